//! Markdown inside a line: which bytes are markup and not words.

use std::ops::Range;

use super::layout::Line;

/// Byte ranges of `line.raw` that are markup: emphasis, link brackets and targets, backslashes. `bold` carries an
/// open `**` from line to line of a group.
pub(super) fn markup(line: &Line<'_>, group: &str, bold: &mut bool) -> Vec<Range<usize>> {
    let mut skip = Vec::new();
    if !line.raw.contains(['*', '[', '\\', '_', '`']) {
        return skip;
    }
    links(line.raw, &mut skip);
    strong(line.raw, group, bold, &mut skip);
    emphasis(line.raw, &mut skip);
    for (at, _) in line.raw.match_indices('\\') {
        if line
            .raw
            .get(at + 1..)
            .is_some_and(|rest| rest.starts_with(['[', ']', '*', '_', '#', '(', ')', '\\']))
        {
            skip.push(at..at + 1);
        }
    }
    skip
}

/// `[words](target)`: the brackets and the target.
fn links(raw: &str, skip: &mut Vec<Range<usize>>) {
    for (middle, _) in raw.match_indices("](") {
        let escaped = raw.get(..middle).is_some_and(|before| before.ends_with('\\'));
        let close = raw
            .get(middle..)
            .and_then(|rest| rest.find(')'))
            .map(|at| middle + at + 1);
        let open = raw.get(..middle).and_then(opening);
        if let (Some(open), Some(close), false) = (open, close, escaped) {
            skip.push(open..open + 1);
            skip.push(middle..close);
        }
    }
}

/// The bracket that opens the link text which ends with `before`.
fn opening(before: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in before.char_indices().rev() {
        let escaped = before.get(..at).is_some_and(|b| b.ends_with('\\'));
        match c {
            ']' if !escaped => depth += 1,
            '[' if !escaped && depth == 0 => return Some(at),
            '[' if !escaped => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `**words**`, also across the lines of a group, if the group's marks are in pairs.
fn strong(raw: &str, group: &str, bold: &mut bool, skip: &mut Vec<Range<usize>>) {
    if group.matches("**").count() % 2 != 0 {
        return;
    }
    for (at, _) in raw.match_indices("**") {
        *bold = !*bold;
        skip.push(at..at + 2);
    }
}

/// `*words*` and `_words_` within one line.
fn emphasis(raw: &str, skip: &mut Vec<Range<usize>>) {
    for mark in ['*', '_'] {
        let mut open: Option<usize> = None;
        for (at, _) in raw.match_indices(mark) {
            if skip.iter().any(|range| range.contains(&at)) {
                continue;
            }
            let before = raw.get(..at).and_then(|s| s.chars().next_back());
            let after = raw.get(at + 1..).and_then(|s| s.chars().next());
            let opens =
                before.is_none_or(|c| !c.is_alphanumeric()) && after.is_some_and(|c| !c.is_whitespace());
            let closes =
                before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric());
            match open {
                Some(start) if closes => {
                    skip.push(start..start + 1);
                    skip.push(at..at + 1);
                    open = None;
                }
                None if opens => open = Some(at),
                _ => {}
            }
        }
    }
}

/// A line without its Markdown emphasis, for looking at its words.
pub(super) fn bare(text: &str) -> String {
    text.replace("**", "").trim_matches(['*', '_']).trim().to_owned()
}
