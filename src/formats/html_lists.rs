//! Lists and tables of a page, by the marks that open and close them.

use super::html_body::Walk;
use super::html_tag::Tag;
use super::numeral::numeral;
use super::page::{Element, Kind, marker};

/// Tables inside tables are read no deeper.
const DEEPEST: usize = 8;

/// A list that is open.
pub(super) struct List {
    /// The form of its numbers; `None` for bullets.
    pub form: Option<&'static str>,
    pub next: u32,
    /// The marker of an item whose words have not come yet.
    pub fresh: Option<String>,
    pub in_item: bool,
}

/// A table that is open.
#[derive(Default)]
pub(super) struct Table {
    pub row: bool,
    pub cell: bool,
}

impl Walk<'_> {
    pub fn list(&mut self, form: Option<&'static str>, next: u32) {
        self.lists.push(List { form, next, fresh: None, in_item: false });
    }

    pub fn item(&mut self, tag: &Tag) {
        if self.lists.is_empty() {
            self.list(None, 1);
        }
        let Some(list) = self.lists.last_mut() else { return };
        let number = tag.get("value").and_then(|value| value.trim().parse().ok()).unwrap_or(list.next);
        list.next = number.saturating_add(1);
        let printed = match list.form {
            Some(form) if form.ends_with("Letter") => format!("{})", numeral(number, form)),
            Some(form) => format!("{}.", numeral(number, form)),
            None => String::new(),
        };
        list.fresh = Some(marker(&printed));
        list.in_item = true;
    }

    pub fn open_table(&mut self, name: &str) {
        if name == "table" {
            if self.tables.len() < DEEPEST {
                self.tables.push(Table::default());
                self.stack.open_table();
            } else {
                self.deeper += 1;
            }
            return;
        }
        if self.deeper > 0 || self.tables.is_empty() {
            return;
        }
        self.close_cell();
        if name == "tr" {
            self.close_row();
        }
        let Some(table) = self.tables.last_mut() else { return };
        if !table.row {
            self.stack.open_row();
            table.row = true;
        }
        if name != "tr" {
            self.stack.open_flow();
            table.cell = true;
        }
    }

    pub fn close_cell(&mut self) {
        if let Some(table) = self.tables.last_mut().filter(|table| table.cell && self.deeper == 0) {
            table.cell = false;
            self.stack.close_cell();
        }
    }

    pub fn close_row(&mut self) {
        self.close_cell();
        if let Some(table) = self.tables.last_mut().filter(|table| table.row && self.deeper == 0) {
            table.row = false;
            self.stack.close_row();
        }
    }

    pub fn close_table(&mut self) {
        self.deeper = 0;
        self.close_row();
        if self.tables.pop().is_none() {
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
}
