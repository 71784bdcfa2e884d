//! One cell's characters: how wide they are, and what of them may be sent.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::text::clean::is_hidden;

/// Columns the symbol takes in a frame.
pub(super) fn width(symbol: &str) -> u16 {
    if symbol.len() == 1 {
        return 1;
    }
    u16::try_from(symbol.width()).unwrap_or(u16::MAX)
}

/// The symbol without control and invisible characters, in ASCII if the terminal has no more. The last line of defence:
/// text is cleaned and transliterated long before it becomes a cell.
pub(super) fn sendable(symbol: &str, unicode: bool) -> Cow<'_, str> {
    if let [byte] = symbol.as_bytes()
        && (0x20..0x7f).contains(byte)
    {
        return Cow::Borrowed(symbol);
    }
    if unicode && !symbol.is_empty() && !symbol.chars().any(is_hidden) {
        return Cow::Borrowed(symbol);
    }
    let columns = usize::from(width(symbol).max(1));
    let visible = symbol.chars().filter(|c| !is_hidden(*c));
    let text: String = if unicode { visible.collect() } else { visible.take(1).map(ascii).collect() };
    let missing = columns.saturating_sub(text.width());
    Cow::Owned(text + &" ".repeat(missing))
}

/// One column of ASCII that looks most like the character.
fn ascii(c: char) -> char {
    match c {
        ' '..='~' => c,
        '\u{a0}' => ' ',
        '─' | '━' | '═' | '╌' | '┄' | '–' | '—' | '−' | '‐' | '‑' => '-',
        '│' | '┃' | '║' | '╎' | '┆' | '▌' | '▐' => '|',
        '\u{2500}'..='\u{257f}' => '+',
        '\u{2580}'..='\u{259f}' | '■' | '▪' => '#',
        '•' | '·' | '●' | '○' => '*',
        '„' | '“' | '”' | '«' | '»' => '"',
        '‚' | '‘' | '’' | '´' => '\'',
        '▶' | '▸' | '►' | '→' | '›' => '>',
        '◀' | '◂' | '◄' | '←' | '‹' => '<',
        '▼' | '▾' | '↓' => 'v',
        '▲' | '▴' | '↑' => '^',
        '…' => '.',
        'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'é' | 'è' | 'ê' | 'ë' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ß' | 'š' | 'ś' => 's',
        'ç' | 'č' | 'ć' => 'c',
        'ł' => 'l',
        'ń' | 'ñ' => 'n',
        'ř' => 'r',
        'ž' | 'ź' | 'ż' => 'z',
        'Ä' => 'A',
        'Ö' => 'O',
        'Ü' => 'U',
        '§' => 'S',
        '€' => 'E',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_is_sent() {
        for (symbol, sent) in [
            ("a", "a"),
            ("ä", "ä"),
            ("", " "),
            ("\u{1b}", " "),
            ("\u{9b}", " "),
            ("\t", " "),
            ("\u{202e}", " "),
            ("a\u{200b}", "a"),
            ("界", "界"),
        ] {
            assert_eq!(sendable(symbol, true), sent, "{symbol:?}");
        }
    }

    #[test]
    fn ascii_keeps_the_columns() {
        for (symbol, sent) in
            [("─", "-"), ("┌", "+"), ("ä", "a"), ("界", "? "), ("€", "E"), ("a\u{308}", "a")]
        {
            assert_eq!(sendable(symbol, false), sent, "{symbol:?}");
        }
    }
}
