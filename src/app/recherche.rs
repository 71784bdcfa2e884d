//! Kept searches and the list of hits: keeping a search, what is new in a repeated one, what the user makes of a hit.

use super::search::Wants;
use super::stapel::{Stapel, Stapelnachricht};
use super::{App, Effect, RechercheAction};
use crate::deutsch::{protokoll as said, stapel as batch};
use crate::domain::sammlung::Nennende;
use crate::domain::{Anzahl, Zaehlung};
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Fund, Protokoll, Recherche, Urteil};
use crate::export::Format;
use crate::search::{Answer, Kind};

/// What the outside is asked to do with kept searches and lists of questions.
#[derive(Debug, Clone, PartialEq)]
pub enum Auftrag {
    /// Keep this query, with these kinds of widening switched off.
    Festhalten(String, Vec<Kind>),
    /// Read the record.
    Lesen,
    /// Ask the search with this number again.
    Wiederholen(u32),
    /// What the user makes of a hit.
    Beurteilen(u32, String, Option<Urteil>),
    /// The user's note.
    Notieren(u32, String),
    /// Take an entry out.
    Loeschen(u32),
    /// Count passages of all holdings for an overview.
    Zaehlen(u64, Zaehlung),
    /// Count the documents of holdings that name the entry above this address, which a query finds.
    Nennungen(String, String),
    /// Search each line of this text, or of the file of this name.
    Stapel(u64, Vorlage),
    /// Write the evidence for these questions.
    Belege {
        /// The questions.
        fragen: Vec<String>,
        /// What is to be said of the list.
        hinweise: Vec<String>,
        /// As it was typed.
        path: String,
        /// Its format.
        format: Format,
        /// Even if there is such a file.
        replace: bool,
    },
}

/// Where questions come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vorlage {
    /// They were typed or pasted.
    Text(String),
    /// A file, as its name was typed.
    Datei(String),
}

/// What the outside says of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Nachricht {
    /// A search was kept.
    Festgehalten(Result<Box<Recherche>, String>),
    /// The record, to be listed.
    Gelesen(Result<Protokoll, String>),
    /// The record after a change.
    Geaendert(Result<Protokoll, String>),
    /// A kept search, what has changed, and the answer of today.
    Wiederholt(Result<Box<(Recherche, Abgleich, Answer)>, String>),
    /// What was counted for an overview.
    Gezaehlt(u64, Result<Vec<Anzahl>, String>),
    /// The documents to list at this address.
    Nennungen(String, Result<Box<Nennende>, String>),
    /// Of a list of questions.
    Stapel(u64, Stapelnachricht),
}

/// What the next export writes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Ausgabe {
    /// What stands in the left pane.
    #[default]
    Bereich,
    /// Kept searches.
    Recherchen(Vec<u32>),
    /// The evidence for the list of questions.
    Stapel,
}

/// A step from the list of kept searches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Schritt {
    /// Ask again.
    Wiederholen(u32),
    /// Everything that is kept of it.
    Ansehen(u32),
    /// Write or change the note.
    Notiz(u32),
    /// Write these into a file.
    Ausgeben(Vec<u32>),
    /// Ask whether to take it out.
    Entfernen(u32),
    /// Take it out.
    Loeschen(u32),
    /// Back to the list.
    Liste,
}

/// A field of one line that belongs to this module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feld {
    /// The note of a kept search.
    Notiz(u32),
    /// The name of a file with questions.
    Fragendatei,
}

/// State of kept searches and of the list of questions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RechercheState {
    /// The record as it was last read.
    pub protokoll: Protokoll,
    /// The kept search that the list of hits belongs to.
    aktiv: Option<Recherche>,
    /// What has changed since.
    abgleich: Option<Abgleich>,
    /// What the next export writes.
    pub(super) ausgabe: Ausgabe,
    /// The list of questions.
    pub stapel: Stapel,
}

impl App {
    pub(super) fn recherche_action(&mut self, action: RechercheAction) -> Vec<Effect> {
        match action {
            RechercheAction::Keep if self.search.query.is_empty() => self.say(said::KEINE_SUCHE),
            RechercheAction::Keep => {
                let off = self.search.off.iter().copied().collect();
                let query = self.search.query.clone();
                // While words are typed the list shows what they may become; kept is what they are, and so it is shown.
                let mut effects = self.ask(&query, Wants::Hits);
                effects.extend(order(Auftrag::Festhalten(query, off)));
                return effects;
            }
            RechercheAction::List => return order(Auftrag::Lesen),
            RechercheAction::Accept => return self.judge(Urteil::Behalten),
            RechercheAction::Reject => return self.judge(Urteil::Verworfen),
            RechercheAction::Fresh => self.next_fresh(),
            RechercheAction::Batch => self.open_batch(),
        }
        Vec::new()
    }

    pub(super) fn researched(&mut self, nachricht: Nachricht) {
        match nachricht {
            Nachricht::Festgehalten(Ok(recherche)) => {
                let found = recherche.gefunden;
                self.say(&said::aufgenommen(recherche.nummer, found.stellen, found.quellen));
                self.recherche.aktiv = Some(*recherche);
                self.recherche.abgleich = None;
            }
            Nachricht::Gelesen(Ok(protokoll)) if protokoll.recherchen.is_empty() => self.say(said::LEER_HIER),
            Nachricht::Gelesen(Ok(protokoll)) => {
                self.recherche.protokoll = protokoll;
                self.list_protokoll();
            }
            Nachricht::Geaendert(Ok(protokoll)) => {
                let number = self.recherche.aktiv.as_ref().map(|aktiv| aktiv.nummer);
                self.recherche.aktiv = number.and_then(|number| protokoll.get(number).cloned());
                self.recherche.protokoll = protokoll;
            }
            Nachricht::Wiederholt(Ok(found)) => self.repeated(*found),
            Nachricht::Nennungen(kennung, gefunden) => self.named_by(&kennung, gefunden),
            Nachricht::Stapel(lauf, nachricht) => self.batch_news(lauf, nachricht),
            Nachricht::Gezaehlt(lauf, counted) => self.counted(lauf, counted),
            Nachricht::Festgehalten(Err(reason))
            | Nachricht::Gelesen(Err(reason))
            | Nachricht::Geaendert(Err(reason))
            | Nachricht::Wiederholt(Err(reason)) => self.say(&reason),
        }
    }

    /// Shows what a kept search finds today; what has changed stands above the hits and at each of them.
    fn repeated(&mut self, (damals, abgleich, mut answer): (Recherche, Abgleich, Answer)) {
        let off = |kind: &Kind| damals.abgeschaltet.iter().any(|key| key == kind.key());
        self.search.off = Kind::ALL.into_iter().filter(off).collect();
        self.show_hits();
        let mut notes = abgleich.kurz();
        notes.append(&mut answer.hinweise);
        answer.hinweise = notes;
        self.search.install(&damals.anfrage, answer);
        let fresh = abgleich.neu.len() + abgleich.geaendert.len();
        self.say(&if fresh == 0 { abgleich.satz() } else { said::zur_naechsten(fresh) });
        self.recherche.aktiv = Some(damals);
        self.recherche.abgleich = Some(abgleich);
        self.followed = None;
    }

    /// The kept search that the hits on the screen belong to.
    fn active(&self) -> Option<&Recherche> {
        let same = |kept: &&Recherche| {
            let off = self.search.off.iter().map(|kind| kind.key());
            kept.anfrage == self.search.query && off.eq(kept.abgeschaltet.iter().map(String::as_str))
        };
        self.recherche.aktiv.as_ref().filter(same)
    }

    /// What is to be said of a hit beside its words: new, changed, kept, dropped.
    pub fn verdict(&self, kennung: &str) -> Vec<&'static str> {
        let Some(active) = self.active() else { return Vec::new() };
        let news = self.recherche.abgleich.as_ref().and_then(|abgleich| match abgleich {
            seen if seen.neu.contains(kennung) => Some(said::NEU),
            seen if seen.geaendert.contains_key(kennung) => Some(said::GEAENDERT),
            _ => None,
        });
        let judged = active.fund(kennung).and_then(|fund: &Fund| fund.urteil);
        news.into_iter().chain(judged.map(|urteil| said::urteil(urteil.key()))).collect()
    }

    /// The chosen hit is kept or dropped; the same key again takes it back.
    fn judge(&mut self, urteil: Urteil) -> Vec<Effect> {
        let Some(kennung) = self.search.hit().map(|hit| hit.kennung.clone()) else {
            return Vec::new();
        };
        let Some(active) = self.active() else {
            self.say(said::ERST_FESTHALTEN);
            return Vec::new();
        };
        let nummer = active.nummer;
        let Some(fund) = active.fund(&kennung) else {
            self.say(&said::nicht_im_eintrag(nummer));
            return Vec::new();
        };
        let judged = if fund.urteil == Some(urteil) { None } else { Some(urteil) };
        if let Some(aktiv) = &mut self.recherche.aktiv {
            aktiv.judge(&kennung, judged);
        }
        order(Auftrag::Beurteilen(nummer, kennung, judged))
    }

    /// The next hit that is new or changed.
    fn next_fresh(&mut self) {
        let fresh = |app: &Self, kennung: &str| {
            app.verdict(kennung).iter().any(|words| [said::NEU, said::GEAENDERT].contains(words))
        };
        let hits = self.search.answer.iter().flat_map(|answer| &answer.hits);
        let all: Vec<usize> =
            hits.enumerate().filter(|(_, hit)| fresh(self, &hit.kennung)).map(|(number, _)| number).collect();
        let here = self.search.chosen();
        let next = all.iter().find(|number| here.is_none_or(|here| **number > here)).or_else(|| all.first());
        match next {
            None => self.say(said::NICHTS_NEUES),
            Some(number) => {
                let place = all.iter().position(|one| one == number).unwrap_or(0) + 1;
                self.search.choose(*number);
                self.followed = None;
                self.say(&said::neue_stelle(place, all.len()));
            }
        }
    }
}

/// The prompt of a field of this module.
pub fn prompt(feld: Feld) -> &'static str {
    match feld {
        Feld::Notiz(_) => said::NOTIZFELD,
        Feld::Fragendatei => batch::DATEIFELD,
    }
}

/// The keys of such a field.
pub fn field_keys(feld: Feld) -> &'static str {
    match feld {
        Feld::Notiz(_) => said::NOTIZTASTEN,
        Feld::Fragendatei => batch::DATEITASTEN,
    }
}

pub(super) fn order(auftrag: Auftrag) -> Vec<Effect> {
    vec![Effect::Recherche(Box::new(auftrag))]
}
