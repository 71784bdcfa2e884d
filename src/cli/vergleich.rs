//! `vergleich`: two documents of a strategy's shape, measure by measure.

use std::path::Path;

use serde_json::{Value, json};

use super::args::VergleichArgs;
use super::call::{Call, Ended, Outcome, documents};
use super::complaint::Complaint;
use super::json;
use super::out::Out;
use crate::deutsch::{cli, katalog as wort, vergleich as satz};
use crate::domain::{Datum, Quelle, Verbindlichkeit};
use crate::holdings::{self, Holdings, Wanted};
use crate::katalog::vergleich::{
    Aenderung, Massnahme, Ort, Paar, Sicherheit, Stueck, StueckArt, Umbau, Vergleich, unterschied,
    vergleiche, written,
};

pub(super) fn run(args: &VergleichArgs, call: &mut Call<'_>) -> Ended {
    let holdings = call.holdings()?;
    let alt = &document(&holdings, call.wanted, &args.alt)?;
    let neu = &document(&holdings, call.wanted, &args.neu)?;
    let found = &vergleiche(alt, neu);
    let empty = [(&found.alt, &args.alt), (&found.neu, &args.neu)];
    if let Some((_, name)) = empty.into_iter().find(|(list, _)| list.is_empty()) {
        return Err(Complaint::Nothing(satz::ohne_massnahmen(name)));
    }
    call.print(args.json, || value(found, alt, neu), |out| text(found, alt, neu, out));
    Ok(Outcome::Done)
}

/// A document of the session, else a file; a restricted session opens none.
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
    holdings::document_of(path, &wanted.umgebung)
        .map_err(|grund| Complaint::Satz(satz::nicht_gelesen(name, &grund)))
}

fn text(found: &Vergleich, alt: &Quelle, neu: &Quelle, out: &mut Out<'_>) {
    out.line(satz::TITEL);
    for (side, quelle, count) in [(satz::ALT, alt, found.alt.len()), (satz::NEU, neu, found.neu.len())] {
        let datum = wort::datum(quelle.datum);
        out.paragraph("", &satz::dokument(side, &quelle.titel, &quelle.id, &datum, count));
    }
    out.line("");
    for art in Aenderung::ALL {
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
        section.eintraege.into_iter().for_each(|entry| show(found, entry, out));
    }
}

/// What is told under a section.
#[derive(Clone, Copy)]
enum Eintrag<'a> {
    Neu(usize),
    Entfallen(usize),
    Paar(&'a Paar),
}

struct Section<'a> {
    titel: String,
    eintraege: Vec<Eintrag<'a>>,
}

/// Everything that differs, by the sections of the newer document; old sections it does not have come last.
fn sections(found: &Vergleich) -> Vec<Section<'_>> {
    let mut out: Vec<Section<'_>> = Vec::new();
    for (number, massnahme) in found.neu.iter().enumerate() {
        let paar = found.paare.iter().find(|paar| paar.neu == number);
        let different = |paar: &&Paar| !paar.unveraendert();
        let eintrag =
            paar.map_or(Some(Eintrag::Neu(number)), |paar| Some(paar).filter(different).map(Eintrag::Paar));
        add(&mut out, path(massnahme), eintrag);
    }
    let here: Vec<String> = found.neu.iter().map(path).collect();
    for number in &found.entfallen {
        if let Some(massnahme) = found.alt.get(*number) {
            let own = path(massnahme);
            let titel = if here.contains(&own) { own } else { format!("{own} ({})", satz::NUR_ALT) };
            add(&mut out, titel, Some(Eintrag::Entfallen(*number)));
        }
    }
    out.retain(|section| !section.eintraege.is_empty());
    out
}

fn add<'a>(out: &mut Vec<Section<'a>>, titel: String, eintrag: Option<Eintrag<'a>>) {
    match out.iter_mut().find(|section| section.titel == titel) {
        Some(section) => section.eintraege.extend(eintrag),
        None => out.push(Section { titel, eintraege: eintrag.into_iter().collect() }),
    }
}

fn path(massnahme: &Massnahme) -> String {
    massnahme.pfad.join(" › ")
}

fn show(found: &Vergleich, eintrag: Eintrag<'_>, out: &mut Out<'_>) {
    match eintrag {
        Eintrag::Neu(number) => {
            let Some(new) = found.neu.get(number) else { return };
            single("neu", new, StueckArt::Neu, out);
            let umbau = found.umbau_zu(number);
            let whole = umbau.and_then(|umbau| Some((umbau, found.alt.get(*umbau.alt.first()?)?)));
            rebuilt(whole, satz::teil_von, out);
        }
        Eintrag::Entfallen(number) => {
            let Some(old) = found.alt.get(number) else { return };
            single("entfallen", old, StueckArt::Weg, out);
            let umbau = found.umbau_von(number);
            let whole = umbau.and_then(|umbau| Some((umbau, found.neu.get(*umbau.neu.first()?)?)));
            rebuilt(whole, satz::aufgegangen, out);
        }
        Eintrag::Paar(paar) => pair_text(found, paar, out),
    }
}

/// A measure without a pair.
fn single(kind: &str, massnahme: &Massnahme, art: StueckArt, out: &mut Out<'_>) {
    out.paragraph("  ", &format!("{}: {}", satz::aenderung(kind), place(massnahme)));
    out.paragraph("    ", &marked(&[Stueck { art, text: massnahme.text.clone() }]));
}

/// Says of a measure without a pair where it came from or went, if that is known.
fn rebuilt(whole: Option<(&Umbau, &Massnahme)>, said: fn(&str) -> String, out: &mut Out<'_>) {
    if let Some((umbau, whole)) = whole {
        out.paragraph("    ", &format!("{} ({})", said(&whole.text), sure(umbau.sicherheit)));
    }
}

fn pair_text(found: &Vergleich, paar: &Paar, out: &mut Out<'_>) {
    let Some((old, new)) = found.beide(paar) else { return };
    let kinds: Vec<&str> = paar.arten().iter().map(|art| satz::aenderung(art.key())).collect();
    let sure = sure(paar.sicherheit);
    out.paragraph("  ", &format!("{} ({sure}): {} → {}", kinds.join(", "), place(old), place(new)));
    out.paragraph("    ", &marked(&unterschied(&old.text, &new.text)));
    if let Some(ort) = paar.verschoben {
        out.paragraph("    ", &satz::verschoben(ort.key(), &path(old), &path(new)));
    }
    if let Some((before, after)) = paar.verbindlichkeit {
        out.paragraph("    ", &satz::verbindlichkeit(verb(before), verb(after)));
    }
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

/// A difference with marks that survive any terminal.
fn marked(runs: &[Stueck]) -> String {
    written(runs.iter(), |run| match run.art {
        StueckArt::Gleich => run.text.clone(),
        StueckArt::Weg => format!("[-{}-]", run.text),
        StueckArt::Neu => format!("{{+{}+}}", run.text),
    })
}

fn value(found: &Vergleich, alt: &Quelle, neu: &Quelle) -> Value {
    let counts = Aenderung::ALL.iter().map(|art| (art.key().to_owned(), json!(found.anzahl(*art))));
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
    let moved = paar.verschoben.map(Ort::key);
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
