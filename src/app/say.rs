//! Notices, and how a sentence names what is to be done: by a key on a screen, by a word where lines are typed.

use super::App;
use super::keymap::KEYMAP;
use crate::deutsch::linear::befehle;
use crate::deutsch::tasten::{Text, Weg};
use crate::text::wrap::{shorten, width};

/// A name in a notice keeps at least so many columns.
const NAME: usize = 16;

impl App {
    pub(super) fn say(&mut self, words: &str) {
        self.notice = Some(words.to_owned());
    }

    /// Says a sentence that names how something is done here.
    pub(super) fn say_how(&mut self, sentence: impl FnOnce(Weg<'_>) -> String) {
        self.notice = Some(self.how(sentence));
    }

    /// Says a sentence about something with a name, which is cut so that the rest of the sentence has room.
    pub(super) fn say_of(&mut self, name: &str, sentence: impl Fn(&str, Weg<'_>) -> String) {
        let rest = self.how(|weg| sentence("", weg));
        let room = usize::from(self.size.width).saturating_sub(width(&rest)).max(NAME);
        let name = shorten(name, room);
        self.say_how(|weg| sentence(&name, weg));
    }

    /// A sentence that names how something is done here.
    pub fn how(&self, sentence: impl FnOnce(Weg<'_>) -> String) -> String {
        if self.caps.lines {
            return sentence(&befehle::genannt);
        }
        let row = |text: Text| KEYMAP.iter().find(|row| row.text == text);
        sentence(&|text| row(text).map_or_else(String::new, |row| self.tasten.first(row)))
    }
}
