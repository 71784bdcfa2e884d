//! Overviews of all holdings, counted by the search where there are too many documents to load.

use serde_json::{Value, json};

use crate::cli::call::{Call, Complaint};
use crate::cli::out::Out;
use crate::deutsch::uebersicht as satz;
use crate::domain::{Anzahl, Bestand, Zaehlung};
use crate::holdings;
use crate::katalog::uebersicht;
use crate::katalog::uebersicht::bestaende::{self, Summe};

/// The search's counts for an overview; `None` if all documents are loaded anyway or an index is damaged.
pub(super) fn count(
    bestand: &Bestand,
    zaehlung: Option<&Zaehlung>,
    call: &mut Call<'_>,
) -> Result<Option<Vec<Anzahl>>, Complaint> {
    let Some(zaehlung) = zaehlung.filter(|_| bestaende::ist_zu_zaehlen(bestand)) else {
        return Ok(None);
    };
    let counted = holdings::indexes(call.wanted).open()?.count(zaehlung);
    if counted.is_none() {
        call.out.say(satz::NICHT_GEZAEHLT);
    }
    Ok(counted)
}

/// The sums of the values of each field, if they were counted.
pub(super) struct Summen<'a> {
    bestand: &'a Bestand,
    counted: Option<CountedFields>,
}

struct CountedFields {
    zaehlung: Zaehlung,
    felder: Vec<(&'static str, Vec<Summe>)>,
}

impl<'a> Summen<'a> {
    /// Counts with [`count`], then adds the counts up by field and value.
    pub fn count(
        bestand: &'a Bestand,
        zaehlung: Option<Zaehlung>,
        call: &mut Call<'_>,
    ) -> Result<Self, Complaint> {
        let anzahlen = count(bestand, zaehlung.as_ref(), call)?;
        let counted = zaehlung.zip(anzahlen).map(|(zaehlung, anzahlen)| {
            let fields = zaehlung.felder.iter();
            let felder = fields.map(|feld| (*feld, bestaende::summen(&zaehlung, &anzahlen, feld))).collect();
            CountedFields { zaehlung, felder }
        });
        Ok(Self { bestand, counted })
    }

    pub fn is_empty(&self) -> bool {
        let mut sums = self.counted.iter().flat_map(|counted| &counted.felder);
        sums.all(|(_, sums)| sums.is_empty())
    }

    /// The scope as a sentence: the loaded documents, or all holdings if they are counted.
    pub fn umfang(&self) -> String {
        match self.counted {
            Some(_) => bestaende::umfang_wortlaut(self.bestand),
            None => uebersicht::umfang(self.bestand),
        }
    }

    /// The JSON key `bestaende`: for each sum its field, value and counts, and the query that finds them.
    pub fn json(&self) -> Value {
        let one = |feld: &str, sum: &Summe| {
            let wert = Some(&sum.wert).filter(|wert| !wert.is_empty());
            json!({
                "feld": feld,
                "wert": wert,
                "stellen": sum.stellen,
                "quellen": sum.quellen,
                "anfrage": sum.anfrage,
            })
        };
        self.counted.as_ref().map_or(Value::Null, |counted| {
            let all =
                counted.felder.iter().flat_map(|(feld, sums)| sums.iter().map(move |sum| one(feld, sum)));
            json!({"bestaende": all.collect::<Value>()})
        })
    }

    /// The sums in words, a paragraph for each field.
    pub fn text(&self, out: &mut Out<'_>) {
        let Some(CountedFields { zaehlung, felder }) = &self.counted else { return };
        for (feld, sums) in felder {
            if let Some(words) = bestaende::in_worten(self.bestand, zaehlung, feld, sums) {
                out.paragraph("", &words);
                out.line("");
            }
        }
    }
}
