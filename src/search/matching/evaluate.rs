//! Goes through a part of an index window by window and looks up every part of a query: all that finds, nothing that
//! only orders.

use std::ops::ControlFlow;

use tantivy::TERMINATED;

use crate::search::Index;
use crate::search::index::segment::Segment;
use crate::search::matching::compile::Test;
use crate::search::matching::lists::List;
use crate::search::matching::rarity::Rarity;
use crate::search::matching::window::Window;
use crate::search::query::tree::bit;
use crate::search::vocabulary::patterns::Patterns;

/// A part of an index and where it stands.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    /// Number of the index.
    pub index: usize,
    /// Number of the part in its index.
    pub segment: usize,
    /// Number of the part among those of all indexes.
    pub number: usize,
    /// The index.
    pub holding: &'a Index,
    pub opened: &'a Segment,
}

/// All parts in the order of the holdings.
pub fn spots(indexes: &[Index]) -> impl Iterator<Item = Spot<'_>> {
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
pub struct Lookup<'a> {
    pub leaves: &'a [Vec<Test>],
    pub patterns: &'a Patterns,
    pub rarity: &'a Rarity<'a>,
    /// Passages that have nothing of it count, too.
    pub all: bool,
}

impl Lookup<'_> {
    /// Gives `each` every window of a part that has anything of it, until it breaks off. `counts` tells by part of the
    /// query in how many passages it was found.
    pub fn go_through(
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
