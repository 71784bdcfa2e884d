//! Terms of the index: signs before a stem, and the runs of letters by which words of similar spelling are known.

use crate::text::part;

/// Before the stem of a whole word.
pub const WHOLE: char = '=';
/// Before the stem of the verb in a word.
pub const VERB: char = '~';
/// Before what a foreign plural has in common with its singular.
pub const FOREIGN: char = '%';
/// Before the stem of the word that this one is derived from: that of `sparsam` for `Sparsamkeit`.
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

/// Number of letters of a run (an n-gram).
const LETTERS: usize = 4;

/// The runs of letters of a folded word.
pub fn grams(word: &str) -> Vec<String> {
    runs(&marked(word)).map(str::to_owned).collect()
}

/// A folded word between signs for its beginning and its end.
pub fn marked(word: &str) -> String {
    format!("^{word}$")
}

/// The runs of letters of a marked word; a shorter one is a run of its own.
pub fn runs(marked: &str) -> impl Iterator<Item = &str> {
    let ends = marked.char_indices().map(|(at, c)| at + c.len_utf8()).skip(LETTERS - 1);
    let short = ends.clone().next().is_none().then_some(marked);
    let starts = marked.char_indices().map(|(at, _)| at);
    short.into_iter().chain(starts.zip(ends).map(|(start, end)| part(marked, start..end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_letters_know_where_words_begin_and_end() {
        assert_eq!(grams("polen"), ["^pol", "pole", "olen", "len$"]);
        assert_eq!(grams("eu"), ["^eu$"]);
        assert_eq!(grams("a"), ["^a$"]);
    }
}
