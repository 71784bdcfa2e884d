//! Finds the states and partner regions a text names: by name, adjective, inhabitant or city.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::domain::namen::Staat;
use crate::domain::{Fakt, MerkmalArt, Namen};

/// The state or region that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gegenstand<'a> {
    /// A state, by its ISO code.
    Land(&'a str),
    /// A partner region, by its id.
    Region(&'a str),
}

impl<'a> Gegenstand<'a> {
    pub fn land(self) -> Option<&'a str> {
        match self {
            Self::Land(iso) => Some(iso),
            Self::Region(_) => None,
        }
    }

    pub fn region(self) -> Option<&'a str> {
        match self {
            Self::Region(id) => Some(id),
            Self::Land(_) => None,
        }
    }
}

/// A state or region named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nennung<'a> {
    pub wer: Gegenstand<'a>,
    /// Bytes of the words that name the state or region.
    pub stelle: Range<usize>,
}

#[derive(Debug, Clone)]
struct NameForm<'a> {
    first: &'a str,
    rest: Vec<&'a str>,
    /// Adjectives without their endings that must stand before the name, which else is a common noun.
    before: Vec<String>,
    wer: Gegenstand<'a>,
    /// True for a city or region: in a hyphenated word only its end counts (`Dresden-Prag`, not `Bologna-Prozess`).
    place: bool,
}

/// Finder of the names of states and regions in texts.
#[derive(Debug, Clone)]
pub struct Nennungen<'a> {
    /// The names by their first word, those of the most words first (in no order after [`Self::of_states`]).
    forms: HashMap<&'a str, Vec<NameForm<'a>>>,
    /// The ISO code of a state by the stem of its adjective.
    adjectives: HashMap<&'a str, &'a str>,
    /// The ISO codes of all states.
    isos: HashSet<&'a str>,
}

/// Letters of a state's vehicles that are not its ISO code (Convention on Road Traffic, Vienna 1968).
#[rustfmt::skip]
const VEHICLES: [(&str, &str); 11] = [
    ("A", "AT"), ("B", "BE"), ("D", "DE"), ("E", "ES"), ("F", "FR"), ("H", "HU"), ("I", "IT"), ("L", "LU"), ("N", "NO"),
    ("P", "PT"), ("S", "SE"),
];

/// End of the stem of a state's adjective: `polnisch`, `deutsch`.
const STEM: &str = "sch";

/// Endings of an adjective, longest first.
const ENDINGS: [&str; 6] = ["es", "er", "en", "em", "e", ""];

impl<'a> Nennungen<'a> {
    pub fn new(namen: &'a Namen, regionen: impl Iterator<Item = &'a Fakt>) -> Self {
        let mut found = Self::of_states(namen);
        for ort in &namen.orte {
            let wer = Gegenstand::Land(&ort.iso);
            std::iter::once(&ort.name).chain(&ort.andere).for_each(|name| found.add(name, wer, true));
        }
        for region in regionen {
            let wer = Gegenstand::Region(&region.id);
            let proper = region.name.starts_with(char::is_uppercase);
            if !proper {
                found.described(&region.name, wer);
            }
            let own = || {
                std::iter::once(&region.name)
                    .filter(|_| proper)
                    .chain(region.merkmale.liste(MerkmalArt::Namen))
            };
            // A region that is a state (`Tschechische Republik`) is found by all names of that state.
            let goes_by =
                |staat: &Staat, name: &String| *name == staat.name || staat.varianten.contains(name);
            let mut states = namen.staaten.iter().filter(|staat| region.land() == Some(&staat.iso));
            let state = states.find(|staat| own().any(|name| goes_by(staat, name)));
            let called =
                state.into_iter().flat_map(|staat| std::iter::once(&staat.name).chain(&staat.varianten));
            // A region in the list of places is found by all its names in that list (`Woiwodschaft Niederschlesien`).
            let same = namen.orte.iter().filter(|ort| region.land() == Some(&ort.iso));
            let same = same.map(|ort| std::iter::once(&ort.name).chain(&ort.andere));
            let placed = same.filter(|names| names.clone().any(|name| own().any(|known| known == name)));
            let other: BTreeSet<&String> = called.chain(placed.flatten()).collect();
            own()
                .chain(other.into_iter().filter(|name| own().all(|known| known != *name)))
                .for_each(|name| found.add(name, wer, true));
        }
        for forms in found.forms.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.rest.len()));
        }
        found
    }

    /// A finder of the names of states only, where a statement on a city or region is none on its state.
    pub fn of_states(namen: &'a Namen) -> Self {
        let forms = HashMap::with_capacity(8 * namen.staaten.len() + 2 * namen.orte.len());
        let isos = namen.staaten.iter().map(|staat| staat.iso.as_str()).collect();
        let mut found = Self { forms, adjectives: HashMap::new(), isos };
        namen.staaten.iter().for_each(|staat| found.state(staat));
        found
    }

    fn state(&mut self, staat: &'a Staat) {
        let wer = Gegenstand::Land(&staat.iso);
        let names = std::iter::once(&staat.name).chain(&staat.varianten).chain(&staat.einwohner);
        names.for_each(|name| self.add(name, wer, false));
        for stem in &staat.adjektive {
            self.adjectives.insert(stem, &staat.iso);
        }
    }

    fn add(&mut self, name: &'a str, wer: Gegenstand<'a>, place: bool) {
        let mut words = words(name).map(|(_, word)| word);
        if let Some(first) = words.next() {
            let form = NameForm { first, rest: words.collect(), before: Vec::new(), wer, place };
            self.forms.entry(first).or_insert_with(|| Vec::with_capacity(1)).push(form);
        }
    }

    /// Adds a description (`eine französische Region`): found in every case of German grammar, with and without article.
    fn described(&mut self, name: &'a str, wer: Gegenstand<'a>) {
        let is_noun = |(_, word): &(usize, &str)| word.starts_with(char::is_uppercase);
        let adjectives = words(name).take_while(|word| !is_noun(word)).filter(|(_, word)| !is_article(word));
        let before: Vec<String> = adjectives.map(|(_, word)| stem(word).to_owned()).collect();
        let mut nouns = words(name).skip_while(|word| !is_noun(word)).map(|(_, word)| word);
        if let Some(first) = nouns.next().filter(|_| !before.is_empty()) {
            let form = NameForm { first, rest: nouns.collect(), before, wer, place: true };
            self.forms.entry(first).or_default().push(form);
        }
    }

    /// The mentions of states and regions in `text`, in order; a name inside a longer name is left out.
    pub fn find(&self, text: &str) -> Vec<Nennung<'a>> {
        let tokens: Vec<(usize, &str)> = words(text).collect();
        let mut out: Vec<Nennung<'a>> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let mut taken = self.named(text, &tokens, at, &mut out);
            if taken == 0 {
                taken = self.codes(text, &tokens, at, &mut out);
            }
            if taken == 0 {
                self.adjective(&tokens, at, &mut out);
            }
            at += taken.max(1);
        }
        out
    }

    /// Adds the names that begin at token `at`; returns the number of tokens of the longest, 0 if there is none.
    fn named(&self, text: &str, tokens: &[(usize, &str)], at: usize, out: &mut Vec<Nennung<'a>>) -> usize {
        let name = |(_, word): &&(usize, &str)| word.starts_with(char::is_uppercase);
        let Some((_, word)) = tokens.get(at).filter(name).copied() else { return 0 };
        let bare = word.strip_suffix('s').filter(|bare| bare.len() > 2);
        let candidates =
            [Some(word), bare].into_iter().flatten().filter_map(|key| self.forms.get(key)).flatten();
        let mut longest = 0;
        for form in candidates {
            let count = form.rest.len() + 1;
            let Some((last_at, last)) = tokens.get(at + count - 1).copied() else { continue };
            if count < longest || !matches(form, tokens, at) || is_landscape(tokens, at, form) {
                continue;
            }
            let Some(start) = begins(form, tokens, at) else { continue };
            let end = last_at + last.len();
            if form.place
                && text.get(end..).is_some_and(|rest| rest.starts_with('-') && !rest.starts_with("- "))
            {
                continue;
            }
            longest = count;
            out.push(Nennung { wer: form.wer, stelle: start..end });
        }
        longest
    }

    /// Adds the states of a word made of their codes (`CZ-D-PL`) that begins at token `at`; returns its number of tokens.
    /// Two of the codes must have two letters, and there must be three: `TV-L` names neither Tuvalu nor Luxembourg.
    fn codes(&self, text: &str, tokens: &[(usize, &str)], at: usize, out: &mut Vec<Nennung<'a>>) -> usize {
        let is_code = |word: &str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        let start = tokens.get(at).filter(|(_, word)| is_code(word)).map(|(start, _)| *start);
        let free = |start: &usize| !text.get(..*start).is_some_and(|before| before.ends_with('-'));
        let Some(start) = start.filter(free) else { return 0 };
        let end = text.get(start..).and_then(|rest| rest.find(|c: char| !(c.is_alphanumeric() || c == '-')));
        let end = end.map_or(text.len(), |length| start + length);
        let own = tokens.iter().skip(at).take_while(|(at, _)| *at < end);
        let states: Option<Vec<Nennung<'a>>> = own
            .map(|(at, code)| {
                let iso = VEHICLES.iter().find(|(known, _)| known == code).map_or(*code, |(_, iso)| iso);
                let iso = *self.isos.get(iso)?;
                Some(Nennung { wer: Gegenstand::Land(iso), stelle: *at..at + code.len() })
            })
            .collect();
        let states = states.unwrap_or_default();
        let long = states.iter().filter(|nennung| nennung.stelle.len() == 2).count();
        if states.len() < 3 || long < 2 {
            return 0;
        }
        let count = states.len();
        out.extend(states);
        count
    }

    fn adjective(&self, tokens: &[(usize, &str)], at: usize, out: &mut Vec<Nennung<'a>>) {
        let Some((start, word)) = tokens.get(at).copied() else { return };
        let end = word.as_bytes().get(word.len().saturating_sub(5)..);
        let likely = |end: &[u8]| end.windows(3).any(|part| part.eq_ignore_ascii_case(STEM.as_bytes()));
        if !end.is_some_and(likely) {
            return;
        }
        let lower = word.to_lowercase();
        let stems = ENDINGS.iter().filter_map(|ending| lower.strip_suffix(ending));
        if let Some(iso) = stems.into_iter().find_map(|stem| self.adjectives.get(stem)) {
            out.push(Nennung { wer: Gegenstand::Land(iso), stelle: start..start + word.len() });
        }
    }
}

/// True if the text names the European Union.
pub fn is_union(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !(c.is_alphanumeric() || c == '-')).collect();
    let written_out = |pair: &[&str]| matches!(pair, ["Europäische" | "Europäischen", "Union"]);
    words.iter().any(|word| *word == "EU" || word.starts_with("EU-")) || words.windows(2).any(written_out)
}

/// The words of a text, each with its first byte; hyphens separate words.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// True if the form's words stand from token `at` on; the last may have a genitive `s`.
fn matches(form: &NameForm<'_>, tokens: &[(usize, &str)], at: usize) -> bool {
    let words = std::iter::once(&form.first).chain(&form.rest);
    words.enumerate().all(|(i, word)| {
        tokens.get(at + i).is_some_and(|(_, token)| {
            token == word
                || (i == form.rest.len()
                    && token.strip_suffix('s') == Some(word)
                    && !word.ends_with(['s', 'x', 'z']))
        })
    })
}

/// The first byte of a form that ends at token `at` and after: of its adjectives, if it has any; `None` if they are not
/// there.
fn begins(form: &NameForm<'_>, tokens: &[(usize, &str)], at: usize) -> Option<usize> {
    let from = at.checked_sub(form.before.len())?;
    let own = tokens.iter().skip(from).zip(&form.before);
    let fits = own.clone().all(|((_, word), wanted)| stem(&word.to_lowercase()) == wanted);
    fits.then(|| tokens.get(from).map(|(start, _)| *start)).flatten()
}

/// An adjective without its ending.
fn stem(word: &str) -> &str {
    ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

fn is_article(word: &str) -> bool {
    stem(word) == "ein"
}

/// True for `Schweiz` behind an adjective: `Sächsische Schweiz` is a landscape, not the state.
fn is_landscape(tokens: &[(usize, &str)], at: usize, form: &NameForm<'_>) -> bool {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).map_or("", |(_, word)| word);
    let adjective = ["ische", "ischen", "ischer"].iter().any(|end| before.ends_with(end));
    form.first == "Schweiz" && adjective && before.starts_with(char::is_uppercase)
}
