//! Two documents side by side: the choice of the other one, then every difference with a way to its words.

use super::choice::Choice;
use super::panel::Turn;
use crate::app::action::{Action, Comparing};
use crate::app::chosen::Chosen;
use crate::app::consequence::Errand;
use crate::app::sight::Sight;
use crate::deutsch::{katalog as wort, vergleich as said};
use crate::domain::{Ansicht, Art, Quelle};
use crate::katalog::vergleich::{
    Massnahme, Paar, Sicherheit, Stueck, StueckArt, Umbau, Unterschied, Vergleich, is_comparable,
    unterschied, vergleiche, written,
};

/// Id of the document that the user looks at, read or not; `None` if none is chosen.
pub fn document_here(sight: Sight<'_>) -> Option<&str> {
    let chosen = sight.chosen();
    chosen.as_ref().map_or_else(|| sight.quelle().map(|quelle| quelle.id.as_str()), Chosen::document)
}

/// The choice of another document to compare with this one; `None` if there is none.
pub fn other_documents(sight: Sight<'_>, id: &str) -> Option<Choice> {
    let titel = sight.world.bestand.quelle(id).map_or(id, |quelle| &quelle.titel);
    documents(sight, id, said::womit(titel), Errand::Compare)
}

/// The choice of a document to begin with, where the user looks at none that has measures; `None` if there is none.
pub fn comparable_documents(sight: Sight<'_>, titel: &str) -> Option<Choice> {
    documents(sight, "", titel.to_owned(), Errand::CompareFrom)
}

/// Loaded documents with measures, then strategies of the holdings, without that with the id `but`.
fn documents(sight: Sight<'_>, but: &str, titel: String, errand: fn(String) -> Errand) -> Option<Choice> {
    let bestand = &sight.world.bestand;
    let mut choice = Choice::new(titel);
    for quelle in bestand.quellen.iter().filter(|quelle| quelle.id != but && is_comparable(quelle)) {
        choice.row(0, named(quelle), errand(quelle.id.clone()));
    }
    for (_, knoten) in bestand.baum(Ansicht::Instrumente).iter() {
        if knoten.art == Art::Strategie && bestand.quelle(&knoten.kennung).is_none() {
            let label = format!("[{}] {}", knoten.kennung, knoten.titel);
            choice.row(0, label, errand(knoten.kennung.clone()));
        }
    }
    (!choice.is_empty()).then_some(choice)
}

/// The question which of two documents is the newer one, where their dates do not tell.
pub fn which_is_newer(sight: Sight<'_>, here: &str, other: &str) -> Choice {
    let mut choice = Choice::new(said::WELCHE_NEUER);
    for (alt, neu) in [(here, other), (other, here)] {
        let name = sight.world.bestand.quelle(neu).map_or_else(|| neu.to_owned(), named);
        let turn = Errand::CompareInOrder(alt.to_owned(), neu.to_owned()).into();
        choice.wrapped(sight.world.dialog_width(), 0, &said::ist_neuer(&name), Some(&turn));
    }
    choice
}

/// The list of differences between two documents; `None` if one of them is not loaded.
pub fn comparison(sight: Sight<'_>, alt: &str, neu: &str) -> Option<Choice> {
    let (old, new) = (sight.world.bestand.quelle(alt)?, sight.world.bestand.quelle(neu)?);
    let found = vergleiche(old, new);
    let choice = Choice::new(said::TITEL);
    let mut rows = Differences { found: &found, width: sight.world.dialog_width(), choice };
    rows.plain(0, &format!("{}: {}", said::ALT, named(old)));
    rows.plain(0, &format!("{}: {}", said::NEU, named(new)));
    rows.push(0, said::ANDERES, &Errand::Act(Action::Compare(Comparing::Anew)).into());
    for art in Unterschied::ALL {
        rows.kind(art);
    }
    // When the user comes back, the cursor stands where it was.
    let choice = rows.choice.kept_by(|cursor, research| research.comparison.cursor = cursor);
    Some(choice.with_cursor(sight.research.comparison.cursor, sight))
}

fn named(quelle: &Quelle) -> String {
    let datum = wort::datum(quelle.datum);
    format!("[{}] {}, {datum}", quelle.id, quelle.titel)
}

struct Differences<'a> {
    found: &'a Vergleich,
    width: usize,
    choice: Choice,
}

impl Differences<'_> {
    fn kind(&mut self, art: Unterschied) {
        let count = self.found.anzahl(art);
        if count == 0 {
            return;
        }
        self.plain(0, &said::ueberschrift(art.key(), count));
        let found = self.found;
        match art {
            Unterschied::Neu => {
                for at in &found.hinzugekommen {
                    let whole = |umbau: &Umbau| found.alt.get(*umbau.alt.first()?);
                    let umbau = found.umbau_zu(*at).and_then(|umbau| Some((umbau, whole(umbau)?)));
                    self.alone('+', found.neu.get(*at), umbau, said::teil_von);
                }
            }
            Unterschied::Entfallen => {
                for at in &found.entfallen {
                    let whole = |umbau: &Umbau| found.neu.get(*umbau.neu.first()?);
                    let umbau = found.umbau_von(*at).and_then(|umbau| Some((umbau, whole(umbau)?)));
                    self.alone('-', found.alt.get(*at), umbau, said::aufgegangen);
                }
            }
            _ => found.paare_mit(art).for_each(|paar| self.pair(art, paar)),
        }
    }

    /// Adds a measure without a partner, and below it the measure of the other document that it came from or went into.
    fn alone(
        &mut self,
        sign: char,
        own: Option<&Massnahme>,
        umbau: Option<(&Umbau, &Massnahme)>,
        say: fn(&str) -> String,
    ) {
        let Some(own) = own else { return };
        self.push(1, &format!("{sign} {}", measure(own)), &place(own));
        if let Some((umbau, whole)) = umbau {
            let text = format!("{} ({})", say(&whole.text), sureness(umbau.sicherheit));
            self.push(2, &text, &place(whole));
        }
    }

    fn pair(&mut self, art: Unterschied, paar: &Paar) {
        let Some((old, new)) = self.found.beide(paar) else { return };
        let runs = unterschied(&old.text, &new.text);
        let verb = |massnahme: &Massnahme| wort::wert(massnahme.verbindlichkeit.key());
        let path = |massnahme: &Massnahme| massnahme.pfad.join(" › ");
        let [before, now] = match art {
            Unterschied::Umformuliert => [StueckArt::Weg, StueckArt::Neu].map(|own| side(&runs, own)),
            Unterschied::Verschoben => [old, new].map(|one| format!("{}: {}", path(one), one.text)),
            Unterschied::Verbindlichkeit => [old, new].map(|one| format!("{}: {}", verb(one), one.text)),
            _ => return self.push(1, &format!("= {}", measure(new)), &place(new)),
        };
        self.push(1, &format!("- {before} ({})", old.stelle), &place(old));
        let sure = sureness(paar.sicherheit);
        self.push(1, &format!("+ {now} ({}; {sure})", new.stelle), &place(new));
    }

    fn plain(&mut self, depth: u16, text: &str) {
        self.choice.wrapped(self.width, depth, text, None);
    }

    fn push(&mut self, depth: u16, text: &str, turn: &Turn) {
        self.choice.wrapped(self.width, depth, text, Some(turn));
    }
}

/// One of two compared texts; words that only this text has stand in brackets.
fn side(runs: &[Stueck], own: StueckArt) -> String {
    let kept = runs.iter().filter(|run| run.art == own || run.art == StueckArt::Gleich);
    written(kept, |run| if run.art == own { format!("[{}]", run.text) } else { run.text.clone() })
}

fn measure(massnahme: &Massnahme) -> String {
    format!("{} ({})", massnahme.text, massnahme.stelle)
}

fn sureness(sicherheit: u8) -> String {
    said::sicherheit(sicherheit, Sicherheit::of(sicherheit).key())
}

fn place(massnahme: &Massnahme) -> Turn {
    Errand::Place(Box::new(massnahme.fundstelle.clone())).into()
}
