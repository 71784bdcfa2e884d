//! Overviews over holdings of which hardly a document is loaded: what is counted is what a search finds, cell by cell.

use std::fs;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use leitlinien::app::dialog::DialogLook;
use leitlinien::app::message::{Auftrag, Nachricht};
use leitlinien::app::{App, Capabilities, Effect, Event, Key, Order, Size};
use leitlinien::domain::sammlung::Ebene;
use leitlinien::domain::{Bestand, Zaehlung};
use leitlinien::holdings::{self, FEW, Holdings, Leseauftrag, Search, Selbst, Umgebung, Wanted, manage};
use leitlinien::katalog::uebersicht::bestaende::{self, gesamt, summen};
use leitlinien::katalog::uebersicht::erwaehnungen::Sucher;
use leitlinien::katalog::uebersicht::kreuz::{self, Achse, Kopf, Kreuztabelle, aus_bestaenden, kreuztabelle};
use leitlinien::linear::{Linear, SIZE};
use leitlinien::search::{Options, Response};
use tempfile::TempDir;

use crate::bestand::Home;
use crate::cli::keys;
use crate::support::screen::{frame, picture, rows};
use crate::support::session::{bestand, search};

/// More press releases than a table has columns for, of the shipped texts' own paragraphs, and a few files.
fn holdings_of_two() -> &'static (TempDir, Wanted) {
    static HOLDINGS: OnceLock<(TempDir, Wanted)> = OnceLock::new();
    HOLDINGS.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let umgebung = Umgebung {
            daten: Some(folder.path().join("daten")),
            indexe: Some(folder.path().join("index")),
            ..Umgebung::default()
        };
        let wanted = Wanted { shipped: true, umgebung, ..Wanted::default() };
        let shipped = bestand();
        let words = shipped.quellen.iter().flat_map(|quelle| &quelle.blocks).filter(|block| block.is_content());
        let paragraphs: Vec<&str> = words.map(|block| block.text.as_str()).filter(|text| text.len() > 80).collect();
        for (name, count) in [("Presse", 34), ("Akten", 3)] {
            let files = folder.path().join(name);
            fs::create_dir(&files).unwrap();
            for number in 0..count {
                let day = if number % 7 == 3 { String::new() } else { format!("{:02}.05.{}\n\n", number % 28 + 1, 2019 + number % 5) };
                let own = paragraphs.iter().cycle().skip(number * 5).take(6).copied().collect::<Vec<_>>().join("\n\n");
                let text = format!("Medieninformation\n\nSächsische Staatskanzlei\n\n{day}Mitteilung {number} aus {name}\n\n{own}\n");
                fs::write(files.join(format!("{}-{number}.txt", name.to_lowercase())), text).unwrap();
            }
            let place = manage::create(&wanted, name, None, Ebene::Eigener).unwrap();
            let (halt, mut silent) = (AtomicBool::new(false), |_| {});
            let mut auftrag = Leseauftrag { leser: &Selbst, halt: &halt, portion: None, melden: &mut silent };
            manage::add(&place, &wanted.umgebung, &[files], None, &mut auftrag).unwrap();
        }
        (folder, wanted)
    })
}

/// The search over all of them.
fn all() -> &'static Search {
    static SEARCH: OnceLock<Search> = OnceLock::new();
    SEARCH.get_or_init(|| holdings::indexes(&holdings_of_two().1).open().unwrap())
}

fn app(size: Size) -> App {
    let sammlungen = Holdings::open(&holdings_of_two().1).unwrap().sammlungen().unwrap();
    App::new(bestand(), size, Capabilities::default()).with_holdings(sammlungen, Vec::new())
}

/// A session whose counts are answered when somebody says so.
struct Session {
    app: App,
    asked: Vec<(u64, Zaehlung)>,
}

impl Session {
    fn new(width: u16, height: u16) -> Self {
        Self { app: app(Size { width, height }), asked: Vec::new() }
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in Key::sequence(keys) {
            self.event(Event::Key(key));
        }
        self
    }

    fn event(&mut self, event: Event) {
        for effect in self.app.update(event) {
            match effect {
                Effect::Outside(Order::Search(request)) => {
                    let answer = all().search(&request.anfrage, &request.options);
                    let response = Response { generation: request.generation, answer };
                    self.event(Event::Answered(Box::new(response)));
                }
                Effect::Outside(Order::Recherche(auftrag)) => {
                    let Auftrag::Zaehlen(lauf, zaehlung) = *auftrag else { panic!("{auftrag:?}") };
                    self.asked.push((lauf, zaehlung));
                }
                _ => {}
            }
        }
    }

    /// Answers what was asked, in its order.
    fn answer(&mut self) -> &mut Self {
        for (lauf, zaehlung) in std::mem::take(&mut self.asked) {
            let counted = all().count(&zaehlung).ok_or_else(String::new);
            self.event(Event::Recherche(Box::new(Nachricht::Gezaehlt(lauf, counted))));
        }
        self
    }

    /// Opens the overview whose name begins so.
    fn open(&mut self, name: &str) -> &mut Self {
        self.keys("y");
        while !self.chosen().0.starts_with(name) {
            self.keys("<Down>");
        }
        self.keys("<Enter>")
    }

    /// The chosen row of the open list.
    fn chosen(&self) -> (String, usize) {
        let dialog = self.app.dialog.as_ref().unwrap();
        (dialog.chosen(self.app.sight()).unwrap(), dialog.cursor().selected)
    }

    fn table(&self) -> &Kreuztabelle {
        let DialogLook::Table(tabelle, _) = self.app.dialog.as_ref().unwrap().look() else { panic!() };
        tabelle
    }

    fn screen(&self) -> String {
        rows(&frame(&self.app)).join("\n")
    }
}

fn cells(table: &Kreuztabelle) -> impl Iterator<Item = (usize, usize)> {
    let columns = table.spalten.len();
    (0..table.zeilen.len()).flat_map(move |row| (0..columns).map(move |column| (row, column)))
}

/// The cells that count anything, by what stands at their heads.
fn filled(table: &Kreuztabelle) -> Vec<(&Kopf, &Kopf, usize)> {
    let all = cells(table)
        .map(|(row, column)| (&table.zeilen[row], &table.spalten[column], table.anzahl(row, column)));
    all.filter(|(.., count)| *count > 0).collect()
}

/// How many passages in how many documents a query finds.
fn found(query: &str) -> (usize, usize) {
    let answer = all().search(query, &Options::default());
    let other = |note: &&String| !note.contains("in Quellen ohne Datum");
    assert_eq!(answer.hinweise.iter().find(other), None, "{query}");
    (answer.gesamt, answer.quellen)
}

#[test]
fn the_index_counts_what_the_documents_say() {
    let bestand = bestand();
    for (zeilen, spalten) in
        [(Achse::Land, Achse::Quelle), (Achse::Quelle, Achse::Land), (Achse::Quelle, Achse::Partnerregion)]
    {
        let read = kreuztabelle(&bestand, zeilen, spalten);
        let counts = search().count(&kreuz::zaehlung(zeilen, spalten).unwrap()).unwrap();
        let counted = aus_bestaenden(&bestand, zeilen, spalten, &counts);
        assert_eq!(filled(&counted), filled(&read));
        assert!(counted.gesamt() > 0);
    }
}

#[test]
fn every_cell_is_the_number_of_hits_it_leads_to() {
    let bestand = &app(SIZE).world.bestand;
    let counts = all().count(&kreuz::zaehlung(Achse::Land, Achse::Quelle).unwrap()).unwrap();
    let table = aus_bestaenden(bestand, Achse::Land, Achse::Quelle, &counts);
    let heads: Vec<&str> = table.spalten.iter().map(|kopf| kopf.kennung.as_str()).collect();
    assert!(
        heads.contains(&"Presse") && heads.contains(&"akten-2") && heads.contains(&"strategie"),
        "{heads:?}"
    );
    let mut asked = 0;
    for (row, column) in cells(&table).filter(|(row, column)| table.anzahl(*row, *column) > 0) {
        let query = table.anfrage(row, column).unwrap();
        assert_eq!(found(query).0, table.anzahl(row, column), "{query}");
        asked += 1;
    }
    assert!(asked > 40, "{asked}");
    // Those of a row together are what the state alone finds.
    for (row, kopf) in table.zeilen.iter().enumerate() {
        let iso = bestand.namen.staaten.iter().find(|staat| staat.name == kopf.name).unwrap();
        assert_eq!(table.zeilensumme(row), found(&format!("art:text land:{}", iso.iso)).0, "{}", kopf.name);
    }
}

#[test]
fn every_sum_is_the_number_of_hits_it_leads_to() {
    let bestand: &Bestand = &app(SIZE).world.bestand;
    let mentions = Sucher::new(bestand);
    let of = |kennung: &str| bestaende::erwaehnungen_von(bestand, &mentions.zu(kennung).unwrap());
    let asked = [
        bestaende::zeitleiste(),
        bestaende::erwaehnungen(),
        of("land/polen").unwrap(),
        // A measure goes by its words.
        of("strategie/III/aussenwirtschaft/m1").unwrap(),
    ];
    assert!(asked[3].anfrage.contains("AWIS"), "{}", asked[3].anfrage);
    for zaehlung in asked {
        let counts = all().count(&zaehlung).unwrap();
        for feld in &zaehlung.felder {
            let sums = summen(&zaehlung, &counts, feld);
            assert!(sums.len() > 1, "{sums:?}");
            for sum in &sums {
                let known = sum.anfrage.as_deref().map(found);
                assert!(known.is_none_or(|known| known == (sum.stellen, sum.quellen)), "{sum:?} {known:?}");
                assert_eq!(known.is_none(), sum.wert.is_empty());
            }
            if *feld == "datum" {
                let all = gesamt(&zaehlung, &sums);
                assert_eq!(found(all.anfrage.as_deref().unwrap()), (all.stellen, all.quellen));
            }
        }
    }
}

#[test]
fn what_is_loaded_stands_until_the_holdings_are_counted() {
    let mut session = Session::new(120, 40);
    session.open("Kreuztabelle: Land und Quelle");
    assert!(session.screen().contains("Die Bestände werden noch gezählt."), "{}", session.screen());
    let loaded = session.table().gesamt();
    session.answer();
    assert!(session.screen().contains("alle 42 Dokumente aller Bestände"), "{}", session.screen());
    assert!(session.table().gesamt() > 2 * loaded);
    // An answer to an older question is dropped.
    let old = Nachricht::Gezaehlt(1, Ok(Vec::new()));
    let before = session.table().clone();
    session.event(Event::Recherche(Box::new(old)));
    assert_eq!(*session.table(), before);
    // The cell's passages are the hits of a search, and the key leads back to the cell.
    session.keys("<Down><End>");
    let column = session.table().spalten.len() - 1;
    let count = session.table().anzahl(1, column);
    session.keys("<Enter>");
    assert_eq!(session.app.search.answer.as_ref().unwrap().gesamt, count);
    assert!(session.screen().contains("Bestand Presse"), "{}", session.screen());
    session.keys("y").answer();
    let cell = session.table().in_worten(1, column);
    assert!(session.screen().contains(&cell), "{cell}: {}", session.screen());
}

#[test]
fn years_and_mentions_are_those_of_all_holdings() {
    let mut session = Session::new(120, 40);
    session.open("Zeitleiste").answer();
    let row = |session: &mut Session, words: &str| {
        let mut before = None;
        while !session.chosen().0.contains(words) {
            assert_ne!(before.replace(session.chosen()), Some(session.chosen()), "{}", session.screen());
            session.keys("<Down>");
        }
        let numbers = session.chosen().0;
        session.keys("<Enter>");
        numbers
    };
    let numbers = row(&mut session, "Dokumente aus diesem Jahr");
    let answer = session.app.search.answer.as_ref().unwrap();
    let words = leitlinien::deutsch::uebersicht::stellen_in(answer.gesamt, answer.quellen);
    assert!(numbers.ends_with(&words), "{numbers} {words}");
    let mut session = Session::new(120, 40);
    session.open("Gefundene Erwähnungen von").answer();
    assert!(row(&mut session, "Indien (geladen").contains("alle Bestände"));
    session.answer();
    let numbers = row(&mut session, "Alle Bestände: ");
    let answer = session.app.search.answer.as_ref().unwrap();
    assert_eq!(numbers, format!("Alle Bestände: {} Stellen in {} Dokumenten", answer.gesamt, answer.quellen));
}

/// Scenes with an open overview: name, overview, whether it is counted, keys.
const SCENES: &[(&str, &str, bool, &str)] = &[
    ("zaehlung_laeuft", "Kreuztabelle: Land und Quelle", false, ""),
    ("zaehlung_fertig", "Kreuztabelle: Land und Quelle", true, "<End>"),
    ("zaehlung_stellen", "Kreuztabelle: Land und Quelle", true, "<Down><End><Enter>"),
    ("zaehlung_zeitleiste", "Zeitleiste", true, "<PgDn>"),
    ("zaehlung_erwaehnungen", "Gefundene Erwähnungen von", true, ""),
    ("zaehlung_instrumente", "Kreuztabelle: Instrument und Land", true, ""),
];

#[test]
fn counted_overviews_in_three_sizes() {
    for (scene, name, counted, keys) in SCENES {
        for (width, height) in [(80, 24), (120, 40), (40, 12)] {
            let mut session = Session::new(width, height);
            session.open(name);
            if *counted {
                session.answer();
            }
            session.keys(keys);
            insta::assert_snapshot!(format!("{scene}_{width}x{height}"), picture(&session.app));
        }
    }
}

#[test]
fn the_linear_mode_tells_the_same_numbers() {
    let mut session = Session { app: app(SIZE), asked: Vec::new() };
    let (mut linear, _) = Linear::start(&session.app);
    let mut line = |session: &mut Session, line: &str| {
        linear.line(line, &session.app);
        while let Some(events) = linear.next(&session.app) {
            for event in events {
                session.event(event);
                linear.hear(&session.app);
                // As its loop does: no line is read before the answer is there.
                session.answer();
                linear.hear(&session.app);
            }
        }
        linear.tell(&session.app).join("\n")
    };
    let number = |told: &str, words: &str| {
        let row = told.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {told}"));
        row.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty()).unwrap().to_owned()
    };
    let choice = line(&mut session, "übersichten");
    let mut told = line(&mut session, &number(&choice, ": Land und Quelle"));
    for _ in 0..20 {
        if told.contains("Bestand „Presse“") {
            break;
        }
        told = line(&mut session, "weiter");
    }
    let cell = told.lines().find(|line| line.contains("Bestand „Presse“")).unwrap().to_owned();
    let hits = line(&mut session, &number(&told, "Bestand „Presse“"));
    let gesamt = session.app.search.answer.as_ref().unwrap().gesamt;
    assert!(cell.contains(&format!("{gesamt} Stelle")), "{cell}");
    assert!(hits.contains("nur Text der Dokumente"), "{hits}");
}

#[test]
fn the_command_line_counts_what_it_does_not_read() {
    let home = Home::new();
    for number in 0..=FEW {
        let state = ["Polen", "Indien", "Japan"][number % 3];
        let text = format!(
            "Vermerk {number}\n\n0{}.05.202{}\n\nDie Reise nach {state} steht bevor.\n",
            number % 9 + 1,
            number % 5
        );
        home.write(&format!("vermerk-{number}.txt"), &text);
    }
    assert_eq!(home.run(&["bestand", "hinzufuegen", &home.akten()]).code, 0);
    let table = home.json(&["kreuztabelle", "land", "quelle", "--json"]);
    // What programs read stays as it is; what is counted comes behind it.
    assert_eq!(keys(&table).last(), Some(&"bestaende"));
    let loaded: u64 =
        table["zeilen"].as_array().unwrap().iter().map(|row| row["summe"].as_u64().unwrap()).sum();
    let counted = &table["bestaende"];
    assert!(loaded == table["summe"].as_u64().unwrap() && counted["summe"].as_u64().unwrap() > loaded + 300);
    for row in counted["zeilen"].as_array().unwrap().iter().filter(|row| row["summe"].as_u64() > Some(50)) {
        for (count, query) in
            row["anzahl"].as_array().unwrap().iter().zip(row["anfragen"].as_array().unwrap())
        {
            if let Some(query) = query.as_str() {
                assert_eq!(home.json(&["suche", query, "--json"])["gesamt"], *count, "{query}");
            }
        }
    }
    let text = home.run(&["kreuztabelle", "land", "quelle"]).stdout;
    assert!(text.contains(&format!("alle {} Dokumente aller Bestände", FEW + 6)), "{text}");
    let mentions = home.json(&["uebersicht", "erwaehnungen", "land/indien", "--json"]);
    let sums = mentions["bestaende"].as_array().unwrap();
    assert_eq!(keys(&sums[0]), ["feld", "wert", "stellen", "quellen", "anfrage"]);
    let found = home.json(&["suche", sums[0]["anfrage"].as_str().unwrap(), "--json"]);
    assert_eq!(found["gesamt"], sums[0]["stellen"], "{sums:?}");
    let dates = home.run(&["uebersicht", "zeitleiste"]).stdout;
    assert!(
        dates.contains("; 2020: ") && dates.contains("die Zahlen „Alle Bestände“ gelten für alle"),
        "{dates}"
    );
}
