//! What the parser makes of a source: blocks that point back to the file.

use std::ops::Range;

use super::gliederung::ListenArt;
use super::{Fundstelle, Verbindlichkeit};
pub use crate::text::join::Piece;
use crate::text::{LineRange, part};

/// Kind of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockArt {
    Ueberschrift {
        /// Depth in the outline, 1 is the title.
        ebene: u8,
        /// The printed number without its punctuation (`III`, `1.2`, `§ 4`), if there is one.
        nummer: Option<String>,
    },
    /// A sub-headline of a press release.
    Unterzeile,
    Absatz,
    Listenpunkt {
        /// 0 for the outer list.
        ebene: u8,
        /// The printed bullet or number (`−`, `a)`, `1.`).
        zeichen: String,
    },
    /// A footnote with its printed mark.
    Fussnote {
        /// The mark (`1`, `*`).
        nummer: String,
    },
    /// Letterhead, contact data, imprint, page furniture.
    Briefkopf,
    /// Links at the end of a press release.
    Verweise,
    /// Table of contents: repeats the headings.
    Inhaltsverzeichnis,
}

/// A footnote mark glued to a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteMark {
    /// Byte of the reading text behind which the mark stood.
    pub at: usize,
    pub nummer: String,
}

/// One structural unit of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Stable address within the holdings, e.g. `strategie/III/fachkraefte/m2`.
    pub kennung: String,
    pub art: BlockArt,
    /// Reading text: blanks folded, line-break hyphens resolved, markup and footnote marks removed.
    pub text: String,
    /// How the reading text lies in the file, ascending in `at`.
    pub pieces: Vec<Piece>,
    /// All lines of the file that belong to the block.
    pub zeilen: Vec<LineRange>,
    pub marks: Vec<NoteMark>,
    /// For an item of a list: the sentence that introduces the list.
    pub einleitung: Option<Einleitung>,
}

/// The sentence that introduces a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Einleitung {
    /// Number of the block within its source.
    pub block: usize,
    /// First byte of the sentence in that block's reading text.
    pub von: usize,
    /// Byte behind its end.
    pub bis: usize,
    pub art: ListenArt,
    pub verbindlichkeit: Verbindlichkeit,
}

impl Block {
    /// The lines on which the bytes `range` of the reading text are printed.
    pub fn lines_of(&self, range: &Range<usize>) -> Vec<LineRange> {
        let from = self.pieces.partition_point(|p| p.at + p.len <= range.start);
        let behind = self.pieces.get(from..).unwrap_or_default();
        let touched = behind.iter().take_while(|p| p.at < range.end);
        LineRange::gather(touched.map(|p| p.line))
    }

    /// The place of the bytes `range` of the reading text; `quelle` is the id of the block's source.
    pub fn fundstelle(&self, quelle: &str, range: Range<usize>) -> Fundstelle {
        Fundstelle {
            quelle: quelle.to_owned(),
            zeilen: self.lines_of(&range),
            wortlaut: part(&self.text, range.clone()).to_owned(),
            block: self.kennung.clone(),
            stelle: (range.start, range.end),
        }
    }

    pub fn ganz(&self, quelle: &str) -> Fundstelle {
        self.fundstelle(quelle, 0..self.text.len())
    }

    /// First line of the block; 1 if it has none.
    pub fn erste_zeile(&self) -> u32 {
        self.zeilen.first().map_or(1, |range| range.von)
    }

    /// The heading's depth, `None` for anything else.
    pub fn ebene(&self) -> Option<u8> {
        match self.art {
            BlockArt::Ueberschrift { ebene, .. } => Some(ebene),
            _ => None,
        }
    }

    /// True for blocks that carry the document's own statements.
    pub fn is_content(&self) -> bool {
        !matches!(self.art, BlockArt::Briefkopf | BlockArt::Verweise | BlockArt::Inhaltsverzeichnis)
    }
}
