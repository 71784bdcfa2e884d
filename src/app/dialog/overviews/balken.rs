//! Figures as bars and as a table, in rows of a list.

use super::zeilen::{Zeilen, place};
use crate::app::research::Blatt;
use crate::deutsch::uebersicht as satz;
use crate::domain::Bestand;
use crate::katalog::uebersicht::zahlen::{Zahl, einzeln, zahlen as alle};
use crate::katalog::uebersicht::{ort, umfang};
use crate::text::width;
use crate::text::wrap::shorten;

/// A full cell of a bar; terminals without it show `#`.
const BALKEN: &str = "█";
/// From this many columns of the dialog on, figures are printed as a table.
const SPALTEN: usize = 77;
/// Widths of the table's columns, in cells: trade partner, year, amount, change, rank.
const BREITEN: [usize; 5] = [15, 13, 19, 13, 13];
/// The scale of figures that are shares: a bar of 100 percent fills the row.
const GANZ: f64 = 100.0;

/// The scale of a group of bars: the value whose bar fills the row (the greatest, for shares 100), and it in words.
struct Mass {
    groesster: f64,
    worte: String,
}

/// True if two figures may be drawn to one scale: both totals or both of single states, in the same unit.
fn vergleichbar(one: &Zahl, other: &Zahl) -> bool {
    einzeln(one) == einzeln(other)
        && one.millionen().is_some() == other.millionen().is_some()
        && one.waehrung() == other.waehrung()
}

fn groesse(zahl: &Zahl) -> f64 {
    zahl.millionen().unwrap_or(zahl.wert)
}

fn mass(all: &[Zahl], zahl: &Zahl) -> Mass {
    if zahl.millionen().is_none() {
        return Mass { groesster: GANZ, worte: satz::GANZ.to_owned() };
    }
    let like = all.iter().filter(|other| vergleichbar(zahl, other));
    let greatest = like.max_by(|one, other| groesse(one).total_cmp(&groesse(other))).unwrap_or(zahl);
    Mass { groesster: groesse(greatest), worte: greatest.betrag() }
}

/// Adds a bar for every figure; totals and single states have a scale each for every currency, shares one to 100.
pub fn balken(bestand: &Bestand, rows: &mut Zeilen) {
    let all = alle(bestand);
    rows.plain(0, &umfang(bestand));
    rows.plain(0, satz::ZAHLEN_HINWEIS);
    rows.blatt(satz::STATT_BALKEN, Blatt::Zahlen);
    if all.is_empty() {
        return rows.plain(0, satz::KEINE_ZAHLEN);
    }
    let name = |zahl: &Zahl| width(&zahl.name(bestand));
    let names = all.iter().map(name).max().unwrap_or(0).min(rows.width / 3);
    let amounts = all.iter().map(|zahl| width(&zahl.betrag())).max().unwrap_or(0);
    let room = rows.width.saturating_sub(names + amounts + 6).max(3);
    let mut before: Option<&Zahl> = None;
    for zahl in &all {
        let scale = mass(&all, zahl);
        let same = |other: &Zahl| {
            other.richtung == zahl.richtung && other.jahr == zahl.jahr && vergleichbar(other, zahl)
        };
        if !before.is_some_and(same) {
            let head = satz::balken(zahl.art(), einzeln(zahl), &zahl.jahr_in_worten(), &scale.worte);
            rows.plain(0, &head);
        }
        before = Some(zahl);
        let cells = laenge(groesse(zahl) / scale.groesster, room);
        let bar = format!("{}{}", BALKEN.repeat(cells), " ".repeat(room - cells));
        let label = format!("{} {bar} {}", padded(&zahl.name(bestand), names), zahl.betrag());
        rows.unbroken(1, label, zahl.belege.first().map(place));
    }
}

/// Number of cells of a bar; the smallest figure still shows one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a row's columns"
)]
fn laenge(share: f64, room: usize) -> usize {
    ((share * room as f64).round() as usize).clamp(1, room)
}

fn padded(text: &str, columns: usize) -> String {
    let text = shorten(text, columns);
    let missing = columns.saturating_sub(width(&text));
    format!("{text}{}", " ".repeat(missing))
}

/// Every figure with its properties, and below it the sentences that state it. With `lines` (linear mode) there are no
/// columns and no link to the bars.
pub fn zahlen(bestand: &Bestand, rows: &mut Zeilen, lines: bool) {
    let all = alle(bestand);
    rows.plain(0, &umfang(bestand));
    rows.plain(0, satz::ZAHLEN_HINWEIS);
    if !lines {
        rows.blatt(satz::STATT_TABELLE, Blatt::Balken);
    }
    let wide = rows.width >= SPALTEN && !lines;
    let mut before: Option<&Zahl> = None;
    for zahl in &all {
        if before.is_none_or(|other| other.art() != zahl.art()) {
            rows.plain(0, zahl.art());
            if wide {
                rows.unbroken(0, columns(&satz::ZAHLEN_KOPF.map(str::to_owned)), None);
            }
        }
        before = Some(zahl);
        let cells = [
            zahl.name(bestand),
            zahl.jahr_in_worten(),
            zahl.betrag(),
            zahl.veraenderung_in_worten(),
            zahl.rang_in_worten(),
        ];
        if wide {
            rows.unbroken(0, columns(&cells), zahl.belege.first().map(place));
        } else {
            rows.push(0, &satz::zahl_in_worten(&cells), zahl.belege.first().map(place).as_ref());
        }
        for beleg in &zahl.belege {
            let source = satz::beleg(&ort(bestand, beleg), zahl.geprueft);
            rows.push(1, &format!("{source}: „{}“", beleg.wortlaut), Some(&place(beleg)));
        }
        zahl.hinweise.iter().for_each(|hinweis| rows.plain(1, &satz::hinweis(hinweis)));
    }
}

fn columns(cells: &[String; 5]) -> String {
    let padded: Vec<String> =
        cells.iter().zip(BREITEN).map(|(cell, columns)| padded(cell, columns)).collect();
    padded.join(" ").trim_end().to_owned()
}
