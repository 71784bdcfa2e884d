//! A restricted session: searching, reading, copying and remembering, but nothing that reaches beyond it.
//!
//! Only the effects and orders listed here are allowed; a new one is refused until somebody lists it.

use crate::app::field::Input;
use crate::app::message::{Auftrag, Fragenquelle};
use crate::app::{Action, App, Effect, Leave, Order};
use crate::deutsch::app as said;

impl App {
    /// The app as a restricted session, which must not write files, read files of other places, or be suspended.
    #[must_use]
    pub fn restricted(mut self) -> Self {
        self.world.restricted = true;
        self
    }

    pub(super) fn refuses(&self, action: Action) -> bool {
        self.world.restricted
            && matches!(
                action,
                Action::Add
                    | Action::Holdings
                    | Action::Export
                    | Action::ExportMore
                    | Action::Leave(Leave::Suspend)
            )
    }

    /// Closes fields that ask for the name of a file.
    pub(in crate::app) fn confine_fields(&mut self) {
        let names_a_file = self.input.as_ref().is_some_and(Input::names_a_file);
        if self.world.restricted && names_a_file {
            self.input = None;
            self.say(said::RESTRICTED);
        }
    }

    /// Takes out the effects that the session may not ask of the outside, whatever way led to them.
    pub(in crate::app) fn confine_effects(&mut self) {
        if !self.world.restricted {
            return;
        }
        let asked = self.out.effects.len();
        self.out.effects.retain(is_allowed);
        if self.out.effects.len() < asked {
            self.say(said::RESTRICTED);
        }
    }
}

fn is_allowed(effect: &Effect) -> bool {
    match effect {
        Effect::Copy(_) | Effect::Mouse(_) | Effect::Redraw | Effect::Quit => true,
        Effect::Outside(order) => match order {
            Order::Search(_) | Order::Read(_) | Order::List { .. } | Order::Renew(_) | Order::Remember(_) => {
                true
            }
            Order::Recherche(auftrag) => is_inside(auftrag),
            _ => false,
        },
        Effect::Suspend => false,
    }
}

/// True for orders that touch only the user's own state and the holdings.
fn is_inside(auftrag: &Auftrag) -> bool {
    matches!(
        auftrag,
        Auftrag::Festhalten(..)
            | Auftrag::Lesen
            | Auftrag::Wiederholen(_)
            | Auftrag::Beurteilen(..)
            | Auftrag::Notieren(..)
            | Auftrag::Loeschen(_)
            | Auftrag::Zaehlen(..)
            | Auftrag::Nennungen(..)
            | Auftrag::Stapel(_, Fragenquelle::Text(_))
    )
}
