//! Which entries of a tree a few typed words let through: words and parts of words, as the search knows them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{Art, Baum, Knoten, MerkmalArt, NodeId};
use crate::search::{Analyzer, Beginnings, Lexicon, TABLES, inner};
use crate::text::{fold, part};

/// The entries that words let through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowed {
    /// The entries that have all of the words.
    pub own: BTreeSet<NodeId>,
    /// The entries above these.
    pub above: BTreeSet<NodeId>,
}

impl Narrowed {
    /// `None` if there are no words.
    pub fn to(baum: &Baum, words: &str) -> Option<Self> {
        let mut analyzer = Analyzer::new(Arc::new(Lexicon::shipped()));
        let wanted: Vec<Wanted> = words_of(words).map(|word| Wanted::new(&analyzer, word)).collect();
        if wanted.is_empty() {
            return None;
        }
        let mut narrowed = Self::default();
        for (id, knoten) in baum.iter() {
            let own = own_words(knoten);
            if wanted.iter().all(|word| words_of(&own).any(|own| word.is_in(own, &mut analyzer))) {
                narrowed.own.insert(id);
                narrowed.above.extend(baum.ancestors(id));
            }
        }
        Some(narrowed)
    }

    pub fn lets_through(&self, id: NodeId) -> bool {
        self.own.contains(&id) || self.above.contains(&id)
    }

    /// Of the entries that are counted at a node, those that have the words. `None` for a node that has them itself:
    /// everything below it can be opened.
    pub fn of_counted(&self, baum: &Baum, id: NodeId) -> Option<usize> {
        let knoten = baum.get(id).filter(|_| !self.own.contains(&id))?;
        match knoten.art {
            Art::Gruppe => Some(knoten.kinder.iter().filter(|child| self.lets_through(**child)).count()),
            _ => Some(self.measures(baum, knoten)),
        }
    }

    fn measures(&self, baum: &Baum, knoten: &Knoten) -> usize {
        let below = |id: &NodeId| {
            let Some(child) = baum.get(*id) else { return 0 };
            let own = child.art == Art::Massnahme && self.own.contains(id);
            usize::from(own) + self.measures(baum, child)
        };
        knoten.kinder.iter().map(below).sum()
    }
}

/// A typed word; its end may still be missing.
struct Wanted {
    folded: String,
    /// Its terms, as a word and as a part of a compound.
    terms: Vec<String>,
    /// The first letters of the terms: most words need not be analyzed.
    beginnings: Beginnings,
}

impl Wanted {
    fn new(analyzer: &Analyzer, word: &str) -> Self {
        let folded = fold(word);
        let mut terms = analyzer.whole(&folded);
        let others = TABLES.others(std::slice::from_ref(&folded)).into_iter();
        terms.extend(others.filter(|other| other.len() == 1).flatten().flat_map(|word| analyzer.whole(word)));
        terms.extend(inner(&terms).collect::<Vec<_>>());
        let mut beginnings = Beginnings::default();
        beginnings.add_all(&terms);
        Self { folded, terms, beginnings }
    }

    /// True if a word, or one of its parts, begins with the typed word or is a form of it.
    fn is_in(&self, own: &str, analyzer: &mut Analyzer) -> bool {
        let exact = fold(own);
        if !exact.contains(&self.folded) && !self.beginnings.may_match(&exact) {
            return false;
        }
        let own = analyzer.analyze(own);
        let begins = |from: usize| part(&own.exact, from..).starts_with(&self.folded);
        begins(0) || own.parts.iter().any(|term| self.terms.contains(&term.term) || begins(term.span.start))
    }
}

fn words_of(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words that an entry is known by: its title, of a part of a text all its words, on the Merkliste also the note with
/// its tags. What a sentence says of an entry that it proves are not the entry's own words.
fn own_words(knoten: &Knoten) -> String {
    let notiz = knoten.merkmale.text(MerkmalArt::Notiz).unwrap_or_default();
    let text = knoten.belege.first().filter(|_| knoten.art.is_text()).map_or("", |beleg| &beleg.wortlaut);
    format!("{} {text} {notiz}", knoten.titel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_parts_are_found_and_no_letters_inside_them() {
        let mut analyzer = Analyzer::new(Arc::new(Lexicon::shipped()));
        for (typed, own, found) in [
            ("usa", "Entwicklungszusammenarbeit", false),
            ("zusammenarbeit", "Entwicklungszusammenarbeit", true),
            ("entwick", "Entwicklungszusammenarbeit", true),
            ("massnahme", "Maßnahme", true),
            ("massnahme", "Maßnahmen", true),
            ("maßnahmen", "Maßnahme", true),
            ("länder", "Zielland", true),
            ("pol", "Polen", true),
            ("ol", "Polen", false),
            ("polen", "polnischen", true),
            ("polen", "tschechischen", false),
        ] {
            let wanted = Wanted::new(&analyzer, typed);
            assert_eq!(wanted.is_in(own, &mut analyzer), found, "{typed}: {own}");
        }
    }
}
