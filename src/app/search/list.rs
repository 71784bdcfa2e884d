//! The rows of the list of hits: notes, offers, headings of tiers, hits.

use super::state::SearchState;
use crate::app::cursor::scrolled;
use crate::app::layout::HIT_ROWS;
use crate::deutsch::{app as said, suche as satz};
use crate::search::{Answer, Durchsucht, Gruppe};
use crate::text::part;
use crate::text::wrap::wrap;

/// Columns before an offer.
const OFFER: usize = 2;
/// Columns beside the words of a heading.
const HEADING: usize = 4;

/// That nothing is what was asked for, and how much was searched.
fn no_hit(answer: &Answer) -> Vec<String> {
    let Durchsucht { passagen, quellen, stand } = answer.durchsucht;
    let stand = stand.map(|day| day.to_string());
    vec![
        satz::fehlanzeige(answer.verlangt, answer.gelesen.is_some()),
        said::searched_as_of(quellen, passagen, stand.as_deref()),
    ]
}

/// A row of the list of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitLine {
    /// A row of a note above or below the hits: index of the note among both, row within the note.
    Note(usize, usize),
    /// A row of a heading.
    Tier(Gruppe, usize),
    /// A row of a hit: index of the hit, row within it; the first ones are its head.
    Hit(usize, u16),
    /// A row of an offer, to open what the address names or to search in another way: its index, row within it.
    Offer(usize, usize),
}

impl SearchState {
    /// The notes above the hits: hints of the search and, if nothing was found, that and how much was searched.
    pub fn notes(&self) -> Vec<String> {
        let Some(answer) = &self.answer else {
            return Vec::new();
        };
        let mut notes = answer.hinweise.clone();
        let nothing = answer.is_empty_handed() && answer.naechste.is_none();
        if nothing && self.typing {
            notes.push(satz::noch_nichts(answer.verlangt).to_owned());
        } else if nothing {
            notes.extend(no_hit(answer));
        }
        notes
    }

    /// The notes below the hits: where the passages that come nearest stand first, that none is what was asked for.
    pub fn notes_below(&self) -> Vec<String> {
        let near = self
            .answer
            .as_ref()
            .filter(|answer| answer.is_empty_handed() && answer.naechste.is_some() && !self.typing);
        near.map(no_hit).unwrap_or_default()
    }

    /// The rows of the list: notes, offers, headings of tiers, hits.
    pub fn lines(&self) -> Vec<HitLine> {
        let Some(answer) = &self.answer else {
            return Vec::new();
        };
        let first = usize::from(self.address.is_some());
        let mut lines: Vec<HitLine> = (0..first).flat_map(|number| self.offer_lines(number)).collect();
        let above = self.notes();
        let rows = |(number, note): (usize, &String)| {
            (0..wrap(note, self.columns).len()).map(move |row| HitLine::Note(number, row))
        };
        lines.extend(above.iter().enumerate().flat_map(rows));
        lines.extend((first..self.offers()).flat_map(|number| self.offer_lines(number)));
        let headings = answer.gruppen();
        for number in 0..answer.hits.len() {
            let heading = headings.iter().find(|(before, _)| *before == number);
            if let Some((_, gruppe)) = heading {
                let rows = self.heading_rows(*gruppe).len();
                lines.extend((0..rows).map(|row| HitLine::Tier(*gruppe, row)));
            }
            lines.extend((0..HIT_ROWS - 1 + self.head_rows(number)).map(|row| HitLine::Hit(number, row)));
        }
        let below = self.notes_below();
        lines.extend(below.iter().enumerate().map(|(at, note)| (above.len() + at, note)).flat_map(rows));
        lines
    }

    /// The rows of a heading, broken to the width of the list.
    pub fn heading_rows(&self, gruppe: Gruppe) -> Vec<String> {
        let words = self.answer.as_ref().map_or_else(String::new, |answer| answer.ueberschrift(gruppe));
        let rows = wrap(&words, self.columns.saturating_sub(HEADING).max(1));
        rows.into_iter().map(|range| part(&words, range).to_owned()).collect()
    }

    /// The rows that the head of a hit takes: that of the chosen one is shown whole.
    pub fn head_rows(&self, number: usize) -> u16 {
        if self.chosen() == Some(number) { self.head.max(1) } else { 1 }
    }

    /// The rows of an offer, broken to the width of the list.
    pub fn offer_rows(&self, number: usize) -> Vec<String> {
        let words = self.offer_words(number);
        let rows = wrap(&words, self.columns.saturating_sub(OFFER).max(1));
        rows.into_iter().map(|range| part(&words, range).to_owned()).collect()
    }

    fn offer_lines(&self, number: usize) -> Vec<HitLine> {
        (0..self.offer_rows(number).len()).map(|row| HitLine::Offer(number, row)).collect()
    }

    pub fn is_chosen(&self, line: HitLine) -> bool {
        match line {
            HitLine::Offer(number, _) => number == self.selected,
            HitLine::Hit(number, _) => Some(number) == self.chosen(),
            _ => false,
        }
    }

    /// Scrolls so that the chosen row, whose head takes `head` rows, is among `height` rows; what stands below the hits
    /// cannot be chosen, so it comes into sight with the last of them.
    pub fn keep_visible(&mut self, columns: u16, height: usize, head: usize) {
        (self.columns, self.head) = (usize::from(columns), head as u16);
        let lines = self.lines();
        let chosen = |line: &HitLine| self.is_chosen(*line);
        let first = lines.iter().position(chosen).unwrap_or(0);
        let end = lines.iter().rposition(chosen).unwrap_or(first);
        let last = if self.selected + 1 == self.rows() { lines.len().saturating_sub(1) } else { end };
        let top = if self.selected == 0 { 0 } else { first };
        self.offset = scrolled(self.offset, last, lines.len(), height);
        self.offset = scrolled(self.offset, top, lines.len(), height);
    }
}
