//! Runs of letters of a word, by which words of similar spelling are known.

use super::word::slice;

/// Number of letters of a run.
const LETTERS: usize = 4;

/// The runs of letters of a folded word between `^` and `$`; a shorter word is a run of its own.
pub fn grams(word: &str) -> Vec<String> {
    let marked = format!("^{word}$");
    let starts = marked.char_indices().map(|(at, _)| at);
    let ends = marked.char_indices().map(|(at, c)| at + c.len_utf8()).skip(LETTERS - 1);
    let runs: Vec<String> =
        starts.zip(ends).map(|(start, end)| slice(&marked, start..end).to_owned()).collect();
    if runs.is_empty() { vec![marked] } else { runs }
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
