//! The stem that ranks hits: Snowball's, mended where it throws words together that the lexicon tells apart.

use frostem::{Algorithm, Stemmer};

use super::noun::{is_person, known_stem};
use super::tables::TABLES;
use super::term::LOOSE;
use super::word::ends_in;

/// Snowball's stem of a folded word, but of persons and tools in `-er` the word without its case. Behind [`LOOSE`] where
/// Snowball cuts off what is no ending.
pub fn ranking_stem(exact: &str) -> String {
    let stem = TABLES.stem(exact);
    let end = exact.strip_prefix(stem.as_str()).unwrap_or("-");
    let whole = stem.len() >= 4 && ["", "s", "n", "nen"].contains(&end);
    if whole && ends_in(&stem, &["er", "ern"]) && is_person(&stem) {
        return stem;
    }
    let snowball = Stemmer::new(Algorithm::German).stem(exact).into_owned();
    let keeps = ends_in(&stem, &["en", "t", "s"]) && known_stem(exact).is_some();
    if is_action(exact) || whole && keeps && snowball.len() < stem.len() {
        format!("{LOOSE}{snowball}")
    } else {
        snowball
    }
}

/// True for a noun in `-ung`, which Snowball takes for an ending (`Einführung` is no `Einfuhr`).
fn is_action(folded: &str) -> bool {
    let noun = folded.strip_suffix("en").or_else(|| folded.strip_suffix('s')).unwrap_or(folded);
    noun.ends_with("ung") && noun.len() > 6
}
