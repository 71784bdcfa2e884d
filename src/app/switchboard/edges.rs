//! What the rows at the edges of the screen say, and how many they take.

use crate::app::App;
use crate::app::dialog::Panel;
use crate::app::field::{BETWEEN, Input};
use crate::app::layout::{self, Edges};
use crate::app::search::rows;
use crate::deutsch::app as said;
use crate::text::part;
use crate::text::wrap::{joined, wrap};

impl App {
    /// The rows that the search line and the sentence in the last rows need to be read whole.
    pub(super) fn edges(&self) -> Edges {
        let columns = usize::from(self.world.size.width);
        let line = match (self.has_line(), &self.input) {
            (false, _) => 0,
            (true, Some(_)) => 1,
            (true, None) => rows(&self.sentence(), columns).len(),
        };
        let last = self.last_words().map_or(1, |rows| rows.len().max(1));
        let stays = self.out.notice.is_none() && self.input.as_ref().is_some_and(Input::searches);
        Edges::fitting(self.world.size, line, last, stays)
    }

    /// The keys of a dialog, if its lower edge has no room for them; they are said below it, then.
    fn keys_below(&self, dialog: &dyn Panel) -> Vec<String> {
        let keys = dialog.keys(self.sight());
        if layout::has_room_for(&keys, self.world.size) {
            return Vec::new();
        }
        joined(keys.split(BETWEEN), BETWEEN, usize::from(self.world.size.width))
    }

    /// The words of the last rows: a notice, how the typed query is understood, what the keys of a field or of a selection
    /// do; `None` where the keys of the pane stand there.
    pub fn last_words(&self) -> Option<Vec<String>> {
        let words = match (&self.out.notice, &self.dialog, &self.input) {
            (Some(notice), ..) => notice.clone(),
            (None, Some(dialog), _) => return Some(self.keys_below(dialog.as_ref())),
            (None, None, Some(input)) if input.searches() => self.search.typed_sentence(),
            (None, None, Some(input)) => return Some(input.keys(&self.world, &self.research.geschrieben)),
            (None, None, None) => {
                let (marking, quelle) = self.marking().zip(self.quelle())?;
                self.world.how(|weg| said::marking(marking.words(quelle), marking.begun(), weg))
            }
        };
        let words = self.world.caps.sendable(&words);
        let rows = wrap(&words, usize::from(self.world.size.width));
        Some(rows.into_iter().map(|range| part(&words, range).to_owned()).collect())
    }
}
