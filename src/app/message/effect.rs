//! The effects that the interface asks of the outside. Those on the terminal are carried out by `tui`, each `Order`
//! by the workers around the interface (`outside`).

use super::bestaende::{Gelesen, Vorhaben};
use super::recherche::Auftrag;
use crate::eigenes::Aenderung;
use crate::export::{Auszug, Exportformat};
use crate::search::Request;

/// Something that the outside must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    Copy(String),
    /// Report the mouse to the interface (`true`), or leave it to the terminal.
    Mouse(bool),
    Redraw,
    Suspend,
    Quit,
    /// Work that does not concern the terminal, for the workers around the interface.
    Outside(Order),
}

/// Work that is done beside the interface and answered with an [`Event`](super::Event).
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    Search(Request),
    Read(String),
    List {
        bestand: String,
        /// Number of documents that are listed already.
        ab: usize,
    },
    /// Do this with a holding.
    Manage(Vorhaben),
    /// Make the holdings anew, with all that the session has read of them.
    Renew(Gelesen),
    /// The paths that begin like this one, for the field in which it is typed.
    Paths(String),
    Export {
        /// The path as the user typed it.
        path: String,
        format: Exportformat,
        auszug: Box<Auszug>,
        replace: bool,
    },
    /// Carry these changes out on the Merkliste on disk and send the result back; without changes only send the list.
    Remember(Vec<Aenderung>),
    /// Keep, read or repeat searches; search lists of questions; count for overviews.
    Recherche(Box<Auftrag>),
}

impl From<Order> for Effect {
    fn from(order: Order) -> Self {
        Self::Outside(order)
    }
}

impl From<Auftrag> for Effect {
    fn from(auftrag: Auftrag) -> Self {
        Self::Outside(Order::Recherche(Box::new(auftrag)))
    }
}
