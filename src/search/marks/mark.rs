//! Finds in a text exactly what the query matched: the word, its part, the whole phrase, the word that begins so.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::search::Grund;
use crate::search::german::analyzer::{Analysis, Analyzer, KIN, Token};
use crate::search::german::canonical::{spelled, without_e};
use crate::search::german::verb::other_stems;
use crate::search::index::stream::grams;
use crate::search::marks::together::{Near, Sequence};
use crate::search::matching::compile::{How, Place, Test, fits};
use crate::text::fold;
use crate::text::fold::fold_onto;
use crate::text::words::{is_hyphen, words};

/// A match in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Which part of the query.
    pub leaf: usize,
    /// Why.
    pub grund: Grund,
}

/// Finds the parts of a query in texts.
#[derive(Debug, Default)]
pub struct Marker {
    terms: HashMap<(Place, String), Vec<(usize, Grund)>>,
    sequences: Vec<Sequence>,
    near: Vec<Near>,
    patterns: Vec<(usize, Grund, String)>,
    runs: Vec<Runs>,
    /// A word without any of the beginnings of what is sought needs no second look.
    beginnings: Beginnings,
    /// What was typed, in small letters, to tell `ä` from `ae`.
    typed: Vec<String>,
}

/// The runs of letters of a word of the query.
#[derive(Debug)]
struct Runs {
    leaf: usize,
    all: Vec<String>,
    /// Those of four plain letters.
    plain: Vec<[u8; 4]>,
}

impl Runs {
    fn new(leaf: usize, grams: &[String]) -> Self {
        let plain = grams.iter().filter_map(|gram| gram.as_bytes().try_into().ok());
        Self { leaf, all: grams.to_vec(), plain: plain.collect() }
    }

    /// How many runs of a word, between `^` and `$`, are among these.
    fn common(&self, marked: &str) -> usize {
        let word = marked.trim_matches(['^', '$']);
        if word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            let runs = marked.as_bytes().windows(4);
            return runs.filter(|run| self.plain.iter().any(|own| own == run)).count();
        }
        grams(word).iter().filter(|gram| self.all.contains(gram)).count()
    }
}

/// A word that may be part of a match.
pub struct Seen {
    pub token: Token,
    /// Its place in the text's order.
    pub place: usize,
    /// What is known of it.
    pub analysis: Arc<Analysis>,
}

impl Marker {
    /// For the parts of a query: what was typed, and the tests for it.
    pub fn new<'a>(leaves: impl Iterator<Item = (usize, &'a str, &'a [Test])>) -> Self {
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
            How::Any(place, terms) => {
                for term in terms {
                    self.sought(term);
                    self.terms.entry((*place, term.clone())).or_default().push((leaf, grund));
                }
            }
            How::Phrase(place, terms, within) => {
                for term in terms {
                    self.sought(term);
                }
                let (terms, within) = (terms.clone(), *within);
                self.sequences.push(Sequence { leaf, grund, place: *place, terms, within });
            }
            How::Near(_, groups, within) => {
                for term in groups.iter().flatten() {
                    self.sought(term);
                }
                self.near.push(Near { leaf, grund, groups: groups.clone(), within: *within as usize });
            }
            How::Pattern(pattern) => self.patterns.push((leaf, grund, pattern.clone())),
            How::Grams(grams) => self.runs.push(Runs::new(leaf, grams)),
            How::All(..) | How::Order(..) | How::Filter(..) | How::Datum(_) => {}
        }
    }

    fn sought(&mut self, term: &str) {
        let letters = term.trim_start_matches(['=', '~', '%', '+', KIN]);
        let is_verb = term.starts_with('~');
        self.beginnings.add(letters.as_bytes(), is_verb);
        let others = is_verb.then(|| other_stems(letters)).into_iter().flatten();
        for stem in others.chain(without_e(letters)) {
            self.beginnings.add(stem.as_bytes(), false);
        }
    }

    /// False for most words without anything that is sought.
    fn may_match(&self, exact: &str) -> bool {
        let spelled = spelled(exact);
        self.beginnings.may_stand_in(exact.as_bytes())
            || spelled != exact && self.beginnings.may_stand_in(spelled.as_bytes())
    }

    /// The matches in the order of the text.
    pub fn marks(&self, text: &str, analyzer: &mut Analyzer) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut seen: Vec<Seen> = Vec::new();
        let mut place = 0;
        let mut exact = String::new();
        for token in analyzer.tokens(text) {
            place += usize::from(!token.extra);
            exact.clear();
            token.form(text).chars().for_each(|c| fold_onto(&mut exact, c));
            if !exact.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                exact.retain(char::is_alphanumeric);
            }
            for (leaf, grund, pattern) in &self.patterns {
                if fits(pattern, &exact) {
                    marks.push(Mark { span: token.span.clone(), leaf: *leaf, grund: *grund });
                }
            }
            if self.may_match(&exact) {
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

    /// The word most like each word of the query, by the runs of letters both have.
    pub fn alike(&self, text: &str) -> Vec<Mark> {
        let words = words(text).into_iter().filter(|word| !word.extra);
        let words: Vec<(Range<usize>, String)> = words
            .map(|word| (word.span.clone(), format!("^{}$", fold(text.get(word.span).unwrap_or("")))))
            .collect();
        let mut marks: Vec<Mark> = Vec::new();
        for runs in &self.runs {
            let counted = words.iter().map(|(span, marked)| (runs.common(marked), span));
            // Of equals the first one.
            let best = counted.rev().max_by_key(|(count, _)| *count);
            if let Some((_, span)) = best.filter(|(count, _)| *count > 1) {
                marks.push(Mark { span: span.clone(), leaf: runs.leaf, grund: Grund::Aehnlich });
            }
        }
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end, mark.leaf));
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
pub fn surface(text: &str, token: &Token, part: &Range<usize>) -> Range<usize> {
    let form = text.get(token.span.clone()).unwrap_or("");
    if !token.is_printed() {
        return token.span.clone();
    }
    let mut folded = String::with_capacity(form.len());
    // Where each character begins, printed and folded.
    let mut bounds: Vec<(usize, usize)> = Vec::with_capacity(form.len() + 1);
    for (at, c) in form.char_indices() {
        bounds.push((at, folded.len()));
        // Hyphens are no part of the folded word.
        if c.is_alphanumeric() || !c.is_ascii() && !is_hyphen(c) {
            fold_onto(&mut folded, c);
        }
    }
    bounds.push((form.len(), folded.len()));
    let last = |most: usize| bounds.iter().rev().find(|(_, length)| *length <= most).map(|(at, _)| at);
    let (start, end) = (last(part.start), last(part.end));
    match (start, end) {
        (Some(start), Some(end)) if start < end => token.span.start + start..token.span.start + end,
        _ => token.span.clone(),
    }
}

/// What anything sought begins with. May say yes too often, never no.
#[derive(Debug)]
struct Beginnings {
    /// Which three letters, by their hash.
    bits: [u64; 64],
    /// What follows them, by the three letters.
    longer: HashMap<[u8; 3], Vec<Vec<u8>>>,
    /// Something shorter is sought: every word may be it.
    short: bool,
}

impl Default for Beginnings {
    fn default() -> Self {
        Self { bits: [0; 64], longer: HashMap::new(), short: false }
    }
}

impl Beginnings {
    /// The word of `bits` and the bit in it for three letters.
    fn slot(letters: &[u8]) -> (usize, u64) {
        let hash =
            letters.iter().take(3).fold(0_usize, |hash, byte| hash.wrapping_mul(31) + usize::from(*byte));
        (hash % 64, 1 << (hash / 64 % 64))
    }

    /// Of a verb only the first letters are sure: its vowels change, `ge` and `zu` stand in it.
    fn add(&mut self, beginning: &[u8], is_verb: bool) {
        let Some((first, rest)) = beginning.split_first_chunk::<3>() else {
            self.short = true;
            return;
        };
        let (at, bit) = Self::slot(first);
        if let Some(bits) = self.bits.get_mut(at) {
            *bits |= bit;
        }
        let rest = if is_verb { &[] } else { rest.get(..SURE - 3).unwrap_or(rest) };
        let known = self.longer.entry(*first).or_default();
        if !known.iter().any(|known| known == rest) {
            known.push(rest.to_vec());
        }
    }

    fn may_stand_in(&self, word: &[u8]) -> bool {
        let hit = |letters: &[u8]| {
            let (at, bit) = Self::slot(letters);
            self.bits.get(at).is_some_and(|bits| bits & bit != 0)
        };
        let goes_on = |at: usize| {
            let (first, rest) = word.get(at..)?.split_first_chunk::<3>()?;
            Some(self.longer.get(first)?.iter().any(|sought| begins(rest, sought)))
        };
        word.windows(3).enumerate().any(|(at, letters)| hit(letters) && goes_on(at) == Some(true))
            || self.short && word.len() < 5
    }
}

/// So many letters of a stem are those of the word, but for what [`begins`] lets pass.
const SURE: usize = 6;

/// True if a word may go on with `sought`: stems lose an `e` behind a vowel, and the `ge` of a last part.
fn begins(rest: &[u8], sought: &[u8]) -> bool {
    let same = rest.iter().zip(sought).take_while(|(a, b)| a == b).count();
    let left = rest.get(same..).unwrap_or(&[]);
    same == sought.len() || left.starts_with(b"e") || left.starts_with(b"ge")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::german::tables::LEXICON;

    #[test]
    fn no_word_is_passed_over_that_has_what_is_sought() {
        let mut analyzer = Analyzer::new(Arc::new(crate::search::german::lexicon::Lexicon::shipped()));
        let mut missed = Vec::new();
        let mut compared = 0;
        for word in LEXICON.words().chain(["fachgeschaft", "aktuelle", "steueramt"].map(str::to_owned)) {
            let analysis = analyzer.analyze(&word);
            let parts = analysis.parts.iter().map(|part| &part.term);
            for term in parts.chain([&analysis.exact, &analysis.stem]) {
                let mut marker = Marker::default();
                marker.sought(term);
                compared += 1;
                if !marker.may_match(&word) {
                    missed.push(format!("{word} {term}"));
                }
            }
        }
        assert!(missed.is_empty(), "{missed:?}");
        assert!(compared > 50_000, "{compared}");
    }

    #[test]
    fn a_word_that_begins_otherwise_is_passed_over() {
        let mut marker = Marker::default();
        marker.sought("=verwalt");
        assert!(marker.beginnings.may_stand_in(b"landesverwaltung"));
        assert!(!marker.beginnings.may_stand_in(b"verfahren"));
        marker.sought("~verwalt");
        assert!(marker.beginnings.may_stand_in(b"verfahren"));
    }
}
