//! Compounds with a mistake in one of their parts: the other parts are known words, the wrong one is near a known word.

use crate::search::german::lexicon::Lexicon;
use crate::search::matching::weights::split as rule;
use crate::search::matching::weights::typo::{COMPOUND, FIRST_LETTER};
use crate::search::vocabulary::near::{Nearby, allowed, distance};

/// The part as it was typed, the word that may have been meant, how often that occurs, and the whole compound with it.
pub type Mended = (String, String, u32, String);

impl Lexicon {
    /// The compounds a word would be but for one mistake. Where several words could be its end or its beginning, the
    /// longest is.
    pub fn mended(&self, word: &str) -> Vec<Mended> {
        let mut out: Vec<Mended> = Vec::new();
        if !word.bytes().all(|byte| byte.is_ascii_lowercase()) || word.len() < COMPOUND {
            return out;
        }
        let joints = rule::HEAD_BEFORE..=word.len() - rule::HEAD_BEFORE;
        let mut halves = joints.clone().filter_map(|at| word.split_at_checked(at));
        // Of several readings with the same word the one with most letters at the joint.
        let mut links = rule::LINKS;
        links.sort_by_key(|link| std::cmp::Reverse(link.len()));
        if let Some((first, last)) = halves.find(|(_, last)| self.is_part(last)) {
            for link in links {
                if let Some(typed) = first.strip_suffix(link) {
                    self.near(typed, |meant| format!("{meant}{link}{last}"), &mut out);
                }
            }
        }
        let mut halves = joints.rev().filter_map(|at| word.split_at_checked(at));
        if let Some((first, rest)) = halves.find(|(first, _)| self.is_part(first)) {
            for link in links {
                if let Some(typed) = rest.strip_prefix(link) {
                    self.near(typed, |meant| format!("{first}{link}{meant}"), &mut out);
                }
            }
        }
        out
    }

    /// True for a noun that may be part of compounds, and for a compound.
    fn is_part(&self, word: &str) -> bool {
        let noun = self.get(word).is_some_and(|entry| entry.noun && entry.weight >= rule::NOUNS_WEIGHT);
        noun || !self.split(word).is_empty()
    }

    fn near(&self, typed: &str, compound: impl Fn(&str) -> String, out: &mut Vec<Mended>) {
        if allowed(typed.len()) == 0 {
            return;
        }
        let nearby = Nearby::new(typed, 1, typed.len() < FIRST_LETTER);
        for (meant, entry) in self.fitting(&nearby) {
            let whole = compound(&meant);
            if distance(typed, &meant, 1) == Some(1)
                && !out.iter().any(|known| known.1 == meant || known.3 == whole)
                && !self.split(&whole).is_empty()
            {
                out.push((typed.to_owned(), meant, 1 << (entry.weight / 2).min(31), whole));
            }
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
            let all: Vec<String> = lexicon.mended(typed).into_iter().map(|mended| mended.3).collect();
            assert!(all.iter().any(|whole| whole == meant), "{typed}: {all:?}");
        }
        for typed in ["beratung", "xyzxyzxyzxyz", "dresden"] {
            assert!(lexicon.mended(typed).is_empty(), "{typed}");
        }
    }
}
