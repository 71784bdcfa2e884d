//! What a user states about a document, in place of what the program finds in it.

use serde::{Deserialize, Serialize};

use crate::deutsch::bestand as satz;
use crate::domain::{Datum, QuelleArt};
use crate::text::single_spaced;

/// A statement about a document that can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Angabe {
    Titel,
    Datum,
    Herausgeber,
    Art,
}

/// Statements of a user about a document; they override those that the program finds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Angaben {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub herausgeber: Option<String>,
    /// The kind, by its key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub art: Option<String>,
    /// The date, as ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<String>,
}

impl Angaben {
    /// These statements; where one is missing, that of `other`.
    #[must_use]
    pub fn or(self, other: Option<&Self>) -> Self {
        let Some(Self { titel, herausgeber, art, datum }) = other.cloned() else { return self };
        Self {
            titel: self.titel.or(titel),
            herausgeber: self.herausgeber.or(herausgeber),
            art: self.art.or(art),
            datum: self.datum.or(datum),
        }
    }

    /// One statement as somebody typed it; an error is a German sentence that says what can be typed.
    pub fn typed(angabe: Angabe, words: &str) -> Result<Self, String> {
        let words = single_spaced(words);
        let mut own = Self::default();
        match angabe {
            Angabe::Titel => own.titel = Some(words),
            Angabe::Herausgeber => own.herausgeber = Some(words),
            Angabe::Datum => {
                let datum = Datum::from_iso(&words).or_else(|| Datum::from_german(&words));
                own.datum = Some(datum.ok_or_else(|| satz::kein_datum(&words))?.iso());
            }
            Angabe::Art => {
                let art = QuelleArt::from_key(&words.to_lowercase());
                own.art = Some(art.ok_or_else(|| satz::keine_art(&words))?.key().to_owned());
            }
        }
        Ok(own)
    }
}
