//! The overviews: a choice, tables of counts and lists, one on top of the other; reopened, they are as they were left.

mod balken;
mod blatt;
mod listen;
mod raster;
mod zeilen;

use super::panel::{DialogLook, Panel, PanelRow, Turn};
use crate::app::action::{Action, Go, InDialog, Leave, Show};
use crate::app::commands::On;
use crate::app::consequence::{Ausgabe, Consequence, Errand};
use crate::app::cursor::{Cursor, moved};
use crate::app::research::{Blatt, OpenOverview, Research, Zelle};
use crate::app::sight::Sight;
use crate::deutsch::{app, export as datei, uebersicht as satz};
use crate::export;
use crate::katalog::genannt::in_text;
use crate::katalog::uebersicht::kreuz::Kreuztabelle;
use crate::text::slug::slug;
use blatt::Blaetter;
pub use raster::{OBEN, Raster, SUMME, raster, unten};
use zeilen::{Aim, Blattzeile};

/// Maximum number of characters of a suggested file name.
const NAME: usize = 60;

/// The open overview, and those it was reached from.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewList {
    below: Vec<OpenOverview>,
    step: OpenOverview,
    inhalt: Inhalt,
    /// The search has not been asked yet to count for the open overview.
    uncounted: bool,
    /// The user went back from the first overview: the next time the dialog begins with the choice of overviews.
    gone: bool,
}

/// The content of an overview.
#[derive(Debug, Clone, PartialEq)]
enum Inhalt {
    Liste { titel: String, zeilen: Vec<Blattzeile> },
    Kreuz(Box<Kreuztabelle>),
}

impl OverviewList {
    pub fn again(sight: Sight<'_>) -> Self {
        let mut below = sight.research.overviews.path.clone();
        let step = below.pop().unwrap_or_else(|| OpenOverview::new(Blatt::Wahl));
        Self::made(sight, below, step)
    }

    pub fn alone(sight: Sight<'_>, blatt: Blatt) -> Self {
        Self::made(sight, Vec::new(), OpenOverview::new(blatt))
    }

    fn made(sight: Sight<'_>, below: Vec<OpenOverview>, step: OpenOverview) -> Self {
        let inhalt = Inhalt::Liste { titel: String::new(), zeilen: Vec::new() };
        let mut own = Self { below, step, inhalt, uncounted: true, gone: false };
        own.fill(sight);
        own
    }

    fn fill(&mut self, sight: Sight<'_>) {
        let blaetter = Blaetter(sight);
        if let Blatt::Kreuz(zeilen, spalten) = self.step.blatt {
            let tabelle = blaetter.kreuztabelle(zeilen, spalten);
            raster(sight.world.size, &tabelle).settle(&mut self.step.zelle, &tabelle);
            self.inhalt = Inhalt::Kreuz(Box::new(tabelle));
            return;
        }
        let (titel, zeilen) = blaetter.liste(&self.step.blatt);
        let first = zeilen.iter().position(|zeile| zeile.aim.is_some()).unwrap_or(0);
        let chosen = self.step.cursor.selected.max(first);
        self.step.cursor.choose(chosen, zeilen.len(), sight.world.dialog_height());
        self.inhalt = Inhalt::Liste { titel, zeilen };
    }

    fn step_into(&mut self, sight: Sight<'_>, blatt: Blatt) -> Turn {
        self.below.push(std::mem::replace(&mut self.step, OpenOverview::new(blatt)));
        self.uncounted = true;
        self.fill(sight);
        Turn::Changed
    }

    fn step_back(&mut self, sight: Sight<'_>) -> Turn {
        let Some(step) = self.below.pop() else {
            self.gone = true;
            return Turn::closes();
        };
        self.uncounted = sight.research.overviews.counted(&step.blatt).is_none();
        self.step = step;
        self.fill(sight);
        Turn::Changed
    }

    /// Where the chosen row or cell leads; `None` for a heading and for a cell that counts nothing.
    fn aim(&self) -> Option<Aim> {
        let tabelle = match &self.inhalt {
            Inhalt::Liste { zeilen, .. } => return zeilen.get(self.step.cursor.selected)?.aim.clone(),
            Inhalt::Kreuz(tabelle) => tabelle,
        };
        let Zelle { zeile, spalte, .. } = self.step.zelle;
        if tabelle.anzahl(zeile, spalte) == 0 {
            return None;
        }
        if let Some(anfrage) = tabelle.anfrage(zeile, spalte) {
            return Some(Aim::Search(anfrage.to_owned()));
        }
        let (row, column) = (tabelle.zeilen.get(zeile)?, tabelle.spalten.get(spalte)?);
        let (axes, row) = ((tabelle.zeilenachse, tabelle.spaltenachse), row.kennung.clone());
        Some(Aim::Blatt(Blatt::Zelle(axes.0, axes.1, row, column.kennung.clone())))
    }

    /// The way to the page of the state that the chosen row or cell names, or the sentence it quotes.
    fn states(&self, sight: Sight<'_>) -> Turn {
        let bestand = &sight.world.bestand;
        let mut states = in_text(bestand, &self.chosen(sight).unwrap_or_default());
        if let (true, Some(Aim::Place(beleg))) = (states.is_empty(), self.aim()) {
            states = in_text(bestand, &beleg.wortlaut);
        }
        if states.is_empty() {
            return Turn::Goes(Consequence::say(app::NO_STATE));
        }
        Turn::Closes(Consequence::go(Errand::State(states)))
    }

    fn export(&self, sight: Sight<'_>) -> Turn {
        let Some(tabelle) = Blaetter(sight).tabelle(&self.step.blatt) else {
            return Turn::Goes(Consequence::say(datei::NICHTS));
        };
        let what = Ausgabe::Uebersicht(Box::new(export::of_table(&tabelle)));
        Turn::Closes(Consequence::go(Errand::Export(what, slug(&tabelle.titel, NAME))))
    }

    /// Moves the chosen cell of a table; `false` if a list is shown or the action moves no cell.
    fn move_cell(&mut self, sight: Sight<'_>, action: Action) -> bool {
        let Inhalt::Kreuz(tabelle) = &self.inhalt else { return false };
        let raster = raster(sight.world.size, tabelle);
        let zelle = &mut self.step.zelle;
        match action {
            Action::Dialog(InDialog::Left) => zelle.spalte = zelle.spalte.saturating_sub(1),
            Action::Dialog(InDialog::Right) => zelle.spalte += 1,
            Action::Dialog(InDialog::FirstColumn) => zelle.spalte = 0,
            Action::Dialog(InDialog::LastColumn) => zelle.spalte = tabelle.spalten.len().saturating_sub(1),
            Action::Move(to) => {
                let last = tabelle.zeilen.len().saturating_sub(1);
                zelle.zeile = moved(zelle.zeile, last, raster.zeilen, to);
            }
            _ => return false,
        }
        raster.settle(zelle, tabelle);
        true
    }

    /// A table of counts for the linear mode: notes, then each row with its sum, and below it the cells that are not 0,
    /// each with the numbers of its row and column.
    fn cells(tabelle: &Kreuztabelle) -> Vec<(PanelRow, Option<(usize, usize)>)> {
        let mut rows: Vec<_> = tabelle.hinweise.iter().map(|words| (PanelRow::plain(words), None)).collect();
        for (row, kopf) in tabelle.zeilen.iter().enumerate() {
            rows.push((PanelRow::plain(format!("{}: {}", kopf.name, tabelle.zeilensumme(row))), None));
            let filled = (0..tabelle.spalten.len()).filter(|column| tabelle.anzahl(row, *column) > 0);
            rows.extend(
                filled.map(|column| (PanelRow::choice(tabelle.in_worten(row, column)), Some((row, column)))),
            );
        }
        rows
    }
}

impl Panel for OverviewList {
    fn on(&self) -> On {
        match self.inhalt {
            Inhalt::Liste { .. } => On::Overview,
            Inhalt::Kreuz(_) => On::CrossTable,
        }
    }

    fn title(&self, _sight: Sight<'_>) -> String {
        match &self.inhalt {
            Inhalt::Liste { titel, .. } => titel.clone(),
            Inhalt::Kreuz(tabelle) => tabelle.titel(),
        }
    }

    fn keys(&self, sight: Sight<'_>) -> String {
        sight.world.how(match self.inhalt {
            Inhalt::Liste { .. } => satz::liste_tasten,
            Inhalt::Kreuz(_) => satz::kreuz_tasten,
        })
    }

    fn look(&self) -> DialogLook<'_> {
        match &self.inhalt {
            Inhalt::Liste { .. } => DialogLook::Rows,
            Inhalt::Kreuz(tabelle) => DialogLook::Table(tabelle, self.step.zelle),
        }
    }

    fn rows(&self, _sight: Sight<'_>) -> Vec<PanelRow> {
        match &self.inhalt {
            Inhalt::Liste { zeilen, .. } => {
                let row = |zeile: &Blattzeile| PanelRow {
                    depth: zeile.depth,
                    takes: zeile.aim.is_some(),
                    ..PanelRow::plain(zeile.words.clone())
                };
                zeilen.iter().map(row).collect()
            }
            Inhalt::Kreuz(tabelle) => Self::cells(tabelle).into_iter().map(|(row, _)| row).collect(),
        }
    }

    fn chosen(&self, _sight: Sight<'_>) -> Option<String> {
        match &self.inhalt {
            Inhalt::Liste { zeilen, .. } => {
                zeilen.get(self.step.cursor.selected).map(|zeile| zeile.words.clone())
            }
            Inhalt::Kreuz(tabelle) => Some(tabelle.in_worten(self.step.zelle.zeile, self.step.zelle.spalte)),
        }
    }

    fn cursor(&self) -> Cursor {
        self.step.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        matches!(self.inhalt, Inhalt::Liste { .. }).then_some(&mut self.step.cursor)
    }

    fn choose(&mut self, number: usize, sight: Sight<'_>) {
        match &self.inhalt {
            Inhalt::Liste { zeilen, .. } => {
                self.step.cursor.choose(number, zeilen.len(), sight.world.dialog_height());
            }
            Inhalt::Kreuz(tabelle) => {
                if let Some((_, Some((row, column)))) = Self::cells(tabelle).into_iter().nth(number) {
                    (self.step.zelle.zeile, self.step.zelle.spalte) = (row, column);
                }
            }
        }
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn {
        match self.aim() {
            Some(Aim::Blatt(blatt)) => self.step_into(sight, blatt),
            Some(Aim::Place(beleg)) => Turn::Closes(Consequence::go(Errand::Place(beleg))),
            Some(Aim::Search(anfrage)) => Turn::Closes(Consequence::go(Errand::Search(anfrage))),
            None if matches!(self.inhalt, Inhalt::Liste { .. }) => Turn::Stays,
            None => Turn::Goes(Consequence::say(satz::LEERE_ZELLE)),
        }
    }

    fn act(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        if self.move_cell(sight, action) {
            return Turn::Stays;
        }
        match (action, &self.step.blatt) {
            (Action::Leave(Leave::Level), _) => self.step_back(sight),
            (Action::Leave(Leave::View), _) => Turn::closes(),
            (Action::Export, _) => self.export(sight),
            (Action::Show(Show::Info), Blatt::Kreuz(zeilen, spalten)) => {
                self.step_into(sight, Blatt::Hinweise(*zeilen, *spalten))
            }
            (Action::Move(to), _) => {
                let (rows, height) = (self.rows(sight).len(), sight.world.dialog_height());
                self.step.cursor.step(to, rows, height);
                Turn::Stays
            }
            (Action::Go(Go::State), _) => self.states(sight),
            (Action::Go(_), _) => self.take(sight),
            _ => Turn::Stays,
        }
    }

    /// New rows may have come above the chosen one: it stays chosen, unless it was the first; then the new first is.
    fn refresh(&mut self, sight: Sight<'_>) {
        let before = match &self.inhalt {
            Inhalt::Liste { zeilen, .. } => zeilen.get(self.step.cursor.selected).cloned().map(|chosen| {
                let first = zeilen.iter().position(|zeile| zeile.aim.is_some());
                (chosen, first == Some(self.step.cursor.selected))
            }),
            Inhalt::Kreuz(_) => None,
        };
        self.fill(sight);
        let (Some((before, is_first)), Inhalt::Liste { zeilen, .. }) = (before, &self.inhalt) else { return };
        let wanted = |zeile: &Blattzeile| if is_first { zeile.aim.is_some() } else { *zeile == before };
        if let Some(at) = zeilen.iter().position(wanted) {
            if is_first {
                self.step.cursor.offset = 0;
            }
            self.step.cursor.choose(at, zeilen.len(), sight.world.dialog_height());
        }
    }

    fn to_count(&mut self) -> Option<Blatt> {
        std::mem::take(&mut self.uncounted).then(|| self.step.blatt.clone())
    }

    /// Keeps the overviews that lead to the open one, so that they are there when the dialog opens the next time.
    fn leave(&self, research: &mut Research) {
        let way = self.below.iter().cloned().chain([self.step.clone()]);
        research.overviews.path = if self.gone { Vec::new() } else { way.collect() };
    }
}
