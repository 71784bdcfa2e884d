//! Tables of a page, by the marks that open and close them, many of which pages leave out.

use crate::formats::structure::{Element, Kind, Stack};

/// Tables inside tables are read no deeper.
const DEEPEST: usize = 8;

/// A table that is open.
#[derive(Default)]
struct Table {
    row: bool,
    cell: bool,
}

/// The tables that are open, and what has been read around and inside them.
pub struct Tables {
    pub stack: Stack<()>,
    /// Outermost first.
    open: Vec<Table>,
    /// Open tables that are too deep to be read as such.
    deeper: usize,
}

impl Tables {
    pub fn new() -> Self {
        Self { stack: Stack::new(), open: Vec::new(), deeper: 0 }
    }

    /// A mark that opens a table, a row or a cell; others change nothing.
    pub fn open(&mut self, name: &str) {
        match name {
            "table" if self.open.len() < DEEPEST => {
                self.open.push(Table::default());
                self.stack.open_table();
            }
            "table" => self.deeper += 1,
            "tr" | "td" | "th" if self.deeper == 0 && !self.open.is_empty() => self.open_inside(name),
            _ => {}
        }
    }

    fn open_inside(&mut self, name: &str) {
        self.close_cell();
        if name == "tr" {
            self.close_row();
        }
        let Some(table) = self.open.last_mut() else { return };
        if !table.row {
            self.stack.open_row();
            table.row = true;
        }
        if name != "tr" {
            self.stack.open_flow();
            table.cell = true;
        }
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "td" | "th" => self.close_cell(),
            "tr" => self.close_row(),
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => self.close_table(),
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        if let Some(table) = self.open.last_mut().filter(|table| table.cell && self.deeper == 0) {
            table.cell = false;
            self.stack.close_cell();
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        if let Some(table) = self.open.last_mut().filter(|table| table.row && self.deeper == 0) {
            table.row = false;
            self.stack.close_row();
        }
    }

    fn close_table(&mut self) {
        self.deeper = 0;
        self.close_row();
        if self.open.pop().is_none() {
            return;
        }
        let rows = self.stack.take_table();
        let structured = |element: &Element| match element {
            Element::Table(_) => true,
            Element::Paragraph(paragraph) => matches!(paragraph.kind, Kind::Heading(_)),
        };
        // A table that holds headings or tables places parts of a page.
        if rows.iter().flatten().flatten().any(structured) {
            rows.into_iter().flatten().flatten().for_each(|element| self.stack.deliver(element));
        } else if !rows.is_empty() {
            self.stack.deliver(Element::Table(rows));
        }
    }

    /// All that was read; what is still open ends here.
    pub fn finish(mut self) -> Vec<Element> {
        while !self.open.is_empty() {
            self.close_table();
        }
        self.stack.finish()
    }
}
