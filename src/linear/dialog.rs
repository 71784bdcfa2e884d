//! Dialogs as numbered choices.

use super::listing::Listing;
use super::step::Step;
use crate::app::dialog::Panel;
use crate::app::{App, Event, Pick};
use crate::deutsch::linear as said;

/// The lines said before the rows of the open dialog.
pub(super) fn title(app: &App) -> Vec<String> {
    let sight = app.sight();
    app.dialog.as_deref().map_or_else(Vec::new, |dialog| {
        dialog.spoken(sight).unwrap_or_else(|| vec![said::titel(&dialog.title(sight))])
    })
}

pub(super) fn listing(app: &App) -> Option<Listing> {
    let mut listing = Listing::of_dialog();
    let rows = app.dialog.as_deref()?.rows(app.sight()).into_iter().enumerate();
    for (at, row) in rows.filter(|(_, row)| !row.words.is_empty()) {
        match row.line {
            Some(line) => listing.choice(&row.words, vec![Step::Line(line)]),
            None if row.takes => listing.choice(&row.words, pick(at)),
            None => listing.plain(&row.words),
        }
    }
    Some(listing)
}

/// A list with the one row that makes a Vorgang of this name; `None` if the open dialog cannot make one.
pub(super) fn new_vorgang(app: &App, name: &str) -> Option<Listing> {
    let at = app.dialog.as_deref().and_then(Panel::new_named)?;
    let mut listing = Listing::of_dialog();
    let steps = [pick(at), vec![Step::Fill(name.to_owned())]].concat();
    listing.choice(&said::vorgang_anlegen(name), steps);
    Some(listing)
}

fn pick(number: usize) -> Vec<Step> {
    vec![Step::Do(vec![Event::Picked(Pick::Item(number))])]
}
