//! Tokens for the engine: the analyzer has cut already, here only signs count.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::search::matching::weights::GRAM_LETTERS;

/// How far apart groups of words stand that belong to no common order.
const GAP: usize = 100;
/// A place without a word.
pub const NO_WORD: &str = "_";
/// Parts terms that stand at one place.
pub const SAME_PLACE: char = '|';

/// Cuts at blanks. A second blank opens a gap in the order of words; `|` parts words at the same place.
#[derive(Debug, Clone, Default)]
pub struct Spaced {
    token: Token,
}

/// The words of one text, in one buffer that is used again.
pub struct Stream<'a> {
    token: &'a mut Token,
    places: std::str::Split<'a, char>,
    words: Option<std::str::Split<'a, char>>,
    next: usize,
}

impl Tokenizer for Spaced {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        self.token.reset();
        Stream { token: &mut self.token, places: text.split(' '), words: None, next: 0 }
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some(word) = self.words.as_mut().and_then(Iterator::next) {
                set(self.token, word, self.next - 1);
                return true;
            }
            let Some(place) = self.places.next() else {
                return false;
            };
            match place {
                "" => self.next += GAP,
                NO_WORD => self.next += 1,
                _ => {
                    self.next += 1;
                    self.words = Some(place.split(SAME_PLACE));
                }
            }
        }
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

fn set(token: &mut Token, word: &str, position: usize) {
    token.text.clear();
    token.text.push_str(word);
    token.position = position;
}

/// Cuts words between blanks into runs of letters.
#[derive(Debug, Clone, Default)]
pub struct Grams {
    token: Token,
}

/// The runs of one text.
pub struct GramStream<'a> {
    token: &'a mut Token,
    words: std::str::Split<'a, char>,
    word: String,
    at: usize,
}

impl Tokenizer for Grams {
    type TokenStream<'a> = GramStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GramStream<'a> {
        self.token.reset();
        GramStream { token: &mut self.token, words: text.split(' '), word: String::new(), at: 0 }
    }
}

impl TokenStream for GramStream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some((gram, next)) = gram_at(&self.word, self.at) {
                set(self.token, gram, 0);
                self.at = next;
                return true;
            }
            let Some(word) = self.words.next() else {
                return false;
            };
            if !word.is_empty() && word != NO_WORD {
                self.word.clear();
                self.word.push('^');
                self.word.push_str(word);
                self.word.push('$');
                self.at = 0;
            } else {
                self.word.clear();
            }
        }
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

/// The run of letters at a byte of a word between `^` and `$`, and where the next one begins.
fn gram_at(marked: &str, at: usize) -> Option<(&str, usize)> {
    let rest = marked.get(at..)?;
    let mut ends = rest.char_indices().map(|(i, c)| i + c.len_utf8());
    let next = ends.next()?;
    let gram = match ends.nth(GRAM_LETTERS - 2) {
        Some(end) => rest.get(..end)?,
        // A word shorter than a run is a run of its own.
        None if at == 0 => return Some((rest, at + rest.len())),
        None => return None,
    };
    Some((gram, at + next))
}

/// The runs of letters of a folded word.
pub fn grams(word: &str) -> Vec<String> {
    let marked = format!("^{word}$");
    let mut at = 0;
    let mut out = Vec::new();
    while let Some((gram, next)) = gram_at(&marked, at) {
        out.push(gram.to_owned());
        at = next;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_letters_know_where_words_begin_and_end() {
        assert_eq!(grams("polen"), ["^pol", "pole", "olen", "len$"]);
        assert_eq!(grams("eu"), ["^eu$"]);
        assert_eq!(grams("a"), ["^a$"]);
        let mut tokenizer = Grams::default();
        let mut stream = tokenizer.token_stream("eu  _ polen ");
        let mut all = Vec::new();
        while stream.advance() {
            all.push(stream.token().text.clone());
        }
        assert_eq!(all, ["^eu$", "^pol", "pole", "olen", "len$"]);
    }

    #[test]
    fn places_gaps_and_words_at_one_place() {
        let mut tokenizer = Spaced::default();
        let mut stream = tokenizer.token_stream("a|b _ c  d ");
        let mut all = Vec::new();
        while stream.advance() {
            all.push((stream.token().text.clone(), stream.token().position));
        }
        let expected = [("a", 0), ("b", 0), ("c", 2), ("d", 103)];
        assert_eq!(all, expected.map(|(word, at)| (word.to_owned(), at)));
    }
}
