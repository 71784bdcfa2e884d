//! The open dialog: its keys, and what follows from its answers.

use crate::app::cursor::Cursor;
use crate::app::dialog::choice::Choice;
use crate::app::dialog::{Panel, Turn};
use crate::app::news::News;
use crate::app::{Action, App, Go, Key};
use crate::deutsch::app as said;

impl App {
    /// Opens a dialog in place of any other. If both have the same title, the cursor stays where it was.
    pub(super) fn open(&mut self, mut dialog: Box<dyn Panel>) {
        let title = dialog.title(self.sight());
        let before = self.dialog.as_ref().filter(|open| open.title(self.sight()) == title);
        let mut cursor = before.map_or_else(|| dialog.cursor(), |open| open.cursor());
        let rows = dialog.rows(self.sight());
        let takes = |at: usize| rows.get(at).is_some_and(|row| row.takes);
        if !takes(cursor.selected) {
            cursor.selected = rows.iter().position(|row| row.takes).unwrap_or(cursor.selected);
        }
        let height = dialog.height(self.sight());
        if let Some(own) = dialog.cursor_mut() {
            *own = Cursor { offset: cursor.offset, ..*own };
            own.choose(cursor.selected, rows.len(), height);
        }
        self.close_dialog();
        self.dialog = Some(dialog);
        self.out.news.push(News::Dialog);
        self.count_for_dialog();
    }

    pub(super) fn open_if_any(&mut self, choice: Option<Choice>) {
        if let Some(choice) = choice {
            self.open(Box::new(choice));
        }
    }

    pub(super) fn close_dialog(&mut self) {
        if let Some(dialog) = self.dialog.take() {
            dialog.leave(&mut self.research);
            self.out.news.push(News::DialogClosed);
        }
    }

    pub(super) fn refresh_dialog(&mut self) {
        if let Some(mut dialog) = self.dialog.take() {
            let before = dialog.rows(self.sight());
            dialog.refresh(self.sight());
            let other = dialog.rows(self.sight()) != before;
            self.dialog = Some(dialog);
            self.out.news.extend(other.then_some(News::Dialog));
        }
    }

    /// Asks the search to count for a dialog that has opened or shows something else.
    pub(super) fn count_for_dialog(&mut self) {
        let wanted = self.dialog.as_mut().and_then(|dialog| dialog.to_count());
        let effect = wanted.and_then(|blatt| self.research.overviews.count(&self.world.bestand, &blatt));
        if let Some(effect) = effect {
            self.out.ask(effect);
            self.refresh_dialog();
        }
    }

    pub(super) fn dialog_key(&mut self, key: Key) {
        let Some(dialog) = &mut self.dialog else { return };
        // Typed characters go to the dialog's field first; other keys only if they call no command in the dialog.
        let writes = key.typed().is_some();
        if writes && dialog.typed(key) {
            return self.out.news.push(News::Dialog);
        }
        match self.world.tasten.in_dialog(dialog.on(), key) {
            Some(action) => self.in_dialog(action),
            None if !writes && dialog.typed(key) => self.out.news.push(News::Dialog),
            None => self.say(said::NO_SUCH_KEY),
        }
    }

    pub(in crate::app) fn in_dialog(&mut self, action: Action) {
        let Some(mut dialog) = self.dialog.take() else { return };
        let before = (dialog.cursor(), dialog.chosen(self.sight()));
        let turn = dialog.act(action, self.sight());
        let moved = before != (dialog.cursor(), dialog.chosen(self.sight()));
        if action == Action::Go(Go::Enter) && matches!(turn, Turn::Stays) {
            self.say(said::OPENS_NOTHING);
        }
        self.turned(dialog, turn, moved);
    }

    pub(super) fn take_item(&mut self, number: usize) {
        let Some(mut dialog) = self.dialog.take() else { return };
        dialog.choose(number, self.sight());
        let turn = dialog.take(self.sight());
        self.turned(dialog, turn, true);
    }

    fn turned(&mut self, dialog: Box<dyn Panel>, turn: Turn, moved: bool) {
        self.dialog = Some(dialog);
        match turn {
            Turn::Stays if moved => self.out.news.push(News::DialogRow),
            Turn::Stays => {}
            Turn::Changed => {
                self.out.news.push(News::Dialog);
                self.count_for_dialog();
            }
            Turn::Goes(consequence) => {
                self.follow(consequence);
                self.out.news.push(News::Dialog);
            }
            Turn::Closes(consequence) => {
                self.close_dialog();
                self.follow(consequence);
            }
            Turn::Opens(other) => self.open(other),
        }
    }
}
