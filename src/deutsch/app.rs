//! What the interface says: notices, titles, counts.

use super::bausteine::{gezaehlt, n_eintraege, n_stellen, zahl};
use super::befehle::{Befehl as B, Weg};

pub fn contains(entries: usize) -> String {
    if entries == 1 { "Enthält einen Eintrag.".to_owned() } else { format!("Enthält {entries} Einträge.") }
}

/// The number behind an entry of a tree; in a narrowed tree first how many of them are let through.
pub fn tree_count(some: Option<usize>, all: usize) -> String {
    some.map_or_else(|| format!(" {all}"), |some| format!(" {some} von {all}"))
}

pub const HOW_SEARCHED: &str = "Wie wurde gesucht?";
pub const FILTERS: &str = "Eingrenzen";
pub const CLEAR_FILTERS: &str = "Alle Eingrenzungen aufheben";
pub const WIDENINGS: &str = "Auch finden (die gewählte Zeile schaltet um):";
pub const KINDS: [&str; 4] =
    ["andere Wortformen", "Wortteile", "Synonyme und andere Namen", "ähnliche Schreibung"];

sentences! {
    pub no_search(weg: Weg<'_>) = ("Es ist keine Suche offen; {} öffnet eine.", weg(B::Suche));
    pub NO_COMPLETION = "Kein Wort der Bestände beginnt so.";
    pub drop_filter(words: &str) = "Filter aufheben: {words}";
    pub switch(on: bool, name: &str) = ("[{}] {name}", if on { "x" } else { " " });
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
        let count = if *count > 0 { format!(" {}", zahl(*count)) } else { String::new() };
        if number == at { format!("[{word}{count}]") } else { format!("{word}{count}") }
    });
    format!("Tab weiter: {}", shown.collect::<Vec<_>>().join(" · "))
}

sentences! {
    pub without(word: &str, passages: usize) = ("Ohne „{word}“: {}", n_stellen(passages));
    pub searched_as_of(sources: usize, passages: usize, day: Option<&str>) =
        ("{}{day}",
         searched(sources, passages), day = day.map_or_else(String::new, |day| format!(" Jüngste Quelle vom {day}.")));
}

pub fn evidence(count: usize) -> String {
    if count == 1 { "Beleg".to_owned() } else { format!("Belege ({count})") }
}

sentences! {
    pub LINKS = "Siehe auch";
    pub TREE = "Baum";
    pub HITS = "Treffer";
    pub DETAIL = "Angaben";
    pub READER = "Text";
    pub PRINTED = "wie gedruckt";
    pub SEARCH = "Suche: ";
    pub FIND = "Im Text: ";
    pub NARROW = "Baum einengen: ";
    pub WAITING = "sucht …";
    pub HELP = "Hilfe";
    pub help_empty(words: &str) = "Die Hilfe sagt nichts zu „{words}“. Rücktaste nimmt Buchstaben weg.";
    pub HELP_KEYS = "Tippen filtert · ↑↓ wählt · Enter führt aus · Esc schließt";
    pub NO_SUCH_KEY = "Diese Taste hat hier keine Wirkung. Unten im Fenster steht, welche gelten.";
    pub OPENS_NOTHING = "Diese Zeile lässt sich nicht öffnen.";
    pub CHOICE_KEYS = "↑↓ geht · Enter wählt · Esc schließt";
    pub NOTHING_TO_NARROW =
        "Keine Stelle enthält alle Wörter der Suche, und eingrenzen lassen sich nur solche Stellen. Ein Wort weniger:";
    pub DETAIL_EMPTY = "Hier steht, was über den gewählten Eintrag oder Treffer bekannt ist.";
    pub READER_EMPTY = "Hier steht der Text, sobald ein Eintrag mit einer Quelle gewählt ist.";
    pub NO_OUTLINE = "Dieser Text hat keine Überschriften und damit keine Gliederung.";
    pub TREE_EMPTY = "Die geladenen Dokumente enthalten dazu nichts.";
    pub FILTER_KEYS = "↑↓ geht · Enter grenzt ein · Esc schließt";
    pub INFO_KEYS = "↑↓ blättert · Esc schließt";
    pub COPY_KEYS = "↑↓ geht · Enter kopiert · die Tasten kopieren gleich · Esc schließt";
    pub COPY = "Kopieren";
    pub COPY_WINDOW = "dasselbe allein, zum Markieren mit der Maus; jede Taste zurück";
}

pub fn template(key: &str) -> &'static str {
    match key {
        "kurz" => "Vorlage: Kurzbeleg, wechseln",
        "markdown" => "Vorlage: Markdown, wechseln",
        _ => "Vorlage: Vollbeleg, wechseln",
    }
}

sentences! {
    pub OUTLINE = "Gliederung";
    pub RESTS_ON = "Einträge, die sich auf diese Stelle stützen";
    pub unknown_theme(name: &str) =
        "Das Thema „{name}“ gibt es nicht; es gibt terminal, hell, dunkel, kontrast und einfarbig.";
    pub RESTRICTED = "In dieser eingeschränkten Sitzung geht das nicht; Suchen, Lesen und Kopieren gehen.";
    pub margin(weg: Weg<'_>) =
        ("Am Rand steht, wo ein Eintrag des Katalogs seinen Beleg hat: M Maßnahme, Z Ziel, R Partnerregion, L Land, + \
         mehrere oder andere; {} führt dorthin.",
         weg(B::ZumKatalog));
    pub rests(count: usize) = ("b: {}", n_eintraege(count));
    pub no_below(has_text: bool, weg: Weg<'_>) =
        ("Darunter steht kein Eintrag.{to}",
         to = if has_text { format!(" {} führt zu seiner Stelle im Text.", weg(B::ZumText)) } else { String::new() });
    pub NOTHING_RESTS = "Auf diese Stelle stützt sich kein Eintrag des Katalogs.";
    pub no_evidence(weg: Weg<'_>) =
        ("Dieser Eintrag hat keinen eigenen Beleg; öffnen Sie ihn mit {}.", weg(B::Oeffnen));
    pub no_hits(weg: Weg<'_>) =
        ("Es gibt keine Treffer. Suchen Sie mit {search} in allen Quellen oder mit {find} im Text.",
         search = weg(B::Suche), find = weg(B::Finde));
    pub NO_BACK = "Weiter zurück geht es nicht.";
    pub NO_FORWARD = "Weiter vorwärts geht es nicht.";
    pub interrupt(weg: Weg<'_>) =
        ("Noch einmal Strg+C beendet das Programm; {} beendet es auch.", weg(B::Beenden));
    pub NO_STATE = "Hier ist kein Land genannt, zu dem es Angaben gibt.";
    pub WHICH_STATE = "Zu welchem Land?";
    pub NO_ENTRY = "Diesen Eintrag gibt es in den geladenen Beständen nicht.";
}

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
    let number = gezaehlt(words, "Wort", "Wörter");
    if begun {
        let copy = weg(B::Kopieren);
        format!("{number} markiert · Pfeile erweitern · {copy} kopieren · {mark} neu · Esc hebt auf")
    } else {
        format!("Anfang wählen: Pfeile, dann {mark} · Esc bricht ab")
    }
}

sentences! {
    pub marked(count: usize) = ("{} markiert", zahl(count));
    pub NOTHING = "Hier ist nichts gewählt.";
    pub NO_OWN_WORDS = "Der gewählte Eintrag hat keinen eigenen Wortlaut.";
    pub NOT_READ_YET = "Das Dokument dazu ist noch nicht gelesen; öffnen Sie es erst.";
    pub narrow_empty(weg: Weg<'_>) =
        ("Kein Name und kein gelesener Absatz in diesem Baum enthält diese Wörter. {} hebt die Einengung auf.", weg(B::Ebene));
    pub source(bestand: &str, quelle: &str) = "{bestand} › {quelle}";
    pub chip(worte: &str) = "[{worte} ×]";
    pub hit_of(at: usize, total: usize) = ("Treffer {}/{}", zahl(at), zahl(total));
    pub find_of(at: usize, total: usize) = ("Stelle {}/{}", zahl(at), zahl(total));
    pub not_in_text(words: &str) = "„{words}“ steht nicht in diesem Text.";
    pub order(key: &str) = "Reihenfolge: {key}";
}

pub const ORDERS: [&str; 4] = ["Relevanz", "Neueste zuerst", "Älteste zuerst", "nach Quelle"];

sentences! {
    pub too_small(width: u16, height: u16) = "Das Fenster ist zu klein: {width}x{height}. Nötig sind 40x10.";
    pub holdings(sources: usize, passages: usize) = ("{} Quellen, {} Stellen", zahl(sources), zahl(passages));
}

pub fn adding(read: usize, all: usize) -> String {
    if all == 0 { "Aufnahme …".to_owned() } else { format!("Aufnahme {}/{}", zahl(read), zahl(all)) }
}

sentences! {
    pub COUNTING = "Wird in Ihren Beständen nachgesehen ...";
    pub MENTIONS = "Nennungen in anderen Dokumenten";
    pub ADD = "Datei oder Ordner aufnehmen: ";
    pub ADD_KEYS = "Enter nimmt auf, im Hintergrund · Tab ergänzt · ↑ frühere · Esc bricht ab";
    pub not_read(name: &str, reason: &str) = "„{name}“ lässt sich nicht lesen: {reason}";
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

sentences! {
    pub EXAMPLES_TITLE = "Beispiele (↓ wählt, Enter sucht)";
    pub RECENT_TITLE = "Letzte Suchen (↓ wählt, Enter sucht)";
    pub find_keys(weg: Weg<'_>) =
        ("Enter behält die Stellen, dann {next} und {previous} · Esc bricht ab",
         next = weg(B::NaechsterTreffer), previous = weg(B::VorigerTreffer));
    pub NARROW_KEYS = "Enter behält die Einengung · Esc hebt sie auf";
    pub AROUND_FIRST = "Wieder beim ersten Treffer.";
    pub AROUND_LAST = "Wieder beim letzten Treffer.";
    pub searched(sources: usize, passages: usize) =
        ("Durchsucht wurden {} Quellen mit {} Stellen.", zahl(sources), zahl(passages));
}

pub const VIEWS: [&str; 6] = ["Instrumente", "Partnerregionen", "Länder", "Ziele", "Quellen", "Merkliste"];

/// Citation of a place, all fields in their order; an empty publisher, section or paragraph is left out.
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

sentences! {
    pub read_as_word(worte: &str) = "„{worte}“ nur als Wort suchen";
}

/// Title of the list of hits. `whole`: hits of the first tier (true: at least so many); `own`: those of them with the
/// typed words; `some`: hits of the second tier; `listed`: hits in the list; `waiting`: an answer is still to come.
/// Before them stand `entries` of the catalogue, if there are any.
pub fn hits_title(
    entries: usize,
    (whole, or_more): (usize, bool),
    (own, some): (usize, usize),
    more: usize,
    waiting: bool,
) -> String {
    let more = if more > 0 { format!(" (weitere {more})") } else { String::new() };
    let least = if or_more { "mindestens " } else { "" };
    let waiting = if waiting { " …" } else { "" };
    if entries > 0 {
        return format!("{} · {}{more}{waiting}", n_eintraege(entries), n_stellen(own));
    }
    if own < whole {
        let with = if own == 0 { "" } else { "mit " };
        return format!("{HITS} {own} · {with}ähnlich {least}{whole}{waiting}");
    }
    if whole == 0 && some > 0 {
        return format!("{HITS} 0 · einige Wörter {some}{waiting}");
    }
    format!("{HITS} {least}{whole}{more}{waiting}")
}

/// A head and why the hit was found, in running words.
pub fn und_warum(kopf: &str, warum: &str) -> String {
    format!("{kopf} · {warum}")
}

/// The title of the list of hits where there is little room.
pub fn kurzer_titel(titel: &str) -> String {
    titel.replace("(weitere ", "(+")
}

pub const SEARCH_KEYS: &str = "Enter zur Liste der Treffer, noch einmal zum Text · Esc zurück";
