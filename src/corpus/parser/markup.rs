//! Markdown inside a line: which bytes are markup and not words.

use std::borrow::Cow;
use std::ops::Range;

use super::layout::Line;
use crate::text::part;

/// Byte ranges of `line.raw` that are markup, in order: emphasis, link brackets and targets, backslashes, the bars at
/// both ends of a table's row. `paired` says that the line's group has an even number of `**`; `bold` is true while
/// one of them is open and goes from line to line.
pub(super) fn markup(line: &Line<'_>, paired: bool, bold: &mut bool) -> Vec<Range<usize>> {
    let mut skip = Vec::new();
    if line.is_row() {
        let end = line.column + line.text.len();
        skip.extend([line.column..line.column + 1, end - 1..end]);
    }
    if line.text.starts_with('#') {
        let words = line.raw.trim_end();
        let bare = words.trim_end_matches('#');
        if bare.ends_with(' ') {
            skip.push(bare.len()..words.len());
        }
    }
    if !line.raw.bytes().any(|byte| matches!(byte, b'*' | b'[' | b'\\' | b'_' | b'`')) {
        return skip;
    }
    links(line.raw, &mut skip);
    if paired {
        for (at, _) in line.raw.match_indices("**") {
            *bold = !*bold;
            skip.push(at..at + 2);
        }
    }
    skip.sort_unstable_by_key(|range| (range.start, range.end));
    for mark in ['*', '_', '_', '`'] {
        let found = emphasis(line.raw, mark, &skip);
        skip.extend(found);
        skip.sort_unstable_by_key(|range| (range.start, range.end));
    }
    let escaped = |rest: &str| {
        rest.is_empty()
            || rest.starts_with(['[', ']', '*', '_', '#', '(', ')', '\\', '.', '-', '+', '|', '`', '>', '!'])
    };
    let mut behind = 0;
    for (at, _) in line.raw.match_indices('\\') {
        if at >= behind && line.raw.get(at + 1..).is_some_and(escaped) {
            skip.push(at..at + 1);
            behind = at + 2;
        }
    }
    skip.sort_unstable_by_key(|range| (range.end, range.start));
    skip
}

/// Words without the footnote signs (`[^1]`) at their end.
fn uncalled(text: &str) -> &str {
    let mut words = text;
    while let Some(at) = words.rfind("[^").filter(|_| words.ends_with(']')) {
        words = part(words, ..at).trim_end();
    }
    words
}

/// Adds the brackets and the target of each `[words](target)` to `skip`.
fn links(raw: &str, skip: &mut Vec<Range<usize>>) {
    let mut open: Vec<usize> = Vec::new();
    let mut escaped = false;
    let mut behind = 0;
    let mut closes = raw.match_indices(')').map(|(at, _)| at).peekable();
    for (at, c) in raw.char_indices() {
        if escaped || at < behind {
            escaped = false;
            continue;
        }
        match c {
            '\\' => escaped = true,
            '[' => open.push(at),
            ']' => {
                let start = open.pop();
                let target = raw.get(at + 1..).is_some_and(|rest| rest.starts_with('('));
                while closes.next_if(|close| *close < at).is_some() {}
                if let (Some(start), Some(close), true) = (start, closes.peek(), target) {
                    let image = raw.get(..start).is_some_and(|before| before.ends_with('!'));
                    skip.push(start - usize::from(image)..start + 1);
                    skip.push(at..close + 1);
                    behind = close + 1;
                }
            }
            _ => {}
        }
    }
}

/// The ranges of the `mark` before and behind `*words*` or `_words_` in a line, outside the bytes `known` as markup.
fn emphasis(raw: &str, mark: char, known: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut known = known.iter().peekable();
    let mut open: Option<usize> = None;
    for (at, _) in raw.match_indices(mark) {
        while known.next_if(|range| range.end <= at).is_some() {}
        let before = raw.get(..at).and_then(|s| s.chars().next_back());
        if known.peek().is_some_and(|range| range.start <= at) || before == Some('\\') {
            continue;
        }
        let after = raw.get(at + 1..).and_then(|s| s.chars().next());
        let opens = before.is_none_or(|c| !c.is_alphanumeric()) && after.is_some_and(|c| !c.is_whitespace());
        let closes = before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric());
        match open {
            Some(start) if closes => {
                found.extend([start..start + 1, at..at + 1]);
                open = None;
            }
            None if opens => open = Some(at),
            _ => {}
        }
    }
    found
}

/// A line without its Markdown emphasis and the footnote signs at its end, for looking at its words.
pub(in crate::corpus) fn bare(text: &str) -> Cow<'_, str> {
    fn trim(text: &str) -> &str {
        uncalled(text).trim_matches(['*', '_']).trim()
    }
    if text.contains("**") {
        Cow::Owned(trim(&text.replace("**", "")).to_owned())
    } else {
        Cow::Borrowed(trim(text))
    }
}
