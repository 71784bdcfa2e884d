//! The titles that the indexes bring: of sections under which entries stand, and of the strategies themselves.

use std::collections::{BTreeSet, HashMap};

use super::words::{ENDINGS, folded, is_form};
use crate::domain::Eigenschaft;
use crate::search::german::TABLES;
use crate::search::index::{EIGENSCHAFT, Index, Segment, segments};
use crate::search::query::state;
use crate::text::fold;

/// Titles by their folded words.
#[derive(Debug, Default)]
pub struct Titles {
    /// The titles as printed, by their folded words joined by blanks; a part of a title that lists several things
    /// (`Kunst, Kultur und Tourismus`) stands for the title.
    sections: HashMap<String, BTreeSet<String>>,
    /// The folded words of the strategies' own titles.
    papers: BTreeSet<String>,
    /// ISO codes by folded names of states beside the shipped ones.
    states: HashMap<String, String>,
    longest: usize,
}

impl Titles {
    pub fn new(indexes: &[Index]) -> Self {
        let mut titles = Self::default();
        for segment in segments(indexes) {
            for titel in values(segment, Eigenschaft::Abschnitt) {
                titles.section(&titel);
            }
            for titel in values(segment, Eigenschaft::Papier) {
                titles.papers.extend(folded(&titel));
            }
        }
        // Folded, a code may be another: `AE` is read as an umlaut.
        let codes: HashMap<String, String> = segments(indexes)
            .flat_map(|segment| segment.values("land"))
            .chain(TABLES.names_by_code.keys().map(|code| (*code).to_owned()))
            .map(|code| (fold(&code), code))
            .collect();
        let states = indexes.iter().flat_map(|index| &index.states);
        let code = |iso: &String| codes.get(iso).cloned().unwrap_or_else(|| iso.to_uppercase());
        titles.states = states.map(|(name, iso)| (name.clone(), code(iso))).collect();
        titles
    }

    fn section(&mut self, titel: &str) {
        let whole = folded(titel).join(" ");
        let parts = titel.split(", ").flat_map(|part| part.split(" und ")).map(|part| folded(part).join(" "));
        for name in std::iter::once(whole).chain(parts).filter(|name| !name.is_empty()) {
            self.longest = self.longest.max(name.split(' ').count());
            self.sections.entry(name).or_default().insert(titel.to_owned());
        }
    }

    /// The longest name of a section that the folded words begin with: the number of its words, and the titles. Of a
    /// title and a part of a longer one with the same words the title is meant.
    pub(super) fn longest(&self, words: &[String]) -> Option<(usize, Vec<&str>)> {
        let mut counts = (1..=self.longest.min(words.len())).rev();
        let (count, name, titles) = counts.find_map(|count| {
            let name = words.get(..count)?.join(" ");
            let titles = self.sections.get(&name)?;
            Some((count, name, titles))
        })?;
        let whole: Vec<&str> =
            titles.iter().map(String::as_str).filter(|titel| folded(titel).join(" ") == name).collect();
        let all = || titles.iter().map(String::as_str).collect();
        Some((count, if whole.is_empty() { all() } else { whole }))
    }

    /// True if the word stands in the title of a strategy: `Sachsen` says nothing of a measure of Saxony.
    pub(super) fn names_paper(&self, word: &str) -> bool {
        self.papers.iter().any(|known| is_form(known, word))
    }

    /// True for the name of a state in its basic form: no adjective, no genitive.
    pub(super) fn is_name(&self, name: &str) -> bool {
        TABLES.states.contains_key(name) || self.states.contains_key(name)
    }

    /// The code of the state that these folded words name, in upper case.
    pub(super) fn state(&self, name: &str) -> Option<String> {
        let mut basic = ENDINGS.iter().filter_map(|ending| name.strip_suffix(ending));
        let own = basic.find_map(|basic| self.states.get(basic)).cloned();
        own.or_else(|| state(name).map(str::to_owned))
    }
}

fn values(segment: &Segment, eigenschaft: Eigenschaft) -> Vec<String> {
    let (first, last) = (eigenschaft.mit(""), eigenschaft.mit("\u{10ffff}"));
    let values = segment.values_between(EIGENSCHAFT, &first, &last);
    values.into_iter().filter_map(|value| value.strip_prefix(&first).map(str::to_owned)).collect()
}
