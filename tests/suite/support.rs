//! What the tests share: the shipped holdings, a session without a terminal, a picture of the screen.

pub mod editions;
pub mod lines;
pub mod screen;
pub mod session;
