//! A Merkliste that comes from elsewhere: nobody vouches for it, so it is cleaned, bounded and joined to one's own.

use super::{ANFANG, Gemerkt, Merkliste};
use crate::deutsch::eigenes::ALLGEMEIN;
use crate::text::clean;

/// So many entries of a foreign list are taken.
pub const MOST: usize = 20_000;
/// Characters of a name, an address or a title.
const NAME: usize = 300;
/// Characters of a note.
const NOTIZ: usize = 4000;

/// Joins a foreign list to one's own; nothing stands there twice, no note is lost. Gives how many entries are new.
pub fn merge(own: &mut Merkliste, foreign: &Merkliste) -> usize {
    let before = own.alle().count();
    for (name, eintrag) in foreign.alle().take(MOST) {
        let eintrag = cleaned(eintrag);
        if eintrag.kennung.is_empty() && eintrag.anfang.is_empty() {
            continue;
        }
        let name = one_line(name, NAME);
        own.remember(if name.is_empty() { ALLGEMEIN } else { &name }, &eintrag, "");
    }
    own.alle().count() - before
}

fn cleaned(eintrag: &Gemerkt) -> Gemerkt {
    Gemerkt {
        kennung: one_line(&eintrag.kennung, NAME),
        art: one_line(&eintrag.art, NAME),
        titel: one_line(&eintrag.titel, NAME),
        quelle: one_line(&eintrag.quelle, NAME),
        quellentitel: one_line(&eintrag.quellentitel, NAME),
        fundstelle: one_line(&eintrag.fundstelle, NAME),
        // Compared with the passage letter for letter, so nothing in it is changed; every screen cleans it.
        anfang: eintrag.anfang.chars().take(ANFANG).collect(),
        am: one_line(&eintrag.am, 10),
        notiz: one_line(&eintrag.notiz, NOTIZ),
    }
}

fn one_line(text: &str, most: usize) -> String {
    let words = clean(text);
    let joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eigenes::Vorgang;

    fn liste(name: &str, eintraege: Vec<Gemerkt>) -> Merkliste {
        Merkliste { gewaehlt: name.to_owned(), vorgaenge: vec![Vorgang { name: name.to_owned(), eintraege }] }
    }

    #[test]
    fn a_foreign_list_is_cleaned_bounded_and_joined() {
        let evil = Gemerkt {
            kennung: "a/\u{1b}]52;c;eA==\u{7}b".to_owned(),
            titel: "x".repeat(100_000),
            notiz: "rot\u{202e}\n\nweiß #tag".to_owned(),
            ..Gemerkt::default()
        };
        let mut own = Merkliste::default();
        let foreign = liste("In\u{1b}dien", vec![evil.clone(), Gemerkt::default(), evil]);
        assert_eq!(merge(&mut own, &foreign), 1);
        let (name, eintrag) = own.alle().next().unwrap();
        assert_eq!((name, eintrag.kennung.as_str()), ("Indien", "a/]52;c;eA==b"));
        assert_eq!((eintrag.titel.len(), eintrag.notiz.as_str()), (NAME, "rot weiß #tag"));
        assert_eq!(merge(&mut own, &foreign), 0, "the same once more adds nothing");
        let many = (0..MOST + 5).map(|n| Gemerkt { kennung: n.to_string(), ..Gemerkt::default() }).collect();
        assert_eq!(merge(&mut Merkliste::default(), &liste("viel", many)), MOST);
    }
}
