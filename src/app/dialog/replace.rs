//! The question whether to replace a file: one with the typed name exists already, and only the user may decide.

use super::choice::Choice;
use crate::app::consequence::Errand;
use crate::app::field::{Asks, Input};
use crate::deutsch::export as said;

/// The choice between another name, which stands first, and replacing the file.
pub fn replace(name: &str) -> Choice {
    let mut choice = Choice::new(said::ersetzen(name));
    choice.row(0, said::ANDERER_NAME, Errand::Field(Input::new(Asks::Export, name)));
    choice.row(0, said::ERSETZEN, Errand::Replace(name.to_owned()));
    choice
}
