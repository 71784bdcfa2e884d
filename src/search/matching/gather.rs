//! Gathers what a query found: how many passages have which leaves, and every hit with its tier and its score.

use tantivy::columnar::StrColumn;

use super::window::{Scored, Window};
use crate::domain::Art;
use crate::search::index::{Index, Kinds, Segment, Site, sites};
use crate::search::query::{Ask, Query};

/// Factor of a hit in a letterhead or a list of links: below the same words in the text, above similar spelling. Judged by
/// hand on the shipped sources (`japan`, `seit 2023`); the measured sets have neither.
const BESIDE_TEXT: f32 = 0.4;
/// Factor of a hit without some word that is but a name (a heading, a state): it has no room for what it lacks. Chosen
/// on 60 questions as clerks type them; the measured sets have no headings.
const NAME: f32 = 0.5;
/// The kinds whose passages are names.
const NAMES: [Art; 7] = [
    Art::Strategie,
    Art::Abschnitt,
    Art::Instrument,
    Art::Bereich,
    Art::Land,
    Art::Ueberschrift,
    Art::Inhaltsverzeichnis,
];

/// A passage that was found.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Tier: 1 has every word, 2 some words, 3 words of similar spelling only.
    pub stufe: u8,
    /// The leaves of the query that the passage has.
    pub mask: u64,
    /// True if the passage has all words as they were asked for.
    pub(super) literal: bool,
    /// The section of the list in which the hit stands: its tier, or 2 for a hit of tier 1 with too low a score.
    pub(super) section: u8,
    /// The score as added up so far; it is multiplied by `factor` in the end.
    pub score: f32,
    pub(super) factor: f32,
    /// Number of the hit's index part among those of all indexes; see [`Site::number`].
    pub part: usize,
    pub doc: u32,
    /// The key by which hits are ordered before their scores; see [`super::rank::Keys`].
    pub(super) key: u64,
}

impl Candidate {
    pub(super) fn new(spot: Site<'_>, doc: u32, stufe: u8, score: f32, factor: f32) -> Self {
        Self { stufe, mask: 0, literal: false, section: stufe, score, factor, part: spot.number, doc, key: 0 }
    }
}

/// The passages that have the same leaves of a query, and what follows from these leaves.
struct Combination {
    mask: u64,
    /// The tier of these passages; 0 if they are no hits.
    stufe: u8,
    /// Share of the query's words that these passages have.
    cover: f32,
    /// True if the query has a period as a filter and these passages fulfil everything else.
    dateless: bool,
    passagen: usize,
}

/// How many passages have which leaves of a query.
#[derive(Default)]
pub struct Tally {
    combinations: Vec<Combination>,
    /// For each leaf of the query the number of passages that have it.
    pub counts: Vec<usize>,
    /// If the query has a period as a filter: number of passages in undated sources that fulfil everything else.
    pub undated: usize,
    /// For each index part, by its number, the hits of the first tier, ascending.
    first: Vec<Vec<u32>>,
}

impl Tally {
    pub(super) fn new(query: &Query) -> Self {
        Self { counts: vec![0; query.leaves.len()], ..Self::default() }
    }

    pub fn hits(&self, stufe: u8) -> usize {
        self.combinations.iter().filter(|own| own.stufe == stufe).map(|own| own.passagen).sum()
    }

    /// Number of passages that fulfil the query even if the leaves in the mask `parts` count as not found.
    pub fn full_without(&self, query: &Query, parts: u64) -> usize {
        self.masks().filter(|(mask, _)| query.root.full(mask & !parts)).map(|(_, passagen)| passagen).sum()
    }

    /// Each set of leaves that some passages have, as a mask, with the number of these passages.
    pub fn masks(&self) -> impl Iterator<Item = (u64, usize)> {
        self.combinations.iter().map(|own| (own.mask, own.passagen))
    }

    pub fn first<'a>(&'a self, indexes: &'a [Index]) -> impl Iterator<Item = (Site<'a>, &'a [u32])> {
        sites(indexes).zip(self.first.iter().map(Vec::as_slice))
    }

    /// The position of the combination with this mask, which is added if new. Frequent ones move to the front.
    fn combination(&mut self, query: &Query, mask: u64) -> usize {
        let Some(at) = self.combinations.iter().position(|own| own.mask == mask) else {
            self.combinations.push(Combination::new(query, mask));
            return self.combinations.len() - 1;
        };
        let before = at.saturating_sub(1);
        self.combinations.swap(before, at);
        before
    }
}

impl Combination {
    fn new(query: &Query, mask: u64) -> Self {
        let content = query.content();
        let count = |mask: u64| f32::from((mask & content).count_ones() as u8);
        let some = if mask != 0 && query.some(mask) { 2 } else { 0 };
        let stufe = if query.root.full(mask) { 1 } else { some };
        let dates = query.leaves_with(|leaf| matches!(leaf.ask, Ask::Datum(_) | Ask::Jahr(_)));
        let dateless = dates != 0 && mask & content != 0 && query.root.full(mask | dates);
        Self { mask, stufe, cover: count(mask) / count(u64::MAX).max(1.0), dateless, passagen: 0 }
    }
}

pub(super) struct Gatherer<'a> {
    spot: Site<'a>,
    query: &'a Query,
    /// How much a passage with all words gains; see [`super::weights::Weights::cover`].
    cover: f32,
    worth: Worth<'a>,
    dates: Option<StrColumn>,
}

impl<'a> Gatherer<'a> {
    pub(super) fn new(spot: Site<'a>, query: &'a Query, cover: f32) -> Self {
        Self { spot, query, cover, worth: Worth::new(spot.opened), dates: spot.opened.column("datum") }
    }

    /// Counts the passages of a window in `tally`, and adds those with all or some words of the query to `out`.
    pub(super) fn collect(&self, window: &Window<'_>, tally: &mut Tally, out: &mut Vec<Candidate>) {
        tally.first.resize(tally.first.len().max(self.spot.number + 1), Vec::new());
        for (sum, count) in tally.counts.iter_mut().zip(&window.counts) {
            *sum += count;
        }
        for Scored { doc, mask, literal, score } in window.found() {
            let at = tally.combination(self.query, mask);
            let Some(own) = tally.combinations.get_mut(at) else { continue };
            own.passagen += 1;
            if own.dateless && self.dates.as_ref().is_none_or(|column| column.ords().first(doc).is_none()) {
                tally.undated += 1;
            }
            if own.stufe == 1
                && let Some(first) = tally.first.get_mut(self.spot.number)
            {
                first.push(doc);
            }
            if own.stufe > 0 {
                let factor = (1.0 + self.cover * own.cover) * self.worth.of(doc, own.stufe);
                let literal = own.stufe == 1 && self.query.root.full(literal);
                let found = Candidate::new(self.spot, doc, own.stufe, score, factor);
                out.push(Candidate { mask, literal, ..found });
            }
        }
    }
}

/// The factor of a passage's score by its kind: it is lower for letterheads, link lists and bare names.
pub(super) struct Worth<'a> {
    kinds: Kinds<'a>,
}

impl<'a> Worth<'a> {
    pub(super) fn new(segment: &'a Segment) -> Self {
        Self { kinds: segment.kinds() }
    }

    /// The factor of a passage in this tier.
    pub(super) fn of(&self, doc: u32, stufe: u8) -> f32 {
        match self.kinds.of(doc) {
            Some(Art::Briefkopf | Art::Verweise) => BESIDE_TEXT,
            Some(art) if stufe == 2 && NAMES.contains(&art) => NAME,
            _ => 1.0,
        }
    }
}
