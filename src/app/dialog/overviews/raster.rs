//! Where the cells of a table of counts stand: a pure function of size and table, used by `update` and by the view.

use crate::app::device::Size;
use crate::app::layout;
use crate::app::research::Zelle;
use crate::katalog::uebersicht::kreuz::Kreuztabelle;
use crate::text::width;

/// Rows, and columns, of a dialog that its frame takes.
const FRAME: usize = 2;
/// Rows above the counts: one says how much was looked at, one has the heads of the columns.
pub const OBEN: usize = 2;
/// Rows below the counts on a screen of this size: one for the sums, the others for the chosen cell in words; a narrow one
/// needs more of them, as far as it has them.
pub fn unten(size: Size) -> usize {
    if size.width < layout::TWO && size.height >= ROOMY { 6 } else { 3 }
}

/// From this many rows on, the counts leave more of them.
const ROOMY: u16 = 16;
/// Width of the column with the sums of the rows.
pub const SUMME: usize = 6;
/// Minimum width of the column with the heads of the rows, if it is no more than two fifths of the dialog.
const KOPF_MINDESTENS: usize = 8;

/// Widths in cells of the screen, and the number of visible rows and columns of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raster {
    /// Width of the column with the heads of the rows.
    pub kopf: usize,
    pub zelle: usize,
    pub zeilen: usize,
    pub spalten: usize,
}

/// How a table fits into a dialog.
pub fn raster(size: Size, tabelle: &Kreuztabelle) -> Raster {
    let place = layout::dialog(size);
    let columns = usize::from(place.width).saturating_sub(FRAME);
    let names = tabelle.zeilen.iter().map(|kopf| width(&kopf.name));
    let widest = names.max().unwrap_or(KOPF_MINDESTENS).max(KOPF_MINDESTENS);
    let kopf = widest.min(columns * 2 / 5);
    let heads = tabelle.spalten.iter().map(|kopf| width(&kopf.kurz));
    let sums = (0..tabelle.spalten.len()).map(|column| tabelle.spaltensumme(column).to_string().len());
    let zelle = heads.chain(sums).max().unwrap_or(1) + 1;
    let room = columns.saturating_sub(kopf + SUMME);
    let rows = usize::from(place.height).saturating_sub(FRAME + OBEN + unten(size));
    Raster {
        kopf,
        zelle,
        zeilen: rows.max(1).min(tabelle.zeilen.len().max(1)),
        spalten: (room / zelle).max(1).min(tabelle.spalten.len().max(1)),
    }
}

impl Raster {
    pub fn settle(&self, zelle: &mut Zelle, tabelle: &Kreuztabelle) {
        let inside = |at: usize, count: usize| at.min(count.saturating_sub(1));
        zelle.zeile = inside(zelle.zeile, tabelle.zeilen.len());
        zelle.spalte = inside(zelle.spalte, tabelle.spalten.len());
        zelle.oben = visible(zelle.oben, zelle.zeile, self.zeilen, tabelle.zeilen.len());
        zelle.links = visible(zelle.links, zelle.spalte, self.spalten, tabelle.spalten.len());
    }
}

/// The first visible one of `count` rows or columns, so that `chosen` is among the `shown` visible ones.
fn visible(first: usize, chosen: usize, shown: usize, count: usize) -> usize {
    let lowest = (chosen + 1).saturating_sub(shown);
    first.clamp(lowest, chosen.max(lowest)).min(count.saturating_sub(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_one_stays_in_sight() {
        assert_eq!(visible(0, 3, 5, 10), 0);
        assert_eq!(visible(0, 7, 5, 10), 3);
        assert_eq!(visible(6, 2, 5, 10), 2);
        assert_eq!(visible(9, 9, 5, 10), 5);
        assert_eq!(visible(0, 0, 5, 0), 0);
    }
}
