//! Matches of several words: phrases, words near each other, the parts of a compound.

use std::ops::Range;

use super::mark::{Mark, Seen, Why};
use crate::search::index::TextField;

/// Words one behind the other, or at most `within` words apart.
#[derive(Debug)]
pub(super) struct Sequence {
    pub(super) why: Why,
    pub(super) field: TextField,
    pub(super) terms: Vec<String>,
    pub(super) within: Option<usize>,
}

/// One term of each group at most `within` words apart.
#[derive(Debug)]
pub(super) struct Near {
    pub(super) why: Why,
    pub(super) groups: Vec<Vec<String>>,
    pub(super) within: usize,
}

impl Sequence {
    /// Adds what is found in the words of a text.
    pub(super) fn find(&self, order: &[&Seen], marks: &mut Vec<Mark>) {
        match self.within {
            None => self.in_order(order, marks),
            Some(words) => self.within(words, order, marks),
        }
    }

    fn in_order(&self, order: &[&Seen], marks: &mut Vec<Mark>) {
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

    fn within(&self, words: usize, order: &[&Seen], marks: &mut Vec<Mark>) {
        let Some((first, rest)) = self.terms.split_first() else {
            return;
        };
        for start in order.iter().filter(|word| self.is(word, first)) {
            let near = |word: &&&Seen| word.place.abs_diff(start.place) <= words;
            let has = |term: &String| {
                order.iter().filter(near).any(|word| self.is(word, term) && word.place != start.place)
            };
            if rest.iter().all(has) {
                let own = order.iter().filter(near).filter(|w| self.terms.iter().any(|t| self.is(w, t)));
                marks.extend(own.map(|word| self.why.at(word.token.span.clone())));
            }
        }
    }

    fn is(&self, word: &Seen, term: &str) -> bool {
        if self.field == TextField::Parts {
            word.analysis.parts.iter().any(|part| part.term == *term)
        } else {
            word.analysis.exact == *term
        }
    }
}

impl Near {
    /// Adds what is found in the words of a text.
    pub(super) fn find(&self, text: &str, seen: &[Seen], marks: &mut Vec<Mark>) {
        let spots: Vec<Vec<(usize, Range<usize>)>> =
            self.groups.iter().map(|group| spots_of(text, seen, group)).collect();
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

/// The positions of a group's terms, each with its bytes of the text.
fn spots_of(text: &str, seen: &[Seen], group: &[String]) -> Vec<(usize, Range<usize>)> {
    let words = seen.iter().filter(|word| !word.token.extra);
    words
        .filter_map(|word| {
            let part = word.analysis.parts.iter().find(|part| group.contains(&part.term))?;
            Some((word.place, word.surface(text, &part.span)))
        })
        .collect()
}
