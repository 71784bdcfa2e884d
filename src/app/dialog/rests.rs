//! The way back from the text: the entries of the catalogue that rest on a paragraph.

use super::choice::{Choice, Goal};
use super::panel::Turn;
use crate::app::consequence::{Consequence, Errand};
use crate::app::sight::Sight;
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Art, Baum, NodeId};

/// The address of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry(String);

impl Goal for Entry {
    fn reach(&self, _sight: Sight<'_>) -> Turn {
        Turn::Closes(Consequence::go(Errand::Entry(self.0.clone())))
    }
}

/// What rests on the present paragraph.
pub enum Rests {
    /// Nothing.
    Nothing,
    /// The entry with this address.
    One(String),
    /// Several.
    Several(Choice<Entry>),
}

/// The entries that rest on the present paragraph.
pub fn rests(sight: Sight<'_>) -> Rests {
    let mut choice = Choice::new(said::RESTS_ON);
    let bestand = &sight.world.bestand;
    for rest in sight.reader.margin.on_block(sight.reader.current) {
        if let Some((label, kennung)) = named(bestand.baum(rest.ansicht), rest.id) {
            choice.row(0, label, Entry(kennung));
        }
    }
    let all: Vec<&Entry> = choice.goals().collect();
    match all.as_slice() {
        [] => Rests::Nothing,
        [Entry(only)] => Rests::One(only.clone()),
        _ => Rests::Several(choice),
    }
}

/// An entry's kind and title, with its address; of a role also whose it is.
fn named(baum: &Baum, id: NodeId) -> Option<(String, String)> {
    let knoten = baum.get(id)?;
    let above = knoten.eltern.and_then(|id| baum.get(id)).filter(|_| knoten.art == Art::Rolle);
    let whose = above.map_or_else(String::new, |land| format!("{} – ", land.titel));
    let label = format!("{}: {whose}{}", wort::art(knoten.art.key()), knoten.titel);
    Some((label, knoten.kennung.clone()))
}
