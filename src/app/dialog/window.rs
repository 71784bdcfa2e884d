//! The window for copying by hand: nothing but the text, page by page, for the terminal's own selection.

use super::panel::{DialogLook, Panel, PanelRow, Turn};
use crate::app::action::Action;
use crate::app::device::Size;
use crate::app::sight::Sight;
use crate::text::{part, width};

/// Rows that stay free, for terminals that count some characters wider.
const SPARE: usize = 2;

/// A text alone on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextScreen {
    text: String,
    from: usize,
    size: Size,
}

impl TextScreen {
    pub fn new(text: String, size: Size) -> Self {
        Self { text, from: 0, size }
    }

    pub fn page(&self) -> &str {
        part(&self.text, self.from..self.page_end(self.from))
    }

    /// Goes on to the next page; returns `false` if there is no further page.
    pub fn turn(&mut self) -> bool {
        let end = self.page_end(self.from);
        let rest = part(&self.text, end..);
        self.from = end + (rest.len() - rest.trim_start().len());
        self.from < self.text.len()
    }

    /// The byte at which the page that begins at byte `from` ends: behind a line, or within a line longer than a page.
    fn page_end(&self, from: usize) -> usize {
        let columns = usize::from(self.size.width).max(1);
        let rows = usize::from(self.size.height).saturating_sub(SPARE).max(1);
        let (mut end, mut used) = (from, 0);
        for line in part(&self.text, from..).split_inclusive('\n') {
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
        let rest = part(&self.text, from..);
        let length: usize = rest.chars().take_while(fits).map(char::len_utf8).sum();
        from + length.max(rest.chars().next().map_or(0, char::len_utf8))
    }
}

impl Panel for TextScreen {
    fn title(&self, _sight: Sight<'_>) -> String {
        String::new()
    }

    fn spoken(&self, _sight: Sight<'_>) -> Option<Vec<String>> {
        Some(self.text.lines().map(str::to_owned).collect())
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        String::new()
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Page(self.page())
    }

    /// No rows: the linear mode says the text in place of a title.
    fn rows(&self, _sight: Sight<'_>) -> Vec<PanelRow> {
        Vec::new()
    }

    fn takes_any_key(&self) -> bool {
        true
    }

    fn take(&mut self, _sight: Sight<'_>) -> Turn {
        if self.turn() { Turn::Changed } else { Turn::closes() }
    }

    fn act(&mut self, _action: Action, sight: Sight<'_>) -> Turn {
        self.take(sight)
    }

    fn refresh(&mut self, sight: Sight<'_>) {
        self.size = sight.world.size;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lose_nothing_and_turning_ends() {
        for (text, width, height) in [
            ("eins", 40, 10),
            ("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng", 40, 10),
            (&"Außenwirtschaft der MOE-Staaten ".repeat(90), 40, 10),
            (&"äöüß\n\n".repeat(70), 1, 3),
            (&"漢字".repeat(40), 3, 3),
            ("", 80, 24),
        ] {
            let mut window = TextScreen::new(text.to_owned(), Size { width, height });
            let (mut pages, mut count) = (String::new(), 0);
            loop {
                let page = window.page();
                let rows = page
                    .trim_end()
                    .lines()
                    .map(|line| super::width(line).div_ceil(usize::from(width)).max(1));
                assert!(rows.sum::<usize>() <= usize::from(height).max(3), "{page}");
                pages.push_str(page);
                count += 1;
                assert!(count < 1000);
                if !window.turn() {
                    break;
                }
            }
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeezed(&pages), squeezed(text));
        }
    }

    #[test]
    fn a_smaller_window_shows_what_fits_now() {
        let window = TextScreen::new("Wort ".repeat(400), Size { width: 80, height: 24 });
        let smaller = TextScreen { size: Size { width: 40, height: 12 }, ..window.clone() };
        assert!(smaller.page().len() < window.page().len());
    }
}
