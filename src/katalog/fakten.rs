//! The facts of the catalogue as nodes.

use super::Stoff;
use super::laender::{self, Facts};
use crate::deutsch::katalog as wort;
use crate::domain::knoten::Merkmal;
use crate::domain::land::{Gruppe, LandRolle, Messe, Reise, Rolle, Zahl};
use crate::domain::region::Status;
use crate::domain::{Art, Baum, Fundstelle, Knoten, NodeId};
use crate::text::slug::slug;

/// The facts of each state.
pub(super) fn by_state(stoff: &Stoff<'_>) -> Facts {
    let mut facts = Facts::new();
    let mut add = |iso: &str, rolle: Rolle, knoten: Knoten| {
        facts.entry(iso.to_owned()).or_default().push((rolle, knoten));
    };
    for fakt in &stoff.fakten.rollen {
        add(&fakt.land, fakt.rolle, role(stoff, fakt));
    }
    for region in stoff.fakten.partnerregionen.iter().filter(|region| region.status == Status::InPruefung) {
        let fakt = LandRolle {
            land: region.land.clone(),
            rolle: Rolle::PartnerschaftInPruefung,
            hinweis: Some(region.name.clone()),
            belege: region.belege.clone(),
        };
        add(&region.land, fakt.rolle, role(stoff, &fakt));
    }
    for zahl in &stoff.fakten.zahlen {
        if let Some(iso) = zahl.land.as_deref().filter(|iso| *iso != "EU") {
            add(iso, zahl.rolle, figure(stoff, zahl));
        }
    }
    for reise in &stoff.fakten.reisen {
        reise.laender.iter().for_each(|iso| add(iso, Rolle::Delegationsreise, journey(reise)));
    }
    for messe in &stoff.fakten.messen {
        messe.land.iter().for_each(|iso| add(iso, Rolle::Messe, fair(messe)));
    }
    for nodes in facts.values_mut() {
        nodes.sort_by_key(|(rolle, _)| *rolle);
    }
    facts
}

/// Saxony's own totals and those of the European Union.
pub(super) fn totals(baum: &mut Baum, stoff: &Stoff<'_>) {
    let zahlen: Vec<&Zahl> = stoff
        .fakten
        .zahlen
        .iter()
        .filter(|zahl| zahl.land.as_deref().is_none_or(|iso| iso == "EU"))
        .collect();
    if zahlen.is_empty() {
        return;
    }
    let group = baum.add(None, Knoten::new(Art::Gruppe, "laender/gesamt", wort::GESAMTZAHLEN));
    for zahl in zahlen {
        baum.add(Some(group), figure(stoff, zahl));
    }
}

/// What the text says of a role without naming a single state: groups of states, journeys into a region.
pub(super) fn groups(baum: &mut Baum, parent: NodeId, stoff: &Stoff<'_>, rolle: Rolle) {
    for gruppe in stoff.fakten.gruppen.iter().filter(|gruppe| gruppe.rolle == rolle) {
        baum.add(Some(parent), states(stoff, gruppe));
    }
    if rolle == Rolle::Delegationsreise {
        for reise in stoff.fakten.reisen.iter().filter(|reise| reise.laender.is_empty()) {
            baum.add(Some(parent), journey(reise));
        }
    }
}

fn proved(mut knoten: Knoten, belege: &[Fundstelle]) -> Knoten {
    knoten.wortlaut = belege.first().map(|beleg| beleg.wortlaut.clone());
    knoten.belege = belege.to_vec();
    knoten
}

fn role(stoff: &Stoff<'_>, fakt: &LandRolle) -> Knoten {
    let label = wort::rolle_einzeln(fakt.rolle.key());
    let titel =
        fakt.hinweis.as_ref().map_or_else(|| label.to_owned(), |hinweis| format!("{label}: {hinweis}"));
    let mut kennung = format!("{}/{}", laender::kennung(stoff.namen, &fakt.land), fakt.rolle.key());
    if matches!(fakt.rolle, Rolle::Regionalpartnerschaft | Rolle::PartnerschaftInPruefung) {
        let region = fakt.hinweis.as_deref().unwrap_or("").split('(').next().unwrap_or("");
        kennung = format!("{kennung}-{}", slug(region, 24));
    }
    let mut knoten = Knoten::new(Art::Rolle, kennung, titel);
    knoten.merkmale = vec![
        ("land", Merkmal::Text(fakt.land.clone())),
        ("rolle", Merkmal::Text(fakt.rolle.key().to_owned())),
        ("hinweis", Merkmal::text(fakt.hinweis.clone())),
    ];
    proved(knoten, &fakt.belege)
}

fn figure(stoff: &Stoff<'_>, zahl: &Zahl) -> Knoten {
    let wer = match zahl.land.as_deref() {
        None => wort::SACHSEN,
        Some("EU") => wort::EU,
        Some(iso) => stoff.namen.staat(iso),
    };
    let share = zahl.einheit == "Prozent";
    let mut titel = format!("{} {wer}", if share { wort::ANTEIL } else { wort::wert(zahl.rolle.key()) });
    if let Some(jahr) = zahl.jahr {
        titel = format!("{titel} {jahr}");
    }
    let hedge = zahl.hinweis.as_deref().and_then(|hinweis| hinweis.split([';', ',', ' ']).next());
    let hedge = hedge.filter(|word| matches!(*word, "rund" | "fast" | "knapp" | "etwa" | "ca."));
    let hedge = hedge.map_or_else(String::new, |word| format!("{word} "));
    titel = format!("{titel}: {hedge}{} {}", number(zahl.wert), zahl.einheit);
    if let Some(percent) = zahl.veraenderung {
        titel = format!("{titel} ({}{} %)", if percent > 0.0 { "+" } else { "" }, number(percent));
    }
    if let Some(rang) = zahl.rang {
        titel = format!("{titel}, Rang {rang}");
    }
    let mut knoten = Knoten::new(Art::Zahl, format!("zahl/{}", zahl.id), titel);
    knoten.merkmale = vec![
        ("land", Merkmal::text(zahl.land.clone())),
        ("richtung", Merkmal::Text(zahl.rolle.key().to_owned())),
        ("wert", Merkmal::Zahl(zahl.wert)),
        ("einheit", Merkmal::Text(zahl.einheit.clone())),
        ("jahr", Merkmal::zahl(zahl.jahr)),
        ("veraenderung_prozent", Merkmal::zahl(zahl.veraenderung)),
        ("rang", Merkmal::zahl(zahl.rang)),
        ("rang_hinweis", Merkmal::text(zahl.rang_hinweis.clone())),
        ("hinweis", Merkmal::text(zahl.hinweis.clone())),
    ];
    proved(knoten, &zahl.belege)
}

/// A number with a decimal comma and a real minus sign.
pub(super) fn number(value: f64) -> String {
    value.to_string().replace('.', ",").replace('-', "−")
}

fn journey(reise: &Reise) -> Knoten {
    let titel = match &reise.zeitraum {
        Some(zeitraum) => format!("{} ({zeitraum})", reise.titel),
        None => reise.titel.clone(),
    };
    let mut knoten = Knoten::new(Art::Reise, format!("reise/{}", reise.id), titel);
    knoten.merkmale = vec![
        ("laender", Merkmal::Liste(reise.laender.clone())),
        ("zeitraum", Merkmal::text(reise.zeitraum.clone())),
        ("von", Merkmal::text(reise.von.clone())),
        ("bis", Merkmal::text(reise.bis.clone())),
        ("orte", Merkmal::Liste(reise.orte.clone())),
        ("themen", Merkmal::Liste(reise.themen.clone())),
        ("leitung", Merkmal::text(reise.leitung.clone())),
        ("stand", Merkmal::Text(reise.stand.clone())),
    ];
    proved(knoten, &reise.belege)
}

fn fair(messe: &Messe) -> Knoten {
    let ort = messe.ort.as_ref().map_or_else(String::new, |ort| format!(", {ort}"));
    let thema = messe.thema.as_ref().map_or_else(String::new, |thema| format!(" ({thema})"));
    let mut knoten =
        Knoten::new(Art::Messe, format!("messe/{}", messe.id), format!("{}{ort}{thema}", messe.name));
    knoten.merkmale = vec![
        ("ort", Merkmal::text(messe.ort.clone())),
        ("land", Merkmal::text(messe.land.clone())),
        ("thema", Merkmal::text(messe.thema.clone())),
        ("zeitraum", Merkmal::text(messe.zeitraum.clone())),
        ("hinweis", Merkmal::text(messe.hinweis.clone())),
    ];
    proved(knoten, &messe.belege)
}

fn states(stoff: &Stoff<'_>, gruppe: &Gruppe) -> Knoten {
    let titel = format!("{} ({})", gruppe.name, wort::rolle_einzeln(gruppe.rolle.key()));
    let mut knoten = Knoten::new(Art::Rolle, format!("gruppe/{}", gruppe.id), titel);
    knoten.merkmale = vec![
        ("rolle", Merkmal::Text(gruppe.rolle.key().to_owned())),
        ("laender", Merkmal::Liste(gruppe.laender.clone())),
    ];
    knoten.verweise = gruppe.laender.iter().map(|iso| laender::verweis(stoff, iso)).collect();
    proved(knoten, &gruppe.belege)
}
