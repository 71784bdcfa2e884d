//! Gathers what a query found: every passage with its tier and its score.

use super::evaluate::Found;
use super::query::Query;
use super::segment::Segment;
use super::weights::{BESIDE_TEXT, GRAM_SHARE};
use crate::domain::Art;

/// A passage that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// 1 every word, 2 some words, 3 similar spelling.
    pub(super) stufe: u8,
    /// The part of the list it stands in; that of its tier, unless a better hit without some word goes before it.
    pub(super) part: u8,
    pub(super) score: f32,
    pub(super) index: usize,
    /// Part of the index.
    pub(super) segment: usize,
    pub(super) doc: u32,
    pub(super) key: u64,
}

/// Every passage that fulfils the query, and those with some of its words.
pub(super) fn collect(
    query: &Query,
    (index, segment, opened): (usize, usize, &Segment),
    found: &Found,
    cover: f32,
    out: &mut Vec<Candidate>,
) {
    let content = query.content();
    let count = |mask: u64| f32::from((mask & content).count_ones() as u8);
    let most = count(u64::MAX).max(1.0);
    let without = query.full(0);
    let similar = query.only_words();
    let beside = beside(opened);
    let found = found.masks.iter().zip(&found.scores).zip(&found.alike);
    for (doc, ((mask, score), alike)) in found.enumerate() {
        let stufe = match *mask {
            _ if !opened.is_alive(doc as u32) => continue,
            0 if !without && similar && *alike >= GRAM_SHARE => 3,
            0 if !without => continue,
            mask if query.full(mask) => 1,
            mask if query.some(mask) => 2,
            _ => continue,
        };
        out.push(Candidate {
            stufe,
            part: stufe,
            score: *score * (1.0 + cover * count(*mask) / most) * beside(doc as u32),
            index,
            segment,
            doc: doc as u32,
            key: 0,
        });
    }
}

/// What a passage's score is worth by its kind: letterheads and link lists stand beside the text.
fn beside(segment: &Segment) -> impl Fn(u32) -> f32 {
    let column = segment.column("art");
    let kinds = [Art::Briefkopf.key(), Art::Verweise.key()];
    let known = column.iter().flat_map(|column| (0..).map_while(|rank| Some((rank, column.value(rank)?))));
    let ranks: Vec<u64> =
        known.filter(|(_, kind)| kinds.contains(&kind.as_str())).map(|(rank, _)| rank).collect();
    move |doc| {
        let rank = column.as_ref().and_then(|column| column.rank(doc));
        if rank.is_some_and(|rank| ranks.contains(&rank)) { BESIDE_TEXT } else { 1.0 }
    }
}
