//! A list in pages. Rows that can be chosen have a number that stays the same on every page.

use super::step::{PageTurn, Step};
use crate::text::single_spaced;

const ROWS: usize = 12;

/// A list, and the page that was shown last.
#[derive(Debug, Clone, Default)]
pub(super) struct Listing {
    rows: Vec<ListedRow>,
    /// The page that was shown last, from 1; 0 if none was.
    page: usize,
    /// The list belongs to the open dialog.
    pub dialog: bool,
}

#[derive(Debug, Clone)]
struct ListedRow {
    words: String,
    choice: Option<Vec<Step>>,
}

impl Listing {
    pub fn of_dialog() -> Self {
        Self { dialog: true, ..Self::default() }
    }

    pub fn plain(&mut self, words: &str) {
        self.rows.push(ListedRow { words: single_spaced(words), choice: None });
    }

    pub fn choice(&mut self, words: &str, steps: Vec<Step>) {
        self.rows.push(ListedRow { words: single_spaced(words), choice: Some(steps) });
    }

    fn choices(&self) -> impl Iterator<Item = (&str, &[Step])> {
        self.rows.iter().filter_map(|row| Some((row.words.as_str(), row.choice.as_deref()?)))
    }

    pub fn len(&self) -> usize {
        self.choices().count()
    }

    /// The steps of the row with this number, counted from 1 over rows that can be chosen; `None` if there is none.
    pub fn number(&self, number: usize) -> Option<Vec<Step>> {
        self.choices().nth(number.checked_sub(1)?).map(|(_, steps)| steps.to_vec())
    }

    /// Steps of the one row that equals `words`, else begins with them, else contains each; `None` if none or several.
    pub fn named(&self, words: &str) -> Option<Vec<Step>> {
        let wanted = crate::text::fold(words.trim());
        let folded = || self.choices().map(|(words, steps)| (crate::text::fold(words), steps));
        let only = |fits: &dyn Fn(&str) -> bool| {
            let mut found = folded().filter(|(words, _)| fits(words));
            let (_, steps) = found.next()?;
            found.next().is_none().then(|| steps.to_vec())
        };
        let all = |row: &str| wanted.split_whitespace().all(|word| row.contains(word));
        only(&|row| row == wanted).or_else(|| only(&|row| row.starts_with(&wanted))).or_else(|| only(&all))
    }

    /// Turns to a page and returns its lines; `None` if there is no such page.
    pub fn turn(&mut self, turn: PageTurn) -> Option<Vec<String>> {
        let starts = self.pages();
        let page = match turn {
            PageTurn::Next => self.page + 1,
            PageTurn::Back => self.page.checked_sub(1)?,
            PageTurn::To(page) => page,
        };
        let from = *starts.get(page.checked_sub(1)?)?;
        let to = starts.get(page).copied().unwrap_or(self.rows.len());
        self.page = page;
        let mut number = self.rows.iter().take(from).filter(|row| row.choice.is_some()).count();
        let line = |row: &ListedRow| {
            number += usize::from(row.choice.is_some());
            if row.choice.is_some() { format!("{number}. {}", row.words) } else { row.words.clone() }
        };
        let mut lines: Vec<String> = self.rows.iter().take(to).skip(from).map(line).collect();
        if starts.len() > 1 {
            lines.push(crate::deutsch::linear::seite(page, starts.len()));
        }
        Some(lines)
    }

    /// The index of the first row of each page. Headings stay with the first row below them.
    fn pages(&self) -> Vec<usize> {
        let heading = |at: usize| self.rows.get(at).is_some_and(|row| row.choice.is_none());
        let mut starts = Vec::new();
        let mut from = 0;
        while from < self.rows.len() {
            starts.push(from);
            let end = from + ROWS;
            let last = (from + 1..=end).rev().find(|at| !heading(at - 1));
            from = if heading(end) || !heading(end - 1) { end } else { last.unwrap_or(end) };
        }
        starts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_not_torn_from_what_it_stands_over() {
        let mut listing = Listing::default();
        for row in 0..11 {
            listing.choice(&format!("Zeile {row}"), Vec::new());
        }
        listing.plain("2004");
        listing.choice("Beitritt", Vec::new());
        let first = listing.turn(PageTurn::Next).unwrap();
        assert_eq!(first[10..], ["11. Zeile 10", "Seite 1 von 2; „weiter“ zeigt mehr."]);
        assert_eq!(listing.turn(PageTurn::Next).unwrap()[..2], ["2004", "12. Beitritt"]);
        // Paragraphs without numbers are no headings.
        let mut text = Listing::default();
        (0..30).for_each(|row| text.plain(&format!("Absatz {row}")));
        assert_eq!(text.turn(PageTurn::To(3)).unwrap().len(), 7);
    }

    #[test]
    fn numbers_go_on_over_pages_and_headings_have_none() {
        let mut listing = Listing::default();
        for row in 0..30 {
            if row % 10 == 0 {
                listing.plain(&format!("Gruppe {row}"));
            }
            listing.choice(&format!("Zeile {row}"), vec![Step::Page(PageTurn::To(row))]);
        }
        let first = listing.turn(PageTurn::Next).unwrap();
        assert_eq!((first[0].as_str(), first[1].as_str()), ("Gruppe 0", "1. Zeile 0"));
        assert_eq!(first[11], "Seite 1 von 3; „weiter“ zeigt mehr.");
        let second = listing.turn(PageTurn::Next).unwrap();
        assert_eq!(second[..2], ["Gruppe 10", "11. Zeile 10"]);
        assert_eq!(listing.turn(PageTurn::To(3)).unwrap().len(), 12);
        assert!(listing.turn(PageTurn::Next).is_none());
        assert_eq!(listing.turn(PageTurn::Back).unwrap(), second);
        assert_eq!(listing.number(30), Some(vec![Step::Page(PageTurn::To(29))]));
        assert_eq!(listing.number(31), None);
        assert_eq!(listing.named("zeile 29"), Some(vec![Step::Page(PageTurn::To(29))]));
        assert_eq!(listing.named("zeile"), None);
    }
}
