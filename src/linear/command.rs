//! From a line of input to its steps: a number, a command, words for a field.

use super::listing::Listing;
use super::names;
use super::step::{PageTurn, Step};
use crate::app::commands::{Command, On};
use crate::app::field::Input;
use crate::app::{Action, App, Event, Focus, Go, InDialog, InField, Key, Leave, OverviewChoice};
use crate::deutsch::befehle::Befehl::{self, self as B};
use crate::deutsch::linear as said;
use crate::text::{clean, fold};

/// The steps a line asks for.
pub(super) fn parse(line: &str, app: &App, listing: &Listing) -> Vec<Step> {
    // A tab asks for a completion, as the key does in the full interface.
    let completes = line.ends_with('\t');
    let cleaned = clean(line);
    let words = cleaned.trim();
    if let Some(input) = &app.input {
        return field(words, completes, input, listing);
    }
    if app.dialog.as_ref().is_some_and(|dialog| dialog.on() == On::Questions) {
        return question(words);
    }
    if words.is_empty() {
        return vec![Step::Place];
    }
    if let Ok(number) = words.parse::<usize>() {
        let stale = listing.dialog && app.dialog.is_none();
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

fn field(words: &str, completes: bool, input: &Input, listing: &Listing) -> Vec<Step> {
    let offered = words.parse().ok().filter(|_| input.searches());
    match (words, offered.and_then(|number| listing.number(number))) {
        (_, Some(steps)) => steps,
        _ if completes => vec![Step::Complete(words.to_owned())],
        _ if is(words, B::Abbrechen) => left(said::FELD_VERLASSEN),
        _ if is(words, B::Ende) => left(said::FELD_STATT_ENDE),
        ("", _) => vec![Step::Accept],
        _ => vec![Step::Fill(words.to_owned())],
    }
}

fn left(words: &str) -> Vec<Step> {
    vec![Step::Do(vec![Event::InField(InField::Leave)]), Step::Say(words.to_owned())]
}

/// True if the typed words are one of the words of the command, with or without umlauts.
fn is(words: &str, befehl: Befehl) -> bool {
    let (own, words) = (befehl.worte(), fold(words));
    [own.wort].iter().chain(own.auch).any(|word| fold(word) == words)
}

/// A line for the list of questions: a question, an empty line to search them all, a dot to leave.
fn question(words: &str) -> Vec<Step> {
    vec![Step::Do(vec![match words {
        "" => Event::InDialog(Action::Dialog(InDialog::SearchAll)),
        _ if is(words, B::Abbrechen) || is(words, B::Ende) => Event::InDialog(Action::Leave(Leave::Level)),
        _ => Event::Pasted(format!("{words}\n")),
    }])]
}

/// The steps of the command with the longest name that the line begins with; the rest is for its field or its list.
fn command(words: &str, app: &App) -> Option<Vec<Step>> {
    if let Some(query) = words.strip_prefix('/').filter(|query| !query.is_empty()) {
        return meant(B::Suche, query.trim(), app);
    }
    let blanks = words.match_indices(' ').map(|(at, _)| at);
    let ends: Vec<usize> = blanks.chain([words.len()]).collect();
    let splits = || {
        let split = |end: &usize| words.split_at_checked(*end).map(|(name, rest)| (name, rest.trim()));
        ends.iter().rev().filter_map(split)
    };
    let exact = splits().find_map(|(name, rest)| meant(names::exact(name, app)?, rest, app));
    exact.or_else(|| {
        splits().find_map(|(name, rest)| match names::begun(name, app).as_slice() {
            [(_, befehl)] => meant(*befehl, rest, app),
            _ => None,
        })
    })
}

/// The steps of a command with the words behind it; `None` if it takes no words.
fn meant(befehl: Befehl, rest: &str, app: &App) -> Option<Vec<Step>> {
    if let Some(row) = said::uebersicht(befehl) {
        return Some(overview(row, rest));
    }
    let alone = rest.is_empty();
    let pane = |focus| alone.then(|| vec![Step::Pane(focus)]);
    match befehl {
        B::Weiter => alone.then(|| vec![Step::Page(PageTurn::Next)]),
        B::Seite => {
            let turned = rest.parse().map(|number| Step::Page(PageTurn::To(number)));
            Some(vec![turned.unwrap_or_else(|_| Step::Say(said::SEITE_OHNE_ZAHL.to_owned()))])
        }
        B::Wo => alone.then(|| vec![Step::Place]),
        B::Abbrechen => alone.then(|| vec![Step::Say(said::KEINE_EINGABE.to_owned())]),
        B::Ende => alone.then(|| vec![Step::Do(vec![Event::Called(Action::Leave(Leave::Quit))])]),
        B::Ansicht => Some(vec![view(rest, app).map_or_else(|| Step::Say(no_view(app)), Step::Call)]),
        B::Baum => pane(Focus::Tree),
        B::Treffer => pane(Focus::Hits),
        B::Angaben => pane(Focus::Detail),
        B::Text => pane(Focus::Reader),
        _ => {
            let row = names::row(befehl, app)?;
            // Nobody ends the program or forgets anything with a sentence that begins like a command.
            let bare = matches!(row.action, Action::Leave(_)) || befehl == B::NichtMerken;
            (alone || !bare).then(|| call(row, rest))
        }
    }
}

fn call(row: &'static Command, rest: &str) -> Vec<Step> {
    if rest.is_empty() || matches!(row.action, Action::Copy(_)) && row.on == On::Copying {
        return vec![Step::Call(row)];
    }
    vec![Step::Call(row), Step::Fill(rest.to_owned())]
}

/// Opens the overview whose row in the choice of all has these words; without words only the choice.
fn overview(row: &str, rest: &str) -> Vec<Step> {
    let words = [row, rest].into_iter().find(|words| !words.is_empty());
    let open = Step::Do(vec![Event::Called(Action::Overviews(OverviewChoice::All))]);
    [open].into_iter().chain(words.map(|words| Step::Fill(words.to_owned()))).collect()
}

fn views(app: &App) -> impl Iterator<Item = &'static Command> {
    app.world.tasten.commands.iter().filter(|row| matches!(row.action, Action::Go(Go::View(_))))
}

/// The command of a view, by its key or its name.
fn view(words: &str, app: &App) -> Option<&'static Command> {
    let mut letters = words.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let action = app.world.tasten.in_pane(app.focus(), Key::char(letter))?;
        return views(app).find(|row| row.action == action);
    }
    let words = fold(words);
    views(app).find(|row| names::names(row.befehl).any(|name| fold(name) == words))
}

/// The sentence that there is no such view, with the names of those there are.
fn no_view(app: &App) -> String {
    said::keine_ansicht(&views(app).map(Command::help).collect::<Vec<_>>())
}

fn unknown(words: &str, app: &App) -> Step {
    let begun = names::begun(words, app);
    if !begun.is_empty() {
        let all: Vec<&str> = begun.iter().map(|(name, _)| *name).collect();
        return Step::Say(said::mehrdeutig(words, &all));
    }
    Step::Offer(words.to_owned())
}
