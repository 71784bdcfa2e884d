//! Finds what a query matched in a text: a word, a part of a compound, a whole phrase, a word that fits a pattern.

use std::collections::HashMap;

use super::alike::Alike;
use super::beginnings::Beginnings;
use super::mark::{Mark, Near, Seen, Sequence, Why};
use crate::search::german::{Analyzer, FoldedToken, Token};
use crate::search::index::TextField;
use crate::search::matching::{Grund, How, Plan, Test};
use crate::search::query::{bit, fits};

/// Finds the matches of a query in a passage.
#[derive(Debug, Default)]
pub struct Matcher {
    /// For each term the field in which it counts, and the leaf and the reason that it stands for.
    terms: HashMap<String, Vec<(TextField, Why)>>,
    sequences: Vec<Sequence>,
    near: Vec<Near>,
    patterns: Vec<(Why, String)>,
    alike: Alike,
    /// The first letters of the sought stems: a word without any of them need not be analyzed.
    beginnings: Beginnings,
    /// For each leaf of the query the typed words in small letters, to tell `ä` from `ae`.
    typed: Vec<String>,
}

impl Matcher {
    pub fn new(plan: &Plan<'_>) -> Self {
        let shown = plan.query.root.positive();
        let typed = plan.query.leaves.iter().map(|leaf| leaf.typed.to_lowercase()).collect();
        let mut marker = Self { typed, ..Self::default() };
        for (leaf, tests) in plan.tests.iter().enumerate().filter(|(leaf, _)| shown & bit(*leaf) != 0) {
            for test in tests {
                marker.add(leaf, test);
            }
        }
        marker
    }

    fn add(&mut self, leaf: usize, test: &Test) {
        let why = Why { leaf, grund: test.grund };
        match &test.how {
            How::Any(field, terms) => {
                self.beginnings.add_all(terms);
                for term in terms {
                    self.terms.entry(term.clone()).or_default().push((*field, why));
                }
            }
            How::Phrase(field, terms, within) => {
                self.beginnings.add_all(terms);
                self.sequences.push(Sequence { why, field: *field, terms: terms.clone(), within: *within });
            }
            How::Near(_, groups, within) => {
                self.beginnings.add_all(groups.iter().flatten());
                self.near.push(Near { why, groups: groups.clone(), within: *within });
            }
            How::Pattern(pattern) => self.patterns.push((why, pattern.clone())),
            How::Grams(grams) => self.alike.add(why, grams),
            How::All(..)
            | How::Order(..)
            | How::Filter(..)
            | How::Values(..)
            | How::Datum(_)
            | How::Jahr(_) => {}
        }
    }

    /// The matches in `text`, ascending.
    pub fn marks(&self, text: &str, analyzer: &mut Analyzer) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut seen: Vec<Seen<'_>> = Vec::new();
        let mut place = 0;
        let words = analyzer.folded_tokens(text);
        for FoldedToken { token, exact, spelled } in words.iter() {
            place += usize::from(!token.extra);
            let fitting = self.patterns.iter().filter(|(_, pattern)| fits(pattern, exact));
            marks.extend(fitting.map(|(why, _)| why.at(token.span.clone())));
            if self.beginnings.may_match_any(exact, spelled.as_deref()) {
                let analysis = analyzer.analyze(token.form(text));
                seen.push(Seen { token, place, analysis });
            }
        }
        for word in &seen {
            self.of_word(text, word, &mut marks);
        }
        let order: Vec<&Seen<'_>> = seen.iter().filter(|word| !word.token.extra).collect();
        self.sequences.iter().for_each(|sequence| sequence.find(&order, &mut marks));
        self.near.iter().for_each(|near| near.find(text, &seen, &mut marks));
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end, mark.leaf, mark.grund));
        marks.dedup_by(|b, a| a.span == b.span && a.leaf == b.leaf);
        marks
    }

    /// For each word of the query the word of `text` that is spelled most like it.
    pub fn alike(&self, text: &str) -> Vec<Mark> {
        self.alike.find(text)
    }

    fn of_word(&self, text: &str, word: &Seen<'_>, marks: &mut Vec<Mark>) {
        let Seen { token, analysis, .. } = word;
        for (field, term) in [(TextField::Exact, &analysis.exact), (TextField::Word, &analysis.stem)] {
            for why in self.of_term(field, term) {
                let grund = self.spelling(text, token, *why);
                marks.push(Why { grund, ..*why }.at(token.span.clone()));
            }
        }
        for part in &analysis.parts {
            for why in self.of_term(TextField::Parts, &part.term) {
                // The verb in a word (`fördern` in `Förderung`) counts as a form of the word, not as a part.
                let is_form = part.span.len() == analysis.exact.len() && why.grund == Grund::Wortteil;
                let grund = if is_form { Grund::Wortform } else { why.grund };
                marks.push(Why { grund, ..*why }.at(word.surface(text, &part.span)));
            }
        }
    }

    fn of_term(&self, field: TextField, term: &str) -> impl Iterator<Item = &Why> {
        let found = self.terms.get(term).into_iter().flatten();
        found.filter(move |(own, _)| *own == field).map(|(_, why)| why)
    }

    /// The reason of a match: `Umlaut` instead of `Wort` if the text spells the typed word differently.
    fn spelling(&self, text: &str, token: &Token, why: Why) -> Grund {
        let form = token.form(text).to_lowercase();
        let same = self.typed.get(why.leaf).is_some_and(|typed| *typed == form);
        if why.grund == Grund::Wort && !same { Grund::Umlaut } else { why.grund }
    }
}
