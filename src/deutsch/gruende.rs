//! Why a word was found, in words: beside a hit, as a sentence about one hit, as the heading of many.

use super::bausteine::{gezaehlt, n_stellen, zahl};

const GRUENDE: [(&str, &str, &str, &str); 14] = [
    ("eintrag", "", "Eintrag des Katalogs", "Einträge des Katalogs"),
    ("zusammenhang", "im Zusammenhang", "Zusammenhang", "Zusammenhang"),
    ("wort", "", "genau dieses Wort", "genau dieses Wort"),
    ("umlaut", "andere Schreibung", "andere Schreibung (Umlaut, ß)", "andere Schreibung (Umlaut, ß)"),
    ("wortform", "Wortform", "andere Wortform", "andere Wortformen"),
    ("wortteil", "Wortteil", "Teil eines zusammengesetzten Wortes", "als Teil zusammengesetzter Wörter"),
    ("synonym", "Synonym", "anderes Wort für dasselbe", "andere Wörter für dasselbe"),
    ("phrase", "Wortfolge", "Wortfolge", "Wortfolge"),
    ("anfang", "Wortanfang", "Wortanfang", "Wortanfang"),
    ("ende", "Wortende", "Wortende", "Wortende"),
    ("muster", "Muster", "Muster", "Muster"),
    ("titel", "Titel", "Titel", "Titel"),
    ("feld", "", "Feld", "Feld"),
    ("aehnlich", "ähnlich", "ähnliche Schreibung", "ähnliche Schreibung"),
];

fn of(key: &str) -> Option<&'static (&'static str, &'static str, &'static str, &'static str)> {
    GRUENDE.iter().find(|(known, ..)| *known == key)
}

pub fn kurz(key: &str) -> &'static str {
    of(key).map_or("", |(_, short, ..)| short)
}

pub fn eines(key: &str) -> &'static str {
    of(key).map_or("", |(_, _, one, _)| one)
}

pub fn mehrere(key: &str) -> &'static str {
    of(key).map_or("", |(.., many)| many)
}

/// In how many passages a word was found; `several` if some of them were found in more than one way.
pub fn word_found(word: &str, passages: usize, several: bool) -> String {
    if passages == 0 {
        return format!("{word}: in keiner Stelle");
    }
    let ways = if several { ", in manchen auf mehrere Weisen" } else { "" };
    format!("{word}: in {}{ways}", n_stellen(passages))
}

/// A word form with its number of passages; words that were searched near each other have none.
pub fn form_found(words: &[&str], passages: usize) -> String {
    match words {
        [word] => format!("{word} ({})", zahl(passages)),
        words => words.join(" nahe bei "),
    }
}

/// A way in which a word was searched, the forms found by it, and how many more there are.
pub fn way_found(way: &str, forms: &[String], others: usize) -> String {
    let more = (others > 0).then(|| gezaehlt(others, "weitere Wortform", "weitere Wortformen"));
    let all: Vec<String> = forms.iter().cloned().chain(more).collect();
    format!("{way}: {}", all.join(", "))
}
