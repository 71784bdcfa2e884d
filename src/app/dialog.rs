//! Dialogs: each has its own file with its state, its keys, its rows and what the rows lead to. A dialog sees all
//! panels, changes nothing but itself and answers with what is to follow.

mod batch;
pub(super) mod choice;
mod compare;
mod copying;
mod help;
mod hits;
mod holdings;
mod info;
mod log;
mod merkliste;
mod overviews;
mod panel;
mod questions;
mod replace;
mod text;
mod window;

pub use batch::{BatchList, sources};
pub use compare::{comparable_documents, comparison, document_here, other_documents, which_is_newer};
pub use copying::{Copying, copied, handed_over};
pub use help::Help;
pub use hits::{filters, report};
pub use holdings::holdings;
pub use info::{Info, about};
pub use log::LogList;
pub use merkliste::{searches, vorgaenge};
pub use overviews::{OBEN, OverviewList, Raster, SUMME, raster, unten};
pub use panel::{DialogLook, Panel, PanelRow, Turn};
pub use questions::Questions;
pub use replace::replace;
pub use text::{outline, rests};
pub use window::TextScreen;
