//! The parts of a document, whatever format stated them.

use std::collections::HashMap;

use super::inline::Inline;

/// A part of a document, from top to bottom.
#[derive(Debug, Clone)]
pub enum Element {
    Paragraph(Paragraph),
    /// Rows of cells.
    Table(Vec<Vec<Cell>>),
}

/// What stands in one cell of a table.
pub type Cell = Vec<Element>;

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    pub kind: Kind,
    pub inline: Inline,
}

/// What a paragraph is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    /// The document's title.
    Title,
    /// 1 for the highest.
    Heading(u8),
    /// An item of a list; 0 is the outer list.
    Item { level: u8, marker: String },
    /// A further paragraph of an item.
    More { level: u8 },
}

/// Notes by their labels.
pub type Notes = HashMap<String, String>;

/// The paragraphs of a note as one line.
pub fn one_line(elements: &[Element]) -> String {
    let mut lines = Vec::new();
    for element in elements {
        match element {
            Element::Paragraph(paragraph) => lines.push(paragraph.inline.line()),
            Element::Table(rows) => lines.extend(rows.iter().flatten().map(|cell| one_line(cell))),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join(" ")
}
