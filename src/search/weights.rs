//! Weights and thresholds, each with the measurement that chose it.

/// BM25's saturation and length normalisation: the usual values.
pub(super) const K1: f32 = 1.2;
/// See [`K1`].
pub(super) const B: f32 = 0.75;
/// The folded form itself, on top of its stem: exact spelling first.
pub(super) const EXACT: f32 = 0.3;
/// The stem.
pub(super) const WORD: f32 = 1.0;
/// A whole phrase.
pub(super) const PHRASE: f32 = 1.0;
/// A word that fits a pattern.
pub(super) const PATTERN: f32 = 0.5;
/// A word of the title when the title is asked for.
pub(super) const TITEL: f32 = 1.0;
/// Patterns take at most so many words.
pub(super) const MAX_EXPANSION: usize = 4096;
/// Snippets are about so many characters long.
pub(super) const SNIPPET: usize = 220;
