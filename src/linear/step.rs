//! What is to be done for a line, one thing after the other, each when the answer to the one before is there.

use super::listing::Turn;
use super::{Linear, dialog, reader, tell};
use crate::app::field::Input;
use crate::app::keymap::{Binding, On};
use crate::app::overlay::Overlay;
use crate::app::{
    Action, App, Event, Focus, Go, Key, KeyCode, Leave, Left, Move, Pick, SearchAction, Show, TreeAction,
};
use crate::deutsch::{app, linear as said};
use crate::domain::{Ansicht, NodeId};
use crate::katalog::bestaende::frage;
use crate::katalog::sammlungen::unlisted;

/// Something to do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// Let this happen.
    Do(Vec<Event>),
    /// Carry out a row of the key map, in a pane where it holds.
    Call(&'static Binding),
    /// Put words into the open field, or choose by them in the open dialog.
    Fill(String),
    /// Take the open field as it is.
    Accept,
    /// Complete words in the search line.
    Complete(String),
    /// After a search: to its list.
    ToList,
    /// Choose an entry of a tree and open it, or its details.
    Node(Ansicht, NodeId),
    /// Open what was chosen, or its details.
    Unfold,
    /// Go to a pane.
    Pane(Focus),
    /// Turn to a page of the list; in the text: to the next paragraph.
    Page(Turn),
    /// Say where the user is.
    Place,
    /// Say this.
    Say(String),
}

// A row of the key map has no equality of its own: it is the row.
impl PartialEq for Binding {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Linear {
    /// The events of a step; what it says is kept for the telling.
    pub(super) fn step(&mut self, step: Step, app: &App) -> Vec<Event> {
        match step {
            Step::Do(events) => return events,
            Step::Call(row) => return self.call(row, app),
            Step::Fill(words) => return self.fill(&words, app),
            Step::Complete(words) => return complete(&words, app),
            Step::Accept => return self.accept(app),
            Step::ToList
                if app.focus == Focus::Reader && app.left == Left::Hits && app.search.address.is_none() =>
            {
                return vec![key(KeyCode::Esc)];
            }
            Step::ToList => {}
            Step::Node(ansicht, id) => {
                self.steps.push_front(Step::Unfold);
                return vec![Event::Picked(Pick::Node(ansicht, id))];
            }
            Step::Unfold => return self.unfold(app),
            Step::Pane(pane) => return self.go_to(pane, app),
            Step::Page(Turn::Next) if reads(app) => {
                return self.read(Move::Down, app);
            }
            Step::Page(turn) => self.turn(turn),
            Step::Place => {
                self.listing = dialog::listing(app).unwrap_or_else(|| std::mem::take(&mut self.listing));
                self.said.extend(tell::place(app));
                if self.listing.dialog && app.overlay.is_some() {
                    self.turn(Turn::Next);
                }
            }
            Step::Say(words) => self.said.push(words),
        }
        Vec::new()
    }

    fn turn(&mut self, turn: Turn) {
        let lines = self.listing.turn(turn);
        self.said.extend(lines.unwrap_or_else(|| vec![said::KEINE_SEITE.to_owned()]));
    }

    fn call(&mut self, row: &'static Binding, app: &App) -> Vec<Event> {
        let in_dialog = app.overlay.is_some();
        let in_overview = matches!(app.overlay, Some(Overlay::Uebersicht(_)));
        match row.action {
            Action::Show(Show::Narrower | Show::Wider | Show::Full | Show::Mouse) => {
                self.said.push(said::NUR_VOLLBILD.to_owned());
                Vec::new()
            }
            Action::Show(Show::Redraw) => self.step(Step::Place, app),
            Action::Tree(TreeAction::Out) if in_dialog => vec![key(KeyCode::Esc)],
            Action::Move(Move::PageDown) if !reads(app) => self.step(Step::Page(Turn::Next), app),
            Action::Move(Move::PageUp) if !reads(app) => self.step(Step::Page(Turn::Back), app),
            // An overview has keys of its own for these.
            Action::Export | Action::Show(Show::Info) | Action::Leave(Leave::View) if in_overview => {
                row.all_keys().next().map(Event::Key).into_iter().collect()
            }
            Action::Move(_) | Action::Go(Go::Enter) | Action::Leave(Leave::Level) if in_dialog => {
                row.all_keys().next().map(Event::Key).into_iter().collect()
            }
            Action::Move(to) if reads(app) && app.marking().is_none() => self.read(to, app),
            action => {
                let Some(mut events) = way(row.on, app) else {
                    self.said.push(said::nur_dort(row.on.place()));
                    return Vec::new();
                };
                self.anew |= matches!(action, Action::Go(Go::View(_)));
                // It closes the dialog; one that opens anew is told anew.
                self.before.overlay = None;
                events.push(Event::Called(action));
                events
            }
        }
    }

    fn fill(&mut self, words: &str, app: &App) -> Vec<Event> {
        if app.input.is_some() {
            let mut events = typed(words);
            events.extend(self.accept(app));
            return events;
        }
        if matches!(app.overlay, Some(Overlay::Help { .. })) {
            return words.chars().map(|c| Event::Key(Key::char(c))).collect();
        }
        let Some(listing) = dialog::listing(app) else {
            self.said.push(said::unbenutzt(words));
            return Vec::new();
        };
        match words.parse().ok().and_then(|number| listing.number(number)).or_else(|| listing.named(words)) {
            Some(steps) => steps.into_iter().rev().for_each(|step| self.steps.push_front(step)),
            None => self.said.push(said::keine_zeile(words)),
        }
        Vec::new()
    }

    /// Takes the field as it is. A search leads to its first hit; here the list is wanted.
    fn accept(&mut self, app: &App) -> Vec<Event> {
        if matches!(app.input, Some(Input::Search(_))) {
            self.steps.push_front(Step::ToList);
        }
        vec![key(KeyCode::Enter)]
    }

    /// Opens the chosen entry of the tree if there is something below it, else its details.
    fn unfold(&mut self, app: &App) -> Vec<Event> {
        let Some((ansicht, id)) = app.entry() else { return Vec::new() };
        let baum = app.bestand.baum(ansicht);
        if baum.get(id).is_some_and(|knoten| !knoten.kinder.is_empty()) {
            self.unfolded = true;
            return vec![Event::Called(Action::Tree(TreeAction::Open))];
        }
        if unlisted(baum, id).is_some() || frage(baum, id).is_some() {
            self.unfolded = true;
            return vec![Event::Called(Action::Tree(TreeAction::In))];
        }
        vec![Event::Called(Action::Go(Go::NextPane))]
    }

    fn go_to(&mut self, pane: Focus, app: &App) -> Vec<Event> {
        match pane {
            Focus::Tree if app.left == Left::Hits => {
                return vec![Event::Called(Action::Go(Go::View(app.ansicht)))];
            }
            Focus::Hits if app.left == Left::Tree => {
                if app.search.answer.is_none() {
                    self.said.push(app::NO_SEARCH.to_owned());
                    return Vec::new();
                }
                return vec![Event::Called(Action::Search(SearchAction::Open)), key(KeyCode::Down)];
            }
            _ => {}
        }
        self.anew = true;
        let mut events: Vec<Event> = app.overlay.iter().map(|_| key(KeyCode::Esc)).collect();
        events.extend(turns(app, |focus| focus == pane).unwrap_or_default());
        events
    }

    fn read(&mut self, to: Move, app: &App) -> Vec<Event> {
        let block = reader::moved(app, to);
        if block.is_none() {
            self.said.push(said::TEXT_ENDE.to_owned());
        }
        block.map(|block| Event::Picked(Pick::Block(block))).into_iter().collect()
    }
}

/// True where lines of the text are gone through, not rows of a list.
fn reads(app: &App) -> bool {
    app.overlay.is_none() && app.focus == Focus::Reader
}

fn key(code: KeyCode) -> Event {
    Event::Key(Key::new(code))
}

/// Words in place of what stands in the field.
fn typed(words: &str) -> Vec<Event> {
    vec![key(KeyCode::End), Event::Key(Key::ctrl('u')), Event::Pasted(words.to_owned())]
}

fn complete(words: &str, app: &App) -> Vec<Event> {
    let same = matches!(&app.input, Some(Input::Search(field)) if words.is_empty() || field.text() == words);
    let mut events = if same { Vec::new() } else { typed(words) };
    events.push(key(KeyCode::Tab));
    events
}

/// The way to a pane where a row of the key map holds; `None` if there is none now.
fn way(on: On, app: &App) -> Option<Vec<Event>> {
    turns(app, |focus| on.holds(focus))
}

/// From pane to pane until one is right.
fn turns(app: &App, right: impl Fn(Focus) -> bool) -> Option<Vec<Event>> {
    let list = if app.left == Left::Hits { Focus::Hits } else { Focus::Tree };
    let panes = [list, Focus::Detail, Focus::Reader];
    let here = panes.iter().position(|pane| *pane == app.focus)?;
    let count = panes.iter().cycle().skip(here).take(panes.len()).position(|pane| right(*pane))?;
    Some(vec![Event::Called(Action::Go(Go::NextPane)); count])
}
