//! The fields of the index and what is stored with each passage.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};

use super::error::Error;
use crate::domain::{Art, Datum, Passage, Stelle};
use crate::text::LineRange;

/// The tokenizer that cuts at blanks; see [`super::stream`].
pub(super) const SPACED: &str = "spaced";
/// The same tokenizer for the field of runs of letters.
pub(super) const GRAMS: &str = "grams";

/// A field with words of the passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextField {
    /// Folded words with their positions.
    Exact,
    /// Word stems, without positions.
    Word,
    /// Whole words, verbs and parts of compounds with their positions; see [`crate::search::german::term`].
    Parts,
    Gram,
    Titel,
}

impl TextField {
    /// Every field, in the order of the schema.
    pub(super) const ALL: [Self; 5] = [Self::Exact, Self::Word, Self::Parts, Self::Gram, Self::Titel];
}

const NAMES: PerField<&str> = PerField(["exact", "word", "parts", "gram", "titel"]);

/// One value for each text field.
#[derive(Debug, Clone)]
pub struct PerField<T>([T; TextField::ALL.len()]);

impl<T> PerField<T> {
    pub fn new(of: impl FnMut(TextField) -> T) -> Self {
        Self(TextField::ALL.map(of))
    }

    pub(super) fn try_new(of: impl FnMut(TextField) -> Result<T, Error>) -> Result<Self, Error> {
        let [exact, word, parts, gram, titel] = TextField::ALL.map(of);
        Ok(Self([exact?, word?, parts?, gram?, titel?]))
    }

    pub fn get(&self, field: TextField) -> &T {
        let [exact, word, parts, gram, titel] = &self.0;
        match field {
            TextField::Exact => exact,
            TextField::Word => word,
            TextField::Parts => parts,
            TextField::Gram => gram,
            TextField::Titel => titel,
        }
    }
}

/// Filters: fields that contain whole values, not words.
#[rustfmt::skip]
pub const FILTERS: [&str; 11] = [
    "art", "instrument", "region", "land", "quelle", "datum", "herausgeber", "dokumenttyp", "verbindlichkeit", "ziel",
    EIGENSCHAFT,
];

/// The filter with the properties of entries, each as [`Eigenschaft::mit`](crate::domain::Eigenschaft::mit) writes it.
pub const EIGENSCHAFT: &str = "eigenschaft";

#[derive(Debug, Clone)]
pub(super) struct Fields {
    pub(super) texts: PerField<Field>,
    /// Values of the filters, in the order of [`FILTERS`].
    pub(super) filters: [Field; FILTERS.len()],
    pub(super) stored: Field,
}

impl Fields {
    pub(super) fn schema() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let texts = PerField::new(|field| {
            let option = match field {
                TextField::Exact | TextField::Parts => IndexRecordOption::WithFreqsAndPositions,
                _ => IndexRecordOption::WithFreqs,
            };
            let tokenizer = if field == TextField::Gram { GRAMS } else { SPACED };
            let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option);
            schema.add_text_field(NAMES.get(field), TextOptions::default().set_indexing_options(indexing))
        });
        let value = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(false);
        let value = TextOptions::from(FAST).set_indexing_options(value);
        let filters = FILTERS.map(|name| schema.add_text_field(name, value.clone()));
        let stored = schema.add_bytes_field("stored", STORED);
        (schema.build(), Self { texts, filters, stored })
    }

    pub(super) fn filter(&self, name: &str) -> Option<Field> {
        let at = FILTERS.iter().position(|known| *known == name)?;
        self.filters.get(at).copied()
    }
}

pub(super) fn values(passage: &Passage, filter: &str) -> Vec<String> {
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
        EIGENSCHAFT => passage.eigenschaften.clone(),
        // Only goals are found by their address; other addresses are stored, not indexed.
        "ziel" if passage.art == Art::Ziel => one(&passage.kennung),
        _ => Vec::new(),
    }
}

/// A [`Passage`] as the index keeps it.
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
    /// The words that prove a figure, and the first byte and the end of its amount.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    beleg: Option<(String, usize, usize)>,
    #[serde(rename = "d", default, skip_serializing_if = "String::is_empty")]
    datum: String,
    #[serde(rename = "z", default, skip_serializing_if = "Vec::is_empty")]
    zeilen: Vec<(u32, u32)>,
    /// What the place counts (pages, paragraphs), and the first and last number of each of its ranges.
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
            beleg: passage.beleg.clone().map(|(words, amount)| (words, amount.start, amount.end)),
            datum: passage.datum.map(Datum::iso).unwrap_or_default(),
            zeilen: pairs(&passage.zeilen),
            stelle: passage.stelle.as_ref().map(|stelle| (stelle.key().to_owned(), pairs(stelle.ranges()))),
        }
    }

    /// Takes out the words that prove a figure, with the bytes of its amount.
    pub fn take_beleg(&mut self) -> Option<(String, Range<usize>)> {
        self.beleg.take().map(|(words, start, end)| (words, start..end))
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
