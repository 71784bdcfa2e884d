//! Which documents of holdings hold the passages of a query: the most first, each with its first passage.

use super::listing::named;
use super::search::Opened;
use crate::domain::sammlung::{Nennend, Nennende};
use crate::domain::{Fundstelle, Zaehlung};
use crate::search::{Hit, Options, Order};

/// At most so many documents are listed.
const MOST: usize = 50;
/// Among so many hits of a document's query there is one of its own: an id may begin the id of another holding's.
const LOOKED_AT: usize = 20;

/// A document: how many passages it has, the number of its holding, its id there.
type Counted = (usize, usize, String);

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
            all.push((one.stellen, number, one.wert));
        }
    }
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, &a.2).cmp(&(b.1, &b.2))));
    out.dokumente = all.iter().take(MOST).filter_map(|one| nennend(opened, anfrage, one)).collect();
    out
}

fn nennend(opened: &Opened, anfrage: &str, (stellen, number, id): &Counted) -> Option<Nennend> {
    let options = Options { limit: LOOKED_AT, order: Order::Quelle, ..Options::default() };
    let index = number + usize::from(opened.holdings.shipped);
    let shown = opened.holdings.shown(*number, id).ok()?;
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
