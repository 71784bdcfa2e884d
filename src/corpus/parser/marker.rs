//! Markers, the bullets and numbers before items and headings.

use crate::domain::datum::MONATE;

/// A bullet or a number at the beginning of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    /// The marker as printed, e.g. `−`, `a)`, `1.2`, `§ 4`, `III)`.
    pub printed: String,
    /// Bytes from the line's first character to the words behind the marker.
    pub skip: usize,
    pub scheme: Scheme,
    /// The number of a counted marker (`3` of `III)`, last part of `1.2.3`), 0 for a bullet.
    pub count: u32,
}

impl Marker {
    /// The marker `printed` of a line, behind which its `words` begin.
    fn before(words: &str, line: &str, printed: &str, scheme: Scheme, count: u32) -> Self {
        Self { printed: printed.to_owned(), skip: line.len() - words.len(), scheme, count }
    }
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
    /// `aa)`.
    Double,
    /// `(1)`, `(a)`.
    Bracket,
    /// `§ 4`, `Kapitel 2`, `Handlungsfeld 3`; the number of the word in [`LABELS`].
    Label(u8),
}

const BULLETS: &[char] = &[
    '-', '−', '–', '—', '•', '*', '▪', '▫', '●', '○', '◦', '■', '□', '‣', '⁃', '+', '·', '►', '▶', '➢', '✓',
    '➔', 'o', '\u{f0b7}', '\u{f0a7}',
];

/// Words before the number of a part of a document (`Kapitel 2`), in small letters.
const LABELS: &str = "\
    § artikel art. teil kapitel abschnitt unterabschnitt anlage anhang handlungsfeld aktionsfeld themenfeld \
    handlungsschwerpunkt schwerpunkt leitlinie leitsatz leitziel ziel teilziel säule maßnahme massnahme \
    handlungsempfehlung empfehlung instrument baustein modul these top tagesordnungspunkt exkurs frage";

/// Maximum number of bytes of a marker.
const LONGEST: usize = 24;

/// Reads a bullet: a usual character, a blank (`•` needs none), then words. A dash glued to its word is no bullet.
pub(super) fn bullet(text: &str) -> Option<Marker> {
    let c = text.chars().next().filter(|c| BULLETS.contains(c))?;
    let rest = text.get(c.len_utf8()..)?;
    let words = rest.trim_start();
    let glued_is_safe = matches!(c, '•' | '▪' | '●' | '■' | '\u{f0b7}' | '\u{f0a7}' | '➢' | '►');
    if words.is_empty() || (rest.len() == words.len() && !glued_is_safe) {
        return None;
    }
    let task = ["[ ] ", "[x] ", "[X] "].iter().find_map(|task| words.strip_prefix(task));
    Some(Marker::before(task.unwrap_or(words), text, &c.to_string(), Scheme::Bullet(c), 0))
}

/// Reads a dash glued to a capital: `-Austausch`. It is a bullet only where a list is announced or open.
pub(super) fn glued(text: &str) -> Option<Marker> {
    let dash = text.chars().next().filter(|c| matches!(c, '-' | '−' | '–'))?;
    let words = text.get(dash.len_utf8()..)?;
    let opens = words.starts_with(char::is_uppercase);
    opens.then(|| Marker::before(words, text, &dash.to_string(), Scheme::Bullet(dash), 0))
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
    Some(Marker::before(words, text, &format!("({inner})"), Scheme::Bracket, count))
}

fn label(text: &str) -> Option<Marker> {
    let begin = text.strip_prefix("zu ").or_else(|| text.strip_prefix("Zu ")).unwrap_or(text);
    let end = begin.find(|c: char| c.is_whitespace() || c.is_ascii_digit()).filter(|end| *end <= LONGEST)?;
    let word = begin.get(..end)?;
    let small = word.to_lowercase();
    let at = LABELS
        .split(' ')
        .position(|label| label == small)
        .filter(|_| small == "§" || word.starts_with(char::is_uppercase))?;
    let rest = begin.get(end..)?;
    let trimmed = rest.trim_start();
    if trimmed.len() == rest.len() && small != "§" {
        return None;
    }
    let digits = trimmed.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(trimmed.len());
    let value = trimmed.get(..digits.min(LONGEST))?.trim_end_matches('.');
    let last = value.rsplit('.').next()?;
    let leading = last.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let count = leading
        .parse()
        .ok()
        .or_else(|| roman(last))
        .or_else(|| letter(last).filter(|_| last.len() == 1))
        .filter(|count| *count < 1000)?;
    let rest = trimmed.get(value.len()..)?;
    let words = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | ')' | '–' | '-' | '|'));
    Some(Marker::before(words, text, &format!("{word} {value}"), Scheme::Label(at as u8), count))
}

fn plain(text: &str) -> Option<Marker> {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == ')'))
        .filter(|end| *end <= LONGEST)?;
    let token = text.get(..end)?;
    let words = text.get(end..)?.trim_start();
    let closed = token.ends_with(['.', ')']);
    let value = token.trim_end_matches(['.', ')']);
    if words.is_empty() || value.is_empty() || value.contains(')') {
        return None;
    }
    let (scheme, count) = match value.split_once('.') {
        Some((first, rest)) => parts(first, rest).filter(|_| !words.starts_with("Uhr"))?,
        None if closed => single(value).filter(|(scheme, _)| !is_else(token, words, *scheme))?,
        None => return None,
    };
    Some(Marker::before(words, text, token, scheme, count))
}

/// Family and last number of `1.2.3`, `A.1`, `II.2`, split at the first full stop; `None` for `1.000` and `13.05.`.
fn parts(first: &str, rest: &str) -> Option<(Scheme, u32)> {
    let digits = |part: &str| {
        (1..=2).contains(&part.len()) && !part.starts_with('0') && part.bytes().all(|b| b.is_ascii_digit())
    };
    let upper = first.len() == 1 && first.starts_with(|c: char| c.is_ascii_uppercase());
    let fits = (digits(first) || upper || roman(first).is_some()) && rest.split('.').all(digits);
    let count = rest.rsplit('.').next()?.parse().ok()?;
    fits.then(|| (Scheme::Decimal(rest.split('.').count() as u8 + 1), count))
}

/// Family and number of `1`, `III`, `A`, `a`, `aa`.
fn single(value: &str) -> Option<(Scheme, u32)> {
    let lower = value.starts_with(|c: char| c.is_ascii_lowercase());
    if value.len() <= 3 && value.bytes().all(|b| b.is_ascii_digit()) {
        Some((Scheme::Decimal(1), value.parse().ok()?))
    } else if let Some(count) = roman(value) {
        Some((Scheme::Roman, count))
    } else if value.len() == 1 && value.starts_with(|c: char| c.is_ascii_uppercase()) {
        Some((Scheme::Upper, letter(value)?))
    } else if lower && value.len() <= 2 {
        let scheme = if value.len() == 1 { Scheme::Lower } else { Scheme::Double };
        Some((scheme, letter(value)?))
    } else {
        None
    }
}

/// True if the token before `words` is no marker but part of a sentence: `13. Mai`, `a. D.`, `i. d. R.`.
fn is_else(token: &str, words: &str, scheme: Scheme) -> bool {
    let dotted = token.ends_with('.');
    let second = words.chars().nth(1);
    let first = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    match scheme {
        Scheme::Decimal(_) => dotted && (first == "Jänner" || MONATE.contains(&first)),
        Scheme::Lower | Scheme::Double => dotted && second == Some('.'),
        _ => false,
    }
}

/// Reads a number that stands alone above its title: `II.`, `2.1`.
pub(super) fn alone(text: &str) -> Option<Marker> {
    let value = text.trim_end_matches(['.', ')']);
    let (scheme, count) = match value.split_once('.') {
        Some((first, rest)) => parts(first, rest)?,
        None => single(value).filter(|_| value.len() < text.len())?,
    };
    let short = text.len() <= LONGEST && value.len() + 1 >= text.len();
    short.then(|| Marker::before("", text, text, scheme, count))
}

/// Reads the bare number of a chapter: `1 Anlass`. Only the run of all chapters tells it from other numbers.
pub(super) fn bare(text: &str) -> Option<Marker> {
    let (number, rest) = text.split_once(char::is_whitespace)?;
    let fits = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    let words = rest.trim_start();
    let count = number.parse().ok().filter(|_| fits)?;
    let opens = words.starts_with(char::is_uppercase);
    opens.then(|| Marker::before(words, text, number, Scheme::Decimal(1), count))
}

/// The number of a letter: `a` is 1, `b` 2; `aa` is 1 as well, as German laws count.
fn letter(text: &str) -> Option<u32> {
    let mut letters = text.chars().map(|c| c.to_ascii_lowercase());
    let first = letters.next().filter(char::is_ascii_lowercase)?;
    letters.all(|c| c == first).then(|| u32::from(first) - u32::from('a') + 1)
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
        Some((marker.printed.clone(), marker.count, text.get(marker.skip..).unwrap()))
    }

    #[test]
    fn numbers_of_many_papers() {
        assert_eq!(read("III) Wirtschaft"), Some(("III)".into(), 3, "Wirtschaft")));
        assert_eq!(read("1.2.3 Ziele"), Some(("1.2.3".into(), 3, "Ziele")));
        assert_eq!(read("2. Lage"), Some(("2.".into(), 2, "Lage")));
        assert_eq!(read("§ 4 Aufgaben"), Some(("§ 4".into(), 4, "Aufgaben")));
        assert_eq!(read("§ 4a Aufgaben"), Some(("§ 4a".into(), 4, "Aufgaben")));
        assert_eq!(read("Handlungsfeld 2: Wasser"), Some(("Handlungsfeld 2".into(), 2, "Wasser")));
        assert_eq!(read("(2) Das Nähere"), Some(("(2)".into(), 2, "Das Nähere")));
        assert_eq!(read("aa) das Land"), Some(("aa)".into(), 1, "das Land")));
        assert_eq!(read("II.2 Lage"), Some(("II.2".into(), 2, "Lage")));
        assert_eq!(read("zu TOP 3: Verschiedenes"), Some(("TOP 3".into(), 3, "Verschiedenes")));
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
            "1.000 Euro",
            "13. Mai 2025",
            "13.05. Anreise",
            "10.30 Uhr",
            "a. D. Muster",
            "Ziel 2030 ist",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(bullet("–regionen"), None);
        assert_eq!(bullet("*kursiv* gesetzt"), None);
        assert!(bullet("•Punkt").is_some());
    }
}
