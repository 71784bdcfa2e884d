//! Counts the passages that a query finds by holding and by the values of fields, for overviews that list no hits.

use std::collections::{BTreeMap, HashMap};

use super::report::value;
use super::searcher::Searcher;
use crate::domain::{Anzahl, Zaehlung};
use crate::search::index::{Index, Ranks, Site};
use crate::search::matching::Options;

/// The number of a value that stands for "this passage has no value".
const NONE: u64 = u64::MAX;

/// An index part with its hits of the first tier, as numbers of passages.
type First<'a> = (Site<'a>, &'a [u32]);

/// Number of passages for each source and value, both given by their number in the index.
type Pairs = HashMap<(u64, u64), usize>;

impl Searcher {
    /// Counts the hits of a query by holding, field and value: each number is what a search for query and value finds.
    pub fn count_by(&self, zaehlung: &Zaehlung) -> Vec<Anzahl> {
        let options = Options { limit: 1, ..Options::default() };
        let run = self.run(&options);
        let meant = self.meant(&run, &zaehlung.anfrage);
        let (tally, _) = run.gather(&meant.plan, &meant.found);
        let mut out = Vec::new();
        for (number, index) in self.indexes.iter().enumerate() {
            let first = tally.first(&self.indexes).filter(|(spot, _)| spot.index == number);
            let first: Vec<First<'_>> = first.collect();
            for feld in &zaehlung.felder {
                out.extend(by_value(index, feld, zaehlung.einzeln_bis, &first));
            }
        }
        self.keep(meant.plan.compiler.analyzer);
        out
    }
}

fn by_value(index: &Index, feld: &'static str, einzeln_bis: usize, first: &[First<'_>]) -> Vec<Anzahl> {
    let (Some(sources), Some(values)) = (index.ranks("quelle"), index.ranks(feld)) else { return Vec::new() };
    let pairs = pairs(feld, sources, values, first);
    let einzeln = sources.alive <= einzeln_bis;
    let name = |feld, rank| {
        if rank == NONE { String::new() } else { value(index, feld, rank).unwrap_or_default() }
    };
    let (mut words, mut ids) = (HashMap::new(), HashMap::new());
    let mut sums: BTreeMap<(Option<String>, String), (usize, usize)> = BTreeMap::new();
    for ((source, rank), stellen) in pairs {
        let wert: &String = words.entry(rank).or_insert_with(|| name(feld, rank));
        let id = || ids.entry(source).or_insert_with(|| name("quelle", source)).clone();
        let sum = sums.entry((einzeln.then(id), wert.clone())).or_default();
        *sum = (sum.0 + stellen, sum.1 + 1);
    }
    let one = |((quelle, wert), (stellen, quellen))| {
        let bestand = index.name.clone();
        Anzahl { feld, wert, bestand, quelle, stellen, quellen }
    };
    sums.into_iter().map(one).collect()
}

fn pairs(feld: &str, sources: &Ranks, values: &Ranks, first: &[First<'_>]) -> Pairs {
    let mut pairs = Pairs::new();
    for (spot, docs) in first {
        let Some(ids) = spot.opened.column("quelle") else { continue };
        let column = spot.opened.column(feld);
        for doc in *docs {
            let source = ids.ords().first(*doc).map_or(NONE, |rank| sources.rank(spot.segment, rank));
            let mut add = |value| *pairs.entry((source, value)).or_default() += 1;
            let mut own = column.iter().flat_map(|column| column.term_ords(*doc)).peekable();
            if own.peek().is_none() {
                add(NONE);
            }
            own.for_each(|rank| add(values.rank(spot.segment, rank)));
        }
    }
    pairs
}
