//! The parts of a query, and what each of them names in the catalogue.

use std::ops::Range;

use super::meaning::Meaning;

/// A part of a query, with what it may name.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) names: Names,
    /// Range of bytes of the query: all that is taken off with the part.
    pub(super) span: Range<usize>,
    /// The word itself: `Kultur` of `Kulturmaßnahmen`.
    pub(super) own: Range<usize>,
    /// False for a phrase, a filter and what is marked as a word.
    pub(super) bare: bool,
}

impl Part {
    /// The kind of entries that the part names, in its first meaning.
    pub(super) fn kind(&self) -> Option<&Meaning> {
        if let Names::Kind(all) = &self.names { all.first() } else { None }
    }

    /// The same words as the name of something else.
    pub(super) fn naming(&self, names: Names) -> Self {
        Self { names, ..self.clone() }
    }

    /// True for a part of a compound.
    pub(super) fn is_cut(&self) -> bool {
        self.own != self.span
    }

    /// True for a single word that names nothing and may be read otherwise.
    pub(super) fn is_left(&self) -> bool {
        self.bare && matches!(self.names, Names::Words)
    }
}

#[derive(Debug, Clone)]
pub(super) enum Names {
    /// A kind of entries; a second meaning counts if there are none of the first.
    Kind(Vec<Meaning>),
    /// Properties of which the one is meant that entries of the kind have.
    Properties(Vec<Meaning>),
    /// The number of an instrument or goal, in all ways in which a paper may print it.
    Number(Vec<String>),
    /// An ISO code, and how the query names the state.
    State(String, Naming),
    /// A part of the world, as its states.
    Region(Meaning),
    /// The years from one to another.
    Years(u16, u16),
    Section(Vec<String>),
    /// A word with a meaning of its own, or a phrase or a filter.
    Words,
    /// A word that only asks or joins.
    Nothing,
}

/// How a query names a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    Name,
    /// By a place in it.
    Place,
    /// By its name with a slip.
    Slip,
}
