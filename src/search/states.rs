//! Names of states for the field `land:`.

use crate::text::fold;

/// ISO codes by folded name.
#[derive(Debug, Clone, Default)]
pub(super) struct States {
    names: Vec<(String, String)>,
}

impl States {
    /// From pairs of an ISO code and the state's names.
    pub(super) fn new(table: &[(String, Vec<String>)]) -> Self {
        let pairs = table
            .iter()
            .flat_map(|(iso, names)| names.iter().map(move |name| (fold(name), iso)));
        let mut names: Vec<(String, String)> = pairs.map(|(name, iso)| (name, fold(iso))).collect();
        names.sort();
        Self { names }
    }

    /// The folded ISO code of a folded name.
    pub(super) fn iso(&self, name: &str) -> Option<&str> {
        let at = self
            .names
            .binary_search_by(|(known, _)| known.as_str().cmp(name))
            .ok()?;
        self.names.get(at).map(|(_, iso)| iso.as_str())
    }
}
