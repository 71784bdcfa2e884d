//! The way back from the text: which entries of the catalogue rest on the open source, and where.

use super::rows::{Shown, TextRow};
use super::spot::printed_at;
use crate::domain::{Ansicht, Art, Bestand, NodeId};

/// An entry with its place in the open source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub block: usize,
    pub byte: usize,
    pub art: Art,
    /// The first view that shows the entry.
    pub ansicht: Ansicht,
    pub id: NodeId,
}

/// All entries that rest on the open source, by their place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Margin {
    rests: Vec<Placed>,
    /// The state for which `rests` was collected: the version of the holdings and the number of the source in them.
    made_for: Option<(u64, usize)>,
}

impl Margin {
    /// Collects the entries anew if another source is open, or if the holdings, counted by `version`, have changed.
    pub fn refresh(&mut self, bestand: &Bestand, version: u64, quelle: usize) {
        let wanted = Some((version, quelle));
        if self.made_for != wanted {
            self.rests = collect(bestand, quelle);
            self.made_for = wanted;
        }
    }

    /// The entries that rest on a block: statements about the policy first, then sections of the document.
    pub fn on_block(&self, block: usize) -> impl Iterator<Item = &Placed> {
        let of = move |wanted: bool| {
            self.rests.iter().filter(move |rest| rest.block == block && rest.art.is_statement() == wanted)
        };
        of(true).chain(of(false))
    }

    pub fn count_on_block(&self, block: usize) -> usize {
        let says = self.on_block(block).any(|rest| rest.art.is_statement());
        if says { self.on_block(block).count() } else { 0 }
    }

    /// The kinds of the statements whose evidence begins in a row, each once.
    pub fn kinds(&self, row: &TextRow, bestand: &Bestand) -> Vec<Art> {
        let Some((_, number)) = self.made_for else { return Vec::new() };
        let begins = |rest: &&Placed| match &row.part {
            Shown::Gap { .. } | Shown::Note { .. } => false,
            Shown::Text { block, range } => *block == rest.block && range.contains(&rest.byte),
            Shown::Printed { line, range } => {
                let quelle = bestand.quellen.get(number);
                let block = quelle.and_then(|quelle| quelle.blocks.get(rest.block));
                let place = block.map(|block| printed_at(block, rest.byte));
                place.is_some_and(|(own, column)| own == *line && range.contains(&column))
            }
        };
        let mut kinds = Vec::new();
        for rest in self.rests.iter().filter(|rest| rest.art.is_statement()).filter(begins) {
            if !kinds.contains(&rest.art) {
                kinds.push(rest.art);
            }
        }
        kinds
    }
}

/// The entries with evidence in the source, by its place, once for each block they rest on; no `Nennung`.
fn collect(bestand: &Bestand, number: usize) -> Vec<Placed> {
    let Some(quelle) = bestand.quellen.get(number) else { return Vec::new() };
    let blocks: std::collections::HashMap<&str, usize> =
        quelle.blocks.iter().enumerate().map(|(at, block)| (block.kennung.as_str(), at)).collect();
    let mut seen = std::collections::HashSet::new();
    let mut rests = Vec::new();
    for ansicht in Ansicht::KATALOG {
        for (id, knoten) in bestand.baum(ansicht).iter().filter(|(_, knoten)| knoten.art != Art::Nennung) {
            for beleg in knoten.belege.iter().filter(|beleg| beleg.quelle == quelle.id) {
                let Some(block) = blocks.get(beleg.block.as_str()) else { continue };
                if seen.insert((knoten.kennung.as_str(), *block)) {
                    rests.push(Placed { block: *block, byte: beleg.stelle.0, art: knoten.art, ansicht, id });
                }
            }
        }
    }
    rests.sort_by_key(|rest| (rest.block, rest.byte));
    rests
}
