//! Markdown (CommonMark): headings, quotations with their place, lists of properties.

use super::absatz::{Teil, parts};
use super::auszug::Auszug;
use super::escape::markdown as escaped;
use super::zitat::markdown as quotation;

pub(super) fn write(auszug: &Auszug) -> String {
    let mut blocks: Vec<String> = Vec::new();
    for part in parts(auszug) {
        blocks.push(match part {
            Teil::Ueberschrift(level, text) => {
                format!("{} {}", "#".repeat(usize::from(level)), escaped(text))
            }
            Teil::Absatz(text) => escaped(&text),
            Teil::Zitat(words, place) => quotation(words, &place),
            Teil::Tabelle(tabelle) => {
                let row = |cells: &Vec<String>| {
                    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                    format!("| {} |", cells.join(" | "))
                };
                let rule = format!("|{}", " --- |".repeat(tabelle.spalten.len()));
                let rows = tabelle.zeilen.iter().map(row);
                [row(&tabelle.spalten), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
            }
            Teil::Merkmale(_, all) => {
                let rows = all.iter().map(|one| format!("- {}: {}", escaped(&one.name), escaped(&one.wert)));
                rows.collect::<Vec<_>>().join("\n")
            }
        });
    }
    blocks.join("\n\n") + "\n"
}
