//! What a mistyped word may have meant: the likeliest words of the indexes, looked up as if they had been typed.

use std::collections::BTreeMap;

use crate::search::german::Analyzer;
use crate::search::german::term::WHOLE;
use crate::search::index::TextField;
use crate::search::matching::{Compiler, Grund, How, Plan, Run, Test, nearest_test};
use crate::search::query::{Ask, Leaf, bit};
use crate::search::vocabulary::{
    COMPOUND, FIRST_LETTER, Nearest, Patterns, Sought, allowed, is_slip, mended, nearest, word_of_term,
};
use crate::text::part;

/// A mistyped word and the words searched in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Korrektur {
    pub getippt: String,
    /// The nearest words as the texts print them.
    pub gefunden: Vec<String>,
}

/// Replaces words that no passage has and that are no known German words by their nearest words. A compound whose parts
/// are found keeps the tests for these parts; excluded words are left alone.
pub(super) fn correct<'a>(run: &Run<'a>, plan: &mut Plan<'a>, found: &[bool]) -> Vec<Korrektur> {
    let mut out = Vec::new();
    let positive = plan.query.root.positive();
    let Plan { query, tests, patterns, compiler, .. } = &mut *plan;
    let mut corrector = Corrector { run, patterns, compiler };
    let leaves = query.leaves.iter_mut().zip(tests).zip(found).enumerate();
    for (_, ((leaf, tests), found)) in leaves.filter(|(number, _)| positive & bit(*number) != 0) {
        match leaf.ask {
            Ask::Word(_) => out.extend(corrector.word(leaf, tests, *found)),
            Ask::Phrase(..) => out.extend(corrector.phrase(leaf, tests)),
            _ => {}
        }
    }
    if !out.is_empty() {
        plan.pairs = plan.compiler.pairs(&plan.query.leaves);
    }
    out
}

struct Corrector<'a, 'b> {
    run: &'a Run<'b>,
    patterns: &'a Patterns,
    compiler: &'a mut Compiler<'b>,
}

impl Corrector<'_, '_> {
    /// Replaces a word if it is mistyped. `in_parts` says that passages have the parts of this compound.
    fn word(&mut self, leaf: &mut Leaf, tests: &mut Vec<Test>, in_parts: bool) -> Option<Korrektur> {
        let Ask::Word(forms) = &leaf.ask else { return None };
        let exact = self.compiler.exact(forms);
        if self.compiler.analyzer.is_known(&exact) || in_parts && self.run.stands_as_word(tests.iter()) {
            return None;
        }
        let mut meant = self.meant(&exact, in_parts);
        if meant.is_empty() && !in_parts {
            meant = self.mended(&exact);
            meant.retain(|meant| {
                let tests = self.compiler.leaf(&leaf.with_word(&meant.form));
                self.run.is_found(self.patterns, &tests)
            });
        }
        if meant.is_empty() {
            return None;
        }
        tests.retain(|test| in_parts || !matches!(test.how, How::Grams(_)));
        self.replace(leaf, tests, &meant);
        let gefunden = meant.into_iter().map(|meant| meant.form).collect();
        Some(Korrektur { getippt: leaf.typed.clone(), gefunden })
    }

    /// Adds all tests for the words that may be meant, as if they had been typed, and sets the likeliest as the leaf.
    fn replace(&mut self, leaf: &mut Leaf, tests: &mut Vec<Test>, meant: &[Likely]) {
        for Likely { form, share, .. } in meant.iter().rev() {
            *leaf = leaf.with_word(form);
            tests.extend(
                self.compiler.leaf(leaf).into_iter().map(|test| test.instead(Grund::Aehnlich, *share)),
            );
        }
        let stems: Vec<String> = meant.iter().filter_map(|meant| meant.stem.clone()).collect();
        let reached = |stem: &String| {
            let term = format!("{WHOLE}{stem}");
            tests.iter().any(|test| matches!(&test.how, How::Any(_, terms) if terms.contains(&term)))
        };
        if !stems.iter().all(reached) {
            tests.push(nearest_test(&stems));
        }
    }

    /// Replaces the words of a phrase that no passage has in any form, if some passage then has the phrase.
    fn phrase(&mut self, leaf: &Leaf, tests: &mut Vec<Test>) -> Vec<Korrektur> {
        let Ask::Phrase(forms, within) = &leaf.ask else { return Vec::new() };
        if self.run.is_found(self.patterns, tests) {
            return Vec::new();
        }
        let mut fixed = Vec::new();
        let mut words = Vec::new();
        for form in forms {
            let other = self.word_of_phrase(leaf, form);
            let fix = |other: &String| Korrektur { getippt: form.clone(), gefunden: vec![other.clone()] };
            fixed.extend(other.as_ref().map(fix));
            words.push(other.unwrap_or_else(|| form.clone()));
        }
        let meant = self.compiler.leaf(&Leaf { ask: Ask::Phrase(words, *within), ..leaf.clone() });
        if fixed.is_empty() || !self.run.is_found(self.patterns, &meant) {
            return Vec::new();
        }
        *tests = meant.into_iter().map(|test| Test { grund: Grund::Aehnlich, ..test }).collect();
        fixed
    }

    /// The likeliest word in place of one that no passage has in any form.
    fn word_of_phrase(&mut self, leaf: &Leaf, form: &String) -> Option<String> {
        let exact = self.compiler.exact(std::slice::from_ref(form));
        let known = self.compiler.analyzer.is_known(&exact)
            || self.run.stands_as_word(self.compiler.leaf(&leaf.with_word(form)).iter());
        if known { None } else { self.meant(&exact, false).into_iter().next().map(|meant| meant.form) }
    }

    /// The words that a mistyped word may mean: the nearest printed words, or the nearest stems if these are nearer.
    fn meant(&self, exact: &str, in_parts: bool) -> Vec<Likely> {
        if in_parts {
            return self.slipped(exact);
        }
        let analyzer = &self.compiler.analyzer;
        let letters = exact.chars().count();
        let compound = analyzer.is_compound(exact);
        let most = if compound { usize::from(letters >= COMPOUND) } else { allowed(letters) };
        if most == 0 {
            return Vec::new();
        }
        let anywhere = !compound && exact.len() >= FIRST_LETTER;
        let sought = Sought { field: TextField::Exact, word: exact, most, anywhere };
        let Nearest { far, words } = nearest(self.run.indexes, sought);
        // Also true if there is no word: then `far` is `usize::MAX`.
        if far > 1 {
            let whole = analyzer.whole(exact);
            let stem = whole.first().map_or("", |term| term.trim_start_matches(WHOLE));
            let sought = Sought { field: TextField::Parts, word: stem, most: most.min(far), anywhere };
            let stems = nearest(self.run.indexes, sought);
            if words.is_empty() || stems.far < far {
                return self.of_stems(stem, stems);
            }
        }
        of_words(exact, words, analyzer)
    }

    /// For a compound whose parts are found: printed words that differ by a slip or by letters at the joints.
    fn slipped(&self, exact: &str) -> Vec<Likely> {
        if exact.chars().count() < COMPOUND {
            return Vec::new();
        }
        let analyzer = &self.compiler.analyzer;
        let parts = |word: &str| -> Vec<String> {
            analyzer.leaves(word).into_iter().map(|own| part(word, own).to_owned()).collect()
        };
        let own = parts(exact);
        let sought = Sought { field: TextField::Exact, word: exact, most: 1, anywhere: false };
        let mut words = nearest(self.run.indexes, sought).words;
        words.retain(|word, _| is_slip(exact, word) || !own.is_empty() && parts(word) == own);
        of_words(exact, words, analyzer)
    }

    fn of_stems(&self, typed: &str, stems: Nearest) -> Vec<Likely> {
        let of_stem = |(stem, docs): (String, u32)| Likely {
            form: word_of_term(self.run.indexes, TextField::Parts, &stem),
            share: likelihood(typed, &stem, docs),
            stem: Some(stem),
        };
        likeliest(stems.words.into_iter().map(of_stem).collect())
    }

    /// The compounds that a word may mean that has a mistake in one part.
    fn mended(&self, exact: &str) -> Vec<Likely> {
        let all = mended(&self.compiler.analyzer.lexicon, exact).into_iter().map(|mended| {
            let share = likelihood(&mended.typed, &mended.meant, mended.often);
            Likely { form: mended.whole, stem: None, share }
        });
        likeliest(all.collect())
    }
}

/// Maximum number of words offered for a mistyped one, ...
const OFFERED: usize = 3;
/// ... none less likely than this share of the likeliest: its score has that share, so it would weigh little.
const LEAST_SHARE: f32 = 0.1;
/// Likelihood of a mistake that is no slip of the fingers, if a slip has 1. Chosen by the nature of the mistakes, not
/// by a measurement. One mistake in each query lowers nDCG@10, with all corrections of this file, on gesetze-dev by
/// 0.007 (0.025 without), on XQuAD-de by 0.002 (0.004).
const NO_SLIP: f32 = 0.25;

/// A word that may have been meant.
struct Likely {
    /// The folded word.
    form: String,
    /// The stem by which the word was found; `None` if it was found by its letters.
    stem: Option<String>,
    /// How likely the word was meant; [`likeliest`] makes it a share of the likeliest word's.
    share: f32,
}

/// How likely `word`, which stands in `docs` passages, was meant by the typed word.
#[expect(clippy::cast_precision_loss, reason = "likelihoods need no more than seven digits")]
fn likelihood(typed: &str, word: &str, docs: u32) -> f32 {
    let slip = if is_slip(typed, word) { 1.0 } else { NO_SLIP };
    slip * docs as f32
}

/// Of several forms of one word keeps the likeliest, with the shares of all.
fn of_words(typed: &str, forms: BTreeMap<String, u32>, analyzer: &Analyzer) -> Vec<Likely> {
    let mut words: BTreeMap<Option<String>, Vec<Likely>> = BTreeMap::new();
    for (form, docs) in forms {
        let word = analyzer.whole(&form).into_iter().next();
        let share = likelihood(typed, &form, docs);
        words.entry(word).or_default().push(Likely { form, stem: None, share });
    }
    let of_word = |forms: Vec<Likely>| {
        let share = forms.iter().map(|likely| likely.share).sum();
        let likeliest = forms.into_iter().max_by(|a, b| a.share.total_cmp(&b.share))?;
        Some(Likely { share, ..likeliest })
    };
    likeliest(words.into_values().filter_map(of_word).collect())
}

/// The likeliest words, at most `OFFERED`, each with its likelihood as a share of the first.
fn likeliest(mut all: Vec<Likely>) -> Vec<Likely> {
    all.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.form.cmp(&b.form)));
    let most = all.first().map_or(1.0, |likely| likely.share);
    let shared = all.into_iter().map(|likely| Likely { share: likely.share / most, ..likely });
    shared.filter(|likely| likely.share >= LEAST_SHARE).take(OFFERED).collect()
}
