//! Writing the left pane's content, or that of a dialog, into a file: the name is typed, its ending decides the format.

use std::path::Path;

use crate::app::consequence::Ausgabe;
use crate::app::dialog::OverviewList;
use crate::app::field::{Asks, Field, Geschrieben, Input};
use crate::app::message::Auftrag;
use crate::app::{App, Left, Order};
use crate::deutsch::befehle::{Befehl, genannt};
use crate::deutsch::{export as said, stapel};
use crate::domain::{Ansicht, NodeId};
use crate::export::{self, Auszug, Exportformat, worte_der_auswahl};
use crate::text::slug::slug;

const NAME: usize = 60;

/// What is above a chosen entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    Branch(NodeId),
    View,
}

impl App {
    pub(super) fn open_export(&mut self, ausgabe: Ausgabe) {
        self.research.ausgabe = ausgabe;
        match self.name_of_file() {
            Some(name) => self.open_field(Input::new(Asks::Export, &name)),
            None => self.say(said::NICHTS),
        }
    }

    /// The proposed name of the file for what is written of the left pane; `None` if there is nothing.
    fn name_of_file(&self) -> Option<String> {
        let more = self.research.ausgabe == Ausgabe::Mehr;
        let name = match self.screen.left {
            Left::Hits if self.search.hits() == 0 => return None,
            // What is ticked need not have the chosen row among it.
            _ if self.sight().count_marked() > 0 && !more => said::AUSWAHL.to_owned(),
            Left::Hits => self.search.query.clone(),
            Left::Tree => match self.above().filter(|_| more) {
                Some(Above::View) => self.screen.ansicht.key().to_owned(),
                Some(Above::Branch(id)) => self.baum().get(id)?.kennung.clone(),
                None => self.sight().node()?.kennung.clone(),
            },
        };
        let name = slug(&name, NAME);
        let name = if name.is_empty() { said::AUSZUG } else { &name };
        Some(self.world.paths.proposed(name, Exportformat::Docx.key()))
    }

    pub(super) fn ask_for_file(&mut self, name: &str, ausgabe: Ausgabe) {
        self.research.ausgabe = ausgabe;
        let name = self.world.paths.proposed(name, Exportformat::Docx.key());
        self.open_field(Input::new(Asks::Export, &name));
    }

    /// Orders the export to the typed file name. A name without an ending gets the usual one; one with an unknown ending
    /// stays in the field.
    pub(super) fn export(&mut self, name: &str) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        let path = Path::new(name);
        if path.extension().is_none() && path.file_name().is_some() && !name.ends_with('/') {
            return self.export(&format!("{name}.{}", Exportformat::Docx.key()));
        }
        if Exportformat::of_file(Path::new(name)).is_none() {
            self.say(said::ENDUNG);
            return self.open_field(Input::going_on(Asks::Export, name));
        }
        self.world.paths.remember(name);
        self.write(name, false);
    }

    pub(super) fn write(&mut self, name: &str, replace: bool) {
        let format = Exportformat::of_file(Path::new(name));
        if let (Some(format), Ausgabe::Stapel) = (format, &self.research.ausgabe) {
            return self.write_batch(name, format, replace);
        }
        let (Some(format), Some(auszug)) = (format, self.extract()) else {
            return self.say(said::NICHTS);
        };
        self.back_to_overview();
        self.out.ask(Order::Export { path: name.to_owned(), format, auszug: Box::new(auszug), replace });
    }

    fn write_batch(&mut self, path: &str, format: Exportformat, replace: bool) {
        let batch = &self.research.batch;
        let fragen = batch.fragen.iter().map(|(frage, _)| frage.clone()).collect();
        let hinweise = batch.hinweise.clone();
        self.say(stapel::WIRD_GESCHRIEBEN);
        let path = path.to_owned();
        self.out.ask(Auftrag::Belege { fragen, hinweise, path, format, replace });
    }

    /// What a field for an export that opens now will write, and what a key writes instead.
    pub(super) fn to_write(&self) -> Geschrieben {
        let (some, more) = match &self.research.ausgabe {
            Ausgabe::Uebersicht(_) => (said::UEBERSICHT.to_owned(), None),
            Ausgabe::Recherchen(numbers) => (said::recherchen(numbers.len()), None),
            Ausgabe::Stapel => (stapel::BELEGE_KURZ.to_owned(), None),
            Ausgabe::Bereich | Ausgabe::Mehr if self.screen.left == Left::Hits => self.hits_to_write(),
            Ausgabe::Bereich | Ausgabe::Mehr => self.entries_to_write(),
        };
        let Some(more) = more else { return Geschrieben { wird: some, sonst: None } };
        let (wird, by, instead) = match self.research.ausgabe {
            Ausgabe::Mehr => (more, Befehl::Export, said::nur(&some)),
            _ => (some, Befehl::ExportAlle, more),
        };
        let key = if self.world.caps.lines { genannt(by) } else { said::ANDERE_TASTE.to_owned() };
        Geschrieben { wird, sonst: Some(said::stattdessen(&key, &instead)) }
    }

    /// Which hits are the answer or ticked, and all, if these are more.
    fn hits_to_write(&self) -> (String, Option<String>) {
        let (Some(answer), Some(some)) = (&self.search.answer, self.search.to_export()) else {
            return (String::new(), None);
        };
        let all = answer.alle();
        let others = some.hits.len() < all.hits.len();
        (worte_der_auswahl(&some), others.then(|| worte_der_auswahl(&all)))
    }

    /// The ticked entries or the chosen branch, and what is above the latter.
    fn entries_to_write(&self) -> (String, Option<String>) {
        let count = |auszug: Option<Auszug>| auszug.map_or(0, |auszug| auszug.eintraege.len());
        let narrowed = !self.tree().filter.is_empty();
        let some = said::eintraege(self.sight().count_marked(), count(self.chosen_entries()), narrowed);
        let above = self.above().map(|above| {
            let written = count(Some(self.all_of(above)));
            said::darueber(above == Above::View, written, narrowed)
        });
        (some, above)
    }

    /// In the open field: more instead of what is chosen, or again only that.
    pub(super) fn turn_export(&mut self) {
        let Some(Input { asks: Asks::Export, line }) = self.input.clone() else { return };
        if self.research.geschrieben.sonst.is_none() {
            return;
        }
        let all = self.research.ausgabe == Ausgabe::Mehr;
        self.research.ausgabe = if all { Ausgabe::Bereich } else { Ausgabe::Mehr };
        // A name that somebody has typed stays.
        let proposed = self.name_of_file().filter(|_| line.selected);
        let line = proposed.map_or(line, |name| Field::selected(&name));
        self.open_field(Input { asks: Asks::Export, line });
    }

    /// The words before the open field; of an export they say what will be written, if there is room.
    pub fn label(&self, input: &Input) -> String {
        if input.asks == Asks::Export && Input::says_what(usize::from(self.world.size.width)) {
            return said::feld(&self.research.geschrieben.wird);
        }
        input.label().to_owned()
    }

    /// The content to write; `None` if it is not there any more.
    fn extract(&self) -> Option<Auszug> {
        match &self.research.ausgabe {
            Ausgabe::Uebersicht(auszug) => Some((**auszug).clone()),
            Ausgabe::Recherchen(numbers) => {
                let kept = &self.research.log.protokoll;
                let kept: Vec<_> = numbers.iter().filter_map(|number| kept.get(*number)).collect();
                (!kept.is_empty()).then(|| export::of_protokoll(&kept))
            }
            Ausgabe::Bereich | Ausgabe::Mehr | Ausgabe::Stapel => self.extract_left(),
        }
    }

    /// The ticked rows; without any, the hits that are the answer or the chosen branch; or more than these.
    fn extract_left(&self) -> Option<Auszug> {
        let more = self.research.ausgabe == Ausgabe::Mehr;
        if self.screen.left == Left::Hits {
            let answer = self.search.answer.as_ref()?;
            let hits = if more { answer.alle() } else { self.search.to_export()? };
            return Some(export::of_hits(&self.world.bestand, answer, hits));
        }
        match self.above() {
            Some(above) if more => Some(self.all_of(above)),
            _ => self.chosen_entries(),
        }
    }

    /// The ticked entries, else the chosen branch.
    fn chosen_entries(&self) -> Option<Auszug> {
        let ids: Vec<NodeId> = self.sight().chosen_nodes().into_iter().map(|(_, id)| id).collect();
        match ids.as_slice() {
            [] => None,
            [id] => Some(self.branch(*id)),
            ids => Some(export::of_branches(&self.world.bestand, self.baum(), ids)),
        }
    }

    /// What is above the only entry to write; nothing above all documents.
    fn above(&self) -> Option<Above> {
        let nodes = self.sight().chosen_nodes();
        let [(ansicht, id)] = nodes.as_slice() else { return None };
        match self.baum().get(*id)?.eltern {
            Some(above) => Some(Above::Branch(above)),
            None if *ansicht == Ansicht::Quellen || self.baum().wurzeln().len() < 2 => None,
            None => Some(Above::View),
        }
    }

    fn all_of(&self, above: Above) -> Auszug {
        match above {
            Above::Branch(id) => self.branch(id),
            Above::View => export::of_view(&self.world.bestand, self.screen.ansicht),
        }
    }

    fn branch(&self, id: NodeId) -> Auszug {
        let (bestand, baum) = (&self.world.bestand, self.baum());
        if self.screen.ansicht == Ansicht::Merkliste && baum.wurzeln().contains(&id) {
            export::of_vorgang(bestand, id)
        } else {
            export::of_branch(bestand, baum, id)
        }
    }

    pub(super) fn back_to_overview(&mut self) {
        if matches!(self.research.ausgabe, Ausgabe::Uebersicht(_)) {
            self.open(Box::new(OverviewList::again(self.sight())));
        }
    }
}
