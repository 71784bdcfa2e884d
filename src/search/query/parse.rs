//! From pieces to a query. Whatever is typed has a meaning; what is missing becomes a note.

use std::ops::Range;

use crate::deutsch::suche::hinweis;
use crate::search::german::stop::is_stop_word;
use crate::search::german::tables::{TABLES, Tables};
use crate::search::query::dates;
use crate::search::query::lex::{Item, Lexeme, lex};
use crate::search::query::tree::{Ask, Leaf, MAX_LEAVES, Node, Query};
use crate::search::query::wording::{capitals, is_question, without_question};
use crate::text::fold;
use crate::text::words::words;

/// Brackets deeper than this are read as if they were not there.
const MAX_DEPTH: usize = 40;
/// Before a date: from then on.
const SINCE: &str = "seit";

/// Reads a query.
pub fn parse(typed: &str, extra: &Tables) -> Query {
    let (lexemes, mut hinweise) = lex(typed);
    let plain = |lexeme: &Lexeme| matches!(lexeme, Lexeme::Item(item) if is_filler(item));
    let content = lexemes.iter().any(|l| matches!(l, Lexeme::Item(item) if item.feld.is_none()) && !plain(l));
    let is_question = is_question(typed, &lexemes);
    // What a question leaves open is no operator.
    let capitals = if is_question { None } else { capitals(typed, &lexemes) };
    hinweise.extend(capitals.iter().map(|meant| hinweis::klein(&meant.operators)));
    let lexemes = if is_question { without_question(lexemes, &mut hinweise) } else { lexemes };
    let lexemes: Vec<Lexeme> = with_expressions(&with_quarters(&lexemes), extra)
        .into_iter()
        .filter(|lexeme| !(content && plain(lexeme)))
        .collect();
    let lexemes = without_bare_since(lexemes).into_iter().peekable();
    let mut parser = Parser { lexemes, content, leaves: Vec::new(), notes: hinweise };
    let root = parser.query();
    parser.notes.dedup();
    Query { root, leaves: parser.leaves, hinweise: parser.notes, capitals }
}

/// `seit` counts before a date only, beside other words.
fn without_bare_since(lexemes: Vec<Lexeme>) -> Vec<Lexeme> {
    let items = lexemes.iter().filter(|lexeme| matches!(lexeme, Lexeme::Item(_))).count();
    let dated: Vec<bool> = (0..lexemes.len())
        .map(|at| matches!(lexemes.get(at + 1), Some(Lexeme::Item(next)) if dates::since(&next.text).is_some()))
        .collect();
    let bare = |lexeme: &Lexeme, dated: bool| items > 1 && !dated && bare(lexeme).is_some_and(is_since);
    lexemes
        .into_iter()
        .zip(dated)
        .filter(|(lexeme, dated)| !bare(lexeme, *dated))
        .map(|(lexeme, _)| lexeme)
        .collect()
}

/// `1. Quartal 2024`, also behind a field, is one period.
fn with_quarters(lexemes: &[Lexeme]) -> Vec<Lexeme> {
    let quarter = |three: &[Lexeme]| {
        let [Lexeme::Item(first), Lexeme::Item(word), Lexeme::Item(year)] = three else {
            return None;
        };
        let text = format!("Q{}/{}", first.text.strip_suffix('.')?, year.text);
        let meant = fold(&word.text) == "quartal" && !first.quoted && dates::period(&text).is_some();
        let span = first.span.start..year.span.end;
        meant.then_some(Item { feld: first.feld, text, span, ..Item::default() })
    };
    let mut out = Vec::with_capacity(lexemes.len());
    let mut rest = lexemes;
    while let Some((first, others)) = rest.split_first() {
        if let Some(item) = rest.get(..3).and_then(quarter) {
            out.push(Lexeme::Item(item));
            rest = rest.get(3..).unwrap_or_default();
        } else {
            out.push(first.clone());
            rest = others;
        }
    }
    out
}

/// Joins words that are one known expression (`kleine und mittlere Unternehmen`).
fn with_expressions(lexemes: &[Lexeme], extra: &Tables) -> Vec<Lexeme> {
    let mut out = Vec::with_capacity(lexemes.len());
    let mut rest = lexemes;
    while let Some((first, others)) = rest.split_first() {
        let run: Vec<&Item> = rest.iter().map_while(bare).collect();
        let folded: Vec<String> =
            run.iter().map(|word| fold(word.text.trim_matches(|c: char| !c.is_alphanumeric()))).collect();
        let count = TABLES.longest_expression(&folded).max(extra.longest_expression(&folded));
        if count > 1 {
            let words = run.get(..count).unwrap_or_default();
            let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
            let start = words.first().map_or(0, |word| word.span.start);
            let span = start..words.last().map_or(start, |word| word.span.end);
            out.push(Lexeme::Item(Item { text, expression: true, span, ..Item::default() }));
            rest = rest.get(count..).unwrap_or_default();
        } else {
            out.push(first.clone());
            rest = others;
        }
    }
    out
}

/// A word without field, quotes and wildcards.
fn bare(lexeme: &Lexeme) -> Option<&Item> {
    match lexeme {
        Lexeme::Item(item) if item.feld.is_none() && !item.quoted && !item.text.contains(['*', '?']) => {
            Some(item)
        }
        _ => None,
    }
}

/// True for a bare word that carries no meaning of its own beside others.
fn is_filler(item: &Item) -> bool {
    item.feld.is_none() && !item.quoted && !is_since(item) && is_stop_word(&fold(&item.text))
}

fn is_since(item: &Item) -> bool {
    !item.quoted && fold(&item.text) == SINCE
}

struct Parser {
    lexemes: std::iter::Peekable<std::vec::IntoIter<Lexeme>>,
    /// There are words that carry meaning.
    content: bool,
    leaves: Vec<Leaf>,
    notes: Vec<String>,
}

impl Parser {
    fn query(&mut self) -> Node {
        let mut all = Vec::new();
        while self.lexemes.peek().is_some() {
            all.extend(self.any(0));
            if self.lexemes.next_if_eq(&Lexeme::Close).is_some() {
                self.notes.push(hinweis::klammer_zu());
            }
        }
        if self.leaves.len() > MAX_LEAVES {
            self.notes.push(hinweis::zu_viele(MAX_LEAVES));
        }
        join(all, Node::And).unwrap_or(Node::Nothing)
    }

    /// Alternatives with ODER.
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
        join(nodes, Node::Or)
    }

    /// Terms side by side or with UND.
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
        join(nodes, Node::And)
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
                self.notes.push(hinweis::klammer_tief());
                None
            }
            Lexeme::Open => {
                let inner = self.any(depth + 1);
                if self.lexemes.next_if_eq(&Lexeme::Close).is_none() {
                    self.notes.push(hinweis::klammer_offen());
                }
                inner
            }
            Lexeme::Item(item) => self.item(&item),
            Lexeme::Close | Lexeme::And(_) | Lexeme::Or(_) => None,
        }
    }

    fn leaf(&mut self, typed: &str, ask: Ask, span: &Range<usize>) -> Option<Node> {
        let full = self.leaves.len() >= MAX_LEAVES;
        self.leaves.push(Leaf { typed: typed.to_owned(), ask, span: span.clone() });
        if full {
            return None;
        }
        Some(Node::Leaf(self.leaves.len() - 1))
    }

    fn item(&mut self, item: &Item) -> Option<Node> {
        match item.feld {
            None => self.words(item),
            Some(feld @ ("datum" | "jahr" | "seit" | "bis")) => {
                let read = match feld {
                    "seit" => dates::since,
                    "bis" => dates::until,
                    _ => dates::period,
                };
                if let Some(period) = read(&item.text) {
                    return self.leaf(&item.text, Ask::Datum(period), &item.span);
                }
                self.notes.push(hinweis::kein_datum(&item.text));
                None
            }
            Some("titel") => {
                let forms = forms(&item.text);
                if forms.is_empty() { None } else { self.leaf(&item.text, Ask::Titel(forms), &item.span) }
            }
            Some(feld) => self.leaf(&item.text, Ask::Filter(feld, fold(&item.text)), &item.span),
        }
    }

    fn words(&mut self, item: &Item) -> Option<Node> {
        if is_since(item)
            && let Some(Lexeme::Item(next)) = self.lexemes.peek()
            && let Some(period) = dates::since(&next.text)
        {
            let (typed, span) = (next.text.clone(), item.span.start..next.span.end);
            self.lexemes.next();
            return self.leaf(&typed, Ask::Datum(period), &span);
        }
        if item.text == "seit" && !item.quoted && self.content {
            return None;
        }
        if item.quoted {
            let forms = forms(&item.text);
            return if forms.is_empty() {
                None
            } else {
                self.leaf(&item.text, Ask::Phrase(forms, item.within), &item.span)
            };
        }
        if let Some(pattern) = pattern(&item.text) {
            if pattern.contains(char::is_alphanumeric) {
                return self.leaf(&item.text, Ask::Pattern(pattern), &item.span);
            }
            self.notes.push(hinweis::nur_stern(&item.text));
            return None;
        }
        let forms = forms(&item.text);
        if item.expression {
            return self.leaf(&item.text, Ask::Expression(forms), &item.span);
        }
        let typed = item.text.trim_matches(|c: char| !c.is_alphanumeric());
        let word = if forms.is_empty() { None } else { self.leaf(typed, Ask::Word(forms), &item.span) };
        if dates::is_telling(typed)
            && let Some(period) = dates::period(typed)
        {
            let date = self.leaf(typed, Ask::Datum(period), &item.span);
            return join(word.into_iter().chain(date).collect(), Node::Or);
        }
        word
    }
}

/// The word forms of a typed text, without extra readings.
fn forms(text: &str) -> Vec<String> {
    let plain = words(text).into_iter().filter(|word| !word.extra);
    plain.filter_map(|word| text.get(word.span).map(str::to_owned)).collect()
}

/// The folded pattern if the word has a `*` or `?` that is not just punctuation behind it.
fn pattern(text: &str) -> Option<String> {
    let text = text.trim_end_matches(['?', ',', '.', ';', '!', ':']);
    if !text.contains(['*', '?']) {
        return None;
    }
    let mut folded = fold(text);
    folded.retain(|c| c.is_alphanumeric() || matches!(c, '*' | '?'));
    Some(folded)
}

fn join(mut nodes: Vec<Node>, make: fn(Vec<Node>) -> Node) -> Option<Node> {
    if nodes.len() > 1 { Some(make(nodes)) } else { nodes.pop() }
}
