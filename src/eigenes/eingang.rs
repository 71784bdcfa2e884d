//! A Merkliste that comes from elsewhere: nobody vouches for it, so it is cleaned, bounded and joined to one's own.

use super::{ANFANG, Gemerkt, Merkliste, Suche};
use crate::deutsch::eigenes::ALLGEMEIN;
use crate::text::{clean, single_spaced};

/// Maximum number of entries that are taken of a foreign list.
pub const MOST: usize = 20_000;
/// Maximum number of searches that are taken of a foreign list.
const MOST_SEARCHES: usize = 200;
/// Maximum number of characters of a name, an address or a title.
const NAME: usize = 300;
/// Maximum number of characters of a note.
const NOTIZ: usize = 4000;

/// Adds a foreign list to one's own: no entry twice, no note lost. Gives the number of new entries.
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
    for suche in foreign.suchen.iter().take(MOST_SEARCHES) {
        let suche = Suche { name: one_line(&suche.name, NAME), anfrage: one_line(&suche.anfrage, NAME) };
        if !suche.name.is_empty() && own.suchen.iter().all(|known| known.name != suche.name) {
            own.suchen.push(suche);
        }
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
        // Not cleaned, because it is compared with the passage letter for letter; it is cleaned when it is shown.
        anfang: eintrag.anfang.chars().take(ANFANG).collect(),
        am: one_line(&eintrag.am, 10),
        notiz: one_line(&eintrag.notiz, NOTIZ),
    }
}

fn one_line(text: &str, most: usize) -> String {
    single_spaced(&clean(text)).chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eigenes::Vorgang;

    fn liste(name: &str, eintraege: Vec<Gemerkt>) -> Merkliste {
        let vorgaenge = vec![Vorgang { name: name.to_owned(), eintraege }];
        let suchen = vec![Suche { name: "a\u{7}".to_owned(), anfrage: "x".repeat(5000) }];
        Merkliste { gewaehlt: name.to_owned(), vorgaenge, suchen }
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
        assert_eq!(
            (own.suchen.len(), own.suchen[0].name.as_str(), own.suchen[0].anfrage.len()),
            (1, "a", NAME)
        );
        assert_eq!(merge(&mut own, &foreign), 0, "the same once more adds nothing");
    }

    #[test]
    fn no_more_than_the_bound_is_taken() {
        let vorgang = |n: usize| {
            let eintrag = |m: usize| Gemerkt { kennung: format!("{n}/{m}"), ..Gemerkt::default() };
            Vorgang { name: n.to_string(), eintraege: (0..100).map(eintrag).collect() }
        };
        let vorgaenge: Vec<Vorgang> = (0..=MOST / 100).map(vorgang).collect();
        let foreign = Merkliste { vorgaenge, ..Merkliste::default() };
        assert!(foreign.alle().count() > MOST);
        assert_eq!(merge(&mut Merkliste::default(), &foreign), MOST);
    }
}
