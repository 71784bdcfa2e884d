//! How the taking in of files is shown: a moving line on a terminal, now and then a line otherwise.

use std::io::{self, IsTerminal as _};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::Out;
use crate::deutsch::{bestand as satz, cli};
use crate::holdings::{Auftrag, Error, Meldung, Umgebung, readers};

/// A moving line moves so often.
const MOVE: Duration = Duration::from_millis(100);
/// A pipe gets a line so often.
const LINE: Duration = Duration::from_secs(10);

/// Shows how far it is, and keeps what was not taken.
pub(super) struct Progress<'o, 'a> {
    out: &'o mut Out<'a>,
    terminal: bool,
    begun: Instant,
    shown: Instant,
    moving: bool,
    /// Files that were not taken, and why.
    pub uebergangen: Vec<(String, String)>,
}

impl<'o, 'a> Progress<'o, 'a> {
    pub fn new(out: &'o mut Out<'a>) -> Self {
        let now = Instant::now();
        let terminal = io::stderr().is_terminal();
        Self { out, terminal, begun: now, shown: now, moving: false, uebergangen: Vec::new() }
    }

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
        if self.terminal {
            self.moving = true;
            self.out.move_line(&line);
        } else {
            self.out.say(&line);
        }
    }

    /// Takes the moving line away.
    pub fn end(&mut self) {
        if self.moving {
            self.moving = false;
            self.out.move_line("");
        }
    }
}

/// Runs `work` with everything it needs to take files in. Ctrl+C ends it after the parts that are being built.
pub(super) fn ingest<T>(
    progress: &mut Progress<'_, '_>,
    umgebung: &Umgebung,
    work: impl FnOnce(&mut Auftrag<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let halt = Arc::new(AtomicBool::new(false));
    // Without the signal's help a break ends the process; even that loses nothing that was published.
    let registered = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&halt)).ok();
    let mut melden = |meldung| progress.tell(meldung);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let readers = readers(umgebung, threads);
    let mut auftrag =
        Auftrag { leser: readers.as_ref(), halt: &halt, portion: umgebung.portion, melden: &mut melden };
    let result = work(&mut auftrag);
    if let Some(id) = registered {
        signal_hook::low_level::unregister(id);
    }
    progress.end();
    result
}
