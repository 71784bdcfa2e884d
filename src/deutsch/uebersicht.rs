//! Overviews: what command and interface say.

use super::bausteine::{gezaehlt, n_massnahmen, n_stellen, zahl, zitiert};
use super::befehle::{Befehl as B, Weg};

pub const WORTLAUT: &str = "Wortlaut";
pub const QUELLE: &str = "Quelle";
pub const FUNDSTELLE: &str = "Fundstelle";
pub const KENNUNG: &str = "Kennung";
pub const SUMME: &str = "Summe";
/// Between sentences of one wording that do not stand side by side.
pub const AUSGELASSEN: &str = " […] ";
pub const NICHT_GENANNT: &str = "nicht genannt";

pub fn geladen(geladen: usize, gesamt: usize) -> String {
    if geladen >= gesamt {
        let loaded = gezaehlt(gesamt, "Dokument ist", "Dokumente sind");
        return format!("Ausgewertet: {loaded} geladen, das sind alle.");
    }
    format!(
        "Ausgewertet: {} von {} Dokumenten sind geladen; was in den anderen steht, fehlt hier.",
        zahl(geladen),
        zahl(gesamt)
    )
}

sentences! {
    pub strategien(geladen: usize, gesamt: usize) =
        ("Ausgewertet: {} von {} Strategiepapieren; anderes zählt hier nicht.", zahl(geladen), zahl(gesamt));
    pub wortlaut_geladen(geladen: usize, gesamt: usize) =
        ("Mit Wortlaut stehen hier die {} geladenen Dokumente; die Zahlen „Alle Bestände“ gelten für alle {}.",
         zahl(geladen), zahl(gesamt));
    pub gezaehlt_in_allen(gesamt: usize) =
        ("Ausgewertet: alle {} Dokumente aller Bestände, gezählt mit der Suche.", zahl(gesamt));
    pub WIRD_GEZAEHLT = "Die Bestände werden noch gezählt.";
    pub als_ganzes(einzeln: usize) =
        "Ein Bestand mit mehr als {einzeln} Dokumenten steht als Ganzes da; Enter und F zeigen, in welchen.";
    pub bestand(name: &str) = "Bestand „{name}“";
    pub stellen_in(anzahl: usize, dokumente: usize) =
        ("{} in {}", stellen(anzahl, false), gezaehlt(dokumente, "Dokument", "Dokumenten"));
    pub alle_bestaende(anfrage: &str, zahlen: &str) =
        "Alle Bestände, gezählt mit der Suche „{anfrage}“: {zahlen}.";
    pub aus_dem_jahr(anzahl: usize, dokumente: usize) =
        ("Alle Bestände, Dokumente aus diesem Jahr: {}", stellen_in(anzahl, dokumente));
    pub ohne_datum(anzahl: usize, dokumente: usize) =
        ("Alle Bestände, Dokumente ohne Datum: {}", stellen_in(anzahl, dokumente));
    pub im_jahr(jahr: &str, anzahl: usize, dokumente: usize) =
        ("{jahr}: {}",
         stellen_in(anzahl, dokumente), jahr = if jahr.is_empty() { "ohne Datum" } else { jahr });
    pub GELADENE = "Sätze der geladenen Dokumente:";
}

pub fn erwaehnt(titel: &str, saetze: usize, alle: Option<(usize, usize)>) -> String {
    match alle {
        None => format!("{titel} ({saetze})"),
        Some((anzahl, dokumente)) => {
            format!("{titel} (geladen {saetze}; alle Bestände {})", stellen_in(anzahl, dokumente))
        }
    }
}

pub fn in_allen(worte: &[String], anzahl: usize, dokumente: usize) -> String {
    let how =
        if worte.is_empty() { String::new() } else { format!(", Suche nach {}", zitiert(worte, " oder ")) };
    format!("Alle Bestände{how}: {}", stellen_in(anzahl, dokumente))
}

pub fn wahl(geladen: usize, gesamt: usize) -> String {
    format!(
        "Geladen: {} von {} Dokumenten. Land und Quelle, Zeitleiste und Erwähnungen zählen alle Bestände, die anderen Übersichten die geladenen Dokumente.",
        zahl(geladen),
        zahl(gesamt)
    )
}

pub fn was_gezaehlt(massnahmen: bool) -> &'static str {
    if massnahmen {
        "Gezählt sind Maßnahmen. Eine Maßnahme kann in mehreren Zellen stehen; die Summen zählen sie dann mehrfach."
    } else {
        "Gezählt sind Stellen (Absätze, Listenpunkte, Überschriften). Eine Stelle kann in mehreren Zellen stehen; die Summen zählen sie dann mehrfach."
    }
}

pub fn zur_achse(key: &str) -> Option<&'static str> {
    match key {
        "instrument" => Some(
            "Gezählt ist nur, was im Abschnitt eines Instruments steht; Instrumente haben nur Papiere von der Gestalt einer Strategie.",
        ),
        "land" => Some("Länder sind an ihrem Namen, Eigenschaftswort, ihren Einwohnern oder Orten erkannt."),
        "partnerregion" => Some("Partnerregionen sind an ihren Namen erkannt."),
        "verbindlichkeit" => Some(
            "Die Verbindlichkeit ist aus dem Satz abgelesen, der die Liste einleitet; Dokumente ohne Maßnahmen haben keine.",
        ),
        _ => None,
    }
}

pub fn achse(key: &str) -> &'static str {
    match key {
        "instrument" => "Instrument",
        "land" => "Land",
        "partnerregion" => "Partnerregion",
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
    match (massnahmen, anzahl) {
        (true, 0) => "Keine Maßnahme".to_owned(),
        (false, 0) => "Keine Stelle".to_owned(),
        (true, _) => n_massnahmen(anzahl),
        (false, _) => n_stellen(anzahl),
    }
}

sentences! {
    pub zelle(zeile: &str, spalte: &str, anzahl: usize, massnahmen: bool) =
        ("{}: {zeile} · {spalte}", stellen(anzahl, massnahmen));
    pub ZAHLEN = "Zahlen zu Ausfuhr und Einfuhr";
    pub ZAHLEN_HINWEIS =
        "Gezeigt ist, was die Texte nennen. „geprüft“: Angabe des Katalogs mit geprüftem Zitat; „nach Regel“: im Text nach Regeln gefunden, bitte am Satz prüfen.";
}

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
pub const ZEITLEISTE_HINWEIS: &str = "Daten der Dokumente, Reisen, Aktivitäten und Messen des Katalogs und Daten, die die Texte nennen, so genau, wie sie dort stehen; das Jahr kann in einem anderen Satz desselben Textes stehen. „Frist“ steht nur, wo der Satz selbst von einer Frist, einem Stichtag oder „spätestens“ spricht.";
pub const ZEITLEISTE_SPALTEN: [&str; 6] = ["Wann", "Art", "Titel", "Wortlaut", "Fundstelle", "Kennung"];

sentences! {
    pub ZEITRAUM_NICHT_GENANNT = "Zeit nicht genannt";
    pub OHNE_ZEIT = "Zeitlich nicht einzuordnen";
    pub ohne_jahr(worte: &str) = "{worte} (Jahr nicht genannt; nach dem Dokument eingeordnet)";
}

pub fn terminart(key: &str) -> &'static str {
    match key {
        "dokument" => "Dokument",
        "reise" => "Reise/Aktivität",
        "messe" => "Messe",
        "frist" => "Frist laut Text",
        _ => "im Text genannt",
    }
}

pub const ERWAEHNUNGEN: &str = "Gefundene Erwähnungen";
pub const ERWAEHNUNGEN_HINWEIS: &str = "Gesucht ist in anderen Dokumenten als dem eigenen Papier, zu Ländern und Regionen in allen außer den Strategien. Gefunden an Namen und Hauptwörtern, nicht gelesen und verstanden: Ob die Stelle wirklich davon spricht, zeigt der Satz.";
pub const ERWAEHNUNGEN_SPALTEN: [&str; 6] =
    ["Datum", "Quelle", "Gefunden über", "Wortlaut", "Fundstelle", "Kennung"];
pub const ERWAEHNT_SPALTEN: [&str; 4] = ["Eintrag", "Art", "Erwähnungen", "Kennung"];

sentences! {
    pub erwaehnungen_von(titel: &str, anzahl: Option<usize>) =
        ("{ERWAEHNUNGEN} ({count}): {titel}",
         count = anzahl.map_or_else(|| NICHT_SUCHBAR.to_owned(), |anzahl| anzahl.to_string()));
    pub NICHT_SUCHBAR = "nicht suchbar";
    pub gesucht(namen: &[String]) =
        ("Gesucht wurde nach: {}.",
         if namen.is_empty() { "nichts; der Eintrag hat kein Wort, an dem er zu erkennen ist".to_owned() } else { namen.join(", ") });
    pub ueber(namen: &[String]) = ("über {}", zitiert(namen, ", "));
    pub TITEL = "Übersichten";
    pub liste_tasten(weg: Weg<'_>) =
        ("↑↓ wählt · Enter öffnet · {land} Land · {exports} gibt aus · Esc zurück · q schließt",
         land = weg(B::Land), exports = weg(B::UebersichtAusgeben));
    pub kreuz_tasten(weg: Weg<'_>) =
        ("←↑↓→ wählt · Enter zeigt die Stellen · {notes} Hinweise · {exports} gibt aus · Esc zurück",
         notes = weg(B::Hinweise), exports = weg(B::UebersichtAusgeben));
    pub LEERE_ZELLE = "Diese Zelle ist leer: Keine ausgewertete Stelle hat beides.";
    pub ALS_BALKEN = "Zahlen zu Ausfuhr und Einfuhr als Balken";
    pub ALS_TABELLE = "Zahlen zu Ausfuhr und Einfuhr als Tabelle mit Wortlaut";
    pub STATT_BALKEN = "Als Tabelle mit Jahr, Veränderung, Rang und Wortlaut zeigen ...";
    pub ZAHLEN_ZEICHEN = "* gefolgert, – nicht genannt. Enter führt zum Satz.";
    pub ZAHLEN_SAETZE = "Die Sätze dazu";
    pub STATT_TABELLE = "Als Balken zeigen ...";
    pub KEINE_ZAHLEN = "Die geladenen Dokumente nennen keine Beträge zu Ausfuhr oder Einfuhr.";
    pub GANZ = "100 Prozent";
}

/// A cell of the compact table of figures: signs in place of remarks.
pub fn kurze_zelle(worte: &str) -> String {
    if worte == NICHT_GENANNT {
        return "–".to_owned();
    }
    let stated = worte.strip_suffix(&super::katalog::gefolgert(""));
    stated.map_or_else(|| worte.to_owned(), |worte| format!("{worte}*"))
}

pub const ZAHLEN_KOPF: [&str; 5] = ["Land", "Jahr", "Betrag", "Veränderung", "Rang"];

sentences! {
    pub ERWAEHNUNGEN_ALLE = "Gefundene Erwähnungen von Maßnahmen, Regionen und Ländern";
    pub NICHT_GEZAEHLT = "Die Bestände ließen sich nicht zählen; gezeigt ist, was geladen ist.";
    pub balken(art: &str, einzeln: bool, jahr: &str, groesster: &str) =
        ("{art} {who}, {year} (voller Balken: {groesster})",
         who = if einzeln { "nach Ländern" } else { "insgesamt und EU" }, year = if jahr == NICHT_GENANNT { "Jahr nicht genannt".to_owned() } else { jahr.to_owned() });
    pub zahl_in_worten([name, jahr, betrag, veraenderung, rang]: &[String; 5]) =
        "{name}: {betrag}; Jahr: {jahr}; Veränderung: {veraenderung}; Rang: {rang}";
    pub beleg(ort: &str, geprueft: bool) = ("{ort}, {}", herkunft(geprueft));
    pub hinweis(words: &str) = "Hinweis: {words}";
    pub erwaehnungen_zu(titel: &str) = "Gefundene Erwähnungen: {titel}";
}

pub fn erwaehnte(art: &str, ohne: usize, nicht_suchbar: usize) -> String {
    let counted =
        [("ohne Fund", ohne), (NICHT_SUCHBAR, nicht_suchbar)].into_iter().filter(|(_, count)| *count > 0);
    let counted: Vec<String> = counted.map(|(what, count)| format!("{what}: {}", zahl(count))).collect();
    if counted.is_empty() { art.to_owned() } else { format!("{art} ({})", counted.join("; ")) }
}

pub fn keine_erwaehnung(suchbar: bool) -> &'static str {
    if suchbar {
        "In den anderen geladenen Dokumenten ist keine Erwähnung gefunden."
    } else {
        "Keines seiner Wörter ist eigen genug, um eine Erwähnung zu erkennen: Ob andere Dokumente davon sprechen, ist nicht gezählt."
    }
}

sentences! {
    pub spalte(number: usize, count: usize) = "Spalte {number} von {count}";
    pub LEER = "·";
    pub termin(worte: &str, art: &str, titel: &str) =
        ("{worte} · {}{titel}",
         terminart(art), titel = if titel.is_empty() { String::new() } else { format!(": {titel}") });
    pub nicht_zu_erwaehnen(kennung: &str) =
        "Erwähnungen werden zu Maßnahmen, Partnerregionen und Ländern gesucht; „{kennung}“ ist nichts davon.";
    pub teil_des_jahres(worte: &str) = "Der Satz nennt nur einen Teil des Jahres: {worte}";
}
