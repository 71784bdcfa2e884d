//! Which of several words is likeliest to have been meant.

use std::collections::BTreeMap;

use crate::search::german::Analyzer;
use crate::search::vocabulary::is_slip;

/// Maximum number of words offered for a mistyped one, ...
const OFFERED: usize = 3;
/// ... none that is less likely than this share of the likeliest: their scores have that share, so that what is left out
/// would weigh little.
const LEAST_SHARE: f32 = 0.1;
/// Likelihood of a mistake that is no slip of the fingers beside one that is. Chosen by the nature of the mistakes, not by
/// a set. What one mistake in each query costs with printed words, shares, parts and phrases mended: gesetze-dev 0.007
/// (0.025 without), XQuAD-de 0.002 (0.004).
const NO_SLIP: f32 = 0.25;

/// A word that may have been meant.
pub(super) struct Likely {
    /// As it is printed, folded.
    pub(super) form: String,
    /// The stem it was found by, if not by its letters.
    pub(super) stem: Option<String>,
    /// How likely it is; by [`likeliest`] as a share of the likeliest.
    pub(super) share: f32,
}

/// How likely a word of `docs` passages was meant by what was typed.
#[expect(clippy::cast_precision_loss, reason = "likelihoods need no more than seven digits")]
pub(super) fn likelihood(typed: &str, word: &str, docs: u32) -> f32 {
    let slip = if is_slip(typed, word) { 1.0 } else { NO_SLIP };
    slip * docs as f32
}

/// Of the forms of a word the likeliest stands for all.
pub(super) fn of_words(typed: &str, forms: BTreeMap<String, u32>, analyzer: &Analyzer) -> Vec<Likely> {
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

/// The likeliest words, each with its share of the first.
pub(super) fn likeliest(mut all: Vec<Likely>) -> Vec<Likely> {
    all.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.form.cmp(&b.form)));
    let most = all.first().map_or(1.0, |likely| likely.share);
    let shared = all.into_iter().map(|likely| Likely { share: likely.share / most, ..likely });
    shared.filter(|likely| likely.share >= LEAST_SHARE).take(OFFERED).collect()
}
