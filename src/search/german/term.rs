//! Signs before a stem in the index, which tell what the stem is of its word.

/// Before the stem of a whole word.
pub const WHOLE: char = '=';
/// Before the stem of the verb in a word.
pub const VERB: char = '~';
/// Before what a foreign plural has in common with its singular.
pub const FOREIGN: char = '%';
/// Before the stem of the word behind another: `Sparsamkeit`, `sparsam`.
pub const KIN: char = '&';
/// Before a stem that only orders hits, because it is too short to tell words apart.
pub const LOOSE: char = '+';

/// A stem without the sign before it.
pub fn bare(term: &str) -> &str {
    term.trim_start_matches([WHOLE, VERB, FOREIGN, KIN, LOOSE])
}

/// The terms under which a stem stands as a whole word and as part of a compound.
pub fn whole_and_part(stem: &str) -> [String; 2] {
    [format!("{WHOLE}{stem}"), stem.to_owned()]
}
