//! Words that are looked for in the open text.

use super::spot::Marked;
use crate::domain::Quelle;
use crate::text::find::find;

/// Places found in the open text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Find {
    pub words: String,
    pub places: Vec<Marked>,
    /// Index in `places` of the one that the user is at.
    pub at: usize,
}

impl Find {
    /// Looks for words in a source; the user is then at the first place from paragraph `from` on.
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

    /// The found place the user is at; `None` if nothing was found.
    pub fn place(&self) -> Option<&Marked> {
        self.places.get(self.at)
    }
}
