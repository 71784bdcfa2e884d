//! View 5: the sources by kind, newest first, each with its outline.

use super::dokument;
use crate::deutsch::katalog as wort;
use crate::domain::{Art, Baum, Knoten, Quelle, QuelleArt};

pub(super) fn baum(all: &[Quelle]) -> Baum {
    let mut baum = Baum::default();
    for art in QuelleArt::ALL {
        let mut quellen: Vec<&Quelle> = all.iter().filter(|quelle| quelle.art == art).collect();
        if quellen.is_empty() {
            continue;
        }
        quellen.sort_by_key(|quelle| std::cmp::Reverse(quelle.datum));
        let kennung = format!("quellen/{}", art.key());
        let group = baum.add(None, Knoten::new(Art::Gruppe, kennung, wort::quellenart(art.key())));
        for quelle in quellen {
            let id = dokument::add(&mut baum, Some(group), quelle);
            if let Some(knoten) = baum.get_mut(id) {
                let datum =
                    quelle.datum.map_or_else(|| wort::OHNE_DATUM.to_owned(), |datum| datum.to_string());
                knoten.titel = format!("{} ({datum})", quelle.titel);
            }
        }
    }
    baum
}
