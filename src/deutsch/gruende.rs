//! Why a word was found, in words: beside a hit, as a sentence about one hit, as the heading of many.

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
