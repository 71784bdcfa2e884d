//! What a user has set: colours and keys.

use super::{App, Tasten, Thema};
use crate::deutsch::app as said;

impl App {
    /// Takes a theme's name and pairs of keys ([`Tasten::read`]). What cannot be taken is said in the status line.
    #[must_use]
    pub fn with_settings<'a>(
        mut self,
        thema: Option<&str>,
        tasten: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let (tasten, mut complaints) = Tasten::read(tasten);
        self.tasten = tasten;
        match thema.map(|name| (name, Thema::from_key(&name.to_lowercase()))) {
            Some((_, Some(thema))) => self.caps.thema = thema,
            Some((name, None)) => complaints.push(said::unknown_theme(name)),
            None => {}
        }
        self.notice = self.notice.or_else(|| complaints.into_iter().next());
        self
    }
}
