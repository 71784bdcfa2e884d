//! Widths on a terminal and breaking a text into rows.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::clean::is_plain;
use super::part::part;
use super::words::is_hyphen;

/// Columns a text takes on a terminal.
pub fn width(text: &str) -> usize {
    // Most words are ASCII.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) { text.len() } else { text.width() }
}

/// Breaks `text` into rows of at most `columns` columns: byte ranges without the blanks at the breaks. Breaks at
/// blanks and after hyphens; a word that is too long is cut between graphemes. At least one row; only blanks are lost.
///
/// ```
/// use leitlinien::text::wrap::wrap;
/// let text = "Außenwirtschaft der MOE-Staaten";
/// let rows: Vec<&str> = wrap(text, 15).into_iter().filter_map(|r| text.get(r)).collect();
/// assert_eq!(rows, ["Außenwirtschaft", "der MOE-Staaten"]);
/// assert_eq!(wrap("(Fach-)Delegation", 8)[0], 0..8); // a bracket stays with its word
/// ```
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let mut rows: Vec<Range<usize>> = Vec::new();
    let mut row: Option<(Range<usize>, usize)> = None;
    for (word, cells, blank) in parts(text) {
        match row.take() {
            Some((open, used)) if used + blank + cells <= columns => {
                row = Some((open.start..word.end, used + blank + cells));
            }
            before => {
                rows.extend(before.map(|(open, _)| open));
                row = Some(cut(text, word, columns, &mut rows));
            }
        }
    }
    rows.extend(row.map(|(open, _)| open));
    if rows.is_empty() {
        rows.push(0..0);
    }
    rows
}

/// Cuts `long` into full rows, which are pushed, and returns the remaining range with its width in columns.
fn cut(
    text: &str,
    long: Range<usize>,
    columns: usize,
    rows: &mut Vec<Range<usize>>,
) -> (Range<usize>, usize) {
    let (mut start, mut used) = (long.start, 0);
    for (at, grapheme) in part(text, long.clone()).grapheme_indices(true) {
        let cells = grapheme.width();
        if used + cells > columns && used > 0 {
            rows.push(start..long.start + at);
            (start, used) = (long.start + at, 0);
        }
        used += cells;
    }
    (start..long.end, used)
}

/// The unbreakable pieces of a text (words, cut behind hyphens), each with its width and that of the blanks before.
fn parts(text: &str) -> Vec<(Range<usize>, usize, usize)> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let (mut at, mut blank) = (0, 0);
    for word in text.split(' ') {
        let mut start = at;
        let mut push = |end: usize| {
            if end > start {
                out.push((start..end, width(part(text, start..end)), std::mem::take(&mut blank)));
                start = end;
            }
        };
        for (hyphen, sign) in word.match_indices(is_hyphen) {
            let (before, behind) = (part(word, ..hyphen), part(word, hyphen + sign.len()..));
            if before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric) {
                push(at + hyphen + sign.len());
            }
        }
        push(at + word.len());
        at += word.len() + 1;
        blank += 1;
    }
    out
}

/// Words one after the other with `between` between them, in as many rows as they take; only what is longer than a row is
/// broken.
///
/// ```
/// use leitlinien::text::wrap::joined;
/// assert_eq!(joined(["Enter liest", "Esc geht", "Tab"].into_iter(), " · ", 22), ["Enter liest · Esc geht", "Tab"]);
/// ```
pub fn joined<'a>(words: impl Iterator<Item = &'a str>, between: &str, columns: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for one in words {
        let last = rows.last_mut().filter(|row| width(row) + width(between) + width(one) <= columns);
        if let Some(row) = last {
            row.push_str(between);
            row.push_str(one);
        } else {
            rows.extend(wrap(one, columns).into_iter().map(|range| part(one, range).to_owned()));
        }
    }
    rows
}

/// The longest beginning of `text` that fits `columns`, with `…` in place of the rest.
///
/// ```
/// use leitlinien::text::wrap::shorten;
/// assert_eq!(shorten("Wissenschaft", 6), "Wisse…");
/// assert_eq!(shorten("Kunst", 6), "Kunst");
/// assert_eq!(shorten("Stellen: 1.234", 13), "Stellen: …");
/// ```
pub fn shorten(text: &str, columns: usize) -> String {
    if text.chars().take(columns + 1).all(is_plain) {
        return shorten_plain(text, columns);
    }
    let mut used = 0;
    let mut end = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > columns {
            let dots = if columns > 0 { "…" } else { "" };
            return [part(text, ..before_number(text, end)), dots].concat();
        }
        if used < columns {
            end = at + grapheme.len();
        }
    }
    text.to_owned()
}

/// The byte at which a text is cut, moved before a number that the cut would halve: `12…` of `126` is another number.
fn before_number(text: &str, end: usize) -> usize {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut after = part(text, end..).chars();
    let goes_on = match after.next() {
        Some('.' | ',') => digit(after.next()),
        next => digit(next),
    };
    let before = part(text, ..end);
    if !goes_on || !before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return end;
    }
    before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).len()
}

/// A text that fits `columns`, with `…` in place of its middle if it is longer: a title tells what it is about at its
/// beginning and what is done at its end. The end begins with a whole word, if it has one. A remark in
/// brackets at the end, or an end that is missing already, is what can be left out.
///
/// ```
/// use leitlinien::text::wrap::middle;
/// assert_eq!(middle("Ausgaben für die Wissenschaft senken", 21), "Ausgaben für d…senken");
/// assert_eq!(middle("Ausfuhr 2025: 2,99 Mrd. (gefolgert)", 24), "Ausfuhr 2025: 2,99 Mrd.…");
/// assert_eq!(middle("Kunst", 6), "Kunst");
/// ```
pub fn middle(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if text.ends_with(['…', ')']) {
        return shorten(text, columns);
    }
    let (mut used, mut from) = (0, text.len());
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += grapheme.width();
        if used > columns.saturating_sub(1) / 2 {
            break;
        }
        from = at;
    }
    let end = part(text, from..);
    let inside = !part(text, ..from).ends_with(' ');
    let word = end.find(' ').map(|blank| part(end, blank + 1..)).filter(|word| inside && !word.is_empty());
    let end = word.unwrap_or(end);
    format!("{}{end}", shorten(text, columns.saturating_sub(width(end))))
}

/// `whole`, if `shorten` may have cut it to `short`; else `short` itself.
///
/// ```
/// use leitlinien::text::wrap::uncut;
/// assert_eq!(uncut("Wisse…", "Wissenschaft"), "Wissenschaft");
/// assert_eq!(uncut("Kunst…", "Wissenschaft"), "Kunst…");
/// ```
pub fn uncut<'a>(short: &'a str, whole: &'a str) -> &'a str {
    let cut = short.strip_suffix('…').is_some_and(|beginning| whole.starts_with(beginning));
    if cut { whole } else { short }
}

/// As `shorten`, for a text whose characters take one column each.
fn shorten_plain(text: &str, columns: usize) -> String {
    let end = |count: usize| text.char_indices().nth(count).map(|(at, _)| at);
    match (end(columns), columns.checked_sub(1).and_then(end)) {
        (None, _) => text.to_owned(),
        (Some(_), Some(end)) => [part(text, ..before_number(text, end)), "…"].concat(),
        (Some(_), None) => String::new(),
    }
}
