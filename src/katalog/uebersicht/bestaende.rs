//! Overviews of all holdings, counted by the search: the requests for counts, their sums, and for each number the query
//! that finds the passages it counts.

use std::collections::BTreeMap;

use super::erwaehnungen::ErwaehnterEintrag;
use super::tabelle::{geladen_von, umfang};
use crate::deutsch::{katalog as wort, uebersicht as satz};
use crate::domain::{Anzahl, Art, Bestand, Knoten, MerkmalArt, Zaehlung};
use crate::katalog::verweis::REGION;

/// Query for the running text of all documents.
pub(super) const TEXT: &str = "art:text";
/// Query for the running text of all documents but the strategies.
const MELDUNGEN: &str = "art:text -dokumenttyp:=strategie";

/// Numbers of the passages and documents that have a value of a field, and the query that finds these passages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summe {
    /// The value; empty for passages without any.
    pub wert: String,
    pub stellen: usize,
    pub quellen: usize,
    /// The query; `None` for passages without a value, which no query finds.
    pub anfrage: Option<String>,
}

/// True if some documents are not loaded; then the search must count in place of the program's own overviews.
pub fn ist_zu_zaehlen(bestand: &Bestand) -> bool {
    let (loaded, all) = geladen_von(bestand);
    loaded < all
}

/// Request to count all passages of running text by year.
pub fn zeitleiste() -> Zaehlung {
    ganz(TEXT.to_owned(), vec!["datum"])
}

/// Request to count the passages that mention each state and each region.
pub fn erwaehnungen() -> Zaehlung {
    ganz(MELDUNGEN.to_owned(), vec!["land", "region"])
}

/// Request to count the mentions of an entry by year: of a state or region by its field, of a measure by the words of
/// which one is enough (`Fund::allein`); `None` if the measure has no such words.
pub fn erwaehnungen_von(bestand: &Bestand, fund: &ErwaehnterEintrag) -> Option<Zaehlung> {
    let knoten = bestand.eintrag(&fund.kennung)?;
    let anfrage = match gegenstand(knoten) {
        Some((feld, wert)) => format!("{MELDUNGEN} {}", filter(feld, wert)),
        None if fund.allein.is_empty() => return None,
        None => {
            let own = filter("quelle", &knoten.belege.first()?.quelle);
            format!("{TEXT} ({}) -{own}", fund.allein.join(" ODER "))
        }
    };
    Some(ganz(anfrage, vec!["datum"]))
}

fn ganz(anfrage: String, felder: Vec<&'static str>) -> Zaehlung {
    Zaehlung { anfrage, felder, einzeln_bis: 0 }
}

/// Field and value by which the search finds the passages that name a state or region; `None` for other entries.
pub fn gegenstand(knoten: &Knoten) -> Option<(&'static str, &str)> {
    if knoten.art == Art::Partnerregion {
        // An index knows regions without the holding's name behind their ids.
        let id = knoten.kennung.strip_prefix(REGION)?;
        return Some(("region", id.split('@').next().unwrap_or(id)));
    }
    Some(("land", knoten.merkmale.text(MerkmalArt::Iso)?))
}

/// A filter of the query language that passages with exactly this value of the field pass.
pub(super) fn filter(feld: &str, wert: &str) -> String {
    match feld {
        // Codes of states and years as periods match exactly without `=`.
        "land" | "datum" => format!("{feld}:{wert}"),
        _ if wert.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')')) => {
            format!("{feld}:\"={wert}\"")
        }
        _ => format!("{feld}:={wert}"),
    }
}

/// For each value of a field the sum of its counts over all holdings, in the order of the values.
pub fn summen(zaehlung: &Zaehlung, anzahlen: &[Anzahl], feld: &str) -> Vec<Summe> {
    let mut sums: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for one in anzahlen.iter().filter(|one| one.feld == feld) {
        let sum = sums.entry(&one.wert).or_default();
        *sum = (sum.0 + one.stellen, sum.1 + one.quellen);
    }
    let sum = |(wert, (stellen, quellen)): (&str, (usize, usize))| Summe {
        wert: wert.to_owned(),
        stellen,
        quellen,
        anfrage: (!wert.is_empty()).then(|| format!("{} {}", zaehlung.anfrage, filter(feld, wert))),
    };
    sums.into_iter().map(sum).collect()
}

/// The sum over all values of a field, for fields of which a passage has one value at most and counts once.
pub fn gesamt(zaehlung: &Zaehlung, summen: &[Summe]) -> Summe {
    Summe {
        wert: String::new(),
        stellen: summen.iter().map(|sum| sum.stellen).sum(),
        quellen: summen.iter().map(|sum| sum.quellen).sum(),
        anfrage: Some(zaehlung.anfrage.clone()),
    }
}

/// The sums of a field in one sentence, with the query that finds the passages; `None` if there are no sums to tell.
pub fn in_worten(bestand: &Bestand, zaehlung: &Zaehlung, feld: &str, summen: &[Summe]) -> Option<String> {
    let name = |wert: &str| match feld {
        "land" => bestand.namen.staat(wert).to_owned(),
        "region" => bestand.fakten.name_der_region(wert).to_owned(),
        _ if wert.is_empty() => wort::OHNE_DATUM.to_owned(),
        _ => wert.to_owned(),
    };
    let named = summen.iter().filter(|sum| !sum.wert.is_empty() || feld == "datum");
    let words: Vec<String> = named
        .map(|sum| format!("{}: {}", name(&sum.wert), satz::stellen_in(sum.stellen, sum.quellen)))
        .collect();
    (!words.is_empty()).then(|| satz::alle_bestaende(&zaehlung.anfrage, &words.join("; ")))
}

/// Sentence on the scope of an overview that counts all documents and quotes the loaded ones.
pub fn umfang_wortlaut(bestand: &Bestand) -> String {
    let (loaded, all) = geladen_von(bestand);
    satz::wortlaut_geladen(loaded, all)
}

/// Sentence on the scope of the overviews, before one is chosen.
pub fn umfang_der_wahl(bestand: &Bestand) -> String {
    let (loaded, all) = geladen_von(bestand);
    if loaded < all { satz::wahl(loaded, all) } else { umfang(bestand) }
}

/// Sentence on the scope of an overview while the search is counting.
pub fn umfang_wartet(bestand: &Bestand) -> String {
    format!("{} {}", satz::WIRD_GEZAEHLT, umfang(bestand))
}
