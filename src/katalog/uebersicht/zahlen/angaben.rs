//! What German texts say of figures: amounts, percentages, years and ranks, each with its bytes.

use std::ops::Range;

use crate::domain::datum::MONATE;
use crate::text::fold;

/// Words in front of an amount that make it less exact.
pub(super) const ZUSAETZE: [&str; 11] =
    ["rund", "fast", "knapp", "etwa", "ca.", "circa", "gut", "über", "mehr als", "nahezu", "beinahe"];

/// Written numbers up to twelve; longer ones are written in digits.
const WRITTEN: [&str; 12] =
    ["ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf"];

/// Stems of the ordinals from first to twelfth; the seventh has two.
const ORDINALS: [(&str, u16); 13] = [
    ("erst", 1),
    ("zweit", 2),
    ("dritt", 3),
    ("viert", 4),
    ("funft", 5),
    ("sechst", 6),
    ("siebent", 7),
    ("siebt", 7),
    ("acht", 8),
    ("neunt", 9),
    ("zehnt", 10),
    ("elft", 11),
    ("zwolft", 12),
];

/// An amount of money.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Betrag {
    /// From its first digit to the end of its currency.
    pub stelle: Range<usize>,
    /// The number before its unit.
    pub wert: f64,
    /// `Mrd. Euro`.
    pub einheit: String,
    /// What stands in front (`rund`).
    pub zusatz: String,
}

/// How many millions a unit is.
pub(super) fn scale(word: &str) -> Option<f64> {
    match word.trim_end_matches('.') {
        "Mrd" | "Milliarden" | "Milliarde" => Some(1_000.0),
        "Mio" | "Millionen" | "Million" => Some(1.0),
        "Tsd" => Some(0.001),
        _ => None,
    }
}

/// A word or a number with its bytes; signs that cling to it are cut off.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wort<'a> {
    /// First byte.
    pub von: usize,
    /// The word.
    pub text: &'a str,
}

impl Wort<'_> {
    fn bis(&self) -> usize {
        self.von + self.text.len()
    }
}

/// Words between blanks, brackets, quotation marks and signs of punctuation.
pub(super) fn worte(text: &str) -> Vec<Wort<'_>> {
    let parts = |c: char| c.is_whitespace() || "()[]„“”»«\"‚‘;:!?|*".contains(c);
    let pieces = text.split(parts).filter(|piece| !piece.is_empty());
    let all = pieces.map(|piece| {
        let von = piece.as_ptr() as usize - text.as_ptr() as usize;
        Wort { von, text: piece.trim_end_matches([',', '–']) }
    });
    all.filter(|word| !word.text.is_empty()).collect()
}

/// `4,5`, `1.160,5`, `2.200`, `39`; a sign in front is not part of it.
pub(super) fn zahl(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once(',').map_or((text, None), |(a, b)| (a, Some(b)));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if !grouped || !groups.iter().all(|group| digits(group)) || !fraction.is_none_or(digits) {
        return None;
    }
    format!("{}.{}", groups.concat(), fraction.unwrap_or("0")).parse().ok()
}

/// The amounts of money in a text: a number, its unit and a currency.
pub(super) fn betraege(text: &str) -> Vec<Betrag> {
    let all = worte(text);
    let mut out = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let (Some(wert), Some(unit), Some(currency)) = (zahl(word.text), all.get(at + 1), all.get(at + 2))
        else {
            continue;
        };
        let name = match unit.text.trim_end_matches('.') {
            "Mrd" | "Milliarden" | "Milliarde" => "Mrd.",
            "Mio" | "Millionen" | "Million" => "Mio.",
            _ => continue,
        };
        let Some(waehrung) = waehrung(currency.text) else { continue };
        out.push(Betrag {
            stelle: word.von..currency.von + waehrung.1,
            wert,
            einheit: format!("{name} {}", waehrung.0),
            zusatz: zusatz(&all, at),
        });
    }
    out
}

/// A currency and the bytes of the word that name it.
fn waehrung(word: &str) -> Option<(&'static str, usize)> {
    let bare = word.trim_end_matches(['.', ',']);
    match bare {
        "Euro" | "EUR" | "€" => Some(("Euro", bare.len())),
        "US-Dollar" | "USD" => Some(("US-Dollar", bare.len())),
        _ => None,
    }
}

fn zusatz(all: &[Wort<'_>], at: usize) -> String {
    let before = |by: usize| at.checked_sub(by).and_then(|at| all.get(at)).map_or("", |word| word.text);
    let two = format!("{} {}", before(2), before(1));
    let found = ZUSAETZE.into_iter().find(|known| *known == two || *known == before(1));
    found.unwrap_or("").to_owned()
}

/// A change in percent with its bytes; a percentage without a direction is none.
pub(super) fn veraenderungen(text: &str) -> Vec<(usize, f64)> {
    let all = worte(text);
    let mut out = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let (sign, bare, skip) = signed(&all, at);
        let joined = bare.strip_suffix('%');
        let unit = all.get(at + skip).map_or("", |next| next.text.trim_end_matches('.'));
        let percent = joined.is_some() || matches!(unit, "%" | "Prozent");
        let digits = joined.unwrap_or(bare);
        let value = zahl(digits).or_else(|| written(digits)).filter(|_| percent);
        let level = at.checked_sub(1).and_then(|at| all.get(at)).is_some_and(|before| before.text == "auf");
        if let Some(value) = value.filter(|_| !level)
            && let Some(sign) = sign.or_else(|| told(&all, at))
        {
            out.push((word.von, sign * value));
        }
    }
    out
}

/// The sign before a number, glued or apart, the number's digits and the words both take.
fn signed<'a>(all: &[Wort<'a>], at: usize) -> (Option<f64>, &'a str, usize) {
    let text = all.get(at).map_or("", |word| word.text);
    let glued = |signs: &[char]| text.strip_prefix(signs);
    if let Some(rest) = glued(&['+']).filter(|rest| !rest.is_empty()) {
        return (Some(1.0), rest, 1);
    }
    if let Some(rest) = glued(&['-', '−', '–', '\u{2010}']).filter(|rest| !rest.is_empty()) {
        return (Some(-1.0), rest, 1);
    }
    let before = at.checked_sub(1).and_then(|at| all.get(at)).map_or("", |word| word.text);
    let apart = match before {
        "+" => Some(1.0),
        "-" | "−" => Some(-1.0),
        _ => None,
    };
    (apart, text, 1)
}

fn written(word: &str) -> Option<f64> {
    let folded = fold(word);
    let at = WRITTEN.iter().position(|known| *known == folded)?;
    u8::try_from(at + 1).ok().map(f64::from)
}

/// Stems of words that say up or down.
const UP: [&str; 13] = [
    "plus", "zuwachs", "mehr", "anstieg", "stieg", "steig", "gestieg", "wuchs", "gewachs", "zunahm",
    "zugenomm", "hoher", "zugelegt",
];
const DOWN: [&str; 13] = [
    "minus",
    "ruckgang",
    "weniger",
    "sank",
    "gesunk",
    "sink",
    "fiel",
    "gefall",
    "niedriger",
    "geringer",
    "abnahm",
    "schrumpf",
    "einbruch",
];
/// So many words on either side may say up or down.
const NEAR: usize = 5;

/// Up or down, by the nearest word that says so; a share is neither.
fn told(all: &[Wort<'_>], at: usize) -> Option<f64> {
    let direction = |word: &str| {
        let folded = fold(word);
        if folded.starts_with("anteil") {
            Some(0.0)
        } else if UP.iter().any(|stem| folded.starts_with(stem)) {
            Some(1.0)
        } else {
            DOWN.iter().any(|stem| folded.starts_with(stem)).then_some(-1.0)
        }
    };
    let word = |at: Option<usize>| at.and_then(|at| all.get(at)).and_then(|word| direction(word.text));
    // `mehr als 20 Prozent` is no change.
    let limit = at.checked_sub(1).and_then(|at| all.get(at)).is_some_and(|word| word.text == "als");
    let back = |by: usize| if limit && by == 2 { None } else { word(at.checked_sub(by)) };
    let found = (1..=NEAR).find_map(|by| back(by).or_else(|| word(at.checked_add(by))));
    found.filter(|sign| *sign != 0.0)
}

/// Words before a year that make it the one something is compared with.
const COMPARED: [&str; 8] = ["zu", "zum", "zur", "gegenüber", "als", "vor", "seit", "vergleich"];

/// The years a text speaks of, without those it only compares with.
pub(super) fn jahre(text: &str) -> Vec<(usize, u16)> {
    let all = worte(text);
    let mut out = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let Some(year) = jahr(word.text) else { continue };
        let before = all.iter().take(at).rev().take(2);
        let compared = before.clone().any(|word| COMPARED.contains(&word.text.to_lowercase().as_str()));
        let amount =
            all.get(at + 1).is_some_and(|next| scale(next.text).is_some() || waehrung(next.text).is_some());
        if !compared && !amount && !in_brackets(text, word) && !is_part(&all, at) {
            out.push((word.von, year));
        }
    }
    out
}

/// The year stands behind a month or another part of a year.
fn is_part(all: &[Wort<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| all.get(at)).map_or("", |word| word.text);
    MONATE.contains(&before) || before.starts_with("Halbjahr") || before.starts_with("Quartal")
}

/// `ersten Halbjahr 2024`: a figure of less than a year.
pub(super) fn teil_des_jahres(text: &str) -> Option<String> {
    let all = worte(text);
    let at = (0..all.len())
        .find(|at| all.get(*at).is_some_and(|word| jahr(word.text).is_some()) && is_part(&all, *at))?;
    let words =
        all.iter().take(at + 1).skip(at.saturating_sub(2)).map(|word| word.text.trim_end_matches('.'));
    Some(words.collect::<Vec<_>>().join(" "))
}

/// `2025`, `2025.`
pub(super) fn jahr(word: &str) -> Option<u16> {
    let bare = word.trim_end_matches(['.', ',']);
    let year: u16 = bare.parse().ok().filter(|_| bare.len() == 4)?;
    (1900..2100).contains(&year).then_some(year)
}

fn in_brackets(text: &str, word: &Wort<'_>) -> bool {
    let before = text.get(..word.von).is_some_and(|text| text.ends_with('('));
    before && text.get(word.bis()..).is_some_and(|text| text.starts_with(')'))
}

/// A rank: `Platz 17`, `auf Rang 3`, `den siebenten Platz`.
pub(super) fn rang(text: &str) -> Option<u16> {
    let all = worte(text);
    all.iter().enumerate().find_map(|(at, word)| {
        let place = matches!(word.text.trim_end_matches(['.', ',']), "Platz" | "Rang");
        let number =
            |at: usize| all.get(at).and_then(|word| word.text.trim_end_matches(['.', ',']).parse().ok());
        let ordinal = || {
            let before = fold(at.checked_sub(1).and_then(|at| all.get(at)).map_or("", |word| word.text));
            ["en", "er", "e"].iter().find_map(|ending| {
                let stem = before.strip_suffix(ending)?;
                ORDINALS.iter().find(|(known, _)| *known == stem).map(|(_, rank)| *rank)
            })
        };
        if place { number(at + 1).or_else(ordinal) } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_with_their_unit() {
        let found = |text: &str| -> Vec<(String, f64, String)> {
            let all = betraege(text).into_iter();
            all.map(|one| {
                (
                    text.get(one.stelle).unwrap().to_owned(),
                    one.wert,
                    format!("{} {}", one.zusatz, one.einheit),
                )
            })
            .collect()
        };
        assert_eq!(
            found("Waren im Wert von rund 50,6 Mrd. Euro ins Ausland"),
            [("50,6 Mrd. Euro".to_owned(), 50.6, "rund Mrd. Euro".to_owned())]
        );
        assert_eq!(found("mehr als 1.160,5 Millionen Euro.")[0].2, "mehr als Mio. Euro");
        assert_eq!(found("Frankreich (2,97 Mrd. Euro, +10 %), Italien (2,3 Mrd. €, +13 %)").len(), 2);
        assert!(found("Mit 500 Euro Werbebudget finden die fünf Teams, 366.000 Personen").is_empty());
        assert!(found("die 50-Milliarden-Marke").is_empty());
    }

    #[test]
    fn changes_need_a_direction() {
        let found = |text: &str| veraenderungen(text).into_iter().map(|(_, value)| value).collect::<Vec<_>>();
        assert_eq!(found("(4,8 Mrd. Euro, -6 %), (3,1 Mrd. Euro, +4 %)"), [-6.0, 4.0]);
        assert_eq!(found("in Höhe von 4,2 Milliarden Euro (+ 3,1 %)"), [3.1]);
        assert_eq!(
            found("Das waren 1,1 Prozent weniger als im Vorjahr, aber fast 26 Prozent mehr"),
            [-1.1, 26.0]
        );
        assert_eq!(found("24,2 Mrd. Euro – fünf Prozent mehr als 2024."), [5.0]);
        assert_eq!(found("Dies entsprach einem Zuwachs um 26 Prozent zum Jahr 2021"), [26.0]);
        assert_eq!(found("Die Exporte sanken um 3 Prozent auf 4 Mrd. Euro"), [-3.0]);
        assert!(found("mit einem Anteil von 47,8 Prozent").is_empty());
        assert!(found("rund 60 Prozent seines Umsatzes im Export").is_empty());
    }

    #[test]
    fn years_that_are_only_compared_with_do_not_count() {
        let found = |text: &str| jahre(text).into_iter().map(|(_, year)| year).collect::<Vec<_>>();
        assert_eq!(found("Im Jahr 2022 exportierten sächsische Unternehmen Waren"), [2022]);
        assert_eq!(found("Sächsische Unternehmen exportierten 2023 Waren im Gesamtwert"), [2023]);
        assert!(found("Im ersten Halbjahr 2024 exportierte die Wirtschaft").is_empty());
        assert_eq!(
            teil_des_jahres("Im ersten Halbjahr 2024 exportierte").as_deref(),
            Some("ersten Halbjahr 2024")
        );
        assert!(found("ein Plus von 30 Prozent zu 2021, mehr als 2024, zum Jahr 2021").is_empty());
        assert!(found("mehr als vor der Pandemie (2019), 2022 Mio. Euro").is_empty());
    }

    #[test]
    fn ranks_are_read_as_digits_and_words() {
        assert_eq!(rang("Im Länder-Ranking belegte Japan Platz 17."), Some(17));
        assert_eq!(rang("belegte Italien jeweils den siebenten Platz."), Some(7));
        assert_eq!(rang("auf dem dritten Rang"), Some(3));
        assert_eq!(rang("die vorderen drei Plätze"), None);
    }
}
