//! Documents of holdings are named from the start and read when the user comes to them.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use leitlinien::app::message::{Auftrag, Bericht, Erneuert, Gelesen, Nachricht, Vorhaben};
use leitlinien::app::{App, Capabilities, Effect, Event, Key, Order, Size};
use leitlinien::domain::Ansicht;
use leitlinien::domain::sammlung::{Ebene, Sammlung};
use leitlinien::eigenes::Sitzung;
use leitlinien::holdings::{Holdings, Leseauftrag, Selbst, Umgebung, Wanted, indexes, manage};
use leitlinien::katalog::sammlungen;
use leitlinien::search::Response;
use tempfile::TempDir;

use crate::support::screen::{frame, rows};
use crate::support::session::bestand;

/// So many documents are listed at once here.
const PAGE: usize = 2;

/// A session on a holding of four documents.
pub struct Session {
    pub app: App,
    pub wanted: Wanted,
    folder: TempDir,
    /// Ids of the documents that were read.
    pub read: Vec<String>,
    /// Documents cannot be read any more.
    lost: bool,
    /// Searches are answered.
    pub searches: bool,
}

const PAPER: &str = "# Konzept für Übersee

## I) Häfen

Folgende Maßnahmen sollen umgesetzt werden:

- Ausbau der Häfen
- Pflege der Molen

## II) Schiffe

Folgende Maßnahmen sollen geprüft werden:

- Bau neuer Schiffe
";

/// A paper and three notes.
fn papers() -> Vec<(String, String)> {
    let note = |number| {
        let text = format!("# Vermerk {number}\n\nDer {number}. Vermerk handelt von Prag.\n");
        (format!("vermerk-{number}.md"), text)
    };
    std::iter::once(("konzept.md".to_owned(), PAPER.to_owned())).chain((1..=3).map(note)).collect()
}

/// Reads files by `work`, in silence and in this process.
pub fn reading<T>(work: impl FnOnce(&mut Leseauftrag<'_>) -> T) -> T {
    let halt = AtomicBool::new(false);
    work(&mut Leseauftrag { leser: &Selbst, halt: &halt, portion: None, melden: &mut |_| {} })
}

/// A folder with the documents and the holding that was made of them.
fn holding(papers: &[(String, String)]) -> (TempDir, Wanted) {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("akten");
    fs::create_dir(&files).unwrap();
    for (name, text) in papers {
        fs::write(files.join(name), text).unwrap();
    }
    let umgebung = Umgebung {
        daten: Some(folder.path().join("daten")),
        indexe: Some(folder.path().join("index")),
        ..Umgebung::default()
    };
    let wanted = Wanted { shipped: true, umgebung, ..Wanted::default() };
    let place = manage::create(&wanted, "Hafen", None, Ebene::Eigener).unwrap();
    reading(|auftrag| manage::add(&place, &wanted.umgebung, &[files], None, auftrag).unwrap());
    (folder, wanted)
}

impl Session {
    fn new() -> Self {
        Self::of(&papers())
    }

    pub fn of(papers: &[(String, String)]) -> Self {
        let (folder, wanted) = holding(papers);
        let sammlungen = Holdings::open(&wanted).unwrap().sammlungen().unwrap();
        let size = Size { width: 120, height: 40 };
        let app = App::new(bestand(), size, Capabilities::default()).with_holdings(sammlungen, Vec::new());
        Self { app, wanted, folder, read: Vec::new(), lost: false, searches: false }
    }

    pub fn keys(&mut self, keys: &str) {
        for key in Key::sequence(keys) {
            self.event(Event::Key(key));
        }
    }

    pub fn event(&mut self, event: Event) {
        for effect in self.app.update(event) {
            let holdings = Holdings::open(&self.wanted).unwrap();
            match effect {
                Effect::Outside(Order::Read(id)) => {
                    self.read.push(id.clone());
                    let quelle = holdings.load(&id).unwrap().filter(|_| !self.lost).map(Box::new);
                    self.event(Event::Read(id, quelle.ok_or_else(|| "nicht da".to_owned())));
                }
                Effect::Outside(Order::List { bestand, ab }) => {
                    let page = holdings.listed(&bestand, ab, PAGE).unwrap();
                    self.event(Event::Listed(bestand, Ok(page)));
                }
                Effect::Outside(Order::Recherche(auftrag)) => {
                    if let Auftrag::Nennungen(kennung, anfrage) = *auftrag {
                        let search = indexes(&self.wanted).open().unwrap();
                        let found = search.nennende(&anfrage).map(Box::new);
                        self.event(Event::Recherche(Box::new(Nachricht::Nennungen(kennung, found))));
                    }
                }
                Effect::Outside(Order::Renew(Gelesen { dokumente, listen })) => {
                    let (bestand, fehlt) = holdings.with_read(&dokumente, &listen).unwrap();
                    self.event(Event::Renewed(Ok(Box::new(Erneuert { bestand, fehlt }))));
                }
                Effect::Outside(Order::Search(request)) if self.searches => {
                    let search = indexes(&self.wanted).open().unwrap();
                    let answer = search.search(&request.anfrage, &request.options);
                    let response = Response { generation: request.generation, answer };
                    self.event(Event::Answered(Box::new(response)));
                }
                _ => {}
            }
        }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("akten").join(name)
    }

    /// Brings the holding up to date, as somebody else would do it: the interface hears of it afterwards.
    pub fn refresh(&mut self) {
        let place = manage::find(&self.wanted, Some("Hafen")).unwrap().unwrap();
        reading(|auftrag| manage::refresh(&place, &self.wanted.umgebung, auftrag).unwrap());
        self.event(Event::Outdated);
    }

    pub fn screen(&self) -> String {
        rows(&frame(&self.app)).join("\n")
    }
}

#[test]
fn a_holding_is_listed_page_by_page_and_its_documents_are_read_when_chosen() {
    let mut session = Session::new();
    assert!(session.screen().contains("9 Quellen, 3"), "{}", session.screen());
    session.keys("5<End>");
    assert!(session.screen().contains("Eigener Bestand „Hafen“, 4 Dokum"), "{}", session.screen());
    session.keys("<Right><Right>");
    assert!(session.screen().contains("4 Dokumente auflisten"), "{}", session.screen());
    assert!(session.read.is_empty());
    session.keys("<Right>");
    assert!(session.screen().contains("2 Dokumente auflisten"), "{}", session.screen());
    session.keys("<Down>");
    assert!(session.screen().contains("Der 1. Vermerk handelt von Prag."), "{}", session.screen());
    session.keys("<End><Enter><Down>");
    assert!(!session.screen().contains("auflisten"), "{}", session.screen());
    assert!(session.screen().contains("Der 3. Vermerk handelt von Prag."), "{}", session.screen());
    session.keys("<Up><Up><Down><Down>");
    let mut once = session.read.clone();
    once.dedup();
    assert_eq!(session.read, once, "no document is read twice");
}

#[test]
fn the_address_of_a_document_that_nobody_has_read_is_offered_and_opened() {
    let mut session = Session::new();
    session.keys("/vermerk-2/abs1");
    assert_eq!(session.read, ["vermerk-2"], "once, not at every key");
    let offer = session.app.search.address.clone().unwrap().offer;
    assert!(offer.contains("Der 2. Vermerk handelt"), "{offer}");
    session.keys("<Enter>");
    let open = |app: &App| app.quelle().unwrap().blocks[app.reader.current].kennung.clone();
    assert_eq!((open(&session.app).as_str(), session.app.search.query.as_str()), ("vermerk-2/abs1", ""));
    // What only looks like an address is searched for without a word about it.
    let mut other = Session::new();
    other.keys("/Leipzig/Halle<Enter>");
    assert_eq!((other.app.out.notice.as_deref(), other.app.search.query.as_str()), (None, "Leipzig/Halle"));
    // Typed and confirmed before the document is there.
    let mut hasty = Session::new();
    for key in Key::sequence("/[vermerk-3/abs1]<Enter>") {
        hasty.app.update(Event::Key(key));
    }
    assert_eq!(open(&hasty.app).split('/').next(), Some("strategie"));
    let quelle = Holdings::open(&hasty.wanted).unwrap().load("vermerk-3").unwrap().unwrap();
    hasty.event(Event::Read("vermerk-3".to_owned(), Ok(Box::new(quelle))));
    assert_eq!(open(&hasty.app), "vermerk-3/abs1");
    let mut none = Session::new();
    for key in Key::sequence("/gibtes/nicht<Enter>") {
        none.app.update(Event::Key(key));
    }
    let effects = none.app.update(Event::Read("gibtes".to_owned(), Err("nicht da".to_owned())));
    let asked = effects
        .iter()
        .any(|effect| matches!(effect, Effect::Outside(Order::Search(one)) if one.anfrage == "gibtes/nicht"));
    assert!(asked && none.app.out.notice.is_none(), "{effects:?}");
}

#[test]
fn a_strategy_of_a_holding_has_a_tree_of_its_own() {
    let mut session = Session::new();
    session.keys("1");
    session.keys("<End>");
    assert_eq!(session.read, ["konzept"]);
    session.keys("<Right><Down><Right><Down><Down>");
    assert!(session.screen().contains("Häfen"), "{}", session.screen());
    let baum = session.app.world.bestand.baum(Ansicht::Instrumente);
    let measures: Vec<_> =
        baum.iter().filter(|(_, k)| k.kennung.starts_with("konzept/")).map(|(_, k)| &k.titel).collect();
    assert!(measures.iter().any(|titel| titel.contains("Ausbau der Häfen")), "{measures:?}");
}

#[test]
fn measures_of_a_strategy_are_not_counted_before_it_is_read() {
    let mut session = Session::new();
    session.keys("1");
    let count = |session: &Session| session.app.tree().rows.last().unwrap().count;
    assert_eq!(count(&session), None, "{}", session.screen());
    session.keys("<End>");
    assert!(count(&session).is_some_and(|count| count > 0), "{}", session.screen());
}

#[test]
fn a_document_of_a_holding_is_read_to_be_compared_and_one_without_measures_says_so() {
    let mut session = Session::new();
    session.keys("1V");
    assert!(session.screen().contains("[konzept]"), "{}", session.screen());
    session.keys("<Enter>");
    assert_eq!(session.read, ["konzept"]);
    assert!(session.screen().contains("Welche Fassung ist die neuere?"), "{}", session.screen());
    assert!(session.app.out.notice.is_none());
    session.keys("<Esc>/vermerk-2/abs1<Enter>V");
    let shown = session.screen();
    assert!(shown.contains("Das gewählte hat keine Maßnahmen. Vergleichen lassen sich:"), "{shown}");
    assert!(shown.contains("[strategie]"), "{shown}");
}

#[test]
fn a_document_that_cannot_be_read_is_said_once() {
    let mut session = Session::new();
    session.lost = true;
    session.keys("1<End>");
    assert!(session.screen().contains("„konzept“ lässt sich nicht lesen: nicht da"), "{}", session.screen());
    assert_eq!(session.read.len(), 1);
}

#[test]
fn documents_are_taken_in_beside_everything_else() {
    let mut session = Session::new();
    session.keys("A/tmp/akten<Enter>");
    assert!(session.screen().contains("Aufnahme …"), "{}", session.screen());
    session.event(Event::Adding(120, 1200));
    session.keys("2<Down>");
    assert!(session.screen().contains("Aufnahme 120/1.200"), "{}", session.screen());
    session.keys("A");
    assert!(
        session.screen().contains("Es wird gerade etwas an einem Bestand geändert"),
        "{}",
        session.screen()
    );
    let mut grown = session.app.world.bestand.sammlungen.clone();
    grown[0].dokumente += 3;
    let own = Sammlung {
        name: "Eigene".to_owned(),
        ebene: Ebene::Eigener,
        strategien: Vec::new(),
        ..grown[0].clone()
    };
    grown.push(own);
    let satz = "3 Dokumente aufgenommen, 1 nicht.".to_owned();
    let fehler = vec!["bild.png: ein Bild".to_owned()];
    let mut renewed = (*bestand()).clone();
    sammlungen::announce(&mut renewed, grown);
    let bericht = Bericht { satz, titel: "Nicht aufgenommen".to_owned(), zeilen: fehler };
    let vorhaben = Vorhaben::Aufnehmen { bestand: None, pfad: "/tmp/akten".to_owned() };
    session.event(Event::Done(vorhaben, Ok(bericht)));
    session.event(Event::Renewed(Ok(Box::new(Erneuert { bestand: renewed, fehlt: Vec::new() }))));
    assert!(session.screen().contains("bild.png: ein Bild"), "{}", session.screen());
    session.keys("<Esc>5<End>");
    assert!(session.screen().contains("Eigener Bestand „Eigene“"), "{}", session.screen());
    assert!(session.screen().contains("19 Quellen"), "{}", session.screen());
}

#[test]
fn what_a_document_names_leads_into_the_catalogue_and_back_by_a_search() {
    let mut session = Session::new();
    session.keys("5<End><Right><Right><Right><Down><Right><Right>");
    assert!(session.screen().contains("Siehe auch"), "{}", session.screen());
    assert!(session.screen().contains("Tschechien"), "{}", session.screen());
    session.keys("<Tab><End><Enter>");
    let details: Vec<&str> = session.app.detail.lines.iter().map(|line| line.text.as_str()).collect();
    assert!(details.join(" ").contains("Nennungen in anderen Dokumenten"), "{details:?}");
    session.keys("<Tab><End><Enter>");
    assert_eq!(session.app.search.query, "land:CZ");
}

#[test]
fn a_document_that_a_search_led_to_shows_its_details_and_is_listed_once_more_in_its_holding() {
    let mut session = Session::new();
    let quelle = Holdings::open(&session.wanted).unwrap().load("vermerk-3").unwrap().unwrap();
    session.event(Event::Read("vermerk-3".to_owned(), Ok(Box::new(quelle))));
    session.keys("5<End><Right><Right>");
    assert!(session.screen().contains("Über die Suche geöffnet"), "{}", session.screen());
    assert!(session.screen().contains("Der 3. Vermerk handelt von Prag."), "{}", session.screen());
    session.keys("<Up><Up><Right><Right><Right><End>");
    assert_eq!(session.read, ["konzept"], "what is there is not read again");
}

/// A session that goes on where `left` ended; `lost` are its documents gone meanwhile.
fn resumed(left: &Sitzung, lost: bool) -> Session {
    let mut session = Session::new();
    session.lost = lost;
    session.app = session.app.resumed(left, true);
    session.event(Event::Resized(Size { width: 120, height: 40 }));
    session
}

#[test]
fn a_document_of_a_holding_that_was_open_is_read_again_and_one_that_is_gone_stops_nothing() {
    let mut first = Session::new();
    first.keys("1<End><Right><Right><Down><Enter>");
    let open = |session: &Session| {
        let quelle = session.app.quelle().unwrap();
        (quelle.id.clone(), quelle.blocks[session.app.reader.current].kennung.clone())
    };
    assert_eq!(open(&first).0, "konzept", "{}", first.screen());
    let left = first.app.session();
    let again = resumed(&left, false);
    assert_eq!((again.read.clone(), open(&again)), (vec!["konzept".to_owned()], open(&first)));
    let gone = resumed(&left, true);
    assert_eq!((gone.app.out.notice.as_deref(), open(&gone).0.as_str()), (None, "strategie"));
    assert!(gone.screen().contains("Konzept für Übersee"), "the view is the same: {}", gone.screen());
}

#[test]
fn the_way_back_and_forward_leads_over_a_restart() {
    let mut first = Session::new();
    first.keys("2<Right><Down><Down><Enter>3<Down><Enter>1<End><Right><Right><Down><Enter>4<Down>");
    let place = |session: &Session| {
        let app = &session.app;
        let chosen = app.baum().get(app.tree().selected).map(|knoten| knoten.kennung.clone());
        let quelle = app.quelle().unwrap();
        let block = quelle.blocks[app.reader.current].kennung.clone();
        (app.screen.ansicht, app.focus(), chosen, quelle.id.clone(), block)
    };
    let marked = |session: &Session| {
        let beleg = session.app.reader.beleg.clone()?;
        session.app.quelle().unwrap().blocks[beleg.block].text.get(beleg.range).map(str::to_owned)
    };
    first.keys("zzz");
    let left = serde_json::to_string(&first.app.session()).unwrap();
    let mut again = resumed(&serde_json::from_str(&left).unwrap(), false);
    let read = again.read.len();
    assert!(read <= 1, "the way back is not read before somebody goes it: {:?}", again.read);
    assert_eq!(place(&again), place(&first));
    let (mut seen, mut words) = (std::collections::BTreeSet::new(), 0);
    for key in ["z", "z", "z", "v", "v", "v", "v", "v", "v", "z", "z"] {
        first.keys(key);
        again.keys(key);
        assert_eq!((key, place(&again)), (key, place(&first)));
        seen.insert(format!("{:?}", place(&first)));
        words += usize::from(marked(&again).is_some() && marked(&again) == marked(&first));
    }
    assert!(words > 4, "the evidence is marked again: {words}");
    assert!(seen.len() > 4 && seen.iter().any(|one| one.contains("konzept")), "{seen:?}");
    // A document that is gone leads to what is nearest, and the way goes on.
    let mut gone = resumed(&serde_json::from_str(&left).unwrap(), true);
    gone.keys("zzzvvvvzzzzz");
    // Whoever begins anew has no way back.
    let mut anew = Session::new();
    anew.app = anew.app.resumed(&serde_json::from_str(&left).unwrap(), false);
    anew.keys("z");
    assert!(anew.screen().contains("Weiter zurück geht es nicht"), "{}", anew.screen());
}

#[test]
fn only_the_last_places_are_kept() {
    let mut session = Session::new();
    session.keys(&"1234".repeat(40));
    let left = session.app.session();
    assert_eq!((left.zurueck.len(), left.vor.len()), (Sitzung::ORTE, 0));
    assert_eq!(left.zurueck.last().unwrap().ansicht, "laender");
}

#[test]
fn a_remembered_passage_of_a_document_is_read_when_it_is_chosen() {
    let mut first = Session::new();
    first.keys("1<End><Right><Right><Down><Enter>m");
    let liste = first.app.kept.liste.clone();
    assert_eq!(liste.alle().next().unwrap().1.quelle, "konzept");
    let list = |session: &mut Session| {
        session.event(Event::Remembered(Ok(Box::new((liste.clone(), None)))));
        session.keys("6<Down>");
    };
    let mut again = Session::new();
    list(&mut again);
    assert_eq!(again.read, ["konzept"]);
    assert!(!again.screen().contains("Stelle nicht me"), "{}", again.screen());
    let mut gone = Session::new();
    gone.lost = true;
    list(&mut gone);
    gone.keys("<Up><Down>");
    assert!(gone.screen().contains("Stelle nicht me"), "{}", gone.screen());
    assert_eq!(gone.read, ["konzept"], "asked for once");
    assert_eq!(gone.app.kept.liste.alle().count(), 1, "never lost");
}
