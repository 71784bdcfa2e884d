//! What the tests share: the shipped holdings, a session without a terminal, a picture of the screen.

pub mod editions;
pub mod lines;
pub mod screen;
pub mod session;

use leitlinien::corpus::{self, Angaben};
use leitlinien::domain::Quelle;
use leitlinien::formats::{self, Vorgabe};

/// A text as a document of a holding.
pub fn described(text: &str) -> Quelle {
    let gelesen = formats::read(text.as_bytes(), &Vorgabe::default()).unwrap();
    let sha256 = corpus::sha256(text.as_bytes());
    corpus::describe("papier".to_owned(), "papier", gelesen, sha256, &Angaben::default()).quelle
}
