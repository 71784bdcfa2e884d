//! Terminal sequences as bytes, from crossterm's commands. What crossterm has no command for, or writes in a form that
//! old terminals misread, stands beside its use.

use std::fmt;

use crossterm::Command;
pub(super) use crossterm::cursor::{Hide, MoveRight, MoveTo, Show};
pub(super) use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};

/// Collects what a command writes.
struct Bytes<'a>(&'a mut Vec<u8>);

impl fmt::Write for Bytes<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0.extend_from_slice(part.as_bytes());
        Ok(())
    }
}

pub(super) fn push(out: &mut Vec<u8>, command: impl Command) {
    // Writing to a vector cannot fail.
    let _done = command.write_ansi(&mut Bytes(out));
}

/// Puts a command's sequence before everything else.
pub(super) fn push_front(out: &mut Vec<u8>, command: impl Command) {
    let mut first = Vec::new();
    push(&mut first, command);
    out.splice(0..0, first);
}
