//! A match in a text, and the words of a text among which matches are sought.

use std::ops::Range;
use std::sync::Arc;

use crate::search::german::{Analysis, Token, slice};
use crate::search::matching::Grund;
use crate::text::fold::fold_onto;
use crate::text::words::is_hyphen;

/// A match in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Number of the part of the query.
    pub leaf: usize,
    /// Why it matched.
    pub grund: Grund,
}

/// Which part of the query a match is of, and why.
#[derive(Debug, Clone, Copy)]
pub(super) struct Why {
    pub(super) leaf: usize,
    pub(super) grund: Grund,
}

impl Why {
    /// A match for this reason.
    pub(super) fn at(self, span: Range<usize>) -> Mark {
        Mark { span, leaf: self.leaf, grund: self.grund }
    }
}

/// A word that may be part of a match.
pub(super) struct Seen {
    pub(super) token: Token,
    /// Its position in the text's order.
    pub(super) place: usize,
    /// What is known of it.
    pub(super) analysis: Arc<Analysis>,
}

impl Seen {
    /// The bytes of the text for bytes of the folded word; the whole word where they cannot be told.
    pub(super) fn surface(&self, text: &str, part: &Range<usize>) -> Range<usize> {
        let whole = self.token.span.clone();
        if !self.token.is_printed() {
            return whole;
        }
        let form = slice(text, whole.clone());
        let mut folded = String::with_capacity(form.len());
        // Where each character begins, printed and folded.
        let mut bounds: Vec<(usize, usize)> = Vec::with_capacity(form.len() + 1);
        for (at, c) in form.char_indices() {
            bounds.push((at, folded.len()));
            // Hyphens are no part of the folded word.
            if c.is_alphanumeric() || !c.is_ascii() && !is_hyphen(c) {
                fold_onto(&mut folded, c);
            }
        }
        bounds.push((form.len(), folded.len()));
        let last = |most: usize| bounds.iter().rev().find(|(_, length)| *length <= most).map(|(at, _)| *at);
        match (last(part.start), last(part.end)) {
            (Some(start), Some(end)) if start < end => whole.start + start..whole.start + end,
            _ => whole,
        }
    }
}
