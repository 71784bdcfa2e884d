//! Searches that were given a name: taking one up, keeping the present one, removing one.

use super::choice::Choice;
use crate::app::consequence::{Consequence, Errand};
use crate::app::field::{Asks, Input};
use crate::app::sight::Sight;
use crate::deutsch::merkliste as said;
use crate::eigenes::Aenderung;

/// The named searches; none if there are none and no search to name.
pub fn searches(sight: Sight<'_>) -> Option<Choice> {
    let saved = &sight.kept.liste.suchen;
    let mut choice = Choice::new(said::SAVED);
    for own in saved {
        choice.row(0, said::saved(&own.name, &own.anfrage), Errand::Search(own.anfrage.clone()));
    }
    let query = &sight.search.query;
    if !query.is_empty() {
        choice.row(0, said::save(query), Errand::Field(Input::new(Asks::SearchName, query)));
    }
    for own in saved {
        let label = sight.world.how(|weg| said::drop_saved(&own.name, weg));
        let change = vec![Aenderung::SucheEntfernen(own.name.clone())];
        let back = vec![Aenderung::SucheSichern(own.clone())];
        let say = sight.world.how(|weg| said::search_dropped(&own.name, weg));
        choice.row(0, label, Consequence::go(Errand::Change(change, back)).and_say(say));
    }
    (!choice.is_empty()).then_some(choice)
}
