//! The titles that the indexes bring: of sections under which entries stand, and of the strategies themselves.

use std::collections::{BTreeSet, HashMap};

use super::words::{ENDINGS, folded, is_form};
use crate::domain::Eigenschaft;
use crate::search::german::{LINKS, TABLES};
use crate::search::index::{EIGENSCHAFT, Index, Segment, segments};
use crate::search::query::state;
use crate::text::fold;
use crate::text::nearest::distance;

/// Number of letters from which on a word with a slip is taken for a state: shorter ones are near to other words.
const LEAST_MISTYPED: usize = 5;

/// Titles by their folded words.
#[derive(Debug, Default)]
pub struct Titles {
    /// The titles as printed, by their folded words joined by blanks; a part of a title that lists several things
    /// (`Kunst, Kultur und Tourismus`) stands for the title.
    sections: HashMap<String, BTreeSet<String>>,
    /// The folded words of the strategies' own titles.
    papers: BTreeSet<String>,
    /// The titles as printed, by the stem of their only word or of the only word of one of their parts.
    by_stem: HashMap<String, BTreeSet<String>>,
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
            if !name.contains(' ') {
                self.by_stem.entry(TABLES.stem(&name)).or_default().insert(titel.to_owned());
            }
            self.sections.entry(name).or_default().insert(titel.to_owned());
        }
    }

    /// The longest name of a section that the folded words begin with: the number of its words, and the titles.
    pub(super) fn longest(&self, words: &[String]) -> Option<(usize, Vec<&str>)> {
        let mut counts = (1..=self.longest.min(words.len())).rev();
        let (count, name, titles) = counts.find_map(|count| {
            let name = words.get(..count)?.join(" ");
            let titles = self.sections.get(&name)?;
            Some((count, name, titles))
        })?;
        Some((count, meant(titles, |whole| whole == name)))
    }

    /// The titles of sections that a folded first part of a compound names: `bildungs`, `kultur`.
    pub(super) fn by_stem(&self, first: &str) -> Option<Vec<String>> {
        let bare = LINKS.iter().filter_map(|link| first.strip_suffix(link));
        let mut stems = bare.map(|first| TABLES.stem(first));
        let (stem, titles) = stems.find_map(|stem| self.by_stem.get_key_value(&stem))?;
        Some(meant(titles, |whole| TABLES.stem(whole) == *stem).into_iter().map(str::to_owned).collect())
    }

    /// The state of which a folded word is a form with one slip; `None` if there are several or none.
    pub(super) fn near_state(&self, word: &str) -> Option<String> {
        let near = |name: &str| {
            let basic = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
            name.len() >= LEAST_MISTYPED
                && basic.filter(|own| own.len() >= LEAST_MISTYPED).any(|own| distance(own, name, 1).is_some())
        };
        let shipped = TABLES.forms.iter().filter(|(form, _)| near(form)).map(|(_, iso)| (*iso).to_owned());
        let own = self.states.iter().filter(|(name, _)| near(name)).map(|(_, iso)| iso.clone());
        let meant: BTreeSet<String> = shipped.chain(own).collect();
        let only = meant.len() == 1;
        meant.into_iter().next().filter(|_| only)
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

/// Of titles with a name those whose folded words are the name as a whole, as `is_name` tells, else all: of a title and a
/// part of a longer one with the same words the title is meant.
fn meant(titles: &BTreeSet<String>, is_name: impl Fn(&str) -> bool) -> Vec<&str> {
    let all = || titles.iter().map(String::as_str);
    let whole: Vec<&str> = all().filter(|titel| is_name(&folded(titel).join(" "))).collect();
    if whole.is_empty() { all().collect() } else { whole }
}

fn values(segment: &Segment, eigenschaft: Eigenschaft) -> Vec<String> {
    let (first, last) = (eigenschaft.mit(""), eigenschaft.mit("\u{10ffff}"));
    let values = segment.values_between(EIGENSCHAFT, &first, &last);
    values.into_iter().filter_map(|value| value.strip_prefix(&first).map(str::to_owned)).collect()
}
