//! Nodes below each state and region for the documents of holdings that name it; the search counts them on request.

use super::dokument::ausweis;
use super::uebersicht::bestaende::gegenstand;
use crate::deutsch::bausteine::zahl;
use crate::deutsch::katalog as wort;
use crate::domain::knoten::Bestandsknoten;
use crate::domain::sammlung::{Nennend, Nennende};
use crate::domain::{Ansicht, Art, Baum, Bestand, Knoten, Merkmal, MerkmalArt as M, NodeId};

/// End of the address of the node below which these documents are listed.
const BESTAENDE: &str = "/bestaende";

/// Request that a node stands for: which documents of holdings name a state or region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frage {
    /// To list below all nodes of an address (first) the documents that a query (second) finds.
    Auflisten(String, String),
    /// To search with a query, for the documents beyond those listed.
    Suchen(String),
}

/// The query that finds the passages which name a state or region; `None` for other entries.
pub fn anfrage(knoten: &Knoten) -> Option<String> {
    let (feld, wert) = gegenstand(knoten).filter(|_| matches!(knoten.art, Art::Land | Art::Partnerregion))?;
    Some(format!("{feld}:{wert}"))
}

/// Adds a node that stands for a `Frage` below each state and region, if a holding has documents; empties older ones.
pub(super) fn announce(bestand: &mut Bestand) {
    let any = bestand.sammlungen.iter().any(|sammlung| sammlung.dokumente > 0);
    if bestand.sammlungen.is_empty() {
        return;
    }
    for ansicht in [Ansicht::Partnerregionen, Ansicht::Laender] {
        let baum = bestand.baum_mut(ansicht);
        let named = baum.iter().filter(|(_, knoten)| anfrage(knoten).is_some());
        let entries = named.map(|(id, knoten)| (id, format!("{}{BESTAENDE}", knoten.kennung)));
        for (entry, kennung) in entries.collect::<Vec<_>>() {
            let below = baum.get(entry).map(|knoten| knoten.kinder.clone()).unwrap_or_default();
            let known = below.into_iter().find(|id| baum.get(*id).is_some_and(|k| k.kennung == kennung));
            if let Some(knoten) = known.and_then(|id| baum.get_mut(id)) {
                *knoten = Knoten { eltern: knoten.eltern, ..unasked(kennung) };
            } else if any {
                baum.add(Some(entry), unasked(kennung));
            }
        }
    }
}

fn unasked(kennung: String) -> Knoten {
    let bestand = Some(Bestandsknoten::Nennende(None));
    Knoten { bestand, ..Knoten::new(Art::Gruppe, kennung, wort::IN_BESTAENDEN_FRAGEN) }
}

/// The request that a node stands for; `None` for other nodes, and once documents are listed below it.
pub fn frage(baum: &Baum, id: NodeId) -> Option<Frage> {
    let knoten = baum.get(id).filter(|knoten| knoten.art == Art::Gruppe && knoten.kinder.is_empty())?;
    let wanted = || baum.ancestors(id).find_map(|above| anfrage(baum.get(above)?));
    match knoten.bestand {
        Some(Bestandsknoten::WeitereNennende) => wanted().map(Frage::Suchen),
        Some(Bestandsknoten::Nennende(_)) => {
            wanted().map(|anfrage| Frage::Auflisten(knoten.kennung.clone(), anfrage))
        }
        _ => None,
    }
}

/// Number of documents that name the entry above a node, also those not listed; `None` until they are counted.
pub fn documents(knoten: &Knoten) -> Option<usize> {
    if let Some(Bestandsknoten::Nennende(counted)) = knoten.bestand { counted } else { None }
}

/// Lists the documents that were found below every node of this address.
pub fn list(bestand: &mut Bestand, kennung: &str, gefunden: &Nennende) {
    for ansicht in [Ansicht::Partnerregionen, Ansicht::Laender] {
        let baum = bestand.baum_mut(ansicht);
        let nodes: Vec<NodeId> =
            baum.iter().filter(|(_, k)| k.kennung == kennung).map(|(id, _)| id).collect();
        for id in nodes {
            fill(baum, id, gefunden);
        }
    }
}

fn fill(baum: &mut Baum, id: NodeId, gefunden: &Nennende) {
    let Some(knoten) = baum.get_mut(id) else { return };
    let none = gefunden.quellen == 0;
    let titel = if none { wort::NICHT_IN_BESTAENDEN } else { wort::IN_BESTAENDEN };
    titel.clone_into(&mut knoten.titel);
    knoten.bestand = Some(Bestandsknoten::Nennende(Some(gefunden.quellen)));
    knoten.merkmale = [
        (M::Dokumente, Merkmal::Text(zahl(gefunden.quellen))),
        (M::Stellen, Merkmal::Text(zahl(gefunden.stellen))),
    ]
    .into();
    knoten.kinder.clear();
    let weitere = format!("{}/weitere", knoten.kennung);
    for nennend in &gefunden.dokumente {
        baum.add(Some(id), entry(nennend));
    }
    let left = gefunden.quellen.saturating_sub(gefunden.dokumente.len());
    if left > 0 {
        let bestand = Some(Bestandsknoten::WeitereNennende);
        let rest = Knoten { bestand, ..Knoten::new(Art::Gruppe, weitere, wort::weitere_suchen(left)) };
        baum.add(Some(id), rest);
    }
}

/// The node of a document; it leads to the first passage that names the state or region.
fn entry(nennend: &Nennend) -> Knoten {
    let Nennend { dokument, stellen, erste } = nennend;
    let datum = dokument.datum.map(|datum| datum.to_string());
    let titel = wort::nennend(*stellen, &dokument.titel, datum.as_deref());
    let knoten = Knoten::an(Art::Nennung, erste.block.clone(), titel, erste.clone());
    let [herausgeber, datum, art] = ausweis(dokument);
    let titel = (M::Dokument, Merkmal::Text(dokument.titel.clone()));
    let stellen = (M::Stellen, Merkmal::Text(zahl(*stellen)));
    Knoten { merkmale: [titel, stellen, herausgeber, datum, art].into(), ..knoten }
}
