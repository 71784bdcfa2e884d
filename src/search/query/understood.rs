//! The understood query as a German sentence.

use std::ops::Range;

use super::tree::Node;
use super::values::{SAME, shown_as_typed};
use super::{Ask, Leaf, Period, Query};
use crate::deutsch::suche as satz;
use crate::domain::Datum;

/// A filter that applies to the whole query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The filter in the words of the search sentence: `nur Land Tschechien`.
    pub worte: String,
    /// Range of bytes of the query that the filter takes.
    pub getippt: Range<usize>,
    /// True for words that were read as something of the catalogue: taken off, they are words again.
    pub als_wort: bool,
}

impl Filter {
    /// What stands in the query once the filter is taken off.
    pub fn instead(&self, query: &str) -> String {
        let words = query.get(self.getippt.clone()).filter(|_| self.als_wort).unwrap_or_default();
        let plain =
            |word: &str| if word.starts_with(SAME) { word.to_owned() } else { format!("{SAME}{word}") };
        words.split_whitespace().map(plain).collect::<Vec<_>>().join(" ")
    }
}

impl Leaf {
    /// The leaf as users read it: a word as typed, a filter in the words of the search sentence.
    pub fn said(&self) -> String {
        if self.is_content() { self.typed.clone() } else { self.in_sentence() }
    }

    fn in_sentence(&self) -> String {
        match &self.ask {
            Ask::Word(_) | Ask::Expression(_) => self.typed.clone(),
            Ask::Phrase(_, None) => satz::phrase(&self.typed),
            Ask::Phrase(_, Some(within)) => satz::nahe(&self.typed, *within),
            Ask::Pattern(_) => satz::muster(&self.typed),
            Ask::Titel(_) => satz::feld("titel", &self.typed),
            Ask::Filter(feld, _) => satz::feld(feld, &shown_as_typed(feld, &self.typed)),
            Ask::Values(feld, values) => satz::feld(feld, &values.join(", ")),
            Ask::Datum(period) => satz::quellen(&in_words(*period)),
            Ask::Jahr(period) => in_words(*period),
        }
    }
}

fn in_words(period: Period) -> String {
    let day = |day: Option<Datum>| day.map(|day| day.to_string());
    satz::zeitraum(day(period.von).as_deref(), day(period.bis).as_deref())
}

impl Query {
    pub fn expression(&self) -> String {
        match &self.root {
            Node::Nothing => satz::LEER.to_owned(),
            Node::And(children) => self.and(children),
            root => self.say(root),
        }
    }

    pub fn filters(&self) -> Vec<Filter> {
        let leaves = self.root.joined().iter().filter_map(|node| self.leaf(node));
        let filters = leaves.filter(|leaf| !leaf.is_content());
        let filter =
            |leaf: &Leaf| Filter { worte: leaf.in_sentence(), getippt: leaf.span.clone(), als_wort: false };
        filters.map(filter).collect()
    }

    fn say(&self, node: &Node) -> String {
        match node {
            Node::Nothing => String::new(),
            Node::And(children) => format!("({})", self.and(children)),
            Node::Or(children) => satz::oder(&children.iter().map(|node| self.say(node)).collect::<Vec<_>>()),
            Node::Not(child) => satz::nicht(&self.say(child)),
            Node::Leaf(_) => self.leaf(node).map(Leaf::in_sentence).unwrap_or_default(),
        }
    }

    fn and(&self, children: &[Node]) -> String {
        let is_filter = |node: &&Node| self.leaf(node).is_some_and(|leaf| !leaf.is_content());
        let (filters, words): (Vec<&Node>, Vec<&Node>) = children.iter().partition(is_filter);
        let words: Vec<String> = words.into_iter().map(|node| self.say(node)).collect();
        let words = (!words.is_empty()).then(|| satz::und(&words));
        let parts: Vec<String> =
            words.into_iter().chain(filters.into_iter().map(|node| self.say(node))).collect();
        parts.join(", ")
    }
}
