//! The text of an ODT: paragraphs, lists, tables, notes, boxes.

use quick_xml::events::BytesStart;

use super::Grund;
use super::docx::one_line;
use super::inline::Inline;
use super::numeral::numeral;
use super::odt_styles::{Look, Styles, printed};
use super::page::{Element, Kind, Notes, Paragraph, marker};
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

/// Levels of a list.
const LEVELS: usize = 10;

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

/// A list that is open.
#[derive(Debug, Clone, Default)]
struct List {
    style: Option<String>,
    counts: [u32; LEVELS],
    /// True until the first paragraph of an item was read.
    fresh: bool,
    /// A paragraph without a number stands at the head of a list.
    header: bool,
}

struct Walk<'s> {
    styles: &'s Styles,
    stack: Stack<Open>,
    found: Found,
    /// The open lists, outermost first.
    lists: Vec<List>,
    headings: [u32; LEVELS],
    omitted: usize,
    /// The notes that are open, and the lists around them.
    labels: Vec<(String, Vec<List>)>,
    /// How many footnotes and endnotes there were.
    counted: (u32, u32),
    /// The outermost list that was closed last, which another one may continue.
    last: Option<List>,
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
            "table-cell" | "covered-table-cell" => self.stack.open_flow(),
            "note" => self.note(tag),
            "note-body" => self.stack.open_flow(),
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
                    self.last = closed.or(self.last.take());
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

    fn list(&mut self, tag: &BytesStart<'_>) {
        let named = attribute(tag, "style-name");
        let list = match self.lists.last() {
            // A list inside counts its own level of the outer one's numbers.
            Some(outer) => {
                let mut inner = List {
                    style: named.or_else(|| outer.style.clone()),
                    counts: outer.counts,
                    ..List::default()
                };
                inner.counts.iter_mut().skip(self.lists.len()).for_each(|count| *count = 0);
                inner
            }
            None => {
                let goes_on = attribute(tag, "continue-numbering").as_deref() == Some("true")
                    || attribute(tag, "continue-list").is_some();
                let before =
                    self.last.take().filter(|last| goes_on && (named.is_none() || last.style == named));
                before.unwrap_or(List { style: named, ..List::default() })
            }
        };
        self.lists.push(list);
    }

    fn item(&mut self, tag: &BytesStart<'_>) {
        let level = self.lists.len().saturating_sub(1);
        let given = attribute(tag, "start-value").and_then(|value| value.parse::<u32>().ok());
        let Some(list) = self.lists.last_mut() else { return };
        let form =
            list.style.as_deref().and_then(|name| self.styles.list(name)).and_then(|list| list.get(&level));
        let first = form.map_or(1, |level| level.start);
        if let Some(count) = list.counts.get_mut(level) {
            *count = given.unwrap_or(if *count == 0 { first } else { *count + 1 });
        }
        list.fresh = true;
    }

    /// Begins a paragraph; `level` is that of a heading.
    fn paragraph(&mut self, tag: &BytesStart<'_>, level: Option<u8>) {
        let look = attribute(tag, "style-name").map(|name| self.styles.look(&name)).unwrap_or_default();
        let heading = level.or(look.heading.filter(|_| !look.contents));
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

    /// Counts a heading on and returns what is printed before it.
    fn heading_number(&mut self, level: u8) -> String {
        let at = usize::from(level.clamp(1, LEVELS as u8)) - 1;
        if let Some(list) = self.lists.last_mut().filter(|list| list.fresh) {
            list.fresh = false;
            let depth = self.lists.len() - 1;
            let list = self.lists.last();
            let form = list.and_then(|list| list.style.as_deref()).and_then(|name| self.styles.list(name));
            let number = form.zip(list).map(|(form, list)| printed(form, &list.counts, depth));
            if let Some(number) = number.filter(|number| !number.is_empty()) {
                return number;
            }
        }
        let Some(outline) = self.styles.outline() else {
            return String::new();
        };
        for (depth, count) in self.headings.iter_mut().enumerate() {
            let start = outline.get(&depth).map_or(1, |level| level.start.max(1));
            if depth == at {
                *count = if *count == 0 { start } else { *count + 1 };
            } else if depth > at {
                *count = 0;
            } else if *count == 0 {
                *count = start;
            }
        }
        printed(outline, &self.headings, at)
    }

    /// What a paragraph is that is no heading.
    fn item_kind(&mut self) -> Kind {
        let level = self.lists.len().saturating_sub(1);
        let styles = self.styles;
        let Some(list) = self.lists.last_mut() else {
            return Kind::Text;
        };
        let level = level.min(LEVELS - 1);
        if list.header {
            return Kind::Text;
        }
        if !std::mem::take(&mut list.fresh) {
            return Kind::More { level: level as u8 };
        }
        let form = list.style.as_deref().and_then(|name| styles.list(name));
        let number = form.map(|form| printed(form, &list.counts, level)).unwrap_or_default();
        Kind::Item { level: level as u8, marker: marker(&number) }
    }

    fn close_paragraph(&mut self) {
        let Some((mut open, boxes)) = self.stack.close_paragraph() else { return };
        if open.look.contents {
            open.inline.lead();
        }
        self.stack.deliver(Element::Paragraph(Paragraph { kind: open.kind, inline: open.inline }));
        boxes.into_iter().for_each(|element| self.stack.deliver(element));
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
