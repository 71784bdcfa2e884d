//! Dialogs as numbered choices.

use super::listing::Listing;
use super::names;
use super::step::Step;
use crate::app::overlay::{Goal, HelpRow, Item, List, Overlay, help_rows};
use crate::app::uebersicht::Inhalt;
use crate::app::{App, Event, Key, Pick};
use crate::deutsch::{app as satz, linear as said, protokoll, stapel};
use crate::katalog::uebersicht::kreuz::Kreuztabelle;

/// What stands over the dialog.
pub(super) fn title(app: &App) -> Vec<String> {
    match &app.overlay {
        Some(Overlay::Choice { title, .. } | Overlay::Info { title, .. }) => vec![said::titel(title)],
        Some(Overlay::Uebersicht(ebene)) => match &ebene.inhalt {
            Inhalt::Liste { titel, .. } => vec![said::titel(titel)],
            Inhalt::Kreuz { tabelle, .. } => vec![said::titel(&tabelle.titel())],
        },
        Some(Overlay::Copy) => vec![said::titel(satz::COPY)],
        Some(Overlay::Help { filter, .. }) if filter.text().is_empty() => {
            said::HILFE.iter().map(|line| (*line).to_owned()).collect()
        }
        Some(Overlay::Help { filter, .. }) => vec![said::hilfe_zu(filter.text())],
        Some(Overlay::Protokoll { filter, .. }) => {
            let kept = &app.recherche.protokoll;
            let shown = kept.narrowed(filter.text()).len();
            vec![said::titel(&protokoll::liste(shown, kept.recherchen.len(), filter.text()))]
        }
        Some(Overlay::Fragen(_)) => vec![said::titel(stapel::FELD), said::FRAGEN.to_owned()],
        Some(Overlay::Stapel(_)) => vec![said::titel(&app.recherche.stapel.satz())],
        Some(Overlay::Window { text, .. }) => text.lines().map(str::to_owned).collect(),
        None => Vec::new(),
    }
}

/// The rows of the open dialog.
pub(super) fn listing(app: &App) -> Option<Listing> {
    let mut listing = Listing::of_dialog();
    match app.overlay.as_ref()? {
        Overlay::Choice { items, .. } => choices(items, &mut listing),
        Overlay::Uebersicht(ebene) => match &ebene.inhalt {
            Inhalt::Liste { items, .. } => choices(items, &mut listing),
            Inhalt::Kreuz { tabelle, .. } => cells(tabelle, &mut listing),
        },
        Overlay::Copy => {
            let press = |key| vec![Step::Do(vec![Event::Key(Key::char(key))])];
            for (key, words) in satz::COPY_CHOICES {
                listing.choice(words, press(key));
            }
            listing.choice(satz::template(app.copying.vorlage.key()), press(satz::COPY_TEMPLATE));
        }
        Overlay::Help { filter, focus, .. } => {
            let rows = help_rows(*focus, filter.text(), &app.tasten);
            if rows.is_empty() {
                listing.plain(&satz::help_empty(filter.text()));
            }
            for row in rows {
                match row {
                    HelpRow::Key(row) => {
                        let words = said::befehl(names::called(row, app), &app.tasten.shown(row), row.text.0);
                        listing.choice(&words, vec![Step::Call(row)]);
                    }
                    HelpRow::Heading(words) => listing.plain(words),
                    HelpRow::Query(query, means) => listing.plain(&format!("{query} – {means}")),
                }
            }
        }
        Overlay::Protokoll { filter, .. } => {
            for (at, one) in app.recherche.protokoll.narrowed(filter.text()).iter().enumerate() {
                listing.choice(&one.zeile(), pick(at));
            }
        }
        Overlay::Fragen(area) => {
            area.lines()
                .iter()
                .filter(|line| !line.text().is_empty())
                .for_each(|line| listing.plain(line.text()));
        }
        Overlay::Stapel(_) => questions(app, &mut listing),
        // Its text is said as its title.
        Overlay::Window { .. } => {}
        Overlay::Info { lines, .. } => {
            lines.iter().filter(|line| !line.is_empty()).for_each(|line| listing.plain(line));
        }
    }
    Some(listing)
}

fn choices(items: &[Item], listing: &mut Listing) {
    for (at, item) in items.iter().enumerate() {
        match item.goal {
            Goal::None => listing.plain(&item.label),
            _ => listing.choice(&item.label, pick(at)),
        }
    }
}

/// Questions with what was found; behind them what can be done with all.
fn questions(app: &App, listing: &mut Listing) {
    let stapel = &app.recherche.stapel;
    stapel.hinweise.iter().for_each(|hinweis| listing.plain(hinweis));
    for (at, (frage, gefunden)) in stapel.fragen.iter().enumerate() {
        let found = gefunden.map_or_else(
            || stapel::NOCH_NICHT.to_owned(),
            |found| stapel::gefunden(found.stellen, found.quellen, false),
        );
        listing.choice(&said::frage(frage, &found), pick(at));
    }
    for (key, words) in said::STAPEL {
        listing.choice(words, vec![Step::Do(vec![Event::Key(Key::char(key))])]);
    }
}

/// A table of counts: each row with its sum, below it the cells that count anything.
fn cells(tabelle: &Kreuztabelle, listing: &mut Listing) {
    let columns = tabelle.spalten.len();
    tabelle.hinweise.iter().for_each(|hinweis| listing.plain(hinweis));
    for (row, kopf) in tabelle.zeilen.iter().enumerate() {
        listing.plain(&format!("{}: {}", kopf.name, tabelle.zeilensumme(row)));
        for column in (0..columns).filter(|column| tabelle.anzahl(row, *column) > 0) {
            listing.choice(&tabelle.in_worten(row, column), pick(row * columns + column));
        }
    }
}

fn pick(number: usize) -> Vec<Step> {
    vec![Step::Do(vec![Event::Picked(Pick::Item(number))])]
}

/// The row or cell that is chosen now, if nothing but that is different.
pub(super) fn moved(before: Option<&Overlay>, now: Option<&Overlay>) -> Option<String> {
    if let (Some(Overlay::Uebersicht(old)), Some(Overlay::Uebersicht(ebene))) = (before, now)
        && let (Inhalt::Kreuz { tabelle: before, .. }, Inhalt::Kreuz { tabelle, zelle }) =
            (&old.inhalt, &ebene.inhalt)
    {
        return (before == tabelle).then(|| tabelle.in_worten(zelle.zeile, zelle.spalte));
    }
    let ((old, _), (items, list)) = (rows(before?)?, rows(now?)?);
    let row = items.get(list.selected).filter(|_| old == items)?;
    Some(row.label.clone())
}

fn rows(overlay: &Overlay) -> Option<(&[Item], List)> {
    match overlay {
        Overlay::Choice { items, list, .. } => Some((items, *list)),
        Overlay::Uebersicht(ebene) => match &ebene.inhalt {
            Inhalt::Liste { items, list, .. } => Some((items, *list)),
            Inhalt::Kreuz { .. } => None,
        },
        _ => None,
    }
}
