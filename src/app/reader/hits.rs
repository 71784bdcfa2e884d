//! Which words the text shows as found: those looked for in it, else those of the listed hits.

use super::spot::Marked;
use super::state::ReaderState;
use crate::domain::Quelle;
use crate::search::{Hit, find_in};

/// The list of hits beside the text.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    pub hits: &'a [Hit],
    pub chosen: Option<usize>,
    pub query: &'a str,
}

impl ReaderState {
    pub fn mark_hits(&mut self, quelle: &Quelle, listed: Option<Listed<'_>>) {
        if let Some(find) = &self.find {
            self.hits.clone_from(&find.places);
            self.hit = Some(find.at);
            return;
        }
        (self.hits, self.hit) = listed.map_or_else(Default::default, |listed| self.marks(quelle, listed));
    }

    /// The matches of the hits in this source, and the index of the chosen hit's first match among them.
    fn marks(&self, quelle: &Quelle, listed: Listed<'_>) -> (Vec<Marked>, Option<usize>) {
        let mut marks = Vec::new();
        let mut at = None;
        for (number, hit) in listed.hits.iter().enumerate().filter(|(_, hit)| hit.quelle == quelle.id) {
            let here = Some(number) == listed.chosen;
            if here {
                at = Some(marks.len());
            }
            match quelle.blocks.iter().position(|block| block.kennung == hit.kennung) {
                Some(block) => {
                    marks.extend(hit.stellen.iter().map(|range| Marked { block, range: range.clone() }));
                }
                None if here => marks.extend(self.marks_in_beleg(quelle, listed.query)),
                None => {}
            }
        }
        (marks, at)
    }

    /// The words of the query in the open evidence, for a chosen hit that is an entry of the catalogue.
    fn marks_in_beleg(&self, quelle: &Quelle, query: &str) -> Vec<Marked> {
        let Some(beleg) = &self.beleg else { return Vec::new() };
        let text = quelle.blocks.get(beleg.block).map_or("", |block| block.text.as_str());
        let found = find_in(text, query);
        found.into_iter().map(|range| Marked { block: beleg.block, range }).collect()
    }
}
