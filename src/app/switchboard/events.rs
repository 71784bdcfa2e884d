//! The events of the user and of the outside: documents, files, sizes, the Merkliste on disk.

use crate::app::dialog::replace;
use crate::app::field::Asks;
use crate::app::{App, Event};

impl App {
    pub(in crate::app) fn happened(&mut self, event: Event) {
        match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(mouse) => self.mouse_event(mouse),
            Event::Called(action) => self.called(action),
            Event::InDialog(action) => {
                self.out.notice = None;
                self.in_dialog(action);
            }
            Event::InField(what) => self.in_field(what),
            Event::Picked(pick) => self.picked(pick),
            Event::Pasted(words) => self.pasted(&words),
            Event::Answered(response) => self.answered(*response),
            Event::Done(vorhaben, result) => self.done(vorhaben, result),
            Event::Outdated => self.renew(),
            Event::Renewed(result) => self.renewed(result),
            Event::Read(id, quelle) => self.fetched(&id, quelle),
            Event::Listed(name, list) => self.listed(&name, list),
            Event::Adding(read, all) => self.world.adding = self.world.adding.map(|_| (read, all)),
            Event::Said(words) => self.say(words),
            Event::Paths(typed, paths) => self.completed(&typed, paths),
            Event::Written(path, Ok(words)) => {
                self.world.paths.written = path;
                self.say(words);
            }
            Event::Written(path, Err(reason)) => self.ask_again_for(Asks::Export, &path, reason),
            Event::Exists(name) => self.open(Box::new(replace(&name))),
            Event::Resized(size) => {
                self.world.size = size;
                self.refresh_dialog();
            }
            Event::Started => self.out.ask_all(self.kept.ask()),
            Event::Remembered(kept) => {
                let consequence = self.kept.answered(kept.map(|kept| *kept));
                self.follow(consequence);
            }
            Event::Recherche(nachricht) => self.researched(*nachricht),
        }
    }
}
