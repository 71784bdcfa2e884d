//! Compares two wordings word by word: which words are in both, which went, which came. Every piece is verbatim.

use crate::keyed::keyed;
use crate::text::part;
use std::ops::Range;

/// Maximum number of pairs of words to compare; beyond it, all between the common beginning and end counts as replaced.
const LIMIT: usize = 4_000_000;

keyed! {
    /// Kind of a piece.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum StueckArt {
        /// In both texts.
        Gleich = "gleich",
        /// Only in the old text.
        Weg = "weg",
        /// Only in the new text.
        Neu = "neu",
    }
}

/// Consecutive words of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stueck {
    pub art: StueckArt,
    /// The words, without blanks around them.
    pub text: String,
}

/// The difference of two texts as runs of words; between two common runs, words that went stand before words that came.
///
/// ```
/// use leitlinien::katalog::vergleich::{StueckArt as S, unterschied};
/// let runs = unterschied("Ausbau der Messen in Polen", "Stärkung der Messen");
/// let runs: Vec<(S, &str)> = runs.iter().map(|run| (run.art, run.text.as_str())).collect();
/// assert_eq!(runs, [(S::Weg, "Ausbau"), (S::Neu, "Stärkung"), (S::Gleich, "der Messen"), (S::Weg, "in Polen")]);
/// ```
pub fn unterschied(alt: &str, neu: &str) -> Vec<Stueck> {
    let (old, new) = (tokens(alt), tokens(neu));
    let same = |a: usize, b: usize| slice(alt, old.get(a)) == slice(neu, new.get(b));
    let head = (0..old.len().min(new.len())).take_while(|at| same(*at, *at)).count();
    let room = old.len().min(new.len()) - head;
    let tail = (0..room).take_while(|at| same(old.len() - 1 - at, new.len() - 1 - at)).count();
    let (rows, columns) = (old.len() - head - tail, new.len() - head - tail);
    let mut steps = vec![DiffStep::Both; head];
    steps.extend(middle(rows, columns, |a, b| same(head + a, head + b)));
    steps.extend(vec![DiffStep::Both; tail]);
    gather(&steps, (alt, &old), (neu, &new))
}

/// The runs as one line, each as `mark` writes it, with blanks between them except before `,` or `)` and behind `(`.
pub fn written<'a>(runs: impl Iterator<Item = &'a Stueck>, mark: impl Fn(&Stueck) -> String) -> String {
    let mut out = String::new();
    let mut before = "";
    for run in runs {
        let closes = run.text.starts_with([',', '.', ';', ':', '!', '?', ')', '“', '”']);
        if !(out.is_empty() || closes || before.ends_with(['(', '„'])) {
            out.push(' ');
        }
        out.push_str(&mark(run));
        before = &run.text;
    }
    out
}

/// A step through both texts: over one word of both, of the old one or of the new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DiffStep {
    Both,
    Old,
    New,
}

/// The steps through `rows` old and `columns` new words along a longest common subsequence; `same` compares two words.
fn middle(rows: usize, columns: usize, same: impl Fn(usize, usize) -> bool) -> Vec<DiffStep> {
    if rows == 0 || columns == 0 || rows.saturating_mul(columns) > LIMIT {
        return [vec![DiffStep::Old; rows], vec![DiffStep::New; columns]].concat();
    }
    let width = columns + 1;
    let mut table = vec![0_u32; (rows + 1) * width];
    let at = |table: &[u32], a: usize, b: usize| table.get(a * width + b).copied().unwrap_or(0);
    for a in (0..rows).rev() {
        for b in (0..columns).rev() {
            let longest = if same(a, b) {
                at(&table, a + 1, b + 1) + 1
            } else {
                at(&table, a + 1, b).max(at(&table, a, b + 1))
            };
            if let Some(cell) = table.get_mut(a * width + b) {
                *cell = longest;
            }
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut steps = Vec::with_capacity(rows + columns);
    while a < rows || b < columns {
        if a < rows && b < columns && same(a, b) {
            steps.push(DiffStep::Both);
            (a, b) = (a + 1, b + 1);
        } else if a < rows && (b == columns || at(&table, a + 1, b) >= at(&table, a, b + 1)) {
            steps.push(DiffStep::Old);
            a += 1;
        } else {
            steps.push(DiffStep::New);
            b += 1;
        }
    }
    steps
}

/// The runs of words that the steps make; between two common runs, words that went stand before words that came.
fn gather(steps: &[DiffStep], old: (&str, &[Range<usize>]), new: (&str, &[Range<usize>])) -> Vec<Stueck> {
    let (mut a, mut b) = (0, 0);
    let mut out = Vec::new();
    let mut rest = steps;
    while !rest.is_empty() {
        let common = rest.iter().take_while(|step| **step == DiffStep::Both).count();
        push(&mut out, StueckArt::Gleich, new, b..b + common);
        (a, b) = (a + common, b + common);
        rest = rest.get(common..).unwrap_or_default();
        let change = rest.iter().take_while(|step| **step != DiffStep::Both).count();
        let gone = rest.iter().take(change).filter(|step| **step == DiffStep::Old).count();
        push(&mut out, StueckArt::Weg, old, a..a + gone);
        push(&mut out, StueckArt::Neu, new, b..b + change - gone);
        (a, b) = (a + gone, b + change - gone);
        rest = rest.get(change..).unwrap_or_default();
    }
    out
}

fn push(out: &mut Vec<Stueck>, art: StueckArt, (text, tokens): (&str, &[Range<usize>]), range: Range<usize>) {
    let run = tokens.get(range).unwrap_or_default();
    if let (Some(first), Some(last)) = (run.first(), run.last()) {
        let text = part(text, first.start..last.end).to_owned();
        out.push(Stueck { art, text });
    }
}

fn slice<'a>(text: &'a str, token: Option<&Range<usize>>) -> Option<&'a str> {
    text.get(token?.clone())
}

/// The bytes of words and of punctuation: a comma or full stop is a token of its own, so that it alone can change.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start: Option<usize> = None;
    let mut word = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let kind = if c.is_whitespace() { None } else { Some(!is_sign(c)) };
        if start.is_some() && kind != word {
            out.extend(start.take().map(|from| from..at));
        }
        if kind.is_some() && start.is_none() {
            start = Some(at);
        }
        word = kind;
    }
    out
}

/// True for punctuation, which is no part of a word; hyphens and slashes inside a word are part of it.
fn is_sign(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')' | '„' | '“' | '”' | '"' | '–')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(alt: &str, neu: &str) -> String {
        let runs = unterschied(alt, neu);
        let runs = runs.iter().map(|run| match run.art {
            StueckArt::Gleich => run.text.clone(),
            StueckArt::Weg => format!("[-{}-]", run.text),
            StueckArt::Neu => format!("{{+{}+}}", run.text),
        });
        runs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_that_stay_are_found_between_those_that_change() {
        assert_eq!(
            shown(
                "Empfang ausländischer (Fach-)Delegationen in Sachsen",
                "Empfang von Delegationen in Sachsen"
            ),
            "Empfang [-ausländischer (Fach-)-] {+von+} Delegationen in Sachsen"
        );
        assert_eq!(shown("a b c", "a b c"), "a b c");
        assert_eq!(shown("", "a b"), "{+a b+}");
        assert_eq!(shown("a", ""), "[-a-]");
        assert_eq!(shown("Messen, Reisen", "Messen und Reisen"), "Messen [-,-] {+und+} Reisen");
    }

    #[test]
    fn huge_texts_end_soon() {
        let (a, b) = ("a ".repeat(5000), "b ".repeat(5000));
        assert_eq!(unterschied(&a, &b).len(), 2);
    }
}
