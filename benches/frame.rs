//! One key to the finished buffer at 200x60: `cargo bench --bench frame`.

use std::error::Error;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use leitlinien::app::{App, Capabilities, Effect, Event, Key, Order, Size};
use leitlinien::holdings::{self, Search, Wanted};
use leitlinien::search::Response;
use leitlinien::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const SIZE: Size = Size { width: 200, height: 60 };

/// What is pressed before, and what is pressed over and over.
const CASES: [(&str, &str, &str); 4] = [
    ("Taste im Baum", "*", "<Down><Down><Down><Down><Down><Down><Down><Down><Down><Home>"),
    ("Taste im Text", "<Enter><Down>", "<Down><Down><Down><Down><Down><Down><Down><Down><Down><Home>"),
    ("Buchstabe der Suche", "/", "wasserstoff<C-u>"),
    ("Seite im Baum", "*", "<PgDn><PgDn><PgDn><PgDn><Home>"),
];

/// A session whose searches are answered on the spot.
struct Session {
    app: App,
    search: Search,
    frame: Buffer,
}

impl Session {
    fn new() -> Result<Self, Box<dyn Error>> {
        let wanted = Wanted { shipped: true, ..Wanted::default() };
        let bestand = leitlinien::corpus::shipped()?;
        Ok(Self {
            app: App::new(Arc::new(bestand), SIZE, Capabilities::default()),
            search: holdings::indexes(&wanted).open()?,
            frame: Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height)),
        })
    }

    fn press(&mut self, key: Key) {
        for effect in self.app.update(Event::Key(key)) {
            if let Effect::Outside(Order::Search(request)) = effect {
                let answer = self.search.search(&request.anfrage, &request.options);
                let response = Response { generation: request.generation, answer };
                self.app.update(Event::Answered(Box::new(response)));
            }
        }
        self.frame.reset();
        view::draw(&self.app, &mut self.frame);
    }
}

fn keys(c: &mut Criterion) {
    for (name, before, over) in CASES {
        let Ok(mut session) = Session::new() else { return };
        for key in Key::sequence(before) {
            session.press(key);
        }
        let mut keys = Key::sequence(over).into_iter().cycle();
        c.bench_function(&format!("{name}, 200x60"), |b| {
            b.iter(|| keys.next().map(|key| session.press(key)));
        });
    }
}

criterion_group!(frame, keys);
criterion_main!(frame);
