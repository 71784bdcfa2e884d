//! From a text to what the index holds of each word.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use frostem::{Algorithm, Stemmer};

use crate::text::fold;
use crate::text::words::words;

/// What is known of a word form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Analysis {
    /// Folded form.
    pub(super) exact: String,
    /// Its stem.
    pub(super) stem: String,
}

/// A word in a text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Its bytes.
    pub(super) span: Range<usize>,
    /// Not part of the text's order; see [`crate::text::words::Word`].
    pub(super) extra: bool,
    /// What is known of it.
    pub(super) analysis: Rc<Analysis>,
}

/// Cuts texts into words and remembers each form.
#[derive(Debug, Default)]
pub(super) struct Analyzer {
    seen: HashMap<String, Rc<Analysis>>,
}

impl Analyzer {
    /// The words of a text.
    pub(super) fn tokens(&mut self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        for word in words(text) {
            let form = text.get(word.span.clone()).unwrap_or("");
            tokens.push(Token {
                span: word.span,
                extra: word.extra,
                analysis: self.analyze(form),
            });
        }
        tokens
    }

    /// One word form.
    pub(super) fn analyze(&mut self, form: &str) -> Rc<Analysis> {
        if let Some(known) = self.seen.get(form) {
            return Rc::clone(known);
        }
        let mut exact = fold(form);
        exact.retain(char::is_alphanumeric);
        let stem = Stemmer::new(Algorithm::German).stem(&exact).into_owned();
        let analysis = Rc::new(Analysis { exact, stem });
        self.seen.insert(form.to_owned(), Rc::clone(&analysis));
        analysis
    }
}
