//! `kreuztabelle`: a table of counts, of all holdings if the search can count them.

use serde_json::{Value, json};

use super::bestaende;
use super::print::print;
use crate::cli::args::uebersicht::FormArgs;
use crate::cli::call::{self, Call, Ended, SCHEMA};
use crate::cli::json;
use crate::cli::out::Out;
use crate::deutsch::uebersicht as satz;
use crate::domain::Bestand;
use crate::katalog::uebersicht::kreuz::{self, Achse, Kopf, Kreuztabelle, kreuztabelle};
use crate::text::width;

/// Width of a cell in columns; the heading of the sums fits in.
const CELL: usize = 8;

/// Prints the table of two properties, that of the rows first.
pub(super) fn run(
    bestand: &Bestand,
    [zeilen, spalten]: [Achse; 2],
    form: FormArgs,
    call: &mut Call<'_>,
) -> Ended {
    let counted = bestaende::count(bestand, kreuz::zaehlung(zeilen, spalten).as_ref(), call)?;
    let counted = counted.map(|anzahlen| kreuz::aus_bestaenden(bestand, zeilen, spalten, &anzahlen));
    let loaded = || kreuztabelle(bestand, zeilen, spalten);
    let tabelle = counted.clone().unwrap_or_else(loaded);
    let found = tabelle.gesamt() > 0;
    let json = || match &counted {
        None => value(bestand, &tabelle),
        Some(counted) => json::with(value(bestand, &loaded()), json!({"bestaende": queries(counted)})),
    };
    print(form, call, || tabelle.tabelle(), json, |out| text(&tabelle, out))?;
    call::found(found)
}

fn text(tabelle: &Kreuztabelle, out: &mut Out<'_>) {
    out.line(&tabelle.titel());
    tabelle.hinweise.iter().for_each(|hinweis| out.paragraph("", hinweis));
    out.line("");
    let corner = format!("{} / {}", tabelle.zeilenachse.name(), tabelle.spaltenachse.name());
    let names = tabelle.zeilen.iter().map(|kopf| kopf.name.as_str());
    let first = names.chain([corner.as_str(), satz::SUMME]).map(width).max().unwrap_or(0);
    let mut row = |name: &str, cells: Vec<String>| {
        let blank = " ".repeat(first.saturating_sub(width(name)));
        let pad = |cell: &String| format!("{}{cell}", " ".repeat(CELL.saturating_sub(width(cell))));
        out.line(&format!("{name}{blank}{}", cells.iter().map(pad).collect::<String>()));
    };
    let heads = tabelle.spalten.iter().map(|kopf| kopf.kurz.clone());
    row(&corner, heads.chain([satz::SUMME.to_owned()]).collect());
    let count = |count: usize| if count == 0 { satz::LEER.to_owned() } else { count.to_string() };
    let columns = 0..tabelle.spalten.len();
    for (number, kopf) in tabelle.zeilen.iter().enumerate() {
        let cells = columns.clone().map(|column| count(tabelle.anzahl(number, column)));
        row(&kopf.name, cells.chain([tabelle.zeilensumme(number).to_string()]).collect());
    }
    let sums = columns.map(|column| tabelle.spaltensumme(column)).chain([tabelle.gesamt()]);
    row(satz::SUMME, sums.map(|sum| sum.to_string()).collect());
    out.line("");
    let legend = tabelle.spalten.iter().map(|kopf| format!("{} = {}", kopf.kurz, kopf.name));
    out.paragraph("", &legend.collect::<Vec<_>>().join("; "));
}

/// A table of the loaded documents, each cell with its places.
fn value(bestand: &Bestand, tabelle: &Kreuztabelle) -> Value {
    let places = |row, column| json::all_addressed(bestand, tabelle.stellen(row, column));
    table(tabelle, "fundstellen", places)
}

/// A table of all holdings, each cell with the query that finds the passages it counts.
fn queries(tabelle: &Kreuztabelle) -> Value {
    let queries = table(tabelle, "anfragen", |row, column| json!(tabelle.anfrage(row, column)));
    json::with(json!({"schema": SCHEMA}), queries)
}

/// A table as JSON; the field `key` contains the result of `cell` for each row and column.
fn table(tabelle: &Kreuztabelle, key: &str, cell: impl Fn(usize, usize) -> Value) -> Value {
    let head = |kopf: &Kopf| json!({"kennung": kopf.kennung, "name": kopf.name, "kurz": kopf.kurz});
    let columns = 0..tabelle.spalten.len();
    let row = |(number, kopf): (usize, &Kopf)| {
        let counts = columns.clone().map(|column| tabelle.anzahl(number, column));
        json!({
            "kennung": kopf.kennung,
            "name": kopf.name,
            "anzahl": counts.collect::<Value>(),
            "summe": tabelle.zeilensumme(number),
            key: columns.clone().map(|column| cell(number, column)).collect::<Value>(),
        })
    };
    json!({
        "zeilenachse": tabelle.zeilenachse.key(),
        "spaltenachse": tabelle.spaltenachse.key(),
        "gezaehlt": if tabelle.massnahmen { "massnahmen" } else { "stellen" },
        "hinweise": tabelle.hinweise,
        "spalten": tabelle.spalten.iter().map(head).collect::<Value>(),
        "zeilen": tabelle.zeilen.iter().enumerate().map(row).collect::<Value>(),
        "spaltensummen": columns.clone().map(|column| tabelle.spaltensumme(column)).collect::<Value>(),
        "summe": tabelle.gesamt(),
    })
}
