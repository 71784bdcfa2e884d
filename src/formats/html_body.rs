//! The text of a page: headings, paragraphs, lists, tables and notes, by the marks that open and close them.
//!
//! No tree is built: what a page opens and never closes costs nothing and cannot nest.

use super::html_lists::{List, Table};
use super::html_scope::Scope;
use super::html_survey::{Link, Region, Survey};
use super::html_tag::{Tag, Token, is_block, tokens};
use super::inline::Inline;
use super::page::{Element, Kind, Notes, Paragraph};
use super::stack::Stack;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub elements: Vec<Element>,
    pub notes: Notes,
}

/// Reads a part of a page.
pub(super) fn body(text: &str, survey: &Survey, scope: Scope) -> Found {
    let mut walk = Walk {
        survey,
        scope,
        stack: Stack::new(),
        notes: Notes::new(),
        inline: Inline::default(),
        heading: None,
        lists: Vec::new(),
        tables: Vec::new(),
        deeper: 0,
        verbatim: 0,
        bold: 0,
        raised: 0,
        omitted: Region::default(),
        inside: Region::default(),
        note: None,
        note_region: Region::default(),
    };
    for (at, token) in tokens(text).enumerate() {
        walk.step(at, &token);
    }
    walk.flush();
    while !walk.tables.is_empty() {
        walk.close_table();
    }
    Found { elements: walk.stack.finish(), notes: walk.notes }
}

/// The way through a page.
pub(super) struct Walk<'s> {
    pub survey: &'s Survey,
    pub scope: Scope,
    pub stack: Stack<()>,
    notes: Notes,
    /// The words of the paragraph that is read.
    inline: Inline,
    heading: Option<u8>,
    pub lists: Vec<List>,
    pub tables: Vec<Table>,
    /// Open tables that are too deep to be read as such.
    pub deeper: usize,
    verbatim: usize,
    bold: usize,
    raised: usize,
    pub omitted: Region,
    /// The element that is the document.
    pub inside: Region,
    /// The label of the note that is read.
    note: Option<String>,
    pub note_region: Region,
}

impl Walk<'_> {
    fn step(&mut self, at: usize, token: &Token) {
        if self.omitted.is_open() {
            self.omitted.follow(token);
            return;
        }
        if matches!(self.scope, Scope::Main | Scope::Article) && !self.enter(token) {
            return;
        }
        if self.note_region.is_open() && self.note_region.follow(token) {
            self.flush();
            self.note = None;
        }
        match token {
            Token::Open(tag) => self.open(at, tag),
            Token::Close(name) => self.close(name),
            Token::Text(words) => self.words(words),
        }
    }

    fn open(&mut self, at: usize, tag: &Tag) {
        if self.is_omitted(tag) {
            return self.omitted.begin(&tag.name);
        }
        match self.survey.links.get(&at) {
            Some(Link::Call(label)) => {
                self.inline.call(label);
                return self.omitted.begin("a");
            }
            Some(Link::Back) => {
                self.begin_note(tag);
                return self.omitted.begin("a");
            }
            None => {}
        }
        let name = tag.name.as_str();
        if is_block(name) {
            self.flush();
        }
        self.begin_note(tag);
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading = name.get(1..).and_then(|level| level.parse().ok());
            }
            "p" | "ul" | "ol" | "table" | "section" | "article" => self.heading = None,
            "pre" => self.verbatim += 1,
            "b" | "strong" => self.bold += 1,
            "sup" => self.raised += 1,
            "br" => self.line_break(),
            "q" => self.inline.text("„", self.bold > 0),
            _ => {}
        }
        match name {
            "ul" | "menu" | "dir" => self.list(None, 1),
            "ol" => {
                let start = tag.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                let form = match tag.get("type") {
                    Some("a") => "lowerLetter",
                    Some("A") => "upperLetter",
                    Some("i") => "lowerRoman",
                    Some("I") => "upperRoman",
                    _ => "decimal",
                };
                self.list(Some(form), start);
            }
            "li" => self.item(tag),
            "table" | "tr" | "td" | "th" => self.open_table(name),
            _ => {}
        }
    }

    /// A note begins where a link of a number leads to.
    fn begin_note(&mut self, tag: &Tag) {
        let Some(label) = tag.id().and_then(|id| self.survey.notes.get(id)) else {
            return;
        };
        let block = is_block(&tag.name);
        if block && tag.name != "p" {
            self.note_region.begin(&tag.name);
        } else if !self.inline.is_blank() {
            return;
        }
        self.note = Some(label.clone());
    }

    fn close(&mut self, name: &str) {
        if is_block(name) {
            self.flush();
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            "pre" => self.verbatim = self.verbatim.saturating_sub(1),
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "sup" => self.raised = self.raised.saturating_sub(1),
            "q" => self.inline.text("“", self.bold > 0),
            "ul" | "ol" | "menu" | "dir" => {
                self.lists.pop();
            }
            "li" => {
                if let Some(list) = self.lists.last_mut() {
                    (list.fresh, list.in_item) = (None, false);
                }
            }
            "td" | "th" => self.close_cell(),
            "tr" => self.close_row(),
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => self.close_table(),
            _ => {}
        }
    }

    fn line_break(&mut self) {
        if self.verbatim == 0
            && self.inline.raw().trim_end_matches(' ').ends_with('\n')
            && self.heading.is_none()
        {
            self.flush();
        } else {
            self.inline.text("\n", false);
        }
    }

    fn words(&mut self, words: &str) {
        let bold = self.bold > 0;
        if self.verbatim > 0 {
            return self.inline.text(words, bold);
        }
        let mut plain = String::with_capacity(words.len());
        let mut blank = self.inline.raw().ends_with([' ', '\n']) || self.inline.raw().is_empty();
        for c in words.chars() {
            let space = c.is_ascii_whitespace();
            if !(space && blank) {
                plain.push(if space { ' ' } else { c });
            }
            blank = space;
        }
        if self.raised > 0 {
            self.inline.raised(&plain, bold);
        } else {
            self.inline.text(&plain, bold);
        }
    }

    /// Ends the paragraph that is read.
    pub fn flush(&mut self) {
        let inline = std::mem::take(&mut self.inline);
        if inline.is_blank() {
            return;
        }
        if let Some(label) = &self.note {
            let text = self.notes.entry(label.clone()).or_default();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&inline.line());
            if !self.note_region.is_open() {
                self.note = None;
            }
            return;
        }
        let level = self.lists.len().saturating_sub(1).min(usize::from(u8::MAX)) as u8;
        let kind = match (self.heading, self.lists.last_mut()) {
            (Some(level), _) => Kind::Heading(level),
            (None, Some(list)) => match list.fresh.take() {
                Some(marker) => Kind::Item { level, marker },
                None if list.in_item => Kind::More { level },
                None => Kind::Text,
            },
            (None, None) => Kind::Text,
        };
        self.stack.deliver(Element::Paragraph(Paragraph { kind, inline }));
    }
}
