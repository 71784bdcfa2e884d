//! What the interface asks of the outside. Effects are carried out in one place each: those of the terminal by the shell,
//! orders by the workers around it.

use super::recherche::Auftrag;
use crate::eigenes::Aenderung;
use crate::export::{Auszug, Format};
use crate::search::Request;

/// What the outside must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    Copy(String),
    /// Report the mouse, or leave it to the terminal.
    Mouse(bool),
    Redraw,
    Suspend,
    Quit,
    /// Nothing of the terminal: work for somebody else.
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
    Add(String),
    Export {
        /// As it was typed.
        path: String,
        format: Format,
        auszug: Box<Auszug>,
        replace: bool,
    },
    /// Carry these changes out on the Merkliste that is kept, and tell how it is then; without changes only tell.
    Remember(Vec<Aenderung>),
    /// Keep, read or ask again searches; search lists of questions; count for overviews.
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
