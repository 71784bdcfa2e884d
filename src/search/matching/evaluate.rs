//! Goes through a part of an index window by window and looks up every part of a query: all that finds, nothing that
//! only orders.

use std::ops::ControlFlow;

use tantivy::TERMINATED;

use super::lists::List;
use super::rarity::Rarity;
use super::spot::Spot;
use super::test::Test;
use super::window::{Found, Window};
use crate::search::query::bit;
use crate::search::vocabulary::Patterns;

/// What is looked up.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'a> {
    /// By part of the query the ways in which it can be found.
    pub(super) leaves: &'a [Vec<Test>],
    pub(super) patterns: &'a Patterns,
    pub(super) rarity: &'a Rarity<'a>,
    /// Passages that have no part of the query count, too.
    pub(super) all: bool,
}

impl Lookup<'_> {
    /// Gives `each` every window of an index part that has any part of the query, until it breaks off. Adds to `counts`, by
    /// part of the query, the number of passages in which it was found.
    pub(super) fn go_through(
        &self,
        spot: Spot<'_>,
        counts: &mut Vec<usize>,
        mut each: impl FnMut(&Window<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        counts.resize(self.leaves.len(), 0);
        let list = |test| List::new(spot, test, self.patterns, self.rarity);
        let mut leaves: Vec<Vec<List<'_>>> =
            self.leaves.iter().map(|tests| tests.iter().filter_map(list).collect()).collect();
        let mut window = Window::new(spot.opened);
        let mut from = 0;
        while from < spot.opened.docs {
            if !self.all {
                let next = leaves.iter().flatten().map(|list| list.next(from));
                from = next.min().unwrap_or(TERMINATED);
                if from >= spot.opened.docs {
                    break;
                }
            }
            window.move_to(from);
            for (leaf, (lists, count)) in leaves.iter_mut().zip(&mut *counts).enumerate() {
                window.begin(bit(leaf));
                for list in lists {
                    list.go_through(&mut window);
                }
                *count += window.count();
            }
            each(&window)?;
            from = window.to();
        }
        ControlFlow::Continue(())
    }

    /// True if some passage of a part with any part of the query is `such`.
    pub(super) fn any(&self, spot: Spot<'_>, such: impl Fn(Found) -> bool) -> bool {
        let found = |window: &Window<'_>| {
            let any = if self.all { window.all().any(&such) } else { window.found().any(&such) };
            if any { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        self.go_through(spot, &mut Vec::new(), found).is_break()
    }
}
