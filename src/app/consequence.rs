//! The answer of a panel to an action: effects for the outside, a sentence for the user, an errand for other panels.

use super::action::Action;
use super::field::Input;
use super::message::{Effect, Fragenquelle, Vorhaben};
use super::search::Wants;
use crate::domain::Fundstelle;
use crate::eigenes::Aenderung;
use crate::export::Auszug;
use crate::katalog::genannt::Seite;

/// The consequences of an action beside the change of the panel's own state.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Consequence {
    pub effects: Vec<Effect>,
    pub say: Option<String>,
    pub go: Option<Errand>,
}

/// Something that a panel wants done and cannot do alone.
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
    /// Open the page of a state; of several the user chooses one.
    State(Vec<Seite>),
    /// Show a block of the open source, by its number.
    Block(usize),
    Place(Box<Fundstelle>),
    /// Compare the present document with this one.
    Compare(String),
    /// Go to this document and compare it with another one.
    CompareFrom(String),
    /// Compare these two documents, the older one first.
    CompareInOrder(String, String),
    /// Open the field for the name of a file to write; the string is the suggested name without its ending.
    Export(Ausgabe, String),
    Replace(String),
    /// Show this text alone on the screen, so that the terminal's own selection can copy it.
    Window(String),
    /// Change the Merkliste; the changes of the second list undo those of the first.
    Change(Vec<Aenderung>, Vec<Aenderung>),
    Batch(Fragenquelle),
    /// Do this with a holding.
    Manage(Vorhaben),
}

/// The content that the next export writes.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Ausgabe {
    /// The content of the left pane; of hits those that are the answer, if none are ticked.
    #[default]
    Bereich,
    /// More than that: all hits, or what is above the chosen entry.
    Mehr,
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
