//! From a key to what it means, and the doing of it.

use super::keymap;
use super::{Action, App, Effect, Go, Key, Leave, TreeAction};
use crate::deutsch::app as said;

impl App {
    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        self.notice = None;
        if self.page().is_some() {
            return self.turn_page();
        }
        if key != Key::ctrl('c') {
            self.interrupted = false;
        }
        let global = matches!(self.meaning(key), Some(Action::Leave(Leave::Interrupt | Leave::Suspend)))
            || key == Key::ctrl('l');
        if !global && self.overlay.is_some() {
            return self.overlay_key(key);
        }
        if !global && self.input.is_some() {
            return self.input_key(key);
        }
        self.meaning(key).map(|action| self.act(action)).unwrap_or_default()
    }

    /// What a key does here, the user's own keys in mind.
    fn meaning(&self, key: Key) -> Option<Action> {
        keymap::action(self.focus, self.tasten.meant(key))
    }

    /// Carries out an action.
    pub(crate) fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            _ if self.refuses(action) => self.say(said::RESTRICTED),
            Action::Move(to) => self.step(to),
            Action::Tree(TreeAction::In) | Action::Go(Go::Enter) if self.on_offer() => {
                return self.take_offer();
            }
            Action::Tree(action) => self.unfold(action),
            Action::Go(go) => self.go(go),
            Action::Search(action) => return self.search_action(action),
            Action::Show(show) => return self.show(show),
            Action::Mark(mark) => self.mark(mark),
            Action::Add => self.open_adding(),
            Action::Compare => self.compare(),
            Action::Overviews => self.open_overviews(),
            Action::Export => self.open_export(),
            Action::Merken(action) => self.merken(action),
            Action::Leave(leave) => return self.leave(leave),
        }
        Vec::new()
    }
}
