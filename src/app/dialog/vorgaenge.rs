//! The Vorgänge of the Merkliste: where is remembered to, where entries go, names.

use super::choice::{Choice, Goal};
use super::panel::Turn;
use crate::app::consequence::{Consequence, Errand};
use crate::app::field::{Asks, Input};
use crate::app::sight::Sight;
use crate::deutsch::merkliste as said;
use crate::eigenes::Aenderung;

/// What is done with Vorgänge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wahl {
    /// Remember into this one.
    Hierher(String),
    /// Move what is chosen into this one.
    Verschieben(String),
    /// Make one.
    Neu,
    /// Give this one another name.
    Umbenennen(String),
    /// Take this one away.
    Entfernen(String),
}

impl Goal for Wahl {
    fn reach(&self, sight: Sight<'_>) -> Turn {
        let field = |asks, text: &str| Consequence::go(Errand::Field(Input::new(asks, text)));
        let change = |changes| Consequence::go(Errand::Change(changes, Vec::new()));
        Turn::Closes(match self {
            Self::Hierher(name) => change(vec![Aenderung::Waehlen(name.clone())]).and_say(said::into(name)),
            Self::Verschieben(name) => {
                let chosen = sight.chosen_entries();
                let count = chosen.len();
                let to = |(from, own)| Aenderung::Verschieben(from, name.clone(), own);
                change(chosen.into_iter().map(to).collect()).and_say(said::moved(name, count))
            }
            Self::Neu => field(Asks::Vorgang(None), ""),
            Self::Umbenennen(name) => field(Asks::Vorgang(Some(name.clone())), name),
            Self::Entfernen(name) => remove(sight, name),
        })
    }

    fn new_named() -> Option<Self> {
        Some(Self::Neu)
    }
}

fn remove(sight: Sight<'_>, name: &str) -> Consequence {
    let Some(vorgang) = sight.kept.liste.vorgang(name).cloned() else { return Consequence::default() };
    let count = vorgang.eintraege.len();
    let made = std::iter::once(Aenderung::Anlegen(vorgang.name.clone()));
    let kept = vorgang.eintraege.into_iter().map(|own| Aenderung::Merken(vorgang.name.clone(), own));
    let back = made.chain(kept).collect();
    Consequence::go(Errand::Change(vec![Aenderung::Entfernen(name.to_owned())], back))
        .and_say(sight.world.how(|weg| said::vorgang_removed(name, count, weg)))
}

/// The Vorgänge and what can be done with them.
pub fn vorgaenge(sight: Sight<'_>) -> Choice<Wahl> {
    let liste = &sight.kept.liste;
    let chosen = liste.gewaehlt();
    let mut choice = Choice::new(said::VORGAENGE);
    choice.heading(0, said::INTO);
    for vorgang in &liste.vorgaenge {
        let label = said::vorgang(&vorgang.name, vorgang.eintraege.len(), vorgang.name == chosen);
        choice.row(1, label, Wahl::Hierher(vorgang.name.clone()));
    }
    choice.row(1, said::NEW, Wahl::Neu);
    let here = if sight.shows_merkliste() { sight.chosen_entries() } else { Vec::new() };
    if let Some((from, _)) = here.first().filter(|_| liste.vorgaenge.len() > 1) {
        choice.heading(0, said::move_entries(here.len()));
        for vorgang in liste.vorgaenge.iter().filter(|vorgang| vorgang.name != *from) {
            choice.row(1, vorgang.name.clone(), Wahl::Verschieben(vorgang.name.clone()));
        }
    }
    let meant = meant(sight).unwrap_or_else(|| chosen.to_owned());
    choice.heading(0, said::vorgang_itself(&meant));
    choice.row(1, said::RENAME, Wahl::Umbenennen(meant.clone()));
    choice.row(1, sight.world.how(said::remove), Wahl::Entfernen(meant));
    choice
}

/// In the Merkliste the Vorgang under the cursor.
fn meant(sight: Sight<'_>) -> Option<String> {
    let (_, id) = sight.entry().filter(|_| sight.shows_merkliste())?;
    sight.kept.entry(&sight.world.bestand, id).map(|(name, _)| name)
}
