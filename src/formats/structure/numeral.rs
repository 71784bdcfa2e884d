//! Numbers of lists and headings: how they are counted and printed.

use std::cmp::Ordering;

/// A number as text in a form that is named as in Word: `decimal`, `lowerLetter`, `upperRoman` ...
pub fn numeral(number: u32, form: &str) -> String {
    match form {
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        "ordinal" => format!("{number}."),
        _ => number.to_string(),
    }
}

/// `a` to `z`, then `aa`, `bb` as German lists count.
fn letters(number: u32) -> String {
    let at = number.saturating_sub(1);
    let letter = u8::try_from(at % 26).map_or('a', |at| char::from(b'a' + at));
    String::from(letter).repeat((at / 26 + 1).min(9) as usize)
}

fn roman(number: u32) -> String {
    const WORTH: [u32; 13] = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
    const DIGITS: [&str; 13] = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
    if number > 3999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (worth, digit) in WORTH.into_iter().zip(DIGITS) {
        while rest >= worth {
            out.push_str(digit);
            rest -= worth;
        }
    }
    out
}

/// Adds 1 to the count of `level`. Higher levels that are still at 0 get their first number, lower ones go back to 0.
/// `start` returns the first number of a level.
pub fn count_on(counts: &mut [u32], level: usize, start: impl Fn(usize) -> u32) {
    for (at, count) in counts.iter_mut().enumerate() {
        *count = match at.cmp(&level) {
            Ordering::Greater => 0,
            Ordering::Equal if *count > 0 => *count + 1,
            Ordering::Less if *count > 0 => *count,
            _ => start(at),
        };
    }
}

/// What is written before a list item: its number if the parser knows that form, else a dash and the number if any.
pub fn marker(number: &str) -> String {
    let number = number.trim();
    let bare = number.trim_matches(['(', ')', '.']);
    let closed = number.ends_with(['.', ')']);
    let digits = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0')
    };
    let capitals = bare.bytes().all(|b| b"IVX".contains(&b));
    let mut letters = bare.chars();
    let first = letters.next();
    let doubled =
        bare.len() <= 2 && first.is_some_and(|c| c.is_ascii_lowercase()) && letters.all(|c| Some(c) == first);
    let upper = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_uppercase());
    let single = bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit()) && !bare.is_empty();
    let parts = bare.contains('.') && bare.split('.').all(digits);
    let inner = number.strip_prefix('(').is_none_or(|rest| rest.strip_suffix(')') == Some(bare));
    let known = !bare.is_empty() && inner && (closed && (single || capitals || doubled || upper) || parts);
    match number {
        "" => "-".to_owned(),
        number if known => number.to_owned(),
        number => format!("- {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::marker;

    #[test]
    fn numbers_that_the_parser_reads_stand_alone() {
        for number in ["1.", "12)", "a)", "bb)", "(3)", "(a)", "IV.", "A.", "1.2", "1.2.3."] {
            assert_eq!(marker(number), number);
        }
        assert_eq!(marker("iii)"), "- iii)");
        assert_eq!(marker("Schritt 2:"), "- Schritt 2:");
        assert_eq!(marker(""), "-");
    }
}
