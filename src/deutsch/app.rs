//! What the interface says: notices, titles, counts.

use super::befehle::{Befehl as B, Weg};
use super::katalog::zahl;

pub fn contains(entries: usize) -> String {
    if entries == 1 { "Enthält einen Eintrag.".to_owned() } else { format!("Enthält {entries} Einträge.") }
}

pub const HOW_SEARCHED: &str = "Wie wurde gesucht?";
pub const FILTERS: &str = "Eingrenzen";
pub const CLEAR_FILTERS: &str = "Alle Eingrenzungen aufheben";
pub const WIDENINGS: &str = "Auch finden (die gewählte Zeile schaltet um):";
pub const KINDS: [&str; 4] =
    ["andere Wortformen", "Wortteile", "Synonyme und andere Namen", "ähnliche Schreibung"];
pub fn no_search(weg: Weg<'_>) -> String {
    format!("Es ist keine Suche offen; {} öffnet eine.", weg(B::Suche))
}
pub const NO_COMPLETION: &str = "Kein Wort der Bestände beginnt so.";

pub fn drop_filter(words: &str) -> String {
    format!("Filter aufheben: {words}")
}

pub fn switch(on: bool, name: &str) -> String {
    format!("[{}] {name}", if on { "x" } else { " " })
}

pub fn word_found(word: &str, passages: usize) -> String {
    match passages {
        0 => format!("{word}: in keiner Stelle"),
        1 => format!("{word}: in 1 Stelle"),
        _ => format!("{word}: in {passages} Stellen"),
    }
}

pub fn facet(field: &str) -> &str {
    match field {
        "art" => "Art",
        "instrument" => "Instrument",
        "region" => "Partnerregion",
        "land" => "Land",
        "quelle" => "Quelle",
        "dokumenttyp" => "Dokumenttyp",
        "herausgeber" => "Herausgeber",
        "datum" => "Jahr",
        "verbindlichkeit" => "Verbindlichkeit",
        "bestand" => "Bestand",
        other => other,
    }
}

pub fn completions(words: &[(&str, usize)], at: usize) -> String {
    let shown = words.iter().enumerate().map(|(number, (word, count))| {
        let count = if *count > 0 { format!(" {count}") } else { String::new() };
        if number == at { format!("[{word}{count}]") } else { format!("{word}{count}") }
    });
    format!("Tab weiter: {}", shown.collect::<Vec<_>>().join(" · "))
}

pub fn without(word: &str, passages: usize) -> String {
    let passages = if passages == 1 { "1 Stelle".to_owned() } else { format!("{passages} Stellen") };
    format!("Ohne „{word}“: {passages}")
}

pub fn searched_as_of(sources: usize, passages: usize, day: Option<&str>) -> String {
    let day = day.map_or_else(String::new, |day| format!(" Jüngste Quelle vom {day}."));
    format!("Durchsucht wurden {sources} Quellen mit {passages} Stellen.{day}")
}

pub fn evidence(count: usize) -> String {
    if count == 1 { "Beleg".to_owned() } else { format!("Belege ({count})") }
}

pub const LINKS: &str = "Siehe auch";
pub const TREE: &str = "Baum";
pub const HITS: &str = "Treffer";
pub const DETAIL: &str = "Angaben";
pub const READER: &str = "Text";
pub const PRINTED: &str = "wie gedruckt";
pub const SEARCH: &str = "Suche: ";
pub const FIND: &str = "Im Text: ";
pub const NARROW: &str = "Baum einengen: ";
pub const WAITING: &str = "sucht …";
pub const HELP: &str = "Hilfe";
pub fn help_empty(words: &str) -> String {
    format!("Die Hilfe sagt nichts zu „{words}“. Rücktaste nimmt Buchstaben weg.")
}

pub const HELP_KEYS: &str = "Tippen filtert · ↑↓ wählt · Enter führt aus · Esc schließt";
pub const CHOICE_KEYS: &str = "↑↓ wählt · Enter öffnet · Esc schließt";
pub const INFO_KEYS: &str = "↑↓ blättert · Esc schließt";
pub const COPY_KEYS: &str = "Taste wählt · Esc schließt";
pub const COPY: &str = "Kopieren";
pub const COPY_WINDOW: &str = "dasselbe allein, zum Markieren mit der Maus; jede Taste zurück";

pub fn template(key: &str) -> &'static str {
    match key {
        "kurz" => "Vorlage: Kurzbeleg, wechseln",
        "markdown" => "Vorlage: Markdown, wechseln",
        _ => "Vorlage: Vollbeleg, wechseln",
    }
}

pub const OUTLINE: &str = "Gliederung";
pub const RESTS_ON: &str = "Einträge, die sich auf diese Stelle stützen";
pub fn unknown_theme(name: &str) -> String {
    format!("Das Thema „{name}“ gibt es nicht; es gibt terminal, hell, dunkel, kontrast und einfarbig.")
}

pub const RESTRICTED: &str =
    "In dieser eingeschränkten Sitzung geht das nicht; Suchen, Lesen und Kopieren gehen.";

pub fn margin(weg: Weg<'_>) -> String {
    format!(
        "Am Rand steht, wo ein Eintrag des Katalogs seinen Beleg hat: M Maßnahme, Z Ziel, R Partnerregion, L Land, + \
         mehrere oder andere; {} führt dorthin.",
        weg(B::ZumKatalog)
    )
}

pub fn rests(count: usize) -> String {
    if count == 1 { "b: 1 Eintrag".to_owned() } else { format!("b: {count} Einträge") }
}

pub const NOTHING_RESTS: &str = "Auf diese Stelle stützt sich kein Eintrag des Katalogs.";
pub fn no_evidence(weg: Weg<'_>) -> String {
    format!("Dieser Eintrag hat keinen eigenen Beleg; öffnen Sie ihn mit {}.", weg(B::Oeffnen))
}
pub fn no_hits(weg: Weg<'_>) -> String {
    let (search, find) = (weg(B::Suche), weg(B::Finde));
    format!("Es gibt keine Treffer. Suchen Sie mit {search} in allen Quellen oder mit {find} im Text.")
}
pub const NO_BACK: &str = "Weiter zurück geht es nicht.";
pub const NO_FORWARD: &str = "Weiter vorwärts geht es nicht.";
pub fn interrupt(weg: Weg<'_>) -> String {
    format!("Noch einmal Strg+C beendet das Programm; {} beendet es auch.", weg(B::Beenden))
}
pub const NO_ENTRY: &str = "Diesen Eintrag gibt es in den geladenen Beständen nicht.";
pub fn mouse(on: bool, weg: Weg<'_>) -> String {
    let key = weg(B::Maus);
    if on {
        format!("Maus ein: Klicken wählt, Ziehen markiert Text, das Rad blättert. {key}: aus.")
    } else {
        format!("Maus aus: Das Terminal kann jetzt selbst markieren. {key} schaltet sie ein.")
    }
}
pub fn copied(weg: Weg<'_>) -> String {
    let (copy, alone) = (weg(B::Kopieren), weg(B::KopieAllein));
    format!("Kopiert (ans Terminal gesendet). Erscheint beim Einfügen nichts: {copy} und {alone}.")
}
pub fn marking(words: usize, begun: bool, weg: Weg<'_>) -> String {
    let mark = weg(B::Markieren);
    let number = if words == 1 { "1 Wort".to_owned() } else { format!("{} Wörter", zahl(words)) };
    if begun {
        let copy = weg(B::Kopieren);
        format!("{number} markiert · Pfeile erweitern · {copy} kopieren · {mark} neu · Esc hebt auf")
    } else {
        format!("Anfang wählen: Pfeile, dann {mark} · Esc bricht ab")
    }
}

pub const NOTHING: &str = "Hier ist nichts gewählt.";
pub fn narrow_empty(weg: Weg<'_>) -> String {
    format!("Kein Eintrag enthält diese Wörter. {} hebt die Einengung auf.", weg(B::Ebene))
}

pub fn source(bestand: &str, quelle: &str) -> String {
    format!("{bestand} › {quelle}")
}

pub fn chip(worte: &str) -> String {
    format!("[{worte} ×]")
}

pub fn hit_of(at: usize, total: usize) -> String {
    format!("Treffer {at}/{total}")
}

pub fn find_of(at: usize, total: usize) -> String {
    format!("Stelle {at}/{total}")
}

pub fn not_in_text(words: &str) -> String {
    format!("„{words}“ steht nicht in diesem Text.")
}

pub fn order(key: &str) -> String {
    format!("Reihenfolge: {key}")
}

pub const ORDERS: [&str; 4] = ["Relevanz", "Neueste zuerst", "Älteste zuerst", "nach Quelle"];

pub fn too_small(width: u16, height: u16) -> String {
    format!("Das Fenster ist zu klein: {width}x{height}. Nötig sind 40x10.")
}

pub fn holdings(sources: usize, passages: usize) -> String {
    format!("{} Quellen, {} Stellen", zahl(sources), zahl(passages))
}

pub fn adding(read: usize, all: usize) -> String {
    if all == 0 { "Aufnahme …".to_owned() } else { format!("Aufnahme {}/{}", zahl(read), zahl(all)) }
}

pub const COUNTING: &str = "Wird in Ihren Beständen nachgesehen ...";
pub const MENTIONS: &str = "Nennungen in allen Beständen suchen";
pub const ADD: &str = "Datei oder Ordner aufnehmen: ";
pub const ADD_KEYS: &str = "Enter nimmt auf und liest im Hintergrund  Esc bricht ab";
pub const ADDING_ALREADY: &str = "Es werden gerade Dokumente aufgenommen; danach geht es weiter.";
pub const NOT_TAKEN: &str = "Nicht aufgenommen";

pub fn not_read(name: &str, reason: &str) -> String {
    format!("„{name}“ lässt sich nicht lesen: {reason}")
}

pub const EXAMPLES: [(&str, &str); 7] = [
    ("wasserstoff", "ein Wort, auch als Teil anderer Wörter"),
    ("polen wissenschaft", "beide Wörter in einer Stelle"),
    ("polen ODER tschechien", "eines von beiden; UND, ODER, NICHT groß"),
    ("export NICHT italien", "ohne ein Wort"),
    ("\"internationale zusammenarbeit\"", "genau so, Wort für Wort"),
    ("fachkr* art:massnahme", "Wortanfang, nur in Maßnahmen"),
    ("land:japan seit:2023", "nur Japan, ab 2023"),
];
pub const EXAMPLES_TITLE: &str = "Beispiele (↓ wählt, Enter sucht)";
pub const RECENT_TITLE: &str = "Letzte Suchen (↓ wählt, Enter sucht)";
pub fn find_keys(weg: Weg<'_>) -> String {
    let (next, previous) = (weg(B::NaechsterTreffer), weg(B::VorigerTreffer));
    format!("Enter behält die Stellen, dann {next} und {previous} · Esc bricht ab")
}
pub const NARROW_KEYS: &str = "Enter behält die Einengung · Esc hebt sie auf";
pub const AROUND_FIRST: &str = "Wieder beim ersten Treffer.";
pub const AROUND_LAST: &str = "Wieder beim letzten Treffer.";
pub fn searched(sources: usize, passages: usize) -> String {
    format!("Durchsucht wurden {sources} Quellen mit {passages} Stellen.")
}

pub const VIEWS: [&str; 6] = ["Instrumente", "Partnerregionen", "Länder", "Ziele", "Quellen", "Merkliste"];

/// Citation of a place: publisher, title, date, section, paragraph, lines, address. What is empty is left out.
pub struct Citation<'a> {
    /// Publisher, may be empty.
    pub herausgeber: &'a str,
    pub titel: &'a str,
    /// Date, or what is said in its place.
    pub datum: &'a str,
    /// Heading of the section.
    pub abschnitt: &'a str,
    /// Number of the paragraph in its section.
    pub absatz: &'a str,
    /// Lines, pages or paragraphs.
    pub stelle: &'a str,
    pub kennung: &'a str,
}

impl std::fmt::Display for Citation<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.herausgeber.is_empty() {
            write!(f, "{}: ", self.herausgeber)?;
        }
        write!(f, "{}, {}", self.titel, self.datum)?;
        if !self.abschnitt.is_empty() {
            write!(f, ", Abschnitt {}", self.abschnitt)?;
        }
        if !self.absatz.is_empty() {
            write!(f, ", Absatz {}", self.absatz)?;
        }
        write!(f, ", {} [{}]", self.stelle, self.kennung)
    }
}

pub const TO: &str = "bis";

pub fn open_address(art: &str, titel: &str) -> String {
    format!("Eintrag öffnen: {art} „{titel}“")
}

pub fn from_to([first, last]: &[String; 2]) -> String {
    match (first.as_str(), last.as_str()) {
        (one, "") | ("", one) => one.to_owned(),
        (first, last) if first == last => first.to_owned(),
        (first, last) => format!("{first} {TO} {last}"),
    }
}

/// Title of the list: hits of the first tier (true: or more), those of them with the words as they were asked for, those
/// of the second tier, how many are listed.
pub fn hits_title(
    (whole, or_more): (usize, bool),
    (own, some): (usize, usize),
    listed: usize,
    waiting: bool,
) -> String {
    let least = if or_more { "mindestens " } else { "" };
    let waiting = if waiting { " …" } else { "" };
    if own < whole {
        let with = if own == 0 { "" } else { "mit " };
        return format!("{HITS} {own} · {with}ähnlich {least}{whole}{waiting}");
    }
    if whole == 0 && some > 0 {
        return format!("{HITS} 0 · einige Wörter {some}{waiting}");
    }
    let more = listed.saturating_sub(whole);
    let more = if more > 0 { format!(" (weitere {more})") } else { String::new() };
    format!("{HITS} {least}{whole}{more}{waiting}")
}

pub const SEARCH_KEYS: &str = "Enter zum ersten Treffer · ↓ in die Liste · Esc zurück";
