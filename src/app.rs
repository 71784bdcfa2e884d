//! Floor 5: the state of the interface and the one door to change it, [`App::update`].
//!
//! Knows no terminal, file, clock or index; speaks to the outside in [`Event`]s and [`Effect`]s, both plain data. Panels own
//! their state and may read the others; an event that concerns several of them goes through the switchboard.

pub mod action;
pub(crate) mod catalogue;
mod chosen;
pub mod commands;
pub(crate) mod consequence;
pub mod cursor;
pub(crate) mod detail;
mod device;
pub mod dialog;
pub(crate) mod field;
pub(crate) mod kept;
pub mod layout;
pub mod message;
pub(crate) mod news;
mod out;
pub(crate) mod paths;
pub mod reader;
pub(crate) mod research;
mod screen;
pub(crate) mod search;
mod sight;
mod switchboard;
mod tasten;
mod way;
mod world;

use std::sync::Arc;

pub use action::{
    Action, Comparing, Copied, Copy, Focus, Go, InDialog, Leave, Merken, Move, OverviewChoice, Pick,
    RechercheAction, SearchAction, Select, Show, Stride, TreeAction,
};
pub use chosen::Chosen;
pub use device::{Capabilities, Key, KeyCode, Mouse, MouseKind, Size, Thema};
pub use message::{Effect, Event, InField, Order};
pub use out::Outbox;
pub use screen::{Left, Screen};
pub use sight::Sight;
pub use tasten::Tasten;
pub use world::World;

use crate::domain::{Ansicht, Baum, Bestand, NodeId, Quelle};
use catalogue::Catalogue;
use catalogue::tree::TreeState;
use detail::DetailState;
use dialog::{DialogLook, Panel};
use field::Input;
use kept::Kept;
use news::Standing;
use reader::{Marking, ReaderState};
use research::Research;
use search::SearchState;
use way::Way;

/// The whole state of the interface.
#[derive(Debug, Clone)]
pub struct App {
    pub world: World,
    pub screen: Screen,
    pub catalogue: Catalogue,
    pub search: SearchState,
    pub detail: DetailState,
    pub reader: ReaderState,
    pub input: Option<Input>,
    /// The open dialog; it stands in front of an open field, too.
    pub dialog: Option<Box<dyn Panel>>,
    pub kept: Kept,
    pub research: Research,
    way: Way,
    pub out: Outbox,
}

impl App {
    /// The state at the start: the first view of the catalogue that has entries.
    pub fn new(bestand: Arc<Bestand>, size: Size, caps: Capabilities) -> Self {
        let filled = |ansicht: &Ansicht| !bestand.baum(*ansicht).wurzeln().is_empty();
        let ansicht = Ansicht::KATALOG.into_iter().find(filled).unwrap_or(Ansicht::Quellen);
        let mut app = Self {
            screen: Screen::new(ansicht),
            catalogue: Catalogue::new(&bestand),
            search: SearchState::default(),
            detail: DetailState::default(),
            reader: ReaderState::default(),
            input: None,
            dialog: None,
            kept: Kept::default(),
            research: Research::default(),
            way: Way::default(),
            out: Outbox::default(),
            world: World::new(bestand, size, caps),
        };
        app.settle();
        app
    }

    /// Changes the state and returns what the outside must do. The only door.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let before = self.standing();
        self.out.news.clear();
        self.happened(event);
        self.confine_fields();
        self.settle();
        self.out.news.extend(self.standing().since(&before));
        self.confine_effects();
        std::mem::take(&mut self.out.effects)
    }

    pub fn sight(&self) -> Sight<'_> {
        Sight {
            world: &self.world,
            screen: &self.screen,
            catalogue: &self.catalogue,
            search: &self.search,
            detail: &self.detail,
            reader: &self.reader,
            kept: &self.kept,
            research: &self.research,
        }
    }

    pub fn focus(&self) -> Focus {
        self.screen.focus()
    }

    pub fn tree(&self) -> &TreeState {
        self.catalogue.tree(self.screen.ansicht)
    }

    pub fn baum(&self) -> &Baum {
        self.world.bestand.baum(self.screen.ansicht)
    }

    pub fn quelle(&self) -> Option<&Quelle> {
        self.sight().quelle()
    }

    pub fn entry(&self) -> Option<(Ansicht, NodeId)> {
        self.sight().entry()
    }

    /// The selection of words in the text pane; `None` unless the pane has the focus, so that keys move the selection.
    pub fn marking(&self) -> Option<&Marking> {
        self.reader.marking.as_ref().filter(|_| self.focus() == Focus::Reader)
    }

    /// The verdicts that are shown beside a hit: new, changed, kept, dropped.
    pub fn verdicts(&self, kennung: &str) -> research::Verdicts {
        self.research.log.verdicts(&self.search, kennung)
    }

    /// The text that a dialog shows alone on the screen; `None` if the panels are shown.
    pub fn page(&self) -> Option<&str> {
        match self.dialog.as_ref()?.look() {
            DialogLook::Page(page) => Some(page),
            _ => None,
        }
    }

    /// True if the second row of the screen shows an open field, the query of the hits, a filter or a search in the text.
    pub fn has_line(&self) -> bool {
        self.input.is_some()
            || self.screen.left == Left::Hits && !self.search.query.is_empty()
            || !self.tree().filter.is_empty()
            || self.reader.find.is_some()
    }

    fn standing(&self) -> Standing {
        let tree = self.tree();
        let row = tree.rows.iter().find(|row| row.id == tree.selected);
        Standing {
            view: (self.screen.ansicht, self.screen.left),
            row: (tree.selected, self.search.selected),
            open: row.and_then(|row| row.open),
            filter: tree.filter.clone(),
            entry: self.entry(),
            target: self.detail.selected,
            source: (self.reader.quelle, self.reader.printed),
            paragraph: self.reader.current,
            beleg: self.reader.beleg.clone(),
            hit: self.reader.hit,
            find: self.reader.find.clone(),
            marking: self.marking().cloned(),
        }
    }
}
