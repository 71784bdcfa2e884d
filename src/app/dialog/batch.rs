//! The Stapelrecherche: many questions are searched while the user goes on working; each leads to its hits and back.

use super::choice::Choice;
use super::panel::{DialogLook, Panel, PanelRow, Turn};
use super::questions::Questions;
use crate::app::action::{Action, InDialog};
use crate::app::commands::On;
use crate::app::consequence::{Ausgabe, Consequence, Errand};
use crate::app::cursor::Cursor;
use crate::app::field::{Asks, Input};
use crate::app::message::Gefunden;
use crate::app::research::Research;
use crate::app::sight::Sight;
use crate::deutsch::{linear, stapel as said};

/// Below this many columns the result of a question is written in its short form.
const SHORT: usize = 60;

/// The dialog with the questions and their results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchList {
    cursor: Cursor,
}

impl BatchList {
    pub fn new(cursor: Cursor) -> Self {
        Self { cursor }
    }

    fn found(gefunden: Option<Gefunden>, short: bool) -> String {
        gefunden.map_or_else(
            || said::NOCH_NICHT.to_owned(),
            |found| said::gefunden(found.stellen, found.quellen, short),
        )
    }

    fn export(sight: Sight<'_>) -> Turn {
        if sight.research.batch.fragen.is_empty() {
            return Turn::Stays;
        }
        Errand::Export(Ausgabe::Stapel, said::DATEINAME.to_owned()).into()
    }
}

impl Panel for BatchList {
    fn on(&self) -> On {
        On::Batch
    }

    fn title(&self, _sight: Sight<'_>) -> String {
        said::TITEL.to_owned()
    }

    fn spoken(&self, sight: Sight<'_>) -> Option<Vec<String>> {
        let batch = &sight.research.batch;
        Some(std::iter::once(linear::titel(&batch.satz())).chain(batch.hinweise.iter().cloned()).collect())
    }

    fn above(&self, sight: Sight<'_>) -> Option<String> {
        let batch = &sight.research.batch;
        let notes = std::iter::once(batch.satz()).chain(batch.hinweise.iter().cloned());
        Some(notes.collect::<Vec<_>>().join(" · "))
    }

    fn keys(&self, sight: Sight<'_>) -> String {
        sight.world.how(said::listentasten)
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Found
    }

    fn rows(&self, sight: Sight<'_>) -> Vec<PanelRow> {
        let batch = &sight.research.batch;
        let questions = batch.fragen.iter().enumerate();
        if !sight.world.caps.lines {
            let short = sight.world.dialog_width() < SHORT;
            let row = |(at, (frage, gefunden)): (usize, &(String, Option<Gefunden>))| PanelRow {
                behind: Self::found(*gefunden, short),
                ..PanelRow::choice(said::ueberschrift(at + 1, frage))
            };
            return questions.map(row).collect();
        }
        // In the linear mode, which has no keys, the actions for the whole list are rows behind the questions.
        let row = |(_, (frage, gefunden)): (usize, &(String, Option<Gefunden>))| {
            PanelRow::choice(linear::absatz(frage, &Self::found(*gefunden, false)))
        };
        let ends = [linear::ALLE_BELEGE, linear::NEUE_LISTE].map(PanelRow::choice);
        questions.map(row).chain(ends).collect()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    /// One row less than the dialog has: a sentence stands above the rows.
    fn height(&self, sight: Sight<'_>) -> usize {
        sight.world.dialog_height().saturating_sub(1).max(1)
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn {
        let questions = &sight.research.batch.fragen;
        let at = self.cursor.selected;
        match questions.get(at) {
            Some((frage, _)) => {
                let say = sight.world.how(|weg| said::frage_von(at + 1, questions.len(), weg));
                Turn::Closes(Consequence::go(Errand::Question(frage.clone())).and_say(say))
            }
            None if !sight.world.caps.lines => Turn::Stays,
            None if at == questions.len() => Self::export(sight),
            None => sources(sight).into(),
        }
    }

    fn own_action(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        match action {
            Action::Export => Self::export(sight),
            Action::Dialog(InDialog::NewList) => sources(sight).into(),
            _ => Turn::Stays,
        }
    }

    fn leave(&self, research: &mut Research) {
        research.batch.cursor = self.cursor;
    }
}

/// The choice where to take questions from: typed lines, a file, or the list that was searched last.
pub fn sources(sight: Sight<'_>) -> Choice {
    let batch = &sight.research.batch;
    let mut choice = Choice::new(said::TITEL);
    choice.row(0, said::SCHREIBEN, Questions::new(batch.entwurf.clone()));
    choice.row(0, said::DATEI, Errand::Field(Input::new(Asks::QuestionFile, "")));
    if !batch.fragen.is_empty() {
        choice.row(0, said::ERGEBNIS, BatchList::new(batch.cursor));
    }
    choice
}
