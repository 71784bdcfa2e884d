//! Standard input and output as plain lines, whether they are a terminal of any kind, a pipe or a file.

use std::io;

use rustix::event::PollFlags;
use rustix::io::Errno;
use rustix::termios::{isatty, tcgetwinsize};

use super::clipboard;
use super::environment::{Profile, takes_unicode};
use super::wait;
use crate::app::Capabilities;
use crate::text::ascii::ascii;
use crate::text::clean;
use crate::text::wrap::wrap;

/// Maximum number of bytes of a line; the rest of a longer one is dropped.
const LONGEST: usize = 16 * 1024;
/// Columns for breaking text: the least, and the number for a terminal that does not know its width.
const COLUMNS: (usize, usize) = (20, 80);

/// Where lines come from and go to.
#[derive(Debug)]
pub struct Linewise {
    /// The kind of the terminal on standard output; `None` if there is none or its kind is unknown.
    profile: Option<Profile>,
    pub(super) terminal: bool,
    /// True if standard input is a terminal: then there are prompts, and lines are heard while documents are taken in.
    pub(super) asked: bool,
    unicode: bool,
}

impl Linewise {
    /// Reads the environment; there is none in which the linear mode cannot run.
    pub fn probe() -> Self {
        let variable = |name: &str| std::env::var(name).ok();
        let terminal = isatty(rustix::stdio::stdout());
        Self {
            profile: Profile::new(variable).filter(|_| terminal),
            terminal,
            asked: isatty(rustix::stdio::stdin()),
            unicode: takes_unicode(variable, terminal),
        }
    }

    /// The abilities of this output, as the interface needs them.
    pub fn capabilities(&self) -> Capabilities {
        Capabilities {
            unicode: self.unicode,
            colour: false,
            mouse: false,
            lines: true,
            ..Capabilities::default()
        }
    }

    /// Writes a line, cleaned, in one piece.
    pub(super) fn say_whole(&self, line: &str) -> io::Result<()> {
        write(format!("{}\n", self.sendable(line).trim_end()).as_bytes())
    }

    /// Writes a line, cleaned, and broken to the terminal's width.
    pub(super) fn say(&self, line: &str) -> io::Result<()> {
        let Some(columns) = self.columns() else { return self.say_whole(line) };
        let words = self.sendable(line);
        let rows = wrap(&words, columns).into_iter().filter_map(|row| words.get(row));
        write(rows.flat_map(|row| [row, "\n"]).collect::<String>().as_bytes())
    }

    pub(super) fn ask(&self, prompt: &str) -> io::Result<()> {
        if self.asked { write(self.sendable(prompt).as_bytes()) } else { Ok(()) }
    }

    /// Begins another row, so that what follows does not stand behind a half-typed line.
    pub(super) fn break_off(&self) -> io::Result<()> {
        if self.asked { write(b"\n") } else { Ok(()) }
    }

    /// Puts text into the clipboard of a terminal that has one; true if it was sent.
    pub(super) fn copy(&self, text: &str) -> io::Result<bool> {
        let sequence = self.profile.and_then(|profile| clipboard::sequence(profile, text).ok());
        sequence.map_or(Ok(false), |bytes| write(&bytes).map(|()| true))
    }

    fn sendable(&self, words: &str) -> String {
        let words = clean(words);
        if self.unicode { words.into_owned() } else { ascii(&words) }
    }

    fn columns(&self) -> Option<usize> {
        let told = || tcgetwinsize(rustix::stdio::stdout()).ok().map(|size| usize::from(size.ws_col));
        let told = self.terminal.then(told)?.filter(|columns| *columns > 0);
        Some(told.unwrap_or(COLUMNS.1).max(COLUMNS.0))
    }
}

/// Writes all bytes to standard output; waits if it is slow.
fn write(mut bytes: &[u8]) -> io::Result<()> {
    let stdout = rustix::stdio::stdout();
    while !bytes.is_empty() {
        match rustix::io::write(stdout, bytes) {
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(Errno::AGAIN) => {
                wait::ready(stdout, PollFlags::OUT, std::time::Duration::from_secs(1));
            }
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Lines that have been read and not yet been answered.
#[derive(Debug, Default)]
pub(super) struct PendingLines {
    bytes: Vec<u8>,
    /// Number of bytes of the line that is not complete yet.
    open: usize,
    pub(super) ended: bool,
}

impl PendingLines {
    pub(super) fn read(&mut self) {
        let mut bytes = [0; 4096];
        match rustix::io::read(rustix::stdio::stdin(), &mut bytes) {
            Err(Errno::AGAIN | Errno::INTR) => {}
            Ok(0) | Err(_) => self.ended = true,
            Ok(count) => bytes.iter().take(count).for_each(|byte| self.feed(*byte)),
        }
    }

    fn feed(&mut self, byte: u8) {
        self.open = if byte == b'\n' { 0 } else { self.open + 1 };
        if self.open <= LONGEST {
            self.bytes.push(byte);
        }
    }

    /// The next complete line, `None` if there is none; bytes that are not UTF-8 are read as Latin-1.
    pub(super) fn take(&mut self) -> Option<String> {
        let end = self.bytes.iter().position(|byte| *byte == b'\n');
        let end = end.or_else(|| Some(self.bytes.len()).filter(|length| self.ended && *length > 0))?;
        let line: Vec<u8> = self.bytes.drain(..(end + 1).min(self.bytes.len())).collect();
        let line = line.strip_suffix(b"\n").unwrap_or(&line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        Some(match std::str::from_utf8(line) {
            Ok(words) => words.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => line.iter().map(|byte| char::from(*byte)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_anyhow_and_are_no_longer_than_somebody_types() {
        let mut lines = PendingLines::default();
        let all = [b"eins\r\nf\xfcnf\n\n".to_vec(), vec![b'x'; LONGEST + 9], b"\nEnde".to_vec()].concat();
        for byte in all {
            lines.feed(byte);
        }
        let mut next = || lines.take();
        assert_eq!(
            (next().as_deref(), next().as_deref(), next().as_deref()),
            (Some("eins"), Some("fünf"), Some(""))
        );
        assert_eq!(next().unwrap().len(), LONGEST);
        assert_eq!(next(), None);
        lines.ended = true;
        assert_eq!((lines.take().as_deref(), lines.take()), (Some("Ende"), None));
    }
}
