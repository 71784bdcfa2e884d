//! Runs of letters of a word, by which words of similar spelling are known.

use super::word::slice;

/// Number of letters of a run.
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
    short.into_iter().chain(starts.zip(ends).map(|(start, end)| slice(marked, start..end)))
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
