//! Pieces of a query that are one: quarters, known expressions, `seit` with its date.

use super::dates;
use super::lex::{Item, Lexeme};
use crate::search::german::{TABLES, Tables};
use crate::text::fold;

/// Before a date: from then on.
const SINCE: &str = "seit";

impl Item {
    /// True for the word `seit`.
    pub(super) fn is_since(&self) -> bool {
        !self.quoted && fold(&self.text) == SINCE
    }
}

/// The pieces with those that are one joined, a quarter before an expression before `seit`.
pub(super) fn joined(lexemes: &[Lexeme], extra: &Tables) -> Vec<Lexeme> {
    join(&join(lexemes, quarter), |front| expression(front, extra))
}

/// `seit` counts before a date only; beside other words it is dropped where it stands bare.
pub(super) fn with_since(lexemes: &[Lexeme]) -> Vec<Lexeme> {
    let mut lexemes = join(lexemes, since);
    let items = lexemes.iter().filter_map(Lexeme::item).count();
    lexemes.retain(|lexeme| items < 2 || !bare(lexeme).is_some_and(Item::is_since));
    lexemes
}

/// Puts an item in place of the pieces that it is made of: `one` tells of the pieces at the front how many make which.
fn join(lexemes: &[Lexeme], one: impl Fn(&[Lexeme]) -> Option<(usize, Item)>) -> Vec<Lexeme> {
    let mut out = Vec::with_capacity(lexemes.len());
    let mut rest = lexemes;
    while let Some((first, others)) = rest.split_first() {
        let (count, lexeme) = match one(rest) {
            Some((count, item)) => (count - 1, Lexeme::Item(item)),
            None => (0, first.clone()),
        };
        out.push(lexeme);
        rest = others.get(count..).unwrap_or_default();
    }
    out
}

/// `1. Quartal 2024`, also behind a field, is one period.
fn quarter(front: &[Lexeme]) -> Option<(usize, Item)> {
    let [Lexeme::Item(first), Lexeme::Item(word), Lexeme::Item(year), ..] = front else { return None };
    let text = format!("Q{}/{}", first.text.strip_suffix('.')?, year.text);
    let meant = fold(&word.text) == "quartal" && !first.quoted && dates::period(&text).is_some();
    let span = first.span.start..year.span.end;
    meant.then_some((3, Item { feld: first.feld, text, span, ..Item::default() }))
}

/// Words that are one known expression: `kleine und mittlere Unternehmen`.
fn expression(front: &[Lexeme], extra: &Tables) -> Option<(usize, Item)> {
    let run: Vec<&Item> = front.iter().map_while(bare).collect();
    let folded: Vec<String> = run.iter().map(|item| item.word()).collect();
    let count = TABLES.longest_expression(&folded).max(extra.longest_expression(&folded));
    let words @ [first, .., last] = run.get(..count)? else { return None };
    let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    Some((count, Item { text, expression: true, span: first.span.start..last.span.end, ..Item::default() }))
}

/// `seit 2024`.
fn since(front: &[Lexeme]) -> Option<(usize, Item)> {
    let [Lexeme::Item(word), Lexeme::Item(date), ..] = front else { return None };
    let meant = word.feld.is_none() && word.is_since() && dates::since(&date.text).is_some();
    let span = word.span.start..date.span.end;
    meant.then(|| (2, Item { feld: Some(SINCE), text: date.text.clone(), span, ..Item::default() }))
}

/// A word without field, quotation marks and wildcards.
fn bare(lexeme: &Lexeme) -> Option<&Item> {
    lexeme.item().filter(|item| item.is_bare() && !item.text.contains(['*', '?']))
}
