//! `zeige`: one entry with its properties, its words, its evidence and its links.

use std::{io, slice};

use serde_json::{Value, json};

use super::args::{VorlageArg, ZeigeArgs};
use super::complaint::Complaint;
use super::entry::{self, Entry};
use super::{Out, Outcome, json};
use crate::deutsch::cli as satz;
use crate::deutsch::katalog as wort;
use crate::domain::{Bestand, Knoten};
use crate::export::{Vorlage, Zitat};
use crate::katalog::labels;
use crate::text::width;

pub(super) fn run(args: &ZeigeArgs, bestand: &Bestand, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(entry) = entry::find(bestand, args.kennung.trim()) else {
        let near = entry::near(bestand, &args.kennung);
        out.say(&satz::unbekannte_kennung(&args.kennung, &near));
        return Ok(Outcome::Nothing);
    };
    let Some(knoten) = entry.knoten() else {
        return Ok(Outcome::Nothing);
    };
    if let Some(VorlageArg(vorlage)) = args.vorlage {
        return quotations(knoten, bestand, vorlage, out);
    }
    if args.json {
        let kinder = knoten.kinder.iter().map(|kind| json::tree(bestand, &entry.baum, *kind)).collect();
        let mut node = json::node(bestand, knoten, kinder);
        node.insert("verweise".to_owned(), json::links(knoten));
        out.json(&json!({"schema": json::SCHEMA, "knoten": Value::Object(node)}))?;
    } else {
        text(&entry, knoten, bestand, out)?;
    }
    Ok(Outcome::Done)
}

/// Every evidence as a quotation, parted by empty lines.
fn quotations(
    knoten: &Knoten,
    bestand: &Bestand,
    vorlage: Vorlage,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let all = knoten.belege.iter().filter_map(|beleg| Some((bestand.quelle(&beleg.quelle)?, beleg)));
    let all: Vec<String> =
        all.map(|(quelle, beleg)| Zitat::new(quelle, slice::from_ref(beleg)).text(vorlage)).collect();
    if all.is_empty() {
        out.say(&satz::ohne_beleg(&knoten.kennung));
        return Ok(Outcome::Nothing);
    }
    out.block(&all.join("\n\n"))?;
    Ok(Outcome::Done)
}

fn text(entry: &Entry<'_>, knoten: &Knoten, bestand: &Bestand, out: &mut Out<'_>) -> io::Result<()> {
    out.paragraph("", &json::folded(&knoten.titel))?;
    out.line(&format!("{}  [{}]", labels::kind(knoten), knoten.kennung))?;
    place(entry, out)?;
    properties(knoten, bestand, out)?;
    wording(knoten, out)?;
    evidence(knoten, bestand, out)?;
    links(knoten, out)?;
    below(entry, knoten, out)
}

/// The entries above, outermost first.
fn place(entry: &Entry<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let mut above: Vec<String> = entry
        .baum
        .ancestors(entry.id)
        .filter_map(|id| entry.baum.get(id))
        .map(|knoten| json::folded(&knoten.titel))
        .collect();
    above.reverse();
    if above.is_empty() {
        return Ok(());
    }
    out.paragraph(satz::STEHT_UNTER, &above.join(" › "))
}

fn properties(knoten: &Knoten, bestand: &Bestand, out: &mut Out<'_>) -> io::Result<()> {
    let said = labels::properties(bestand, knoten).into_iter();
    let shown: Vec<(&str, String)> = said.map(|(art, value)| (wort::merkmal(art.key()), value)).collect();
    if shown.is_empty() {
        return Ok(());
    }
    out.line("")?;
    let widest = shown.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    for (label, value) in shown {
        let pad = " ".repeat(widest - width(label));
        out.paragraph(&format!("{label}:{pad} "), &value)?;
    }
    Ok(())
}

fn wording(knoten: &Knoten, out: &mut Out<'_>) -> io::Result<()> {
    let wortlaut = knoten.wortlaut.as_deref().unwrap_or("");
    if wortlaut.trim().is_empty() {
        return Ok(());
    }
    section(satz::WORTLAUT, out)?;
    wortlaut.split("\n\n").try_for_each(|paragraph| out.paragraph("  ", &json::folded(paragraph)))
}

fn evidence(knoten: &Knoten, bestand: &Bestand, out: &mut Out<'_>) -> io::Result<()> {
    if knoten.belege.is_empty() {
        return Ok(());
    }
    section(satz::FUNDSTELLEN, out)?;
    for beleg in &knoten.belege {
        let stelle = bestand.stelle(&beleg.quelle, &beleg.zeilen);
        out.line(&format!("  {}, {stelle}", beleg.quelle))?;
        if Some(&beleg.wortlaut) != knoten.wortlaut.as_ref() {
            out.paragraph("    ", &format!("„{}“", json::folded(&beleg.wortlaut)))?;
        }
    }
    Ok(())
}

fn links(knoten: &Knoten, out: &mut Out<'_>) -> io::Result<()> {
    if knoten.verweise.is_empty() {
        return Ok(());
    }
    section(satz::VERWEISE, out)?;
    knoten.verweise.iter().try_for_each(|link| out.line(&format!("  {}  [{}]", link.titel, link.kennung)))
}

fn below(entry: &Entry<'_>, knoten: &Knoten, out: &mut Out<'_>) -> io::Result<()> {
    if knoten.kinder.is_empty() {
        return Ok(());
    }
    section(&satz::darunter(knoten.kinder.len()), out)?;
    let kinder = knoten.kinder.iter().filter_map(|id| entry.baum.get(*id));
    for kind in kinder {
        let count = match kind.kinder.len() {
            0 => String::new(),
            count => format!(" ({count})"),
        };
        out.line(&format!("  {}{count}  [{}]", json::folded(&kind.titel), kind.kennung))?;
    }
    Ok(())
}

fn section(titel: &str, out: &mut Out<'_>) -> io::Result<()> {
    out.line("")?;
    out.line(&format!("{titel}:"))
}
