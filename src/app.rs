//! Floor 3: the state of the interface and the one door to change it, [`App::update`].
//!
//! Knows no terminal, file, clock or index; speaks to the outside in [`Event`]s and [`Effect`]s, both plain data.

pub mod event;

pub use event::{Effect, Event, Key, KeyCode, Mouse, MouseKind, Size};

/// The whole state of the interface.
#[derive(Debug, Clone, Default)]
pub struct App {
    /// Size of the terminal.
    pub size: Size,
}

impl App {
    /// Changes the state and says what the outside must do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Resized(size) => self.size = size,
            Event::Key(key) if key == Key::char('q') => return vec![Effect::Quit],
            _ => {}
        }
        Vec::new()
    }
}
