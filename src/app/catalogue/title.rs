//! The title of the chosen entry where nothing else on the screen shows it whole.

use super::tree::TreeRow;
use crate::app::sight::Sight;
use crate::deutsch::{app as said, merkliste};
use crate::domain::Knoten;
use crate::text::part;
use crate::text::wrap::{uncut, width, wrap};

/// Columns of the sign before a title.
const SIGN: u16 = 2;

/// Columns before the title in a row of `columns`: of a deep entry not more than a third.
pub fn before_title(row: TreeRow, columns: u16, marked: bool) -> u16 {
    let mark = if marked { width(merkliste::MARK) as u16 } else { 0 };
    (row.depth * 2).min(columns / 3) + SIGN + mark
}

/// The number behind a title; empty if there is none.
pub fn count_behind(row: TreeRow) -> String {
    row.count.map_or_else(String::new, |count| said::tree_count(row.some, count))
}

/// What a note adds to a title.
pub fn note_behind(knoten: &Knoten) -> String {
    knoten.notiz().map_or_else(String::new, |note| format!(" · {}", merkliste::note(note)))
}

impl Sight<'_> {
    /// The title of the chosen entry in the rows that it takes; `None` if its row or the details show it whole.
    pub fn chosen_title(&self) -> Option<Vec<String>> {
        let regions = &self.screen.regions;
        let place = regions.left.filter(|_| regions.detail.is_none())?;
        let ansicht = self.screen.ansicht;
        let tree = self.catalogue.tree(ansicht);
        let row = *tree.rows.get(tree.position()?)?;
        let knoten = self.world.bestand.baum(ansicht).get(row.id)?;
        let marked = self.catalogue.marked.contains(&(ansicht, row.id));
        let behind = width(&self.world.caps.sendable(&count_behind(row))) as u16;
        let room = place.width.saturating_sub(before_title(row, place.width, marked) + behind);
        let titel = knoten.titel.as_str();
        let whole = knoten.wortlaut.as_deref().map_or(titel, |words| uncut(titel, words));
        let wrapped = |titel: &str| {
            let words = [titel, &note_behind(knoten)].concat();
            let words = self.world.caps.sendable(&words);
            let rows = wrap(&words, usize::from(room)).into_iter();
            rows.map(|range| part(&words, range).to_owned()).collect::<Vec<_>>()
        };
        let rows =
            [whole, titel].map(wrapped).into_iter().find(|rows| rows.len() <= usize::from(place.height) / 2);
        rows.filter(|rows| rows.len() > 1)
    }
}
