//! Goes through a part of an index window by window and looks up every part of a query: all that finds, nothing that
//! only orders.

use std::ops::ControlFlow;

use tantivy::TERMINATED;

use super::Index;
use super::compile::Test;
use super::lists::List;
use super::patterns::Patterns;
use super::query::bit;
use super::rarity::Rarity;
use super::segment::Segment;
use super::window::Window;

/// A part of an index and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    /// Number of the index.
    pub(super) index: usize,
    /// Number of the part in its index.
    pub(super) segment: usize,
    /// Number of the part among those of all indexes.
    pub(super) number: usize,
    /// The index.
    pub(super) holding: &'a Index,
    pub(super) opened: &'a Segment,
}

/// All parts in the order of the holdings.
pub(super) fn spots(indexes: &[Index]) -> impl Iterator<Item = Spot<'_>> {
    let all = indexes.iter().enumerate().flat_map(|(index, holding)| {
        holding.segments.iter().enumerate().map(move |(segment, opened)| (index, segment, holding, opened))
    });
    all.enumerate().map(|(number, (index, segment, holding, opened))| Spot {
        index,
        segment,
        number,
        holding,
        opened,
    })
}

/// What is looked up.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'a> {
    pub(super) leaves: &'a [Vec<Test>],
    pub(super) patterns: &'a Patterns,
    pub(super) rarity: &'a Rarity<'a>,
    /// Passages that have nothing of it count, too.
    pub(super) all: bool,
}

impl Lookup<'_> {
    /// Gives `each` every window of a part that has anything of it, until it breaks off. `counts` tells by part of the
    /// query in how many passages it was found.
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
}
