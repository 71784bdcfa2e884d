//! The head of a hit in the list: its number, kind, source, place and section, and why it was found.

use std::ops::Range;

use crate::app::device::Capabilities;
use crate::app::layout::HIT_ROWS;
use crate::app::sight::Sight;
use crate::deutsch::{app as said, katalog as wort, merkliste, suche as satz};
use crate::domain::Art;
use crate::search::Hit;
use crate::text::part;
use crate::text::wrap::{middle, width, wrap};

/// Number of columns from which on the head of a hit also says what the hit lacks.
const ROOM_FOR_LACKING: usize = 56;
/// Columns that the beginning and end of a title need to say anything.
const TITLE: usize = 10;

/// Columns that the beginning and end of a source need to be known by.
const SOURCE: usize = 10;

/// The head of a hit.
#[derive(Debug, Clone, PartialEq)]
pub struct Head<'a> {
    hit: &'a Hit,
    /// Mark, number and kind.
    before: String,
    quelle: String,
    ort: String,
    /// Why the hit was found or what it lacks, if not for the words themselves.
    pub why: String,
    /// The same where there is little room: in a narrow list the source is worth more than what the hit lacks.
    short: String,
    /// True if `why` sets the hit apart from those beside it, not only says how its words were found.
    counts: bool,
    /// The head stands whole, with the title.
    chosen: bool,
}

impl<'a> Sight<'a> {
    /// The head of the hit of this number.
    pub fn head(&self, number: usize) -> Option<Head<'a>> {
        let answer = self.search.answer.as_ref()?;
        let hit = answer.hits.get(number)?;
        let quelle = match self.world.bestand.sammlung_of(hit.bestand) {
            Some(sammlung) => said::source(&sammlung.name, &hit.quelle),
            None => hit.quelle.clone(),
        };
        let mark = if self.search.marked.contains(&hit.kennung) { merkliste::MARK } else { "" };
        let among_others = hit.stufe == 1 && answer.hits.iter().take(number).any(|before| before.stufe > 1);
        let why = if among_others { satz::gruppe("alle").to_owned() } else { answer.kurz(hit) };
        let lacks = !among_others && !hit.fehlt.is_empty();
        let verdicts = self.research.log.verdicts(self.search, &hit.kennung);
        let told = |why: &str| {
            let all = verdicts.iter().copied().chain([why]).filter(|words| !words.is_empty());
            all.collect::<Vec<_>>().join(", ")
        };
        let sendable = |words: &str| self.world.caps.sendable(words).into_owned();
        Some(Head {
            hit,
            chosen: self.search.chosen() == Some(number),
            before: sendable(&format!("{mark}{}. {} · ", number + 1, wort::art(hit.art.key()))),
            quelle: sendable(&quelle),
            ort: sendable(&hit.ort()),
            counts: among_others || !verdicts.is_empty(),
            short: sendable(&told(if lacks { "" } else { &why })),
            why: sendable(&told(&why)),
        })
    }
}

impl Head<'_> {
    /// All of it, in as many rows as it takes; `None` if it has room in one row.
    pub fn whole(&self, columns: usize, caps: Capabilities) -> Option<Vec<String>> {
        let words = caps.sendable(&self.words(columns)).into_owned();
        let why = &self.why;
        if width(&words) + tail(why) <= columns {
            return None;
        }
        let words =
            if why.is_empty() { words } else { caps.sendable(&said::und_warum(&words, why)).into_owned() };
        let rows = wrap(&words, columns).into_iter();
        Some(rows.map(|range| part(&words, range).to_owned()).collect())
    }

    /// What is said at the end of a head that has one row of so many columns, if enough of the source is left beside it.
    pub fn end(&self, columns: usize) -> &str {
        let words = if columns < ROOM_FOR_LACKING { &self.short } else { &self.why };
        let least = if self.counts { 0 } else { width(&self.quelle).min(SOURCE) };
        if self.room(columns, words) < least { "" } else { words }
    }

    /// Columns for the source beside number, kind, place and words at the end.
    fn room(&self, columns: usize, end: &str) -> usize {
        columns.saturating_sub(tail(end) + width(&self.before) + width(&self.ort) + 1)
    }

    /// The head in one row of so many columns: number, kind and place are whole, source and section lose their middle.
    pub fn cut(&self, columns: usize, caps: Capabilities) -> String {
        let whole = caps.sendable(&self.words(columns)).into_owned();
        let titel = self.titel(columns);
        let end = self.end(columns);
        let room = self.room(columns, end);
        let columns = columns.saturating_sub(tail(end));
        if width(&whole) <= columns {
            return whole;
        }
        let Self { before, quelle, ort, .. } = self;
        let head = format!("{before}{} {ort}", caps.fitting(quelle, room, middle));
        let left = columns.saturating_sub(width(&head) + width(BETWEEN));
        if left < TITLE || titel.is_empty() {
            head
        } else {
            [&head, BETWEEN, &caps.fitting(titel, left, middle)].concat()
        }
    }

    /// The title; empty if it stands below the head.
    fn titel(&self, columns: usize) -> &str {
        let titel = self.hit.titel.trim_end_matches('…');
        if shows_proof(self.hit) {
            return if self.chosen { &self.hit.titel } else { "" };
        }
        let shown = excerpt(self.hit, columns, usize::from(HIT_ROWS) - 1);
        let (from, to) = (shown.first().map_or(0, |row| row.start), shown.last().map_or(0, |row| row.end));
        let repeats = self.hit.ausschnitt.get(from..to).is_some_and(|words| words.starts_with(titel));
        if repeats { "" } else { &self.hit.titel }
    }

    fn words(&self, columns: usize) -> String {
        let Self { before, quelle, ort, .. } = self;
        let titel = self.titel(columns);
        let between = if titel.is_empty() { "" } else { BETWEEN };
        [before, quelle, " ", ort, between, titel].concat()
    }
}

/// A row below the head of a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Below<'a> {
    /// The title: what stands below it are the words that prove it.
    Title(&'a str),
    /// These bytes of the excerpt.
    Words(Range<usize>),
}

/// The rows that a list of so many columns shows below the head of a hit: its excerpt from the first match on. The head
/// of a chosen hit has the title.
pub fn below(hit: &Hit, columns: usize, chosen: bool) -> Vec<Below<'_>> {
    let title = (shows_proof(hit) && !chosen).then_some(Below::Title(&hit.titel));
    let words = usize::from(HIT_ROWS) - 1 - usize::from(title.is_some());
    title.into_iter().chain(excerpt(hit, columns, words).into_iter().map(Below::Words)).collect()
}

fn excerpt(hit: &Hit, columns: usize, shown: usize) -> Vec<Range<usize>> {
    let rows = wrap(&hit.ausschnitt, columns.saturating_sub(INDENT));
    let first = rows.iter().position(|row| has_mark(hit, row)).unwrap_or(0);
    rows.iter().skip(first.min(rows.len().saturating_sub(shown))).take(shown).cloned().collect()
}

/// True for a figure whose excerpt is not its own words but those that prove it.
fn shows_proof(hit: &Hit) -> bool {
    hit.art == Art::Zahl && !hit.ausschnitt.starts_with(hit.titel.trim_end_matches('…'))
}

/// True if a match lies in these bytes of the excerpt.
fn has_mark(hit: &Hit, row: &Range<usize>) -> bool {
    let inside = hit.ausschnitt.char_indices().enumerate().filter(|(_, (byte, _))| row.contains(byte));
    inside.into_iter().any(|(number, _)| hit.markierungen.iter().any(|mark| mark.contains(&number)))
}

/// Columns before an excerpt.
pub const INDENT: usize = 2;
/// What stands between the parts of a head.
const BETWEEN: &str = " · ";

/// Columns that words at the end of a row take, with those before them.
fn tail(words: &str) -> usize {
    if words.is_empty() { 0 } else { width(words) + 2 }
}
