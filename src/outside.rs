//! The workers around the interface: they search, read documents of holdings, add new ones and save the user's data.
//!
//! Each works on a thread of its own and sends its results as events to the loop's mailbox.

mod bestaende;
mod eigenes;
mod recherche;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use leitlinien::app::message::{Gelesen, Vorhaben};
use leitlinien::app::{App, Event, Order};
use leitlinien::deutsch::bestand as satz;
use leitlinien::eigenes::Sitzung;
use leitlinien::holdings::{self, Error, Holdings, Search, Wanted};
use leitlinien::search::worker::{self, Worker};
use leitlinien::search::{Answer, Request};
use leitlinien::tui::{Host, Mailbox, Sender};

use eigenes::Eigenes;
use recherche::Recherchen;

const PAGE: usize = 200;

/// The workers of a session.
pub struct Outside {
    search: Worker,
    reading: mpsc::Sender<Reading>,
    eigenes: Eigenes,
    recherchen: Recherchen,
    wanted: Wanted,
    mail: Sender,
    /// The texts copied in the session; set when it has ended.
    pub copied: Vec<String>,
}

impl Outside {
    /// Starts the workers. If the user named folders, all indexes are opened first, so that errors come before the
    /// interface; else the search opens them on its own thread while the first frame is painted.
    ///
    /// `state` is the state of the holdings that the interface begins with.
    pub fn start(wanted: &Wanted, state: u64, mailbox: &Mailbox) -> Result<Self, Box<dyn std::error::Error>> {
        let shown = Shown { state: Arc::new(AtomicU64::new(state)), mail: mailbox.sender() };
        let searched = shown.clone();
        let indexes = holdings::indexes(wanted);
        let named = if wanted.folders.is_empty() { None } else { Some(indexes.clone().open()?) };
        let open = || {
            let search = named.map_or_else(|| indexes.open(), Ok);
            move |request: &Request| {
                let answer = answer(search.as_ref(), request);
                search.as_ref().inspect(|search| searched.see(search.state())).ok();
                answer
            }
        };
        let mail = mailbox.sender();
        let search = worker::spawn(open, move |response| {
            mail.send(Event::Answered(Box::new(response)));
        })?;
        let (reading, inbox) = mpsc::channel();
        let (mail, own) = (mailbox.sender(), wanted.clone());
        thread::Builder::new().name("lesen".to_owned()).spawn(move || read(&own, &inbox, &mail, &shown))?;
        let eigenes = Eigenes::start(&wanted.umgebung, mailbox.sender())?;
        let recherchen = Recherchen::new(wanted, mailbox.sender());
        let (wanted, mail) = (wanted.clone(), mailbox.sender());
        Ok(Self { search, reading, eigenes, recherchen, wanted, mail, copied: Vec::new() })
    }

    pub fn last_session(&self) -> Sitzung {
        self.eigenes.session()
    }

    fn manage(&self, vorhaben: Vorhaben) -> std::io::Result<()> {
        let (wanted, mail) = (self.wanted.clone(), self.mail.clone());
        let work = move || {
            let result = bestaende::manage(&wanted, &vorhaben, &mail);
            mail.send(Event::Done(vorhaben, result));
        };
        thread::Builder::new().name("bestand".to_owned()).spawn(work).map(drop)
    }
}

/// The state of the holdings that the interface shows.
#[derive(Clone)]
struct Shown {
    state: Arc<AtomicU64>,
    mail: Sender,
}

impl Shown {
    /// Tells the interface, once, if it shows another state of the holdings than this one.
    fn see(&self, state: u64) {
        if self.state.swap(state, Ordering::Relaxed) != state {
            self.mail.send(Event::Outdated);
        }
    }

    fn is_now(&self, state: u64) {
        self.state.store(state, Ordering::Relaxed);
    }
}

enum Reading {
    Document(String),
    /// List documents of the holding with this name, from this position on.
    List(String, usize),
    /// Make the holdings anew.
    Anew(Gelesen),
}

impl Host for Outside {
    fn carry_out(&mut self, order: Order) -> Option<Event> {
        match order {
            Order::Search(request) => drop(self.search.send(request)),
            Order::Read(id) => drop(self.reading.send(Reading::Document(id))),
            Order::List { bestand, ab } => drop(self.reading.send(Reading::List(bestand, ab))),
            Order::Remember(changes) => self.eigenes.send(changes),
            Order::Manage(vorhaben) => {
                let failed = self.manage(vorhaben.clone()).err()?;
                return Some(Event::Done(vorhaben, Err(failed.to_string())));
            }
            Order::Renew(gelesen) => drop(self.reading.send(Reading::Anew(gelesen))),
            Order::Paths(typed) => {
                let paths = holdings::completions(&self.wanted.umgebung, &typed);
                return Some(Event::Paths(typed, paths));
            }
            Order::Export { path, format, auszug, replace } => {
                return Some(recherche::write(&self.wanted.umgebung, &path, format, &auszug, replace));
            }
            Order::Recherche(auftrag) => return self.recherchen.send(*auftrag),
        }
        None
    }

    fn leave(&mut self, app: &App) {
        self.copied.clone_from(&app.out.copied);
        self.eigenes.leave(app);
    }
}

/// Answers a request; if the search could not be opened, the answer contains only the error as a note.
fn answer(search: Result<&Search, &Error>, request: &Request) -> Answer {
    match search {
        Ok(search) => {
            let mut answer = search.search(&request.anfrage, &request.options);
            // A holding that is left out concerns every answer.
            answer.hinweise.extend(search.hinweise());
            answer
        }
        Err(error) => Answer { hinweise: vec![error.to_string()], ..Answer::empty(&request.anfrage) },
    }
}

/// Reads and lists documents as asked; of several documents that wait to be read only the last is still wanted.
fn read(wanted: &Wanted, inbox: &Receiver<Reading>, mail: &Sender, shown: &Shown) {
    while let Ok(first) = inbox.recv() {
        let waiting: Vec<Reading> = std::iter::once(first).chain(inbox.try_iter()).collect();
        let last = waiting.iter().rposition(|one| matches!(one, Reading::Document(_)));
        for (at, one) in waiting.into_iter().enumerate() {
            match one {
                Reading::Document(id) if Some(at) == last => {
                    let state = holdings::state(wanted);
                    let quelle = document(wanted, &id);
                    mail.send(Event::Read(id, quelle));
                    shown.see(state);
                }
                Reading::Document(_) => {}
                Reading::Anew(gelesen) => {
                    shown.is_now(holdings::state(wanted));
                    let renewed = bestaende::renewed(wanted, &gelesen).map(Box::new);
                    mail.send(Event::Renewed(renewed.map_err(|error| error.to_string())));
                }
                Reading::List(bestand, ab) => {
                    let page = Holdings::open(wanted).and_then(|all| all.listed(&bestand, ab, PAGE));
                    mail.send(Event::Listed(bestand, page.map_err(|error| error.to_string())));
                }
            }
        }
    }
}

/// Reads a document. The holdings are opened anew each time (cheap), so that documents added meanwhile are found.
fn document(wanted: &Wanted, id: &str) -> Result<Box<leitlinien::domain::Quelle>, String> {
    let loaded = Holdings::open(wanted).and_then(|all| all.load(id)).map_err(|error| error.to_string())?;
    loaded.map(Box::new).ok_or_else(|| satz::NICHT_MEHR_DA.to_owned())
}
