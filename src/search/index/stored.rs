//! What is stored with each passage.

use serde::{Deserialize, Serialize};

use crate::domain::{Art, Datum, Passage, Stelle};
use crate::text::LineRange;

/// A passage as the index keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Stored {
    /// Address of the passage.
    #[serde(rename = "k")]
    pub kennung: String,
    #[serde(rename = "a")]
    art: String,
    /// Id of its source.
    #[serde(rename = "q")]
    pub quelle: String,
    /// Heading or name it is shown under.
    #[serde(rename = "t")]
    pub titel: String,
    /// Its words.
    #[serde(rename = "x")]
    pub text: String,
    #[serde(rename = "d", default, skip_serializing_if = "String::is_empty")]
    datum: String,
    #[serde(rename = "z", default, skip_serializing_if = "Vec::is_empty")]
    zeilen: Vec<(u32, u32)>,
    /// How the place is counted, and from where to where.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    stelle: Option<(String, Vec<(u32, u32)>)>,
}

impl Stored {
    pub(super) fn new(passage: &Passage) -> Self {
        Self {
            kennung: passage.kennung.clone(),
            art: passage.art.key().to_owned(),
            quelle: passage.quelle.clone(),
            titel: passage.titel.clone(),
            text: passage.text.clone(),
            datum: passage.datum.map(Datum::iso).unwrap_or_default(),
            zeilen: pairs(&passage.zeilen),
            stelle: passage.stelle.as_ref().map(|stelle| (stelle.key().to_owned(), pairs(stelle.ranges()))),
        }
    }

    /// Its kind.
    pub fn art(&self) -> Art {
        Art::from_key(&self.art).unwrap_or(Art::Absatz)
    }

    /// Day its source states.
    pub fn datum(&self) -> Option<Datum> {
        Datum::from_iso(&self.datum)
    }

    /// Its lines in the source.
    pub fn zeilen(&self) -> Vec<LineRange> {
        ranges(&self.zeilen)
    }

    /// Its pages or paragraphs in the source's file.
    pub fn stelle(&self) -> Option<Stelle> {
        let (key, pairs) = self.stelle.as_ref()?;
        Stelle::from_key(key, ranges(pairs))
    }
}

fn pairs(ranges: &[LineRange]) -> Vec<(u32, u32)> {
    ranges.iter().map(|range| (range.von, range.bis)).collect()
}

fn ranges(pairs: &[(u32, u32)]) -> Vec<LineRange> {
    pairs.iter().map(|(von, bis)| LineRange { von: *von, bis: *bis }).collect()
}
