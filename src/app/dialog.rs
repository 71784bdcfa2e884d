//! Dialogs: each has its own file with its state, its keys, its rows and what they lead to. They see everything, change
//! nothing but themselves and answer with what is to follow.

mod batch;
pub(super) mod choice;
mod compare;
mod copying;
mod filters;
mod help;
mod info;
mod log;
mod outline;
mod overviews;
mod panel;
mod questions;
mod replace;
mod report;
mod rests;
mod searches;
mod vorgaenge;
mod window;

pub use batch::{BatchList, sources};
pub use compare::{comparison, document_here, other_documents};
pub use copying::{Copying, copied, handed_over};
pub use filters::filters;
pub use help::Help;
pub use info::{Info, about};
pub use log::LogList;
pub use outline::outline;
pub use overviews::{OBEN, OverviewList, Raster, SUMME, UNTEN, raster};
pub use panel::{Look, Panel, Row, Turn};
pub use questions::Questions;
pub use replace::replace;
pub use report::report;
pub use rests::rests;
pub use searches::searches;
pub use vorgaenge::vorgaenge;
pub use window::Window;
