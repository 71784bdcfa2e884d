//! An opened index: one part or several, searched as one, and the values of its filters, numbered across the parts.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

use tantivy::columnar::StrColumn;

use super::schema::FILTERS;
use super::source::Source;
use super::values::all_values;
use super::{Error, IndexFiles, Segment, Stand};
use crate::domain::Art;
use crate::text::fold;

/// A folder with one immutable part of an index, and which of its passages are no longer there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The folder that `build_to` or `merge` has filled.
    pub folder: PathBuf,
    /// Removed passages, counted from 0 in the order the builder got them. No query, facet or count sees them.
    pub removed: Vec<Range<u32>>,
}

impl Part {
    pub fn whole(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), removed: Vec::new() }
    }
}

/// An opened index with all its parts.
#[derive(Debug)]
pub struct Index {
    /// The opened index parts, in the order of their passages.
    pub(crate) segments: Vec<Segment>,
    pub(crate) name: String,
    /// Folded names of states beside the shipped ones, each with the state's code.
    pub(crate) states: Vec<(String, String)>,
    /// The numbered values of each filter, made when first needed; in the order of [`FILTERS`].
    ranks: [OnceLock<Ranks>; FILTERS.len()],
}

impl Index {
    /// Opens the files without a copy; another version is refused. `name` is what the filter `bestand:` compares.
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

    /// Adds names that the field `land:` understands; each row of `table` is a state's code and its names.
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

    /// Number of passages that are not removed and whose words are searched.
    pub fn passagen(&self) -> usize {
        let wordless = |segment: &Segment| segment.with_value("art", Art::Rolle.key()).count();
        self.segments.iter().map(|segment| segment.alive_docs() as usize - wordless(segment)).sum()
    }
}

/// The index parts of all indexes, in order.
pub fn segments(indexes: &[Index]) -> impl Iterator<Item = &Segment> {
    indexes.iter().flat_map(|index| &index.segments)
}

/// An opened index part, its index, and its place among the others.
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
    /// A value's number in the whole index, from its number `rank` in this index part.
    pub fn common(&self, filter: &str, rank: u64) -> u64 {
        self.holding.ranks(filter).map_or(rank, |ranks| ranks.rank(self.segment, rank))
    }
}

/// All index parts with their places, in the order of the indexes.
pub fn sites(indexes: &[Index]) -> impl Iterator<Item = Site<'_>> {
    let all = indexes.iter().enumerate().flat_map(|(index, holding)| {
        holding.segments.iter().enumerate().map(move |(segment, opened)| (index, segment, holding, opened))
    });
    let spot = |(number, (index, segment, holding, opened))| Site { index, segment, number, holding, opened };
    all.enumerate().map(spot)
}

/// The values of one filter, numbered across all index parts; greater values have greater numbers.
#[derive(Debug, Default)]
pub struct Ranks {
    /// For each index part the common numbers of its values, by their number there; empty if there is one part only.
    common: Vec<Vec<u32>>,
    /// For each common number an index part that has the value, and the value's number in that part.
    own: Vec<(u32, u32)>,
    /// Number of values that some passage has, removed passages aside.
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
        // Quick: the values of each part ascend already, so the sort only merges them.
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

    /// The common number of the value that has the number `own` in this index part.
    pub fn rank(&self, part: usize, own: u64) -> u64 {
        let common = self.common.get(part).and_then(|common| common.get(usize::try_from(own).ok()?));
        common.map_or(own, |rank| u64::from(*rank))
    }

    /// An index part that has the value with this common number, and the value's number in that part.
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
