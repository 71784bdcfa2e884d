//! Kind of a list, such as measures or goals, read from the sentence that introduces the list.

use crate::keyed::keyed;

keyed! {
    /// What the items of a list are. The key is the letter in the addresses of the items (`m3`, `z1`).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum ListenArt {
        Massnahmen = "m",
        Ziele = "z",
        /// States or regions.
        Laender = "l",
        /// Anything else.
        Punkte = "p",
    }
}

impl ListenArt {
    /// Kind of the list that a sentence introduces; measures if it speaks of measures, whatever else it names.
    ///
    /// ```
    /// use leitlinien::domain::gliederung::ListenArt as L;
    /// assert_eq!(L::of("Mit folgenden Maßnahmen könnte die Zusammenarbeit ausgebaut werden:"), L::Massnahmen);
    /// assert_eq!(L::of("Ziele der internationalen Beziehungen sind:"), L::Ziele);
    /// assert_eq!(L::of("konzentriert sich auf folgende Zielländer / -regionen:"), L::Laender);
    /// assert_eq!(L::of("berücksichtigt unter anderem folgende Aspekte:"), L::Punkte);
    /// ```
    pub fn of(sentence: &str) -> Self {
        let sentence = sentence.to_lowercase();
        let words: Vec<&str> =
            sentence.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let any = |ends: &str| words.iter().any(|word| ends.split(' ').any(|end| word.ends_with(end)));
        let is = |forms: &[&str]| words.iter().any(|word| forms.contains(word));
        if any("maßnahme maßnahmen massnahme massnahmen vorhaben handlungsempfehlungen arbeitsschritte") {
            Self::Massnahmen
        } else if any("länder ländern laender zielregionen staaten partnerregionen") {
            Self::Laender
        } else if is(&["ziel", "ziele", "zielen"]) || any("leitziele hauptziele teilziele") {
            Self::Ziele
        } else {
            Self::Punkte
        }
    }
}
