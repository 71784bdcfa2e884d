//! The text of a page: headings, paragraphs, lists, tables and notes, by their start and end tags.
//!
//! No tree is built: an element that a page never closes costs no memory and causes no deep nesting.

use super::lists::Lists;
use super::region::{Region, Scope};
use super::survey::{Link, Survey};
use super::tables::Tables;
use super::tag::{HtmlToken, Tag, is_block, tokens};
use crate::formats::structure::{Document, Inline, Kind, Notes};

/// Reads the elements and notes of the part of a page that `scope` names.
pub fn body(text: &str, survey: &Survey, scope: Scope) -> Document {
    let mut walk = Walk {
        survey,
        scope,
        tables: Tables::new(),
        lists: Lists::default(),
        notes: Notes::new(),
        inline: Inline::default(),
        heading: None,
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
    Document { elements: walk.tables.finish(), notes: walk.notes, deletions: false }
}

struct Walk<'s> {
    survey: &'s Survey,
    scope: Scope,
    tables: Tables,
    lists: Lists,
    notes: Notes,
    /// The words of the paragraph being read.
    inline: Inline,
    /// The level of the open heading; `None` outside headings.
    heading: Option<u8>,
    /// Number of open `pre` elements, whose blanks are kept.
    verbatim: usize,
    /// Number of open elements whose words are bold.
    bold: usize,
    /// Number of open `sup` elements, whose words are raised.
    raised: usize,
    /// The open element that is left out with its content, if any.
    omitted: Region,
    /// The open `main` or `article` that contains the document, if any.
    inside: Region,
    /// The label of the note being read; `None` outside notes.
    note: Option<String>,
    note_region: Region,
}

impl Walk<'_> {
    fn step(&mut self, at: usize, token: &HtmlToken) {
        if self.omitted.is_open() {
            self.omitted.follow(token);
            return;
        }
        if self.scope.is_element() && !self.enter(token) {
            return;
        }
        if self.note_region.is_open() && self.note_region.follow(token) {
            self.flush();
            self.note = None;
        }
        match token {
            HtmlToken::Open(tag) => self.open(at, tag),
            HtmlToken::Close(name) => self.close(name),
            HtmlToken::Text(words) => self.words(words),
        }
    }

    /// Takes the next tag or words; true if they belong to the document or to one of its notes.
    fn enter(&mut self, token: &HtmlToken) -> bool {
        if self.inside.is_open() {
            if self.inside.follow(token) {
                self.flush();
            }
            return true;
        }
        match token {
            HtmlToken::Open(tag) if self.scope.begins_at(tag) => self.inside.begin(&tag.name),
            // A second `main` or `article` inside an element that is left out is left out, too.
            HtmlToken::Open(tag) if self.scope.omits(tag) => self.omitted.begin(&tag.name),
            // The notes of a document may stand behind its `main` or `article`.
            HtmlToken::Open(tag) => return tag.id().is_some_and(|id| self.survey.notes.contains_key(id)),
            _ => {}
        }
        self.note_region.is_open()
    }

    fn open(&mut self, at: usize, tag: &Tag) {
        if self.scope.omits(tag) {
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
        self.lists.open(tag);
        self.tables.open(name);
    }

    /// Begins a note if the start tag is the target of a link to a note.
    fn begin_note(&mut self, tag: &Tag) {
        let Some(label) = tag.id().and_then(|id| self.survey.notes.get(id)) else { return };
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
            _ => {}
        }
        self.lists.close(name);
        self.tables.close(name);
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
            self.inline.text(words, bold);
        } else {
            self.inline.flowing_words(words, bold, self.raised > 0);
        }
    }

    /// Ends the paragraph being read: adds it to the open note or to the document.
    fn flush(&mut self) {
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
        let kind = self.heading.map_or_else(|| self.lists.kind(), Kind::Heading);
        self.tables.stack.deliver_paragraph(kind, inline, Vec::new());
    }
}
