//! A dialog that is a list to choose from; each row says what follows when it is taken.

use std::collections::BTreeSet;

use super::panel::{Panel, PanelRow, Turn};
use crate::app::consequence::{Consequence, Errand};
use crate::app::cursor::Cursor;
use crate::app::research::Research;
use crate::app::sight::Sight;
use crate::deutsch::app as said;
use crate::text::part;
use crate::text::wrap::wrap;

/// A list to choose from.
#[derive(Debug, Clone)]
pub struct Choice {
    title: String,
    keys: &'static str,
    rows: Vec<PanelRow>,
    /// For each row what follows when it is taken; `None` for a heading.
    turns: Vec<Option<Turn>>,
    /// Indices of the rows on which the words of the row before go on.
    going_on: BTreeSet<usize>,
    cursor: Cursor,
    new_named: Option<usize>,
    again: Option<fn(Sight<'_>) -> Option<Self>>,
    left: Option<fn(Cursor, &mut Research)>,
}

impl Choice {
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            keys: said::CHOICE_KEYS,
            rows: Vec::new(),
            turns: Vec::new(),
            going_on: BTreeSet::new(),
            cursor: Cursor::default(),
            new_named: None,
            again: None,
            left: None,
        }
    }

    pub fn heading(&mut self, depth: u16, words: impl Into<String>) {
        self.push(depth, words.into(), None);
    }

    pub fn row(&mut self, depth: u16, words: impl Into<String>, turn: impl Into<Turn>) {
        self.push(depth, words.into(), Some(turn.into()));
    }

    /// Adds a row that makes something new. Words of the linear mode that match no other row name the new thing.
    pub fn new_row(&mut self, depth: u16, words: impl Into<String>, turn: impl Into<Turn>) {
        self.new_named = Some(self.rows.len());
        self.row(depth, words, turn);
    }

    /// Adds a row; long words go on in further rows that lead to the same. `width` is that of the list, in columns.
    pub fn wrapped(&mut self, width: usize, depth: u16, words: &str, turn: Option<&Turn>) {
        for (row, words) in broken(width, depth, words).into_iter().enumerate() {
            if row > 0 {
                self.going_on.insert(self.rows.len());
            }
            self.push(depth, words, turn.cloned());
        }
    }

    fn push(&mut self, depth: u16, words: String, turn: Option<Turn>) {
        self.rows.push(PanelRow { depth, words, takes: turn.is_some(), ..PanelRow::default() });
        self.turns.push(turn);
    }

    pub fn is_empty(&self) -> bool {
        self.turns.iter().all(Option::is_none)
    }

    /// Returns the choice with these words for its lower edge.
    #[must_use]
    pub fn with_keys(self, keys: &'static str) -> Self {
        Self { keys, ..self }
    }

    /// Returns the choice with `again`, which makes it anew when new data have come.
    #[must_use]
    pub fn made_by(self, again: fn(Sight<'_>) -> Option<Self>) -> Self {
        Self { again: Some(again), ..self }
    }

    /// Returns the choice with `left`, which keeps the cursor when the dialog is closed.
    #[must_use]
    pub fn kept_by(self, left: fn(Cursor, &mut Research)) -> Self {
        Self { left: Some(left), ..self }
    }

    #[must_use]
    pub fn with_cursor(mut self, before: Cursor, sight: Sight<'_>) -> Self {
        let first = self.turns.iter().position(Option::is_some).unwrap_or(0);
        let (rows, height) = (self.rows.len(), sight.world.dialog_height());
        self.cursor.offset = before.offset;
        self.cursor.choose(before.selected.max(first), rows, height);
        self
    }
}

/// Breaks words into rows for a list of `width` columns; rows after the first are indented a little more.
pub fn broken(width: usize, depth: u16, words: &str) -> Vec<String> {
    let room = width.saturating_sub(usize::from(depth) * 2 + 2).max(10);
    let rows = wrap(words, room).into_iter().enumerate();
    rows.map(|(row, range)| {
        let indent = if row > 0 { "  " } else { "" };
        format!("{indent}{}", part(words, range))
    })
    .collect()
}

impl Panel for Choice {
    fn title(&self, _sight: Sight<'_>) -> String {
        self.title.clone()
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        self.keys.to_owned()
    }

    fn rows(&self, _sight: Sight<'_>) -> Vec<PanelRow> {
        self.rows.clone()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    fn stands_on(&self, row: usize) -> bool {
        self.is_empty() || self.turns.get(row).is_some_and(Option::is_some) && !self.going_on.contains(&row)
    }

    fn counts_blocks(&self) -> bool {
        let leads =
            |turn: &Turn| matches!(turn, Turn::Closes(Consequence { go: Some(Errand::Block(_)), .. }));
        self.turns.iter().flatten().any(leads)
    }

    fn take(&mut self, _sight: Sight<'_>) -> Turn {
        self.turns.get(self.cursor.selected).cloned().flatten().unwrap_or(Turn::Stays)
    }

    fn new_named(&self) -> Option<usize> {
        self.new_named
    }

    fn refresh(&mut self, sight: Sight<'_>) {
        if let Some(new) = self.again.and_then(|again| again(sight)) {
            *self = new.with_cursor(self.cursor, sight);
        }
    }

    fn leave(&self, research: &mut Research) {
        if let Some(left) = self.left {
            left(self.cursor, research);
        }
    }
}
