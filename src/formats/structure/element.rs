//! The elements of a document (paragraphs, tables, notes), whatever its file format.

use std::collections::HashMap;

use super::inline::Inline;

/// One element of a document or of a cell; lists of elements run from top to bottom.
#[derive(Debug, Clone)]
pub enum Element {
    Paragraph(Paragraph),
    /// Rows of cells.
    Table(Vec<Vec<Cell>>),
}

/// The content of one cell of a table.
pub type Cell = Vec<Element>;

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    pub kind: Kind,
    pub inline: Inline,
}

/// The role of a paragraph in the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    /// The document's title.
    Title,
    /// A heading with its level; 1 is the highest.
    Heading(u8),
    /// An item of a list with its number or dash (`marker`); level 0 is the outermost list.
    Item { level: u8, marker: String },
    /// A further paragraph of an item of this level.
    More { level: u8 },
}

/// The texts of footnotes and endnotes by their labels.
pub type Notes = HashMap<String, String>;

/// All paragraphs of a note, also those in tables, joined to one line.
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
