//! Letters that fonts and office programs write in place of those that are meant.

/// The single letters that a ligature stands for; `None` for any other character.
pub(super) fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// A digit as the raised digit of footnote signs and exponents (`2` becomes `²`); any other character stays.
pub(super) fn raised(c: char) -> char {
    c.to_digit(10).and_then(|digit| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit as usize)).unwrap_or(c)
}
