//! The words of a text, each with its number and its bytes.

use std::ops::Range;

use crate::text::part;

/// Folded words that say nothing of a subject: articles, prepositions, conjunctions, auxiliaries.
pub(in crate::katalog) const FILLERS: &str = "\
    der die das des dem den ein eine einer eines einem einen und oder sowie von vom zu zur zum in im ins an \
    am auf aus bei beim mit nach fur durch uber unter bzw als auch ist sind wird werden soll sollen kann \
    konnen konnte konnten sich dabei dazu hierzu insbesondere weitere weiterer weiteren z";

/// The words of a text, numbered from 0.
pub struct Wortfolge<'a> {
    text: &'a str,
    all: Vec<&'a str>,
}

impl<'a> Wortfolge<'a> {
    /// Splits a text at blanks, brackets, quotation marks, `:;!?|` and the characters of `signs`. A comma or dash at
    /// the end of a word is left out; one inside a word (`4,5`) stays unless `signs` has it.
    pub fn new(text: &'a str, signs: &str) -> Self {
        let parts = |c: char| c.is_whitespace() || "()[]„“”»«\"‚‘;:!?|".contains(c) || signs.contains(c);
        let words = text.split(parts).map(|word| word.trim_end_matches([',', '–']));
        Self { text, all: words.filter(|word| !word.is_empty()).collect() }
    }

    /// The word with this number; an empty one for `None` and for numbers behind the last.
    pub fn get(&self, at: Option<usize>) -> &'a str {
        at.and_then(|at| self.all.get(at)).copied().unwrap_or_default()
    }

    pub fn before(&self, at: usize) -> &'a str {
        self.get(at.checked_sub(1))
    }

    pub fn bytes(&self, at: usize) -> Range<usize> {
        let word = self.all.get(at).copied().unwrap_or_default();
        let from = (word.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        from..from + word.len()
    }

    /// The bytes and the text from word `from` to word `to`, without a full stop at the end; an ordinal inside keeps
    /// its full stop (`9. April 2024`).
    pub fn span(&self, from: usize, to: usize) -> (Range<usize>, String) {
        let (start, end) = (self.bytes(from).start, self.bytes(to).end);
        let words = part(self.text, start..end).trim_end_matches('.');
        (start..start + words.len(), words.to_owned())
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &'a str)> + '_ {
        self.all.iter().copied().enumerate()
    }
}
