//! The table of counts for all holdings, as the search counted them: a cell has no passages, but the query for them.

use super::Kreuztabelle;
use super::achsen::{Achse, Kopf, koepfe, staaten};
use crate::deutsch::uebersicht as satz;
use crate::domain::knoten::Verweis;
use crate::domain::{Ansicht, Anzahl, Bestand, Zaehlung};
use crate::katalog::uebersicht::bestaende::{TEXT, filter};
use crate::katalog::uebersicht::tabelle::geladen_von;
use crate::katalog::verweis;
use crate::text::fold;

/// Maximum number of documents of a holding that gets a row or column for each document; a larger one gets one for all.
const EINZELN: usize = 30;

/// What the search is to count for a table of sources against states or regions; `None` for other pairs of axes.
pub fn zaehlung(zeilenachse: Achse, spaltenachse: Achse) -> Option<Zaehlung> {
    let feld = match (zeilenachse, spaltenachse) {
        (Achse::Quelle, Achse::Land) | (Achse::Land, Achse::Quelle) => "land",
        (Achse::Quelle, Achse::Partnerregion) | (Achse::Partnerregion, Achse::Quelle) => "region",
        _ => return None,
    };
    Some(Zaehlung { anfrage: TEXT.to_owned(), felder: vec![feld], einzeln_bis: EINZELN })
}

/// Key of a row or column: a value and `None`, or a holding and one of its documents (`None`: all of them).
type Gemeinsam<'a> = (&'a str, Option<&'a str>);

fn gemeinsam(achse: Achse, one: &Anzahl) -> Gemeinsam<'_> {
    match achse {
        Achse::Quelle => (&one.bestand, one.quelle.as_deref()),
        _ => (&one.wert, None),
    }
}

/// The table of the numbers that the search has counted.
pub fn aus_bestaenden(
    bestand: &Bestand,
    zeilenachse: Achse,
    spaltenachse: Achse,
    anzahlen: &[Anzahl],
) -> Kreuztabelle {
    let named: Vec<&Anzahl> = anzahlen.iter().filter(|one| !one.wert.is_empty()).collect();
    let (rows, columns) = (werte(bestand, zeilenachse, &named), werte(bestand, spaltenachse, &named));
    let koepfe = [heads(bestand, zeilenachse, &rows), heads(bestand, spaltenachse, &columns)];
    let whole = named.iter().any(|one| one.quelle.is_none()).then(|| satz::als_ganzes(EINZELN));
    let (_, all) = geladen_von(bestand);
    let umfang = [satz::gezaehlt_in_allen(all)].into_iter().chain(whole).collect();
    let mut table = Kreuztabelle::new([zeilenachse, spaltenachse], koepfe, false, umfang);
    for one in &named {
        let place = |achse, all: &[Gemeinsam<'_>]| all.iter().position(|own| *own == gemeinsam(achse, one));
        let at = place(zeilenachse, &rows).zip(place(spaltenachse, &columns));
        if let Some((row, column)) = at
            && let Some(cell) = table.zelle_mut(row, column)
        {
            (cell.anzahl, cell.anfrage) = (one.stellen, Some(anfrage(one)));
        }
    }
    table.order();
    table
}

/// The query that finds the passages a number counts.
fn anfrage(one: &Anzahl) -> String {
    let own = one.quelle.as_ref().map(|id| {
        // If another holding has a document of the same id, the id in a session ends with `@` and the holding's name.
        let id = id.strip_suffix(&one.bestand).and_then(|id| id.strip_suffix('@')).unwrap_or(id);
        filter("quelle", id)
    });
    let parts = [TEXT.to_owned(), filter(one.feld, &one.wert)].into_iter().chain(own);
    parts.chain([filter("bestand", &one.bestand)]).collect::<Vec<_>>().join(" ")
}

/// The values of an axis in the order in which the table of loaded documents has them.
fn werte<'a>(bestand: &'a Bestand, achse: Achse, anzahlen: &[&'a Anzahl]) -> Vec<Gemeinsam<'a>> {
    if achse == Achse::Partnerregion {
        return bestand.fakten.regionen().map(|region| (region.eigene_id(), None)).collect();
    }
    let mut all: Vec<Gemeinsam<'a>> = Vec::new();
    for one in anzahlen {
        let own = gemeinsam(achse, one);
        if !all.contains(&own) {
            all.push(own);
        }
    }
    match achse {
        Achse::Quelle => {
            let place = |id: &str| bestand.quellen.iter().position(|quelle| quelle.id == id);
            all.sort_by_key(|(_, id)| id.and_then(place).unwrap_or(usize::MAX));
        }
        _ => all.sort_by_cached_key(|(iso, _)| (fold(bestand.namen.staat(iso)), *iso)),
    }
    all
}

fn heads(bestand: &Bestand, achse: Achse, werte: &[Gemeinsam<'_>]) -> Vec<Kopf> {
    if achse == Achse::Land {
        return staaten(&bestand.namen, &werte.iter().map(|(iso, _)| *iso).collect::<Vec<_>>());
    }
    koepfe(achse, werte.iter().map(|wert| name(bestand, achse, *wert)).collect())
}

fn name(bestand: &Bestand, achse: Achse, (wert, id): Gemeinsam<'_>) -> Verweis {
    let (titel, kennung) = match (achse, id) {
        (Achse::Quelle, Some(id)) => (titel(bestand, id), id.to_owned()),
        (Achse::Quelle, None) => (satz::bestand(wert), wert.to_owned()),
        _ => (bestand.fakten.name_der_region(wert).to_owned(), format!("{}{wert}", verweis::REGION)),
    };
    Verweis { titel, kennung }
}

/// The title of a loaded document, else that of its node in the list of sources, else its id.
fn titel(bestand: &Bestand, id: &str) -> String {
    let listed = || {
        let quellen = bestand.baum(Ansicht::Quellen);
        Some(quellen.get(quellen.find(id)?)?.titel.clone())
    };
    let loaded = bestand.quelle(id).map(|quelle| quelle.titel.clone());
    loaded.or_else(listed).unwrap_or_else(|| id.to_owned())
}
