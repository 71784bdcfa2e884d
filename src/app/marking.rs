//! Words of the text that the user marks: from one place in the text to another, whatever the screen shows of it.
//!
//! Whole words only: a quotation never begins within one.

use std::ops::Range;
use std::sync::Arc;

use super::action::{Mark, Step};
use super::reader::{Marked, Spot};
use super::{App, Focus, Move, height_of};
use crate::domain::{Fundstelle, Quelle};

/// What is marked in the open text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// Number of the source.
    quelle: usize,
    /// The word where it began; none while that is being chosen.
    anchor: Option<Spot>,
    /// The word where it ends, or where it might begin.
    pub head: Spot,
}

impl Marking {
    /// True once its beginning is fixed.
    pub fn begun(&self) -> bool {
        self.anchor.is_some()
    }

    /// The marked words, block by block.
    pub fn pieces(&self, quelle: &Quelle) -> Vec<Marked> {
        let anchor = self.anchor.unwrap_or(self.head);
        let (from, to) = (anchor.min(self.head), anchor.max(self.head));
        let blocks = quelle.blocks.iter().enumerate().take(to.block + 1).skip(from.block);
        blocks
            .filter_map(|(number, block)| {
                let whole = words(&block.text);
                let first = if number == from.block { word_at(&whole, from.byte) } else { whole.first() };
                let last = if number == to.block { word_at(&whole, to.byte) } else { whole.last() };
                Some(Marked { block: number, range: first?.start..last?.end })
            })
            .collect()
    }

    /// How many words are marked; signs that stand alone are none.
    pub fn words(&self, quelle: &Quelle) -> usize {
        let pieces = self.pieces(quelle);
        let texts = pieces.iter().filter_map(|m| quelle.blocks.get(m.block)?.text.get(m.range.clone()));
        texts
            .flat_map(str::split_whitespace)
            .filter(|word| word.contains(|c: char| c.is_alphanumeric()))
            .count()
    }

    /// The places of the marked words, one for each block.
    fn belege(&self, quelle: &Quelle) -> Vec<Fundstelle> {
        let pieces = self.pieces(quelle).into_iter();
        pieces.filter_map(|m| Some(quelle.blocks.get(m.block)?.fundstelle(&quelle.id, m.range))).collect()
    }
}

/// The words of a text: what stands between blanks.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut out = Vec::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !word.is_empty() {
            out.push(at..at + word.len());
        }
        at += piece.len();
    }
    out
}

/// The word that holds a byte, or stands before it.
fn word_at(words: &[Range<usize>], byte: usize) -> Option<&Range<usize>> {
    words.iter().rev().find(|word| word.start <= byte).or_else(|| words.first())
}

/// The first word of the nearest block that has one, from block `number` on.
fn first_from(quelle: &Quelle, number: usize) -> Option<Spot> {
    let mut blocks = quelle.blocks.iter().enumerate().skip(number);
    blocks.find_map(|(block, content)| Some(Spot { block, byte: words(&content.text).first()?.start }))
}

/// The last word of the nearest block that has one, before block `number`.
fn last_before(quelle: &Quelle, number: usize) -> Option<Spot> {
    let mut blocks = quelle.blocks.iter().enumerate().take(number).rev();
    blocks.find_map(|(block, content)| Some(Spot { block, byte: words(&content.text).last()?.start }))
}

/// The word beside another; the first or last of its paragraph, then of the one beside.
fn beside(quelle: &Quelle, head: Spot, step: Step) -> Option<Spot> {
    let own = words(&quelle.blocks.get(head.block)?.text);
    let spot = |word: &Range<usize>| Spot { block: head.block, byte: word.start };
    let other = |word: &&Range<usize>| word.start != head.byte;
    match step {
        Step::On => own.iter().find(|word| word.start > head.byte).map(spot),
        Step::Back => own.iter().rev().find(|word| word.start < head.byte).map(spot),
        Step::Along(Move::Home) => {
            let above = || first_from(quelle, last_before(quelle, head.block)?.block);
            return own.first().filter(other).map(spot).or_else(above);
        }
        Step::Along(Move::End) => {
            let below = || last_before(quelle, first_from(quelle, head.block + 1)?.block + 1);
            return own.last().filter(other).map(spot).or_else(below);
        }
        Step::Along(_) => None,
    }
    .or_else(|| match step {
        Step::On => first_from(quelle, head.block + 1),
        Step::Back => last_before(quelle, head.block),
        Step::Along(_) => None,
    })
}

impl App {
    /// The marking, where keys move it.
    pub fn marking(&self) -> Option<&Marking> {
        self.reader.marking.as_ref().filter(|_| self.focus == Focus::Reader)
    }

    /// The places of what is marked, if anything is.
    pub(super) fn marked_places(&self) -> Option<Vec<Fundstelle>> {
        let marking = self.marking().filter(|marking| marking.begun())?;
        Some(marking.belege(self.quelle()?))
    }

    /// Marks from one place to another; both become whole words.
    pub(super) fn mark_between(&mut self, from: Spot, to: Spot) {
        let quelle = self.reader.quelle;
        self.reader.marking = Some(Marking { quelle, anchor: Some(from), head: to });
    }

    /// Ends the marking where its text is no longer in front of the user.
    pub(super) fn keep_marking(&mut self) {
        let (focus, open) = (self.focus, self.reader.quelle);
        self.reader.marking.take_if(|marking| focus != Focus::Reader || marking.quelle != open);
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        let before = self.reader.marking.clone();
        let Some(marking) = before.clone().or_else(|| self.new_marking()) else { return };
        let head = marking.head;
        let next = match (mark, marking.anchor) {
            (Mark::Begin, None) if before.is_some() => Marking { anchor: Some(head), ..marking },
            (Mark::Begin, _) => Marking { anchor: None, ..marking },
            (Mark::Move(_), _) if before.is_none() => return,
            (Mark::Move(step), anchor) => Marking { anchor, head: self.stepped(head, step), ..marking },
            // The first press marks the word itself.
            (Mark::Extend(Step::On | Step::Back), _) if before.is_none() => {
                Marking { anchor: Some(head), ..marking }
            }
            (Mark::Extend(step), anchor) => {
                Marking { anchor: anchor.or(Some(head)), head: self.stepped(head, step), ..marking }
            }
        };
        let head = next.head;
        self.reader.marking = Some(next);
        self.reveal_spot(head);
    }

    /// A marking whose beginning is still to be chosen: at the words the user was led to, else at the first in sight.
    fn new_marking(&self) -> Option<Marking> {
        let quelle = self.quelle()?;
        let spot = self.reader.place(quelle);
        let own = words(&quelle.blocks.get(spot.block)?.text);
        let head = match word_at(&own, spot.byte) {
            Some(word) => Spot { block: spot.block, byte: word.start },
            None => first_from(quelle, spot.block)?,
        };
        Some(Marking { quelle: self.reader.quelle, anchor: None, head })
    }

    fn stepped(&self, head: Spot, step: Step) -> Spot {
        let Some(quelle) = self.quelle() else { return head };
        let page = height_of(self.regions.reader).saturating_sub(1).max(1);
        let rows = match step {
            Step::Along(Move::Up) => Some((1, false)),
            Step::Along(Move::Down) => Some((1, true)),
            Step::Along(Move::PageUp) => Some((page, false)),
            Step::Along(Move::PageDown) => Some((page, true)),
            _ => None,
        };
        let spot = match rows {
            Some((count, down)) => self.reader.rows_away(quelle, head, count, down),
            None => beside(quelle, head, step),
        };
        let own = |spot: Spot| {
            let text = &quelle.blocks.get(spot.block)?.text;
            Some(Spot { byte: word_at(&words(text), spot.byte)?.start, ..spot })
        };
        spot.and_then(own).unwrap_or(head)
    }

    /// Scrolls as little as shows the place.
    fn reveal_spot(&mut self, spot: Spot) {
        let bestand = Arc::clone(&self.bestand);
        let height = height_of(self.regions.reader);
        if let Some(quelle) = bestand.quellen.get(self.reader.quelle) {
            self.reader.reveal(quelle, spot, height);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_stands_between_blanks() {
        let text = "Die „Räume“, (Fach-)Delegation –  und.";
        let found: Vec<&str> = words(text).into_iter().filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["Die", "„Räume“,", "(Fach-)Delegation", "–", "und."]);
        assert_eq!(word_at(&words(text), 6).and_then(|range| text.get(range.clone())), Some("„Räume“,"));
        assert!(words("  ").is_empty());
    }
}
