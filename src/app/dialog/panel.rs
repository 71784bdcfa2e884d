//! What every dialog has: a title, rows with a cursor, keys of its own, and what each row leads to.

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

    /// Words for the lower edge of the dialog that say what its keys do.
    fn keys(&self, sight: Sight<'_>) -> String;

    /// Lines that the linear mode says before the rows; `None` if the title is enough.
    fn spoken(&self, _sight: Sight<'_>) -> Option<Vec<String>> {
        None
    }

    /// A sentence between the title and the rows; `None` if there is none.
    fn above(&self, _sight: Sight<'_>) -> Option<String> {
        None
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Rows
    }

    /// The rows of the dialog; the linear mode numbers those that can be taken.
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

    /// True if the cursor can stand on the row with this index; it passes over headings and rows that go on another.
    fn stands_on(&self, _row: usize) -> bool {
        true
    }

    /// Moves the cursor to the row with this index; in a table to the cell, counted row by row.
    fn choose(&mut self, number: usize, sight: Sight<'_>) {
        let (rows, height) = (self.rows(sight).len(), self.height(sight));
        if let Some(cursor) = self.cursor_mut() {
            cursor.choose(number, rows, height);
        }
    }

    /// Index of the row that makes something new; in the linear mode words that name no other row are meant for it.
    fn new_named(&self) -> Option<usize> {
        None
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn;

    fn own_action(&mut self, _action: Action, _sight: Sight<'_>) -> Turn {
        Turn::Stays
    }

    fn act(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        match action {
            Action::Move(to) => {
                let (rows, height) = (self.rows(sight).len(), self.height(sight));
                let stands: Vec<bool> = (0..rows).map(|row| self.stands_on(row)).collect();
                if let Some(cursor) = self.cursor_mut() {
                    cursor.step_over(to, rows, height, |row| stands.get(row) == Some(&true));
                }
                Turn::Stays
            }
            Action::Go(Go::Enter) => self.take(sight),
            Action::Leave(Leave::Level | Leave::View) => Turn::closes(),
            action => self.own_action(action, sight),
        }
    }

    /// True if rows lead into the open text by the numbers of its blocks, which another text does not have.
    fn counts_blocks(&self) -> bool {
        false
    }

    /// True if every key means the same: on to the next page.
    fn takes_any_key(&self) -> bool {
        false
    }

    /// Takes a key that types or edits; returns `false` if the dialog has no use for it.
    fn typed(&mut self, _key: Key) -> bool {
        false
    }

    /// True if words typed behind the dialog's command narrow its rows; if false, they choose a row.
    fn narrows(&self) -> bool {
        false
    }

    /// Takes pasted text. `None` if the dialog has no field to write in; else what follows from the text.
    fn pasted(&mut self, _words: &str) -> Option<Consequence> {
        None
    }

    /// Brings the dialog up to date after the window has changed its size or new data have come.
    fn refresh(&mut self, _sight: Sight<'_>) {}

    /// The overview that the search is to count for; `Some` only once for each overview that is shown.
    fn to_count(&mut self) -> Option<Blatt> {
        None
    }

    /// Called when the dialog is closed: keeps in `Research` what it shows when it opens the next time.
    fn leave(&self, _research: &mut Research) {}
}

/// A dialog that can be cloned although its type is not known.
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

/// The fate of a dialog after an action. With `Goes` it stays open while the consequence follows, with `Closes` not.
#[derive(Debug, Clone)]
pub enum Turn {
    /// The dialog stays; at most its cursor has moved.
    Stays,
    /// The dialog stays and shows something else.
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

/// The look of a dialog's content.
#[derive(Debug, Clone, Copy)]
pub enum DialogLook<'a> {
    Rows,
    /// Rows with a column before them: a key, an example.
    Columns,
    /// A sentence above the rows; each row ends with what was found.
    Found,
    /// Paragraphs to read; the offset of the cursor is the first visible row.
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
    /// The words in a column before `words`.
    pub before: String,
    pub words: String,
    pub behind: String,
    pub takes: bool,
    /// The line of input that the linear mode carries out when the row is taken, if its number alone is not enough.
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
