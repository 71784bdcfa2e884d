//! Reads the parts of a query in one of the possible ways: which of them name something, and which are words.

use std::ops::Range;

use super::Titles;
use super::meaning::{Meaning, Teil};
use super::part::{Names, Naming, Part};
use crate::deutsch::suche as satz;
use crate::domain::{Art, Eigenschaft, Verbindlichkeit};
use crate::search::german::{TABLES, is_stop_word};
use crate::search::index::EIGENSCHAFT;
use crate::text::fold;

/// Words between two kinds of which both are meant.
const JOINING: [&str; 4] = ["und", "oder", "sowie", "bzw"];

/// Which parts are read as what they name; the others are words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says of one kind of parts whether it is read")]
pub(super) struct Taken {
    pub(super) sections: bool,
    pub(super) states: bool,
    pub(super) years: bool,
    /// A place in a state stands for the state of measures, a part of the world for its states.
    pub(super) places: bool,
    /// Of several states one is enough.
    pub(super) any_state: bool,
    /// Words of the strategies' titles are left out.
    pub(super) papers: bool,
    /// Of a kind with two meanings the second counts.
    pub(super) second: bool,
}

/// A query as it is read: what it demands of an entry, and the words that an entry must have.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// The kinds; an entry is of one of them.
    pub(super) kinds: Vec<Meaning>,
    pub(super) properties: Vec<Meaning>,
    /// ISO codes of states; an entry is about all of them, or with `any_state` about one.
    pub(super) states: Vec<String>,
    pub(super) any_state: bool,
    pub(super) words: Vec<Range<usize>>,
    /// Words that were left out though they have a meaning of their own.
    pub(super) without: Vec<Range<usize>>,
    pub(super) teile: Vec<Teil>,
    /// Mistyped names of states as typed, each with the state that is meant.
    pub(super) guessed: Vec<(String, String)>,
}

impl Reading {
    /// True if documents as a whole are meant.
    pub(super) fn means_documents(&self) -> bool {
        self.kinds.iter().all(Meaning::is_document)
    }
}

/// Reads parts in one of the possible ways.
struct Reader<'a> {
    typed: &'a str,
    parts: &'a [Part],
    titles: &'a Titles,
    taken: Taken,
    /// The kind that counts: the first, before `im Bereich Häfen` and `Instrument III`.
    head: usize,
    /// True if a part says of the entries what is not known of their kind.
    unknown: bool,
    reading: Reading,
}

impl Reading {
    pub(super) fn new(typed: &str, parts: &[Part], taken: Taken, titles: &Titles) -> Option<Self> {
        let kinds = || (0..parts.len()).filter(|at| kind_at(parts, *at).is_some());
        let head = kinds().find(|at| !only_names(parts, *at, taken)).or_else(|| kinds().next())?;
        let reading = Self { any_state: taken.any_state, ..Self::default() };
        let mut reader = Reader { typed, parts, titles, taken, head, unknown: false, reading };
        for at in 0..parts.len() {
            reader.part(at);
        }
        Some(reader.reading).filter(|_| !reader.unknown)
    }
}

/// The kind that a part names.
fn kind_at(parts: &[Part], at: usize) -> Option<&Meaning> {
    parts.get(at)?.kind()
}

/// True if the part only says what another one is: `Instrument` before a number, `Bereich` before a title.
fn only_names(parts: &[Part], at: usize, taken: Taken) -> bool {
    let behind = parts.iter().skip(at + 1).find(|part| !matches!(part.names, Names::Nothing));
    let kind = kind_at(parts, at).and_then(Meaning::kind);
    // `Welche Länder haben Messen`: the other kind is asked for.
    if kind == Some(Art::Land) && (0..parts.len()).any(|other| other != at && kind_at(parts, other).is_some())
    {
        return true;
    }
    match behind.map(|part| &part.names) {
        Some(Names::Number(_)) => matches!(kind, Some(Art::Instrument | Art::Ziel)),
        Some(Names::Section(_)) => taken.sections && matches!(kind, Some(Art::Instrument | Art::Bereich)),
        _ => false,
    }
}

impl Reader<'_> {
    fn part(&mut self, at: usize) {
        let Some(part) = self.parts.get(at) else { return };
        let taken = self.taken;
        match &part.names {
            Names::Nothing => {}
            Names::Kind(all) if at == self.head || self.is_joined(at) => {
                let second = all.get(1).filter(|_| taken.second);
                if let Some(kind) = second.or_else(|| all.first()) {
                    let first = self.reading.kinds.is_empty();
                    self.named(part, &if first { kind.worte.clone() } else { satz::oder_teil(&kind.worte) });
                    self.reading.kinds.push(kind.clone());
                }
            }
            Names::Kind(_) if only_names(self.parts, at, taken) => {}
            Names::Number(werte) => {
                let first = werte.first().map_or("", String::as_str);
                // `Instrument IV Ziele`: the number belongs to the kind before it.
                let before = (0..at).rev().find_map(|at| kind_at(self.parts, at)).and_then(Meaning::kind);
                let meaning = match before {
                    Some(Art::Ziel) => Meaning::one("ziel", werte.clone(), satz::teil("ziel", &[first])),
                    Some(Art::Fussnote) => Meaning::property(Eigenschaft::Nummer, first),
                    _ => Meaning::one("instrument", werte.clone(), satz::teil("instrument", &[first])),
                };
                self.property(part, meaning);
            }
            Names::Properties(all) => match all.iter().find(|one| self.fits(one)) {
                Some(property) => self.property(part, property.clone()),
                None if is_stop_word(&fold(self.typed(part))) => {}
                None => self.unknown = true,
            },
            Names::Region(region) if taken.places => self.property(part, region.clone()),
            Names::Section(all) if taken.sections => {
                let werte = all.iter().map(|titel| Eigenschaft::Abschnitt.mit(titel)).collect();
                let first = all.first().map_or("", String::as_str);
                let said = satz::teil(Eigenschaft::Abschnitt.key(), &[first]);
                self.property(part, Meaning::one(EIGENSCHAFT, werte, said));
            }
            Names::Years(from, to) if taken.years || self.has_years() => {
                let meaning = self.years(*from, *to);
                self.property(part, meaning);
            }
            Names::State(iso, how) if taken.states && (*how != Naming::Place || self.place_is_state()) => {
                self.unknown |= self.is_reversed(at, false);
                self.state(part, iso, *how);
            }
            _ => {
                self.unknown |= self.is_reversed(at, !matches!(part.names, Names::State(..)));
                self.word(part);
            }
        }
    }

    /// Takes a part as a state that entries are about.
    fn state(&mut self, part: &Part, iso: &str, how: Naming) {
        let typed = self.typed(part);
        let name = TABLES.names_by_code.get(iso).copied().unwrap_or(typed);
        let label = satz::teil("land", &[name]);
        let label = match how {
            Naming::Name => label,
            Naming::Place => satz::fuer_ort(&label, typed),
            Naming::Slip => satz::vermutet(&label, typed),
        };
        let guessed = (how == Naming::Slip).then(|| (typed.to_owned(), name.to_owned()));
        let other = self.taken.any_state && !self.reading.states.is_empty();
        self.named(part, &if other { satz::oder_teil(&label) } else { label });
        self.reading.guessed.extend(guessed);
        self.reading.states.push(iso.to_owned());
    }

    /// True if entries of the kind state their years: a year in their words is another one.
    fn has_years(&self) -> bool {
        let kind = self.kind();
        kind.is_none()
            || matches!(kind, Some(Art::Zahl | Art::Messe | Art::Reise | Art::Partnerregion | Art::Buero))
    }

    fn place_is_state(&self) -> bool {
        self.taken.places && self.kind() == Some(Art::Massnahme)
    }

    fn years(&self, from: u16, to: u16) -> Meaning {
        // A partnership and an office state the year in which they began.
        let begins = matches!(self.kind(), Some(Art::Partnerregion | Art::Buero)) && !self.rests();
        let said = if begins { satz::begonnen(from, to) } else { satz::jahre(from, to) };
        if kind_at(self.parts, self.head).is_some_and(Meaning::is_document) {
            return Meaning::one("datum", vec![format!("{from}-{to}")], said);
        }
        let jahr = if self.rests() { Eigenschaft::RuhtSeit } else { Eigenschaft::Jahr };
        let werte = (from..=to).map(|year| jahr.mit(&year.to_string())).collect();
        Meaning::one(EIGENSCHAFT, werte, said)
    }

    /// True if the query asks for what is dormant.
    fn rests(&self) -> bool {
        let rests =
            |part: &Part| matches!(&part.names, Names::Properties(all) if all.iter().any(Meaning::says_rest));
        self.parts.iter().any(rests)
    }

    /// True if the query asks for trade in the other direction than the figures tell: `Ausfuhr aus Polen`, `exportiert
    /// Polen nach Sachsen`. `home` says that the part may name the papers' own state.
    fn is_reversed(&self, at: usize, home: bool) -> bool {
        let Some(kind) = kind_at(self.parts, self.head) else { return false };
        let Some(export) = kind.exports() else { return false };
        let words = self.parts.get(..at).unwrap_or_default().iter().rev();
        let small =
            words.take_while(|part| matches!(part.names, Names::Nothing)).map(|part| fold(self.typed(part)));
        let small: Vec<String> = small.collect();
        let any = |all: &[&str]| small.iter().any(|word| all.contains(&word.as_str()));
        let (away, back) = (any(&["nach", "in", "ins", "an"]), any(&["aus", "von", "vom"]));
        let (along, against) = if export { (away, back) } else { (back, away) };
        let folded = |at: usize| self.parts.get(at).map_or_else(String::new, |part| fold(self.typed(part)));
        let word = folded(at);
        if home {
            return along && self.titles.names_paper(&word);
        }
        let verb = folded(self.head).contains("portier");
        // `chinesische Exporte`, `Exporte Chinas` are those of China.
        let of_state = export && !along && !self.titles.is_name(&word);
        against || verb && !along || of_state
    }

    /// True for a kind that is an alternative to the one that counts: `Messen und Reisen`, `Messen, Reisen`.
    fn is_joined(&self, at: usize) -> bool {
        let (first, last) = (self.head.min(at), self.head.max(at));
        let between = self.parts.get(first + 1..last).unwrap_or_default();
        let all = between.iter().all(|part| matches!(part.names, Names::Nothing | Names::Kind(_)));
        let joins = |part: &Part| JOINING.contains(&fold(self.typed(part)).as_str());
        let comma = self.parts.get(first).is_some_and(|part| self.typed(part).ends_with(','));
        all && (comma || between.iter().any(joins))
    }

    fn typed(&self, part: &Part) -> &str {
        self.typed.get(part.own.clone()).unwrap_or_default()
    }

    fn kind(&self) -> Option<Art> {
        kind_at(self.parts, self.head).and_then(Meaning::kind)
    }

    fn named(&mut self, part: &Part, worte: &str) {
        self.reading.teile.push(Teil { worte: worte.to_owned(), getippt: part.span.clone() });
    }

    /// Takes a property; a second one of its kind (`2022 und 2023`, `Instrumente I und II`) is an alternative.
    fn property(&mut self, part: &Part, meaning: Meaning) {
        let same = self.reading.properties.iter_mut().find(|known| known.same_kind(&meaning));
        let worte = if same.is_some() { satz::oder_teil(&meaning.worte) } else { meaning.worte.clone() };
        match same {
            Some(known) => known.add(meaning),
            None => self.reading.properties.push(meaning),
        }
        self.named(part, &worte);
    }

    /// Takes a part as a word that an entry must have, unless it is a stop word or is left out.
    fn word(&mut self, part: &Part) {
        let word = fold(self.typed(part).trim_matches(|c: char| !c.is_alphanumeric()));
        if is_stop_word(&word) {
            return;
        }
        let left_out = self.taken.papers && self.titles.names_paper(&word);
        let list = if left_out { &mut self.reading.without } else { &mut self.reading.words };
        list.push(part.own.clone());
    }

    /// True if entries of the kind have such a property.
    fn fits(&self, property: &Meaning) -> bool {
        let Some(condition) = property.bedingungen.first() else { return false };
        let value = condition.werte.first().map_or("", String::as_str);
        let wanted = match (condition.feld, value.split(':').next()) {
            ("verbindlichkeit", _) => Art::Massnahme,
            (_, Some("status")) => Art::Partnerregion,
            (_, Some("stand")) => Art::Reise,
            _ => return true,
        };
        let auxiliary = condition.feld == "verbindlichkeit" && value == Verbindlichkeit::Werden.key();
        self.kind() == Some(wanted) && !(auxiliary && self.parts.iter().any(is_modal))
    }
}

/// True for a modal verb, which outranks the auxiliary `werden` as in the sentences of the papers.
fn is_modal(part: &Part) -> bool {
    let modal = [Verbindlichkeit::Koennen.key(), Verbindlichkeit::Sollen.key()];
    let says = |one: &Meaning| {
        one.bedingungen
            .iter()
            .flat_map(|condition| &condition.werte)
            .any(|wert| modal.contains(&wert.as_str()))
    };
    matches!(&part.names, Names::Properties(all) if all.iter().any(says))
}
