//! There is a file of the name that was typed: only the user may replace it.

use super::choice::{Choice, Goal};
use super::panel::Turn;
use crate::app::consequence::{Consequence, Errand};
use crate::app::field::{Asks, Input};
use crate::app::sight::Sight;
use crate::deutsch::export as said;

/// What to do about the file of this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Existing {
    /// Write under another name.
    Rename(String),
    /// Replace it.
    Replace(String),
}

impl Goal for Existing {
    fn reach(&self, _sight: Sight<'_>) -> Turn {
        Turn::Closes(Consequence::go(match self {
            Self::Rename(name) => Errand::Field(Input::new(Asks::Export, name)),
            Self::Replace(name) => Errand::Replace(name.clone()),
        }))
    }
}

/// The question; another name comes first.
pub fn replace(name: &str) -> Choice<Existing> {
    let mut choice = Choice::new(said::ersetzen(name));
    choice.row(0, said::ANDERER_NAME, Existing::Rename(name.to_owned()));
    choice.row(0, said::ERSETZEN, Existing::Replace(name.to_owned()));
    choice
}
