//! View 2: partner regions by status, liaison offices, declarations, sectors.

use super::nennung::Gegenstand;
use super::stoff::Stoff;
use super::{fakten, laender};
use crate::deutsch::katalog as wort;
use crate::domain::fakt::Status;
use crate::domain::{Art, Baum, Fakt, FaktArt};

pub(super) fn baum(stoff: &Stoff<'_>) -> Baum {
    let mut baum = Baum::default();
    for status in Status::ALL {
        regions(&mut baum, stoff, status);
    }
    entries(&mut baum, stoff, Art::Buero, FaktArt::Buero, wort::BUEROS);
    entries(&mut baum, stoff, Art::Erklaerung, FaktArt::Erklaerung, wort::ERKLAERUNGEN);
    entries(&mut baum, stoff, Art::Sektor, FaktArt::Sektor, wort::SEKTOREN);
    baum
}

fn regions(baum: &mut Baum, stoff: &Stoff<'_>, status: Status) {
    let regionen = stoff.fakten.regionen().filter(|region| region.status() == Some(status));
    let regionen: Vec<&Fakt> = regionen.collect();
    let again = || stoff.fakten.von(FaktArt::Reaktivierung).filter(|_| status == Status::InPruefung);
    if regionen.is_empty() && again().next().is_none() {
        return;
    }
    let kennung = format!("regionen/{}", status.key());
    let group = baum.add(None, stoff.gruppe(&kennung, wort::status(status.key())));
    for region in regionen {
        let id = baum.add(Some(group), fakten::knoten(stoff, region));
        laender::nennungen(baum, id, stoff, Gegenstand::Region(&region.id));
    }
    for fakt in again() {
        baum.add(Some(group), fakten::knoten(stoff, fakt));
    }
}

fn entries(baum: &mut Baum, stoff: &Stoff<'_>, art: Art, kind: FaktArt, titel: &str) {
    let mut facts = stoff.fakten.von(kind).peekable();
    if facts.peek().is_none() {
        return;
    }
    let group = baum.add(None, stoff.gruppe(&format!("regionen/{}", art.key()), titel));
    for fakt in facts {
        baum.add(Some(group), fakten::knoten(stoff, fakt));
    }
}
