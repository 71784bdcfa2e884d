//! The workers around the interface: they search, read documents of holdings, add new ones and save the user's data.
//!
//! Each works on a thread of its own and sends its results as events to the loop's mailbox.

mod eigenes;
mod recherche;

use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use leitlinien::app::message::Aufnahme;
use leitlinien::app::{App, Event, Order};
use leitlinien::deutsch::bestand as satz;
use leitlinien::deutsch::cli::uebergangen;
use leitlinien::eigenes::Sitzung;
use leitlinien::holdings::{self, Error, Holdings, Leseauftrag, Meldung, Search, Wanted, manage, readers};
use leitlinien::search::worker::{self, Worker};
use leitlinien::search::{Answer, Request};
use leitlinien::tui::{Host, Mailbox, Sender};

use eigenes::Eigenes;
use recherche::Recherchen;

const PAGE: usize = 200;
/// Interval between two messages on the progress of taking files in.
const TELL: Duration = Duration::from_millis(250);
/// Maximum number of files that could not be added and are named to the user.
const NAMED: usize = 100;

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
    pub fn start(wanted: &Wanted, mailbox: &Mailbox) -> Result<Self, Box<dyn std::error::Error>> {
        let indexes = holdings::indexes(wanted);
        let named = if wanted.folders.is_empty() { None } else { Some(indexes.clone().open()?) };
        let open = || {
            let search = named.map_or_else(|| indexes.open(), Ok);
            move |request: &Request| answer(search.as_ref(), request)
        };
        let mail = mailbox.sender();
        let search = worker::spawn(open, move |response| {
            mail.send(Event::Answered(Box::new(response)));
        })?;
        let (reading, inbox) = mpsc::channel();
        let (mail, own) = (mailbox.sender(), wanted.clone());
        thread::Builder::new().name("lesen".to_owned()).spawn(move || read(&own, &inbox, &mail))?;
        let eigenes = Eigenes::start(&wanted.umgebung, mailbox.sender())?;
        let recherchen = Recherchen::new(wanted, mailbox.sender());
        let (wanted, mail) = (wanted.clone(), mailbox.sender());
        Ok(Self { search, reading, eigenes, recherchen, wanted, mail, copied: Vec::new() })
    }

    pub fn last_session(&self) -> Sitzung {
        self.eigenes.session()
    }

    fn add(&self, path: String) -> std::io::Result<()> {
        let (wanted, mail) = (self.wanted.clone(), self.mail.clone());
        let work = move || {
            let result = take_in(&wanted, &path, &mail).map_err(|error| error.to_string());
            mail.send(Event::Added(result));
        };
        thread::Builder::new().name("aufnahme".to_owned()).spawn(work).map(drop)
    }
}

enum Reading {
    Document(String),
    /// List documents of the holding with this name, from this position on.
    List(String, usize),
}

impl Host for Outside {
    fn carry_out(&mut self, order: Order) -> Option<Event> {
        match order {
            Order::Search(request) => drop(self.search.send(request)),
            Order::Read(id) => drop(self.reading.send(Reading::Document(id))),
            Order::List { bestand, ab } => drop(self.reading.send(Reading::List(bestand, ab))),
            Order::Remember(changes) => self.eigenes.send(changes),
            Order::Add(path) => {
                let failed = self.add(path).err()?;
                return Some(Event::Added(Err(failed.to_string())));
            }
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
fn read(wanted: &Wanted, inbox: &Receiver<Reading>, mail: &Sender) {
    while let Ok(first) = inbox.recv() {
        let waiting: Vec<Reading> = std::iter::once(first).chain(inbox.try_iter()).collect();
        let last = waiting.iter().rposition(|one| matches!(one, Reading::Document(_)));
        for (at, one) in waiting.into_iter().enumerate() {
            match one {
                Reading::Document(id) if Some(at) == last => {
                    let quelle = document(wanted, &id);
                    mail.send(Event::Read(id, quelle));
                }
                Reading::Document(_) => {}
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

fn take_in(wanted: &Wanted, path: &str, mail: &Sender) -> Result<Aufnahme, Error> {
    let path = wanted.umgebung.typed(path);
    // A path that does not exist is an error at once, before a holding is made.
    manage::there(&path)?;
    let place = manage::find_or_create(wanted, None)?;
    mail.send(Event::Adding(0, 0));
    let mut fehler = Vec::new();
    let mut told = Instant::now();
    let mut melden = |meldung| match meldung {
        Meldung::Uebergangen { datei, grund } if fehler.len() < NAMED => {
            fehler.push(uebergangen(&datei, &grund));
        }
        Meldung::Stand { fertig, gesamt } if told.elapsed() >= TELL => {
            told = Instant::now();
            mail.send(Event::Adding(fertig, gesamt));
        }
        _ => {}
    };
    let halt = AtomicBool::new(false);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let readers = readers(&wanted.umgebung, threads);
    let portion = wanted.umgebung.portion;
    let mut auftrag = Leseauftrag { leser: readers.as_ref(), halt: &halt, portion, melden: &mut melden };
    let ergebnis = manage::add(&place, &wanted.umgebung, &[path], None, &mut auftrag)?;
    let mut satz = satz::aufgenommen(&place.name, ergebnis.zahlen());
    if ergebnis.angaben > 0 {
        satz = satz::mit_angaben(&satz, ergebnis.angaben);
    }
    Ok(Aufnahme { satz, fehler, sammlungen: Holdings::open(wanted)?.sammlungen()? })
}
