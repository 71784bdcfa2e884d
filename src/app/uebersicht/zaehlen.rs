//! Numbers of all holdings: an overview shows what is loaded until the search has counted, then everything.

use super::{Blatt, Inhalt, Uebersichten};
use crate::app::App;
use crate::app::overlay::{Goal, Item, List, Overlay};
use crate::app::recherche::{Auftrag, order};
use crate::app::tree::scrolled;
use crate::domain::{Anzahl, Zaehlung};
use crate::katalog::uebersicht::erwaehnungen::Suche;
use crate::katalog::uebersicht::{bestaende, kreuz};

/// What was asked of the search, and what it has counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Gezaehlt {
    /// The number of the newest question; an answer to another one is dropped.
    lauf: u64,
    /// What it is for, as long as it has no answer.
    gefragt: Option<(Blatt, Zaehlung)>,
    /// The newest answer.
    antwort: Option<(Blatt, Antwort)>,
}

/// What was counted, and how.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Antwort {
    pub zaehlung: Zaehlung,
    pub anzahlen: Vec<Anzahl>,
}

impl Uebersichten {
    /// The numbers for an overview, if they are there.
    pub(super) fn antwort(&self, blatt: &Blatt) -> Option<&Antwort> {
        self.gezaehlt.antwort.as_ref().filter(|(own, _)| own == blatt).map(|(_, antwort)| antwort)
    }

    /// True while they are being counted.
    pub(super) fn zaehlt(&self, blatt: &Blatt) -> bool {
        self.gezaehlt.gefragt.as_ref().is_some_and(|(own, _)| own == blatt)
    }
}

impl App {
    /// What the search is to count for an overview; none if everything is loaded or its index does not know it exactly.
    fn zaehlung(&self, blatt: &Blatt) -> Option<Zaehlung> {
        if !bestaende::ist_zu_zaehlen(&self.bestand) {
            return None;
        }
        match blatt {
            Blatt::Kreuz(zeilen, spalten) => kreuz::zaehlung(*zeilen, *spalten),
            Blatt::Zeitleiste => Some(bestaende::zeitleiste()),
            Blatt::Erwaehnungen => Some(bestaende::erwaehnungen()),
            Blatt::Erwaehnung(kennung) => {
                bestaende::erwaehnungen_von(&self.bestand, &Suche::new(&self.bestand).zu(kennung)?)
            }
            Blatt::Wahl | Blatt::Hinweise(..) | Blatt::Zelle(..) | Blatt::Balken | Blatt::Zahlen => None,
        }
    }

    /// Lets the search count for an overview that is opened; what was counted for it before stays until then.
    pub(super) fn count_for(&mut self, blatt: &Blatt) {
        let Some(zaehlung) = self.zaehlung(blatt) else { return };
        let gezaehlt = &mut self.uebersichten.gezaehlt;
        gezaehlt.lauf += 1;
        gezaehlt.gefragt = Some((blatt.clone(), zaehlung.clone()));
        self.asked.extend(order(Auftrag::Zaehlen(gezaehlt.lauf, zaehlung)));
    }

    /// The search has counted, or could not.
    pub(in crate::app) fn counted(&mut self, lauf: u64, counted: Result<Vec<Anzahl>, String>) {
        let gezaehlt = &mut self.uebersichten.gezaehlt;
        let Some((blatt, zaehlung)) = gezaehlt.gefragt.take_if(|_| gezaehlt.lauf == lauf) else {
            return;
        };
        match counted {
            Ok(anzahlen) => gezaehlt.antwort = Some((blatt, Antwort { zaehlung, anzahlen })),
            Err(reason) => self.say(&reason),
        }
        let before = self.chosen_item();
        self.refit_overview();
        self.choose_item(before);
    }

    /// The chosen row of an open list, and whether it is the first that leads anywhere.
    fn chosen_item(&self) -> Option<(Item, bool)> {
        let (items, list) = self.open_list()?;
        let first = items.iter().position(|item| item.goal != Goal::None);
        Some((items.get(list.selected)?.clone(), first == Some(list.selected)))
    }

    /// Rows have come above: what was chosen stays so, unless nobody has chosen yet.
    fn choose_item(&mut self, before: Option<(Item, bool)>) {
        let Some((before, is_first)) = before else { return };
        let height = self.dialog_height();
        let Some(Overlay::Uebersicht(ebene)) = &mut self.overlay else { return };
        let Inhalt::Liste { items, list, .. } = &mut ebene.inhalt else { return };
        let wanted = |item: &Item| if is_first { item.goal != Goal::None } else { *item == before };
        if let Some(at) = items.iter().position(wanted) {
            list.selected = at;
            list.offset = scrolled(if is_first { 0 } else { list.offset }, at, items.len(), height);
        }
    }

    fn open_list(&self) -> Option<(&[Item], List)> {
        match &self.overlay {
            Some(Overlay::Uebersicht(ebene)) => match &ebene.inhalt {
                Inhalt::Liste { items, list, .. } => Some((items, *list)),
                Inhalt::Kreuz { .. } => None,
            },
            _ => None,
        }
    }
}
