//! Tokens for the engine: the analyzer has cut already, here only blanks count.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// How far apart groups of words stand that belong to no common order.
const GAP: usize = 100;

/// Cuts at blanks. A second blank opens a gap in the order of words.
#[derive(Debug, Clone, Default)]
pub(super) struct Spaced {
    token: Token,
}

/// The words of one text, in one buffer that is used again.
pub(super) struct Stream<'a> {
    token: &'a mut Token,
    words: std::str::Split<'a, char>,
    next: usize,
}

impl Tokenizer for Spaced {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        self.token.reset();
        Stream {
            token: &mut self.token,
            words: text.split(' '),
            next: 0,
        }
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        for word in self.words.by_ref() {
            if word.is_empty() {
                self.next += GAP;
                continue;
            }
            self.token.text.clear();
            self.token.text.push_str(word);
            self.token.position = self.next;
            self.next += 1;
            return true;
        }
        false
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
