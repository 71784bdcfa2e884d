//! `kreuztabelle`: a table of counts, of all holdings if the search can count them.

use std::io;

use serde_json::{Value, json};

use super::{Form, bestaende, csv, outcome, places};
use crate::cli::complaint::Complaint;
use crate::cli::{Out, Outcome, json};
use crate::deutsch::uebersicht as satz;
use crate::domain::Bestand;
use crate::holdings::Wanted;
use crate::katalog::uebersicht::kreuz::{self, Achse, Kopf, Kreuztabelle, kreuztabelle};
use crate::text::width;

/// Prints the table of two properties.
pub(super) fn cross(
    bestand: &Bestand,
    (zeilen, spalten): (Achse, Achse),
    wanted: &Wanted,
    form: Form,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let counted = bestaende::count(bestand, kreuz::zaehlung(zeilen, spalten).as_ref(), wanted, out)?;
    let counted = counted.map(|anzahlen| kreuz::aus_bestaenden(bestand, zeilen, spalten, &anzahlen));
    let loaded = || kreuztabelle(bestand, zeilen, spalten);
    if matches!(form, Form::Json) {
        // What programs read stays; what is counted comes beside it.
        let loaded = loaded();
        let empty = counted.as_ref().unwrap_or(&loaded).gesamt() == 0;
        out.json(&cross_json(bestand, &loaded, counted.as_ref()))?;
        return Ok(outcome(empty));
    }
    let tabelle = counted.unwrap_or_else(loaded);
    match form {
        Form::Csv => csv(&tabelle.tabelle(), out)?,
        Form::Text | Form::Json => cross_text(&tabelle, out)?,
    }
    Ok(outcome(tabelle.gesamt() == 0))
}

fn cross_text(tabelle: &Kreuztabelle, out: &mut Out<'_>) -> io::Result<()> {
    out.line(&tabelle.titel())?;
    tabelle.hinweise.iter().try_for_each(|hinweis| out.paragraph("", hinweis))?;
    out.line("")?;
    let corner = format!("{} / {}", tabelle.zeilenachse.name(), tabelle.spaltenachse.name());
    let names = tabelle.zeilen.iter().map(|kopf| kopf.name.as_str()).chain([corner.as_str(), satz::SUMME]);
    let first = names.map(width).max().unwrap_or(0);
    let row = |name: &str, cells: &mut dyn Iterator<Item = String>| {
        let blank = " ".repeat(first.saturating_sub(width(name)));
        let cells = cells.map(|cell| format!("{}{cell}", " ".repeat(CELL.saturating_sub(width(&cell)))));
        format!("{name}{blank}{}", cells.collect::<String>())
    };
    let sum = satz::SUMME.to_owned();
    out.line(&row(&corner, &mut tabelle.spalten.iter().map(|kopf| kopf.kurz.clone()).chain([sum])))?;
    let count = |count: usize| if count == 0 { satz::LEER.to_owned() } else { count.to_string() };
    let columns = 0..tabelle.spalten.len();
    for (number, kopf) in tabelle.zeilen.iter().enumerate() {
        let sum = tabelle.zeilensumme(number).to_string();
        let cells = columns.clone().map(|column| count(tabelle.anzahl(number, column)));
        out.line(&row(&kopf.name, &mut cells.chain([sum])))?;
    }
    let sums = columns.map(|column| tabelle.spaltensumme(column)).chain([tabelle.gesamt()]);
    out.line(&row(satz::SUMME, &mut sums.map(|sum| sum.to_string())))?;
    out.line("")?;
    let legend: Vec<String> =
        tabelle.spalten.iter().map(|kopf| format!("{} = {}", kopf.kurz, kopf.name)).collect();
    out.paragraph("", &legend.join("; "))
}

/// Columns of a cell, room included for the head of the sums.
const CELL: usize = 7;

fn cross_json(bestand: &Bestand, tabelle: &Kreuztabelle, counted: Option<&Kreuztabelle>) -> Value {
    let columns = 0..tabelle.spalten.len();
    let found = |row| columns.clone().map(|column| places(bestand, tabelle.stellen(row, column))).collect();
    let mut document = table_json(tabelle, "fundstellen", found);
    if let (Some(counted), Some(fields)) = (counted, document.as_object_mut()) {
        let columns = 0..counted.spalten.len();
        let queries = |row| columns.clone().map(|column| json!(counted.anfrage(row, column))).collect();
        fields.insert("bestaende".to_owned(), table_json(counted, "anfragen", queries));
    }
    document
}

/// A table; `cells` says for each row what leads to the passages of its cells.
fn table_json(tabelle: &Kreuztabelle, key: &str, cells: impl Fn(usize) -> Value) -> Value {
    let head = |kopf: &Kopf| json!({"kennung": kopf.kennung, "name": kopf.name, "kurz": kopf.kurz});
    let columns = 0..tabelle.spalten.len();
    let row = |(number, kopf): (usize, &Kopf)| {
        let counts: Vec<usize> = columns.clone().map(|column| tabelle.anzahl(number, column)).collect();
        json!({
            "kennung": kopf.kennung,
            "name": kopf.name,
            "anzahl": counts,
            "summe": tabelle.zeilensumme(number),
            key: cells(number),
        })
    };
    json!({
        "schema": json::SCHEMA,
        "zeilenachse": tabelle.zeilenachse.key(),
        "spaltenachse": tabelle.spaltenachse.key(),
        "gezaehlt": if tabelle.massnahmen { "massnahmen" } else { "stellen" },
        "hinweise": tabelle.hinweise,
        "spalten": tabelle.spalten.iter().map(head).collect::<Vec<_>>(),
        "zeilen": tabelle.zeilen.iter().enumerate().map(row).collect::<Vec<_>>(),
        "spaltensummen": columns.clone().map(|column| tabelle.spaltensumme(column)).collect::<Vec<_>>(),
        "summe": tabelle.gesamt(),
    })
}
