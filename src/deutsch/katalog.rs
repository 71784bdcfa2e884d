//! Names of groups, roles and properties in the trees.

use super::bausteine::{gezaehlt, n_dokumente, n_stellen};
use std::fmt::Display;

pub const TITLE: usize = 90;

fn look_up<'a>(table: &[(&str, &'a str)], key: &'a str) -> &'a str {
    table.iter().find(|(known, _)| *known == key).map_or(key, |(_, label)| label)
}

const ROLLEN: [(&str, &str, &str); 11] = [
    (
        "regionalpartnerschaft_in_pruefung",
        "Regionalpartnerschaft: Prüfung möglich",
        "Prüfung einer Regionalpartnerschaft",
    ),
    ("zielland_fachkraefte", "Zielländer für Fachkräfte", "Zielland für Fachkräfte"),
    ("nachbarland", "Nachbarländer", "Nachbarland"),
    ("wichtiger_partner", "Wichtige Partner für Handel und Investitionen", "Wichtiger Partner"),
    ("regionalpartnerschaft", "Länder mit Regionalpartnerschaft", "Regionalpartnerschaft"),
    ("ausfuhr", "Exportländer (Ausfuhr)", "Ausfuhr (Export)"),
    ("einfuhr", "Importländer (Einfuhr)", "Einfuhr (Import)"),
    ("delegationsreise", "Reisen und Aktivitäten im Ausland", "Reise oder Aktivität"),
    ("messe", "Messeländer", "Messe"),
    ("entwicklungszusammenarbeit", "Partner der Entwicklungszusammenarbeit", "Entwicklungszusammenarbeit"),
    ("freihandelsabkommen", "Freihandelsabkommen der EU", "Freihandelsabkommen"),
];

pub fn rolle(key: &str) -> &str {
    ROLLEN.iter().find(|(known, ..)| *known == key).map_or(key, |(_, alle, _)| alle)
}

pub fn rolle_einzeln(key: &str) -> &str {
    ROLLEN.iter().find(|(known, ..)| *known == key).map_or(key, |(.., eine)| eine)
}

pub fn status(key: &str) -> &str {
    const TABLE: [(&str, &str); 4] = [
        ("grenzueberschreitend", "Grenzüberschreitend"),
        ("aktiv", "Weitere Partnerschaften"),
        ("ruhend", "Ruhend"),
        ("in_pruefung", "Prüfung möglich"),
    ];
    look_up(&TABLE, key)
}

pub fn merkmal(key: &str) -> &str {
    const TABLE: [(&str, &str); 48] = [
        ("kennung", "Kennung"),
        ("name", "Name"),
        ("zusatz", "Zusatz"),
        ("bestand", "Bestand"),
        ("notiz", "Notiz"),
        ("schlagworte", "Schlagworte"),
        ("gemerkt_am", "Gemerkt am"),
        ("gemerkter_anfang", "Gemerkter Wortlaut (Anfang)"),
        ("gemerkt_aus", "Dokument"),
        ("dokument", "Dokument"),
        ("dokumente", "Dokumente"),
        ("stellen", "Stellen"),
        ("geaendert", "Zuletzt geändert"),
        ("instrument", "Instrument"),
        ("bereich", "Bereich"),
        ("verbindlichkeit", "Verbindlichkeit"),
        ("verbindlichkeit_beleg", "abgelesen aus"),
        ("einleitung", "eingeleitet mit"),
        ("haushaltsvorbehalt", "Haushaltsvorbehalt"),
        ("land", "Land"),
        ("status", "Status"),
        ("seit", "Seit"),
        ("ruht_seit", "Ruht seit"),
        ("namen", "Andere Namen"),
        ("iso", "Ländercode (ISO)"),
        ("rollen", "Rollen"),
        ("rolle", "Rolle"),
        ("hinweis", "Hinweis"),
        ("laender", "Länder"),
        ("richtung", "Richtung"),
        ("wert", "Wert"),
        ("einheit", "Einheit"),
        ("jahr", "Jahr"),
        ("veraenderung_prozent", "Veränderung in Prozent"),
        ("rang", "Rang"),
        ("rang_hinweis", "zum Rang"),
        ("zeitraum", "Zeitraum"),
        ("von", "Von"),
        ("bis", "Bis"),
        ("orte", "Orte"),
        ("ort", "Ort"),
        ("themen", "Themen"),
        ("thema", "Thema"),
        ("leitung", "Leitung"),
        ("stand", "Stand (am Tag der Quelle)"),
        ("herausgeber", "Herausgeber"),
        ("datum", "Datum"),
        ("dokumenttyp", "Dokumenttyp"),
    ];
    look_up(&TABLE, key)
}

pub fn wert(value: &str) -> &str {
    const TABLE: [(&str, &str); 17] = [
        ("koennen", "könnte"),
        ("sollen", "soll"),
        ("werden", "wird"),
        ("unbestimmt", "unbestimmt (weder „könnte“ noch „soll“ noch „wird“)"),
        ("grenzueberschreitend", "grenzüberschreitend"),
        ("in_pruefung", "Prüfung möglich"),
        ("ausfuhr", "Ausfuhr"),
        ("einfuhr", "Einfuhr"),
        ("geplant", "geplant"),
        ("angekuendigt", "angekündigt"),
        ("strategie", "Strategie"),
        ("medieninformation", "Medieninformation"),
        ("dokument", "Dokument"),
        ("zielland_fachkraefte", "Zielland für Fachkräfte"),
        ("wichtiger_partner", "wichtiger Partner"),
        ("delegationsreise", "Reise oder Aktivität"),
        ("messe", "Messe"),
    ];
    look_up(&TABLE, value)
}

pub fn art(key: &str) -> &str {
    const TABLE: [(&str, &str); 30] = [
        ("recherche", "Suche"),
        ("stelle", "Stelle"),
        ("frage", "Frage"),
        ("strategie", "Strategie"),
        ("abschnitt", "Abschnitt"),
        ("ziel", "Ziel"),
        ("instrument", "Instrument"),
        ("bereich", "Bereich"),
        ("massnahme", "Maßnahme"),
        ("zielland", "Zielland"),
        ("partnerregion", "Partnerregion"),
        ("land", "Land"),
        ("buero", "Verbindungsbüro"),
        ("erklaerung", "Gemeinsame Erklärung"),
        ("sektor", "Sektor"),
        ("rolle", "Rolle"),
        ("zahl", "Zahl"),
        ("reise", "Reise/Aktivität"),
        ("messe", "Messe"),
        ("nennung", "Nennung"),
        ("quelle", "Quelle"),
        ("ueberschrift", "Überschrift"),
        ("unterzeile", "Unterzeile"),
        ("absatz", "Absatz"),
        ("punkt", "Punkt"),
        ("fussnote", "Fußnote"),
        ("briefkopf", "Briefkopf"),
        ("verweise", "Verweise"),
        ("inhaltsverzeichnis", "Inhaltsverzeichnis"),
        ("gruppe", "Zusammenstellung"),
    ];
    look_up(&TABLE, key)
}

pub const OHNE_BELEG: &str = "ohne eigene Stelle im Text";

pub fn randzeichen(arten: &[&str]) -> Option<&'static str> {
    let letter = |art: &&str| match *art {
        "massnahme" => "M",
        "ziel" => "Z",
        "partnerregion" => "R",
        "land" | "rolle" | "zielland" => "L",
        _ => "+",
    };
    let mut letters = arten.iter().map(letter);
    let first = letters.next()?;
    Some(if letters.all(|other| other == first) { first } else { "+" })
}

pub fn sammlung(name: &str, ebene: &str, dokumente: usize) -> String {
    format!("{} „{name}“, {}", look_up(&EBENEN, ebene), n_dokumente(dokumente))
}

const EBENEN: [(&str, &str); 3] =
    [("system", "Bestand für alle"), ("gruppe", "Bestand der Gruppe"), ("eigener", "Eigener Bestand")];

sentences! {
    pub GEOEFFNET = "Über die Suche geöffnet";
    pub weitere(anzahl: usize) = ("{} auflisten", n_dokumente(anzahl));
    pub IN_BESTAENDEN_FRAGEN = "Nennungen in Beständen: zählen";
    pub IN_BESTAENDEN = "Nennungen in Beständen";
    pub NICHT_IN_BESTAENDEN = "Nennungen in Beständen: keine";
    pub nennend(stellen: usize, titel: &str, datum: Option<&str>) =
        ("{}: {titel}{datum}",
         n_stellen(stellen), datum = datum.map_or_else(String::new, |datum| format!(" ({datum})")));
    pub weitere_suchen(anzahl: usize) =
        ("{}: suchen", gezaehlt(anzahl, "weiteres Dokument", "weitere Dokumente"));
}

pub fn quellenart(key: &str) -> &str {
    const TABLE: [(&str, &str); 3] = [
        ("strategie", "Strategien"),
        ("medieninformation", "Medieninformationen"),
        ("dokument", "Weitere Dokumente"),
    ];
    look_up(&TABLE, key)
}

pub const EINLEITUNG: &str = "Einleitender Text";
pub const ZIELE: &str = "Ziele";
pub const ZIELLAENDER: &str = "Zielländer und -regionen";
pub const FUSSNOTEN: &str = "Fußnoten";
pub const NENNUNGEN: &str = "Nennungen in den Quellen";
pub const WEITERE_NENNUNGEN: &str = "Weitere Nennungen in den Quellen";
pub const MASSNAHMEN: &str = "Maßnahmen zum Land oder zu Orten darin";
pub const ALLE_LAENDER: &str = "Alle genannten Länder von A bis Z";
pub const GENANNT: &str = "Genannt, ohne Rolle";
pub const BUEROS: &str = "Verbindungsbüros";
pub const ERKLAERUNGEN: &str = "Gemeinsame Erklärungen";
pub const SEKTOREN: &str = "Sektoren für themenbezogene Partnerschaften";
pub const GESAMTZAHLEN: &str = "Außenhandel insgesamt";
pub const ZIELE_INSGESAMT: &str = "Was das Papier über seine Ziele insgesamt sagt";
pub const ZIEL_OHNE_ZUORDNUNG: &str = "Der Text ordnet diesem Ziel keine einzelnen Maßnahmen zu; er verknüpft die Ziele nur insgesamt mit den Instrumenten.";
pub const OHNE_DATUM: &str = "ohne Datum";

pub fn datum(datum: Option<impl Display>) -> String {
    datum.map_or_else(|| OHNE_DATUM.to_owned(), |datum| datum.to_string())
}

sentences! {
    pub O_D = "o. D.";
    pub EU = "Europäische Union";
    pub INSGESAMT = "insgesamt";
    pub PROZENT = "Prozent";
    pub FUSSNOTE = "Fußnote";
    pub STEHT_BEI = "steht bei";
    pub HAUSHALTSVORBEHALT = "Haushaltsvorbehalt";
    pub EINLEITENDER_SATZ = "einleitender Satz";
    pub ANTEIL = "Anteil";
    pub gefolgert(words: &str) = "{words} (gefolgert)";
    pub mit_status(titel: &str, status: &str) = "{titel}: {status}";
    pub land_gefolgert(titel: &str) = "{titel} (Land gefolgert)";
    pub von_uns(words: &str) = "{words} (von uns ergänzt)";
}

pub fn in_klammern(words: &str, gefolgert: bool) -> String {
    if gefolgert { format!(" ({words}, gefolgert)") } else { format!(" ({words})") }
}

sentences! {
    pub aus_bestand(titel: &str, name: &str) = "{titel} – Bestand „{name}“";
    pub mit_land(land: &str, titel: &str) = "{land} – {titel}";
    pub rang(rang: f64) = "Rang {rang}";
    pub ruht_seit(region: &str, tag: &str) = "{region} (ruht seit {tag})";
    pub seit(tag: &str) = "seit {tag}";
}

/// The title of a partner region below its state; that a partnership is dormant comes first, so that no pane cuts it.
pub fn partnerregion(name: &str, stand: &str, ruht: bool) -> String {
    let stand = if stand.is_empty() { String::new() } else { format!(" ({stand})") };
    format!("{}Partnerregion {name}{stand}", if ruht { "Ruht: " } else { "" })
}

/// The title of an entry below a state: it says what the entry is where the name alone does not.
pub fn unter_dem_land(key: &str, titel: &str) -> String {
    let kind = art(key);
    let says_it = titel.starts_with(kind) || !matches!(key, "messe" | "erklaerung");
    if says_it { titel.to_owned() } else { format!("{kind}: {titel}") }
}
