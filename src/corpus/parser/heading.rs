//! Which lines are headings, by their layout and their wording.

use std::borrow::Cow;

use super::layout::{Layout, Line};
use super::marker::{self, Marker, Scheme};
use super::markup::bare;
use super::press::is_date_line;
use crate::text::part;
use crate::text::sentence::{is_open, is_terminated, sentences, starts_small};

/// Maximum number of characters of a heading.
const LONGEST: usize = 120;
/// Maximum number of lines of a heading.
const MOST_LINES: usize = 4;
/// Percent of the width that a line ended on purpose takes at most, the next line's first word included.
const EARLY: usize = 85;

/// How a heading is written, which decides its depth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Notation {
    Title,
    /// Markdown, with the number of `#`.
    Markdown(u8),
    Numbered(Scheme),
    /// Words only.
    Plain,
}

/// A heading that was found at a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub key: Notation,
    pub nummer: Option<String>,
    /// The value of a printed number.
    pub count: Option<u32>,
    /// Number of lines of the heading, a Markdown underline included.
    pub lines: usize,
    /// Number of bytes before the heading's words in the first line's text.
    pub skip: usize,
}

impl Found {
    /// A heading without a number.
    fn words(key: Notation, lines: usize) -> Self {
        Self { key, nummer: None, count: None, lines, skip: 0 }
    }
}

/// The Markdown heading at `index`: `## Words`, or a title with a line of `=` or `-` under it.
pub(super) fn markdown(layout: &Layout<'_>, index: usize) -> Option<Found> {
    let line = layout.get(index)?;
    let depth = line.text.chars().take_while(|c| *c == '#').count();
    if (1..=6).contains(&depth) {
        let rest = line.text.get(depth..)?;
        let words = rest.trim_start();
        let number = marker::number(words).filter(|m| is_title(part(words, m.skip..)));
        let skip = line.text.len() - words.len() + number.as_ref().map_or(0, |m| m.skip);
        let found = Found {
            key: Notation::Markdown(depth as u8),
            nummer: number.as_ref().map(clean_number),
            count: number.map(|m| m.count),
            lines: 1,
            skip,
        };
        return (rest.len() != words.len() && !words.is_empty()).then_some(found);
    }
    let under = layout.get(index + 1)?.text;
    let depth = match under.chars().next()? {
        '=' => 1,
        '-' => 2,
        _ => return None,
    };
    let ruled = under.len() >= 3 && under.chars().all(|c| under.starts_with(c));
    let alone = index.checked_sub(1).and_then(|i| layout.get(i)).is_none_or(Line::is_blank);
    (ruled && alone && is_title(line.text)).then(|| Found::words(Notation::Markdown(depth), 2))
}

/// A numbered heading: structural numbers (`III)`, `1.2`, `§ 4`, `Kapitel 2`) before a title; a plain `1.` or `A.`
/// only if its section has text of its own, else it is an item of a list.
pub(super) fn numbered(layout: &Layout<'_>, index: usize, marker: &Marker) -> Option<Found> {
    let line = layout.get(index)?;
    let words = part(line.text, marker.skip..);
    let lines = if words.is_empty() { below_label(layout, index) } else { extent(layout, index) };
    let (next_index, next) = layout.next_text(index + lines)?;
    let sibling =
        marker::number(next.text).is_some_and(|m| m.scheme == marker.scheme && m.count == marker.count + 1);
    let adjacent = next_index == index + lines;
    let titled = is_title(words) || words.is_empty() && lines > 1;
    let fits = match marker.scheme {
        Scheme::Bullet(_) | Scheme::Lower | Scheme::Double | Scheme::Bracket => false,
        Scheme::Label(_) => (titled || words.is_empty()) && !(sibling && adjacent),
        Scheme::Decimal(parts) if parts > 1 => titled && !(sibling && adjacent),
        Scheme::Roman | Scheme::Decimal(_) | Scheme::Upper => {
            let column = line.indent + marker.skip;
            let inside = (column..=column + 1).contains(&next.indent) && !adjacent;
            let listed = marker::bullet(next.text).is_some() && (adjacent || next.indent > line.indent + 1);
            titled && !sibling && (!(listed || inside) || marker.scheme == Scheme::Roman)
        }
    };
    let (nummer, count) = (Some(clean_number(marker)), Some(marker.count));
    fits.then_some(Found { key: Notation::Numbered(marker.scheme), nummer, count, lines, skip: marker.skip })
}

/// Number of lines of `§ 3` or `Abschnitt 2` with the title below it; 1 if no title stands there.
pub(super) fn below_label(layout: &Layout<'_>, index: usize) -> usize {
    let Some((at, title)) = layout.next_text(index + 1) else { return 1 };
    let fits = |lines: usize| {
        let words: Vec<&str> = layout.group(at, lines).iter().map(|line| line.text).collect();
        is_title(&words.join(" ")) && marker::number(title.text).is_none()
    };
    let lines = extent(layout, at);
    let glued = at == index + 1 && fits(lines);
    let alone = at == index + 2
        && layout.rest_of_group(index) == 1
        && layout.rest_of_group(at) == lines
        && plain(layout, at).is_some()
        && fits(lines);
    if glued || alone { at + lines - index } else { 1 }
}

fn clean_number(marker: &Marker) -> String {
    marker.printed.trim_matches(['(', ')', '.']).to_owned()
}

/// A heading of words only: a short line standing alone, or a short first line glued to its paragraph.
pub(super) fn plain(layout: &Layout<'_>, index: usize) -> Option<Found> {
    let line = layout.get(index)?;
    if line.len > LONGEST || line.is_row() || is_date_line(line.text) {
        return None;
    }
    let lines = extent(layout, index);
    let group = layout.group(index, lines + 1);
    let head: Vec<Cow<'_, str>> = group.iter().take(lines).map(|line| bare(line.text)).collect();
    let words = head.join(" ");
    if !is_title(&words) || is_open(&words) || words.chars().count() > LONGEST {
        return None;
    }
    let found = Some(Found::words(Notation::Plain, lines));
    let Some(next) = group.get(lines) else {
        let (_, next) = layout.next_text(index + lines)?;
        let introduces = marker::bullet(next.text)
            .or_else(|| marker::number(next.text))
            .is_some_and(|m| next.text.get(m.skip..).is_some_and(starts_small));
        let emphasised = line.text.starts_with("**") || words.chars().all(|c| !c.is_lowercase());
        let room = layout.width.is_none_or(|width| line.len * 20 <= width * 17) || emphasised || lines > 1;
        return found.filter(|_| !starts_small(next.text) && !introduces && room);
    };
    let last = group.get(lines - 1)?;
    let begin = bare(next.text).chars().next();
    let counts = marker::number(next.text).or_else(|| marker::bare(next.text));
    let opens = begin.is_some_and(|c| c.is_uppercase() || "„»\"(".contains(c)) || counts.is_some();
    let body = layout.rest_of_group(index) > lines + 1 || is_terminated(next.text);
    let short =
        layout.ended_early(last, next, EARLY) && line.len * 10 <= layout.width.unwrap_or(next.len) * 7;
    found.filter(|_| opens && body && short && marker::bullet(next.text).is_none())
}

/// The title: the first words of a document, up to four lines; it ends with one of `.:;,` only in a press release.
pub(super) fn title(layout: &Layout<'_>, index: usize, press: bool) -> Option<Found> {
    let group = layout.group(index, MOST_LINES + 1);
    let glued = plain(layout, index).filter(|found| found.lines < group.len());
    let first = layout.get(index).filter(|_| layout.width.is_none() && group.len() > MOST_LINES);
    let lines = match (glued, first) {
        (Some(found), _) => found.lines,
        (None, Some(line)) if is_title(line.text) => 1,
        _ => group.len(),
    };
    let words: Vec<&str> = group.iter().take(lines).map(|line| line.text).collect();
    let words = words.join(" ");
    let length = words.chars().count();
    let ends_as_text = words.trim_end().ends_with(['.', ':', ';', ',']);
    let followed = layout.next_text(index + lines).is_some();
    let fits =
        lines <= MOST_LINES && length <= 250 && followed && (press || !ends_as_text) && !starts_small(&words);
    fits.then(|| Found::words(Notation::Title, lines))
}

/// Number of lines of the heading at `index`: it continues while its words are unfinished or its line is full.
fn extent(layout: &Layout<'_>, index: usize) -> usize {
    let group = layout.group(index, MOST_LINES);
    let mut lines = 1;
    while let (Some(line), Some(next)) = (group.get(lines - 1), group.get(lines)) {
        let marked = marker::bullet(next.text).is_some() || marker::number(next.text).is_some();
        let bold = line.text.len() < 4 * LONGEST && !line.text.matches("**").count().is_multiple_of(2);
        let full = layout.width.is_some() && !layout.ended_early(line, next, 100);
        let goes_on = bold || is_open(line.text) || starts_small(next.text) || full;
        if marked || !goes_on || is_terminated(line.text) {
            break;
        }
        lines += 1;
    }
    lines
}

/// True for words that can be a heading: they begin large and do not end like a sentence or an introduction.
pub(super) fn is_title(words: &str) -> bool {
    if words.len() > 4 * LONGEST {
        return false;
    }
    let words = bare(words);
    let begins = words.trim_start_matches(['„', '»', '"', '(', '#', '‚']).chars().next();
    let begins = begins.is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let said = words.trim_end_matches(['“', '”', '«', '"', '‘']);
    let ends = words.ends_with(['.', ';', ',', ':', '!']) && !words.ends_with("...");
    let quoted = said.len() < words.len() && said.ends_with(['.', ',']);
    let last = words.rsplit(char::is_whitespace).next().unwrap_or("");
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let several = sentences(&words)
        .first()
        .and_then(|first| words.get(first.clone()))
        .is_some_and(|first| first.len() < words.len() && first.ends_with('.'));
    begins
        && !(ends || quoted || several || MODALS.contains(&last))
        && letters >= 2
        && words.chars().count() <= LONGEST
}

/// Words that end the introduction of a list and no heading.
const MODALS: &[&str] = &[
    "ist", "sind", "soll", "sollen", "sollte", "sollten", "wird", "werden", "wurde", "wurden", "kann",
    "können", "könnte", "könnten", "muss", "müssen", "darf", "dürfen", "hat", "haben",
];
