//! Which states something is about, for the way to their pages.

use super::nennung::{Gegenstand, Nennungen};
use super::verweis;
use crate::domain::fakt::EU;
use crate::domain::{Ansicht, Bestand, Knoten, MerkmalArt as M};

/// A state that has a page: its name, and the address of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seite {
    pub name: String,
    pub kennung: String,
}

/// The states that an entry is about by its own properties: no search in its words.
pub fn of_entry(bestand: &Bestand, knoten: &Knoten) -> Vec<Seite> {
    let one = [M::Iso, M::Land].into_iter().filter_map(|art| knoten.merkmale.text(art));
    pages(bestand, one.chain(knoten.merkmale.liste(M::Laender).iter().map(String::as_str)))
}

/// True if an entry is about one state by its own properties.
pub fn is_about_a_state(knoten: &Knoten) -> bool {
    [M::Iso, M::Land].into_iter().filter_map(|art| knoten.merkmale.text(art)).any(|iso| iso != EU)
}

/// The states that a text names, itself or by a city or region.
pub fn in_text(bestand: &Bestand, text: &str) -> Vec<Seite> {
    let found = Nennungen::new(&bestand.namen, bestand.fakten.regionen()).find(text);
    let isos = found.iter().filter_map(|nennung| match nennung.wer {
        Gegenstand::Land(iso) => Some(iso),
        Gegenstand::Region(id) => bestand.fakten.region(id)?.land(),
    });
    pages(bestand, isos)
}

/// The states that a passage is about: those that its words name, else those of the entries which rest on it.
pub fn in_passage(bestand: &Bestand, kennung: &str, text: &str) -> Vec<Seite> {
    let named = in_text(bestand, text);
    if !named.is_empty() {
        return named;
    }
    let mut out: Vec<Seite> = Vec::new();
    for (_, knoten) in Ansicht::KATALOG.into_iter().flat_map(|ansicht| bestand.baum(ansicht).iter()) {
        if knoten.belege.iter().any(|beleg| beleg.block == kennung) {
            out.extend(
                of_entry(bestand, knoten)
                    .into_iter()
                    .filter(|seite| !out.contains(seite))
                    .collect::<Vec<_>>(),
            );
        }
    }
    out
}

fn pages<'a>(bestand: &Bestand, isos: impl Iterator<Item = &'a str>) -> Vec<Seite> {
    let mut out: Vec<Seite> = Vec::new();
    for iso in isos {
        let seite = Seite {
            name: bestand.namen.staat(iso).to_owned(),
            kennung: verweis::kennung(&bestand.namen, iso),
        };
        if !out.contains(&seite) && bestand.find(&seite.kennung).is_some() {
            out.push(seite);
        }
    }
    out
}
