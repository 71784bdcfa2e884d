//! From what a query asks for to what is looked up, in the index and in a text alike.

use super::weights::Weight;
use super::word::{gram_test, stem_test};
use super::{Compiler, Grund, How, Test, Widening};
use crate::search::german::is_stop_word;
use crate::search::german::term::whole_and_part;
use crate::search::index::TextField;
use crate::search::query::{Ask, Leaf};

/// Words between two that follow one another in the query. 4: -0.001 on federal law; 12: +0.0003 on XQuAD-de.
const PAIR_WITHIN: usize = 8;

impl Compiler<'_> {
    /// The ways in which a part of a query can be found; any of them is enough.
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
            Ask::Datum(period) => (How::Datum(*period), None, Grund::Feld),
        };
        vec![Test::new(how, weight, grund)]
    }

    /// Words that are one known expression: together, in other words, and for the order each by itself.
    fn expression(&mut self, forms: &[String]) -> Vec<Test> {
        let exact = self.each_exact(forms);
        let mut tests = vec![self.together(&exact)];
        if self.widens(Widening::Synonym) {
            tests.extend(self.synonyms(&exact));
        }
        for word in exact.into_iter().filter(|word| !is_stop_word(word)) {
            let (stem, whole) = (self.analyzer.analyze(&word).stem.clone(), self.analyzer.whole(&word));
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

    /// Words that follow one another in the query stand together in the better passages.
    pub fn pairs(&mut self, leaves: &[Leaf]) -> Vec<Test> {
        let mut before: Option<Vec<String>> = None;
        let mut tests = Vec::new();
        for leaf in leaves {
            let terms = match &leaf.ask {
                Ask::Word(forms) => {
                    let exact = self.exact(forms);
                    Some(if is_stop_word(&exact) { Vec::new() } else { self.analyzer.whole(&exact) })
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

/// Stems that are spelled alike.
pub fn nearest_test(stems: &[String]) -> Test {
    let terms = stems.iter().flat_map(|stem| whole_and_part(stem)).collect();
    Test::new(How::Any(TextField::Parts, terms), Weight::Near, Grund::Aehnlich)
}
