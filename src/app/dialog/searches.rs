//! Searches that were given a name: taking one up, keeping the present one, removing one.

use super::choice::{Choice, Goal};
use super::panel::Turn;
use crate::app::consequence::{Consequence, Errand};
use crate::app::field::{Asks, Input};
use crate::app::sight::Sight;
use crate::deutsch::merkliste as said;
use crate::eigenes::{Aenderung, Suche};

/// What is done with a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// Search this again.
    Again(String),
    /// Give the present search a name.
    Save,
    /// Remove this one.
    Drop(Suche),
}

impl Goal for Named {
    fn reach(&self, sight: Sight<'_>) -> Turn {
        Turn::Closes(match self {
            Self::Again(query) => Consequence::go(Errand::Search(query.clone())),
            Self::Save => Consequence::go(Errand::Field(Input::new(Asks::SearchName, &sight.search.query))),
            Self::Drop(own) => {
                let change = vec![Aenderung::SucheEntfernen(own.name.clone())];
                let back = vec![Aenderung::SucheSichern(own.clone())];
                Consequence::go(Errand::Change(change, back))
                    .and_say(sight.world.how(|weg| said::search_dropped(&own.name, weg)))
            }
        })
    }
}

/// The named searches; none if there are none and no search to name.
pub fn searches(sight: Sight<'_>) -> Option<Choice<Named>> {
    let saved = &sight.kept.liste.suchen;
    let mut choice = Choice::new(said::SAVED);
    for own in saved {
        choice.row(0, said::saved(&own.name, &own.anfrage), Named::Again(own.anfrage.clone()));
    }
    if !sight.search.query.is_empty() {
        choice.row(0, said::save(&sight.search.query), Named::Save);
    }
    for own in saved {
        let label = sight.world.how(|weg| said::drop_saved(&own.name, weg));
        choice.row(0, label, Named::Drop(own.clone()));
    }
    (!choice.is_empty()).then_some(choice)
}
