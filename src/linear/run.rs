//! Carrying out the steps of a line one after the other, each when the answer to the one before is there.

use super::step::{PageTurn, Step};
use super::{Linear, command, dialog, names, place, reader};
use crate::app::commands::{Command, On};
use crate::app::field::Input;
use crate::app::{Action, App, Event, Focus, Go, InField, Leave, Left, Merken, Move, Pick, Show, TreeAction};
use crate::deutsch::{app, linear as said};
use crate::katalog::bestaende::frage;
use crate::katalog::sammlungen::unlisted;

impl Linear {
    /// The events of a step; sentences of the step are kept for the next telling.
    pub(super) fn run(&mut self, step: Step, app: &App) -> Vec<Event> {
        match step {
            Step::Do(events) => return events,
            Step::Call(row) => return self.call(row, app),
            Step::Fill(words) => return self.fill(&words, app),
            Step::Complete(words) => return complete(&words, app),
            Step::Accept => return self.accept(app),
            Step::ToList => {
                let in_text = app.focus() == Focus::Reader && app.screen.left == Left::Hits;
                if in_text && app.search.address.is_none() {
                    return vec![go(Go::Pane(Focus::Hits))];
                }
            }
            Step::Node(ansicht, id) => {
                self.steps.push_front(Step::Unfold);
                return vec![Event::Picked(Pick::Node(ansicht, id))];
            }
            Step::Unfold => return self.unfold(app),
            Step::Pane(pane) => return self.go_to(pane, app),
            Step::Page(PageTurn::Next) if reads(app) => return self.read(Move::Down, app),
            Step::Page(turn) => self.turn(turn),
            Step::Place => {
                self.listing = dialog::listing(app).unwrap_or_else(|| std::mem::take(&mut self.listing));
                self.said.extend(place::place(app));
                if self.listing.dialog && app.dialog.is_some() {
                    self.turn(PageTurn::Next);
                }
            }
            Step::Line(line) => {
                let steps = command::parse(&line, app, &self.listing);
                self.next_steps(steps);
            }
            Step::Say(words) => self.said.push(words),
            Step::Offer(words) => {
                self.said.push(said::unbekannt(&words, &names::near(&words)));
                self.offered = Some(words);
            }
        }
        Vec::new()
    }

    fn next_steps(&mut self, steps: Vec<Step>) {
        steps.into_iter().rev().for_each(|step| self.steps.push_front(step));
    }

    fn turn(&mut self, turn: PageTurn) {
        let lines = self.listing.turn(turn);
        self.said.extend(lines.unwrap_or_else(|| vec![said::KEINE_SEITE.to_owned()]));
    }

    fn call(&mut self, row: &'static Command, app: &App) -> Vec<Event> {
        let dialog = app.dialog.as_ref().map(|dialog| dialog.on());
        let in_overview = matches!(dialog, Some(On::Overview | On::CrossTable));
        match row.action {
            Action::Show(Show::Narrower | Show::Wider | Show::Full | Show::Mouse) => {
                self.said.push(said::NUR_VOLLBILD.to_owned());
                Vec::new()
            }
            Action::Show(Show::Redraw) => self.run(Step::Place, app),
            Action::Tree(TreeAction::Out) if dialog.is_some() => {
                vec![Event::InDialog(Action::Leave(Leave::Level))]
            }
            Action::Move(Move::PageDown) if !reads(app) => self.run(Step::Page(PageTurn::Next), app),
            Action::Move(Move::PageUp) if !reads(app) => self.run(Step::Page(PageTurn::Back), app),
            // An overview carries these out itself.
            Action::Export
            | Action::Go(Go::State)
            | Action::Show(Show::Info)
            | Action::Leave(Leave::View)
                if in_overview =>
            {
                vec![Event::InDialog(row.action)]
            }
            Action::Move(_) | Action::Go(Go::Enter) | Action::Leave(Leave::Level) if dialog.is_some() => {
                vec![Event::InDialog(row.action)]
            }
            Action::Move(to) if reads(app) && app.marking().is_none() => self.read(to, app),
            action => {
                let Some(mut events) = way(row.on, app) else {
                    self.said.push(said::nur_dort(row.on.place()));
                    return Vec::new();
                };
                // A word that says "keep" never takes anything off the Merkliste.
                let action = match action {
                    Action::Merken(Merken::Stelle) => Action::Merken(Merken::Behalten),
                    action => action,
                };
                self.heard.anew |= matches!(action, Action::Go(Go::View(_) | Go::State));
                events.push(Event::Called(action));
                events
            }
        }
    }

    fn fill(&mut self, words: &str, app: &App) -> Vec<Event> {
        if app.input.is_some() {
            let mut events = vec![Event::InField(InField::Write(words.to_owned()))];
            events.extend(self.accept(app));
            return events;
        }
        if app.dialog.as_ref().is_some_and(|dialog| dialog.narrows()) {
            return vec![Event::Pasted(words.to_owned())];
        }
        let Some(listing) = dialog::listing(app) else {
            self.said.push(said::unbenutzt(words));
            return Vec::new();
        };
        match words.parse().ok().and_then(|number| listing.number(number)).or_else(|| listing.named(words)) {
            Some(steps) => self.next_steps(steps),
            None => match dialog::new_vorgang(app, words) {
                Some(listing) => {
                    self.said.push(said::kein_vorgang(words));
                    self.listing = listing;
                    self.turn(PageTurn::Next);
                    // Only the new list, with its offer, is told: not that the dialog has changed.
                    self.heard.dialog = None;
                }
                None => self.said.push(said::keine_zeile(words)),
            },
        }
        Vec::new()
    }

    /// Accepts the field as it is. A search would lead to its first hit; the linear mode goes to its list.
    fn accept(&mut self, app: &App) -> Vec<Event> {
        if app.input.as_ref().is_some_and(Input::searches) {
            self.steps.push_front(Step::ToList);
        }
        vec![Event::InField(InField::Take)]
    }

    /// Opens the chosen entry of the tree if there is something below it, else its details.
    fn unfold(&mut self, app: &App) -> Vec<Event> {
        let Some((ansicht, id)) = app.entry() else { return Vec::new() };
        let baum = app.world.bestand.baum(ansicht);
        let opens = if baum.get(id).is_some_and(|knoten| !knoten.kinder.is_empty()) {
            TreeAction::Open
        } else if unlisted(baum, id).is_some() || frage(baum, id).is_some() {
            TreeAction::In
        } else {
            return vec![go(Go::Pane(Focus::Detail))];
        };
        self.heard.unfolded = true;
        vec![Event::Called(Action::Tree(opens))]
    }

    fn go_to(&mut self, pane: Focus, app: &App) -> Vec<Event> {
        let changes_list = match pane {
            Focus::Tree => app.screen.left == Left::Hits,
            Focus::Hits => app.screen.left == Left::Tree,
            Focus::Detail | Focus::Reader => false,
        };
        if pane == Focus::Hits && changes_list && app.search.answer.is_none() {
            self.said.push(app.world.how(app::no_search));
            return Vec::new();
        }
        self.heard.anew |= !changes_list;
        vec![go(Go::Pane(pane))]
    }

    fn read(&mut self, to: Move, app: &App) -> Vec<Event> {
        let Some(block) = reader::moved(app, to) else {
            self.said.push(said::TEXT_ENDE.to_owned());
            return Vec::new();
        };
        if to == Move::PageDown {
            self.heard.passed = Some(app.reader.current + 1..block);
        }
        vec![Event::Picked(Pick::Block(block))]
    }
}

/// True if movements go through the text, not through the rows of a list.
fn reads(app: &App) -> bool {
    app.dialog.is_none() && app.focus() == Focus::Reader
}

fn go(go: Go) -> Event {
    Event::Called(Action::Go(go))
}

fn complete(words: &str, app: &App) -> Vec<Event> {
    let own = app.input.as_ref().filter(|input| input.searches());
    let same = own.is_some_and(|input| words.is_empty() || input.text() == words);
    let mut events = Vec::new();
    if !same {
        events.push(Event::InField(InField::Write(words.to_owned())));
    }
    events.push(Event::InField(InField::Complete));
    events
}

/// The events that lead to a pane where a row of the table of commands works; `None` if there is no such pane now.
fn way(on: On, app: &App) -> Option<Vec<Event>> {
    if !on.is_pane() || on.holds(app.focus()) {
        return Some(Vec::new());
    }
    let list = if app.screen.left == Left::Hits { Focus::Hits } else { Focus::Tree };
    let pane = [list, Focus::Detail, Focus::Reader].into_iter().find(|pane| on.holds(*pane))?;
    Some(vec![go(Go::Pane(pane))])
}
