//! Finds page furniture (page numbers, running heads and feet) and the data about a document at its top.

use std::collections::HashMap;

use super::layout::{Layout, Line, SHORT, Zone};
use crate::text::sentence::is_open;

/// Sets the zone of page numbers and of lines that occur at least three times beside a blank line or a page break.
pub(super) fn furniture(layout: &Layout<'_>, zones: &mut [Zone]) {
    let mut seen = HashMap::new();
    for line in layout.lines.iter().filter(|line| !line.is_blank() && line.len <= SHORT + 20) {
        *seen.entry(running_head(line.text)).or_insert(0_u32) += 1;
    }
    for (index, line) in layout.lines.iter().enumerate() {
        let edge = |at: Option<usize>| at.and_then(|i| layout.get(i)).is_none_or(Line::is_blank);
        let alone = edge(index.checked_sub(1)) || edge(Some(index + 1)) || line.page_break;
        let often = |text: &str| seen.get(running_head(text)).is_some_and(|count| *count >= 3);
        let words = |text: &str| text.ends_with(['.', ':', ',', ';', '!', '?']) || is_open(text);
        let signs = ['#', '-', '*', '|', '−', '•'];
        let head = |text: &str| !text.starts_with(signs) && often(text) && !words(text);
        let found =
            !line.is_blank() && alone && (line.len > 3 && head(line.text) || is_page_number(line.text));
        if let Some(zone) = zones.get_mut(index).filter(|_| found) {
            *zone = Zone::Furniture;
        }
    }
}

/// A running head without its page number.
fn running_head(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '|' | '-' | '–'))
}

/// Maximum number of bytes of a page number: `Seite 123 von 456` with wide blanks.
const LONGEST_NUMBER: usize = 24;

/// True for `7`, `- 7 -`, `Seite 7 von 12`, `7/12`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '−' | '|'));
    if text.len() > LONGEST_NUMBER {
        return false;
    }
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == '/').collect();
    let number =
        |word: &&str| !word.is_empty() && word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    match words.as_slice() {
        [a] | ["Seite" | "S.", a] => number(a),
        [a, b] => number(a) && number(b) && text.contains('/'),
        ["Seite", a, "von", b] | [a, "von", b] => number(a) && number(b),
        _ => false,
    }
}

/// Number of first lines within which the data at the top must end.
const LONGEST_DATA: usize = 40;

/// Sets the zone of a document's first lines to letterhead: two lines `---` with data about the document between.
pub(super) fn front_matter(layout: &Layout<'_>, zones: &mut [Zone]) {
    let ruled = |line: &Line<'_>| line.raw.trim_end() == "---";
    let Some(last) = layout.lines.iter().take(LONGEST_DATA).skip(1).position(ruled) else { return };
    let data = layout.lines.iter().take(last + 1).skip(1);
    let keyed =
        |line: &Line<'_>| line.indent > 0 || line.text.contains(':') || line.text.starts_with(['-', '#']);
    if layout.get(0).is_some_and(ruled) && data.clone().all(keyed) {
        zones.iter_mut().take(last + 2).for_each(|zone| *zone = Zone::Letterhead);
    }
}
