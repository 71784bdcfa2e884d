//! Everything the builders of the trees look at.

use std::collections::HashMap;

use super::nennung::{Gegenstand, Nennung, Nennungen};
use crate::domain::{Art, Block, Fakten, Knoten, Namen, Quelle};

/// A source, a passage of it that names somebody, and the first byte that does.
pub(super) type Platz<'a> = (&'a Quelle, &'a Block, usize);

/// Sources, facts and names, and who is named where.
pub(super) struct Stoff<'a> {
    pub quellen: &'a [Quelle],
    pub fakten: &'a Fakten,
    pub namen: &'a Namen,
    /// For each source, for each block: who is named where.
    pub nennungen: Vec<Vec<Vec<Nennung<'a>>>>,
    /// For each state and region the passages that name it, in order.
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

    /// A group under the title that the package gives it, else under the usual one.
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
