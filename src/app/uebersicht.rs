//! The overviews: a choice, tables of counts and lists, one upon the other; the key leads back to where it was left.

mod ausgabe;
mod balken;
mod blatt;
mod listen;
pub mod raster;
mod zaehlen;

use super::event::{Key, KeyCode};
use super::overlay::{Goal, Item, List, Overlay, list_move};
use super::tree::scrolled;
use super::{App, Effect, Focus, Move};
use crate::deutsch::uebersicht as satz;
use crate::domain::Fundstelle;
use crate::export::Auszug;
use crate::katalog::uebersicht::kreuz::{Achse, Kreuztabelle};
use raster::Zelle;

/// One overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blatt {
    /// The choice of all.
    Wahl,
    /// A table of counts.
    Kreuz(Achse, Achse),
    /// What is to be known of a table of counts.
    Hinweise(Achse, Achse),
    /// The passages of a cell, by the addresses of its row and column.
    Zelle(Achse, Achse, String, String),
    /// Figures as bars.
    Balken,
    /// Figures as a table.
    Zahlen,
    /// Dates.
    Zeitleiste,
    /// Entries with the number of their mentions.
    Erwaehnungen,
    /// Mentions of the entry with this address.
    Erwaehnung(String),
}

/// An open overview.
#[derive(Debug, Clone, PartialEq)]
pub struct Ebene {
    /// Which one.
    pub blatt: Blatt,
    /// What it shows.
    pub inhalt: Inhalt,
}

impl Ebene {
    /// Chooses a row, or a cell counted row by row.
    pub(super) fn choose(&mut self, number: usize) {
        match &mut self.inhalt {
            Inhalt::Liste { list, .. } => list.selected = number,
            Inhalt::Kreuz { tabelle, zelle } => {
                let columns = tabelle.spalten.len().max(1);
                (zelle.zeile, zelle.spalte) = (number / columns, number % columns);
            }
        }
    }
}

/// What an overview shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Inhalt {
    /// Rows to choose from.
    Liste {
        /// Heading.
        titel: String,
        /// The rows.
        items: Vec<Item>,
        /// The chosen one.
        list: List,
    },
    /// Counts.
    Kreuz {
        /// The table.
        tabelle: Kreuztabelle,
        /// The chosen cell and the first visible one.
        zelle: Zelle,
    },
}

/// The way to the open overview, and what of one is being exported.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Uebersichten {
    pfad: Vec<Schritt>,
    ausgabe: Option<Box<Auszug>>,
    gezaehlt: zaehlen::Gezaehlt,
}

/// An overview on the way, with its cursor.
#[derive(Debug, Clone, PartialEq)]
struct Schritt {
    blatt: Blatt,
    list: List,
    zelle: Zelle,
}

impl App {
    /// The overview that was left last, else the choice.
    pub(super) fn open_overviews(&mut self) {
        match self.open_blatt() {
            Some(blatt) => self.count_for(&blatt),
            None => self.step_into(Blatt::Wahl),
        }
        self.show_overview();
    }

    /// Opens an overview upon those that are open.
    pub(super) fn open_overview(&mut self, blatt: Blatt) {
        self.keep_cursor();
        self.step_into(blatt);
        self.show_overview();
    }

    /// Opens an overview on its own: what was open before is left.
    pub(super) fn open_overview_alone(&mut self, blatt: Blatt) {
        self.uebersichten.pfad.clear();
        self.open_overview(blatt);
    }

    fn step_into(&mut self, blatt: Blatt) {
        self.count_for(&blatt);
        let step = Schritt { blatt, list: List::default(), zelle: Zelle::default() };
        self.uebersichten.pfad.push(step);
    }

    /// Makes the topmost overview anew from what is loaded now.
    fn show_overview(&mut self) {
        let Some(step) = self.uebersichten.pfad.last().cloned() else { return };
        let inhalt = self.inhalt(&step);
        self.overlay = Some(Overlay::Uebersicht(Box::new(Ebene { blatt: step.blatt, inhalt })));
    }

    fn inhalt(&self, step: &Schritt) -> Inhalt {
        if let Blatt::Kreuz(zeilen, spalten) = step.blatt {
            let tabelle = self.kreuztabelle(zeilen, spalten);
            let mut zelle = step.zelle;
            zelle.settle(&raster::raster(self.size, &tabelle), &tabelle);
            return Inhalt::Kreuz { tabelle, zelle };
        }
        let (titel, items) = self.liste(&step.blatt);
        let first = items.iter().position(|item| item.goal != Goal::None).unwrap_or(0);
        let selected = step.list.selected.max(first).min(items.len().saturating_sub(1));
        let offset = scrolled(step.list.offset, selected, items.len(), self.dialog_height());
        Inhalt::Liste { titel, items, list: List { selected, offset } }
    }

    /// Remembers where the open overview stands.
    fn keep_cursor(&mut self) {
        let (Some(Overlay::Uebersicht(ebene)), Some(step)) =
            (&self.overlay, self.uebersichten.pfad.last_mut())
        else {
            return;
        };
        match &ebene.inhalt {
            Inhalt::Liste { list, .. } => step.list = *list,
            Inhalt::Kreuz { zelle, .. } => step.zelle = *zelle,
        }
    }

    /// The terminal has another size: the rows are broken anew.
    pub(super) fn refit_overview(&mut self) {
        if matches!(self.overlay, Some(Overlay::Uebersicht(_))) {
            self.keep_cursor();
            self.show_overview();
        }
    }

    /// One level back.
    fn close_overview(&mut self) {
        self.uebersichten.pfad.pop();
        self.overlay = None;
        let uncounted = self.open_blatt().filter(|blatt| self.uebersichten.antwort(blatt).is_none());
        if let Some(blatt) = uncounted {
            self.count_for(&blatt);
        }
        self.show_overview();
    }

    pub(super) fn overview_key(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            KeyCode::Esc => self.close_overview(),
            KeyCode::Char('q') => {
                self.keep_cursor();
                self.overlay = None;
            }
            KeyCode::Char('x') => self.export_overview(),
            KeyCode::Char('i') => {
                if let Some(Blatt::Kreuz(zeilen, spalten)) = self.open_blatt() {
                    self.open_overview(Blatt::Hinweise(zeilen, spalten));
                }
            }
            KeyCode::Enter => self.enter_overview(),
            _ => self.move_in_overview(key),
        }
        Vec::new()
    }

    fn open_blatt(&self) -> Option<Blatt> {
        self.uebersichten.pfad.last().map(|step| step.blatt.clone())
    }

    fn move_in_overview(&mut self, key: Key) {
        let (size, height) = (self.size, self.dialog_height());
        let Some(Overlay::Uebersicht(ebene)) = &mut self.overlay else { return };
        match &mut ebene.inhalt {
            Inhalt::Liste { items, list, .. } => {
                if let Some(to) = list_move(key).or_else(|| letter(key)) {
                    list.step(to, items.len(), height);
                }
            }
            Inhalt::Kreuz { tabelle, zelle } => {
                let raster = raster::raster(size, tabelle);
                match key.code {
                    KeyCode::Left | KeyCode::Char('h') => zelle.spalte = zelle.spalte.saturating_sub(1),
                    KeyCode::Right | KeyCode::Char('l') => zelle.spalte += 1,
                    KeyCode::Home => zelle.spalte = 0,
                    KeyCode::End => zelle.spalte = tabelle.spalten.len().saturating_sub(1),
                    _ => {
                        if let Some(to) = list_move(key).or_else(|| letter(key)) {
                            let last = tabelle.zeilen.len().saturating_sub(1);
                            zelle.zeile = super::tree::moved(zelle.zeile, last, raster.zeilen, to);
                        }
                    }
                }
                zelle.settle(&raster, tabelle);
            }
        }
    }

    /// What the chosen row or cell leads to.
    fn enter_overview(&mut self) {
        let Some(Overlay::Uebersicht(ebene)) = &self.overlay else { return };
        let goal = match &ebene.inhalt {
            Inhalt::Liste { items, list, .. } => items.get(list.selected).map(|item| item.goal.clone()),
            Inhalt::Kreuz { tabelle, zelle } => {
                let heads = tabelle.zeilen.get(zelle.zeile).zip(tabelle.spalten.get(zelle.spalte));
                let filled = tabelle.anzahl(zelle.zeile, zelle.spalte) > 0;
                heads.filter(|_| filled).map(|(zeile, spalte)| {
                    if let Some(anfrage) = tabelle.anfrage(zelle.zeile, zelle.spalte) {
                        return Goal::Saved(anfrage.to_owned());
                    }
                    let (row, column) = (zeile.kennung.clone(), spalte.kennung.clone());
                    Goal::Blatt(Blatt::Zelle(tabelle.zeilenachse, tabelle.spaltenachse, row, column))
                })
            }
        };
        match goal {
            Some(Goal::Blatt(blatt)) => self.open_overview(blatt),
            Some(Goal::Place(beleg)) => self.show_from_overview(&beleg),
            Some(Goal::Saved(anfrage)) => {
                self.keep_cursor();
                self.overlay = None;
                self.search_for(&anfrage);
            }
            Some(_) => {}
            None => self.say(satz::LEERE_ZELLE),
        }
    }

    /// From a row to its words; the key leads back to the row.
    fn show_from_overview(&mut self, beleg: &Fundstelle) {
        self.keep_cursor();
        self.overlay = None;
        self.mark_place();
        self.focus = Focus::Reader;
        self.settle();
        self.open(beleg);
    }
}

/// The letters that move in every list.
fn letter(key: Key) -> Option<Move> {
    match key.typed()? {
        'k' => Some(Move::Up),
        'j' => Some(Move::Down),
        'g' => Some(Move::Home),
        'G' => Some(Move::End),
        _ => None,
    }
}
