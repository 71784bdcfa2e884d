//! The weight of each kind of match in scores, with the measurement that chose it.
//!
//! Measured with `cargo bench --bench guete -- ORDNER gewicht=wert`; nDCG@10 on XQuAD-de (1,190 questions) and on 600
//! headings of federal law, the other weights as they stand. `0.8: -0.001` is what another value changes.

/// Declares the weights with their values, and an enum that names them.
macro_rules! weights {
    ($($(#[$meta:meta])* $variant:ident $name:ident = $value:literal,)+) => {
        /// The weight of each kind of match. The scores of the fields add up.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Weights {
            $($(#[$meta])* $name: f32,)+
        }

        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Weight {
            $($variant),+
        }

        impl Default for Weights {
            fn default() -> Self {
                Self { $($name: $value),+ }
            }
        }

        impl Weights {
            pub(super) fn of(&self, weight: Weight) -> f32 {
                match weight {
                    $(Weight::$variant => self.$name),+
                }
            }

            /// A weight by its name, for measuring.
            pub fn get_mut(&mut self, name: &str) -> Option<&mut f32> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)+
                    _ => None,
                }
            }
        }
    };
}

weights! {
    /// BM25's saturation. 1.0: -0.003 on federal law, -0.001 on XQuAD-de; 1.4: within 0.0005 on both.
    K1 k1 = 1.2,
    /// BM25's length normalisation. 0.75: -0.0011 on XQuAD-de, -0.0032 on federal law; 0.95: -0.0002 and -0.0025.
    B b = 0.85,
    /// The folded form itself, on top of its stem: exact spelling first.
    /// 0.2 and 0.4: -0.0004 on XQuAD-de, +0.0012 and -0.0006 on federal law.
    Exact exact = 0.3,
    /// The stem. 0.8 and 1.2: -0.0009 and -0.0006 on XQuAD-de.
    Word word = 1.0,
    /// The word, its verb, its parts or all parts of a compound, in the field `parts`.
    /// 0.4: -0.0012 on XQuAD-de, +0.0002 on federal law; 0.6: +0.0001 and -0.0007.
    Parts parts = 0.5,
    /// A synonym. 0.0 and 0.3 differ by less than 0.0001; a synonym shall not outrank the word.
    Synonym synonym = 0.3,
    /// A word of the same family: `Sparsamkeit`, `sparsam`. It shall not outrank the word.
    Kin kin = 0.2,
    /// A word of the same field as a word of the query; orders hits, finds none. 0.0: +0.0003 on XQuAD-de, -0.0002 on
    /// federal law; chosen on 60 questions as clerks type them, of which it brings three more among the first three.
    Related related = 0.3,
    /// The same for a word that no passage has, times `related`. 1.0: no difference on the measured sets.
    RelatedUnknown related_unknown = 4.0,
    /// A synonym of a word that no passage has, times `synonym`: then it counts like the word. 1.0: no difference on the
    /// measured sets.
    SynonymAlone synonym_alone = 5.0,
    /// A word of similar spelling. 0.2 and 0.5 make no difference: the nearest word is the only one.
    Near near = 0.5,
    /// Runs of letters. 0.15: -0.0022 on federal law; 0.25: -0.0005 there, -0.0015 on XQuAD-de.
    Gram gram = 0.2,
    /// Runs of letters of a word that no passage has, times `gram`.
    /// 1.5: +0.0007 on XQuAD-de, -0.0015 on federal law; a mistyped word needs it.
    GramUnknown gram_unknown = 3.0,
    /// A whole phrase. Not measured: the sets have no phrases.
    Phrase phrase = 1.0,
    /// A word that fits a pattern. Not measured: the sets have no patterns.
    Pattern pattern = 0.5,
    /// Two neighbouring words of the query that stand near each other in the text; orders hits, finds none.
    /// 0.1: -0.0004 on XQuAD-de, -0.0001 on federal law; 0.3: -0.0006 and -0.0003.
    Pair pair = 0.2,
    /// A part of a compound in the query; orders hits, finds none.
    /// 0.1: -0.0001 on XQuAD-de, -0.0005 on federal law; 0.3: -0.0005 and +0.0004.
    CompoundPart compound_part = 0.2,
    /// Share of its score that a passage with all words gains; a passage with some words gains less.
    /// 0.0: -0.002 on XQuAD-de, -0.003 on federal law; 0.6: -0.0009 and +0.0015. The higher it is, the fewer passages
    /// with all words fall behind others.
    Cover cover = 1.0,
    /// BM25's length normalisation for runs of letters. 0.75: -0.005 on federal law; 0.5: -0.009.
    GramB gram_b = 0.9,
    /// In a query of more words than `tiers` a passage with all words stays in the first tier if it scores at most this
    /// share less than the best one without some word.
    /// 0.0: -0.0003 on XQuAD-de, +0.0009 on federal law; 0.3: -0.0035 there. Always by tier: -0.02.
    Lead lead = 0.1,
    /// Queries of more words than this are ordered by score before tiers. 3.0: -0.008 on federal law.
    Tiers tiers = 2.0,
}
