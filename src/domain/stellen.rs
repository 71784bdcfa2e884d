//! How places in a document are named: by lines, pages or paragraphs.

use crate::text::LineRange;

/// What the lines of a document's text are in the file it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stellen {
    /// The file's own lines.
    #[default]
    Zeilen,
    /// Pages: the first line of each, ascending; page 1 is the first.
    Seiten(Vec<u32>),
    /// Paragraphs of a word processor's file or a web page: the first line of each, ascending; paragraph 1 is the first.
    Absaetze(Vec<u32>),
}

impl Stellen {
    /// `Z. 283, 293-295`, `S. 12` or `Abs. 14-15`.
    ///
    /// ```
    /// use leitlinien::domain::Stellen;
    /// use leitlinien::text::LineRange;
    /// let place = [LineRange { von: 41, bis: 82 }];
    /// assert_eq!(Stellen::Zeilen.text(&place), "Z. 41-82");
    /// assert_eq!(Stellen::Seiten(vec![1, 40, 80]).text(&place), "S. 2-3");
    /// assert_eq!(Stellen::Absaetze(vec![1, 40, 90]).text(&place), "Abs. 2");
    /// ```
    pub fn text(&self, zeilen: &[LineRange]) -> String {
        let label = match self {
            Self::Zeilen => "Z.",
            Self::Seiten(_) => "S.",
            Self::Absaetze(_) => "Abs.",
        };
        let ranges = self.ranges(zeilen);
        let parts: Vec<String> = ranges.iter().map(ToString::to_string).collect();
        format!("{label} {}", parts.join(", "))
    }

    /// Lines as they are counted here: as they are, or as pages or paragraphs.
    pub fn ranges(&self, zeilen: &[LineRange]) -> Vec<LineRange> {
        if *self == Self::Zeilen {
            return zeilen.to_vec();
        }
        let mut ranges: Vec<LineRange> = Vec::new();
        for zeile in zeilen {
            let range = LineRange { von: self.number(zeile.von), bis: self.number(zeile.bis) };
            match ranges.last_mut() {
                Some(last) if range.von <= last.bis + 1 => last.bis = last.bis.max(range.bis),
                _ => ranges.push(range),
            }
        }
        ranges
    }

    /// The number of the line, page or paragraph.
    pub fn number(&self, zeile: u32) -> u32 {
        match self {
            Self::Zeilen => zeile,
            Self::Seiten(firsts) | Self::Absaetze(firsts) => {
                (firsts.partition_point(|first| *first <= zeile) as u32).max(1)
            }
        }
    }

    /// The value in JSON beside the lines, if lines are not what is shown.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Zeilen => None,
            Self::Seiten(_) => Some("seiten"),
            Self::Absaetze(_) => Some("absaetze"),
        }
    }
}
