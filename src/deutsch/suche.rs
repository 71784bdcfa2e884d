//! What the search says.
use super::bausteine::{n_eintraege, n_quellen, n_stellen, zahl, zitiert};
use super::katalog;

pub const QUERY_LANGUAGE: &str = "In der Suchzeile, zum Beispiel";

pub const QUERIES: [(&str, &str); 21] = [
    ("Maßnahmen Polen", "Einträge des Katalogs: Art und Land; ebenso Messen 2026, ruhende Partnerschaften"),
    ("Instrument III", "ein Instrument mit seinen Maßnahmen; ebenso Soll-Maßnahmen, Maßnahmen Fachkräfte"),
    ("=Maßnahmen", "nur das Wort, nicht die Einträge; auch in Anführungszeichen"),
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

/// What a word of the query names in the catalogue, by the values that it may have: `Art Maßnahme`, `Land Polen`.
pub fn teil(feld: &str, werte: &[&str]) -> String {
    let first = |label: &str| label.split('(').next().unwrap_or(label).trim().to_owned();
    let each =
        |of: fn(&str) -> &str| werte.iter().map(|wert| first(of(wert))).collect::<Vec<_>>().join(" oder ");
    match (feld, werte) {
        ("art", _) => format!("Art {}", each(katalog::art)),
        ("dokument", [_, _, ..]) => "Art Quelle".to_owned(),
        ("dokument", _) => format!("Art {}", each(katalog::wert)),
        ("rolle", _) => each(katalog::rolle_einzeln),
        ("stand", _) => format!("am Tag der Quelle {}", each(katalog::wert)),
        ("status" | "verbindlichkeit", _) => {
            format!("{} {}", first(katalog::merkmal(feld)), each(katalog::wert))
        }
        ("abschnitt", _) => format!("Abschnitt „{}“", werte.join("“ oder „")),
        ("ziel", _) => format!("Ziel {}", werte.join(" oder ")),
        ("nummer", _) => format!("Nummer {}", werte.join(" oder ")),
        _ => format!("{} {}", katalog::merkmal(feld), werte.join(" oder ")),
    }
}

sentences! {
    pub mit(was: &str, merkmal: &str) = "{was} mit {merkmal}";
    pub fuer_ort(land: &str, ort: &str) = "{land} (für „{ort}“)";
    pub laender_mit(rolle: &str) = "Art Land ({rolle})";
    pub vermutet(land: &str, getippt: &str) = "{land} (vermutet für „{getippt}“)";
    pub oder_teil(teil: &str) = "oder {teil}";
    pub weltgegend(name: &str) = "Länder in {name}";
}

/// Years as they were read.
pub fn jahre(von: u16, bis: u16) -> String {
    match (von, bis) {
        _ if von == bis => format!("Jahr {von}"),
        (1900, _) => format!("Jahr bis {bis}"),
        (_, 2099) => format!("Jahr ab {von}"),
        _ => format!("Jahr {von} bis {bis}"),
    }
}

/// The years in which something began, as they were read.
pub fn begonnen(von: u16, bis: u16) -> String {
    match (von, bis) {
        _ if von == bis => format!("begonnen {von}"),
        (1900, _) => format!("begonnen bis {bis}"),
        (_, 2099) => format!("begonnen {von} oder später"),
        _ => format!("begonnen {von} bis {bis}"),
    }
}

/// How a query was read in the words of the catalogue, before what its words find.
pub struct Gelesen<'a> {
    /// What was read: `Art Maßnahme`, `Land Polen`.
    pub teile: &'a [String],
    /// Words that the entries have beside.
    pub worte: &'a [String],
    /// Words that were left out.
    pub ohne: &'a [String],
    pub eintraege: usize,
    /// Further entries by the text above them.
    pub im_zusammenhang: usize,
    /// The sections through which these belong to it.
    pub zusammenhang: &'a [String],
    /// Further entries that state no year, if one was read.
    pub ohne_jahr: usize,
    /// Numbers of the entries by the keys of their status.
    pub nach_status: &'a [(&'a str, usize)],
}

impl std::fmt::Display for Gelesen<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Gelesen als: {}", self.teile.join(", ").replace(", oder ", " oder "))?;
        if !self.worte.is_empty() {
            write!(f, ", mit {}", zitiert(self.worte, ", "))?;
        }
        if !self.ohne.is_empty() {
            write!(f, ", {} nicht beachtet", zitiert(self.ohne, ", "))?;
        }
        write!(f, " – {}", n_eintraege(self.eintraege))?;
        if !self.nach_status.is_empty() {
            let each = self
                .nach_status
                .iter()
                .map(|(status, count)| format!("{} {}", zahl(*count), wert("status", status)));
            write!(f, " ({})", each.collect::<Vec<_>>().join(", "))?;
        }
        if self.im_zusammenhang > 0 {
            let weitere = if self.eintraege > 0 { " weitere" } else { "" };
            write!(f, ", {}{weitere} im Zusammenhang", zahl(self.im_zusammenhang))?;
            if !self.zusammenhang.is_empty() {
                write!(f, " ({})", self.zusammenhang.join(", "))?;
            }
        }
        if self.ohne_jahr > 0 {
            write!(f, ", {} ohne Jahr nicht mitgezählt", zahl(self.ohne_jahr))?;
        }
        Ok(())
    }
}

sentences! {
    pub als_woerter(gelesen: &Gelesen<'_>, gesucht: &str) =
        ("{gelesen}; als Wörter: {}", gesucht.strip_prefix(GESUCHT).unwrap_or(gesucht));
    pub eintraege(zahl: usize) = ("Einträge des Katalogs: {}", super::bausteine::zahl(zahl));
    pub zusammenhang(zahl: usize) =
        ("Im Zusammenhang, nach dem Abschnitt darüber: {}", super::bausteine::zahl(zahl));
    pub stellen(zahl: usize) = ("Als Wörter: {}", n_stellen(zahl));
}

pub fn wert<'a>(feld: &str, wert: &'a str) -> &'a str {
    let shown = match feld {
        "art" => katalog::art(wert),
        "dokumenttyp" | "verbindlichkeit" | "status" => katalog::wert(wert),
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

sentences! {
    /// The day of a source, not a day of which it tells.
    pub quellen(zeitraum: &str) = "Quellen {zeitraum}";
}

/// What the search sentence begins with.
const GESUCHT: &str = "Gesucht: ";

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
    /// The words that the best place lacks, and the number of places that have all others.
    pub naechste: Option<(&'a [String], usize)>,
    /// Words of similar spelling that count for those that stand nowhere.
    pub aehnlich: Vec<String>,
    /// Each word with its places.
    pub worte: &'a [(String, usize)],
}

impl std::fmt::Display for Gesucht<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let found = in_quellen((self.stellen, self.mindestens), self.quellen);
        write!(f, "{GESUCHT}{} - ", self.ausdruck)?;
        match (self.aehnlich.is_empty(), self.stellen, self.weitere) {
            (true, 0, some) if some > 0 => {
                f.write_str("0 Stellen mit allen Wörtern, ")?;
                if let Some((ohne, stellen)) = self.naechste {
                    write!(f, "{} ohne {}, ", zahl(stellen), zitiert(ohne, ", "))?;
                }
                write!(f, "{} mit einigen", zahl(some))?;
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

/// What a hit lacks, beside it: the word, or how many.
pub fn ohne_worte_kurz(worte: &[String]) -> Option<String> {
    match worte {
        [] => None,
        [wort] => Some(format!("ohne „{wort}“")),
        mehrere => Some(format!("ohne {} Wörter", mehrere.len())),
    }
}

pub fn gruppe(key: &str) -> &'static str {
    match key {
        "eintrag" => "Einträge des Katalogs",
        "zusammenhang" => "Im Zusammenhang, nach dem Abschnitt darüber",
        "ersetzt" => "Ähnlich geschriebene Wörter",
        "einige" => "Einige Wörter",
        "gemischt" => "Einige oder alle Wörter",
        "alle" => "Alle Wörter",
        "passt" => "Passt zur Suche",
        _ => "Ähnliche Schreibung",
    }
}

sentences! {
    pub am_naechsten(ohne: &[String]) = ("Am nächsten, ohne {}", zitiert(ohne, ", "));
    pub mit_operatoren(operatoren: &[&str], gefunden: (usize, bool)) =
        ("Mit {} suchen: {}", operatoren.join(" und "), mindestens(gefunden));
    pub angebot(was: &str, dazu: &str) = "{was} – {dazu}";
    pub als_eintraege(anfrage: &str, eintraege: usize) =
        ("Im Katalog suchen ({anfrage}): {}", n_eintraege(eintraege));
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

/// That no place is what was asked for: the beginning of the sentence and its end. `gelesen` says that the query names
/// something of the catalogue, of which there is no entry either.
pub fn nichts(verlangt: Verlangt, gelesen: bool) -> (&'static str, &'static str) {
    let keine = if gelesen { "Kein Eintrag des Katalogs passt, und keine" } else { "Keine" };
    let ende = match verlangt {
        Verlangt::Wort => "enthält dieses Wort",
        Verlangt::Worte => "enthält alle diese Wörter",
        Verlangt::Passt => "passt zur Suche",
    };
    (keine, ende)
}

pub fn fehlanzeige(verlangt: Verlangt, gelesen: bool) -> String {
    let (keine, ende) = nichts(verlangt, gelesen);
    format!("Fehlanzeige: {keine} Stelle {ende}.")
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
        /// `Reisen ohne Japan`, `über 3 Mrd.`
        pub nicht_beachtet(worte: &[String]) =
            ("{} schließt bei der Suche nichts aus und begrenzt nichts; ausschließen lässt sich mit NICHT", zitiert(worte, ", "));
        /// `Chemn`
        pub wortanfang(wort: &str, muster: &str) =
            "„{wort}“ kommt nur als Wortanfang vor; gesucht wurde {muster}";
        /// `wasserstofkonferenz`
        pub meinten_sie(wort: &str, gefunden: &[String]) =
            ("„{wort}“ kommt nicht vor. Meinten Sie {}? Danach wurde gesucht", zitiert(gefunden, " oder "));
        /// `Maßnahmen Tchechien`
        pub land_vermutet(wort: &str, land: &str) = "„{wort}“ kommt nicht vor; als Land wurde {land} gelesen";
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
