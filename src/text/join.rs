//! Joins the lines of a file into a reading text, and remembers where in the file each run of the text stands.

use std::collections::HashSet;
use std::ops::Range;

use super::clean::is_hidden;
use super::part::part;
use super::sentence::tail;
use super::words::{is_hyphen, is_listed};

/// A run of the reading text that stands unchanged in one line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// First byte in the reading text.
    pub at: usize,
    pub len: usize,
    /// 1-based line in the file.
    pub line: u32,
    pub column: usize,
}

/// The words of a document, small, with hyphens: they tell which hyphens at line ends belong to their word.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary(HashSet<String>);

impl Vocabulary {
    /// Collects the words that stand whole in a line; stays empty if no line ends with a hyphen.
    pub fn new<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Self {
        if !lines.clone().any(ends_with_hyphen) {
            return Self::default();
        }
        let words = lines.flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '-')));
        let whole: HashSet<&str> = words.filter(|word| word.len() > 3 && !word.ends_with('-')).collect();
        Self(whole.into_iter().map(str::to_lowercase).collect())
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(&word.to_lowercase())
    }
}

/// True for `Außen-`, and for `**Außen-**`, whose markup the text does not show.
fn ends_with_hyphen(line: &str) -> bool {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or(line);
    let mut behind = last.split(is_hyphen).skip(1);
    behind.any(|rest| !rest.starts_with(char::is_alphabetic))
}

/// What happens to a hyphen at a line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hyphen {
    /// `MOE-` + `Staaten` is `MOE-Staaten`.
    Keep,
    /// `Aus-` + `und` is `Aus- und`.
    KeepWithBlank,
    /// `Außen-` + `wirtschaft` is `Außenwirtschaft`.
    Drop,
}

/// Decides what happens to the hyphen between two halves, by the halves and the words of the document.
///
/// ```
/// use leitlinien::text::join::{hyphen, Hyphen, Vocabulary};
/// let words = Vocabulary::default();
/// assert_eq!(hyphen("Deutsch", "Polnischen", &words), Hyphen::Keep);
/// assert_eq!(hyphen("Außen", "wirtschaft", &words), Hyphen::Drop);
/// assert_eq!(hyphen("Aus", "und", &words), Hyphen::KeepWithBlank);
/// assert_eq!(hyphen("EU", "weit", &words), Hyphen::Keep);
/// assert_eq!(hyphen("technisch", "organisatorische", &words), Hyphen::Keep);
/// assert_eq!(hyphen("Persönlich", "keit", &words), Hyphen::Drop);
/// ```
pub fn hyphen(first: &str, second: &str, words: &Vocabulary) -> Hyphen {
    const AFTER_A_BLANK: &str = "und oder bzw beziehungsweise sowie bis als noch wie aber statt";
    if is_listed(AFTER_A_BLANK, second) {
        return Hyphen::KeepWithBlank;
    }
    let small = second.chars().next().is_some_and(char::is_lowercase);
    let capitals = !(first.chars().any(char::is_lowercase) || second.chars().any(char::is_lowercase));
    let known = words.has(&format!("{first}{second}"));
    if capitals && known {
        return Hyphen::Drop;
    }
    if !small || is_abbreviation(first) {
        return Hyphen::Keep;
    }
    let kept = words.has(&format!("{first}-{second}")) || is_adjective_pair(first, second);
    if kept && !known { Hyphen::Keep } else { Hyphen::Drop }
}

/// True for an abbreviation, which keeps the hyphen behind it: `EU-weit`, `CO2-neutral`, `E-mobil`.
fn is_abbreviation(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    let capitals = last.chars().filter(|c| c.is_uppercase()).count();
    last.chars().count() == 1 || capitals > 1 || last.ends_with(|c: char| c.is_ascii_digit())
}

/// True for two adjectives, which keep the hyphen between them: `deutsch-polnisch`, `fachlich-inhaltlich`.
fn is_adjective_pair(first: &str, second: &str) -> bool {
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|e| second.strip_suffix(e)).unwrap_or(second);
    let adjective =
        |word: &str| ["isch", "lich", "deutsch", "ell", "iv"].iter().any(|end| word.ends_with(end));
    let whole = |word: &str| word.chars().count() > 5;
    adjective(&first.to_lowercase()) && adjective(stem) && whole(stem) && whole(first)
}

/// A line of the file, with what a [`Joiner`] takes of it: from byte `from` on, without `skip`.
#[derive(Debug, Clone, Copy)]
pub struct Taken<'a> {
    /// 1-based number of the line.
    pub number: u32,
    pub line: &'a str,
    pub from: usize,
    /// Byte ranges that are left out, ascending by their ends.
    pub skip: &'a [Range<usize>],
}

/// Builds a reading text line by line.
#[derive(Debug, Clone, Default)]
pub struct Joiner {
    text: String,
    pieces: Vec<Piece>,
    /// True if the last line ended with a soft hyphen, which the reading text does not show.
    soft: bool,
    /// True until the first word of the current line is taken.
    fresh: bool,
}

impl Joiner {
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the runs of the text joined so far stand in the file.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    pub fn finish(self) -> (String, Vec<Piece>) {
        (self.text, self.pieces)
    }

    /// Appends a line and joins it to the text before.
    pub fn push(&mut self, taken: Taken<'_>, words: &Vocabulary) {
        let Taken { line, from, skip, .. } = taken;
        self.text.reserve(line.len() + 1);
        self.fresh = true;
        let mut begin = from;
        for omitted in skip.iter().cloned().chain(std::iter::once(line.len()..line.len())) {
            let kept = begin..omitted.start.max(begin);
            begin = omitted.end.max(begin);
            self.run(taken, kept, words);
        }
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        self.soft = !self.fresh && line.trim_end().ends_with('\u{ad}');
    }

    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// Appends the range `kept` of a line, which lies between two omitted ranges.
    fn run(&mut self, Taken { number, line, .. }: Taken<'_>, kept: Range<usize>, words: &Vocabulary) {
        let text = part(line, kept.clone());
        let mut begin = 0;
        let ends = text.match_indices(|c: char| c.is_whitespace() || is_hidden(c));
        for (at, sign) in ends.chain([(text.len(), "")]) {
            let column = kept.start + begin;
            if let Some(run) = text.get(begin..at).filter(|run| !run.is_empty()) {
                if std::mem::take(&mut self.fresh) {
                    self.connect(part(line, column..), words);
                }
                self.pieces.push(Piece { at: self.text.len(), len: run.len(), line: number, column });
                self.text.push_str(run);
            }
            if !self.fresh && sign.starts_with(char::is_whitespace) {
                self.blank();
            }
            begin = at + sign.len();
        }
    }

    /// Appends a blank or nothing, or removes a hyphen, before `next` is appended.
    fn connect(&mut self, next: &str, words: &Vocabulary) {
        if self.text.is_empty() || self.soft {
            return;
        }
        if self.text.ends_with('¬') {
            return self.drop_last();
        }
        if is_glued(&self.text) {
            return;
        }
        let last = tail(&self.text).rsplit(|c: char| !(c.is_alphanumeric() || is_hyphen(c))).next();
        let first = last.and_then(|last| last.strip_suffix(is_hyphen));
        let first = first.filter(|word| word.ends_with(char::is_alphanumeric));
        let Some(first) = first.filter(|_| !next.starts_with(['(', '„', '»', '['])) else {
            return self.blank();
        };
        let second = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(next);
        match hyphen(first, second, words) {
            Hyphen::Keep => {}
            Hyphen::KeepWithBlank => self.blank(),
            Hyphen::Drop => self.drop_last(),
        }
    }

    fn drop_last(&mut self) {
        let Some(c) = self.text.pop() else { return };
        if let Some(last) = self.pieces.last_mut() {
            last.len -= c.len_utf8();
            if last.len == 0 {
                self.pieces.pop();
            }
        }
    }
}

/// True if `text` ends in `–` or `/` right behind a word: no blank follows (`2024–` + `2026`, `Leipzig/` + `Halle`).
fn is_glued(text: &str) -> bool {
    text.strip_suffix(['–', '/'])
        .and_then(|before| before.chars().next_back())
        .is_some_and(char::is_alphanumeric)
}
