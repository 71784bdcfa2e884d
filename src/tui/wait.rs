//! The one place where the program waits: it sleeps until the terminal, a signal or a worker has something.

use std::io;
use std::os::fd::BorrowedFd;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// The descriptors to watch. `output` is watched only while there is pending output.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watched<'a> {
    pub(super) input: BorrowedFd<'a>,
    pub(super) output: BorrowedFd<'a>,
    pub(super) signals: BorrowedFd<'a>,
    pub(super) mail: BorrowedFd<'a>,
}

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ready {
    HangUp,
    Silence,
    /// Something is ready. True: input can be read; signals or mail may have come, output may have room, too.
    Some(bool),
}

/// Sleeps until something is ready or `patience` is over; with `None` without limit.
pub(super) fn wait(watched: Watched<'_>, writing: bool, patience: Option<Duration>) -> io::Result<Ready> {
    let room = if writing { PollFlags::OUT } else { PollFlags::empty() };
    let mut fds = [
        PollFd::from_borrowed_fd(watched.input, PollFlags::IN),
        PollFd::from_borrowed_fd(watched.output, room),
        PollFd::from_borrowed_fd(watched.signals, PollFlags::IN),
        PollFd::from_borrowed_fd(watched.mail, PollFlags::IN),
    ];
    let ready = poll_ready(&mut fds, patience, |fds| fds.iter().take(2).any(is_gone))?;
    let [input, ..] = &fds;
    Ok(if ready == Ready::Some(true) { Ready::Some(input.revents().contains(PollFlags::IN)) } else { ready })
}

/// Like `wait`, for the linear mode: input is watched only if a line is wanted, output only for being closed. True if
/// input can be read or has ended; [`Ready::HangUp`] if the output is closed.
pub(super) fn wait_for_line(
    watched: Watched<'_>,
    wanted: bool,
    patience: Option<Duration>,
) -> io::Result<Ready> {
    let mut fds = vec![
        PollFd::from_borrowed_fd(watched.output, PollFlags::empty()),
        PollFd::from_borrowed_fd(watched.signals, PollFlags::IN),
        PollFd::from_borrowed_fd(watched.mail, PollFlags::IN),
    ];
    if wanted {
        fds.push(PollFd::from_borrowed_fd(watched.input, PollFlags::IN));
    }
    let ready = poll_ready(&mut fds, patience, |fds| fds.first().is_some_and(is_gone))?;
    let touched = fds.get(3).is_some_and(|input| !input.revents().is_empty());
    Ok(if ready == Ready::Some(true) { Ready::Some(touched) } else { ready })
}

/// Polls `fds`: `HangUp` if `gone` says so, `Silence` if the time ran out, else `Some` (false after an interruption).
fn poll_ready(
    fds: &mut [PollFd<'_>],
    patience: Option<Duration>,
    gone: impl Fn(&[PollFd<'_>]) -> bool,
) -> io::Result<Ready> {
    let count = match poll_for(fds, patience) {
        // A signal is found in its own pipe at the next poll; a kernel short of memory may have some then.
        Err(Errno::INTR | Errno::AGAIN | Errno::NOMEM) => return Ok(Ready::Some(false)),
        other => other?,
    };
    Ok(match count {
        _ if gone(fds) => Ready::HangUp,
        0 => Ready::Silence,
        _ => Ready::Some(true),
    })
}

fn is_gone(fd: &PollFd<'_>) -> bool {
    fd.revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
}

/// True if the descriptor is ready within the time.
pub(super) fn ready(fd: BorrowedFd<'_>, flags: PollFlags, patience: Duration) -> bool {
    let mut fds = [PollFd::from_borrowed_fd(fd, flags)];
    let ready = poll_for(&mut fds, Some(patience));
    let [fd] = &fds;
    ready.is_ok() && fd.revents().intersects(flags)
}

fn poll_for(fds: &mut [PollFd<'_>], patience: Option<Duration>) -> Result<usize, Errno> {
    let timeout = patience.map(|time| Timespec {
        tv_sec: i64::try_from(time.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: i64::from(time.subsec_nanos()),
    });
    poll(fds, timeout.as_ref())
}
