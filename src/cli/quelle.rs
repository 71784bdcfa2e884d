//! `quelle`: a source as reading text, as JSON, or byte for byte.

use std::{fs, iter};

use serde_json::{Value, json};

use super::args::befehl::QuelleArgs;
use super::call::{Call, Complaint, Ended};
use super::out::Out;
use super::{entry, json};
use crate::corpus::sha256;
use crate::deutsch::bestand::original_fehlt;
use crate::deutsch::{cli as satz, katalog as wort};
use crate::domain::{Ansicht, Bestand, Block, BlockArt, Datum, Quelle};
use crate::holdings::Akte;
use crate::katalog;
use crate::text::lines::Lines;
use crate::text::nearest::nearest;
use crate::text::{part, single_spaced, width};

/// Columns for the line numbers.
const GUTTER: usize = 14;

pub(super) fn run(args: &QuelleArgs, call: &mut Call<'_>) -> Ended {
    let holdings = call.holdings()?;
    let id = args.kennung.trim();
    let (further, eintrag) = holdings.load_with_record(id)?.unzip();
    let bestand = holdings.with(further.into_iter().collect())?;
    let Some(quelle) = bestand.quelle(id) else {
        let held = holdings.ids()?;
        let known = bestand.quellen.iter().map(|quelle| &quelle.id).chain(&held);
        let known: Vec<&str> = known.map(String::as_str).collect();
        let near = nearest(&args.kennung, &known);
        return Err(Complaint::nothing(satz::unbekannte_quelle(&args.kennung, &near)));
    };
    if args.original {
        call.out.bytes(&original(quelle, eintrag.as_ref())?);
        return Ok(());
    }
    let nodes = || quelle.blocks.iter().map(|block| node(&bestand, quelle, block)).collect::<Value>();
    call.print(
        args.json,
        || json!({"quelle": description(quelle, eintrag.as_ref()), "knoten": nodes()}),
        |out| text(quelle, out),
    );
    Ok(())
}

/// The bytes of the file: from the kept text if that is all of the file, else read from its path if the file is
/// unchanged. The kept text has no byte order mark; the checksum tells whether the file had one.
fn original(quelle: &Quelle, eintrag: Option<&Akte>) -> Result<Vec<u8>, Complaint> {
    let path = eintrag.map(Akte::path).unwrap_or_default();
    let kept = [quelle.text.clone(), format!("\u{feff}{}", quelle.text)].into_iter().map(String::into_bytes);
    let mut all = kept.chain(iter::once_with(|| fs::read(&path).unwrap_or_default()));
    let found = all.find(|bytes| sha256(bytes) == quelle.sha256);
    found.ok_or_else(|| Complaint::nothing(original_fehlt(&quelle.id, &path.display().to_string())))
}

/// Fields of a source; of an added document also those of its record.
fn description(quelle: &Quelle, eintrag: Option<&Akte>) -> Value {
    let herausgeber = Some(quelle.herausgeber.as_str()).filter(|name| !name.is_empty());
    let about = json!({
        "kennung": quelle.id,
        "titel": single_spaced(&quelle.titel),
        "art": quelle.art.key(),
        "herausgeber": herausgeber,
        "datum": quelle.datum.map(Datum::iso),
        "datum_hinweis": quelle.datum_hinweis,
        "sha256": quelle.sha256,
        "zeilen": Lines::new(&quelle.text).count(),
    });
    let Some(eintrag) = eintrag else { return about };
    let added = json!({
        "pfad": eintrag.pfad,
        "format": eintrag.format,
        "zeichensatz": eintrag.zeichensatz,
        "herkunft": eintrag.herkunft,
        "hinweise": eintrag.hinweise,
    });
    json::with(about, added)
}

/// A block as a node, with the kind and the properties that the catalogue gives it, and its layout.
fn node(bestand: &Bestand, quelle: &Quelle, block: &Block) -> Value {
    let baum = bestand.baum(Ansicht::Quellen);
    let mut knoten = entry::of_block(quelle, block);
    if let Some(known) = baum.find(&block.kennung).and_then(|id| baum.get(id)) {
        knoten.art = known.art;
        knoten.titel.clone_from(&known.titel);
        knoten.merkmale.clone_from(&known.merkmale);
    }
    let mut node = json::node(bestand, &knoten, &json!([]));
    if let Some(merkmale) = node.get_mut("merkmale") {
        *merkmale = json::with(merkmale.take(), layout(block));
    }
    node
}

fn layout(block: &Block) -> Value {
    let kind = json!({"block": katalog::kind(&block.art).key()});
    let more = match &block.art {
        BlockArt::Ueberschrift { ebene, nummer } => json!({"ebene": ebene, "nummer": nummer}),
        BlockArt::Listenpunkt { ebene, zeichen } => json!({"ebene": ebene, "zeichen": zeichen}),
        BlockArt::Fussnote { nummer } => json!({"nummer": nummer}),
        _ => Value::Null,
    };
    json::with(kind, more)
}

fn text(quelle: &Quelle, out: &mut Out<'_>) {
    out.paragraph("", &single_spaced(&quelle.titel));
    let datum = wort::datum(quelle.datum);
    let about = [wort::wert(quelle.art.key()), &quelle.herausgeber, &datum];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    out.paragraph("", &about.join(" · "));
    quelle.datum_hinweis.iter().for_each(|hinweis| out.paragraph("", hinweis));
    let lines = Lines::new(&quelle.text).count();
    out.line(&satz::quelle_kopf(&quelle.id, lines, &quelle.sha256));
    let mut list = false;
    for block in &quelle.blocks {
        let item = matches!(block.art, BlockArt::Listenpunkt { .. });
        if !(item && list) {
            out.line("");
        }
        list = item;
        let mut lead = lead(quelle, block);
        for row in block.own_rows() {
            out.paragraph(&lead, part(&block.text, row));
            lead = " ".repeat(width(&lead));
        }
    }
}

/// Start of a row: line numbers, then the number or bullet that the reading text omits, or a non-body block's kind.
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
            Some(format!("{}: ", wort::art(katalog::kind(&block.art).key())))
        }
        BlockArt::Unterzeile | BlockArt::Absatz => None,
    };
    format!("{zeilen}{pad}{}", mark.unwrap_or_default())
}
