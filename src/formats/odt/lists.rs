//! How an ODT counts its lists and headings.

use quick_xml::events::BytesStart;

use super::styles::{self, Styles, printed};
use crate::formats::office::attribute;
use crate::formats::structure::{Kind, count_on, marker};

/// Number of levels of a list.
const LEVELS: usize = 10;

/// A list that is open.
#[derive(Debug, Clone, Default)]
struct List {
    style: Option<String>,
    /// The number of the current item of each level.
    counts: [u32; LEVELS],
    /// True until the first paragraph of an item was read.
    fresh: bool,
    /// True inside a list header, whose paragraphs have no number.
    header: bool,
}

impl List {
    fn levels<'s>(&self, styles: &'s Styles) -> Option<&'s styles::ListStyle> {
        self.style.as_deref().and_then(|name| styles.list(name))
    }
}

/// The lists that are open, and the count of headings on each level.
pub struct Lists<'s> {
    styles: &'s Styles,
    /// Outermost first.
    open: Vec<List>,
    /// The outermost list that was closed last, which another one may continue.
    last: Option<List>,
    headings: [u32; LEVELS],
}

/// The open lists around a note.
pub struct Aside(Vec<List>);

impl<'s> Lists<'s> {
    pub fn new(styles: &'s Styles) -> Self {
        Self { styles, open: Vec::new(), last: None, headings: [0; LEVELS] }
    }

    pub fn open(&mut self, tag: &BytesStart<'_>) {
        let named = attribute(tag, "style-name");
        let list = if let Some(outer) = self.open.last() {
            // A list inside another one takes over the counts of the levels around it and begins its own at 0.
            let style = named.or_else(|| outer.style.clone());
            let mut inner = List { style, counts: outer.counts, ..List::default() };
            inner.counts.iter_mut().skip(self.open.len()).for_each(|count| *count = 0);
            inner
        } else {
            let goes_on = attribute(tag, "continue-numbering").as_deref() == Some("true")
                || attribute(tag, "continue-list").is_some();
            let last = self.last.take().filter(|_| goes_on);
            let before = last.filter(|last| named.is_none() || last.style == named);
            before.unwrap_or_else(|| List { style: named, ..List::default() })
        };
        self.open.push(list);
    }

    pub fn close(&mut self) {
        let closed = self.open.pop();
        if self.open.is_empty() {
            self.last = closed;
        }
    }

    pub fn open_item(&mut self, tag: &BytesStart<'_>) {
        let level = self.open.len().saturating_sub(1);
        let given = attribute(tag, "start-value").and_then(|value| value.parse::<u32>().ok());
        let Some(list) = self.open.last_mut() else { return };
        let form = list.levels(self.styles).and_then(|levels| levels.get(&level));
        let first = form.map_or(1, |level| level.start);
        if let Some(count) = list.counts.get_mut(level) {
            *count = given.unwrap_or(if *count == 0 { first } else { *count + 1 });
        }
        list.fresh = true;
    }

    /// The next paragraph opens no item: a list header begins (`header` is true), or an item or header ends.
    pub fn unnumbered(&mut self, header: bool) {
        if let Some(list) = self.open.last_mut() {
            (list.fresh, list.header) = (false, header);
        }
    }

    /// A note has lists of its own: takes out the open lists around it and returns them for `take_back`.
    pub fn put_aside(&mut self) -> Aside {
        Aside(std::mem::take(&mut self.open))
    }

    pub fn take_back(&mut self, Aside(lists): Aside) {
        self.open = lists;
    }

    /// Counts a heading of this level and returns the number printed before it; empty if it has none.
    pub fn heading_number(&mut self, level: u8) -> String {
        let depth = self.open.len().saturating_sub(1);
        if let Some(list) = self.open.last_mut().filter(|list| list.fresh) {
            list.fresh = false;
            let number = list.levels(self.styles).map(|levels| printed(levels, &list.counts, depth));
            if let Some(number) = number.filter(|number| !number.is_empty()) {
                return number;
            }
        }
        let Some(outline) = self.styles.outline() else { return String::new() };
        let at = usize::from(level.clamp(1, LEVELS as u8)) - 1;
        count_on(&mut self.headings, at, |level| outline.get(&level).map_or(1, |level| level.start.max(1)));
        printed(outline, &self.headings, at)
    }

    /// The kind of a paragraph that is no heading: an item, a further paragraph of an item, or text.
    pub fn kind(&mut self) -> Kind {
        let depth = self.open.len().saturating_sub(1).min(LEVELS - 1);
        let level = depth as u8;
        match self.open.last_mut() {
            Some(list) if !list.header => {
                if !std::mem::take(&mut list.fresh) {
                    return Kind::More { level };
                }
                let number = list.levels(self.styles).map(|levels| printed(levels, &list.counts, depth));
                Kind::Item { level, marker: marker(&number.unwrap_or_default()) }
            }
            _ => Kind::Text,
        }
    }
}
