//! Gathers what a query found: every passage with its tier and its score.

use super::evaluate::Found;
use super::query::Query;
use super::segment::Segment;
use super::weights::BESIDE_TEXT;
use crate::domain::Art;

/// A passage that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// 1 every word, 2 some words, 3 similar spelling.
    pub(super) stufe: u8,
    /// The part of the list it stands in; that of its tier, unless a better hit without some word goes before it.
    pub(super) part: u8,
    /// What was added up so far; times `factor` in the end.
    pub(super) score: f32,
    pub(super) factor: f32,
    pub(super) index: usize,
    /// Part of the index.
    pub(super) segment: usize,
    pub(super) doc: u32,
    pub(super) key: u64,
}

impl Candidate {
    fn new(
        (index, segment, _): (usize, usize, &Segment),
        doc: u32,
        stufe: u8,
        score: f32,
        factor: f32,
    ) -> Self {
        Self { stufe, part: stufe, score, factor, index, segment, doc, key: 0 }
    }
}

/// Every passage that fulfils the query, and those with some of its words, in the order of the holdings.
pub(super) fn collect(
    query: &Query,
    place: (usize, usize, &Segment),
    found: &Found,
    cover: f32,
    out: &mut Vec<Candidate>,
) {
    let (.., opened) = place;
    let content = query.content();
    let count = |mask: u64| f32::from((mask & content).count_ones() as u8);
    let most = count(u64::MAX).max(1.0);
    let worth = beside(opened);
    let mut add = |doc: u32| {
        let mask = found.masks.get(doc as usize).copied().unwrap_or_default();
        let stufe = match mask {
            mask if query.full(mask) => 1,
            0 => return,
            mask if query.some(mask) => 2,
            _ => return,
        };
        let score = found.scores.get(doc as usize).copied().unwrap_or_default();
        let factor = (1.0 + cover * count(mask) / most) * worth(doc);
        out.push(Candidate::new(place, doc, stufe, score, factor));
    };
    if query.full(0) {
        (0..opened.docs).filter(|doc| opened.is_alive(*doc)).for_each(&mut add);
    } else {
        found.docs.iter().copied().for_each(&mut add);
    }
}

/// Passages of similar spelling, if there is room for them and the query asks for words only.
pub(super) fn similar(
    place: (usize, usize, &Segment),
    (found, docs): (&Found, Vec<u32>),
    out: &mut Vec<Candidate>,
) {
    let (.., opened) = place;
    let worth = beside(opened);
    let none =
        |doc: &u32| opened.is_alive(*doc) && found.masks.get(*doc as usize).is_some_and(|mask| *mask == 0);
    out.extend(docs.into_iter().filter(none).map(|doc| Candidate::new(place, doc, 3, 0.0, worth(doc))));
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
