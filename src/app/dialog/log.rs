//! The Rechercheprotokoll: kept searches, filtered by typing, and the actions for each of them.

use super::choice::Choice;
use super::info::Info;
use super::panel::{Panel, PanelRow, Turn};
use crate::app::action::{Action, InDialog};
use crate::app::commands::On;
use crate::app::consequence::{Ausgabe, Consequence, Errand};
use crate::app::cursor::Cursor;
use crate::app::device::Key;
use crate::app::field::{Asks, Field, Input};
use crate::app::message::Auftrag;
use crate::app::sight::Sight;
use crate::deutsch::{linear, protokoll as said};
use crate::eigenes::protokoll::Recherche;
use crate::export;

/// The list of kept searches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogList {
    filter: Field,
    cursor: Cursor,
}

impl LogList {
    fn listed<'a>(&self, sight: Sight<'a>) -> Vec<&'a Recherche> {
        sight.research.log.protokoll.narrowed(self.filter.text())
    }

    fn steps(&self, sight: Sight<'_>) -> Turn {
        let listed = self.listed(sight);
        let chosen = listed.get(self.cursor.selected);
        chosen.map_or(Turn::Stays, |one| steps(one, &listed).into())
    }
}

impl Panel for LogList {
    fn on(&self) -> On {
        On::Log
    }

    fn title(&self, sight: Sight<'_>) -> String {
        let all = sight.research.log.protokoll.recherchen.len();
        said::liste(self.listed(sight).len(), all, self.filter.text())
    }

    fn keys(&self, sight: Sight<'_>) -> String {
        sight.world.how(said::listentasten)
    }

    fn rows(&self, sight: Sight<'_>) -> Vec<PanelRow> {
        let lines = sight.world.caps.lines;
        let words = |one: &&Recherche| if lines { linear::nummeriert(&one.zeile()) } else { one.zeile() };
        self.listed(sight).iter().map(|one| PanelRow::choice(words(one))).collect()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn {
        if sight.world.caps.lines {
            // In the linear mode a row leads to its actions; asking again is one of them.
            return self.steps(sight);
        }
        let listed = self.listed(sight);
        let chosen = listed.get(self.cursor.selected);
        chosen.map_or(Turn::Stays, |one| ask_again(one.nummer).into())
    }

    fn own_action(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        if action == Action::Dialog(InDialog::Steps) { self.steps(sight) } else { Turn::Stays }
    }

    fn typed(&mut self, key: Key) -> bool {
        let written = self.filter.key(key);
        if written {
            self.cursor = Cursor::default();
        }
        written
    }
}

fn ask_again(nummer: u32) -> Consequence {
    Consequence::effect(Auftrag::Wiederholen(nummer)).and_say(said::WIRD_WIEDERHOLT)
}

/// The choice of actions for one kept search, and for all that are listed.
fn steps(one: &Recherche, listed: &[&Recherche]) -> Choice {
    let nummer = one.nummer;
    let export = |numbers, name| Errand::Export(Ausgabe::Recherchen(numbers), name);
    let list = || Consequence::effect(Auftrag::Lesen);
    let mut choice = Choice::new(one.zeile());
    choice.row(0, said::WIEDERHOLEN, ask_again(nummer));
    choice.row(0, said::ANSEHEN, whole(one));
    choice.row(0, said::NOTIEREN, Errand::Field(Input::new(Asks::LogNote(nummer), &one.notiz)));
    choice.row(0, said::AUSGEBEN, export(vec![nummer], said::datei_einzeln(nummer)));
    if listed.len() > 1 {
        let all = listed.iter().map(|one| one.nummer).collect();
        choice.row(0, said::alle_ausgeben(listed.len()), export(all, said::DATEI.to_owned()));
    }
    let mut really = Choice::new(said::wirklich_loeschen(nummer));
    really.row(0, said::NICHT_LOESCHEN, list());
    really.row(0, said::LOESCHEN, Consequence::effect(Auftrag::Loeschen(nummer)));
    choice.row(0, said::ENTFERNEN, really);
    choice.row(0, said::ZUR_LISTE, list());
    choice
}

fn whole(one: &Recherche) -> Info {
    let statements = export::statements(one).into_iter();
    let mut lines: Vec<String> = statements.map(|one| format!("{}: {}", one.name, one.wert)).collect();
    lines.extend(one.stellen.iter().map(|fund| {
        let judged = fund.urteil.map(|urteil| said::urteil(urteil.key()));
        said::fund(&fund.kennung, &fund.ort, said::stufe(fund.stufe), judged, &fund.wortlaut)
    }));
    Info::new(said::ueberschrift(one.nummer, &one.anfrage), lines)
}
