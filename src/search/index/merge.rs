//! Merges index parts into one, without the removed passages, and says when a merge is worth its cost.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use tantivy::indexer::merge_filtered_segments;

use super::made::{BuiltIndex, workshop};
use super::source::Source;
use super::{Error, Part, Segment, Stand, build_to};
use crate::search::german::{Analyzer, Lexicon, learn, union};

/// The abbreviations that an index part's passages explain, without those explained only in removed passages.
fn learned(part: &Segment, analyzer: &mut Analyzer) -> BTreeSet<String> {
    if part.alive.is_none() {
        return part.learned.lines().map(str::to_owned).collect();
    }
    let mut learned = BTreeSet::new();
    for stored in (0..part.docs).filter(|doc| part.is_alive(*doc)).filter_map(|doc| part.stored(doc)) {
        learn(&stored.text, analyzer, &mut learned);
    }
    learned
}

/// Merges index parts, in their order, into one in `folder`, which is made if it is missing. Removed passages are left
/// out; the others get new numbers. The old parts are only read.
pub fn merge(parts: &[Part], folder: &Path, corpus: &str) -> Result<Stand, Error> {
    let mut opened = Vec::new();
    for part in parts {
        let source = Source::folder(&part.folder)?;
        opened.push((Segment::open(&source, &part.removed)?, source.segment()?));
    }
    let (opened, engines): (Vec<Segment>, Vec<tantivy::index::Segment>) =
        opened.into_iter().filter(|(part, _)| part.alive_docs() > 0).unzip();
    let Some(first) = engines.first() else { return build_to(&[], folder, corpus) };
    let settings = first.index().settings().clone();
    let tables = || opened.iter().map(|part| part.lexicon.clone());
    let mut analyzer = Analyzer::new(Arc::new(tables().fold(Lexicon::shipped(), Lexicon::with)));
    let learned = opened.iter().flat_map(|part| learned(part, &mut analyzer)).collect();
    let passagen = opened.iter().map(|part| part.alive_docs() as usize).sum();
    let (workshop, directory) = workshop(folder)?;
    let alive = opened.iter().map(|part| part.alive.clone()).collect();
    let index = merge_filtered_segments(&engines, settings, alive, directory)?;
    let made = BuiltIndex { index, lexicon: union(tables()), learned };
    made.publish(workshop.path(), folder, Stand::new(corpus, passagen))
}

/// Size of an index part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartSize {
    /// Number of passages when the part was built.
    pub passagen: usize,
    pub entfernt: usize,
}

impl PartSize {
    fn left(self) -> usize {
        self.passagen.saturating_sub(self.entfernt)
    }
}

/// Index parts of up to this many passages count as equally small: merging them costs next to nothing.
const SMALL: usize = 500;
/// Minimum number of neighbouring index parts of like size that are merged.
const FAN: usize = 6;
/// An index part is left alone if it has more than this many times the passages of all parts behind it.
const STEP: usize = 1;
/// Maximum number of passages of neighbouring index parts that are merged: more would take minutes.
pub const LARGEST: usize = 400_000;

/// The range of neighbouring index parts to merge next; `None` if no merge is worth it. Parts keep their order. A
/// single part is returned if at least a third of its passages are removed: then it is written anew.
///
/// The parts' sizes fall by steps, so an index of n passages has about `FAN * log(n)` parts, and each passage is
/// written anew about `log(n)` times in all.
pub fn to_merge(parts: &[PartSize]) -> Option<Range<usize>> {
    if let Some(hollow) =
        parts.iter().position(|part| part.entfernt > 0 && part.entfernt * 3 >= part.passagen)
    {
        return Some(hollow..hollow + 1);
    }
    // A few small parts at the end, or the rest of a large intake, do not keep the parts before them from a merge.
    (1..=parts.len()).rev().find_map(|to| {
        let from = first_alike(parts.get(..to).unwrap_or_default());
        (to - from >= FAN).then_some(from..to)
    })
}

fn first_alike(parts: &[PartSize]) -> usize {
    let weight = |part: &PartSize| part.left().max(SMALL);
    let mut from = parts.len();
    let mut behind = 0;
    while let Some(part) = from.checked_sub(1).and_then(|at| parts.get(at)) {
        let alike = behind == 0 || weight(part) <= STEP * behind;
        if !alike || part.left() + behind > LARGEST {
            break;
        }
        behind += weight(part);
        from -= 1;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(list: &[usize]) -> Vec<PartSize> {
        list.iter().map(|passagen| PartSize { passagen: *passagen, entfernt: 0 }).collect()
    }

    #[test]
    fn small_parts_behind_a_large_one_leave_it_alone() {
        assert_eq!(to_merge(&[]), None);
        assert_eq!(to_merge(&sizes(&[74_000, 10, 10, 10])), None);
        assert_eq!(to_merge(&sizes(&[74_000, 10, 10, 10, 10, 10, 10])), Some(1..7));
        assert_eq!(to_merge(&sizes(&[30_000, 30_000, 14_000])), None);
    }

    #[test]
    fn the_rest_of_a_large_intake_does_not_keep_its_parts_apart() {
        let mut intake = vec![6000; 25];
        intake.push(4400);
        assert_eq!(to_merge(&sizes(&intake)), Some(0..25));
        intake.push(20);
        assert_eq!(to_merge(&sizes(&intake)), Some(0..25));
        assert_eq!(to_merge(&sizes(&[150_000, 4400, 20])), None);
    }

    #[test]
    fn a_hollow_part_is_written_anew() {
        let mut parts = sizes(&[1000, 1000]);
        parts[0].entfernt = 333;
        assert_eq!(to_merge(&parts), None);
        parts[0].entfernt = 334;
        assert_eq!(to_merge(&parts), Some(0..1));
    }

    #[test]
    fn a_holding_that_grows_by_little_stays_at_few_parts_and_is_seldom_written() {
        for step in [10, 700, 20_000] {
            let (mut parts, mut written, mut most) = (Vec::new(), 0, 0);
            for _ in 0..2000 {
                parts.push(PartSize { passagen: step, entfernt: 0 });
                written += step;
                while let Some(range) = to_merge(&parts) {
                    let sum = parts[range.clone()].iter().map(|part| part.left()).sum();
                    written += sum;
                    parts.splice(range, [PartSize { passagen: sum, entfernt: 0 }]);
                }
                let open = parts.iter().filter(|part| part.passagen < LARGEST / 6).count();
                most = most.max(open);
            }
            assert!(most <= 10, "{step}: {most} parts");
            assert!(written <= 30 * 2000 * step, "{step}: each passage {} times", written / 2000 / step);
        }
    }
}
