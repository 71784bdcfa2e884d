//! Holdings whose documents are read only when somebody asks for them; each one read adds its outline to the trees.

use std::collections::HashMap;

use super::nennung::{Gegenstand, Nennungen};
use super::{bestaende, dokument, verweis};
use crate::deutsch::bausteine::zahl;
use crate::deutsch::katalog as wort;
use crate::domain::knoten::{Bestandsknoten, Verweis};
use crate::domain::sammlung::{Listeneintrag, Sammlung};
use crate::domain::{
    Ansicht, Art, Baum, Bestand, Knoten, Merkmal, MerkmalArt as M, NodeId, Quelle, QuelleArt,
};

/// Address of the group of documents that a search led to before their holding listed them.
const OPENED: &str = "geoeffnet";

/// Adds the strategies of these holdings to view 1 and a node of each holding to view 5; nodes already there stay.
pub fn announce(bestand: &mut Bestand, sammlungen: Vec<Sammlung>) {
    let [instrumente, .., quellen] = &mut bestand.baeume;
    for sammlung in &sammlungen {
        let new = sammlung.strategien.iter().filter(|one| instrumente.find(&one.id).is_none());
        for strategie in new.collect::<Vec<_>>() {
            instrumente.add(None, unread(strategie));
        }
        let group = group(quellen, sammlung);
        offer_rest(quellen, group, sammlung);
    }
    bestand.sammlungen = sammlungen;
    bestaende::announce(bestand);
}

/// The holding's node, added if it is missing, with its current title and numbers.
fn group(quellen: &mut Baum, sammlung: &Sammlung) -> NodeId {
    let kennung = address(&sammlung.name);
    let id = quellen.find(&kennung);
    let id = id.unwrap_or_else(|| quellen.add(None, Knoten::new(Art::Gruppe, kennung, String::new())));
    if let Some(knoten) = quellen.get_mut(id) {
        knoten.titel = wort::sammlung(&sammlung.name, sammlung.ebene.key(), sammlung.dokumente);
        knoten.bestand = Some(Bestandsknoten::Bestand(sammlung.name.clone()));
        knoten.merkmale = [
            (M::Dokumente, Merkmal::Text(zahl(sammlung.dokumente))),
            (M::Stellen, Merkmal::Text(zahl(sammlung.passagen))),
            (M::Geaendert, Merkmal::text(sammlung.stand.map(|datum| datum.to_string()))),
        ]
        .into();
    }
    id
}

/// Puts a node for the documents that are not listed last below `group`, or takes it away if all are listed.
fn offer_rest(quellen: &mut Baum, group: NodeId, sammlung: &Sammlung) {
    let kennung = format!("{}/weitere", address(&sammlung.name));
    let known = quellen.find(&kennung);
    let beside = |id: &&NodeId| Some(**id) != known;
    let listed = quellen.get(group).map_or(0, |knoten| knoten.kinder.iter().filter(beside).count());
    let left = sammlung.dokumente.saturating_sub(listed);
    let rest = match known {
        Some(rest) => rest,
        None if left == 0 => return,
        None => {
            let bestand = Some(Bestandsknoten::Weitere(sammlung.name.clone()));
            quellen.add(Some(group), Knoten { bestand, ..Knoten::new(Art::Gruppe, kennung, "") })
        }
    };
    if let Some(knoten) = quellen.get_mut(rest) {
        knoten.titel = wort::weitere(left);
    }
    quellen.place(rest, left > 0);
}

/// The names of the holdings with the number of their documents that are listed.
pub fn listed(bestand: &Bestand) -> Vec<(String, usize)> {
    let quellen = bestand.baum(Ansicht::Quellen);
    let count = |sammlung: &Sammlung| {
        let group = quellen.find(&address(&sammlung.name)).and_then(|id| quellen.get(id));
        let below = group.into_iter().flat_map(|knoten| &knoten.kinder).filter_map(|id| quellen.get(*id));
        below.filter(|knoten| is_document(knoten)).count()
    };
    bestand.sammlungen.iter().map(|sammlung| (sammlung.name.clone(), count(sammlung))).collect()
}

/// Of a node for documents not listed yet the holding's name and the number of its listed documents; else `None`.
pub fn unlisted(baum: &Baum, id: NodeId) -> Option<(&str, usize)> {
    let knoten = baum.get(id)?;
    let Some(Bestandsknoten::Weitere(name)) = &knoten.bestand else { return None };
    let beside = baum.get(knoten.eltern?)?.kinder.len();
    Some((name, beside.saturating_sub(1)))
}

/// Adds a node for each further document of a holding; returns the first, `None` if there is none or no such holding.
pub fn list(bestand: &mut Bestand, name: &str, eintraege: &[Listeneintrag]) -> Option<NodeId> {
    let sammlung = bestand.sammlungen.iter().find(|sammlung| sammlung.name == name)?.clone();
    let [.., quellen] = &mut bestand.baeume;
    let group = quellen.find(&address(name))?;
    let mut new = Vec::new();
    for eintrag in eintraege {
        let id = quellen.add(Some(group), unread(eintrag));
        if let Some(quelle) = bestand.quellen.iter().find(|quelle| quelle.id == eintrag.id) {
            dokument::read(quellen, id, quelle);
        }
        new.push(id);
    }
    offer_rest(quellen, group, &sammlung);
    new.first().copied()
}

/// Adds a document that was read, and its outline to each node of the document in views 1 and 5.
pub fn add(bestand: &mut Bestand, quelle: Quelle) {
    if bestand.quelle(&quelle.id).is_some() {
        return;
    }
    let named = named(bestand, &quelle);
    let [.., quellen] = &mut bestand.baeume;
    if quellen.find(&quelle.id).is_none() {
        let group = quellen.find(OPENED).unwrap_or_else(|| {
            quellen.add(None, Knoten::new(Art::Gruppe, OPENED.to_owned(), wort::GEOEFFNET))
        });
        quellen.add(Some(group), unread(&Listeneintrag::of(&quelle)));
    }
    for ansicht in [Ansicht::Instrumente, Ansicht::Quellen] {
        let baum = bestand.baum_mut(ansicht);
        let known = baum.iter().filter(|(_, k)| k.kennung == quelle.id && is_document(k));
        for id in known.map(|(id, _)| id).collect::<Vec<_>>() {
            let from = baum.len();
            dokument::read(baum, id, &quelle);
            link(baum, from, &named);
        }
    }
    bestand.quellen.push(quelle);
    bestand.nachgelesen += 1;
}

/// For the address of each block links to the states and regions that the block names.
fn named(bestand: &Bestand, quelle: &Quelle) -> HashMap<String, Vec<Verweis>> {
    let finder = Nennungen::new(&bestand.namen, bestand.fakten.regionen());
    let mut entries: HashMap<Gegenstand<'_>, Option<Verweis>> = HashMap::new();
    let mut out = HashMap::new();
    for block in quelle.blocks.iter().filter(|block| block.is_content()) {
        let mut verweise: Vec<Verweis> = Vec::new();
        for nennung in finder.find(&block.text) {
            let entry = entries.entry(nennung.wer).or_insert_with(|| entry(bestand, nennung.wer));
            verweise.extend(entry.clone().filter(|new| !verweise.contains(new)));
        }
        out.insert(block.kennung.clone(), verweise);
    }
    out
}

/// A link to the catalogue's entry of a state or region; `None` if the catalogue has none.
fn entry(bestand: &Bestand, wer: Gegenstand<'_>) -> Option<Verweis> {
    let kennung = match wer {
        Gegenstand::Land(iso) => verweis::kennung(&bestand.namen, iso),
        Gegenstand::Region(id) => format!("{}{id}", verweis::REGION),
    };
    Some(Verweis { titel: bestand.eintrag(&kennung)?.titel.clone(), kennung })
}

/// Adds to each node from number `from` on links to the states and regions that its block names.
fn link(baum: &mut Baum, from: usize, named: &HashMap<String, Vec<Verweis>>) {
    for number in from..baum.len() {
        if let Some(knoten) = baum.get_mut(NodeId(number as u32)) {
            knoten.verweise.extend(named.get(&knoten.kennung).into_iter().flatten().cloned());
        }
    }
}

/// True for a holding's own node.
pub fn is_holding(knoten: &Knoten) -> bool {
    matches!(knoten.bestand, Some(Bestandsknoten::Bestand(_)))
}

/// True for a document's own node.
pub fn is_document(knoten: &Knoten) -> bool {
    matches!(knoten.art, Art::Quelle | Art::Strategie)
}

fn address(name: &str) -> String {
    format!("bestand/{name}")
}

/// The node of a document that is named and not read yet.
pub(super) fn unread(eintrag: &Listeneintrag) -> Knoten {
    let art = if eintrag.art == QuelleArt::Strategie { Art::Strategie } else { Art::Quelle };
    let datum = wort::datum(eintrag.datum);
    let titel = format!("{} ({datum})", eintrag.titel);
    Knoten { merkmale: dokument::ausweis(eintrag).into(), ..Knoten::new(art, eintrag.id.clone(), titel) }
}
