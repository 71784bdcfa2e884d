//! Tests: what is looked up for a leaf of a query, in the index and in a text alike.

use super::weights::{Weight, Weights};
use crate::keyed::keyed;
use crate::search::index::TextField;
use crate::search::query::Period;

keyed! {
    /// Why a passage was found, the closest reason first.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Grund {
        /// An entry of the catalogue is what the query was read as.
        Eintrag = "eintrag",
        /// A measure stands under a text that names what the query was read as.
        Zusammenhang = "zusammenhang",
        Wort = "wort",
        Umlaut = "umlaut",
        Wortform = "wortform",
        Wortteil = "wortteil",
        Synonym = "synonym",
        Phrase = "phrase",
        Anfang = "anfang",
        Ende = "ende",
        Muster = "muster",
        Titel = "titel",
        Feld = "feld",
        Aehnlich = "aehnlich",
    }
}

/// One way in which a leaf of a query can be found.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    pub how: How,
    /// The weight in scores; `None` if the test finds passages but adds nothing to scores.
    pub weight: Option<Weight>,
    /// Factor of the weight: 1, or less for a less likely meaning of a mistyped word.
    pub share: f32,
    pub grund: Grund,
}

impl Test {
    pub fn new(how: How, weight: impl Into<Option<Weight>>, grund: Grund) -> Self {
        Self { how, weight: weight.into(), share: 1.0, grund }
    }

    pub fn instead(self, grund: Grund, share: f32) -> Self {
        Self { share, grund, ..self }
    }

    /// True if the test finds what was asked for itself: the word in any form, the phrase, the filter; not a part, a word
    /// of its family, a synonym or a word of similar spelling.
    pub fn is_literal(&self) -> bool {
        let family = matches!(self.how, How::Any(TextField::Parts, _));
        !family && !matches!(self.grund, Grund::Wortteil | Grund::Synonym | Grund::Aehnlich)
    }

    /// The test's weight times its share; 0 without a weight.
    pub fn worth(&self, weights: &Weights) -> f32 {
        self.weight.map_or(0.0, |weight| self.share * weights.of(weight))
    }
}

/// The terms or values that a test looks up.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// Finds passages with any of these terms, which count as one word.
    Any(TextField, Vec<String>),
    /// Terms one behind the other, or, with a number, at most this many words apart.
    Phrase(TextField, Vec<String>, Option<usize>),
    /// One term of each group, at most this many words apart.
    Near(TextField, Vec<Vec<String>>, usize),
    All(TextField, Vec<String>),
    Pattern(String),
    /// Runs of letters: they order hits and find none.
    Grams(Vec<String>),
    /// Any of these terms; they order hits and find none.
    Order(TextField, Vec<String>),
    Filter(&'static str, String),
    /// Exactly one of these values of a field.
    Values(&'static str, Vec<String>),
    Datum(Period),
    Jahr(Period),
}
