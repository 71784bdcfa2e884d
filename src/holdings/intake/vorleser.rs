//! Readers: child processes of the program that read files, so that no file can hurt, hold or end it.
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

use super::frames::{self, Answer, HEAD, Reply, Request};
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
/// Maximum number of bytes kept of what a reader complains about.
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
    /// It ended; why, as a German clause.
    Ended(&'static str),
}

/// It ended without a word, or answered nonsense.
const CRASHED: Failure = Failure::Ended(satz::ABGESTUERZT);

impl Vorleser {
    /// Up to `children` readers made of the program `exe`; each is started when it is needed.
    pub fn new(exe: PathBuf, children: usize) -> Self {
        let idle = (0..children.max(1)).map(|_| None).collect();
        Self { exe, patience: PATIENCE, idle: Mutex::new(idle), free: Condvar::new() }
    }

    /// With another time for each file; large files get some more.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Reads a file, or says why not in a German clause. Waits for a free reader; may be called from several threads.
    pub fn read(&self, path: &Path, vorgabe: &Vorgabe) -> Answer {
        let size = path.symlink_metadata().map_or(0, |about| about.len().min(LARGEST));
        let megabytes = u32::try_from(size / 1024 / 1024).unwrap_or(0);
        let patience = self.patience + PER_MEGABYTE * megabytes;
        let mut request = Request { nummer: 0, path: path.as_os_str().to_owned(), vorgabe: vorgabe.clone() };
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
            // A reader that runs is better than one to be started.
            let running = idle.iter().rposition(Option::is_some).or_else(|| idle.len().checked_sub(1));
            if let Some(at) = running {
                return idle.swap_remove(at);
            }
            idle = self.free.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A reader that ends although it has read other files before may have been worn out by them: a fresh one tries
    /// the file again.
    fn ask(&self, place: &mut Option<Reader>, request: &mut Request, patience: Duration) -> Answer {
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
    /// The end of what it complained about.
    words: VecDeque<u8>,
    files: u32,
}

impl Drop for Reader {
    fn drop(&mut self) {
        // It may have ended already; either way it leaves no trace.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Reader {
    /// No shell, no environment, a process group of its own: Ctrl+C is for the program that asks.
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

    fn ask(&mut self, request: &mut Request, patience: Duration) -> Result<Answer, Failure> {
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

    /// Keeps the end of what the reader complains about; false if it will not any more.
    fn listen(&mut self) -> bool {
        let mut some = [0; 1024];
        let count = self.complaints.read(&mut some).unwrap_or(0);
        self.words.extend(some.iter().take(count));
        let surplus = self.words.len().saturating_sub(LAST_WORDS);
        self.words.drain(..surplus);
        count > 0
    }

    /// Why the reader ended, by its last words: those of the language's own library.
    fn ended(&mut self) -> Failure {
        // Its end closes the line, so this comes to an end; one that closed its answers and lives is ended first.
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

/// Waits for answers or complaints and says which of them can be read, the end of the line included.
fn wait(answers: &impl AsFd, complaints: &impl AsFd, patience: Duration) -> (bool, bool) {
    let mut fds = [PollFd::new(answers, PollFlags::IN), PollFd::new(complaints, PollFlags::IN)];
    if poll(&mut fds, Timespec::try_from(patience).ok().as_ref()).is_err() {
        return (false, false);
    }
    let [answers, complaints] = &fds;
    (!answers.revents().is_empty(), !complaints.revents().is_empty())
}
