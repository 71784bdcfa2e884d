//! Letterhead, contact data, imprint: what is printed on the paper but is not its text.

use super::furniture;
use super::layout::{Layout, Line};
use super::markup::bare;
use super::press::{is_head, is_press_kind};
use super::zone::{SHORT, Zone};

/// Number of lines within which a letterhead at the top ends.
const HEAD: usize = 40;

const LABELS: &str = "\
    hausanschrift|postanschrift|besucheranschrift|besucheradresse|lieferanschrift|anschrift|impressum|\
    kontakt|pressekontakt|ansprechpartner|ansprechpartnerin|ihr ansprechpartner|ihre ansprechpartnerin|\
    ihr/e ansprechpartner/in|durchwahl|telefon|telefax|fax|tel|e-mail|mail|mobil|internet|bankverbindung|\
    verkehrsverbindung|pressestelle|aktenzeichen|ihr zeichen|unser zeichen|bearbeiter|bearbeiterin|\
    pressesprecher|pressesprecherin|herausgeber|redaktion|v.i.s.d.p|zu erreichen";

/// Finds letterheads, furniture and link lists; everything else stays [`Zone::Body`].
pub(super) fn zones(layout: &Layout<'_>) -> Vec<Zone> {
    let mut zones = vec![Zone::Body; layout.lines.len()];
    furniture::furniture(layout, &mut zones);
    furniture::front_matter(layout, &mut zones);
    let groups = groups(layout);
    let mut marked: Vec<bool> = groups.iter().map(|group| is_contact(layout, group)).collect();
    star_notes(layout, &groups, &mut marked);
    between(layout, &groups, &mut marked);
    top(layout, &groups, &mut marked);
    imprint(layout, &groups, &mut marked);
    for (group, marked) in groups.iter().zip(&marked) {
        if *marked {
            set(&mut zones, group, Zone::Letterhead);
        }
    }
    links(layout, &groups, &mut zones);
    zones
}

/// Indexes of the first and last line of a run without blank lines.
type Group = (usize, usize);

fn groups(layout: &Layout<'_>) -> Vec<Group> {
    let mut out: Vec<Group> = Vec::new();
    let mut from = 0;
    while let Some((first, _)) = layout.next_text(from) {
        from = first + layout.rest_of_group(first);
        out.push((first, from - 1));
    }
    out
}

fn lines_of<'l, 'a>(layout: &'l Layout<'a>, group: &Group) -> impl Iterator<Item = &'l Line<'a>> {
    layout.lines.iter().take(group.1 + 1).skip(group.0)
}

fn set(zones: &mut [Zone], group: &Group, zone: Zone) {
    for slot in zones.iter_mut().take(group.1 + 1).skip(group.0) {
        *slot = zone;
    }
}

fn is_short(layout: &Layout<'_>, group: &Group) -> bool {
    lines_of(layout, group).all(|line| {
        let words = || line.text.split("](").next().unwrap_or("");
        let mut lengths = words().split_whitespace().map(|word| word.chars().count() + 1);
        let within = |sum: usize, len: usize| Some(sum + len).filter(|sum| *sum <= SHORT);
        line.len <= SHORT || lengths.try_fold(0, within).is_some()
    })
}

/// A group of short lines with a label, an address, a number or a link of its own.
fn is_contact(layout: &Layout<'_>, group: &Group) -> bool {
    is_short(layout, group) && lines_of(layout, group).any(|line| is_label(line.text) || is_datum(line.text))
}

fn is_label(text: &str) -> bool {
    let text = bare(text);
    let starts = |label: &str| {
        let begin = text.get(..label.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(label));
        begin
            && text.get(label.len()..).is_some_and(|rest| {
                let rest = rest.trim_start().to_lowercase();
                let press = rest.ends_with(':')
                    && ["medien", "presse", "rückfrage"].iter().any(|to| rest.contains(to));
                rest.is_empty()
                    || press
                    || rest.starts_with([':', '.']) && rest.len() < SHORT
                    || label == "zu erreichen"
            })
    };
    LABELS.split('|').any(starts)
}

/// Telephone, postcode with town, electronic address standing alone.
fn is_datum(text: &str) -> bool {
    let text = bare(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().copied().unwrap_or("").to_lowercase();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let phone = matches!(first.trim_end_matches([':', '.']), "telefon" | "telefax" | "tel" | "fax" | "mobil")
        && digits >= 5;
    let postcode = first.len() == 5
        && first.bytes().all(|b| b.is_ascii_digit())
        && (2..=5).contains(&words.len())
        && words.get(1).is_some_and(|w| w.starts_with(char::is_uppercase));
    let address = words.len() <= 2 && words.last().is_some_and(|w| is_address(w));
    phone || postcode || address
}

/// True for `presse@amt.de`, `www.amt.de`, `https://amt.de`.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(['<', '>', '*', '(', ')', '[', ']', '.', ',']);
    let mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    mail || word.starts_with("www.") || word.starts_with("http://") || word.starts_with("https://")
}

/// A note `* ...` belongs to the letterhead if the letterhead carries its star (`presse@amt.de*`).
fn star_notes(layout: &Layout<'_>, groups: &[Group], marked: &mut [bool]) {
    let star = |text: &str| text.ends_with('*') && !text.ends_with("**") && text.matches('*').count() == 1;
    let called = groups
        .iter()
        .zip(marked.iter())
        .any(|(group, marked)| *marked && lines_of(layout, group).any(|line| star(line.text)));
    for (group, marked) in groups.iter().zip(marked.iter_mut()) {
        let first = layout.get(group.0).map_or("", |line| line.text);
        *marked |= called && first.starts_with("* ");
    }
}

/// Short groups between contact data belong to them.
fn between(layout: &Layout<'_>, groups: &[Group], marked: &mut [bool]) {
    let known: Vec<usize> = marked.iter().enumerate().filter(|(_, m)| **m).map(|(i, _)| i).collect();
    for pair in known.windows(2) {
        let [from, to] = pair else { continue };
        let inner = from + 1..*to;
        let short = inner.clone().all(|i| groups.get(i).is_some_and(|group| is_short(layout, group)));
        if inner.len() <= 3 && short {
            marked.iter_mut().take(*to).skip(from + 1).for_each(|slot| *slot = true);
        }
    }
}

/// At the top everything up to the last contact datum, kind or date is the letterhead, if all of it is short.
fn top(layout: &Layout<'_>, groups: &[Group], marked: &mut [bool]) {
    let mut last = None;
    let mut anchored = false;
    for (i, group) in groups.iter().enumerate() {
        if group.0 > HEAD || !lines_of(layout, group).all(|line| line.len <= SHORT + 20) {
            break;
        }
        let head = lines_of(layout, group).all(|line| is_head(line.text));
        let kind = head && lines_of(layout, group).any(|line| is_press_kind(line.text));
        let contact = marked.get(i).copied().unwrap_or(false);
        anchored |= kind || contact;
        if contact || (anchored && head) {
            last = Some(i);
        }
    }
    let Some(last) = last else { return };
    let opens_with_kind = groups
        .iter()
        .take(last + 1)
        .any(|group| lines_of(layout, group).take(5).any(|line| is_press_kind(line.text)));
    if opens_with_kind {
        marked.iter_mut().take(last + 1).for_each(|slot| *slot = true);
    }
}

const IMPRINT: &str = "impressum";

/// After `Impressum` near the end nothing else comes.
fn imprint(layout: &Layout<'_>, groups: &[Group], marked: &mut [bool]) {
    let from = groups.iter().position(|group| {
        let text = layout.get(group.0).map_or("", |line| line.text);
        let begin = bare(text).get(..IMPRINT.len()).map(str::to_lowercase);
        begin.as_deref() == Some(IMPRINT) && group.0 * 3 > layout.lines.len() * 2
    });
    if let Some(from) = from {
        let short = groups.iter().skip(from).all(|group| is_short(layout, group));
        marked.iter_mut().skip(from).for_each(|slot| *slot |= short);
    }
}

/// `Links:` and the groups of link lines behind it.
fn links(layout: &Layout<'_>, groups: &[Group], zones: &mut [Zone]) {
    let label = |text: &str| {
        if text.len() > SHORT {
            return false;
        }
        let text = bare(text).trim_end_matches(':').trim_start_matches('#').trim().to_lowercase();
        matches!(text.as_str(), "links" | "weiterführende links" | "weitere links" | "link" | "externe links")
    };
    let Some(from) =
        groups.iter().rposition(|group| layout.get(group.0).is_some_and(|line| label(line.text)))
    else {
        return;
    };
    for group in groups.iter().skip(from) {
        let running = lines_of(layout, group)
            .any(|line| crate::text::sentence::is_terminated(line.text) && line.len > SHORT);
        let body = zones.get(group.0).is_some_and(|zone| *zone == Zone::Body);
        if running || !body {
            return;
        }
        set(zones, group, Zone::Links);
    }
}
