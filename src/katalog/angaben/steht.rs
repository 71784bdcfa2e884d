//! Whether texts state a value: names in their cases, days, years, amounts, changes in percent and ranks, in figures and
//! in words.
//!
//! A value stands in a text if a reader finds it there, however German grammar bends it; nothing is concluded.

use super::datum::{Tag, genannt};
use super::worte::Worte;
use super::zahlen::{ordinalzahl, scale, veraenderungen, worte, zahl, zahlwort};
use crate::domain::datum::MONATE;
use crate::text::fold;

/// Words that say nothing of their own: a wording may have others in their place.
const FUNCTION: &[&str] = &[
    "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen", "und",
    "oder", "von", "vom", "zu", "zur", "zum", "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit",
    "nach", "fur", "vor", "ab", "bis", "seit", "uber", "durch",
];
/// Words that join what shares a head: `Liberecký und Ústecký Kraj`.
const JOINING: &[&str] = &["und", "oder", "sowie", "bzw", ","];
/// Minimum number of letters of a part of a compound.
const SHORTEST: usize = 4;
/// Maximum number of words between two words of a name.
const WIDEST: usize = 6;
/// Number of words before and behind an amount among which its currency stands.
const NEAR: usize = 4;

/// Words and commas; hyphens, slashes and full stops part words.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        out.extend(Some(word).filter(|word| !word.is_empty()));
        out.extend(piece.ends_with(',').then_some(","));
    }
    out
}

/// The same word, in whatever case: `Tschechische` and `Tschechischen`, `Prag` and `Prags`.
fn akin(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one == other || one.chars().any(char::is_alphabetic) && stem(&one) == stem(&other)
}

fn stem(folded: &str) -> &str {
    const ENDINGS: [&str; 9] = ["ens", "en", "em", "er", "es", "e", "n", "s", "t"];
    let cut = ENDINGS.iter().filter_map(|ending| folded.strip_suffix(ending));
    cut.into_iter().find(|rest| rest.chars().count() >= 3).unwrap_or(folded)
}

/// True if the text has the words of the name, one after the other. Between them others may stand as grammar allows:
/// `Verbindungsbüros in Prag und Breslau` names the Verbindungsbüro Breslau; `Martin Dulig und Dirk Panter` no
/// Martin Panter.
///
/// ```
/// use leitlinien::katalog::angaben::steht::name;
/// assert!(name("mit der Tschechischen Republik (seit 1992)", "Tschechische Republik"));
/// assert!(name("den Verbindungsbüros in Prag und Breslau", "Verbindungsbüro Breslau"));
/// assert!(!name("Martin Dulig und Dirk Panter", "Martin Panter"));
/// ```
pub fn name(text: &str, name: &str) -> bool {
    let wanted: Vec<&str> = tokens(name).into_iter().filter(|word| *word != ",").collect();
    let found = tokens(text);
    !wanted.is_empty() && (0..found.len()).any(|at| begins(found.get(at..).unwrap_or_default(), &wanted))
}

/// True if the words of a name follow each other from the first word of `text` on.
fn begins(text: &[&str], wanted: &[&str]) -> bool {
    let Some((first, rest)) = wanted.split_first() else { return true };
    let Some((_, behind)) = text.split_first().filter(|(here, _)| akin(here, first)) else { return false };
    rest.is_empty()
        || (0..=WIDEST.min(behind.len())).any(|gap| {
            let (between, next) = behind.split_at(gap);
            may_part(between) && begins(next, rest)
        })
}

/// True for words that may stand inside a name: none, small ones only, or those that share its head or its end.
fn may_part(between: &[&str]) -> bool {
    let small = |word: &&str| !word.starts_with(char::is_uppercase);
    let joins = between.iter().any(|word| JOINING.contains(word));
    between.iter().all(|word| *word == ",")
        || between.first().is_some_and(small) && (joins || between.iter().all(small))
}

/// The words of a wording that stand in none of the texts, without articles and prepositions.
///
/// ```
/// use leitlinien::katalog::angaben::steht::fehlende_worte;
/// let texts = ["Im ersten Quartal 2026 beteiligte sich der Freistaat"];
/// assert!(fehlende_worte(&texts, "erstes Quartal 2026").is_empty());
/// assert_eq!(fehlende_worte(&texts, "zweites Quartal 2026"), ["zweites"]);
/// ```
pub fn fehlende_worte<'a>(texts: &[&str], words: &'a str) -> Vec<&'a str> {
    let known: Vec<&str> = texts.iter().flat_map(|text| tokens(text)).collect();
    let stands = |word: &str| known.iter().any(|own| akin(own, word));
    let missing = |word: &&str| {
        let says_nothing = *word == "," || FUNCTION.contains(&fold(word).as_str());
        !(says_nothing || stands(word) || is_compound(&fold(word), &known, stands))
    };
    tokens(words).into_iter().filter(missing).collect()
}

/// True for a word made of two that stand in the text: `Delegationsreise` of `Delegation` and `Reise`.
fn is_compound(folded: &str, known: &[&str], stands: impl Fn(&str) -> bool) -> bool {
    known.iter().map(|own| fold(own)).filter(|own| own.len() >= SHORTEST).any(|own| {
        let rest = folded.strip_prefix(own.as_str()).filter(|rest| rest.len() >= SHORTEST);
        rest.is_some_and(|rest| stands(rest) || rest.strip_prefix('s').is_some_and(&stands))
    })
}

/// The numbers of a free wording that stand in none of the texts.
pub fn fehlende_zahlen<'a>(texts: &[&str], words: &'a str) -> Vec<&'a str> {
    let known: Vec<&str> = texts.iter().flat_map(|text| tokens(text)).collect();
    let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    tokens(words).into_iter().filter(number).filter(|word| !known.contains(word)).collect()
}

/// True if the text has the year in figures.
pub fn jahr(text: &str, jahr: f64) -> bool {
    tokens(text).contains(&jahr.to_string().as_str())
}

/// True if the texts state the day (`2022-02-24`), month (`2022-02`) or year (`2022`). A day may stand without its year
/// if the year stands in one of the texts: `vom 10. bis 16. September`.
///
/// ```
/// use leitlinien::katalog::angaben::steht::tag;
/// assert!(tag(&["ruhen seit dem Krieg am 24. Februar 2022."], "2022-02-24"));
/// assert!(tag(&["vom 24./25. Feb.", "im Jahr 2022"], "2022-02-25"));
/// assert!(!tag(&["seit 1999"], "1899"));
/// ```
pub fn tag(texts: &[&str], iso: &str) -> bool {
    let mut parts = iso.split('-').map(|part| part.parse::<u16>().ok());
    let (Some(year), month, day) = (parts.next().flatten(), parts.next().flatten(), parts.next().flatten())
    else {
        return false;
    };
    let has_year = texts.iter().any(|text| jahr(text, f64::from(year)));
    let Some(month) = month.and_then(|month| u8::try_from(month).ok()) else { return has_year };
    let day = day.and_then(|day| u8::try_from(day).ok());
    let fits = |found: Tag| {
        (found.0 == year || found.0 == 0 && has_year)
            && found.1 == month
            && day.is_none_or(|day| found.2 == day)
    };
    texts.iter().any(|text| {
        let dates = genannt(&spelled_out(text), None).into_iter();
        dates.flat_map(|date| [date.wann, date.bis]).flatten().any(fits)
    })
}

/// A text with its months in full and the days that slashes part joined by a word: `24./25. Feb.`.
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
///
/// ```
/// use leitlinien::katalog::angaben::steht::betrag;
/// assert!(betrag("Waren im Wert von 851 Millionen Euro", 0.851, "Mrd. Euro"));
/// assert!(betrag("ein Anteil von fünfzig Prozent", 50.0, "Prozent"));
/// assert!(!betrag("Waren im Wert von 851 Millionen Euro", 851.0, "Mrd. Euro"));
/// ```
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

/// The number that begins at a word, in figures or in words, and the word behind it; thousands may be parted by blanks.
fn number(all: &Worte<'_>, at: usize) -> Option<(f64, usize)> {
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

fn is_unit(all: &Worte<'_>, at: usize, unit: &str) -> bool {
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

/// True if the text states the change in percent, with the direction it has.
///
/// ```
/// use leitlinien::katalog::angaben::steht::veraenderung;
/// assert!(veraenderung("24,2 Mrd. Euro – fünf Prozent mehr als 2024", 5.0));
/// assert!(!veraenderung("Das waren 1,1 Prozent weniger als im Vorjahr", 1.1));
/// ```
pub fn veraenderung(text: &str, prozent: f64) -> bool {
    veraenderungen(text).iter().any(|(_, found)| (found - prozent).abs() < 1e-9)
}

/// True if the text gives the rank: `Platz 17`, `den siebenten Platz`, `an dritter Stelle`, `drittwichtigster`.
///
/// ```
/// use leitlinien::katalog::angaben::steht::rang;
/// assert!(rang("Im Länder-Ranking belegte Japan Platz 17.", 17.0));
/// assert!(rang("Polen ist der drittwichtigste Handelspartner", 3.0));
/// assert!(!rang("die auf den Plätzen sechs bis zehn liegenden Märkte", 6.0));
/// ```
pub fn rang(text: &str, rang: f64) -> bool {
    const PLACES: [&str; 7] = ["platz", "rang", "stelle", "position", "nummer", "nr", "spitzenplatz"];
    let all = worte(text);
    let bare = |at: Option<usize>| all.get(at).trim_end_matches(['.', ',']);
    let is_rank = |number: Option<f64>| number.is_some_and(|number| (number - rang).abs() < 0.5);
    all.iter().any(|(at, word)| {
        let place = PLACES.contains(&fold(bare(Some(at))).as_str());
        let next = bare(Some(at + 1));
        place && (is_rank(zahl(next).or_else(|| zahlwort(next))) || is_rank(ordinal(all.before(at))))
            || is_rank(superlativ(word))
    })
}

/// The number of `dritten`, `3.`.
fn ordinal(word: &str) -> Option<f64> {
    let figures = word.strip_suffix('.').and_then(zahl);
    figures.or_else(|| {
        let folded = fold(word);
        let stems =
            ["en", "er", "em", "es", "e"].into_iter().filter_map(|ending| folded.strip_suffix(ending));
        stems.into_iter().find_map(ordinalzahl)
    })
}

/// The number of `drittwichtigster`, `zweitgrößte`; `wichtigster` alone is the first, `wichtigsten` may be many.
fn superlativ(word: &str) -> Option<f64> {
    const STEMS: [&str; 8] =
        ["wichtigst", "grosst", "starkst", "bedeutendst", "hochst", "best", "meist", "umsatzstarkst"];
    let folded = fold(word);
    let at = STEMS.into_iter().find_map(|stem| folded.find(stem))?;
    let before = folded.get(..at)?;
    if before.is_empty() { folded.ends_with("ster").then_some(1.0) } else { ordinalzahl(before) }
}
