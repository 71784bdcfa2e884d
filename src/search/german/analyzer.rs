//! From a text to what the index holds of each word.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::search::german::canonical::{canonical, canonical_verb};
use crate::search::german::derived::origin;
use crate::search::german::latin::common_stem;
use crate::search::german::lexicon::Lexicon;
use crate::search::german::stem::{man_of, ranking_stem};
use crate::search::german::stop::is_stop_word;
use crate::search::german::tables::{LEXICON, TABLES};
use crate::search::german::verb::verb_stem;
use crate::search::vocabulary::mend::Mended;
use crate::text::fold;
use crate::text::words::{is_conjunction, is_hyphen, words};

/// Stands before a stem that only orders what is found: it is too short to tell words apart.
pub const LOOSE: char = '+';

/// Stands before the stem of the word behind another: `Sparsamkeit`, `sparsam`.
pub const KIN: char = '&';

/// A term of the field `parts`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The stem behind a sign: `=` the whole word, `~` the verb in it, `%` what a foreign plural has in common with its
    /// singular, [`KIN`] the word behind it, none: part of a compound.
    pub term: String,
    /// Bytes of the folded form.
    pub span: Range<usize>,
}

/// What is known of a word form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// Folded form.
    pub exact: String,
    /// Its stem, perhaps behind [`LOOSE`].
    pub stem: String,
    /// The word, its parts and the words within it; nothing for stop words.
    pub parts: Vec<Part>,
    /// The parts of a compound as bytes of `exact`; see [`Analyzer::leaves`].
    leaves: Vec<Range<usize>>,
}

/// A word in a text.
#[derive(Debug, Clone)]
pub struct Token {
    /// Its bytes.
    pub span: Range<usize>,
    /// Not part of the text's order; see [`crate::text::words::Word`].
    pub extra: bool,
    /// The word that is meant where it is not printed as such.
    meant: Option<String>,
}

impl Token {
    /// The word as it is printed, or as it is meant.
    pub fn form<'a>(&'a self, text: &'a str) -> &'a str {
        self.meant.as_deref().unwrap_or_else(|| text.get(self.span.clone()).unwrap_or(""))
    }

    /// False for a word that is only meant.
    pub fn is_printed(&self) -> bool {
        self.meant.is_none()
    }
}

/// Cuts texts into words and remembers each form.
#[derive(Debug, Default)]
pub struct Analyzer {
    lexicon: Arc<Lexicon>,
    seen: HashMap<String, Arc<Analysis>>,
}

impl Analyzer {
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self { lexicon, seen: HashMap::new() }
    }

    /// True if so many forms are remembered that it is better to begin anew.
    pub fn is_full(&self) -> bool {
        self.seen.len() > crate::search::matching::weights::REMEMBERED
    }

    /// The words of a text; behind a suspended hyphen also the word that is meant (`Fach- und Messereisen`).
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut waiting: Vec<usize> = Vec::new();
        for word in words(text) {
            let token = Token { span: word.span, extra: word.extra, meant: None };
            if !token.extra {
                let meant = self.meant(text, &tokens, &token);
                tokens.extend(meant);
                self.complete(text, &mut tokens, &mut waiting, &token);
            }
            if is_suspended(text, &token) {
                waiting.push(tokens.len());
            }
            tokens.push(token);
        }
        tokens
    }

    /// `Außenpolitik und -wirtschaft`: the second word begins like the first.
    fn meant(&mut self, text: &str, tokens: &[Token], next: &Token) -> Option<Token> {
        let mut before = text.get(..next.span.start)?.chars().rev();
        if !(before.next().is_some_and(is_hyphen) && before.next().is_some_and(char::is_whitespace)) {
            return None;
        }
        let mut previous = tokens.iter().rev().filter(|token| !token.extra).take(3);
        let (start, first) =
            previous.find_map(|token| Some((token.span.start, self.joint(text, token)?.1)))?;
        let between = text.get(start..next.span.start)?;
        let meant = format!("{first}{}", next.form(text));
        (!between.contains(['.', ';'])).then_some(Token {
            span: start..next.span.end,
            extra: true,
            meant: Some(meant),
        })
    }

    /// `Fach- und Messereisen`: the first word ends like the second.
    fn complete(&mut self, text: &str, tokens: &mut Vec<Token>, waiting: &mut Vec<usize>, next: &Token) {
        let Some(first) = waiting.first().and_then(|i| tokens.get(*i)) else {
            return;
        };
        let between = text.get(first.span.end..next.span.start).unwrap_or("");
        if between.len() > 60 || between.replace("bzw.", "").contains(['.', ';', '!', '?']) {
            waiting.clear();
            return;
        }
        let Some((head, _)) = self.joint(text, next) else {
            return;
        };
        for first in std::mem::take(waiting) {
            let Some(first) = tokens.get(first) else { continue };
            let meant = Some(format!("{}{head}", first.form(text)));
            tokens.push(Token { span: first.span.start..next.span.end, extra: true, meant });
        }
    }

    /// The last word of a compound, and what stands before it with its linking letters.
    fn joint(&mut self, text: &str, token: &Token) -> Option<(String, String)> {
        let analysis = self.analyze(token.form(text));
        let head = analysis.leaves.last().filter(|_| analysis.leaves.len() > 1)?.clone();
        let before = analysis.exact.get(..head.start)?.to_owned();
        Some((analysis.exact.get(head)?.to_owned(), before))
    }

    /// The parts of a compound; empty for a simple word.
    pub fn leaves(&self, exact: &str) -> Vec<Range<usize>> {
        if TABLES.name(exact).is_some() {
            return Vec::new();
        }
        let parts = self.lexicon.split(exact);
        if !parts.is_empty() {
            return parts;
        }
        let head = self.lexicon.head(exact);
        head.map_or_else(Vec::new, |head| vec![0..head.start, head])
    }

    /// One word form.
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
            let term = format!("~{}", canonical_verb(&verb));
            if !parts.iter().any(|part| part.term == term) {
                parts.push(Part { term, span: 0..exact.len() });
            }
        }
        let analysis = Arc::new(Analysis { exact, stem, parts, leaves });
        self.seen.insert(form.to_owned(), Arc::clone(&analysis));
        analysis
    }

    /// The terms of a word in the field `parts`.
    fn parts_of(&self, exact: &str, leaves: &[Range<usize>]) -> Vec<Part> {
        let mut out: Vec<Part> = Vec::new();
        let mut push = |term: String, span: Range<usize>| {
            if !out.iter().any(|part| part.term == term) {
                out.push(Part { term, span });
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
                let inner = exact.get(span.clone()).unwrap_or("");
                if i == 0 && j + 1 == leaves.len() {
                    continue;
                }
                push(canonical(&stem_with_head(exact, first.start, last)).into_owned(), span.clone());
                if let Some(stem) = common_stem(inner, &LEXICON).filter(|_| i == j) {
                    push(format!("%{stem}"), span.clone());
                }
                if i == j
                    && let Some(verb) = self.verb(inner)
                {
                    push(format!("~{}", canonical_verb(&verb)), span);
                }
            }
        }
        out
    }

    /// The terms of a word as a whole.
    pub fn whole(&self, exact: &str) -> Vec<String> {
        self.whole_of(exact, &self.leaves(exact))
    }

    /// The terms of a word as a whole whose parts are known.
    fn whole_of(&self, exact: &str, leaves: &[Range<usize>]) -> Vec<String> {
        if let Some(name) = TABLES.name(exact) {
            return vec![format!("={name}")];
        }
        let head = leaves.last().map_or(0..exact.len(), Clone::clone);
        let mut terms = vec![format!("={}", canonical(&stem_with_head(exact, 0, &head)))];
        terms.extend(common_stem(exact, &LEXICON).map(|stem| format!("%{stem}")));
        terms.extend(man_of(exact, &LEXICON).map(|man| format!("={}", canonical(&TABLES.stem(&man)))));
        terms.extend(self.verb(exact).map(|stem| format!("~{}", canonical_verb(&stem))));
        terms.dedup();
        terms
    }

    /// The words of a word's family: what is behind it, and what it is behind.
    pub fn kin(&self, exact: &str) -> Vec<String> {
        let own = self.whole(exact);
        let behind = behind(exact).into_iter().flat_map(|stem| [format!("={stem}"), format!("{KIN}{stem}")]);
        let own = own.iter().filter_map(|term| term.strip_prefix('='));
        let mut terms: Vec<String> = own.map(|stem| format!("{KIN}{stem}")).collect();
        terms.extend(behind);
        terms
    }

    /// True if the lexicon knows the word: then it is not mistyped.
    pub fn is_known(&self, exact: &str) -> bool {
        self.lexicon.get(exact).is_some() || TABLES.name(exact).is_some()
    }

    /// True if the lexicon can cut the word: then it may be a compound that is rightly spelled.
    pub fn is_compound(&self, exact: &str) -> bool {
        !self.lexicon.split(exact).is_empty()
    }

    /// The compounds a word would be but for a mistake in one part; see [`Lexicon::mended`].
    pub fn mended(&self, exact: &str) -> Vec<Mended> {
        self.lexicon.mended(exact)
    }

    fn verb(&self, exact: &str) -> Option<String> {
        let is_noun = |stem: &str| {
            let noun = |word: &str| self.lexicon.get(word).is_some_and(|entry| entry.noun);
            noun(stem) || noun(&format!("{stem}e"))
        };
        // `Richter`, `Beirat` look like forms of verbs.
        let looks = ["t", "ter"].iter().any(|end| exact.ends_with(end));
        if looks && self.lexicon.get(exact).is_some_and(|entry| entry.noun) {
            return None;
        }
        verb_stem(exact, is_noun, |word| self.is_verb(word))
    }

    fn is_verb(&self, word: &str) -> bool {
        self.lexicon.get(word).is_some_and(|entry| !entry.noun)
    }
}

/// The stem of the word behind a word that is no name.
fn behind(exact: &str) -> Option<String> {
    let stem = origin(exact, &LEXICON).filter(|_| TABLES.name(exact).is_none())?;
    Some(canonical(&stem).into_owned())
}

/// A compound from byte `start` on with the stem of its last word.
fn stem_with_head(exact: &str, start: usize, head: &Range<usize>) -> String {
    let before = exact.get(start..head.start).unwrap_or("");
    let stem = TABLES.stem(exact.get(head.clone()).unwrap_or(exact));
    format!("{before}{stem}")
}

/// True for the first half of a word that is completed later.
fn is_suspended(text: &str, token: &Token) -> bool {
    let mut after = text.get(token.span.end..).unwrap_or("").chars();
    if token.extra || !after.next().is_some_and(is_hyphen) {
        return false;
    }
    let next = after.as_str();
    let word: String = next.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    next.starts_with([',', '/']) || next.starts_with(char::is_whitespace) && is_conjunction(&word)
}
