//! Tokens for the engine: the analyzer has cut the words already, here only blanks and `|` are read.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Number of positions in a gap, so that no phrase reaches across it.
const GAP: usize = 100;
/// Stands at a position that has no word.
pub(super) const NO_WORD: &str = "_";
/// Separator between terms at the same position.
pub(super) const SAME_PLACE: char = '|';

/// Cuts a text at blanks. A second blank makes a gap in the positions; `|` separates terms at the same position.
#[derive(Debug, Clone, Default)]
pub(super) struct Spaced {
    token: Token,
}

/// The words of one text, in one buffer that is used again.
pub(super) struct Stream<'a> {
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
                self.token.text.clear();
                self.token.text.push_str(word);
                self.token.position = self.next - 1;
                return true;
            }
            let Some(place) = self.places.next() else { return false };
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

#[cfg(test)]
mod tests {
    use super::*;

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
