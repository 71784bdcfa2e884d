//! Cuts what was typed into words, phrases, fields, brackets and operators. Nothing is an error.

use std::ops::Range;

use super::values::{field, like};
use crate::deutsch::suche::hinweis;
use crate::text::words::is_hyphen;
use crate::text::{fold, part};

/// A piece of a query. Operators are kept as they were typed.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lexeme {
    Open,
    Close,
    And(String),
    Or(String),
    Not(String),
    Item(Item),
}

impl Lexeme {
    pub(super) fn item(&self) -> Option<&Item> {
        if let Self::Item(item) = self { Some(item) } else { None }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Item {
    pub(super) feld: Option<&'static str>,
    /// The typed text without field and quotation marks.
    pub(super) text: String,
    pub(super) quoted: bool,
    pub(super) expression: bool,
    /// The number behind `~`: the maximum number of words between the words of a phrase.
    pub(super) within: Option<usize>,
    /// Range of bytes of the query that the item takes.
    pub(super) span: Range<usize>,
}

impl Item {
    pub(super) fn is_bare(&self) -> bool {
        self.feld.is_none() && !self.quoted
    }

    /// The folded word without punctuation around it.
    pub(super) fn word(&self) -> String {
        fold(self.text.trim_matches(|c: char| !c.is_alphanumeric()))
    }
}

/// Cuts a query into pieces; the second value are notes for the user.
pub(super) fn lex(typed: &str) -> (Vec<Lexeme>, Vec<String>) {
    let mut lexer = Lexer { typed, rest: typed, start: 0, out: Vec::new(), notes: Vec::new() };
    while lexer.step() {}
    (lexer.out, lexer.notes)
}

/// A word, phrase or filter of a query without operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece as typed.
    pub text: &'a str,
    /// Range of bytes of the query that the piece takes.
    pub span: Range<usize>,
    /// True for a word that is no phrase, no filter and no pattern.
    pub bare: bool,
}

/// The pieces of a query; `None` if it has brackets or any operator but UND.
pub fn pieces(typed: &str) -> Option<Vec<Piece<'_>>> {
    let (lexemes, _) = lex(typed);
    let piece = |lexeme: Lexeme| match lexeme {
        Lexeme::And(_) => Some(None),
        Lexeme::Item(item) => {
            let bare = item.is_bare() && !item.text.trim_end_matches('?').contains(['*', '?']);
            Some(Some(Piece { text: typed.get(item.span.clone())?, bare, span: item.span }))
        }
        _ => None,
    };
    let pieces: Option<Vec<Option<Piece<'_>>>> = lexemes.into_iter().map(piece).collect();
    Some(pieces?.into_iter().flatten().collect())
}

struct Lexer<'a> {
    typed: &'a str,
    /// The end of the query that has not been read yet.
    rest: &'a str,
    /// The byte at which the current piece begins.
    start: usize,
    out: Vec<Lexeme>,
    notes: Vec<String>,
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201e}' | '\u{201c}' | '\u{201d}' | '\u{bb}' | '\u{ab}')
}

impl<'a> Lexer<'a> {
    fn step(&mut self) -> bool {
        self.rest = self.rest.trim_start();
        self.start = self.at();
        let Some(first) = self.rest.chars().next() else { return false };
        match first {
            '(' => self.single(Lexeme::Open),
            ')' => self.single(Lexeme::Close),
            c if is_quote(c) => {
                let item = self.phrase();
                self.push(item);
            }
            c if is_hyphen(c) && self.negates() => self.single(Lexeme::Not(c.to_string())),
            _ => self.word(),
        }
        true
    }

    fn at(&self) -> usize {
        self.typed.len() - self.rest.len()
    }

    fn single(&mut self, lexeme: Lexeme) {
        self.out.push(lexeme);
        self.skip();
    }

    fn skip(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }

    fn push(&mut self, item: Item) {
        if !item.text.is_empty() {
            let span = self.start..self.at();
            self.out.push(Lexeme::Item(Item { span, ..item }));
        }
    }

    /// True if the hyphen at the front excludes what follows; right behind a phrase it does not (`„Model C“-Schulen`).
    fn negates(&self) -> bool {
        let behind = part(self.typed, ..self.start).chars().next_back();
        let free = behind.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')') || is_hyphen(c));
        let second = self.rest.chars().nth(1);
        free && second.is_some_and(|c| c.is_alphanumeric() || c == '(' || is_quote(c))
    }

    /// Reads the phrase at the front; without a closing quotation mark it takes the rest.
    fn phrase(&mut self) -> Item {
        self.skip();
        let inner = self.rest;
        let (text, rest) = inner.split_once(is_quote).unwrap_or_else(|| {
            self.notes.push(hinweis::ANFUEHRUNG_OFFEN.to_owned());
            (inner, "")
        });
        self.rest = rest;
        let mut item = Item { text: text.trim().to_owned(), quoted: true, ..Item::default() };
        if let Some(behind) = rest.strip_prefix('~') {
            self.rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
            item.within = part(behind, ..behind.len() - self.rest.len()).parse().ok();
        }
        item
    }

    fn word(&mut self) {
        let stop = |c: char| c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c);
        let end = self.rest.find(stop).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        match word {
            "UND" | "AND" => self.out.push(Lexeme::And(word.to_owned())),
            "ODER" | "OR" => self.out.push(Lexeme::Or(word.to_owned())),
            "NICHT" | "NOT" => self.out.push(Lexeme::Not(word.to_owned())),
            _ => self.field_or_word(word),
        }
    }

    fn field_or_word(&mut self, word: &'a str) {
        let named = word.split_once(':').and_then(|(name, value)| Some((field(name)?, value)));
        let Some((feld, value)) = named else {
            self.notes.extend(unknown_field(word));
            self.push(Item { text: word.to_owned(), ..Item::default() });
            return;
        };
        let mut item = Item { feld: Some(feld), text: value.to_owned(), ..Item::default() };
        if value.is_empty() && self.rest.starts_with(is_quote) {
            item = Item { feld: Some(feld), ..self.phrase() };
        }
        if item.text.is_empty() && !item.quoted && !self.rest.trim().is_empty() {
            // `Ziel: Polen` with a blank is plain text: a field's value stands right behind the colon.
            item = Item { text: word.to_owned(), ..Item::default() };
        }
        if item.text.is_empty() {
            self.notes.push(hinweis::wert_fehlt(feld));
        }
        self.push(item);
    }
}

/// A note on a word that looks like a field with a value, but names no field; `None` for times and addresses.
fn unknown_field(word: &str) -> Option<String> {
    let (name, value) = word.split_once(':')?;
    let looks = name.chars().count() > 1 && name.chars().all(char::is_alphabetic);
    if !looks || !value.starts_with(char::is_alphanumeric) {
        return None;
    }
    Some(hinweis::unbekanntes_feld(name, &like(name)))
}
