//! The facts of the catalogue as nodes: their addresses, their titles, what they link to.

use super::labels::{change, marked, number, wort_der_rolle};
use super::stoff::Stoff;
use super::verweis;
use crate::deutsch::katalog as wort;
use crate::domain::fakt::{EU, Status};
use crate::domain::knoten::Verweis;
use crate::domain::{Art, Datum, Fakt, FaktArt, Knoten, Merkmal, MerkmalArt as M, Merkmale, Rolle};
use crate::text::slug::slug;

pub(super) fn knoten(stoff: &Stoff<'_>, fakt: &Fakt) -> Knoten {
    let titel = titel(stoff, fakt);
    let titel = match &fakt.bestand {
        Some(name) => wort::aus_bestand(&titel, name),
        None => titel,
    };
    let mut knoten = Knoten::new(art(fakt.art), kennung(stoff, fakt), titel);
    knoten.merkmale = fakt.merkmale.clone();
    knoten.wortlaut = fakt.belege.first().map(|beleg| beleg.wortlaut.clone());
    knoten.belege.clone_from(&fakt.belege);
    knoten.verweise = verweise(stoff, fakt);
    knoten
}

fn art(art: FaktArt) -> Art {
    match art {
        FaktArt::Partnerregion => Art::Partnerregion,
        FaktArt::Reaktivierung => Art::Gruppe,
        FaktArt::Buero => Art::Buero,
        FaktArt::Erklaerung => Art::Erklaerung,
        FaktArt::Sektor => Art::Sektor,
        FaktArt::Rolle | FaktArt::Gruppe => Art::Rolle,
        FaktArt::Zahl => Art::Zahl,
        FaktArt::Reise => Art::Reise,
        FaktArt::Messe => Art::Messe,
    }
}

pub(super) fn kennung(stoff: &Stoff<'_>, fakt: &Fakt) -> String {
    let first = match fakt.art {
        FaktArt::Rolle => {
            let land = verweis::kennung(stoff.namen, fakt.land().unwrap_or_default());
            return format!("{land}/{}{}", fakt.rolle().map_or("", Rolle::key), fakt.id);
        }
        FaktArt::Partnerregion | FaktArt::Reaktivierung => "region",
        FaktArt::Gruppe => "gruppe",
        other => art(other).key(),
    };
    format!("{first}/{}", fakt.id)
}

fn titel(stoff: &Stoff<'_>, fakt: &Fakt) -> String {
    let text = |art| fakt.merkmale.text(art);
    let marked = |art, words: &str| marked(&fakt.merkmale, art, words);
    let bracketed = |art, words: &str| wort::in_klammern(words, fakt.merkmale.is_inferred(art));
    let name = marked(M::Name, &fakt.name);
    let role = || wort_der_rolle(stoff.namen, &fakt.merkmale, fakt.rolle().map_or("", Rolle::key));
    match fakt.art {
        FaktArt::Partnerregion => {
            format!("{name}{}", bracketed(M::Land, stoff.namen.staat(fakt.land().unwrap_or_default())))
        }
        FaktArt::Rolle => match text(M::Hinweis) {
            Some(hinweis) => format!("{}: {}", role(), marked(M::Hinweis, hinweis)),
            None => role().to_owned(),
        },
        FaktArt::Gruppe => format!("{name} ({})", role()),
        FaktArt::Zahl => figure(stoff, fakt),
        FaktArt::Reise => {
            let zeitraum = text(M::Zeitraum).map(|words| bracketed(M::Zeitraum, words));
            format!("{name}{}", zeitraum.unwrap_or_default())
        }
        FaktArt::Messe => {
            let ort = text(M::Ort).map(|ort| format!(", {}", marked(M::Ort, ort)));
            let thema = text(M::Thema).map(|thema| bracketed(M::Thema, thema));
            format!("{name}{}{}", ort.unwrap_or_default(), thema.unwrap_or_default())
        }
        FaktArt::Reaktivierung | FaktArt::Buero | FaktArt::Erklaerung | FaktArt::Sektor => name,
    }
}

/// The title of a figure: `Ausfuhr Italien 2023: 1,97 Mrd. Euro, Rang 7`.
fn figure(stoff: &Stoff<'_>, fakt: &Fakt) -> String {
    let (text, zahl) = (|art| fakt.merkmale.text(art).unwrap_or_default(), |art| fakt.merkmale.zahl(art));
    let marked = |art, words: &str| marked(&fakt.merkmale, art, words);
    let wer = match fakt.land() {
        None => &fakt.name,
        Some(EU) => wort::EU,
        Some(iso) => stoff.namen.staat(iso),
    };
    let share = text(M::Einheit) == wort::PROZENT;
    let what = if share { wort::ANTEIL } else { wort::wert(text(M::Richtung)) };
    let mut titel = format!("{what} {}", marked(M::Land, wer));
    if let Some(jahr) = zahl(M::Jahr) {
        titel = format!("{titel} {}", marked(M::Jahr, &jahr.to_string()));
    }
    let hedge = fakt.merkmale.text(M::Zusatz).map_or_else(String::new, |word| format!("{word} "));
    let amount = format!("{hedge}{} {}", number(zahl(M::Wert).unwrap_or_default()), text(M::Einheit));
    titel = format!("{titel}: {}", marked(M::Wert, &amount));
    if let Some(percent) = zahl(M::Veraenderung) {
        let inferred = fakt.merkmale.is_inferred(M::Veraenderung);
        titel = format!("{titel}{}", wort::in_klammern(&change(percent), inferred));
    }
    if let Some(rang) = zahl(M::Rang) {
        titel = format!("{titel}, {}", marked(M::Rang, &wort::rang(rang)));
    }
    titel
}

fn verweise(stoff: &Stoff<'_>, fakt: &Fakt) -> Vec<Verweis> {
    let state = |iso: &str| verweis::land(stoff.namen, iso);
    match fakt.art {
        FaktArt::Partnerregion => fakt.land().map(state).into_iter().collect(),
        FaktArt::Buero | FaktArt::Erklaerung => {
            let partner = fakt.merkmale.text(M::Hinweis);
            let regions = stoff.fakten.regionen();
            let known = regions.filter(|region| partner == Some(&region.name)).map(verweis::region);
            fakt.land().map(state).into_iter().chain(known).collect()
        }
        FaktArt::Gruppe => fakt.merkmale.liste(M::Laender).iter().map(|iso| state(iso)).collect(),
        _ => Vec::new(),
    }
}

/// A day or a year as it is read: `24. Februar 2022`, `1999`.
pub(super) fn day(since: &str) -> String {
    Datum::from_iso(since).map_or_else(|| since.to_owned(), Datum::lang)
}

/// A region below its state: its title says how the partnership stands instead of the state.
pub(super) fn region_im_land(stoff: &Stoff<'_>, region: &Fakt) -> Knoten {
    let said = |art| region.merkmale.text(art).map(|words| marked(&region.merkmale, art, &day(words)));
    let rests = region.status() == Some(Status::Ruhend);
    let status = region.status().filter(|status| !rests && *status != Status::Aktiv);
    let status = status.map(|status| marked(&region.merkmale, M::Status, wort::wert(status.key())));
    let since = said(if rests { M::RuhtSeit } else { M::Seit }).map(|day| wort::seit(&day));
    let stand: Vec<String> = status.into_iter().chain(since).collect();
    let name = marked(&region.merkmale, M::Name, &region.name);
    let titel = wort::partnerregion(&name, &stand.join(", "), rests);
    let titel = region.bestand.as_ref().map_or_else(|| titel.clone(), |own| wort::aus_bestand(&titel, own));
    Knoten { titel, ..knoten(stoff, region) }
}

/// A fact about the region's state: its role is partnership (or one under examination), its `Hinweis` the region.
pub(super) fn rolle_des_landes(region: &Fakt) -> Fakt {
    let examined = region.status() == Some(Status::InPruefung);
    let rolle = if examined { Rolle::PartnerschaftInPruefung } else { Rolle::Regionalpartnerschaft };
    let hinweis = match region.merkmale.text(M::RuhtSeit) {
        Some(since) => {
            let day = day(since);
            wort::ruht_seit(&region.name, &day)
        }
        None => region.name.clone(),
    };
    let mut merkmale = Merkmale::from([
        (M::Land, Merkmal::text(region.land())),
        (M::Rolle, Merkmal::Text(rolle.key().to_owned())),
        (M::Hinweis, Merkmal::Text(hinweis)),
    ]);
    let inferred = region.merkmale.gefolgert.iter();
    merkmale.gefolgert.extend(inferred.filter_map(|art| match art {
        M::Land => Some(M::Land),
        M::Name | M::RuhtSeit => Some(M::Hinweis),
        _ => None,
    }));
    if let Some(name) = &region.bestand {
        merkmale.push(M::Bestand, Merkmal::Text(name.clone()));
    }
    let holding = region.id.strip_prefix(region.eigene_id()).unwrap_or_default();
    Fakt {
        art: FaktArt::Rolle,
        id: format!("-{}{holding}", slug(&region.name, 24)),
        name: String::new(),
        merkmale,
        belege: region.belege.clone(),
        bestand: region.bestand.clone(),
    }
}
