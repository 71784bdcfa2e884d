//! What is searched: one block or one entry of the catalogue.

use super::{Art, Datum, QuelleArt, Stelle, Verbindlichkeit};
use crate::text::LineRange;

/// One searchable unit. A block of a source, or an entry of the catalogue with the words that prove it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Passage {
    /// Stable address (`strategie/III/fachkraefte/m2`, `region/niederschlesien`).
    pub kennung: String,
    pub art: Art,
    /// Id of the source.
    pub quelle: String,
    pub dokumenttyp: QuelleArt,
    pub herausgeber: String,
    /// Heading or name it is shown under.
    pub titel: String,
    /// The words to search, reading text.
    pub text: String,
    /// Day the source states.
    pub datum: Option<Datum>,
    /// Number of the instrument (`I` to `VII`) it belongs to.
    pub instrument: Option<String>,
    /// How binding, for measures.
    pub verbindlichkeit: Option<Verbindlichkeit>,
    /// ISO codes of the states it names.
    pub laender: Vec<String>,
    /// Ids of the partner regions it names.
    pub regionen: Vec<String>,
    /// Lines in the source's file.
    pub zeilen: Vec<LineRange>,
    /// Pages or paragraphs of the source's file, where it has them.
    pub stelle: Option<Stelle>,
}
