//! Which documents of holdings hold the passages of a query: the most first, each with its first passage.

use super::listing::named;
use super::search::Opened;
use crate::domain::Fundstelle;
use crate::domain::sammlung::{Nennend, Nennende};
use crate::search::{Hit, Options, Order};

/// At most so many documents are listed.
const MOST: usize = 50;
/// Among so many hits of a document's query there is one of its own: an id may begin the id of another holding's.
const LOOKED_AT: usize = 20;

/// A document: how many passages it has, the number of its index, its id there.
type Counted = (usize, usize, String);

/// The documents of all holdings but the shipped one.
pub(super) fn nennende(opened: &Opened, anfrage: &str) -> Nennende {
    let shipped = usize::from(opened.holdings.shipped);
    let mut out = Nennende::default();
    let mut all: Vec<Counted> = Vec::new();
    for (number, lies) in opened.searcher.by_source(anfrage).into_iter().enumerate().skip(shipped) {
        out.quellen += lies.quellen;
        out.stellen += lies.passagen;
        all.extend(lies.meiste.into_iter().map(|(id, count)| (count, number, id)));
    }
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, &a.2).cmp(&(b.1, &b.2))));
    out.dokumente = all.iter().take(MOST).filter_map(|one| nennend(opened, anfrage, one)).collect();
    out
}

fn nennend(opened: &Opened, anfrage: &str, (stellen, number, id): &Counted) -> Option<Nennend> {
    let options = Options { limit: LOOKED_AT, order: Order::Quelle, ..Options::default() };
    let shipped = usize::from(opened.holdings.shipped);
    let shown = opened.holdings.shown(number.checked_sub(shipped)?, id).ok()?;
    let answer = opened.answer(&format!("{anfrage} quelle:\"{id}\""), &options);
    let first = answer.hits.into_iter().find(|hit| hit.bestand == *number && hit.quelle == shown)?;
    let eintrag = opened.holdings.named(&shown).ok()??;
    Some(Nennend { dokument: named(&eintrag), stellen: *stellen, erste: fundstelle(first) })
}

/// The whole passage.
fn fundstelle(hit: Hit) -> Fundstelle {
    let stelle = (0, hit.text.len());
    Fundstelle { quelle: hit.quelle, zeilen: hit.zeilen, wortlaut: hit.text, block: hit.kennung, stelle }
}
