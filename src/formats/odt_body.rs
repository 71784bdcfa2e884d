//! The text of an ODT: paragraphs, lists, tables, notes, boxes.

use quick_xml::events::BytesStart;

use super::Grund;
use super::docx::one_line;
use super::inline::Inline;
use super::numeral::numeral;
use super::odt_lists::{LEVELS, List};
use super::odt_styles::{Look, Styles};
use super::page::{Element, Kind, Notes, Paragraph};
use super::stack::Stack;
use super::xml::{Token, Xml, attribute};

/// Elements whose content is not part of the text: what was deleted, comments, the marks of notes, readings above
/// words, forms, descriptions of pictures, the pictures themselves.
const OMITTED: [&str; 13] = [
    "tracked-changes",
    "annotation",
    "note-citation",
    "ruby-text",
    "forms",
    "desc",
    "title",
    "binary-data",
    "sequence-decls",
    "meta",
    "styles",
    "automatic-styles",
    "master-styles",
];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub elements: Vec<Element>,
    pub notes: Notes,
    /// True if something was deleted and left out.
    pub deletions: bool,
}

/// Reads the text of a document.
pub(super) fn body(text: &str, styles: &Styles) -> Result<Found, Grund> {
    let mut xml = Xml::new(text);
    let mut walk = Walk {
        styles,
        stack: Stack::new(),
        found: Found::default(),
        lists: Vec::new(),
        headings: [0; LEVELS],
        omitted: 0,
        labels: Vec::new(),
        counted: (0, 0),
        last: None,
    };
    while let Some(token) = xml.next()? {
        match token {
            Token::Open(tag) => walk.open(&tag),
            Token::Close(name) => walk.close(&name),
            Token::Text(words) if walk.omitted == 0 => walk.words(&words),
            Token::Text(_) => {}
        }
    }
    walk.found.elements = walk.stack.finish();
    Ok(walk.found)
}

/// A paragraph that is being read.
struct Open {
    inline: Inline,
    kind: Kind,
    look: Look,
    /// The looks of the spans that are open.
    spans: Vec<Look>,
}

/// The way through a document.
pub(super) struct Walk<'s> {
    pub styles: &'s Styles,
    stack: Stack<Open>,
    found: Found,
    /// The open lists, outermost first.
    pub lists: Vec<List>,
    pub headings: [u32; LEVELS],
    omitted: usize,
    /// The notes that are open, and the lists around them.
    labels: Vec<(String, Vec<List>)>,
    /// How many footnotes and endnotes there were.
    counted: (u32, u32),
    /// The outermost list that was closed last, which another one may continue.
    pub last: Option<List>,
}

impl Walk<'_> {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name();
        let name = name.as_ref();
        if self.omitted > 0 || OMITTED.contains(&name) || name.ends_with("-source") {
            self.found.deletions |= name == "deletion";
            self.omitted += 1;
            return;
        }
        match name {
            "p" => self.paragraph(tag, None),
            "h" => {
                let level = attribute(tag, "outline-level").and_then(|level| level.parse().ok()).unwrap_or(1);
                self.paragraph(tag, Some(level));
            }
            "list" => self.list(tag),
            "list-item" => self.item(tag),
            "list-header" => {
                if let Some(list) = self.lists.last_mut() {
                    (list.fresh, list.header) = (false, true);
                }
            }
            "table" => self.stack.open_table(),
            "table-row" => self.stack.open_row(),
            "table-cell" | "covered-table-cell" | "note-body" => self.stack.open_flow(),
            "note" => self.note(tag),
            _ => self.sign(tag, name),
        }
    }

    /// What stands for a sign inside a paragraph, or changes its look.
    fn sign(&mut self, tag: &BytesStart<'_>, name: &str) {
        let styles = self.styles;
        let Some(open) = self.stack.paragraph() else { return };
        let bold = open.bold();
        match name {
            "span" => {
                let look = attribute(tag, "style-name").map(|name| styles.look(&name)).unwrap_or_default();
                open.spans.push(look);
            }
            "s" => open.inline.text(" ", bold),
            "tab" => open.inline.text("\t", bold),
            "line-break" => open.inline.text("\n", bold),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if self.omitted > 0 {
            self.omitted -= 1;
            return;
        }
        match name {
            "p" | "h" => self.close_paragraph(),
            "span" => {
                if let Some(open) = self.stack.paragraph() {
                    open.spans.pop();
                }
            }
            "list" => {
                let closed = self.lists.pop();
                if self.lists.is_empty() {
                    self.last = closed;
                }
            }
            "list-item" | "list-header" => {
                if let Some(list) = self.lists.last_mut() {
                    (list.fresh, list.header) = (false, false);
                }
            }
            "table" => self.stack.close_table(),
            "table-row" => self.stack.close_row(),
            "table-cell" | "covered-table-cell" => self.stack.close_cell(),
            "note-body" => self.close_note(),
            _ => {}
        }
    }

    /// Begins a paragraph; `level` is that of a heading.
    fn paragraph(&mut self, tag: &BytesStart<'_>, level: Option<u8>) {
        let look = attribute(tag, "style-name").map(|name| self.styles.look(&name)).unwrap_or_default();
        let heading = level.or_else(|| look.heading.filter(|_| !look.contents));
        let mut inline = Inline::default();
        let kind = if look.title && level.is_none() {
            Kind::Title
        } else if let Some(level) = heading {
            let unnumbered = attribute(tag, "is-list-header").as_deref() == Some("true");
            let number = if unnumbered { String::new() } else { self.heading_number(level) };
            if !number.is_empty() {
                inline.text(&format!("{number} "), true);
            }
            Kind::Heading(level)
        } else {
            self.item_kind()
        };
        self.stack.open_paragraph(Open { inline, kind, look, spans: Vec::new() });
    }

    fn close_paragraph(&mut self) {
        let Some((mut open, boxes)) = self.stack.close_paragraph() else { return };
        if open.look.contents {
            open.inline.lead();
        }
        self.stack.deliver(Element::Paragraph(Paragraph { kind: open.kind, inline: open.inline }));
        for element in boxes {
            self.stack.deliver(element);
        }
    }

    fn note(&mut self, tag: &BytesStart<'_>) {
        let label = if attribute(tag, "note-class").as_deref() == Some("endnote") {
            self.counted.1 += 1;
            numeral(self.counted.1, "lowerRoman")
        } else {
            self.counted.0 += 1;
            self.counted.0.to_string()
        };
        if let Some(open) = self.stack.paragraph() {
            open.inline.call(&label);
        }
        self.labels.push((label, std::mem::take(&mut self.lists)));
    }

    fn close_note(&mut self) {
        let content = self.stack.close_flow();
        if let (Some(content), Some((label, lists))) = (content, self.labels.pop()) {
            self.found.notes.insert(label, one_line(&content));
            self.lists = lists;
        }
    }

    fn words(&mut self, words: &str) {
        let Some(open) = self.stack.paragraph() else { return };
        let bold = open.bold();
        let hidden = open.look.hidden || open.spans.iter().any(|look| look.hidden);
        if hidden {
            return;
        }
        // White space in the file is one blank, however much of it there is.
        let mut plain = String::with_capacity(words.len());
        let mut blank = open.inline.raw().ends_with([' ', '\n', '\t']);
        for c in words.chars() {
            let space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !(space && blank) {
                plain.push(if space { ' ' } else { c });
            }
            blank = space;
        }
        if open.spans.iter().rev().find_map(|look| look.raised).or(open.look.raised) == Some(true) {
            open.inline.raised(&plain, bold);
        } else {
            open.inline.text(&plain, bold);
        }
    }
}

impl Open {
    fn bold(&self) -> bool {
        self.spans.iter().rev().find_map(|look| look.bold).or(self.look.bold).unwrap_or(false)
    }
}
