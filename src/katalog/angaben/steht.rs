//! Whether texts state a value: names in their cases, days, years, amounts, changes in percent and ranks, in digits
//! and in words.
//!
//! A text states a value if a reader finds it there, in whatever grammatical form; nothing is inferred.

use super::datum::{Ymd, genannt};
use super::worte::{FILLERS, Wortfolge};
use super::zahlen::{ordinalzahl, raenge, scale, veraenderungen, worte, zahl, zahlwort};
use crate::domain::datum::MONATE;
use crate::text::fold;
use crate::text::words::is_listed;

/// Words that join names which share a word: `Liberecký und Ústecký Kraj`.
const JOINING: &[&str] = &["und", "oder", "sowie", "bzw", ","];
/// Minimum number of letters of a part of a compound.
const SHORTEST: usize = 4;
/// Maximum number of words between two words of a name.
const WIDEST: usize = 6;
/// Number of words before and behind an amount that are searched for its unit.
const NEAR: usize = 4;

/// The words and commas of a text; hyphens, slashes and full stops separate words.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        out.extend(Some(word).filter(|word| !word.is_empty()));
        out.extend(piece.ends_with(',').then_some(","));
    }
    out
}

/// True for two forms of the same word: `Tschechische` and `Tschechischen`, `Prag` and `Prags`.
fn akin(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one == other || one.chars().any(char::is_alphabetic) && stem(&one) == stem(&other)
}

fn stem(folded: &str) -> &str {
    const ENDINGS: [&str; 9] = ["ens", "en", "em", "er", "es", "e", "n", "s", "t"];
    let cut = ENDINGS.iter().filter_map(|ending| folded.strip_suffix(ending));
    cut.into_iter().find(|rest| rest.chars().count() >= 3).unwrap_or(folded)
}

/// True if the text contains the words of the name, one after the other, in whatever case. Other words may stand
/// between them where grammar allows it: `Verbindungsbüros in Prag und Breslau` names the Verbindungsbüro Breslau, but
/// `Martin Dulig und Dirk Panter` names no Martin Panter.
pub fn name(text: &str, name: &str) -> bool {
    let wanted: Vec<&str> = tokens(name).into_iter().filter(|word| *word != ",").collect();
    let found = tokens(text);
    !wanted.is_empty() && (0..found.len()).any(|at| begins(found.get(at..).unwrap_or_default(), &wanted))
}

/// True if `text` begins with the words of a name, with nothing but words that `may_part` allows between them.
fn begins(text: &[&str], wanted: &[&str]) -> bool {
    let Some((first, rest)) = wanted.split_first() else { return true };
    let Some((_, behind)) = text.split_first().filter(|(here, _)| akin(here, first)) else { return false };
    rest.is_empty()
        || (0..=WIDEST.min(behind.len())).any(|gap| {
            let (between, next) = behind.split_at(gap);
            may_part(between) && begins(next, rest)
        })
}

/// True for a gap that may be inside a name: only commas or only lower-case words, or a joined name (`in Prag und`).
fn may_part(between: &[&str]) -> bool {
    let small = |word: &&str| !word.starts_with(char::is_uppercase);
    let joins = between.iter().any(|word| JOINING.contains(word));
    between.iter().all(|word| *word == ",")
        || between.first().is_some_and(small) && (joins || between.iter().all(small))
}

/// The words of `words` that stand in none of the texts in any form; articles and other fillers are left out.
pub fn fehlende_worte<'a>(texts: &[&str], words: &'a str) -> Vec<&'a str> {
    let known: Vec<&str> = texts.iter().flat_map(|text| tokens(text)).collect();
    let stands = |word: &str| known.iter().any(|own| akin(own, word));
    let missing = |word: &&str| {
        let says_nothing = *word == "," || is_listed(FILLERS, &fold(word));
        !(says_nothing || stands(word) || is_compound(&fold(word), &known, stands))
    };
    tokens(words).into_iter().filter(missing).collect()
}

/// True for a compound of two words that stand in the text: `Delegationsreise` of `Delegation` and `Reise`.
fn is_compound(folded: &str, known: &[&str], stands: impl Fn(&str) -> bool) -> bool {
    known.iter().map(|own| fold(own)).filter(|own| own.len() >= SHORTEST).any(|own| {
        let rest = folded.strip_prefix(own.as_str()).filter(|rest| rest.len() >= SHORTEST);
        rest.is_some_and(|rest| stands(rest) || rest.strip_prefix('s').is_some_and(&stands))
    })
}

/// The numbers in `words` that stand in none of the texts.
pub fn fehlende_zahlen<'a>(texts: &[&str], words: &'a str) -> Vec<&'a str> {
    let known: Vec<&str> = texts.iter().flat_map(|text| tokens(text)).collect();
    let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    tokens(words).into_iter().filter(number).filter(|word| !known.contains(word)).collect()
}

/// True if the text contains the year in digits.
pub fn jahr(text: &str, jahr: f64) -> bool {
    tokens(text).contains(&jahr.to_string().as_str())
}

/// True if the texts state the day (`2022-02-24`), month (`2022-02`) or year (`2022`). A day may stand without its year
/// if the year stands in one of the texts: `vom 10. bis 16. September`.
pub fn tag(texts: &[&str], iso: &str) -> bool {
    let mut parts = iso.split('-').map(|part| part.parse::<u16>().ok());
    let (Some(year), month, day) = (parts.next().flatten(), parts.next().flatten(), parts.next().flatten())
    else {
        return false;
    };
    let has_year = texts.iter().any(|text| jahr(text, f64::from(year)));
    let Some(month) = month.and_then(|month| u8::try_from(month).ok()) else { return has_year };
    let day = day.and_then(|day| u8::try_from(day).ok());
    let fits = |found: Ymd| {
        (found.0 == year || found.0 == 0 && has_year)
            && found.1 == month
            && day.is_none_or(|day| found.2 == day)
    };
    texts.iter().any(|text| {
        let dates = genannt(&spelled_out(text), None).into_iter();
        dates.flat_map(|date| [date.wann, date.bis]).flatten().any(fits)
    })
}

/// A text with months in full and days joined by `und`: `24./25. Feb.` becomes `24. und 25. Februar`.
fn spelled_out(text: &str) -> String {
    let word = |word: &str| {
        let bare = word.trim_end_matches('.');
        let short = bare.chars().count() >= 3 && word.len() > bare.len();
        let month = MONATE.iter().find(|month| short && month.starts_with(bare));
        month.map_or_else(|| word.replace("./", ". und "), |month| (*month).to_owned())
    };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// True if the text states the amount in its unit (`Mrd. Euro`, `Prozent`, `Unternehmen`), whatever the scale it is
/// written in.
pub fn betrag(text: &str, wert: f64, einheit: &str) -> bool {
    let (first, unit) = einheit.split_once(' ').unwrap_or((einheit, ""));
    let (factor, unit) = scale(first).map_or((1.0, einheit), |millions| (millions * 1e6, unit));
    let spaced: String = text.replace('%', " % ").replace('€', " € ").replace(['-', '\u{2010}'], " ");
    let all = worte(&spaced);
    let same = |number: f64| (number - wert * factor).abs() <= number.abs() * 1e-9;
    let amount = |(at, _): (usize, &str)| {
        let (number, behind) = number(&all, at)?;
        let scaled = scale(all.get(Some(behind)));
        let (number, behind) =
            scaled.map_or((number, behind), |millions| (number * millions * 1e6, behind + 1));
        Some(same(number) && (at.saturating_sub(NEAR)..behind + NEAR).any(|near| is_unit(&all, near, unit)))
    };
    let stands = all.iter().filter_map(amount).any(|stands| stands);
    stands
        || unit.is_empty() && all.iter().any(|(at, _)| number(&all, at).is_some_and(|(found, _)| same(found)))
}

/// The number that begins at word `at`, in digits (`2 200`) or in words, and the index of the word behind it.
fn number(all: &Wortfolge<'_>, at: usize) -> Option<(f64, usize)> {
    let word = all.get(Some(at)).trim_end_matches('.');
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut whole = word.to_owned();
    let mut behind = at + 1;
    while digits(&whole) && all.get(Some(behind)).len() == 3 && digits(all.get(Some(behind))) {
        whole.push_str(all.get(Some(behind)));
        behind += 1;
    }
    zahl(&whole).or_else(|| zahlwort(word)).map(|number| (number, behind))
}

fn is_unit(all: &Wortfolge<'_>, at: usize, unit: &str) -> bool {
    const SAME: [&[&str]; 4] = [
        &["euro", "eur", "€"],
        &["us-dollar", "usd", "us", "dollar", "$"],
        &["prozent", "%"],
        &["franken", "chf"],
    ];
    let word = fold(all.get(Some(at)).trim_end_matches(['.', ',']));
    let names = SAME.into_iter().find(|names| names.contains(&fold(unit).as_str()));
    !word.is_empty()
        && names.map_or_else(
            || tokens(unit).iter().any(|own| akin(own, &word)),
            |names| names.contains(&word.as_str()),
        )
}

/// True if the text states this change in percent in the same direction; a fall is negative.
pub fn veraenderung(text: &str, prozent: f64) -> bool {
    veraenderungen(text).iter().any(|(_, found)| (found - prozent).abs() < 1e-9)
}

/// True if the text gives the rank: `Platz 17`, `den siebenten Platz`, `an dritter Stelle`, `drittwichtigster`.
pub fn rang(text: &str, rang: f64) -> bool {
    const PLACES: [&str; 7] = ["platz", "rang", "stelle", "position", "nummer", "nr", "spitzenplatz"];
    let superlatives = worte(text);
    let superlatives = superlatives.iter().filter_map(|(_, word)| superlativ(word));
    raenge(text, &PLACES).into_iter().chain(superlatives).any(|number| (number - rang).abs() < 0.5)
}

/// The rank of a superlative: 3 for `drittwichtigster`, 1 for `wichtigster`; `None` for `wichtigsten` (may be many).
fn superlativ(word: &str) -> Option<f64> {
    const STEMS: [&str; 8] =
        ["wichtigst", "grosst", "starkst", "bedeutendst", "hochst", "best", "meist", "umsatzstarkst"];
    let folded = fold(word);
    let at = STEMS.into_iter().find_map(|stem| folded.find(stem))?;
    let before = folded.get(..at)?;
    if before.is_empty() { folded.ends_with("ster").then_some(1.0) } else { ordinalzahl(before) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_whatever_case_but_not_put_together_from_two() {
        assert!(name("mit der Tschechischen Republik (seit 1992)", "Tschechische Republik"));
        assert!(name("wie z.B. mit einer französischen Region", "eine französische Region"));
        assert!(name("den Verbindungsbüros in Prag und Breslau", "Verbindungsbüro Breslau"));
        assert!(name("den Bezirken Liberecký und Ústecký Kraj sowie Karlovy Vary", "Liberecký Kraj"));
        assert!(name(
            "Computer-, Informations- und Kommunikationstechnik",
            "Computer- Informations- und Kommunikationstechnik"
        ));
        assert!(!name("Martin Dulig und Dirk Panter", "Martin Panter"));
        assert!(!name("die Republik der Tschechen", "Tschechische Republik"));
        assert!(!name("", "Polen") && !name("Polen", ""));
    }

    #[test]
    fn words_may_be_bent_and_put_together() {
        let texts = ["Im ersten Quartal 2026 beteiligte sich eine Delegation", "die Reise nach Norditalien"];
        assert!(fehlende_worte(&texts, "erstes Quartal 2026").is_empty());
        assert!(fehlende_worte(&texts, "Delegationsreise nach Norditalien").is_empty());
        assert_eq!(fehlende_worte(&texts, "zweites Quartal 2026"), ["zweites"]);
        assert_eq!(fehlende_zahlen(&texts, "rund; 26 Prozent mehr, Quartal 2026"), ["26"]);
    }

    #[test]
    fn days_months_and_years_stand_as_germans_write_them() {
        assert!(tag(&["ruhen seit dem Krieg am 24. Februar 2022."], "2022-02-24"));
        assert!(tag(&["ruhen seit dem 24.02.2022"], "2022-02-24") && tag(&["im Februar 2022"], "2022-02"));
        assert!(tag(&["vom 24./25. Feb.", "im Jahr 2022"], "2022-02-25"));
        assert!(tag(&["vom 10. bis 16. September geplant", "Themen 2023"], "2023-09-10"));
        assert!(tag(&["(seit 1999)"], "1999") && !tag(&["(seit 1999)"], "1899"));
        assert!(!tag(&["am 24. Februar 2022"], "2022-02-25") && !tag(&["am 24. Februar"], "2022-02-24"));
        assert!(!tag(&["seit 1999"], "früher"));
    }

    #[test]
    fn amounts_stand_in_any_scale_and_in_words() {
        assert!(betrag("Waren im Wert von 851 Millionen Euro", 851.0, "Mio. Euro"));
        assert!(betrag("Waren im Wert von 851 Mio. €", 0.851, "Mrd. Euro"));
        assert!(betrag("1.160,5 Millionen Euro", 1160.5, "Mio. Euro"));
        assert!(betrag("Ausfuhren von EUR 50,6 Mrd.", 50.6, "Mrd. Euro"));
        assert!(betrag("die 50-Milliarden-Euro-Marke", 50.0, "Mrd. Euro"));
        assert!(
            betrag("ein Anteil von fünfzig Prozent", 50.0, "Prozent") && betrag("47,8%", 47.8, "Prozent")
        );
        assert!(betrag("2 200 Kooperationen mit 120 Unternehmen", 2200.0, "Kooperationen"));
        assert!(!betrag("Waren im Wert von 851 Millionen Euro", 851.0, "Mrd. Euro"));
        assert!(!betrag("Waren im Wert von 851 Millionen Euro", 85.1, "Mio. Euro"));
        assert!(!betrag("851 Betriebe und 3 Mrd. Euro", 851.0, "Mrd. Euro"));
    }

    #[test]
    fn changes_keep_their_direction() {
        assert!(veraenderung("24,2 Mrd. Euro – fünf Prozent mehr als 2024", 5.0));
        assert!(
            veraenderung("sank um zwanzig Prozent", -20.0) && veraenderung("(4,8 Mrd. Euro, -6 %)", -6.0)
        );
        assert!(!veraenderung("Das waren 1,1 Prozent weniger als im Vorjahr", 1.1));
    }

    #[test]
    fn ranks_stand_in_figures_and_in_words() {
        let stands = |text: &str, number: f64| rang(text, number);
        assert!(stands("Im Länder-Ranking belegte Japan Platz 17.", 17.0));
        assert!(stands("belegte Italien den siebenten Platz", 7.0) && stands("an dritter Stelle", 3.0));
        assert!(
            stands("Polen ist der drittwichtigste Handelspartner", 3.0) && stands("die zweitgrößte", 2.0)
        );
        assert!(stands("EU ist wichtigster Absatzmarkt", 1.0) && stands("auf Rang elf", 11.0));
        assert!(!stands("einer der wichtigsten Partner", 1.0));
        assert!(!stands("die auf den Plätzen sechs bis zehn liegenden Märkte", 6.0));
    }
}
