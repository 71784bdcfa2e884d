//! An opened index: one part or several, searched as one, and the values of its filters, numbered across the parts.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

use tantivy::columnar::StrColumn;

use super::schema::FILTERS;
use super::source::Source;
use super::values::all_values;
use super::{Error, IndexFiles, Segment, Stand};
use crate::text::fold;

/// A folder with one immutable part of an index, and which of its passages are no longer there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where `build_to` or `merge` put it.
    pub folder: PathBuf,
    /// Removed passages, counted from 0 in the order the builder got them. No query, facet or count sees them.
    pub removed: Vec<Range<u32>>,
}

impl Part {
    pub fn whole(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), removed: Vec::new() }
    }
}

/// An opened index.
#[derive(Debug)]
pub struct Index {
    /// Its parts in the order of the passages.
    pub(crate) segments: Vec<Segment>,
    pub(crate) name: String,
    /// Folded names of further states with their codes.
    pub(crate) states: Vec<(String, String)>,
    /// Filters whose values have been numbered, in the order of [`FILTERS`].
    ranks: [OnceLock<Ranks>; FILTERS.len()],
}

impl Index {
    /// Opens the files. Nothing is copied; an index of another version is refused. `name` is what `bestand:` compares.
    pub fn open(files: &IndexFiles, name: &str) -> Result<Self, Error> {
        let segment = Segment::open(&Source::files(files)?, &[])?;
        Ok(Self::new(name, vec![segment]))
    }

    /// Opens the parts of one index where they lie. Their files are mapped, not read; no lock is taken and no right to
    /// write is needed. The order of the parts is that of their passages: it decides between hits of equal score.
    pub fn open_parts(name: &str, parts: &[Part]) -> Result<Self, Error> {
        let segment = |part: &Part| Segment::open(&Source::folder(&part.folder)?, &part.removed);
        let segments = parts.iter().map(segment).collect::<Result<_, _>>()?;
        Ok(Self::new(name, segments))
    }

    fn new(name: &str, segments: Vec<Segment>) -> Self {
        Self { segments, name: name.to_owned(), states: Vec::new(), ranks: Default::default() }
    }

    pub(crate) fn ranks(&self, filter: &str) -> Option<&Ranks> {
        let at = FILTERS.iter().position(|known| *known == filter)?;
        Some(self.ranks.get(at)?.get_or_init(|| Ranks::new(&self.segments, filter)))
    }

    /// Gives the field `land:` further names: code and names.
    #[must_use]
    pub fn with_states(mut self, table: &[(String, Vec<String>)]) -> Self {
        let pairs =
            table.iter().flat_map(|(iso, names)| names.iter().map(move |name| (fold(name), fold(iso))));
        self.states = pairs.collect();
        self
    }

    pub fn stand(&self) -> impl Iterator<Item = &Stand> {
        self.segments.iter().map(|segment| &segment.stand)
    }

    /// Number of passages that can be found in it.
    pub fn passagen(&self) -> usize {
        self.segments.iter().map(|segment| segment.alive_docs() as usize).sum()
    }
}

/// The parts of all indexes, in their order.
pub fn segments(indexes: &[Index]) -> impl Iterator<Item = &Segment> {
    indexes.iter().flat_map(|index| &index.segments)
}

/// A part of an index and where it stands.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    pub index: usize,
    /// Number of the part in its index.
    pub segment: usize,
    /// Number of the part among those of all indexes.
    pub number: usize,
    pub holding: &'a Index,
    pub opened: &'a Segment,
}

impl Site<'_> {
    /// The number of a value in the whole index, by its number in the part.
    pub fn common(&self, filter: &str, rank: u64) -> u64 {
        self.holding.ranks(filter).map_or(rank, |ranks| ranks.rank(self.segment, rank))
    }
}

/// All parts in the order of the indexes.
pub fn spots(indexes: &[Index]) -> impl Iterator<Item = Site<'_>> {
    let all = indexes.iter().enumerate().flat_map(|(index, holding)| {
        holding.segments.iter().enumerate().map(move |(segment, opened)| (index, segment, holding, opened))
    });
    let spot = |(number, (index, segment, holding, opened))| Site { index, segment, number, holding, opened };
    all.enumerate().map(spot)
}

/// Values of one filter with numbers that ascend with them, whatever part they stand in.
#[derive(Debug, Default)]
pub struct Ranks {
    /// By part the common number of each of its own numbers; empty if there is one part only.
    common: Vec<Vec<u32>>,
    /// By common number a part that has the value, and its number there.
    own: Vec<(u32, u32)>,
    /// Number of values that a passage has which is not removed.
    pub alive: usize,
}

impl Ranks {
    pub(super) fn new(segments: &[Segment], filter: &str) -> Self {
        let columns: Vec<Option<StrColumn>> = segments.iter().map(|s| s.column(filter)).collect();
        let mut ranks = Self::default();
        if columns.len() > 1 {
            ranks.join(&columns);
        }
        ranks.alive = ranks.alive(segments, &columns);
        ranks
    }

    fn join(&mut self, columns: &[Option<StrColumn>]) {
        let mut all: Vec<(Vec<u8>, u32, u32)> = Vec::new();
        for (part, column) in columns.iter().enumerate() {
            let values = column.iter().flat_map(all_values);
            all.extend(values.zip(0..).map(|(value, own)| (value, part as u32, own)));
        }
        // Ascending runs, one behind the other, are merged.
        all.sort();
        self.common = vec![Vec::new(); columns.len()];
        for (same, number) in all.chunk_by(|one, other| one.0 == other.0).zip(0..) {
            self.own.extend(same.first().map(|(_, part, own)| (*part, *own)));
            for (_, part, _) in same {
                if let Some(common) = self.common.get_mut(*part as usize) {
                    common.push(number);
                }
            }
        }
    }

    /// The common number of a part's own.
    pub fn rank(&self, part: usize, own: u64) -> u64 {
        let common = self.common.get(part).and_then(|common| common.get(usize::try_from(own).ok()?));
        common.map_or(own, |rank| u64::from(*rank))
    }

    /// A part that has the value, and its number there.
    pub fn own(&self, rank: u64) -> (usize, u64) {
        let own = usize::try_from(rank).ok().and_then(|rank| self.own.get(rank));
        own.map_or((0, rank), |(part, own)| (*part as usize, u64::from(*own)))
    }

    fn alive(&self, segments: &[Segment], columns: &[Option<StrColumn>]) -> usize {
        let all = if self.common.is_empty() {
            columns.iter().flatten().map(|column| column.num_terms()).sum()
        } else {
            self.own.len()
        };
        if segments.iter().all(|segment| segment.alive_docs() == segment.docs) {
            return all;
        }
        let mut seen = vec![false; all];
        for (part, (segment, column)) in segments.iter().zip(columns).enumerate() {
            let alive = (0..segment.docs).filter(|doc| segment.is_alive(*doc));
            for rank in alive.flat_map(|doc| column.iter().flat_map(move |column| column.term_ords(doc))) {
                let rank = usize::try_from(self.rank(part, rank)).ok();
                if let Some(slot) = rank.and_then(|rank| seen.get_mut(rank)) {
                    *slot = true;
                }
            }
        }
        seen.into_iter().filter(|seen| *seen).count()
    }
}
