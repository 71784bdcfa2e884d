//! Searches as evidence: what was asked and when, what was searched, what was found. They are those of the
//! Rechercheprotokoll, or the answers to a list of questions.

use super::auszug::{Auszug, Eigenschaft, Eintrag};
use super::zitat::{Zitat, words};
use crate::deutsch::{katalog as wort, protokoll as satz, protokoll::feld, stapel};
use crate::domain::Datum;
use crate::eigenes::protokoll::{Bestandsstand, Fund, Recherche, Urteil};
use crate::eigenes::zeitpunkt::Zeitpunkt;
use crate::text::clean;

/// Keys of the properties given for each question; the state of the holdings is given once.
const OF_QUESTIONS: [&str; 3] = ["zeit", "verstanden", "hinweise"];

/// Searches that were kept, each with its hits.
pub fn of_protokoll(recherchen: &[&Recherche]) -> Auszug {
    let mut auszug = Auszug {
        titel: satz::TITEL.to_owned(),
        angaben: vec![satz::umfang(recherchen.len())],
        ..Auszug::default()
    };
    for recherche in recherchen {
        auszug.eintraege.push(search(recherche));
        auszug.eintraege.extend(recherche.stellen.iter().map(hit));
    }
    auszug
}

fn search(recherche: &Recherche) -> Eintrag {
    Eintrag {
        ebene: 1,
        art: "recherche",
        titel: satz::ueberschrift(recherche.nummer, &clean(&recherche.anfrage)),
        kennung: format!("protokoll/{}", recherche.nummer),
        merkmale: statements(recherche),
        ..Eintrag::default()
    }
}

/// The answers in the order of their questions; `hinweise` is what is to be said of the list.
pub fn of_fragen(antworten: &[Recherche], hinweise: &[String]) -> Auszug {
    let without = antworten.iter().filter(|antwort| antwort.is_fehlanzeige()).count();
    let mut angaben = vec![stapel::umfang(antworten.len(), without)];
    angaben.extend(hinweise.iter().cloned());
    angaben.extend(antworten.first().map(holdings));
    let mut auszug = Auszug { titel: stapel::BELEGE.to_owned(), angaben, ..Auszug::default() };
    for (number, antwort) in antworten.iter().enumerate() {
        auszug.eintraege.push(question(number + 1, antwort));
        auszug.eintraege.extend(antwort.belege().map(hit));
    }
    auszug
}

fn question(number: usize, antwort: &Recherche) -> Eintrag {
    let mut merkmale: Vec<Eigenschaft> =
        statements(antwort).into_iter().filter(|one| OF_QUESTIONS.contains(&one.key)).collect();
    merkmale.push(Eigenschaft {
        key: "ergebnis",
        name: feld::ERGEBNIS.to_owned(),
        wert: stapel::befund(antwort.zahlen(), antwort.treffer().count()),
    });
    Eintrag {
        ebene: 1,
        art: "frage",
        titel: stapel::ueberschrift(number, &clean(&antwort.anfrage)),
        kennung: format!("frage/{number}"),
        merkmale,
        ..Eintrag::default()
    }
}

/// Everything that is kept of a search beside its hits: key, label and words.
pub fn statements(recherche: &Recherche) -> Vec<Eigenschaft> {
    let mut all = Vec::new();
    let mut say = |key: &'static str, name: &str, wert: String| {
        let wert = clean(&wert).into_owned();
        if !wert.is_empty() {
            all.push(Eigenschaft { key, name: name.to_owned(), wert });
        }
    };
    say("anfrage", feld::ANFRAGE, recherche.anfrage.clone());
    say("zeit", feld::ZEIT, recherche.zeitpunkt());
    say("verstanden", feld::VERSTANDEN, recherche.verstanden.clone());
    say("filter", feld::FILTER, recherche.filter.join(", "));
    let off: Vec<&str> = recherche.abgeschaltet.iter().map(|key| satz::art_der_suche(key)).collect();
    say("abgeschaltet", feld::ABGESCHALTET, off.join(", "));
    say("durchsucht", feld::DURCHSUCHT, searched(recherche));
    say("bestaende", feld::BESTAND, states(recherche));
    say("ergebnis", feld::ERGEBNIS, satz::befund(recherche.zahlen(), recherche.treffer().count()));
    let [_, some, alike] = recherche.stufen;
    say("weitere", feld::WEITERE, satz::weitere(some, alike));
    say("hinweise", feld::HINWEIS, recherche.hinweise.join(" | "));
    let judged = (recherche.judged(Urteil::Behalten), recherche.judged(Urteil::Verworfen));
    let said = if judged == (0, 0) { String::new() } else { satz::urteile(judged.0, judged.1) };
    say("urteile", feld::URTEILE, said);
    say("notiz", feld::NOTIZ, recherche.notiz.clone());
    all
}

fn holdings(recherche: &Recherche) -> String {
    clean(&satz::stand(&searched(recherche), &states(recherche))).into_owned()
}

fn searched(recherche: &Recherche) -> String {
    let day = recherche.juengste_quelle.as_deref().map(day);
    let searched = recherche.durchsucht;
    satz::durchsucht(searched.stellen, searched.quellen, day.as_deref())
}

fn states(recherche: &Recherche) -> String {
    let state = |one: &Bestandsstand| {
        let moment = Zeitpunkt::from_utc(&one.stand).map(|moment| moment.to_string());
        let state = moment.map_or_else(|| satz::pruefsumme(&one.stand), |moment| satz::geaendert_am(&moment));
        satz::bestand(&one.name, one.dokumente, one.passagen, &state)
    };
    recherche.bestaende.iter().map(state).collect::<Vec<_>>().join(" | ")
}

fn hit(fund: &Fund) -> Eintrag {
    let mut merkmale = Vec::new();
    let mut say = |key: &'static str, name: &str, wert: String| {
        merkmale.push(Eigenschaft { key, name: name.to_owned(), wert });
    };
    say("stufe", feld::STUFE, satz::stufe(fund.stufe).to_owned());
    if let Some(urteil) = fund.urteil {
        say("urteil", feld::URTEIL, satz::urteil(urteil.key()).to_owned());
    }
    say("fingerabdruck", feld::FINGERABDRUCK, clean(&fund.fingerabdruck).into_owned());
    let zitat = Zitat {
        wortlaut: words(&fund.wortlaut),
        quelle: clean(&fund.quelle).into_owned(),
        herausgeber: clean(&fund.herausgeber).into_owned(),
        titel: clean(&fund.quelltitel).into_owned(),
        datum: fund.datum.as_deref().map_or_else(|| wort::OHNE_DATUM.to_owned(), day),
        stelle: clean(&fund.ort).into_owned(),
        kennung: clean(&fund.kennung).into_owned(),
        ..Zitat::default()
    };
    let titel = clean(&fund.titel).into_owned();
    let kennung = zitat.kennung.clone();
    Eintrag { ebene: 2, art: "stelle", titel, kennung, merkmale, zitate: vec![zitat], ..Eintrag::default() }
}

/// An ISO day in German form; unchanged if it is no day.
fn day(iso: &str) -> String {
    Datum::from_iso(iso).map_or_else(|| clean(iso).into_owned(), |day| day.to_string())
}
