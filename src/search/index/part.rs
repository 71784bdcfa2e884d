//! Parts of an index and what is removed from them.

use std::ops::Range;
use std::path::PathBuf;

use tantivy::BitSet;
use tantivy::directory::OwnedBytes;
use tantivy::fastfield::AliveBitSet;

use super::error::Error;

/// A folder with one immutable part of an index, and which of its passages are no longer there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where `build_to` or `merge` put it.
    pub folder: PathBuf,
    /// Passages that are removed, counted from 0 in the order they were given to the builder. No query, facet or count
    /// sees them.
    pub removed: Vec<Range<u32>>,
}

impl Part {
    /// A part with all its passages.
    pub fn whole(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), removed: Vec::new() }
    }
}

/// The passages that are left of `docs`; `None` if nothing is removed.
pub(super) fn alive(docs: u32, removed: &[Range<u32>]) -> Result<Option<AliveBitSet>, Error> {
    let clipped = || removed.iter().map(|range| range.start.min(docs)..range.end.min(docs));
    if clipped().all(|range| range.is_empty()) {
        return Ok(None);
    }
    let mut set = BitSet::with_max_value_and_full(docs);
    clipped().flatten().for_each(|doc| set.remove(doc));
    let mut bytes = Vec::new();
    tantivy::fastfield::write_alive_bitset(&set, &mut bytes)?;
    Ok(Some(AliveBitSet::open(OwnedBytes::new(bytes))))
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "ranges are what is tested")]
mod tests {
    use super::*;

    #[test]
    fn ranges_may_overlap_and_reach_beyond_the_end() {
        let left = |removed: &[Range<u32>]| {
            let set = alive(100, removed).unwrap();
            set.map(|set| (set.num_alive_docs(), set.iter_alive().next(), set.iter_alive().last()))
        };
        assert_eq!(left(&[]), None);
        assert_eq!(left(&[100..200, 5..5]), None);
        assert_eq!(left(&[0..10, 5..20, 90..4000]), Some((70, Some(20), Some(89))));
        assert_eq!(left(&[0..100]), Some((0, None, None)));
    }
}
