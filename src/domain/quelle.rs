//! Sources: the verbatim texts everything rests on.

use super::{Block, Datum, Stellen};
use crate::keyed::keyed;

keyed! {
    /// The kind of a source.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum QuelleArt {
        Strategie = "strategie",
        /// A press release.
        Medieninformation = "medieninformation",
        /// Any other document.
        #[default]
        Dokument = "dokument",
    }
}

/// A source text with what is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quelle {
    /// Stable id, the file's name without its ending.
    pub id: String,
    /// Title as printed.
    pub titel: String,
    /// Publisher as printed; empty if the document names none.
    pub herausgeber: String,
    pub art: QuelleArt,
    /// The day the text itself states, never guessed.
    pub datum: Option<Datum>,
    /// German sentence that says where the date comes from, or that there is none.
    pub datum_hinweis: Option<String>,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// The text that was read from the file; for a plain-text file its content, character for character.
    pub text: String,
    /// Unit in which places of the text are named.
    pub stellen: Stellen,
    /// Blocks of the text, in the order of the file.
    pub blocks: Vec<Block>,
}

impl Quelle {
    pub fn block(&self, kennung: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.kennung == kennung)
    }

    pub fn headings(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(|(_, block)| block.ebene().is_some())
    }
}
