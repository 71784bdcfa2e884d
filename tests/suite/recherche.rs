//! Kept searches and lists of questions in the interface: scenes in three sizes, and what keys do.

use std::sync::OnceLock;

use leitlinien::app::message::{Auftrag, Fragenquelle, Gefunden, Nachricht, Stapelnachricht};
use leitlinien::app::{Effect, Event, Order};
use leitlinien::eigenes::protokoll::{Protokoll, Recherche, Urteil};
use leitlinien::export::{Exportformat, bytes};
use leitlinien::holdings::{protokoll, stapel};

use crate::support::screen::{frame, picture, rows};
use crate::support::session::{Session, search};

/// A session whose outside keeps searches in memory, on a day that does not change.
struct Recherchen {
    session: Session,
    protokoll: Protokoll,
    /// Lists of questions are answered at once, else when somebody says so.
    eager: bool,
}

const TAG: &str = "2026-05-03T12:04:00Z";

impl Recherchen {
    fn new(width: u16, height: u16) -> Self {
        Self { session: Session::new(width, height), protokoll: Protokoll::default(), eager: true }
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in leitlinien::app::Key::sequence(keys) {
            self.happen(Event::Key(key));
        }
        self
    }

    fn happen(&mut self, event: Event) {
        self.session.event(event);
        for effect in std::mem::take(&mut self.session.effects) {
            match effect {
                Effect::Outside(Order::Recherche(auftrag)) => self.carry_out(*auftrag),
                other => self.session.effects.push(other),
            }
        }
    }

    fn tell(&mut self, nachricht: Nachricht) {
        self.happen(Event::Recherche(Box::new(nachricht)));
    }

    fn carry_out(&mut self, auftrag: Auftrag) {
        let all = |this: &Self| this.protokoll.clone();
        match auftrag {
            Auftrag::Festhalten(anfrage, off) => {
                let mut kept = protokoll::record(search(), &anfrage, &off.into_iter().collect());
                TAG.clone_into(&mut kept.zeit);
                let number = self.protokoll.keep(kept).unwrap();
                self.tell(Nachricht::Festgehalten(Ok(Box::new(self.protokoll.get(number).unwrap().clone()))));
            }
            Auftrag::Lesen => self.tell(Nachricht::Gelesen(Ok(all(self)))),
            Auftrag::Wiederholen(number) => {
                let damals = protokoll::find(&self.protokoll, number).unwrap();
                let again = protokoll::repeat(search(), damals, 200);
                self.tell(Nachricht::Wiederholt(Ok(Box::new((again.damals, again.abgleich, again.answer)))));
            }
            Auftrag::Beurteilen(number, kennung, urteil) => {
                self.kept(number).judge(&kennung, urteil);
                self.tell(Nachricht::Geaendert(Ok(all(self))));
            }
            Auftrag::Notieren(number, worte) => {
                self.kept(number).note(&worte);
                self.tell(Nachricht::Geaendert(Ok(all(self))));
            }
            Auftrag::Loeschen(number) => {
                self.protokoll.remove(number);
                self.tell(Nachricht::Gelesen(Ok(all(self))));
            }
            Auftrag::Stapel(lauf, vorlage) => self.batch(lauf, &vorlage),
            other @ (Auftrag::Belege { .. } | Auftrag::Zaehlen(..) | Auftrag::Nennungen(..)) => {
                self.session.effects.push(Effect::Outside(Order::Recherche(Box::new(other))));
            }
        }
    }

    fn batch(&mut self, lauf: u64, vorlage: &Fragenquelle) {
        let Fragenquelle::Text(text) = vorlage else { panic!("a file") };
        let read = match stapel::of_text(text) {
            Ok(read) => read,
            Err(reason) => return self.tell(Nachricht::Stapel(lauf, Stapelnachricht::Fertig(Err(reason)))),
        };
        let news = Stapelnachricht::Fragen(Ok((read.fragen.clone(), read.hinweise)));
        self.tell(Nachricht::Stapel(lauf, news));
        for (number, frage) in read.fragen.iter().enumerate() {
            if self.eager || number == 0 {
                let (stellen, quellen) = stapel::gefunden(search(), frage);
                let found = vec![Gefunden { stellen, quellen }];
                self.tell(Nachricht::Stapel(lauf, Stapelnachricht::Antworten(number, found)));
            }
        }
        if self.eager {
            self.tell(Nachricht::Stapel(lauf, Stapelnachricht::Fertig(Ok(()))));
        }
    }

    fn kept(&mut self, number: u32) -> &mut Recherche {
        self.protokoll.get_mut(number).unwrap()
    }

    /// As if the holdings had been others: two passages were not there, one said something else, one is gone.
    fn age(&mut self, number: u32) {
        let kept = self.kept(number);
        kept.stellen.retain(|fund| fund.stufe == 1);
        kept.stellen.drain(1..3);
        let first = &mut kept.stellen[0];
        first.wortlaut = format!("{} Früher stand hier mehr.", first.wortlaut);
        first.fingerabdruck = "anders".to_owned();
        let mut gone = first.clone();
        gone.kennung = "strategie/III/abs99".to_owned();
        gone.wortlaut = "Ein Satz, den heute keine Quelle mehr enthält.".to_owned();
        gone.fingerabdruck = "weg".to_owned();
        kept.stellen.push(gone);
        kept.gefunden.stellen = kept.stellen.len();
    }

    fn shown(&self) -> String {
        rows(&frame(&self.session.app)).join("\n")
    }

    fn notice(&self) -> &str {
        self.session.app.out.notice.as_deref().unwrap_or("")
    }
}

/// Three kept searches, the second with verdicts and a note.
fn kept(width: u16, height: u16) -> Recherchen {
    static KEPT: OnceLock<Protokoll> = OnceLock::new();
    let protokoll = KEPT.get_or_init(|| {
        let mut all = Recherchen::new(80, 24);
        for query in ["wasserstoff", "japan", "quastenflosser"] {
            all.carry_out(Auftrag::Festhalten(query.to_owned(), Vec::new()));
        }
        all.keys("P<Down><Enter>B<Down>W<Down>B");
        all.kept(2).note("für die Vorlage");
        all.protokoll
    });
    Recherchen { protokoll: protokoll.clone(), ..Recherchen::new(width, height) }
}

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

/// Name of the scene and the keys after three searches have been kept.
const SCENES: &[(&str, &str)] = &[
    ("protokoll_aufgenommen", "/polen<Down>p"),
    ("protokoll_liste", "P"),
    ("protokoll_eingeengt", "Pvorlage"),
    ("protokoll_mehr", "P<Down><Right>"),
    ("protokoll_ansehen", "P<Down><Right><Down><Enter>"),
    ("protokoll_notiz", "P<Down><Right><Down><Down><Enter>"),
    ("protokoll_behalten", "P<Down><Enter>"),
    ("stapel_woher", "L"),
    ("stapel_feld", "L<Enter>wasserstoff<Enter>japan südkorea<Enter>"),
    ("stapel_liste", "L<Enter>wasserstoff<Enter>quastenflosser<Enter>japan südkorea<C-d>"),
    ("stapel_treffer", "L<Enter>wasserstoff<Enter>quastenflosser<Enter>japan südkorea<C-d><Enter>"),
];

#[test]
fn every_state_in_three_sizes() {
    for (name, keys) in SCENES {
        for (width, height) in SIZES {
            let mut all = kept(width, height);
            all.keys(keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), picture(&all.session.app));
        }
    }
}

#[test]
fn a_search_asked_again_in_three_sizes() {
    for (width, height) in SIZES {
        let mut all = kept(width, height);
        all.age(2);
        all.keys("Pjapan<Enter>");
        insta::assert_snapshot!(format!("protokoll_wiederholt_{width}x{height}"), picture(&all.session.app));
    }
}

#[test]
fn what_is_new_stands_at_the_hits_and_a_key_goes_there() {
    let mut all = kept(120, 40);
    let found = all.protokoll.get(2).unwrap().gefunden.stellen;
    all.age(2);
    all.keys("Pjapan<Enter>");
    let said = "Seit 03.05.2026 zwei neue Stellen, eine weggefallen, eine geändert.";
    assert_eq!(all.notice(), "3 Stellen sind neu oder geändert: d geht zur nächsten.");
    let notes = all.session.app.search.notes();
    assert_eq!(notes[0], said);
    assert!(notes.iter().any(|note| note.contains("[strategie/III/abs99]")), "{notes:?}");
    assert_eq!(all.session.app.search.answer.as_ref().unwrap().gesamt, found);
    let at = |all: &Recherchen| {
        let kennung = all.session.app.search.hit().unwrap().kennung.clone();
        all.session.app.verdicts(&kennung)
    };
    for number in 1..=3 {
        all.keys("d");
        assert!(at(&all).iter().any(|words| ["neu", "geändert"].contains(words)), "{:?}", at(&all));
        assert!(all.notice().contains("von 3 neuen oder geänderten"), "{number}: {}", all.notice());
    }
    // A search of one's own ends that.
    all.keys("/polen<Enter>d");
    assert!(all.notice().contains("Keine Stelle ist als neu"), "{}", all.notice());
}

#[test]
fn hits_are_kept_and_dropped_and_taken_back() {
    let mut all = kept(80, 24);
    let judged = |all: &Recherchen| {
        let one = all.protokoll.get(2).unwrap();
        (one.judged(Urteil::Behalten), one.judged(Urteil::Verworfen))
    };
    assert_eq!(judged(&all), (2, 1));
    all.keys("Pjapan<Enter>B");
    assert_eq!(judged(&all), (1, 1), "the same key again takes it back");
    all.keys("W");
    assert_eq!(judged(&all), (1, 2));
    all.keys("/messe<Down>B");
    assert!(all.notice().contains("p nimmt sie auf"), "{}", all.notice());
    assert_eq!(judged(&all), (1, 2));
}

#[test]
fn what_is_kept_is_what_the_list_shows() {
    let mut all = Recherchen::new(80, 24);
    all.keys("/fachkr<Down>");
    assert!(all.session.app.search.hits() > 0, "a word that is being typed");
    all.keys("p");
    let kept = all.protokoll.get(1).unwrap();
    let answer = all.session.app.search.answer.as_ref().unwrap();
    assert_eq!((kept.gefunden.stellen, kept.gefunden.quellen), (answer.gesamt, answer.quellen));
    assert_eq!(kept.verstanden, answer.verstanden);
}

#[test]
fn other_widenings_are_another_search_and_are_kept_with_it() {
    let mut all = Recherchen::new(80, 24);
    all.keys("/wasserstoff<Down>i");
    // The report's last rows are the switches: the first of the four is switched off.
    all.keys("<End><Up><Up><Up><Enter><Esc>p");
    let one = all.protokoll.get(1).unwrap();
    assert_eq!(one.abgeschaltet.len(), 1, "{one:?}");
    let off = all.session.app.search.off.clone();
    all.keys("<Esc>");
    let mut later = Recherchen::new(80, 24);
    later.protokoll = all.protokoll.clone();
    later.keys("P<Enter>");
    assert_eq!(later.session.app.search.off, off);
    assert!(later.notice().contains("unverändert"), "{}", later.notice());
}

#[test]
fn an_entry_is_noted_written_and_only_deleted_on_purpose() {
    let mut all = kept(80, 24);
    all.keys("P<Right><Down><Down><Enter>Anfrage der Fraktion<Enter>");
    assert_eq!(all.protokoll.get(3).unwrap().notiz, "Anfrage der Fraktion");
    all.keys("Pfraktion<Right><Down><Down><Down><Enter>");
    all.keys("<C-u>nachweis.md<Enter>");
    let Some(Effect::Outside(Order::Export { path, format, auszug, replace })) = all.session.effects.pop()
    else {
        panic!("an export")
    };
    assert_eq!((path.as_str(), format, replace), ("nachweis.md", Exportformat::Markdown, false));
    let text = String::from_utf8(bytes(&auszug, format).unwrap()).unwrap();
    assert!(
        text.contains("quastenflosser") && text.contains("Fehlanzeige") && text.contains("Fraktion"),
        "{text}"
    );
    assert!(!text.contains("wasserstoff"));
    all.keys("P<Right><Down><Down><Down><Down><Enter>alle.odt<Enter>");
    assert!(all.notice().contains("Endung"), "{}", all.notice());
    all.keys("<Esc>P<Right><End><Up><Enter><Enter>");
    assert_eq!(all.protokoll.recherchen.len(), 3, "the first choice is not to delete");
    all.keys("<Right><End><Up><Enter><Down><Enter>");
    assert_eq!(all.protokoll.recherchen.len(), 2);
    assert!(all.shown().contains("Rechercheprotokoll: 2"), "{}", all.shown());
}

#[test]
fn questions_lead_to_their_hits_and_back() {
    let mut all = Recherchen::new(80, 24);
    all.keys("L<Enter>");
    all.happen(Event::Pasted("Wasserstoff\n\n- Quastenflosser\nJapan Südkorea\n".to_owned()));
    all.keys("<C-d><Down><Down>");
    let list = all.shown();
    assert!(list.contains("3 Fragen gesucht, 1 ohne Treffer"), "{list}");
    assert!(list.contains("2. Quastenflosser") && list.contains("kein Treffer"), "{list}");
    all.keys("<Enter>");
    assert_eq!(all.session.app.search.query, "Japan Südkorea");
    assert!(all.shown().contains("Gesucht: Japan und Südkorea"), "{}", all.shown());
    all.keys("<Enter><Esc><Esc>");
    assert_eq!(all.shown(), list);
    // From there another search leads back to where it was asked.
    all.keys("<Esc>/polen<Enter><Esc><Esc>");
    assert!(!all.shown().contains("Stapelrecherche"), "{}", all.shown());
    all.keys("Lx<C-u>belege.csv<Enter>");
    let Some(Effect::Outside(Order::Recherche(auftrag))) = all.session.effects.pop() else {
        panic!("an order")
    };
    let Auftrag::Belege { fragen, path, format, replace, .. } = *auftrag else { panic!("evidence") };
    assert_eq!(fragen, ["Wasserstoff", "Quastenflosser", "Japan Südkorea"]);
    assert_eq!((path.as_str(), format, replace), ("belege.csv", Exportformat::Csv, false));
    all.happen(Event::Exists("belege.csv".to_owned()));
    all.keys("<Down><Enter>");
    assert!(matches!(all.session.effects.pop(),
        Some(Effect::Outside(Order::Recherche(auftrag))) if matches!(*auftrag, Auftrag::Belege { replace: true, .. })));
}

#[test]
fn questions_are_searched_beside_everything_else() {
    let mut all = Recherchen::new(80, 24);
    all.eager = false;
    all.keys("L<Enter>eins japan<Enter>messe<Enter>polen<C-d>");
    assert!(all.shown().contains("Stapel: 1 von 3 Fragen gesucht"), "{}", all.shown());
    assert!(all.shown().contains("noch nicht gesucht"));
    all.keys("<Esc>/wasserstoff<Enter>");
    assert!(all.session.app.search.hits() > 0);
    all.tell(Nachricht::Stapel(1, Stapelnachricht::Antworten(1, vec![Gefunden::default()])));
    assert_eq!(all.notice(), "Stapel: 2 von 3 Fragen gesucht");
    let found = vec![Gefunden { stellen: 5, quellen: 2 }; 2];
    // News of an older list are dropped.
    all.tell(Nachricht::Stapel(0, Stapelnachricht::Antworten(1, vec![Gefunden::default(); 2])));
    all.tell(Nachricht::Stapel(1, Stapelnachricht::Antworten(1, found)));
    all.tell(Nachricht::Stapel(1, Stapelnachricht::Fertig(Ok(()))));
    assert!(all.notice().contains("L zeigt die Liste"), "{}", all.notice());
    all.keys("L");
    assert!(all.shown().contains("5 Stellen in 2 Quellen"), "{}", all.shown());
}

#[test]
fn hostile_lists_do_no_harm() {
    let mut all = Recherchen::new(80, 24);
    all.eager = false;
    all.keys("L<Enter><C-d>");
    assert!(all.notice().contains("keine Frage"), "{}", all.notice());
    let long = "ä".repeat(9000);
    let text = format!("\u{feff}{long}\n((((\n\"\n***\n{}\n", "land:\u{202e}\u{1b}[2J polen\n".repeat(3000));
    all.happen(Event::Pasted(text));
    assert!(all.notice().contains("fanden keinen Platz mehr"), "{}", all.notice());
    all.keys("<C-d>");
    let app = &all.session.app;
    assert_eq!(app.research.batch.fragen.len(), 1000);
    assert!(app.research.batch.fragen.iter().all(|(frage, _)| frage.chars().count() <= 1000));
    let shown = all.shown();
    assert!(!shown.contains('\u{202e}') && !shown.contains('\u{1b}'), "{shown}");
    for keys in ["<End>", "<PgUp>", "<Enter>", "<Esc>", "<Esc>", "q"] {
        all.keys(keys);
        frame(&all.session.app);
    }
    // Pasted text without marks: line ends come as keys, nothing is searched too early.
    let mut typed = Recherchen::new(40, 12);
    typed.keys("L<Enter>eins<Enter><Enter>zwei<Enter>q<Enter>x");
    assert!(typed.shown().contains("Fragen, eine je Zeile"), "{}", typed.shown());
    typed.keys("<Esc>L<Enter>");
    assert!(typed.shown().contains("zwei"), "what was typed is still there: {}", typed.shown());
}
