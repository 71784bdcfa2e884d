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
        let (label, firsts) = match self {
            Self::Zeilen => ("Z.", None),
            Self::Seiten(firsts) => ("S.", Some(firsts)),
            Self::Absaetze(firsts) => ("Abs.", Some(firsts)),
        };
        let mut ranges: Vec<LineRange> = Vec::new();
        for zeile in zeilen {
            let range = firsts.map_or(*zeile, |firsts| {
                let number = |line| (firsts.partition_point(|first| *first <= line) as u32).max(1);
                LineRange { von: number(zeile.von), bis: number(zeile.bis) }
            });
            match ranges.last_mut() {
                Some(last) if firsts.is_some() && range.von <= last.bis + 1 => {
                    last.bis = last.bis.max(range.bis);
                }
                _ => ranges.push(range),
            }
        }
        let parts: Vec<String> = ranges.iter().map(ToString::to_string).collect();
        format!("{label} {}", parts.join(", "))
    }
}
