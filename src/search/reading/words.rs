//! The words of the catalogue: the names under which the program shows kinds, roles and states of things, and the file
//! `index/katalogwoerter.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::meaning::Meaning;
use crate::deutsch::katalog as wort;
use crate::domain::fakt::Status;
use crate::domain::{Art, Rolle};
use crate::text::fold;
use crate::text::nearest::distance;

static LINES: &str = include_str!("../../../index/katalogwoerter.txt");
/// What a line of the file begins with whose words say nothing of an entry.
const NOTHING: &str = "ohne";
/// Kinds of entries that have a name of their own in a query.
const KINDS: [Art; 10] = [
    Art::Ziel,
    Art::Instrument,
    Art::Massnahme,
    Art::Zielland,
    Art::Partnerregion,
    Art::Buero,
    Art::Erklaerung,
    Art::Sektor,
    Art::Reise,
    Art::Messe,
];
/// Endings of a noun or adjective in its cases.
pub(super) const ENDINGS: [&str; 9] = ["", "e", "n", "s", "en", "em", "er", "es", "ern"];

/// Number of letters from which on a word with a mistake is taken for a kind: shorter ones are near to other words.
const LEAST_MISTYPED: usize = 6;

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(Words::shipped);

/// The words, by the first word of each expression.
pub(super) struct Words {
    by_first: HashMap<String, Vec<Expression>>,
    /// The folded single words that name a kind, in their basic forms.
    kinds: Vec<String>,
}

struct Expression {
    /// The expression as the file or the program prints it.
    printed: String,
    /// The folded words behind the first, in their basic forms.
    rest: Vec<String>,
    meanings: Vec<Meaning>,
}

impl Words {
    fn shipped() -> Self {
        let mut words = Self { by_first: HashMap::new(), kinds: Vec::new() };
        let lines = LINES.lines().filter(|line| !line.starts_with('#'));
        for (conditions, expressions) in lines.filter_map(|line| line.split_once(" = ")) {
            let meaning = Meaning::written(conditions);
            let meaning = meaning.map(|meaning| meaning.named_as(expressions));
            if meaning.is_some() || conditions == NOTHING {
                expressions.split(" = ").for_each(|words_of| words.add(words_of, meaning.clone(), false));
            }
        }
        for (conditions, label) in labels() {
            words.add(&label, Meaning::written(&conditions), true);
        }
        let is_kind = |one: &Expression| one.rest.is_empty() && one.meanings.iter().any(Meaning::is_kind);
        let kinds = words.by_first.iter().filter(|(_, all)| all.iter().any(is_kind));
        words.kinds = kinds.map(|(first, _)| first.clone()).collect();
        words
    }

    /// Adds an expression; with `free` only if it has no meaning yet.
    fn add(&mut self, expression: &str, meaning: Option<Meaning>, free: bool) {
        let mut forms = folded(expression);
        if forms.is_empty() {
            return;
        }
        let last = forms.len() - 1;
        let adjectives = forms.iter_mut().take(last);
        adjectives.filter(|word| word.len() > 4).for_each(|word| {
            *word = word.strip_suffix('e').unwrap_or(word).to_owned();
        });
        let first = forms.remove(0);
        let all = self.by_first.entry(first).or_default();
        match all.iter_mut().find(|known| known.rest == forms) {
            Some(_) if free => {}
            Some(known) => known.meanings.extend(meaning),
            None => {
                let printed = expression.to_owned();
                all.push(Expression { printed, rest: forms, meanings: meaning.into_iter().collect() });
            }
        }
    }

    /// The single words with this folded beginning that name a kind of entries, as printed, with the kind's name;
    /// ascending, each kind once, under its first word.
    pub(super) fn kinds(&self, beginning: &str) -> Vec<(&str, &str)> {
        let begun = self.by_first.iter().filter(|(first, _)| first.starts_with(beginning));
        let single = begun.flat_map(|(_, all)| all).filter(|expression| expression.rest.is_empty());
        let mut kinds: Vec<(&str, &str)> = single
            .filter_map(|expression| {
                let kind = expression.meanings.first().filter(|meaning| meaning.is_kind())?;
                Some((expression.printed.as_str(), kind.worte.as_str()))
            })
            .collect();
        kinds.sort_unstable();
        let mut seen = HashSet::new();
        kinds.retain(|(_, kind)| seen.insert(*kind));
        kinds
    }

    /// The word, as printed, that names a kind of entries and of which this folded one is a form with one mistake.
    pub(super) fn mistyped(&self, word: &str) -> Option<&str> {
        let single = self.by_first.iter().filter(|(first, _)| first.len() >= LEAST_MISTYPED);
        let kinds = single.filter_map(|(first, all)| {
            let own = all.iter().find(|expression| expression.rest.is_empty())?;
            own.meanings.iter().any(Meaning::is_kind).then_some((first, own.printed.as_str()))
        });
        let basic = |kind: &str| {
            ENDINGS
                .iter()
                .any(|end| word.strip_suffix(end).is_some_and(|own| distance(own, kind, 1).is_some()))
        };
        kinds.filter(|(first, _)| basic(first)).map(|(_, printed)| printed).min()
    }

    /// True if a folded word is a compound of which the last part may name a kind of entries.
    pub(super) fn ends_in_kind(&self, word: &str) -> bool {
        let mut basic = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
        let ends = |own: &str, kind: &String| own.len() > kind.len() && own.ends_with(kind.as_str());
        basic.any(|own| self.kinds.iter().any(|kind| ends(own, kind)))
    }

    /// The longest expression that the folded words begin with: the number of its words, and what it may mean (nothing,
    /// if it only asks or joins); `None` if there is none.
    pub(super) fn longest(&self, words: &[String]) -> Option<(usize, &[Meaning])> {
        let (first, behind) = words.split_first()?;
        let basic = ENDINGS.iter().filter_map(|ending| first.strip_suffix(ending));
        let known = basic.filter_map(|basic| self.by_first.get(basic)).flatten();
        let fits = |expression: &&Expression| {
            let own = behind.get(..expression.rest.len());
            own.is_some_and(|own| own.iter().zip(&expression.rest).all(|(word, basic)| is_form(word, basic)))
        };
        let longest = known.filter(fits).max_by_key(|expression| expression.rest.len())?;
        Some((longest.rest.len() + 1, &longest.meanings))
    }
}

/// True if the folded word is a form of the folded basic word.
pub(super) fn is_form(word: &str, basic: &str) -> bool {
    word.strip_prefix(basic).is_some_and(|ending| ENDINGS.contains(&ending))
}

pub(super) fn folded(expression: &str) -> Vec<String> {
    let words = expression.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(fold).collect()
}

/// Conditions with the names under which the program shows them.
fn labels() -> Vec<(String, String)> {
    let kinds = KINDS.into_iter().flat_map(|art| {
        let names = wort::art(art.key()).split('/').map(str::to_owned);
        names.map(move |name| (format!("art:{}", art.key()), name))
    });
    // The plural of a role names states; the states that have it are entries only as states.
    let with_role = Rolle::ALL
        .into_iter()
        .map(|rolle| (format!("art:land rolle:{}", rolle.key()), plain(wort::rolle(rolle.key()))));
    let roles = Rolle::ALL
        .into_iter()
        .map(|rolle| (format!("art:rolle rolle:{}", rolle.key()), plain(wort::rolle_einzeln(rolle.key()))));
    let status = Status::ALL.into_iter().flat_map(|status| {
        let names = [wort::status(status.key()), wort::wert(status.key())];
        names.map(move |name| (format!("status:{}", status.key()), name.to_owned()))
    });
    kinds.chain(roles).chain(with_role).chain(status).collect()
}

/// A label without the remark in brackets behind it.
fn plain(label: &str) -> String {
    label.split(" (").next().unwrap_or(label).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_understood() {
        for line in LINES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let conditions = line.split_once(" = ").map(|(conditions, _)| conditions).unwrap();
            assert!(conditions == NOTHING || Meaning::written(conditions).is_some(), "{line}");
        }
    }

    #[test]
    fn a_word_is_known_in_its_cases_and_no_other_word_is() {
        let kind = |typed: &str| {
            let (count, meanings) = WORDS.longest(&folded(typed))?;
            Some((count, meanings.first()?.kind()?.key().to_owned()))
        };
        let is = |count, art: &str| Some((count, art.to_owned()));
        for typed in ["Maßnahme", "massnahmen", "Massnahmen Polen"] {
            assert_eq!(kind(typed), is(1, "massnahme"), "{typed}");
        }
        assert_eq!(kind("gemeinsamen Erklärungen mit"), is(2, "erklaerung"));
        assert_eq!(kind("Zielländern"), is(1, "zielland"));
        assert_eq!(WORDS.mistyped("massnamen"), Some("Maßnahme"));
        assert_eq!(WORDS.mistyped("partnerregoin"), Some("Partnerregion"));
        assert_eq!(WORDS.mistyped("messer"), None);
        for typed in ["Messer", "Reis", "Zielen nach", "Quellwasser"] {
            assert!(kind(typed).is_none_or(|(_, art)| art == "ziel"), "{typed}");
        }
    }
}
