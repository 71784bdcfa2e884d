//! Signals: taken before the terminal is touched, told to the loop through a pipe, and watched over by a thread that
//! ends the program if the loop cannot.

use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use signal_hook::consts::signal as number;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

/// Signals at which the program ends in an orderly way.
const LEAVE: [i32; 5] = [number::SIGTERM, number::SIGHUP, number::SIGINT, number::SIGQUIT, number::SIGXCPU];
/// Ignored signals that would end the program needlessly: a write beyond a file limit or into a closed pipe then fails.
const IGNORED: [i32; 8] = [
    number::SIGPIPE,
    number::SIGXFSZ,
    number::SIGALRM,
    number::SIGVTALRM,
    number::SIGPROF,
    number::SIGUSR1,
    number::SIGUSR2,
    number::SIGIO,
];
const TERMINAL: [i32; 3] = [number::SIGWINCH, number::SIGTSTP, number::SIGCONT];
/// Time that the loop has to leave by itself after such a signal.
const GRACE: Duration = Duration::from_millis(1200);

/// What the signals since the last look ask for, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Asked {
    /// Leave with this exit code: 128 and the signal's number, as a shell would say it.
    Leave(u8),
    /// Ctrl+C as a signal, if the terminal sends one for it; the full-screen interface then leaves.
    Interrupt,
    /// Go on after a stop: the terminal may be in any state. Outranks a stop, for which nobody waits any more.
    Continue,
    Stop,
    /// Check the size of the terminal, or nothing.
    Look,
}

/// The receiver of the pipe through which signals reach the loop.
#[derive(Debug)]
pub(super) struct Signals {
    delivery: SignalDelivery<UnixStream, SignalOnly>,
}

impl Signals {
    pub(super) fn take() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let all = LEAVE.iter().chain(&IGNORED).chain(&TERMINAL);
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, all)?;
        Ok(Self { delivery })
    }

    /// The most urgent request of the signals that came since the last call; `None` if none asks for anything.
    pub(super) fn asked(&mut self) -> Option<Asked> {
        self.delivery.pending().filter_map(asked).min()
    }

    /// Stops the program until somebody sends SIGCONT.
    pub(super) fn stop() -> io::Result<()> {
        signal_hook::low_level::raise(number::SIGSTOP)
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.delivery.get_read().as_fd()
    }
}

fn asked(signal: i32) -> Option<Asked> {
    match signal {
        number::SIGTSTP => Some(Asked::Stop),
        number::SIGCONT => Some(Asked::Continue),
        number::SIGWINCH => Some(Asked::Look),
        number::SIGINT => Some(Asked::Interrupt),
        _ if LEAVE.contains(&signal) => Some(Asked::Leave(code(signal))),
        _ => None,
    }
}

/// The exit code that says: ended by this signal.
pub(super) fn code(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(u8::MAX)
}

pub(super) fn interrupted() -> u8 {
    code(number::SIGINT)
}

pub(super) fn hang_up() -> u8 {
    code(number::SIGHUP)
}

/// The signals that end a session whatever it is doing; an interrupt only where it is not a key.
pub(super) fn ends(interrupt: bool) -> impl Iterator<Item = i32> {
    LEAVE.into_iter().filter(move |signal| interrupt || *signal != number::SIGINT)
}

/// Ends the program when one of the signals asked for it and the loop did not: it may be stuck in a write or in a disk
/// that does not answer. The thread sleeps in a read and costs nothing.
pub(super) fn watch_over(
    signals: impl Iterator<Item = i32>,
    restore: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let (mut read, write) = UnixStream::pair()?;
    let last = Arc::new(AtomicUsize::new(0));
    for signal in signals {
        signal_hook::flag::register_usize(signal, Arc::clone(&last), usize::from(code(signal)))?;
        signal_hook::low_level::pipe::register(signal, write.try_clone()?)?;
    }
    std::thread::Builder::new().name("wache".to_owned()).stack_size(64 * 1024).spawn(move || {
        read.read_exact(&mut [0]).ok();
        std::thread::sleep(GRACE);
        restore();
        let code = i32::try_from(last.load(Ordering::SeqCst)).unwrap_or(2);
        signal_hook::low_level::exit(code);
    })?;
    Ok(())
}

/// True if somebody in the session could continue the program after a stop. A group without such a parent (a login
/// shell that was replaced, a command that sshd started) would sleep for ever.
pub(super) fn can_stop() -> bool {
    let Some(own) = Kin::of("self") else { return false };
    let mut parent = own.parent;
    for _ in 0..16 {
        let Some(kin) = Kin::of(&parent.to_string()).filter(|kin| kin.session == own.session) else {
            return false;
        };
        if kin.group != own.group {
            return true;
        }
        parent = kin.parent;
    }
    false
}

/// Numbers of a process's parent, process group and session, from `/proc` and not from `getsid` and `getpgid`: in a
/// container the shell outside has the number 0, which rustix takes for impossible.
#[derive(Debug, PartialEq, Eq)]
struct Kin {
    parent: u32,
    group: u32,
    session: u32,
}

impl Kin {
    fn of(process: &str) -> Option<Self> {
        Self::parse(&std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
    }

    /// The fields after the name, which stands in brackets and may hold anything (`proc_pid_stat(5)`).
    fn parse(stat: &str) -> Option<Self> {
        let (_, fields) = stat.rsplit_once(')')?;
        let mut numbers = fields.split_whitespace().skip(1).map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Self { parent: next()?, group: next()?, session: next()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_of_a_container_has_kin_outside_with_the_number_zero() {
        let stat = "412 (sh) x) y) S 0 412 0 34816 412 4194304 105 0";
        assert_eq!(Kin::parse(stat), Some(Kin { parent: 0, group: 412, session: 0 }));
    }

    #[test]
    fn a_broken_line_names_no_kin() {
        for stat in ["", "1 (init) S", "1 (init) S 0 1", "1 (init) S -1 1 1", "1 init S 0 1 1"] {
            assert_eq!(Kin::parse(stat), None, "{stat}");
        }
    }
}
