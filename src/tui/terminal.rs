//! The terminal itself: checked before anything is touched, taken, written to (without blocking if it can be reopened),
//! and given back complete on every way out.
//!
//! Everything goes through [`SharedScreen`], which any thread may hold: the loop, the panic hook and the watch.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use rustix::event::PollFlags;
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};
use rustix::termios::{
    OptionalActions, QueueSelector, Termios, isatty, tcflush, tcgetattr, tcgetwinsize, tcsetattr,
};

use super::environment::{Profile, shown};
use super::host::Error;
use super::sequence::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, MoveTo, Show, push,
};
use super::wait;
use crate::app::{Capabilities, Size};

/// Time that the terminal has to take the remaining output when the program leaves.
const PATIENCE: Duration = Duration::from_millis(500);
/// Maximum size; a larger one is a mistake of the terminal, and its cells would fill the memory.
const LARGEST: Size = Size { width: 1000, height: 500 };
/// What curses programs assume when a terminal does not know its size.
const USUAL: Size = Size { width: 80, height: 24 };

/// A terminal that was found fit for the full-screen interface and not yet touched.
#[derive(Debug)]
pub struct Terminal {
    pub(super) profile: Profile,
    /// The size to use if the terminal knows none: that of the environment, else the usual one.
    fallback: Size,
}

impl Terminal {
    /// Looks whether standard input and output are a terminal that can be drawn on.
    pub fn probe() -> Result<Self, Error> {
        if !isatty(rustix::stdio::stdin()) || !isatty(rustix::stdio::stdout()) {
            return Err(Error::NoTerminal);
        }
        let variable = |name: &str| std::env::var(name).ok();
        let profile = Profile::new(variable)
            .ok_or_else(|| Error::Unknown(variable("TERM").map(|term| shown(&term))))?;
        let number = |name| variable(name)?.parse().ok().filter(|n| *n > 0);
        let fallback = Size {
            width: number("COLUMNS").unwrap_or(USUAL.width),
            height: number("LINES").unwrap_or(USUAL.height),
        };
        Ok(Self { profile, fallback })
    }

    pub fn capabilities(&self) -> Capabilities {
        self.profile.capabilities()
    }

    pub fn size(&self) -> Size {
        let (width, height) =
            tcgetwinsize(rustix::stdio::stdout()).map_or((0, 0), |size| (size.ws_col, size.ws_row));
        let known = |told: u16, fallback: u16| if told > 0 { told } else { fallback };
        Size {
            width: known(width, self.fallback.width).min(LARGEST.width),
            height: known(height, self.fallback.height).min(LARGEST.height),
        }
    }
}

/// The screen while the program runs. Clones are the same screen.
#[derive(Debug, Clone)]
pub(super) struct SharedScreen {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    profile: Profile,
    device: OwnedFd,
    /// The settings to give back; `None` while the terminal is not taken.
    cooked: Mutex<Option<Termios>>,
    pending: Mutex<Vec<u8>>,
    panicked: AtomicBool,
}

impl SharedScreen {
    pub(super) fn open(terminal: &Terminal) -> io::Result<Self> {
        // A description of its own can be non-blocking without changing the shell's. Where the terminal belongs to
        // another user (after su) it cannot be opened; then writes may block, and the watch looks after that.
        let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let device = rustix::fs::open("/proc/self/fd/1", flags, Mode::empty())
            .or_else(|_| rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdout(), 3))?;
        let shared = Shared {
            profile: terminal.profile,
            device,
            cooked: Mutex::new(None),
            pending: Mutex::new(Vec::new()),
            panicked: AtomicBool::new(false),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Takes the terminal; the sequences that switch its modes are sent with the first frame.
    pub(super) fn enter(&self, mouse: bool) -> io::Result<()> {
        let stdin = rustix::stdio::stdin();
        let cooked = tcgetattr(stdin)?;
        let mut raw = cooked.clone();
        raw.make_raw();
        tcsetattr(stdin, OptionalActions::Now, &raw)?;
        *lock(&self.shared.cooked) = Some(cooked);
        let profile = self.shared.profile;
        let mut bytes = Vec::new();
        if profile.modern() {
            push(&mut bytes, EnterAlternateScreen);
            bytes.extend_from_slice(PASTE_ON);
        }
        self.push(&bytes);
        self.mouse(mouse);
        Ok(())
    }

    pub(super) fn mouse(&self, on: bool) {
        if self.shared.profile.modern() {
            self.push(if on { MOUSE_ON } else { MOUSE_OFF });
        }
    }

    /// Appends bytes to the pending output; drops them if the terminal was given back.
    pub(super) fn push(&self, bytes: &[u8]) {
        let taken = lock(&self.shared.cooked);
        if taken.is_some() {
            lock(&self.shared.pending).extend_from_slice(bytes);
        }
    }

    pub(super) fn flush(&self) -> io::Result<()> {
        self.flush_locked(&mut lock(&self.shared.pending))
    }

    fn flush_locked(&self, pending: &mut Vec<u8>) -> io::Result<()> {
        while !pending.is_empty() {
            match rustix::io::write(&self.shared.device, pending) {
                Ok(written) => drop(pending.drain(..written.min(pending.len()))),
                Err(Errno::AGAIN) => return Ok(()),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// True while there is pending output that the terminal has not taken.
    pub(super) fn writing(&self) -> bool {
        !lock(&self.shared.pending).is_empty()
    }

    /// Gives the terminal back as it was. Does nothing the second time; can be called from any thread.
    pub(super) fn leave(&self) {
        // The lock is kept to the end: a second thread must not end the program before the first is done.
        let mut taken = lock(&self.shared.cooked);
        let Some(cooked) = taken.take() else {
            return;
        };
        self.say(&self.farewell());
        tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &cooked).ok();
    }

    fn say(&self, bytes: &[u8]) {
        let end = Instant::now() + PATIENCE;
        let Some(mut pending) = self.pending_by(end) else {
            return;
        };
        pending.extend_from_slice(bytes);
        while !pending.is_empty() {
            let left = end.saturating_duration_since(Instant::now());
            if self.flush_locked(&mut pending).is_err() {
                pending.clear();
            } else if !pending.is_empty() && !wait::ready(self.as_fd(), PollFlags::OUT, left) {
                break;
            }
        }
        if !pending.is_empty() {
            // The terminal does not read: drop the pending output, end a cut sequence (CAN), and try once more.
            pending.clear();
            tcflush(&self.shared.device, QueueSelector::OFlush).ok();
            pending.push(0x18);
            pending.extend_from_slice(bytes);
            self.flush_locked(&mut pending).ok();
            pending.clear();
        }
    }

    /// The lock on the output; `None` if it is not free by `end`. A thread that is stuck in a write is freed by
    /// dropping the terminal's output queue and by a signal, which interrupts the write.
    fn pending_by(&self, end: Instant) -> Option<MutexGuard<'_, Vec<u8>>> {
        loop {
            match self.shared.pending.try_lock() {
                Ok(guard) => return Some(guard),
                Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) if Instant::now() > end => return None,
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
            }
            tcflush(&self.shared.device, QueueSelector::OFlush).ok();
            kill_process(getpid(), Signal::WINCH).ok();
        }
    }

    /// The sequences that undo every mode this program, or an earlier one, may have set.
    fn farewell(&self) -> Vec<u8> {
        let profile = self.shared.profile;
        let mut bytes = Vec::new();
        if profile.synchronised {
            push(&mut bytes, EndSynchronizedUpdate);
        }
        bytes.extend_from_slice(b"\x1b[0m");
        if profile.margins() {
            bytes.extend_from_slice(b"\x0f\x1b(B\x1b[r");
        }
        // Also on the alternate screen: after a resize tmux would fold long lines of it into the normal one.
        push(&mut bytes, MoveTo(0, 0));
        push(&mut bytes, Clear(ClearType::FromCursorDown));
        if profile.hides_cursor() {
            push(&mut bytes, Show);
        }
        if profile.modern() {
            bytes.extend_from_slice(MOUSE_OFF);
            bytes.extend_from_slice(PASTE_OFF);
            push(&mut bytes, LeaveAlternateScreen);
        }
        bytes
    }

    /// After a panic: gives the terminal back and says where the mistake is.
    pub(super) fn panicked(&self, sentence: &str) {
        self.shared.panicked.store(true, Ordering::SeqCst);
        self.leave();
        self.say(format!("{sentence}\r\n").as_bytes());
    }

    pub(super) fn has_panicked(&self) -> bool {
        self.shared.panicked.load(Ordering::SeqCst)
    }
}

impl AsFd for SharedScreen {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.shared.device.as_fd()
    }
}

/// Bracketed paste; crossterm has it only together with its reader.
const PASTE_ON: &[u8] = b"\x1b[?2004h";
const PASTE_OFF: &[u8] = b"\x1b[?2004l";
/// Clicks, drags and the wheel; not every movement, as crossterm would ask for.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// A lock that a panic elsewhere does not spoil: the data are valid after every statement.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
