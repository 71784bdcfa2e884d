//! Hits: walking them, showing them in the text, finding words in the open text.

use std::sync::Arc;

use super::reader::{Marked, Spot};
use super::{App, Focus, Left};
use crate::deutsch::app as said;
use crate::domain::Quelle;
use crate::search::find_in;
use crate::text::find::find;

/// Places found in the open text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Find {
    /// What was typed.
    pub words: String,
    /// Where it stands.
    pub places: Vec<Marked>,
    /// The place the user is at.
    pub at: usize,
}

impl App {
    pub(super) fn find_words(&mut self, words: &str) {
        let Some(quelle) = self.quelle() else { return };
        if words.trim().is_empty() {
            self.find = None;
            return self.mark_hits();
        }
        let places: Vec<Marked> = quelle
            .blocks
            .iter()
            .enumerate()
            .flat_map(|(block, content)| {
                find(&content.text, words).into_iter().map(move |range| Marked { block, range })
            })
            .collect();
        let at = places.iter().position(|place| place.block >= self.find_from).unwrap_or(0);
        if places.is_empty() {
            self.say(&said::not_in_text(words.trim()));
        }
        self.find = Some(Find { words: words.to_owned(), places, at });
        self.show_find();
    }

    fn show_find(&mut self) {
        let Some(find) = &self.find else { return };
        if let Some(place) = find.places.get(find.at).cloned() {
            let spot = Spot { block: place.block, byte: place.range.start };
            self.open_at(self.reader.quelle, self.reader.beleg.clone(), spot);
        }
        self.mark_hits();
    }

    /// The next or previous place found in the text, else the next or previous hit.
    pub(super) fn walk(&mut self, forward: bool) {
        if let Some(find) = self.find.as_mut().filter(|find| !find.places.is_empty()) {
            find.at = turned(find.at, find.places.len(), forward);
            return self.show_find();
        }
        let hits = self.search.hits();
        if hits == 0 {
            return self.say_how(said::no_hits);
        }
        let at = self.search.chosen();
        let next = at.map_or(0, |at| turned(at, hits, forward));
        self.search.choose(next);
        if at.is_some_and(|at| (next < at) == forward && hits > 1) {
            self.say(if forward { said::AROUND_FIRST } else { said::AROUND_LAST });
        }
        self.left = Left::Hits;
        if self.focus == Focus::Tree {
            self.focus = Focus::Reader;
        }
        self.followed = None;
    }

    /// Opens the text at the chosen hit.
    pub(super) fn open_hit(&mut self) {
        let Some(hit) = self.search.hit().cloned() else {
            return;
        };
        let bestand = Arc::clone(&self.bestand);
        let Some(number) = bestand.quellen.iter().position(|quelle| quelle.id == hit.quelle) else {
            return self.fetch(&hit.quelle);
        };
        let block =
            bestand.quellen.get(number).and_then(|q| q.blocks.iter().position(|b| b.kennung == hit.kennung));
        if let Some(block) = block {
            let byte = hit.stellen.first().map_or(0, |range| range.start);
            self.open_at(number, None, Spot { block, byte });
        } else {
            let entry = self.bestand.find(&hit.kennung);
            let beleg =
                entry.and_then(|(a, id)| bestand.baum(a).get(id)).and_then(|knoten| knoten.belege.first());
            if let Some(beleg) = beleg {
                self.open(beleg);
            }
        }
    }

    /// Marks what was found in the open text: by find, else by the search.
    pub(super) fn mark_hits(&mut self) {
        if let Some(find) = &self.find {
            self.reader.hits.clone_from(&find.places);
            self.reader.hit = Some(find.at);
            return;
        }
        let Some(quelle) = self.bestand.quellen.get(self.reader.quelle) else {
            return;
        };
        let mut marks = Vec::new();
        let mut at = None;
        let hits = self.search.answer.iter().flat_map(|answer| &answer.hits).enumerate();
        for (number, hit) in hits.filter(|(_, hit)| hit.quelle == quelle.id && self.left == Left::Hits) {
            let here = Some(number) == self.search.chosen();
            if here {
                at = Some(marks.len());
            }
            match quelle.blocks.iter().position(|block| block.kennung == hit.kennung) {
                Some(block) => {
                    marks.extend(hit.stellen.iter().map(|range| Marked { block, range: range.clone() }));
                }
                None if here => marks.extend(self.marks_in_beleg(quelle)),
                None => {}
            }
        }
        self.reader.hits = marks;
        self.reader.hit = at;
    }

    /// The query's words in the evidence that a hit in the catalogue leads to.
    fn marks_in_beleg(&self, quelle: &Quelle) -> Vec<Marked> {
        let Some(beleg) = &self.reader.beleg else {
            return Vec::new();
        };
        let text = quelle.blocks.get(beleg.block).map_or("", |block| block.text.as_str());
        let found = find_in(text, &self.search.query);
        found.into_iter().map(|range| Marked { block: beleg.block, range }).collect()
    }
}

/// The next or previous of `count` numbers, around the ends.
fn turned(at: usize, count: usize, forward: bool) -> usize {
    if forward { (at + 1) % count } else { (at + count - 1) % count }
}
