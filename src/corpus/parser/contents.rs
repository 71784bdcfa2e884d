//! Finds tables of contents, whose lines announce the headings that follow, and chapters with bare numbers.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::layout::{Layout, Zone};
use super::markup::bare;
use super::{heading, marker};
use crate::text::{part, single_spaced};

/// Minimum number of headings that a table of contents announces.
const SHORTEST: usize = 3;

/// Sets the zone of tables of contents: at least three consecutive lines of the document's first half that stand
/// again later, or that end in dot leaders and a page number.
pub(super) fn contents(layout: &Layout<'_>, zones: &mut [Zone]) {
    let last = last_alike(layout);
    let mut run: Vec<usize> = Vec::new();
    let mut label = None;
    for (index, line) in layout.lines.iter().enumerate() {
        if line.is_blank() || zones.get(index) != Some(&Zone::Body) {
            continue;
        }
        let repeated = last.get(index).is_some_and(|later| *later > index);
        let early = index * 2 < layout.lines.len();
        if run.is_empty() && is_label(line.text) {
            label = Some(index);
            continue;
        }
        if early && line.len > 3 && (repeated || has_leader(line.text)) && !line.text.starts_with("**") {
            run.push(index);
        } else {
            let marked = mark(&run, &last, layout, zones);
            let above = label.take().filter(|_| marked);
            if let Some(zone) = above.and_then(|index| zones.get_mut(index)) {
                *zone = Zone::Contents;
            }
            run.clear();
        }
    }
    mark(&run, &last, layout, zones);
}

/// For each line the index of the last line with the same words, its own if there is no other; 0 for blank lines.
fn last_alike(layout: &Layout<'_>) -> Vec<usize> {
    let keys: Vec<Cow<'_, str>> = layout.lines.iter().map(|line| key(line.text)).collect();
    let lines = layout.lines.iter().zip(&keys).enumerate();
    let last: HashMap<&str, usize> = lines
        .filter(|(_, (line, _))| !line.is_blank())
        .map(|(index, (_, key))| (key.as_ref(), index))
        .collect();
    keys.iter().map(|key| last.get(key.as_ref()).copied().unwrap_or(0)).collect()
}

/// True for the word above a table of contents, e.g. `Inhalt`.
fn is_label(text: &str) -> bool {
    let words = bare(text.trim_start_matches(['#', ' ']));
    matches!(
        words.trim_end_matches(':'),
        "Inhalt" | "INHALT" | "Inhaltsverzeichnis" | "INHALTSVERZEICHNIS" | "Gliederung" | "Inhaltsübersicht"
    )
}

/// Indices of the lines that open a chapter with a bare number (`1 Anlass`): they count up from 1 through the
/// document, contain a title and have text of their own.
pub(super) fn chapters(layout: &Layout<'_>, zones: &[Zone]) -> HashSet<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (index, line) in layout.lines.iter().enumerate() {
        if zones.get(index) != Some(&Zone::Body) || !line.text.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let next = found.len() as u32 + 1;
        let Some(marker) = marker::bare(line.text).filter(|m| m.count == next) else { continue };
        let below = layout.next_text(index + 1).map(|(_, line)| line);
        let listed = below.and_then(|line| marker::bare(line.text)).is_some_and(|m| m.count == next + 1);
        let early = below.is_some_and(|below| {
            layout.rest_of_group(index) == 1
                || layout.ended_early(line, below, 85) && line.len * 10 <= below.len * 8
        });
        if !listed && early && heading::is_title(part(line.text, marker.skip..)) {
            found.push(index);
        }
    }
    if found.len() < 2 {
        found.clear();
    }
    found.into_iter().collect()
}

/// Makes a run of lines a table of contents if at least three, and 80 percent, announce lines behind it; true if so.
fn mark(run: &[usize], last: &[usize], layout: &Layout<'_>, zones: &mut [Zone]) -> bool {
    let end = run.last().copied().unwrap_or(0);
    let outside = |index: &&usize| {
        let leader = layout.get(**index).is_some_and(|line| has_leader(line.text));
        leader || last.get(**index).is_some_and(|later| *later > end)
    };
    let announced = run.iter().filter(outside).count();
    if announced < SHORTEST || announced * 10 < run.len() * 8 {
        return false;
    }
    for index in run {
        if let Some(zone) = zones.get_mut(*index) {
            *zone = Zone::Contents;
        }
    }
    true
}

/// The line's words without dot leaders, page number and Markdown signs.
fn key(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches(['#', '-', '*', ' ']);
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let bare = if has_leader(text) { bare.trim_end_matches(['.', '…', ' ']) } else { text };
    let mut before = ' ';
    let folded = bare.chars().any(|c| {
        let again = c.is_whitespace() && (c != ' ' || before == ' ');
        before = c;
        again
    });
    if folded || bare.ends_with(' ') { Cow::Owned(single_spaced(bare)) } else { Cow::Borrowed(bare) }
}

/// True for a line that ends in dot leaders and a page number: `Ausblick ........ 12`.
fn has_leader(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = bare.trim_end();
    (bare.ends_with("...") || bare.ends_with("…") || bare.ends_with(". .")) && bare.len() < text.len()
}
