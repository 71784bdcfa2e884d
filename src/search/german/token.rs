//! A word of a text, and the texts whose words are remembered.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::spelled;
use crate::text::fold::fold_onto;
use crate::text::part;

/// Maximum number of bytes of all texts whose words are remembered: the shipped corpus has fewer. The words take some ten
/// times as much.
const TEXTS: usize = 200_000;
/// Maximum number of bytes of one such text.
const LONGEST: usize = 8_000;

/// A word in a text.
#[derive(Debug, Clone)]
pub struct Token {
    pub span: Range<usize>,
    /// True for a second reading, which takes no place in the order of the text; see [`crate::text::words::Word`].
    pub extra: bool,
    /// The full word where the text prints only half of it (`Fachreisen` for `Fach-`); else `None`.
    pub meant: Option<String>,
}

impl Token {
    /// The full word that is meant, else the word as it is printed.
    #[inline]
    pub fn form<'a>(&'a self, text: &'a str) -> &'a str {
        self.meant.as_deref().unwrap_or_else(|| part(text, self.span.clone()))
    }
}

/// A word of a text with its folded form, of which only letters and digits are left.
#[derive(Debug, Clone)]
pub struct FoldedToken {
    pub token: Token,
    pub exact: Box<str>,
    /// The folded form in another spelling, [`spelled`]; `None` if that is the same.
    pub spelled: Option<Box<str>>,
}

impl FoldedToken {
    pub(super) fn new(token: Token, text: &str) -> Self {
        let mut exact = String::new();
        token.form(text).chars().for_each(|c| fold_onto(&mut exact, c));
        if !exact.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            exact.retain(char::is_alphanumeric);
        }
        let other = spelled(&exact);
        let other = (other != exact).then(|| other.as_ref().into());
        Self { token, spelled: other, exact: exact.into() }
    }
}

/// The words of the last texts: the passages that are shown are the same from one typed letter to the next.
#[derive(Debug, Default)]
pub struct Texts {
    known: HashMap<Box<str>, Arc<[FoldedToken]>>,
    bytes: usize,
}

impl Texts {
    pub fn get(&self, text: &str) -> Option<Arc<[FoldedToken]>> {
        self.known.get(text).map(Arc::clone)
    }

    /// Remembers the words of a text, unless it is too long; where there is no room for it, all others are forgotten.
    pub fn insert(&mut self, text: &str, words: &Arc<[FoldedToken]>) {
        if text.len() > LONGEST {
            return;
        }
        if self.bytes + text.len() > TEXTS {
            *self = Self::default();
        }
        self.bytes += text.len();
        self.known.insert(text.into(), Arc::clone(words));
    }
}
