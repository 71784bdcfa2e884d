//! A dialog that is a list to choose from; what its rows lead to is a type of each dialog's own.

use std::fmt::Debug;

use super::panel::{Panel, Row, Turn};
use crate::app::cursor::Cursor;
use crate::app::research::Research;
use crate::app::sight::Sight;
use crate::deutsch::app as said;
use crate::text::wrap::wrap;

/// What the rows of a choice lead to.
pub trait Goal: Debug + Clone + PartialEq + Send + 'static {
    /// What follows when the row is taken.
    fn reach(&self, sight: Sight<'_>) -> Turn;

    /// The list is closed with its cursor here.
    fn leave(_cursor: Cursor, _research: &mut Research) {}

    /// Where words that name no row of the list are the name of something new: what makes it.
    fn new_named() -> Option<Self> {
        None
    }

    /// The choice as it is to be made anew; none if it stays as it was opened.
    fn again(_sight: Sight<'_>) -> Option<Choice<Self>> {
        None
    }
}

/// A list to choose from.
#[derive(Debug, Clone)]
pub struct Choice<G> {
    title: String,
    items: Vec<Item<G>>,
    cursor: Cursor,
}

#[derive(Debug, Clone)]
struct Item<G> {
    depth: u16,
    words: String,
    /// None for a heading.
    goal: Option<G>,
}

impl<G: Goal> Choice<G> {
    /// A list without rows.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), items: Vec::new(), cursor: Cursor::default() }
    }

    /// Adds a heading.
    pub fn heading(&mut self, depth: u16, words: impl Into<String>) {
        self.items.push(Item { depth, words: words.into(), goal: None });
    }

    /// Adds a row that leads somewhere.
    pub fn row(&mut self, depth: u16, words: impl Into<String>, goal: G) {
        self.items.push(Item { depth, words: words.into(), goal: Some(goal) });
    }

    /// Adds a row; a long one goes on in the next row, which leads to the same. `width` is the list's, in columns.
    pub fn wrapped(&mut self, width: usize, depth: u16, words: &str, goal: Option<&G>) {
        for words in broken(width, depth, words) {
            self.items.push(Item { depth, words, goal: goal.cloned() });
        }
    }

    /// True if nothing can be chosen.
    pub fn is_empty(&self) -> bool {
        self.items.iter().all(|item| item.goal.is_none())
    }

    /// What the rows lead to, in order.
    pub fn goals(&self) -> impl Iterator<Item = &G> {
        self.items.iter().filter_map(|item| item.goal.as_ref())
    }

    /// Puts the cursor to a row, at least to the first that leads anywhere.
    #[must_use]
    pub fn at(mut self, before: Cursor, sight: Sight<'_>) -> Self {
        let first = self.items.iter().position(|item| item.goal.is_some()).unwrap_or(0);
        let (rows, height) = (self.items.len(), sight.world.dialog_height());
        self.cursor.offset = before.offset;
        self.cursor.choose(before.selected.max(first), rows, height);
        self
    }

    /// Puts the cursor to the last row that leads to something of this kind.
    #[must_use]
    pub fn at_last(self, fits: impl Fn(&G) -> bool, sight: Sight<'_>) -> Self {
        let selected = self.items.iter().rposition(|item| item.goal.as_ref().is_some_and(&fits));
        self.at(Cursor { selected: selected.unwrap_or(0), offset: 0 }, sight)
    }
}

/// Words broken to the rows of a list; rows behind the first hang a little.
pub fn broken(width: usize, depth: u16, words: &str) -> Vec<String> {
    let room = width.saturating_sub(usize::from(depth) * 2 + 2).max(10);
    let rows = wrap(words, room).into_iter().enumerate();
    rows.map(|(row, range)| {
        let indent = if row > 0 { "  " } else { "" };
        format!("{indent}{}", words.get(range).unwrap_or(""))
    })
    .collect()
}

impl<G: Goal> Panel for Choice<G> {
    fn title(&self, _sight: Sight<'_>) -> String {
        self.title.clone()
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        said::CHOICE_KEYS.to_owned()
    }

    fn rows(&self, _sight: Sight<'_>) -> Vec<Row> {
        let row = |item: &Item<G>| Row {
            depth: item.depth,
            words: item.words.clone(),
            takes: item.goal.is_some(),
            ..Row::default()
        };
        self.items.iter().map(row).collect()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.cursor)
    }

    fn take(&mut self, sight: Sight<'_>) -> Turn {
        let chosen = self.items.get(self.cursor.selected).and_then(|item| item.goal.as_ref());
        chosen.map_or(Turn::Stays, |goal| goal.reach(sight))
    }

    fn new_named(&self) -> Option<usize> {
        let makes = G::new_named()?;
        self.items.iter().position(|item| item.goal.as_ref() == Some(&makes))
    }

    fn refresh(&mut self, sight: Sight<'_>) {
        if let Some(new) = G::again(sight) {
            *self = new.at(self.cursor, sight);
        }
    }

    fn leave(&self, research: &mut Research) {
        G::leave(self.cursor, research);
    }
}
