//! Dialogs: opening them and the keys they take.

use super::copy::cite;
use super::event::{Key, KeyCode};
use super::field::Field;
use super::overlay::{Goal, HelpRow, Item, List, Overlay, help_rows, list_move};
use super::reader::Spot;
use super::{App, Effect, Focus};
use crate::deutsch::app as said;
use crate::domain::BlockArt;
use crate::text::wrap::wrap;

impl App {
    /// Rows a dialog's list may take.
    pub fn dialog_height(&self) -> usize {
        usize::from(self.size.height.saturating_sub(6).max(3))
    }

    /// The last row of a text in a dialog; paragraphs are parted by empty rows.
    fn last_row(&self, lines: &[String]) -> usize {
        let rows = |line: &String| wrap(line, self.dialog_width()).len() + 1;
        lines.iter().map(rows).sum::<usize>().saturating_sub(self.dialog_height())
    }

    /// Columns a dialog's list has.
    pub(super) fn dialog_width(&self) -> usize {
        usize::from(super::layout::dialog(self.size).width.saturating_sub(2))
    }

    pub(super) fn open_help(&mut self) {
        let list = List::default();
        self.overlay = Some(Overlay::Help { filter: Field::default(), focus: self.focus, list });
    }

    pub(super) fn open_outline(&mut self) {
        let Some(quelle) = self.quelle() else { return };
        let items: Vec<Item> = quelle
            .headings()
            .map(|(number, block)| {
                let depth = u16::from(block.ebene().unwrap_or(1).saturating_sub(1));
                let label = match &block.art {
                    BlockArt::Ueberschrift { nummer: Some(nummer), .. } => {
                        format!("{nummer}  {}", block.text)
                    }
                    _ => block.text.clone(),
                };
                Item { depth, label, goal: Goal::Block(number) }
            })
            .collect();
        let current = self.reader.current;
        let before = |item: &Item| matches!(item.goal, Goal::Block(number) if number <= current);
        let selected = items.iter().rposition(before).unwrap_or(0);
        let mut list = List { selected, offset: 0 };
        list.offset = super::tree::scrolled(0, selected, items.len(), self.dialog_height());
        let title = format!("{}: {}", said::OUTLINE, quelle.titel);
        self.overlay = Some(Overlay::Choice { title, items, list });
    }

    /// About the entry and its source.
    pub(super) fn open_info(&mut self) {
        let mut lines = Vec::new();
        if let Some((ansicht, id)) = self.entry()
            && let Some(knoten) = self.bestand.baum(ansicht).get(id)
        {
            lines.push(format!("{} [{}]", knoten.titel, knoten.kennung));
        }
        if let Some(quelle) = self.quelle() {
            lines.extend(
                quelle.blocks.get(self.reader.current).map(|block| cite(quelle, &block.ganz(&quelle.id))),
            );
            lines.extend(quelle.datum_hinweis.clone());
            if self.focus == Focus::Reader && !self.caps.lines {
                lines.push(self.how(said::margin));
            }
            lines.push(format!("SHA-256 {}", quelle.sha256));
        }
        self.overlay = Some(Overlay::Info { title: said::DETAIL.to_owned(), lines, top: 0 });
    }

    pub(super) fn overlay_key(&mut self, key: Key) -> Vec<Effect> {
        if matches!(self.overlay, Some(Overlay::Uebersicht(_))) {
            return self.overview_key(key);
        }
        if key.code == KeyCode::Esc && !matches!(self.overlay, Some(Overlay::Fragen(_))) {
            self.overlay = None;
            return Vec::new();
        }
        let height = self.dialog_height();
        match self.overlay.take() {
            Some(Overlay::Help { filter, focus, list }) => self.help_key(key, filter, focus, list),
            Some(Overlay::Choice { title, items, mut list }) => {
                if let (KeyCode::Enter, Some(item)) = (key.code, items.get(list.selected)) {
                    let goal = item.goal.clone();
                    if goal == Goal::None {
                        self.overlay = Some(Overlay::Choice { title, items, list });
                        return Vec::new();
                    }
                    return self.reach(&goal, list);
                }
                if let Some(to) = list_move(key) {
                    list.step(to, items.len(), height);
                }
                if key != Key::char('q') {
                    self.overlay = Some(Overlay::Choice { title, items, list });
                }
                Vec::new()
            }
            Some(Overlay::Copy) => self.copy_key(key),
            Some(Overlay::Protokoll { filter, list }) => self.protokoll_key(key, filter, list),
            Some(Overlay::Fragen(area)) => self.questions_key(key, area),
            Some(Overlay::Stapel(list)) => self.batch_key(key, list),
            Some(Overlay::Info { title, lines, top }) => {
                let top = match list_move(key) {
                    Some(to) => super::tree::moved(top, self.last_row(&lines), height, to),
                    None => top,
                };
                if key != Key::char('q') && key.code != KeyCode::Enter {
                    self.overlay = Some(Overlay::Info { title, lines, top });
                }
                Vec::new()
            }
            Some(Overlay::Window { .. } | Overlay::Uebersicht(_)) | None => Vec::new(),
        }
    }

    fn help_key(&mut self, key: Key, mut filter: Field, focus: Focus, mut list: List) -> Vec<Effect> {
        let rows = help_rows(focus, filter.text(), &self.tasten);
        if key.code == KeyCode::Enter {
            let chosen = rows.iter().skip(list.selected).find(|row| !matches!(row, HelpRow::Heading(_)));
            match chosen {
                Some(HelpRow::Key(row)) => return self.act(row.action),
                Some(HelpRow::Query(query, _)) => self.search_for(query),
                Some(HelpRow::Heading(_)) | None => {}
            }
            return Vec::new();
        }
        match list_move(key) {
            Some(to) => list.step(to, rows.len(), self.dialog_height()),
            None if filter.key(key) => list = List::default(),
            None => {}
        }
        self.overlay = Some(Overlay::Help { filter, focus, list });
        Vec::new()
    }

    fn reach(&mut self, goal: &Goal, list: List) -> Vec<Effect> {
        match goal {
            Goal::Query(words) => return self.filter_with(words, list),
            Goal::Toggle(kind) => return self.toggle(*kind, list),
            Goal::CompareAnew => return self.compare_anew(),
            Goal::Replace(name) => return self.write(name, true),
            Goal::Rename(name) => self.rename_export(name),
            Goal::Vorgang(wahl) => self.choose_vorgang(wahl),
            Goal::Saved(query) => self.search_for(query),
            Goal::SaveSearch => self.name_search(),
            Goal::DropSearch(name) => self.drop_search(name),
            Goal::Recherche(schritt) => return self.protokoll_step(schritt),
            Goal::Stapel(woher) => self.batch_from(*woher),
            Goal::Compare(id) => self.compare_with(id),
            Goal::Place(beleg) => self.show_compared(beleg, list),
            Goal::Blatt(blatt) => self.open_overview(blatt.clone()),
            Goal::None => {}
            Goal::Entry(kennung) => self.show_entry(kennung),
            Goal::Block(block) => {
                self.mark_place();
                self.focus = Focus::Reader;
                self.settle();
                self.open_at(self.reader.quelle, None, Spot { block: *block, byte: 0 });
            }
        }
        Vec::new()
    }
}
