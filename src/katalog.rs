//! Floor 2: builds the trees and the passages of the holdings from sources, facts and names.
//!
//! Knows the domain only: no file, no JSON, no index. A pure function of its arguments.

pub mod bestaende;
mod dokument;
mod fakten;
pub mod labels;
mod laender;
pub mod merkliste;
mod nennung;
mod partnerregionen;
mod passagen;
mod quellen;
pub mod sammlungen;
pub mod uebersicht;
pub mod vergleich;
mod vorbehalt;
mod ziele;

use std::collections::HashMap;

use crate::domain::{Art, Baum, Bestand, Block, Fakten, Namen, Passage, Quelle, QuelleArt};
pub use nennung::{Gegenstand, Nennung, Nennungen};
pub use passagen::kind;

/// Everything the builders look at.
struct Stoff<'a> {
    quellen: &'a [Quelle],
    fakten: &'a Fakten,
    namen: &'a Namen,
    /// For each source, for each block: who is named where.
    nennungen: Vec<Vec<Vec<Nennung<'a>>>>,
    /// For each state and region the passages that name it, in order, with the first byte that does.
    stellen: HashMap<Gegenstand<'a>, Vec<(&'a Quelle, &'a Block, usize)>>,
}

/// Builds the holdings.
pub fn build(quellen: Vec<Quelle>, fakten: &Fakten, namen: Namen) -> Bestand {
    let finder = Nennungen::new(&namen, &fakten.partnerregionen);
    let nennungen: Vec<Vec<Vec<Nennung<'_>>>> = quellen
        .iter()
        .map(|quelle| quelle.blocks.iter().map(|block| finder.find(&block.text)).collect())
        .collect();
    let stoff =
        Stoff { quellen: &quellen, fakten, namen: &namen, stellen: stellen(&quellen, &nennungen), nennungen };
    let baeume = [
        instrumente(&stoff),
        partnerregionen::baum(&stoff),
        laender::baum(&stoff),
        ziele::baum(&stoff),
        quellen::baum(&stoff),
    ];
    let passagen = passagen::passagen(&stoff, &baeume);
    drop(stoff);
    let regionen = fakten.partnerregionen.clone();
    Bestand { quellen, baeume, namen, regionen, passagen, ..Bestand::default() }
}

fn stellen<'a>(
    quellen: &'a [Quelle],
    nennungen: &[Vec<Vec<Nennung<'a>>>],
) -> HashMap<Gegenstand<'a>, Vec<(&'a Quelle, &'a Block, usize)>> {
    let mut out: HashMap<Gegenstand<'a>, Vec<(&Quelle, &Block, usize)>> = HashMap::new();
    for (quelle, blocks) in quellen.iter().zip(nennungen) {
        let content = quelle.blocks.iter().zip(blocks).filter(|(block, _)| block.is_content());
        for (block, named) in content {
            for nennung in named {
                let places = out.entry(nennung.wer).or_default();
                if places.last().is_none_or(|(_, last, _)| !std::ptr::eq(*last, block)) {
                    places.push((quelle, block, nennung.stelle.start));
                }
            }
        }
    }
    out
}

/// The strategies, each as a tree of its own.
fn instrumente(stoff: &Stoff<'_>) -> Baum {
    let mut baum = Baum::default();
    for quelle in stoff.quellen.iter().filter(|quelle| quelle.art == QuelleArt::Strategie) {
        dokument::add(&mut baum, None, quelle);
    }
    baum
}

/// Builds the passages of one document after another, with the names they share.
#[derive(Debug)]
pub struct Einzeln<'a> {
    finder: Nennungen<'a>,
}

impl<'a> Einzeln<'a> {
    /// Gathers the names once.
    pub fn new(fakten: &'a Fakten, namen: &'a Namen) -> Self {
        Self { finder: Nennungen::new(namen, &fakten.partnerregionen) }
    }

    /// What is searched of a document: the same passages as in holdings that hold more.
    pub fn passagen(&self, quelle: &Quelle) -> Vec<Passage> {
        let named: Vec<_> = quelle.blocks.iter().map(|block| self.finder.find(&block.text)).collect();
        let mut baum = Baum::default();
        dokument::add(&mut baum, None, quelle);
        passagen::of_document(quelle, &named, &passagen::nodes(&baum))
    }
}

/// How many numbered sections of a document hold lists of measures.
pub fn instrumente_in(quelle: &Quelle) -> usize {
    let mut baum = Baum::default();
    let root = dokument::add(&mut baum, None, quelle);
    baum.count(root, Art::Instrument)
}
