//! Characters: restores the letters that are meant where fonts write other characters.

use unicode_normalization::UnicodeNormalization as _;

use crate::formats::letters::ligature;

/// The words of a row with the letters that are meant, blanks collapsed. A sign of a symbol font at the beginning of a
/// row becomes a bullet; elsewhere it is left out.
pub(super) fn cleaned(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let raw = raw.trim();
    let mut rest = raw.chars().peekable();
    if rest.peek().is_some_and(|c| is_symbol(*c)) {
        let words = raw.trim_start_matches(|c: char| is_symbol(c) || c.is_whitespace());
        if words.starts_with(char::is_alphanumeric) || words.starts_with(['„', '(', '»', '"']) {
            out.push_str("• ");
        }
        rest = words.chars().peekable();
    } else if let Some(words) = foreign_bullet(raw) {
        out.push_str("• ");
        rest = words.chars().peekable();
    }
    while let Some(c) = rest.next() {
        match c {
            _ if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{ad}' if rest.peek().is_some() => {}
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '¨' if rest.peek().is_some_and(|next| "aouAOUeiy".contains(*next)) => {
                out.extend(rest.next());
                out.push('\u{308}');
            }
            '´' if rest.peek().is_some_and(char::is_ascii_alphabetic) => {
                out.extend(rest.next());
                out.push('\u{301}');
            }
            _ if is_symbol(c) => {}
            _ => match ligature(c) {
                Some(letters) => out.push_str(letters),
                None => out.push(c),
            },
        }
    }
    let text = if out.is_ascii() { out } else { out.nfc().collect() };
    text.trim_end().to_owned()
}

/// True for control characters and the private characters of symbol fonts.
fn is_symbol(c: char) -> bool {
    c.is_control() && !c.is_whitespace() || ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// The words behind a bullet that its font writes as another character: as `§` before a letter (a real one stands
/// before a number) or as `‹` without a closing `›`; `None` for any other row.
fn foreign_bullet(raw: &str) -> Option<&str> {
    let words =
        raw.strip_prefix("§ ").or_else(|| raw.strip_prefix('‹').filter(|rest| !rest.contains('›')))?;
    let words = words.trim_start();
    words.starts_with(char::is_alphabetic).then_some(words)
}

/// The letters meant by a sign of an old typesetting font without letter names: a ligature for an accent, `ß` for `ÿ`;
/// empty if the sign is right. Only for documents without any `ß`.
pub(super) fn mended(sign: char) -> &'static str {
    match sign {
        '˙' => "ff",
        '˝' => "fi",
        '˛' => "fl",
        '˚' => "ffi",
        '˜' => "ffl",
        'ÿ' => "ß",
        _ => "",
    }
}

/// True for a row that begins a list item: with a bullet, `3.`, `a)`, `(2)`.
pub(super) fn is_item(text: &str) -> bool {
    let Some((marker, _)) = text.split_once(' ') else { return false };
    let mut signs = marker.chars();
    let first = signs.next().unwrap_or(' ');
    if signs.next().is_none() {
        return "•-–−—*▪▫●○◦■□‣⁃►▶➢✓➔o·+".contains(first);
    }
    let counted = marker.trim_start_matches('(').trim_end_matches(['.', ')']);
    marker.ends_with(['.', ')'])
        && !counted.is_empty()
        && counted.len() <= 6
        && (counted.len() == 1 && counted.bytes().all(|b| b.is_ascii_alphabetic())
            || counted
                .split('.')
                .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_write_letters_in_many_ways() {
        assert_eq!(cleaned("Oﬀensive  f¨ur   Aﬀen"), "Offensive für Affen");
        assert_eq!(cleaned("Fo\u{308}rderung\u{a0}im Aus\u{ad}land"), "Förderung im Ausland");
        assert_eq!(cleaned("Außen\u{ad}"), "Außen\u{ad}");
        assert_eq!(cleaned("Außen\u{2010}"), "Außen-");
    }

    #[test]
    fn signs_of_symbol_fonts_are_bullets_only_at_the_beginning() {
        assert_eq!(cleaned("\u{f0b7} Messen"), "• Messen");
        assert_eq!(cleaned("\u{1}Messen"), "• Messen");
        assert_eq!(cleaned("Messen \u{f0e0} Märkte"), "Messen Märkte");
        assert_eq!(cleaned("§ Messen"), "• Messen");
        assert_eq!(cleaned("§ 4 Absatz 2"), "§ 4 Absatz 2");
        assert_eq!(cleaned("‹ Messen"), "• Messen");
        assert_eq!(cleaned("‹Messen› sind"), "‹Messen› sind");
        assert_eq!(cleaned("\u{f0b7}"), "");
    }

    #[test]
    fn items_are_known_by_their_marker() {
        for item in ["• Messen", "- Messen", "3. Messen", "a) Messen", "(2) Messen", "1.2. Messen"] {
            assert!(is_item(item), "{item}");
        }
        for none in ["Messen und", "z.B. Messen", "1990 wurde", "und) so", "Messen"] {
            assert!(!is_item(none), "{none}");
        }
    }
}
