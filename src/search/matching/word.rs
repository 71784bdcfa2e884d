//! The tests for a word: its forms, its parts, its synonyms.

use std::collections::BTreeSet;
use std::ops::Range;

use super::weights::Weight;
use super::{Grund, How, Options, Test, Widening};
use crate::search::german::term::{LOOSE, VERB, inner, whole_and_part};
use crate::search::german::{
    Analysis, Analyzer, LanguageTables, RELATED, TABLES, Whole, canonical, grams, is_stop_word,
};
use crate::search::index::TextField;
use crate::search::query::{Query, parse};
use crate::text::part;

/// Turns leaves of a query into tests.
pub struct Compiler<'a> {
    pub analyzer: Analyzer,
    pub(super) extra: &'a LanguageTables,
    off: &'a BTreeSet<Widening>,
}

impl<'a> Compiler<'a> {
    pub fn new(analyzer: Analyzer, extra: &'a LanguageTables, options: &'a Options) -> Self {
        Self { analyzer, extra, off: &options.off }
    }

    /// Reads a query with the compiler's own synonyms.
    pub fn parse(&self, typed: &str) -> Query {
        parse(typed, self.extra)
    }

    pub(super) fn widens(&self, kind: Widening) -> bool {
        !self.off.contains(&kind)
    }

    /// The folded form of a word; `forms` are the pieces of a word typed with hyphens.
    pub fn exact(&mut self, forms: &[String]) -> String {
        self.analyzer.analyze(&forms.concat()).exact.clone()
    }

    pub(super) fn each_exact(&mut self, forms: &[String]) -> Vec<String> {
        forms.iter().map(|form| self.analyzer.analyze(form).exact.clone()).collect()
    }
}

/// Maximum number of joints of a compound at which its parts may stand apart; later joints stay closed.
const MOST_JOINTS: usize = 3;
/// Minimum number of letters of a synonym that also counts inside compounds.
const SYNONYM_PART: usize = 6;
/// Maximum number of words between the parts of a compound.
const PARTS_WITHIN: usize = 8;

impl Compiler<'_> {
    /// The tests for a word, its other forms and its parts; a word typed with hyphens is also found as several words.
    pub(super) fn word(&mut self, forms: &[String]) -> Vec<Test> {
        let whole = self.analyzer.analyze(&forms.concat());
        let exact = &whole.exact;
        let mut tests =
            vec![Test::new(How::Any(TextField::Exact, vec![exact.clone()]), Weight::Exact, Grund::Wort)];
        let made = self.analyzer.made_of(exact);
        let whole_terms = &made.terms;
        let mut terms: Vec<String> = Vec::new();
        if self.widens(Widening::Wortform) {
            tests.push(stem_test(&whole.stem));
            if !whole.stem.starts_with(LOOSE) {
                let how = How::Any(TextField::Word, vec![whole.stem.clone()]);
                tests.push(Test::new(how, None, Grund::Wortform));
            }
            terms.extend(whole_terms.iter().cloned());
            terms.extend(infinitive(&whole, whole_terms));
            let kin = How::Any(TextField::Parts, self.analyzer.kin(exact));
            tests.push(Test::new(kin, Weight::Kin, Grund::Wortform));
        }
        if self.widens(Widening::Wortteil) {
            terms.extend(inner(whole_terms));
            tests.extend(self.in_parts(exact, &made));
            tests.extend(self.part_tests(forms, exact, &made));
        }
        if !terms.is_empty() {
            tests.push(Test::new(How::Any(TextField::Parts, terms), Weight::Parts, Grund::Wortteil));
        }
        if forms.len() > 1 {
            tests.push(self.typed_in_parts(forms));
            tests.extend(self.typed_apart(forms));
        }
        if self.widens(Widening::Synonym) {
            tests.extend(self.synonyms(std::slice::from_ref(exact)));
            tests.extend(self.related(exact, &made));
        }
        tests.push(gram_test(exact));
        tests
    }

    /// Tests for the parts of a compound, which only order hits. Typed hyphens, or else the lexicon, tell the parts.
    fn part_tests(&mut self, forms: &[String], exact: &str, made: &Whole) -> Vec<Test> {
        let parts: Vec<String> = if forms.len() > 1 {
            self.each_exact(forms).into_iter().filter(|part| !is_stop_word(part)).collect()
        } else {
            made.leaves.iter().map(|leaf| part(exact, leaf.clone()).to_owned()).collect()
        };
        let part_test = |part: String| {
            let terms = whole_and_part(&canonical(&TABLES.stem(&part))).to_vec();
            Test::new(How::Order(TextField::Parts, terms), Weight::CompoundPart, Grund::Wortteil)
        };
        parts.into_iter().map(part_test).collect()
    }

    /// A test for a word typed with hyphens: its pieces as words one behind the other.
    fn typed_in_parts(&mut self, forms: &[String]) -> Test {
        let exact = self.each_exact(forms);
        // A stop word is indexed with its position only in the field of folded words.
        let any_form = self.widens(Widening::Wortform) && !exact.iter().any(|word| is_stop_word(word));
        let (field, terms) = if any_form {
            let first = |word: &String| self.analyzer.made_of(word).terms.first().cloned();
            (TextField::Parts, exact.iter().filter_map(first).collect())
        } else {
            (TextField::Exact, exact)
        };
        Test::new(How::Phrase(field, terms, None), Weight::Word, Grund::Wortform)
    }

    /// A test for a word typed with hyphens: its pieces close together (`EU-Förderung`: also `Förderung der EU`).
    fn typed_apart(&mut self, forms: &[String]) -> Option<Test> {
        let exact = self.each_exact(forms);
        let is_word = |word: &String| !is_stop_word(word) && word.contains(char::is_alphabetic);
        let meant = self.widens(Widening::Wortteil) && exact.iter().all(is_word);
        meant.then(|| self.near(exact.iter().map(String::as_str)))
    }

    /// A test for words close together, each by itself or as part of a compound.
    fn near<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> Test {
        let terms = |word| {
            let own = self.analyzer.made_of(word);
            own.terms.iter().cloned().chain(inner(&own.terms)).collect()
        };
        let how = How::Near(TextField::Parts, words.map(terms).collect(), PARTS_WITHIN);
        Test::new(how, Weight::Parts, Grund::Wortteil)
    }

    /// Tests for a compound's parts close together (`Fachkräftezuwanderung`: also `Zuwanderung von Fachkräften`).
    fn in_parts(&mut self, exact: &str, made: &Whole) -> Vec<Test> {
        let leaves = &made.leaves;
        let joints = leaves.len().saturating_sub(1).min(MOST_JOINTS);
        // Bit i of a cut: the parts i and i + 1 stand apart.
        let of_cut = |cut: usize| {
            let mut groups: Vec<Range<usize>> = Vec::new();
            for (i, leaf) in leaves.iter().enumerate() {
                match groups.last_mut() {
                    Some(last) if cut & (1 << (i - 1)) == 0 => last.end = leaf.end,
                    _ => groups.push(leaf.clone()),
                }
            }
            self.near(groups.into_iter().map(|group| part(exact, group)))
        };
        (1..1_usize << joints).map(of_cut).collect()
    }

    /// Tests for the expressions that mean the same, as the tables say.
    pub(super) fn synonyms(&mut self, expression: &[String]) -> Vec<Test> {
        let synonym = |test: Test| Test { grund: Grund::Synonym, weight: Some(Weight::Synonym), ..test };
        let mut single: Vec<String> = Vec::new();
        let mut tests = Vec::new();
        for other in TABLES.others(expression).into_iter().chain(self.extra.others(expression)) {
            let [word] = other.as_slice() else {
                tests.push(synonym(self.together(other)));
                continue;
            };
            single.extend(self.in_compounds_too(word));
            let made = self.analyzer.made_of(word);
            tests.extend(self.in_parts(word, &made).into_iter().map(synonym));
        }
        if !single.is_empty() {
            single.sort();
            single.dedup();
            tests.push(Test::new(How::Any(TextField::Parts, single), Weight::Synonym, Grund::Synonym));
        }
        tests
    }

    /// The terms of another word than the typed one, also as a part of compounds if it is long: a short one would often
    /// be there by chance.
    fn in_compounds_too(&mut self, word: &str) -> Vec<String> {
        let mut terms = self.analyzer.made_of(word).terms.clone();
        terms.extend((word.len() >= SYNONYM_PART).then(|| canonical(&TABLES.stem(word)).into_owned()));
        terms
    }

    /// A test for words of the same field as a word or as a part of it; they order hits and find none.
    fn related(&mut self, exact: &str, made: &Whole) -> Option<Test> {
        let parts = made.leaves.iter().map(|leaf| part(exact, leaf.clone()));
        let typed = std::iter::once(exact).chain(parts).map(|word| [word.to_owned()]);
        let others: BTreeSet<&str> =
            typed.flat_map(|word| RELATED.others(&word)).flatten().map(String::as_str).collect();
        let terms: Vec<String> = others.into_iter().flat_map(|word| self.in_compounds_too(word)).collect();
        let is_known = !terms.is_empty();
        is_known.then(|| Test::new(How::Order(TextField::Parts, terms), Weight::Related, Grund::Aehnlich))
    }

    pub(super) fn together(&mut self, expression: &[String]) -> Test {
        let content = expression.iter().filter(|word| !is_stop_word(word));
        let groups = content.map(|word| self.analyzer.made_of(word).terms.clone()).collect();
        Test::new(How::Near(TextField::Parts, groups, expression.len()), Weight::Parts, Grund::Wortform)
    }
}

/// A test, which only orders hits, for a word's stem: as a term of its own and behind the sign `LOOSE`.
pub(super) fn stem_test(stem: &str) -> Test {
    let bare = stem.trim_start_matches(LOOSE);
    let terms = vec![bare.to_owned(), format!("{LOOSE}{bare}")];
    Test::new(How::Order(TextField::Word, terms), Weight::Word, Grund::Wortform)
}

pub(super) fn gram_test(exact: &str) -> Test {
    Test::new(How::Grams(grams(exact)), Weight::Gram, Grund::Aehnlich)
}

/// The term of the verb, if a word typed in small letters may be noun or verb: `essen`.
fn infinitive(typed: &Analysis, known: &[String]) -> Option<String> {
    let ends = ["en", "ern", "eln"].iter().any(|end| typed.exact.ends_with(end));
    // Verbs in the parts of a compound are not its own.
    let own = typed.parts.iter().filter(|part| ends && part.span == (0..typed.exact.len()));
    let verbs = own.map(|part| &part.term).filter(|term| term.starts_with(VERB));
    verbs.rev().find(|term| !known.contains(term)).cloned()
}
