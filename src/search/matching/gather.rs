//! Gathers what a query found: how many passages have what of it, and every hit with its tier and its score.

use crate::domain::Art;
use crate::search::index::segment::{Segment, ValueColumn};
use crate::search::matching::evaluate::Spot;
use crate::search::matching::weights::BESIDE_TEXT;
use crate::search::matching::window::Window;
use crate::search::query::tree::{Ask, Query, bit};

/// A passage that was found.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// 1 every word, 2 some words, 3 similar spelling.
    pub stufe: u8,
    /// The part of the list it stands in; that of its tier, unless a better hit without some word goes before it.
    pub part: u8,
    /// What was added up so far; times `factor` in the end.
    pub score: f32,
    pub factor: f32,
    pub index: usize,
    /// Part of the index.
    pub segment: usize,
    pub doc: u32,
    pub key: u64,
}

impl Candidate {
    pub fn new(spot: Spot<'_>, doc: u32, stufe: u8, score: f32, factor: f32) -> Self {
        let Spot { index, segment, .. } = spot;
        Self { stufe, part: stufe, score, factor, index, segment, doc, key: 0 }
    }
}

/// What is true of all passages that have the same parts of a query.
struct Kind {
    mask: u64,
    /// 0 for no hit.
    stufe: u8,
    /// How much of the query they have.
    cover: f32,
    /// With a period among the filters: they have all else.
    dateless: bool,
    passagen: usize,
}

/// What was counted of a query.
#[derive(Default)]
pub struct Tally {
    kinds: Vec<Kind>,
    /// By part of the query in how many passages it was found.
    pub counts: Vec<usize>,
    /// With a period among the filters: how many passages fulfil all else and stand in sources without a date.
    pub undated: usize,
    /// The hits of the first tier by the number of their part, ascending.
    pub first: Vec<Vec<u32>>,
}

impl Tally {
    /// How many hits there are in a tier.
    pub fn hits(&self, stufe: u8) -> usize {
        self.kinds.iter().filter(|kind| kind.stufe == stufe).map(|kind| kind.passagen).sum()
    }

    /// How many passages fulfil the query without these parts.
    pub fn full_without(&self, query: &Query, parts: u64) -> usize {
        self.masks().filter(|(mask, _)| query.full(mask & !parts)).map(|(_, passagen)| passagen).sum()
    }

    /// Which parts of the query passages have together, and how many have these.
    pub fn masks(&self) -> impl Iterator<Item = (u64, usize)> {
        self.kinds.iter().map(|kind| (kind.mask, kind.passagen))
    }

    /// The number of a kind. Those that are frequent stand in front after a while.
    fn kind(&mut self, query: &Query, mask: u64) -> usize {
        match self.kinds.iter().position(|kind| kind.mask == mask) {
            Some(at) if at > 0 => {
                self.kinds.swap(at - 1, at);
                at - 1
            }
            Some(at) => at,
            None => {
                self.kinds.push(Kind::new(query, mask));
                self.kinds.len() - 1
            }
        }
    }
}

impl Kind {
    fn new(query: &Query, mask: u64) -> Self {
        let content = query.content();
        let count = |mask: u64| f32::from((mask & content).count_ones() as u8);
        let stufe = match mask {
            mask if query.full(mask) => 1,
            0 => 0,
            mask if query.some(mask) => 2,
            _ => 0,
        };
        let dates = query.leaves.iter().enumerate().filter(|(_, leaf)| matches!(leaf.ask, Ask::Datum(_)));
        let dates = dates.map(|(number, _)| bit(number)).fold(0, |all, one| all | one) & query.positive();
        let dateless = dates != 0 && mask & content != 0 && query.full(mask | dates);
        Self { mask, stufe, cover: count(mask) / count(u64::MAX).max(1.0), dateless, passagen: 0 }
    }
}

/// Gathers from one part of an index.
pub struct Gatherer<'a> {
    spot: Spot<'a>,
    query: &'a Query,
    cover: f32,
    worth: Worth,
    dates: Option<ValueColumn>,
}

impl<'a> Gatherer<'a> {
    pub fn new(spot: Spot<'a>, query: &'a Query, cover: f32) -> Self {
        Self { spot, query, cover, worth: Worth::new(spot.opened), dates: spot.opened.column("datum") }
    }

    /// Counts what is in a window, and adds every passage that fulfils the query, and those with some of its words.
    pub fn collect(&self, window: &Window<'_>, tally: &mut Tally, out: &mut Vec<Candidate>) {
        tally.first.resize(tally.first.len().max(self.spot.number + 1), Vec::new());
        if self.query.full(0) {
            window.all().for_each(|found| self.add(found, tally, out));
        } else {
            window.found().for_each(|found| self.add(found, tally, out));
        }
    }

    fn add(&self, (doc, mask, score): (u32, u64, f32), tally: &mut Tally, out: &mut Vec<Candidate>) {
        let at = tally.kind(self.query, mask);
        let Some(kind) = tally.kinds.get_mut(at) else { return };
        kind.passagen += 1;
        if kind.dateless && self.dates.as_ref().is_none_or(|column| column.rank(doc).is_none()) {
            tally.undated += 1;
        }
        if kind.stufe == 0 {
            return;
        }
        if kind.stufe == 1
            && let Some(first) = tally.first.get_mut(self.spot.number)
        {
            first.push(doc);
        }
        let factor = (1.0 + self.cover * kind.cover) * self.worth.of(doc);
        out.push(Candidate::new(self.spot, doc, kind.stufe, score, factor));
    }
}

/// What a passage's score is worth by its kind: letterheads and link lists stand beside the text.
pub struct Worth {
    /// The kinds of passages, if any stands beside the text, and the numbers of those.
    beside: Option<(ValueColumn, Vec<u64>)>,
}

impl Worth {
    pub fn new(segment: &Segment) -> Self {
        let kinds = [Art::Briefkopf.key(), Art::Verweise.key()];
        let beside = segment.column("art").and_then(|column| {
            let known = (0..).map_while(|rank| Some((rank, column.value(rank)?)));
            let ranks: Vec<u64> =
                known.filter(|(_, kind)| kinds.contains(&kind.as_str())).map(|(rank, _)| rank).collect();
            (!ranks.is_empty()).then_some((column, ranks))
        });
        Self { beside }
    }

    pub fn of(&self, doc: u32) -> f32 {
        let beside = |(column, ranks): &(ValueColumn, Vec<u64>)| {
            column.rank(doc).is_some_and(|rank| ranks.contains(&rank))
        };
        if self.beside.as_ref().is_some_and(beside) { BESIDE_TEXT } else { 1.0 }
    }
}
