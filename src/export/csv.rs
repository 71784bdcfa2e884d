//! CSV as a German spreadsheet opens it with a double click: semicolons, UTF-8 with its mark, CRLF.

use super::auszug::{Auszug, Eintrag};
use super::zitat::Zitat;
use crate::deutsch::{export as satz, katalog as wort};

/// Properties with a column of their own.
const OWN: [&str; 3] = ["instrument", "bereich", "verbindlichkeit"];

pub(super) fn write(auszug: &Auszug) -> String {
    let mut out = String::from('\u{feff}');
    if let Some(tabelle) = &auszug.tabelle {
        std::iter::once(&tabelle.spalten).chain(&tabelle.zeilen).for_each(|cells| row(&mut out, cells));
        return out;
    }
    // Hits have a column more.
    let of_hits = auszug.eintraege.iter().any(|eintrag| eintrag.fund.is_some());
    let mut heads = satz::SPALTEN.map(str::to_owned).to_vec();
    heads.extend(of_hits.then(|| satz::SPALTE_FUND.to_owned()));
    row(&mut out, &heads);
    for eintrag in &auszug.eintraege {
        let mut line = |zitat: &Zitat| {
            let mut cells = cells(eintrag, zitat).to_vec();
            let has = || eintrag.fund.map_or("", |fund| satz::fund(fund.key())).to_owned();
            cells.extend(of_hits.then(has));
            row(&mut out, &cells);
        };
        if eintrag.zitate.is_empty() {
            line(&Zitat::default());
        }
        eintrag.zitate.iter().for_each(line);
    }
    out
}

fn cells(eintrag: &Eintrag, zitat: &Zitat) -> [String; 14] {
    let own = |key: &str| {
        let found = eintrag.merkmale.iter().find(|merkmal| merkmal.key == key);
        found.map_or_else(String::new, |merkmal| merkmal.wert.clone())
    };
    let rest = eintrag.merkmale.iter().filter(|merkmal| !OWN.contains(&merkmal.key));
    let rest: Vec<String> = rest.map(|merkmal| format!("{}: {}", merkmal.name, merkmal.wert)).collect();
    let [instrument, bereich, verbindlichkeit] = OWN.map(own);
    [
        eintrag.ebene.to_string(),
        wort::art(eintrag.art).to_owned(),
        eintrag.titel.clone(),
        zitat.wortlaut.clone(),
        instrument,
        bereich,
        verbindlichkeit,
        rest.join(" | "),
        zitat.herausgeber.clone(),
        zitat.titel.clone(),
        zitat.datum.clone(),
        zitat.abschnitt.clone(),
        zitat.stelle.clone(),
        eintrag.kennung.clone(),
    ]
}

fn row(out: &mut String, cells: &[String]) {
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            out.push(';');
        }
        push(out, cell);
    }
    out.push_str("\r\n");
}

/// A cell. One that a spreadsheet would take for a formula gets an apostrophe in front and stays text.
fn push(out: &mut String, cell: &str) {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let quoted = formula || cell.contains([';', '"', '\r', '\n', '\t', '\'']);
    if !quoted {
        out.push_str(cell);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text() {
        for cell in ["=1+1", "+49 351", "-5", "@SUM(A1)", "\tx"] {
            let mut out = String::new();
            push(&mut out, cell);
            assert_eq!(out, format!("\"'{cell}\""));
        }
        let mut out = String::new();
        push(&mut out, "a;\"b\"");
        assert_eq!(out, "\"a;\"\"b\"\"\"");
    }
}
