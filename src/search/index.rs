//! An opened index.

use super::segment::Segment;
use super::{Error, IndexFiles, Stand};
use crate::text::fold;

/// An opened index.
#[derive(Debug)]
pub struct Index {
    pub(super) segment: Segment,
    pub(super) name: String,
    /// Folded names of further states with their codes.
    pub(super) states: Vec<(String, String)>,
}

impl Index {
    /// Opens the files. Nothing is copied; an index of another version is refused. `name` is what `bestand:` compares.
    pub fn open(files: &IndexFiles, name: &str) -> Result<Self, Error> {
        let segment = Segment::open(files)?;
        Ok(Self { segment, name: name.to_owned(), states: Vec::new() })
    }

    /// Gives the field `land:` further names: code and names.
    #[must_use]
    pub fn with_states(mut self, table: &[(String, Vec<String>)]) -> Self {
        let pairs =
            table.iter().flat_map(|(iso, names)| names.iter().map(move |name| (fold(name), fold(iso))));
        self.states = pairs.collect();
        self
    }

    /// What the index says about itself.
    pub fn stand(&self) -> &Stand {
        &self.segment.stand
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }
}
