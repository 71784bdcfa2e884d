//! Builds the trees and the passages of all sources, or the passages of one document.

use super::nennung::Nennungen;
use super::stoff::Stoff;
use super::{dokument, laender, partnerregionen, passagen, sammlungen, ziele};
use crate::deutsch::katalog as wort;
use crate::domain::sammlung::Listeneintrag;
use crate::domain::{Art, Baum, Bestand, Fakten, Knoten, Namen, Passage, Quelle, QuelleArt};

/// Builds the Bestand of a session: its trees and its passages.
pub fn build(quellen: Vec<Quelle>, fakten: Fakten, namen: Namen) -> Bestand {
    let stoff = Stoff::new(&quellen, &fakten, &namen);
    let outlines = self::quellen(&quellen);
    let laender = laender::baum(&stoff, &passagen::nodes(&outlines));
    let baeume =
        [instrumente(&quellen), partnerregionen::baum(&stoff), laender, ziele::baum(&quellen), outlines];
    let passagen = passagen::passagen(&stoff, &baeume);
    Bestand { quellen, baeume, namen, fakten, passagen, ..Bestand::default() }
}

fn instrumente(quellen: &[Quelle]) -> Baum {
    let mut baum = Baum::default();
    for quelle in quellen.iter().filter(|quelle| quelle.art == QuelleArt::Strategie) {
        dokument::add(&mut baum, None, quelle);
    }
    baum
}

/// View 5: the sources by kind, newest first, each with its outline.
fn quellen(all: &[Quelle]) -> Baum {
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
            let id = baum.add(Some(group), sammlungen::unread(&Listeneintrag::of(quelle)));
            dokument::read(&mut baum, id, quelle);
        }
    }
    baum
}

/// Builds the passages of one document at a time; the names to look for are prepared once for all of them.
#[derive(Debug)]
pub struct Einzeln<'a> {
    finder: Nennungen<'a>,
}

impl<'a> Einzeln<'a> {
    pub fn new(fakten: &'a Fakten, namen: &'a Namen) -> Self {
        Self { finder: Nennungen::new(namen, fakten.regionen()) }
    }

    /// The passages of a document, the same as `build` makes of it among other sources.
    pub fn passagen(&self, quelle: &Quelle) -> Vec<Passage> {
        let named: Vec<_> = quelle.blocks.iter().map(|block| self.finder.find(&block.text)).collect();
        let mut baum = Baum::default();
        dokument::add(&mut baum, None, quelle);
        passagen::of_document(quelle, &named, &passagen::nodes(&baum))
    }
}

/// Number of instruments of a document: numbered sections that contain lists of measures.
pub fn instrumente_in(quelle: &Quelle) -> usize {
    let mut baum = Baum::default();
    let root = dokument::add(&mut baum, None, quelle);
    baum.count(root, Art::Instrument)
}
