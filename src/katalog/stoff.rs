//! The data that the builders of the trees share.

use std::collections::HashMap;

use super::nennung::{Gegenstand, Nennung, Nennungen};
use crate::domain::{Art, Block, Fakten, Knoten, Namen, Quelle};

/// A source, a block of it that names a state or region, and the byte of the block where its first mention begins.
pub(super) type Platz<'a> = (&'a Quelle, &'a Block, usize);

/// Sources, facts and names, and where the sources name states and regions.
pub(super) struct Stoff<'a> {
    pub quellen: &'a [Quelle],
    pub fakten: &'a Fakten,
    pub namen: &'a Namen,
    /// The mentions of states and regions: for each source, for each of its blocks.
    pub nennungen: Vec<Vec<Vec<Nennung<'a>>>>,
    /// For each state and region the blocks that name it, in the order of the sources.
    pub stellen: HashMap<Gegenstand<'a>, Vec<Platz<'a>>>,
}

impl<'a> Stoff<'a> {
    pub fn new(quellen: &'a [Quelle], fakten: &'a Fakten, namen: &'a Namen) -> Self {
        let finder = Nennungen::new(namen, fakten.regionen());
        let blocks =
            |quelle: &'a Quelle| quelle.blocks.iter().map(|block| finder.find(&block.text)).collect();
        let nennungen: Vec<Vec<Vec<Nennung<'a>>>> = quellen.iter().map(blocks).collect();
        let stellen = stellen(quellen, &nennungen);
        Self { quellen, fakten, namen, nennungen, stellen }
    }

    /// The node of a group, under the title that the package gives this address, else under the usual title.
    pub fn gruppe(&self, kennung: &str, usual: &str) -> Knoten {
        Knoten::new(Art::Gruppe, kennung, self.namen.bezeichnung(kennung, usual))
    }
}

fn stellen<'a>(
    quellen: &'a [Quelle],
    nennungen: &[Vec<Vec<Nennung<'a>>>],
) -> HashMap<Gegenstand<'a>, Vec<Platz<'a>>> {
    let mut out: HashMap<Gegenstand<'a>, Vec<Platz<'a>>> = HashMap::new();
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
