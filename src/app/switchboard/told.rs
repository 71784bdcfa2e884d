//! What the outside tells: documents, files, sizes, what is kept.

use crate::app::{App, Event};

impl App {
    pub(in crate::app) fn told(&mut self, event: Event) {
        match event {
            Event::Answered(response) => self.answered(*response),
            Event::Added(result) => self.added(result),
            Event::Read(id, quelle) => self.fetched(&id, quelle),
            Event::Listed(name, list) => self.listed(&name, list),
            Event::Adding(read, all) => self.world.adding = self.world.adding.map(|_| (read, all)),
            Event::Said(words) => self.say(words),
            Event::Exists(name) => self.ask_to_replace(&name),
            Event::Resized(size) => {
                self.world.size = size;
                self.refresh_dialog();
            }
            Event::Started => {
                if let Some(effect) = self.kept.ask() {
                    self.out.ask(effect);
                }
            }
            Event::Remembered(kept) => {
                let consequence = self.kept.answered(kept.map(|kept| *kept));
                self.follow(consequence);
            }
            Event::Recherche(nachricht) => self.researched(*nachricht),
            // What the user does is no news.
            Event::Key(_)
            | Event::Mouse(_)
            | Event::Called(_)
            | Event::InDialog(_)
            | Event::InField(_)
            | Event::Picked(_)
            | Event::Pasted(_) => {}
        }
    }
}
