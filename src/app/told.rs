//! What the outside tells: documents, files, sizes, what is kept.

use super::{App, Event};

impl App {
    pub(super) fn told(&mut self, event: Event) {
        match event {
            Event::Read(id, quelle) => self.fetched(&id, quelle),
            Event::Listed(name, list) => self.listed(&name, list),
            Event::Adding(read, all) => self.adding = self.adding.map(|_| (read, all)),
            Event::Said(words) => self.notice = Some(words),
            Event::Exists(name) => self.ask_to_replace(name),
            Event::Resized(size) => self.resized(size),
            Event::Started => self.ask_list(),
            Event::Remembered(kept) => self.remembered(kept.map(|kept| *kept)),
            Event::Recherche(nachricht) => self.researched(*nachricht),
            Event::Key(_)
            | Event::Mouse(_)
            | Event::Called(_)
            | Event::Picked(_)
            | Event::Pasted(_)
            | Event::Answered(_)
            | Event::Added(_) => {}
        }
    }
}
