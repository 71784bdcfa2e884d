//! Compounds with a mistake in one of their parts: the other parts are known words, the wrong one is near a known word.

use super::near::Nearby;
use super::{COMPOUND, FIRST_LETTER, allowed};
use crate::search::german::{HEAD_BEFORE, LINKS, Lexicon};
use crate::text::nearest::distance;

/// A compound that may have been meant.
pub struct Mended {
    /// The part as it was typed.
    pub typed: String,
    /// The word that may have been meant by it.
    pub meant: String,
    /// How often the meant word occurs.
    pub often: u32,
    pub whole: String,
}

/// The compounds that a word with one wrong part may mean; the right part is the longest known one at either side.
pub fn mended(lexicon: &Lexicon, word: &str) -> Vec<Mended> {
    let mut out: Vec<Mended> = Vec::new();
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) || word.len() < COMPOUND {
        return out;
    }
    // True for a noun that is frequent enough for compounds, or a compound.
    let is_part = |word: &str| lexicon.is_frequent_noun(word) || !lexicon.split(word).is_empty();
    let joints = HEAD_BEFORE..=word.len() - HEAD_BEFORE;
    // Longer linking letters first: of several readings with the same word the first is kept.
    let mut links = LINKS;
    links.sort_by_key(|link| std::cmp::Reverse(link.len()));
    let mut halves = joints.filter_map(|at| word.split_at_checked(at));
    if let Some((first, last)) = halves.clone().find(|(_, last)| is_part(last)) {
        for (typed, link) in links.iter().filter_map(|link| Some((first.strip_suffix(link)?, link))) {
            near(lexicon, typed, |meant| format!("{meant}{link}{last}"), &mut out);
        }
    }
    if let Some((first, last)) = halves.rfind(|(first, _)| is_part(first)) {
        for (typed, link) in links.iter().filter_map(|link| Some((last.strip_prefix(link)?, link))) {
            near(lexicon, typed, |meant| format!("{first}{link}{meant}"), &mut out);
        }
    }
    out
}

fn near(lexicon: &Lexicon, typed: &str, compound: impl Fn(&str) -> String, out: &mut Vec<Mended>) {
    if allowed(typed.len()) == 0 {
        return;
    }
    let nearby = Nearby::new(typed, 1, typed.len() < FIRST_LETTER);
    for (meant, entry) in lexicon.fitting(&nearby) {
        let whole = compound(&meant);
        if distance(typed, &meant, 1) == Some(1)
            && !out.iter().any(|known| known.meant == meant || known.whole == whole)
            && !lexicon.split(&whole).is_empty()
        {
            let often = 1 << (entry.weight / 2).min(31);
            out.push(Mended { typed: typed.to_owned(), meant, often, whole });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_in_a_part_is_mended() {
        let lexicon = Lexicon::shipped();
        for (typed, meant) in [
            ("aufteilnugsmassstab", "aufteilungsmassstab"),
            ("betreuungsunsche", "betreuungswunsche"),
            ("vrsicherungsforderung", "versicherungsforderung"),
            ("wirtschaftsfoderung", "wirtschaftsforderung"),
        ] {
            let all: Vec<String> = mended(&lexicon, typed).into_iter().map(|mended| mended.whole).collect();
            assert!(all.iter().any(|whole| whole == meant), "{typed}: {all:?}");
        }
        for typed in ["beratung", "xyzxyzxyzxyz", "dresden"] {
            assert!(mended(&lexicon, typed).is_empty(), "{typed}");
        }
    }
}
