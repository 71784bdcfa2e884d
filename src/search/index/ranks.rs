//! The values of a filter in all parts of an index, numbered together in their order.

use super::segment::Segment;
use super::values::ValueColumn;

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
    /// Of these parts, each of which may lack the filter.
    pub(super) fn new(segments: &[Segment], filter: &str) -> Self {
        let columns: Vec<Option<ValueColumn>> = segments.iter().map(|s| s.column(filter)).collect();
        let mut ranks = Self::default();
        if columns.len() > 1 {
            ranks.join(&columns);
        }
        ranks.alive = ranks.alive(segments, &columns);
        ranks
    }

    /// Numbers the values of all lists in their order.
    fn join(&mut self, columns: &[Option<ValueColumn>]) {
        let mut all: Vec<(Vec<u8>, u32, u32)> = Vec::new();
        for (part, column) in columns.iter().enumerate() {
            let values = column.iter().flat_map(ValueColumn::values);
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

    fn alive(&self, segments: &[Segment], columns: &[Option<ValueColumn>]) -> usize {
        let all = if self.common.is_empty() {
            columns.iter().flatten().map(ValueColumn::count).sum()
        } else {
            self.own.len()
        };
        if segments.iter().all(|segment| segment.alive_docs() == segment.docs) {
            return all;
        }
        let mut seen = vec![false; all];
        for (part, (segment, column)) in segments.iter().zip(columns).enumerate() {
            let alive = (0..segment.docs).filter(|doc| segment.is_alive(*doc));
            for rank in alive.flat_map(|doc| column.iter().flat_map(move |column| column.ranks(doc))) {
                let rank = usize::try_from(self.rank(part, rank)).ok();
                if let Some(slot) = rank.and_then(|rank| seen.get_mut(rank)) {
                    *slot = true;
                }
            }
        }
        seen.into_iter().filter(|seen| *seen).count()
    }
}
