//! Abbreviations that the texts explain themselves: `kleine und mittlere Unternehmen (KMU)`.

use std::collections::BTreeSet;

use super::{Analyzer, Token, is_stop_word};
use crate::text::words::is_hyphen;
use crate::text::{fold, part};

/// Number of letters of an abbreviation, hyphens not counted.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=10;
/// Maximum number of words looked at before the bracket, for each letter of the abbreviation.
const WORDS_PER_LETTER: usize = 3;
/// Maximum number of words that are no stop words and have no letter in the abbreviation.
const SKIPPED: usize = 1;

/// Adds a line `abbreviation = long form` to `out` for every abbreviation in brackets behind the words whose initials
/// it is made of. The parts of a compound have initials, too.
pub fn learn(text: &str, analyzer: &mut Analyzer, out: &mut BTreeSet<String>) {
    let mut tokens: Vec<Token> = Vec::new();
    for (open, _) in text.match_indices('(') {
        let Some((short, _)) = part(text, open + 1..).split_once(')') else { continue };
        // Most brackets contain no abbreviation: the text is cut into words at the first that does.
        if !is_abbreviation(short) {
            continue;
        }
        if tokens.is_empty() {
            tokens = analyzer.tokens(text).into_iter().filter(|token| !token.extra).collect();
        }
        let before = tokens.partition_point(|token| token.span.end <= open);
        let words = tokens.get(..before).unwrap_or_default();
        let gap = words.last().map(|last| part(text, last.span.end..open));
        if gap.is_none_or(|gap| !gap.trim_matches(['"', '“', '”', '«', '»']).trim().is_empty()) {
            continue;
        }
        if let Some(start) = long_form(text, short, words, analyzer) {
            let long: Vec<&str> = part(text, start..open).split_whitespace().collect();
            out.insert(format!("{short} = {}", long.join(" ")));
        }
    }
}

/// True for letters and hyphens only, of which two or more and at least half of the letters are capitals.
fn is_abbreviation(short: &str) -> bool {
    let letters = short.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    LETTERS.contains(&letters)
        && capitals >= 2
        && capitals * 2 >= letters
        && short.chars().all(|c| c.is_alphabetic() || is_hyphen(c))
}

/// The byte at which the words begin whose initials are the abbreviation's capitals; `None` if there are no such words.
fn long_form(text: &str, short: &str, words: &[Token], analyzer: &mut Analyzer) -> Option<usize> {
    let letters: Vec<String> =
        short.chars().filter(|c| c.is_uppercase()).map(|c| fold(&c.to_string())).collect();
    let mut left = letters.as_slice();
    let mut skipped = 0;
    for word in words.iter().rev().take(WORDS_PER_LETTER * letters.len()) {
        let exact = analyzer.analyze(word.form(text)).exact.clone();
        let between = words.iter().find(|next| next.span.start >= word.span.end);
        let gap = between.map(|next| part(text, word.span.end..next.span.start));
        if gap.is_some_and(|gap| gap.contains(['.', ';', ':', '(', ')', '!', '?'])) {
            return None;
        }
        let rest = without_initials(&exact, left, analyzer);
        if rest.len() < left.len() {
            left = rest;
        } else if !is_stop_word(&exact) {
            skipped += 1;
        }
        if left.is_empty() {
            let first = exact.chars().next().map(|c| c.to_string());
            return (first.as_ref() == letters.first()).then_some(word.span.start);
        }
        if skipped > SKIPPED {
            return None;
        }
    }
    None
}

/// Takes the initials of a word and its parts off the end of `letters`; none if the word's own initial is missing.
fn without_initials<'a>(exact: &str, letters: &'a [String], analyzer: &Analyzer) -> &'a [String] {
    let mut starts: Vec<usize> = analyzer.leaves(exact).iter().map(|part| part.start).collect();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let mut left = letters;
    for start in starts.iter().rev() {
        let Some((last, rest)) = left.split_last() else { break };
        if part(exact, *start..).starts_with(last.as_str()) {
            left = rest;
            if *start == 0 {
                return left;
            }
        } else if *start == 0 {
            return letters;
        }
    }
    // The letters ran out before the word's first part.
    letters
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::search::german::lexicon::Lexicon;

    fn learned(text: &str) -> Vec<String> {
        let mut analyzer = Analyzer::new(Arc::new(Lexicon::shipped()));
        let mut out = BTreeSet::new();
        learn(text, &mut analyzer, &mut out);
        out.into_iter().collect()
    }

    #[test]
    fn initials_before_a_bracket() {
        for (text, expected) in [
            (
                "Förderung für kleine und mittlere Unternehmen (KMU) im Land",
                "KMU = kleine und mittlere Unternehmen",
            ),
            (
                "mit der Außenwirtschaftsinitiative Sachsen (AWIS)",
                "AWIS = Außenwirtschaftsinitiative Sachsen",
            ),
            (
                "im Deutsch-Polnischen Raumordnungsausschuss (DP-ROA)",
                "DP-ROA = Deutsch-Polnischen Raumordnungsausschuss",
            ),
            ("die Europäische Union (EU) hat", "EU = Europäische Union"),
            ("Projekte der Entwicklungszusammenarbeit (EZ)", "EZ = Entwicklungszusammenarbeit"),
            ("des Freistaates und Mittel- und Osteuropa (MOE)", "MOE = Mittel- und Osteuropa"),
            (
                "ein Europäischer Verbund für territoriale Zusammenarbeit (EVTZ)",
                "EVTZ = Europäischer Verbund für territoriale Zusammenarbeit",
            ),
        ] {
            assert_eq!(learned(text), [expected], "{text}");
        }
    }

    #[test]
    fn other_brackets_teach_nothing() {
        for text in [
            "der Minister (CDU) sprach",
            "in Dresden (Sachsen)",
            "eine Reise. (KMU)",
            "kleine, mittlere (und große) Unternehmen",
            "Absatz (1) und (ZZ",
            "Die Kammer mahnt. Unternehmen (KMU)",
        ] {
            assert!(learned(text).is_empty(), "{text}");
        }
    }
}
