//! View 3: every state the sources name, by role, with figures, journeys, fairs and the passages that name it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::nennung::Gegenstand;
use super::stoff::Stoff;
use super::{fakten, verweis};
use crate::deutsch::katalog as wort;
use crate::domain::fakt::EU;
use crate::domain::{Art, Baum, Fakt, FaktArt, Knoten, Merkmal, MerkmalArt as M, NodeId, Rolle};
use crate::text::sentence::sentence_at;

/// For the ISO code of each state its facts as nodes, each with its role, in the order of the roles.
type Facts<'a> = BTreeMap<&'a str, Vec<(Rolle, Knoten)>>;

/// The tree; `nodes` are those of the sources by address.
pub(super) fn baum(stoff: &Stoff<'_>, nodes: &HashMap<&str, &Knoten>) -> Baum {
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
            baum.add(Some(group), state(stoff, &facts, iso, &[]));
        }
    }
    all_states(&mut baum, &Laenderstoff { stoff, facts: &facts, nodes }, &named);
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
        let own = facts.get(iso).into_iter().flatten().filter(|(own, _)| *own == rolle);
        let own: Vec<Knoten> = own.map(|(_, knoten)| knoten.clone()).collect();
        let id = baum.add(Some(group), state(stoff, facts, iso, &own));
        for knoten in own {
            baum.add(Some(id), knoten);
        }
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

/// What the pages of the states are made from.
struct Laenderstoff<'a, 'b> {
    stoff: &'b Stoff<'a>,
    facts: &'b Facts<'a>,
    nodes: &'b HashMap<&'b str, &'b Knoten>,
}

/// Adds every state with all that the sources say of it: its page, [`Bestand::find`](crate::domain::Bestand::find) finds
/// it here and not under a role.
fn all_states(baum: &mut Baum, all: &Laenderstoff<'_, '_>, named: &BTreeSet<&str>) {
    let Laenderstoff { stoff, facts, .. } = all;
    let states: BTreeSet<&str> = named.iter().chain(facts.keys()).copied().collect();
    if states.is_empty() {
        return;
    }
    let group = baum.add(None, stoff.gruppe("laender/alle", wort::ALLE_LAENDER));
    for iso in by_name(stoff, states.into_iter().collect()) {
        let entries = page(all, iso);
        let id = baum.add(Some(group), state(stoff, facts, iso, &entries));
        for knoten in entries {
            baum.add(Some(id), knoten);
        }
        measures(baum, id, all, iso);
    }
}

/// The entries about a state: what it is, its regions, offices and declarations, figures, journeys, fairs, agreements.
fn page(all: &Laenderstoff<'_, '_>, iso: &str) -> Vec<Knoten> {
    let Laenderstoff { stoff, facts, .. } = all;
    let own = || facts.get(iso).into_iter().flatten();
    let first = own().filter(|(rolle, _)| *rolle < Rolle::Regionalpartnerschaft);
    let later = own().filter(|(rolle, _)| *rolle > Rolle::PartnerschaftInPruefung);
    let of = |art| stoff.fakten.von(art).filter(|fakt| fakt.land() == Some(iso));
    let regions = of(FaktArt::Partnerregion).map(|region| fakten::region_im_land(stoff, region));
    let offices = of(FaktArt::Buero).chain(of(FaktArt::Erklaerung)).map(|fakt| fakten::knoten(stoff, fakt));
    let roles = |(_, knoten): &(Rolle, Knoten)| knoten.clone();
    let entries = first.map(roles).chain(regions).chain(offices).chain(later.map(roles));
    entries.map(|knoten| Knoten { titel: below_state(&knoten), ..knoten }).collect()
}

/// The title of an entry on the page of its state: with its year if it is an office, and whether the state is inferred.
fn below_state(knoten: &Knoten) -> String {
    let titel = wort::unter_dem_land(knoten.art.key(), &knoten.titel);
    let since = knoten.merkmale.text(M::Seit).filter(|_| knoten.art == Art::Buero);
    let since = since.map(|since| wort::in_klammern(&wort::seit(&fakten::day(since)), false));
    let titel = format!("{titel}{}", since.unwrap_or_default());
    let inferred = [M::Iso, M::Land, M::Laender].into_iter().any(|art| knoten.merkmale.is_inferred(art));
    if inferred { wort::land_gefolgert(&titel) } else { titel }
}

/// Adds under a state the measures that name it, then its mentions in all other passages.
fn measures(baum: &mut Baum, state: NodeId, all: &Laenderstoff<'_, '_>, iso: &str) {
    let wer = Gegenstand::Land(iso);
    let named = all.stoff.stellen.get(&wer).into_iter().flatten();
    let nodes = named.filter_map(|(_, block, _)| all.nodes.get(block.kennung.as_str()));
    let measures: Vec<&Knoten> = nodes.copied().filter(|knoten| knoten.art == Art::Massnahme).collect();
    if !measures.is_empty() {
        let above = baum.get(state).map_or("", |knoten| knoten.kennung.as_str());
        let kennung = format!("{above}/massnahmen");
        let group = baum.add(Some(state), Knoten::new(Art::Gruppe, kennung, wort::MASSNAHMEN));
        for knoten in &measures {
            baum.add(Some(group), Knoten { kinder: Vec::new(), ..(*knoten).clone() });
        }
    }
    let titel = if measures.is_empty() { wort::NENNUNGEN } else { wort::WEITERE_NENNUNGEN };
    let is_listed = |kennung: &str| measures.iter().any(|knoten| knoten.kennung == kennung);
    mentions(baum, state, all.stoff, wer, (titel, &is_listed));
}

fn by_name<'a>(stoff: &Stoff<'_>, mut states: Vec<&'a str>) -> Vec<&'a str> {
    states.sort_by_cached_key(|iso| crate::text::fold(stoff.namen.staat(iso)));
    states
}

/// ISO codes of the states any source names.
fn named<'a>(stoff: &Stoff<'a>) -> BTreeSet<&'a str> {
    stoff.nennungen.iter().flatten().flatten().filter_map(|nennung| nennung.wer.land()).collect()
}

/// The node of a state; its evidence is that of the entries which stand below it.
fn state(stoff: &Stoff<'_>, facts: &Facts<'_>, iso: &str, below: &[Knoten]) -> Knoten {
    let mut knoten = Knoten::new(Art::Land, verweis::kennung(stoff.namen, iso), stoff.namen.staat(iso));
    let own = facts.get(iso).into_iter().flatten();
    let rollen: BTreeSet<Rolle> = own.map(|(rolle, _)| *rolle).collect();
    let rollen = rollen.into_iter().map(|rolle| rolle.key().to_owned()).collect();
    knoten.merkmale = [(M::Iso, Merkmal::Text(iso.to_owned())), (M::Rollen, Merkmal::Liste(rollen))].into();
    for beleg in below.iter().flat_map(|entry| &entry.belege) {
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
    mentions(baum, parent, stoff, wer, (wort::NENNUNGEN, &|_| false));
}

/// The same under another title, without the blocks whose addresses are listed elsewhere.
fn mentions(
    baum: &mut Baum,
    parent: NodeId,
    stoff: &Stoff<'_>,
    wer: Gegenstand<'_>,
    (titel, is_listed): (&str, &dyn Fn(&str) -> bool),
) {
    let places = stoff.stellen.get(&wer).into_iter().flatten();
    let mut places = places.filter(|(_, block, _)| !is_listed(&block.kennung)).peekable();
    if places.peek().is_none() {
        return;
    }
    let above = baum.get(parent).map_or("", |knoten| knoten.kennung.as_str());
    let kennung = format!("{above}/nennungen");
    let group = baum.add(Some(parent), Knoten::new(Art::Gruppe, kennung, titel));
    for (quelle, block, at) in places {
        let beleg = block.fundstelle(&quelle.id, sentence_at(&block.text, *at));
        let titel = beleg.wortlaut.clone();
        baum.add(Some(group), Knoten::an(Art::Nennung, block.kennung.clone(), titel, beleg));
    }
}
