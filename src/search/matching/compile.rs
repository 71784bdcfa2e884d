//! Makes tests of the leaves of a query; the same tests are looked up in the index and in a text.

use super::weights::Weight;
use super::word::{gram_test, stem_test};
use super::{Compiler, Grund, How, Test, Widening};
use crate::search::german::is_stop_word;
use crate::search::german::term::whole_and_part;
use crate::search::index::TextField;
use crate::search::query::{Ask, Leaf};

/// Maximum distance, in words, of a pair of words. nDCG@10 with 4: -0.001 on federal law; with 12: +0.0003 on XQuAD-de.
const PAIR_WITHIN: usize = 8;

impl Compiler<'_> {
    /// The tests of a leaf; a passage has the leaf if one of them finds it.
    pub fn leaf(&mut self, leaf: &Leaf) -> Vec<Test> {
        let (how, weight, grund) = match &leaf.ask {
            Ask::Word(forms) => return self.word(forms),
            Ask::Expression(forms) => return self.expression(forms),
            Ask::Phrase(forms, within) => {
                let terms = self.each_exact(forms);
                (How::Phrase(TextField::Exact, terms, *within), Some(Weight::Phrase), Grund::Phrase)
            }
            Ask::Pattern(pattern) => {
                let inside = pattern.trim_end_matches('*').contains(['*', '?']);
                let grund = match (pattern.starts_with('*'), inside) {
                    (true, _) => Grund::Ende,
                    (false, false) => Grund::Anfang,
                    (false, true) => Grund::Muster,
                };
                (How::Pattern(pattern.clone()), Some(Weight::Pattern), grund)
            }
            Ask::Titel(forms) => {
                let stems = forms.iter().map(|form| self.analyzer.analyze(form).stem.clone());
                (How::All(TextField::Titel, stems.collect()), Some(Weight::Word), Grund::Titel)
            }
            Ask::Filter(feld, value) => (How::Filter(feld, value.clone()), None, Grund::Feld),
            Ask::Values(feld, values) => (How::Values(feld, values.clone()), None, Grund::Feld),
            Ask::Jahr(period) => (How::Jahr(*period), None, Grund::Feld),
            Ask::Datum(period) => (How::Datum(*period), None, Grund::Feld),
        };
        vec![Test::new(how, weight, grund)]
    }

    /// Tests for a known expression of several words: its words together, its synonyms, and, to order hits, each word.
    fn expression(&mut self, forms: &[String]) -> Vec<Test> {
        let exact = self.each_exact(forms);
        let mut tests = vec![self.together(&exact)];
        if self.widens(Widening::Synonym) {
            tests.extend(self.synonyms(&exact));
        }
        for word in exact.into_iter().filter(|word| !is_stop_word(word)) {
            let (stem, whole) =
                (self.analyzer.analyze(&word).stem.clone(), self.analyzer.made_of(&word).terms.clone());
            let grams = gram_test(&word);
            tests.extend([
                Test::new(How::Order(TextField::Exact, vec![word]), Weight::Exact, Grund::Wort),
                stem_test(&stem),
                Test::new(How::Order(TextField::Parts, whole), Weight::Parts, Grund::Wortform),
                grams,
            ]);
        }
        tests
    }

    /// Tests that raise passages in which words stand close together that follow one another in the query.
    pub fn pairs(&mut self, leaves: &[Leaf]) -> Vec<Test> {
        let mut before: Option<Vec<String>> = None;
        let mut tests = Vec::new();
        for leaf in leaves {
            let terms = match &leaf.ask {
                Ask::Word(forms) => {
                    let exact = self.exact(forms);
                    Some(if is_stop_word(&exact) {
                        Vec::new()
                    } else {
                        self.analyzer.made_of(&exact).terms.clone()
                    })
                }
                _ => None,
            };
            if let (Some(one), Some(other)) = (&before, &terms)
                && one != other
            {
                let how = How::Near(TextField::Parts, vec![one.clone(), other.clone()], PAIR_WITHIN);
                tests.push(Test::new(how, Weight::Pair, Grund::Wortform));
            }
            before = terms;
        }
        tests
    }
}

/// A test for words with these stems, which are spelled like the typed word.
pub fn nearest_test(stems: &[String]) -> Test {
    let terms = stems.iter().flat_map(|stem| whole_and_part(stem)).collect();
    Test::new(How::Any(TextField::Parts, terms), Weight::Near, Grund::Aehnlich)
}
