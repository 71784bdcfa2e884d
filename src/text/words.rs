//! Words of a German text: letters and digits, also words that hyphens join.
//!
//! Knows Unicode and German spelling, no lexicon and no grammar.

use std::ops::Range;

use super::part::part;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub span: Range<usize>,
    /// True for a second reading of other words: the parts of a hyphenated word as one word (`Außen-Wirtschaft`), the
    /// groups of a number as one (`100.000`), or the letters and the number of `Agenda2030`. An extra word takes no
    /// place in the order of the text.
    pub extra: bool,
}

/// The words of `text` in order; an extra word follows the last word it spans.
///
/// Soft hyphens and zero-width characters do not split a word. Digits right behind a word belong to the word: they are
/// no footnote sign, as the parser has removed the signs of footnotes that the document has.
///
/// ```
/// use leitlinien::text::words::words;
/// let text = "MOE-Staaten, Agenda2030";
/// let found: Vec<&str> = words(text).iter().map(|word| &text[word.span.clone()]).collect();
/// assert_eq!(found, ["MOE", "Staaten", "MOE-Staaten", "Agenda2030", "Agenda", "2030"]);
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut chain: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(run) = next_run(text, at) {
        at = run.end;
        let joins = chain.last().is_some_and(|last| {
            // Behind most words stands a blank.
            text.as_bytes().get(last.end) != Some(&b' ')
                && (is_joint(text, last.end..run.start, part(text, run.clone()))
                    || is_thousands(text, last, &run))
        });
        if !joins {
            close(text, &mut chain, &mut out);
        }
        out.push(Word { span: run.clone(), extra: false });
        if let Some((letters, number)) = glued(text, &run) {
            out.push(Word { span: letters, extra: true });
            out.extend(number.map(|span| Word { span, extra: true }));
        }
        chain.push(run);
    }
    close(text, &mut chain, &mut out);
    out
}

/// True for characters inside a word that do not split it: soft hyphen, zero-width characters, joiners.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// True for hyphens that join words: the ASCII one, U+2010 and the unbreakable U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

fn is_superscript(c: char) -> bool {
    matches!(c, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{2079}')
}

/// The next run of word characters at or behind `at`.
fn next_run(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let blank = rest.bytes().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
    let first = rest.as_bytes().get(blank)?;
    let more = || rest.get(blank..)?.find(|c| is_word(c) && !is_superscript(c));
    let start = at + blank + if first.is_ascii() { 0 } else { more()? };
    let run = text.get(start..)?;
    // Most words have ASCII letters only.
    let plain = run.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut end = start + plain;
    if run.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        return Some(start..end);
    }
    let mut letters = run.bytes().take(plain).filter(u8::is_ascii_alphabetic).count();
    for (i, c) in run.get(plain..)?.char_indices() {
        if is_superscript(c) && letters > 2 || !(is_word(c) || is_invisible(c)) {
            break;
        }
        if is_word(c) {
            end = start + plain + i + c.len_utf8();
            letters += usize::from(c.is_alphabetic());
        }
    }
    Some(start..end)
}

/// Ends a chain of hyphenated words and empties it; a chain of several words is added to `out` as an extra word.
fn close(text: &str, chain: &mut Vec<Range<usize>>, out: &mut Vec<Word>) {
    if let [first, .., last] = chain.as_slice() {
        let span = first.start..last.end;
        let whole = part(text, span.clone());
        if whole.chars().any(char::is_alphabetic) || !whole.contains(is_hyphen) {
            out.push(Word { span, extra: true });
        }
    }
    chain.clear();
}

/// True if the characters in `gap` join the words at both sides: a hyphen, or a hyphen at a line's end before a
/// lower-case word that is no conjunction (`Außen-⏎wirtschaft`, not `Kultur-⏎und`).
fn is_joint(text: &str, gap: Range<usize>, next: &str) -> bool {
    let mut chars = part(text, gap.clone()).chars().filter(|c| !is_invisible(*c));
    if !chars.next().is_some_and(is_hyphen) {
        return false;
    }
    let mut line_end = false;
    for c in chars {
        if !c.is_whitespace() {
            return false;
        }
        line_end |= c == '\n';
    }
    let adjacent = gap.len() <= 3 && !part(text, gap).contains(char::is_whitespace);
    adjacent || line_end && next.starts_with(char::is_lowercase) && !is_conjunction(next)
}

/// True if `run` is a group of three digits behind others: `100.000`.
fn is_thousands(text: &str, last: &Range<usize>, run: &Range<usize>) -> bool {
    let digits = |range: &Range<usize>| part(text, range.clone()).bytes().all(|byte| byte.is_ascii_digit());
    let dot = matches!(part(text, last.end..run.start), "." | "\u{a0}" | "\u{202f}");
    dot && run.len() == 3 && last.len() <= 3 && digits(last) && digits(run)
}

/// True if `word` is one of the words of `list`, which have single blanks between.
pub fn is_listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// True for words that may stand behind a suspended hyphen (`Fach- und`).
pub fn is_conjunction(word: &str) -> bool {
    matches!(word, "und" | "oder" | "bzw" | "sowie" | "als" | "wie" | "noch" | "bis" | "u")
}

/// The letters and the number of a word that ends in a number (`Agenda2030`); `None` with fewer than three letters
/// (`CO2`, `EU27`). A single digit, which nobody searches for, is not returned as a number.
fn glued(text: &str, run: &Range<usize>) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let word = part(text, run.clone());
    if !word.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - letters.len();
    let fits = letters.chars().all(char::is_alphabetic) && letters.chars().nth(2).is_some();
    let cut = run.start + letters.len();
    fits.then(|| (run.start..cut, (digits > 1).then_some(cut..run.end)))
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        words(text)
            .iter()
            .map(|word| format!("{}{}", if word.extra { "+" } else { "" }, &text[word.span.clone()]))
            .collect()
    }

    #[test]
    fn hyphens_part_and_join() {
        assert_eq!(
            list("Deutsch\u{2011}Polnische Grenze"),
            ["Deutsch", "Polnische", "+Deutsch\u{2011}Polnische", "Grenze"]
        );
        assert_eq!(list("Fach- und Messe-Reise"), ["Fach", "und", "Messe", "Reise", "+Messe-Reise"]);
        assert_eq!(list("2022-2024 - so"), ["2022", "2024", "so"]);
        assert_eq!(list("100.000 am 1.5.2024"), ["100", "000", "+100.000", "am", "1", "5", "2024"]);
        assert_eq!(list("-wert und Kultur -"), ["wert", "und", "Kultur"]);
    }

    #[test]
    fn a_line_end_joins_only_a_small_second_half() {
        assert_eq!(list("Außen-\nwirtschaft"), ["Außen", "wirtschaft", "+Außen-\nwirtschaft"]);
        assert_eq!(list("Kultur-\nund Kunst"), ["Kultur", "und", "Kunst"]);
        assert_eq!(list("Hand-\nLungs"), ["Hand", "Lungs"]);
        assert_eq!(list("Kultur- politik"), ["Kultur", "politik"]);
    }

    #[test]
    fn invisible_characters_do_not_part() {
        assert_eq!(list("Wirt\u{ad}schaft\u{200b}lich"), ["Wirt\u{ad}schaft\u{200b}lich"]);
        assert_eq!(list("Fo\u{308}rderung"), ["Fo\u{308}rderung"]);
    }

    #[test]
    fn digits_belong_to_their_word() {
        assert_eq!(
            list("Beiwort7 H2O A4 MP3 CO2 EU27 G7 Konzeption²."),
            ["Beiwort7", "+Beiwort", "H2O", "A4", "MP3", "CO2", "EU27", "G7", "Konzeption"]
        );
        assert_eq!(list("Horizont2020"), ["Horizont2020", "+Horizont", "+2020"]);
        assert_eq!(list("3D-Druck B2B2C"), ["3D", "Druck", "+3D-Druck", "B2B2C"]);
    }
}
