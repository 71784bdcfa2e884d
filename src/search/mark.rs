//! Finds in a text exactly what the query matched: the word, its part, the whole phrase, the word that begins so.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::Grund;
use super::analyzer::{Analysis, Analyzer, Token};
use super::compile::{How, Place, Test, fits};
use super::weights::MARK_LETTERS;
use crate::text::fold;

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
    sequences: Vec<Sequence>,
    near: Vec<Near>,
    patterns: Vec<(usize, Grund, String)>,
    /// Beginnings of everything that is sought: a word without any of them needs no second look.
    needles: Vec<String>,
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

#[derive(Debug)]
struct Near {
    leaf: usize,
    grund: Grund,
    groups: Vec<Vec<String>>,
    within: usize,
}

/// A word that may be part of a match.
struct Seen {
    token: Token,
    /// Its place in the text's order.
    place: usize,
    analysis: Rc<Analysis>,
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
        marker.needles.sort();
        marker.needles.dedup();
        marker
    }

    fn add(&mut self, leaf: usize, how: &How, grund: Grund) {
        match how {
            How::Any(place, terms) => {
                for term in terms {
                    self.sought(term);
                    self.terms.entry((*place, term.clone())).or_default().push((leaf, grund));
                }
            }
            How::Phrase(place, terms, within) => {
                terms.iter().for_each(|term| self.sought(term));
                let (terms, within) = (terms.clone(), *within);
                self.sequences.push(Sequence { leaf, grund, place: *place, terms, within });
            }
            How::Near(_, groups, within) => {
                groups.iter().flatten().for_each(|term| self.sought(term));
                self.near.push(Near { leaf, grund, groups: groups.clone(), within: *within as usize });
            }
            How::Pattern(pattern) => self.patterns.push((leaf, grund, pattern.clone())),
            How::All(..) | How::Grams(_) | How::Filter(..) | How::Datum(_) => {}
        }
    }

    fn sought(&mut self, term: &str) {
        self.needles.push(term.trim_start_matches(['=', '~']).chars().take(MARK_LETTERS).collect());
    }

    /// The matches in the order of the text.
    pub(super) fn marks(&self, text: &str, analyzer: &mut Analyzer) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut seen: Vec<Seen> = Vec::new();
        let mut place = 0;
        for token in analyzer.tokens(text) {
            place += usize::from(!token.extra);
            let exact = fold(token.form(text));
            for (leaf, grund, pattern) in &self.patterns {
                if fits(pattern, &exact) {
                    marks.push(Mark { span: token.span.clone(), leaf: *leaf, grund: *grund });
                }
            }
            // A hyphen in an extra word may hide a beginning.
            if token.extra || self.needles.iter().any(|needle| exact.contains(needle.as_str())) {
                let analysis = analyzer.analyze(token.form(text));
                seen.push(Seen { token, place, analysis });
            }
        }
        for word in &seen {
            self.of_word(text, word, &mut marks);
        }
        let order: Vec<&Seen> = seen.iter().filter(|word| !word.token.extra).collect();
        self.sequences.iter().for_each(|sequence| sequence.find(&order, &mut marks));
        self.near.iter().for_each(|near| near.find(text, &seen, &mut marks));
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end, mark.leaf, mark.grund));
        marks.dedup_by(|b, a| a.span == b.span && a.leaf == b.leaf);
        marks
    }

    fn of_word(&self, text: &str, word: &Seen, marks: &mut Vec<Mark>) {
        let analysis = &word.analysis;
        for (place, term) in [(Place::Exact, &analysis.exact), (Place::Word, &analysis.stem)] {
            for (leaf, grund) in self.terms.get(&(place, term.clone())).into_iter().flatten() {
                let grund = self.spelling(text, &word.token, *leaf, *grund);
                marks.push(Mark { span: word.token.span.clone(), leaf: *leaf, grund });
            }
        }
        for part in &analysis.parts {
            for (leaf, grund) in self.terms.get(&(Place::Parts, part.term.clone())).into_iter().flatten() {
                // The verb in a word (`fördern` in `Förderung`) is a form of it.
                let whole = part.span.len() == analysis.exact.len();
                let grund = if whole && *grund == Grund::Wortteil { Grund::Wortform } else { *grund };
                marks.push(Mark { span: surface(text, &word.token, &part.span), leaf: *leaf, grund });
            }
        }
    }

    /// The same word in another spelling is found because of its umlauts.
    fn spelling(&self, text: &str, token: &Token, leaf: usize, grund: Grund) -> Grund {
        let form = token.form(text).to_lowercase();
        let same = self.typed.get(leaf).is_some_and(|typed| *typed == form);
        if grund == Grund::Wort && !same { Grund::Umlaut } else { grund }
    }
}

/// The bytes of the text for bytes of the folded word; the whole word where they cannot be told.
fn surface(text: &str, token: &Token, part: &Range<usize>) -> Range<usize> {
    let form = text.get(token.span.clone()).unwrap_or("");
    if !token.is_printed() {
        return token.span.clone();
    }
    let length = |at: usize| {
        let mut folded = fold(form.get(..at).unwrap_or(""));
        folded.retain(char::is_alphanumeric);
        folded.len()
    };
    let bounds: Vec<usize> = form.char_indices().map(|(at, _)| at).chain([form.len()]).collect();
    let start = bounds.iter().rev().find(|at| length(**at) <= part.start);
    let end = bounds.iter().rev().find(|at| length(**at) <= part.end);
    match (start, end) {
        (Some(start), Some(end)) if start < end => token.span.start + start..token.span.start + end,
        _ => token.span.clone(),
    }
}

impl Sequence {
    fn find(&self, order: &[&Seen], marks: &mut Vec<Mark>) {
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
            let same = window.iter().zip(&self.terms).all(|(word, term)| self.part(word) == term);
            if same && last.place - first.place + 1 == window.len() {
                let span = first.token.span.start..last.token.span.end;
                marks.push(Mark { span, leaf: self.leaf, grund: self.grund });
            }
        }
    }

    fn within(&self, words: usize, order: &[&Seen], marks: &mut Vec<Mark>) {
        let Some((first, rest)) = self.terms.split_first() else { return };
        for start in order.iter().filter(|word| self.part(word) == first) {
            let near = |word: &&&Seen| word.place.abs_diff(start.place) <= words;
            let has = |term: &String| {
                order.iter().filter(near).any(|word| self.part(word) == term && word.place != start.place)
            };
            if rest.iter().all(has) {
                for word in order.iter().filter(near).filter(|w| self.terms.iter().any(|t| t == self.part(w))) {
                    marks.push(Mark { span: word.token.span.clone(), leaf: self.leaf, grund: self.grund });
                }
            }
        }
    }

    fn part<'a>(&self, word: &'a Seen) -> &'a str {
        if self.place == Place::Word { &word.analysis.stem } else { &word.analysis.exact }
    }
}

impl Near {
    fn find(&self, text: &str, seen: &[Seen], marks: &mut Vec<Mark>) {
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
