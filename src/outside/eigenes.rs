//! The Merkliste that is kept: changes of this session are carried out on it, on a thread of its own.

use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

use leitlinien::app::{App, Event};
use leitlinien::eigenes::{Aenderung, Merkliste, Sitzung};
use leitlinien::holdings::{Abgelegt, Ablage, Umgebung, today};
use leitlinien::tui::Sender;

/// The thread, and the place of the files.
pub struct Eigenes {
    ablage: Result<Ablage, String>,
    worker: Option<(mpsc::Sender<Vec<Aenderung>>, JoinHandle<()>)>,
}

impl Eigenes {
    /// Starts the thread; nothing is read before it is asked for.
    pub fn start(umgebung: &Umgebung, mail: Sender) -> std::io::Result<Self> {
        let ablage = Ablage::of(umgebung);
        let (changes, inbox) = mpsc::channel();
        let own = ablage.clone();
        let work = move || keep(&own, &inbox, &mail);
        let thread = thread::Builder::new().name("eigenes".to_owned()).spawn(work)?;
        Ok(Self { ablage, worker: Some((changes, thread)) })
    }

    /// Where the last session was left, read from a small file before the first frame; the default if it is damaged.
    pub fn session(&self) -> Sitzung {
        let read = self.ablage.as_ref().ok().and_then(|ablage| ablage.read().ok());
        read.map(|read| read.inhalt).unwrap_or_default()
    }

    pub fn send(&self, changes: Vec<Aenderung>) {
        if let Some((worker, _)) = &self.worker {
            worker.send(changes).ok();
        }
    }

    /// Waits until pending changes are written, then stores where the session was left.
    pub fn leave(&mut self, app: &App) {
        if let Some((changes, thread)) = self.worker.take() {
            drop(changes);
            thread.join().ok();
        }
        let Ok(ablage) = &self.ablage else { return };
        if !app.kept.unsent().is_empty() {
            // An error is ignored: the user was told when writing failed for the first time.
            change(ablage, app.kept.unsent()).ok();
        }
        let end = app.session();
        ablage.change(|sitzung: &mut Sitzung| sitzung.end(&end)).ok();
    }
}

fn keep(ablage: &Result<Ablage, String>, inbox: &Receiver<Vec<Aenderung>>, mail: &Sender) {
    while let Ok(changes) = inbox.recv() {
        let kept = match ablage {
            // Without a place there is nothing to be read, and nothing to complain about yet.
            Err(_) if changes.is_empty() => Ok(Abgelegt::default()),
            Err(reason) => Err(reason.clone()),
            Ok(ablage) if changes.is_empty() => ablage.read::<Merkliste>(),
            Ok(ablage) => change(ablage, &changes),
        };
        mail.send(Event::Remembered(kept.map(|kept| Box::new((kept.inhalt, kept.hinweis)))));
    }
}

fn change(ablage: &Ablage, changes: &[Aenderung]) -> Result<Abgelegt<Merkliste>, String> {
    let day = today();
    ablage.change(|liste: &mut Merkliste| {
        for change in changes {
            liste.apply(change, &day);
        }
    })
}
