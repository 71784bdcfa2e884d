//! Words that are looked for in the open text.

use super::spot::Marked;
use crate::domain::Quelle;
use crate::text::find::find;

/// Places found in the open text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Find {
    pub words: String,
    pub places: Vec<Marked>,
    /// The place the user is at.
    pub at: usize,
}

impl Find {
    /// Looks for words; the user is at the first place from a paragraph on.
    pub fn of(quelle: &Quelle, words: &str, from: usize) -> Self {
        let blocks = quelle.blocks.iter().enumerate();
        let places: Vec<Marked> = blocks
            .flat_map(|(block, content)| {
                find(&content.text, words).into_iter().map(move |range| Marked { block, range })
            })
            .collect();
        let at = places.iter().position(|place| place.block >= from).unwrap_or(0);
        Self { words: words.to_owned(), places, at }
    }

    /// The place the user is at; none if nothing was found.
    pub fn place(&self) -> Option<&Marked> {
        self.places.get(self.at)
    }
}
