//! Rows of an overview that is a list, broken to a width.

use crate::app::dialog::choice::broken;
use crate::app::research::Blatt;
use crate::domain::Fundstelle;

/// The place that a row or a cell leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    Blatt(Blatt),
    Place(Box<Fundstelle>),
    /// The search that finds what was counted.
    Search(String),
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blattzeile {
    pub depth: u16,
    pub words: String,
    /// Where the row leads; `None` for a heading.
    pub aim: Option<Aim>,
}

/// The rows of the list while it is being made.
#[derive(Debug)]
pub struct Zeilen {
    pub width: usize,
    pub all: Vec<Blattzeile>,
}

impl Zeilen {
    pub fn plain(&mut self, depth: u16, text: &str) {
        self.push(depth, text, None);
    }

    /// Adds a row; long words go on in further rows.
    pub fn push(&mut self, depth: u16, text: &str, aim: Option<&Aim>) {
        for words in broken(self.width, depth, text) {
            self.unbroken(depth, words, aim.cloned());
        }
    }

    pub fn blatt(&mut self, text: &str, blatt: Blatt) {
        self.push(0, text, Some(&Aim::Blatt(blatt)));
    }

    /// Adds a row without breaking it, because its columns stand under those of other rows.
    pub fn unbroken(&mut self, depth: u16, words: String, aim: Option<Aim>) {
        self.all.push(Blattzeile { depth, words, aim });
    }

    pub fn passage(&mut self, head: &str, beleg: &Fundstelle) {
        let aim = place(beleg);
        self.push(0, head, Some(&aim));
        self.push(1, &format!("„{}“", beleg.wortlaut), Some(&aim));
    }
}

/// The aim that leads to the passage of a Fundstelle.
pub fn place(beleg: &Fundstelle) -> Aim {
    Aim::Place(Box::new(beleg.clone()))
}
