//! Writes a document's structure down for the parser: Markdown, each paragraph on one line with a blank line behind it,
//! so that nothing has to be guessed from the layout.

use super::element::{Cell, Element, Kind, Notes, Paragraph};
use crate::domain::Stellen;

/// Maximum level of a list that is written; items of deeper levels are indented like this one.
const DEEPEST: u8 = 8;
/// Maximum length in bytes of a bold paragraph that is written as `**bold**`; a longer one is written plain.
const LONGEST_BOLD: usize = 200;
/// Number of blanks by which each level of a list is indented.
const STEP: usize = 4;

/// Writes a document down: its text, and the number of the line on which each paragraph or table row begins.
pub fn write(elements: &[Element], notes: &Notes) -> (String, Stellen) {
    let titled = elements.iter().any(|element| {
        matches!(element, Element::Paragraph(Paragraph { kind: Kind::Title, inline }) if !inline.is_blank())
    });
    let mut page = Page { text: String::new(), line: 1, firsts: Vec::new(), notes, shift: u8::from(titled) };
    page.elements(elements);
    (page.text, Stellen::Absaetze(page.firsts))
}

struct Page<'n> {
    text: String,
    /// Number of the line that is written next.
    line: u32,
    firsts: Vec<u32>,
    notes: &'n Notes,
    /// 1 if the document has a title, below which all headings are one level lower; else 0.
    shift: u8,
}

impl Page<'_> {
    fn elements(&mut self, elements: &[Element]) {
        for element in elements {
            match element {
                Element::Paragraph(paragraph) => self.paragraph(paragraph),
                Element::Table(rows) if rows.iter().all(|row| row.len() <= 1) => {
                    // A table of one column is a frame around text.
                    rows.iter().flatten().for_each(|cell| self.elements(cell));
                }
                Element::Table(rows) => self.table(rows),
            }
        }
    }

    fn put(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.line += 1;
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let inline = &paragraph.inline;
        if inline.is_blank() {
            return;
        }
        self.firsts.push(self.line);
        match &paragraph.kind {
            Kind::Title => self.put(&format!("# {}", inline.line())),
            Kind::Heading(level) => {
                let depth = usize::from((level + self.shift).clamp(1, 6));
                self.put(&format!("{} {}", "#".repeat(depth), inline.line()));
            }
            Kind::Item { level, marker } => {
                let indent = " ".repeat(STEP * usize::from((*level).min(DEEPEST)));
                let below = format!("{indent}{}", " ".repeat(marker.chars().count() + 1));
                for (number, line) in inline.lines().iter().enumerate() {
                    let before = if number == 0 { format!("{indent}{marker} ") } else { below.clone() };
                    self.put(&format!("{before}{line}"));
                }
            }
            Kind::More { level } => {
                let indent = " ".repeat(STEP * (usize::from((*level).min(DEEPEST)) + 1));
                inline.lines().iter().for_each(|line| self.put(&format!("{indent}{line}")));
            }
            Kind::Text => {
                let lines = inline.lines();
                let short = lines.len() == 1 && lines.iter().all(|line| line.len() <= LONGEST_BOLD);
                let stressed = inline.is_bold() && short && inline.calls().is_empty();
                for line in lines {
                    self.put(&if stressed { format!("**{line}**") } else { line });
                }
            }
        }
        self.put("");
        self.notes(inline.calls());
    }

    /// Writes the notes with these labels right below the paragraph that refers to them; they count as part of it.
    fn notes(&mut self, calls: &[String]) {
        for label in calls {
            if let Some(note) = self.notes.get(label).filter(|note| !note.is_empty()) {
                let line = format!("[^{label}]: {note}");
                self.put(&line);
                self.put("");
            }
        }
    }

    fn table(&mut self, rows: &[Vec<Cell>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut calls = Vec::new();
        let mut written = 0;
        for row in rows {
            let mut texts: Vec<String> = row.iter().map(|cell| flat(cell, &mut calls)).collect();
            if texts.iter().all(String::is_empty) {
                continue;
            }
            texts.resize(columns, String::new());
            self.firsts.push(self.line);
            self.put(&format!("| {} |", texts.join(" | ")));
            if written == 0 {
                self.put(&format!("|{}", "---|".repeat(columns)));
            }
            written += 1;
        }
        if written > 0 {
            self.put("");
        }
        self.notes(&calls);
    }
}

/// The content of a cell as one line; the labels of its notes are added to `calls`.
fn flat(cell: &[Element], calls: &mut Vec<String>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for element in cell {
        match element {
            Element::Paragraph(paragraph) if !paragraph.inline.is_blank() => {
                let line = paragraph.inline.line().replace('|', "\\|").replace("\\\\|", "\\|");
                calls.extend(paragraph.inline.calls().iter().cloned());
                parts.push(match &paragraph.kind {
                    Kind::Item { marker, .. } if marker == "-" => format!("– {line}"),
                    Kind::Item { marker, .. } => format!("{marker} {line}"),
                    _ => line,
                });
            }
            Element::Paragraph(_) => {}
            Element::Table(rows) => {
                parts.extend(rows.iter().flatten().map(|cell| flat(cell, calls)));
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}
