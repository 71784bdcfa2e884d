//! What words may name that a reading leaves over: a mistyped state, the section that a compound begins with.

use super::demand::Asked;
use super::part::{Names, Naming, Part};
use crate::search::matching::{Compiler, Run};
use crate::search::vocabulary::Patterns;
use crate::text::{fold, part};

/// Most words that name nothing beside a compound that may bring its section: more are a sentence, not a name.
const MOST_LEFT: usize = 3;

/// The parts with mistyped names of states read as those states, if any is: words that stand nowhere, that are no German
/// words, and that are one slip away from the forms of one state only.
pub(super) fn slips(
    run: &Run<'_>,
    parts: &[Part],
    asked: &Asked<'_>,
    compiler: &mut Compiler<'_>,
) -> Option<Vec<Part>> {
    changed(parts, |word| {
        let typed = part(asked.typed, word.own.clone());
        let folded = fold(typed);
        let analyzer = &compiler.analyzer;
        // Most words are known: only for others all states are gone through.
        if analyzer.is_known(&folded) || analyzer.is_compound(&folded) {
            return None;
        }
        let iso = asked.titles.near_state(&folded)?;
        (!stands(run, typed, compiler)).then_some(Names::State(iso, Naming::Slip))
    })
}

/// The parts with compounds read as the section whose title is their first part (`Fachkräftegewinnung`), if any is.
pub(super) fn by_first_parts(
    parts: &[Part],
    asked: &Asked<'_>,
    compiler: &mut Compiler<'_>,
) -> Option<Vec<Part>> {
    if parts.iter().filter(|part| part.is_left()).count() > MOST_LEFT {
        return None;
    }
    changed(parts, |word| {
        let folded = fold(part(asked.typed, word.own.clone()));
        let made = compiler.analyzer.made_of(&folded);
        let (_, firsts) = made.leaves.split_last()?;
        let mut firsts = firsts.iter().rev();
        let titles = firsts.find_map(|first| asked.titles.by_stem(part(&folded, ..first.end)))?;
        Some(Names::Section(titles))
    })
}

/// True if any passage has a word in any way in which words are searched.
fn stands(run: &Run<'_>, word: &str, compiler: &mut Compiler<'_>) -> bool {
    let query = compiler.parse(word);
    let tests: Vec<_> = query.leaves.iter().map(|leaf| compiler.leaf(leaf)).collect();
    tests.iter().any(|tests| run.is_found(&Patterns::default(), tests))
}

/// The parts with some single words naming something else; `None` if none does.
fn changed(parts: &[Part], mut names: impl FnMut(&Part) -> Option<Names>) -> Option<Vec<Part>> {
    let mut any = false;
    let mut one = |part: &Part| {
        let meant = if part.is_left() { names(part) } else { None };
        any |= meant.is_some();
        meant.map_or_else(|| part.clone(), |names| part.naming(names))
    };
    let parts = parts.iter().map(&mut one).collect();
    any.then_some(parts)
}
