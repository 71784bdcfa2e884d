//! The index of the shipped corpus: part of the program, opened from memory.

use crate::search::IndexFiles;

/// Its files. `leitlinien index bauen` writes them to `index/`, the same bytes every time.
const FILES: &[(&str, &[u8])] = &[
    (".managed.json", include_bytes!("../../index/.managed.json")),
    (
        "00000000000000000000000000000001.fast",
        include_bytes!("../../index/00000000000000000000000000000001.fast"),
    ),
    (
        "00000000000000000000000000000001.fieldnorm",
        include_bytes!("../../index/00000000000000000000000000000001.fieldnorm"),
    ),
    (
        "00000000000000000000000000000001.idx",
        include_bytes!("../../index/00000000000000000000000000000001.idx"),
    ),
    (
        "00000000000000000000000000000001.pos",
        include_bytes!("../../index/00000000000000000000000000000001.pos"),
    ),
    (
        "00000000000000000000000000000001.store",
        include_bytes!("../../index/00000000000000000000000000000001.store"),
    ),
    (
        "00000000000000000000000000000001.term",
        include_bytes!("../../index/00000000000000000000000000000001.term"),
    ),
    ("eigene.fst", include_bytes!("../../index/eigene.fst")),
    ("kuerzel.txt", include_bytes!("../../index/kuerzel.txt")),
    ("meta.json", include_bytes!("../../index/meta.json")),
    ("stand.json", include_bytes!("../../index/stand.json")),
];

/// The shipped index.
pub fn index() -> IndexFiles {
    IndexFiles::from_embedded(FILES)
}
