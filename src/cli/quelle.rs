//! `quelle`: a source as reading text, as JSON, or byte for byte.

use std::io;

use serde_json::{Map, Value, json};

use super::args::QuelleArgs;
use super::complaint::Complaint;
use super::{Out, Outcome, entry, json};
use crate::corpus::sha256;
use crate::deutsch::bestand::original_fehlt;
use crate::deutsch::cli as satz;
use crate::deutsch::katalog as wort;
use crate::domain::{Ansicht, Bestand, Block, BlockArt, Quelle};
use crate::holdings::{Eintrag, Holdings};
use crate::text::lines::Lines;
use crate::text::nearest::nearest;
use crate::text::width;

/// Columns for the line numbers.
const GUTTER: usize = 14;

pub(super) fn run(args: &QuelleArgs, holdings: &Holdings, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let id = args.kennung.trim();
    let (further, eintrag) = holdings.load_with_record(id)?.unzip();
    let bestand = holdings.with(further.into_iter().collect())?;
    let Some(quelle) = bestand.quelle(id) else {
        let held = holdings.ids()?;
        let known = bestand.quellen.iter().map(|quelle| &quelle.id).chain(&held);
        let known: Vec<&str> = known.map(String::as_str).collect();
        out.say(&satz::unbekannte_quelle(&args.kennung, &nearest(&args.kennung, &known)));
        return Ok(Outcome::Nothing);
    };
    if args.original {
        return original(quelle, eintrag.as_ref(), out);
    }
    if args.json {
        let knoten: Vec<Value> = quelle.blocks.iter().map(|block| node(&bestand, quelle, block)).collect();
        let mut about = description(quelle);
        if let (Some(eintrag), Some(fields)) = (&eintrag, about.as_object_mut()) {
            kept(eintrag, fields);
        }
        out.json(&json!({"schema": json::SCHEMA, "quelle": about, "knoten": knoten}))?;
    } else {
        text(quelle, out)?;
    }
    Ok(Outcome::Done)
}

/// The bytes of the file: as it lies there if it is unchanged, else the text that was kept, if that is all of the file.
/// A byte order mark is no part of the text; the checksum tells whether the file had one.
fn original(quelle: &Quelle, eintrag: Option<&Eintrag>, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let is_file = |bytes: &[u8]| sha256(bytes) == quelle.sha256;
    let kept = quelle.text.as_bytes();
    if is_file(kept) {
        out.bytes(kept)?;
        return Ok(Outcome::Done);
    }
    let marked = format!("\u{feff}{}", quelle.text);
    if is_file(marked.as_bytes()) {
        out.bytes(marked.as_bytes())?;
        return Ok(Outcome::Done);
    }
    let path = eintrag.map(Eintrag::path).unwrap_or_default();
    if let Some(bytes) = std::fs::read(&path).ok().filter(|bytes| is_file(bytes)) {
        out.bytes(&bytes)?;
        return Ok(Outcome::Done);
    }
    out.say(&original_fehlt(&quelle.id, &path.display().to_string()));
    Ok(Outcome::Nothing)
}

/// What is known of a document that somebody added.
fn kept(eintrag: &Eintrag, fields: &mut Map<String, Value>) {
    fields.insert("pfad".to_owned(), json!(eintrag.pfad));
    fields.insert("format".to_owned(), json!(eintrag.format));
    fields.insert("zeichensatz".to_owned(), json!(eintrag.zeichensatz));
    fields.insert("herkunft".to_owned(), json!(eintrag.herkunft));
    fields.insert("hinweise".to_owned(), json!(eintrag.hinweise));
}

fn description(quelle: &Quelle) -> Value {
    let herausgeber = Some(quelle.herausgeber.as_str()).filter(|name| !name.is_empty());
    json!({
        "kennung": quelle.id,
        "titel": json::folded(&quelle.titel),
        "art": quelle.art.key(),
        "herausgeber": herausgeber,
        "datum": quelle.datum.map(crate::domain::Datum::iso),
        "datum_hinweis": quelle.datum_hinweis,
        "sha256": quelle.sha256,
        "zeilen": Lines::new(&quelle.text).count(),
    })
}

/// A block with the kind and the properties the catalogue gives it, its own words, and what kind of block it is.
fn node(bestand: &Bestand, quelle: &Quelle, block: &Block) -> Value {
    let baum = bestand.baum(Ansicht::Quellen);
    let mut knoten = entry::of_block(quelle, block);
    if let Some(known) = baum.find(&block.kennung).and_then(|id| baum.get(id)) {
        knoten.art = known.art;
        knoten.titel.clone_from(&known.titel);
        knoten.merkmale.clone_from(&known.merkmale);
    }
    let mut node = json::node(bestand, &knoten, Vec::new());
    if let Some(Value::Object(merkmale)) = node.get_mut("merkmale") {
        layout(block, merkmale);
    }
    Value::Object(node)
}

fn layout(block: &Block, merkmale: &mut Map<String, Value>) {
    let kind = crate::katalog::kind(&block.art).key();
    merkmale.insert("block".to_owned(), json!(kind));
    match &block.art {
        BlockArt::Ueberschrift { ebene, nummer } => {
            merkmale.insert("ebene".to_owned(), json!(ebene));
            merkmale.insert("nummer".to_owned(), json!(nummer));
        }
        BlockArt::Listenpunkt { ebene, zeichen } => {
            merkmale.insert("ebene".to_owned(), json!(ebene));
            merkmale.insert("zeichen".to_owned(), json!(zeichen));
        }
        BlockArt::Fussnote { nummer } => {
            merkmale.insert("nummer".to_owned(), json!(nummer));
        }
        _ => {}
    }
}

fn text(quelle: &Quelle, out: &mut Out<'_>) -> io::Result<()> {
    out.paragraph("", &json::folded(&quelle.titel))?;
    let datum = quelle.datum.map(|datum| datum.to_string());
    let datum = datum.unwrap_or_else(|| wort::OHNE_DATUM.to_owned());
    let about = [wort::wert(quelle.art.key()), &quelle.herausgeber, &datum];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    out.paragraph("", &about.join(" · "))?;
    if let Some(hinweis) = &quelle.datum_hinweis {
        out.paragraph("", hinweis)?;
    }
    let lines = Lines::new(&quelle.text).count();
    out.line(&satz::quelle_kopf(&quelle.id, lines, &quelle.sha256))?;
    let mut list = false;
    for block in &quelle.blocks {
        let item = matches!(block.art, BlockArt::Listenpunkt { .. });
        if !(item && list) {
            out.line("")?;
        }
        list = item;
        out.paragraph(&lead(quelle, block), &block.text)?;
    }
    Ok(())
}

/// Line numbers, then what the reading text has lost: numbers, bullets, the name of what is beside the text.
fn lead(quelle: &Quelle, block: &Block) -> String {
    let zeilen = quelle.stellen.text(&block.ganz(&quelle.id).zeilen);
    let pad = " ".repeat(GUTTER.saturating_sub(width(&zeilen)).max(2));
    let mark = match &block.art {
        BlockArt::Ueberschrift { nummer, .. } => nummer.as_ref().map(|nummer| format!("{nummer}  ")),
        BlockArt::Listenpunkt { ebene, zeichen } => {
            Some(format!("{}{zeichen} ", "  ".repeat(usize::from(*ebene))))
        }
        BlockArt::Fussnote { nummer } => Some(format!("{} {nummer}: ", wort::FUSSNOTE)),
        BlockArt::Briefkopf | BlockArt::Verweise | BlockArt::Inhaltsverzeichnis => {
            Some(format!("{}: ", wort::art(crate::katalog::kind(&block.art).key())))
        }
        BlockArt::Unterzeile | BlockArt::Absatz => None,
    };
    format!("{zeilen}{pad}{}", mark.unwrap_or_default())
}
