//! Blocks: the units into which the parser cuts a source, each pointing back to the lines of the file.

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
        /// Depth of the list, 0 for the outermost.
        ebene: u8,
        /// The printed bullet or number (`−`, `a)`, `1.`).
        zeichen: String,
    },
    /// The text of a footnote.
    Fussnote {
        /// The printed sign that calls the footnote (`1`, `*`).
        nummer: String,
    },
    /// Letterhead, contact data, imprint, page numbers, running heads.
    Briefkopf,
    /// Links at the end of a press release.
    Verweise,
    /// Table of contents: repeats the headings.
    Inhaltsverzeichnis,
}

/// A footnote sign glued to a word, as the `2` in `Konzeption2`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteMark {
    /// Byte of the reading text where the sign stood before it was removed.
    pub at: usize,
    pub nummer: String,
}

/// One structural unit of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Stable address within the holdings, e.g. `strategie/III/fachkraefte/m2`.
    pub kennung: String,
    pub art: BlockArt,
    /// Reading text: blanks folded, line-break hyphens resolved, markup and footnote signs removed.
    pub text: String,
    /// Where each run of the reading text stands in the file, ascending in `at`.
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
    /// Index of the block with the sentence among the source's blocks.
    pub block: usize,
    /// First byte of the sentence in that block's reading text.
    pub von: usize,
    /// Byte behind the sentence's end.
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

    /// The ranges of bytes of the reading text that stand in rows of their own: each line of a table of contents, else
    /// the whole text.
    pub fn own_rows(&self) -> Vec<Range<usize>> {
        if self.art != BlockArt::Inhaltsverzeichnis {
            return std::iter::once(0..self.text.len()).collect();
        }
        let of_lines = self.pieces.chunk_by(|one, next| one.line == next.line);
        let rows =
            of_lines.filter_map(|own| Some(own.first()?.at..own.last().map(|last| last.at + last.len)?));
        rows.collect()
    }

    /// The bytes `range` of the reading text as evidence; `quelle` is the id of the block's source.
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

    /// First line of the block; 1 if it has no lines.
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

    /// True for a block of the document's own text: no letterhead, links or table of contents.
    pub fn is_content(&self) -> bool {
        !matches!(self.art, BlockArt::Briefkopf | BlockArt::Verweise | BlockArt::Inhaltsverzeichnis)
    }
}
