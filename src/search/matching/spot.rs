//! The parts of all indexes, each with where it stands.

use crate::search::index::{Index, Segment};

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
    /// The part.
    pub opened: &'a Segment,
}

/// All parts in the order of the indexes.
pub fn spots(indexes: &[Index]) -> impl Iterator<Item = Spot<'_>> {
    let all = indexes.iter().enumerate().flat_map(|(index, holding)| {
        holding.segments.iter().enumerate().map(move |(segment, opened)| (index, segment, holding, opened))
    });
    let spot = |(number, (index, segment, holding, opened))| Spot { index, segment, number, holding, opened };
    all.enumerate().map(spot)
}
