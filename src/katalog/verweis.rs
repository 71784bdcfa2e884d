//! Addresses of states and partner regions, and links to them.

use crate::domain::knoten::Verweis;
use crate::domain::{Fakt, Namen};
use crate::text::slug::slug;

/// Maximum number of bytes that the name of a state takes in its address.
const SLUG: usize = 40;
/// First part of a partner region's address.
pub(super) const REGION: &str = "region/";

pub(super) fn kennung(namen: &Namen, iso: &str) -> String {
    format!("land/{}", slug(namen.staat(iso), SLUG))
}

pub(super) fn land(namen: &Namen, iso: &str) -> Verweis {
    Verweis { titel: namen.staat(iso).to_owned(), kennung: kennung(namen, iso) }
}

pub(super) fn region(region: &Fakt) -> Verweis {
    Verweis { titel: region.name.clone(), kennung: format!("{REGION}{}", region.id) }
}
