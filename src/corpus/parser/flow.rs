//! Where a block ends: whether a line continues the open block or begins another one, such as a heading.

use super::heading::{self, Found, Notation};
use super::layout::Line;
use super::marker::{self, Marker, Scheme};
use super::press;
use super::walk::{Draft, Kind, Walk};
use crate::text::sentence::{is_open, is_terminated, starts_small};

/// Maximum number of blank lines between an item and its second paragraph.
const WIDEST_GAP: usize = 2;
/// Word before the name of the person who signed.
const SIGNED: &str = "gez.";
/// Maximum number of bytes of a label such as `Ort:`.
const LONGEST_LABEL: usize = 24;

impl Walk<'_, '_> {
    pub fn numbered_heading(&self, index: usize, marker: &Marker) -> Option<Found> {
        let simple =
            matches!(marker.scheme, Scheme::Decimal(1) | Scheme::Upper | Scheme::Roman | Scheme::Label(_));
        let counted = self.headings.get(&marker.scheme).is_some_and(|count| count + 1 == marker.count);
        let listed = self.list.iter().any(|level| level.scheme == marker.scheme);
        let in_list = simple && (self.introduced() || listed && (self.follows(marker) || !counted));
        if !self.is_apart() {
            return None;
        }
        let found = heading::numbered(self.layout, index, marker)?;
        (!in_list || self.has_text_below(index, &found, marker)).then_some(found)
    }

    /// True if `Frage 1: ...` stands alone with text of its own below, so that it is no item of an announced list.
    fn has_text_below(&self, index: usize, found: &Found, marker: &Marker) -> bool {
        let alone = self.gap > 0 && found.lines == self.layout.rest_of_group(index);
        let below = self.layout.next_text(index + found.lines).map(|(_, line)| line.text);
        let sibling = below.and_then(marker::number).is_some_and(|m| m.scheme == marker.scheme);
        matches!(marker.scheme, Scheme::Label(_)) && alone && !sibling
    }

    /// True if a heading may begin here: behind a blank line, an interruption or a finished sentence.
    fn is_apart(&self) -> bool {
        self.gap > 0
            || self.interrupted
            || self.open_draft().is_none_or(|draft| {
                let ended = is_terminated(draft.joiner.text()) || self.layout.width.is_none();
                ended && matches!(draft.kind, Kind::Paragraph | Kind::Item { .. })
            })
    }

    pub fn plain_heading(&self, index: usize) -> Option<Found> {
        if !self.is_apart() || self.first.is_none() && self.is_office(index) {
            return None;
        }
        if self.first.is_none() {
            return heading::title(self.layout, index, self.press);
        }
        let line = self.layout.get(index)?;
        let form = self.gap == 0 && has_label(line.text);
        if form || self.is_subtitle(line) {
            return None;
        }
        heading::plain(self.layout, index)
    }

    /// True if an office's name stands at `index` and the document's title below it.
    pub fn is_office(&self, index: usize) -> bool {
        let end = index + self.layout.rest_of_group(index);
        let is_title = |at: usize| heading::title(self.layout, at, self.press).is_some();
        press::is_office(self.layout.group(index, 5))
            && self.layout.next_text(end).is_some_and(|(at, _)| is_title(at))
    }

    /// True for a line right under a press release's title that ends without a full stop.
    pub fn is_subtitle(&self, line: &Line<'_>) -> bool {
        let under_title =
            self.drafts.last().is_some_and(|d| matches!(d.kind, Kind::Heading { key: Notation::Title, .. }));
        let words = line.text.trim_end_matches('*');
        let alone = self.layout.rest_of_group(line.number as usize - 1) == 1;
        under_title && self.press && !words.ends_with('.') && !(alone && is_open(words))
    }

    /// The last line of a draft so far; `None` if it has no lines.
    pub fn last_line(&self, draft: &Draft) -> Option<&Line<'_>> {
        let number = *draft.lines.last()?;
        self.layout.get((number as usize).checked_sub(1)?)
    }

    /// True if the open block ended on purpose before `line`, so that `line` opens another block without a blank line.
    pub fn ends_block(&self, draft: &Draft, line: &Line<'_>) -> bool {
        let Some(last) = self.last_line(draft) else { return true };
        let text = draft.joiner.text();
        let opens = !starts_small(line.text);
        let (item, indent) = match draft.kind {
            Kind::Item { indent, .. } => (true, indent),
            _ => (false, 0),
        };
        if last.is_row() || line.text.starts_with(SIGNED) || has_label(last.text) && has_label(line.text) {
            return true;
        }
        if item && line.indent >= indent.max(2) {
            return false;
        }
        let indented = !item && line.indent >= 2 && last.indent == 0 && is_terminated(text);
        if indented && opens && draft.lines.len() > 1 {
            return true;
        }
        let running = matches!(draft.kind, Kind::Paragraph | Kind::Item { .. });
        if self.layout.width.is_none() && running && !is_open(text) {
            return opens && (is_terminated(text) || !line.text.starts_with(char::is_numeric));
        }
        if !is_terminated(text) {
            return item && opens && !is_open(text) && self.layout.ended_early(last, line, 60);
        }
        let paragraphs_are_lines = self.layout.width.is_none() && (last.len > 130 || line.len > 130);
        opens && (paragraphs_are_lines || self.layout.ended_early(last, line, 85))
    }

    /// True if `line`, which has this index, continues the draft number `open`.
    pub fn goes_on(&self, open: usize, index: usize, line: &Line<'_>) -> bool {
        let Some(draft) = self.drafts.get(open) else { return false };
        let text = draft.joiner.text();
        if self.gap == 0 && !self.interrupted {
            return self.bold || !self.ends_block(draft, line);
        }
        if self.is_second_paragraph(draft, line) {
            return true;
        }
        let signed = line.text.starts_with(SIGNED);
        if signed || is_terminated(text) || text.ends_with([':', ';']) || draft.kind == Kind::Subtitle {
            return false;
        }
        let Some(last) = self.last_line(draft) else { return false };
        let long = last.len >= 40;
        let item = matches!(draft.kind, Kind::Item { .. });
        let begins_inside =
            starts_small(line.text) || (long && line.text.starts_with(|c: char| c.is_numeric() || c == '('));
        begins_inside
            || is_open(text)
            || (self.interrupted && long && !item && heading::plain(self.layout, index).is_none())
            || (item && self.item_goes_on(index, line, last))
    }

    /// True for a paragraph that stands below the words of an item, not below its marker.
    fn is_second_paragraph(&self, draft: &Draft, line: &Line<'_>) -> bool {
        let Kind::Item { indent, column, .. } = draft.kind else { return false };
        let below =
            line.indent >= 2 && line.indent > indent && (column - 1..=column + 2).contains(&line.indent);
        below && self.gap <= WIDEST_GAP && !self.interrupted
    }

    /// True if an item whose row was full continues behind one blank line, because its list continues below.
    fn item_goes_on(&self, index: usize, line: &Line<'_>, last: &Line<'_>) -> bool {
        let full = self.layout.width.is_some() && !self.layout.ended_early(last, line, 90);
        if !full || self.gap > 1 && !self.interrupted {
            return false;
        }
        let whole = self.layout.group(index, usize::MAX);
        let end = whole.iter().position(|line| marker::bullet(line.text).is_some()).unwrap_or(whole.len());
        let Some(tail) = end.checked_sub(1).and_then(|at| whole.get(at)) else { return false };
        let list_follows = self.layout.next_text(index + end).is_some_and(|(_, next)| {
            marker::bullet(next.text).is_some()
                || marker::number(next.text)
                    .is_some_and(|m| self.list.iter().any(|level| level.scheme == m.scheme))
        });
        list_follows && !tail.text.ends_with(':')
    }
}

/// True for a line with a label, as forms have them: `Ort: Dresden`.
fn has_label(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, rest)| {
        label.len() <= LONGEST_LABEL
            && label.starts_with(char::is_uppercase)
            && label.split_whitespace().count() <= 2
            && rest.starts_with(char::is_whitespace)
    })
}
