//! A list of questions with the evidence for each, or that there is none.

use super::auszug::{Auszug, Eigenschaft, Eintrag};
use super::protokoll::{hit, holdings, statements};
use crate::deutsch::{protokoll::feld, stapel as satz};
use crate::eigenes::protokoll::Recherche;
use crate::text::clean;

/// What is said of each question; the state of the holdings is said once.
const OWN: [&str; 3] = ["zeit", "verstanden", "hinweise"];

/// The answers in the order of their questions; `hinweise` is what is to be said of the list.
pub fn of_fragen(antworten: &[Recherche], hinweise: &[String]) -> Auszug {
    let without = antworten.iter().filter(|antwort| antwort.is_fehlanzeige()).count();
    let mut angaben = vec![satz::umfang(antworten.len(), without)];
    angaben.extend(hinweise.iter().cloned());
    angaben.extend(antworten.first().map(holdings));
    let mut auszug = Auszug { titel: satz::BELEGE.to_owned(), angaben, ..Auszug::default() };
    for (number, antwort) in antworten.iter().enumerate() {
        auszug.eintraege.push(question(number + 1, antwort));
        auszug.eintraege.extend(antwort.treffer().map(hit));
    }
    auszug
}

fn question(number: usize, antwort: &Recherche) -> Eintrag {
    let found = antwort.gefunden;
    let mut merkmale: Vec<Eigenschaft> =
        statements(antwort).into_iter().filter(|one| OWN.contains(&one.key)).collect();
    merkmale.push(Eigenschaft {
        key: "ergebnis",
        name: feld::ERGEBNIS.to_owned(),
        wert: satz::befund(found.stellen, found.quellen, antwort.treffer().count()),
    });
    Eintrag {
        ebene: 1,
        art: "frage",
        titel: satz::ueberschrift(number, &clean(&antwort.anfrage)),
        kennung: format!("frage/{number}"),
        merkmale,
        ..Eintrag::default()
    }
}
