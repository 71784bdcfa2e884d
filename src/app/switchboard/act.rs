//! From a key to its action, and carrying the action out.

use crate::app::consequence::Ausgabe;
use crate::app::dialog::{self, Copying, Help, OverviewList, about, copied};
use crate::app::layout;
use crate::app::research::Blatt;
use crate::app::search::Wants;
use crate::app::{Action, App, Copy, Effect, Go, Key, Leave, OverviewChoice, Show, TreeAction};
use crate::deutsch::app as said;

impl App {
    pub(super) fn say(&mut self, words: impl Into<String>) {
        self.out.say(words);
    }

    pub(in crate::app) fn key(&mut self, key: Key) {
        self.out.notice = None;
        if self.dialog.as_ref().is_some_and(|dialog| dialog.takes_any_key()) {
            return self.in_dialog(Action::Go(Go::Enter));
        }
        if key != Key::ctrl('c') {
            self.out.interrupted = false;
        }
        let action = self.world.tasten.in_pane(self.focus(), key);
        let global = matches!(
            action,
            Some(Action::Leave(Leave::Interrupt | Leave::Suspend) | Action::Show(Show::Redraw))
        );
        if !global && self.dialog.is_some() {
            return self.dialog_key(key);
        }
        if !global && self.input.is_some() {
            return self.input_key(key);
        }
        if let Some(action) = action {
            self.act(action);
        }
    }

    /// Carries out an action of the panes; an open dialog is closed first.
    pub(in crate::app) fn called(&mut self, action: Action) {
        self.out.notice = None;
        self.out.interrupted &= action == Action::Leave(Leave::Interrupt);
        self.close_dialog();
        self.act(action);
    }

    pub(super) fn act(&mut self, action: Action) {
        match action {
            _ if self.refuses(action) => self.say(said::RESTRICTED),
            Action::Move(to) => self.step(to),
            Action::Tree(TreeAction::In) | Action::Go(Go::Enter) if self.on_offer() => self.take_offer(),
            Action::Tree(action) => self.unfold(action),
            Action::Go(go) => self.go(go),
            Action::Search(action) => self.search_action(action),
            Action::Show(show) => self.show(show),
            Action::Copy(copy) => self.copy(copy),
            Action::Mark(mark) => self.mark(mark),
            Action::Add => self.open_adding(),
            Action::Holdings => self.open(Box::new(dialog::holdings(self.sight()))),
            Action::Compare(which) => self.compare(which),
            Action::Recherche(action) => self.recherche_action(action),
            Action::Overviews(OverviewChoice::Last) => self.open(Box::new(OverviewList::again(self.sight()))),
            Action::Overviews(OverviewChoice::All) => {
                self.open(Box::new(OverviewList::alone(self.sight(), Blatt::Wahl)));
            }
            Action::Export => self.open_export(Ausgabe::Bereich),
            Action::ExportMore => self.open_export(Ausgabe::Mehr),
            Action::Merken(action) => self.merken(action),
            // Only an open dialog can carry it out.
            Action::Dialog(_) => {}
            Action::Leave(leave) => self.leave(leave),
        }
    }

    fn show(&mut self, show: Show) {
        let three = self.world.size.width >= layout::THREE;
        match show {
            Show::Printed => self.reader.printed = !self.reader.printed,
            Show::Narrower => self.screen.widen(-1, three),
            Show::Wider => self.screen.widen(1, three),
            Show::Full => self.screen.panes.full = !self.screen.panes.full,
            Show::Info if self.focus() == crate::app::Focus::Hits => self.ask_about(Wants::Report),
            Show::Info => self.open(Box::new(about(self.sight()))),
            Show::Help => self.open(Box::new(Help::new(self.focus()))),
            Show::Mouse => {
                self.world.mouse = !self.world.mouse;
                self.say(self.world.how(|weg| said::mouse(self.world.mouse, weg)));
                self.out.ask(Effect::Mouse(self.world.mouse));
            }
            Show::Redraw => self.out.ask(Effect::Redraw),
        }
    }

    fn copy(&mut self, copy: Copy) {
        match copy {
            Copy::Choose => self.open(Box::new(Copying::default())),
            Copy::Take(what) => self.follow(copied(self.sight(), what)),
            Copy::Template => self.world.vorlage = self.world.vorlage.next(),
            // Only the copying dialog shows a text alone on the screen.
            Copy::Window(_) => {}
        }
    }
}
