//! Facts: statements about a paper that no parser can read from it, each with the quotations that prove it.

use super::{Fundstelle, MerkmalArt, Merkmale};
use crate::keyed::keyed;

keyed! {
    /// Kind of a fact. Its key names the list of `fakten.json` in which facts of this kind stand.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum FaktArt {
        /// A region with which a partnership exists, is dormant or is considered.
        Partnerregion = "partnerregionen",
        /// An announcement that dormant partnerships are to be taken up again.
        Reaktivierung = "reaktivierung",
        /// A liaison office.
        Buero = "bueros",
        /// A joint declaration.
        Erklaerung = "erklaerungen",
        /// A sector for sectoral partnerships.
        Sektor = "sektoren",
        /// A role of a state, e.g. neighbour or destination of exports.
        Rolle = "rollen",
        /// A role of a group of states that the paper does not name one by one (`Mercosur-Staaten`).
        Gruppe = "gruppen",
        /// A figure of foreign trade.
        Zahl = "zahlen",
        /// A journey of a delegation.
        Reise = "reisen",
        Messe = "messen",
    }
}

keyed! {
    /// Status of a partnership; the tree shows the partnerships in this order.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Status {
        Grenzueberschreitend = "grenzueberschreitend",
        Aktiv = "aktiv",
        Ruhend = "ruhend",
        InPruefung = "in_pruefung",
    }
}

keyed! {
    /// Role of a state in the sources; the tree shows the roles in this order.
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
    /// Last part of the fact's address, e.g. `niederschlesien`; in a holding the holding's name follows
    /// (`niederschlesien@anna`). Roles are addressed by state and role: their id is empty or only `@anna`.
    pub id: String,
    /// Name as printed, of a journey its title; of a trade figure over all states the words for that total; empty for a
    /// role and for the trade figure of a single state.
    pub name: String,
    pub merkmale: Merkmale,
    /// Evidence; empty only if the fact was read without the documents it quotes.
    pub belege: Vec<Fundstelle>,
    /// Name of the holding to which the fact belongs; `None` if it belongs to the system's strategy.
    pub bestand: Option<String>,
}

impl Fakt {
    /// ISO code of the fact's state; `None` if it is not about a single state.
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

    /// Name of the partner region with this id, with or without a holding's name; the id itself if no region has it.
    pub fn name_der_region<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.region(id).or_else(|| self.regionen().find(|region| region.eigene_id() == id));
        found.map_or(id, |region| &region.name)
    }
}
