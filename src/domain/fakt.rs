//! Facts: what no parser can know of a paper, each with the quotations that prove it.

use super::{Fundstelle, MerkmalArt, Merkmale};
use crate::keyed::keyed;

keyed! {
    /// Kind of a fact. Its key is the list of `fakten.json` that holds it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum FaktArt {
        /// A region with which a partnership exists, rests or is considered.
        Partnerregion = "partnerregionen",
        /// Where the paper speaks of taking resting partnerships up again.
        Reaktivierung = "reaktivierung",
        /// A liaison office.
        Buero = "bueros",
        /// A joint declaration.
        Erklaerung = "erklaerungen",
        /// A sector for sectoral partnerships.
        Sektor = "sektoren",
        /// A state in a role.
        Rolle = "rollen",
        /// A group of states in a role, not each of which is named (`Mercosur-Staaten`).
        Gruppe = "gruppen",
        /// A figure of foreign trade.
        Zahl = "zahlen",
        /// A journey of a delegation.
        Reise = "reisen",
        Messe = "messen",
    }
}

keyed! {
    /// How a partnership stands, in the order in which the tree shows it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Status {
        Grenzueberschreitend = "grenzueberschreitend",
        Aktiv = "aktiv",
        Ruhend = "ruhend",
        InPruefung = "in_pruefung",
    }
}

keyed! {
    /// A role that a state has in the sources, in the order in which the tree shows it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Rolle {
        ZiellandFachkraefte = "zielland_fachkraefte",
        Nachbarland = "nachbarland",
        WichtigerPartner = "wichtiger_partner",
        Regionalpartnerschaft = "regionalpartnerschaft",
        PartnerschaftInPruefung = "regionalpartnerschaft_in_pruefung",
        AussenhandelAusfuhr = "ausfuhr",
        AussenhandelEinfuhr = "einfuhr",
        Delegationsreise = "delegationsreise",
        Messe = "messe",
        Entwicklungszusammenarbeit = "entwicklungszusammenarbeit",
        Freihandelsabkommen = "freihandelsabkommen",
    }
}

/// The code that stands for the European Union where an ISO code of a state is expected.
pub const EU: &str = "EU";

/// A fact of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Fakt {
    pub art: FaktArt,
    /// Last part of its address, e.g. `niederschlesien`. A fact of a holding has the holding's name behind it
    /// (`niederschlesien@anna`); roles are addressed by state and role, so theirs is `@anna` or empty.
    pub id: String,
    /// Name as printed; for a journey its title, for a total of foreign trade whose total it is; empty for a role and
    /// for a figure of a single state.
    pub name: String,
    pub merkmale: Merkmale,
    /// Evidence, never empty.
    pub belege: Vec<Fundstelle>,
    /// Name of the holding beside whose documents it lies; `None` if it belongs to the system's strategy.
    pub bestand: Option<String>,
}

impl Fakt {
    /// ISO code of its state.
    pub fn land(&self) -> Option<&str> {
        self.merkmale.text(MerkmalArt::Land)
    }

    pub fn rolle(&self) -> Option<Rolle> {
        let key = self.merkmale.text(MerkmalArt::Rolle).or_else(|| self.merkmale.text(MerkmalArt::Richtung));
        Rolle::from_key(key?)
    }

    pub fn status(&self) -> Option<Status> {
        Status::from_key(self.merkmale.text(MerkmalArt::Status)?)
    }

    /// The id without a holding's name, as it stands in `fakten.json` and in indexes.
    pub fn eigene_id(&self) -> &str {
        self.id.split('@').next().unwrap_or(&self.id)
    }
}

/// All facts of a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fakten(pub Vec<Fakt>);

impl Fakten {
    pub fn von(&self, art: FaktArt) -> impl Iterator<Item = &Fakt> {
        self.0.iter().filter(move |fakt| fakt.art == art)
    }

    pub fn regionen(&self) -> impl Iterator<Item = &Fakt> {
        self.von(FaktArt::Partnerregion)
    }

    pub fn region(&self, id: &str) -> Option<&Fakt> {
        self.regionen().find(|region| region.id == id)
    }

    /// The name of a partner region by an id with or without a holding's name; the id itself if there is none.
    pub fn name_der_region<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.region(id).or_else(|| self.regionen().find(|region| region.eigene_id() == id));
        found.map_or(id, |region| &region.name)
    }
}
