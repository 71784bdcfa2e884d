//! The timeline: the dates of documents, of journeys and those that texts name, each as exact as it is written.

use super::tabelle::{Tabelle, geladen, nach_laendern, ort, satz_bei, umfang};
use crate::deutsch::{katalog as wort, uebersicht as satz};
use crate::domain::{Art, Bestand, Block, Datum, Fakt, FaktArt, Fundstelle, MerkmalArt as M, Quelle};
use crate::katalog::angaben::datum::{Genannt, Ymd, genannt, mitte};
use crate::katalog::labels::marked;
use crate::keyed::keyed;
use crate::text::fold;

keyed! {
    /// Kind of a date.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
    pub enum TerminArt {
        /// The day the document states for itself.
        Dokument = "dokument",
        Reise = "reise",
        /// The sentence around the date calls it a deadline.
        Frist = "frist",
        #[default]
        Genannt = "genannt",
    }
}

/// A date with its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Termin {
    pub worte: String,
    /// The year, month and day by which it is ordered, 0 for what is not named; `None` if no year is known.
    pub wann: Option<Ymd>,
    /// The last day of a span, if the text names it.
    pub bis: Option<Ymd>,
    /// True if the text names no year; the year in `wann` is then reckoned from the year of the document's date.
    pub ohne_jahr: bool,
    pub art: TerminArt,
    /// Title of the document or the journey; empty for a date in a text.
    pub titel: String,
    /// Kinds of a journey's values that no quotation states.
    pub gefolgert: Vec<M>,
    pub beleg: Fundstelle,
}

impl Termin {
    /// The date as written, with a remark if it is inferred or names no year.
    pub fn in_worten(&self) -> String {
        if self.gefolgert.contains(&M::Zeitraum) {
            return wort::gefolgert(&self.worte);
        }
        if self.ohne_jahr { satz::ohne_jahr(&self.worte) } else { self.worte.clone() }
    }
}

/// All dates in the order of time; those without `wann` come last.
pub fn zeitleiste(bestand: &Bestand) -> Vec<Termin> {
    let journeys = nach_laendern(bestand, FaktArt::Reise, Art::Reise.key()).into_iter();
    let mut out: Vec<Termin> = journeys.filter_map(|fakt| reise(bestand, fakt)).collect();
    let known = out.clone();
    for quelle in geladen(bestand) {
        out.extend(document(quelle));
        let content = || quelle.blocks.iter().filter(|block| block.is_content());
        let year = quelle.datum.map(|datum| datum.jahr);
        let um = year.or_else(|| mitte(content().map(|block| block.text.as_str())));
        for block in content() {
            let mut own: Vec<Termin> = Vec::new();
            for termin in genannt(&block.text, um).into_iter().map(|one| termin(quelle, block, one)) {
                let is_told = known.iter().any(|reise| same(reise, &termin));
                if !is_told && !own.contains(&termin) {
                    own.push(termin);
                }
            }
            out.append(&mut own);
        }
    }
    out.sort_by(|one, other| {
        let key = |termin: &Termin| (termin.wann.is_none(), termin.wann, termin.art);
        key(one).cmp(&key(other))
    });
    out
}

/// True if a date of a text is that of a journey already listed: the same beginning in the same sentence.
fn same(reise: &Termin, termin: &Termin) -> bool {
    let (one, other) = (&reise.beleg, &termin.beleg);
    reise.wann == termin.wann && one.block == other.block && one.stelle == other.stelle
}

/// The document's own date, with the place that names it as evidence, else its title; `None` without a date.
fn document(quelle: &Quelle) -> Option<Termin> {
    let datum = quelle.datum?;
    let day = (datum.jahr, datum.monat, datum.tag);
    let named = quelle.blocks.iter().find_map(|block| {
        let found = genannt(&block.text, None).into_iter().find(|one| one.wann == Some(day))?;
        let letterhead = || block.fundstelle(&quelle.id, found.stelle.clone());
        Some(if block.is_content() { satz_bei(quelle, block, found.stelle.start) } else { letterhead() })
    });
    let title = || quelle.headings().next().map(|(_, block)| block.ganz(&quelle.id));
    let beleg = named.or_else(title).or_else(|| quelle.blocks.first().map(|block| block.ganz(&quelle.id)))?;
    Some(Termin {
        worte: datum.to_string(),
        wann: Some(day),
        art: TerminArt::Dokument,
        titel: match &quelle.datum_hinweis {
            Some(hinweis) => format!("{} ({hinweis})", quelle.titel),
            None => quelle.titel.clone(),
        },
        beleg,
        ..Termin::default()
    })
}

fn reise(bestand: &Bestand, reise: &Fakt) -> Option<Termin> {
    let beleg = reise.belege.first()?.clone();
    let um = bestand.quelle(&beleg.quelle).and_then(|quelle| quelle.datum).map(|datum| datum.jahr);
    let day =
        |art| reise.merkmale.text(art).and_then(Datum::from_iso).map(|day| (day.jahr, day.monat, day.tag));
    let zeitraum = reise.merkmale.text(M::Zeitraum);
    let written = zeitraum.and_then(|words| genannt(words, um).into_iter().find_map(|one| one.wann));
    let titel = marked(&reise.merkmale, M::Name, &reise.name);
    Some(Termin {
        worte: zeitraum.unwrap_or(satz::ZEITRAUM_NICHT_GENANNT).to_owned(),
        wann: day(M::Von).or(written),
        bis: day(M::Bis),
        art: TerminArt::Reise,
        titel: match &reise.bestand {
            Some(name) => wort::aus_bestand(&titel, name),
            None => titel,
        },
        gefolgert: reise.merkmale.gefolgert.clone(),
        beleg,
        ..Termin::default()
    })
}

fn termin(quelle: &Quelle, block: &Block, found: Genannt) -> Termin {
    let beleg = satz_bei(quelle, block, found.stelle.start);
    let art = if is_deadline(&beleg.wortlaut) { TerminArt::Frist } else { TerminArt::Genannt };
    // A date without a year gets the document's year, plus `versatz`.
    let year = quelle.datum.map(|datum| datum.jahr).filter(|_| found.ohne_jahr());
    let year = year.and_then(|year| year.checked_add_signed(found.versatz));
    let placed = |day: Option<Ymd>| match (day, year) {
        (Some((0, month, tag)), Some(year)) => Some((year, month, tag)),
        (Some((0, ..)), None) => None,
        (day, _) => day,
    };
    Termin {
        ohne_jahr: found.ohne_jahr(),
        wann: placed(found.wann),
        bis: placed(found.bis),
        worte: found.worte,
        art,
        beleg,
        ..Termin::default()
    }
}

/// True if a sentence speaks of a deadline.
fn is_deadline(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(fold);
    words.into_iter().any(|word| {
        word.starts_with("frist") && !word.starts_with("fristlos")
            || word.ends_with("frist")
            || matches!(word.as_str(), "spatestens" | "stichtag" | "stichtags")
    })
}

/// The dates as a table of words.
pub fn tabelle(bestand: &Bestand) -> Tabelle {
    let row = |termin: &Termin| {
        vec![
            termin.in_worten(),
            satz::terminart(termin.art.key()).to_owned(),
            termin.titel.clone(),
            termin.beleg.wortlaut.clone(),
            ort(bestand, &termin.beleg),
            termin.beleg.block.clone(),
        ]
    };
    let angaben = vec![satz::ZEITLEISTE_HINWEIS.to_owned(), umfang(bestand)];
    Tabelle::new(satz::ZEITLEISTE, angaben, &satz::ZEITLEISTE_SPALTEN, zeitleiste(bestand).iter().map(row))
}
