//! Names and expressions that mean the same: states, places, abbreviations, official German.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::stem::{cistem, known_stem};
use super::stop::is_stop_word;
use crate::text::fold;
use crate::text::words::words;

/// Expressions that mean the same, one group in a line; administrators may extend them.
static SYNONYMS: &str = include_str!("../../../index/synonyme.txt");
/// Expressions of one field, one group in a line; they do not mean the same.
static FIELDS: &str = include_str!("../../../index/verwandt.txt");
/// States, one in a line: code, name, other names, adjectives, inhabitants.
static STATES: &str = include_str!("../../../corpus/staaten.tsv");
/// Places, one in a line: name, code of the state, other names, kind.
static PLACES: &str = include_str!("../../../corpus/orte.tsv");

/// The shipped tables, read when they are first needed.
pub static TABLES: LazyLock<LanguageTables> = LazyLock::new(LanguageTables::shipped);

/// Everyday words and official ones of the same field, read when they are first needed.
pub static RELATED: LazyLock<LanguageTables> = LazyLock::new(|| LanguageTables::extra([FIELDS].into_iter()));

/// The folded words of an expression.
type Expression = Vec<String>;

/// Groups of expressions that mean the same.
#[derive(Debug, Default)]
pub struct LanguageTables {
    groups: Vec<Vec<Expression>>,
    /// The numbers of the groups that contain an expression, by the stems of its words.
    by_key: HashMap<String, Vec<usize>>,
    /// Folded names that are neither stemmed nor cut: a `Pol` is not `Polen`, `Finnland` is no `Land`.
    names: HashSet<String>,
    /// Codes of states by folded name.
    pub states: HashMap<String, &'static str>,
    /// The same by every single folded word for a state: name, adjective, people.
    pub forms: HashMap<String, &'static str>,
    /// German names of states by code.
    pub names_by_code: HashMap<&'static str, &'static str>,
    /// Codes of states by the folded name of a place in them.
    pub places: HashMap<String, &'static str>,
    /// Number of words of the longest expression.
    pub longest: usize,
    /// Stems that expressions of several words begin with.
    beginnings: HashSet<String>,
}

impl LanguageTables {
    fn shipped() -> Self {
        let mut tables = Self::default();
        for cells in rows(STATES) {
            let [iso, name, others, adjectives, people] = cells.as_slice() else { continue };
            let named: Vec<&str> = std::iter::once(*name).chain(list(others)).collect();
            tables.names_by_code.insert(iso, name);
            tables.states.extend(named.iter().map(|name| (fold(name), *iso)));
            let people: Vec<&str> = list(people).collect();
            tables.protect(named.iter().chain(&people));
            let forms = named.iter().copied().chain(list(adjectives)).chain(people.iter().copied());
            tables.forms.extend(forms.map(|form| (fold(form), *iso)).filter(|(form, _)| !form.contains(' ')));
            tables.add(named.into_iter().chain(list(adjectives)).chain(people));
        }
        for cells in rows(PLACES) {
            let [name, iso, others, kind] = cells.as_slice() else { continue };
            let named: Vec<&str> = std::iter::once(*name).chain(list(others)).collect();
            tables.places.extend(named.iter().map(|name| (fold(name), *iso)));
            let inhabitants: Vec<String> =
                named.iter().filter(|_| *kind == "stadt").map(|n| format!("{n}er")).collect();
            tables.protect(named.iter());
            tables.add(named.into_iter().chain(inhabitants.iter().map(String::as_str)));
        }
        tables.add_lines(SYNONYMS);
        tables
    }

    /// Tables of further groups only, from lines as in `synonyme.txt`; none of their words counts as a name.
    pub fn extra<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut tables = Self::default();
        texts.for_each(|lines| tables.add_lines(lines));
        tables
    }

    fn add_lines(&mut self, lines: &str) {
        for line in lines.lines().filter(|line| !line.trim_start().starts_with('#')) {
            self.add(line.split(" = "));
        }
    }

    fn add<'a>(&mut self, expressions: impl Iterator<Item = &'a str>) {
        let mut group: Vec<Expression> = Vec::new();
        for expression in expressions.map(folded).filter(|words| !words.is_empty()) {
            if !group.contains(&expression) {
                group.push(expression);
            }
        }
        if group.len() < 2 {
            return;
        }
        for expression in &group {
            self.longest = self.longest.max(expression.len());
            if let [first, _, ..] = expression.as_slice() {
                self.beginnings.insert(self.stem(first));
            }
            let key = self.key(expression);
            let groups = self.by_key.entry(key).or_default();
            if groups.last() != Some(&self.groups.len()) {
                groups.push(self.groups.len());
            }
        }
        self.groups.push(group);
    }

    fn protect<'a>(&mut self, names: impl Iterator<Item = &'a &'a str>) {
        self.names.extend(names.map(|name| folded(name)).filter(|words| words.len() == 1).flatten());
    }

    /// The stem of a word; for a name the name itself, without the `-s` of the genitive.
    pub fn stem(&self, word: &str) -> String {
        let name = self.name(word).map(str::to_owned);
        let stem = name.or_else(|| known_stem(word)).unwrap_or_else(|| cistem(word));
        // `Prager` is of `Prag`; `prägt` and `geprägt` only look like it.
        let is_of = |rest: &str| ["", "s", "er", "ern", "ers"].contains(&rest);
        let own = word.strip_prefix(&stem).is_some_and(is_of);
        if own || !self.names.contains(&stem) { stem } else { word.to_owned() }
    }

    /// The name, without the `-s` of the genitive, if the word is a known name; else `None`.
    pub fn name<'a>(&self, word: &'a str) -> Option<&'a str> {
        if self.names.contains(word) {
            return Some(word);
        }
        word.strip_suffix('s').filter(|name| self.names.contains(*name))
    }

    fn key(&self, expression: &[String]) -> String {
        let content = expression.iter().filter(|word| expression.len() == 1 || !is_stop_word(word));
        content.map(|word| self.stem(word)).collect::<Vec<_>>().join(" ")
    }

    /// The other expressions that mean the same as this one.
    pub fn others(&self, expression: &[String]) -> Vec<&Expression> {
        if self.groups.is_empty() {
            return Vec::new();
        }
        let key = self.key(expression);
        let groups = self.by_key.get(&key).into_iter().flatten();
        let all = groups.filter_map(|group| self.groups.get(*group)).flatten();
        all.filter(|other| self.key(other) != key).collect()
    }

    /// Number of words of the longest known expression that `words` begins with; 0 if there is none of several words.
    pub fn longest_expression(&self, words: &[String]) -> usize {
        let known = |count: &usize| {
            let Some(words @ [_, .., last]) = words.get(..*count) else { return false };
            !is_stop_word(last) && self.by_key.contains_key(&self.key(words))
        };
        let begins = |first: &String| !is_stop_word(first) && self.beginnings.contains(&self.stem(first));
        if self.beginnings.is_empty() || !words.first().is_some_and(begins) {
            return 0;
        }
        (2..=self.longest.min(words.len())).rev().find(known).unwrap_or(0)
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|name| !name.is_empty())
}

fn folded(expression: &str) -> Expression {
    let plain = words(expression).into_iter().filter(|word| !word.extra);
    plain.filter_map(|word| expression.get(word.span)).map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(one: &str, other: &str) -> bool {
        TABLES.others(&folded(one)).contains(&&folded(other))
    }

    #[test]
    fn states_have_adjectives_variants_and_people() {
        assert!(means("polnischen", "Polen"));
        assert!(means("Polens", "polnisch"));
        assert!(means("Tschechin", "Tschechien"));
        assert!(means("Kirgistan", "Kirgisistan"));
        assert!(!means("Pol", "polnisch"), "a pole is no country");
        assert!(!means("Polen", "tschechisch"));
        assert_eq!(TABLES.states.get("polen"), Some(&"PL"));
    }

    /// Any word of the laws that is no name has no name as its stem.
    #[test]
    fn no_word_is_cut_down_to_a_name() {
        let counts = include_str!("../../../index/wortzahlen-gesetze.tsv");
        let words = counts.lines().filter_map(|line| line.split('\t').next());
        let mut seen = 0;
        for word in words.map(fold).chain(["gepragt", "pragen"].map(str::to_owned)) {
            let stem = TABLES.stem(&word);
            assert!(!TABLES.names.contains(&stem) || word.starts_with(&stem), "{word}: {stem}");
            seen += 1;
        }
        assert!(seen > 10_000);
    }

    #[test]
    fn places_and_abbreviations_have_other_names() {
        assert!(means("Breslau", "Wrocław"));
        assert!(means("Praha", "Prag"));
        assert!(means("Prager", "Praha"));
        assert!(means("KMU", "kleine und mittlere Unternehmen"));
        assert!(means("kleiner und mittlerer Unternehmen", "KMU"));
        assert!(means("Evaluation", "Evaluierung"));
    }

    #[test]
    fn expressions_of_several_words_are_seen() {
        let words = folded("kleine und mittlere Unternehmen in Sachsen");
        assert_eq!(TABLES.longest_expression(&words), 4);
        assert_eq!(TABLES.longest_expression(&folded("Unternehmen in Sachsen")), 0);
    }
}
