//! Thresholds of the compound splitter and of its lexicon, measured on German federal law.

/// Words of fewer letters are never cut.
pub const SHORTEST: usize = 6;
/// Words of more letters are never cut: they are no words.
pub const LONGEST: usize = 80;
/// Maximum number of parts of a compound.
pub const MOST: usize = 6;
/// Letters of a word, and how often one of at most this length must occur to be in the lexicon.
pub const LEAST: [(usize, u32); 5] = [(3, 200), (4, 40), (5, 15), (6, 5), (80, 3)];
/// Added to the weight of a part for each of its letters.
pub const PER_LETTER: f32 = 0.6;
/// Taken from the mean weight of a cut for each of its parts.
pub const PER_PART: f32 = 1.0;
/// A whole word stays whole if its weight exceeds the mean of its parts by more than this, ...
pub const WHOLE_BONUS: f32 = 0.0;
/// ... a noun of nouns (`Kranken|versicherung`) if it exceeds it by more than this.
pub const NOUNS_BONUS: f32 = 10.0;
/// Minimum weight of each noun in a noun of nouns. Weights are twice the binary logarithm of the frequency.
pub const NOUNS_WEIGHT: u8 = 10;
/// Frequency assumed for a word of the list of further nouns.
pub const FURTHER: u32 = 200;
/// Minimum number of letters of a known last word behind an unknown part, ...
pub const HEAD_LETTERS: usize = 5;
/// ... of the unknown part, ...
pub const HEAD_BEFORE: usize = 4;
/// ... and minimum weight of that last word.
pub const HEAD_WEIGHT: u8 = 13;
/// Minimum weight of a word that lost its `-e` and has three letters left.
pub const SHORTENED_WEIGHT: u8 = 16;
/// Letters between the parts of a compound.
pub const LINKS: [&str; 8] = ["", "s", "es", "n", "en", "er", "e", "ens"];
/// Prefixes and suffixes that look like words; ascending.
pub const NO_PARTS: [&str; 31] = [
    "artig", "bar", "dung", "durch", "ehr", "ent", "fahig", "frei", "gegen", "haft", "hand", "heit",
    "hinter", "isch", "keit", "lich", "los", "massig", "neben", "nieder", "nis", "sam", "schaft", "tum",
    "ung", "ungen", "unter", "ver", "wider", "wieder", "zusammen",
];
