//! What no parser can know: the roles and states of regions and countries, each with its evidence.

use super::Fundstelle;
use super::land::{Gruppe, LandRolle, Messe, Ort, Reise, Staat, Zahl};
use super::region::{Eintrag, Partnerregion};

/// The facts of the catalogue. Each carries at least one [`Fundstelle`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fakten {
    /// Partner regions by status.
    pub partnerregionen: Vec<Partnerregion>,
    /// Where the text speaks of taking resting partnerships up again.
    pub reaktivierung: Vec<Fundstelle>,
    /// Liaison offices.
    pub bueros: Vec<Eintrag>,
    /// Joint declarations.
    pub erklaerungen: Vec<Eintrag>,
    /// Sectors for sectoral partnerships.
    pub sektoren: Vec<Eintrag>,
    /// States in their roles.
    pub rollen: Vec<LandRolle>,
    /// Groups of states in a role.
    pub gruppen: Vec<Gruppe>,
    /// Figures of foreign trade.
    pub zahlen: Vec<Zahl>,
    /// Journeys.
    pub reisen: Vec<Reise>,
    /// Trade fairs.
    pub messen: Vec<Messe>,
}

/// Names by which texts speak of states and places: general knowledge, not evidence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Namen {
    /// States of the world, ascending by their ISO codes.
    pub staaten: Vec<Staat>,
    /// Cities and regions abroad.
    pub orte: Vec<Ort>,
}

impl Namen {
    /// Short German name of a state; the code itself if it is unknown.
    pub fn staat<'a>(&'a self, iso: &'a str) -> &'a str {
        let at = self.staaten.binary_search_by(|staat| staat.iso.as_str().cmp(iso));
        at.ok().and_then(|at| self.staaten.get(at)).map_or(iso, |staat| &staat.name)
    }
}
