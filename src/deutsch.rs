//! Floor 0: every German sentence and label the user can read, by subject.
//!
//! A sentence is its own documentation: constants and functions have a comment only where it says what they do not.

/// A table of sentences: `NAME = "…";` is a constant, `name(values) = "…";` a function that puts values in, and
/// `name(values) = ("…", more, named = more);` a function that hands these further arguments to `format!`.
macro_rules! sentences {
    ($($(#[$meta:meta])* $vis:vis $name:ident $(($($values:tt)*))? = $body:tt;)+) => {
        $(sentence! { $(#[$meta])* $vis $name $(($($values)*))? = $body })+
    };
}

macro_rules! sentence {
    ($(#[$meta:meta])* $vis:vis $name:ident = $text:literal) => {
        $(#[$meta])*
        $vis const $name: &str = $text;
    };
    ($(#[$meta:meta])* $vis:vis $name:ident($($values:tt)*) = ($($format:tt)+)) => {
        $(#[$meta])*
        $vis fn $name($($values)*) -> String {
            format!($($format)+)
        }
    };
    ($(#[$meta:meta])* $vis:vis $name:ident($($values:tt)*) = $text:literal) => {
        sentence! { $(#[$meta])* $vis $name($($values)*) = ($text) }
    };
}

pub mod app;
pub mod aufruf;
pub mod bausteine;
pub mod befehle;
pub mod bestaende;
pub mod bestand;
pub mod cli;
pub mod eigenes;
pub mod export;
pub mod formate;
pub mod gruende;
pub mod katalog;
pub mod lesen;
pub mod linear;
pub mod merkliste;
pub mod ordner;
pub mod paket;
pub mod protokoll;
pub mod stapel;
pub mod suche;
pub mod tasten;
pub mod terminal;
pub mod uebersicht;
pub mod vergleich;
