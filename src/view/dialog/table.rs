//! A table of counts: heads that stay, sums, and the chosen cell in words.

use ratatui::layout::{Position, Rect};

use crate::app::Size;
use crate::app::dialog::{OBEN, Raster, SUMME, raster, unten};
use crate::app::research::Zelle;
use crate::deutsch::uebersicht as satz;
use crate::katalog::uebersicht::kreuz::Kreuztabelle;
use crate::text::wrap::wrap;
use crate::text::{part, width};
use crate::view::paint::{Brush, Sign};
use crate::view::theme::Meaning;

/// A table in its place, scrolled to the chosen cell.
pub struct Tafel<'a> {
    place: Rect,
    tabelle: &'a Kreuztabelle,
    raster: Raster,
    zelle: Zelle,
    /// Rows for the chosen cell in words.
    below: usize,
}

impl<'a> Tafel<'a> {
    /// A table in the place of a dialog on a screen of some size.
    pub fn new(size: Size, place: Rect, tabelle: &'a Kreuztabelle, zelle: Zelle) -> Self {
        Self { place, tabelle, raster: raster(size, tabelle), zelle, below: unten(size) - 1 }
    }

    pub fn draw(&self, brush: &mut Brush<'_>) {
        self.heads(brush);
        for row in 0..self.raster.zeilen {
            self.row(row, brush);
        }
        self.sums(brush);
        self.words(brush);
    }

    /// The cell of the terminal's cursor: the last digit of the chosen cell.
    pub fn cursor(&self) -> Position {
        let Zelle { zeile, spalte, oben, links } = self.zelle;
        let x = self.x(spalte.max(links)) + self.raster.zelle as u16 - 1;
        let x = x.min(self.place.right().saturating_sub(1));
        Position { x, y: self.y(zeile.saturating_sub(oben)) }
    }

    fn y(&self, row: usize) -> u16 {
        self.place.y + (OBEN + row) as u16
    }

    fn x(&self, column: usize) -> u16 {
        self.place.x + (self.raster.kopf + (column - self.zelle.links) * self.raster.zelle) as u16
    }

    fn columns(&self) -> std::ops::Range<usize> {
        let end = self.zelle.links + self.raster.spalten;
        self.zelle.links..end.min(self.tabelle.spalten.len())
    }

    fn place_of(&self, column: usize, y: u16) -> Rect {
        Rect { x: self.x(column), y, width: self.raster.zelle as u16, height: 1 }
    }

    /// The place of a sum in row `y` of the screen: behind the last visible cell.
    fn sum_at(&self, y: u16) -> Rect {
        let x = self.place.x + (self.raster.kopf + self.raster.spalten * self.raster.zelle) as u16;
        Rect { x, y, width: SUMME as u16, height: 1 }
    }

    fn heads(&self, brush: &mut Brush<'_>) {
        let first = self.tabelle.hinweise.get(1).map_or("", String::as_str);
        brush.put_short((self.place.x, self.place.y), self.place.width, first, Meaning::Muted);
        let y = self.place.y + 1;
        let corner = format!("{} / {}", self.tabelle.zeilenachse.name(), self.tabelle.spaltenachse.name());
        brush.put_short((self.place.x, y), self.raster.kopf as u16, &corner, Meaning::Label);
        for column in self.columns() {
            let kurz = self.tabelle.spalten.get(column).map_or("", |kopf| kopf.kurz.as_str());
            let meaning = if column == self.zelle.spalte { Meaning::Chosen } else { Meaning::Label };
            right(brush, self.place_of(column, y), kurz, meaning);
        }
        right(brush, self.sum_at(y), satz::SUMME, Meaning::Label);
    }

    fn row(&self, row: usize, brush: &mut Brush<'_>) {
        let number = self.zelle.oben + row;
        let Some(kopf) = self.tabelle.zeilen.get(number) else { return };
        let y = self.y(row);
        let here = number == self.zelle.zeile;
        let meaning = if here { Meaning::Label } else { Meaning::Plain };
        brush.put_short((self.place.x, y), self.raster.kopf as u16, &kopf.name, meaning);
        for column in self.columns() {
            let chosen = here && column == self.zelle.spalte;
            count(brush, self.place_of(column, y), self.tabelle.anzahl(number, column), chosen);
        }
        let sum = self.tabelle.zeilensumme(number).to_string();
        right(brush, self.sum_at(y), &sum, Meaning::Label);
    }

    fn sums(&self, brush: &mut Brush<'_>) {
        let y = self.y(self.raster.zeilen);
        brush.put_short((self.place.x, y), self.raster.kopf as u16, satz::SUMME, Meaning::Label);
        for column in self.columns() {
            let sum = self.tabelle.spaltensumme(column).to_string();
            right(brush, self.place_of(column, y), &sum, Meaning::Label);
        }
        right(brush, self.sum_at(y), &self.tabelle.gesamt().to_string(), Meaning::Label);
    }

    /// Draws the chosen cell in words, then as many of the notes as there is room for.
    fn words(&self, brush: &mut Brush<'_>) {
        let first = self.y(self.raster.zeilen + 1);
        let cell = self.tabelle.in_worten(self.zelle.zeile, self.zelle.spalte);
        let at = satz::spalte(self.zelle.spalte + 1, self.tabelle.spalten.len());
        let mut rows = broken(&format!("{cell}. {at}"), self.place.width);
        if rows.len() > self.below {
            rows = broken(&cell, self.place.width);
        }
        rows.truncate(self.below);
        let cell = rows.len();
        rows.push(String::new());
        let notes = self.tabelle.hinweise.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, note)| note);
        rows.extend(notes.flat_map(|note| broken(note, self.place.width)));
        for (row, words) in rows.iter().enumerate() {
            let y = first + row as u16;
            if y < self.place.bottom() {
                let meaning = if row < cell { Meaning::Plain } else { Meaning::Muted };
                brush.put((self.place.x, y), self.place.width, words, meaning);
            }
        }
    }
}

/// Draws words at the right edge of a place.
fn right(brush: &mut Brush<'_>, place: Rect, words: &str, meaning: Meaning) {
    let blank = place.width.saturating_sub(width(words) as u16);
    brush.put((place.x + blank, place.y), place.width - blank, words, meaning);
}

/// Draws a number, or a sign for 0.
fn count(brush: &mut Brush<'_>, place: Rect, count: usize, chosen: bool) {
    let words = if count == 0 { brush.sign(Sign::Leer).to_owned() } else { count.to_string() };
    right(brush, place, &words, if count == 0 { Meaning::Muted } else { Meaning::Plain });
    if chosen {
        brush.restyle(place, Meaning::Chosen);
    }
}

fn broken(text: &str, columns: u16) -> Vec<String> {
    let rows = wrap(text, usize::from(columns)).into_iter();
    rows.map(|range| part(text, range).to_owned()).collect()
}
