//! The words of a text, and full words of which it prints only half: `Fachreisen` in `Fach- und Messereisen`.

use std::sync::Arc;

use super::Analyzer;
use super::token::{FoldedToken, Token};
use crate::text::part;
use crate::text::words::{is_conjunction, is_hyphen, words};

/// Maximum number of bytes between the first half of a word and the word that completes it.
const APART: usize = 60;

impl Analyzer {
    /// The words of a text with their folded forms; those of the last texts are remembered.
    pub fn folded_tokens(&mut self, text: &str) -> Arc<[FoldedToken]> {
        if let Some(known) = self.texts.get(text) {
            return known;
        }
        let tokens = self.tokens(text).into_iter();
        let folded: Arc<[FoldedToken]> = tokens.map(|token| FoldedToken::new(token, text)).collect();
        self.texts.insert(text, &folded);
        folded
    }

    /// The words of a text, and for words with a suspended hyphen the full word, too (`Fachreisen`).
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut waiting: Vec<usize> = Vec::new();
        for word in words(text) {
            let token = Token { span: word.span, extra: word.extra, meant: None };
            if !token.extra {
                tokens.extend(self.begun(text, &tokens, &token));
                self.complete(text, &mut tokens, &mut waiting, &token);
            }
            if is_suspended(text, &token) {
                waiting.push(tokens.len());
            }
            tokens.push(token);
        }
        tokens
    }

    /// For `-wirtschaft` in `Außenpolitik und -wirtschaft` the full word `Außenwirtschaft`; else `None`.
    fn begun(&mut self, text: &str, tokens: &[Token], next: &Token) -> Option<Token> {
        let mut before = part(text, ..next.span.start).chars().rev();
        if !(before.next().is_some_and(is_hyphen) && before.next().is_some_and(char::is_whitespace)) {
            return None;
        }
        let mut previous = tokens.iter().rev().filter(|token| !token.extra).take(3);
        let (start, first) =
            previous.find_map(|token| Some((token.span.start, self.joint(text, token)?.0)))?;
        let between = part(text, start..next.span.start);
        let meant = Some(format!("{first}{}", next.form(text)));
        let span = start..next.span.end;
        (!between.contains(['.', ';'])).then_some(Token { span, extra: true, meant })
    }

    /// Adds the full word `Fachreisen` for `Fach- und Messereisen` once `next` is the word that completes it.
    fn complete(&mut self, text: &str, tokens: &mut Vec<Token>, waiting: &mut Vec<usize>, next: &Token) {
        let Some(first) = waiting.first().and_then(|i| tokens.get(*i)) else { return };
        let between = part(text, first.span.end..next.span.start);
        if between.len() > APART || between.replace("bzw.", "").contains(['.', ';', '!', '?']) {
            waiting.clear();
            return;
        }
        let Some((_, head)) = self.joint(text, next) else { return };
        for first in std::mem::take(waiting) {
            let Some(first) = tokens.get(first) else { continue };
            let meant = Some(format!("{}{head}", first.form(text)));
            tokens.push(Token { span: first.span.start..next.span.end, extra: true, meant });
        }
    }

    /// A compound as its beginning, with linking letters, and its last word; `None` for a simple word.
    fn joint(&mut self, text: &str, token: &Token) -> Option<(String, String)> {
        let analysis = self.analyze(token.form(text));
        let [_, .., head] = analysis.leaves.as_slice() else { return None };
        let (before, head) = analysis.exact.split_at_checked(head.start)?;
        Some((before.to_owned(), head.to_owned()))
    }
}

/// True for the first half of a word whose end stands in a later word (`Fach-`).
fn is_suspended(text: &str, token: &Token) -> bool {
    let mut after = part(text, token.span.end..).chars();
    if token.extra || !after.next().is_some_and(is_hyphen) {
        return false;
    }
    let next = after.as_str();
    let word: String = next.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    next.starts_with([',', '/']) || next.starts_with(char::is_whitespace) && is_conjunction(&word)
}
