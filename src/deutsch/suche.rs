//! What the search says.

use std::fmt::Write as _;

use super::katalog;

/// `Polen und Wissenschaft`.
pub fn und(teile: &[String]) -> String {
    teile.join(" und ")
}

/// `(Polen oder Tschechien)`.
pub fn oder(teile: &[String]) -> String {
    format!("({})", teile.join(" oder "))
}

/// `nicht Japan`.
pub fn nicht(teil: &str) -> String {
    format!("nicht {teil}")
}

/// `„genau so“`.
pub fn phrase(worte: &str) -> String {
    format!("„{worte}“")
}

/// `„a b“ im Abstand von höchstens 5 Wörtern`.
pub fn nahe(worte: &str, abstand: usize) -> String {
    format!("„{worte}“ im Abstand von höchstens {abstand} Wörtern")
}

/// `Wörter mit wasser*`.
pub fn muster(muster: &str) -> String {
    format!("Wörter wie {muster}")
}

/// `nur Instrument III`.
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
    let wert = match feld {
        "art" => katalog::art(wert),
        "dokumenttyp" | "verbindlichkeit" => katalog::wert(wert),
        _ => wert,
    };
    format!("{name} {wert}")
}

/// `vom 01.01.2024 bis 31.12.2024`, `ab 01.01.2023`.
pub fn zeitraum(von: Option<&str>, bis: Option<&str>) -> String {
    match (von, bis) {
        (Some(von), Some(bis)) if von == bis => format!("vom {von}"),
        (Some(von), Some(bis)) => format!("vom {von} bis {bis}"),
        (Some(von), None) => format!("ab {von}"),
        (None, Some(bis)) => format!("bis {bis}"),
        (None, None) => "ohne Zeitgrenze".to_owned(),
    }
}

/// The search sentence: what was understood, how many places (true: or more) in how many sources, and how many each word
/// has.
pub fn gesucht(
    ausdruck: &str,
    (stellen, mindestens): (usize, bool),
    quellen: usize,
    worte: &[(String, usize)],
) -> String {
    let stelle = if stellen == 1 { "Stelle" } else { "Stellen" };
    let quelle = if quellen == 1 { "Quelle" } else { "Quellen" };
    let mindestens = if mindestens { "mindestens " } else { "" };
    let mut satz = format!("Gesucht: {ausdruck} - {mindestens}{stellen} {stelle} in {quellen} {quelle}");
    if worte.len() > 1 {
        let zahlen: Vec<String> = worte.iter().map(|(wort, zahl)| format!("{wort} {zahl}")).collect();
        // Writing to a string cannot fail.
        let _ok = write!(satz, " ({})", zahlen.join(", "));
    }
    satz
}

/// The sentence for a query without words.
pub fn leer() -> String {
    "Kein Suchwort".to_owned()
}

/// Notes on what was typed.
pub mod hinweis {
    /// A period leaves out what has no date.
    pub fn ohne_datum(stellen: usize) -> String {
        let stehen = if stellen == 1 { "Stelle passt sonst, steht" } else { "Stellen passen sonst, stehen" };
        format!("{stellen} {stehen} aber in Quellen ohne Datum; der Zeitraum schließt sie aus")
    }

    /// `(x`
    pub fn klammer_offen() -> String {
        "Klammer noch offen".to_owned()
    }

    /// `x)`
    pub fn klammer_zu() -> String {
        "Eine Klammer wird geschlossen, aber nirgends geöffnet".to_owned()
    }

    /// Deeper than anyone reads.
    pub fn klammer_tief() -> String {
        "Zu viele Klammern ineinander; die inneren werden übergangen".to_owned()
    }

    /// `"x`
    pub fn anfuehrung_offen() -> String {
        "Anführungszeichen noch offen".to_owned()
    }

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
    pub fn unbekannter_wert(feld: &str, wert: &str, bekannt: &str) -> String {
        if bekannt.is_empty() {
            return format!("Kein Eintrag hat im Feld „{feld}“ den Wert „{wert}“");
        }
        format!("Kein Eintrag hat im Feld „{feld}“ den Wert „{wert}“; vorhanden sind {bekannt}")
    }

    /// `polen oder tschechien`
    pub fn oder_klein() -> String {
        "ODER gemeint? Verknüpfungen zählen nur in Großbuchstaben".to_owned()
    }

    /// `wasserstofkonferenz`
    pub fn meinten_sie(wort: &str, gefunden: &[String]) -> String {
        format!("„{wort}“ kommt nicht vor. Meinten Sie {}? Danach wurde gesucht", gefunden.join(" oder "))
    }

    /// `*`
    pub fn nur_stern(muster: &str) -> String {
        format!("„{muster}“ passt auf jedes Wort und wurde übergangen")
    }

    /// `v*`
    pub fn gekuerzt() -> String {
        "Zu einem Wortmuster gehören mehr Wörter, als gesucht werden; alle Zahlen sind Mindestzahlen"
            .to_owned()
    }

    /// More than can be counted.
    pub fn zu_viele(zahl: usize) -> String {
        format!("Nur die ersten {zahl} Suchwörter wurden berücksichtigt")
    }
}

/// A file or folder that could not be read or written.
pub fn datei(pfad: &str, grund: &str) -> String {
    format!("{pfad} ist nicht zugänglich ({grund}). Bitte Pfad und Zugriffsrechte prüfen.")
}

/// A folder without an index.
pub fn kein_index(pfad: &str) -> String {
    format!("{pfad} enthält keinen Index. Anlegen mit: leitlinien index bauen ORDNER --nach {pfad}")
}

/// An index of another version.
pub fn andere_fassung(gefunden: &str, erwartet: &str) -> String {
    format!(
        "Der Index hat die Fassung {gefunden}, das Programm erwartet {erwartet}. Bitte mit „leitlinien index bauen“ neu bauen."
    )
}

/// A file of an index that is not as it was written.
pub fn beschaedigt(datei: &str) -> String {
    format!(
        "Die Indexdatei {datei} fehlt oder ist verändert. Bitte den Index mit „leitlinien index bauen“ neu bauen."
    )
}

/// The engine's refusal.
pub fn nicht_lesbar(grund: &str) -> String {
    format!("Der Index ist nicht lesbar ({grund}). Bitte mit „leitlinien index bauen“ neu bauen.")
}
