//! Finds the entries that a query means in the words of the catalogue.

use std::ops::Range;

use super::Titles;
use super::choose::{Reading, Taken};
use super::demand::{Asked, Demand};
use super::meaning::{Meaning, Teil};
use super::part::Part;
use super::read::read;
use super::unread;
use super::words::WORDS;
use crate::domain::fakt::Status;
use crate::domain::{Art, Eigenschaft};
use crate::search::matching::{Candidate, Compiler, Plan, Run};
use crate::search::query::Query;
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
    /// The sections through which these belong to it, if no text above them names it.
    pub zusammenhang: Vec<String>,
    /// Mistyped names of states as typed, each with the state that was read in its place.
    pub vermutet: Vec<(String, String)>,
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

/// That no reading of some parts has entries: the closest one, and the compiler back.
struct Nothing<'a> {
    closest: Option<Lesart>,
    compiler: Compiler<'a>,
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
        compiler: Compiler<'a>,
    ) -> Result<Self, Box<Compiler<'a>>> {
        let Some(parts) = read(typed, titles) else { return Err(Box::new(compiler)) };
        let mut asked = Asked::new(typed, titles);
        let Nothing { closest, mut compiler } = match Self::among(run, &mut asked, &parts, compiler) {
            Ok(found) => return Ok(found),
            Err(nothing) => *nothing,
        };
        let Some(lesart) = closest else { return Err(Box::new(compiler)) };
        if let Some(guessed) = unread::slips(run, &parts, &asked, &mut compiler) {
            match Self::among(run, &mut asked, &guessed, compiler) {
                Ok(found) => return Ok(found),
                Err(nothing) => compiler = nothing.compiler,
            }
        }
        if let Some(wider) = unread::by_first_parts(&parts, &asked, &mut compiler) {
            match Self::among(run, &mut asked, &wider, compiler) {
                Ok(found) if found.lesart.eintraege > 0 => return Ok(found.into_context(lesart)),
                Ok(found) => compiler = found.plan.compiler,
                Err(nothing) => compiler = nothing.compiler,
            }
        }
        // That a compound is of two parts is told by its entries only.
        if parts.iter().any(Part::is_cut) {
            return Err(Box::new(compiler));
        }
        let plan = Plan::new("", compiler);
        Ok(Self { lesart, plan, eintraege: Vec::new(), im_zusammenhang: Vec::new() })
    }

    /// Reads parts in the possible ways, up to the first that has entries; else the closest reading.
    fn among(
        run: &Run<'_>,
        asked: &mut Asked<'_>,
        parts: &[Part],
        mut compiler: Compiler<'a>,
    ) -> Result<Self, Box<Nothing<'a>>> {
        let mut tried: Vec<Query> = Vec::new();
        let mut first = None;
        for taken in CHOICES {
            let Some(reading) = Reading::new(asked.typed, parts, taken, asked.titles) else { continue };
            let query = asked.query(&Demand::of(&reading), &reading, &compiler);
            if tried.contains(&query) {
                continue;
            }
            tried.push(query.clone());
            let plan = Plan::unordered(query, compiler, &mut asked.tests);
            let (count, eintraege) = run.in_order(&plan, reading.means_documents());
            let lesart = Lesart::new(asked.typed, &reading, count);
            let found = Self { lesart, plan, eintraege, im_zusammenhang: Vec::new() };
            let found = found.with_context(run, asked, &reading);
            let found = found.without_year(run, asked, &reading);
            if count > 0 || found.lesart.im_zusammenhang > 0 {
                return Ok(found.by_status(run, asked, &reading));
            }
            first.get_or_insert(found.lesart);
            compiler = found.plan.compiler;
        }
        Err(Box::new(Nothing { closest: first, compiler }))
    }

    /// What was found stands in a section of which the reading has but a word: it only belongs to it.
    fn into_context(self, lesart: Lesart) -> Self {
        let is_new = |teil: &&Teil| lesart.teile.iter().all(|known| known.getippt != teil.getippt);
        let through = self.lesart.teile.iter().filter(is_new).map(|teil| teil.worte.clone()).collect();
        let lesart = Lesart { im_zusammenhang: self.lesart.eintraege, zusammenhang: through, ..lesart };
        Self { lesart, im_zusammenhang: self.eintraege, eintraege: Vec::new(), ..self }
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
            zusammenhang: Vec::new(),
            vermutet: reading.guessed.clone(),
            ohne_jahr: 0,
            nach_status: Vec::new(),
            meint_dokumente: reading.means_documents(),
        }
    }
}

/// Minimum number of letters of which kinds of entries are offered.
const BEGUN: usize = 3;

/// The words that complete the last one of a query and name a kind of entries, each with the kind's name.
pub fn kinds(typed: &str) -> Vec<(&'static str, &'static str)> {
    let last = fold(typed.rsplit(char::is_whitespace).next().unwrap_or(typed));
    if last.chars().count() < BEGUN { Vec::new() } else { WORDS.kinds(&last) }
}
