//! Cuts a query into the parts that name something of the catalogue, and the words that are left.

use std::ops::Range;

use super::Titles;
use super::meaning::Meaning;
use super::part::{Names, Naming, Part};
use super::words::WORDS;
use crate::domain::datum::MONATE;
use crate::domain::{Art, Eigenschaft};
use crate::search::german::{TABLES, is_stop_word};
use crate::search::query::{EXCLUDING, Piece, ROMAN, SAME, pieces};
use crate::text::fold;

/// Maximum number of words of a state's name.
const STATE: usize = 4;
/// Words that beside the excluding ones say what is not meant or bound it in a way that is not read, folded: nothing
/// beside them is read.
#[rustfmt::skip]
const UNREAD: [&str; 18] = [
    "statt", "ausgenommen", "abgesehen", "exklusive", "jenseits", "minus", "spatestens", "fruhestens", "mindestens",
    "hochstens", "einschliesslich", "anfang", "mitte", "ende", "heute", "ff", "zwischenzeitlich", "teilweise",
];
/// Words that bound a time; before a month they mean days, which entries do not state.
const BOUNDS: [&str; 5] = ["vor", "bis", "nach", "seit", "ab"];
/// Fewest letters before the kind in a compound.
const LEAST_FRONT: usize = 3;
/// Words before the rank of a figure.
const RANKS: [&str; 2] = ["rang", "platz"];
pub(super) const FIRST_YEAR: u16 = 1900;
pub(super) const LAST_YEAR: u16 = 2099;

/// A word of the query: its folded form, its place, and whether it may name something.
struct Word {
    folded: String,
    span: Range<usize>,
    bare: bool,
}

/// The parts of a query; `None` if it names no kind of entries, or has operators or brackets.
pub(super) fn read(typed: &str, titles: &Titles) -> Option<Vec<Part>> {
    let words = words(typed)?;
    if is_unreadable(&words) {
        return None;
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let run: Vec<String> =
            words.iter().skip(at).take_while(|word| word.bare).map(|word| word.folded.clone()).collect();
        let before = parts.iter().rev().find(|part| !matches!(part.names, Names::Nothing));
        let direct = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.folded.as_str());
        let (count, names) = match years(&run, direct) {
            _ if run.is_empty() => (1, Names::Words),
            Some(years) => years,
            None => named(&run, before, titles),
        };
        // `über 4 Mrd. Euro`, `Instrument I bis III`: what a number says of an entry is not known.
        let is_number = matches!(names, Names::Words) && word.folded.bytes().all(|b| b.is_ascii_digit());
        let to_number = matches!(names, Names::Number(_)) && direct == "bis";
        if word.bare && (is_number || to_number) {
            return None;
        }
        let end = words.get(at + count - 1).map_or(word.span.end, |last| last.span.end);
        let span = word.span.start..end;
        let part = Part { names, own: span.clone(), span, bare: word.bare };
        match of_compound(typed, &part, titles) {
            Some(pair) => parts.extend(pair),
            None => parts.push(part),
        }
        at += count;
    }
    parts.iter().any(|part| matches!(part.names, Names::Kind(_))).then_some(parts)
}

/// A compound of a kind and of what the papers have sections or states for (`Kulturmaßnahmen`, `Japanreise`) as its two
/// parts; `None` for any other word.
fn of_compound(typed: &str, whole: &Part, titles: &Titles) -> Option<[Part; 2]> {
    let word = typed.get(whole.own.clone()).filter(|_| whole.is_left())?;
    if !WORDS.ends_in_kind(&fold(word)) {
        return None;
    }
    let cuts = word.char_indices().map(|(at, _)| at).skip(LEAST_FRONT);
    cuts.filter_map(|at| word.split_at_checked(at)).find_map(|(front, head)| {
        let (1, meanings @ [kind, ..]) = WORDS.longest(&[fold(head)])? else { return None };
        let folded = fold(front.trim_end_matches('-'));
        let section = titles.by_stem(&folded).map(Names::Section);
        let state = || titles.state(&folded).map(|iso| Names::State(iso, Naming::Name));
        let names = Some(section.or_else(state)?).filter(|_| kind.is_kind())?;
        let cut = whole.own.start + front.len();
        let part = |names: Names, own: Range<usize>| Part { names, own, ..whole.clone() };
        Some([part(names, whole.own.start..cut), part(Names::Kind(meanings.to_vec()), cut..whole.own.end)])
    })
}

/// True if the query excludes something (`bis auf Japan`) or bounds it in a way that is not read.
fn is_unreadable(words: &[Word]) -> bool {
    let bare = || words.iter().map(|word| if word.bare { word.folded.as_str() } else { "" });
    let mut pairs = bare().zip(bare().skip(1));
    bare().any(|word| UNREAD.contains(&word) || EXCLUDING.contains(&word))
        || pairs.any(|pair| pair == ("bis", "auf") || BOUNDS.contains(&pair.0) && is_month(pair.1))
}

fn is_month(folded: &str) -> bool {
    MONATE.iter().any(|month| fold(month) == folded)
}

/// True if a word of the query names a kind of entries.
pub fn names_kind(typed: &str) -> bool {
    any_run(typed, begins_with_kind)
}

/// True if a word of the query names a kind of entries or may be a compound that ends in one; else nothing of it is read.
pub fn may_be_read(typed: &str) -> bool {
    any_run(typed, |run| begins_with_kind(run) || run.first().is_some_and(|word| WORDS.ends_in_kind(word)))
}

/// True if the first of some folded words name a kind of entries.
fn begins_with_kind(run: &[String]) -> bool {
    WORDS.longest(run).is_some_and(|(_, meanings)| meanings.first().is_some_and(Meaning::is_kind))
}

/// True if `such` is true of the folded words of the query from some place on.
fn any_run(typed: &str, such: impl Fn(&[String]) -> bool) -> bool {
    let folded: Vec<String> = words(typed).unwrap_or_default().into_iter().map(|word| word.folded).collect();
    (0..folded.len()).any(|at| such(folded.get(at..).unwrap_or_default()))
}

/// The words of a query; those typed with hyphens one by one if each names something. `None` if it has operators.
fn words(typed: &str) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    for piece in pieces(typed)? {
        let Piece { text, span, bare } = piece;
        let bare = bare && !text.starts_with(SAME);
        let (text, span) = if bare { trimmed(text, span) } else { (text, span) };
        let pieces: Vec<&str> = text.split('-').collect();
        let known =
            |piece: &&str| WORDS.longest(&[fold(piece)]).is_some_and(|(_, meanings)| !meanings.is_empty());
        if bare && pieces.len() > 1 && pieces.iter().all(known) {
            words.extend(pieces.iter().map(|piece| Word { folded: fold(piece), span: span.clone(), bare }));
            continue;
        }
        let folded = fold(text);
        words.push(Word { bare: bare && !folded.is_empty(), folded, span });
    }
    Some(words)
}

/// A word without the punctuation around it, and its place.
fn trimmed(text: &str, span: Range<usize>) -> (&str, Range<usize>) {
    let front = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = front.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = span.start + text.len() - front.len();
    (word, start..start + word.len())
}

/// The years that the first of these folded words name (`2024`, `2023-2024`, `2023 bis 2024`), as the word before them
/// (`vor`, `seit`) means them, and how many of the words do.
fn years(run: &[String], before: &str) -> Option<(usize, Names)> {
    let first = run.first()?;
    let second = || Some((run.get(1)?.as_str(), year(run.get(2)?)?));
    let (count, from, to) = match (first.split_once(['-', '–']), year(first), second()) {
        (Some((from, to)), ..) => (1, year(from)?, year(to)?),
        (None, Some(from), Some(("bis", to))) => (3, from, to),
        (None, Some(from), Some(("und", to))) if before == "zwischen" => (3, from, to),
        (None, Some(year), _) => {
            let (from, to) = match before {
                "vor" => (FIRST_YEAR, year - 1),
                "bis" => (FIRST_YEAR, year),
                "nach" => (year + 1, LAST_YEAR),
                "seit" | "ab" => (year, LAST_YEAR),
                _ => (year, year),
            };
            (1, from, to)
        }
        _ => return None,
    };
    (from <= to).then_some((count, Names::Years(from, to)))
}

fn year(word: &str) -> Option<u16> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| digits && (FIRST_YEAR..=LAST_YEAR).contains(year))
}

/// What the first of these folded words name, and how many of them do; `before` is the part in front of them.
fn named(run: &[String], before: Option<&Part>, titles: &Titles) -> (usize, Names) {
    let kind = before.and_then(|part| part.kind()?.kind());
    let numbered = matches!(kind, Some(Art::Instrument | Art::Ziel | Art::Fussnote))
        || before.is_some_and(|part| matches!(part.names, Names::Number(_)));
    let Some(first) = run.first() else { return (1, Names::Nothing) };
    if numbered && let Some(number) = number(first) {
        return (1, Names::Number(number));
    }
    if let [rank, number, ..] = run
        && RANKS.contains(&rank.as_str())
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return (2, Names::Properties(vec![Meaning::property(Eigenschaft::Rang, number)]));
    }
    let word = WORDS.longest(run);
    let section = titles.longest(run);
    if let Some((count, titles)) = &section
        && (kind.is_some() || word.is_none() || *count > 1)
        && word.is_none_or(|(known, meanings)| {
            known < *count || kind.is_some() || meanings.iter().all(|one| !one.is_kind())
        })
    {
        return (*count, Names::Section(titles.iter().map(|titel| (*titel).to_owned()).collect()));
    }
    if let Some((count, meanings)) = word {
        let names = match meanings {
            [] => Names::Nothing,
            [kind, ..] if kind.is_kind() => Names::Kind(meanings.to_vec()),
            [region] if region.is_region() => Names::Region(region.clone()),
            properties => Names::Properties(properties.to_vec()),
        };
        return (count, names);
    }
    if let Some((count, state)) = state(run, titles) {
        return (count, state);
    }
    (1, if is_stop_word(first) { Names::Nothing } else { Names::Words })
}

fn state(run: &[String], titles: &Titles) -> Option<(usize, Names)> {
    (1..=STATE.min(run.len())).rev().find_map(|count| {
        let name = run.get(..count)?;
        if name.iter().any(|word| is_stop_word(word)) && !name.iter().any(|word| word == "und") {
            return None;
        }
        let name = name.join(" ");
        let place = || TABLES.places.get(&name).map(|iso| Names::State((*iso).to_owned(), Naming::Place));
        let state = titles.state(&name).map(|iso| Names::State(iso, Naming::Name));
        Some((count, state.or_else(place)?))
    })
}

/// The number of a chapter as it may be printed: `3` and `III`, `b` as `B`; `None` if the word is no number.
fn number(word: &str) -> Option<Vec<String>> {
    let upper = word.to_uppercase();
    if let Some(at) = ROMAN.iter().position(|roman| *roman == word) {
        return Some(vec![upper, (at + 1).to_string()]);
    }
    if let Ok(number) = word.parse::<u8>() {
        let roman = usize::from(number).checked_sub(1).and_then(|at| ROMAN.get(at));
        return Some(std::iter::once(upper).chain(roman.map(|roman| roman.to_uppercase())).collect());
    }
    (word.len() == 1 && upper.chars().all(|c| c.is_ascii_uppercase())).then(|| vec![upper])
}
