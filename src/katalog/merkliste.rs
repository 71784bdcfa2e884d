//! The user's Merkliste as a tree: the Vorgänge, and below each its entries where they stand in the texts now.

use std::collections::BTreeSet;

use crate::deutsch::eigenes as satz;
use crate::domain::{
    Art, Baum, Bestand, Block, Fundstelle, Knoten, Merkmal, MerkmalArt as M, Merkmale, NodeId, Quelle,
};
use crate::eigenes::{ANFANG, Gemerkt, Merkliste, Vorgang};
use crate::text::wrap::shorten;

/// First part of a Vorgang's address.
const VORGANG: &str = "vorgang/";

/// How an entry of the Merkliste is found again in the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verbleib {
    /// Its words stand at its address, or are evidence of the catalogue's entry of that address.
    Hier,
    /// Its words stand at another address.
    Dort,
    /// Its words stand nowhere, and other words stand at its address.
    Anders,
    /// Its words stand nowhere, but its document has not been read.
    Ungelesen,
    /// Neither its address nor its words are found.
    Weg,
}

/// The tree, in the order of the list; `fehlend` are the ids of documents that were asked for and are not there.
pub fn baum(bestand: &Bestand, liste: &Merkliste, fehlend: &BTreeSet<String>) -> Baum {
    let mut baum = Baum::default();
    for vorgang in &liste.vorgaenge {
        let kennung = format!("{VORGANG}{}", vorgang.name);
        let mut root = Knoten::new(Art::Gruppe, kennung, vorgang.name.clone());
        // A Vorgang needs no sentence as evidence: the user made it.
        root.merkmale = [(M::GemerktAus, Merkmal::Leer)].into();
        let root = baum.add(None, root);
        for eintrag in &vorgang.eintraege {
            baum.add(Some(root), node(bestand, eintrag, fehlend.contains(&eintrag.quelle)));
        }
    }
    baum
}

/// A place in a document: the number of the block, and the byte of its text where the words begin.
pub type Textort = (usize, usize);

/// The entries found in a document, each with its place and the name of its Vorgang: (place, name, entry).
pub fn places<'a>(quelle: &Quelle, liste: &'a Merkliste) -> Vec<(Textort, &'a str, &'a Gemerkt)> {
    let own = liste.alle().filter(|(_, eintrag)| eintrag.quelle == quelle.id);
    let place = |eintrag: &Gemerkt| {
        let at = |block: &Block| block.kennung == eintrag.kennung && fits(&block.text, &eintrag.anfang);
        let found = quelle.blocks.iter().position(at).map(|block| (block, 0));
        found.or_else(|| {
            let place = by_words(quelle, &eintrag.anfang)?;
            let block = quelle.blocks.iter().position(|one| one.kennung == place.block)?;
            Some((block, place.stelle.0))
        })
    };
    own.filter_map(|(vorgang, eintrag)| Some((place(eintrag)?, vorgang, eintrag))).collect()
}

/// The Vorgang of a node of the tree, and the node's entry (`None` if the node is the Vorgang itself).
pub fn entry<'a>(
    liste: &'a Merkliste,
    baum: &Baum,
    id: NodeId,
) -> Option<(&'a Vorgang, Option<&'a Gemerkt>)> {
    let knoten = baum.get(id)?;
    let root = knoten.eltern.unwrap_or(id);
    let vorgang = liste.vorgaenge.get(baum.wurzeln().iter().position(|one| *one == root)?)?;
    if knoten.eltern.is_none() {
        return Some((vorgang, None));
    }
    let at = baum.get(root)?.kinder.iter().position(|one| *one == id)?;
    Some((vorgang, Some(vorgang.eintraege.get(at)?)))
}

/// The record to keep of a node, an entry or a passage; an address has the same record in each tree.
pub fn remember(bestand: &Bestand, baum: &Baum, id: NodeId) -> Gemerkt {
    let Some(knoten) = baum.get(id) else { return Gemerkt::default() };
    // The title of a role does not name the state that has the role.
    let whose = knoten.eltern.and_then(|id| baum.get(id)).filter(|_| knoten.art == Art::Rolle);
    let titel =
        whose.map_or_else(|| knoten.titel.clone(), |land| format!("{} – {}", land.titel, knoten.titel));
    let beleg = knoten.belege.first();
    let quelle = beleg.and_then(|beleg| bestand.quelle(&beleg.quelle));
    match quelle.and_then(|quelle| Some((quelle, quelle.block(&knoten.kennung)?))) {
        Some((quelle, block)) => remember_block(quelle, block, knoten.art, &titel),
        None => Gemerkt {
            kennung: knoten.kennung.clone(),
            art: knoten.art.key().to_owned(),
            titel,
            quelle: beleg.map_or_else(String::new, |beleg| beleg.quelle.clone()),
            quellentitel: quelle.map_or_else(String::new, |quelle| quelle.titel.clone()),
            fundstelle: beleg.map_or_else(String::new, |beleg| bestand.stelle(&beleg.quelle, &beleg.zeilen)),
            anfang: beleg.map_or_else(String::new, |beleg| beginning(&beleg.wortlaut)),
            ..Gemerkt::default()
        },
    }
}

/// The record to keep of a block, with title and kind of the catalogue's entry if it has one.
pub fn remember_passage(bestand: &Bestand, quelle: &Quelle, block: &Block) -> Gemerkt {
    let known = bestand.eintrag(&block.kennung);
    let art = known.map_or_else(|| super::kind(&block.art), |knoten| knoten.art);
    let titel =
        known.map_or_else(|| shorten(&block.text, crate::deutsch::katalog::TITLE), |k| k.titel.clone());
    remember_block(quelle, block, art, &titel)
}

fn remember_block(quelle: &Quelle, block: &Block, art: Art, titel: &str) -> Gemerkt {
    Gemerkt {
        kennung: block.kennung.clone(),
        art: art.key().to_owned(),
        titel: titel.to_owned(),
        quelle: quelle.id.clone(),
        quellentitel: quelle.titel.clone(),
        fundstelle: quelle.stellen.text(&block.zeilen),
        anfang: beginning(&block.text),
        ..Gemerkt::default()
    }
}

fn beginning(words: &str) -> String {
    words.chars().take(ANFANG).collect()
}

/// True if `words` begin with the kept `anfang`; one shorter than `ANFANG` characters must be all of them.
fn fits(words: &str, anfang: &str) -> bool {
    if anfang.chars().count() < ANFANG { words == anfang } else { words.starts_with(anfang) }
}

fn find(bestand: &Bestand, eintrag: &Gemerkt) -> (Verbleib, Vec<Fundstelle>) {
    let anfang = &eintrag.anfang;
    let own = bestand.quelle(&eintrag.quelle);
    let at_address = own.and_then(|quelle| Some((quelle, quelle.block(&eintrag.kennung)?)));
    if let Some((quelle, block)) = at_address.filter(|(_, block)| fits(&block.text, anfang)) {
        return (Verbleib::Hier, vec![block.ganz(&quelle.id)]);
    }
    if let Some(knoten) = bestand.eintrag(&eintrag.kennung)
        && (anfang.is_empty() || knoten.belege.iter().any(|beleg| fits(&beleg.wortlaut, anfang)))
    {
        return (Verbleib::Hier, knoten.belege.clone());
    }
    let others = bestand.quellen.iter().filter(|quelle| quelle.id != eintrag.quelle);
    if let Some(place) = own.into_iter().chain(others).find_map(|quelle| by_words(quelle, anfang)) {
        return (Verbleib::Dort, vec![place]);
    }
    match at_address {
        Some((quelle, block)) => (Verbleib::Anders, vec![block.ganz(&quelle.id)]),
        None if own.is_none() && !eintrag.quelle.is_empty() => (Verbleib::Ungelesen, Vec::new()),
        None => (Verbleib::Weg, Vec::new()),
    }
}

/// The block that begins with the kept words, else these words inside a block, if they are at least four.
fn by_words(quelle: &Quelle, anfang: &str) -> Option<Fundstelle> {
    if anfang.is_empty() {
        return None;
    }
    let whole = quelle.blocks.iter().find(|block| fits(&block.text, anfang));
    let inside = || {
        let long = anfang.split_whitespace().nth(3).is_some();
        let mut blocks = quelle.blocks.iter().filter(|_| long);
        blocks.find_map(|block| Some((block, block.text.find(anfang)?)))
    };
    match whole {
        Some(block) => Some(block.ganz(&quelle.id)),
        None => inside().map(|(block, at)| block.fundstelle(&quelle.id, at..at + anfang.len())),
    }
}

fn node(bestand: &Bestand, eintrag: &Gemerkt, document_gone: bool) -> Knoten {
    let art = Art::from_key(&eintrag.art).unwrap_or(Art::Absatz);
    let mut knoten = Knoten::new(art, eintrag.kennung.clone(), eintrag.titel.clone());
    let (stand, belege) = find(bestand, eintrag);
    let stand = if stand == Verbleib::Ungelesen && document_gone { Verbleib::Weg } else { stand };
    let hinweis = match stand {
        Verbleib::Hier => None,
        Verbleib::Dort => belege.first().map(|beleg| satz::steht_jetzt(&beleg.block)),
        Verbleib::Anders => Some(satz::ANDERER_WORTLAUT.to_owned()),
        Verbleib::Ungelesen => Some(satz::UNGELESEN.to_owned()),
        Verbleib::Weg => Some(satz::WEG.to_owned()),
    };
    let lost = belege.is_empty() && !eintrag.quelle.is_empty() || stand == Verbleib::Anders;
    if matches!(stand, Verbleib::Weg | Verbleib::Anders) {
        knoten.titel = satz::nicht_gefunden(&eintrag.titel);
    }
    let tags = eintrag.schlagworte().into_iter().map(str::to_owned).collect();
    knoten.merkmale =
        [(M::Notiz, Merkmal::worte(&eintrag.notiz)), (M::Schlagworte, Merkmal::Liste(tags))].into();
    // As long as the entry is the same, it has the properties and links that the catalogue gives it.
    if let Some(known) = bestand.eintrag(&eintrag.kennung).filter(|_| stand == Verbleib::Hier) {
        knoten.merkmale.extend(known.merkmale.clone());
        knoten.verweise.clone_from(&known.verweise);
    }
    knoten.merkmale.extend(Merkmale::from([
        (M::GemerktAm, Merkmal::worte(&eintrag.am)),
        (M::Hinweis, Merkmal::text(hinweis)),
        (M::GemerkterAnfang, Merkmal::worte(if lost { &eintrag.anfang } else { "" })),
        (M::Kennung, Merkmal::worte(&eintrag.kennung)),
        (M::GemerktAus, Merkmal::worte(&source(eintrag, lost))),
    ]));
    knoten.wortlaut = belege.first().map(|beleg| beleg.wortlaut.clone());
    knoten.belege = belege;
    knoten
}

/// The kept title of the document; for a `lost` entry also the kept place, and the document's id if no title was kept.
fn source(eintrag: &Gemerkt, lost: bool) -> String {
    match (lost, eintrag.quellentitel.is_empty()) {
        (false, _) => eintrag.quellentitel.clone(),
        (true, true) => format!("{}, {}", eintrag.quelle, eintrag.fundstelle),
        (true, false) => format!("{}, {}", eintrag.quellentitel, eintrag.fundstelle),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BlockArt, QuelleArt};

    fn bestand(blocks: &[(&str, &str)]) -> Bestand {
        let block = |(kennung, text): &(&str, &str)| Block {
            kennung: (*kennung).to_owned(),
            art: BlockArt::Absatz,
            text: (*text).to_owned(),
            pieces: Vec::new(),
            zeilen: Vec::new(),
            marks: Vec::new(),
            einleitung: None,
        };
        let quelle = Quelle {
            id: "akte".to_owned(),
            titel: "Eine Akte".to_owned(),
            herausgeber: String::new(),
            art: QuelleArt::Dokument,
            datum: None,
            datum_hinweis: None,
            sha256: String::new(),
            text: String::new(),
            stellen: crate::domain::Stellen::Zeilen,
            blocks: blocks.iter().map(block).collect(),
        };
        Bestand { quellen: vec![quelle], ..Bestand::default() }
    }

    /// The Merkliste's node in `after` of the first block of `before`.
    fn again(before: &[(&str, &str)], after: &Bestand) -> Knoten {
        let before = bestand(before);
        let quelle = before.quellen.first().unwrap();
        let eintrag = remember_passage(&before, quelle, quelle.blocks.first().unwrap());
        node(after, &eintrag, false)
    }

    fn hint(knoten: &Knoten) -> Option<&Merkmal> {
        knoten.merkmale.get(M::Hinweis)
    }

    #[test]
    fn a_passage_is_found_at_its_address_by_its_words_or_said_to_be_gone() {
        let sentence = "Der Freistaat strebt eine Partnerschaft mit Gujarat an.";
        let before = [("akte/abs1", sentence)];
        let here = again(&before, &bestand(&before));
        assert_eq!((here.belege.len(), hint(&here)), (1, Some(&Merkmal::Leer)));
        // A paragraph came before it: another address, the same words.
        let moved = again(&before, &bestand(&[("akte/abs1", "Neu."), ("akte/abs2", sentence)]));
        assert_eq!(moved.belege[0].block, "akte/abs2");
        assert!(matches!(hint(&moved), Some(Merkmal::Text(words)) if words.contains("akte/abs2")));
        // The paragraph has become part of a longer one.
        let longer = format!("Vorspann. {sentence} Und mehr.");
        let inside = again(&before, &bestand(&[("akte/abs7", &longer)]));
        assert_eq!(inside.belege[0].wortlaut, sentence);
        // Other words stand at its address: they are never shown as if they were the kept ones.
        let other = again(&before, &bestand(&[("akte/abs1", "Etwas anderes.")]));
        assert!(other.titel.contains("nicht mehr gefunden"), "{}", other.titel);
        assert_eq!(other.merkmale.get(M::GemerkterAnfang), Some(&Merkmal::Text(sentence.to_owned())));
        let gone = again(&before, &bestand(&[]));
        assert!(gone.belege.is_empty() && gone.titel.contains("nicht mehr gefunden"));
        // Nobody has read the document: that is not the same as gone.
        let unread = again(&before, &Bestand::default());
        assert!(unread.belege.is_empty() && !unread.titel.contains("nicht mehr gefunden"));
    }

    #[test]
    fn short_words_are_not_mistaken_for_the_beginning_of_others() {
        let gone = again(&[("akte/p1", "Messen")], &bestand(&[("akte/p9", "Messen und Reisen")]));
        assert!(gone.belege.is_empty());
    }
}
