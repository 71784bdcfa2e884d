//! The Rechercheprotokoll in the interface: the kept search that the listed hits belong to, the changes since then,
//! and the user's verdicts on its hits.

use crate::app::consequence::Consequence;
use crate::app::message::Auftrag;
use crate::app::search::SearchState;
use crate::app::world::World;
use crate::deutsch::protokoll as said;
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Protokoll, Recherche, Urteil};

/// State of kept searches.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Log {
    pub protokoll: Protokoll,
    /// The kept search that was kept or repeated last.
    aktiv: Option<Recherche>,
    /// The changes in the hits since the search was kept; `None` if it was not repeated.
    abgleich: Option<Abgleich>,
}

/// The words shown beside a hit: new, changed, kept, dropped.
pub type Verdicts = Vec<&'static str>;

impl Log {
    pub fn kept(&mut self, recherche: Recherche) {
        (self.aktiv, self.abgleich) = (Some(recherche), None);
    }

    pub fn repeated(&mut self, recherche: Recherche, abgleich: Abgleich) {
        (self.aktiv, self.abgleich) = (Some(recherche), Some(abgleich));
    }

    pub fn changed(&mut self, protokoll: Protokoll) {
        let number = self.aktiv.as_ref().map(|aktiv| aktiv.nummer);
        self.aktiv = number.and_then(|number| protokoll.get(number).cloned());
        self.protokoll = protokoll;
    }

    /// The kept search that the listed hits belong to; `None` if they are those of another search.
    fn active(&self, search: &SearchState) -> Option<&Recherche> {
        let same = |kept: &&Recherche| {
            let off = search.off.iter().map(|kind| kind.key());
            kept.anfrage == search.query && off.eq(kept.abgeschaltet.iter().map(String::as_str))
        };
        self.aktiv.as_ref().filter(same)
    }

    pub fn verdicts(&self, search: &SearchState, kennung: &str) -> Verdicts {
        let Some(active) = self.active(search) else { return Vec::new() };
        let news = self.abgleich.as_ref().and_then(|abgleich| match abgleich {
            seen if seen.neu.contains(kennung) => Some(said::NEU),
            seen if seen.geaendert.contains_key(kennung) => Some(said::GEAENDERT),
            _ => None,
        });
        let judged = active.fund(kennung).and_then(|fund| fund.urteil);
        news.into_iter().chain(judged.map(|urteil| said::urteil(urteil.key()))).collect()
    }

    /// Gives the chosen hit a verdict, kept or dropped; the same verdict again takes it back.
    pub fn judge(&mut self, world: &World, search: &SearchState, urteil: Urteil) -> Consequence {
        let Some(kennung) = search.hit().map(|hit| hit.kennung.clone()) else {
            return Consequence::default();
        };
        let Some(active) = self.active(search) else {
            return Consequence::say(world.how(said::erst_festhalten));
        };
        let nummer = active.nummer;
        let Some(fund) = active.fund(&kennung) else {
            return Consequence::say(world.how(|weg| said::nicht_im_eintrag(nummer, weg)));
        };
        let judged = if fund.urteil == Some(urteil) { None } else { Some(urteil) };
        if let Some(aktiv) = &mut self.aktiv {
            aktiv.judge(&kennung, judged);
        }
        Consequence::effect(Auftrag::Beurteilen(nummer, kennung, judged))
    }

    /// Indexes of the hits that are new or changed since the search was kept.
    pub fn fresh(&self, search: &SearchState) -> Vec<usize> {
        let hits = search.answer.iter().flat_map(|answer| &answer.hits).enumerate();
        let fresh = |kennung: &str| {
            self.verdicts(search, kennung).iter().any(|words| [said::NEU, said::GEAENDERT].contains(words))
        };
        hits.filter(|(_, hit)| fresh(&hit.kennung)).map(|(number, _)| number).collect()
    }
}
