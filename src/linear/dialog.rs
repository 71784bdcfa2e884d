//! Dialogs as numbered choices.

use super::listing::Listing;
use super::step::Step;
use crate::app::keymap::KEYMAP;
use crate::app::overlay::{Goal, HelpRow, Item, List, Overlay, Wahl, help_rows};
use crate::app::uebersicht::Inhalt;
use crate::app::{App, Event, Focus, Key, Pick};
use crate::deutsch::linear::befehle::{Befehl, GRUPPEN};
use crate::deutsch::{app as satz, linear as said, protokoll, stapel};
use crate::katalog::uebersicht::kreuz::Kreuztabelle;
use crate::search::Kind;
use crate::text::fold;

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
        Overlay::Choice { items, .. } => choices(app, items, &mut listing),
        Overlay::Uebersicht(ebene) => match &ebene.inhalt {
            Inhalt::Liste { items, .. } => choices(app, items, &mut listing),
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
            let known = commands(app, filter.text(), &mut listing);
            if !(queries(app, (*focus, filter.text()), &mut listing) || known) {
                listing.plain(&satz::help_empty(filter.text()));
            }
        }
        Overlay::Protokoll { filter, .. } => {
            for (at, one) in app.recherche.protokoll.narrowed(filter.text()).iter().enumerate() {
                listing.choice(&said::nummeriert(&one.zeile()), pick(at));
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

fn choices(app: &App, items: &[Item], listing: &mut Listing) {
    for (at, item) in items.iter().enumerate() {
        match item.goal {
            Goal::None => listing.plain(&item.label),
            // A filter is taken for the hits that are left.
            Goal::Query(_) => {
                listing.choice(&item.label, [pick(at), vec![Step::Pane(Focus::Hits)]].concat());
            }
            Goal::Toggle(kind) => listing.choice(&switch(app, kind), pick(at)),
            _ => listing.choice(&item.label, pick(at)),
        }
    }
}

/// A way of finding more, and whether it is on.
fn switch(app: &App, kind: Kind) -> String {
    let at = Kind::ALL.iter().position(|one| *one == kind);
    let name = at.and_then(|at| satz::KINDS.get(at)).copied().unwrap_or_default();
    said::schalter(name, !app.search.off.contains(&kind))
}

/// What can be searched for, if it has these words; true if there is any.
fn queries(app: &App, (focus, words): (Focus, &str), listing: &mut Listing) -> bool {
    let mut any = false;
    for row in help_rows(focus, words, &app.tasten) {
        match row {
            HelpRow::Key(_) => {}
            HelpRow::Heading(title) => listing.plain(&said::titel(title)),
            HelpRow::Query(query, means) => {
                any = true;
                listing.choice(&said::beispiel(query, means), vec![Step::Line(said::suche(query))]);
            }
        }
    }
    any
}

/// The commands with these words, by task; true if there is any.
fn commands(app: &App, words: &str, listing: &mut Listing) -> bool {
    let wanted = fold(words);
    let mut any = false;
    let fits = |group: &str, (word, does, _): &Befehl| {
        let own = fold(&format!("{group} {word} {does}"));
        wanted.split_whitespace().all(|word| own.contains(word))
    };
    for (group, befehle) in GRUPPEN {
        let found: Vec<&Befehl> = befehle.iter().filter(|befehl| fits(group, befehl)).collect();
        if !found.is_empty() {
            listing.plain(&said::titel(group));
            any = true;
        }
        for (word, does, text) in found {
            let row = text.and_then(|text| KEYMAP.iter().find(|row| row.text == text));
            let keys = row.map_or_else(String::new, |row| app.tasten.typed(row).join(", "));
            listing.choice(&said::befehl(word, &keys, does), vec![Step::Line((*word).to_owned())]);
        }
    }
    any
}

/// The way to a Vorgang that there is not yet.
pub(super) fn new_vorgang(app: &App, name: &str) -> Option<Listing> {
    let Some(Overlay::Choice { items, .. }) = &app.overlay else { return None };
    let at = items.iter().position(|item| item.goal == Goal::Vorgang(Wahl::Neu))?;
    let mut listing = Listing::of_dialog();
    let steps = [pick(at), vec![Step::Fill(name.to_owned())]].concat();
    listing.choice(&said::vorgang_anlegen(name), steps);
    Some(listing)
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
