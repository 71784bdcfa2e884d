//! Words that stand nowhere as such but begin words of the holdings: what they find, and what is offered instead.

use crate::search::Anders;
use crate::search::Angebot;
use crate::search::Options;
use crate::search::Wortanfang;
use crate::search::answer::report::opened;
use crate::search::answer::searcher::{Plan, Searcher};
use crate::search::matching::compile::{How, compile};
use crate::search::matching::weights::BEGINNING;
use crate::search::query::tree::{Ask, Leaf, bit};
use crate::search::vocabulary::patterns::Patterns;

/// A word and the pattern of what begins so.
struct Begun {
    exact: String,
    pattern: String,
}

impl Searcher {
    /// Searches words that no passage has as beginnings, if some words begin so. What is a German word or short means
    /// itself; so does what is excluded.
    pub fn begin(&self, plan: &mut Plan, found: &mut [bool], options: &Options) -> Vec<Wortanfang> {
        let mut out = Vec::new();
        for (number, found) in found.iter_mut().enumerate().filter(|(_, found)| !**found) {
            let Some(Begun { exact, pattern }) = self.begun(plan, number) else { continue };
            let means_more = exact.len() >= BEGINNING && !exact.contains(|c: char| c.is_ascii_digit());
            if !means_more || plan.analyzer.is_known(&exact) {
                continue;
            }
            let (Some(leaf), Some(tests)) = (plan.query.leaves.get_mut(number), plan.tests.get_mut(number))
            else {
                continue;
            };
            let getippt = std::mem::take(&mut leaf.typed);
            leaf.typed = format!("{getippt}*");
            leaf.ask = Ask::Pattern(pattern);
            // Runs of letters still tell which of the words is nearest.
            tests.retain(|test| matches!(test.how, How::Grams(_)));
            tests.extend(compile(leaf, &mut plan.analyzer, &self.extra, options));
            *found = true;
            out.push(Wortanfang { getippt, muster: leaf.typed.clone() });
        }
        if !out.is_empty() {
            plan.patterns = Patterns::new(&self.indexes, &plan.tests, options.half_typed);
        }
        out
    }

    /// What a word of the query that is asked for begins, if anything.
    fn begun(&self, plan: &mut Plan, number: usize) -> Option<Begun> {
        let Leaf { ask: Ask::Word(forms), .. } = plan.query.leaves.get(number)? else { return None };
        if plan.query.positive() & bit(number) == 0 {
            return None;
        }
        let exact = plan.analyzer.analyze(&forms.concat()).exact.clone();
        let pattern = format!("{exact}*");
        let begins = opened(&self.indexes).any(|(.., part)| !part.frequent(&pattern, 1).words.is_empty());
        (begins && !exact.is_empty()).then_some(Begun { exact, pattern })
    }

    /// The query with every word that is found nowhere as the beginning of others, if all of them are.
    pub fn with_beginnings(&self, anfrage: &str, plan: &mut Plan, found: &[bool]) -> Option<String> {
        let mut longer = anfrage.to_owned();
        let missing = (0..found.len()).filter(|number| found.get(*number) == Some(&false));
        let mut spans = Vec::new();
        for number in missing {
            self.begun(plan, number)?;
            spans.push(plan.query.leaves.get(number)?.span.end);
        }
        spans.sort_unstable();
        for end in spans.iter().rev() {
            let (before, after) = longer.split_at_checked(*end)?;
            longer = format!("{before}*{after}");
        }
        (!spans.is_empty()).then_some(longer)
    }

    /// Another query with what it would find; nothing if that is nothing.
    pub fn offer(&self, wie: Anders, anfrage: String, options: &Options) -> Option<Angebot> {
        let options = Options { limit: 0, bericht: false, half_typed: false, ..options.clone() };
        let answer = self.search(&anfrage, &options);
        let (passagen, mindestens) = (answer.woertlich, answer.mindestens);
        (passagen > 0).then_some(Angebot { wie, anfrage, passagen, mindestens })
    }
}
