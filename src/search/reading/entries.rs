//! Finds the entries that a query means in the words of the catalogue.

use std::ops::Range;

use super::Titles;
use super::choose::{Reading, Taken};
use super::meaning::{Condition, Meaning, Teil};
use super::read::{FIRST_YEAR, LAST_YEAR, read};
use super::words::WORDS;
use crate::domain::fakt::Status;
use crate::domain::{Art, Eigenschaft};
use crate::search::index::EIGENSCHAFT;
use crate::search::matching::{Candidate, Compiler, Plan, Run, Test};
use crate::search::query::{Ask, Leaf, Node, Query, period};
use crate::text::fold;

/// A query as it was read in the words of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lesart {
    /// What was read, in the order in which it was typed.
    pub teile: Vec<Teil>,
    /// The words that the entries have beside, as typed.
    pub worte: Vec<String>,
    /// Words that have a meaning of their own and were left out, as typed.
    pub ohne: Vec<String>,
    /// Number of entries that are what was read.
    pub eintraege: usize,
    /// Number of further entries that belong to it by the text above them.
    pub im_zusammenhang: usize,
    /// If a year was read, the number of further entries that state none; they may belong to it or not.
    pub ohne_jahr: usize,
    /// Numbers of partner regions by their status, if the query asks for none; empty for other entries.
    pub nach_status: Vec<(Status, usize)>,
    /// True if documents as a whole are meant.
    pub meint_dokumente: bool,
}

/// The entries of a reading, in the order of the catalogue, each list only up to the limit of hits.
pub struct Found<'a> {
    pub lesart: Lesart,
    pub plan: Plan<'a>,
    pub eintraege: Vec<Candidate>,
    pub im_zusammenhang: Vec<Candidate>,
}

/// The choices of what is read, the closest first: the first with an entry counts.
#[rustfmt::skip]
const CHOICES: [Taken; 11] = {
    let all = Taken {
        sections: true, states: true, years: true, places: false, any_state: false, papers: false, second: false,
    };
    [
        all,
        Taken { sections: false, ..all },
        Taken { any_state: true, ..all },
        Taken { second: true, ..all },
        Taken { papers: true, ..all },
        Taken { papers: true, second: true, ..all },
        Taken { sections: false, papers: true, ..all },
        Taken { places: true, ..all },
        Taken { places: true, papers: true, ..all },
        Taken { states: false, papers: true, ..all },
        Taken { years: false, papers: true, ..all },
    ]
};

/// The name of a kind of entries that a folded word with one mistake may mean.
pub fn mistyped_kind(word: &str) -> Option<&'static str> {
    WORDS.mistyped(word)
}

impl<'a> Found<'a> {
    /// Reads a query in the words of the catalogue and finds its entries, be there none. If it names no kind of entries,
    /// the compiler comes back.
    pub fn new(
        run: &Run<'_>,
        typed: &str,
        titles: &Titles,
        mut compiler: Compiler<'a>,
    ) -> Result<Self, Compiler<'a>> {
        let Some(parts) = read(typed, titles) else { return Err(compiler) };
        let mut asked = Asked { typed, ..Asked::default() };
        let mut tried: Vec<Query> = Vec::new();
        let mut first = None;
        for taken in CHOICES {
            let Some(reading) = Reading::new(typed, &parts, taken, titles) else { continue };
            let query = asked.query(&Demand::of(&reading), &reading, &compiler);
            if tried.contains(&query) {
                continue;
            }
            tried.push(query.clone());
            let plan = Plan::unordered(query, compiler, &mut asked.tests);
            let (count, eintraege) = run.in_order(&plan, reading.means_documents());
            let lesart = Lesart::new(typed, &reading, count);
            let found = Self { lesart, plan, eintraege, im_zusammenhang: Vec::new() };
            let found = found.with_context(run, &mut asked, &reading);
            let found = found.without_year(run, &mut asked, &reading);
            if count > 0 || found.lesart.im_zusammenhang > 0 {
                return Ok(found.by_status(run, &mut asked, &reading));
            }
            first.get_or_insert(found.lesart);
            compiler = found.plan.compiler;
        }
        let Some(lesart) = first else { return Err(compiler) };
        let plan = Plan::new("", compiler);
        Ok(Self { lesart, plan, eintraege: Vec::new(), im_zusammenhang: Vec::new() })
    }

    /// Counts partner regions by their status if none was asked for: one that could be examined is none yet.
    fn by_status(mut self, run: &Run<'_>, asked: &mut Asked<'_>, reading: &Reading) -> Self {
        let status = Eigenschaft::Status.mit("");
        let named = |one: &Meaning| {
            one.bedingungen.iter().flat_map(|own| &own.werte).any(|wert| wert.starts_with(&status))
        };
        let [kind] = reading.kinds.as_slice() else { return self };
        if kind.kind() != Some(Art::Partnerregion) || reading.properties.iter().any(named) {
            return self;
        }
        for status in Status::ALL {
            let mut narrower = reading.clone();
            narrower.properties.push(Meaning::property(Eigenschaft::Status, status.key()));
            let plan = asked.plan(&Demand::of(&narrower), reading, self.plan.compiler);
            let (count, _) = run.in_order(&plan, false);
            self.plan.compiler = plan.compiler;
            self.lesart.nach_status.push((status, count));
        }
        self.lesart.nach_status.retain(|(_, count)| *count > 0);
        self
    }

    /// Counts the entries that have everything but a year, if one was asked for.
    fn without_year(mut self, run: &Run<'_>, asked: &mut Asked<'_>, reading: &Reading) -> Self {
        if let Some(undated) = Demand::undated(reading) {
            let wider = asked.plan(&undated, reading, self.plan.compiler);
            self.lesart.ohne_jahr = run.in_order(&wider, false).0;
            self.plan.compiler = wider.compiler;
        }
        self
    }

    fn with_context(mut self, run: &Run<'_>, asked: &mut Asked<'_>, reading: &Reading) -> Self {
        if let Some(around) = Demand::around(reading) {
            let wider = asked.plan(&around, reading, self.plan.compiler);
            (self.lesart.im_zusammenhang, self.im_zusammenhang) = run.in_order(&wider, false);
            self.plan.compiler = wider.compiler;
        }
        self
    }
}

impl Lesart {
    fn new(typed: &str, reading: &Reading, eintraege: usize) -> Self {
        let words = |spans: &[Range<usize>]| {
            let quoted = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | '*');
            let words = spans.iter().filter_map(|span| typed.get(span.clone()));
            words.map(|word| word.trim_matches(quoted).to_owned()).collect()
        };
        Self {
            teile: reading.teile.clone(),
            worte: words(&reading.words),
            ohne: words(&reading.without),
            eintraege,
            im_zusammenhang: 0,
            ohne_jahr: 0,
            nach_status: Vec::new(),
            meint_dokumente: reading.means_documents(),
        }
    }
}

/// A typed query with what was worked out of its words: the readings of one query ask for the same ones again.
#[derive(Default)]
struct Asked<'q> {
    typed: &'q str,
    /// Words as they were read as a query.
    parsed: Vec<(Vec<Range<usize>>, Query)>,
    /// The tests of the leaves.
    tests: Vec<(Ask, Vec<Test>)>,
}

impl Asked<'_> {
    /// The query for entries that have also the words of a reading.
    fn query(&mut self, demand: &Demand, reading: &Reading, compiler: &Compiler<'_>) -> Query {
        if let Some((_, words)) = self.parsed.iter().find(|(spans, _)| *spans == reading.words) {
            return demand.query(words);
        }
        let words = reading.words.iter().filter_map(|span| self.typed.get(span.clone()));
        let words = compiler.parse(&words.collect::<Vec<_>>().join(" "));
        let query = demand.query(&words);
        self.parsed.push((reading.words.clone(), words));
        query
    }

    fn plan<'a>(&mut self, demand: &Demand, reading: &Reading, compiler: Compiler<'a>) -> Plan<'a> {
        let query = self.query(demand, reading, &compiler);
        Plan::unordered(query, compiler, &mut self.tests)
    }
}

/// What is demanded of an entry beside its words: one of the kinds, and all conditions.
struct Demand {
    kinds: Vec<Vec<Condition>>,
    conditions: Vec<Condition>,
    /// Of each of these lists one condition.
    either: Vec<Vec<Condition>>,
    /// Not all of these conditions.
    without: Option<Vec<Condition>>,
}

impl Demand {
    fn of(reading: &Reading) -> Self {
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
    fn around(reading: &Reading) -> Option<Self> {
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
    fn undated(reading: &Reading) -> Option<Self> {
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

/// Minimum number of letters of which kinds of entries are offered.
const BEGUN: usize = 3;

/// The words that complete the last one of a query and name a kind of entries, each with the kind's name.
pub fn kinds(typed: &str) -> Vec<(&'static str, &'static str)> {
    let last = fold(typed.rsplit(char::is_whitespace).next().unwrap_or(typed));
    if last.chars().count() < BEGUN { Vec::new() } else { WORDS.kinds(&last) }
}
