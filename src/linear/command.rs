//! A line of input and what it means: a number, a command of the linear mode, a row of the key map, words for a field.

use super::listing::{Listing, Turn};
use super::names;
use super::step::Step;
use crate::app::field::Input;
use crate::app::keymap::{self, Binding, KEYMAP};
use crate::app::overlay::Overlay;
use crate::app::{Action, App, Event, Focus, Go, Key, KeyCode, Merken};
use crate::deutsch::linear::{self as said, befehle};
use crate::text::clean;

/// The steps a line asks for.
pub(super) fn parse(line: &str, app: &App, listing: &Listing) -> Vec<Step> {
    // A tab asks for a completion, as the key does in the full interface.
    let completes = line.ends_with('\t');
    let cleaned = clean(line);
    let words = cleaned.trim();
    if let Some(input) = &app.input {
        return field(words, completes, input, listing);
    }
    if matches!(app.overlay, Some(Overlay::Fragen(_))) {
        return question(words);
    }
    if words.is_empty() {
        return vec![Step::Place];
    }
    if let Ok(number) = words.parse::<usize>() {
        let stale = listing.dialog && app.overlay.is_none();
        let chosen = if stale { None } else { listing.number(number) };
        let missing = || vec![Step::Say(said::keine_nummer(words, if stale { 0 } else { listing.len() }))];
        return chosen.unwrap_or_else(missing);
    }
    let steps = command(words, app).unwrap_or_else(|| vec![unknown(words, app)]);
    if completes && let [before @ .., Step::Fill(words)] = steps.as_slice() {
        return [before, &[Step::Complete(words.clone())]].concat();
    }
    steps
}

/// A line for the open field.
fn field(words: &str, completes: bool, input: &Input, listing: &Listing) -> Vec<Step> {
    let offered = words.parse().ok().filter(|_| matches!(input, Input::Search(_)));
    match (words, offered.and_then(|number| listing.number(number))) {
        (_, Some(steps)) => steps,
        _ if completes => vec![Step::Complete(words.to_owned())],
        _ if is(words, said::ABBRECHEN) => left(said::FELD_VERLASSEN),
        _ if is(words, said::ENDE) => left(said::FELD_STATT_ENDE),
        ("", _) => vec![Step::Accept],
        _ => vec![Step::Fill(words.to_owned())],
    }
}

/// Leaves the field.
fn left(words: &str) -> Vec<Step> {
    vec![Step::Do(vec![Event::Key(Key::new(KeyCode::Esc))]), Step::Say(words.to_owned())]
}

/// True if the words are one of these, with or without umlauts.
fn is(words: &str, all: &[&str]) -> bool {
    all.iter().any(|own| names::same(words, own))
}

/// A line for the list of questions: one of them, nothing to search them all, a dot to leave.
fn question(words: &str) -> Vec<Step> {
    let press = |key| vec![Step::Do(vec![Event::Key(key)])];
    match words {
        "" => press(Key::ctrl('d')),
        _ if is(words, said::ABBRECHEN) || is(words, said::ENDE) => press(Key::new(KeyCode::Esc)),
        _ => {
            vec![Step::Do(vec![Event::Pasted(words.to_owned()), Event::Key(Key::new(KeyCode::Enter))])]
        }
    }
}

/// The command that the line begins with, the longest first; what stands behind it is for its field or its list.
fn command(words: &str, app: &App) -> Option<Vec<Step>> {
    if let Some(query) = words.strip_prefix('/').filter(|query| !query.is_empty()) {
        return named("/", query.trim(), app);
    }
    let ends: Vec<usize> = ends_of_words(words).collect();
    let split = |end: &usize| words.split_at_checked(*end).map(|(name, rest)| (name, rest.trim()));
    let mut splits = ends.iter().rev().filter_map(split);
    let exact = splits.find_map(|(name, rest)| own(name, rest, app).or_else(|| named(name, rest, app)));
    exact.or_else(|| {
        ends.iter().rev().filter_map(split).find_map(|(name, rest)| {
            match names::begun(name, app).as_slice() {
                [(_, row)] if rest.is_empty() || !matches!(row.action, Action::Leave(_)) => {
                    Some(call(row, rest))
                }
                _ => None,
            }
        })
    })
}

fn ends_of_words(words: &str) -> impl Iterator<Item = usize> {
    let blanks = words.match_indices(' ').map(|(at, _)| at);
    blanks.chain([words.len()])
}

/// A key, a name, or another word for one.
fn named(name: &str, rest: &str, app: &App) -> Option<Vec<Step>> {
    if let Some(row) = names::exact(name, app) {
        // Nobody ends the program with a sentence that begins like a command.
        let leaves = matches!(row.action, Action::Leave(_)) && !rest.is_empty();
        return (!leaves).then(|| call(row, rest));
    }
    let (_, stands_for) = said::ANDERE.iter().find(|(other, _)| names::same(name, other))?;
    let (key, behind) = stands_for.split_once(' ').unwrap_or((stands_for, ""));
    let row = names::exact(key, app)?;
    Some(call(row, if behind.is_empty() { rest } else { behind }))
}

fn call(row: &'static Binding, rest: &str) -> Vec<Step> {
    if rest.is_empty() {
        return vec![Step::Call(row)];
    }
    vec![Step::Call(row), Step::Fill(rest.to_owned())]
}

/// A command that only the linear mode has.
fn own(name: &str, rest: &str, app: &App) -> Option<Vec<Step>> {
    let is = |all: &[&str]| is(name, all);
    let alone = rest.is_empty();
    if is(said::MEHR) && alone {
        Some(vec![Step::Page(Turn::Next)])
    } else if is(said::SEITE) {
        let page = rest.parse().map(|page| Step::Page(Turn::To(page)));
        Some(vec![page.unwrap_or_else(|_| Step::Say(said::SEITE_OHNE_ZAHL.to_owned()))])
    } else if is(said::NICHT_MERKEN) && alone {
        Some(vec![Step::Do(vec![Event::Called(Action::Merken(Merken::Vergessen))])])
    } else if is(said::ABBRECHEN) && alone {
        Some(vec![Step::Say(said::KEINE_EINGABE.to_owned())])
    } else if let Some((_, row)) = said::UEBERSICHTEN.iter().find(|(own, _)| names::same(name, own)) {
        Some(overview(row, rest))
    } else if is(said::WO) && alone {
        Some(vec![Step::Place])
    } else if is(said::ENDE) && alone {
        let interrupt = || Event::Key(Key::ctrl('c'));
        Some(vec![Step::Do(vec![interrupt(), interrupt()])])
    } else if is(said::ANSICHT) {
        Some(vec![view(rest, app).map_or_else(|| Step::Say(no_view()), Step::Call)])
    } else {
        let panes = [
            (said::BAUM, Focus::Tree),
            (said::TREFFER, Focus::Hits),
            (said::ANGABEN, Focus::Detail),
            (said::TEXT, Focus::Reader),
        ];
        let pane = panes.iter().find(|(all, _)| is(all) && alone);
        pane.map(|(_, pane)| vec![Step::Pane(*pane)])
    }
}

/// An overview by the words of its row in the choice of all; without any the choice.
fn overview(row: &str, rest: &str) -> Vec<Step> {
    let words = [row, rest].into_iter().find(|words| !words.is_empty());
    let open = [Step::Do(vec![Event::Called(Action::Overviews)]), Step::AllOverviews];
    open.into_iter().chain(words.map(|words| Step::Fill(words.to_owned()))).collect()
}

/// A view by its key or its name.
fn view(words: &str, app: &App) -> Option<&'static Binding> {
    let views = || KEYMAP.iter().filter(|row| matches!(row.action, Action::Go(Go::View(_))));
    let mut letters = words.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let action = keymap::action(app.focus, app.tasten.meant(Key::char(letter)))?;
        return views().find(|row| row.action == action);
    }
    views().find(|row| names::names(row).any(|name| names::same(words, name)))
}

/// There is no such view; which there are.
fn no_view() -> String {
    let views = KEYMAP.iter().filter(|row| matches!(row.action, Action::Go(Go::View(_))));
    said::keine_ansicht(&views.map(|row| row.text.0).collect::<Vec<_>>())
}

fn unknown(words: &str, app: &App) -> Step {
    let begun = names::begun(words, app);
    if !begun.is_empty() {
        let all: Vec<&str> = begun.iter().map(|(name, _)| *name).collect();
        return Step::Say(said::mehrdeutig(words, &all));
    }
    let own: Vec<&'static str> =
        befehle::alle().map(|(name, ..)| *name).chain(said::ANDERE.iter().map(|(name, _)| *name)).collect();
    Step::Say(said::unbekannt(words, &names::near(words, &own)))
}
