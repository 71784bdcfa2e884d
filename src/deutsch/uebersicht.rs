//! Overviews: what command and interface say.

use super::befehle::{Befehl as B, Weg};
use super::katalog::zahl;

pub const WORTLAUT: &str = "Wortlaut";
pub const QUELLE: &str = "Quelle";
pub const FUNDSTELLE: &str = "Fundstelle";
pub const KENNUNG: &str = "Kennung";
pub const SUMME: &str = "Summe";
pub const NICHT_GENANNT: &str = "nicht genannt";

pub fn geladen(geladen: usize, gesamt: usize) -> String {
    if geladen >= gesamt {
        let noun = if gesamt == 1 { "Dokument ist" } else { "Dokumente sind" };
        return format!("Ausgewertet: {} {noun} geladen, das sind alle.", zahl(gesamt));
    }
    format!(
        "Ausgewertet: {} von {} Dokumenten sind geladen; was in den anderen steht, fehlt hier.",
        zahl(geladen),
        zahl(gesamt)
    )
}

pub fn strategien(geladen: usize, gesamt: usize) -> String {
    format!(
        "Ausgewertet: {} von {} Strategiepapieren; anderes zählt hier nicht.",
        zahl(geladen),
        zahl(gesamt)
    )
}

pub fn wortlaut_geladen(geladen: usize, gesamt: usize) -> String {
    format!(
        "Mit Wortlaut stehen hier die {} geladenen Dokumente; die Zahlen „Alle Bestände“ gelten für alle {}.",
        zahl(geladen),
        zahl(gesamt)
    )
}

pub fn gezaehlt_in_allen(gesamt: usize) -> String {
    format!("Ausgewertet: alle {} Dokumente aller Bestände, gezählt mit der Suche.", zahl(gesamt))
}

pub const WIRD_GEZAEHLT: &str = "Die Bestände werden noch gezählt.";

pub fn als_ganzes(einzeln: usize) -> String {
    format!(
        "Ein Bestand mit mehr als {einzeln} Dokumenten steht als Ganzes da; Enter und F zeigen, in welchen."
    )
}

pub fn bestand(name: &str) -> String {
    format!("Bestand „{name}“")
}

pub fn stellen_in(anzahl: usize, dokumente: usize) -> String {
    let noun = if dokumente == 1 { "Dokument" } else { "Dokumenten" };
    format!("{} in {} {noun}", stellen(anzahl, false), zahl(dokumente))
}

pub fn alle_bestaende(anfrage: &str, zahlen: &str) -> String {
    format!("Alle Bestände, gezählt mit der Suche „{anfrage}“: {zahlen}.")
}

pub fn aus_dem_jahr(anzahl: usize, dokumente: usize) -> String {
    format!("Alle Bestände, Dokumente aus diesem Jahr: {}", stellen_in(anzahl, dokumente))
}

pub fn ohne_datum(anzahl: usize, dokumente: usize) -> String {
    format!("Alle Bestände, Dokumente ohne Datum: {}", stellen_in(anzahl, dokumente))
}

pub fn im_jahr(jahr: &str, anzahl: usize, dokumente: usize) -> String {
    let jahr = if jahr.is_empty() { "ohne Datum" } else { jahr };
    format!("{jahr}: {}", stellen_in(anzahl, dokumente))
}

pub const GELADENE: &str = "Sätze der geladenen Dokumente:";

pub fn erwaehnt(titel: &str, saetze: usize, alle: Option<(usize, usize)>) -> String {
    match alle {
        None => format!("{titel} ({saetze})"),
        Some((anzahl, dokumente)) => {
            format!("{titel} (geladen {saetze}; alle Bestände {})", stellen_in(anzahl, dokumente))
        }
    }
}

pub fn in_allen(worte: &[String], anzahl: usize, dokumente: usize) -> String {
    let how = if worte.is_empty() {
        String::new()
    } else {
        format!(", Suche nach „{}“", worte.join("“ oder „"))
    };
    format!("Alle Bestände{how}: {}", stellen_in(anzahl, dokumente))
}

pub fn wahl(geladen: usize, gesamt: usize) -> String {
    format!(
        "Geladen: {} von {} Dokumenten. Land und Quelle, Zeitleiste und Erwähnungen zählen alle Bestände, die anderen Übersichten die geladenen Dokumente.",
        zahl(geladen),
        zahl(gesamt)
    )
}

pub fn gezaehlt(massnahmen: bool) -> &'static str {
    if massnahmen {
        "Gezählt sind Maßnahmen. Eine Maßnahme kann in mehreren Zellen stehen; die Summen zählen sie dann mehrfach."
    } else {
        "Gezählt sind Stellen (Absätze, Listenpunkte, Überschriften). Eine Stelle kann in mehreren Zellen stehen; die Summen zählen sie dann mehrfach."
    }
}

pub fn zur_achse(key: &str) -> Option<&'static str> {
    match key {
        "instrument" => Some("Instrumente haben nur Papiere von der Gestalt einer Strategie."),
        "land" => Some("Länder sind an ihrem Namen, Eigenschaftswort, ihren Einwohnern oder Orten erkannt."),
        "partnerregion" => Some("Partnerregionen sind an ihren Namen erkannt."),
        "ziel" => Some(
            "Der Text ordnet den Zielen keine Maßnahmen zu. Hier steht eine Maßnahme bei einem Ziel, wenn beide ein Hauptwort gemeinsam haben, das im Papier selten ist; das ist keine Zuordnung durch den Text.",
        ),
        "verbindlichkeit" => Some("Die Verbindlichkeit ist aus dem Satz abgelesen, der die Liste einleitet."),
        _ => None,
    }
}

pub fn achse(key: &str) -> &'static str {
    match key {
        "instrument" => "Instrument",
        "land" => "Land",
        "partnerregion" => "Partnerregion",
        "ziel" => "Ziel",
        "quelle" => "Quelle",
        _ => "Verbindlichkeit",
    }
}

pub fn kreuz(zeilen: &str, spalten: &str) -> String {
    if spalten == achse("verbindlichkeit") {
        return format!("Verbindlichkeit je {zeilen}");
    }
    format!("Kreuztabelle: {zeilen} und {spalten}")
}

fn stellen(anzahl: usize, massnahmen: bool) -> String {
    let noun = match (massnahmen, anzahl) {
        (true, 1) => "Maßnahme",
        (true, _) => "Maßnahmen",
        (false, 1) => "Stelle",
        (false, _) => "Stellen",
    };
    if anzahl == 0 {
        format!("Keine {}", if massnahmen { "Maßnahme" } else { "Stelle" })
    } else {
        format!("{} {noun}", zahl(anzahl))
    }
}

pub fn zelle(zeile: &str, spalte: &str, anzahl: usize, massnahmen: bool) -> String {
    format!("{}: {zeile} · {spalte}", stellen(anzahl, massnahmen))
}

pub const ZAHLEN: &str = "Zahlen zu Ausfuhr und Einfuhr";
pub const ZAHLEN_HINWEIS: &str = "Gezeigt ist, was die Texte nennen. „geprüft“: Angabe des Katalogs mit geprüftem Zitat; „nach Regel“: im Text nach Regeln gefunden, bitte am Satz prüfen.";
pub const ZAHLEN_SPALTEN: [&str; 11] = [
    "Land",
    "Richtung",
    "Jahr",
    "Betrag",
    "Veränderung",
    "Rang",
    "Herkunft",
    "Quelle",
    "Fundstelle",
    "Wortlaut",
    "Hinweise",
];
pub const INSGESAMT: &str = "insgesamt";

pub fn platz(rang: u16) -> String {
    format!("Platz {rang}")
}

pub fn herkunft(geprueft: bool) -> &'static str {
    if geprueft { "geprüft" } else { "nach Regel" }
}
pub const ZEITLEISTE: &str = "Zeitleiste";
pub const ZEITLEISTE_HINWEIS: &str = "Daten der Dokumente, Reisen des Katalogs und Daten, die die Texte nennen, so genau wie geschrieben. „Frist“ steht nur, wo der Satz selbst von einer Frist, einem Stichtag oder „spätestens“ spricht.";
pub const ZEITLEISTE_SPALTEN: [&str; 6] = ["Wann", "Art", "Titel", "Wortlaut", "Fundstelle", "Kennung"];
pub const ZEITRAUM_NICHT_GENANNT: &str = "Zeit nicht genannt";
pub const OHNE_ZEIT: &str = "Zeitlich nicht einzuordnen";

pub fn ohne_jahr(worte: &str) -> String {
    format!("{worte} (Jahr nicht genannt; nach dem Dokument eingeordnet)")
}

pub fn terminart(key: &str) -> &'static str {
    match key {
        "dokument" => "Dokument",
        "reise" => "Reise",
        "frist" => "Frist laut Text",
        _ => "im Text genannt",
    }
}

pub const ERWAEHNUNGEN: &str = "Gefundene Erwähnungen";
pub const ERWAEHNUNGEN_HINWEIS: &str = "Gefunden an Namen und Hauptwörtern, nicht gelesen und verstanden: Ob die Stelle wirklich davon spricht, zeigt der Satz.";
pub const ERWAEHNUNGEN_SPALTEN: [&str; 6] =
    ["Datum", "Quelle", "Gefunden über", "Wortlaut", "Fundstelle", "Kennung"];
pub const ERWAEHNT_SPALTEN: [&str; 4] = ["Eintrag", "Art", "Erwähnungen", "Kennung"];

pub fn erwaehnungen_von(titel: &str, anzahl: usize) -> String {
    format!("{ERWAEHNUNGEN} ({anzahl}): {titel}")
}

pub fn gesucht(namen: &[String]) -> String {
    format!("Gesucht wurde nach: {}.", namen.join(", "))
}

pub fn ueber(namen: &[String]) -> String {
    format!("über „{}“", namen.join("“, „"))
}

pub const TITEL: &str = "Übersichten";
pub fn liste_tasten(weg: Weg<'_>) -> String {
    format!("↑↓ wählt · Enter öffnet · {} gibt aus · Esc zurück · q schließt", weg(B::UebersichtAusgeben))
}
pub fn kreuz_tasten(weg: Weg<'_>) -> String {
    let (notes, exports) = (weg(B::Hinweise), weg(B::UebersichtAusgeben));
    format!("←↑↓→ wählt · Enter zeigt die Stellen · {notes} Hinweise · {exports} gibt aus · Esc zurück")
}
pub const LEERE_ZELLE: &str = "Diese Zelle ist leer: Keine ausgewertete Stelle hat beides.";
pub const ALS_BALKEN: &str = "Zahlen zu Ausfuhr und Einfuhr als Balken";
pub const ALS_TABELLE: &str = "Zahlen zu Ausfuhr und Einfuhr als Tabelle mit Wortlaut";
pub const STATT_BALKEN: &str = "Als Tabelle mit Jahr, Veränderung, Rang und Wortlaut zeigen ...";
pub const STATT_TABELLE: &str = "Als Balken zeigen ...";
pub const KEINE_ZAHLEN: &str = "Die geladenen Dokumente nennen keine Beträge zu Ausfuhr oder Einfuhr.";
pub const GANZ: &str = "100 Prozent";
pub const ZAHLEN_KOPF: [&str; 5] = ["Land", "Jahr", "Betrag", "Veränderung", "Rang"];
pub const ERWAEHNUNGEN_ALLE: &str = "Gefundene Erwähnungen von Maßnahmen, Regionen und Ländern";
pub const KEINE_ERWAEHNUNG: &str = "In den anderen geladenen Dokumenten ist keine Erwähnung gefunden.";
pub const NICHT_GEZAEHLT: &str = "Die Bestände ließen sich nicht zählen; gezeigt ist, was geladen ist.";
pub const ERWAEHNUNGEN_SUCHEN: &str = "Erwähnungen in anderen Dokumenten zählen und zeigen";

pub fn balken(art: &str, einzeln: bool, jahr: &str, groesster: &str) -> String {
    let who = if einzeln { "nach Ländern" } else { "insgesamt und EU" };
    let year = if jahr == NICHT_GENANNT { "Jahr nicht genannt".to_owned() } else { jahr.to_owned() };
    format!("{art} {who}, {year} (voller Balken: {groesster})")
}

pub fn zahl_in_worten([name, jahr, betrag, veraenderung, rang]: &[String; 5]) -> String {
    format!("{name}: {betrag}; Jahr: {jahr}; Veränderung: {veraenderung}; Rang: {rang}")
}

pub fn beleg(ort: &str, geprueft: bool) -> String {
    format!("{ort}, {}", herkunft(geprueft))
}

pub fn hinweis(words: &str) -> String {
    format!("Hinweis: {words}")
}

pub fn erwaehnungen_zu(titel: &str) -> String {
    format!("Gefundene Erwähnungen: {titel}")
}

pub fn erwaehnte(art: &str, ohne: usize) -> String {
    if ohne == 0 { art.to_owned() } else { format!("{art} (ohne Fund: {})", zahl(ohne)) }
}

pub fn spalte(number: usize, count: usize) -> String {
    format!("Spalte {number} von {count}")
}

pub const LEER: &str = "·";

pub fn termin(worte: &str, art: &str, titel: &str) -> String {
    let titel = if titel.is_empty() { String::new() } else { format!(": {titel}") };
    format!("{worte} · {}{titel}", terminart(art))
}

pub fn nicht_zu_erwaehnen(kennung: &str) -> String {
    format!(
        "Erwähnungen werden zu Maßnahmen, Partnerregionen und Ländern gesucht; „{kennung}“ ist nichts davon."
    )
}

pub fn teil_des_jahres(worte: &str) -> String {
    format!("Der Satz nennt nur einen Teil des Jahres: {worte}")
}
