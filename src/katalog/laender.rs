//! View 3: every state the sources name, by role, with figures, journeys, fairs and the passages that name it.

use std::collections::{BTreeMap, BTreeSet};

use super::nennung::Gegenstand;
use super::stoff::Stoff;
use super::{fakten, verweis};
use crate::deutsch::katalog as wort;
use crate::domain::fakt::EU;
use crate::domain::{Art, Baum, Fakt, FaktArt, Knoten, Merkmal, MerkmalArt as M, NodeId, Rolle};
use crate::text::sentence::sentence_at;

/// For the ISO code of each state its facts as nodes, each with its role, in the order of the roles.
type Facts<'a> = BTreeMap<&'a str, Vec<(Rolle, Knoten)>>;

pub(super) fn baum(stoff: &Stoff<'_>) -> Baum {
    let mut baum = Baum::default();
    let facts = by_state(stoff);
    for rolle in Rolle::ALL {
        role_group(&mut baum, stoff, &facts, rolle);
    }
    totals(&mut baum, stoff);
    let named = named(stoff);
    let without: Vec<&str> = named.iter().copied().filter(|iso| !facts.contains_key(*iso)).collect();
    if !without.is_empty() {
        let group = baum.add(None, stoff.gruppe("laender/genannt", wort::GENANNT));
        for iso in by_name(stoff, without) {
            baum.add(Some(group), state(stoff, &facts, iso, None));
        }
    }
    all_states(&mut baum, stoff, &facts, &named);
    baum
}

fn by_state<'a>(stoff: &Stoff<'a>) -> Facts<'a> {
    let mut facts = Facts::new();
    let mut add = |iso: &'a str, rolle: Rolle, fakt: &Fakt| {
        facts.entry(iso).or_default().push((rolle, fakten::knoten(stoff, fakt)));
    };
    for fakt in &stoff.fakten.0 {
        let rolle = match fakt.art {
            FaktArt::Reise => {
                let states = fakt.merkmale.liste(M::Laender).iter();
                states.for_each(|iso| add(iso, Rolle::Delegationsreise, fakt));
                continue;
            }
            FaktArt::Messe => Some(Rolle::Messe),
            FaktArt::Rolle | FaktArt::Zahl => fakt.rolle(),
            _ => continue,
        };
        if let (Some(iso), Some(rolle)) = (fakt.land().filter(|iso| *iso != EU), rolle) {
            add(iso, rolle, fakt);
        }
    }
    for region in stoff.fakten.regionen() {
        let role = fakten::rolle_des_landes(region);
        if let (Some(iso), Some(rolle)) = (region.land(), role.rolle()) {
            add(iso, rolle, &role);
        }
    }
    for nodes in facts.values_mut() {
        nodes.sort_by_key(|(rolle, _)| *rolle);
    }
    facts
}

/// Adds the group of a role: its states with their facts of this role, then the facts that name no single state.
fn role_group(baum: &mut Baum, stoff: &Stoff<'_>, facts: &Facts<'_>, rolle: Rolle) {
    let has = |nodes: &[(Rolle, Knoten)]| nodes.iter().any(|(own, _)| *own == rolle);
    let states: Vec<&str> = facts.iter().filter(|(_, nodes)| has(nodes)).map(|(iso, _)| *iso).collect();
    let general = || without_state(stoff, rolle);
    if states.is_empty() && general().next().is_none() {
        return;
    }
    let kennung = format!("laender/{}", rolle.key());
    let group = baum.add(None, stoff.gruppe(&kennung, wort::rolle(rolle.key())));
    for iso in by_name(stoff, states) {
        let id = baum.add(Some(group), state(stoff, facts, iso, Some(rolle)));
        let own = facts.get(iso).into_iter().flatten().filter(|(own, _)| *own == rolle);
        own.for_each(|(_, knoten)| {
            baum.add(Some(id), knoten.clone());
        });
    }
    for fakt in general() {
        baum.add(Some(group), fakten::knoten(stoff, fakt));
    }
}

/// Facts of a role that name no single state: groups of states, journeys into a region.
fn without_state<'a>(stoff: &Stoff<'a>, rolle: Rolle) -> impl Iterator<Item = &'a Fakt> {
    let groups = stoff.fakten.von(FaktArt::Gruppe).filter(move |gruppe| gruppe.rolle() == Some(rolle));
    let journeys = stoff.fakten.von(FaktArt::Reise).filter(move |_| rolle == Rolle::Delegationsreise);
    groups.chain(journeys.filter(|reise| reise.merkmale.liste(M::Laender).is_empty()))
}

/// Adds the figures of all trade and of trade with the European Union; those of each holding in a group of its own.
fn totals(baum: &mut Baum, stoff: &Stoff<'_>) {
    let total = |fakt: &&Fakt| fakt.land().is_none_or(|iso| iso == EU);
    let mut groups: BTreeMap<Option<&str>, NodeId> = BTreeMap::new();
    for fakt in stoff.fakten.von(FaktArt::Zahl).filter(total) {
        let holding = fakt.bestand.as_deref();
        let group = *groups.entry(holding).or_insert_with(|| {
            let knoten = match holding {
                None => stoff.gruppe("laender/gesamt", wort::GESAMTZAHLEN),
                Some(name) => {
                    let titel = wort::aus_bestand(wort::GESAMTZAHLEN, name);
                    Knoten::new(Art::Gruppe, format!("laender/gesamt@{name}"), titel)
                }
            };
            baum.add(None, knoten)
        });
        baum.add(Some(group), fakten::knoten(stoff, fakt));
    }
}

fn all_states(baum: &mut Baum, stoff: &Stoff<'_>, facts: &Facts<'_>, named: &BTreeSet<&str>) {
    let all: BTreeSet<&str> = named.iter().chain(facts.keys()).copied().collect();
    if all.is_empty() {
        return;
    }
    let group = baum.add(None, stoff.gruppe("laender/alle", wort::ALLE_LAENDER));
    for iso in by_name(stoff, all.into_iter().collect()) {
        let id = baum.add(Some(group), state(stoff, facts, iso, None));
        for (_, knoten) in facts.get(iso).into_iter().flatten() {
            baum.add(Some(id), knoten.clone());
        }
        nennungen(baum, id, stoff, Gegenstand::Land(iso));
    }
}

fn by_name<'a>(stoff: &Stoff<'_>, mut states: Vec<&'a str>) -> Vec<&'a str> {
    states.sort_by_cached_key(|iso| crate::text::fold(stoff.namen.staat(iso)));
    states
}

/// ISO codes of the states any source names.
fn named<'a>(stoff: &Stoff<'a>) -> BTreeSet<&'a str> {
    stoff.nennungen.iter().flatten().flatten().filter_map(|nennung| nennung.wer.land()).collect()
}

/// The node of a state; its evidence is that of its facts, under the group of a role only of this role.
fn state(stoff: &Stoff<'_>, facts: &Facts<'_>, iso: &str, under: Option<Rolle>) -> Knoten {
    let mut knoten = Knoten::new(Art::Land, verweis::kennung(stoff.namen, iso), stoff.namen.staat(iso));
    let own = || facts.get(iso).into_iter().flatten();
    let rollen: BTreeSet<Rolle> = own().map(|(rolle, _)| *rolle).collect();
    let rollen = rollen.into_iter().map(|rolle| rolle.key().to_owned()).collect();
    knoten.merkmale = [(M::Iso, Merkmal::Text(iso.to_owned())), (M::Rollen, Merkmal::Liste(rollen))].into();
    let told = own().filter(|(rolle, _)| under.is_none_or(|under| under == *rolle));
    for beleg in told.flat_map(|(_, fact)| &fact.belege) {
        if !knoten.belege.contains(beleg) {
            knoten.belege.push(beleg.clone());
        }
    }
    let regions = stoff.fakten.regionen().filter(|region| region.land() == Some(iso));
    knoten.verweise = regions.map(verweis::region).collect();
    knoten
}

/// Adds under `parent` the group of the passages that name `wer`, or nothing if no passage does.
pub(super) fn nennungen(baum: &mut Baum, parent: NodeId, stoff: &Stoff<'_>, wer: Gegenstand<'_>) {
    let Some(places) = stoff.stellen.get(&wer) else { return };
    let above = baum.get(parent).map_or("", |knoten| knoten.kennung.as_str());
    let kennung = format!("{above}/nennungen");
    let group = baum.add(Some(parent), Knoten::new(Art::Gruppe, kennung, wort::NENNUNGEN));
    for (quelle, block, at) in places {
        let beleg = block.fundstelle(&quelle.id, sentence_at(&block.text, *at));
        let titel = beleg.wortlaut.clone();
        baum.add(Some(group), Knoten::an(Art::Nennung, block.kennung.clone(), titel, beleg));
    }
}
