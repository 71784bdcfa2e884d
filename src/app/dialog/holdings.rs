//! What can be done with the holdings and with the chosen documents of them.

use super::choice::Choice;
use super::panel::Turn;
use crate::app::consequence::Errand;
use crate::app::field::{Asks, Input};
use crate::app::message::Vorhaben;
use crate::app::sight::Sight;
use crate::corpus::Angabe;
use crate::deutsch::bestaende as said;
use crate::domain::sammlung::{Ebene, Sammlung};
use crate::domain::{Ansicht, Knoten};
use crate::katalog::sammlungen::is_document;

/// A document of a holding: its id, and its title, once it is read.
type Own = (String, Option<String>);

/// The menu: each holding that the user may have, the chosen documents, a new holding.
pub fn holdings(sight: Sight<'_>) -> Choice {
    let mut menu = Menu { choice: Choice::new(said::TITEL), width: sight.world.dialog_width() };
    let own = sight.world.bestand.sammlungen.iter().filter(|sammlung| sammlung.ebene != Ebene::System);
    let own: Vec<&Sammlung> = own.collect();
    if own.is_empty() {
        menu.heading(said::KEINER);
        menu.row(said::AUFNEHMEN, Errand::Field(Input::new(Asks::Add(None), "")));
    }
    for sammlung in own {
        menu.holding(sammlung);
    }
    let documents = documents(sight);
    match documents.as_slice() {
        [] => {}
        [one] => menu.document(one),
        many => menu.documents(many),
    }
    menu.choice.heading(0, said::NEUER_BESTAND);
    menu.choice.new_row(1, said::NEU, Errand::Field(Input::new(Asks::Holding, "")));
    menu.choice.made_by(|sight| Some(holdings(sight)))
}

struct Menu {
    choice: Choice,
    width: usize,
}

impl Menu {
    fn row(&mut self, words: &str, errand: Errand) {
        self.choice.wrapped(self.width, 1, words, Some(&Turn::from(errand)));
    }

    fn heading(&mut self, words: &str) {
        self.choice.wrapped(self.width, 0, words, None);
    }

    fn holding(&mut self, sammlung: &Sammlung) {
        let name = || sammlung.name.clone();
        let stand = sammlung.stand.map(|tag| tag.to_string());
        self.heading(&said::bestand(&sammlung.name, sammlung.dokumente, sammlung.passagen, stand.as_deref()));
        self.row(said::AUFNEHMEN, Errand::Field(Input::new(Asks::Add(Some(name())), "")));
        self.row(said::NACHSEHEN, Errand::Manage(Vorhaben::Nachsehen(name())));
        self.row(said::AKTUALISIEREN, Errand::Manage(Vorhaben::Aktualisieren(name())));
        self.row(said::PRUEFEN, Errand::Manage(Vorhaben::Pruefen(name())));
    }

    fn document(&mut self, (id, titel): &Own) {
        self.heading(&said::dokument(titel.as_ref().unwrap_or(id)));
        for (angabe, words) in [
            (Angabe::Titel, said::TITEL_BERICHTIGEN),
            (Angabe::Datum, said::DATUM_BERICHTIGEN),
            (Angabe::Herausgeber, said::HERAUSGEBER_BERICHTIGEN),
            (Angabe::Art, said::ART_BERICHTIGEN),
        ] {
            let now = titel.as_deref().filter(|_| angabe == Angabe::Titel).unwrap_or_default();
            self.row(words, Errand::Field(Input::new(Asks::Correction(id.clone(), angabe), now)));
        }
        self.row(said::ENTFERNEN, Errand::Manage(Vorhaben::Entfernen(vec![id.clone()])));
    }

    fn documents(&mut self, all: &[Own]) {
        self.heading(&said::angekreuzt(all.len()));
        let ids = all.iter().map(|(id, _)| id.clone()).collect();
        self.row(&said::entfernen(all.len()), Errand::Manage(Vorhaben::Entfernen(ids)));
    }
}

/// The ticked documents of holdings, else the one that the chosen thing belongs to.
fn documents(sight: Sight<'_>) -> Vec<Own> {
    let sources = sight.world.bestand.baum(Ansicht::Quellen);
    let ticked = sight.catalogue.marked_in(Ansicht::Quellen).filter_map(|(_, id)| sources.get(id));
    let ticked: Vec<&Knoten> = ticked.filter(|knoten| is_document(knoten)).collect();
    let ids: Vec<String> = if sight.screen.ansicht == Ansicht::Quellen && !ticked.is_empty() {
        ticked.iter().map(|knoten| knoten.kennung.clone()).collect()
    } else {
        sight.chosen().iter().filter_map(|chosen| chosen.document().map(str::to_owned)).collect()
    };
    let own = ids.into_iter().filter(|id| !sight.world.bestand.is_shipped(id));
    let titel = |id: &str| sight.world.bestand.quelle(id).map(|quelle| quelle.titel.clone());
    own.map(|id| (id.clone(), titel(&id))).collect()
}
