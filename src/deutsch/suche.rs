//! What the search says.

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

/// What a passage of the first tier has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verlangt {
    /// The only word of the query.
    Wort,
    /// All its words.
    Worte,
    /// What its operators, fields and patterns ask for.
    #[default]
    Passt,
}

pub fn und(teile: &[String]) -> String {
    teile.join(" und ")
}

pub fn oder(teile: &[String]) -> String {
    format!("({})", teile.join(" oder "))
}

pub fn nicht(teil: &str) -> String {
    format!("nicht {teil}")
}

pub fn phrase(worte: &str) -> String {
    format!("„{worte}“")
}

pub fn nahe(worte: &str, abstand: usize) -> String {
    format!("„{worte}“ im Abstand von höchstens {abstand} Wörtern")
}

pub fn muster(muster: &str) -> String {
    format!("Wörter wie {muster}")
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
    /// Those of them with the words as they were asked for.
    pub woertlich: usize,
    /// There may be more.
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
            (true, 0, some) if some > 0 => write!(f, "0 Stellen mit allen Wörtern, {some} mit einigen")?,
            (true, ..) => f.write_str(&found)?,
            (false, ..) => f.write_str(&stellen(self.woertlich))?,
        }
        if self.worte.len() > 1 {
            let zahlen: Vec<String> =
                self.worte.iter().map(|(wort, zahl)| format!("{wort} {zahl}")).collect();
            write!(f, " ({})", zahlen.join(", "))?;
        }
        if self.aehnlich.is_empty() {
            return Ok(());
        }
        let mit = if self.woertlich > 0 { "einschließlich " } else { "" };
        let similar: Vec<String> = self.aehnlich.iter().map(|wort| phrase(wort)).collect();
        write!(f, "; {mit}ähnlich geschrieben {}: {found}", similar.join(", "))
    }
}

pub(super) fn stellen(zahl: usize) -> String {
    if zahl == 1 { "1 Stelle".to_owned() } else { format!("{zahl} Stellen") }
}

fn mindestens((zahl, mindestens): (usize, bool)) -> String {
    let mindestens = if mindestens { "mindestens " } else { "" };
    format!("{mindestens}{}", stellen(zahl))
}

fn in_quellen(gefunden: (usize, bool), quellen: usize) -> String {
    let quelle = if quellen == 1 { "Quelle" } else { "Quellen" };
    format!("{} in {quellen} {quelle}", mindestens(gefunden))
}

pub const LEER: &str = "Kein Suchwort";

pub fn gruppe(key: &str) -> &'static str {
    match key {
        "ersetzt" => "Ähnlich geschriebene Wörter",
        "einige" => "Einige Wörter",
        "gemischt" => "Einige oder alle Wörter",
        "alle" => "Alle Wörter",
        _ => "Ähnliche Schreibung",
    }
}

pub fn mit_operatoren(operatoren: &[&str], gefunden: (usize, bool)) -> String {
    format!("Mit {} suchen: {}", operatoren.join(" und "), mindestens(gefunden))
}

pub fn angebot(was: &str, dazu: &str) -> String {
    format!("{was} – {dazu}")
}

pub fn als_wortanfang(anfrage: &str, gefunden: (usize, bool)) -> String {
    format!("Als Wortanfang suchen ({anfrage}): {}", mindestens(gefunden))
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
    /// A period leaves out what has no date.
    pub fn ohne_datum(stellen: usize) -> String {
        let stehen = if stellen == 1 { "Stelle passt sonst, steht" } else { "Stellen passen sonst, stehen" };
        format!("{stellen} {stehen} aber in Quellen ohne Datum; der Zeitraum schließt sie aus")
    }

    /// `(x`
    pub const KLAMMER_OFFEN: &str = "Klammer noch offen";

    /// `x)`
    pub const KLAMMER_ZU: &str = "Eine Klammer wird geschlossen, aber nirgends geöffnet";

    /// Deeper than anyone reads.
    pub const KLAMMER_TIEF: &str = "Zu viele Klammern ineinander; die inneren werden übergangen";

    /// `"x`
    pub const ANFUEHRUNG_OFFEN: &str = "Anführungszeichen noch offen";

    /// `titel:`
    pub fn wert_fehlt(feld: &str) -> String {
        format!("Nach „{feld}:“ fehlt noch ein Wert")
    }

    /// `x UND`
    pub fn wort_fehlt(operator: &str) -> String {
        format!("Bei „{operator}“ fehlt noch ein Wort")
    }

    /// `datum:gestern`
    pub fn kein_datum(wert: &str) -> String {
        format!(
            "„{wert}“ ist kein Datum; möglich sind 2024, 03/2024, 15.03.2024, Q1/2024, 2022-2024, seit:2023"
        )
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

    /// `polen oder tschechien`
    pub fn klein(gemeint: &[&str]) -> String {
        format!("{} gemeint? Verknüpfungen zählen nur in Großbuchstaben", gemeint.join(" und "))
    }

    /// `Was macht Sachsen?`
    pub fn frageform(worte: &[String]) -> String {
        let worte: Vec<String> = worte.iter().map(|wort| format!("„{wort}“")).collect();
        format!("Als Frage verstanden; nicht gesucht: {}", worte.join(", "))
    }

    /// `Chemn`
    pub fn wortanfang(wort: &str, muster: &str) -> String {
        format!("„{wort}“ kommt nur als Wortanfang vor; gesucht wurde {muster}")
    }

    /// `wasserstofkonferenz`
    pub fn meinten_sie(wort: &str, gefunden: &[String]) -> String {
        let gefunden: Vec<String> = gefunden.iter().map(|wort| format!("„{wort}“")).collect();
        format!("„{wort}“ kommt nicht vor. Meinten Sie {}? Danach wurde gesucht", gefunden.join(" oder "))
    }

    /// `*`
    pub fn nur_stern(muster: &str) -> String {
        format!("„{muster}“ passt auf jedes Wort und wurde übergangen")
    }

    /// `v*`
    pub const GEKUERZT: &str =
        "Zu einem Wortmuster gehören mehr Wörter, als gesucht werden; alle Zahlen sind Mindestzahlen";

    /// More than can be counted.
    pub fn zu_viele(zahl: usize) -> String {
        format!("Nur die ersten {zahl} Suchwörter wurden berücksichtigt")
    }
}

pub fn datei(pfad: &str, grund: &str) -> String {
    format!("{pfad} ist nicht zugänglich ({grund}). Bitte Pfad und Zugriffsrechte prüfen.")
}

pub fn kein_index(pfad: &str) -> String {
    format!("{pfad} enthält keinen Index. Anlegen mit: leitlinien index bauen ORDNER --nach {pfad}")
}

pub fn andere_fassung(gefunden: &str, erwartet: &str) -> String {
    format!(
        "Der Index hat die Fassung {gefunden}, das Programm erwartet {erwartet}. Bitte mit „leitlinien index bauen“ neu bauen."
    )
}

pub fn beschaedigt(datei: &str) -> String {
    format!(
        "Die Indexdatei {datei} fehlt oder ist verändert. Bitte den Index mit „leitlinien index bauen“ neu bauen."
    )
}

pub fn nicht_lesbar(grund: &str) -> String {
    format!("Der Index ist nicht lesbar ({grund}). Bitte mit „leitlinien index bauen“ neu bauen.")
}
