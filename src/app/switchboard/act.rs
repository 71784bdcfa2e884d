//! From a key to its action, and carrying the action out.

use crate::app::dialog::{
    Copying, Help, OverviewList, about, comparison, copied, document_here, other_documents,
};
use crate::app::layout;
use crate::app::research::{Blatt, Comparison};
use crate::app::search::Wants;
use crate::app::{Action, App, Comparing, Copy, Effect, Go, Key, Leave, OverviewChoice, Show, TreeAction};
use crate::deutsch::{app as said, vergleich};

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
            Action::Compare(which) => self.compare(which),
            Action::Recherche(action) => self.recherche_action(action),
            Action::Overviews(OverviewChoice::Last) => self.open(Box::new(OverviewList::again(self.sight()))),
            Action::Overviews(OverviewChoice::All) => {
                self.open(Box::new(OverviewList::alone(self.sight(), Blatt::Wahl)));
            }
            Action::Export => self.open_export(),
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

    fn compare(&mut self, which: Comparing) {
        if which == Comparing::Anew {
            self.research.comparison = Comparison::default();
        }
        let Some(id) = document_here(self.sight()).map(str::to_owned) else {
            return self.say(vergleich::HIER_NICHT);
        };
        match self.research.comparison.both.clone() {
            Some((alt, neu)) if alt == id || neu == id => self.show_comparison(&alt, &neu),
            _ => match other_documents(self.sight(), &id) {
                Some(choice) => {
                    self.research.comparison.here = Some(id);
                    self.open(Box::new(choice));
                }
                None => self.say(self.world.how(vergleich::kein_anderes)),
            },
        }
    }

    /// Compares the present document with another one, which is read first if it is not loaded yet.
    pub(super) fn compare_with(&mut self, other: &str) {
        let Some(here) = self.research.comparison.here.take() else { return };
        if self.world.bestand.quelle(other).is_none() {
            self.research.comparison.here = Some(here);
            self.research.comparison.awaited = Some(other.to_owned());
            self.fetch(other);
            return self.say(vergleich::WIRD_GELESEN);
        }
        // The older document first, as far as both say when they are from.
        let day = |id: &str| self.world.bestand.quelle(id).and_then(|quelle| quelle.datum);
        let (alt, neu) = match (day(&here), day(other)) {
            (Some(own), Some(others)) if others < own => (other.to_owned(), here),
            _ => (here, other.to_owned()),
        };
        let both = Some((alt.clone(), neu.clone()));
        self.research.comparison = Comparison { both, ..Default::default() };
        self.show_comparison(&alt, &neu);
    }

    fn show_comparison(&mut self, alt: &str, neu: &str) {
        self.open_if_any(comparison(self.sight(), alt, neu));
    }
}
