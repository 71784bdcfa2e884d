//! Reads figures in German texts: amounts of money, changes in percent, years and ranks.

use std::ops::Range;

use super::worte::Wortfolge;
use crate::domain::datum::MONATE;
use crate::text::fold;

/// Words in front of an amount that make it less exact.
pub const ZUSAETZE: [&str; 11] =
    ["rund", "fast", "knapp", "etwa", "ca.", "circa", "gut", "über", "mehr als", "nahezu", "beinahe"];

/// Number words from zero to nineteen, folded, each at the index of its value; the others are made of them.
const WORDS: [&str; 20] = [
    "null", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf",
    "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
];
/// Tens from twenty on.
const TENS: [&str; 8] =
    ["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
/// Stems of ordinals that are not a number word with a `t`, each with its number word.
const IRREGULAR: [(&str, &str); 4] =
    [("erst", "ein"), ("dritt", "drei"), ("acht", "acht"), ("siebt", "sieben")];

/// An amount of money.
#[derive(Debug, Clone, PartialEq)]
pub struct Betrag {
    /// The bytes from the first digit to the end of the currency.
    pub stelle: Range<usize>,
    /// The number that stands before the unit.
    pub wert: f64,
    /// Scale and currency: `Mrd. Euro`.
    pub einheit: String,
    /// Hedge in front (`rund`); empty without one.
    pub zusatz: String,
}

/// Number of millions in a unit such as `Mrd.`; `None` for other words.
pub fn scale(word: &str) -> Option<f64> {
    match word.trim_end_matches('.') {
        "Mrd" | "Milliarden" | "Milliarde" => Some(1_000.0),
        "Mio" | "Millionen" | "Million" => Some(1.0),
        "Tsd" => Some(0.001),
        _ => None,
    }
}

/// The words of a text; commas inside a number stay in it.
pub fn worte(text: &str) -> Wortfolge<'_> {
    Wortfolge::new(text, "*")
}

/// The value of a number in German digits (`4,5`, `1.160,5`, `2.200`, `39`); `None` for anything else, also `-4`.
pub fn zahl(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once(',').map_or((text, None), |(a, b)| (a, Some(b)));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if !grouped || !groups.iter().all(|group| digits(group)) || !fraction.is_none_or(digits) {
        return None;
    }
    format!("{}.{}", groups.concat(), fraction.unwrap_or("0")).parse().ok()
}

/// The amounts of money in a text: a number, `Mio.` or `Mrd.` in any spelling, and a currency.
pub fn betraege(text: &str) -> Vec<Betrag> {
    let all = worte(text);
    let amount = |(at, word): (usize, &str)| {
        let wert = zahl(word)?;
        let name = match scale(all.get(Some(at + 1)))? {
            1_000.0 => "Mrd.",
            1.0 => "Mio.",
            _ => return None,
        };
        let (currency, len) = waehrung(all.get(Some(at + 2)))?;
        Some(Betrag {
            stelle: all.bytes(at).start..all.bytes(at + 2).start + len,
            wert,
            einheit: format!("{name} {currency}"),
            zusatz: zusatz(&all, at),
        })
    };
    all.iter().filter_map(amount).collect()
}

/// The currency that a word names, and the length of its name in bytes; `None` for other words.
fn waehrung(word: &str) -> Option<(&'static str, usize)> {
    let bare = word.trim_end_matches(['.', ',']);
    match bare {
        "Euro" | "EUR" | "€" => Some(("Euro", bare.len())),
        "US-Dollar" | "USD" => Some(("US-Dollar", bare.len())),
        _ => None,
    }
}

fn zusatz(all: &Wortfolge<'_>, at: usize) -> String {
    let one = all.before(at);
    let two = format!("{} {one}", all.get(at.checked_sub(2)));
    let found = ZUSAETZE.into_iter().find(|known| *known == two || *known == one);
    found.unwrap_or_default().to_owned()
}

/// The first byte and the value of each change in percent, negative for a fall; shares in percent are left out.
pub fn veraenderungen(text: &str) -> Vec<(usize, f64)> {
    let all = worte(text);
    let change = |(at, word): (usize, &str)| {
        let (sign, bare) = signed(&all, at, word);
        let joined = bare.strip_suffix('%');
        let unit = all.get(Some(at + 1)).trim_end_matches('.');
        let digits = joined.unwrap_or(bare);
        let percent = joined.is_some() || matches!(unit, "%" | "Prozent");
        let value =
            zahl(digits).or_else(|| zahlwort(digits)).filter(|_| percent && all.before(at) != "auf")?;
        Some((all.bytes(at).start, sign.or_else(|| told(&all, at))? * value))
    };
    all.iter().filter_map(change).collect()
}

/// The sign of the number at word `at` (1 or -1; `None` without one), attached or apart, and the word without it.
fn signed<'a>(all: &Wortfolge<'a>, at: usize, word: &'a str) -> (Option<f64>, &'a str) {
    let glued = |signs: &[char]| word.strip_prefix(signs).filter(|rest| !rest.is_empty());
    if let Some(rest) = glued(&['+']) {
        return (Some(1.0), rest);
    }
    if let Some(rest) = glued(&['-', '−', '–', '\u{2010}']) {
        return (Some(-1.0), rest);
    }
    let apart = match all.before(at) {
        "+" => Some(1.0),
        "-" | "−" => Some(-1.0),
        _ => None,
    };
    (apart, word)
}

/// The value of a number word (`sieben`, `einundzwanzig`, `dreihundertfünfzig`, `zweitausend`); else `None`.
pub fn zahlwort(word: &str) -> Option<f64> {
    fn number(folded: &str) -> Option<f64> {
        for (unit, worth) in [("tausend", 1000.0), ("hundert", 100.0)] {
            if let Some((before, behind)) = folded.split_once(unit) {
                let count = if before.is_empty() { 1.0 } else { number(before)? };
                let rest = behind.strip_prefix("und").unwrap_or(behind);
                return Some(count * worth + if rest.is_empty() { 0.0 } else { number(rest)? });
            }
        }
        let place = |all: &[&str], word: &str| all.iter().position(|known| *known == word);
        let folded = if matches!(folded, "eins" | "eine" | "einer") { "ein" } else { folded };
        if let Some(value) = place(&WORDS, folded) {
            return u8::try_from(value).ok().map(f64::from);
        }
        let (one, ten) = folded.split_once("und").map_or(("null", folded), |(one, ten)| (one, ten));
        u8::try_from(place(&WORDS, one)? + 10 * (place(&TENS, ten)? + 2)).ok().map(f64::from)
    }
    number(&fold(word))
}

/// The value of an ordinal without its ending (`dritt`, `siebent`, `zwanzigst`); `None` for other words.
pub fn ordinalzahl(stem: &str) -> Option<f64> {
    let irregular = IRREGULAR.iter().find(|(known, _)| *known == stem).map(|(_, number)| *number);
    [irregular, stem.strip_suffix('t'), stem.strip_suffix("st")].into_iter().flatten().find_map(zahlwort)
}

/// Beginnings of folded words for a rise; `DOWN` has those for a fall.
const UP: [&str; 13] = [
    "plus", "zuwachs", "mehr", "anstieg", "stieg", "steig", "gestieg", "wuchs", "gewachs", "zunahm",
    "zugenomm", "hoher", "zugelegt",
];
const DOWN: &str =
    "minus ruckgang weniger sank gesunk sink fiel gefall niedriger geringer abnahm schrumpf einbruch";
/// Number of words on either side of a percentage that are searched for a word of `UP` or `DOWN`.
const NEAR: usize = 5;

/// Direction of a percentage by the nearest word that tells: 1 for a rise, -1 for a fall; `None` for a share, too.
fn told(all: &Wortfolge<'_>, at: usize) -> Option<f64> {
    let direction = |at: Option<usize>| {
        let folded = fold(all.get(at));
        if folded.starts_with("anteil") {
            Some(0.0)
        } else if UP.iter().any(|stem| folded.starts_with(stem)) {
            Some(1.0)
        } else {
            DOWN.split(' ').any(|stem| folded.starts_with(stem)).then_some(-1.0)
        }
    };
    // In `mehr als 20 Prozent` the word `mehr` states a limit, no rise.
    let limit = all.before(at) == "als";
    let back = |by: usize| if limit && by == 2 { None } else { direction(at.checked_sub(by)) };
    let found = (1..=NEAR).find_map(|by| back(by).or_else(|| direction(at.checked_add(by))));
    found.filter(|sign| *sign != 0.0)
}

/// Words before a year with which the text only compares another one (`mehr als 2024`).
const COMPARED: [&str; 8] = ["zu", "zum", "zur", "gegenüber", "als", "vor", "seit", "vergleich"];

/// First byte and value of each year a text speaks of, not of years compared with, in brackets or behind a month.
pub fn jahre(text: &str) -> Vec<(usize, u16)> {
    let all = worte(text);
    let spoken_of = |(at, word): (usize, &str)| {
        let year = jahr(word)?;
        let before = [at.checked_sub(1), at.checked_sub(2)];
        let compared = before.iter().any(|at| COMPARED.contains(&all.get(*at).to_lowercase().as_str()));
        let next = all.get(Some(at + 1));
        let amount = scale(next).is_some() || waehrung(next).is_some();
        let bytes = all.bytes(at);
        let fits = !compared && !amount && !in_brackets(text, &bytes) && !is_part(&all, at);
        fits.then_some((bytes.start, year))
    };
    all.iter().filter_map(spoken_of).collect()
}

/// True if the year at word `at` stands behind a month, `Halbjahr` or `Quartal`.
fn is_part(all: &Wortfolge<'_>, at: usize) -> bool {
    let before = all.before(at);
    MONATE.contains(&before) || before.starts_with("Halbjahr") || before.starts_with("Quartal")
}

/// The words of the first part of a year that a text names (`ersten Halbjahr 2024`); `None` if it names none.
pub fn teil_des_jahres(text: &str) -> Option<String> {
    let all = worte(text);
    let (at, _) = all.iter().find(|(at, word)| jahr(word).is_some() && is_part(&all, *at))?;
    let words = (at.saturating_sub(2)..=at).map(|at| all.get(Some(at)).trim_end_matches('.'));
    Some(words.collect::<Vec<_>>().join(" "))
}

/// The year that a word states (`2025`, `2025.`), from 1900 to 2099; `None` for other words.
fn jahr(word: &str) -> Option<u16> {
    let bare = word.trim_end_matches(['.', ',']);
    let year: u16 = bare.parse().ok().filter(|_| bare.len() == 4)?;
    (1900..2100).contains(&year).then_some(year)
}

fn in_brackets(text: &str, word: &Range<usize>) -> bool {
    let before = text.get(..word.start).is_some_and(|text| text.ends_with('('));
    before && text.get(word.end..).is_some_and(|text| text.starts_with(')'))
}

/// The ranks in a text that stand beside one of these folded nouns: `Platz 17`, `auf Rang drei`, `den siebenten Platz`.
pub fn raenge(text: &str, nouns: &[&str]) -> Vec<f64> {
    let all = worte(text);
    let bare = |at: usize| all.get(Some(at)).trim_end_matches(['.', ',']);
    let rank = |(at, _): (usize, &str)| {
        let behind = bare(at + 1);
        let number = || zahl(behind).or_else(|| zahlwort(behind)).or_else(|| ordinal(all.before(at)));
        nouns.contains(&fold(bare(at)).as_str()).then(number).flatten()
    };
    all.iter().filter_map(rank).collect()
}

/// The value of an inflected ordinal in words or digits (`dritten`, `3.`); `None` for other words.
fn ordinal(word: &str) -> Option<f64> {
    let figures = word.strip_suffix('.').and_then(zahl);
    figures.or_else(|| {
        let folded = fold(word);
        let stems = ["en", "er", "em", "es", "e"].into_iter();
        stems.filter_map(|ending| folded.strip_suffix(ending)).find_map(ordinalzahl)
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
    fn number_words_are_read() {
        let words = ["dreihundertfünfundvierzig", "Hundert", "zweitausend", "einundzwanzig", "null", "zwölf"];
        assert_eq!(words.map(zahlwort), [345.0, 100.0, 2000.0, 21.0, 0.0, 12.0].map(Some));
        assert_eq!(["Polen", "Rheins", "und", "Stunden", ""].map(zahlwort), [None; 5]);
        let ordinals = ["erst", "dritt", "sechst", "siebent", "acht", "zwanzigst", "fest"];
        assert_eq!(
            ordinals.map(ordinalzahl),
            [1.0, 3.0, 6.0, 7.0, 8.0, 20.0, -1.0].map(|n| (n > 0.0).then_some(n))
        );
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
        let ranks = |text: &str| raenge(text, &["platz", "rang"]);
        assert_eq!(ranks("Im Länder-Ranking belegte Japan Platz 17."), [17.0]);
        assert_eq!(ranks("belegte Italien jeweils den siebenten Platz."), [7.0]);
        assert_eq!(ranks("auf dem dritten Rang, danach Rang elf"), [3.0, 11.0]);
        assert!(ranks("die vorderen drei Plätze").is_empty());
    }
}
