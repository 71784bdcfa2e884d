//! From what a query asks for to what is looked up, in the index and in a text alike.

use super::analyzer::Analyzer;
use super::dates::Period;
use super::query::{Ask, Leaf};
use super::weights;
use super::{Grund, Kind, Options};

/// Where a test looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// Folded forms.
    Exact,
    /// Stems.
    Word,
    /// Stems of the title.
    Titel,
}

/// One way in which a part of a query can be found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Test {
    pub(super) how: How,
    pub(super) weight: f32,
    pub(super) grund: Grund,
}

/// What is looked up.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum How {
    /// A term.
    Term(Place, String),
    /// Terms one behind the other, or within so many words.
    Phrase(Place, Vec<String>, Option<usize>),
    /// Every one of these terms somewhere.
    All(Place, Vec<String>),
    /// Folded forms that fit a pattern.
    Pattern(String),
    /// A value of a field.
    Filter(&'static str, String),
    /// A period.
    Datum(Period),
}

/// The ways in which `leaf` can be found; any of them is enough.
pub(super) fn compile(leaf: &Leaf, analyzer: &mut Analyzer, options: &Options) -> Vec<Test> {
    let test = |how, weight, grund| Test { how, weight, grund };
    let forms_allowed = !options.off.contains(&Kind::Wortform);
    match &leaf.ask {
        Ask::Word(forms) => word(forms, analyzer, forms_allowed),
        Ask::Phrase(forms, within) => {
            let terms = forms
                .iter()
                .map(|form| analyzer.analyze(form).exact.clone())
                .collect();
            vec![test(
                How::Phrase(Place::Exact, terms, *within),
                weights::PHRASE,
                Grund::Phrase,
            )]
        }
        Ask::Pattern(pattern) => {
            let grund = match (
                pattern.starts_with('*'),
                pattern.trim_end_matches('*').contains(['*', '?']),
            ) {
                (true, _) => Grund::Ende,
                (false, false) => Grund::Anfang,
                (false, true) => Grund::Muster,
            };
            vec![test(How::Pattern(pattern.clone()), weights::PATTERN, grund)]
        }
        Ask::Titel(forms) => {
            let stems = forms
                .iter()
                .map(|form| analyzer.analyze(form).stem.clone())
                .collect();
            vec![test(How::All(Place::Titel, stems), weights::TITEL, Grund::Titel)]
        }
        Ask::Filter(feld, value) => vec![test(How::Filter(feld, value.clone()), 0.0, Grund::Feld)],
        Ask::Datum(period) => vec![test(How::Datum(*period), 0.0, Grund::Feld)],
    }
}

/// A word and its other forms; typed in parts, it is also found in parts.
fn word(forms: &[String], analyzer: &mut Analyzer, forms_allowed: bool) -> Vec<Test> {
    let test = |how, weight, grund| Test { how, weight, grund };
    let whole = analyzer.analyze(&forms.concat());
    let mut tests = vec![test(
        How::Term(Place::Exact, whole.exact.clone()),
        weights::EXACT,
        Grund::Wort,
    )];
    if forms_allowed {
        tests.push(test(
            How::Term(Place::Word, whole.stem.clone()),
            weights::WORD,
            Grund::Wortform,
        ));
    }
    if forms.len() > 1 {
        let analyses = forms.iter().map(|form| analyzer.analyze(form));
        let (place, terms) = if forms_allowed {
            (Place::Word, analyses.map(|a| a.stem.clone()).collect())
        } else {
            (Place::Exact, analyses.map(|a| a.exact.clone()).collect())
        };
        tests.push(test(
            How::Phrase(place, terms, None),
            weights::WORD,
            Grund::Wortform,
        ));
    }
    tests
}

/// True if `word` fits `pattern`, in which `*` is any letters and `?` one letter.
pub(super) fn fits(pattern: &str, word: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let (mut p, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(c) = word.get(w) {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, w));
                p += 1;
            }
            Some(x) if *x == '?' || x == c => {
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
    pattern.iter().skip(p).all(|c| *c == '*')
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
