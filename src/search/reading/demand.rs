//! What a reading demands of an entry, as a query of values of the index and of words.

use std::ops::Range;

use super::Titles;
use super::choose::Reading;
use super::meaning::{Condition, Meaning};
use super::read::{FIRST_YEAR, LAST_YEAR};
use crate::domain::{Art, Eigenschaft};
use crate::search::index::EIGENSCHAFT;
use crate::search::matching::{Compiler, Plan, Test};
use crate::search::query::{Ask, Leaf, Node, Query, period};

/// A typed query with what was worked out of its words: the readings of one query ask for the same ones again.
pub(super) struct Asked<'q> {
    pub(super) typed: &'q str,
    pub(super) titles: &'q Titles,
    /// Words as they were read as a query.
    parsed: Vec<(Vec<Range<usize>>, Query)>,
    /// The tests of the leaves.
    pub(super) tests: Vec<(Ask, Vec<Test>)>,
}

impl<'q> Asked<'q> {
    pub(super) fn new(typed: &'q str, titles: &'q Titles) -> Self {
        Self { typed, titles, parsed: Vec::new(), tests: Vec::new() }
    }

    /// The query for entries that have also the words of a reading.
    pub(super) fn query(&mut self, demand: &Demand, reading: &Reading, compiler: &Compiler<'_>) -> Query {
        if let Some((_, words)) = self.parsed.iter().find(|(spans, _)| *spans == reading.words) {
            return demand.query(words);
        }
        let words = reading.words.iter().filter_map(|span| self.typed.get(span.clone()));
        let words = compiler.parse(&words.collect::<Vec<_>>().join(" "));
        let query = demand.query(&words);
        self.parsed.push((reading.words.clone(), words));
        query
    }

    pub(super) fn plan<'a>(
        &mut self,
        demand: &Demand,
        reading: &Reading,
        compiler: Compiler<'a>,
    ) -> Plan<'a> {
        let query = self.query(demand, reading, &compiler);
        Plan::unordered(query, compiler, &mut self.tests)
    }
}

/// What is demanded of an entry beside its words: one of the kinds, and all conditions.
pub(super) struct Demand {
    kinds: Vec<Vec<Condition>>,
    conditions: Vec<Condition>,
    /// Of each of these lists one condition.
    either: Vec<Vec<Condition>>,
    /// Not all of these conditions.
    without: Option<Vec<Condition>>,
}

impl Demand {
    pub(super) fn of(reading: &Reading) -> Self {
        Self::with(reading, of_states(reading, "land", String::clone))
    }

    fn with(reading: &Reading, states: Vec<Condition>) -> Self {
        let properties = reading.properties.iter().flat_map(|meaning| meaning.bedingungen.iter().cloned());
        let conditions: Vec<Condition> = properties.chain(states).collect();
        let whole = reading.words.is_empty() && conditions.is_empty();
        let kind = |kind: &Meaning| if whole { kind.bedingungen.clone() } else { kind.of_passages() };
        Self {
            kinds: reading.kinds.iter().map(kind).collect(),
            conditions,
            either: Vec::new(),
            without: None,
        }
    }

    /// What is demanded of entries that belong to what was read by the text above them: measures in whose section the
    /// state is named, the measures of an instrument or area; `None` if nothing is.
    pub(super) fn around(reading: &Reading) -> Option<Self> {
        let [kind] = reading.kinds.as_slice() else { return None };
        match kind.kind()? {
            Art::Massnahme if !reading.states.is_empty() => {
                let own = of_states(reading, "land", String::clone);
                let above = of_states(reading, EIGENSCHAFT, |iso| Eigenschaft::Umfeld.mit(iso));
                let either = own.iter().zip(above).map(|(own, above)| vec![own.clone(), above]);
                Some(Self { either: either.collect(), without: Some(own), ..Self::with(reading, Vec::new()) })
            }
            Art::Instrument | Art::Bereich if !reading.properties.is_empty() => {
                let kinds = vec![Meaning::written("art:massnahme")?.bedingungen];
                Some(Self { kinds, ..Self::of(reading) })
            }
            _ => None,
        }
    }

    /// What is demanded of entries that state no year, in place of the year that was read; `None` if none was.
    pub(super) fn undated(reading: &Reading) -> Option<Self> {
        let jahr = |wert: &str| Eigenschaft::Jahr.mit(wert);
        let is_year = |meaning: &Meaning| {
            meaning.bedingungen.iter().flat_map(|one| &one.werte).any(|wert| wert.starts_with(&jahr("")))
        };
        let mut wider = reading.clone();
        wider.properties.retain(|meaning| !is_year(meaning));
        let werte = (FIRST_YEAR..=LAST_YEAR).map(|year| jahr(&year.to_string())).collect();
        let without = Some(vec![Condition { feld: EIGENSCHAFT, werte }]);
        (wider.properties.len() < reading.properties.len()).then(|| Self { without, ..Self::of(&wider) })
    }

    /// The query for entries that have also the words.
    fn query(&self, words: &Query) -> Query {
        let mut leaves = words.leaves.clone();
        let mut node = |condition: &Condition| {
            let asks = match condition.feld {
                // A goal's number is the end of its address.
                "ziel" => condition.werte.iter().map(|wert| Ask::Filter("ziel", wert.clone())).collect(),
                "datum" => condition.werte.iter().filter_map(|wert| period(wert)).map(Ask::Datum).collect(),
                feld => vec![Ask::Values(feld, condition.werte.clone())],
            };
            let from = leaves.len();
            leaves.extend(asks.into_iter().map(|ask| Leaf { typed: String::new(), ask, span: 0..0 }));
            Node::Or((from..leaves.len()).map(Node::Leaf).collect())
        };
        let kinds = self.kinds.iter().map(|kind| Node::And(kind.iter().map(&mut node).collect()));
        let kinds = Node::Or(kinds.collect());
        let mut all: Vec<Node> = self.conditions.iter().map(&mut node).collect();
        all.push(kinds);
        for one in &self.either {
            all.push(Node::Or(one.iter().map(&mut node).collect()));
        }
        if let Some(without) = &self.without {
            all.push(Node::Not(Box::new(Node::And(without.iter().map(&mut node).collect()))));
        }
        all.extend(Some(words.root.clone()).filter(|root| *root != Node::Nothing));
        Query { root: Node::And(all), leaves, hinweise: Vec::new(), capitals: None }
    }
}

/// The conditions on the states: all of them, or one of them.
fn of_states(reading: &Reading, feld: &'static str, wert: impl Fn(&String) -> String) -> Vec<Condition> {
    let werte: Vec<String> = reading.states.iter().map(wert).collect();
    if reading.any_state && !werte.is_empty() {
        return vec![Condition { feld, werte }];
    }
    werte.into_iter().map(|wert| Condition { feld, werte: vec![wert] }).collect()
}
