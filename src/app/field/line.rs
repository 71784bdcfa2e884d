//! A line of text with a cursor.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::app::device::{Key, KeyCode};
use crate::text::part;

/// A single-line field. The cursor stands between graphemes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    cursor: usize,
    /// The whole text is selected, as in the address line of a browser: typed words replace it.
    pub selected: bool,
}

/// Maximum bytes of a line; nobody types more.
const LIMIT: usize = 2000;

impl Field {
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.len(), selected: false }
    }

    pub fn selected(text: &str) -> Self {
        Self { selected: !text.is_empty(), ..Self::new(text) }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn before(&self) -> &str {
        part(&self.text, ..self.cursor)
    }

    fn after(&self) -> &str {
        part(&self.text, self.cursor..)
    }

    pub fn insert(&mut self, words: &str) {
        if std::mem::take(&mut self.selected) {
            self.text.clear();
            self.cursor = 0;
        }
        let words: String = words.chars().filter(|c| !c.is_control()).collect();
        if self.text.len() + words.len() <= LIMIT {
            self.text.insert_str(self.cursor, &words);
            self.cursor += words.len();
        }
    }

    pub fn insert_what_fits(&mut self, words: &str) {
        let words: String = words.chars().filter(|c| !c.is_control()).collect();
        let room = LIMIT.saturating_sub(self.text.len()).min(words.len());
        let end = (0..=room).rev().find(|end| words.is_char_boundary(*end)).unwrap_or(0);
        self.insert(part(&words, ..end));
    }

    /// Cuts off the text behind the cursor and returns it as a field with the cursor at its beginning.
    #[must_use]
    pub fn split_off(&mut self) -> Self {
        Self::at_start(self.text.split_off(self.cursor))
    }

    fn at_start(text: String) -> Self {
        Self { text, cursor: 0, selected: false }
    }

    /// Appends another field's text; the cursor stands where that text begins.
    pub fn append(&mut self, other: &Self) {
        self.cursor = self.text.len();
        self.text.push_str(&other.text);
    }

    /// Edits by a key. Returns `true` if the key was an editing key of the field.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        let erases = matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        if std::mem::take(&mut self.selected) && erases {
            *self = Self::default();
            return true;
        }
        match key.code {
            KeyCode::Char('u') if key.ctrl => {
                self.text.replace_range(..self.cursor, "");
                self.cursor = 0;
            }
            KeyCode::Char('w') if key.ctrl => self.erase(self.word_start()),
            KeyCode::Backspace if key.ctrl || key.alt => self.erase(self.word_start()),
            KeyCode::Backspace => self.erase(self.left()),
            KeyCode::Delete => {
                let end = self.right();
                self.text.replace_range(self.cursor..end, "");
            }
            KeyCode::Left if key.ctrl || key.alt => self.cursor = self.word_start(),
            KeyCode::Left => self.cursor = self.left(),
            KeyCode::Right if key.ctrl || key.alt => self.cursor = self.word_end(),
            KeyCode::Right => self.cursor = self.right(),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    fn erase(&mut self, from: usize) {
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
    }

    fn left(&self) -> usize {
        self.before().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        self.cursor + self.after().graphemes(true).next().map_or(0, str::len)
    }

    fn word_start(&self) -> usize {
        let trimmed = self.before().trim_end();
        trimmed.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8())
    }

    fn word_end(&self) -> usize {
        let rest = self.after();
        let skipped = rest.len() - rest.trim_start().len();
        let word = rest.trim_start().find(char::is_whitespace).unwrap_or(rest.len() - skipped);
        self.cursor + skipped + word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> Field {
        let mut field = Field::default();
        for key in Key::sequence(keys) {
            field.key(key);
        }
        field
    }

    #[test]
    fn selected_words_give_way_to_what_is_typed_and_stay_when_the_cursor_moves() {
        let edited = |keys: &str| {
            let mut field = Field::selected("polen");
            for key in Key::sequence(keys) {
                field.key(key);
            }
            field.text().to_owned()
        };
        assert_eq!(edited("indien"), "indien");
        assert_eq!(edited("<BS>"), "");
        assert_eq!(edited("<End> land"), "polen land");
        assert_eq!(edited("<Left><BS>"), "poln");
        assert!(!Field::selected("").selected);
    }

    #[test]
    fn umlauts_words_and_ends() {
        assert_eq!(typed("Außen<BS>handel").text(), "Außehandel");
        assert_eq!(typed("öl<Home>Erd<End>!").text(), "Erdöl!");
        assert_eq!(typed("Polen und Wissenschaft<C-w>Kultur").text(), "Polen und Kultur");
        assert_eq!(typed("abc<Left><Left><Del>").text(), "ac");
        assert_eq!(typed("a\u{308}<BS>x").text(), "x");
    }
}
