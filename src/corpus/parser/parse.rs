//! The one parser: from a document's lines to its blocks.
//!
//! It goes through the lines once. Each line either opens a block or continues one; a sentence that a page break, a
//! footnote or a letterhead cuts in two is put together again.

use std::collections::HashMap;

use super::heading::{self, Found, Notation};
use super::layout::{Layout, Line, Zone};
use super::press::is_press_kind;
use super::walk::{Kind, Walk};
use super::{address, contact, contents, notes};
use crate::domain::Block;

/// Turns the text of a document into its blocks. Every line with words belongs to exactly one block.
pub fn parse(id: &str, text: &str) -> Vec<Block> {
    let layout = Layout::new(text);
    let mut zones = contact::zones(&layout);
    contents::contents(&layout, &mut zones);
    let calls = notes::notes(&layout, &mut zones);
    let press = layout.lines.iter().take(10).any(|line| is_press_kind(line.text));
    let chapters = contents::chapters(&layout, &zones);
    let mut walk = Walk {
        layout: &layout,
        zones: &zones,
        calls: &calls,
        chapters,
        press,
        drafts: Vec::new(),
        open: None,
        gap: 1,
        interrupted: false,
        first: None,
        list: Vec::new(),
        headings: HashMap::new(),
        last: HashMap::new(),
        bold: false,
    };
    let mut index = 0;
    while index < layout.lines.len() {
        index += walk.step(index).max(1);
    }
    address::finish(id, walk.drafts)
}

impl Walk<'_, '_> {
    /// Takes the line at `index`; returns the number of lines taken with it.
    fn step(&mut self, index: usize) -> usize {
        let Some(line) = self.layout.get(index) else { return 1 };
        if line.is_blank() {
            self.gap += 1;
            self.bold = false;
            return 1;
        }
        let taken = match self.zones.get(index).copied().unwrap_or(Zone::Body) {
            Zone::Body if line.is_rule() || line.is_row_rule() => return self.rule(line),
            Zone::Body => self.body(index, line),
            Zone::Letterhead | Zone::Furniture => self.beside(index, &Kind::Letterhead),
            Zone::Links => self.beside(index, &Kind::Links),
            Zone::Contents => self.beside(index, &Kind::Contents),
            Zone::NoteStart => self.note(index, line),
            Zone::Note => self.append_last(index, 0),
        };
        self.gap = 0;
        taken
    }

    /// Takes a ruled line, which has no words and separates blocks like a blank line; returns 1.
    fn rule(&mut self, line: &Line<'_>) -> usize {
        if self.drafts.is_empty() {
            self.push(Kind::Letterhead);
        }
        if let Some(draft) = self.drafts.last_mut() {
            draft.lines.push(line.number);
        }
        self.gap += 1;
        1
    }

    /// Takes a line that is not running text, such as letterhead; consecutive ones of a kind make one block.
    fn beside(&mut self, index: usize, kind: &Kind) -> usize {
        let separate = *kind == Kind::Links && self.gap > 0;
        match self.drafts.last() {
            Some(last) if last.kind == *kind && !separate => {}
            _ => self.push(kind.clone()),
        }
        self.interrupted = true;
        self.append_last(index, 0)
    }

    fn note(&mut self, index: usize, line: &Line<'_>) -> usize {
        let nummer = notes::bare_number(&notes::note_number(line).unwrap_or_default());
        self.push(Kind::Note(nummer));
        self.interrupted = true;
        self.append_last(index, notes::note_skip(line.text))
    }

    fn body(&mut self, index: usize, line: &Line<'_>) -> usize {
        if let Some(found) = heading::markdown(self.layout, index) {
            return self.heading(index, found);
        }
        if line.is_row() {
            return self.paragraph(index, line);
        }
        let marker = self.marker(index, line);
        let open = self.open.filter(|open| marker.is_none() && self.goes_on(*open, index, line));
        if let Some(open) = open {
            self.append(open, index, 0);
            self.interrupted = false;
            return 1;
        }
        if let Some(found) = marker.as_ref().and_then(|marker| self.numbered_heading(index, marker)) {
            return self.heading(index, found);
        }
        if let Some(marker) = marker.filter(|marker| self.is_item(marker)) {
            return self.item(index, line, marker);
        }
        if let Some(found) = self.plain_heading(index) {
            return self.heading(index, found);
        }
        self.paragraph(index, line)
    }

    fn paragraph(&mut self, index: usize, line: &Line<'_>) -> usize {
        if self.first.is_none() && self.is_office(index) {
            let lines = self.layout.rest_of_group(index);
            for offset in 0..lines {
                self.beside(index + offset, &Kind::Letterhead);
            }
            return lines;
        }
        let kind = if self.is_subtitle(line) { Kind::Subtitle } else { Kind::Paragraph };
        self.list.clear();
        self.push(kind);
        self.open_last();
        self.append_last(index, 0)
    }

    fn heading(&mut self, index: usize, found: Found) -> usize {
        let Found { key, nummer, count, lines, skip } = found;
        self.list.clear();
        if let (Notation::Numbered(scheme), Some(count)) = (&key, count) {
            self.headings.insert(*scheme, count);
            self.last.insert(*scheme, count);
        }
        let underlined = matches!(key, Notation::Markdown(_)) && lines == 2;
        let words = if underlined { 1 } else { lines };
        self.push(Kind::Heading { key, nummer });
        for offset in 0..words {
            if self.layout.get(index + offset).is_some_and(|line| !line.is_blank()) {
                self.append_last(index + offset, if offset == 0 { skip } else { 0 });
            }
        }
        if let (Some(draft), Some(under)) = (self.drafts.last_mut(), self.layout.get(index + lines - 1)) {
            draft.lines.push(under.number);
        }
        self.open = None;
        self.interrupted = false;
        lines
    }
}
