//! Kept searches and lists of questions, beside everything else: nothing of it is opened before it is asked for.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use leitlinien::app::Event;
use leitlinien::app::message::{Auftrag, Fragenquelle, Gefunden, Nachricht, Stapelnachricht};
use leitlinien::deutsch::{export as satz, uebersicht::NICHT_GEZAEHLT};
use leitlinien::eigenes::protokoll::{Protokoll, Recherche};
use leitlinien::export::{self, Auszug, Exportformat};
use leitlinien::holdings::protokoll::Festgehalten;
use leitlinien::holdings::stapel::{self, Fragen};
use leitlinien::holdings::{self, Ablage, NichtGeschrieben, Search, Umgebung, Wanted, protokoll};
use leitlinien::tui::Sender;

/// Hits that are listed when a search is asked again.
const SHOWN: usize = 200;
/// Passages that are written for each question.
const BELEGE: usize = 100;
/// Interval between two messages on the progress of a list of questions.
const TELL: Duration = Duration::from_millis(250);

/// The worker: one thread that does one thing after the other, and one for each list of questions.
pub struct Recherchen {
    wanted: Wanted,
    mail: Sender,
    orders: Option<mpsc::Sender<Auftrag>>,
    /// The newest list of questions; an older one ends.
    lauf: Arc<AtomicU64>,
}

impl Recherchen {
    pub fn new(wanted: &Wanted, mail: Sender) -> Self {
        Self { wanted: wanted.clone(), mail, orders: None, lauf: Arc::default() }
    }

    /// Carries out an order; what cannot even be begun is answered at once.
    pub fn send(&mut self, auftrag: Auftrag) -> Option<Event> {
        let begun = match auftrag {
            Auftrag::Stapel(lauf, vorlage) => self.search_all(lauf, vorlage),
            auftrag => self.queue(auftrag),
        };
        begun.err().map(|error| Event::Said(error.to_string()))
    }

    fn queue(&mut self, auftrag: Auftrag) -> std::io::Result<()> {
        let orders = if let Some(orders) = &self.orders {
            orders
        } else {
            let (orders, inbox) = mpsc::channel();
            let (wanted, mail) = (self.wanted.clone(), self.mail.clone());
            let work = move || serve(&wanted, &inbox, &mail);
            thread::Builder::new().name("recherche".to_owned()).spawn(work)?;
            self.orders.insert(orders)
        };
        orders.send(auftrag).ok();
        Ok(())
    }

    fn search_all(&self, lauf: u64, vorlage: Fragenquelle) -> std::io::Result<()> {
        self.lauf.store(lauf, Ordering::Relaxed);
        let (wanted, mail, newest) = (self.wanted.clone(), self.mail.clone(), Arc::clone(&self.lauf));
        let work = move || {
            let news = |news| mail.send(Event::Recherche(Box::new(Nachricht::Stapel(lauf, news))));
            let current = || newest.load(Ordering::Relaxed) == lauf;
            let result = batch(&wanted, vorlage, &news, &current);
            news(Stapelnachricht::Fertig(result));
        };
        thread::Builder::new().name("stapel".to_owned()).spawn(work).map(drop)
    }
}

/// Sends the questions first, then the results for them in portions.
fn batch(
    wanted: &Wanted,
    vorlage: Fragenquelle,
    news: &impl Fn(Stapelnachricht) -> bool,
    current: &impl Fn() -> bool,
) -> Result<(), String> {
    let Fragen { fragen, hinweise } = match vorlage {
        Fragenquelle::Text(text) => stapel::of_text(&text),
        Fragenquelle::Datei(path) => stapel::of_file(&wanted.umgebung.typed(&path)),
    }?;
    news(Stapelnachricht::Fragen(Ok((fragen.clone(), hinweise))));
    let search = holdings::indexes(wanted).open().map_err(|error| error.to_string())?;
    let (mut told, mut from, mut found) = (Instant::now(), 0, Vec::new());
    for (number, frage) in fragen.iter().enumerate() {
        let (stellen, quellen) = stapel::gefunden(&search, frage);
        found.push(Gefunden { stellen, quellen });
        if told.elapsed() >= TELL || number + 1 == fragen.len() {
            let heard = news(Stapelnachricht::Antworten(from, std::mem::take(&mut found)));
            if !heard || !current() {
                return Ok(());
            }
            (told, from) = (Instant::now(), number + 1);
        }
    }
    Ok(())
}

/// Carries out orders one after the other; the opened search is reused for the next order.
fn serve(wanted: &Wanted, inbox: &Receiver<Auftrag>, mail: &Sender) {
    let mut opened = None;
    while let Ok(auftrag) = inbox.recv() {
        let event = answer(wanted, auftrag, &mut opened);
        if event.is_some_and(|event| !mail.send(event)) {
            return;
        }
    }
}

/// The search, opened when it is first needed.
fn search<'a>(wanted: &Wanted, opened: &'a mut Option<Search>) -> Result<&'a Search, String> {
    if let Some(search) = opened {
        return Ok(search);
    }
    let search = holdings::indexes(wanted).open().map_err(|error| error.to_string())?;
    Ok(opened.insert(search))
}

fn answer(wanted: &Wanted, auftrag: Auftrag, opened: &mut Option<Search>) -> Option<Event> {
    let ablage = || Ablage::of(&wanted.umgebung);
    let read = || -> Result<Protokoll, String> { Ok(ablage()?.read()?.inhalt) };
    let change = |nummer, change: &dyn Fn(&mut Recherche)| -> Result<Protokoll, String> {
        Ok(protokoll::change(&ablage()?, nummer, change)?.inhalt)
    };
    let nachricht = match auftrag {
        Auftrag::Festhalten(anfrage, off) => {
            let kept = search(wanted, opened).and_then(|search| {
                let recherche = protokoll::record(search, &anfrage, &off.into_iter().collect());
                protokoll::keep(&ablage()?, recherche)
            });
            match kept {
                Ok(Festgehalten::Neu(recherche)) => Nachricht::Festgehalten(Ok(Box::new(recherche))),
                Ok(Festgehalten::Schon(recherche)) => Nachricht::SchonFestgehalten(Box::new(recherche)),
                Err(reason) => Nachricht::Festgehalten(Err(reason)),
            }
        }
        Auftrag::Zaehlen(lauf, zaehlung) => {
            let counted = search(wanted, opened).map(|search| search.count(&zaehlung));
            Nachricht::Gezaehlt(lauf, counted.and_then(|all| all.ok_or_else(|| NICHT_GEZAEHLT.to_owned())))
        }
        Auftrag::Lesen => Nachricht::Gelesen(read()),
        Auftrag::Wiederholen(nummer) => Nachricht::Wiederholt(search(wanted, opened).and_then(|search| {
            let damals = protokoll::find(&read()?, nummer)?;
            let again = protokoll::repeat(search, damals, SHOWN);
            Ok(Box::new((again.damals, again.abgleich, again.answer)))
        })),
        Auftrag::Beurteilen(nummer, kennung, urteil) => Nachricht::Geaendert(change(nummer, &|one| {
            one.judge(&kennung, urteil);
        })),
        Auftrag::Notieren(nummer, worte) => Nachricht::Geaendert(change(nummer, &|one| one.note(&worte))),
        Auftrag::Loeschen(nummer) => Nachricht::Gelesen(ablage().and_then(|ablage| {
            Ok(ablage.change(|protokoll: &mut Protokoll| protokoll.remove(nummer))?.inhalt)
        })),
        Auftrag::Belege { fragen, hinweise, path, format, replace } => {
            let fragen = Fragen { fragen, hinweise };
            return Some(match search(wanted, opened) {
                Ok(search) => {
                    let auszug = stapel::belege(search, &fragen, BELEGE);
                    write(&wanted.umgebung, &path, format, &auszug, replace)
                }
                Err(reason) => Event::Written(path, Err(reason)),
            });
        }
        Auftrag::Nennungen(kennung, anfrage) => {
            let found = search(wanted, opened).and_then(|search| search.nennende(&anfrage).map(Box::new));
            Nachricht::Nennungen(kennung, found)
        }
        Auftrag::Stapel(..) => return None,
    };
    Some(Event::Recherche(Box::new(nachricht)))
}

/// Writes an export into the file whose name the user typed; returns the event with the result.
pub fn write(umgebung: &Umgebung, path: &str, format: Exportformat, auszug: &Auszug, replace: bool) -> Event {
    let file = umgebung.typed(path);
    let written = export::bytes(auszug, format)
        .map_err(|error| NichtGeschrieben::Grund(satz::nicht_geschrieben(path, &error.to_string())))
        .and_then(|bytes| holdings::write(&file, &bytes, replace));
    let said = match written {
        Ok(()) => {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let folder = file.parent().unwrap_or(&file).display().to_string();
            Ok(satz::geschrieben_im(&name, &folder, auszug.anzahl()))
        }
        Err(NichtGeschrieben::Vorhanden(_)) => return Event::Exists(path.to_owned()),
        Err(refused) => Err(refused.to_string()),
    };
    Event::Written(path.to_owned(), said)
}
