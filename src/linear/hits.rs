//! Hits as sentences; before there are any, the last searches and the examples.

use super::listing::Listing;
use super::step::Step;
use crate::app::search::RECENT_SHOWN;
use crate::app::{App, Event, Pick};
use crate::deutsch::{app, katalog as wort, linear as said};
use crate::search::Hit;

/// The query as it was understood, and the notes of the search.
pub(super) fn sentences(app: &App) -> Vec<String> {
    let understood = app.search.answer.iter().map(|answer| answer.verstanden.clone());
    understood.chain(app.search.notes()).collect()
}

/// The list: ways to find more, then the hits by their tiers.
pub(super) fn listing(app: &App) -> Listing {
    let mut listing = Listing::default();
    let Some(answer) = &app.search.answer else { return offered(app) };
    let pick = |row: usize| vec![Step::Do(vec![Event::Picked(Pick::Hit(row))])];
    let offers = app.search.offers();
    for row in 0..offers {
        listing.choice(&app.search.offer_words(row), pick(row));
    }
    let headings = answer.gruppen();
    for (number, hit) in answer.hits.iter().enumerate() {
        if let Some((_, gruppe)) = headings.iter().find(|(before, _)| *before == number) {
            listing.plain(&answer.ueberschrift(*gruppe));
        }
        listing.choice(&sentence(app, hit), pick(offers + number));
    }
    app.search.notes_below().iter().for_each(|note| listing.plain(note));
    listing
}

/// The chosen row of the list, as a sentence.
pub(super) fn chosen(app: &App) -> String {
    match (app.search.hit(), app.search.chosen()) {
        (Some(hit), Some(at)) => {
            format!("{}: {}", app::hit_of(at + 1, app.search.hits()), sentence(app, hit))
        }
        _ => app.world.how(app::no_hits),
    }
}

/// The last searches and the examples, under the empty search line.
pub(super) fn offered(app: &App) -> Listing {
    let mut listing = Listing::default();
    let search = |query: &str| vec![Step::Fill(query.to_owned())];
    if !app.search.recent.is_empty() {
        listing.plain(said::LETZTE);
    }
    for query in app.search.recent.iter().take(RECENT_SHOWN) {
        listing.choice(query, search(query));
    }
    listing.plain(said::BEISPIELE);
    for (query, means) in app::EXAMPLES {
        listing.choice(&format!("{query} – {means}"), search(query));
    }
    listing
}

fn sentence(app: &App, hit: &Hit) -> String {
    let quelle = match app.world.bestand.sammlung_of(hit.bestand) {
        Some(sammlung) => app::source(&sammlung.name, &hit.quelle),
        None => hit.quelle.clone(),
    };
    said::treffer(
        &hit.titel,
        wort::art(hit.art.key()),
        &format!("{quelle} {}", hit.ort()),
        &hit.ausschnitt,
        &hit.kurz(),
    )
}
