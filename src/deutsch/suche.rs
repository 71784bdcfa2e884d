//! What the search says.
use super::bausteine::{n_quellen, n_stellen, zahl, zitiert};
use super::katalog;

pub const QUERY_LANGUAGE: &str = "In der Suchzeile, zum Beispiel";

pub const QUERIES: [(&str, &str); 18] = [
    ("polen wissenschaft", "beide Wörter in einer Stelle; UND dazwischen heißt dasselbe"),
    ("polen ODER tschechien", "eines von beiden; Verknüpfungen zählen nur in Großbuchstaben"),
    ("export NICHT italien", "ohne ein Wort; auch export -italien"),
    ("(polen ODER japan) export", "Klammern fassen zusammen"),
    ("\"internationale zusammenarbeit\"", "genau so, Wort für Wort, ohne Wortformen und Wortteile"),
    ("\"polen sachsen\"~5", "höchstens fünf Wörter auseinander"),
    ("fachkr*", "Wortanfang; *schaft ist ein Wortende, w?rt ein beliebiger Buchstabe"),
    ("titel:polen", "nur in Überschriften und Namen"),
    ("art:massnahme", "nur eine Art von Stellen"),
    ("instrument:III", "nur ein Instrument; auch instrument:3"),
    ("land:japan", "nur ein Land; auch land:japanisch und land:JP"),
    ("region:niederschlesien", "nur eine Partnerregion"),
    ("verbindlichkeit:soll", "nur Maßnahmen, die „könnte“, „soll“ oder „wird“ einleitet"),
    ("quelle:strategie", "nur eine Quelle; ebenso bestand: herausgeber: dokumenttyp: ziel:"),
    ("datum:2024", "nur aus diesem Zeitraum; auch jahr:2024, 03/2024, 15.03.2024, Q1/2024, 2022-2024"),
    ("seit:2023", "ab einem Datum; auch seit 2023"),
    ("bis:2024", "bis zu einem Datum"),
    ("strategie/III", "eine Kennung führt zu ihrem Eintrag"),
];

/// What a passage must contain to be in the first tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verlangt {
    /// The only word of the query.
    Wort,
    /// All its words.
    Worte,
    /// What the query's operators, fields and patterns demand.
    #[default]
    Passt,
}

pub fn und(teile: &[String]) -> String {
    teile.join(" und ")
}

sentences! {
    pub oder(teile: &[String]) = ("({})", teile.join(" oder "));
    pub nicht(teil: &str) = "nicht {teil}";
    pub phrase(worte: &str) = "„{worte}“";
    pub nahe(worte: &str, abstand: usize) = "„{worte}“ im Abstand von höchstens {abstand} Wörtern";
    pub muster(muster: &str) = "Wörter wie {muster}";
}

pub fn feld(feld: &str, wert: &str) -> String {
    let wert = wert.trim_start_matches('=');
    if feld == "art" && wert == "text" {
        return "nur Text der Dokumente".to_owned();
    }
    let name = match feld {
        "titel" => "im Titel",
        "art" => "nur Art",
        "instrument" => "nur Instrument",
        "ziel" => "nur Ziel",
        "region" => "nur Region",
        "land" => "nur Land",
        "quelle" => "nur Quelle",
        "bestand" => "nur Bestand",
        "herausgeber" => "nur Herausgeber",
        "dokumenttyp" => "nur Dokumenttyp",
        "verbindlichkeit" => "nur Verbindlichkeit",
        other => other,
    };
    format!("{name} {wert}")
}

pub fn wert<'a>(feld: &str, wert: &'a str) -> &'a str {
    let shown = match feld {
        "art" => katalog::art(wert),
        "dokumenttyp" | "verbindlichkeit" => katalog::wert(wert),
        _ => wert,
    };
    shown.split_once(" (").map_or(shown, |(name, _)| name)
}

pub fn zeitraum(von: Option<&str>, bis: Option<&str>) -> String {
    match (von, bis) {
        (Some(von), Some(bis)) if von == bis => format!("vom {von}"),
        (Some(von), Some(bis)) => format!("vom {von} bis {bis}"),
        (Some(von), None) => format!("ab {von}"),
        (None, Some(bis)) => format!("bis {bis}"),
        (None, None) => "ohne Zeitgrenze".to_owned(),
    }
}

/// The search sentence: what was understood, how many places in how many sources, and how many each word has.
pub struct Gesucht<'a> {
    /// The query in words.
    pub ausdruck: &'a str,
    /// Places of the first tier.
    pub stellen: usize,
    /// Those of them with the typed words themselves.
    pub woertlich: usize,
    /// True if there may be more places than counted.
    pub mindestens: bool,
    /// Sources of the first tier.
    pub quellen: usize,
    /// Places with some words.
    pub weitere: usize,
    /// Words of similar spelling that count for those that stand nowhere.
    pub aehnlich: Vec<String>,
    /// Each word with its places.
    pub worte: &'a [(String, usize)],
}

impl std::fmt::Display for Gesucht<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let found = in_quellen((self.stellen, self.mindestens), self.quellen);
        write!(f, "Gesucht: {} - ", self.ausdruck)?;
        match (self.aehnlich.is_empty(), self.stellen, self.weitere) {
            (true, 0, some) if some > 0 => {
                write!(f, "0 Stellen mit allen Wörtern, {} mit einigen", zahl(some))?;
            }
            (true, ..) => f.write_str(&found)?,
            (false, ..) => f.write_str(&n_stellen(self.woertlich))?,
        }
        if self.worte.len() > 1 {
            let zahlen: Vec<String> =
                self.worte.iter().map(|(wort, count)| format!("{wort} {}", zahl(*count))).collect();
            write!(f, " ({})", zahlen.join(", "))?;
        }
        if self.aehnlich.is_empty() {
            return Ok(());
        }
        let mit = if self.woertlich > 0 { "einschließlich " } else { "" };
        write!(f, "; {mit}ähnlich geschrieben {}: {found}", zitiert(&self.aehnlich, ", "))
    }
}

sentences! {
    mindestens((zahl, mindestens): (usize, bool)) =
        ("{mindestens}{}", n_stellen(zahl), mindestens = if mindestens { "mindestens " } else { "" });
    in_quellen(gefunden: (usize, bool), quellen: usize) =
        ("{} in {}", mindestens(gefunden), n_quellen(quellen));
    pub LEER = "Kein Suchwort";
}

pub fn gruppe(key: &str) -> &'static str {
    match key {
        "ersetzt" => "Ähnlich geschriebene Wörter",
        "einige" => "Einige Wörter",
        "gemischt" => "Einige oder alle Wörter",
        "alle" => "Alle Wörter",
        "passt" => "Passt zur Suche",
        _ => "Ähnliche Schreibung",
    }
}

sentences! {
    pub mit_operatoren(operatoren: &[&str], gefunden: (usize, bool)) =
        ("Mit {} suchen: {}", operatoren.join(" und "), mindestens(gefunden));
    pub angebot(was: &str, dazu: &str) = "{was} – {dazu}";
    pub als_wortanfang(anfrage: &str, gefunden: (usize, bool)) =
        ("Als Wortanfang suchen ({anfrage}): {}", mindestens(gefunden));
}

pub fn noch_nichts(verlangt: Verlangt) -> &'static str {
    match verlangt {
        Verlangt::Wort => "Noch keine Stelle mit diesem Wort.",
        Verlangt::Worte => "Noch keine Stelle mit allen diesen Wörtern.",
        Verlangt::Passt => "Noch keine Stelle, die passt.",
    }
}

pub fn fehlanzeige(verlangt: Verlangt) -> &'static str {
    match verlangt {
        Verlangt::Wort => "Fehlanzeige: Keine Stelle enthält dieses Wort.",
        Verlangt::Worte => "Fehlanzeige: Keine Stelle enthält alle diese Wörter.",
        Verlangt::Passt => "Fehlanzeige: Keine Stelle passt zur Suche.",
    }
}

/// Notes on what was typed.
pub mod hinweis {
    use super::super::bausteine::{gezaehlt, zahl as mit_punkten, zitiert};

    sentences! {
        /// A period leaves out what has no date.
        pub ohne_datum(stellen: usize) =
            ("{} aber in Quellen ohne Datum; der Zeitraum schließt sie aus",
             gezaehlt(stellen, "Stelle passt sonst, steht", "Stellen passen sonst, stehen"));
        /// `(x`
        pub KLAMMER_OFFEN = "Klammer noch offen";
        /// `x)`
        pub KLAMMER_ZU = "Eine Klammer wird geschlossen, aber nirgends geöffnet";
        /// Deeper than anyone reads.
        pub KLAMMER_TIEF = "Zu viele Klammern ineinander; die inneren werden übergangen";
        /// `"x`
        pub ANFUEHRUNG_OFFEN = "Anführungszeichen noch offen";
        /// `titel:`
        pub wert_fehlt(feld: &str) = "Nach „{feld}:“ fehlt noch ein Wert";
        /// `x UND`
        pub wort_fehlt(operator: &str) = "Bei „{operator}“ fehlt noch ein Wort";
        /// `datum:gestern`
        pub kein_datum(wert: &str) =
            "„{wert}“ ist kein Datum; möglich sind 2024, 03/2024, 15.03.2024, Q1/2024, 2022-2024, seit:2023";
        /// `polen oder tschechien`
        pub klein(gemeint: &[&str]) =
            ("{} gemeint? Verknüpfungen zählen nur in Großbuchstaben", gemeint.join(" und "));
        /// `Was macht Sachsen?`
        pub frageform(worte: &[String]) = ("Als Frage verstanden; nicht gesucht: {}", zitiert(worte, ", "));
        /// `Chemn`
        pub wortanfang(wort: &str, muster: &str) =
            "„{wort}“ kommt nur als Wortanfang vor; gesucht wurde {muster}";
        /// `wasserstofkonferenz`
        pub meinten_sie(wort: &str, gefunden: &[String]) =
            ("„{wort}“ kommt nicht vor. Meinten Sie {}? Danach wurde gesucht", zitiert(gefunden, " oder "));
        /// `*`
        pub nur_stern(muster: &str) = "„{muster}“ passt auf jedes Wort und wurde übergangen";
        /// `v*`
        pub GEKUERZT =
            "Zu einem Wortmuster gehören mehr Wörter, als gesucht werden; alle Zahlen sind Mindestzahlen";
        /// More than can be counted.
        pub zu_viele(zahl: usize) =
            ("Nur die ersten {} Suchwörter wurden berücksichtigt", mit_punkten(zahl));
    }

    /// `lnad:Polen`
    pub fn unbekanntes_feld(name: &str, felder: &[&str]) -> String {
        let felder: Vec<String> = felder.iter().map(|feld| format!("{feld}:")).collect();
        format!("Ein Feld „{name}:“ gibt es nicht; gesucht wurde der Text. Felder: {}", felder.join(", "))
    }

    /// `art:messer`
    pub fn unbekannter_wert(feld: &str, wert: &str, bekannt: &[String], weitere: usize) -> String {
        if bekannt.is_empty() {
            return format!("Kein Eintrag hat im Feld „{feld}“ den Wert „{wert}“");
        }
        let bekannt = bekannt.join(", ");
        let weitere = if weitere > 0 { format!(" … und {weitere} weitere") } else { String::new() };
        format!("Kein Eintrag hat im Feld „{feld}“ den Wert „{wert}“; vorhanden sind {bekannt}{weitere}")
    }
}

sentences! {
    pub datei(pfad: &str, grund: &str) =
        "{pfad} ist nicht zugänglich ({grund}). Bitte Pfad und Zugriffsrechte prüfen.";
    pub kein_index(pfad: &str) =
        "{pfad} enthält keinen Index. Anlegen mit: leitlinien index bauen ORDNER --nach {pfad}";
    pub andere_fassung(gefunden: &str, erwartet: &str) =
        "Der Index hat die Fassung {gefunden}, das Programm erwartet {erwartet}. Bitte mit „leitlinien index bauen“ neu bauen.";
    pub beschaedigt(datei: &str) =
        "Die Indexdatei {datei} fehlt oder ist verändert. Bitte den Index mit „leitlinien index bauen“ neu bauen.";
    pub nicht_lesbar(grund: &str) =
        "Der Index ist nicht lesbar ({grund}). Bitte mit „leitlinien index bauen“ neu bauen.";
}
