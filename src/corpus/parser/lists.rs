//! Items of lists: which line begins one, and how deep it stands.

use super::heading;
use super::layout::Line;
use super::marker::{self, Marker, Scheme};
use super::walk::{Draft, Kind, Level, Walk};
use crate::text::part;
use crate::text::sentence::{is_open, starts_small};

/// Number of lines below within which a list's second item is looked for.
const AHEAD: usize = 12;
/// Maximum depth of lists inside lists.
const DEEPEST: usize = 8;

impl Walk<'_, '_> {
    /// The line's bullet or number; `None` if it is none here, e.g. a dash within a sentence or the `13.` of `13. Mai`.
    pub fn marker(&self, index: usize, line: &Line<'_>) -> Option<Marker> {
        let open = self.open_draft().filter(|_| self.gap == 0 && !self.interrupted);
        if let Some(marker) = marker::bullet(line.text) {
            let letter = marker.scheme == Scheme::Bullet('o') && line.indent < 2 && self.list.is_empty();
            let running = open.is_some_and(|draft| self.runs_through(draft, index, line, &marker));
            return (!running && !letter).then_some(marker);
        }
        let glued = marker::glued(line.text).filter(|marker| {
            self.introduced() || self.list.iter().any(|level| level.scheme == marker.scheme) && !self.is_cut()
        });
        if glued.is_some() {
            return glued;
        }
        if self.chapters.contains(&index) {
            return marker::bare(line.text);
        }
        if let Some(marker) = marker::alone(line.text) {
            let above = (open.is_none() && heading::below_label(self.layout, index) > 1).then_some(marker);
            return above.filter(|marker| !matches!(marker.scheme, Scheme::Lower | Scheme::Double));
        }
        let marker = marker::number(line.text)?;
        let follows = self.follows(&marker);
        let structural = matches!(marker.scheme, Scheme::Label(_) | Scheme::Roman)
            || matches!(marker.scheme, Scheme::Decimal(parts) if parts > 1);
        let begins = marker.count == 1 && self.sibling_ahead(index, &marker);
        let counted = [&self.headings, &self.last]
            .iter()
            .any(|counts| counts.get(&marker.scheme).is_some_and(|count| count + 1 == marker.count));
        let opens = marker.count == 1 || structural || marker.scheme == Scheme::Upper || counted;
        let alone = self.gap > 0
            && heading::numbered(self.layout, index, &marker)
                .is_some_and(|found| found.lines == self.layout.rest_of_group(index));
        let opens = opens || alone;
        let nested = open.is_some_and(
            |draft| matches!(draft.kind, Kind::Item { indent, .. } if line.indent >= indent + 2),
        );
        let apart = open.is_none_or(|draft| {
            draft.joiner.text().ends_with(':') || self.ends_block(draft, line) || follows || nested || begins
        });
        (apart && (follows || begins || opens && !self.is_cut())).then_some(marker)
    }

    /// True if the words of the open block so far are unfinished.
    fn is_cut(&self) -> bool {
        self.open_draft().is_some_and(|draft| {
            matches!(draft.kind, Kind::Paragraph | Kind::Item { .. }) && is_open(draft.joiner.text())
        })
    }

    /// True if the marker has the next number of an open list.
    pub fn follows(&self, marker: &Marker) -> bool {
        self.list.iter().any(|level| level.scheme == marker.scheme && level.count + 1 == marker.count)
    }

    /// True if the list that this marker would begin continues with the next number in one of the lines below.
    fn sibling_ahead(&self, index: usize, marker: &Marker) -> bool {
        let lists =
            matches!(marker.scheme, Scheme::Lower | Scheme::Double | Scheme::Bracket | Scheme::Decimal(1));
        let below = self.layout.lines.iter().skip(index + 1).take(AHEAD);
        let mut numbers = below.filter_map(|line| marker::number(line.text));
        lists && numbers.any(|other| other.scheme == marker.scheme && other.count == marker.count + 1)
    }

    /// True if the bullet at `line` is a dash in the middle of the open block's sentence.
    fn runs_through(&self, draft: &Draft, index: usize, line: &Line<'_>, marker: &Marker) -> bool {
        let text = draft.joiner.text();
        if text.ends_with([':', ';']) {
            return false;
        }
        let words = part(line.text, marker.skip..);
        match &draft.kind {
            Kind::Paragraph => !self.ends_block(draft, line),
            Kind::Item { marker: own, indent, .. } if own.scheme == marker.scheme => {
                let listed = text.ends_with(',') || text.ends_with("und") || text.ends_with("oder");
                let full = self.last_line(draft).is_some_and(|last| {
                    self.layout.width.is_some() && !self.layout.ended_early(last, line, 85)
                });
                line.indent == *indent && full && !listed && starts_small(words) && !starts_small(text)
            }
            Kind::Item { indent, .. } => {
                let known = self.list.iter().any(|level| level.scheme == marker.scheme);
                let below = self.layout.group(index + 1, AHEAD).iter();
                let mut bullets = below.filter_map(|line| marker::bullet(line.text));
                let again = bullets.any(|other| other.scheme == marker.scheme);
                let cut = is_open(text) || !self.ends_block(draft, line);
                !known && !again && line.indent < indent + 2 && cut && starts_small(words)
            }
            _ => false,
        }
    }

    pub fn is_item(&self, marker: &Marker) -> bool {
        match marker.scheme {
            Scheme::Label(_) => self.introduced() || !self.list.is_empty(),
            Scheme::Roman | Scheme::Upper => marker.count == 1 || !self.list.is_empty(),
            _ => true,
        }
    }

    /// True if the open block ends with a colon, so that a list may follow.
    pub fn introduced(&self) -> bool {
        self.open_draft().is_some_and(|draft| draft.joiner.text().ends_with(':'))
    }

    pub fn item(&mut self, index: usize, line: &Line<'_>, marker: Marker) -> usize {
        let level = self.nest(&marker, line.indent);
        let skip = marker.skip;
        let width = line.text.get(..skip).map_or(0, |before| before.chars().count());
        if marker.count > 0 {
            self.last.insert(marker.scheme, marker.count);
        }
        self.push(Kind::Item { level, marker, indent: line.indent, column: line.indent + width });
        self.open_last();
        self.append_last(index, skip)
    }

    /// The depth of an item's list, 0 for the outermost; opens and closes lists and keeps the item's number.
    fn nest(&mut self, marker: &Marker, indent: usize) -> u8 {
        while self.list.last().is_some_and(|level| level.indent > indent + 1) && self.list.len() > 1 {
            self.list.pop();
        }
        let same = |level: &Level| {
            level.scheme == marker.scheme && indent <= level.indent + 1 && level.indent <= indent + 1
        };
        let level = Level { scheme: marker.scheme, indent, count: marker.count };
        // A list of numbers behind a blank line is no part of a bullet's item, unless it is indented.
        let beside = |level: &Level| matches!(level.scheme, Scheme::Bullet(_)) && indent <= level.indent;
        let known = self.list.iter().any(same);
        while !known && self.gap > 0 && marker.count == 1 && self.list.last().is_some_and(beside) {
            self.list.pop();
        }
        match self.list.iter().rposition(same) {
            Some(at) => self.list.truncate(at + 1),
            None if self.list.len() < DEEPEST => self.list.push(level),
            None => {}
        }
        if let Some(last) = self.list.last_mut() {
            last.count = marker.count;
        }
        self.list.len().saturating_sub(1) as u8
    }
}
