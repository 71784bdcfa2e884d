//! The list of kept searches: narrowing it, and what can be done with an entry.

use super::field::{Field, Input};
use super::overlay::{Goal, Item, List, Overlay, list_move};
use super::recherche::{Auftrag, Ausgabe, Feld, Schritt, Vorlage, order};
use super::{App, Effect, Key, KeyCode};
use crate::deutsch::protokoll as said;
use crate::eigenes::protokoll::Recherche;
use crate::export::{self, Auszug};

impl App {
    pub(super) fn list_protokoll(&mut self) {
        self.overlay = Some(Overlay::Protokoll { filter: Field::default(), list: List::default() });
    }

    pub(super) fn protokoll_key(&mut self, key: Key, mut filter: Field, mut list: List) -> Vec<Effect> {
        let rows: Vec<u32> =
            self.recherche.protokoll.narrowed(filter.text()).iter().map(|one| one.nummer).collect();
        let chosen = rows.get(list.selected).copied();
        match (key.code, chosen) {
            (KeyCode::Enter, Some(number)) => return self.protokoll_step(&Schritt::Wiederholen(number)),
            (KeyCode::Right | KeyCode::Tab, Some(number)) => {
                self.offer_steps(number, rows);
                return Vec::new();
            }
            _ => match list_move(key) {
                Some(to) => list.step(to, rows.len(), self.dialog_height()),
                None if filter.key(key) => list = List::default(),
                None => {}
            },
        }
        self.overlay = Some(Overlay::Protokoll { filter, list });
        Vec::new()
    }

    /// What can be done with an entry, and with all that are listed.
    fn offer_steps(&mut self, nummer: u32, rows: Vec<u32>) {
        let Some(one) = self.recherche.protokoll.get(nummer) else { return };
        let title = one.zeile();
        let all = rows.len();
        let step = |label: &str, schritt: Schritt| Item {
            depth: 0,
            label: label.to_owned(),
            goal: Goal::Recherche(schritt),
        };
        let mut items = vec![
            step(said::WIEDERHOLEN, Schritt::Wiederholen(nummer)),
            step(said::ANSEHEN, Schritt::Ansehen(nummer)),
            step(said::NOTIEREN, Schritt::Notiz(nummer)),
            step(said::AUSGEBEN, Schritt::Ausgeben(vec![nummer])),
        ];
        items.extend((all > 1).then(|| step(&said::alle_ausgeben(all), Schritt::Ausgeben(rows))));
        items.push(step(said::ENTFERNEN, Schritt::Entfernen(nummer)));
        items.push(step(said::ZUR_LISTE, Schritt::Liste));
        self.open_choice(&title, items);
    }

    pub(super) fn protokoll_step(&mut self, schritt: &Schritt) -> Vec<Effect> {
        match schritt {
            Schritt::Wiederholen(nummer) => {
                self.say(said::WIRD_WIEDERHOLT);
                return order(Auftrag::Wiederholen(*nummer));
            }
            Schritt::Loeschen(nummer) => return order(Auftrag::Loeschen(*nummer)),
            Schritt::Liste => return order(Auftrag::Lesen),
            Schritt::Ansehen(nummer) => self.show_entry_of_protokoll(*nummer),
            Schritt::Notiz(nummer) => {
                let notiz = self.recherche.protokoll.get(*nummer).map_or("", |one| &one.notiz);
                self.input = Some(Input::Recherche(Feld::Notiz(*nummer), Field::new(notiz)));
            }
            Schritt::Ausgeben(numbers) => {
                let name = match numbers.as_slice() {
                    [one] => format!("recherche-{one}"),
                    _ => "rechercheprotokoll".to_owned(),
                };
                self.ask_for_file(&name, Ausgabe::Recherchen(numbers.clone()));
            }
            Schritt::Entfernen(nummer) => {
                let item = |label: &str, goal| Item {
                    depth: 0,
                    label: label.to_owned(),
                    goal: Goal::Recherche(goal),
                };
                let items = vec![
                    item(said::NICHT_LOESCHEN, Schritt::Liste),
                    item(said::LOESCHEN, Schritt::Loeschen(*nummer)),
                ];
                self.open_choice(&said::wirklich_loeschen(*nummer), items);
            }
        }
        Vec::new()
    }

    fn show_entry_of_protokoll(&mut self, nummer: u32) {
        let Some(one) = self.recherche.protokoll.get(nummer) else { return };
        let statements = export::statements(one).into_iter();
        let mut lines: Vec<String> = statements.map(|one| format!("{}: {}", one.name, one.wert)).collect();
        lines.extend(one.stellen.iter().map(|fund| {
            let judged = fund.urteil.map(|urteil| said::urteil(urteil.key()));
            said::fund(&fund.kennung, &fund.ort, said::stufe(fund.stufe), judged, &fund.wortlaut)
        }));
        let title = said::ueberschrift(one.nummer, &one.anfrage);
        self.overlay = Some(Overlay::Info { title, lines, top: 0 });
    }

    /// The field of this module was left with Enter.
    pub(super) fn recherche_field(&mut self, feld: Feld, words: &str) -> Vec<Effect> {
        match feld {
            Feld::Notiz(nummer) => {
                self.say(said::NOTIERT);
                order(Auftrag::Notieren(nummer, words.to_owned()))
            }
            Feld::Fragendatei if words.trim().is_empty() => Vec::new(),
            Feld::Fragendatei => self.start_batch(Vorlage::Datei(words.trim().to_owned())),
        }
    }

    /// What is exported instead of the left pane; `None` if it is not there any more.
    pub(super) fn kept_extract(&self, numbers: &[u32]) -> Option<Auszug> {
        let kept: Vec<&Recherche> =
            numbers.iter().filter_map(|number| self.recherche.protokoll.get(*number)).collect();
        (!kept.is_empty()).then(|| export::of_protokoll(&kept))
    }
}
