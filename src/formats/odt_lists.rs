//! How an ODT counts its lists and headings.

use quick_xml::events::BytesStart;

use super::odt_body::Walk;
use super::odt_styles::printed;
use super::page::{Kind, marker};
use super::xml::attribute;

/// Levels of a list.
pub(super) const LEVELS: usize = 10;

/// A list that is open.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    pub style: Option<String>,
    pub counts: [u32; LEVELS],
    /// True until the first paragraph of an item was read.
    pub fresh: bool,
    /// A paragraph without a number stands at the head of a list.
    pub header: bool,
}

impl Walk<'_> {
    pub fn list(&mut self, tag: &BytesStart<'_>) {
        let named = attribute(tag, "style-name");
        let list = if let Some(outer) = self.lists.last() {
            // A list inside counts its own level of the outer one's numbers.
            let style = named.or_else(|| outer.style.clone());
            let mut inner = List { style, counts: outer.counts, ..List::default() };
            inner.counts.iter_mut().skip(self.lists.len()).for_each(|count| *count = 0);
            inner
        } else {
            let goes_on = attribute(tag, "continue-numbering").as_deref() == Some("true")
                || attribute(tag, "continue-list").is_some();
            let last = self.last.take().filter(|_| goes_on);
            let before = last.filter(|last| named.is_none() || last.style == named);
            before.unwrap_or_else(|| List { style: named, ..List::default() })
        };
        self.lists.push(list);
    }

    pub fn item(&mut self, tag: &BytesStart<'_>) {
        let level = self.lists.len().saturating_sub(1);
        let given = attribute(tag, "start-value").and_then(|value| value.parse::<u32>().ok());
        let Some(list) = self.lists.last_mut() else { return };
        let form =
            list.style.as_deref().and_then(|name| self.styles.list(name)).and_then(|list| list.get(&level));
        let first = form.map_or(1, |level| level.start);
        if let Some(count) = list.counts.get_mut(level) {
            *count = given.unwrap_or(if *count == 0 { first } else { *count + 1 });
        }
        list.fresh = true;
    }

    /// Counts a heading on and returns what is printed before it.
    pub fn heading_number(&mut self, level: u8) -> String {
        let at = usize::from(level.clamp(1, LEVELS as u8)) - 1;
        if let Some(list) = self.lists.last_mut().filter(|list| list.fresh) {
            list.fresh = false;
            let depth = self.lists.len() - 1;
            let list = self.lists.last();
            let form = list.and_then(|list| list.style.as_deref()).and_then(|name| self.styles.list(name));
            let number = form.zip(list).map(|(form, list)| printed(form, &list.counts, depth));
            if let Some(number) = number.filter(|number| !number.is_empty()) {
                return number;
            }
        }
        let Some(outline) = self.styles.outline() else {
            return String::new();
        };
        for (depth, count) in self.headings.iter_mut().enumerate() {
            let start = outline.get(&depth).map_or(1, |level| level.start.max(1));
            if depth == at {
                *count = if *count == 0 { start } else { *count + 1 };
            } else if depth > at {
                *count = 0;
            } else if *count == 0 {
                *count = start;
            }
        }
        printed(outline, &self.headings, at)
    }

    /// What a paragraph is that is no heading.
    pub fn item_kind(&mut self) -> Kind {
        let level = self.lists.len().saturating_sub(1);
        let styles = self.styles;
        let Some(list) = self.lists.last_mut() else {
            return Kind::Text;
        };
        let level = level.min(LEVELS - 1);
        if list.header {
            return Kind::Text;
        }
        if !std::mem::take(&mut list.fresh) {
            return Kind::More { level: level as u8 };
        }
        let form = list.style.as_deref().and_then(|name| styles.list(name));
        let number = form.map(|form| printed(form, &list.counts, level)).unwrap_or_default();
        Kind::Item { level: level as u8, marker: marker(&number) }
    }
}
