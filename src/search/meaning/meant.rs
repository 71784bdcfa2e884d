//! The query that is answered: as it was typed, longer, with beginnings or with similar words.

use super::beginning::{begin, with_beginnings};
use super::correct::correct;
use super::{Korrektur, Wortanfang};
use crate::search::matching::{Compiler, Plan, Run, Widening};
use crate::search::query::bits;

/// How a query is worded otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anders {
    /// With these operators in capitals.
    Operatoren(Vec<&'static str>),
    /// With words that stand nowhere as beginnings.
    Wortanfang,
}

/// A query with what it was taken to mean.
pub struct Meant<'a> {
    pub plan: Plan<'a>,
    /// The query with a longer last word, if that is what is answered.
    pub longer: Option<String>,
    /// By part of the query whether any passage has it.
    pub found: Vec<bool>,
    pub wortanfaenge: Vec<Wortanfang>,
    pub korrekturen: Vec<Korrektur>,
    /// The parts of the query that stand nowhere and for which similar words count.
    pub replaced: u64,
}

impl<'a> Meant<'a> {
    pub fn new(run: &Run<'a>, typed: &str, compiler: Compiler<'a>) -> Self {
        let (mut plan, longer) = plan(run, typed, compiler);
        let mut found = run.found(&plan);
        let wortanfaenge = begin(run, &mut plan, &mut found);
        let similar = !run.options.off.contains(&Widening::Aehnlich);
        let korrekturen = if similar { correct(run, &mut plan, &found) } else { Vec::new() };
        let corrected = |typed: &str| korrekturen.iter().any(|korrektur| korrektur.getippt == typed);
        let leaves = plan.query.leaves.iter().zip(&found).enumerate();
        let replaced = leaves.filter(|(_, (leaf, found))| !**found && corrected(&leaf.typed));
        let replaced = bits(replaced.map(|(number, _)| number));
        if !korrekturen.is_empty() {
            found = run.found(&plan);
        }
        Self { plan, longer, found, wortanfaenge, korrekturen, replaced }
    }

    /// Other queries that may be meant. `anfrage` is the one that was answered, `nothing` says that it found nothing.
    pub fn otherwise(&mut self, run: &Run<'_>, anfrage: &str, nothing: bool) -> Option<(Anders, String)> {
        if let Some(meant) = self.plan.query.capitals.take() {
            return Some((Anders::Operatoren(meant.operators), meant.anfrage));
        }
        let longer = nothing.then(|| with_beginnings(run, anfrage, &mut self.plan, &self.found)).flatten();
        longer.map(|longer| (Anders::Wortanfang, longer))
    }
}

/// A half typed query that finds nothing whole is looked up with a longer last word if that does, and this is said.
fn plan<'a>(run: &Run<'a>, typed: &str, compiler: Compiler<'a>) -> (Plan<'a>, Option<String>) {
    let make = |typed: &str, compiler| {
        let mut plan = Plan::new(typed, compiler);
        plan.look_up_patterns(run.indexes, run.options.half_typed);
        plan
    };
    let plan = make(typed, compiler);
    if !run.options.half_typed || run.has_full(&plan) {
        return (plan, None);
    }
    let longer = format!("{typed}*");
    let plan = make(&longer, plan.compiler);
    if run.has_full(&plan) {
        return (plan, Some(longer));
    }
    (make(typed, plan.compiler), None)
}
