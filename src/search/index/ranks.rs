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

    /// Goes down all lists of values at once.
    fn join(&mut self, columns: &[Option<ValueColumn>]) {
        let dictionaries = columns.iter().map(|column| column.as_ref().map(ValueColumn::dictionary));
        let mut lists: Vec<_> =
            dictionaries.map(|words| words.and_then(|words| words.stream().ok())).collect();
        self.common = vec![Vec::new(); columns.len()];
        let mut heads: Vec<bool> = Vec::new();
        for list in &mut lists {
            heads.push(match list {
                Some(list) => list.advance(),
                None => false,
            });
        }
        loop {
            let live = lists.iter().zip(&heads).filter(|(_, head)| **head);
            let Some(least) = live.filter_map(|(list, _)| Some(list.as_ref()?.key().to_vec())).min() else {
                return;
            };
            let number = self.own.len() as u32;
            for (part, (list, head)) in lists.iter_mut().zip(&mut heads).enumerate() {
                let Some(list) = list.as_mut().filter(|list| *head && list.key() == least) else {
                    continue;
                };
                let Some(common) = self.common.get_mut(part) else { continue };
                if self.own.len() == number as usize {
                    self.own.push((part as u32, common.len() as u32));
                }
                common.push(number);
                *head = list.advance();
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
