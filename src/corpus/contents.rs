//! Tables of contents: lines that announce the headings which follow.

use std::collections::HashMap;

use super::contact::Zone;
use super::layout::Layout;

/// Fewer announced headings are no table of contents.
const SHORTEST: usize = 3;

/// Marks tables of contents: at least three consecutive lines of the document's first half that return later, or
/// that end in dot leaders and a page number.
pub(super) fn contents(layout: &Layout<'_>, zones: &mut [Zone]) {
    let mut last: HashMap<String, usize> = HashMap::new();
    for (index, line) in layout
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_blank())
    {
        last.insert(key(line.text), index);
    }
    let mut run: Vec<usize> = Vec::new();
    for (index, line) in layout.lines.iter().enumerate() {
        if line.is_blank() || zones.get(index) != Some(&Zone::Body) {
            continue;
        }
        let repeated = last.get(&key(line.text)).is_some_and(|later| *later > index);
        let early = index * 2 < layout.lines.len();
        if early && line.len > 3 && (repeated || has_leader(line.text)) && !line.text.starts_with("**") {
            run.push(index);
        } else {
            mark(&run, &last, layout, zones);
            run.clear();
        }
    }
    mark(&run, &last, layout, zones);
}

/// Marks a run if it is long enough and nothing it announces lies inside it.
fn mark(run: &[usize], last: &HashMap<String, usize>, layout: &Layout<'_>, zones: &mut [Zone]) {
    let end = run.last().copied().unwrap_or(0);
    let outside = |index: &&usize| {
        layout.get(**index).is_some_and(|line| {
            has_leader(line.text) || last.get(&key(line.text)).is_some_and(|later| *later > end)
        })
    };
    let announced = run.iter().filter(outside).count();
    if announced < SHORTEST || announced * 10 < run.len() * 8 {
        return;
    }
    for index in run {
        if let Some(zone) = zones.get_mut(*index) {
            *zone = Zone::Contents;
        }
    }
}

/// The line without leader, page number and Markdown signs.
fn key(text: &str) -> String {
    let text = text.trim_start_matches(['#', '-', '*', ' ']);
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let bare = if has_leader(text) {
        bare.trim_end_matches(['.', '…', ' '])
    } else {
        text
    };
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Ausblick ........ 12`
fn has_leader(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = bare.trim_end();
    (bare.ends_with("...") || bare.ends_with("…") || bare.ends_with(". .")) && bare.len() < text.len()
}
