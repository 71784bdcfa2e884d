//! The files of `corpus/` embedded in the program, so that it runs without any file beside it.

/// A list with the name and the bytes of each of these files of `corpus/`.
macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../../corpus/", $name)))),+]
    };
}

/// The shipped package: name and bytes of every file of `corpus/` but the README and the tables of names. A test
/// compares this list with the folder.
pub const DATEIEN: &[(&str, &[u8])] = embedded![
    "fakten.json",
    "namen.json",
    "quellen.json",
    "quellen/aussenwirtschaftstag-2026.txt",
    "quellen/japan-suedkorea-2023.txt",
    "quellen/norditalien-2024.txt",
    "quellen/sachsen-anhalt-2024.txt",
    "quellen/strategie.txt",
];

/// General tables of states and places, the same for every package.
pub(super) const STAATEN: &str = include_str!("../../../corpus/staaten.tsv");
pub(super) const ORTE: &str = include_str!("../../../corpus/orte.tsv");
