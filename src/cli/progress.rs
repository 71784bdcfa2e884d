//! How the taking in of files is shown: a moving line on a terminal, now and then a line otherwise.

use std::io::{self, IsTerminal as _};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::call::Call;
use super::out::Out;
use crate::deutsch::{bestand as satz, cli};
use crate::holdings::{Error, Leseauftrag, Meldung, readers};

/// Pause between two states of a moving line.
const MOVE: Duration = Duration::from_millis(100);
/// Pause between two lines in a pipe.
const LINE: Duration = Duration::from_secs(10);

struct ProgressLine<'o, 'a> {
    out: &'o mut Out<'a>,
    terminal: bool,
    begun: Instant,
    shown: Instant,
    moving: bool,
    /// Path of each file that was not taken, and the reason.
    uebergangen: Vec<(String, String)>,
}

impl ProgressLine<'_, '_> {
    fn tell(&mut self, meldung: Meldung) {
        match meldung {
            Meldung::Uebergangen { datei, grund } => {
                self.end();
                self.out.say(&cli::uebergangen(&datei, &grund));
                self.uebergangen.push((datei, grund));
            }
            Meldung::Stand { fertig, gesamt } => self.show(fertig, gesamt),
        }
    }

    fn show(&mut self, done: usize, all: usize) {
        let pause = if self.terminal { MOVE } else { LINE };
        if self.shown.elapsed() < pause {
            return;
        }
        self.shown = Instant::now();
        let millis = (self.begun.elapsed().as_millis() as u64).max(1);
        let rate = done as u64 * 1000 / millis;
        let rest = (rate > 0).then(|| (all.saturating_sub(done)) as u64 / rate.max(1));
        let line = satz::fortschritt(done, all, rate, rest);
        self.moving = self.terminal;
        if self.terminal {
            self.out.move_line(&line);
        } else {
            self.out.say(&line);
        }
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.moving) {
            self.out.move_line("");
        }
    }
}

/// Runs `work` with all it needs to take files in; returns its result and the files not taken, each with the reason.
/// Ctrl+C ends the work after the index parts that are being built.
pub(super) fn ingest<T>(
    call: &mut Call<'_>,
    work: impl FnOnce(&mut Leseauftrag<'_>) -> Result<T, Error>,
) -> Result<(T, Vec<(String, String)>), Error> {
    let halt = Arc::new(AtomicBool::new(false));
    // If no handler can be registered, Ctrl+C ends the process; even that loses nothing that was published.
    let registered = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&halt)).ok();
    let (now, terminal) = (Instant::now(), io::stderr().is_terminal());
    let out = &mut call.out;
    let mut progress =
        ProgressLine { out, terminal, begun: now, shown: now, moving: false, uebergangen: Vec::new() };
    let umgebung = &call.wanted.umgebung;
    let readers = readers(umgebung, std::thread::available_parallelism().map_or(1, NonZero::get));
    let mut melden = |meldung| progress.tell(meldung);
    let mut auftrag =
        Leseauftrag { leser: readers.as_ref(), halt: &halt, portion: umgebung.portion, melden: &mut melden };
    let result = work(&mut auftrag);
    if let Some(id) = registered {
        signal_hook::low_level::unregister(id);
    }
    progress.end();
    Ok((result?, progress.uebergangen))
}
