//! The Stapelrecherche: many questions are searched beside everything else; each leads to its hits and back.

use super::area::Area;
use super::field::Input;
use super::layout::THREE;
use super::overlay::{Goal, Item, List, Overlay, list_move};
use super::recherche::{Auftrag, Ausgabe, Feld, Vorlage, order};
use super::{App, Effect, Key, KeyCode, field::Field};
use crate::deutsch::stapel as said;

/// A list of questions with what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stapel {
    /// The questions, each with what was found once it has been searched.
    pub fragen: Vec<(String, Option<Gefunden>)>,
    /// What is to be said of the list.
    pub hinweise: Vec<String>,
    /// Questions are still being searched.
    pub laeuft: bool,
    /// Counted up with every list; news of an older one is dropped.
    lauf: u64,
    /// Where the list stood.
    list: List,
    /// What was typed and not yet searched.
    entwurf: Area,
}

/// What was found for a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gefunden {
    /// Passages with every word.
    pub stellen: usize,
    /// Their sources.
    pub quellen: usize,
}

/// What the outside says of a list of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stapelnachricht {
    /// The questions, and what is to be said of them; else why there are none.
    Fragen(Result<(Vec<String>, Vec<String>), String>),
    /// Answers, from this question on.
    Antworten(usize, Vec<Gefunden>),
    /// All have been searched; else why not.
    Fertig(Result<(), String>),
}

/// A step from the choice of where questions come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Woher {
    /// Type or paste them.
    Schreiben,
    /// Open a file.
    Datei,
    /// The last list.
    Ergebnis,
}

impl Stapel {
    /// How many questions have been searched.
    pub fn fertig(&self) -> usize {
        self.fragen.iter().filter(|(_, gefunden)| gefunden.is_some()).count()
    }

    /// How many found nothing.
    fn ohne(&self) -> usize {
        self.fragen.iter().filter(|(_, gefunden)| gefunden.is_some_and(|found| found.stellen == 0)).count()
    }

    /// The list as one sentence.
    pub fn satz(&self) -> String {
        let (done, all) = (self.fertig(), self.fragen.len());
        if self.laeuft && all == 0 {
            said::WIRD_GELESEN.to_owned()
        } else if self.laeuft {
            said::fortschritt(done, all)
        } else {
            said::fertig(done, all, self.ohne())
        }
    }
}

impl App {
    /// The last list, else where questions come from.
    pub(super) fn open_batch(&mut self) {
        let stapel = &self.recherche.stapel;
        if stapel.laeuft || !stapel.fragen.is_empty() {
            self.overlay = Some(Overlay::Stapel(stapel.list));
        } else {
            self.choose_questions();
        }
    }

    fn choose_questions(&mut self) {
        let item = |label: &str, goal| Item { depth: 0, label: label.to_owned(), goal: Goal::Stapel(goal) };
        let mut items = vec![item(said::SCHREIBEN, Woher::Schreiben), item(said::DATEI, Woher::Datei)];
        if !self.recherche.stapel.fragen.is_empty() {
            items.push(item(said::ERGEBNIS, Woher::Ergebnis));
        }
        self.open_choice(said::TITEL, items);
    }

    pub(super) fn batch_from(&mut self, woher: Woher) {
        match woher {
            Woher::Schreiben => {
                self.overlay = Some(Overlay::Fragen(std::mem::take(&mut self.recherche.stapel.entwurf)));
            }
            Woher::Datei => self.input = Some(Input::Recherche(Feld::Fragendatei, Field::default())),
            Woher::Ergebnis => self.open_batch(),
        }
    }

    /// Keys of the field of several lines. What is typed stays for the next time if it is left.
    pub(super) fn questions_key(&mut self, key: Key, mut area: Area) -> Vec<Effect> {
        if key == Key::ctrl('d') || key.code == KeyCode::F(5) {
            if area.text().trim().is_empty() {
                self.say(said::LEER);
            } else {
                return self.start_batch(Vorlage::Text(area.text()));
            }
        } else if key.code == KeyCode::Esc {
            self.recherche.stapel.entwurf = area;
            return Vec::new();
        } else {
            area.key(key);
        }
        self.overlay = Some(Overlay::Fragen(area));
        Vec::new()
    }

    /// Text was pasted into the field of several lines; false if it is not open.
    pub(super) fn pasted_questions(&mut self, words: &str) -> bool {
        let Some(Overlay::Fragen(area)) = &mut self.overlay else { return false };
        area.insert(words);
        let lost = area.lost();
        if lost > 0 {
            self.say(&said::ohne_platz(lost));
        }
        true
    }

    /// Hands the questions over; the list opens and fills by and by.
    pub(super) fn start_batch(&mut self, vorlage: Vorlage) -> Vec<Effect> {
        let lauf = self.recherche.stapel.lauf + 1;
        self.recherche.stapel = Stapel { lauf, laeuft: true, ..Stapel::default() };
        self.overlay = Some(Overlay::Stapel(List::default()));
        order(Auftrag::Stapel(lauf, vorlage))
    }

    pub(super) fn batch_news(&mut self, lauf: u64, nachricht: Stapelnachricht) {
        let stapel = &mut self.recherche.stapel;
        if lauf != stapel.lauf {
            return;
        }
        match nachricht {
            Stapelnachricht::Fragen(Ok((fragen, hinweise))) => {
                stapel.fragen = fragen.into_iter().map(|frage| (frage, None)).collect();
                stapel.hinweise = hinweise;
            }
            Stapelnachricht::Antworten(from, found) => {
                let before = stapel.satz();
                for ((_, slot), found) in stapel.fragen.iter_mut().skip(from).zip(found) {
                    *slot = Some(found);
                }
                let now = stapel.satz();
                self.tell_progress(&before, now);
            }
            Stapelnachricht::Fertig(Ok(())) => {
                stapel.laeuft = false;
                if !matches!(self.overlay, Some(Overlay::Stapel(_))) {
                    let satz = self.recherche.stapel.satz();
                    self.say_how(|weg| said::liegt_bereit(&satz, weg));
                }
            }
            Stapelnachricht::Fragen(Err(reason)) | Stapelnachricht::Fertig(Err(reason)) => {
                stapel.laeuft = false;
                if stapel.fragen.is_empty() && matches!(self.overlay, Some(Overlay::Stapel(_))) {
                    self.overlay = None;
                }
                self.say(&reason);
            }
        }
    }

    /// Where the first row has no room for it, the last one says how far the list is; other news stay.
    fn tell_progress(&mut self, before: &str, now: String) {
        let free = self.notice.as_deref().is_none_or(|notice| notice == before);
        if free && self.size.width < THREE && self.overlay.is_none() && self.input.is_none() {
            self.notice = Some(now);
        }
    }

    pub(super) fn batch_key(&mut self, key: Key, mut list: List) -> Vec<Effect> {
        let rows = self.recherche.stapel.fragen.len();
        let chosen = self.recherche.stapel.fragen.get(list.selected).map(|(frage, _)| frage.clone());
        match (key.code, list_move(key)) {
            (KeyCode::Enter | KeyCode::Right, _) => {
                if let Some(frage) = chosen {
                    self.recherche.stapel.list = list;
                    // The list was searched with everything switched on; its hits are those that were counted.
                    self.search.off.clear();
                    self.search_for(&frage);
                    self.say_how(|weg| said::frage_von(list.selected + 1, rows, weg));
                    return Vec::new();
                }
            }
            (KeyCode::Char('x'), _) if rows > 0 => {
                self.recherche.stapel.list = list;
                self.ask_for_file(said::DATEINAME, Ausgabe::Stapel);
                return Vec::new();
            }
            (KeyCode::Char('n'), _) => {
                self.choose_questions();
                return Vec::new();
            }
            (KeyCode::Char('q'), _) => {
                self.recherche.stapel.list = list;
                return Vec::new();
            }
            (_, Some(to)) => list.step(to, rows, self.batch_height()),
            _ => {}
        }
        self.recherche.stapel.list = list;
        self.overlay = Some(Overlay::Stapel(list));
        Vec::new()
    }

    /// Rows of the list below the sentence and the notes.
    pub fn batch_height(&self) -> usize {
        self.dialog_height().saturating_sub(1).max(1)
    }

    /// After the hits of a question the list comes back.
    pub(super) fn back_to_batch(&mut self, query: &str) {
        let stapel = &self.recherche.stapel;
        let from_here =
            stapel.fragen.get(stapel.list.selected).is_some_and(|(frage, _)| frage.trim() == query);
        if from_here && !query.is_empty() {
            self.overlay = Some(Overlay::Stapel(stapel.list));
        }
    }

    /// Asks the outside to write the evidence for all questions.
    pub(super) fn write_batch(
        &mut self,
        path: &str,
        format: crate::export::Format,
        replace: bool,
    ) -> Vec<Effect> {
        let stapel = &self.recherche.stapel;
        let fragen = stapel.fragen.iter().map(|(frage, _)| frage.clone()).collect();
        let hinweise = stapel.hinweise.clone();
        self.say(said::WIRD_GESCHRIEBEN);
        order(Auftrag::Belege { fragen, hinweise, path: path.to_owned(), format, replace })
    }
}
