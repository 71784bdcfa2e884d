//! The query that is answered: as typed, with a longer last word, with beginnings or with similar words.

use super::beginning::{begin, with_beginnings};
use super::correct::correct;
use super::{Korrektur, Wortanfang};
use crate::search::matching::{Compiler, Plan, Run, Widening};
use crate::search::query::bits;
use crate::text::{fold, part};

/// How another query differs from the typed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anders {
    /// It has these operators in capitals.
    Operatoren(Vec<&'static str>),
    /// It searches words that stand nowhere as beginnings of others.
    Wortanfang,
    /// It has the words that mistyped ones may mean, and names entries of the catalogue.
    Katalog,
}

/// A query and how it was understood.
pub struct Meant<'a> {
    pub plan: Plan<'a>,
    /// The query with `*` behind its last word, if this one is answered in place of the typed one.
    pub longer: Option<String>,
    /// For each leaf of the query whether any passage has it.
    pub found: Vec<bool>,
    pub wortanfaenge: Vec<Wortanfang>,
    pub korrekturen: Vec<Korrektur>,
    /// Mask of the leaves that stand nowhere and for which similar words count.
    pub replaced: u64,
}

impl<'a> Meant<'a> {
    pub fn new(run: &Run<'a>, typed: &str, compiler: Compiler<'a>) -> Self {
        let (mut plan, longer) = plan(run, typed, compiler);
        let mut found = run.found(&plan);
        let wortanfaenge = begin(run, &mut plan, &mut found);
        run.strengthen_synonyms(&mut plan);
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

    /// The typed query with the likeliest words in place of mistyped ones; `None` if it has none. `kind` tells the name of
    /// a kind that a word may mean which stands nowhere.
    pub fn corrected(&self, typed: &str, kind: fn(&str) -> Option<&'static str>) -> Option<String> {
        let mut corrected = typed.to_owned();
        // From the end, so that the ranges before stay true.
        for (leaf, found) in self.plan.query.leaves.iter().zip(&self.found).rev() {
            let mistyped = self.korrekturen.iter().find(|korrektur| korrektur.getippt == leaf.typed);
            let kind = || (!found).then(|| kind(&fold(&leaf.typed))).flatten();
            if let Some(word) = mistyped.and_then(|one| Some(one.gefunden.first()?.as_str())).or_else(kind) {
                let own = part(typed, leaf.span.clone());
                corrected.replace_range(leaf.span.clone(), &own.replace(&leaf.typed, word));
            }
        }
        (corrected != typed).then_some(corrected)
    }

    /// Another query that may be meant. `anfrage` is the answered one, `nothing` says that it has no hits of tier 1.
    pub fn otherwise(&mut self, run: &Run<'_>, anfrage: &str, nothing: bool) -> Option<(Anders, String)> {
        if let Some(meant) = self.plan.query.capitals.take() {
            return Some((Anders::Operatoren(meant.operators), meant.anfrage));
        }
        let longer = nothing.then(|| with_beginnings(run, anfrage, &mut self.plan, &self.found)).flatten();
        longer.map(|longer| (Anders::Wortanfang, longer))
    }
}

/// The plan of a query, and `None`; if a half typed one has a full hit only with `*` behind it, that plan and query.
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
