//! The files of `corpus/` as part of the program, so that it runs without any file beside it.

/// Name and bytes of each of these files of `corpus/`.
macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../../corpus/", $name)))),+]
    };
}

/// The shipped package: every file of `corpus/` but its description. The only place that names them; a test compares it
/// with the folder and says what it should be.
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
