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
const SPALTEN: usize = 76;
/// Widths of the table's columns, in cells: trade partner, year, amount, change, rank.
const BREITEN: [usize; 5] = [25, 5, 19, 12, 9];
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

/// Every figure in one row with amount, year, change and rank, and below the table the sentences that state it. Where
/// there is no room for columns, and with `lines` (linear mode), the sentences follow each figure.
pub fn zahlen(bestand: &Bestand, rows: &mut Zeilen, lines: bool) {
    let all = alle(bestand);
    rows.plain(0, &umfang(bestand));
    rows.plain(0, satz::ZAHLEN_HINWEIS);
    if !lines {
        rows.blatt(satz::STATT_TABELLE, Blatt::Balken);
    }
    if rows.width < SPALTEN || lines {
        return with_sentences(bestand, &all, rows);
    }
    for own in all.chunk_by(|one, next| one.art() == next.art()) {
        rows.plain(0, own.first().map_or("", Zahl::art));
        rows.unbroken(0, columns(&satz::ZAHLEN_KOPF.map(str::to_owned)), None);
        for zahl in own {
            let cells = cells(bestand, zahl).map(|cell| satz::kurze_zelle(&cell));
            rows.unbroken(0, columns(&cells), zahl.belege.first().map(place));
        }
    }
    rows.plain(0, satz::ZAHLEN_ZEICHEN);
    rows.plain(0, satz::ZAHLEN_SAETZE);
    with_sentences(bestand, &all, rows);
}

/// The figures in words, each with its sentences.
fn with_sentences(bestand: &Bestand, all: &[Zahl], rows: &mut Zeilen) {
    for own in all.chunk_by(|one, next| one.art() == next.art()) {
        rows.plain(0, own.first().map_or("", Zahl::art));
        for zahl in own {
            let words = satz::zahl_in_worten(&cells(bestand, zahl));
            rows.push(0, &words, zahl.belege.first().map(place).as_ref());
            for beleg in &zahl.belege {
                let source = satz::beleg(&ort(bestand, beleg), zahl.geprueft);
                rows.push(1, &format!("{source}: „{}“", beleg.wortlaut), Some(&place(beleg)));
            }
            zahl.hinweise.iter().for_each(|hinweis| rows.plain(1, &satz::hinweis(hinweis)));
        }
    }
}

/// Trade partner, year, amount, change and rank in words.
fn cells(bestand: &Bestand, zahl: &Zahl) -> [String; 5] {
    [
        zahl.name(bestand),
        zahl.jahr_in_worten(),
        zahl.betrag(),
        zahl.veraenderung_in_worten(),
        zahl.rang_in_worten(),
    ]
}

fn columns(cells: &[String; 5]) -> String {
    let padded: Vec<String> =
        cells.iter().zip(BREITEN).map(|(cell, columns)| padded(cell, columns)).collect();
    padded.join(" ").trim_end().to_owned()
}
