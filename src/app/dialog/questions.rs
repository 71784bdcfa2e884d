//! The field for a list of questions, one in each line.

use super::panel::{DialogLook, Panel, PanelRow, Turn};
use crate::app::action::{Action, InDialog, Leave};
use crate::app::commands::On;
use crate::app::consequence::{Consequence, Errand};
use crate::app::device::Key;
use crate::app::field::Area;
use crate::app::message::Fragenquelle;
use crate::app::research::Research;
use crate::app::sight::Sight;
use crate::deutsch::{linear, stapel as said};

/// The open field with the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    area: Area,
}

impl Questions {
    pub fn new(area: Area) -> Self {
        Self { area }
    }
}

impl Panel for Questions {
    fn on(&self) -> On {
        On::Questions
    }

    fn title(&self, _sight: Sight<'_>) -> String {
        said::FELD.to_owned()
    }

    fn spoken(&self, _sight: Sight<'_>) -> Option<Vec<String>> {
        Some(vec![linear::titel(said::FELD), linear::FRAGEN.to_owned()])
    }

    fn keys(&self, sight: Sight<'_>) -> String {
        sight.world.how(said::feldtasten)
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Lines(&self.area)
    }

    fn rows(&self, _sight: Sight<'_>) -> Vec<PanelRow> {
        let written = self.area.lines.iter().filter(|line| !line.text().is_empty());
        written.map(|line| PanelRow::plain(line.text())).collect()
    }

    fn take(&mut self, _sight: Sight<'_>) -> Turn {
        Turn::Stays
    }

    fn act(&mut self, action: Action, _sight: Sight<'_>) -> Turn {
        match action {
            Action::Dialog(InDialog::SearchAll) if self.area.text().trim().is_empty() => {
                Turn::Goes(Consequence::say(said::LEER))
            }
            Action::Dialog(InDialog::SearchAll) => {
                Turn::Closes(Consequence::go(Errand::Batch(Fragenquelle::Text(self.area.text()))))
            }
            Action::Leave(Leave::Level) => Turn::closes(),
            _ => Turn::Stays,
        }
    }

    fn typed(&mut self, key: Key) -> bool {
        self.area.key(key)
    }

    fn pasted(&mut self, words: &str) -> Option<Consequence> {
        self.area.insert(words);
        let lost = self.area.lost;
        Some(if lost > 0 { Consequence::say(said::ohne_platz(lost)) } else { Consequence::default() })
    }

    /// Keeps the written questions for the next time.
    fn leave(&self, research: &mut Research) {
        research.batch.entwurf.clone_from(&self.area);
    }
}
