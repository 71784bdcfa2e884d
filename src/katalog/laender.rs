//! View 3: every state the sources name, by role, with figures, journeys, fairs and the passages that name it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Gegenstand, Stoff, fakten};
use crate::deutsch::katalog as wort;
use crate::domain::knoten::{Merkmal, Verweis};
use crate::domain::land::Rolle;
use crate::domain::{Art, Baum, Knoten, Namen, NodeId};
use crate::text::sentence::sentence_at;
use crate::text::slug::slug;

pub(super) fn baum(stoff: &Stoff<'_>) -> Baum {
    let mut baum = Baum::default();
    let facts = fakten::by_state(stoff);
    for rolle in Rolle::ALL {
        role_group(&mut baum, stoff, &facts, rolle);
    }
    fakten::totals(&mut baum, stoff);
    let named = named(stoff);
    let without: Vec<&String> = named.iter().filter(|iso| !facts.contains_key(*iso)).collect();
    if !without.is_empty() {
        let group = baum.add(None, Knoten::new(Art::Gruppe, "laender/genannt", wort::GENANNT));
        for iso in by_name(stoff, without) {
            baum.add(Some(group), state(stoff, &facts, iso));
        }
    }
    all_states(&mut baum, stoff, &facts, &named);
    baum
}

/// The states of one role with the facts of this role.
fn role_group(baum: &mut Baum, stoff: &Stoff<'_>, facts: &Facts, rolle: Rolle) {
    let states: Vec<&String> = facts
        .iter()
        .filter(|(_, nodes)| nodes.iter().any(|(r, _)| *r == rolle))
        .map(|(iso, _)| iso)
        .collect();
    if states.is_empty() {
        return;
    }
    let kennung = format!("laender/{}", rolle.key());
    let group = baum.add(None, Knoten::new(Art::Gruppe, kennung, wort::rolle(rolle.key())));
    for iso in by_name(stoff, states) {
        let id = baum.add(Some(group), state(stoff, facts, iso));
        let own = facts.get(iso).into_iter().flatten().filter(|(r, _)| *r == rolle);
        own.for_each(|(_, knoten)| {
            baum.add(Some(id), knoten.clone());
        });
    }
    fakten::groups(baum, group, stoff, rolle);
}

/// Every state with everything known of it.
fn all_states(baum: &mut Baum, stoff: &Stoff<'_>, facts: &Facts, named: &BTreeSet<String>) {
    let all: BTreeSet<&String> = named.iter().chain(facts.keys()).collect();
    if all.is_empty() {
        return;
    }
    let group = baum.add(None, Knoten::new(Art::Gruppe, "laender/alle", wort::ALLE_LAENDER));
    for iso in by_name(stoff, all.into_iter().collect()) {
        let id = baum.add(Some(group), state(stoff, facts, iso));
        for (_, knoten) in facts.get(iso).into_iter().flatten() {
            baum.add(Some(id), knoten.clone());
        }
        nennungen(baum, id, stoff, Gegenstand::Land(iso));
    }
}

/// For each state its facts as nodes, in the order of the roles.
pub(super) type Facts = BTreeMap<String, Vec<(Rolle, Knoten)>>;

fn by_name<'a>(stoff: &Stoff<'_>, mut states: Vec<&'a String>) -> Vec<&'a String> {
    states.sort_by_cached_key(|iso| crate::text::fold(stoff.namen.staat(iso)));
    states
}

/// ISO codes of the states any source names.
fn named(stoff: &Stoff<'_>) -> BTreeSet<String> {
    let all = stoff.nennungen.iter().flatten().flatten();
    all.filter_map(|nennung| match nennung.wer {
        Gegenstand::Land(iso) => Some(iso.to_owned()),
        Gegenstand::Region(_) => None,
    })
    .collect()
}

fn state(stoff: &Stoff<'_>, facts: &Facts, iso: &str) -> Knoten {
    let mut knoten = Knoten::new(Art::Land, kennung(stoff.namen, iso), stoff.namen.staat(iso));
    let rollen: BTreeSet<Rolle> = facts.get(iso).into_iter().flatten().map(|(rolle, _)| *rolle).collect();
    let rollen = rollen.into_iter().map(|rolle| rolle.key().to_owned()).collect();
    knoten.merkmale = vec![("iso", Merkmal::Text(iso.to_owned())), ("rollen", Merkmal::Liste(rollen))];
    for (_, fact) in facts.get(iso).into_iter().flatten() {
        for beleg in &fact.belege {
            if !knoten.belege.contains(beleg) {
                knoten.belege.push(beleg.clone());
            }
        }
    }
    let regions = stoff.fakten.partnerregionen.iter().filter(|region| region.land == iso);
    knoten.verweise =
        regions.map(|r| Verweis { titel: r.name.clone(), kennung: format!("region/{}", r.id) }).collect();
    knoten
}

/// Address of a state.
pub(super) fn kennung(namen: &Namen, iso: &str) -> String {
    format!("land/{}", slug(namen.staat(iso), 40))
}

/// A link to a state.
pub(super) fn verweis(stoff: &Stoff<'_>, iso: &str) -> Verweis {
    Verweis { titel: stoff.namen.staat(iso).to_owned(), kennung: kennung(stoff.namen, iso) }
}

/// Adds the group of passages that name `wer` under `parent`; none, if no passage does.
pub(super) fn nennungen(baum: &mut Baum, parent: NodeId, stoff: &Stoff<'_>, wer: Gegenstand<'_>) {
    let Some(places) = stoff.stellen.get(&wer) else {
        return;
    };
    let above = baum.get(parent).map_or("", |knoten| knoten.kennung.as_str());
    let kennung = format!("{above}/nennungen");
    let group = baum.add(Some(parent), Knoten::new(Art::Gruppe, kennung, wort::NENNUNGEN));
    for (quelle, block, at) in places {
        let beleg = block.fundstelle(&quelle.id, sentence_at(&block.text, *at));
        let mut knoten = Knoten::new(Art::Nennung, block.kennung.clone(), beleg.wortlaut.clone());
        knoten.wortlaut = Some(beleg.wortlaut.clone());
        knoten.belege = vec![beleg];
        baum.add(Some(group), knoten);
    }
}
