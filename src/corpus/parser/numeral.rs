//! Letters and Roman numbers that count.

/// `a` is 1, `b` 2; `aa` is 1 as well, as German laws count.
pub(super) fn letter(text: &str) -> Option<u32> {
    let mut letters = text.chars().map(|c| c.to_ascii_lowercase());
    let first = letters.next().filter(char::is_ascii_lowercase)?;
    letters.all(|c| c == first).then(|| u32::from(first) - u32::from('a') + 1)
}

/// Value of a Roman number in capitals up to XXXIX; that is enough for headings.
pub(super) fn roman(text: &str) -> Option<u32> {
    let mut rest = text;
    let mut value = 0;
    for (digit, worth) in [("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)] {
        while let Some(shorter) = rest.strip_prefix(digit) {
            value += worth;
            rest = shorter;
        }
    }
    (rest.is_empty() && value > 0 && value < 40).then_some(value)
}
