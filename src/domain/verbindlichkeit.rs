//! How binding the text makes a measure.

use crate::keyed::keyed;

keyed! {
    /// The modal verb of the sentence that introduces a list of measures.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Verbindlichkeit {
        /// `könnte(n)`, `kann`, `können`.
        Koennen = "koennen",
        /// `soll(en)`.
        Sollen = "sollen",
        /// `wird`, `werden`.
        Werden = "werden",
        /// The sentence has none of these verbs, or no sentence introduces the list.
        Unbestimmt = "unbestimmt",
    }
}

impl Verbindlichkeit {
    /// How binding a list is by the sentence that introduces it. A modal verb outranks the auxiliary `werden`.
    ///
    /// ```
    /// use leitlinien::domain::Verbindlichkeit as V;
    /// assert_eq!(V::of("Folgende Maßnahmen könnten ergriffen werden:"), V::Koennen);
    /// assert_eq!(V::of("Dazu sollen folgende Maßnahmen ergriffen werden:"), V::Sollen);
    /// assert_eq!(V::of("Ziele sind:"), V::Unbestimmt);
    /// ```
    pub fn of(sentence: &str) -> Self {
        let sentence = sentence.to_lowercase();
        let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric()).collect();
        let any = |forms: &[&str]| words.iter().any(|word| forms.contains(word));
        if any(&["könnte", "könnten", "kann", "können", "koennte", "koennten", "koennen"]) {
            Self::Koennen
        } else if any(&["soll", "sollen", "sollte", "sollten"]) {
            Self::Sollen
        } else if any(&["wird", "werden"]) {
            Self::Werden
        } else {
            Self::Unbestimmt
        }
    }
}
