//! A match in a text: of one word, or of several words, such as a phrase or the parts of a compound.

use std::ops::Range;
use std::sync::Arc;

use crate::search::german::{Analysis, Token};
use crate::search::index::TextField;
use crate::search::matching::Grund;
use crate::text::fold::fold_onto;
use crate::text::part;
use crate::text::words::is_hyphen;

/// A match in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Range of bytes of the text.
    pub span: Range<usize>,
    /// Number of the leaf of the query that matched.
    pub leaf: usize,
    pub grund: Grund,
}

/// The leaf of the query that matched, and the reason.
#[derive(Debug, Clone, Copy)]
pub(super) struct Why {
    pub(super) leaf: usize,
    pub(super) grund: Grund,
}

impl Why {
    pub(super) fn at(self, span: Range<usize>) -> Mark {
        Mark { span, leaf: self.leaf, grund: self.grund }
    }
}

/// A word that may be part of a match.
pub(super) struct Seen<'a> {
    pub(super) token: &'a Token,
    /// Number of the word in the text; second readings such as `Fachreisen` for `Fach-` are not counted.
    pub(super) place: usize,
    pub(super) analysis: Arc<Analysis>,
}

impl Seen<'_> {
    /// The bytes of `text` that the bytes `inner` of the folded word come from; the whole word if that is not known.
    pub(super) fn surface(&self, text: &str, inner: &Range<usize>) -> Range<usize> {
        let whole = self.token.span.clone();
        if self.token.meant.is_some() {
            return whole;
        }
        let form = part(text, whole.clone());
        let mut folded = String::with_capacity(form.len());
        // The byte at which each character begins, in the printed and in the folded word.
        let mut bounds: Vec<(usize, usize)> = Vec::with_capacity(form.len() + 1);
        for (at, c) in form.char_indices() {
            bounds.push((at, folded.len()));
            // Hyphens are no part of the folded word.
            if c.is_alphanumeric() || !c.is_ascii() && !is_hyphen(c) {
                fold_onto(&mut folded, c);
            }
        }
        bounds.push((form.len(), folded.len()));
        let last = |most: usize| bounds.iter().rev().find(|(_, length)| *length <= most).map(|(at, _)| *at);
        match (last(inner.start), last(inner.end)) {
            (Some(start), Some(end)) if start < end => whole.start + start..whole.start + end,
            _ => whole,
        }
    }
}

/// Terms one behind the other, or, with `within`, at most this many words apart in any order.
#[derive(Debug)]
pub(super) struct Sequence {
    pub(super) why: Why,
    pub(super) field: TextField,
    pub(super) terms: Vec<String>,
    pub(super) within: Option<usize>,
}

/// Matches where a term of each group stands, at most `within` words apart.
#[derive(Debug)]
pub(super) struct Near {
    pub(super) why: Why,
    pub(super) groups: Vec<Vec<String>>,
    pub(super) within: usize,
}

impl Sequence {
    pub(super) fn find(&self, order: &[&Seen<'_>], marks: &mut Vec<Mark>) {
        match self.within {
            None => self.in_order(order, marks),
            Some(words) => self.within(words, order, marks),
        }
    }

    fn in_order(&self, order: &[&Seen<'_>], marks: &mut Vec<Mark>) {
        if self.terms.is_empty() {
            return;
        }
        for window in order.windows(self.terms.len()) {
            let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
            let same = window.iter().zip(&self.terms).all(|(word, term)| self.is(word, term));
            if same && last.place - first.place + 1 == window.len() {
                marks.push(self.why.at(first.token.span.start..last.token.span.end));
            }
        }
    }

    fn within(&self, words: usize, order: &[&Seen<'_>], marks: &mut Vec<Mark>) {
        let Some((first, rest)) = self.terms.split_first() else { return };
        for start in order.iter().filter(|word| self.is(word, first)) {
            let near = |word: &&&Seen<'_>| word.place.abs_diff(start.place) <= words;
            let has = |term: &String| {
                order.iter().filter(near).any(|word| self.is(word, term) && word.place != start.place)
            };
            if rest.iter().all(has) {
                let own = order.iter().filter(near).filter(|w| self.terms.iter().any(|t| self.is(w, t)));
                marks.extend(own.map(|word| self.why.at(word.token.span.clone())));
            }
        }
    }

    fn is(&self, word: &Seen<'_>, term: &str) -> bool {
        if self.field == TextField::Parts {
            word.analysis.parts.iter().any(|part| part.term == *term)
        } else {
            word.analysis.exact == *term
        }
    }
}

impl Near {
    pub(super) fn find(&self, text: &str, seen: &[Seen<'_>], marks: &mut Vec<Mark>) {
        // The positions of the words that have a term of the group, each with the matching bytes of the text.
        let spots_of = |group: &Vec<String>| -> Vec<(usize, Range<usize>)> {
            let spot = |word: &Seen<'_>| {
                let part = word.analysis.parts.iter().find(|part| group.contains(&part.term))?;
                Some((word.place, word.surface(text, &part.span)))
            };
            seen.iter().filter(|word| !word.token.extra).filter_map(spot).collect()
        };
        let spots: Vec<Vec<(usize, Range<usize>)>> = self.groups.iter().map(spots_of).collect();
        for (i, own) in spots.iter().enumerate() {
            for (place, span) in own {
                let near = |other: &Vec<(usize, Range<usize>)>| {
                    other.iter().any(|(at, _)| at != place && at.abs_diff(*place) <= self.within)
                };
                if spots.iter().enumerate().all(|(j, other)| i == j || near(other)) {
                    marks.push(self.why.at(span.clone()));
                }
            }
        }
    }
}
