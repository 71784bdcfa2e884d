//! Floor 5: the state of the interface and the one door to change it, [`App::update`].
//!
//! Knows no terminal, file, clock or index; speaks to the outside in [`Event`]s and [`Effect`]s, both plain data.

mod act;
pub mod action;
pub mod adding;
pub mod address;
pub mod area;
mod cells;
pub mod compare;
pub mod completion;
pub mod copy;
pub mod detail;
mod dialog;
pub mod event;
mod export;
mod fetch;
pub mod field;
mod go;
pub mod history;
pub mod hits;
mod input;
pub mod keymap;
mod keyname;
pub mod layout;
mod link;
pub mod margin;
pub mod marking;
pub mod merken;
mod merkliste;
mod mouse;
pub mod overlay;
mod pick;
mod protokoll;
pub mod reader;
pub mod recherche;
mod report;
mod restricted;
mod resume;
pub mod rows;
pub mod search;
pub mod sentence;
mod settings;
mod settle;
mod show;
pub mod stapel;
mod suchen;
mod tasten;
mod thema;
mod told;
pub mod tree;
pub mod uebersicht;
mod visited;
mod window;

use std::sync::Arc;

pub use action::{
    Action, Go, Leave, Mark, Merken, Move, Pick, RechercheAction, SearchAction, Show, Step, TreeAction,
};
pub use event::{Capabilities, Effect, Event, Key, KeyCode, Mouse, MouseKind, Size};
pub use tasten::Tasten;
pub use thema::Thema;

use crate::domain::{Ansicht, Baum, Bestand, NodeId, Quelle};
use crate::eigenes::{Besucht, Ort};
use detail::DetailState;
use field::Input;
use history::{History, Place};
use hits::Find;
use layout::{Panes, Regions};
use margin::Margin;
use overlay::Overlay;
use reader::ReaderState;
use search::SearchState;
use settle::height_of;
use tree::TreeState;

/// The pane that takes the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The tree of a view.
    Tree,
    /// The list of hits.
    Hits,
    /// Details of the chosen entry.
    Detail,
    /// The text.
    Reader,
}

/// What the left pane shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The tree of the view.
    Tree,
    /// The list of hits.
    Hits,
}

/// The whole state of the interface.
#[derive(Debug, Clone, PartialEq)]
pub struct App {
    /// Sources, trees and passages.
    pub bestand: Arc<Bestand>,
    /// What the terminal can show.
    pub caps: Capabilities,
    /// Keys of the user's own.
    pub tasten: Tasten,
    /// Size of the terminal.
    pub size: Size,
    /// Where everything stands; up to date after every [`App::update`].
    pub regions: Regions,
    /// Entries of each view, in the order of [`Ansicht::ALL`].
    pub counts: [usize; 6],
    /// The view.
    pub ansicht: Ansicht,
    /// The tree of each view, in the order of [`Ansicht::ALL`].
    pub trees: [TreeState; 6],
    /// What the left pane shows.
    pub left: Left,
    /// The pane that takes the keys.
    pub focus: Focus,
    /// How the panes share the screen.
    pub panes: Panes,
    /// Details.
    pub detail: DetailState,
    /// Text.
    pub reader: ReaderState,
    /// What rests on the open text.
    pub margin: Margin,
    /// Search.
    pub search: SearchState,
    /// The open field.
    pub input: Option<Input>,
    /// Find in the text.
    pub find: Option<Find>,
    /// The open dialog.
    pub overlay: Option<Overlay>,
    /// Back and forward.
    pub history: History,
    /// What the status line says until the next key.
    pub notice: Option<String>,
    /// The mouse is reported to the program.
    pub mouse: bool,
    /// How is copied, and what was.
    pub copying: copy::Copying,
    /// The session must not write files, take documents in or be stopped.
    restricted: bool,
    /// Ctrl+C was pressed once.
    interrupted: bool,
    /// The paragraph from which the open text is searched.
    find_from: usize,
    /// Cursor of a dialog that opens anew.
    dialog_list: Option<overlay::List>,
    /// Where the user was before the search.
    before_search: Option<Place>,
    /// The entry or hit the reader follows.
    followed: Option<Followed>,
    /// Files that have been read, of so many, while documents are being taken in.
    pub adding: Option<(usize, usize)>,
    /// The document that is being read.
    fetching: Option<String>,
    /// The document an address was last looked for in.
    looked_up: Option<address::Lookup>,
    /// The last comparison.
    comparison: compare::Comparison,
    /// Where the session before was left, as long as something for it is still on the way.
    resuming: Option<Ort>,
    /// The place of the history that waits for its document.
    revisiting: Option<Besucht>,
    /// What is remembered.
    pub merken: merken::MerkenState,
    /// The way to the open overview.
    uebersichten: uebersicht::Uebersichten,
    /// Kept searches and the list of questions.
    pub recherche: recherche::RechercheState,
    /// What this update asks of the outside beside its answer.
    asked: Vec<Effect>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Followed {
    Node(Ansicht, NodeId),
    Hit(u64, usize),
}

impl App {
    /// The first screen: the strategy's tree.
    pub fn new(bestand: Arc<Bestand>, size: Size, caps: Capabilities) -> Self {
        let trees = Ansicht::ALL.map(|ansicht| TreeState::new(bestand.baum(ansicht)));
        let counts = Ansicht::ALL.map(|ansicht| fetch::entries(&bestand, ansicht));
        let filled = |ansicht: &Ansicht| !bestand.baum(*ansicht).wurzeln().is_empty();
        let ansicht = Ansicht::KATALOG.into_iter().find(filled).unwrap_or(Ansicht::Quellen);
        let mut app = Self {
            counts,
            bestand,
            caps,
            tasten: Tasten::default(),
            size,
            regions: Regions::default(),
            ansicht,
            trees,
            left: Left::Tree,
            focus: Focus::Tree,
            panes: Panes::default(),
            detail: DetailState::default(),
            reader: ReaderState::default(),
            margin: Margin::default(),
            search: SearchState::default(),
            input: None,
            find: None,
            overlay: None,
            history: History::default(),
            notice: None,
            mouse: caps.mouse,
            copying: copy::Copying::default(),
            restricted: false,
            interrupted: false,
            dialog_list: None,
            find_from: 0,
            before_search: None,
            followed: None,
            adding: None,
            fetching: None,
            looked_up: None,
            comparison: compare::Comparison::default(),
            resuming: None,
            revisiting: None,
            merken: merken::MerkenState::default(),
            uebersichten: uebersicht::Uebersichten::default(),
            recherche: recherche::RechercheState::default(),
            asked: Vec::new(),
        };
        app.settle();
        app
    }

    /// Changes the state and says what the outside must do. The only door.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(mouse) => self.mouse_event(mouse),
            Event::Called(action) => self.called(action),
            Event::Picked(pick) => self.picked(pick),
            Event::Pasted(words) => self.pasted(&words),
            Event::Answered(response) => self.answered(*response),
            Event::Added(result) => self.added(result),
            told => {
                self.told(told);
                Vec::new()
            }
        };
        effects.append(&mut self.asked);
        self.confine(&mut effects);
        self.settle();
        effects.append(&mut self.asked);
        effects
    }

    /// The tree of the view.
    pub fn tree(&self) -> &TreeState {
        self.ansicht.of(&self.trees)
    }

    fn tree_mut(&mut self) -> &mut TreeState {
        self.ansicht.of_mut(&mut self.trees)
    }

    /// The nodes of the view.
    pub fn baum(&self) -> &Baum {
        self.bestand.baum(self.ansicht)
    }

    /// The open source.
    pub fn quelle(&self) -> Option<&Quelle> {
        self.bestand.quellen.get(self.reader.quelle)
    }

    /// The entry whose details are shown.
    pub fn entry(&self) -> Option<(Ansicht, NodeId)> {
        match self.left {
            Left::Tree => self.tree().position().map(|_| (self.ansicht, self.tree().selected)),
            Left::Hits => match (&self.search.address, self.search.selected) {
                (Some(address), 0) => self.bestand.find(&address.kennung),
                _ => self.bestand.find(&self.search.hit()?.kennung),
            },
        }
    }

    /// True if the second row of the screen is taken by a field or a search.
    pub fn has_line(&self) -> bool {
        self.input.is_some()
            || !self.search.query.is_empty()
            || !self.tree().filter.is_empty()
            || self.find.is_some()
    }
}
