//! The window for copying by hand: nothing but the text, page by page, for the terminal's own selection.

use super::overlay::Overlay;
use super::{App, Effect};
use crate::text::width;

/// Rows that stay free, for terminals that count some characters wider.
const SPARE: usize = 2;

impl App {
    /// Shows words alone; they count as copied.
    pub(super) fn open_window(&mut self, words: String) {
        self.collect(&words);
        self.overlay = Some(Overlay::Window { text: words, from: 0 });
    }

    /// The page that stands alone on the screen, if one does.
    pub fn page(&self) -> Option<&str> {
        let Some(Overlay::Window { text, from }) = &self.overlay else {
            return None;
        };
        text.get(*from..self.page_end(text, *from))
    }

    /// Any key: the next page, behind the last one back.
    pub(super) fn turn_page(&mut self) -> Vec<Effect> {
        if let Some(Overlay::Window { text, from }) = self.overlay.take() {
            let end = self.page_end(&text, from);
            let rest = text.get(end..).unwrap_or("");
            let from = end + (rest.len() - rest.trim_start().len());
            if from < text.len() {
                self.overlay = Some(Overlay::Window { text, from });
            }
        }
        Vec::new()
    }

    /// Where the page ends that begins at a byte: behind a line, or within one that is longer than a page.
    fn page_end(&self, text: &str, from: usize) -> usize {
        let columns = usize::from(self.size.width).max(1);
        let rows = usize::from(self.size.height).saturating_sub(SPARE).max(1);
        let (mut end, mut used) = (from, 0);
        for line in text.get(from..).unwrap_or("").split_inclusive('\n') {
            used += width(line.trim_end()).div_ceil(columns).max(1);
            if used > rows {
                break;
            }
            end += line.len();
        }
        if end > from {
            return end;
        }
        let mut cells = 0;
        let fits = |c: &char| {
            cells += width(c.encode_utf8(&mut [0; 4]));
            cells <= rows * columns
        };
        let rest = text.get(from..).unwrap_or("");
        let length: usize = rest.chars().take_while(fits).map(char::len_utf8).sum();
        from + length.max(rest.chars().next().map_or(0, char::len_utf8))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::{Capabilities, Event, Key, Size};
    use crate::domain::Bestand;

    fn app(text: &str, width: u16, height: u16) -> App {
        let size = Size { width, height };
        let mut app = App::new(Arc::new(Bestand::default()), size, Capabilities::default());
        app.open_window(text.to_owned());
        app
    }

    #[test]
    fn pages_lose_nothing_and_any_key_leads_back() {
        for (text, width, height) in [
            ("eins", 40, 10),
            ("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng", 40, 10),
            (&"Außenwirtschaft der MOE-Staaten ".repeat(90), 40, 10),
            (&"äöüß\n\n".repeat(70), 1, 3),
            (&"漢字".repeat(40), 3, 3),
            ("", 80, 24),
        ] {
            let mut app = app(text, width, height);
            let mut pages = String::new();
            let mut count = 0;
            while let Some(page) = app.page() {
                let rows = page
                    .trim_end()
                    .lines()
                    .map(|line| super::width(line).div_ceil(usize::from(width)).max(1));
                assert!(rows.sum::<usize>() <= usize::from(height).max(3), "{page}");
                pages.push_str(page);
                count += 1;
                app.update(Event::Key(Key::ctrl('c')));
                assert!(count < 1000);
            }
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeezed(&pages), squeezed(text));
            assert!(app.overlay.is_none());
        }
    }

    #[test]
    fn a_resize_shows_what_fits_now() {
        let mut app = app(&"Wort ".repeat(400), 80, 24);
        let before = app.page().unwrap().len();
        app.update(Event::Resized(Size { width: 40, height: 12 }));
        assert!(app.page().unwrap().len() < before);
    }
}
