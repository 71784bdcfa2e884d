//! Dialogs: at most one is open.

use super::area::Area;
use super::event::{Key, KeyCode};
use super::field::Field;
use super::keymap::{Binding, KEYMAP};
use super::recherche::Schritt;
use super::stapel::Woher;
use super::tree::{moved, scrolled};
use super::uebersicht::{Blatt, Ebene};
use super::{Focus, Move, Tasten};
use crate::deutsch::suche::{QUERIES, QUERY_LANGUAGE};
use crate::domain::Fundstelle;
use crate::search::Kind;
use crate::text::fold;
use crate::text::wrap::wrap;

/// The open dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// Keys of this pane; typing filters, Enter executes.
    Help {
        /// What is typed.
        filter: Field,
        /// The pane it was asked in.
        focus: Focus,
        /// The chosen row.
        list: List,
    },
    /// Entries to choose from: the outline, the entries that rest on a passage.
    Choice {
        /// Heading.
        title: String,
        /// Names with what they lead to.
        items: Vec<Item>,
        /// The chosen row.
        list: List,
    },
    /// A table of counts or a list over the holdings.
    Uebersicht(Box<Ebene>),
    /// What to copy.
    Copy,
    /// A text alone on the screen, for the terminal's own selection.
    Window {
        /// The text.
        text: String,
        /// First byte of the page.
        from: usize,
    },
    /// Searches that were kept; typing narrows.
    Protokoll {
        /// What is typed.
        filter: Field,
        /// The chosen row.
        list: List,
    },
    /// Questions that are typed or pasted, one in each line.
    Fragen(Area),
    /// A list of questions with what was found.
    Stapel(List),
    /// A text to read.
    Info {
        /// Heading.
        title: String,
        /// Paragraphs.
        lines: Vec<String>,
        /// First visible row.
        top: usize,
    },
}

/// Cursor of a list in a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct List {
    /// Chosen row.
    pub selected: usize,
    /// First visible row.
    pub offset: usize,
}

impl List {
    /// Moves the cursor among `rows` rows of which `height` are visible.
    pub fn step(&mut self, to: Move, rows: usize, height: usize) {
        self.selected = moved(self.selected, rows.saturating_sub(1), height, to);
        self.offset = scrolled(self.offset, self.selected, rows, height);
    }
}

/// A row of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Levels of indent.
    pub depth: u16,
    /// Name.
    pub label: String,
    /// What it leads to.
    pub goal: Goal,
}

/// Adds a row; a long one goes on in the next row with the same goal.
pub(super) fn push_wrapped(items: &mut Vec<Item>, width: usize, depth: u16, text: &str, goal: &Goal) {
    let room = width.saturating_sub(usize::from(depth) * 2 + 2).max(10);
    for (row, range) in wrap(text, room).into_iter().enumerate() {
        let indent = if row > 0 { "  " } else { "" };
        let label = format!("{indent}{}", text.get(range).unwrap_or(""));
        items.push(Item { depth, label, goal: goal.clone() });
    }
}

/// What a chosen row leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// A block of the open source.
    Block(usize),
    /// An entry of the catalogue.
    Entry(String),
    /// Another query; the dialog opens anew with its answer.
    Query(String),
    /// A kind of widening, switched on or off.
    Toggle(Kind),
    /// A place in whatever source, from the list of differences.
    Place(Box<Fundstelle>),
    /// An overview.
    Blatt(Blatt),
    /// Another document, to compare with it.
    Compare(String),
    /// The choice of another document.
    CompareAnew,
    /// Replace the file of this name.
    Replace(String),
    /// Another name than this one.
    Rename(String),
    /// Search as was kept under a name.
    Saved(String),
    /// Keep the present search.
    SaveSearch,
    /// Take the search of this name away.
    DropSearch(String),
    /// Something about the Vorgänge of the Merkliste.
    Vorgang(Wahl),
    /// A step from the list of kept searches.
    Recherche(Schritt),
    /// Where questions come from.
    Stapel(Woher),
    /// Nothing; the row is a heading.
    None,
}

/// What can be chosen about Vorgänge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wahl {
    /// Remember into this one.
    Hierher(String),
    /// Move what is chosen into this one.
    Verschieben(String),
    /// Make one.
    Neu,
    /// Give this one another name.
    Umbenennen(String),
    /// Take this one away.
    Entfernen(String),
}

/// A row of the help.
#[derive(Debug, Clone, Copy)]
pub enum HelpRow {
    /// A key.
    Key(&'static Binding),
    /// Over what can be typed into the search line.
    Heading(&'static str),
    /// What can be typed into the search line, and what it means.
    Query(&'static str, &'static str),
}

/// The rows of the help: keys of the pane first, then all others, then the query language, filtered by what is typed.
pub fn help_rows(focus: Focus, filter: &str, tasten: &Tasten) -> Vec<HelpRow> {
    let words = fold(filter);
    let fits = |shown: &str| {
        let shown = fold(shown);
        words.split_whitespace().all(|word| shown.contains(word))
    };
    let of_pane = KEYMAP.iter().filter(|row| row.on.holds(focus));
    let mut keys: Vec<&Binding> =
        of_pane.filter(|row| fits(&format!("{} {}", tasten.shown(row), row.text.0))).collect();
    keys.sort_by_key(|row| row.on == super::keymap::On::All);
    let queries = QUERIES.iter().filter(|(query, means)| fits(&format!("{query} {means}")));
    let queries: Vec<HelpRow> = queries.map(|(query, means)| HelpRow::Query(query, means)).collect();
    let heading = (!queries.is_empty()).then_some(HelpRow::Heading(QUERY_LANGUAGE));
    keys.into_iter().map(HelpRow::Key).chain(heading).chain(queries).collect()
}

/// The movement a key means in a list.
pub fn list_move(key: Key) -> Option<Move> {
    match key.code {
        KeyCode::Up => Some(Move::Up),
        KeyCode::Down => Some(Move::Down),
        KeyCode::PageUp => Some(Move::PageUp),
        KeyCode::PageDown => Some(Move::PageDown),
        KeyCode::Home => Some(Move::Home),
        KeyCode::End => Some(Move::End),
        _ => None,
    }
}
