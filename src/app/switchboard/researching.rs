//! Kept searches, lists of questions, counts for overviews: orders to the outside, and what its answers change.

use crate::app::commands::On;
use crate::app::dialog::{BatchList, LogList, sources};
use crate::app::field::Asks;
use crate::app::layout::THREE;
use crate::app::message::{Auftrag, Fragenquelle, Nachricht};
use crate::app::news::News;
use crate::app::research::Progress;
use crate::app::search::Wants;
use crate::app::{App, RechercheAction};
use crate::deutsch::{protokoll as said, stapel};
use crate::domain::Anzahl;
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Protokoll, Recherche, Urteil};
use crate::search::{Answer, Widening};

impl App {
    pub(super) fn recherche_action(&mut self, action: RechercheAction) {
        match action {
            RechercheAction::Keep if self.search.query.is_empty() => {
                self.say(self.world.how(said::keine_suche));
            }
            RechercheAction::Keep => {
                let off = self.search.off.iter().copied().collect();
                let query = self.search.query.clone();
                // While words are typed the list may show completions: the exact query is asked again and then kept.
                self.ask(&query, Wants::Again);
                self.out.ask(Auftrag::Festhalten(query, off));
            }
            RechercheAction::List => self.out.ask(Auftrag::Lesen),
            RechercheAction::Accept => self.judge(Urteil::Behalten),
            RechercheAction::Reject => self.judge(Urteil::Verworfen),
            RechercheAction::Fresh => self.next_fresh(),
            RechercheAction::Batch => self.open_batch(),
        }
    }

    fn judge(&mut self, urteil: Urteil) {
        let consequence = self.research.log.judge(&self.world, &self.search, urteil);
        self.follow(consequence);
    }

    pub(super) fn researched(&mut self, nachricht: Nachricht) {
        match nachricht {
            Nachricht::Festgehalten(Ok(recherche)) => {
                let (nummer, found) = (recherche.nummer, recherche.zahlen());
                self.research.log.kept(*recherche);
                let say = self.world.how(|weg| said::aufgenommen(nummer, found, weg));
                self.say(say);
            }
            Nachricht::SchonFestgehalten(recherche) => {
                let found = recherche.zahlen();
                let say = self.world.how(|weg| said::steht_schon(recherche.nummer, found, weg));
                self.say(say);
                self.research.log.kept(*recherche);
            }
            Nachricht::Gelesen(Ok(protokoll)) => self.list_log(protokoll),
            Nachricht::Geaendert(Ok(protokoll)) => self.research.log.changed(protokoll),
            Nachricht::Wiederholt(Ok(found)) => {
                let (damals, abgleich, answer) = *found;
                self.repeated(damals, abgleich, answer);
            }
            Nachricht::Nennungen(kennung, gefunden) => self.named_by(&kennung, gefunden),
            Nachricht::Stapel(lauf, nachricht) => {
                let progress = self.research.batch.heard(lauf, nachricht);
                self.tell_progress(progress);
            }
            Nachricht::Gezaehlt(lauf, counted) => self.counted(lauf, counted),
            Nachricht::Festgehalten(Err(reason))
            | Nachricht::Gelesen(Err(reason))
            | Nachricht::Geaendert(Err(reason))
            | Nachricht::Wiederholt(Err(reason)) => self.say(reason),
        }
    }

    fn list_log(&mut self, protokoll: Protokoll) {
        if protokoll.recherchen.is_empty() {
            return self.say(self.world.how(said::leer_hier));
        }
        self.research.log.protokoll = protokoll;
        self.open(Box::new(LogList::default()));
    }

    /// Shows what a kept search finds today; changes are named above the hits and at each changed hit.
    fn repeated(&mut self, damals: Recherche, abgleich: Abgleich, mut answer: Answer) {
        let off = |kind: &Widening| damals.abgeschaltet.iter().any(|key| key == kind.key());
        self.search.off = Widening::ALL.into_iter().filter(off).collect();
        self.show_hits();
        let mut notes = abgleich.kurz();
        notes.append(&mut answer.hinweise);
        answer.hinweise = notes;
        self.search.show_answer(&damals.anfrage, answer);
        self.out.news.push(News::Answer(true));
        let fresh = abgleich.neu.len() + abgleich.geaendert.len();
        let say =
            if fresh == 0 { abgleich.satz() } else { self.world.how(|weg| said::zur_naechsten(fresh, weg)) };
        self.say(say);
        self.research.log.repeated(damals, abgleich);
        self.way.followed = None;
    }

    fn next_fresh(&mut self) {
        let all = self.research.log.fresh(&self.search);
        let here = self.search.chosen();
        let next = all.iter().position(|number| here.is_none_or(|here| *number > here)).unwrap_or(0);
        let Some(number) = all.get(next) else {
            return self.say(self.world.how(said::nichts_neues));
        };
        self.search.choose(*number);
        self.way.followed = None;
        self.say(said::neue_stelle(next + 1, all.len()));
    }

    /// Opens the last list of questions, else the choice where to take questions from.
    fn open_batch(&mut self) {
        if self.research.batch.is_there() {
            self.open(Box::new(BatchList::new(self.research.batch.cursor)));
        } else {
            self.open(Box::new(sources(self.sight())));
        }
    }

    pub(super) fn start_batch(&mut self, vorlage: Fragenquelle) {
        self.research.batch = self.research.batch.next();
        if let Fragenquelle::Datei(path) = &vorlage {
            self.research.batch.datei = Some(path.clone());
        }
        self.open(Box::new(BatchList::new(self.research.batch.cursor)));
        self.out.ask(Auftrag::Stapel(self.research.batch.lauf, vorlage));
    }

    /// Says in the last row how far the list of questions is, if the first row has no room for it; other notices stay.
    fn tell_progress(&mut self, progress: Progress) {
        let batch = &self.research.batch;
        let listed = self.dialog.as_ref().is_some_and(|dialog| dialog.on() == On::Batch);
        match progress {
            Progress::Silent => {}
            Progress::Further(before) => {
                let free = self.out.notice.as_ref().is_none_or(|notice| *notice == before);
                let alone = self.dialog.is_none() && self.input.is_none();
                if free && alone && self.world.size.width < THREE {
                    self.out.notice = Some(batch.satz());
                }
            }
            Progress::Done if listed => {}
            Progress::Done => {
                let satz = batch.satz();
                self.say(self.world.how(|weg| stapel::liegt_bereit(&satz, weg)));
            }
            Progress::Failed(reason) => {
                if !batch.fragen.is_empty() || !listed {
                    return self.say(reason);
                }
                let datei = batch.datei.clone();
                self.close_dialog();
                match datei {
                    Some(path) => self.ask_again_for(Asks::QuestionFile, &path, reason),
                    None => self.say(reason),
                }
            }
        }
        if listed {
            self.refresh_dialog();
        }
    }

    pub(super) fn back_to_batch(&mut self, query: &str) {
        let batch = &self.research.batch;
        let question = batch.fragen.get(batch.cursor.selected);
        if question.is_some_and(|(frage, _)| frage.trim() == query) && !query.is_empty() {
            self.open(Box::new(BatchList::new(batch.cursor)));
        }
    }

    fn counted(&mut self, lauf: u64, counted: Result<Vec<Anzahl>, String>) {
        match self.research.overviews.answered(lauf, counted) {
            None => return,
            Some(Ok(())) => {}
            Some(Err(reason)) => self.say(reason),
        }
        if self.dialog.as_ref().is_some_and(|dialog| matches!(dialog.on(), On::Overview | On::CrossTable)) {
            self.refresh_dialog();
        }
    }
}
