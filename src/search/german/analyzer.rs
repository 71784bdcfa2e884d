//! From a word form to the terms under which the index keeps it: folded form, stem, parts.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use frostem::{Algorithm, Stemmer};

use super::canonical::canonical_verb;
use super::derived::{common_stem, origin};
use super::stem::{ends_in, is_person, known_stem, man_of};
use super::term::{FOREIGN, KIN, LOOSE, VERB, WHOLE};
use super::token::Texts;
use super::verb::verb_stem;
use super::{Lexicon, TABLES, canonical, is_stop_word};
use crate::text::{fold, part};

/// An analyzer with more forms (half a kilobyte each, 6,000 in the shipped corpus) is not kept for the next search.
const REMEMBERED: usize = 12_000;

/// A term of the field `parts`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordPart {
    /// A stem: behind a sign of [`super::term`], or, for a part of a compound, without a sign.
    pub term: String,
    /// The range of bytes of the folded word that the term stands for.
    pub span: Range<usize>,
}

/// The terms of a word form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    pub exact: String,
    /// The word's stem, behind the sign [`super::term::LOOSE`] if it is too short to tell words apart.
    pub stem: String,
    /// Terms of the whole word, its parts, the verbs in them and the word it is derived from; empty for stop words.
    pub parts: Vec<WordPart>,
    /// The parts of a compound as ranges of bytes of `exact`; see [`Analyzer::leaves`].
    pub(super) leaves: Vec<Range<usize>>,
}

/// A folded word as a whole: its parts and its terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The parts of a compound; see [`Analyzer::leaves`].
    pub leaves: Vec<Range<usize>>,
    /// The terms that stand for the whole word; see [`Analyzer::whole`].
    pub terms: Vec<String>,
}

/// Analyzes words and remembers the analysis of each form.
#[derive(Debug, Default)]
pub struct Analyzer {
    /// The known words: those shipped with the program and those of the indexes.
    pub lexicon: Arc<Lexicon>,
    seen: HashMap<String, Arc<Analysis>>,
    pub(super) texts: Box<Texts>,
    /// Folded words of queries, which need each of them several times.
    wholes: HashMap<String, Arc<Whole>>,
}

impl Analyzer {
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self { lexicon, ..Self::default() }
    }

    pub fn is_full(&self) -> bool {
        self.seen.len() + self.wholes.len() > REMEMBERED
    }

    /// The parts of a compound as ranges of bytes of `exact`; empty for a simple word.
    pub fn leaves(&self, exact: &str) -> Vec<Range<usize>> {
        if TABLES.name(exact).is_some() {
            return Vec::new();
        }
        let parts = self.lexicon.split(exact);
        let head = || self.lexicon.head(exact).map(|head| vec![0..head.start, head]).unwrap_or_default();
        if parts.is_empty() { head() } else { parts }
    }

    pub fn analyze(&mut self, form: &str) -> Arc<Analysis> {
        if let Some(known) = self.seen.get(form) {
            return Arc::clone(known);
        }
        let mut exact = fold(form);
        exact.retain(char::is_alphanumeric);
        let stem = TABLES.name(&exact).map_or_else(|| ranking_stem(&exact), str::to_owned);
        let leaves = self.leaves(&exact);
        let mut parts = if is_stop_word(&exact) { Vec::new() } else { self.parts_of(&exact, &leaves) };
        // A small letter shows that a word is no noun: `fährt`, `sprach`.
        if form.starts_with(char::is_lowercase)
            && !parts.is_empty()
            && let Some(verb) = verb_stem(&exact, |_| false, |word| self.lexicon.get(word).is_some())
        {
            let term = format!("{VERB}{}", canonical_verb(&verb));
            if !parts.iter().any(|part| part.term == term) {
                parts.push(WordPart { term, span: 0..exact.len() });
            }
        }
        let analysis = Arc::new(Analysis { exact, stem, parts, leaves });
        self.seen.insert(form.to_owned(), Arc::clone(&analysis));
        analysis
    }

    fn parts_of(&self, exact: &str, leaves: &[Range<usize>]) -> Vec<WordPart> {
        let mut out: Vec<WordPart> = Vec::new();
        let mut push = |term: String, span: Range<usize>| {
            if !out.iter().any(|part| part.term == term) {
                out.push(WordPart { term, span });
            }
        };
        for term in self.whole_of(exact, leaves) {
            push(term, 0..exact.len());
        }
        if let Some(stem) = behind(exact) {
            push(format!("{KIN}{stem}"), 0..exact.len());
        }
        for (i, first) in leaves.iter().enumerate() {
            for (j, last) in leaves.iter().enumerate().skip(i) {
                let span = first.start..last.end;
                let inner = part(exact, span.clone());
                if i == 0 && j + 1 == leaves.len() {
                    continue;
                }
                push(canonical(&stem_with_head(exact, first.start, last)).into_owned(), span.clone());
                if i < j {
                    continue;
                }
                if let Some(stem) = common_stem(inner) {
                    push(format!("{FOREIGN}{stem}"), span.clone());
                }
                if let Some(verb) = self.verb_term(inner) {
                    push(verb, span);
                }
            }
        }
        out
    }

    /// The terms that stand for the whole word, not for parts of it.
    pub fn whole(&self, exact: &str) -> Vec<String> {
        self.whole_of(exact, &self.leaves(exact))
    }

    fn whole_of(&self, exact: &str, leaves: &[Range<usize>]) -> Vec<String> {
        if let Some(name) = TABLES.name(exact) {
            return vec![format!("{WHOLE}{name}")];
        }
        let head = leaves.last().map_or(0..exact.len(), Clone::clone);
        let mut terms = vec![format!("{WHOLE}{}", canonical(&stem_with_head(exact, 0, &head)))];
        terms.extend(common_stem(exact).map(|stem| format!("{FOREIGN}{stem}")));
        terms.extend(man_of(exact).map(|man| format!("{WHOLE}{}", canonical(&TABLES.stem(&man)))));
        terms.extend(self.verb_term(exact));
        terms.dedup();
        terms
    }

    /// The parts and the terms of a folded word, worked out once.
    pub fn made_of(&mut self, exact: &str) -> Arc<Whole> {
        if let Some(known) = self.wholes.get(exact) {
            return Arc::clone(known);
        }
        let leaves = self.leaves(exact);
        let whole = Arc::new(Whole { terms: self.whole_of(exact, &leaves), leaves });
        self.wholes.insert(exact.to_owned(), Arc::clone(&whole));
        whole
    }

    /// The terms of a word's family: of the word from which it is derived, and of words derived from it.
    pub fn kin(&mut self, exact: &str) -> Vec<String> {
        let whole = self.made_of(exact);
        let own =
            whole.terms.iter().filter_map(|term| term.strip_prefix(WHOLE)).map(|stem| format!("{KIN}{stem}"));
        let behind = behind(exact).into_iter();
        own.chain(behind.flat_map(|stem| [format!("{WHOLE}{stem}"), format!("{KIN}{stem}")])).collect()
    }

    /// True if the lexicon knows the word: then it is not mistyped.
    pub fn is_known(&self, exact: &str) -> bool {
        self.lexicon.get(exact).is_some() || TABLES.name(exact).is_some()
    }

    /// True if the lexicon can cut the word: then it may be a compound that is rightly spelled.
    pub fn is_compound(&self, exact: &str) -> bool {
        !self.lexicon.split(exact).is_empty()
    }

    fn verb_term(&self, exact: &str) -> Option<String> {
        // `Richter`, `Beirat` look like forms of verbs.
        if ends_in(exact, &["t", "ter"]) && self.lexicon.is_noun(exact) {
            return None;
        }
        let is_noun = |stem: &str| self.lexicon.is_noun(stem) || self.lexicon.is_noun(&format!("{stem}e"));
        let verb = verb_stem(exact, is_noun, |word| self.lexicon.is_small(word))?;
        Some(format!("{VERB}{}", canonical_verb(&verb)))
    }
}

fn behind(exact: &str) -> Option<String> {
    let stem = origin(exact).filter(|_| TABLES.name(exact).is_none())?;
    Some(canonical(&stem).into_owned())
}

/// The compound `exact` from byte `start` on, its last word (`head`) cut to its stem.
fn stem_with_head(exact: &str, start: usize, head: &Range<usize>) -> String {
    format!("{}{}", part(exact, start..head.start), TABLES.stem(part(exact, head.clone())))
}

/// Snowball's stem of a folded word; for persons and tools in `-er` the noun without its ending of case or plural.
/// The sign [`LOOSE`] stands before a stem from which Snowball cut off more than an ending.
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

/// True for a noun in `-ung`: Snowball would cut this off like an ending (`Einführung` is no `Einfuhr`).
fn is_action(folded: &str) -> bool {
    let noun = folded.strip_suffix("en").or_else(|| folded.strip_suffix('s')).unwrap_or(folded);
    noun.ends_with("ung") && noun.len() > 6
}
