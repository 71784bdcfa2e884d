//! A session in lines without a terminal: a line in, the lines it is answered with out.

use leitlinien::app::{App, Capabilities, Effect, Event, Order};
use leitlinien::linear::{Linear, SIZE};
use leitlinien::search::Response;

use super::session::{bestand, search};

pub struct Lines {
    pub app: App,
    pub linear: Linear,
    pub effects: Vec<Effect>,
}

impl Lines {
    pub fn new() -> Self {
        Self::of(App::new(bestand(), SIZE, Capabilities { lines: true, ..Capabilities::default() }))
    }

    pub fn of(app: App) -> Self {
        let (linear, _) = Linear::start(&app);
        Self { app, linear, effects: Vec::new() }
    }

    /// Types a line and reads what comes of it.
    pub fn line(&mut self, line: &str) -> Vec<String> {
        self.linear.line(line, &self.app);
        while let Some(events) = self.linear.next(&self.app) {
            for event in events {
                self.happen(event);
            }
        }
        self.linear.tell(&self.app)
    }

    /// The same for several lines; what the last is answered with, as one text.
    pub fn lines(&mut self, lines: &[&str]) -> String {
        let mut told = Vec::new();
        for line in lines {
            told = self.line(line);
        }
        told.join("\n")
    }

    pub fn happen(&mut self, event: Event) {
        let effects = self.app.update(event);
        self.linear.hear(&self.app);
        for effect in effects {
            if let Effect::Outside(Order::Search(request)) = &effect {
                let answer = search().search(&request.anfrage, &request.options);
                let response = Response { generation: request.generation, answer };
                self.happen(Event::Answered(Box::new(response)));
            } else {
                self.effects.push(effect);
            }
        }
    }
}
