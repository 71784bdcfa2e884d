//! The way back from the text: the entries of the catalogue that rest on a paragraph.

use super::choice::Choice;
use super::panel::Turn;
use crate::app::consequence::Errand;
use crate::app::sight::Sight;
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Art, Baum, NodeId};

/// What leads to the entries that rest on the present paragraph: nothing, straight to the only one, or the choice.
pub fn rests(sight: Sight<'_>) -> Option<Turn> {
    let bestand = &sight.world.bestand;
    let on_block = sight.reader.margin.on_block(sight.reader.current);
    let all: Vec<_> = on_block.filter_map(|rest| named(bestand.baum(rest.ansicht), rest.id)).collect();
    if let [(_, only)] = all.as_slice() {
        return Some(Errand::Entry(only.clone()).into());
    }
    let mut choice = Choice::new(said::RESTS_ON);
    for (label, kennung) in all {
        choice.row(0, label, Errand::Entry(kennung));
    }
    (!choice.is_empty()).then(|| choice.into())
}

/// An entry's kind and title, with its address; of a role also whose it is.
fn named(baum: &Baum, id: NodeId) -> Option<(String, String)> {
    let knoten = baum.get(id)?;
    let above = knoten.eltern.and_then(|id| baum.get(id)).filter(|_| knoten.art == Art::Rolle);
    let whose = above.map_or_else(String::new, |land| format!("{} – ", land.titel));
    let label = format!("{}: {whose}{}", wort::art(knoten.art.key()), knoten.titel);
    Some((label, knoten.kennung.clone()))
}
