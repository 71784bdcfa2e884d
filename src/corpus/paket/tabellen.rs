//! The general tables of states and places: tab-separated, several values in a column parted by `|`, `#` begins a
//! comment.

use crate::corpus::Error;
use crate::deutsch::paket as satz;
use crate::domain::namen::{Ort, Staat};

/// Reads `staaten.tsv`.
pub(super) fn staaten(table: &str) -> Result<Vec<Staat>, Error> {
    let mut all: Vec<Staat> = rows(table, "staaten.tsv", 5)?
        .map(|columns| Staat {
            iso: column(&columns, 0),
            name: column(&columns, 1),
            varianten: values(&columns, 2),
            adjektive: values(&columns, 3),
            einwohner: values(&columns, 4),
        })
        .collect();
    all.sort_by(|a, b| a.iso.cmp(&b.iso));
    Ok(all)
}

/// Reads `orte.tsv`.
pub(super) fn orte(table: &str) -> Result<Vec<Ort>, Error> {
    let ort = |columns: Vec<&str>| Ort {
        name: column(&columns, 0),
        iso: column(&columns, 1),
        andere: values(&columns, 2),
    };
    Ok(rows(table, "orte.tsv", 3)?.map(ort).collect())
}

fn rows<'a>(
    table: &'a str,
    datei: &str,
    at_least: usize,
) -> Result<impl Iterator<Item = Vec<&'a str>>, Error> {
    let lines =
        || table.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    if let Some((at, _)) = lines().find(|(_, line)| line.split('\t').count() < at_least) {
        return Err(Error::Format { datei: datei.to_owned(), grund: satz::spalten(at + 1, at_least) });
    }
    Ok(lines().map(|(_, line)| line.split('\t').collect()))
}

fn column(columns: &[&str], at: usize) -> String {
    columns.get(at).map_or_else(String::new, |value| value.trim().to_owned())
}

fn values(columns: &[&str], at: usize) -> Vec<String> {
    let column = columns.get(at).copied().unwrap_or("");
    column.split('|').map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect()
}
