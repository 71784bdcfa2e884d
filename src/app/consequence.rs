//! What a panel answers: effects for the outside, a sentence for the user, and where the interface goes on.

use super::action::Action;
use super::field::Input;
use super::message::{Effect, Fragenquelle};
use super::search::Wants;
use crate::domain::Fundstelle;
use crate::eigenes::Aenderung;
use crate::export::Auszug;

/// What follows from an action beside the change of the panel's own state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Consequence {
    pub effects: Vec<Effect>,
    pub say: Option<String>,
    pub go: Option<Errand>,
}

/// Something that a panel wants and cannot do alone.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// Carry out an action, as if its key had been pressed.
    Act(Action),
    Field(Input),
    Search(String),
    /// Search a question of the list of questions, with every kind of widening switched on.
    Question(String),
    Ask(String, Wants),
    Entry(String),
    /// Show a block of the open source, by its number.
    Block(usize),
    Place(Box<Fundstelle>),
    Compare(String),
    /// Open the field for the name of a file; the second is what is suggested, without its ending.
    Export(Ausgabe, String),
    Replace(String),
    /// Show this alone on the screen, for the terminal's own selection.
    Window(String),
    /// Change the Merkliste; the second list brings back what is lost by that.
    Change(Vec<Aenderung>, Vec<Aenderung>),
    Batch(Fragenquelle),
}

/// What the next export writes.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Ausgabe {
    /// What stands in the left pane.
    #[default]
    Bereich,
    /// Kept searches, by their numbers.
    Recherchen(Vec<u32>),
    Stapel,
    Uebersicht(Box<Auszug>),
}

impl Consequence {
    pub fn say(words: impl Into<String>) -> Self {
        Self { say: Some(words.into()), ..Self::default() }
    }

    pub fn effect(effect: impl Into<Effect>) -> Self {
        Self { effects: vec![effect.into()], ..Self::default() }
    }

    pub fn go(errand: Errand) -> Self {
        Self { go: Some(errand), ..Self::default() }
    }

    #[must_use]
    pub fn and_say(self, words: impl Into<String>) -> Self {
        Self { say: Some(words.into()), ..self }
    }
}
