//! The text of an ODT: paragraphs, lists, tables, notes, text boxes.

use quick_xml::events::BytesStart;

use super::lists::{Aside, Lists};
use super::styles::{Look, Styles};
use crate::formats::Grund;
use crate::formats::office::{Xml, XmlToken, attribute};
use crate::formats::structure::{Document, Inline, Kind, Stack, numeral, one_line};
use crate::text::words::is_listed;

/// Elements whose content is not part of the text: what was deleted, comments, footnote signs, readings above words,
/// forms, descriptions of pictures, the pictures themselves.
const OMITTED: &str = "tracked-changes annotation note-citation ruby-text forms desc title binary-data \
    sequence-decls meta styles automatic-styles master-styles";

/// Reads the text of a document.
pub fn body(text: &str, styles: &Styles) -> Result<Document, Grund> {
    let mut xml = Xml::new(text);
    let mut walk = Walk {
        styles,
        stack: Stack::new(),
        found: Document::default(),
        lists: Lists::new(styles),
        omitted: 0,
        notes: Vec::new(),
        footnotes: 0,
        endnotes: 0,
    };
    while let Some(token) = xml.next()? {
        match token {
            XmlToken::Open(tag) => walk.open(&tag),
            XmlToken::Close(name) => walk.close(&name),
            XmlToken::Text(words) if walk.omitted == 0 => walk.words(&words),
            XmlToken::Text(_) => {}
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

struct Walk<'s> {
    styles: &'s Styles,
    stack: Stack<Open>,
    found: Document,
    lists: Lists<'s>,
    /// Number of omitted elements that are open.
    omitted: usize,
    /// The labels of the notes that are open, and the lists around them.
    notes: Vec<(String, Aside)>,
    footnotes: u32,
    endnotes: u32,
}

impl Walk<'_> {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name();
        let name = name.as_ref();
        if self.omitted > 0 || is_listed(OMITTED, name) || name.ends_with("-source") {
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
            "list" => self.lists.open(tag),
            "list-item" => self.lists.open_item(tag),
            "list-header" => self.lists.unnumbered(true),
            "table" => self.stack.open_table(),
            "table-row" => self.stack.open_row(),
            "table-cell" | "covered-table-cell" | "note-body" => self.stack.open_flow(),
            "note" => self.note(tag),
            _ => self.sign(tag, name),
        }
    }

    /// Takes an element of a paragraph that stands for a character or changes the look of the words.
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
            "list" => self.lists.close(),
            "list-item" | "list-header" => self.lists.unnumbered(false),
            "table" => self.stack.close_table(),
            "table-row" => self.stack.close_row(),
            "table-cell" | "covered-table-cell" => self.stack.close_cell(),
            "note-body" => self.close_note(),
            _ => {}
        }
    }

    /// Begins a paragraph; `level` is the level of a heading, `None` for other paragraphs.
    fn paragraph(&mut self, tag: &BytesStart<'_>, level: Option<u8>) {
        let look = attribute(tag, "style-name").map(|name| self.styles.look(&name)).unwrap_or_default();
        let heading = level.or_else(|| look.heading.filter(|_| !look.contents));
        let mut inline = Inline::default();
        let kind = if look.title && level.is_none() {
            Kind::Title
        } else if let Some(level) = heading {
            let unnumbered = attribute(tag, "is-list-header").as_deref() == Some("true");
            let number = if unnumbered { String::new() } else { self.lists.heading_number(level) };
            if !number.is_empty() {
                inline.text(&format!("{number} "), true);
            }
            Kind::Heading(level)
        } else {
            self.lists.kind()
        };
        self.stack.open_paragraph(Open { inline, kind, look, spans: Vec::new() });
    }

    fn close_paragraph(&mut self) {
        let Some((mut open, boxes)) = self.stack.close_paragraph() else { return };
        if open.look.contents {
            open.inline.lead();
        }
        self.stack.deliver_paragraph(open.kind, open.inline, boxes);
    }

    fn note(&mut self, tag: &BytesStart<'_>) {
        let label = if attribute(tag, "note-class").as_deref() == Some("endnote") {
            self.endnotes += 1;
            numeral(self.endnotes, "lowerRoman")
        } else {
            self.footnotes += 1;
            self.footnotes.to_string()
        };
        if let Some(open) = self.stack.paragraph() {
            open.inline.call(&label);
        }
        self.notes.push((label, self.lists.put_aside()));
    }

    fn close_note(&mut self) {
        let content = self.stack.close_flow();
        if let (Some(content), Some((label, lists))) = (content, self.notes.pop()) {
            self.found.notes.insert(label, one_line(&content));
            self.lists.take_back(lists);
        }
    }

    fn words(&mut self, words: &str) {
        let Some(open) = self.stack.paragraph() else { return };
        let bold = open.bold();
        let hidden = open.look.hidden || open.spans.iter().any(|look| look.hidden);
        if hidden {
            return;
        }
        let raised = open.spans.iter().rev().find_map(|look| look.raised).or(open.look.raised);
        open.inline.flowing_words(words, bold, raised == Some(true));
    }
}

impl Open {
    fn bold(&self) -> bool {
        self.spans.iter().rev().find_map(|look| look.bold).or(self.look.bold).unwrap_or(false)
    }
}
