//! The letters of a page with the places where it draws them.

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};

/// Maximum number of letters of a document, those of some three thousand full pages.
const MOST: usize = 8_000_000;
/// Limit of coordinates and widths, in points; a letter beyond it lies on no page and is left out.
const FARTHEST: f64 = 100_000.0;

/// A letter in its reading direction: `x` grows along the line, `y` upwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    pub sign: char,
    pub x: f32,
    /// Where the next letter of the word would begin.
    pub end: f32,
    /// Height of the base line.
    pub y: f32,
    /// Height of the font.
    pub size: f32,
    /// Quarter turns of the line against the page.
    pub turn: u8,
}

/// A page's letters in the order they are drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    pub number: u32,
    pub glyphs: Vec<Glyph>,
    /// True if the page was read to its end.
    pub whole: bool,
}

/// Collects the letters of the pages that the library interprets.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub pages: Vec<Page>,
    count: usize,
}

impl Collector {
    /// True if the maximum number of letters is reached.
    pub fn is_full(&self) -> bool {
        self.count >= MOST
    }
}

impl OutputDev for Collector {
    fn begin_page(
        &mut self,
        page_num: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.pages.push(Page { number: page_num, ..Page::default() });
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        if let Some(page) = self.pages.last_mut() {
            page.whole = true;
        }
        Ok(())
    }

    fn output_character(
        &mut self,
        trm: &Transform,
        width: f64,
        spacing: f64,
        font_size: f64,
        char: &str,
    ) -> Result<(), OutputError> {
        if self.is_full() {
            return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge).into());
        }
        let Some(page) = self.pages.last_mut() else { return Ok(()) };
        let along = trm.m11.hypot(trm.m12);
        let size = (font_size * trm.m21.hypot(trm.m22)).abs();
        let width = if width > 0.0 { width } else { 0.5 };
        // Letters spaced out on purpose are still one word.
        let spread = if char == " " { spacing } else { spacing.clamp(0.0, 0.3 * font_size.abs()) };
        let advance = (width * font_size + spread).abs() * along;
        let level = trm.m11.abs() >= trm.m12.abs();
        let (turn, x, y) = match (level, trm.m11 >= 0.0, trm.m12 > 0.0) {
            (true, true, _) => (0, trm.m31, trm.m32),
            (false, _, true) => (1, trm.m32, -trm.m31),
            (true, false, _) => (2, -trm.m31, -trm.m32),
            (false, _, false) => (3, -trm.m32, trm.m31),
        };
        let placed = x.abs() < FARTHEST && y.abs() < FARTHEST && advance < FARTHEST;
        if !placed || !(0.1..1000.0).contains(&size) {
            return Ok(());
        }
        let count = char.chars().count().max(1);
        let step = advance / f64::from(count as u32);
        let mut at = x;
        for sign in char.chars() {
            let (x, end) = (at as f32, (at + step) as f32);
            page.glyphs.push(Glyph { sign, x, end, y: y as f32, size: size as f32, turn });
            at += step;
        }
        self.count += count;
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
