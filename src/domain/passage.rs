//! Passages, the units that are searched: each is a block of a source or an entry of the catalogue.

use std::ops::Range;

use super::{Art, Datum, QuelleArt, Stelle, Verbindlichkeit};
use crate::keyed::keyed;
use crate::text::LineRange;

keyed! {
    /// Kind of a property of an entry that a search can ask for; see [`Passage::eigenschaften`].
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Eigenschaft {
        /// Status of a partnership, the key of a [`Status`](super::fakt::Status).
        Status = "status",
        /// Role of a state, the key of a [`Rolle`](super::Rolle).
        Rolle = "rolle",
        /// Year that the entry itself states: of a figure, a journey, a fair, a partnership.
        Jahr = "jahr",
        /// Year since which a partnership has been dormant.
        RuhtSeit = "ruht_seit",
        /// Rank of a figure among those of its kind.
        Rang = "rang",
        /// Whether a journey is planned, announced or past.
        Stand = "stand",
        /// Title of an instrument or area under which the entry stands, or of the instrument or area itself.
        Abschnitt = "abschnitt",
        /// ISO code of a state that the sentence or section above a measure names, but not the measure itself.
        Umfeld = "umfeld",
        /// Kind of the document, the key of a [`QuelleArt`]; at its first passage, which stands for the document as a whole.
        Dokument = "dokument",
        /// Printed sign of a footnote.
        Nummer = "nummer",
        /// Title of a strategy, at its first passage.
        Papier = "papier",
    }
}

impl Eigenschaft {
    /// The property with this value as the index has it: `status:ruhend`.
    pub fn mit(self, wert: &str) -> String {
        format!("{}:{wert}", self.key())
    }
}

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
    /// Properties of an entry of the catalogue, each as [`Eigenschaft::mit`] writes it.
    pub eigenschaften: Vec<String>,
    /// Of a figure the words that prove it, with the bytes of its amount; `None` for other passages.
    pub beleg: Option<(String, Range<usize>)>,
    /// Lines in the source's file.
    pub zeilen: Vec<LineRange>,
    /// Pages or paragraphs of the source's file; `None` if places in the source are named by lines.
    pub stelle: Option<Stelle>,
}

impl Passage {
    /// False for a role of a state: the sentence that proves it is a passage of its own, and is found by its words.
    pub fn has_words(&self) -> bool {
        self.art != Art::Rolle
    }
}
