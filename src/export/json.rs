//! Writes an `Auszug` as one JSON document, for other programs.

use serde_json::{Map, Value, json};

use super::auszug::{Auszug, Eintrag};
use super::zitat::Zitat;

/// Version of the shape, the first key of the document.
const SCHEMA: u32 = 1;

pub(super) fn write(auszug: &Auszug) -> String {
    let mut document = json!({
        "schema": SCHEMA,
        "titel": auszug.titel,
        "angaben": auszug.angaben,
        "eintraege": auszug.eintraege.iter().map(entry).collect::<Vec<_>>(),
    });
    if let (Some(tabelle), Some(fields)) = (&auszug.tabelle, document.as_object_mut()) {
        let table = json!({"spalten": tabelle.spalten, "zeilen": tabelle.zeilen});
        fields.insert("tabelle".to_owned(), table);
    }
    format!("{document:#}\n")
}

fn entry(eintrag: &Eintrag) -> Value {
    let merkmale: Map<String, Value> =
        eintrag.merkmale.iter().map(|one| (one.key.to_owned(), json!(one.wert))).collect();
    let mut entry = json!({
        "ebene": eintrag.ebene,
        "art": eintrag.art,
        "titel": eintrag.titel,
        "kennung": eintrag.kennung,
        "merkmale": merkmale,
        "fundstellen": eintrag.zitate.iter().map(quote).collect::<Vec<_>>(),
    });
    if let (Some(fund), Some(fields)) = (eintrag.fund, entry.as_object_mut()) {
        fields.insert("fund".to_owned(), json!(fund.key()));
    }
    entry
}

fn quote(zitat: &Zitat) -> Value {
    let zeilen: Vec<Value> = zitat.zeilen.iter().map(|range| json!([range.von, range.bis])).collect();
    json!({
        "quelle": zitat.quelle,
        "herausgeber": zitat.herausgeber,
        "titel": zitat.titel,
        "datum": zitat.datum,
        "abschnitt": zitat.abschnitt,
        "stelle": zitat.stelle,
        "zeilen": zeilen,
        "kennung": zitat.kennung,
        "wortlaut": zitat.wortlaut,
    })
}
