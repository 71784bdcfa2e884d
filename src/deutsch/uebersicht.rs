//! Overviews: what command and interface say.

use super::katalog::zahl;

/// Column: the words.
pub const WORTLAUT: &str = "Wortlaut";
/// Column: the source.
pub const QUELLE: &str = "Quelle";
/// Column: the place.
pub const FUNDSTELLE: &str = "Fundstelle";
/// Column: the address.
pub const KENNUNG: &str = "Kennung";
/// Row and column of sums.
pub const SUMME: &str = "Summe";
/// What the text does not say.
pub const NICHT_GENANNT: &str = "nicht genannt";

/// How many documents are looked at.
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

/// The same for what only papers of the strategies' shape have.
pub fn strategien(geladen: usize, gesamt: usize) -> String {
    format!(
        "Ausgewertet: {} von {} Strategiepapieren; anderes zählt hier nicht.",
        zahl(geladen),
        zahl(gesamt)
    )
}

/// The words are those of loaded documents, the numbers those of all.
pub fn wortlaut_geladen(geladen: usize, gesamt: usize) -> String {
    format!(
        "Mit Wortlaut stehen hier die {} geladenen Dokumente; die Zahlen „Alle Bestände“ gelten für alle {}.",
        zahl(geladen),
        zahl(gesamt)
    )
}

/// All documents are looked at.
pub fn gezaehlt_in_allen(gesamt: usize) -> String {
    format!("Ausgewertet: alle {} Dokumente aller Bestände, gezählt mit der Suche.", zahl(gesamt))
}

/// The numbers of all holdings are on the way.
pub const WIRD_GEZAEHLT: &str = "Die Bestände werden noch gezählt.";

/// Large holdings have one column.
pub fn als_ganzes(einzeln: usize) -> String {
    format!(
        "Ein Bestand mit mehr als {einzeln} Dokumenten steht als Ganzes da; Enter und F zeigen, in welchen."
    )
}

/// A holding as a head.
pub fn bestand(name: &str) -> String {
    format!("Bestand „{name}“")
}

/// So many passages in so many documents.
pub fn stellen_in(anzahl: usize, dokumente: usize) -> String {
    let noun = if dokumente == 1 { "Dokument" } else { "Dokumenten" };
    format!("{} in {} {noun}", stellen(anzahl, false), zahl(dokumente))
}

/// Numbers of all holdings, and the query that finds what they count.
pub fn alle_bestaende(anfrage: &str, zahlen: &str) -> String {
    format!("Alle Bestände, gezählt mit der Suche „{anfrage}“: {zahlen}.")
}

/// What documents of a year hold.
pub fn aus_dem_jahr(anzahl: usize, dokumente: usize) -> String {
    format!("Alle Bestände, Dokumente aus diesem Jahr: {}", stellen_in(anzahl, dokumente))
}

/// What documents without a date hold.
pub fn ohne_datum(anzahl: usize, dokumente: usize) -> String {
    format!("Alle Bestände, Dokumente ohne Datum: {}", stellen_in(anzahl, dokumente))
}

/// A year among those of an entry's mentions.
pub fn im_jahr(jahr: &str, anzahl: usize, dokumente: usize) -> String {
    let jahr = if jahr.is_empty() { "ohne Datum" } else { jahr };
    format!("{jahr}: {}", stellen_in(anzahl, dokumente))
}

/// Over the sentences of loaded documents, where numbers of all stand above.
pub const GELADENE: &str = "Sätze der geladenen Dokumente:";

/// An entry with the sentences found in loaded documents and what all holdings have.
pub fn erwaehnt(titel: &str, saetze: usize, alle: Option<(usize, usize)>) -> String {
    match alle {
        None => format!("{titel} ({saetze})"),
        Some((anzahl, dokumente)) => {
            format!("{titel} (geladen {saetze}; alle Bestände {})", stellen_in(anzahl, dokumente))
        }
    }
}

/// What all holdings have of something; with words what a search for one of them finds.
pub fn in_allen(worte: &[String], anzahl: usize, dokumente: usize) -> String {
    let how = if worte.is_empty() {
        String::new()
    } else {
        format!(", Suche nach „{}“", worte.join("“ oder „"))
    };
    format!("Alle Bestände{how}: {}", stellen_in(anzahl, dokumente))
}

/// What the overviews look at, where not all documents are loaded.
pub fn wahl(geladen: usize, gesamt: usize) -> String {
    format!(
        "Geladen: {} von {} Dokumenten. Land und Quelle, Zeitleiste und Erwähnungen zählen alle Bestände, die anderen Übersichten die geladenen Dokumente.",
        zahl(geladen),
        zahl(gesamt)
    )
}

/// What a number counts.
pub fn gezaehlt(massnahmen: bool) -> &'static str {
    if massnahmen {
        "Gezählt sind Maßnahmen. Eine Maßnahme kann in mehreren Zellen stehen; die Summen zählen sie dann mehrfach."
    } else {
        "Gezählt sind Stellen (Absätze, Listenpunkte, Überschriften). Eine Stelle kann in mehreren Zellen stehen; die Summen zählen sie dann mehrfach."
    }
}

/// What is to be known of a property.
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

/// Name of a property.
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

/// Heading of a table of counts.
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

/// A cell in words.
pub fn zelle(zeile: &str, spalte: &str, anzahl: usize, massnahmen: bool) -> String {
    format!("{}: {zeile} · {spalte}", stellen(anzahl, massnahmen))
}

/// Heading of the figures.
pub const ZAHLEN: &str = "Zahlen zu Ausfuhr und Einfuhr";
/// What is to be known of the figures.
pub const ZAHLEN_HINWEIS: &str = "Gezeigt ist, was die Texte nennen. „geprüft“: Angabe des Katalogs mit geprüftem Zitat; „nach Regel“: im Text nach Regeln gefunden, bitte am Satz prüfen.";
/// Columns of the figures.
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
/// Trade with all states together.
pub const INSGESAMT: &str = "insgesamt";

/// A rank.
pub fn platz(rang: u16) -> String {
    format!("Platz {rang}")
}

/// Where a figure comes from.
pub fn herkunft(geprueft: bool) -> &'static str {
    if geprueft { "geprüft" } else { "nach Regel" }
}
/// Heading of the dates.
pub const ZEITLEISTE: &str = "Zeitleiste";
/// What is to be known of the dates.
pub const ZEITLEISTE_HINWEIS: &str = "Daten der Dokumente, Reisen des Katalogs und Daten, die die Texte nennen, so genau wie geschrieben. „Frist“ steht nur, wo der Satz selbst von einer Frist, einem Stichtag oder „spätestens“ spricht.";
/// Columns of the dates.
pub const ZEITLEISTE_SPALTEN: [&str; 6] = ["Wann", "Art", "Titel", "Wortlaut", "Fundstelle", "Kennung"];
/// A journey of which the text says no time.
pub const ZEITRAUM_NICHT_GENANNT: &str = "Zeit nicht genannt";
/// Over what nothing puts in time.
pub const OHNE_ZEIT: &str = "Zeitlich nicht einzuordnen";

/// A date without a year.
pub fn ohne_jahr(worte: &str) -> String {
    format!("{worte} (Jahr nicht genannt; nach dem Dokument eingeordnet)")
}

/// What a date is.
pub fn terminart(key: &str) -> &'static str {
    match key {
        "dokument" => "Dokument",
        "reise" => "Reise",
        "frist" => "Frist laut Text",
        _ => "im Text genannt",
    }
}

/// Heading of the mentions.
pub const ERWAEHNUNGEN: &str = "Gefundene Erwähnungen";
/// What is to be known of the mentions.
pub const ERWAEHNUNGEN_HINWEIS: &str = "Gefunden an Namen und Hauptwörtern, nicht gelesen und verstanden: Ob die Stelle wirklich davon spricht, zeigt der Satz.";
/// Columns of the mentions.
pub const ERWAEHNUNGEN_SPALTEN: [&str; 6] =
    ["Datum", "Quelle", "Gefunden über", "Wortlaut", "Fundstelle", "Kennung"];
/// Columns of the entries with counts.
pub const ERWAEHNT_SPALTEN: [&str; 4] = ["Eintrag", "Art", "Erwähnungen", "Kennung"];

/// Heading of one entry's mentions.
pub fn erwaehnungen_von(titel: &str, anzahl: usize) -> String {
    format!("{ERWAEHNUNGEN} ({anzahl}): {titel}")
}

/// What was looked for.
pub fn gesucht(namen: &[String]) -> String {
    format!("Gesucht wurde nach: {}.", namen.join(", "))
}

/// Names that were found in a sentence.
pub fn ueber(namen: &[String]) -> String {
    format!("über „{}“", namen.join("“, „"))
}

/// Heading of the choice.
pub const TITEL: &str = "Übersichten";
/// Keys of a list.
pub const LISTE_TASTEN: &str = "↑↓ wählt · Enter öffnet · x gibt aus · Esc zurück · q schließt";
/// Keys of a table of counts.
pub const KREUZ_TASTEN: &str = "←↑↓→ wählt · Enter zeigt die Stellen · i Hinweise · x gibt aus · Esc zurück";
/// Nothing is counted in the chosen cell.
pub const LEERE_ZELLE: &str = "Diese Zelle ist leer: Keine ausgewertete Stelle hat beides.";
/// Choice: figures as bars.
pub const ALS_BALKEN: &str = "Zahlen zu Ausfuhr und Einfuhr als Balken";
/// Choice: figures as a table.
pub const ALS_TABELLE: &str = "Zahlen zu Ausfuhr und Einfuhr als Tabelle mit Wortlaut";
/// From the bars to the table.
pub const STATT_BALKEN: &str = "Als Tabelle mit Jahr, Veränderung, Rang und Wortlaut zeigen ...";
/// From the table to the bars.
pub const STATT_TABELLE: &str = "Als Balken zeigen ...";
/// There are no figures.
pub const KEINE_ZAHLEN: &str = "Die geladenen Dokumente nennen keine Beträge zu Ausfuhr oder Einfuhr.";
/// The longest bar of shares.
pub const GANZ: &str = "100 Prozent";
/// Heads of the figures' columns.
pub const ZAHLEN_KOPF: [&str; 5] = ["Land", "Jahr", "Betrag", "Veränderung", "Rang"];
/// Choice: all entries with counts.
pub const ERWAEHNUNGEN_ALLE: &str = "Gefundene Erwähnungen von Maßnahmen, Regionen und Ländern";
/// Nothing was found.
pub const KEINE_ERWAEHNUNG: &str = "In den anderen geladenen Dokumenten ist keine Erwähnung gefunden.";
/// An overview of a large holding could not be completed.
pub const NICHT_GEZAEHLT: &str = "Die Bestände ließen sich nicht zählen; gezeigt ist, was geladen ist.";
/// In the details of an entry.
pub const ERWAEHNUNGEN_SUCHEN: &str = "Erwähnungen in anderen Dokumenten zählen und zeigen";

/// Heading over bars.
pub fn balken(art: &str, einzeln: bool, jahr: &str, groesster: &str) -> String {
    let who = if einzeln { "nach Ländern" } else { "insgesamt und EU" };
    let year = if jahr == NICHT_GENANNT { "Jahr nicht genannt".to_owned() } else { jahr.to_owned() };
    format!("{art} {who}, {year} (voller Balken: {groesster})")
}

/// A figure where there is no room for columns.
pub fn zahl_in_worten([name, jahr, betrag, veraenderung, rang]: &[String; 5]) -> String {
    format!("{name}: {betrag}; Jahr: {jahr}; Veränderung: {veraenderung}; Rang: {rang}")
}

/// A figure's place, and where the figure comes from.
pub fn beleg(ort: &str, geprueft: bool) -> String {
    format!("{ort}, {}", herkunft(geprueft))
}

/// A note.
pub fn hinweis(words: &str) -> String {
    format!("Hinweis: {words}")
}

/// Choice: mentions of the chosen entry.
pub fn erwaehnungen_zu(titel: &str) -> String {
    format!("Gefundene Erwähnungen: {titel}")
}

/// Heading over entries of a kind.
pub fn erwaehnte(art: &str, ohne: usize) -> String {
    if ohne == 0 { art.to_owned() } else { format!("{art} (ohne Fund: {})", zahl(ohne)) }
}

/// The chosen column among all.
pub fn spalte(number: usize, count: usize) -> String {
    format!("Spalte {number} von {count}")
}

/// An empty cell.
pub const LEER: &str = "·";

/// A date with what it is.
pub fn termin(worte: &str, art: &str, titel: &str) -> String {
    let titel = if titel.is_empty() { String::new() } else { format!(": {titel}") };
    format!("{worte} · {}{titel}", terminart(art))
}

/// No entry that others mention.
pub fn nicht_zu_erwaehnen(kennung: &str) -> String {
    format!(
        "Erwähnungen werden zu Maßnahmen, Partnerregionen und Ländern gesucht; „{kennung}“ ist nichts davon."
    )
}

/// A figure of less than a year.
pub fn teil_des_jahres(worte: &str) -> String {
    format!("Der Satz nennt nur einen Teil des Jahres: {worte}")
}
