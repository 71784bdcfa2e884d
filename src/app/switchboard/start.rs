//! The things a session begins with: its holdings and the user's settings.

use crate::app::paths::Paths;
use crate::app::{App, Tasten, Thema};
use crate::deutsch::app as said;
use crate::domain::sammlung::Sammlung;
use crate::export::Vorlage;
use crate::katalog::sammlungen;

impl App {
    /// Names the holdings that belong to the session, and says which of them could not be opened.
    #[must_use]
    pub fn with_holdings(mut self, all: Vec<Sammlung>, complaints: Vec<String>) -> Self {
        self.out.notice = complaints.into_iter().next();
        sammlungen::announce(self.world.grow(), all);
        self.grown();
        self
    }

    /// The folder in which names of files without a folder lie, and the user's own folder.
    #[must_use]
    pub fn with_folders(mut self, here: String, home: String) -> Self {
        self.world.paths = Paths::new(here, home);
        self
    }

    #[must_use]
    pub fn with_vorlage(mut self, vorlage: Vorlage) -> Self {
        self.world.vorlage = vorlage;
        self
    }

    /// Takes a theme's name and pairs of keys ([`Tasten::read`]). The status line says which of them cannot be taken.
    #[must_use]
    pub fn with_settings<'a>(
        mut self,
        thema: Option<&str>,
        tasten: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let (tasten, mut complaints) = Tasten::read(tasten);
        self.world.tasten = tasten;
        match thema.map(|name| (name, Thema::from_key(&name.to_lowercase()))) {
            Some((_, Some(thema))) => self.world.caps.thema = thema,
            Some((name, None)) => complaints.push(said::unknown_theme(name)),
            None => {}
        }
        self.out.notice = self.out.notice.or_else(|| complaints.into_iter().next());
        self
    }
}
