//! Folding: one spelling for what Germans write in several.

use unicode_normalization::UnicodeNormalization as _;

/// Lower case, `ä`/`ae` to `a`, `ß` to `ss`, other Latin diacritics dropped. Idempotent.
///
/// Ligatures and raised digits become plain ones; soft hyphens and zero-width characters go.
/// `ue` is left alone after a vowel or `q` (`neue`, `Quelle`); so is `ae`/`oe` after a vowel.
///
/// ```
/// use leitlinien::text::fold;
/// assert_eq!(fold("Maßnahmen"), fold("Massnahmen"));
/// assert_eq!(fold("Förderung"), fold("Foerderung"));
/// assert_eq!(fold("neue Quelle"), "neue quelle");
/// assert_eq!(fold("Wrocław, Krušnohoří"), "wroclaw, krusnohori");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_onto(&mut out, c));
    out
}

/// Folds one character and appends it to `out`, the folded beginning of the text.
#[inline]
pub fn fold_onto(out: &mut String, c: char) {
    if c.is_ascii() {
        // Most characters are ASCII.
        let c = c.to_ascii_lowercase();
        if c != 'e' || !closes_digraph(out) {
            out.push(c);
        }
    } else {
        for c in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
            push(out, c);
        }
    }
}

fn push(out: &mut String, c: char) {
    match c {
        'ß' | 'ẞ' => out.push_str("ss"),
        'ł' => out.push('l'),
        'đ' => out.push('d'),
        'ø' | 'œ' => out.push('o'),
        'æ' => out.push('a'),
        'ı' => out.push('i'),
        '\u{300}'..='\u{36f}' => {}
        c if super::words::is_invisible(c) => {}
        'e' if closes_digraph(out) => {}
        c => out.push(c),
    }
}

/// True if an `e` after `out` is the second half of `ae`, `oe` or `ue`.
fn closes_digraph(out: &str) -> bool {
    match out.as_bytes() {
        // No letter of several bytes ends in one of these bytes.
        [.., before, b'u' | b'a' | b'o'] => !matches!(before, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'q'),
        [b'u' | b'a' | b'o'] => true,
        _ => false,
    }
}
