//! Floor 6: the interface as lines of German text, beside `view` as another renderer and beside the keyboard as another
//! input of the same state. A line becomes events for [`App::update`]; the news of each update become sentences.
//!
//! Has no state of its own but the news it has not told yet and the list whose numbers can be typed. Knows no terminal:
//! wrapping, cleaning, transliteration and the waiting between one step and the next are done in `tui`.

mod command;
mod detail;
mod dialog;
mod heard;
mod hits;
mod listing;
mod names;
mod place;
mod reader;
mod run;
mod step;
mod tell;
mod tree;

use std::collections::VecDeque;

use crate::app::news::News;
use crate::app::{App, Event, Focus, Size};
use crate::deutsch::linear as said;
use heard::{Heard, Told};
use listing::Listing;
use step::Step;

/// The size of screen that the state is computed for: all panes stand side by side, no paragraph is broken.
pub const SIZE: Size = Size { width: 60_000, height: 60 };

/// A session in the linear mode.
#[derive(Debug)]
pub struct Linear {
    listing: Listing,
    steps: VecDeque<Step>,
    /// Sentences that come first in the next output, before the news.
    said: Vec<String>,
    heard: Heard,
    told: Told,
    /// Words that are no command: an empty line searches for them.
    offered: Option<String>,
    /// True once the user has been told what can be done with hits.
    guided: bool,
}

impl Linear {
    /// Begins a session; the returned lines greet the user and say where they are.
    pub fn start(app: &App) -> (Self, Vec<String>) {
        let (quellen, stellen) = app.world.bestand.umfang();
        let mut lines: Vec<String> = said::begruessung(quellen, stellen).into();
        lines.extend(app.out.notice.clone());
        if app.search.waiting {
            // The hits of the last session are told when they are there.
        } else if app.focus() == Focus::Tree {
            lines.push(said::listet(&tree::title(app)));
        } else {
            // A session goes on where the last one was left.
            lines.extend(place::place(app));
        }
        let linear = Self {
            listing: tree::listing(app),
            steps: VecDeque::new(),
            said: Vec::new(),
            offered: None,
            heard: Heard::new(app.search.waiting),
            told: Told::of(app),
            guided: false,
        };
        (linear, lines)
    }

    /// True if there is something to say before the first line of input.
    pub fn is_due(&self) -> bool {
        self.heard.anew
    }

    /// Takes a line of input and makes steps of it; [`Linear::next`] then gives their events, step by step.
    pub fn line(&mut self, line: &str, app: &App) {
        let offered = self.offered.take().filter(|_| line.trim().is_empty() && app.input.is_none());
        let line = offered.map_or_else(|| line.to_owned(), |words| said::suche(&words));
        self.steps = command::parse(&line, app, &self.listing).into();
    }

    /// The events of the next step, `None` if no step is left. To be called when all effects so far have been answered.
    pub fn next(&mut self, app: &App) -> Option<Vec<Event>> {
        let step = self.steps.pop_front()?;
        Some(self.run(step, app))
    }

    /// Drops the steps that are left of the last line of input, and says so in the next output.
    pub fn give_up(&mut self) {
        self.steps.clear();
        self.said.push(said::NICHT_GEWARTET.to_owned());
    }

    /// Takes note of what an update has changed. To be called after every update, before its effects are carried out.
    pub fn hear(&mut self, app: &App) {
        self.heard.hear(&app.out.news);
        if app.out.news.contains(&News::Notice) {
            self.said.extend(app.out.notice.clone());
        }
    }

    /// The prompt before the next line of input on a terminal.
    pub fn prompt(app: &App) -> String {
        match &app.input {
            Some(input) => said::feld_frage(&app.label(input), input.text()),
            None => said::FRAGE.to_owned(),
        }
    }
}
