//! Finds letterhead, contact data, imprint and links, which are printed on a paper but are not its text.

use super::furniture;
use super::layout::{Layout, Line, SHORT, Zone};
use super::markup::bare;
use super::press::{is_head, is_press_kind};
use crate::text::sentence::is_terminated;

/// Number of first lines in which the groups of a letterhead at the top may begin.
const HEAD: usize = 40;

const LABELS: &str = "\
    hausanschrift|postanschrift|besucheranschrift|besucheradresse|lieferanschrift|anschrift|impressum|\
    kontakt|pressekontakt|ansprechpartner|ansprechpartnerin|ihr ansprechpartner|ihre ansprechpartnerin|\
    ihr/e ansprechpartner/in|durchwahl|telefon|telefax|fax|tel|e-mail|mail|mobil|internet|bankverbindung|\
    verkehrsverbindung|pressestelle|aktenzeichen|ihr zeichen|unser zeichen|bearbeiter|bearbeiterin|\
    pressesprecher|pressesprecherin|herausgeber|redaktion|v.i.s.d.p|zu erreichen";

/// The zone of each line: letterheads, page furniture and lists of links; everything else stays [`Zone::Body`].
pub(super) fn zones(layout: &Layout<'_>) -> Vec<Zone> {
    let mut zones = vec![Zone::Body; layout.lines.len()];
    furniture::furniture(layout, &mut zones);
    furniture::front_matter(layout, &mut zones);
    let mut groups = groups(layout);
    star_notes(&mut groups);
    between(&mut groups);
    top(&mut groups);
    imprint(layout, &mut groups);
    for group in groups.iter().filter(|group| group.contact) {
        set(&mut zones, group, Zone::Letterhead);
    }
    links(&groups, &mut zones);
    zones
}

/// A run of lines without blank lines.
struct Group<'l, 'a> {
    /// Index of its first line.
    first: usize,
    lines: &'l [Line<'a>],
    /// True for a part of a letterhead.
    contact: bool,
}

impl Group<'_, '_> {
    fn opening(&self) -> &str {
        self.lines.first().map_or("", |line| line.text)
    }

    fn is_short(&self) -> bool {
        self.lines.iter().all(|line| {
            let words = || line.text.split("](").next().unwrap_or("");
            let mut lengths = words().split_whitespace().map(|word| word.chars().count() + 1);
            let within = |sum: usize, len: usize| Some(sum + len).filter(|sum| *sum <= SHORT);
            line.len <= SHORT || lengths.try_fold(0, within).is_some()
        })
    }
}

/// All groups. One of short lines is contact data if a line is a label, a number, a town or an electronic address.
fn groups<'l, 'a>(layout: &'l Layout<'a>) -> Vec<Group<'l, 'a>> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some((first, _)) = layout.next_text(from) {
        let lines = layout.group(first, usize::MAX);
        let mut group = Group { first, lines, contact: false };
        group.contact =
            group.is_short() && lines.iter().any(|line| is_label(line.text) || is_contact_line(line.text));
        out.push(group);
        from = first + lines.len();
    }
    out
}

fn set(zones: &mut [Zone], group: &Group<'_, '_>, zone: Zone) {
    zones.iter_mut().skip(group.first).take(group.lines.len()).for_each(|slot| *slot = zone);
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

/// True for a line that is only a telephone number, a postcode with town or an electronic address.
fn is_contact_line(text: &str) -> bool {
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

/// Makes notes `* ...` part of the letterhead if one of its lines ends with the star (`presse@amt.de*`).
fn star_notes(groups: &mut [Group<'_, '_>]) {
    let star = |text: &str| text.ends_with('*') && !text.ends_with("**") && text.matches('*').count() == 1;
    let mut letterhead = groups.iter().filter(|group| group.contact).flat_map(|group| group.lines);
    let called = letterhead.any(|line| star(line.text));
    for group in groups {
        group.contact |= called && group.opening().starts_with("* ");
    }
}

/// Makes at most three short groups between two groups of contact data contact data as well.
fn between(groups: &mut [Group<'_, '_>]) {
    let known: Vec<usize> = groups.iter().enumerate().filter(|(_, g)| g.contact).map(|(i, _)| i).collect();
    for pair in known.windows(2) {
        let [from, to] = pair else { continue };
        let inner = groups.get_mut(from + 1..*to).unwrap_or_default();
        if inner.len() <= 3 && inner.iter().all(Group::is_short) {
            for group in inner {
                group.contact = true;
            }
        }
    }
}

/// At the top of a press release, marks the groups down to the last contact data, kind or date line as letterhead.
fn top(groups: &mut [Group<'_, '_>]) {
    let mut count = 0;
    let mut anchored = false;
    for (number, group) in groups.iter().enumerate() {
        if group.first > HEAD || !group.lines.iter().all(|line| line.len <= SHORT + 20) {
            break;
        }
        let head = group.lines.iter().all(|line| is_head(line.text));
        anchored |= group.contact || head && group.lines.iter().any(|line| is_press_kind(line.text));
        if group.contact || (anchored && head) {
            count = number + 1;
        }
    }
    let head = groups.get_mut(..count).unwrap_or_default();
    if head.iter().any(|group| group.lines.iter().take(5).any(|line| is_press_kind(line.text))) {
        for group in head {
            group.contact = true;
        }
    }
}

const IMPRINT: &str = "impressum";

/// Marks the group that begins with `Impressum` in the last third, and all behind it, as letterhead if all are short.
fn imprint(layout: &Layout<'_>, groups: &mut [Group<'_, '_>]) {
    let begins = |group: &Group<'_, '_>| {
        let begin = bare(group.opening()).get(..IMPRINT.len()).map(str::to_lowercase);
        begin.as_deref() == Some(IMPRINT) && group.first * 3 > layout.lines.len() * 2
    };
    let Some(from) = groups.iter().position(begins) else { return };
    let short = groups.iter().skip(from).all(Group::is_short);
    groups.iter_mut().skip(from).for_each(|group| group.contact |= short);
}

/// Sets the zone of `Links:` and of the groups of links behind it.
fn links(groups: &[Group<'_, '_>], zones: &mut [Zone]) {
    let label = |text: &str| {
        if text.len() > SHORT {
            return false;
        }
        let text = bare(text).trim_end_matches(':').trim_start_matches('#').trim().to_lowercase();
        matches!(text.as_str(), "links" | "weiterführende links" | "weitere links" | "link" | "externe links")
    };
    let Some(from) = groups.iter().rposition(|group| label(group.opening())) else { return };
    for group in groups.iter().skip(from) {
        let running = |line: &Line<'_>| is_terminated(line.text) && line.len > SHORT;
        if group.lines.iter().any(running) || zones.get(group.first) != Some(&Zone::Body) {
            return;
        }
        set(zones, group, Zone::Links);
    }
}
