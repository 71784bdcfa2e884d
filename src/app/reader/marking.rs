//! Words of the text that the user selects: from one place in the text to another, whatever the screen shows of it.
//!
//! Whole words only: a quotation never begins within one.

use std::ops::Range;

use super::spot::{Marked, Spot};
use crate::app::action::{Move, Stride};
use crate::domain::{Fundstelle, Quelle};

/// The selection in the open text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    /// The word where the selection began; `None` while the user is choosing it.
    anchor: Option<Spot>,
    /// The word where the selection ends; without an anchor, the word where it might begin.
    pub head: Spot,
}

impl Marking {
    /// A selection whose beginning is still to be chosen: at a place, else at the first word behind it.
    pub fn at(quelle: &Quelle, spot: Spot) -> Option<Self> {
        let head = Self::word(quelle, spot).or_else(|| first_from(quelle, spot.block))?;
        Some(Self { anchor: None, head })
    }

    /// A selection from one place to another; both become whole words.
    pub fn between(from: Spot, to: Spot) -> Self {
        Self { anchor: Some(from), head: to }
    }

    /// The beginning of the word at a place, else of the word before it or the first; `None` if the block has no words.
    pub fn word(quelle: &Quelle, spot: Spot) -> Option<Spot> {
        let own = words(&quelle.blocks.get(spot.block)?.text);
        Some(Spot { block: spot.block, byte: word_at(&own, spot.byte)?.start })
    }

    /// The selection with its beginning fixed: where it was fixed before, else at the present word.
    #[must_use]
    pub fn begin(self) -> Self {
        Self { anchor: self.anchor.or(Some(self.head)), ..self }
    }

    /// The selection with its beginning still to be chosen.
    #[must_use]
    pub fn anew(self) -> Self {
        Self { anchor: None, ..self }
    }

    #[must_use]
    pub fn to(self, head: Spot) -> Self {
        Self { head, ..self }
    }

    /// The next or previous word; for Home and End the first or last of its paragraph, then of the paragraph beside.
    pub fn beside(&self, quelle: &Quelle, step: Stride) -> Spot {
        beside(quelle, self.head, step).unwrap_or(self.head)
    }

    pub fn begun(&self) -> bool {
        self.anchor.is_some()
    }

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

    pub fn words(&self, quelle: &Quelle) -> usize {
        let pieces = self.pieces(quelle);
        let texts = pieces.iter().filter_map(|m| quelle.blocks.get(m.block)?.text.get(m.range.clone()));
        texts
            .flat_map(str::split_whitespace)
            .filter(|word| word.contains(|c: char| c.is_alphanumeric()))
            .count()
    }

    /// The Fundstellen of the selected words, one for each block.
    pub fn belege(&self, quelle: &Quelle) -> Vec<Fundstelle> {
        let pieces = self.pieces(quelle).into_iter();
        pieces.filter_map(|m| Some(quelle.blocks.get(m.block)?.fundstelle(&quelle.id, m.range))).collect()
    }
}

/// The byte ranges of the words of a text, which are separated by blanks.
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

/// The word that contains a byte, else the word before it, else the first one; `None` without words.
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

/// The next or previous word; for Home and End the first or last of its paragraph, then of the paragraph beside.
fn beside(quelle: &Quelle, head: Spot, step: Stride) -> Option<Spot> {
    let own = words(&quelle.blocks.get(head.block)?.text);
    let spot = |word: &Range<usize>| Spot { block: head.block, byte: word.start };
    let other = |word: &&Range<usize>| word.start != head.byte;
    match step {
        Stride::On => {
            let next = own.iter().find(|word| word.start > head.byte).map(spot);
            next.or_else(|| first_from(quelle, head.block + 1))
        }
        Stride::Back => {
            let before = own.iter().rev().find(|word| word.start < head.byte).map(spot);
            before.or_else(|| last_before(quelle, head.block))
        }
        Stride::Along(Move::Home) => {
            let above = || first_from(quelle, last_before(quelle, head.block)?.block);
            own.first().filter(other).map(spot).or_else(above)
        }
        Stride::Along(Move::End) => {
            let below = || last_before(quelle, first_from(quelle, head.block + 1)?.block + 1);
            own.last().filter(other).map(spot).or_else(below)
        }
        Stride::Along(_) => None,
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
