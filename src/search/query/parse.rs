//! Makes a query of pieces. Nothing typed is an error; of what is missing a note tells.

use std::ops::Range;

use super::lex::{Item, Lexeme, lex};
use super::tree::{MAX_LEAVES, Node};
use super::wording::{capitals, is_question, unread, without_question};
use super::{Ask, Leaf, Period, Query, dates};
use crate::deutsch::suche::hinweis;
use crate::search::german::{LanguageTables, TABLES, is_stop_word};
use crate::text::words::words;
use crate::text::{fold, part};

/// Maximum depth of brackets; a bracket deeper than this is left out.
const MAX_DEPTH: usize = 40;
/// The word that before a date means: from this day on.
const SINCE: &str = "seit";

/// Reads a query. `extra` are synonyms beside the shipped ones.
pub fn parse(typed: &str, extra: &LanguageTables) -> Query {
    let (lexemes, mut hinweise) = lex(typed);
    let has_content =
        lexemes.iter().filter_map(Lexeme::item).any(|item| item.feld.is_none() && !is_filler(item));
    let is_question = is_question(typed, &lexemes);
    // In a question a small `oder` or `nicht` is no operator.
    let capitals = if is_question { None } else { capitals(typed, &lexemes) };
    hinweise.extend(capitals.iter().map(|meant| hinweis::klein(&meant.operators)));
    let unread = unread(&lexemes, capitals.is_some());
    hinweise.extend((!unread.is_empty()).then(|| hinweis::nicht_beachtet(&unread)));
    let lexemes = if is_question { without_question(lexemes, &mut hinweise) } else { lexemes };
    let mut lexemes = join(&join(&lexemes, quarter), |front| expression(front, extra));
    lexemes.retain(|lexeme| !has_content || !lexeme.item().is_some_and(is_filler));
    let mut lexemes = join(&lexemes, since);
    // `seit` has a meaning before a date only; elsewhere it is dropped if there are other words.
    let items = lexemes.iter().filter_map(Lexeme::item).count();
    lexemes.retain(|lexeme| items < 2 || !bare(lexeme).is_some_and(Item::is_since));
    let mut parser = Parser { lexemes: lexemes.into_iter().peekable(), leaves: Vec::new(), notes: hinweise };
    let root = parser.query();
    parser.notes.dedup();
    Query { root, leaves: parser.leaves, hinweise: parser.notes, capitals }
}

/// True for a bare word that has no meaning of its own beside other words.
fn is_filler(item: &Item) -> bool {
    item.is_bare() && !item.is_since() && is_stop_word(&item.word())
}

struct Parser {
    lexemes: std::iter::Peekable<std::vec::IntoIter<Lexeme>>,
    leaves: Vec<Leaf>,
    notes: Vec<String>,
}

impl Parser {
    fn query(&mut self) -> Node {
        let mut all = Vec::new();
        while self.lexemes.peek().is_some() {
            all.extend(self.any(0));
            if self.lexemes.next_if_eq(&Lexeme::Close).is_some() {
                self.notes.push(hinweis::KLAMMER_ZU.to_owned());
            }
        }
        if self.leaves.len() > MAX_LEAVES {
            self.notes.push(hinweis::zu_viele(MAX_LEAVES));
        }
        one_of(all, Node::And).unwrap_or(Node::Nothing)
    }

    /// Reads alternatives with ODER between; `None` if there is no term.
    fn any(&mut self, depth: usize) -> Option<Node> {
        let mut nodes = Vec::new();
        nodes.extend(self.all(depth));
        while let Some(Lexeme::Or(typed)) = self.lexemes.next_if(|l| matches!(l, Lexeme::Or(_))) {
            let next = self.all(depth);
            if next.is_none() || nodes.is_empty() {
                self.notes.push(hinweis::wort_fehlt(&typed));
            }
            nodes.extend(next);
        }
        one_of(nodes, Node::Or)
    }

    /// Reads terms side by side or with UND between; `None` if there is no term.
    fn all(&mut self, depth: usize) -> Option<Node> {
        let mut nodes = Vec::new();
        loop {
            match self.lexemes.peek() {
                None | Some(Lexeme::Close | Lexeme::Or(_)) => break,
                Some(Lexeme::And(typed)) => {
                    let typed = typed.clone();
                    self.lexemes.next();
                    if nodes.is_empty() || matches!(self.lexemes.peek(), None | Some(Lexeme::Close)) {
                        self.notes.push(hinweis::wort_fehlt(&typed));
                    }
                }
                Some(_) => nodes.extend(self.term(depth)),
            }
        }
        one_of(nodes, Node::And)
    }

    fn term(&mut self, depth: usize) -> Option<Node> {
        match self.lexemes.next()? {
            Lexeme::Not(typed) => {
                if !matches!(self.lexemes.peek(), Some(Lexeme::Item(_) | Lexeme::Open | Lexeme::Not(_))) {
                    self.notes.push(hinweis::wort_fehlt(&typed));
                    return None;
                }
                if depth >= MAX_DEPTH {
                    return None;
                }
                self.term(depth + 1).map(|node| Node::Not(Box::new(node)))
            }
            Lexeme::Open if depth >= MAX_DEPTH => {
                self.notes.push(hinweis::KLAMMER_TIEF.to_owned());
                None
            }
            Lexeme::Open => {
                let inner = self.any(depth + 1);
                if self.lexemes.next_if_eq(&Lexeme::Close).is_none() {
                    self.notes.push(hinweis::KLAMMER_OFFEN.to_owned());
                }
                inner
            }
            Lexeme::Item(item) => self.item(&item),
            Lexeme::Close | Lexeme::And(_) | Lexeme::Or(_) => None,
        }
    }

    /// Adds a leaf to the tree; `None` if the query has too many leaves.
    fn leaf(&mut self, typed: &str, ask: Ask, span: &Range<usize>) -> Option<Node> {
        let number = self.leaves.len();
        self.leaves.push(Leaf { typed: typed.to_owned(), ask, span: span.clone() });
        (number < MAX_LEAVES).then_some(Node::Leaf(number))
    }

    fn item(&mut self, item: &Item) -> Option<Node> {
        let text = item.text.as_str();
        let ask = match item.feld {
            None => return self.words(item),
            Some("titel") => Ask::Titel(forms(text)?),
            Some(feld @ ("datum" | "jahr" | "seit" | "bis")) => {
                let Some(Period { von, bis }) = dates::period(text) else {
                    self.notes.push(hinweis::kein_datum(text));
                    return None;
                };
                // `seit` has no last day, `bis` no first day.
                if feld == "jahr" {
                    return self.leaf(text, Ask::Jahr(Period { von, bis }), &item.span);
                }
                Ask::Datum(Period { von: von.filter(|_| feld != "bis"), bis: bis.filter(|_| feld != "seit") })
            }
            Some(feld) => Ask::Filter(feld, fold(text)),
        };
        self.leaf(text, ask, &item.span)
    }

    fn words(&mut self, item: &Item) -> Option<Node> {
        let text = item.text.as_str();
        if item.quoted {
            return self.leaf(text, Ask::Phrase(forms(text)?, item.within), &item.span);
        }
        if text == "seit" {
            return None;
        }
        if let Some(pattern) = pattern(text) {
            if pattern.contains(char::is_alphanumeric) {
                return self.leaf(text, Ask::Pattern(pattern), &item.span);
            }
            self.notes.push(hinweis::nur_stern(text));
            return None;
        }
        if item.expression {
            return self.leaf(text, Ask::Expression(forms(text)?), &item.span);
        }
        let typed = text.trim_matches(|c: char| !c.is_alphanumeric());
        let word = forms(text).and_then(|forms| self.leaf(typed, Ask::Word(forms), &item.span));
        let date = dates::telling(typed).and_then(|period| self.leaf(typed, Ask::Datum(period), &item.span));
        one_of(word.into_iter().chain(date).collect(), Node::Or)
    }
}

/// The word forms of a typed text, without extra readings; `None` if it has no word.
fn forms(text: &str) -> Option<Vec<String>> {
    let plain = words(text).into_iter().filter(|word| !word.extra);
    let forms: Vec<String> = plain.map(|word| part(text, word.span).to_owned()).collect();
    (!forms.is_empty()).then_some(forms)
}

/// The folded pattern, if the word contains a `*` or `?` that is more than punctuation at its end.
fn pattern(text: &str) -> Option<String> {
    let text = text.trim_end_matches(['?', ',', '.', ';', '!', ':']);
    if !text.contains(['*', '?']) {
        return None;
    }
    let mut folded = fold(text);
    folded.retain(|c| c.is_alphanumeric() || matches!(c, '*' | '?'));
    Some(folded)
}

fn one_of(mut nodes: Vec<Node>, make: fn(Vec<Node>) -> Node) -> Option<Node> {
    if nodes.len() > 1 { Some(make(nodes)) } else { nodes.pop() }
}

impl Item {
    fn is_since(&self) -> bool {
        !self.quoted && fold(&self.text) == SINCE
    }
}

/// Joins pieces into items: for the pieces from some place on `one` returns how many make an item, and the item.
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

/// Reads the three pieces of `1. Quartal 2024`, also behind a field, as one item.
fn quarter(front: &[Lexeme]) -> Option<(usize, Item)> {
    let [Lexeme::Item(first), Lexeme::Item(word), Lexeme::Item(year), ..] = front else { return None };
    let text = format!("Q{}/{}", first.text.strip_suffix('.')?, year.text);
    let meant = fold(&word.text) == "quartal" && !first.quoted && dates::period(&text).is_some();
    let span = first.span.start..year.span.end;
    meant.then_some((3, Item { feld: first.feld, text, span, ..Item::default() }))
}

/// Reads words that are one known expression (`kleine und mittlere Unternehmen`) as one item.
fn expression(front: &[Lexeme], extra: &LanguageTables) -> Option<(usize, Item)> {
    let most = TABLES.longest.max(extra.longest);
    let run: Vec<&Item> = front.iter().map_while(bare).take(most).collect();
    let folded: Vec<String> = run.iter().map(|item| item.word()).collect();
    let count = TABLES.longest_expression(&folded).max(extra.longest_expression(&folded));
    let words @ [first, .., last] = run.get(..count)? else { return None };
    let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    Some((count, Item { text, expression: true, span: first.span.start..last.span.end, ..Item::default() }))
}

fn since(front: &[Lexeme]) -> Option<(usize, Item)> {
    let [Lexeme::Item(word), Lexeme::Item(date), ..] = front else { return None };
    let meant = word.feld.is_none() && word.is_since() && dates::period(&date.text).is_some();
    let span = word.span.start..date.span.end;
    meant.then(|| (2, Item { feld: Some(SINCE), text: date.text.clone(), span, ..Item::default() }))
}

/// The item of a piece, if it is a word without field, quotation marks and wildcards.
fn bare(lexeme: &Lexeme) -> Option<&Item> {
    lexeme.item().filter(|item| item.is_bare() && !item.text.contains(['*', '?']))
}
