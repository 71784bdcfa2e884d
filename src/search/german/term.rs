//! Terms of the index: signs before a stem, and the runs of letters by which words of similar spelling are known.

use crate::text::fold::fold_onto;
use crate::text::part;

/// Sign before the stem of a whole word.
pub const WHOLE: char = '=';
/// Sign before the stem of the verb in a word (`fördern` in `Förderung`).
pub const VERB: char = '~';
/// Sign before the common stem of a foreign noun's singular and plural.
pub const FOREIGN: char = '%';
/// Sign before the stem of the word from which this one is derived: that of `sparsam` for `Sparsamkeit`.
pub const KIN: char = '&';
/// Sign before a stem that only orders hits, because it is too short to tell words apart.
pub const LOOSE: char = '+';

/// A stem without the sign before it.
pub fn bare(term: &str) -> &str {
    term.trim_start_matches([WHOLE, VERB, FOREIGN, KIN, LOOSE])
}

/// The terms under which a stem stands as a whole word and as part of a compound.
pub fn whole_and_part(stem: &str) -> [String; 2] {
    [format!("{WHOLE}{stem}"), stem.to_owned()]
}

/// The terms of the same words as parts of compounds: those that have the sign `WHOLE`, without it.
pub fn inner(terms: &[String]) -> impl Iterator<Item = String> {
    terms.iter().filter_map(|term| term.strip_prefix(WHOLE)).map(str::to_owned)
}

/// Number of letters of a run (an n-gram).
const LETTERS: usize = 4;
/// Signs before the first letter of a word and behind its last, in the runs of letters.
const BEGINNING: char = '^';
const END: char = '$';

/// The runs of letters of a folded word.
pub fn grams(word: &str) -> Vec<String> {
    runs(&marked(word)).map(str::to_owned).collect()
}

/// A folded word between the signs for its beginning and its end.
pub fn marked(word: &str) -> String {
    format!("{BEGINNING}{word}{END}")
}

/// Appends to an empty `out` what [`marked`] makes of a word that is not folded yet.
pub fn marked_onto(out: &mut String, word: &str) {
    out.push(BEGINNING);
    word.chars().for_each(|c| fold_onto(out, c));
    out.push(END);
}

/// The runs of letters of a word from [`marked`]; a word shorter than a run is one run.
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
