//! Evidence: where the words that prove a statement stand in a source.

use crate::text::LineRange;

/// A place in a source: its lines (several ranges where a page break or a letterhead cuts a sentence) and its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fundstelle {
    /// The source's id.
    pub quelle: String,
    /// Line ranges in the source's file, ascending.
    pub zeilen: Vec<LineRange>,
    /// The source's own words at this place: blanks folded, line-break hyphens resolved, footnote signs removed.
    pub wortlaut: String,
    /// Address of the block in which the words stand.
    pub block: String,
    /// First byte of the words in the block's reading text and the byte behind them, for highlighting.
    pub stelle: (usize, usize),
}
