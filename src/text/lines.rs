//! Lines of a source file: 1-based numbers, inclusive ranges. A line ends at `\n`.

use std::fmt;

/// Lines `von` to `bis` of a file, 1-based, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineRange {
    pub von: u32,
    /// Last line, never before `von`.
    pub bis: u32,
}

impl LineRange {
    pub fn single(line: u32) -> Self {
        Self { von: line, bis: line }
    }

    pub fn contains(self, line: u32) -> bool {
        (self.von..=self.bis).contains(&line)
    }

    /// Gathers ascending line numbers into as few ranges as possible.
    ///
    /// ```
    /// use leitlinien::text::LineRange;
    /// let ranges = LineRange::gather([3, 4, 4, 9]);
    /// assert_eq!(ranges, [LineRange { von: 3, bis: 4 }, LineRange::single(9)]);
    /// ```
    pub fn gather(lines: impl IntoIterator<Item = u32>) -> Vec<Self> {
        let mut ranges: Vec<Self> = Vec::new();
        for line in lines {
            match ranges.last_mut() {
                Some(last) if line <= last.bis + 1 => last.bis = last.bis.max(line),
                _ => ranges.push(Self::single(line)),
            }
        }
        ranges
    }
}

impl fmt::Display for LineRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.von == self.bis { write!(f, "{}", self.von) } else { write!(f, "{}-{}", self.von, self.bis) }
    }
}

/// The lines of a text, without their ends (`\n`, `\r\n`). Owns nothing.
#[derive(Debug, Clone)]
pub struct Lines<'a>(Vec<&'a str>);

impl<'a> Lines<'a> {
    /// Splits `text`; a final line end opens no further line.
    pub fn new(text: &'a str) -> Self {
        Self(text.lines().collect())
    }

    /// The line with this 1-based number, or the empty string outside the file.
    pub fn get(&self, number: u32) -> &'a str {
        (number as usize).checked_sub(1).and_then(|i| self.0.get(i)).copied().unwrap_or("")
    }

    pub fn count(&self) -> u32 {
        self.0.len() as u32
    }

    pub fn numbered(&self) -> impl Iterator<Item = (u32, &'a str)> {
        self.0.iter().enumerate().map(|(i, line)| (i as u32 + 1, *line))
    }
}
