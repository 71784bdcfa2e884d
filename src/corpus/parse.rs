//! The one parser: from a document's lines to its blocks.
//!
//! It goes down the page once. Each line either opens a block or goes on with one; a sentence that a page break, a
//! footnote or a letterhead cuts in two is put together again. Rules come from layout and language, never from the
//! words of a particular document.

use super::address;
use super::contact::{self, Zone};
use super::contents;
use super::heading::{self, Found, Key};
use super::layout::{Layout, Line};
use super::marker::{self, Marker, Scheme};
use super::markup::markup;
use super::notes::{self, Call};
use crate::domain::Block;
use crate::domain::block::Mark;
use crate::text::join::Joiner;
use crate::text::sentence::{is_open, is_terminated, starts_small};

/// What a block is before headings have their depth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Heading {
        key: Key,
        nummer: Option<String>,
    },
    Subtitle,
    Paragraph,
    Item {
        level: u8,
        marker: Marker,
        indent: usize,
    },
    Note(String),
    Letterhead,
    Links,
    Contents,
}

/// A block in the making.
#[derive(Debug)]
pub(super) struct Draft {
    pub kind: Kind,
    pub joiner: Joiner,
    pub lines: Vec<u32>,
    pub marks: Vec<Mark>,
}

/// Turns the text of a document into its blocks. Every line with words belongs to exactly one of them.
pub fn parse(id: &str, text: &str) -> Vec<Block> {
    let layout = Layout::new(text);
    let mut zones = contact::zones(&layout);
    contents::contents(&layout, &mut zones);
    let calls = notes::notes(&layout, &mut zones);
    let press = layout
        .lines
        .iter()
        .take(10)
        .any(|line| contact::is_press_kind(line.text));
    let mut walk = Walk {
        layout: &layout,
        zones: &zones,
        calls: &calls,
        press,
        ..Walk::new(&layout)
    };
    let mut index = 0;
    while index < layout.lines.len() {
        index += walk.step(index).max(1);
    }
    address::finish(id, walk.drafts)
}

struct Walk<'l, 'a> {
    layout: &'l Layout<'a>,
    zones: &'l [Zone],
    calls: &'l [Call],
    press: bool,
    drafts: Vec<Draft>,
    /// The block that may go on.
    open: Option<usize>,
    /// Blank lines since the last words.
    gap: usize,
    /// Something that is not the text stands between the open block and this line.
    interrupted: bool,
    /// Markers of the open list with their indents, outermost first.
    list: Vec<(Scheme, usize, u32)>,
    bold: bool,
}

impl<'l, 'a> Walk<'l, 'a> {
    fn new(layout: &'l Layout<'a>) -> Self {
        Self {
            layout,
            zones: &[],
            calls: &[],
            press: false,
            drafts: Vec::new(),
            open: None,
            gap: 1,
            interrupted: false,
            list: Vec::new(),
            bold: false,
        }
    }

    /// Takes the line at `index` and returns how many lines were taken.
    fn step(&mut self, index: usize) -> usize {
        let Some(line) = self.layout.get(index) else {
            return 1;
        };
        if line.is_blank() {
            self.gap += 1;
            self.bold = false;
            return 1;
        }
        let taken = match self.zones.get(index).copied().unwrap_or(Zone::Body) {
            Zone::Body => self.body(index, line),
            Zone::Letterhead | Zone::Furniture => self.beside(index, &Kind::Letterhead),
            Zone::Links => self.beside(index, &Kind::Links),
            Zone::Contents => self.beside(index, &Kind::Contents),
            Zone::NoteStart => self.note(index, line),
            Zone::Note => self.note_line(index),
        };
        self.gap = 0;
        taken
    }

    /// Lines beside the text; consecutive ones make one block.
    fn beside(&mut self, index: usize, kind: &Kind) -> usize {
        let separate = *kind == Kind::Links && self.gap > 0;
        match self.drafts.last() {
            Some(last) if last.kind == *kind && !separate => {}
            _ => self.push(kind.clone()),
        }
        self.append(self.drafts.len() - 1, index, 0);
        self.interrupted = true;
        1
    }

    fn note(&mut self, index: usize, line: &Line<'_>) -> usize {
        let nummer = notes::note_number(line).unwrap_or_default();
        self.push(Kind::Note(nummer));
        self.append(self.drafts.len() - 1, index, notes::note_skip(line.text));
        self.interrupted = true;
        1
    }

    fn note_line(&mut self, index: usize) -> usize {
        self.append(self.drafts.len() - 1, index, 0);
        1
    }

    fn body(&mut self, index: usize, line: &Line<'_>) -> usize {
        if let Some(found) = heading::markdown(self.layout, index) {
            return self.heading(index, found);
        }
        let marker = self.marker(line);
        if marker.is_none() {
            if let Some(open) = self.open.filter(|open| self.goes_on(*open, index, line)) {
                self.append(open, index, 0);
                self.interrupted = false;
                return 1;
            }
        }
        if let Some(found) = marker.as_ref().and_then(|marker| self.numbered(index, marker)) {
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
        let kind = if self.is_subtitle(line) {
            Kind::Subtitle
        } else {
            Kind::Paragraph
        };
        self.list.clear();
        self.push(kind);
        self.open_last();
        self.append(self.drafts.len() - 1, index, 0);
        1
    }

    fn heading(&mut self, index: usize, found: Found) -> usize {
        let Found {
            key,
            nummer,
            lines,
            skip,
        } = found;
        self.list.clear();
        let words = if matches!(key, Key::Markdown(_)) && lines == 2 {
            1
        } else {
            lines
        };
        self.push(Kind::Heading { key, nummer });
        let at = self.drafts.len() - 1;
        for offset in 0..words {
            self.append(at, index + offset, if offset == 0 { skip } else { 0 });
        }
        if let (Some(draft), Some(under)) = (self.drafts.last_mut(), self.layout.get(index + lines - 1)) {
            draft.lines.push(under.number);
        }
        self.open = None;
        self.interrupted = false;
        lines
    }

    fn item(&mut self, index: usize, line: &Line<'_>, marker: Marker) -> usize {
        let level = self.nest(&marker, line.indent);
        let skip = marker.skip;
        self.push(Kind::Item {
            level,
            marker,
            indent: line.indent,
        });
        self.open_last();
        self.append(self.drafts.len() - 1, index, skip);
        1
    }

    /// Finds the level of an item and remembers its marker.
    fn nest(&mut self, marker: &Marker, indent: usize) -> u8 {
        while self
            .list
            .last()
            .is_some_and(|(_, before, _)| *before > indent + 1)
            && self.list.len() > 1
        {
            self.list.pop();
        }
        let same = |(scheme, before, _): &(Scheme, usize, u32)| {
            *scheme == marker.scheme && indent <= before + 1 && *before <= indent + 1
        };
        match self.list.iter().rposition(same) {
            Some(at) => self.list.truncate(at + 1),
            None => self.list.push((marker.scheme, indent, 0)),
        }
        if let Some(last) = self.list.last_mut() {
            last.2 = marker.count;
        }
        (self.list.len() - 1) as u8
    }

    /// The line's marker, if it can be one here: a dash in the middle of a sentence is none, `13. Mai` neither.
    fn marker(&self, line: &Line<'_>) -> Option<Marker> {
        let open = self.open.and_then(|open| self.drafts.get(open));
        let inside = self.gap == 0 && !self.interrupted;
        if let Some(marker) = marker::bullet(line.text) {
            let running = inside
                && open.is_some_and(|draft| {
                    draft.kind == Kind::Paragraph
                        && !self.ends_block(draft, line)
                        && !draft.joiner.text().ends_with(':')
                });
            let letter = marker.scheme == Scheme::Bullet('o') && line.indent < 2 && self.list.is_empty();
            return (!running && !letter).then_some(marker);
        }
        let marker = marker::number(line.text)?;
        let follows = self
            .list
            .iter()
            .any(|(scheme, _, count)| *scheme == marker.scheme && *count + 1 == marker.count);
        let structural = matches!(marker.scheme, Scheme::Label(_) | Scheme::Roman)
            || matches!(marker.scheme, Scheme::Decimal(parts) if parts > 1);
        let opens =
            marker.count == 1 || structural || marker.scheme == Scheme::Upper || self.counted(&marker);
        let sentence_goes_on = open.is_some_and(|draft| {
            matches!(draft.kind, Kind::Paragraph | Kind::Item { .. }) && is_open(draft.joiner.text())
        });
        let apart = !inside
            || open.is_none_or(|draft| {
                draft.joiner.text().ends_with(':') || self.ends_block(draft, line) || follows
            });
        (apart && (follows || opens && !sentence_goes_on)).then_some(marker)
    }

    /// True if a heading or an item before carries the number that `marker` counts on from.
    fn counted(&self, marker: &Marker) -> bool {
        let before = |draft: &Draft| match &draft.kind {
            Kind::Heading {
                key: Key::Numbered(scheme),
                nummer: Some(nummer),
            } if *scheme == marker.scheme => marker::number(&format!("{nummer}. x"))
                .or_else(|| marker::number(&format!("{nummer} x")))
                .map(|m| m.count),
            Kind::Item { marker: before, .. } if before.scheme == marker.scheme => Some(before.count),
            _ => None,
        };
        self.drafts
            .iter()
            .rev()
            .find_map(before)
            .is_some_and(|count| count + 1 == marker.count)
    }

    fn is_item(&self, marker: &Marker) -> bool {
        match marker.scheme {
            Scheme::Label(_) => self.introduced() || !self.list.is_empty(),
            Scheme::Roman | Scheme::Upper => marker.count == 1 || !self.list.is_empty(),
            _ => true,
        }
    }

    /// True if the text before ends with a colon, so that a list may follow.
    fn introduced(&self) -> bool {
        self.open
            .and_then(|open| self.drafts.get(open))
            .is_some_and(|draft| draft.joiner.text().ends_with(':'))
    }

    fn numbered(&self, index: usize, marker: &Marker) -> Option<Found> {
        let simple = matches!(
            marker.scheme,
            Scheme::Decimal(1) | Scheme::Upper | Scheme::Roman | Scheme::Label(_)
        );
        let in_list =
            simple && (self.introduced() || self.list.iter().any(|(scheme, ..)| *scheme == marker.scheme));
        let apart = self.gap > 0 || self.interrupted || self.open.is_none();
        if in_list || !apart {
            return None;
        }
        heading::numbered(self.layout, index, marker)
    }

    fn plain_heading(&self, index: usize) -> Option<Found> {
        let apart = self.gap > 0 || self.interrupted || self.open.is_none();
        if !apart {
            return None;
        }
        let fresh = self
            .drafts
            .iter()
            .all(|draft| matches!(draft.kind, Kind::Letterhead | Kind::Links));
        if fresh {
            return heading::title(self.layout, index, self.press);
        }
        if self.layout.get(index).is_some_and(|line| self.is_subtitle(line)) {
            return None;
        }
        heading::plain(self.layout, index)
    }

    /// The lines right under a press release's title that end without a full stop.
    fn is_subtitle(&self, line: &Line<'_>) -> bool {
        let under_title = self
            .drafts
            .last()
            .is_some_and(|d| matches!(d.kind, Kind::Heading { key: Key::Title, .. }));
        let words = line.text.trim_end_matches('*');
        under_title && self.press && !words.ends_with('.')
    }

    /// True if the open block ended on purpose before `line`, so that `line` opens another without a blank line.
    fn ends_block(&self, draft: &Draft, line: &Line<'_>) -> bool {
        let Some(last) = draft
            .lines
            .last()
            .and_then(|number| self.layout.get(*number as usize - 1))
        else {
            return true;
        };
        let text = draft.joiner.text();
        let opens = !starts_small(line.text);
        let item = matches!(draft.kind, Kind::Item { .. });
        if item && line.indent >= 2 {
            return false;
        }
        if !is_terminated(text) {
            return item && opens && !is_open(text) && self.layout.ended_early(last, line, 0.6);
        }
        let paragraphs_are_lines = self.layout.width.is_none() && (last.len > 130 || line.len > 130);
        opens && (paragraphs_are_lines || self.layout.ended_early(last, line, 0.85))
    }

    /// True if `line` goes on with the open block.
    fn goes_on(&self, open: usize, index: usize, line: &Line<'_>) -> bool {
        let Some(draft) = self.drafts.get(open) else {
            return false;
        };
        let text = draft.joiner.text();
        if self.gap == 0 && !self.interrupted {
            return self.bold || !self.ends_block(draft, line);
        }
        if is_terminated(text) || text.ends_with([':', ';']) || draft.kind == Kind::Subtitle {
            return false;
        }
        let Some(last) = draft
            .lines
            .last()
            .and_then(|number| self.layout.get(*number as usize - 1))
        else {
            return false;
        };
        let long = last.len >= 40;
        let item = matches!(draft.kind, Kind::Item { .. });
        let begins_inside =
            starts_small(line.text) || (long && line.text.starts_with(|c: char| c.is_numeric() || c == '('));
        begins_inside
            || is_open(text)
            || (self.interrupted && long && !item && self.gap_is_page(index))
            || (item && self.item_goes_on(index, line, last))
    }

    /// A sentence may go on behind a page's foot in capitals too, if no heading begins there.
    fn gap_is_page(&self, index: usize) -> bool {
        heading::plain(self.layout, index).is_none()
    }

    /// An item whose row was full goes on behind one blank line, if the list then goes on too.
    fn item_goes_on(&self, index: usize, line: &Line<'_>, last: &Line<'_>) -> bool {
        let full = self.layout.width.is_some() && !self.layout.ended_early(last, line, 0.9);
        let group: Vec<(usize, &Line<'_>)> = self
            .layout
            .group(index)
            .take_while(|(_, line)| marker::bullet(line.text).is_none())
            .collect();
        let Some((end, tail)) = group.last() else {
            return false;
        };
        let list_follows = self.layout.next_text(end + 1).is_some_and(|(_, next)| {
            marker::bullet(next.text).is_some()
                || marker::number(next.text).is_some_and(|m| self.list.iter().any(|l| l.0 == m.scheme))
        });
        (self.gap <= 1 || self.interrupted) && full && list_follows && !tail.text.ends_with(':')
    }

    fn push(&mut self, kind: Kind) {
        self.bold = false;
        self.drafts.push(Draft {
            kind,
            joiner: Joiner::default(),
            lines: Vec::new(),
            marks: Vec::new(),
        });
    }

    fn open_last(&mut self) {
        self.open = self.drafts.len().checked_sub(1);
        self.interrupted = false;
    }

    /// Adds the words of a line to a block, without markup and footnote marks.
    fn append(&mut self, at: usize, index: usize, skip: usize) {
        let Some(line) = self.layout.get(index) else {
            return;
        };
        let group = self.group_text(index);
        let mut omitted = markup(line, &group, &mut self.bold);
        let calls: Vec<&Call> = self.calls.iter().filter(|call| call.index == index).collect();
        omitted.extend(calls.iter().map(|call| call.bytes.clone()));
        let Some(draft) = self.drafts.get_mut(at) else {
            return;
        };
        draft.joiner.push(
            (line.number, line.raw),
            line.column + skip,
            &omitted,
            &self.layout.words,
        );
        draft.lines.push(line.number);
        let text_len = draft.joiner.text().len();
        let pieces = draft.joiner.pieces();
        for call in calls {
            let before = pieces
                .iter()
                .rev()
                .find(|p| p.line == line.number && p.column < call.bytes.start);
            let at = before.map_or(text_len, |p| p.at + p.len.min(call.bytes.start - p.column));
            draft.marks.push(Mark {
                at,
                nummer: call.nummer.clone(),
            });
        }
    }

    /// The lines around `index` up to the blank lines, for pairs of emphasis marks.
    fn group_text(&self, index: usize) -> String {
        let lines = &self.layout.lines;
        let first = lines
            .iter()
            .take(index)
            .rposition(Line::is_blank)
            .map_or(0, |blank| blank + 1);
        let group: Vec<&str> = self.layout.group(first).map(|(_, line)| line.raw).collect();
        group.join("\n")
    }
}
