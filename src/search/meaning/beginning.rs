//! Typed words that no passage has but that begin words of the indexes: they are searched or offered as beginnings.

use crate::search::index::segments;
use crate::search::matching::{How, Plan, Run};
use crate::search::query::{Ask, Leaf, bit};
use crate::search::vocabulary::Fitting;
use crate::text::part;

/// Minimum number of letters of a word searched as a beginning: with 4, `Wirt` would find `Wirtschaft`.
const BEGINNING: usize = 5;

/// A typed word that stands nowhere, and the pattern searched instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wortanfang {
    pub getippt: String,
    pub muster: String,
}

/// Replaces words that no passage has by patterns, if words of the indexes begin with them, and sets them as found.
/// German words, short words and excluded words are left alone.
pub(super) fn begin(run: &Run<'_>, plan: &mut Plan<'_>, found: &mut [bool]) -> Vec<Wortanfang> {
    let mut out = Vec::new();
    for (number, found) in found.iter_mut().enumerate().filter(|(_, found)| !**found) {
        let Some(exact) = begun(run, plan, number) else { continue };
        let means_more = exact.len() >= BEGINNING && !exact.contains(|c: char| c.is_ascii_digit());
        if !means_more || plan.compiler.analyzer.is_known(&exact) {
            continue;
        }
        let (Some(leaf), Some(tests)) = (plan.query.leaves.get_mut(number), plan.tests.get_mut(number))
        else {
            continue;
        };
        let getippt = std::mem::take(&mut leaf.typed);
        leaf.typed = format!("{getippt}*");
        leaf.ask = Ask::Pattern(format!("{exact}*"));
        // Runs of letters stay: they order hits by likeness to the typed word.
        tests.retain(|test| matches!(test.how, How::Grams(_)));
        tests.extend(plan.compiler.leaf(leaf));
        *found = true;
        out.push(Wortanfang { getippt, muster: leaf.typed.clone() });
    }
    if !out.is_empty() {
        plan.look_up_patterns(run.indexes, run.options.half_typed);
    }
    out
}

/// The folded word of a leaf, if it is not excluded and words of the indexes begin with it; else `None`.
fn begun(run: &Run<'_>, plan: &mut Plan<'_>, number: usize) -> Option<String> {
    let Leaf { ask: Ask::Word(forms), .. } = plan.query.leaves.get(number)? else { return None };
    if plan.query.root.positive() & bit(number) == 0 {
        return None;
    }
    let exact = plan.compiler.exact(forms);
    let pattern = format!("{exact}*");
    let begins = segments(run.indexes).any(|part| !Fitting::frequent(part, &pattern, 1).words.is_empty());
    (begins && !exact.is_empty()).then_some(exact)
}

/// The query with `*` behind every word that was found nowhere; `None` unless each of these begins other words.
pub(super) fn with_beginnings(
    run: &Run<'_>,
    anfrage: &str,
    plan: &mut Plan<'_>,
    found: &[bool],
) -> Option<String> {
    let mut ends = Vec::new();
    for (number, _) in found.iter().enumerate().filter(|(_, found)| !**found) {
        begun(run, plan, number)?;
        ends.push(plan.query.leaves.get(number)?.span.end);
    }
    ends.sort_unstable();
    let mut longer = anfrage.to_owned();
    for end in ends.iter().rev() {
        longer = format!("{}*{}", part(&longer, ..*end), part(&longer, *end..));
    }
    (!ends.is_empty()).then_some(longer)
}
