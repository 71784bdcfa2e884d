//! A passage that was found, as it is shown.

use std::ops::Range;

use crate::deutsch::gruende;
use crate::domain::{Art, Datum, Stelle, Stellen};
use crate::search::matching::Grund;
use crate::text::LineRange;

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Address of the passage.
    pub kennung: String,
    /// Kind of the passage.
    pub art: Art,
    /// Id of its source.
    pub quelle: String,
    /// Heading or name it is shown under.
    pub titel: String,
    /// Day its source states.
    pub datum: Option<Datum>,
    /// Its lines in the source.
    pub zeilen: Vec<LineRange>,
    /// Pages or paragraphs of the source's file, which are shown instead of lines where it has them.
    pub stelle: Option<Stelle>,
    /// Whole words around what matched.
    pub ausschnitt: String,
    /// Characters of `ausschnitt` that matched.
    pub markierungen: Vec<Range<usize>>,
    /// The passage's words, all of them.
    pub text: String,
    /// Bytes of `text` that matched.
    pub stellen: Vec<Range<usize>>,
    /// Score; comparable within one answer only.
    pub wertung: f32,
    /// 1 every word found, 2 some words, 3 similar spelling.
    pub stufe: u8,
    /// Why it was found, the closest reason first.
    pub gruende: Vec<Grund>,
    /// Of the best reason of each word the weakest: what there is to explain.
    pub warum: Option<Grund>,
    /// It has every word only if one of similar spelling counts for one that stands nowhere.
    pub ersetzt: bool,
    /// Number of its index in the searcher.
    pub bestand: usize,
}

impl Hit {
    /// Why it was found, in a word or two; nothing if what was asked for stands there.
    pub fn kurz(&self) -> &'static str {
        self.warum.map_or("", |grund| gruende::kurz(grund.key()))
    }

    /// Where it stands in its source, as it is shown: `Z. 283`, `S. 12`, `Abs. 14`.
    pub fn ort(&self) -> String {
        let lines = || Stellen::Zeilen.text(&self.zeilen);
        self.stelle.as_ref().map_or_else(lines, ToString::to_string)
    }
}
