//! Tables of a page, by their start and end tags, many of which pages leave out.

use crate::formats::structure::{Element, Kind, Stack};

/// Maximum depth of tables inside tables; the words of deeper ones belong to the cell around them.
const DEEPEST: usize = 8;

/// The number of open tables, and the elements read so far around and inside them.
pub struct Tables {
    pub stack: Stack<()>,
    open: usize,
    /// Number of open tables beyond the maximum depth.
    deeper: usize,
}

impl Tables {
    pub fn new() -> Self {
        Self { stack: Stack::new(), open: 0, deeper: 0 }
    }

    /// Takes the name of a start tag: begins a table, a row or a cell; other names change nothing.
    pub fn open(&mut self, name: &str) {
        match name {
            "table" if self.open < DEEPEST => {
                self.open += 1;
                self.stack.open_table();
            }
            "table" => self.deeper += 1,
            "tr" if self.deeper == 0 && self.open > 0 => {
                self.close_row();
                self.stack.open_row();
            }
            "td" | "th" if self.deeper == 0 && self.open > 0 => {
                self.stack.close_cell();
                if !self.stack.is_row() {
                    self.stack.open_row();
                }
                self.stack.open_flow();
            }
            _ => {}
        }
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => self.close_table(),
            "td" | "th" if self.deeper == 0 => self.stack.close_cell(),
            "tr" if self.deeper == 0 => self.close_row(),
            _ => {}
        }
    }

    fn close_row(&mut self) {
        self.stack.close_cell();
        self.stack.close_row();
    }

    fn close_table(&mut self) {
        self.close_row();
        if self.open == 0 {
            return;
        }
        self.open -= 1;
        let rows = self.stack.take_table();
        let structured = |element: &Element| match element {
            Element::Table(_) => true,
            Element::Paragraph(paragraph) => matches!(paragraph.kind, Kind::Heading(_)),
        };
        // A table that contains headings or tables only places parts of a page: its cells are written as text.
        if rows.iter().flatten().flatten().any(structured) {
            rows.into_iter().flatten().flatten().for_each(|element| self.stack.deliver(element));
        } else if !rows.is_empty() {
            self.stack.deliver(Element::Table(rows));
        }
    }

    /// Closes the tables that are still open and returns all elements.
    pub fn finish(mut self) -> Vec<Element> {
        while self.open > 0 {
            self.close_table();
        }
        self.stack.finish()
    }
}
