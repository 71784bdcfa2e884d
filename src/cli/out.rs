//! The only printer: results go to stdout, remarks to stderr.

use std::io::{self, BufWriter, IsTerminal as _, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::deutsch::cli as satz;
use crate::text::clean::{is_hidden, visible};
use crate::text::wrap::wrap;
use crate::text::{clean, width};

/// Columns to which text is broken on a terminal; a pipe gets each paragraph on one line.
pub(super) const COLUMNS: usize = 80;

pub(super) struct Out<'a> {
    data: Box<dyn Write + 'a>,
    talk: Box<dyn Write + 'a>,
    columns: Option<usize>,
    /// The first error of stdout: nothing is printed any more, and [`Out::flush`] returns it.
    broken: Option<io::Error>,
}

impl<'a> Out<'a> {
    pub fn stdio() -> Self {
        let stdout = io::stdout();
        let columns = stdout.is_terminal().then_some(COLUMNS);
        Self::new(BufWriter::new(stdout.lock()), io::stderr(), columns)
    }

    /// A printer to any two streams; paragraphs are broken to `columns`, if given.
    pub fn new(data: impl Write + 'a, talk: impl Write + 'a, columns: Option<usize>) -> Self {
        Self { data: Box::new(data), talk: Box::new(talk), columns, broken: None }
    }

    fn print(&mut self, print: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if self.broken.is_none() {
            self.broken = print(&mut self.data).err();
        }
    }

    /// One line of text; control characters are dropped, a line end in it becomes a blank.
    pub fn line(&mut self, text: &str) {
        self.print(|data| writeln!(data, "{}", clean(text).trim_end()));
    }

    pub fn block(&mut self, text: &str) {
        text.lines().for_each(|line| self.line(line));
    }

    /// A paragraph behind `lead`; further lines are indented as far as `lead` is wide.
    pub fn paragraph(&mut self, lead: &str, text: &str) {
        let text = clean(text);
        let Some(columns) = self.columns else {
            return self.line(&format!("{lead}{text}"));
        };
        let indent = width(lead);
        let mut lead = lead.to_owned();
        for row in wrap(&text, columns.saturating_sub(indent).max(20)) {
            match text.get(row) {
                Some(words) => self.line(&format!("{lead}{words}")),
                None => self.broken = Some(io::ErrorKind::InvalidData.into()),
            }
            lead = " ".repeat(indent);
        }
    }

    pub fn json(&mut self, value: &impl Serialize) {
        self.print(|data| {
            value.serialize(&mut Serializer::with_formatter(&mut *data, Harmless))?;
            data.write_all(b"\n")
        });
    }

    /// Writes bytes unchanged. A terminal gets them without control characters, and a remark says so.
    pub fn bytes(&mut self, bytes: &[u8]) {
        if self.columns.is_none() {
            return self.print(|data| data.write_all(bytes));
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        for line in text.lines() {
            self.print(|data| writeln!(data, "{}", visible(line)));
        }
        self.print(|data| data.flush());
        if text.lines().any(|line| line.contains(is_hidden)) {
            self.say(satz::VERBORGENES);
        }
    }

    /// Flushes both streams; the error is the first that occurred while printing.
    pub fn flush(&mut self) -> io::Result<()> {
        self.print(|data| data.flush());
        self.broken.take().map_or(Ok(()), Err)
    }

    /// Prints a remark to stderr, unless stdout is broken. An error of stderr is ignored.
    pub fn say(&mut self, sentence: &str) {
        if self.broken.is_none() {
            let _nobody_listens = writeln!(self.talk, "{}", clean(sentence));
        }
    }

    pub fn say_all<S: AsRef<str>>(&mut self, sentences: impl IntoIterator<Item = S>) {
        sentences.into_iter().for_each(|sentence| self.say(sentence.as_ref()));
    }

    /// Prints a remark on a terminal in place of the one before.
    pub fn move_line(&mut self, sentence: &str) {
        let _nobody_looks = write!(self.talk, "{ROW}{}", clean(sentence)).and_then(|()| self.talk.flush());
    }
}

/// Back to the first column, the rest of the row cleared.
const ROW: &str = "\r\u{1b}[K";

/// Compact JSON in which characters that could steer a terminal are written as `\u` escapes: the same values, harmless.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        for piece in fragment.split_inclusive(is_hidden) {
            let shown = piece.trim_end_matches(is_hidden);
            writer.write_all(shown.as_bytes())?;
            for unit in piece.strip_prefix(shown).into_iter().flat_map(str::encode_utf16) {
                write!(writer, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(columns: Option<usize>, print: impl FnOnce(&mut Out<'_>)) -> String {
        let mut data = Vec::new();
        {
            let mut out = Out::new(&mut data, io::sink(), columns);
            print(&mut out);
            out.flush().unwrap();
        }
        String::from_utf8(data).unwrap()
    }

    #[test]
    fn text_reaches_a_terminal_without_control_characters() {
        let text = printed(None, |out| out.line("rot\u{1b}[31m\u{9b}31m\r\u{202e}weiß\u{200b}\nEnde"));
        assert_eq!(text, "rot[31m31mweiß Ende\n");
    }

    #[test]
    fn json_keeps_every_character_and_steers_nothing() {
        let value = "a\u{1b}\u{7f}\u{9b}\u{202e}\u{e0041}ß\"\\\n";
        let json = printed(None, |out| out.json(&value));
        assert_eq!(json, "\"a\\u001b\\u007f\\u009b\\u202e\\udb40\\udc41ß\\\"\\\\\\n\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), value);
    }

    #[test]
    fn paragraphs_break_on_a_terminal_only() {
        let print = |columns| {
            printed(columns, |out| out.paragraph("Z. 1  ", "Ausbau der trilateralen Zusammenarbeit"))
        };
        assert_eq!(print(None), "Z. 1  Ausbau der trilateralen Zusammenarbeit\n");
        assert_eq!(print(Some(32)), "Z. 1  Ausbau der trilateralen\n      Zusammenarbeit\n");
    }
}
