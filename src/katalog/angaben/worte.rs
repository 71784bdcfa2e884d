//! The words of a text with their bytes.

use std::ops::Range;

use crate::text::part;

/// Words that any wording can have: articles, prepositions, conjunctions, auxiliaries, folded.
pub(in crate::katalog) const FILLERS: &str = "\
    der die das des dem den ein eine einer eines einem einen und oder sowie von vom zu zur zum in im ins an \
    am auf aus bei beim mit nach fur durch uber unter bzw als auch ist sind wird werden soll sollen kann \
    konnen konnte konnten sich dabei dazu hierzu insbesondere weitere weiterer weiteren z";

/// Words between blanks and signs.
pub struct Worte<'a> {
    text: &'a str,
    all: Vec<&'a str>,
}

impl<'a> Worte<'a> {
    /// Parts a text at blanks, brackets, quotation marks and these signs. A comma or dash that clings to the end of a
    /// word is none of it; one inside (`4,5`) is, unless it is among the signs.
    pub fn new(text: &'a str, signs: &str) -> Self {
        let parts = |c: char| c.is_whitespace() || "()[]„“”»«\"‚‘;:!?|".contains(c) || signs.contains(c);
        let words = text.split(parts).map(|word| word.trim_end_matches([',', '–']));
        Self { text, all: words.filter(|word| !word.is_empty()).collect() }
    }

    /// The word with this number; nothing before the first and behind the last.
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

    /// The words from one number to another with their bytes, without the full stop at their end: an ordinal inside
    /// keeps its stop, a sentence does not.
    pub fn span(&self, from: usize, to: usize) -> (Range<usize>, String) {
        let (start, end) = (self.bytes(from).start, self.bytes(to).end);
        let words = part(self.text, start..end).trim_end_matches('.');
        (start..start + words.len(), words.to_owned())
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &'a str)> + '_ {
        self.all.iter().copied().enumerate()
    }
}
