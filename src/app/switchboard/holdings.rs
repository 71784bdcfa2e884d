//! Looking after holdings: what the user wants is done outside, beside everything else; its report comes back.

use crate::app::dialog::Info;
use crate::app::field::{Asks, Input};
use crate::app::message::{Bericht, Vorhaben};
use crate::app::news::News;
use crate::app::{App, Order};
use crate::deutsch::bestaende as said;

impl App {
    pub(super) fn open_adding(&mut self) {
        if self.world.adding.is_some() {
            return self.say(said::LAEUFT);
        }
        self.open_field(Input::new(Asks::Add(None), ""));
    }

    pub(super) fn add(&mut self, bestand: Option<String>, path: &str) {
        let path = path.trim();
        if !path.is_empty() {
            self.world.paths.remember(path);
            self.manage(Vorhaben::Aufnehmen { bestand, pfad: path.to_owned() });
        }
    }

    pub(super) fn manage(&mut self, vorhaben: Vorhaben) {
        if self.world.adding.is_some() {
            return self.say(said::LAEUFT);
        }
        if vorhaben.reads_files() {
            self.world.adding = Some((0, 0));
            self.out.news.push(News::Adding);
        }
        self.out.ask(Order::Manage(vorhaben));
    }

    /// Something was done with a holding: says what came of it, and asks for the holdings as they are now.
    pub(super) fn done(&mut self, vorhaben: Vorhaben, result: Result<Bericht, String>) {
        if vorhaben.reads_files() {
            self.world.adding = None;
        }
        if vorhaben.changes() {
            self.renew();
        }
        match result {
            Ok(Bericht { satz, titel, zeilen }) => {
                if zeilen.is_empty() || self.dialog.is_some() || self.input.is_some() {
                    return self.say(satz);
                }
                let lines = std::iter::once(satz).chain(zeilen).collect();
                self.open(Box::new(Info::new(titel, lines)));
            }
            Err(reason) => self.failed(vorhaben, reason),
        }
    }

    /// Says why something could not be done; the field with the words that led to it is opened again.
    fn failed(&mut self, vorhaben: Vorhaben, reason: String) {
        match vorhaben {
            Vorhaben::Aufnehmen { bestand, pfad } => self.ask_again_for(Asks::Add(bestand), &pfad, reason),
            Vorhaben::Anlegen(name) => self.ask_again_for(Asks::Holding, &name, reason),
            Vorhaben::Berichtigen { id, angabe, worte } => {
                self.ask_again_for(Asks::Correction(id, angabe), &worte, reason);
            }
            _ => self.say(reason),
        }
    }
}
