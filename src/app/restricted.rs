//! A restricted session: searching, reading, copying and remembering, but nothing that reaches beyond it.

use super::field::Input;
use super::recherche::{Auftrag, Feld, Vorlage};
use super::{Action, App, Effect, Leave};
use crate::deutsch::app as said;

impl App {
    /// The same for a session that must not write files, read files of other places, or be stopped.
    #[must_use]
    pub fn restricted(mut self) -> Self {
        self.restricted = true;
        self
    }

    /// True if the session must not do this.
    pub(super) fn refuses(&self, action: Action) -> bool {
        self.restricted && matches!(action, Action::Add | Action::Export | Action::Leave(Leave::Suspend))
    }

    /// Takes out what the session must not ask of the outside, whatever way led to it, and closes fields for file names.
    pub(super) fn confine(&mut self, effects: &mut Vec<Effect>) {
        if !self.restricted {
            return;
        }
        let asked = effects.len();
        effects.retain(|effect| !reaches_out(effect));
        let names_a_file = matches!(
            &self.input,
            Some(Input::Add(_) | Input::Export(_) | Input::Recherche(Feld::Fragendatei, _))
        );
        if names_a_file {
            self.input = None;
        }
        if names_a_file || effects.len() < asked {
            self.say(said::RESTRICTED);
        }
    }
}

fn reaches_out(effect: &Effect) -> bool {
    match effect {
        Effect::Add(_) | Effect::Export { .. } | Effect::Suspend => true,
        Effect::Recherche(auftrag) => {
            matches!(&**auftrag, Auftrag::Belege { .. } | Auftrag::Stapel(_, Vorlage::Datei(_)))
        }
        _ => false,
    }
}
