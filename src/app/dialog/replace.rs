//! There is a file of the name that was typed: only the user may replace it.

use super::choice::Choice;
use crate::app::consequence::Errand;
use crate::app::field::{Asks, Input};
use crate::deutsch::export as said;

/// The question; another name comes first.
pub fn replace(name: &str) -> Choice {
    let mut choice = Choice::new(said::ersetzen(name));
    choice.row(0, said::ANDERER_NAME, Errand::Field(Input::new(Asks::Export, name)));
    choice.row(0, said::ERSETZEN, Errand::Replace(name.to_owned()));
    choice
}
