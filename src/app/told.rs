//! News from the outside that ask for nothing back.

use super::{App, Event};

impl App {
    pub(super) fn told(&mut self, event: Event) {
        match event {
            Event::Read(id, quelle) => self.fetched(&id, quelle),
            Event::Listed(name, list) => self.listed(&name, list),
            Event::Adding(read, all) => self.adding = self.adding.map(|_| (read, all)),
            Event::Recherche(nachricht) => self.researched(*nachricht),
            Event::Said(words) => self.notice = Some(words),
            Event::Exists(name) => self.ask_to_replace(name),
            Event::Resized(size) => self.size = size,
            Event::Key(_) | Event::Mouse(_) | Event::Pasted(_) | Event::Answered(_) | Event::Added(_) => {}
        }
    }
}
