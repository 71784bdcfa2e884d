//! One spelling of stems where the rules of spelling allow two. Takes folded words without signs; knows no lexicon.

use std::borrow::Cow;

use crate::text::{part, without_beginning};

/// The spelling in which stems of nouns and adjectives are compared: as [`spelled`], and with the `e` before an `l` or `r`
/// that an ending drives out (`dunkle`, `teurer`).
pub fn canonical(stem: &str) -> Cow<'_, str> {
    match stem.as_bytes() {
        [_, .., b'b' | b'd' | b'k', b'l'] | [.., b'a' | b'e', b'u', b'r'] => with_e(stem),
        _ => spelled(stem),
    }
}

/// As `canonical`, but for the stems of verbs: `Entwicklung`, `gesammelt`, `Verwechslung`.
pub fn canonical_verb(stem: &str) -> Cow<'_, str> {
    match stem.as_bytes() {
        [_, .., b'b' | b'd' | b'f' | b'g' | b'k' | b'm' | b'p' | b's' | b't', b'l'] => with_e(stem),
        _ => spelled(stem),
    }
}

/// A stem of [`canonical`] or [`canonical_verb`] without the `e` before its last `l` or `r`; `None` if it has none.
pub fn without_e(stem: &str) -> Option<String> {
    let last = stem.chars().next_back().filter(|c| matches!(c, 'l' | 'r'))?;
    let bare = stem.strip_suffix(last)?.strip_suffix('e')?;
    (bare.len() >= 3).then(|| format!("{bare}{last}"))
}

fn with_e(stem: &str) -> Cow<'_, str> {
    let mut out = spelled(stem).into_owned();
    if stem.len() >= 4 {
        let last = out.pop();
        out.push('e');
        out.extend(last);
    }
    Cow::Owned(out)
}

/// Spells words that have two spellings in one: `Schifffahrt` as `Schiffahrt`, `Photographie` as `Fotografie`,
/// `Potential` as `Potenzial`, `Club` as `Klub`, `selbstständig` as `selbständig`.
pub fn spelled(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() || !needs_spelling(word.as_bytes()) {
        return Cow::Borrowed(word);
    }
    let out = respelled(word);
    // A word that would have fewer than three letters left stays as it is.
    if out.len() < 3 { Cow::Borrowed(word) } else { Cow::Owned(out) }
}

fn respelled(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let known = SPELLINGS.iter().find(|(found, _)| without_beginning(rest, found).is_some());
        match (known, out.as_bytes()) {
            (Some((_, write)), _) => out.push_str(write),
            // A third letter of the same kind.
            (None, [.., a, b])
                if a == b && *b == c as u8 && c.is_ascii_alphabetic() && !b"aeiouy".contains(b) => {}
            (None, before) => out.push(spoken(c, before, rest)),
        }
        rest = part(rest, known.map_or(1, |(found, _)| found.len())..);
    }
    out
}

/// Letters and what they are replaced by; `ck` and `ch` stay, so that their `c` is not respelled.
const SPELLINGS: [(&str, &str); 6] =
    [("ph", "f"), ("tial", "zial"), ("tiell", "ziell"), ("selbstst", "selbst"), ("ck", "ck"), ("ch", "ch")];

/// True if [`spelled`] may change the word.
fn needs_spelling(word: &[u8]) -> bool {
    let mut rest = word;
    while let [a, tail @ ..] = rest {
        let changes = match (a, tail) {
            (b'p', [b'h', ..]) => true,
            (b't', [b'i', tail @ ..]) => tail.starts_with(b"al") || tail.starts_with(b"ell"),
            (b'c', [next, ..]) => !b"hk".contains(next),
            (a, [b, c, ..]) => a == b && b == c,
            _ => false,
        };
        if changes {
            return true;
        }
        rest = tail;
    }
    word.starts_with(b"selbstst")
}

/// The letter for a `c`: `z` before `e`, `i`, `y`, `k` before `a`, `o`, `u`, `l`, `r`, `t`; `c` in `sc` and `Service`.
fn spoken(c: char, before: &[u8], rest: &str) -> char {
    match (c, rest.as_bytes().get(1)) {
        ('c', _) if before.last() == Some(&b's') || matches!(rest, "ce" | "ces") => 'c',
        ('c', Some(b'e' | b'i' | b'y')) => 'z',
        ('c', Some(b'a' | b'o' | b'u' | b'l' | b'r' | b't')) => 'k',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_are_one() {
        for (one, other) in [
            ("schifffahrt", "schiffahrt"),
            ("fotografi", "photographi"),
            ("potenzial", "potential"),
            ("substanziell", "substantiell"),
            ("klub", "club"),
            ("kod", "cod"),
            ("selbststandig", "selbstandig"),
            ("zircus", "circus"),
            ("dunkl", "dunkel"),
            ("teur", "teuer"),
        ] {
            assert_eq!(canonical(one), canonical(other), "{one}");
        }
        for (one, other) in [("entwickl", "entwickel"), ("samml", "sammel"), ("ermittl", "ermittel")] {
            assert_eq!(canonical_verb(one), canonical_verb(other), "{one}");
            assert_eq!(without_e(&canonical_verb(one)).as_deref(), Some(one));
        }
    }

    #[test]
    fn no_word_is_passed_over_that_is_spelled_in_two_ways() {
        let counts = include_str!("../../../index/wortzahlen-gesetze.tsv");
        let words = counts.lines().filter_map(|line| line.split('\t').next()).map(crate::text::fold);
        // Inside a word (`nichtselbstständig`) the second spelling of `selbst` has always been kept.
        let words = words.filter(|word| !word.contains("selbstst") || word.starts_with("selbstst"));
        for word in words.chain(["selbststandig", "schifffahrt", "cent", "disco"].map(str::to_owned)) {
            assert!(
                !word.is_ascii() || needs_spelling(word.as_bytes()) || respelled(&word) == word,
                "{word}"
            );
        }
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for word in ["schach", "zucker", "zahl", "stuhl", "perl", "akten", "sache", "nation", "2000", "łodz"]
        {
            assert_eq!(canonical(word), word);
        }
        assert_ne!(canonical("mittl"), canonical("mittel"), "the middle is no means");
    }
}
