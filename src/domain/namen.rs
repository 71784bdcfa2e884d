//! Names by which texts speak of states and places: general knowledge, not evidence.

use std::collections::BTreeMap;

/// A state as German texts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staat {
    /// ISO 3166-1 alpha-2 code.
    pub iso: String,
    /// Short German name.
    pub name: String,
    /// Other names and inflected full forms.
    pub varianten: Vec<String>,
    /// Stems of the adjective (`polnisch`).
    pub adjektive: Vec<String>,
    /// Words for the inhabitants (`Pole`, `Polin`, `Polen`).
    pub einwohner: Vec<String>,
}

/// A city or region abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ort {
    pub name: String,
    /// ISO code of its state.
    pub iso: String,
    /// Names in other languages.
    pub andere: Vec<String>,
}

/// The names of a session: general tables, and the names that a package of papers adds to them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Namen {
    /// States of the world, ascending by their ISO codes.
    pub staaten: Vec<Staat>,
    pub orte: Vec<Ort>,
    /// ISO code of the papers' own state: overviews ignore mentions of it. Empty if the package gives none.
    pub heimat: String,
    /// Titles in the trees that a package words in its own way, by the address of the group, e.g. `laender/gesamt`.
    pub bezeichnungen: BTreeMap<String, String>,
}

impl Namen {
    /// Short German name of a state; the code itself if it is unknown.
    pub fn staat<'a>(&'a self, iso: &'a str) -> &'a str {
        let at = self.staaten.binary_search_by(|staat| staat.iso.as_str().cmp(iso));
        at.ok().and_then(|at| self.staaten.get(at)).map_or(iso, |staat| &staat.name)
    }

    /// The package's title for this address, else `sonst`.
    pub fn bezeichnung<'a>(&'a self, kennung: &str, sonst: &'a str) -> &'a str {
        self.bezeichnungen.get(kennung).map_or(sonst, String::as_str)
    }
}
