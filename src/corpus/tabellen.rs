//! The tables of states and places: tab-separated, several values in a column parted by `|`, `#` begins a comment.

use super::Error;
use crate::domain::Namen;
use crate::domain::land::{Ort, Staat};

/// Reads `staaten.tsv` and `orte.tsv`.
pub(super) fn namen(staaten: &str, orte: &str) -> Result<Namen, Error> {
    let mut staaten: Vec<Staat> = rows(staaten, "staaten.tsv", 5)?
        .map(|columns| Staat {
            iso: column(&columns, 0),
            name: column(&columns, 1),
            varianten: values(&columns, 2),
            adjektive: values(&columns, 3),
            einwohner: values(&columns, 4),
        })
        .collect();
    staaten.sort_by(|a, b| a.iso.cmp(&b.iso));
    let orte = rows(orte, "orte.tsv", 3)?
        .map(|columns| Ort {
            name: column(&columns, 0),
            iso: column(&columns, 1),
            andere: values(&columns, 2),
        })
        .collect();
    Ok(Namen { staaten, orte })
}

fn rows<'a>(
    table: &'a str,
    datei: &str,
    at_least: usize,
) -> Result<impl Iterator<Item = Vec<&'a str>>, Error> {
    let lines =
        || table.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    if let Some((at, _)) = lines().find(|(_, line)| line.split('\t').count() < at_least) {
        let grund = format!("Zeile {} hat weniger als {at_least} Spalten", at + 1);
        return Err(Error::Format { datei: datei.to_owned(), grund });
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
