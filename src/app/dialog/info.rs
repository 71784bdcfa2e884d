//! A dialog with text to read: about an entry and its source, about files that were not taken in, about a kept search.

use super::panel::{DialogLook, Panel, PanelRow, Turn};
use crate::app::action::{Action, Focus, Go, Leave};
use crate::app::cursor::{Cursor, moved};
use crate::app::sight::Sight;
use crate::deutsch::app as said;
use crate::export::Zitat;
use crate::text::part;
use crate::text::wrap::wrap;

/// Paragraphs under a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Info {
    title: String,
    paragraphs: Vec<String>,
    /// Only the offset of the cursor is used: the first visible row.
    cursor: Cursor,
}

impl Info {
    pub fn new(title: impl Into<String>, paragraphs: Vec<String>) -> Self {
        Self { title: title.into(), paragraphs, cursor: Cursor::default() }
    }

    /// Breaks the paragraphs into rows of `columns` columns, with an empty row behind each paragraph.
    pub fn broken(rows: &[PanelRow], columns: usize) -> Vec<&str> {
        let mut out = Vec::new();
        for PanelRow { words, .. } in rows.iter().filter(|row| !row.words.is_empty()) {
            out.extend(wrap(words, columns).into_iter().map(|range| part(words, range)));
            out.push("");
        }
        out
    }
}

impl Panel for Info {
    fn title(&self, _sight: Sight<'_>) -> String {
        self.title.clone()
    }

    fn keys(&self, _sight: Sight<'_>) -> String {
        said::INFO_KEYS.to_owned()
    }

    fn look(&self) -> DialogLook<'_> {
        DialogLook::Text
    }

    fn rows(&self, _sight: Sight<'_>) -> Vec<PanelRow> {
        self.paragraphs.iter().map(PanelRow::plain).collect()
    }

    fn cursor(&self) -> Cursor {
        self.cursor
    }

    fn act(&mut self, action: Action, sight: Sight<'_>) -> Turn {
        match action {
            Action::Move(to) => {
                let height = sight.world.dialog_height();
                let rows = Self::broken(&self.rows(sight), sight.world.dialog_width()).len();
                self.cursor.offset = moved(self.cursor.offset, rows.saturating_sub(height), height, to);
                Turn::Stays
            }
            Action::Go(Go::Enter) | Action::Leave(Leave::Level | Leave::View) => Turn::closes(),
            _ => Turn::Stays,
        }
    }

    fn take(&mut self, _sight: Sight<'_>) -> Turn {
        Turn::closes()
    }
}

/// The text about the chosen entry and its source.
pub fn about(sight: Sight<'_>) -> Info {
    let mut lines = Vec::new();
    lines.extend(sight.node().map(|knoten| format!("{} [{}]", knoten.titel, knoten.kennung)));
    if let Some(quelle) = sight.quelle() {
        let block = quelle.blocks.get(sight.reader.current);
        let place = |beleg| Zitat::new(quelle, std::slice::from_ref(&beleg)).fundstelle();
        lines.extend(block.map(|block| place(block.ganz(&quelle.id))));
        lines.extend(quelle.datum_hinweis.clone());
        if sight.screen.focus() == Focus::Reader && !sight.world.caps.lines {
            lines.push(sight.world.how(said::margin));
        }
        lines.push(format!("SHA-256 {}", quelle.sha256));
    }
    Info::new(said::DETAIL, lines)
}
