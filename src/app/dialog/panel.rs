//! What every dialog is: a title, rows with a cursor, keys of its own, and what a row leads to.

use std::fmt::Debug;

use crate::app::action::{Action, Go, Leave};
use crate::app::commands::On;
use crate::app::consequence::{Consequence, Errand};
use crate::app::cursor::Cursor;
use crate::app::device::Key;
use crate::app::field::Area;
use crate::app::research::{Blatt, Research, Zelle};
use crate::app::sight::Sight;
use crate::katalog::uebersicht::kreuz::Kreuztabelle;

/// A dialog. At most one is open; it stands in front of everything else.
pub trait Panel: Boxed + Debug + Send {
    fn on(&self) -> On {
        On::Dialog
    }

    fn title(&self, sight: Sight<'_>) -> String;

    /// What its keys do, for its lower edge.
    fn keys(&self, sight: Sight<'_>) -> String;

    /// What is said over it where lines are spoken; the title if it has nothing else to say.
    fn spoken(&self, _sight: Sight<'_>) -> Option<Vec<String>> {
        None
    }

    /// A sentence between the title and the rows.
    fn above(&self, _sight: Sight<'_>) -> Option<String> {
        None
    }

    fn look(&self) -> Look<'_> {
        Look::Rows
    }

    /// What it says, row by row; the linear mode numbers those that can be taken.
    fn rows(&self, sight: Sight<'_>) -> Vec<PanelRow>;

    fn cursor(&self) -> Cursor {
        Cursor::default()
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        None
    }

    fn height(&self, sight: Sight<'_>) -> usize {
        sight.world.dialog_height()
    }

    fn chosen(&self, sight: Sight<'_>) -> Option<String> {
        self.rows(sight).into_iter().nth(self.cursor().selected).map(|row| row.words)
    }

    /// Chooses what the linear mode has numbered: a row, or a cell counted row by row.
    fn choose(&mut self, number: usize, sight: Sight<'_>) {
        let (rows, height) = (self.rows(sight).len(), self.height(sight));
        if let Some(cursor) = self.cursor_mut() {
            cursor.choose(number, rows, height);
        }
    }

    /// The row that makes something new, for words that name no other row.
    fn new_named(&self) -> Option<usize> {
        None
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn;

    fn own(&mut self, _action: Action, _sight: Sight<'_>) -> Turn {
        Turn::Stays
    }

    fn act(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        match action {
            Action::Move(to) => {
                let (rows, height) = (self.rows(sight).len(), self.height(sight));
                if let Some(cursor) = self.cursor_mut() {
                    cursor.step(to, rows, height);
                }
                Turn::Stays
            }
            Action::Go(Go::Enter) => self.take(sight),
            Action::Leave(Leave::Level | Leave::View) => Turn::closes(),
            action => self.own(action, sight),
        }
    }

    /// Every key means the same: on to the next page.
    fn takes_any_key(&self) -> bool {
        false
    }

    /// A key that writes. `false` if nothing is written here.
    fn typed(&mut self, _key: Key) -> bool {
        false
    }

    /// Words behind its command narrow it; elsewhere they choose a row.
    fn narrows(&self) -> bool {
        false
    }

    /// Text that was pasted. `None` if nothing is written here; else what is to be said of it.
    fn pasted(&mut self, _words: &str) -> Option<Consequence> {
        None
    }

    /// Makes it anew from what is there now: the window has another size, something has come.
    fn refresh(&mut self, _sight: Sight<'_>) {}

    /// What the search is to count for it, asked once.
    fn to_count(&mut self) -> Option<Blatt> {
        None
    }

    /// It is closed: what is to be there again when it opens the next time is kept.
    fn leave(&self, _research: &mut Research) {}
}

/// What can be copied although its type is not known.
pub trait Boxed {
    fn boxed(&self) -> Box<dyn Panel>;
}

impl<T: Panel + Clone + 'static> Boxed for T {
    fn boxed(&self) -> Box<dyn Panel> {
        Box::new(self.clone())
    }
}

impl Clone for Box<dyn Panel> {
    fn clone(&self) -> Self {
        self.boxed()
    }
}

/// What becomes of a dialog after an action.
#[derive(Debug, Clone)]
pub enum Turn {
    /// It stays; at most its cursor has moved.
    Stays,
    /// It stays and shows something else.
    Changed,
    Goes(Consequence),
    Closes(Consequence),
    Opens(Box<dyn Panel>),
}

impl Turn {
    pub fn closes() -> Self {
        Self::Closes(Consequence::default())
    }
}

impl From<Consequence> for Turn {
    fn from(consequence: Consequence) -> Self {
        Self::Closes(consequence)
    }
}

impl From<Errand> for Turn {
    fn from(errand: Errand) -> Self {
        Self::Closes(Consequence::go(errand))
    }
}

impl<P: Panel + 'static> From<P> for Turn {
    fn from(dialog: P) -> Self {
        Self::Opens(Box::new(dialog))
    }
}

/// How a dialog looks.
#[derive(Debug, Clone, Copy)]
pub enum Look<'a> {
    Rows,
    /// Rows with a column before them: a key, an example.
    Columns,
    /// A sentence, and rows with what was found at their ends.
    Found,
    /// Paragraphs to read; the cursor's offset is the first row.
    Text,
    Table(&'a Kreuztabelle, Zelle),
    Lines(&'a Area),
    /// A text alone on the screen, without a frame: the page.
    Page(&'a str),
}

/// A row of a dialog.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PanelRow {
    pub depth: u16,
    /// What stands in a column before the words.
    pub before: String,
    pub words: String,
    pub behind: String,
    pub takes: bool,
    /// What is typed in the linear mode to take it, where that is not its number alone.
    pub line: Option<String>,
}

impl PanelRow {
    /// A row that only says something.
    pub fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// A row that can be taken.
    pub fn choice(words: impl Into<String>) -> Self {
        Self { takes: true, ..Self::plain(words) }
    }
}
