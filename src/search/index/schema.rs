//! The fields of the index and what is stored with each passage.

use serde::{Deserialize, Serialize};
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};

use crate::domain::{Art, Datum, Passage, Stelle};
use crate::text::LineRange;

/// The tokenizer that cuts at blanks; see [`crate::search::index::stream`].
pub const SPACED: &str = "spaced";
/// The tokenizer that cuts words into runs of letters.
pub const GRAMS: &str = "grams";

/// The fields.
#[derive(Debug, Clone)]
pub struct Fields {
    /// Folded words with their places.
    pub exact: Field,
    /// Word stems; where they stand, `parts` knows.
    pub word: Field,
    /// Whole words, verbs and parts of compounds with their places; see [`crate::search::german::analyzer::Part`].
    pub parts: Field,
    /// Runs of letters.
    pub gram: Field,
    /// Stems of the title.
    pub titel: Field,
    /// Values of the filters, in the order of [`FILTERS`].
    pub filters: [Field; FILTERS.len()],
    /// The passage.
    pub stored: Field,
}

/// Fields that hold whole values.
pub const FILTERS: [&str; 10] = [
    "art",
    "instrument",
    "region",
    "land",
    "quelle",
    "datum",
    "herausgeber",
    "dokumenttyp",
    "verbindlichkeit",
    "ziel",
];

impl Fields {
    /// The schema and its fields.
    pub fn schema() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let indexed = |tokenizer, option| {
            let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option);
            TextOptions::default().set_indexing_options(indexing)
        };
        let value = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(false);
        let value = TextOptions::from(FAST).set_indexing_options(value);
        let fields = Self {
            exact: schema.add_text_field("exact", indexed(SPACED, IndexRecordOption::WithFreqsAndPositions)),
            word: schema.add_text_field("word", indexed(SPACED, IndexRecordOption::WithFreqs)),
            parts: schema.add_text_field("parts", indexed(SPACED, IndexRecordOption::WithFreqsAndPositions)),
            gram: schema.add_text_field("gram", indexed(GRAMS, IndexRecordOption::WithFreqs)),
            titel: schema.add_text_field("titel", indexed(SPACED, IndexRecordOption::WithFreqs)),
            filters: FILTERS.map(|name| schema.add_text_field(name, value.clone())),
            stored: schema.add_bytes_field("stored", STORED),
        };
        (schema.build(), fields)
    }

    /// The field of a filter.
    pub fn filter(&self, name: &str) -> Option<Field> {
        let at = FILTERS.iter().position(|known| *known == name)?;
        self.filters.get(at).copied()
    }
}

/// A passage as the index keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Stored {
    #[serde(rename = "k")]
    pub kennung: String,
    #[serde(rename = "a")]
    art: String,
    #[serde(rename = "q")]
    pub quelle: String,
    #[serde(rename = "t")]
    pub titel: String,
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
    pub fn new(passage: &Passage) -> Self {
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

    pub fn art(&self) -> Art {
        Art::from_key(&self.art).unwrap_or(Art::Absatz)
    }

    pub fn datum(&self) -> Option<Datum> {
        Datum::from_iso(&self.datum)
    }

    pub fn zeilen(&self) -> Vec<LineRange> {
        ranges(&self.zeilen)
    }

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

/// The values of a filter for a passage, folded as they are compared.
pub fn values(passage: &Passage, filter: &str) -> Vec<String> {
    let one = |value: &str| {
        if value.is_empty() { Vec::new() } else { vec![value.to_owned()] }
    };
    match filter {
        "art" => one(passage.art.key()),
        "instrument" => passage.instrument.iter().cloned().collect(),
        "region" => passage.regionen.clone(),
        "land" => passage.laender.clone(),
        "quelle" => one(&passage.quelle),
        "datum" => passage.datum.map(Datum::iso).into_iter().collect(),
        "herausgeber" => one(&passage.herausgeber),
        "dokumenttyp" => one(passage.dokumenttyp.key()),
        "verbindlichkeit" => passage.verbindlichkeit.iter().map(|v| v.key().to_owned()).collect(),
        // Addresses of goals, to find them by their numbers. All others are only stored.
        "ziel" if passage.art == Art::Ziel => one(&passage.kennung),
        _ => Vec::new(),
    }
}
