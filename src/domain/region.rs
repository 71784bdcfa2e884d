//! Partner regions, liaison offices, joint declarations and sectors of the strategy.

use super::Fundstelle;

/// How a partnership stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Across Saxony's own border.
    Grenzueberschreitend,
    /// Kept up.
    Aktiv,
    /// Resting.
    Ruhend,
    /// To be examined.
    InPruefung,
}

impl Status {
    /// In the order they are shown.
    pub const ALL: [Self; 4] = [Self::Grenzueberschreitend, Self::Aktiv, Self::Ruhend, Self::InPruefung];

    /// The value in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Grenzueberschreitend => "grenzueberschreitend",
            Self::Aktiv => "aktiv",
            Self::Ruhend => "ruhend",
            Self::InPruefung => "in_pruefung",
        }
    }

    /// Reads a [`key`](Self::key).
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }
}

/// A partner region.
#[derive(Debug, Clone, PartialEq)]
pub struct Partnerregion {
    /// Last part of its address `region/...`.
    pub id: String,
    /// Name as the strategy gives it.
    pub name: String,
    /// Other names of the same region.
    pub namen: Vec<String>,
    /// ISO 3166-1 alpha-2 code of its state.
    pub land: String,
    /// How the partnership stands.
    pub status: Status,
    /// Since when it exists (year or day).
    pub seit: Option<String>,
    /// Since when it rests (day).
    pub ruht_seit: Option<String>,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}

/// A liaison office, a joint declaration or a sector: a named thing with evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Eintrag {
    /// Last part of its address.
    pub id: String,
    /// Name.
    pub name: String,
    /// ISO code of its state, if it has one.
    pub land: Option<String>,
    /// Since when (year).
    pub seit: Option<String>,
    /// Who it is between or where it is.
    pub hinweis: Option<String>,
    /// Evidence.
    pub belege: Vec<Fundstelle>,
}
