//! A query with what is looked up for it.

use super::compiler::Compiler;
use super::evaluate::Lookup;
use super::rarity::Rarity;
use super::test::{How, Test};
use crate::search::index::Index;
use crate::search::query::{Query, parse};
use crate::search::vocabulary::Patterns;

/// A query with what is looked up for it.
pub struct Plan<'a> {
    pub query: Query,
    /// By part of the query the ways in which it can be found.
    pub tests: Vec<Vec<Test>>,
    /// Words side by side, which only order.
    pub pairs: Vec<Test>,
    /// The words its patterns stand for.
    pub patterns: Patterns,
    pub compiler: Compiler<'a>,
}

impl<'a> Plan<'a> {
    /// For what was typed; its patterns stand for no words yet.
    pub fn new(typed: &str, mut compiler: Compiler<'a>) -> Self {
        let query = parse(typed, compiler.extra);
        let tests = query.leaves.iter().map(|leaf| compiler.leaf(leaf)).collect();
        let pairs = compiler.pairs(&query.leaves);
        Self { query, tests, pairs, patterns: Patterns::default(), compiler }
    }

    /// Looks up the words its patterns stand for; while it is typed the most frequent ones only.
    pub fn look_up_patterns(&mut self, indexes: &[Index], half_typed: bool) {
        let patterns = self.tests.iter().flatten().filter_map(|test| match &test.how {
            How::Pattern(pattern) => Some(pattern.as_str()),
            _ => None,
        });
        self.patterns = Patterns::new(indexes, patterns, half_typed);
    }

    /// What is looked up.
    pub(super) fn lookup<'b>(&'b self, rarity: &'b Rarity<'b>) -> Lookup<'b> {
        Lookup { leaves: &self.tests, patterns: &self.patterns, rarity, all: self.query.root.full(0) }
    }
}
