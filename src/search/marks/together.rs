//! Matches of several words: phrases, words near each other, the parts of a compound.

use std::ops::Range;

use crate::search::Grund;
use crate::search::marks::mark::{Mark, Seen, surface};
use crate::search::matching::compile::Place;

/// Words one behind the other, or within so many words.
#[derive(Debug)]
pub struct Sequence {
    pub leaf: usize,
    pub grund: Grund,
    pub place: Place,
    pub terms: Vec<String>,
    pub within: Option<usize>,
}

/// One term of each group within so many words.
#[derive(Debug)]
pub struct Near {
    pub leaf: usize,
    pub grund: Grund,
    pub groups: Vec<Vec<String>>,
    pub within: usize,
}

impl Sequence {
    /// Adds what is found in the words of a text.
    pub fn find(&self, order: &[&Seen], marks: &mut Vec<Mark>) {
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
            let (Some(first), Some(last)) = (window.first(), window.last()) else {
                continue;
            };
            let same = window.iter().zip(&self.terms).all(|(word, term)| self.is(word, term));
            if same && last.place - first.place + 1 == window.len() {
                let span = first.token.span.start..last.token.span.end;
                marks.push(Mark { span, leaf: self.leaf, grund: self.grund });
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
                for word in order.iter().filter(near).filter(|w| self.terms.iter().any(|t| self.is(w, t))) {
                    marks.push(Mark { span: word.token.span.clone(), leaf: self.leaf, grund: self.grund });
                }
            }
        }
    }

    fn is(&self, word: &Seen, term: &str) -> bool {
        if self.place == Place::Parts {
            word.analysis.parts.iter().any(|part| part.term == *term)
        } else {
            word.analysis.exact == *term
        }
    }
}

impl Near {
    /// Adds what is found in the words of a text.
    pub fn find(&self, text: &str, seen: &[Seen], marks: &mut Vec<Mark>) {
        let spots: Vec<Vec<(usize, Range<usize>)>> =
            self.groups.iter().map(|group| spots_of(text, seen, group)).collect();
        for (i, own) in spots.iter().enumerate() {
            for (place, span) in own {
                let near = |other: &Vec<(usize, Range<usize>)>| {
                    other.iter().any(|(at, _)| at != place && at.abs_diff(*place) <= self.within)
                };
                if spots.iter().enumerate().all(|(j, other)| i == j || near(other)) {
                    marks.push(Mark { span: span.clone(), leaf: self.leaf, grund: self.grund });
                }
            }
        }
    }
}

/// Where a term of the group stands.
fn spots_of(text: &str, seen: &[Seen], group: &[String]) -> Vec<(usize, Range<usize>)> {
    let words = seen.iter().filter(|word| !word.token.extra);
    words
        .filter_map(|word| {
            let part = word.analysis.parts.iter().find(|part| group.contains(&part.term))?;
            Some((word.place, surface(text, &word.token, &part.span)))
        })
        .collect()
}
