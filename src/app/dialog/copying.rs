//! The dialog that asks which text about the chosen thing to copy and in which form quotations are written.

use super::panel::{DialogLook, Panel, PanelRow, Turn};
use crate::app::action::{Action, Copied, Copy};
use crate::app::chosen::Chosen;
use crate::app::commands::On;
use crate::app::consequence::{Consequence, Errand};
use crate::app::cursor::Cursor;
use crate::app::message::Effect;
use crate::app::sight::Sight;
use crate::app::world::World;
use crate::deutsch::app as said;
use crate::deutsch::befehle::Befehl;
use crate::export::{Zitat, wortlaut};
use crate::text::clean;

/// The commands of the rows: four texts to copy, then the form in which quotations are written.
const ROWS: [Befehl; 5] =
    [Befehl::Kopie, Befehl::Zitat, Befehl::Fundstelle, Befehl::Kennung, Befehl::Vorlage];
/// The commands that show the same four texts alone on the screen.
const ALONE: [Befehl; 4] =
    [Befehl::KopieAllein, Befehl::ZitatAllein, Befehl::FundstelleAllein, Befehl::KennungAllein];

/// The open dialog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copying {
    cursor: Cursor,
}

impl Panel for Copying {
    fn on(&self) -> On {
        On::Copying
    }

    fn title(&self, _sight: Sight<'_>) -> String {
        said::COPY.to_owned()
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        said::COPY_KEYS.to_owned()
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Columns
    }

    fn rows(&self, sight: Sight<'_>) -> Vec<PanelRow> {
        let key = |befehl| sight.world.tasten.key(befehl);
        let words = |befehl: Befehl| match befehl {
            Befehl::Vorlage => said::template(sight.world.vorlage.key()),
            other => other.worte().hilfe,
        };
        let row = |befehl| PanelRow { before: key(befehl), ..PanelRow::choice(words(befehl)) };
        let alone = PanelRow { before: ALONE.map(key).join(" "), ..PanelRow::choice(said::COPY_WINDOW) };
        ROWS.into_iter().map(row).chain((!sight.world.caps.lines).then_some(alone)).collect()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn {
        // The last row stands for four commands: the first of them.
        let chosen = ROWS.get(self.cursor.selected).or(ALONE.first());
        let row = chosen.and_then(|befehl| sight.world.tasten.command(*befehl));
        row.map_or(Turn::Stays, |row| self.own_action(row.action, sight))
    }

    fn own_action(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        let Action::Copy(copy) = action else { return Turn::Stays };
        match copy {
            Copy::Template => Turn::Goes(Consequence::go(Errand::Act(action))),
            Copy::Take(what) => Turn::Closes(copied(sight, what)),
            Copy::Window(what) => Turn::Closes(match words(sight, what) {
                Ok(words) => Consequence::go(Errand::Window(words)),
                Err(why) => Consequence::say(why),
            }),
            Copy::Choose => Turn::Stays,
        }
    }
}

/// Hands the wanted text about the chosen thing to the clipboard.
pub fn copied(sight: Sight<'_>, what: Copied) -> Consequence {
    match words(sight, what) {
        Ok(words) => handed_over(sight.world, words),
        Err(why) => Consequence::say(why),
    }
}

/// Hands words to the clipboard and says so; in the linear mode the terminal's loop writes and announces them.
pub fn handed_over(world: &World, words: String) -> Consequence {
    let copy = Consequence::effect(Effect::Copy(words));
    if world.caps.lines { copy } else { copy.and_say(world.how(said::copied)) }
}

/// The words to copy, else why there are none: nothing is chosen or proves the chosen thing, or a source is missing.
fn words(sight: Sight<'_>, what: Copied) -> Result<String, &'static str> {
    let chosen = sight.chosen().ok_or(said::NOTHING)?;
    if what == Copied::Kennung {
        return Ok(clean(&chosen.kennung()).into_owned());
    }
    let belege = chosen.belege();
    let lacking = if matches!(chosen, Chosen::Hit(_)) { said::NOT_READ_YET } else { said::NO_OWN_WORDS };
    let first = belege.first().ok_or(lacking)?;
    if what == Copied::Text {
        return Ok(wortlaut(&belege));
    }
    let quelle = sight.world.bestand.quelle(&first.quelle).ok_or(said::NOT_READ_YET)?;
    let zitat = Zitat::new(quelle, &belege);
    Ok(if what == Copied::Zitat { zitat.text(sight.world.vorlage) } else { zitat.fundstelle() })
}
