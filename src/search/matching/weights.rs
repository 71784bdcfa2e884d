//! Weights and thresholds, each with the measurement that chose it.

/// What each kind of match is worth. The scores of the fields add up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// BM25's saturation.
    pub k1: f32,
    /// BM25's length normalisation.
    pub b: f32,
    /// The folded form itself, on top of its stem: exact spelling first.
    pub exact: f32,
    /// The stem.
    pub word: f32,
    /// The word, its verb, its parts or all parts of a compound, in the field `parts`.
    pub parts: f32,
    /// A synonym.
    pub synonym: f32,
    /// A word of the same family: `Sparsamkeit`, `sparsam`.
    pub kin: f32,
    /// A word of similar spelling.
    pub near: f32,
    /// Runs of letters.
    pub gram: f32,
    /// Runs of letters of a word that no passage has, times `gram`.
    pub gram_unknown: f32,
    /// A whole phrase.
    pub phrase: f32,
    /// A word that fits a pattern.
    pub pattern: f32,
    /// Two words of the query side by side in the text, too; it orders, it finds nothing.
    pub pair: f32,
    /// A part of a compound in the query; it orders, it finds nothing.
    pub leaf: f32,
    /// What a passage with all words is worth more than its score says, as a share of it; with some words less.
    pub cover: f32,
    /// BM25's length normalisation for runs of letters.
    pub gram_b: f32,
    /// In such a query a passage with all words stays in the first tier if it scores at most this share less than
    /// the best one without some word.
    pub lead: f32,
    /// Queries of more words than this are ordered by score before tiers.
    pub tiers: f32,
}

/// Measured with `cargo bench --bench guete -- ORDNER gewicht=wert`; nDCG@10 on XQuAD-de (1,190 questions) and on
/// 600 headings of federal law, the other weights as they stand.
impl Default for Weights {
    fn default() -> Self {
        Self {
            // 1.0: -0.003 on federal law, -0.001 on XQuAD-de; 1.4: within 0.0005 on both.
            k1: 1.2,
            // 0.75: -0.0011 on XQuAD-de, -0.0032 on federal law; 0.95: -0.0002 and -0.0025.
            b: 0.85,
            // 0.2 and 0.4: -0.0004 on XQuAD-de, +0.0012 and -0.0006 on federal law.
            exact: 0.3,
            // 0.8 and 1.2: -0.0009 and -0.0006 on XQuAD-de.
            word: 1.0,
            // 0.4: -0.0012 on XQuAD-de, +0.0002 on federal law; 0.6: +0.0001 and -0.0007.
            parts: 0.5,
            // 0.0 and 0.3 differ by less than 0.0001; a synonym shall not outrank the word.
            synonym: 0.3,
            // A word of the family shall not outrank the word.
            kin: 0.2,
            // 0.2 and 0.5 make no difference: the nearest word is the only one.
            near: 0.5,
            // 0.15: -0.0022 on federal law; 0.25: -0.0005 there, -0.0015 on XQuAD-de.
            gram: 0.2,
            // 1.5: +0.0007 on XQuAD-de, -0.0015 on federal law; a mistyped word needs it.
            gram_unknown: 3.0,
            // Not measured: the sets have no phrases.
            phrase: 1.0,
            // Not measured: the sets have no patterns.
            pattern: 0.5,
            // 0.1: -0.0004 on XQuAD-de, -0.0001 on federal law; 0.3: -0.0006 and -0.0003.
            pair: 0.2,
            // 0.1: -0.0001 on XQuAD-de, -0.0005 on federal law; 0.3: -0.0005 and +0.0004.
            leaf: 0.2,
            // 0.0: -0.002 on XQuAD-de, -0.003 on federal law; 0.6: -0.0009 and +0.0015. The higher it is, the fewer
            // passages with all words fall behind others.
            cover: 1.0,
            // 0.75: -0.005 on federal law; 0.5: -0.009.
            gram_b: 0.9,
            // 0.0: -0.0003 on XQuAD-de, +0.0009 on federal law; 0.3: -0.0035 there. Always by tier: -0.02.
            lead: 0.1,
            // 3.0: -0.008 on federal law.
            tiers: 2.0,
        }
    }
}

impl Weights {
    /// By the field's name, for measuring.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut f32> {
        Some(match name {
            "k1" => &mut self.k1,
            "b" => &mut self.b,
            "exact" => &mut self.exact,
            "word" => &mut self.word,
            "parts" => &mut self.parts,
            "synonym" => &mut self.synonym,
            "kin" => &mut self.kin,
            "near" => &mut self.near,
            "gram" => &mut self.gram,
            "gram_unknown" => &mut self.gram_unknown,
            "phrase" => &mut self.phrase,
            "pattern" => &mut self.pattern,
            "pair" => &mut self.pair,
            "leaf" => &mut self.leaf,
            "cover" => &mut self.cover,
            "gram_b" => &mut self.gram_b,
            "lead" => &mut self.lead,
            "tiers" => &mut self.tiers,
            _ => return None,
        })
    }
}

/// So many letters are a run.
pub const GRAM_LETTERS: usize = 4;
/// Joints of a longer compound beyond these are not tried apart.
pub const MOST_JOINTS: usize = 3;
/// A synonym of so many letters also counts inside compounds.
pub const SYNONYM_PART: usize = 6;
/// All parts of a compound stand within so many words.
pub const PARTS_WITHIN: u32 = 8;
/// At most so many values of a facet or forms of a pattern are listed.
pub const FACET_VALUES: usize = 50;
/// Patterns take at most so many words.
pub const MAX_EXPANSION: usize = 4096;
/// While a query is typed, a beginning stands for at most so many words, ...
pub const TYPED_WORDS: usize = 200;
/// ... the most frequent of so many in a part.
pub const TYPED_SEEN: usize = 50_000;
/// Two words of a query stand together within so many words. 4: -0.001 on federal law; 12: +0.0003 on XQuAD-de.
pub const PAIR_WITHIN: u32 = 8;
/// Parts of no more words than this keep them in memory for patterns that begin with `*`; about seven bytes each.
pub const KEPT_WORDS: usize = 1 << 18;
/// A searcher remembers about so many analyzed forms between searches, each in half a kilobyte; the shipped corpus has
/// 6,000.
pub const REMEMBERED: usize = 12_000;
/// A word that no passage has is searched as a beginning from so many letters on: shorter ones are mostly abbreviations,
/// or words themselves (4: `Wirt` finds `Wirtschaft`).
pub const BEGINNING: usize = 5;
/// Snippets are about so many characters long.
pub const SNIPPET: usize = 220;

/// The rules of the compound splitter. Thresholds by length as measured by the prototype on federal laws.
pub mod split {
    /// Shorter words are never cut.
    pub const SHORTEST: usize = 6;
    /// Longer ones are no words.
    pub const LONGEST: usize = 80;
    /// At most so many parts.
    pub const MOST: usize = 6;
    /// A part of so many letters at most must occur so often to be in the lexicon.
    pub const LEAST: [(usize, u32); 5] = [(3, 200), (4, 40), (5, 15), (6, 5), (80, 3)];
    /// What longer parts are worth, by letter.
    pub const PER_LETTER: f32 = 0.6;
    /// What each further part costs.
    pub const PER_PART: f32 = 1.0;
    /// A whole word must be so much more frequent than its parts to stay whole.
    pub const WHOLE_BONUS: f32 = 0.0;
    /// The same for a noun of nouns (`Kranken|versicherung`), ...
    pub const NOUNS_BONUS: f32 = 10.0;
    /// ... each of which is at least so frequent (twice the binary logarithm).
    pub const NOUNS_WEIGHT: u8 = 10;
    /// How often a word of the further list counts as found.
    pub const FURTHER: u32 = 200;
    /// A known head behind an unknown part has at least so many letters, ...
    pub const HEAD_LETTERS: usize = 5;
    /// ... the unknown part has so many, ...
    pub const HEAD_BEFORE: usize = 4;
    /// ... and the head is at least so frequent (twice the binary logarithm).
    pub const HEAD_WEIGHT: u8 = 13;
    /// A word of three letters that lost its `-e` was at least so frequent (twice the binary logarithm).
    pub const SHORTENED_WEIGHT: u8 = 16;
    /// Letters between the parts of a compound.
    pub const LINKS: [&str; 8] = ["", "s", "es", "n", "en", "er", "e", "ens"];
    /// Prefixes and suffixes that look like words; ascending.
    pub const NO_PARTS: [&str; 31] = [
        "artig", "bar", "dung", "durch", "ehr", "ent", "fahig", "frei", "gegen", "haft", "hand", "heit",
        "hinter", "isch", "keit", "lich", "los", "massig", "neben", "nieder", "nis", "sam", "schaft", "tum",
        "ung", "ungen", "unter", "ver", "wider", "wieder", "zusammen",
    ];
}

/// When a word counts as mistyped.
pub mod typo {
    /// Words of so many letters at most may have so many mistakes; longer ones two.
    pub const ALLOWED: [(usize, usize); 2] = [(4, 0), (8, 1)];
    /// A word that could be a compound may have one from so many letters on (`Landeregierung`).
    pub const COMPOUND: usize = 10;
    /// The first letter may only be wrong in words of so many letters (`Angel` is no `Mangel`).
    pub const FIRST_LETTER: usize = 6;
    /// At most so many words are offered instead, ...
    pub const OFFERED: usize = 3;
    /// ... none that is less likely than this share of the likeliest: their scores have that share, so that what is left
    /// out would weigh little.
    pub const LEAST_SHARE: f32 = 0.1;
    /// A mistake that is no slip of the fingers is so likely beside one that is. Chosen by the nature of the mistakes, not
    /// by a set. What one mistake in each query costs with printed words, shares, parts and phrases mended: gesetze-dev
    /// 0.007 (0.025 without), XQuAD-de 0.002 (0.004).
    pub const NO_SLIP: f32 = 0.25;
}

/// What a hit in a letterhead or a list of links is worth: below the same words in the text, above similar spelling.
/// Judged by hand on the shipped sources (`japan`, `seit 2023`); the measured sets have neither.
pub const BESIDE_TEXT: f32 = 0.4;

/// A passage without any word of the query is shown as similar if it has this share of a word's runs of letters,
/// weighed by their rarity.
pub const GRAM_SHARE: f32 = 0.4;
