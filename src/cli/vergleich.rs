//! `vergleich`: two documents read as strategies (`QuelleArt::Strategie`), compared measure by measure.

use std::iter;
use std::path::Path;

use serde_json::{Value, json};

use super::args::befehl::VergleichArgs;
use super::call::{Call, Complaint, Ended, documents};
use super::json;
use super::out::Out;
use crate::deutsch::{cli, katalog as wort, vergleich as satz};
use crate::domain::{Datum, Quelle, Verbindlichkeit};
use crate::holdings::{self, Holdings, Wanted};
use crate::katalog::vergleich::{
    Massnahme, Paar, Sicherheit, Stueck, StueckArt, Umbau, Unterschied, Vergleich, Wohin, unterschied,
    vergleiche, written,
};

pub(super) fn run(args: &VergleichArgs, call: &mut Call<'_>) -> Ended {
    let holdings = call.holdings()?;
    let alt = &document(&holdings, call.wanted, &args.alt)?;
    let neu = &document(&holdings, call.wanted, &args.neu)?;
    let found = &vergleiche(alt, neu);
    let empty = [(&found.alt, &args.alt), (&found.neu, &args.neu)];
    if let Some((_, name)) = empty.into_iter().find(|(list, _)| list.is_empty()) {
        return Err(Complaint::nothing(satz::ohne_massnahmen(name)));
    }
    call.print(args.json, || value(found, alt, neu), |out| text(found, alt, neu, out));
    Ok(())
}

/// The document of the session with this id, else the file at this path; a restricted session opens no file.
fn document(holdings: &Holdings, wanted: &Wanted, name: &str) -> Result<Quelle, Complaint> {
    let id = name.trim();
    if let Some(quelle) = documents(holdings, [id])?.quelle(id) {
        return Ok(quelle.clone());
    }
    let path = Path::new(name);
    if wanted.umgebung.eingeschraenkt {
        return Err(Complaint::Satz(cli::EINGESCHRAENKT.to_owned()));
    }
    if !path.is_file() {
        return Err(Complaint::Satz(satz::unbekannt(name)));
    }
    let read = holdings::document_of(path, &wanted.umgebung);
    Ok(read.map_err(|grund| satz::nicht_gelesen(name, &grund))?)
}

fn text(found: &Vergleich, alt: &Quelle, neu: &Quelle, out: &mut Out<'_>) {
    out.line(satz::TITEL);
    for (side, quelle, count) in [(satz::ALT, alt, found.alt.len()), (satz::NEU, neu, found.neu.len())] {
        let datum = wort::datum(quelle.datum);
        out.paragraph("", &satz::dokument(side, &quelle.titel, &quelle.id, &datum, count));
    }
    out.line("");
    for art in Unterschied::ALL {
        out.line(&format!("{:>5}  {}", found.anzahl(art), satz::aenderung(art.key())));
    }
    if !found.umbauten.is_empty() {
        let split = found.umbauten.iter().filter(|umbau| umbau.neu.len() > 1).count();
        out.line(&format!("       {}", satz::umbauten(split, found.umbauten.len() - split)));
    }
    out.line("");
    let sections = sections(found);
    out.line(if sections.is_empty() { satz::GLEICH } else { satz::LEGENDE });
    for section in sections {
        out.line("");
        out.paragraph("", &section.titel);
        for told in section.told {
            out.paragraph("  ", &told.head);
            told.rows.iter().for_each(|row| out.paragraph("    ", row));
        }
    }
}

struct ReportSection {
    titel: String,
    told: Vec<Wording>,
}

/// A difference: its kind and places, then words and remarks.
struct Wording {
    head: String,
    rows: Vec<String>,
}

/// All differences by section of the newer document; sections that only the older one has come last.
fn sections(found: &Vergleich) -> Vec<ReportSection> {
    let mut out: Vec<ReportSection> = Vec::new();
    let mut add = |titel: String, told: Option<Wording>| match out.iter_mut().find(|one| one.titel == titel) {
        Some(section) => section.told.extend(told),
        None => out.push(ReportSection { titel, told: told.into_iter().collect() }),
    };
    for (number, new) in found.neu.iter().enumerate() {
        let paar = found.paare.iter().find(|paar| paar.neu == number);
        add(path(new), paar.map_or_else(|| Some(came(found, number, new)), |paar| pair_told(found, paar)));
    }
    for (number, old) in found.entfallen.iter().filter_map(|at| Some((*at, found.alt.get(*at)?))) {
        let own = path(old);
        let is_here = found.neu.iter().any(|new| path(new) == own);
        let titel = if is_here { own } else { format!("{own} ({})", satz::NUR_ALT) };
        add(titel, Some(went(found, number, old)));
    }
    out.retain(|section| !section.told.is_empty());
    out
}

fn came(found: &Vergleich, number: usize, new: &Massnahme) -> Wording {
    let umbau = found.umbau_zu(number);
    let whole = umbau.and_then(|umbau| found.alt.get(*umbau.alt.first()?));
    single("neu", new, StueckArt::Neu, umbau.zip(whole.map(|whole| satz::teil_von(&whole.text))))
}

fn went(found: &Vergleich, number: usize, old: &Massnahme) -> Wording {
    let umbau = found.umbau_von(number);
    let whole = umbau.and_then(|umbau| found.neu.get(*umbau.neu.first()?));
    single("entfallen", old, StueckArt::Weg, umbau.zip(whole.map(|whole| satz::aufgegangen(&whole.text))))
}

/// A measure without a counterpart in the other document, and the measure it was split from or merged into, if known.
fn single(kind: &str, massnahme: &Massnahme, art: StueckArt, other: Option<(&Umbau, String)>) -> Wording {
    let other = other.map(|(umbau, words)| format!("{words} ({})", sure(umbau.sicherheit)));
    let words = marked(&[Stueck { art, text: massnahme.text.clone() }]);
    let head = format!("{}: {}", satz::aenderung(kind), place(massnahme));
    Wording { head, rows: iter::once(words).chain(other).collect() }
}

fn pair_told(found: &Vergleich, paar: &Paar) -> Option<Wording> {
    let (old, new) = found.beide(paar).filter(|_| !paar.unveraendert())?;
    let kinds: Vec<&str> = paar.arten().iter().map(|art| satz::aenderung(art.key())).collect();
    let head = format!("{} ({}): {} → {}", kinds.join(", "), sure(paar.sicherheit), place(old), place(new));
    let mut rows = vec![marked(&unterschied(&old.text, &new.text))];
    rows.extend(paar.verschoben.map(|ort| satz::verschoben(ort.key(), &path(old), &path(new))));
    rows.extend(paar.verbindlichkeit.map(|(old, new)| satz::verbindlichkeit(verb(old), verb(new))));
    Some(Wording { head, rows })
}

fn path(massnahme: &Massnahme) -> String {
    massnahme.pfad.join(" › ")
}

fn place(massnahme: &Massnahme) -> String {
    format!("{} [{}]", massnahme.stelle, massnahme.kennung)
}

fn sure(sicherheit: u8) -> String {
    satz::sicherheit(sicherheit, Sicherheit::of(sicherheit).key())
}

fn verb(verbindlichkeit: Verbindlichkeit) -> &'static str {
    wort::wert(verbindlichkeit.key())
}

/// A difference in words, new and old ones enclosed in ASCII signs that every terminal shows.
fn marked(runs: &[Stueck]) -> String {
    written(runs.iter(), |run| match run.art {
        StueckArt::Gleich => run.text.clone(),
        StueckArt::Weg => format!("[-{}-]", run.text),
        StueckArt::Neu => format!("{{+{}+}}", run.text),
    })
}

fn value(found: &Vergleich, alt: &Quelle, neu: &Quelle) -> Value {
    let counts = Unterschied::ALL.iter().map(|art| (art.key().to_owned(), json!(found.anzahl(*art))));
    let old = |numbers: &[usize]| measures(&found.alt, numbers);
    let new = |numbers: &[usize]| measures(&found.neu, numbers);
    let umbau = |umbau: &Umbau| {
        json!({
            "art": if umbau.neu.len() > 1 { "geteilt" } else { "zusammengefuehrt" },
            "alt": old(&umbau.alt),
            "neu": new(&umbau.neu),
            "sicherheit": umbau.sicherheit,
            "sicherheit_wort": Sicherheit::of(umbau.sicherheit).key(),
        })
    };
    json!({
        "alt": side(alt, found.alt.len()),
        "neu": side(neu, found.neu.len()),
        "anzahl": counts.collect::<Value>(),
        "paare": found.paare.iter().filter_map(|paar| pair(found, paar)).collect::<Value>(),
        "hinzugekommen": new(&found.hinzugekommen),
        "entfallen": old(&found.entfallen),
        "umbauten": found.umbauten.iter().map(umbau).collect::<Value>(),
    })
}

fn side(quelle: &Quelle, count: usize) -> Value {
    let datum = quelle.datum.map(Datum::iso);
    json!({"kennung": quelle.id, "titel": quelle.titel, "datum": datum, "massnahmen": count})
}

fn measures(all: &[Massnahme], numbers: &[usize]) -> Value {
    numbers.iter().filter_map(|at| all.get(*at)).map(measure).collect()
}

fn pair(found: &Vergleich, paar: &Paar) -> Option<Value> {
    let (old, new) = found.beide(paar)?;
    let runs = unterschied(&old.text, &new.text);
    let difference: Vec<Value> =
        runs.iter().map(|run| json!({"art": run.art.key(), "text": run.text})).collect();
    let moved = paar.verschoben.map(Wohin::key);
    let binding = paar.verbindlichkeit.map(|(a, b)| json!({"alt": a.key(), "neu": b.key()}));
    Some(json!({
        "alt": measure(old),
        "neu": measure(new),
        "arten": paar.arten().iter().map(|art| art.key()).collect::<Vec<_>>(),
        "sicherheit": paar.sicherheit,
        "sicherheit_wort": Sicherheit::of(paar.sicherheit).key(),
        "verschoben": moved,
        "verbindlichkeit": binding,
        "unterschied": difference,
    }))
}

fn measure(massnahme: &Massnahme) -> Value {
    json!({
        "kennung": massnahme.kennung,
        "wortlaut": massnahme.text,
        "abschnitt": massnahme.pfad,
        "verbindlichkeit": massnahme.verbindlichkeit.key(),
        "stelle": massnahme.stelle,
        "zeilen": json::lines(&massnahme.fundstelle.zeilen),
    })
}
