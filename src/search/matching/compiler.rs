//! What turning a query into tests needs: the analyzer, further synonyms, and what is switched off.

use std::collections::BTreeSet;

use super::options::{Kind, Options};
use crate::search::german::{Analyzer, Tables};

/// Turns parts of a query into tests.
pub struct Compiler<'a> {
    pub analyzer: Analyzer,
    /// Synonyms beside the shipped ones.
    pub(super) extra: &'a Tables,
    off: &'a BTreeSet<Kind>,
}

impl<'a> Compiler<'a> {
    pub fn new(analyzer: Analyzer, extra: &'a Tables, options: &'a Options) -> Self {
        Self { analyzer, extra, off: &options.off }
    }

    /// True if this kind of widening is not switched off.
    pub(super) fn widens(&self, kind: Kind) -> bool {
        !self.off.contains(&kind)
    }

    /// The folded form of a word; several forms are the parts of one word.
    pub fn exact(&mut self, forms: &[String]) -> String {
        self.analyzer.analyze(&forms.concat()).exact.clone()
    }

    /// The folded form of each word.
    pub(super) fn each_exact(&mut self, forms: &[String]) -> Vec<String> {
        forms.iter().map(|form| self.analyzer.analyze(form).exact.clone()).collect()
    }
}
