//! `zeige`: one entry with its properties, its words, its evidence and its links.

use std::slice;

use serde_json::{Value, json};

use super::args::befehl::ZeigeArgs;
use super::call::{Call, Complaint, Ended};
use super::entry::{self, Entry};
use super::json;
use super::out::Out;
use crate::deutsch::{cli as satz, katalog as wort};
use crate::domain::{Bestand, Knoten};
use crate::export::{Vorlage, Zitat};
use crate::holdings::Need;
use crate::katalog::labels;
use crate::text::{single_spaced, width};

pub(super) fn run(args: &ZeigeArgs, call: &mut Call<'_>) -> Ended {
    let bestand = call.holdings()?.bestand(Need::Entry(args.kennung.trim()))?;
    let entry = entry::find(&bestand, &args.kennung)?;
    if let Some(vorlage) = args.vorlage {
        call.out.block(&quotations(&entry.knoten, &bestand, vorlage)?);
        return Ok(());
    }
    call.print(args.json, || value(&entry, &bestand), |out| text(&entry, &bestand, out));
    Ok(())
}

/// Every Beleg as a quotation, separated by empty lines.
fn quotations(knoten: &Knoten, bestand: &Bestand, vorlage: Vorlage) -> Result<String, Complaint> {
    let all = knoten.belege.iter().filter_map(|beleg| Some((bestand.quelle(&beleg.quelle)?, beleg)));
    let all: Vec<String> =
        all.map(|(quelle, beleg)| Zitat::new(quelle, slice::from_ref(beleg)).text(vorlage)).collect();
    if all.is_empty() {
        return Err(Complaint::nothing(satz::ohne_beleg(&knoten.kennung)));
    }
    Ok(all.join("\n\n"))
}

fn value(entry: &Entry<'_>, bestand: &Bestand) -> Value {
    let knoten = &entry.knoten;
    let node = json::node(bestand, knoten, &json::children(bestand, &entry.baum, knoten));
    json!({"knoten": json::with(node, json!({"verweise": json::links(knoten)}))})
}

fn text(entry: &Entry<'_>, bestand: &Bestand, out: &mut Out<'_>) {
    let knoten = &entry.knoten;
    out.paragraph("", &single_spaced(&knoten.titel));
    out.line(&format!("{}  [{}]", labels::kind(knoten), knoten.kennung));
    place(entry, out);
    properties(knoten, bestand, out);
    wording(knoten, out);
    section(satz::FUNDSTELLEN, &knoten.belege, out, |beleg, out| {
        let stelle = bestand.stelle(&beleg.quelle, &beleg.zeilen);
        out.line(&format!("  {}, {stelle}", beleg.quelle));
        if Some(&beleg.wortlaut) != knoten.wortlaut.as_ref() {
            out.paragraph("    ", &format!("„{}“", single_spaced(&beleg.wortlaut)));
        }
    });
    section(satz::VERWEISE, &knoten.verweise, out, |link, out| {
        out.line(&format!("  {}  [{}]", link.titel, link.kennung));
    });
    section(&satz::darunter(knoten.kinder.len()), &knoten.kinder, out, |id, out| {
        let Some(below) = entry.baum.get(*id) else { return };
        let count = match below.kinder.len() {
            0 => String::new(),
            count => format!(" ({count})"),
        };
        out.line(&format!("  {}{count}  [{}]", single_spaced(&below.titel), below.kennung));
    });
}

/// Prints the entries above this one, outermost first.
fn place(entry: &Entry<'_>, out: &mut Out<'_>) {
    let above = entry.baum.ancestors(entry.id).filter_map(|id| entry.baum.get(id));
    let mut above: Vec<String> = above.map(|knoten| single_spaced(&knoten.titel)).collect();
    above.reverse();
    if !above.is_empty() {
        out.paragraph(satz::STEHT_UNTER, &above.join(" › "));
    }
}

fn properties(knoten: &Knoten, bestand: &Bestand, out: &mut Out<'_>) {
    let said = labels::properties(bestand, knoten).into_iter();
    let shown: Vec<(&str, String)> = said.map(|(art, value)| (wort::merkmal(art.key()), value)).collect();
    let Some(widest) = shown.iter().map(|(label, _)| width(label)).max() else { return };
    out.line("");
    for (label, value) in shown {
        let pad = " ".repeat(widest - width(label));
        out.paragraph(&format!("{label}:{pad} "), &value);
    }
}

fn wording(knoten: &Knoten, out: &mut Out<'_>) {
    if let Some(wortlaut) = knoten.wortlaut.as_deref().filter(|words| !words.trim().is_empty()) {
        let paragraphs: Vec<&str> = wortlaut.split("\n\n").collect();
        section(satz::WORTLAUT, &paragraphs, out, |words, out| out.paragraph("  ", &single_spaced(words)));
    }
}

/// Prints a heading and its rows; nothing if there are no rows.
fn section<T>(titel: &str, all: &[T], out: &mut Out<'_>, row: impl Fn(&T, &mut Out<'_>)) {
    if !all.is_empty() {
        out.line("");
        out.line(&format!("{titel}:"));
    }
    for one in all {
        row(one, out);
    }
}
