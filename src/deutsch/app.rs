//! What the interface says: notices, titles, counts.

use super::katalog::zahl;
use super::tasten::{self as t, Weg};

/// `Enthält 3 Einträge.`
pub fn contains(entries: usize) -> String {
    if entries == 1 { "Enthält einen Eintrag.".to_owned() } else { format!("Enthält {entries} Einträge.") }
}

/// Heading of the report on each word.
pub const HOW_SEARCHED: &str = "Wie wurde gesucht?";
/// Heading of the filters.
pub const FILTERS: &str = "Eingrenzen";
/// Takes all filters away.
pub const CLEAR_FILTERS: &str = "Alle Eingrenzungen aufheben";
/// Heading of the switches.
pub const WIDENINGS: &str = "Auch finden (die gewählte Zeile schaltet um):";
/// Names of the switches.
pub const KINDS: [&str; 4] =
    ["andere Wortformen", "Wortteile", "Synonyme und andere Namen", "ähnliche Schreibung"];
/// There is no search to speak of.
pub fn no_search(weg: Weg<'_>) -> String {
    format!("Es ist keine Suche offen; {} öffnet eine.", weg(t::SEARCH))
}
/// Nothing completes the word.
pub const NO_COMPLETION: &str = "Kein Wort der Bestände beginnt so.";

/// Takes a filter away.
pub fn drop_filter(words: &str) -> String {
    format!("Filter aufheben: {words}")
}

/// A switch: on or off.
pub fn switch(on: bool, name: &str) -> String {
    format!("[{}] {name}", if on { "x" } else { " " })
}

/// `wasserstoff: in 5 Stellen`.
pub fn word_found(word: &str, passages: usize) -> String {
    match passages {
        0 => format!("{word}: in keiner Stelle"),
        1 => format!("{word}: in 1 Stelle"),
        _ => format!("{word}: in {passages} Stellen"),
    }
}

/// Name of a field with counts.
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

/// A title among completions.
pub fn title(words: &str) -> String {
    format!("„{words}“")
}

/// The completions, the chosen one in brackets.
pub fn completions(words: &[(&str, usize)], at: usize) -> String {
    let shown = words.iter().enumerate().map(|(number, (word, count))| {
        let count = if *count > 0 { format!(" {count}") } else { String::new() };
        if number == at { format!("[{word}{count}]") } else { format!("{word}{count}") }
    });
    format!("Tab weiter: {}", shown.collect::<Vec<_>>().join(" · "))
}

/// What would be found without a word.
pub fn without(word: &str, passages: usize) -> String {
    let passages = if passages == 1 { "1 Stelle".to_owned() } else { format!("{passages} Stellen") };
    format!("Ohne „{word}“: {passages}")
}

/// What was searched, as of when.
pub fn searched_as_of(sources: usize, passages: usize, day: Option<&str>) -> String {
    let day = day.map_or_else(String::new, |day| format!(" Jüngste Quelle vom {day}."));
    format!("Durchsucht wurden {sources} Quellen mit {passages} Stellen.{day}")
}

/// Heading of the evidence.
pub fn evidence(count: usize) -> String {
    if count == 1 { "Beleg".to_owned() } else { format!("Belege ({count})") }
}

/// Heading of the links.
pub const LINKS: &str = "Siehe auch";
/// Title of the tree pane.
pub const TREE: &str = "Baum";
/// Title of the list of hits.
pub const HITS: &str = "Treffer";
/// Title of the details.
pub const DETAIL: &str = "Angaben";
/// Title of the text pane.
pub const READER: &str = "Text";
/// Beside the text's title, when it is shown as printed.
pub const PRINTED: &str = "wie gedruckt";
/// Before the search field.
pub const SEARCH: &str = "Suche: ";
/// Before the find field.
pub const FIND: &str = "Im Text: ";
/// Before the narrowing field.
pub const NARROW: &str = "Baum einengen: ";
/// While an answer is on the way.
pub const WAITING: &str = "sucht …";
/// Title of the help.
pub const HELP: &str = "Hilfe";
/// Nothing in the help has these words.
pub fn help_empty(words: &str) -> String {
    format!("Die Hilfe sagt nichts zu „{words}“. Rücktaste nimmt Buchstaben weg.")
}

/// Under the help.
pub const HELP_KEYS: &str = "Tippen filtert · ↑↓ wählt · Enter führt aus · Esc schließt";
/// Under a choice.
pub const CHOICE_KEYS: &str = "↑↓ wählt · Enter öffnet · Esc schließt";
/// Under an information.
pub const INFO_KEYS: &str = "↑↓ blättert · Esc schließt";
/// Under the choice of what to copy.
pub const COPY_KEYS: &str = "Taste wählt · Esc schließt";
/// Title of the choice of what to copy.
pub const COPY: &str = "Kopieren";
/// What can be copied.
pub const COPY_CHOICES: [(char, &str); 4] =
    [('c', "Text"), ('z', "Zitat mit Fundstelle"), ('f', "nur die Fundstelle"), ('k', "Kennung (Adresse)")];
/// Takes the next template for quotations.
pub const COPY_TEMPLATE: char = 'v';

/// A capital letter shows what the small one copies.
pub const COPY_WINDOW: [&str; 2] =
    ["C Z F K", "dasselbe allein, zum Markieren mit der Maus; jede Taste zurück"];

/// How quotations are written down.
pub fn template(key: &str) -> &'static str {
    match key {
        "kurz" => "Vorlage: Kurzbeleg, wechseln",
        "markdown" => "Vorlage: Markdown, wechseln",
        _ => "Vorlage: Vollbeleg, wechseln",
    }
}

/// Title of the outline.
pub const OUTLINE: &str = "Gliederung";
/// Title of the entries that rest on a passage.
pub const RESTS_ON: &str = "Einträge, die sich auf diese Stelle stützen";
/// A theme nobody knows.
pub fn unknown_theme(name: &str) -> String {
    format!("Das Thema „{name}“ gibt es nicht; es gibt terminal, hell, dunkel, kontrast und einfarbig.")
}

/// A restricted session was asked for more.
pub const RESTRICTED: &str =
    "In dieser eingeschränkten Sitzung geht das nicht; Suchen, Lesen und Kopieren gehen.";

/// What the letters beside a text mean.
pub fn margin(weg: Weg<'_>) -> String {
    format!(
        "Am Rand steht, wo ein Eintrag des Katalogs seinen Beleg hat: M Maßnahme, Z Ziel, R Partnerregion, L Land, + \
         mehrere oder andere; {} führt dorthin.",
        weg(t::EVIDENCE_TEXT)
    )
}

/// How many entries rest on the passage, with the key that leads there.
pub fn rests(count: usize) -> String {
    if count == 1 { "b: 1 Eintrag".to_owned() } else { format!("b: {count} Einträge") }
}

/// No entry rests on the passage.
pub const NOTHING_RESTS: &str = "Auf diese Stelle stützt sich kein Eintrag des Katalogs.";
/// The entry has no evidence.
pub fn no_evidence(weg: Weg<'_>) -> String {
    format!("Dieser Eintrag hat keinen eigenen Beleg; öffnen Sie ihn mit {}.", weg(t::IN))
}
/// Nothing to walk.
pub fn no_hits(weg: Weg<'_>) -> String {
    let (search, find) = (weg(t::SEARCH), weg(t::FIND));
    format!("Es gibt keine Treffer. Suchen Sie mit {search} in allen Quellen oder mit {find} im Text.")
}
/// Nothing before.
pub const NO_BACK: &str = "Weiter zurück geht es nicht.";
/// Nothing after.
pub const NO_FORWARD: &str = "Weiter vorwärts geht es nicht.";
/// First Ctrl+C.
pub fn interrupt(weg: Weg<'_>) -> String {
    format!("Noch einmal Strg+C beendet das Programm; {} beendet es auch.", weg(t::CLOSE_VIEW))
}
/// No entry at this address.
pub const NO_ENTRY: &str = "Diesen Eintrag gibt es in den geladenen Beständen nicht.";
/// Mouse reports are on.
pub const MOUSE_ON: &str = "Maus ein: Klicken wählt, Ziehen markiert Text, das Rad blättert. F2: aus.";
/// Mouse reports are off.
pub const MOUSE_OFF: &str = "Maus aus: Das Terminal kann jetzt selbst markieren. F2 schaltet sie ein.";
/// Text was given to the terminal.
pub const COPIED: &str = "Kopiert (ans Terminal gesendet). Erscheint beim Einfügen nichts: c und C.";
/// What is marked in the text, and the keys for it.
pub fn marking(words: usize, begun: bool) -> String {
    let number = if words == 1 { "1 Wort".to_owned() } else { format!("{} Wörter", zahl(words)) };
    if begun {
        format!("{number} markiert · Pfeile erweitern · c kopieren · w neu · Esc hebt auf")
    } else {
        "Anfang wählen: Pfeile, dann w · Esc bricht ab".to_owned()
    }
}

/// Nothing is chosen.
pub const NOTHING: &str = "Hier ist nichts gewählt.";
/// No hits in the narrowed tree.
pub fn narrow_empty(weg: Weg<'_>) -> String {
    format!("Kein Eintrag enthält diese Wörter. {} hebt die Einengung auf.", weg(t::LEVEL))
}

/// A source's id behind its holding's name.
pub fn source(bestand: &str, quelle: &str) -> String {
    format!("{bestand} › {quelle}")
}

/// A filter that can be removed.
pub fn chip(worte: &str) -> String {
    format!("[{worte} ×]")
}

/// Position among the hits.
pub fn hit_of(at: usize, total: usize) -> String {
    format!("Treffer {at}/{total}")
}

/// Position among the finds in a text.
pub fn find_of(at: usize, total: usize) -> String {
    format!("Stelle {at}/{total}")
}

/// Nothing found in the text.
pub fn not_in_text(words: &str) -> String {
    format!("„{words}“ steht nicht in diesem Text.")
}

/// The order was changed.
pub fn order(key: &str) -> String {
    format!("Reihenfolge: {key}")
}

/// Names of the orders.
pub const ORDERS: [&str; 4] = ["Relevanz", "Neueste zuerst", "Älteste zuerst", "nach Quelle"];

/// Said when the terminal is too small.
pub fn too_small(width: u16, height: u16) -> String {
    format!("Das Fenster ist zu klein: {width}x{height}. Nötig sind 40x10.")
}

/// State of the holdings in the top line.
pub fn holdings(sources: usize, passages: usize) -> String {
    format!("{} Quellen, {} Stellen", zahl(sources), zahl(passages))
}

/// How far documents are taken in, in place of the holdings.
pub fn adding(read: usize, all: usize) -> String {
    if all == 0 { "Aufnahme …".to_owned() } else { format!("Aufnahme {}/{}", zahl(read), zahl(all)) }
}

/// While documents are counted.
pub const COUNTING: &str = "Wird in Ihren Beständen nachgesehen ...";
/// Leads to a search in all holdings.
pub const MENTIONS: &str = "Nennungen in allen Beständen suchen";
/// Label of the field for a path.
pub const ADD: &str = "Datei oder Ordner aufnehmen: ";
/// Keys of that field.
pub const ADD_KEYS: &str = "Enter nimmt auf und liest im Hintergrund  Esc bricht ab";
/// One after the other.
pub const ADDING_ALREADY: &str = "Es werden gerade Dokumente aufgenommen; danach geht es weiter.";
/// Title over the files that were not taken.
pub const NOT_TAKEN: &str = "Nicht aufgenommen";

/// A document, or a holding's list, cannot be read.
pub fn not_read(name: &str, reason: &str) -> String {
    format!("„{name}“ lässt sich nicht lesen: {reason}")
}

/// Worked examples for the empty search line.
pub const EXAMPLES: [(&str, &str); 7] = [
    ("wasserstoff", "ein Wort, auch als Teil anderer Wörter"),
    ("polen wissenschaft", "beide Wörter in einer Stelle"),
    ("polen ODER tschechien", "eines von beiden; UND, ODER, NICHT groß"),
    ("export NICHT italien", "ohne ein Wort"),
    ("\"internationale zusammenarbeit\"", "genau so, Wort für Wort"),
    ("fachkr* art:massnahme", "Wortanfang, nur in Maßnahmen"),
    ("land:japan seit:2023", "nur Japan, ab 2023"),
];
/// Over the examples.
pub const EXAMPLES_TITLE: &str = "Beispiele (↓ wählt, Enter sucht)";
/// Over the last searches.
pub const RECENT_TITLE: &str = "Letzte Suchen (↓ wählt, Enter sucht)";
/// Under the find field.
pub const FIND_KEYS: &str = "Enter behält die Stellen, dann n und N · Esc bricht ab";
/// Under the narrowing field.
pub const NARROW_KEYS: &str = "Enter behält die Einengung · Esc hebt sie auf";
/// Walked around the end.
pub const AROUND_FIRST: &str = "Wieder beim ersten Treffer.";
/// Walked around the beginning.
pub const AROUND_LAST: &str = "Wieder beim letzten Treffer.";
/// How many sources and passages were searched.
pub fn searched(sources: usize, passages: usize) -> String {
    format!("Durchsucht wurden {sources} Quellen mit {passages} Stellen.")
}

/// Names of the views with their keys.
pub const VIEWS: [&str; 6] = ["Instrumente", "Partnerregionen", "Länder", "Ziele", "Quellen", "Merkliste"];

/// Citation of a place: publisher, title, date, section, paragraph, lines, address. What is empty is left out.
pub struct Citation<'a> {
    /// Publisher, may be empty.
    pub herausgeber: &'a str,
    /// Title.
    pub titel: &'a str,
    /// Date, or what is said in its place.
    pub datum: &'a str,
    /// Heading of the section.
    pub abschnitt: &'a str,
    /// Number of the paragraph in its section.
    pub absatz: &'a str,
    /// Lines, pages or paragraphs.
    pub stelle: &'a str,
    /// Address.
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

/// Between the first and the last of several names.
pub const TO: &str = "bis";

/// Offers to open what an address names.
pub fn open_address(art: &str, titel: &str) -> String {
    format!("Eintrag öffnen: {art} „{titel}“")
}

/// One name, or the first and the last of several; an empty one is none.
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

/// Under the empty search line.
pub const SEARCH_KEYS: &str = "Enter zum ersten Treffer · ↓ in die Liste · Esc zurück";
