//! Finds the states and partner regions a text names: by name, adjective, inhabitant or city.

use std::collections::HashMap;
use std::ops::Range;

use crate::domain::Namen;
use crate::domain::region::Partnerregion;

/// Who is named.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gegenstand {
    /// A state, by its ISO code.
    Land(String),
    /// A partner region, by its id.
    Region(String),
}

/// A state or region named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nennung {
    /// Who.
    pub wer: Gegenstand,
    /// Bytes of the naming words.
    pub stelle: Range<usize>,
}

#[derive(Debug, Clone)]
struct Form {
    /// All words of the form, as written.
    words: Vec<String>,
    wer: Gegenstand,
    /// A city counts in a hyphened word only at its end (`Dresden-Prag`, not `Bologna-Prozess`).
    place: bool,
}

/// The names to look for.
#[derive(Debug, Clone)]
pub struct Nennungen {
    forms: HashMap<String, Vec<Form>>,
    adjectives: HashMap<String, String>,
}

/// Endings of an adjective, longest first.
const ENDINGS: [&str; 6] = ["es", "er", "en", "em", "e", ""];

impl Nennungen {
    /// Gathers the names of all states, places and partner regions.
    pub fn new(namen: &Namen, regionen: &[Partnerregion]) -> Self {
        let mut found = Self {
            forms: HashMap::new(),
            adjectives: HashMap::new(),
        };
        for staat in &namen.staaten {
            let wer = Gegenstand::Land(staat.iso.clone());
            found.add(&staat.name, &wer, false);
            staat
                .varianten
                .iter()
                .chain(&staat.einwohner)
                .for_each(|name| found.add(name, &wer, false));
            for stem in &staat.adjektive {
                found.adjectives.insert(stem.clone(), staat.iso.clone());
            }
        }
        for ort in &namen.orte {
            let wer = Gegenstand::Land(ort.iso.clone());
            std::iter::once(&ort.name)
                .chain(&ort.andere)
                .for_each(|name| found.add(name, &wer, true));
        }
        for region in regionen {
            let wer = Gegenstand::Region(region.id.clone());
            let proper = region.name.starts_with(char::is_uppercase);
            std::iter::once(&region.name)
                .filter(|_| proper)
                .chain(&region.namen)
                .for_each(|name| found.add(name, &wer, true));
        }
        for forms in found.forms.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        found
    }

    fn add(&mut self, name: &str, wer: &Gegenstand, place: bool) {
        let words: Vec<String> = words(name).map(|(_, word)| word.to_owned()).collect();
        if let Some(first) = words.first().cloned() {
            self.forms.entry(first).or_default().push(Form {
                words,
                wer: wer.clone(),
                place,
            });
        }
    }

    /// Everyone `text` names, in order. Longer names go before the shorter ones inside them.
    pub fn find(&self, text: &str) -> Vec<Nennung> {
        let tokens: Vec<(usize, &str)> = words(text).collect();
        let mut out: Vec<Nennung> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let longest = self.named(text, &tokens, at, &mut out);
            if longest == 0 {
                self.adjective(&tokens, at, &mut out);
            }
            at += longest.max(1);
        }
        out
    }

    /// Adds the names that begin at token `at` and returns how many tokens the longest takes.
    fn named(&self, text: &str, tokens: &[(usize, &str)], at: usize, out: &mut Vec<Nennung>) -> usize {
        let Some((start, word)) = tokens.get(at).copied() else {
            return 0;
        };
        let bare = word.strip_suffix('s').filter(|bare| bare.len() > 2);
        let candidates = [Some(word), bare]
            .into_iter()
            .flatten()
            .filter_map(|key| self.forms.get(key))
            .flatten();
        let mut longest = 0;
        for form in candidates {
            let count = form.words.len();
            let Some((last_at, last)) = tokens.get(at + count - 1).copied() else {
                continue;
            };
            if count < longest || !matches(&form.words, tokens, at) || is_landscape(tokens, at, form) {
                continue;
            }
            let end = last_at + last.len();
            if form.place
                && text
                    .get(end..)
                    .is_some_and(|rest| rest.starts_with('-') && !rest.starts_with("- "))
            {
                continue;
            }
            longest = count;
            out.push(Nennung {
                wer: form.wer.clone(),
                stelle: start..end,
            });
        }
        longest
    }

    fn adjective(&self, tokens: &[(usize, &str)], at: usize, out: &mut Vec<Nennung>) {
        let Some((start, word)) = tokens.get(at).copied() else {
            return;
        };
        if !word.is_char_boundary(word.len().saturating_sub(1)) || word.len() < 5 {
            return;
        }
        let lower = word.to_lowercase();
        let stems = ENDINGS.iter().filter_map(|ending| lower.strip_suffix(ending));
        if let Some(iso) = stems.into_iter().find_map(|stem| self.adjectives.get(stem)) {
            out.push(Nennung {
                wer: Gegenstand::Land(iso.clone()),
                stelle: start..start + word.len(),
            });
        }
    }
}

/// Words with their first byte; hyphens part words.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// True if the form's words stand at token `at`; the last may carry a genitive `s`.
fn matches(words: &[String], tokens: &[(usize, &str)], at: usize) -> bool {
    let last = words.len() - 1;
    words.iter().enumerate().all(|(i, word)| {
        tokens.get(at + i).is_some_and(|(_, token)| {
            token == word
                || (i == last
                    && token.strip_suffix('s') == Some(word.as_str())
                    && !word.ends_with(['s', 'x', 'z']))
        })
    })
}

/// `Sächsische Schweiz` is a landscape, not the state.
fn is_landscape(tokens: &[(usize, &str)], at: usize, form: &Form) -> bool {
    let before = at
        .checked_sub(1)
        .and_then(|i| tokens.get(i))
        .map_or("", |(_, word)| word);
    let adjective = ["ische", "ischen", "ischer"]
        .iter()
        .any(|end| before.ends_with(end));
    form.words.first().is_some_and(|word| word == "Schweiz")
        && adjective
        && before.starts_with(char::is_uppercase)
}
