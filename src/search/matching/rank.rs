//! Keeps the best hits. Boosts, which only order, are looked up for passages that can still come among the best.

use std::cmp::Ordering;
use std::collections::HashMap;

use tantivy::columnar::StrColumn;

use super::boost::Boosters;
use super::{Candidate, Options, Sort};
use crate::search::index::{Site, value};

/// Number of boosts that are added before candidates are dropped again that cannot come among the best.
const STRIDE: usize = 3;

pub(super) struct Best {
    limit: usize,
    order: Sort,
    /// True for long queries: a hit without some word may go before one with all, as their scores decide.
    long: bool,
    kept: Vec<Candidate>,
    /// For each `group` its last kept candidate, once the group has `limit` candidates.
    last: [Option<Candidate>; 4],
}

impl Best {
    /// No hits yet. `long` says that a hit without some word may go before one with all.
    pub(super) fn new(options: &Options, long: bool) -> Self {
        let long = long && options.order == Sort::Relevanz;
        Self { limit: options.limit, order: options.order, long, kept: Vec::new(), last: [None; 4] }
    }

    /// Takes the ascending candidates of one index part. They lie behind all that were taken before.
    pub(super) fn take(
        &mut self,
        candidates: &mut Vec<Candidate>,
        keys: &mut Keys<'_>,
        boosters: &mut Boosters<'_>,
    ) {
        if self.limit == 0 {
            candidates.clear();
        }
        if self.order != Sort::Relevanz {
            for candidate in candidates.iter_mut() {
                candidate.key = keys.of(candidate.doc);
            }
        }
        let boosts = boosters.boosts;
        for done in 0..=boosts.len() {
            if done % STRIDE == 0 || done == boosts.len() {
                let left = boosts.iter().skip(done).map(|boost| boost.most).sum();
                candidates.retain(|candidate| self.may_enter(candidate, left));
                self.prune(candidates, left);
            }
            if candidates.is_empty() {
                return;
            }
            boosters.apply(done, candidates);
        }
        for mut candidate in candidates.drain(..) {
            candidate.score *= candidate.factor;
            self.kept.push(candidate);
        }
        self.cut();
    }

    /// True if a candidate may come among the best when `left`, the most that boosts can add, is still added.
    fn may_enter(&self, candidate: &Candidate, left: f32) -> bool {
        let Some(Some(last)) = self.last.get(group(self.long, candidate)) else { return true };
        // A little more than the sum, because sums of floats depend on their order.
        let most = (candidate.score + left) * candidate.factor * 1.0001;
        match candidate.stufe.cmp(&last.stufe).then(candidate.key.cmp(&last.key)) {
            Ordering::Less => true,
            Ordering::Equal => self.order != Sort::Relevanz || most >= last.score,
            Ordering::Greater => false,
        }
    }

    /// Drops candidates that cannot come among the best of these candidates, not counting those kept.
    fn prune(&self, candidates: &mut Vec<Candidate>, left: f32) {
        if self.order != Sort::Relevanz || candidates.len() <= 2 * self.limit {
            return;
        }
        let mut room = self.limit;
        for tier in 1..=3 {
            let own = candidates.iter().filter(|c| c.stufe == tier);
            let mut sure: Vec<f32> = own.map(|c| c.score * c.factor).collect();
            let count = sure.len();
            if room == 0 {
                candidates.retain(|c| c.stufe != tier);
            } else if count > room {
                let (_, least, _) = sure.select_nth_unstable_by(room - 1, |a, b| b.total_cmp(a));
                let least = *least * 0.9999;
                candidates.retain(|c| c.stufe != tier || (c.score + left) * c.factor >= least);
            }
            if !self.long || tier == 2 {
                room = room.saturating_sub(count);
            }
        }
    }

    /// Keeps the best `limit` candidates of each group.
    fn cut(&mut self) {
        let (order, long) = (self.order, self.long);
        let group = |c: &Candidate| group(long, c);
        let mut all = std::mem::take(&mut self.kept);
        all.sort_unstable_by(|a, b| group(a).cmp(&group(b)).then_with(|| compare(order, a, b)));
        for own in all.chunk_by(|a, b| group(a) == group(b)) {
            let own = own.get(..self.limit).unwrap_or(own);
            self.kept.extend_from_slice(own);
            if let Some(last) = own.last().filter(|_| own.len() == self.limit)
                && let Some(slot) = self.last.get_mut(group(last))
            {
                *slot = Some(*last);
            }
        }
    }

    pub(super) fn has(&self, spot: Site<'_>, doc: u32) -> bool {
        self.kept.iter().any(|c| (c.part, c.doc) == (spot.number, doc))
    }

    /// The best hits, ordered by section, chosen order, score and place in the holdings. A hit's section is its tier;
    /// in a long query a hit of tier 1 goes to section 2 if its score is more than the share `lead` (0 to 1) below the
    /// best of tier 2: a hit without some word may be better than one with all. With `sure` that holds only for hits of
    /// which some word is but a part, a synonym or a similar one. Each hit keeps its tier.
    pub(super) fn finish(mut self, lead: f32, sure: bool) -> Vec<Candidate> {
        if self.long {
            let scores = self.kept.iter().filter(|c| c.stufe == 2).map(|c| c.score);
            let least = scores.fold(0.0, f32::max) * (1.0 - lead);
            let weak = |c: &Candidate| c.stufe == 1 && c.score < least && !(sure && c.literal);
            for candidate in self.kept.iter_mut().filter(|c| weak(c)) {
                candidate.section = 2;
            }
        }
        self.kept.sort_unstable_by(|a, b| compare(self.order, a, b));
        self.kept.truncate(self.limit);
        self.kept
    }
}

/// The list of best hits that a candidate may enter: one for each tier in a long query, else one for all.
fn group(long: bool, candidate: &Candidate) -> usize {
    if long { usize::from(candidate.stufe) } else { 0 }
}

fn compare(order: Sort, a: &Candidate, b: &Candidate) -> Ordering {
    let by_score = || if order == Sort::Quelle { Ordering::Equal } else { b.score.total_cmp(&a.score) };
    let place = |c: &Candidate| (c.part, c.doc);
    a.section
        .cmp(&b.section)
        .then(a.key.cmp(&b.key))
        .then_with(by_score)
        .then_with(|| place(a).cmp(&place(b)))
}

/// Keys that order the passages of one index part before their scores, by source or by day.
pub(super) struct Keys<'a> {
    order: Sort,
    spot: Site<'a>,
    column: Option<StrColumn>,
    /// The keys of the days seen so far, by the day's number in the index part.
    days: HashMap<u64, u64>,
}

impl<'a> Keys<'a> {
    pub(super) fn new(spot: Site<'a>, order: Sort) -> Self {
        let filter = if order == Sort::Quelle { "quelle" } else { "datum" };
        Self { order, spot, column: spot.opened.column(filter), days: HashMap::new() }
    }

    fn of(&mut self, doc: u32) -> u64 {
        let Some(column) = &self.column else { return 0 };
        let rank = column.ords().first(doc);
        if self.order == Sort::Quelle {
            return ((self.spot.index as u64) << 32) | self.spot.common("quelle", rank.unwrap_or(0));
        }
        let Some(rank) = rank else { return u64::MAX };
        let order = self.order;
        *self.days.entry(rank).or_insert_with(|| {
            let day = value(column, rank).and_then(|iso| iso.replace('-', "").parse::<u64>().ok());
            day.map_or(u64::MAX, |day| if order == Sort::Neueste { 99_999_999 - day } else { day })
        })
    }
}
