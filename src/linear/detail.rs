//! The details of an entry, line by line; lines that lead somewhere have a number.

use super::listing::Listing;
use super::step::Step;
use crate::app::{App, Event, Pick};
use crate::deutsch::linear as said;

pub(super) fn listing(app: &App) -> Listing {
    let mut listing = Listing::default();
    if app.entry().is_none() {
        listing.plain(said::KEIN_EINTRAG);
        return listing;
    }
    let mut last = None;
    for line in app.detail.lines.iter().filter(|line| !line.text.is_empty()) {
        match line.target.filter(|_| line.target != last) {
            Some(target) => {
                let follow = Step::Do(vec![Event::Picked(Pick::Target(target))]);
                listing.choice(&line.text, vec![follow]);
            }
            None => listing.plain(&line.text),
        }
        last = line.target;
    }
    listing
}

/// The title of the entry and the chosen target.
pub(super) fn chosen(app: &App) -> Vec<String> {
    let lines = &app.detail.lines;
    let title = lines.first().filter(|_| app.entry().is_some());
    let target = app.detail.selected_line().and_then(|at| lines.get(at));
    match title {
        Some(title) => {
            let target = target.map(|line| said::gewaehlt(&line.text));
            std::iter::once(title.text.clone()).chain(target).collect()
        }
        None => vec![said::KEIN_EINTRAG.to_owned()],
    }
}
