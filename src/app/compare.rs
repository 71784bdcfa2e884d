//! Two documents side by side: the choice of the other one, then every difference with a way to its words.

use super::overlay::{Goal, Item, List, push_wrapped};
use super::{App, Effect, Focus};
use crate::deutsch::{katalog as wort, vergleich as said};
use crate::domain::{Ansicht, Art, Fundstelle, Quelle};
use crate::katalog::sammlungen::is_document;
use crate::katalog::vergleich::{
    Aenderung, Massnahme, Paar, Sicherheit, Stueck, StueckArt, Umbau, Vergleich, is_comparable, unterschied,
    vergleiche, written,
};

/// The comparison that was made last; the key leads back to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Ids of the older and the newer document.
    both: Option<(String, String)>,
    /// Where its list stood.
    list: List,
    /// A document that is being read for it, and the one it is for.
    awaited: Option<(String, String)>,
}

impl App {
    /// Back to the last comparison of this document, else to the choice of another one.
    pub(super) fn compare(&mut self) {
        let Some(id) = self.document_here() else {
            return self.say(said::HIER_NICHT);
        };
        match self.comparison.both.clone() {
            Some((alt, neu)) if alt == id || neu == id => self.show_comparison(&alt, &neu),
            _ => self.choose_other(&id),
        }
    }

    /// The document with measures that the user looks at.
    fn document_here(&self) -> Option<String> {
        let chosen = self.entry().filter(|_| self.focus != Focus::Reader);
        let node = chosen.and_then(|(ansicht, id)| self.bestand.baum(ansicht).get(id));
        let id = match node {
            Some(knoten) if is_document(knoten) => knoten.kennung.clone(),
            Some(knoten) => knoten.belege.first()?.quelle.clone(),
            None => self.quelle()?.id.clone(),
        };
        self.bestand.quelle(&id).filter(|quelle| is_comparable(quelle)).map(|_| id)
    }

    fn choose_other(&mut self, id: &str) {
        let titel = self.bestand.quelle(id).map_or(id, |quelle| &quelle.titel).to_owned();
        let item = |id: &str, label: String| Item { depth: 0, label, goal: Goal::Compare(id.to_owned()) };
        let loaded = self.bestand.quellen.iter().filter(|quelle| quelle.id != id && is_comparable(quelle));
        let mut items: Vec<Item> = loaded.map(|quelle| item(&quelle.id, named(quelle))).collect();
        for (_, knoten) in self.bestand.baum(Ansicht::Instrumente).iter() {
            let unread = knoten.art == Art::Strategie && self.bestand.quelle(&knoten.kennung).is_none();
            if unread {
                items.push(item(&knoten.kennung, format!("[{}] {}", knoten.kennung, knoten.titel)));
            }
        }
        if items.is_empty() {
            return self.say_how(said::kein_anderes);
        }
        self.comparison.awaited = Some((id.to_owned(), String::new()));
        self.open_choice(&said::womit(&titel), items);
    }

    /// Another document was chosen; it is read first if it is not there yet.
    pub(super) fn compare_with(&mut self, other: &str) {
        let Some((here, _)) = self.comparison.awaited.take() else { return };
        if self.bestand.quelle(other).is_none() {
            self.comparison.awaited = Some((here, other.to_owned()));
            self.fetch(other);
            return self.say(said::WIRD_GELESEN);
        }
        let (alt, neu) = self.by_age(here, other.to_owned());
        self.comparison = Comparison { both: Some((alt.clone(), neu.clone())), ..Comparison::default() };
        self.show_comparison(&alt, &neu);
    }

    /// A document has been read; perhaps a comparison waited for it.
    pub(super) fn compare_awaited(&mut self, read: &str) {
        if self.comparison.awaited.as_ref().is_some_and(|(_, awaited)| awaited == read) {
            self.compare_with(read);
        }
    }

    /// The older document first, as far as both say when they are from.
    fn by_age(&self, here: String, other: String) -> (String, String) {
        let day = |id: &str| self.bestand.quelle(id).and_then(|quelle| quelle.datum);
        match (day(&here), day(&other)) {
            (Some(own), Some(others)) if others < own => (other, here),
            _ => (here, other),
        }
    }

    pub(super) fn compare_anew(&mut self) -> Vec<Effect> {
        self.comparison = Comparison::default();
        self.compare();
        Vec::new()
    }

    /// From a row of the list to its words; the list stays as it is for the way back.
    pub(super) fn show_compared(&mut self, beleg: &Fundstelle, list: List) {
        self.comparison.list = list;
        self.mark_place();
        self.focus = Focus::Reader;
        self.settle();
        self.open(beleg);
    }

    fn show_comparison(&mut self, alt: &str, neu: &str) {
        let bestand = std::sync::Arc::clone(&self.bestand);
        let (Some(old), Some(new)) = (bestand.quelle(alt), bestand.quelle(neu)) else { return };
        let found = vergleiche(old, new);
        let mut rows = Rows { found: &found, width: self.dialog_width(), items: Vec::new() };
        rows.plain(0, &format!("{}: {}", said::ALT, named(old)));
        rows.plain(0, &format!("{}: {}", said::NEU, named(new)));
        rows.push(0, said::ANDERES, &Goal::CompareAnew);
        for art in Aenderung::ALL {
            rows.kind(art);
        }
        let items = rows.items;
        self.dialog_list = Some(self.comparison.list);
        self.open_choice(said::TITEL, items);
    }
}

fn named(quelle: &Quelle) -> String {
    let datum = quelle.datum.map_or_else(|| wort::OHNE_DATUM.to_owned(), |datum| datum.to_string());
    format!("[{}] {}, {datum}", quelle.id, quelle.titel)
}

/// The rows of the list; long ones go on in the next row with the same goal.
struct Rows<'a> {
    found: &'a Vergleich,
    width: usize,
    items: Vec<Item>,
}

impl Rows<'_> {
    fn kind(&mut self, art: Aenderung) {
        let count = self.found.anzahl(art);
        if count == 0 {
            return;
        }
        self.plain(0, &said::ueberschrift(art.key(), count));
        let found = self.found;
        match art {
            Aenderung::Neu => found.hinzugekommen.iter().for_each(|at| self.came(*at)),
            Aenderung::Entfallen => found.entfallen.iter().for_each(|at| self.went(*at)),
            _ => found.paare_mit(art).for_each(|paar| self.pair(art, paar)),
        }
    }

    fn came(&mut self, at: usize) {
        let found = self.found;
        let Some(new) = found.neu.get(at) else { return };
        self.push(1, &format!("+ {}", measure(new)), &place(new));
        let umbau = found.umbau_zu(at);
        let whole = umbau.and_then(|umbau| found.alt.get(*umbau.alt.first()?));
        if let (Some(umbau), Some(whole)) = (umbau, whole) {
            self.push(2, &with_sureness(&said::teil_von(&whole.text), umbau), &place(whole));
        }
    }

    fn went(&mut self, at: usize) {
        let found = self.found;
        let Some(old) = found.alt.get(at) else { return };
        self.push(1, &format!("- {}", measure(old)), &place(old));
        let umbau = found.umbau_von(at);
        let whole = umbau.and_then(|umbau| found.neu.get(*umbau.neu.first()?));
        if let (Some(umbau), Some(whole)) = (umbau, whole) {
            self.push(2, &with_sureness(&said::aufgegangen(&whole.text), umbau), &place(whole));
        }
    }

    fn pair(&mut self, art: Aenderung, paar: &Paar) {
        let Some((old, new)) = self.found.beide(paar) else { return };
        let sure = said::sicherheit(paar.sicherheit, Sicherheit::of(paar.sicherheit).key());
        let runs = unterschied(&old.text, &new.text);
        let verb = |massnahme: &Massnahme| wort::wert(massnahme.verbindlichkeit.key());
        let path = |massnahme: &Massnahme| massnahme.pfad.join(" › ");
        match art {
            Aenderung::Umformuliert => {
                self.push(1, &format!("- {} ({})", side(&runs, StueckArt::Weg), old.stelle), &place(old));
                self.push(
                    1,
                    &format!("+ {} ({}; {sure})", side(&runs, StueckArt::Neu), new.stelle),
                    &place(new),
                );
            }
            Aenderung::Verschoben => {
                self.push(1, &format!("- {}: {} ({})", path(old), old.text, old.stelle), &place(old));
                self.push(1, &format!("+ {}: {} ({}; {sure})", path(new), new.text, new.stelle), &place(new));
            }
            Aenderung::Verbindlichkeit => {
                self.push(1, &format!("- {}: {} ({})", verb(old), old.text, old.stelle), &place(old));
                self.push(1, &format!("+ {}: {} ({}; {sure})", verb(new), new.text, new.stelle), &place(new));
            }
            _ => self.push(1, &format!("= {}", measure(new)), &place(new)),
        }
    }

    fn plain(&mut self, depth: u16, text: &str) {
        self.push(depth, text, &Goal::None);
    }

    fn push(&mut self, depth: u16, text: &str, goal: &Goal) {
        push_wrapped(&mut self.items, self.width, depth, text, goal);
    }
}

/// A text with what only it has in brackets.
fn side(runs: &[Stueck], own: StueckArt) -> String {
    let kept = runs.iter().filter(|run| run.art == own || run.art == StueckArt::Gleich);
    written(kept, |run| if run.art == own { format!("[{}]", run.text) } else { run.text.clone() })
}

fn measure(massnahme: &Massnahme) -> String {
    format!("{} ({})", massnahme.text, massnahme.stelle)
}

fn with_sureness(text: &str, umbau: &Umbau) -> String {
    let sure = said::sicherheit(umbau.sicherheit, Sicherheit::of(umbau.sicherheit).key());
    format!("{text} ({sure})")
}

fn place(massnahme: &Massnahme) -> Goal {
    Goal::Place(Box::new(massnahme.fundstelle.clone()))
}
