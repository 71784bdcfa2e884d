//! Choices about the Merkliste: the named searches; the Vorgänge: which gets new entries, where to move entries.

use super::choice::Choice;
use crate::app::consequence::{Consequence, Errand};
use crate::app::field::{Asks, Input};
use crate::app::kept::Filed;
use crate::app::sight::Sight;
use crate::deutsch::merkliste as said;
use crate::eigenes::Aenderung;

/// The choice of named searches; `None` if there are none and no search to name.
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

fn remove(sight: Sight<'_>, name: &str) -> Consequence {
    let Some(vorgang) = sight.kept.liste.vorgang(name).cloned() else { return Consequence::default() };
    let count = vorgang.eintraege.len();
    let made = std::iter::once(Aenderung::Anlegen(vorgang.name.clone()));
    let kept = vorgang.eintraege.into_iter().map(|own| Aenderung::Merken(vorgang.name.clone(), own));
    let back = made.chain(kept).collect();
    Consequence::go(Errand::Change(vec![Aenderung::Entfernen(name.to_owned())], back))
        .and_say(sight.world.how(|weg| said::vorgang_removed(name, count, weg)))
}

/// The choice of Vorgänge and of the actions for them.
pub fn vorgaenge(sight: Sight<'_>) -> Choice {
    let field = |asks, text: &str| Errand::Field(Input::new(asks, text));
    let change = |changes| Consequence::go(Errand::Change(changes, Vec::new()));
    let liste = &sight.kept.liste;
    let chosen = liste.gewaehlt();
    let mut choice = Choice::new(said::VORGAENGE);
    choice.heading(0, said::INTO);
    for vorgang in &liste.vorgaenge {
        let label = said::vorgang(&vorgang.name, vorgang.eintraege.len(), vorgang.name == chosen);
        let chosen = change(vec![Aenderung::Waehlen(vorgang.name.clone())]);
        choice.row(1, label, chosen.and_say(said::into(&vorgang.name)));
    }
    choice.new_row(1, said::NEW, field(Asks::Vorgang(None), ""));
    let here = if sight.shows_merkliste() { sight.chosen_entries() } else { Vec::new() };
    if let Some((from, _)) = here.first().filter(|_| liste.vorgaenge.len() > 1) {
        choice.heading(0, said::move_entries(here.len()));
        for vorgang in liste.vorgaenge.iter().filter(|vorgang| vorgang.name != *from) {
            let to =
                |(from, own): &Filed| Aenderung::Verschieben(from.clone(), vorgang.name.clone(), own.clone());
            let moved = change(here.iter().map(to).collect());
            choice.row(1, vorgang.name.clone(), moved.and_say(said::moved(&vorgang.name, here.len())));
        }
    }
    let meant = meant(sight).unwrap_or_else(|| chosen.to_owned());
    choice.heading(0, said::vorgang_itself(&meant));
    choice.row(1, said::RENAME, field(Asks::Vorgang(Some(meant.clone())), &meant));
    choice.row(1, sight.world.how(said::remove), remove(sight, &meant));
    choice
}

/// The Vorgang under the cursor; `None` if the Merkliste is not shown.
fn meant(sight: Sight<'_>) -> Option<String> {
    let (_, id) = sight.entry().filter(|_| sight.shows_merkliste())?;
    sight.kept.entry(&sight.world.bestand, id).map(|(name, _)| name)
}
