//! What the search counts in all holdings, where there are too many documents to be read for an overview.

use std::io;

use serde_json::{Value, json};

use crate::cli::Out;
use crate::cli::complaint::Complaint;
use crate::deutsch::uebersicht as satz;
use crate::domain::{Anzahl, Bestand, Zaehlung};
use crate::holdings::{self, Wanted};
use crate::katalog::uebersicht;
use crate::katalog::uebersicht::bestaende::{self, Summe};

/// The sums of the values of each field, and how they were counted.
pub(super) struct Summen {
    zaehlung: Zaehlung,
    felder: Vec<(&'static str, Vec<Summe>)>,
}

impl Summen {
    /// True if nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.felder.iter().all(|(_, sums)| sums.is_empty())
    }
}

/// The numbers for a question; none if all documents are loaded anyway.
pub(super) fn count(
    bestand: &Bestand,
    zaehlung: Option<&Zaehlung>,
    wanted: &Wanted,
    out: &mut Out<'_>,
) -> Result<Option<Vec<Anzahl>>, Complaint> {
    let Some(zaehlung) = zaehlung.filter(|_| bestaende::ist_zu_zaehlen(bestand)) else {
        return Ok(None);
    };
    let counted = holdings::indexes(wanted).open()?.count(zaehlung);
    if counted.is_none() {
        out.say(satz::NICHT_GEZAEHLT);
    }
    Ok(counted)
}

/// The same, value by value.
pub(super) fn sums(
    bestand: &Bestand,
    zaehlung: Option<&Zaehlung>,
    wanted: &Wanted,
    out: &mut Out<'_>,
) -> Result<Option<Summen>, Complaint> {
    let counted = count(bestand, zaehlung, wanted, out)?;
    Ok(zaehlung.zip(counted).map(|(zaehlung, anzahlen)| {
        let fields = zaehlung.felder.iter();
        let felder = fields.map(|feld| (*feld, bestaende::summen(zaehlung, &anzahlen, feld))).collect();
        Summen { zaehlung: zaehlung.clone(), felder }
    }))
}

/// What is looked at: the loaded documents, or all of them as far as they are counted.
pub(super) fn umfang(bestand: &Bestand, sums: Option<&Summen>) -> String {
    if sums.is_some() { bestaende::umfang_wortlaut(bestand) } else { uebersicht::umfang(bestand) }
}

/// Puts the sums beside what a program reads: field, value, numbers, and the query that finds what they count.
pub(super) fn add_json(document: &mut Value, sums: Option<&Summen>) {
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
    if let (Some(sums), Some(fields)) = (sums, document.as_object_mut()) {
        let all = sums.felder.iter().flat_map(|(feld, sums)| sums.iter().map(move |sum| one(feld, sum)));
        fields.insert("bestaende".to_owned(), all.collect());
    }
}

/// The sums in words, a paragraph for each field.
pub(super) fn text(bestand: &Bestand, sums: Option<&Summen>, out: &mut Out<'_>) -> io::Result<()> {
    let Some(Summen { zaehlung, felder }) = sums else { return Ok(()) };
    for (feld, sums) in felder {
        if let Some(words) = bestaende::in_worten(bestand, zaehlung, feld, sums) {
            out.paragraph("", &words)?;
            out.line("")?;
        }
    }
    Ok(())
}
