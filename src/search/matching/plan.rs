//! A query with its tests, and the look-up of those tests that find passages (not those that only order hits).

use std::ops::ControlFlow::{self, Break, Continue};

use tantivy::TERMINATED;

use super::lists::Matched;
use super::rarity::Rarity;
use super::window::{Scored, Window};
use super::{Compiler, How, Test};
use crate::search::index::{Index, Site};
use crate::search::query::{Ask, Leaf, Query};
use crate::search::vocabulary::Patterns;

/// A query with the tests that are looked up for it.
pub struct Plan<'a> {
    pub query: Query,
    /// For each leaf of the query its tests; one that finds a passage is enough.
    pub tests: Vec<Vec<Test>>,
    /// Tests for words that stand near each other, which only order hits.
    pub pairs: Vec<Test>,
    /// The words that the query's patterns stand for.
    pub patterns: Patterns,
    pub compiler: Compiler<'a>,
}

impl<'a> Plan<'a> {
    pub fn new(typed: &str, compiler: Compiler<'a>) -> Self {
        let query = compiler.parse(typed);
        Self::of(query, compiler)
    }

    pub fn of(query: Query, mut compiler: Compiler<'a>) -> Self {
        let tests = query.leaves.iter().map(|leaf| compiler.leaf(leaf)).collect();
        let pairs = compiler.pairs(&query.leaves);
        Self { query, tests, pairs, patterns: Patterns::default(), compiler }
    }

    /// A plan that finds without ordering; a leaf that asks for what is in `known` gets the tests there, others are added.
    pub fn unordered(query: Query, mut compiler: Compiler<'a>, known: &mut Vec<(Ask, Vec<Test>)>) -> Self {
        let tests = |leaf: &Leaf| {
            if let Some((_, tests)) = known.iter().find(|(ask, _)| *ask == leaf.ask) {
                return tests.clone();
            }
            let tests = compiler.leaf(leaf);
            known.push((leaf.ask.clone(), tests.clone()));
            tests
        };
        let tests = query.leaves.iter().map(tests).collect();
        Self { query, tests, pairs: Vec::new(), patterns: Patterns::default(), compiler }
    }

    /// Looks up the words that the patterns stand for; with `half_typed` the most frequent ones only.
    pub fn look_up_patterns(&mut self, indexes: &[Index], half_typed: bool) {
        let patterns = self.tests.iter().flatten().filter_map(|test| match &test.how {
            How::Pattern(pattern) => Some(pattern.as_str()),
            _ => None,
        });
        self.patterns = Patterns::new(indexes, patterns, half_typed);
    }

    pub(super) fn lookup<'b>(&'b self, rarity: &'b Rarity<'b>) -> Lookup<'b> {
        Lookup { leaves: &self.tests, patterns: &self.patterns, rarity, all: self.query.root.full(0) }
    }
}

/// Looks up the tests of a plan in index parts.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'a> {
    /// For each leaf of the query its tests; one that finds a passage is enough.
    pub(super) leaves: &'a [Vec<Test>],
    pub(super) patterns: &'a Patterns,
    pub(super) rarity: &'a Rarity<'a>,
    /// True if the query also finds passages with none of its leaves, as `-wort` alone does.
    pub(super) all: bool,
}

impl Lookup<'_> {
    /// Calls `each` with every window of an index part in which a passage has a leaf of the query, until `each` breaks
    /// off.
    pub(super) fn go_through(
        &self,
        spot: Site<'_>,
        mut each: impl FnMut(&Window<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let list = |test| Matched::new(spot, test, self.patterns, self.rarity);
        let mut leaves: Vec<Vec<Matched<'_>>> =
            self.leaves.iter().map(|tests| tests.iter().filter_map(list).collect()).collect();
        let mut window = Window::new(spot.opened, leaves.len(), self.all);
        let mut from = 0;
        loop {
            if !self.all {
                let next = leaves.iter().flatten().map(|list| list.next(from));
                from = next.min().unwrap_or(TERMINATED);
            }
            if from >= spot.opened.docs {
                return Continue(());
            }
            window.move_to(from);
            for (leaf, lists) in leaves.iter_mut().enumerate() {
                for list in lists {
                    window.begin(leaf, list.is_literal);
                    list.go_through(&mut window);
                }
            }
            each(&window)?;
            from = window.to();
        }
    }

    /// True if an index part has a passage with a leaf of the query for which `such` returns true.
    pub(super) fn any(&self, spot: Site<'_>, such: impl Fn(Scored) -> bool) -> bool {
        let found = |window: &Window<'_>| if window.found().any(&such) { Break(()) } else { Continue(()) };
        self.go_through(spot, found).is_break()
    }
}
