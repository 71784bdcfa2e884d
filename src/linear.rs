//! Floor 6: the interface as lines of German text, beside `view` as another renderer and beside the keyboard as another
//! input of the same state. A line becomes events for [`App::update`]; what is different afterwards becomes sentences.
//!
//! Has no state of its own but what was told last and the list whose numbers count. Knows no terminal: wrapping,
//! cleaning and transliteration are the shell's, as is waiting between one step and the next.

mod command;
mod detail;
mod dialog;
mod hits;
mod listing;
mod names;
mod reader;
mod step;
mod tell;
mod tree;

use std::collections::VecDeque;

use crate::app::{App, Event, Focus, Size};
use crate::deutsch::linear as said;
use listing::Listing;
use step::Step;

/// The size the state is kept for: all panes stand side by side, no paragraph is broken.
pub const SIZE: Size = Size { width: 60_000, height: 60 };

/// A session in lines.
#[derive(Debug)]
pub struct Linear {
    /// The state as it was told last.
    before: App,
    /// The list that was shown last.
    listing: Listing,
    /// What is still to be done for the last line.
    steps: VecDeque<Step>,
    /// What is to be said with the next telling, before what has changed.
    said: Vec<String>,
    /// The notice that was taken down last.
    heard: Option<String>,
    /// What lies below the chosen entry is to be listed, whether it changed or not.
    unfolded: bool,
    /// The pane is to be told as if the user had just come to it.
    anew: bool,
    /// It was said what can be done with hits.
    guided: bool,
}

impl Linear {
    /// Begins a session; the lines greet the user and say where they are.
    pub fn start(app: &App) -> (Self, Vec<String>) {
        let (quellen, stellen) = app.bestand.umfang();
        let mut linear = Self {
            before: app.clone(),
            listing: tree::listing(app),
            steps: VecDeque::new(),
            said: said::begruessung(quellen, stellen).into(),
            heard: None,
            unfolded: false,
            anew: false,
            guided: false,
        };
        linear.hear(app);
        let mut lines = std::mem::take(&mut linear.said);
        if app.search.waiting {
            // The hits of the last session are told when they are there.
            linear.anew = true;
            linear.before.search.generation = 0;
        } else if app.focus == Focus::Tree {
            lines.push(said::listet(&tree::title(app)));
        } else {
            // A session goes on where the last one was left.
            lines.extend(tell::place(app));
        }
        (linear, lines)
    }

    /// True if there is something to say before the first line of input.
    pub fn is_due(&self) -> bool {
        self.anew
    }

    /// Takes a line of input; [`Linear::next`] then says what it means, step by step.
    pub fn line(&mut self, line: &str, app: &App) {
        self.steps = command::parse(line, app, &self.listing).into();
    }

    /// The next events, if something is left to do. To be asked only when everything before has been answered.
    pub fn next(&mut self, app: &App) -> Option<Vec<Event>> {
        let step = self.steps.pop_front()?;
        Some(self.step(step, app))
    }

    /// Drops what is left to do for the last line.
    pub fn give_up(&mut self) {
        self.steps.clear();
        self.said.push(said::NICHT_GEWARTET.to_owned());
    }

    /// Something is about to happen that takes the last notice away: the same words would be new.
    pub fn listen(&mut self) {
        self.heard = None;
    }

    /// Takes a notice down before the next event takes it away.
    pub fn hear(&mut self, app: &App) {
        if app.notice != self.heard {
            self.said.extend(app.notice.clone());
            self.heard.clone_from(&app.notice);
        }
    }

    /// What stands before the next line of input on a terminal.
    pub fn prompt(app: &App) -> String {
        match &app.input {
            Some(input) => said::feld_frage(input.label(), input.field().text()),
            None => said::FRAGE.to_owned(),
        }
    }
}
