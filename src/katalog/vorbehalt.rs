//! The reservation of the budget under which a document puts its measures.

use crate::domain::{BlockArt, Fundstelle, Quelle};
use crate::text::sentence::sentences;

/// The sentence that puts measures under the reservation of the budget, with its place.
pub(super) fn vorbehalt(quelle: &Quelle) -> Option<Fundstelle> {
    quelle
        .blocks
        .iter()
        .rev()
        .filter(|block| block.art == BlockArt::Absatz)
        .filter(|block| ["orbehalt", "ORBEHALT"].iter().any(|part| block.text.contains(part)))
        .find_map(|block| {
            sentences(&block.text).into_iter().find_map(|range| {
                let sentence = block.text.get(range.clone())?.to_lowercase();
                let reserves = sentence.contains("vorbehalt") && sentence.contains("haushalt");
                let measures = sentence.contains("maßnahme")
                    || sentence.contains("massnahme")
                    || sentence.contains("vorhaben");
                (reserves && measures).then(|| block.fundstelle(&quelle.id, range))
            })
        })
}
