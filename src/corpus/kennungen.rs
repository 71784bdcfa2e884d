//! Ids that no document may have, because addresses of the catalogue or of the shipped sources begin with them.

use super::QUELLEN_FILES;

/// First parts of the catalogue's own addresses.
const RESERVED: [&str; 14] = [
    "region",
    "regionen",
    "land",
    "laender",
    "buero",
    "erklaerung",
    "sektor",
    "zahl",
    "reise",
    "messe",
    "gruppe",
    "rolle",
    "ziel",
    "quellen",
];

/// True for an id that the catalogue or a shipped source has.
///
/// ```
/// use leitlinien::corpus::is_reserved;
/// assert!(is_reserved("land") && is_reserved("strategie"));
/// assert!(!is_reserved("konzept"));
/// ```
pub fn is_reserved(id: &str) -> bool {
    let shipped = || QUELLEN_FILES.iter().filter_map(|(name, _)| name.strip_suffix(".txt"));
    RESERVED.contains(&id) || shipped().any(|known| known == id)
}
