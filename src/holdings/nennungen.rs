//! Which documents of holdings hold the passages of a query: the most first, each with its first passage.

use std::cmp::Reverse;

use super::listing::named;
use super::opened::Opened;
use crate::domain::sammlung::{Nennend, Nennende};
use crate::domain::{Fundstelle, Zaehlung};
use crate::search::{Hit, Options, Order};

/// Maximum number of documents that are listed.
const MOST: usize = 50;
/// Number of hits of a document's query among which is one of its own: its id may begin the id of another holding's.
const LOOKED_AT: usize = 20;

/// A document with passages of the query. Ordered by their number, the most first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Counted {
    stellen: Reverse<usize>,
    /// Number of its holding in the session.
    holding: usize,
    /// Its id in the holding.
    id: String,
}

/// The documents of all holdings but the shipped one.
pub(super) fn nennende(opened: &Opened, anfrage: &str) -> Nennende {
    let mut out = Nennende::default();
    let mut all: Vec<Counted> = Vec::new();
    let zaehlung = Zaehlung { anfrage: anfrage.to_owned(), felder: vec!["quelle"], einzeln_bis: 0 };
    for one in opened.searcher.count_by(&zaehlung) {
        let own = opened.holdings.opened.iter().position(|holding| holding.place.name == one.bestand);
        if let Some(number) = own {
            out.quellen += one.quellen;
            out.stellen += one.stellen;
            all.push(Counted { stellen: Reverse(one.stellen), holding: number, id: one.wert });
        }
    }
    all.sort();
    out.dokumente = all.iter().take(MOST).filter_map(|one| nennend(opened, anfrage, one)).collect();
    out
}

fn nennend(opened: &Opened, anfrage: &str, one: &Counted) -> Option<Nennend> {
    let Counted { stellen: Reverse(stellen), holding, id } = one;
    let options = Options { limit: LOOKED_AT, order: Order::Quelle, ..Options::default() };
    let index = holding + usize::from(opened.holdings.shipped);
    let shown = opened.holdings.shown(*holding, id).ok()?;
    let answer = opened.answer(&format!("{anfrage} quelle:\"{id}\""), &options);
    let first = answer.hits.into_iter().find(|hit| hit.bestand == index && hit.quelle == shown)?;
    let eintrag = opened.holdings.named(&shown).ok()??;
    Some(Nennend { dokument: named(&eintrag), stellen: *stellen, erste: fundstelle(first) })
}

/// The whole passage.
fn fundstelle(hit: Hit) -> Fundstelle {
    let stelle = (0, hit.text.len());
    Fundstelle { quelle: hit.quelle, zeilen: hit.zeilen, wortlaut: hit.text, block: hit.kennung, stelle }
}
