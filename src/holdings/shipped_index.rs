//! The index of the shipped corpus: part of the program, opened from memory.

use crate::search::IndexFiles;

/// Name and bytes of each of these files of `index/`.
macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../index/", $name)))),+]
    };
}

/// Its files. `leitlinien index bauen` writes them to `index/`, the same bytes every time.
const FILES: &[(&str, &[u8])] = embedded![
    ".managed.json",
    "00000000000000000000000000000001.fast",
    "00000000000000000000000000000001.fieldnorm",
    "00000000000000000000000000000001.idx",
    "00000000000000000000000000000001.pos",
    "00000000000000000000000000000001.store",
    "00000000000000000000000000000001.term",
    "eigene.fst",
    "kuerzel.txt",
    "meta.json",
    "stand.json",
];

/// The shipped index.
pub fn index() -> IndexFiles {
    IndexFiles::from_embedded(FILES)
}
