//! How places in a document are named: by lines, pages or paragraphs.

use std::fmt;

use crate::text::LineRange;

const SEITEN: &str = "seiten";
const ABSAETZE: &str = "absaetze";

/// Unit in which places of a document are named: the lines of its text, or pages or paragraphs of its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stellen {
    #[default]
    Zeilen,
    /// Pages: the first line of each page, ascending, beginning with page 1.
    Seiten(Vec<u32>),
    /// Paragraphs of a word processor's file or a web page: the first line of each, ascending, from paragraph 1 on.
    Absaetze(Vec<u32>),
}

/// A place counted in pages or paragraphs, as it is shown instead of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stelle {
    Seiten(Vec<LineRange>),
    Absaetze(Vec<LineRange>),
}

impl Stelle {
    /// The place for a key that [`Stelle::key`] returns; `None` for any other key.
    pub fn from_key(key: &str, ranges: Vec<LineRange>) -> Option<Self> {
        match key {
            SEITEN => Some(Self::Seiten(ranges)),
            ABSAETZE => Some(Self::Absaetze(ranges)),
            _ => None,
        }
    }

    /// Key of the unit in JSON: `seiten` or `absaetze`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Seiten(_) => SEITEN,
            Self::Absaetze(_) => ABSAETZE,
        }
    }

    pub fn ranges(&self) -> &[LineRange] {
        match self {
            Self::Seiten(ranges) | Self::Absaetze(ranges) => ranges,
        }
    }
}

impl fmt::Display for Stelle {
    /// `S. 12` or `Abs. 14-15`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = match self {
            Self::Seiten(_) => "S.",
            Self::Absaetze(_) => "Abs.",
        };
        f.write_str(&labelled(label, self.ranges()))
    }
}

fn labelled(label: &str, ranges: &[LineRange]) -> String {
    let parts: Vec<String> = ranges.iter().map(ToString::to_string).collect();
    format!("{label} {}", parts.join(", "))
}

impl Stellen {
    /// Lines as the user reads them: `Z. 283, 293-295`, `S. 12` or `Abs. 14-15`.
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
        self.stelle(zeilen).map_or_else(|| labelled("Z.", zeilen), |stelle| stelle.to_string())
    }

    /// The pages or paragraphs on which the lines stand; `None` if places are named by lines.
    pub fn stelle(&self, zeilen: &[LineRange]) -> Option<Stelle> {
        match self {
            Self::Zeilen => None,
            Self::Seiten(_) => Some(Stelle::Seiten(self.ranges(zeilen))),
            Self::Absaetze(_) => Some(Stelle::Absaetze(self.ranges(zeilen))),
        }
    }

    /// Ranges of lines converted to this unit: unchanged, or as ranges of pages or paragraphs.
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

    /// The line's number converted to this unit: unchanged, or that of its page or paragraph, at least 1.
    pub fn number(&self, zeile: u32) -> u32 {
        match self {
            Self::Zeilen => zeile,
            Self::Seiten(firsts) | Self::Absaetze(firsts) => {
                (firsts.partition_point(|first| *first <= zeile) as u32).max(1)
            }
        }
    }
}
