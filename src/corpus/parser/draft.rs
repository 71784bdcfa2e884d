//! Blocks in the making.

use super::heading::Key;
use super::marker::Marker;
use crate::domain::block::Mark;
use crate::text::join::Joiner;

/// Kind of a block while headings have no depth yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Heading {
        key: Key,
        nummer: Option<String>,
    },
    Subtitle,
    Paragraph,
    /// An item of a list; `indent` is that of its marker, `column` that of its words.
    Item {
        level: u8,
        marker: Marker,
        indent: usize,
        column: usize,
    },
    Note(String),
    Letterhead,
    Links,
    Contents,
}

/// A block in the making.
#[derive(Debug)]
pub(super) struct Draft {
    pub kind: Kind,
    pub joiner: Joiner,
    pub lines: Vec<u32>,
    pub marks: Vec<Mark>,
}
