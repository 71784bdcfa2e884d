//! Finds in a text exactly what the query matched: the word, the whole phrase, the word that begins so.

use std::collections::HashMap;
use std::ops::Range;

use super::Grund;
use super::analyzer::{Analyzer, Token};
use super::compile::{How, Place, Test, fits};

/// A match in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// Bytes of the text.
    pub(super) span: Range<usize>,
    /// Which part of the query.
    pub(super) leaf: usize,
    /// Why.
    pub(super) grund: Grund,
}

/// Finds the parts of a query in texts.
#[derive(Debug, Default)]
pub(super) struct Marker {
    terms: HashMap<(Place, String), Vec<(usize, Grund)>>,
    phrases: Vec<Sequence>,
    patterns: Vec<(usize, Grund, String)>,
    /// What was typed, in small letters, to tell `ä` from `ae`.
    typed: Vec<String>,
}

#[derive(Debug)]
struct Sequence {
    leaf: usize,
    grund: Grund,
    place: Place,
    terms: Vec<String>,
    within: Option<usize>,
}

impl Marker {
    /// For the parts of a query: what was typed, and the tests for it.
    pub(super) fn new<'a>(leaves: impl Iterator<Item = (usize, &'a str, &'a [Test])>) -> Self {
        let mut marker = Self::default();
        for (leaf, typed, tests) in leaves {
            marker.typed.resize(leaf + 1, String::new());
            if let Some(slot) = marker.typed.get_mut(leaf) {
                *slot = typed.to_lowercase();
            }
            for Test { how, grund, .. } in tests {
                marker.add(leaf, how, *grund);
            }
        }
        marker
    }

    fn add(&mut self, leaf: usize, how: &How, grund: Grund) {
        match how {
            How::Term(place, term) => {
                self.terms
                    .entry((*place, term.clone()))
                    .or_default()
                    .push((leaf, grund));
            }
            How::Phrase(place, terms, within) => {
                self.phrases.push(Sequence {
                    leaf,
                    grund,
                    place: *place,
                    terms: terms.clone(),
                    within: *within,
                });
            }
            How::Pattern(pattern) => self.patterns.push((leaf, grund, pattern.clone())),
            How::All(..) | How::Filter(..) | How::Datum(_) => {}
        }
    }

    /// The matches in the order of the text.
    pub(super) fn marks(&self, text: &str, analyzer: &mut Analyzer) -> Vec<Mark> {
        let tokens = analyzer.tokens(text);
        let mut marks = Vec::new();
        for token in &tokens {
            self.of_token(text, token, &mut marks);
        }
        let order: Vec<&Token> = tokens.iter().filter(|token| !token.extra).collect();
        for phrase in &self.phrases {
            phrase.find(&order, &mut marks);
        }
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end, mark.leaf, mark.grund));
        marks.dedup_by(|b, a| a.span == b.span && a.leaf == b.leaf);
        marks
    }

    fn of_token(&self, text: &str, token: &Token, marks: &mut Vec<Mark>) {
        let mut push = |leaf, grund| {
            marks.push(Mark {
                span: token.span.clone(),
                leaf,
                grund,
            });
        };
        for (place, term) in [
            (Place::Exact, &token.analysis.exact),
            (Place::Word, &token.analysis.stem),
        ] {
            // A key of its own is the price of a map by place and word; both strings are short.
            for (leaf, grund) in self.terms.get(&(place, term.clone())).into_iter().flatten() {
                push(*leaf, self.spelling(text, token, *leaf, *grund));
            }
        }
        for (leaf, grund, pattern) in &self.patterns {
            if fits(pattern, &token.analysis.exact) {
                push(*leaf, *grund);
            }
        }
    }

    /// The same word in another spelling is found because of its umlauts.
    fn spelling(&self, text: &str, token: &Token, leaf: usize, grund: Grund) -> Grund {
        let form = text.get(token.span.clone()).unwrap_or("").to_lowercase();
        let same = self.typed.get(leaf).is_some_and(|typed| *typed == form);
        if grund == Grund::Wort && !same {
            Grund::Umlaut
        } else {
            grund
        }
    }
}

impl Sequence {
    fn find(&self, order: &[&Token], marks: &mut Vec<Mark>) {
        let mut push = |tokens: &[&Token]| {
            if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
                let span = first.span.start..last.span.end;
                marks.push(Mark {
                    span,
                    leaf: self.leaf,
                    grund: self.grund,
                });
            }
        };
        match self.within {
            None if self.terms.is_empty() => {}
            None => {
                let same = |window: &&[&Token]| {
                    window
                        .iter()
                        .zip(&self.terms)
                        .all(|(token, term)| self.part(token) == term)
                };
                order.windows(self.terms.len()).filter(same).for_each(push);
            }
            Some(words) => {
                let Some(first) = self.terms.first() else { return };
                for (at, token) in order
                    .iter()
                    .enumerate()
                    .filter(|(_, token)| self.part(token) == first)
                {
                    let from = at.saturating_sub(words);
                    let near = order
                        .get(from..(at + words + 1).min(order.len()))
                        .unwrap_or_default();
                    let has = |term: &String| {
                        near.iter()
                            .any(|other| self.part(other) == term && other.span != token.span)
                    };
                    if self.terms.iter().skip(1).all(has) {
                        near.iter()
                            .filter(|t| self.terms.iter().any(|term| term == self.part(t)))
                            .for_each(|t| push(std::slice::from_ref(t)));
                    }
                }
            }
        }
    }

    fn part<'a>(&self, token: &'a Token) -> &'a str {
        if self.place == Place::Word {
            &token.analysis.stem
        } else {
            &token.analysis.exact
        }
    }
}

/// The spans of marks without overlaps, ascending.
pub(super) fn spans(marks: &[Mark]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match spans.last_mut() {
            Some(last) if mark.span.start < last.end => last.end = last.end.max(mark.span.end),
            _ => spans.push(mark.span.clone()),
        }
    }
    spans
}
