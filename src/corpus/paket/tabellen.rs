//! The general tables of states and places, embedded in the program: tabs separate columns, `|` separates the values of
//! one column, and lines that begin with `#` are comments.

use super::eingebaut::{ORTE, STAATEN};
use crate::domain::Namen;
use crate::domain::namen::{Ort, Staat};

/// The states of the world and the places that German papers name.
pub(super) fn allgemein() -> Namen {
    let mut staaten: Vec<Staat> = rows(STAATEN)
        .map(|columns| Staat {
            iso: column(&columns, 0),
            name: column(&columns, 1),
            varianten: values(&columns, 2),
            adjektive: values(&columns, 3),
            einwohner: values(&columns, 4),
        })
        .collect();
    staaten.sort_by(|a, b| a.iso.cmp(&b.iso));
    let orte = rows(ORTE)
        .map(|columns| Ort {
            name: column(&columns, 0),
            iso: column(&columns, 1),
            andere: values(&columns, 2),
        })
        .collect();
    Namen { staaten, orte, ..Namen::default() }
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

fn column(columns: &[&str], at: usize) -> String {
    columns.get(at).map_or_else(String::new, |value| value.trim().to_owned())
}

fn values(columns: &[&str], at: usize) -> Vec<String> {
    let column = columns.get(at).copied().unwrap_or_default();
    column.split('|').map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect()
}
