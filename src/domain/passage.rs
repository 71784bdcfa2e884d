//! Passages, the units that are searched: each is a block of a source or an entry of the catalogue.

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
    /// Heading or name under which the passage is shown.
    pub titel: String,
    /// The words to search, reading text.
    pub text: String,
    /// Day the source states.
    pub datum: Option<Datum>,
    /// Number of the instrument (`I` to `VII`) to which the passage belongs.
    pub instrument: Option<String>,
    /// How binding the text makes a measure; `None` for any other passage.
    pub verbindlichkeit: Option<Verbindlichkeit>,
    /// ISO codes of the states that the passage names.
    pub laender: Vec<String>,
    /// Ids of the partner regions that the passage names.
    pub regionen: Vec<String>,
    /// Lines in the source's file.
    pub zeilen: Vec<LineRange>,
    /// Pages or paragraphs of the source's file; `None` if places in the source are named by lines.
    pub stelle: Option<Stelle>,
}
