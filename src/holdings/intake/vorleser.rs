//! Readers: child processes of the program that read files, so that no file can damage, block or end the program.
//!
//! Each reader takes file after file. One that stays silent beyond its time, ends or answers nonsense is ended, the
//! file gets a German reason, and another reader takes its place.

use std::collections::VecDeque;
use std::io::{self, Read as _};
use std::os::fd::AsFd;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Signal;

use super::frames::{self, FileToRead, HEAD, Outcome, Reply};
use super::vorlesen::LARGEST;
use crate::deutsch::lesen as satz;
use crate::formats::Vorgabe;

/// The command that makes the program a reader; it is in no help text.
pub const BEFEHL: &str = "vorlesen";
/// Time that a reader is given for a file ...
const PATIENCE: Duration = Duration::from_secs(30);
/// ... and for each of its megabytes.
const PER_MEGABYTE: Duration = Duration::from_secs(1);
/// Number of files after which a reader is replaced, so that nothing a library leaves behind adds up.
const MOST_FILES: u32 = 10_000;
/// Maximum number of bytes that are kept of a reader's standard error: its last ones.
const LAST_WORDS: usize = 4096;

/// A pool of readers.
#[derive(Debug)]
pub struct Vorleser {
    exe: PathBuf,
    patience: Duration,
    /// Readers that wait for work; `None` stands for one that is started when it is needed.
    idle: Mutex<Vec<Option<Reader>>>,
    free: Condvar,
}

/// Why a reader gave no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    Time,
    /// The reader ended; the reason is a German clause.
    Ended(&'static str),
}

/// The reader ended without a message, or answered something that is no message.
const CRASHED: Failure = Failure::Ended(satz::ABGESTUERZT);

impl Vorleser {
    /// Up to `children` readers made of the program `exe`; each is started when it is needed.
    pub fn new(exe: PathBuf, children: usize) -> Self {
        let idle = (0..children.max(1)).map(|_| None).collect();
        Self { exe, patience: PATIENCE, idle: Mutex::new(idle), free: Condvar::new() }
    }

    /// The pool with another time limit for each file; large files get some more.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Reads a file, or says why not in a German clause. Waits for a free reader; may be called from several threads.
    pub fn read(&self, path: &Path, vorgabe: &Vorgabe) -> Outcome {
        let size = path.symlink_metadata().map_or(0, |about| about.len().min(LARGEST));
        let megabytes = u32::try_from(size / 1024 / 1024).unwrap_or(0);
        let patience = self.patience + PER_MEGABYTE * megabytes;
        let mut request =
            FileToRead { nummer: 0, path: path.as_os_str().to_owned(), vorgabe: vorgabe.clone() };
        let mut place = self.take();
        let answer = self.ask(&mut place, &mut request, patience);
        let place = place.filter(|reader| reader.files < MOST_FILES);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(place);
        self.free.notify_one();
        answer
    }

    fn take(&self) -> Option<Reader> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            // A reader that is running is preferred to one that has to be started.
            let running = idle.iter().rposition(Option::is_some).or_else(|| idle.len().checked_sub(1));
            if let Some(at) = running {
                return idle.swap_remove(at);
            }
            idle = self.free.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Sends a request to a reader. If a reader that has read other files ends, they may be the cause, not this one: a
    /// fresh reader tries the file again.
    fn ask(&self, place: &mut Option<Reader>, request: &mut FileToRead, patience: Duration) -> Outcome {
        loop {
            let reader = match place {
                Some(reader) => reader,
                None => place.insert(Reader::start(&self.exe).map_err(|error| satz::ohne_vorleser(&error))?),
            };
            let fresh = reader.files == 0;
            let answer = reader.ask(request, patience);
            if answer.is_err() {
                *place = None;
            }
            match answer {
                Ok(answer) => return answer,
                Err(Failure::Time) => return Err(satz::zeitgrenze(patience.as_secs())),
                Err(Failure::Ended(grund)) if fresh => return Err(grund.to_owned()),
                Err(Failure::Ended(_)) => {}
            }
        }
    }
}

#[derive(Debug)]
struct Reader {
    child: Child,
    requests: ChildStdin,
    answers: ChildStdout,
    complaints: ChildStderr,
    /// The last bytes of the reader's standard error.
    words: VecDeque<u8>,
    files: u32,
}

impl Drop for Reader {
    fn drop(&mut self) {
        // The child may have ended already; either way no zombie process remains.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Reader {
    /// Starts a reader without shell or environment, in its own process group: Ctrl+C reaches only the parent.
    fn start(exe: &Path) -> io::Result<Self> {
        let mut command = Command::new(exe);
        command.arg(BEFEHL).env_clear().process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (Some(requests), Some(answers), Some(complaints)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        Ok(Self { child, requests, answers, complaints, words: VecDeque::new(), files: 0 })
    }

    fn ask(&mut self, request: &mut FileToRead, patience: Duration) -> Result<Outcome, Failure> {
        let end = Instant::now() + patience;
        request.nummer = self.files;
        self.words.clear();
        if frames::send(&mut self.requests, request).is_err() {
            return Err(self.ended());
        }
        let mut head = [0; HEAD];
        self.fill(&mut head, end)?;
        let mut content = vec![0; frames::length(head).map_err(|_| CRASHED)?];
        self.fill(&mut content, end)?;
        self.files += 1;
        match frames::decode::<Reply>(&content) {
            Ok((nummer, answer)) if nummer == request.nummer => Ok(answer),
            _ => Err(CRASHED),
        }
    }

    fn fill(&mut self, buffer: &mut [u8], end: Instant) -> Result<(), Failure> {
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Failure::Time);
            }
            match wait(&self.answers, &self.complaints, left) {
                (true, _) => match self.answers.read(rest) {
                    Ok(0) => return Err(self.ended()),
                    Ok(count) => filled += count,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(_) => return Err(CRASHED),
                },
                (false, true) if !self.listen() => return Err(self.ended()),
                (false, _) => {}
            }
        }
        Ok(())
    }

    /// Reads from the reader's standard error and keeps the last bytes; false when nothing more can come.
    fn listen(&mut self) -> bool {
        let mut some = [0; 1024];
        let count = self.complaints.read(&mut some).unwrap_or(0);
        self.words.extend(some.iter().take(count));
        let surplus = self.words.len().saturating_sub(LAST_WORDS);
        self.words.drain(..surplus);
        count > 0
    }

    /// Why the reader ended, judged by the last output of Rust's runtime on standard error and by the signal.
    fn ended(&mut self) -> Failure {
        // A reader that closed its output may still run; killing it closes standard error, so the loop ends.
        self.child.kill().ok();
        while self.listen() {}
        let words = String::from_utf8_lossy(self.words.make_contiguous()).into_owned();
        let computed = self.child.wait().is_ok_and(|status| status.signal() == Some(Signal::XCPU.as_raw()));
        if words.contains("memory allocation of") {
            Failure::Ended(satz::SPEICHERGRENZE)
        } else if words.contains("overflowed its stack") {
            Failure::Ended(satz::TIEFE)
        } else if computed {
            Failure::Time
        } else {
            CRASHED
        }
    }
}

/// Waits for answers or standard error and returns which of the two can be read; a closed pipe counts as readable.
fn wait(answers: &impl AsFd, complaints: &impl AsFd, patience: Duration) -> (bool, bool) {
    let mut fds = [PollFd::new(answers, PollFlags::IN), PollFd::new(complaints, PollFlags::IN)];
    if poll(&mut fds, Timespec::try_from(patience).ok().as_ref()).is_err() {
        return (false, false);
    }
    let [answers, complaints] = &fds;
    (!answers.revents().is_empty(), !complaints.revents().is_empty())
}
