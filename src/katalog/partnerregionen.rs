//! View 2: partner regions by status, liaison offices, declarations, sectors.

use super::{Gegenstand, Stoff, laender};
use crate::deutsch::katalog as wort;
use crate::domain::knoten::{Merkmal, Verweis};
use crate::domain::region::{Eintrag, Partnerregion, Status};
use crate::domain::{Art, Baum, Knoten, NodeId};

pub(super) fn baum(stoff: &Stoff<'_>) -> Baum {
    let mut baum = Baum::default();
    for status in Status::ALL {
        let regionen: Vec<&Partnerregion> =
            stoff.fakten.partnerregionen.iter().filter(|region| region.status == status).collect();
        if regionen.is_empty() {
            continue;
        }
        let kennung = format!("regionen/{}", status.key());
        let group = baum.add(None, Knoten::new(Art::Gruppe, kennung, wort::status(status.key())));
        for region in regionen {
            let id = baum.add(Some(group), knoten(stoff, region));
            laender::nennungen(&mut baum, id, stoff, Gegenstand::Region(&region.id));
        }
        if status == Status::InPruefung && !stoff.fakten.reaktivierung.is_empty() {
            let mut knoten = Knoten::new(Art::Gruppe, "region/reaktivierung", wort::REAKTIVIERUNG);
            knoten.wortlaut = stoff.fakten.reaktivierung.first().map(|beleg| beleg.wortlaut.clone());
            knoten.belege.clone_from(&stoff.fakten.reaktivierung);
            baum.add(Some(group), knoten);
        }
    }
    entries(&mut baum, stoff, Art::Buero, wort::BUEROS, &stoff.fakten.bueros);
    entries(&mut baum, stoff, Art::Erklaerung, wort::ERKLAERUNGEN, &stoff.fakten.erklaerungen);
    entries(&mut baum, stoff, Art::Sektor, wort::SEKTOREN, &stoff.fakten.sektoren);
    baum
}

fn knoten(stoff: &Stoff<'_>, region: &Partnerregion) -> Knoten {
    let titel = format!("{} ({})", region.name, stoff.namen.staat(&region.land));
    let mut knoten = Knoten::new(Art::Partnerregion, format!("region/{}", region.id), titel);
    knoten.merkmale = vec![
        ("land", Merkmal::Text(region.land.clone())),
        ("status", Merkmal::Text(region.status.key().to_owned())),
        ("seit", Merkmal::text(region.seit.clone())),
        ("ruht_seit", Merkmal::text(region.ruht_seit.clone())),
        ("namen", Merkmal::Liste(region.namen.clone())),
    ];
    knoten.wortlaut = region.belege.first().map(|beleg| beleg.wortlaut.clone());
    knoten.belege.clone_from(&region.belege);
    knoten.verweise.push(laender::verweis(stoff, &region.land));
    knoten
}

fn entries(baum: &mut Baum, stoff: &Stoff<'_>, art: Art, titel: &str, eintraege: &[Eintrag]) {
    if eintraege.is_empty() {
        return;
    }
    let group: NodeId = baum.add(None, Knoten::new(Art::Gruppe, format!("regionen/{}", art.key()), titel));
    for eintrag in eintraege {
        let mut knoten = Knoten::new(art, format!("{}/{}", art.key(), eintrag.id), eintrag.name.clone());
        if let Some(land) = &eintrag.land {
            knoten.merkmale.push(("land", Merkmal::Text(land.clone())));
            knoten.merkmale.push(("seit", Merkmal::text(eintrag.seit.clone())));
            knoten.merkmale.push(("hinweis", Merkmal::text(eintrag.hinweis.clone())));
            knoten.verweise.push(laender::verweis(stoff, land));
        }
        knoten.wortlaut = eintrag.belege.first().map(|beleg| beleg.wortlaut.clone());
        knoten.belege.clone_from(&eintrag.belege);
        let regions = &stoff.fakten.partnerregionen;
        let known = regions.iter().filter(|r| eintrag.hinweis.as_deref() == Some(r.name.as_str()));
        knoten
            .verweise
            .extend(known.map(|r| Verweis { titel: r.name.clone(), kennung: format!("region/{}", r.id) }));
        baum.add(Some(group), knoten);
    }
}
