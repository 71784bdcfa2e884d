//! One page of HTML without scripts: for reading, printing and screen readers.

use super::absatz::{Teil, parts};
use super::auszug::{Auszug, Eigenschaft};
use super::escape::xml as escaped;
use crate::deutsch::export as satz;
use crate::katalog::uebersicht::Tabelle;
use crate::text::quoted;

/// Black on white and dark grey on white (9.7:1); printing keeps quotations whole.
const STYLE: &str = "\
:root { color-scheme: light; }
body { max-width: 45em; margin: 2em auto; padding: 0 1em; font: 1rem/1.5 serif; color: #111; background: #fff; }
h1, h2, h3, h4, h5, h6 { font-family: sans-serif; line-height: 1.25; break-after: avoid; }
p.art { color: #444; margin: 0; }
figure { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 3px solid #444; break-inside: avoid; }
blockquote { margin: 0; }
figcaption { color: #444; font-size: 0.9em; }
table { border-collapse: collapse; margin: 1em 0; break-inside: avoid; }
table.zahlen { break-inside: auto; }
thead { display: table-header-group; }
caption { text-align: left; color: #444; font-size: 0.9em; }
th, td { border: 1px solid #777; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } }
";

pub(super) fn write(auszug: &Auszug) -> String {
    let title = escaped(&auszug.titel);
    let written = parts(auszug).into_iter().map(|part| match part {
        Teil::Ueberschrift(level, text) => format!("<h{level}>{}</h{level}>\n", escaped(text)),
        Teil::Absatz(text) => format!("<p class=\"art\">{}</p>\n", escaped(&text)),
        Teil::Zitat(words, place) => format!(
            "<figure>\n<blockquote><p>{}</p></blockquote>\n<figcaption>{}</figcaption>\n</figure>\n",
            escaped(&quoted(words)),
            escaped(&place)
        ),
        Teil::Merkmale(of, all) => properties(of, all),
        Teil::Tabelle(tabelle) => table(tabelle),
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        written.collect::<String>()
    )
}

fn properties(of: &str, all: &[Eigenschaft]) -> String {
    let row = |one: &Eigenschaft| {
        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", escaped(&one.name), escaped(&one.wert))
    };
    let rows: String = all.iter().map(row).collect();
    format!("<table>\n<caption>{}</caption>\n{rows}</table>\n", escaped(&satz::merkmale_von(of)))
}

/// The first cell of each row is its head.
fn table(tabelle: &Tabelle) -> String {
    let head = |head: &String| format!("<th scope=\"col\">{}</th>", escaped(head));
    let heads: String = tabelle.spalten.iter().map(head).collect();
    let row = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
            _ => format!("<td>{}</td>", escaped(cell)),
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = tabelle.zeilen.iter().map(row).collect();
    format!(
        "<table class=\"zahlen\">\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
        escaped(&tabelle.titel)
    )
}
