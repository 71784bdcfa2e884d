//! German sentences: where they end, and whether a text ends with a whole sentence.

use std::ops::Range;

use super::part::part;
use super::words::is_listed;

/// Abbreviations whose full stop ends no sentence, lower case, without the stop. Single letters and ordinal numbers
/// are recognised by rule.
const ABBREVIATIONS: &str = "\
    abb abs abschn anm art aufl az bd bes bspw bzgl bzw ca ders dgl dipl dr ebd einschl engl etc evtl \
    exkl ff frz gem ggf ggü hg hr hrsg ing inkl insb jg jh kap lfd lt max min mind mio mrd nr o.ä prof \
    red rd sog st std str tel tsd u.a u.ä usf usw v.a verf vgl vs z.b z.t zit ziff zzgl";

const CLOSERS: &[char] = &['“', '”', '"', '»', '«', '’', '‘', '\'', ')', ']', '*'];
const OPENERS: &[char] = &['„', '“', '"', '»', '«', '‚', '‘', '(', '['];

/// Byte ranges of the sentences of a paragraph, without the blanks between them.
///
/// ```
/// use leitlinien::text::sentence::sentences;
/// let text = "Vgl. Abs. 2 vom 9. April. Dazu z. B. Polen! Ende";
/// let found: Vec<&str> = sentences(text).into_iter().filter_map(|r| text.get(r)).collect();
/// assert_eq!(found, ["Vgl. Abs. 2 vom 9. April.", "Dazu z. B. Polen!", "Ende"]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    each(text).collect()
}

/// The range of the sentence of `text` that contains byte `at`; the whole text if there is none.
pub fn sentence_at(text: &str, at: usize) -> Range<usize> {
    each(text).find(|range| at < range.end).unwrap_or(0..text.len())
}

/// The sentences one by one: each ends at a stop that is followed by a blank, with only closing signs between.
fn each(text: &str) -> impl Iterator<Item = Range<usize>> {
    let end = text.trim_end().len();
    let mut stops = text.match_indices(['.', '!', '?', '…']);
    let mut start = 0;
    std::iter::from_fn(move || {
        let begin = start;
        for (at, stop) in stops.by_ref() {
            let behind = part(text, at + stop.len()..);
            let rest = behind.trim_start_matches(CLOSERS);
            let at = text.len() - rest.len();
            if !rest.starts_with(char::is_whitespace) {
                continue;
            }
            let after = rest.trim_start();
            if is_terminated(part(text, begin..at)) && starts_sentence(after) {
                start = text.len() - after.len();
                return Some(begin..at);
            }
        }
        start = end;
        (begin < end).then_some(begin..end)
    })
}

fn starts_sentence(text: &str) -> bool {
    let first = text.trim_start_matches(OPENERS).chars().next();
    first.is_none_or(|c| c.is_uppercase() || c.is_numeric())
}

/// True if a text ends as a sentence does: with `.`, `!`, `?` or `…`, not counting an abbreviation or an ordinal.
///
/// ```
/// use leitlinien::text::sentence::is_terminated;
/// assert!(is_terminated("wie möglich ausgestaltet sind.«"));
/// assert!(!is_terminated("unter anderem z. B."));
/// assert!(!is_terminated("am 13."));
/// assert!(!is_terminated("Im Länder-Ranking"));
/// ```
pub fn is_terminated(text: &str) -> bool {
    let bare = tail(text.trim_end()).trim_end_matches(CLOSERS);
    match bare.chars().next_back() {
        Some('!' | '?' | '…') => true,
        Some('.') => !is_abbreviated(bare.trim_end_matches('.')),
        _ => false,
    }
}

/// True if the last word of `text` (its stop removed) is an abbreviation or an ordinal number.
fn is_abbreviated(text: &str) -> bool {
    let word = text.rsplit(|c: char| c.is_whitespace() || OPENERS.contains(&c)).next().unwrap_or(text);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let ordinal = !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let initial = letters == 1 && word.chars().count() == 1;
    ordinal || initial || is_listed(ABBREVIATIONS, &word.to_lowercase())
}

/// Words after which a German phrase must go on: articles, prepositions, conjunctions, relative words.
const OPEN_WORDS: &str = "\
    aber als am an auch auf aus bei beim bis bzw. das dass dem den denen der deren des dessen die dies \
    diese diesem diesen dieser dieses durch ein eine einem einen einer eines entlang für gegen gegenüber \
    hinter ihr ihre ihrem ihren ihrer ihres im in innerhalb ins insbesondere je jede jedem jeden jeder \
    jedes kein keine keinen mit nach neben oder ohne sein seine seinem seinen seiner seines sich sowie \
    sowohl trotz u.a. um und unser unsere unseren unserer unter v.a. vom von vor wegen weil wenn wie \
    während z.b. zu zum zur zwischen über";

/// True if a phrase cannot end like `text`: with a hyphen, comma, article or preposition, or with an open bracket.
///
/// ```
/// use leitlinien::text::sentence::is_open;
/// assert!(is_open("Integration von Internationals über die"));
/// assert!(is_open("Kunst-, Kultur- und"));
/// assert!(!is_open("Internationale Wasserstoffkonferenz"));
/// ```
pub fn is_open(text: &str) -> bool {
    let text = tail(text.trim_end());
    if text.ends_with([',', '-', '\u{2010}', '–', '/', '&']) {
        return true;
    }
    let brackets = text.bytes().fold(0_u32, |depth, byte| match byte {
        b'(' => depth + 1,
        b')' => depth.saturating_sub(1),
        _ => depth,
    });
    let word = text.rsplit(char::is_whitespace).next().unwrap_or(text).to_lowercase();
    brackets > 0 || is_listed(OPEN_WORDS, &word)
}

/// The last bytes of a text, enough to judge how the text ends; keeps that cheap in very long paragraphs.
pub(crate) fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(TAIL);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    part(text, from..)
}

/// Maximum number of bytes that [`tail`] returns.
const TAIL: usize = 400;

/// True if `text` begins in the middle of a sentence: with a small letter.
pub fn starts_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}
