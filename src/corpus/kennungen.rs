//! Ids that no document may have, because addresses of the catalogue begin with them.

/// First parts of the catalogue's own addresses.
const RESERVED: &str = "\
    region regionen land laender buero erklaerung sektor zahl reise messe gruppe rolle ziel quellen";

/// True for an id that the catalogue uses itself.
///
/// ```
/// use leitlinien::corpus::is_reserved;
/// assert!(is_reserved("land") && !is_reserved("konzept"));
/// ```
pub fn is_reserved(id: &str) -> bool {
    RESERVED.split(' ').any(|known| known == id)
}
