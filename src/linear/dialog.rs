//! Dialogs as numbered choices.

use super::listing::Listing;
use super::names;
use super::step::Step;
use crate::app::overlay::{Goal, Item, Overlay, help_rows};
use crate::app::{App, Event, Key, Pick};
use crate::deutsch::{app as satz, linear as said};

/// What stands over the dialog.
pub(super) fn title(app: &App) -> Vec<String> {
    match &app.overlay {
        Some(Overlay::Choice { title, .. } | Overlay::Info { title, .. }) => vec![said::titel(title)],
        Some(Overlay::Copy) => vec![said::titel(satz::COPY)],
        Some(Overlay::Help { filter, .. }) if filter.text().is_empty() => {
            said::HILFE.iter().map(|line| (*line).to_owned()).collect()
        }
        Some(Overlay::Help { filter, .. }) => vec![said::hilfe_zu(filter.text())],
        Some(Overlay::Window { text, .. }) => text.lines().map(str::to_owned).collect(),
        None => Vec::new(),
    }
}

/// The rows of the open dialog.
pub(super) fn listing(app: &App) -> Option<Listing> {
    let mut listing = Listing::of_dialog();
    match app.overlay.as_ref()? {
        Overlay::Choice { items, .. } => {
            for (at, item) in items.iter().enumerate() {
                match item.goal {
                    Goal::None => listing.plain(&item.label),
                    _ => listing.choice(&item.label, vec![Step::Do(vec![Event::Picked(Pick::Item(at))])]),
                }
            }
        }
        Overlay::Copy => {
            let press = |key| vec![Step::Do(vec![Event::Key(Key::char(key))])];
            for (key, words) in satz::COPY_CHOICES {
                listing.choice(words, press(key));
            }
            listing.choice(satz::template(app.copying.vorlage.key()), press(satz::COPY_TEMPLATE));
        }
        Overlay::Help { filter, focus, .. } => {
            for row in help_rows(*focus, filter.text(), &app.tasten) {
                let words = said::befehl(names::called(row, app), &app.tasten.shown(row), row.text.0);
                listing.choice(&words, vec![Step::Call(row)]);
            }
        }
        // Its text is said as its title.
        Overlay::Window { .. } => {}
        Overlay::Info { lines, .. } => {
            lines.iter().filter(|line| !line.is_empty()).for_each(|line| listing.plain(line));
        }
    }
    Some(listing)
}

/// The row that is chosen now, if nothing but that is different.
pub(super) fn moved<'a>(before: Option<&Overlay>, now: Option<&'a Overlay>) -> Option<&'a str> {
    let (Some(Overlay::Choice { items: old, .. }), Some(Overlay::Choice { items, list, .. })) = (before, now)
    else {
        return None;
    };
    let row: &Item = items.get(list.selected).filter(|_| old == items)?;
    Some(&row.label)
}
