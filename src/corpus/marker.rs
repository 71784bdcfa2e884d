//! What stands before an item or a heading: bullets and numbers.

/// A bullet or a number at the beginning of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    /// The marker as printed, e.g. `−`, `a)`, `1.2`, `§ 4`, `III)`.
    pub printed: String,
    /// Bytes from the line's first character to the words behind the marker.
    pub skip: usize,
    /// Its family.
    pub scheme: Scheme,
    /// The number of a counted marker (`3` of `III)`, last part of `1.2.3`), 0 for a bullet.
    pub count: u32,
}

/// Families of markers. Items of one list and headings of one level share a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Scheme {
    /// `−`, `•`, `*` ...: the character.
    Bullet(char),
    /// `1.` (one part), `1.2` (two parts) ...
    Decimal(u8),
    /// `I.`, `I)`.
    Roman,
    /// `A.`, `A)`.
    Upper,
    /// `a)`, `a.`.
    Lower,
    /// `(1)`, `(a)`.
    Bracket,
    /// `§ 4`, `Kapitel 2`, `Handlungsfeld 3`; the number of the word in [`LABELS`].
    Label(u8),
}

const BULLETS: &[char] = &[
    '-', '−', '–', '—', '•', '*', '▪', '▫', '●', '○', '◦', '■', '□', '‣', '⁃', '+', '·', '►', '▶', '➢', '✓',
    '➔', 'o', '\u{f0b7}', '\u{f0a7}',
];

/// Words that number the parts of a document.
const LABELS: &[&str] = &[
    "§",
    "Artikel",
    "Art.",
    "Teil",
    "Kapitel",
    "Abschnitt",
    "Anlage",
    "Anhang",
    "Handlungsfeld",
    "Leitlinie",
    "Schwerpunkt",
    "Säule",
    "Maßnahme",
    "Instrument",
    "Baustein",
    "Ziel",
    "These",
    "Themenfeld",
    "Leitziel",
];

/// Reads a bullet: one of the usual characters, a blank, then words. A dash glued to its word is no bullet.
pub(super) fn bullet(text: &str) -> Option<Marker> {
    let c = text.chars().next().filter(|c| BULLETS.contains(c))?;
    let rest = text.get(c.len_utf8()..)?;
    let words = rest.trim_start();
    let glued_is_safe = matches!(c, '•' | '▪' | '●' | '■' | '\u{f0b7}' | '\u{f0a7}' | '➢' | '►');
    if words.is_empty() || (rest.len() == words.len() && !glued_is_safe) {
        return None;
    }
    let skip = text.len() - words.len();
    Some(Marker {
        printed: c.to_string(),
        skip,
        scheme: Scheme::Bullet(c),
        count: 0,
    })
}

/// Reads a number before words: `1.`, `1.2`, `III)`, `A.`, `a)`, `(1)`, `§ 4`, `Kapitel 2:`.
pub(super) fn number(text: &str) -> Option<Marker> {
    bracket(text).or_else(|| label(text)).or_else(|| plain(text))
}

fn bracket(text: &str) -> Option<Marker> {
    let (inner, rest) = text.strip_prefix('(')?.split_once(')')?;
    let short = inner.len() <= 3 && inner.chars().all(|c| c.is_ascii_alphanumeric()) && !inner.is_empty();
    let words = rest.trim_start();
    if !short || words.is_empty() || words.len() == rest.len() {
        return None;
    }
    let count = inner.parse().ok().or_else(|| letter(inner))?;
    let skip = text.len() - words.len();
    Some(Marker {
        printed: format!("({inner})"),
        skip,
        scheme: Scheme::Bracket,
        count,
    })
}

fn label(text: &str) -> Option<Marker> {
    let (at, word) = LABELS
        .iter()
        .enumerate()
        .find(|(_, word)| text.starts_with(**word))?;
    let rest = text.strip_prefix(word)?;
    let trimmed = rest.trim_start();
    if trimmed.len() == rest.len() && *word != "§" {
        return None;
    }
    let digits = trimmed
        .find(|c: char| !c.is_alphanumeric() && c != '.')
        .unwrap_or(trimmed.len());
    let value = trimmed.get(..digits)?.trim_end_matches('.');
    let last = value.rsplit('.').next()?;
    let leading = last.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let count = leading
        .parse()
        .ok()
        .or_else(|| roman(last))
        .or_else(|| letter(last).filter(|_| last.len() == 1))?;
    let rest = trimmed.get(value.len()..)?;
    let words = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | ')' | '–' | '-' | '|'));
    let printed = format!("{word} {value}");
    Some(Marker {
        printed,
        skip: text.len() - words.len(),
        scheme: Scheme::Label(at as u8),
        count,
    })
}

fn plain(text: &str) -> Option<Marker> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == ')'))?;
    let token = text.get(..end)?;
    let words = text.get(end..)?.trim_start();
    let closed = token.ends_with(['.', ')']);
    let value = token.trim_end_matches(['.', ')']);
    if words.is_empty() || value.is_empty() || value.contains(')') {
        return None;
    }
    let parts: Vec<&str> = value.split('.').collect();
    let digits = parts
        .iter()
        .all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()));
    let last = parts.last()?;
    let (scheme, count) = if digits && (closed || parts.len() > 1) {
        (Scheme::Decimal(parts.len() as u8), last.parse().ok()?)
    } else if !closed || parts.len() > 1 {
        return None;
    } else if let Some(count) = roman(value) {
        (Scheme::Roman, count)
    } else if value.len() == 1 && value.starts_with(|c: char| c.is_ascii_uppercase()) {
        (Scheme::Upper, letter(value)?)
    } else if value.starts_with(|c: char| c.is_ascii_lowercase()) && value.len() <= 2 {
        (Scheme::Lower, letter(value)?)
    } else {
        return None;
    };
    Some(Marker {
        printed: token.trim_end_matches('.').to_owned(),
        skip: text.len() - words.len(),
        scheme,
        count,
    })
}

/// `a` is 1, `b` 2; `aa` is 1 as well, as German laws count.
fn letter(text: &str) -> Option<u32> {
    let mut letters = text.chars().map(|c| c.to_ascii_lowercase());
    let first = letters.next().filter(char::is_ascii_lowercase)?;
    letters
        .all(|c| c == first)
        .then(|| u32::from(first) - u32::from('a') + 1)
}

/// Value of a Roman number in capitals up to XXXIX; that is enough for headings.
fn roman(text: &str) -> Option<u32> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, u32, &str)> {
        let marker = number(text)?;
        Some((
            marker.printed.clone(),
            marker.count,
            text.get(marker.skip..).unwrap(),
        ))
    }

    #[test]
    fn numbers_of_many_papers() {
        assert_eq!(read("III) Wirtschaft"), Some(("III)".into(), 3, "Wirtschaft")));
        assert_eq!(read("1.2.3 Ziele"), Some(("1.2.3".into(), 3, "Ziele")));
        assert_eq!(read("2. Lage"), Some(("2".into(), 2, "Lage")));
        assert_eq!(read("§ 4 Aufgaben"), Some(("§ 4".into(), 4, "Aufgaben")));
        assert_eq!(read("§ 4a Aufgaben"), Some(("§ 4a".into(), 4, "Aufgaben")));
        assert_eq!(
            read("Handlungsfeld 2: Wasser"),
            Some(("Handlungsfeld 2".into(), 2, "Wasser"))
        );
        assert_eq!(read("(2) Das Nähere"), Some(("(2)".into(), 2, "Das Nähere")));
        assert_eq!(read("aa) das Land"), Some(("aa)".into(), 1, "das Land")));
    }

    #[test]
    fn words_that_are_no_numbers() {
        for text in [
            "2025 wurde",
            "22% der",
            "z. B. so",
            "Teil der Strategie",
            "I am",
            "u.a. Polen",
            "1,5 Millionen",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(bullet("–regionen"), None);
        assert_eq!(bullet("*kursiv* gesetzt"), None);
        assert!(bullet("•Punkt").is_some());
    }
}
