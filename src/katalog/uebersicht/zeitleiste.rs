//! The timeline: the dates of documents, of journeys and fairs, and those that texts name, each as exact as it is written.

use super::tabelle::{Tabelle, geladen, nach_laendern, ort, satz_bei, umfang};
use crate::deutsch::{katalog as wort, uebersicht as satz};
use crate::domain::{Art, Bestand, Block, Datum, Fakt, FaktArt, Fundstelle, MerkmalArt as M, Quelle};
use crate::katalog::angaben::datum::{Genannt, Ymd, genannt, mitte};
use crate::katalog::labels::marked;
use crate::keyed::keyed;
use crate::text::{fold, part};

keyed! {
    /// Kind of a date.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
    pub enum TerminArt {
        /// The day the document states for itself.
        Dokument = "dokument",
        Reise = "reise",
        Messe = "messe",
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
    /// Title of the document, the journey or the fair; empty for a date in a text.
    pub titel: String,
    /// Kinds of the fact's values that no quotation states.
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

/// An event that the timeline has, and every sentence that tells of it: there its date is no second event.
struct Ereignis {
    termin: Termin,
    belege: Vec<Fundstelle>,
}

/// All dates in the order of time; those without `wann` come last.
pub fn zeitleiste(bestand: &Bestand) -> Vec<Termin> {
    let known = ereignisse(bestand);
    let mut out: Vec<Termin> = known.iter().map(|ereignis| ereignis.termin.clone()).collect();
    for quelle in geladen(bestand) {
        let content = || quelle.blocks.iter().filter(|block| block.is_content());
        let year = quelle.datum.map(|datum| datum.jahr);
        let um = year.or_else(|| mitte(content().map(|block| block.text.as_str())));
        for block in content() {
            let mut own: Vec<Termin> = Vec::new();
            let dates = genannt(&block.text, um).into_iter().filter(|one| !in_a_title(&block.text, one));
            for termin in dates.map(|one| termin(quelle, block, one)) {
                let told = known.iter().any(|ereignis| ereignis.tells(&termin)) || is_border(&known, &termin);
                if !told && !own.contains(&termin) {
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

/// Journeys, fairs and documents. A fair that a journey goes to at the same time is told by the journey.
fn ereignisse(bestand: &Bestand) -> Vec<Ereignis> {
    let facts = |kind, art: Art| nach_laendern(bestand, kind, art.key()).into_iter();
    let of = |fakt: &Fakt, art| {
        let termin = fakt_termin(bestand, fakt, art)?;
        Some(Ereignis { termin, belege: fakt.belege.clone() })
    };
    let mut out: Vec<Ereignis> =
        facts(FaktArt::Reise, Art::Reise).filter_map(|fakt| of(fakt, TerminArt::Reise)).collect();
    let fairs = facts(FaktArt::Messe, Art::Messe).filter_map(|fakt| of(fakt, TerminArt::Messe));
    let visited = |fair: &Ereignis| {
        let same =
            |one: &Ereignis| one.termin.worte == fair.termin.worte && one.termin.beleg == fair.termin.beleg;
        out.iter().any(same)
    };
    let fairs: Vec<Ereignis> = fairs.filter(|fair| !visited(fair)).collect();
    out.extend(fairs);
    let documents = geladen(bestand).filter_map(document);
    out.extend(documents.map(|termin| Ereignis { belege: vec![termin.beleg.clone()], termin }));
    out
}

impl Ereignis {
    /// True if a date of a text is that of the event: the same time in a sentence that tells of it.
    fn tells(&self, termin: &Termin) -> bool {
        let same_end = self.termin.bis == termin.bis || termin.bis.is_none() || self.termin.bis.is_none();
        let sentence = &termin.beleg;
        let in_it = |beleg: &Fundstelle| {
            let (one, other) = (&beleg.wortlaut, &sentence.wortlaut);
            beleg.block == sentence.block && (other.contains(one.as_str()) || one.contains(other.as_str()))
        };
        self.termin.wann == termin.wann && same_end && self.belege.iter().any(in_it)
    }
}

/// True for the time from the beginning of one event to the end of another in the same document, which tells of them
/// together (`vom 10. bis 20. September` of two journeys), and for the last day of an event there.
fn is_border(known: &[Ereignis], termin: &Termin) -> bool {
    let beside = || {
        let own = known.iter().map(|ereignis| &ereignis.termin);
        own.filter(|one| one.bis.is_some() && one.beleg.quelle == termin.beleg.quelle)
    };
    let ends = |day| beside().any(|one| one.bis == day);
    match termin.bis {
        Some(_) => beside().any(|one| one.wann == termin.wann) && ends(termin.bis),
        None => termin.art != TerminArt::Frist && ends(termin.wann),
    }
}

/// Ends of the names of papers, folded: a year behind such a name belongs to it (`Fachkräftestrategie 2030`).
const PAPERS: [&str; 9] =
    ["strategie", "konzept", "plan", "planung", "programm", "agenda", "vision", "leitlinien", "charta"];

/// True for a mere year that is part of a name: behind the name of a paper, behind an abbreviation in brackets (`(GZK
/// 2030)`), at the end of a title in quotation marks or before its colon.
fn in_a_title(text: &str, found: &Genannt) -> bool {
    let (before, after) = (part(text, 0..found.stelle.start), part(text, found.stelle.end..text.len()));
    let Some(word) = before.split_whitespace().next_back().filter(|_| found.worte.len() == 4) else {
        return false;
    };
    let folded = fold(word);
    let bare = folded.strip_suffix("es").or_else(|| folded.strip_suffix('s')).unwrap_or(&folded);
    let paper = PAPERS.iter().any(|end| folded.ends_with(end) || bare.ends_with(end));
    let short =
        word.strip_prefix('(').is_some_and(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
    let quoted = before.rfind('„') > before.rfind('“');
    let said = ["seit", "bis", "von", "ab", "um", "Jahr", "Jahre", "Jahres"].contains(&word);
    paper || short && after.starts_with(')') || quoted && !said && after.starts_with([':', '“'])
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

/// The date of a journey or a fair.
fn fakt_termin(bestand: &Bestand, fakt: &Fakt, art: TerminArt) -> Option<Termin> {
    let beleg = fakt.belege.first()?.clone();
    let um = bestand.quelle(&beleg.quelle).and_then(|quelle| quelle.datum).map(|datum| datum.jahr);
    let day =
        |art| fakt.merkmale.text(art).and_then(Datum::from_iso).map(|day| (day.jahr, day.monat, day.tag));
    let zeitraum = fakt.merkmale.text(M::Zeitraum);
    let written = zeitraum.and_then(|words| genannt(words, um).into_iter().find_map(|one| one.wann));
    let name = marked(&fakt.merkmale, M::Name, &fakt.name);
    let ort = fakt.merkmale.text(M::Ort).map(|ort| format!(", {}", marked(&fakt.merkmale, M::Ort, ort)));
    let titel = format!("{name}{}", ort.unwrap_or_default());
    Some(Termin {
        worte: zeitraum.unwrap_or(satz::ZEITRAUM_NICHT_GENANNT).to_owned(),
        wann: day(M::Von).or(written),
        bis: day(M::Bis),
        art,
        titel: match &fakt.bestand {
            Some(name) => wort::aus_bestand(&titel, name),
            None => titel,
        },
        gefolgert: fakt.merkmale.gefolgert.clone(),
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
