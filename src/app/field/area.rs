//! A field of several lines with a cursor, for lists that are typed or pasted.

use super::line::Field;
use crate::app::device::{Key, KeyCode};

const LINES: usize = 2000;

/// Lines of text; there is always one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    pub lines: Vec<Field>,
    /// The line with the cursor, from 0.
    pub at: usize,
    /// Number of pasted lines that found no room.
    pub lost: usize,
}

impl Default for Area {
    fn default() -> Self {
        Self { lines: vec![Field::default()], at: 0, lost: 0 }
    }
}

impl Area {
    pub fn text(&self) -> String {
        self.lines.iter().map(Field::text).collect::<Vec<_>>().join("\n")
    }

    /// Inserts text at the cursor; its line ends are kept.
    pub fn insert(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 && !self.split() {
                // Empty lines are not counted as lost.
                self.lost += text.split('\n').skip(number).filter(|rest| !rest.trim().is_empty()).count();
                return;
            }
            if let Some(field) = self.lines.get_mut(self.at) {
                field.insert_what_fits(line);
            }
        }
    }

    /// Edits by a key. Returns `true` if the key was an editing key of the field.
    pub fn key(&mut self, key: Key) -> bool {
        match key.code {
            KeyCode::Enter => {
                self.split();
            }
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::Down => self.at = (self.at + 1).min(self.lines.len() - 1),
            KeyCode::PageUp => self.at = 0,
            KeyCode::PageDown => self.at = self.lines.len() - 1,
            KeyCode::Backspace if self.lines.get(self.at).is_some_and(|line| line.before().is_empty()) => {
                self.join();
            }
            _ => return self.lines.get_mut(self.at).is_some_and(|line| line.key(key)),
        }
        true
    }

    fn split(&mut self) -> bool {
        let room = self.lines.len() < LINES;
        if let Some(line) = self.lines.get_mut(self.at).filter(|_| room) {
            let rest = line.split_off();
            self.at += 1;
            self.lines.insert(self.at, rest);
        }
        room
    }

    fn join(&mut self) {
        let Some(above) = self.at.checked_sub(1) else { return };
        let line = self.lines.remove(self.at);
        self.at = above;
        if let Some(above) = self.lines.get_mut(above) {
            above.append(&line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(area: &mut Area, keys: &str) {
        for key in Key::sequence(keys) {
            area.key(key);
        }
    }

    #[test]
    fn lines_are_typed_split_and_joined() {
        let mut area = Area::default();
        typed(&mut area, "Polen<Enter>Japan<Home><BS>");
        assert_eq!((area.text().as_str(), area.at), ("PolenJapan", 0));
        typed(&mut area, "<Enter><Up>x<Down>ä<BS>");
        assert_eq!(area.text(), "Polenx\nJapan");
        typed(&mut area, "<Up><Home><BS>");
        assert_eq!(area.text(), "Polenx\nJapan");
    }

    #[test]
    fn a_paste_keeps_its_lines_and_is_bounded() {
        let mut area = Area::default();
        area.insert("Wasserstoff\n\nMesse in Japan\n");
        assert_eq!((area.text().as_str(), area.at), ("Wasserstoff\n\nMesse in Japan\n", 3));
        area.insert(&"Frage\n".repeat(3000));
        assert_eq!(area.lines.len(), LINES);
        assert_eq!(area.lost, 3000 - (LINES - 3));
        area.insert(&"ü".repeat(5000));
        assert!(area.text().len() < 40_000);
    }
}
