//! What a mistyped word may have meant: the likeliest words of the holdings, looked up as if they had been typed.

use std::collections::BTreeMap;

use crate::search::Grund;
use crate::search::Korrektur;
use crate::search::Options;
use crate::search::answer::report::{opened, printed};
use crate::search::answer::searcher::{Plan, Searcher};
use crate::search::german::analyzer::Analyzer;
use crate::search::matching::compile::{How, Place, Test, compile, nearest_test, pairs};
use crate::search::matching::rarity::Rarity;
use crate::search::matching::weights::typo::{COMPOUND, FIRST_LETTER, LEAST_SHARE, NO_SLIP, OFFERED};
use crate::search::query::tree::{Ask, Leaf};
use crate::search::vocabulary::near::{allowed, is_slip};

/// A word that may have been meant.
struct Meant {
    /// As it is printed, folded.
    form: String,
    /// The stem it was found by, if not by its letters.
    stem: Option<String>,
    /// How likely it is, the likeliest having 1.
    share: f32,
}

impl Searcher {
    /// Replaces words that no passage has, and that are no known German words, by their nearest words. One of which
    /// passages have the parts keeps these.
    pub fn correct(
        &self,
        plan: &mut Plan,
        found: &[bool],
        (options, rarity): (&Options, &Rarity<'_>),
    ) -> Vec<Korrektur> {
        let mut out = Vec::new();
        let Plan { query, tests, patterns, analyzer, .. } = &mut *plan;
        for (leaf, (asked, tests)) in query.leaves.iter_mut().zip(tests).enumerate() {
            let is_found = |tests: &[Test]| self.is_found(patterns, tests, rarity);
            match &asked.ask {
                Ask::Word(forms) => {
                    let exact = analyzer.analyze(&forms.concat()).exact.clone();
                    let in_parts = found.get(leaf) == Some(&true);
                    if analyzer.is_known(&exact) || in_parts && self.stands(tests) {
                        continue;
                    }
                    let mut meant = self.meant(&exact, in_parts, analyzer);
                    if meant.is_empty() && !in_parts {
                        meant = mended(&exact, analyzer);
                        meant.retain(|meant| {
                            let mended = Leaf { ask: Ask::Word(vec![meant.form.clone()]), ..asked.clone() };
                            is_found(&compile(&mended, analyzer, &self.extra, options))
                        });
                    }
                    if !meant.is_empty() {
                        self.replace((asked, tests), (&meant, in_parts), analyzer, options);
                        let gefunden = meant.into_iter().map(|meant| meant.form).collect();
                        out.push(Korrektur { getippt: asked.typed.clone(), gefunden });
                    }
                }
                Ask::Phrase(forms, within) if !is_found(tests) => {
                    let (forms, fixed) = self.words_of_phrase((asked, forms), analyzer, options);
                    let ask = Ask::Phrase(forms, *within);
                    let meant = compile(&Leaf { ask, ..asked.clone() }, analyzer, &self.extra, options);
                    if !fixed.is_empty() && is_found(&meant) {
                        *tests =
                            meant.into_iter().map(|test| Test { grund: Grund::Aehnlich, ..test }).collect();
                        out.extend(fixed);
                    }
                }
                _ => {}
            }
        }
        if !out.is_empty() {
            plan.pairs = pairs(&plan.query.leaves, &mut plan.analyzer);
        }
        out
    }

    /// Looks up what was meant as if it had been typed: forms, parts, runs of letters and what stands beside it.
    fn replace(
        &self,
        (asked, tests): (&mut Leaf, &mut Vec<Test>),
        (meant, in_parts): (&[Meant], bool),
        analyzer: &mut Analyzer,
        options: &Options,
    ) {
        tests.retain(|test| in_parts || !matches!(test.how, How::Grams(_)));
        for Meant { form, share, .. } in meant.iter().rev() {
            asked.ask = Ask::Word(vec![form.clone()]);
            let typed = compile(asked, analyzer, &self.extra, options);
            tests.extend(typed.into_iter().map(|test| Test {
                grund: Grund::Aehnlich,
                share: *share,
                ..test
            }));
        }
        let stems: Vec<String> = meant.iter().filter_map(|meant| meant.stem.clone()).collect();
        let reached = |stem: &String| {
            let term = format!("={stem}");
            tests.iter().any(|test| matches!(&test.how, How::Any(_, terms) if terms.contains(&term)))
        };
        if !stems.iter().all(reached) {
            tests.push(nearest_test(&stems));
        }
    }

    /// The words of a phrase, those that no passage has in any form replaced by the likeliest, and which these are.
    fn words_of_phrase(
        &self,
        (asked, forms): (&Leaf, &[String]),
        analyzer: &mut Analyzer,
        options: &Options,
    ) -> (Vec<String>, Vec<Korrektur>) {
        let mut fixed = Vec::new();
        let forms = forms.iter().map(|form| {
            let exact = analyzer.analyze(form).exact.clone();
            let word = Leaf { ask: Ask::Word(vec![form.clone()]), ..asked.clone() };
            if analyzer.is_known(&exact) || self.stands(&compile(&word, analyzer, &self.extra, options)) {
                return form.clone();
            }
            let Some(Meant { form: other, .. }) = self.meant(&exact, false, analyzer).into_iter().next()
            else {
                return form.clone();
            };
            fixed.push(Korrektur { getippt: form.clone(), gefunden: vec![other.clone()] });
            other
        });
        (forms.collect(), fixed)
    }

    /// What a word that no passage has may have meant: printed words, or the nearest stems if they are nearer.
    fn meant(&self, exact: &str, in_parts: bool, analyzer: &Analyzer) -> Vec<Meant> {
        if in_parts {
            return self.slipped(exact, analyzer);
        }
        let letters = exact.chars().count();
        let compound = analyzer.is_compound(exact);
        let most = if compound { usize::from(letters >= COMPOUND) } else { allowed(letters) };
        if most == 0 {
            return Vec::new();
        }
        let anywhere = !compound && exact.len() >= FIRST_LETTER;
        let (far, forms) = self.nearest(Place::Exact, exact, most, anywhere);
        let stem = analyzer.whole(exact).concat();
        let stem = stem.split(['=', '~', '%']).nth(1).unwrap_or("");
        let (nearer, stems) = if far > 1 {
            self.nearest(Place::Parts, stem, most.min(far), anywhere)
        } else {
            (far, BTreeMap::new())
        };
        if forms.is_empty() || nearer < far {
            return self.of_stems(stem, stems);
        }
        of_words(exact, forms, analyzer)
    }

    /// A printed word that a compound only its parts are found of may be a slip of, or the same with other letters at the
    /// joints.
    fn slipped(&self, exact: &str, analyzer: &Analyzer) -> Vec<Meant> {
        if exact.chars().count() < COMPOUND {
            return Vec::new();
        }
        let words = |word: &str| -> Vec<String> {
            let parts = analyzer.leaves(word).into_iter();
            parts.filter_map(|part| word.get(part).map(str::to_owned)).collect()
        };
        let own = words(exact);
        let (_, mut forms) = self.nearest(Place::Exact, exact, 1, false);
        forms.retain(|form, _| is_slip(exact, form) || !own.is_empty() && words(form) == own);
        of_words(exact, forms, analyzer)
    }

    /// The nearest words of a field with their passages, and how far they are.
    fn nearest(
        &self,
        place: Place,
        word: &str,
        most: usize,
        anywhere: bool,
    ) -> (usize, BTreeMap<String, u32>) {
        let parts = opened(&self.indexes);
        let all: Vec<_> = parts.flat_map(|(.., part)| part.near(place, word, most, anywhere)).collect();
        let least = all.iter().map(|(far, ..)| *far).min().unwrap_or(usize::MAX);
        let mut words: BTreeMap<String, u32> = BTreeMap::new();
        for (_, docs, word) in all.into_iter().filter(|(far, ..)| *far == least) {
            *words.entry(word).or_default() += docs;
        }
        (least, words)
    }

    fn of_stems(&self, typed: &str, stems: BTreeMap<String, u32>) -> Vec<Meant> {
        let of_stem = |(stem, docs): (String, u32)| {
            let form = printed(&self.indexes, Place::Parts, &stem);
            (likelihood(typed, &stem, docs), Meant { form, stem: Some(stem), share: 1.0 })
        };
        likeliest(stems.into_iter().map(of_stem).collect())
    }
}

/// Compounds that a word would be but for a mistake in one of its parts.
fn mended(exact: &str, analyzer: &Analyzer) -> Vec<Meant> {
    let all = analyzer.mended(exact).into_iter().map(|(typed, meant, often, form)| {
        (likelihood(&typed, &meant, often), Meant { form, stem: None, share: 1.0 })
    });
    likeliest(all.collect())
}

/// Of the forms of a word the likeliest stands for all.
fn of_words(typed: &str, forms: BTreeMap<String, u32>, analyzer: &Analyzer) -> Vec<Meant> {
    let mut words: BTreeMap<String, Vec<(f32, String)>> = BTreeMap::new();
    for (form, docs) in forms {
        let word = analyzer.whole(&form).into_iter().next().unwrap_or_default();
        words.entry(word).or_default().push((likelihood(typed, &form, docs), form));
    }
    let of_word = |forms: Vec<(f32, String)>| {
        let all = forms.iter().map(|(likely, _)| likely).sum();
        let (_, form) = forms.into_iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
        Some((all, Meant { form, stem: None, share: 1.0 }))
    };
    likeliest(words.into_values().filter_map(of_word).collect())
}

/// How likely a word of so many passages was meant by what was typed.
#[expect(clippy::cast_precision_loss, reason = "likelihoods need no more than seven digits")]
fn likelihood(typed: &str, word: &str, docs: u32) -> f32 {
    let slip = if is_slip(typed, word) { 1.0 } else { NO_SLIP };
    slip * docs as f32
}

fn likeliest(mut all: Vec<(f32, Meant)>) -> Vec<Meant> {
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.form.cmp(&b.1.form)));
    let most = all.first().map_or(1.0, |(likely, _)| *likely);
    let shared = all.into_iter().map(|(likely, meant)| Meant { share: likely / most, ..meant });
    shared.filter(|meant| meant.share >= LEAST_SHARE).take(OFFERED).collect()
}
