//! Where something stands in print.

use crate::text::LineRange;

/// A place in a source: its lines (several ranges where a page break or a letterhead cuts a sentence) and its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fundstelle {
    /// The source's id.
    pub quelle: String,
    /// Line ranges in the source's file, ascending.
    pub zeilen: Vec<LineRange>,
    /// The source's own words there: blanks folded, line-break hyphens resolved, footnote marks removed.
    pub wortlaut: String,
    /// Address of the block it stands in.
    pub block: String,
    /// Bytes `von..bis` of the block's reading text, for highlighting.
    pub stelle: (usize, usize),
}
