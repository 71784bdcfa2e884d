//! Help: the commands of the pane, those of the dialogs, and the query language; typing filters, Enter executes.
//!
//! In the linear mode the same dialog lists the commands by task.

use super::panel::{DialogLook, Panel, PanelRow, Turn};
use crate::app::action::Focus;
use crate::app::commands::{Command, On};
use crate::app::consequence::{Consequence, Errand};
use crate::app::cursor::Cursor;
use crate::app::device::Key;
use crate::app::field::Field;
use crate::app::sight::Sight;
use crate::app::world::World;
use crate::deutsch::befehle::{AUFGABEN, Befehl};
use crate::deutsch::suche::{QUERIES, QUERY_LANGUAGE, angebot};
use crate::deutsch::tasten::{ALLE_TASTEN, RAND, SECHS};
use crate::deutsch::{app as said, linear};
use crate::text::fold;

/// From this many columns on, all keys of a command are shown.
const WIDE: u16 = 60;
/// Columns of the keys before the things that one does.
const KEYS: usize = 8;

/// The open help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    filter: Field,
    focus: Focus,
    cursor: Cursor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HelpEntry {
    Heading(&'static str),
    /// One of the things that one does, by its number.
    Chief(usize),
    Command(&'static Command),
    Query(&'static str, &'static str),
    Word(Befehl),
}

impl Help {
    pub fn new(focus: Focus) -> Self {
        Self { filter: Field::default(), focus, cursor: Cursor::default() }
    }

    fn fits(&self, shown: &str) -> bool {
        let shown = fold(shown);
        fold(self.filter.text()).split_whitespace().all(|word| shown.contains(word))
    }

    /// The rows that match the filter: commands of the pane, of all panes, of the dialogs, then the query language.
    fn entries(&self, world: &World) -> Vec<HelpEntry> {
        let commands = if world.caps.lines { self.words() } else { self.keys(world) };
        let whole = !world.caps.lines && self.filter.text().is_empty();
        let chief = (0..SECHS.len()).map(HelpEntry::Chief).chain([RAND, ALLE_TASTEN].map(HelpEntry::Heading));
        let commands = chief.filter(|_| whole).chain(commands);
        let queries = QUERIES.iter().filter(|(query, means)| self.fits(&format!("{query} {means}")));
        let queries: Vec<HelpEntry> = queries.map(|(query, means)| HelpEntry::Query(query, means)).collect();
        let heading = (!queries.is_empty()).then_some(HelpEntry::Heading(QUERY_LANGUAGE));
        commands.chain(heading).chain(queries).collect()
    }

    fn keys(&self, world: &World) -> Vec<HelpEntry> {
        let fits = |row: &&Command| {
            let keys = world.tasten.shown(row);
            !keys.is_empty() && self.fits(&format!("{keys} {}", row.help()))
        };
        let commands = world.tasten.commands;
        let here = |on: On| commands.iter().filter(move |row| row.on == on);
        let mut pane: Vec<&Command> =
            commands.iter().filter(|row| row.on.holds(self.focus)).filter(fits).collect();
        pane.sort_by_key(|row| row.on == On::All);
        let mut entries: Vec<HelpEntry> = pane.into_iter().map(HelpEntry::Command).collect();
        for dialog in On::DIALOGS {
            let own: Vec<&Command> = here(dialog).filter(fits).collect();
            entries.extend((!own.is_empty()).then_some(HelpEntry::Heading(dialog.place())));
            entries.extend(own.into_iter().map(HelpEntry::Command));
        }
        entries
    }

    fn words(&self) -> Vec<HelpEntry> {
        let mut entries = Vec::new();
        for (task, commands) in AUFGABEN.iter().filter(|(task, _)| !task.is_empty()) {
            let fits = |befehl: &&Befehl| {
                let own = befehl.worte();
                self.fits(&format!("{task} {} {}", own.wort, own.wirkt))
            };
            let found: Vec<&Befehl> = commands.iter().filter(fits).collect();
            entries.extend((!found.is_empty()).then_some(HelpEntry::Heading(task)));
            entries.extend(found.into_iter().map(|befehl| HelpEntry::Word(*befehl)));
        }
        entries
    }
}

impl HelpEntry {
    fn row(self, world: &World) -> PanelRow {
        match self {
            Self::Heading(words) if world.caps.lines => PanelRow::plain(linear::titel(words)),
            Self::Heading(words) => PanelRow::plain(words),
            Self::Chief(number) => {
                PanelRow { depth: KEYS as u16 / 2, ..PanelRow::choice(chief(number, world)) }
            }
            Self::Command(row) => {
                let wide = world.size.width >= WIDE;
                let keys = if wide { world.tasten.shown(row) } else { world.tasten.first(row) };
                PanelRow { before: keys, ..PanelRow::choice(row.help()) }
            }
            Self::Query(query, means) if world.caps.lines => {
                let line = Some(linear::suche(query));
                PanelRow { line, ..PanelRow::choice(angebot(query, means)) }
            }
            Self::Query(query, means) => PanelRow { before: query.to_owned(), ..PanelRow::choice(means) },
            Self::Word(befehl) => {
                let own = befehl.worte();
                let keys = world
                    .tasten
                    .command(befehl)
                    .map_or_else(String::new, |row| world.tasten.typed(row).join(", "));
                let words = linear::befehl(own.wort, &keys, own.wirkt);
                PanelRow { line: Some(own.wort.to_owned()), ..PanelRow::choice(words) }
            }
        }
    }
}

/// The row of one of the things that one does: its keys, and what they do.
fn chief(number: usize, world: &World) -> String {
    let Some((befehle, words)) = SECHS.get(number) else { return String::new() };
    let keys: Vec<String> = befehle.iter().map(|befehl| world.tasten.key(*befehl)).collect();
    format!("{:<KEYS$}{words}", keys.join(" "))
}

/// The command of one of these things; `None` if more than one key does it.
fn chief_command(number: usize, world: &World) -> Option<&'static Command> {
    let (befehle, _) = SECHS.get(number)?;
    let [befehl] = *befehle else { return None };
    world.tasten.command(*befehl)
}

impl Panel for Help {
    fn title(&self, _sight: Sight<'_>) -> String {
        format!("{} {}", said::HELP, self.filter.text())
    }

    fn spoken(&self, _sight: Sight<'_>) -> Option<Vec<String>> {
        let filter = self.filter.text();
        Some(if filter.is_empty() {
            linear::HILFE.iter().map(|line| (*line).to_owned()).collect()
        } else {
            vec![linear::hilfe_zu(filter)]
        })
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        said::HELP_KEYS.to_owned()
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Columns
    }

    fn rows(&self, sight: Sight<'_>) -> Vec<PanelRow> {
        let rows: Vec<PanelRow> =
            self.entries(sight.world).into_iter().map(|entry| entry.row(sight.world)).collect();
        if rows.is_empty() { vec![PanelRow::plain(said::help_empty(self.filter.text()))] } else { rows }
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn {
        let entries = self.entries(sight.world);
        let chosen =
            entries.iter().skip(self.cursor.selected).find(|entry| !matches!(entry, HelpEntry::Heading(_)));
        Turn::Closes(match chosen {
            Some(HelpEntry::Command(row)) if !row.on.is_pane() => {
                Consequence::say(linear::nur_dort(row.on.place()))
            }
            Some(HelpEntry::Command(row)) => Consequence::go(Errand::Act(row.action)),
            Some(HelpEntry::Chief(number)) => match chief_command(*number, sight.world) {
                Some(row) => Consequence::go(Errand::Act(row.action)),
                None => Consequence::default(),
            },
            Some(HelpEntry::Query(query, _)) => Consequence::go(Errand::Search((*query).to_owned())),
            _ => Consequence::default(),
        })
    }

    fn typed(&mut self, key: Key) -> bool {
        let written = self.filter.key(key);
        if written {
            self.cursor = Cursor::default();
        }
        written
    }

    fn narrows(&self) -> bool {
        true
    }

    fn pasted(&mut self, words: &str) -> Option<Consequence> {
        self.filter.insert(words);
        self.cursor = Cursor::default();
        Some(Consequence::default())
    }
}
