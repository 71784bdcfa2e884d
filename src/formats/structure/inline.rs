//! The words of one paragraph, as Markdown that the parser reads back to the same words.

use std::fmt::Write as _;

use crate::formats::letters::{ligature, raised};

/// Enclose the label of a note where the text refers to it, until the paragraph is written; no document contains them.
const CALL: char = '\u{1}';
const CALL_END: char = '\u{2}';

/// Collects the words of a paragraph.
#[derive(Debug, Clone, Default)]
pub struct Inline {
    raw: String,
    /// Labels of the notes that the paragraph refers to, in order.
    calls: Vec<String>,
    /// True if some words are not bold.
    thin: bool,
    /// True if some words are bold.
    bold: bool,
}

impl Inline {
    /// Appends words without the characters that print nothing; a ligature becomes its single letters.
    pub fn text(&mut self, text: &str, bold: bool) {
        for c in text.chars() {
            match c {
                '\t' | '\n' => self.raw.push(c),
                '\u{b}' | '\u{2028}' | '\u{2029}' | '\u{85}' => self.raw.push('\n'),
                '\u{ad}' | '\u{feff}' | '\u{200b}' => {}
                c if c.is_control() => {}
                c => match ligature(c) {
                    Some(letters) => self.raw.push_str(letters),
                    None => self.raw.push(c),
                },
            }
        }
        if text.contains(char::is_alphanumeric) {
            self.bold |= bold;
            self.thin |= !bold;
        }
    }

    /// Appends words; if they are raised digits, as raised characters, so that `m²` does not become `m2`.
    pub fn words(&mut self, text: &str, bold: bool, is_raised: bool) {
        if is_raised && text.trim().chars().all(|c| c.is_ascii_digit()) {
            self.text(&text.chars().map(raised).collect::<String>(), bold);
        } else {
            self.text(text, bold);
        }
    }

    /// Like [`Inline::words`] for a file in which any white space is one blank, however much of it there is.
    pub fn flowing_words(&mut self, text: &str, bold: bool, is_raised: bool) {
        let mut plain = String::with_capacity(text.len());
        let mut blank = self.raw.is_empty() || self.raw.ends_with([' ', '\n', '\t']);
        for c in text.chars() {
            let space = c.is_ascii_whitespace();
            if !(space && blank) {
                plain.push(if space { ' ' } else { c });
            }
            blank = space;
        }
        self.words(&plain, bold, is_raised);
    }

    /// Appends a reference to the note with this label, right behind the last word.
    pub fn call(&mut self, label: &str) {
        let kept = self.raw.trim_end().len();
        self.raw.truncate(kept);
        self.raw.extend([CALL]);
        self.raw.push_str(label);
        self.raw.push(CALL_END);
        self.calls.push(label.to_owned());
    }

    /// Appends the words and the note references of another paragraph.
    pub fn append(&mut self, other: Self) {
        self.raw.push_str(&other.raw);
        self.calls.extend(other.calls);
        self.thin |= other.thin;
        self.bold |= other.bold;
    }

    /// True if the paragraph has neither words nor note references.
    pub fn is_blank(&self) -> bool {
        self.raw.chars().all(char::is_whitespace)
    }

    /// The words so far, not yet written as Markdown.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Replaces the last tab by ` ... `: in a table of contents it stands before the page number.
    pub fn lead(&mut self) {
        if let Some(at) = self.raw.rfind('\t') {
            self.raw.replace_range(at..=at, " ... ");
        }
    }

    /// True if all letters are bold.
    pub fn is_bold(&self) -> bool {
        self.bold && !self.thin
    }

    /// Labels of the notes that the paragraph refers to, in order.
    pub fn calls(&self) -> &[String] {
        &self.calls
    }

    /// The lines that are not empty, as Markdown, without blanks around them.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.raw.split('\n').map(|line| line.trim_matches([' ', '\t']));
        lines.filter(|line| !line.is_empty()).map(escaped).collect()
    }

    /// All lines as Markdown, joined to one.
    pub fn line(&self) -> String {
        self.lines().join(" ")
    }
}

/// A line as Markdown: characters that would be taken for markup are escaped, note references are `[^1]`.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut chars = line.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        match c {
            CALL => {
                let label: String = chars.by_ref().take_while(|c| *c != CALL_END).collect();
                // Writing into a string cannot fail.
                let _done = write!(out, "[^{label}]");
                before = Some(']');
                continue;
            }
            '\t' => out.push(' '),
            c => {
                if needs_escape(before, c, after) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
        before = Some(c);
    }
    out
}

/// True if a reader of Markdown would take `c` for markup between these neighbours.
fn needs_escape(before: Option<char>, c: char, after: Option<char>) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match c {
        '*' | '_' | '`' => {
            !(word(before) && word(after)
                || blank(before) && blank(after) && c != '`'
                || before.is_none() && blank(after))
        }
        '[' => after == Some('^') || before == Some('!'),
        ']' => after == Some('('),
        '\\' => after.is_none_or(|c| c.is_ascii_punctuation()),
        '#' | '>' | '|' => before.is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut inline = Inline::default();
        inline.text(text, false);
        inline.line()
    }

    #[test]
    fn words_that_look_like_markup_are_escaped() {
        assert_eq!(written("Bürger*innen und Maß_nahme"), "Bürger*innen und Maß_nahme");
        assert_eq!(written("*kursiv* und _so_"), "\\*kursiv\\* und \\_so\\_");
        assert_eq!(written("# kein Titel"), "\\# kein Titel");
        assert_eq!(written("[1](x) [^2]"), "[1\\](x) \\[^2]");
        assert_eq!(written("* Stern"), "* Stern");
        assert_eq!(written("C:\\Daten\\*"), "C:\\Daten\\\\\\*");
    }

    #[test]
    fn what_prints_nothing_goes() {
        assert_eq!(written("Wirt\u{ad}schaft\u{200b}, Eﬃzienz"), "Wirtschaft, Effizienz");
        let mut inline = Inline::default();
        inline.text("12 m", false);
        inline.words("2", false, true);
        inline.text(" Wald ", false);
        inline.call("3");
        assert_eq!(inline.line(), "12 m² Wald[^3]");
    }
}
