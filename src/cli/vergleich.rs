//! `vergleich`: two documents of a strategy's shape, measure by measure.

use std::io;
use std::path::Path;

use serde_json::{Value, json};

use super::args::VergleichArgs;
use super::complaint::Complaint;
use super::{Out, Outcome, json};
use crate::deutsch::{katalog as wort, vergleich as satz};
use crate::domain::{Quelle, Verbindlichkeit};
use crate::holdings::{self, Holdings, Wanted};
use crate::katalog::vergleich::{
    Aenderung, Massnahme, Ort, Paar, Sicherheit, Stueck, StueckArt, Umbau, Vergleich, unterschied,
    vergleiche, written,
};

pub(super) fn run(args: &VergleichArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let holdings = super::open(wanted, out)?;
    let (alt, neu) = (document(&holdings, wanted, &args.alt)?, document(&holdings, wanted, &args.neu)?);
    let found = vergleiche(&alt, &neu);
    let empty = [(&found.alt, &args.alt), (&found.neu, &args.neu)];
    if let Some((_, name)) = empty.into_iter().find(|(list, _)| list.is_empty()) {
        out.say(&satz::ohne_massnahmen(name));
        return Ok(Outcome::Nothing);
    }
    if args.json {
        out.json(&value(&found, &alt, &neu))?;
    } else {
        text(&found, &alt, &neu, out)?;
    }
    Ok(Outcome::Done)
}

/// A document of the session, else a file.
fn document(holdings: &Holdings, wanted: &Wanted, name: &str) -> Result<Quelle, Complaint> {
    let id = name.trim();
    let further = holdings.load(id)?;
    let loaded = holdings.with(further.into_iter().collect())?;
    if let Some(quelle) = loaded.quelle(id) {
        return Ok(quelle.clone());
    }
    let path = Path::new(name);
    if !path.is_file() {
        return Err(Complaint::Satz(satz::unbekannt(name)));
    }
    holdings::document_of(path, &wanted.umgebung)
        .map_err(|grund| Complaint::Satz(satz::nicht_gelesen(name, &grund)))
}

fn text(found: &Vergleich, alt: &Quelle, neu: &Quelle, out: &mut Out<'_>) -> io::Result<()> {
    out.line(satz::TITEL)?;
    for (side, quelle, count) in [(satz::ALT, alt, found.alt.len()), (satz::NEU, neu, found.neu.len())] {
        let datum = quelle.datum.map_or_else(|| wort::OHNE_DATUM.to_owned(), |datum| datum.to_string());
        out.paragraph("", &satz::dokument(side, &quelle.titel, &quelle.id, &datum, count))?;
    }
    out.line("")?;
    for art in Aenderung::ALL {
        out.line(&format!("{:>5}  {}", found.anzahl(art), satz::aenderung(art.key())))?;
    }
    if !found.umbauten.is_empty() {
        let split = found.umbauten.iter().filter(|umbau| umbau.neu.len() > 1).count();
        out.line(&format!("       {}", satz::umbauten(split, found.umbauten.len() - split)))?;
    }
    out.line("")?;
    let sections = sections(found);
    if sections.is_empty() {
        return out.line(satz::GLEICH);
    }
    out.line(satz::LEGENDE)?;
    for section in sections {
        out.line("")?;
        out.paragraph("", &section.titel)?;
        for entry in section.eintraege {
            show(found, entry, out)?;
        }
    }
    Ok(())
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

fn show(found: &Vergleich, eintrag: Eintrag<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let place = |massnahme: &Massnahme| format!("{} [{}]", massnahme.stelle, massnahme.kennung);
    match eintrag {
        Eintrag::Neu(number) => {
            let Some(new) = found.neu.get(number) else { return Ok(()) };
            out.paragraph("  ", &format!("{}: {}", satz::aenderung("neu"), place(new)))?;
            out.paragraph("    ", &marked(&[Stueck { art: StueckArt::Neu, text: new.text.clone() }]))?;
            part(found, found.umbau_zu(number), true, out)
        }
        Eintrag::Entfallen(number) => {
            let Some(old) = found.alt.get(number) else { return Ok(()) };
            out.paragraph("  ", &format!("{}: {}", satz::aenderung("entfallen"), place(old)))?;
            out.paragraph("    ", &marked(&[Stueck { art: StueckArt::Weg, text: old.text.clone() }]))?;
            part(found, found.umbau_von(number), false, out)
        }
        Eintrag::Paar(paar) => {
            let Some((old, new)) = found.beide(paar) else { return Ok(()) };
            let kinds: Vec<&str> = paar.arten().iter().map(|art| satz::aenderung(art.key())).collect();
            let sure = satz::sicherheit(paar.sicherheit, Sicherheit::of(paar.sicherheit).key());
            out.paragraph("  ", &format!("{} ({sure}): {} → {}", kinds.join(", "), place(old), place(new)))?;
            out.paragraph("    ", &marked(&unterschied(&old.text, &new.text)))?;
            if let Some(ort) = paar.verschoben {
                out.paragraph("    ", &satz::verschoben(ort.key(), &path(old), &path(new)))?;
            }
            if let Some((before, after)) = paar.verbindlichkeit {
                out.paragraph("    ", &satz::verbindlichkeit(verb(before), verb(after)))?;
            }
            Ok(())
        }
    }
}

/// Says of a measure without a pair where it came from or went, if that is known.
fn part(found: &Vergleich, umbau: Option<&Umbau>, new: bool, out: &mut Out<'_>) -> io::Result<()> {
    let Some(umbau) = umbau else { return Ok(()) };
    let whole = if new {
        umbau.alt.first().and_then(|at| found.alt.get(*at))
    } else {
        umbau.neu.first().and_then(|at| found.neu.get(*at))
    };
    let Some(whole) = whole else { return Ok(()) };
    let said = if new { satz::teil_von(&whole.text) } else { satz::aufgegangen(&whole.text) };
    let sure = satz::sicherheit(umbau.sicherheit, Sicherheit::of(umbau.sicherheit).key());
    out.paragraph("    ", &format!("{said} ({sure})"))
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
    let counts: serde_json::Map<String, Value> =
        Aenderung::ALL.iter().map(|art| (art.key().to_owned(), json!(found.anzahl(*art)))).collect();
    let side = |quelle: &Quelle, count: usize| json!({"kennung": quelle.id, "titel": quelle.titel, "datum": quelle.datum.map(crate::domain::Datum::iso), "massnahmen": count});
    let old = |numbers: &[usize]| -> Vec<Value> {
        numbers.iter().filter_map(|at| found.alt.get(*at)).map(measure).collect()
    };
    let new = |numbers: &[usize]| -> Vec<Value> {
        numbers.iter().filter_map(|at| found.neu.get(*at)).map(measure).collect()
    };
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
        "schema": json::SCHEMA,
        "alt": side(alt, found.alt.len()),
        "neu": side(neu, found.neu.len()),
        "anzahl": counts,
        "paare": found.paare.iter().filter_map(|paar| pair(found, paar)).collect::<Vec<_>>(),
        "hinzugekommen": new(&found.hinzugekommen),
        "entfallen": old(&found.entfallen),
        "umbauten": found.umbauten.iter().map(umbau).collect::<Vec<_>>(),
    })
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
