//! From what a query asks for to what is looked up, in the index and in a text alike.

use std::ops::Range;

use crate::search::Grund;
use crate::search::Kind;
use crate::search::Options;
use crate::search::german::analyzer::{Analysis, Analyzer, LOOSE};
use crate::search::german::canonical::canonical;
use crate::search::german::stop::is_stop_word;
use crate::search::german::tables::{TABLES, Tables};
use crate::search::matching::weights::{self, Weights};
use crate::search::query::dates::Period;
use crate::search::query::tree::{Ask, Leaf};

/// Where a test looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Folded forms.
    Exact,
    /// Stems.
    Word,
    /// Words, verbs and parts.
    Parts,
    /// Runs of letters.
    Gram,
    /// Stems of the title.
    Titel,
}

/// One way in which a part of a query can be found.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    pub how: How,
    pub weight: Weight,
    /// How much of its weight it has: less than 1 for what a mistyped word less likely meant.
    pub share: f32,
    pub grund: Grund,
}

impl Test {
    /// What it adds to a score, rarity aside.
    pub fn worth(&self, weights: &Weights) -> f32 {
        self.share * self.weight.of(weights)
    }
}

/// Which weight a test has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Exact,
    Word,
    Parts,
    Synonym,
    Kin,
    Near,
    Gram,
    Pair,
    Leaf,
    Phrase,
    Pattern,
    /// It filters.
    Nothing,
}

impl Weight {
    fn of(self, weights: &Weights) -> f32 {
        match self {
            Self::Exact => weights.exact,
            Self::Word => weights.word,
            Self::Parts => weights.parts,
            Self::Synonym => weights.synonym,
            Self::Kin => weights.kin,
            Self::Near => weights.near,
            Self::Gram => weights.gram,
            Self::Pair => weights.pair,
            Self::Leaf => weights.leaf,
            Self::Phrase => weights.phrase,
            Self::Pattern => weights.pattern,
            Self::Nothing => 0.0,
        }
    }
}

/// What is looked up.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// Any of these terms; they count as one word.
    Any(Place, Vec<String>),
    /// Terms one behind the other, or within so many words.
    Phrase(Place, Vec<String>, Option<usize>),
    /// One term of each group within so many words.
    Near(Place, Vec<Vec<String>>, u32),
    /// Every one of these terms somewhere.
    All(Place, Vec<String>),
    /// Folded forms that fit a pattern.
    Pattern(String),
    /// Runs of letters: they order what is found, they find nothing.
    Grams(Vec<String>),
    /// Any of these terms; they order what is found, they find nothing.
    Order(Place, Vec<String>),
    /// A value of a field.
    Filter(&'static str, String),
    /// A period.
    Datum(Period),
}

fn test(how: How, weight: Weight, grund: Grund) -> Test {
    Test { how, weight, share: 1.0, grund }
}

/// The ways in which `leaf` can be found; any of them is enough.
pub fn compile(leaf: &Leaf, analyzer: &mut Analyzer, extra: &Tables, options: &Options) -> Vec<Test> {
    match &leaf.ask {
        Ask::Word(forms) => word(forms, analyzer, extra, options),
        Ask::Expression(forms) => expression(forms, analyzer, extra, options),
        Ask::Phrase(forms, within) => {
            let terms = forms.iter().map(|form| analyzer.analyze(form).exact.clone()).collect();
            vec![test(How::Phrase(Place::Exact, terms, *within), Weight::Phrase, Grund::Phrase)]
        }
        Ask::Pattern(pattern) => {
            let grund = match (pattern.starts_with('*'), pattern.trim_end_matches('*').contains(['*', '?'])) {
                (true, _) => Grund::Ende,
                (false, false) => Grund::Anfang,
                (false, true) => Grund::Muster,
            };
            vec![test(How::Pattern(pattern.clone()), Weight::Pattern, grund)]
        }
        Ask::Titel(forms) => {
            let stems = forms.iter().map(|form| analyzer.analyze(form).stem.clone()).collect();
            vec![test(How::All(Place::Titel, stems), Weight::Word, Grund::Titel)]
        }
        Ask::Filter(feld, value) => {
            vec![test(How::Filter(feld, value.clone()), Weight::Nothing, Grund::Feld)]
        }
        Ask::Datum(period) => vec![test(How::Datum(*period), Weight::Nothing, Grund::Feld)],
    }
}

/// Words that are one known expression: together, in other words, and for the order each by itself.
fn expression(forms: &[String], analyzer: &mut Analyzer, extra: &Tables, options: &Options) -> Vec<Test> {
    let exact: Vec<String> = forms.iter().map(|form| analyzer.analyze(form).exact.clone()).collect();
    let mut tests = vec![together(&exact, analyzer, Grund::Wortform)];
    if !options.off.contains(&Kind::Synonym) {
        tests.extend(synonyms(&exact, analyzer, extra));
    }
    for word in exact.iter().filter(|word| !is_stop_word(word)) {
        let stem = analyzer.analyze(word).stem.clone();
        let terms = analyzer.whole(word);
        tests.extend([
            test(How::Order(Place::Exact, vec![word.clone()]), Weight::Exact, Grund::Wort),
            test(How::Order(Place::Word, stems(&stem)), Weight::Word, Grund::Wortform),
            test(How::Order(Place::Parts, terms), Weight::Parts, Grund::Wortform),
            test(How::Grams(crate::search::index::stream::grams(word)), Weight::Gram, Grund::Aehnlich),
        ]);
    }
    tests
}

/// A stem as it stands in the index, whether it tells words apart or not.
fn stems(stem: &str) -> Vec<String> {
    let bare = stem.trim_start_matches(LOOSE);
    vec![bare.to_owned(), format!("{LOOSE}{bare}")]
}

/// The parts of a compound, which order what is found. Where hyphens were typed, they show the parts.
fn part_tests(forms: &[String], exact: &str, analyzer: &mut Analyzer) -> Vec<Test> {
    let parts: Vec<String> = if forms.len() > 1 {
        let typed = forms.iter().map(|form| analyzer.analyze(form).exact.clone());
        typed.filter(|part| !is_stop_word(part)).collect()
    } else {
        let leaves = analyzer.leaves(exact).into_iter();
        leaves.filter_map(|leaf| exact.get(leaf).map(str::to_owned)).collect()
    };
    let part_test = |part: String| {
        let stem = TABLES.stem(&part);
        let stem = canonical(&stem);
        let terms = vec![format!("={stem}"), stem.into_owned()];
        test(How::Order(Place::Parts, terms), Weight::Leaf, Grund::Wortteil)
    };
    parts.into_iter().map(part_test).collect()
}

/// A word, its other forms and its parts; typed in parts, it is also found in parts.
fn word(forms: &[String], analyzer: &mut Analyzer, extra: &Tables, options: &Options) -> Vec<Test> {
    let on = |kind| !options.off.contains(&kind);
    let whole = analyzer.analyze(&forms.concat());
    let exact = whole.exact.clone();
    let mut tests = vec![test(How::Any(Place::Exact, vec![exact.clone()]), Weight::Exact, Grund::Wort)];
    let whole_terms = analyzer.whole(&exact);
    let mut terms: Vec<String> = Vec::new();
    if on(Kind::Wortform) {
        tests.push(test(How::Order(Place::Word, stems(&whole.stem)), Weight::Word, Grund::Wortform));
        if !whole.stem.starts_with(LOOSE) {
            let how = How::Any(Place::Word, vec![whole.stem.clone()]);
            tests.push(test(how, Weight::Nothing, Grund::Wortform));
        }
        terms.extend(whole_terms.iter().cloned());
        terms.extend(infinitive(&whole, &whole_terms));
        tests.push(test(How::Any(Place::Parts, analyzer.kin(&exact)), Weight::Kin, Grund::Wortform));
    }
    if on(Kind::Wortteil) {
        terms.extend(whole_terms.iter().filter_map(|term| term.strip_prefix('=')).map(str::to_owned));
        tests.extend(in_parts(&exact, analyzer));
        tests.extend(part_tests(forms, &exact, analyzer));
    }
    if !terms.is_empty() {
        tests.push(test(How::Any(Place::Parts, terms), Weight::Parts, Grund::Wortteil));
    }
    if forms.len() > 1 {
        tests.push(typed_in_parts(forms, analyzer, on(Kind::Wortform)));
        if on(Kind::Wortteil) {
            tests.extend(typed_apart(forms, analyzer));
        }
    }
    if on(Kind::Synonym) {
        tests.extend(synonyms(std::slice::from_ref(&exact), analyzer, extra));
    }
    tests.push(test(How::Grams(crate::search::index::stream::grams(&exact)), Weight::Gram, Grund::Aehnlich));
    tests
}

/// Words that follow one another in the query stand together in the better passages.
pub fn pairs(leaves: &[Leaf], analyzer: &mut Analyzer) -> Vec<Test> {
    let mut before: Option<Vec<String>> = None;
    let mut tests = Vec::new();
    for leaf in leaves {
        let terms = match &leaf.ask {
            Ask::Word(forms) => {
                let exact = analyzer.analyze(&forms.concat()).exact.clone();
                Some(if is_stop_word(&exact) { Vec::new() } else { analyzer.whole(&exact) })
            }
            _ => None,
        };
        if let (Some(one), Some(other)) = (&before, &terms)
            && one != other
        {
            let groups = vec![one.clone(), other.clone()];
            let how = How::Near(Place::Parts, groups, weights::PAIR_WITHIN);
            tests.push(test(how, Weight::Pair, Grund::Wortform));
        }
        before = terms;
    }
    tests
}

/// The verb of a word in small letters that may be a noun as well: `essen`.
fn infinitive(typed: &Analysis, known: &[String]) -> Option<String> {
    let ends = ["en", "ern", "eln"].iter().any(|end| typed.exact.ends_with(end));
    // Verbs in the parts of a compound are not its own.
    let own = typed.parts.iter().filter(|part| ends && part.span == (0..typed.exact.len()));
    let verbs = own.map(|part| &part.term).filter(|term| term.starts_with('~'));
    verbs.rev().find(|term| !known.contains(term)).cloned()
}

/// A word typed with hyphens, as words one behind the other.
fn typed_in_parts(forms: &[String], analyzer: &mut Analyzer, any_form: bool) -> Test {
    let exact = forms.iter().map(|form| analyzer.analyze(form).exact.clone());
    let exact: Vec<String> = exact.collect();
    // A stop word has a place only among the folded forms.
    let (place, terms) = if any_form && !exact.iter().any(|word| is_stop_word(word)) {
        (Place::Parts, exact.iter().filter_map(|word| analyzer.whole(word).into_iter().next()).collect())
    } else {
        (Place::Exact, exact)
    };
    test(How::Phrase(place, terms, None), Weight::Word, Grund::Wortform)
}

/// A word typed with hyphens, as words close together (`EU-Förderung`: also `Förderung der EU`).
fn typed_apart(forms: &[String], analyzer: &mut Analyzer) -> Option<Test> {
    let exact: Vec<String> = forms.iter().map(|form| analyzer.analyze(form).exact.clone()).collect();
    if exact.iter().any(|word| is_stop_word(word) || !word.chars().any(char::is_alphabetic)) {
        return None;
    }
    let groups = exact.iter().map(|word| part_terms(word, analyzer)).collect();
    Some(test(How::Near(Place::Parts, groups, weights::PARTS_WITHIN), Weight::Parts, Grund::Wortteil))
}

/// A word by itself or in a compound.
fn part_terms(word: &str, analyzer: &Analyzer) -> Vec<String> {
    let mut terms = analyzer.whole(word);
    let inner: Vec<String> = terms.iter().filter_map(|t| t.strip_prefix('=')).map(str::to_owned).collect();
    terms.extend(inner);
    terms
}

/// A compound is found where its parts stand close together, however they are joined among themselves
/// (`Fach|kräfte|zuwanderung`: also `Zuwanderung von Fachkräften`).
fn in_parts(exact: &str, analyzer: &Analyzer) -> Vec<Test> {
    let leaves = analyzer.leaves(exact);
    let joints = leaves.len().saturating_sub(1).min(weights::MOST_JOINTS);
    // Bit i of a cut: the parts i and i + 1 stand apart.
    (1..1_usize << joints)
        .map(|cut| {
            let mut groups: Vec<Range<usize>> = Vec::new();
            for (i, leaf) in leaves.iter().enumerate() {
                match groups.last_mut() {
                    Some(last) if cut & (1 << (i - 1)) == 0 => last.end = leaf.end,
                    _ => groups.push(leaf.clone()),
                }
            }
            let groups = groups.into_iter().filter_map(|group| exact.get(group));
            let groups = groups.map(|part| part_terms(part, analyzer));
            let how = How::Near(Place::Parts, groups.collect(), weights::PARTS_WITHIN);
            test(how, Weight::Parts, Grund::Wortteil)
        })
        .collect()
}

/// What the tables say means the same.
fn synonyms(expression: &[String], analyzer: &Analyzer, extra: &Tables) -> Vec<Test> {
    let mut single: Vec<String> = Vec::new();
    let mut tests = Vec::new();
    for other in TABLES.others(expression).into_iter().chain(extra.others(expression)) {
        if let [word] = other.as_slice() {
            single.extend(analyzer.whole(word));
            // Inside compounds only words that are long enough to be meant.
            single.extend(
                (word.len() >= weights::SYNONYM_PART).then(|| canonical(&TABLES.stem(word)).into_owned()),
            );
            if analyzer.leaves(word).len() > 1 {
                tests.extend(in_parts(word, analyzer).into_iter().map(|test| Test {
                    grund: Grund::Synonym,
                    weight: Weight::Synonym,
                    ..test
                }));
            }
        } else {
            tests.push(Test { weight: Weight::Synonym, ..together(other, analyzer, Grund::Synonym) });
        }
    }
    if !single.is_empty() {
        single.sort();
        single.dedup();
        tests.push(test(How::Any(Place::Parts, single), Weight::Synonym, Grund::Synonym));
    }
    tests
}

/// Words that are spelled alike.
pub fn nearest_test(stems: &[String]) -> Test {
    let terms = stems.iter().flat_map(|stem| [format!("={stem}"), stem.clone()]).collect();
    test(How::Any(Place::Parts, terms), Weight::Near, Grund::Aehnlich)
}

/// The words of an expression close together, in any order and form.
fn together(expression: &[String], analyzer: &Analyzer, grund: Grund) -> Test {
    let content = expression.iter().filter(|word| !is_stop_word(word));
    let groups = content.map(|word| analyzer.whole(word)).collect();
    let within = u32::try_from(expression.len()).unwrap_or(u32::MAX);
    test(How::Near(Place::Parts, groups, within), Weight::Parts, grund)
}

/// True if `word` fits `pattern`, in which `*` is any letters and `?` one letter.
pub fn fits(pattern: &str, word: &str) -> bool {
    // Most words end differently.
    let end = pattern.rsplit(['*', '?']).next().unwrap_or("");
    if !word.ends_with(end) {
        return false;
    }
    if pattern.is_ascii() && word.is_ascii() {
        return fits_letters(pattern.as_bytes(), word.as_bytes(), *b"*?");
    }
    let letters = |text: &str| text.chars().collect::<Vec<char>>();
    fits_letters(&letters(pattern), &letters(word), ['*', '?'])
}

fn fits_letters<L: Copy + PartialEq>(pattern: &[L], word: &[L], [any, one]: [L; 2]) -> bool {
    let (mut p, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(c) = word.get(w) {
        match pattern.get(p) {
            Some(x) if *x == any => {
                star = Some((p, w));
                p += 1;
            }
            Some(x) if *x == one || x == c => {
                p += 1;
                w += 1;
            }
            _ => {
                let Some((at, from)) = star else { return false };
                p = at + 1;
                w = from + 1;
                star = Some((at, from + 1));
            }
        }
    }
    pattern.iter().skip(p).all(|c| *c == any)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns_fit_whole_words() {
        assert!(fits("wasser*", "wasserstoff"));
        assert!(fits("*stoff", "wasserstoff"));
        assert!(fits("w?rt", "wort"));
        assert!(fits("*e*g*", "strategiegeber"));
        assert!(!fits("w?rt", "wrt"));
        assert!(!fits("wasser", "wasserstoff"));
        assert!(!fits("*stoff", "stoffe"));
        assert!(fits("*", ""));
    }
}
