//! A session without a terminal: keys in, screen out; searches are answered on the spot by the real index.

use std::sync::{Arc, OnceLock};

use leitlinien::app::{App, Capabilities, Effect, Event, Key, Order, Size};
use leitlinien::corpus;
use leitlinien::domain::Bestand;
use leitlinien::holdings::{self, Search, Wanted};
use leitlinien::search::Response;

/// The shipped holdings, loaded once.
pub fn bestand() -> Arc<Bestand> {
    static BESTAND: OnceLock<Arc<Bestand>> = OnceLock::new();
    Arc::clone(BESTAND.get_or_init(|| Arc::new(corpus::shipped().unwrap())))
}

/// The shipped index, opened once.
pub fn search() -> &'static Search {
    static SEARCH: OnceLock<Search> = OnceLock::new();
    let wanted = Wanted { shipped: true, ..Wanted::default() };
    SEARCH.get_or_init(|| holdings::indexes(&wanted).open().unwrap())
}

/// A running session.
pub struct Session {
    pub app: App,
    pub effects: Vec<Effect>,
}

impl Session {
    pub fn new(width: u16, height: u16) -> Self {
        Self::with(width, height, Capabilities::default())
    }

    pub fn with(width: u16, height: u16, caps: Capabilities) -> Self {
        Self { app: App::new(bestand(), Size { width, height }, caps), effects: Vec::new() }
    }

    /// Presses keys in the notation of the key map.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in Key::sequence(keys) {
            self.event(Event::Key(key));
        }
        self
    }

    /// Lets something happen and carries out what it asks for.
    pub fn event(&mut self, event: Event) {
        for effect in self.app.update(event) {
            match effect {
                Effect::Outside(Order::Search(request)) => {
                    let answer = search().search(&request.anfrage, &request.options);
                    let response = Response { generation: request.generation, answer };
                    self.event(Event::Answered(Box::new(response)));
                }
                other => self.effects.push(other),
            }
        }
    }
}
