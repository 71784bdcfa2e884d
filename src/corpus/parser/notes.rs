//! Footnotes: their texts at the foot of a page, and the signs glued to words that call them.

use std::collections::HashMap;
use std::ops::Range;

use super::layout::{Layout, Line, Zone};
use crate::text::part;

/// A footnote sign in the text: index of its line, its bytes of the line's `raw`, and the number of the note it calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteCall {
    pub index: usize,
    pub bytes: Range<usize>,
    pub nummer: String,
    /// True for plain digits behind a letter, as in `Artikel5`: a sign only if they continue the count of the notes.
    plain: bool,
}

/// Maximum number of notes that may be missing between two that are found; their signs may stand in a picture.
const MISSED: u32 = 2;

/// Sets the zone of the lines of footnotes and returns the signs that call them, in the order of the text.
///
/// A footnote is a line that begins with a number and a blank, counts on from the last note, and has been called
/// before by the same number glued to a word. It ends at a blank line, at the next note or at a page break.
pub(super) fn notes(layout: &Layout<'_>, zones: &mut [Zone]) -> Vec<NoteCall> {
    let candidates = candidates(layout, zones);
    let mut calls: Vec<NoteCall> = Vec::new();
    let mut last = 0;
    let mut index = 0;
    while let Some(line) = layout.get(index) {
        let called = note_number(line)
            .filter(|_| zones.get(index) == Some(&Zone::Body))
            .and_then(|number| call_for(candidates.get(&number)?, index, &calls))
            .filter(|call| !call.plain || counts_on(&call.nummer, last));
        if let Some(call) = called {
            last = call.nummer.parse().unwrap_or(last);
            calls.push(call);
            index = mark_note(layout, zones, index);
        } else {
            index += 1;
        }
    }
    calls.sort_by_key(|call| (call.index, call.bytes.start));
    calls
}

/// A footnote's number without the brackets around it.
pub(super) fn bare_number(number: &str) -> String {
    number.trim_matches(['[', ']', ')']).to_owned()
}

/// The number that opens a footnote's text, with its brackets: `2 Vgl. ...`, `2) Vgl. ...`, `[2] ...`, `[^2]: ...`.
pub(super) fn note_number(line: &Line<'_>) -> Option<String> {
    if let Some((number, _)) = line.text.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
        return Some(number.to_owned());
    }
    let (token, rest) = line.text.split_once(char::is_whitespace)?;
    let inner = match token.strip_suffix(')') {
        Some("*" | "**") => "1",
        Some(inner) => inner,
        None => token.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(token),
    };
    let number: String = inner.chars().map(plain_digit).collect::<Option<String>>()?;
    let words = rest.trim_start();
    let begins = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '„' | '"' | '»' | '(' | '['))
        || words.starts_with("vgl")
        || words.starts_with("http")
        || words.starts_with("www.");
    let printed =
        if token.len() == inner.len() && !token.contains('*') { number.clone() } else { token.to_owned() };
    ((1..=3).contains(&number.len()) && number != "0" && begins).then_some(printed)
}

/// Number of bytes from the line's first character to the note's words.
pub(super) fn note_skip(text: &str) -> usize {
    let end = text.find("]:").map(|at| at + 2).filter(|_| text.starts_with("[^"));
    let end = end.or_else(|| text.find(char::is_whitespace)).unwrap_or(0);
    let rest = part(text, end..);
    end + rest.len() - rest.trim_start().len()
}

/// The sign of the note at line `index`: the last candidate above, if it stands behind the last of the signs `used`.
fn call_for(candidates: &[NoteCall], index: usize, used: &[NoteCall]) -> Option<NoteCall> {
    let after = used.last().map_or((0, 0), |call| (call.index, call.bytes.end));
    let above = candidates.partition_point(|call| call.index < index);
    let call = candidates.get(above.checked_sub(1)?)?;
    ((call.index, call.bytes.start) >= after).then(|| call.clone())
}

/// True if a note of this number may come behind the note `last`: a little higher, or the count begins anew.
fn counts_on(nummer: &str, last: u32) -> bool {
    let near = |from: u32, number: u32| number > from && number - from <= MISSED + 1;
    nummer.parse().is_ok_and(|number| near(last, number) || near(0, number))
}

fn mark_note(layout: &Layout<'_>, zones: &mut [Zone], start: usize) -> usize {
    let mut index = start;
    while let Some(line) = layout.get(index) {
        let ends = index > start && (line.is_blank() || line.page_break || note_number(line).is_some());
        if ends {
            break;
        }
        if let Some(zone) = zones.get_mut(index) {
            *zone = if index == start { Zone::NoteStart } else { Zone::Note };
        }
        index += 1;
    }
    index
}

/// Everything that looks like a footnote sign, grouped by the number as printed: digits glued to the end of a word or
/// of its punctuation, superscripts, `[^n]`.
fn candidates(layout: &Layout<'_>, zones: &[Zone]) -> HashMap<String, Vec<NoteCall>> {
    let mut out: HashMap<String, Vec<NoteCall>> = HashMap::new();
    for (index, line) in layout.lines.iter().enumerate() {
        if zones.get(index) != Some(&Zone::Body) || line.text.starts_with("[^") && line.text.contains("]:") {
            continue;
        }
        let mut at = 0;
        for word in line.raw.split_inclusive(char::is_whitespace) {
            let marked = word.contains(|c: char| matches!(c, '*' | '[') || plain_digit(c).is_some());
            let marks = if marked { glued(word.trim_end()) } else { Vec::new() };
            for (bytes, nummer) in marks {
                let bytes = at + bytes.start..at + bytes.end;
                let letter =
                    line.raw.get(..bytes.start).is_some_and(|text| text.ends_with(char::is_alphabetic));
                let digits =
                    line.raw.get(bytes.clone()).is_some_and(|mark| mark.bytes().all(|b| b.is_ascii_digit()));
                let call = NoteCall { index, bytes, nummer: bare_number(&nummer), plain: letter && digits };
                out.entry(nummer).or_default().push(call);
            }
            at += word.len();
        }
    }
    out
}

/// Bytes and number of each footnote sign of a word: those of `Wort[^3][^4]`, else the one at its end.
fn glued(word: &str) -> Vec<(Range<usize>, String)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(rest) = word.get(from..) {
        let Some(open) = rest.find("[^").map(|at| from + at) else { break };
        let close = word.get(open..).and_then(|rest| rest.find(']')).map(|at| open + at);
        let Some((close, nummer)) = close.and_then(|close| Some((close, word.get(open + 2..close)?))) else {
            break;
        };
        out.push((open..close + 1, nummer.to_owned()));
        from = close + 1;
    }
    if out.is_empty() {
        out.extend(at_end(word));
        out.extend(in_brackets(word));
    }
    out
}

/// Bytes and text of the footnote sign with a bracket at the end of a word: `Wort1)`, `Wort*)`, `Wort[1]`.
fn in_brackets(word: &str) -> Option<(Range<usize>, String)> {
    let body = word.trim_end_matches(['.', ',', ';', ':', '“', '"', '»', '«']);
    let digit = |c: char| plain_digit(c).is_some() || c == '*';
    let start = if let Some(inner) = body.strip_suffix(']') {
        inner.trim_end_matches(|c: char| c.is_ascii_digit()).strip_suffix('[')?.len()
    } else {
        body.strip_suffix(')').filter(|inner| !inner.contains('('))?.trim_end_matches(digit).len()
    };
    let mark = body.get(start..)?;
    let glued = body.get(..start)?.ends_with(|c: char| c.is_alphabetic() || ".,;:“\"»«!?".contains(c));
    (glued && (2..=5).contains(&mark.chars().count())).then(|| (start..body.len(), mark.to_owned()))
}

/// Bytes and number of the footnote sign without bracket at the end of a word: `Konzeption2`, `Märkten.1`, `Wort²`.
fn at_end(word: &str) -> Option<(Range<usize>, String)> {
    let body = word.trim_end_matches(['.', ',', ';', ':', ')', '“', '"', '»', '«']);
    let digits: usize =
        body.chars().rev().take_while(|c| plain_digit(*c).is_some()).map(char::len_utf8).sum();
    let start = body.len() - digits;
    let (before, mark) = (body.get(..start)?, body.get(start..)?);
    let last = before.chars().next_back()?;
    let word_end = last.is_lowercase()
        || matches!(last, '.' | ',' | ';' | ':' | ')' | '“' | '"' | '»' | '«' | '!' | '?');
    let letters = before.chars().filter(|c| c.is_lowercase()).count();
    let numeric = before.chars().any(|c| c.is_ascii_digit()) || before.contains(['/', '@', '#']);
    let count = mark.chars().count();
    let raised = count > 0 && !mark.starts_with(|c: char| c.is_ascii_digit());
    let unit = raised && matches!(before, "m" | "km" | "cm" | "mm" | "dm");
    if count == 0
        || count > 3
        || unit
        || numeric && !raised
        || !(word_end && letters >= 3 || raised && letters > 0)
    {
        return None;
    }
    let nummer: String = mark.chars().map(plain_digit).collect::<Option<String>>()?;
    Some((start..body.len(), nummer))
}

/// The plain digit of `2` or `²`; `None` for any other character.
fn plain_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁰' => Some('0'),
        '⁴'..='⁹' => char::from_digit(u32::from(c) - 0x2070, 10),
        _ => None,
    }
}
