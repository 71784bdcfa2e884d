//! Lists of a page, by their start and end tags.

use super::tag::Tag;
use crate::formats::structure::{Kind, marker, numeral};

/// A list that is open.
struct List {
    /// The form of the item numbers, as `numeral` names it; `None` for bullets.
    form: Option<&'static str>,
    next: u32,
    /// The number or dash of an item whose words have not come yet; `None` behind its first paragraph.
    fresh: Option<String>,
    in_item: bool,
}

/// The lists that are open, outermost first.
#[derive(Default)]
pub struct Lists(Vec<List>);

impl Lists {
    /// Takes a start tag: begins a list or an item of a list; other tags change nothing.
    pub fn open(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "ul" | "menu" | "dir" => self.begin(None, 1),
            "ol" => {
                let start = tag.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                let form = match tag.get("type") {
                    Some("a") => "lowerLetter",
                    Some("A") => "upperLetter",
                    Some("i") => "lowerRoman",
                    Some("I") => "upperRoman",
                    _ => "decimal",
                };
                self.begin(Some(form), start);
            }
            "li" => self.item(tag),
            _ => {}
        }
    }

    fn begin(&mut self, form: Option<&'static str>, next: u32) {
        self.0.push(List { form, next, fresh: None, in_item: false });
    }

    fn item(&mut self, tag: &Tag) {
        if self.0.is_empty() {
            self.begin(None, 1);
        }
        let Some(list) = self.0.last_mut() else { return };
        let number = tag.get("value").and_then(|value| value.trim().parse().ok()).unwrap_or(list.next);
        list.next = number.saturating_add(1);
        let printed = match list.form {
            Some(form) if form.ends_with("Letter") => format!("{})", numeral(number, form)),
            Some(form) => format!("{}.", numeral(number, form)),
            None => String::new(),
        };
        list.fresh = Some(marker(&printed));
        list.in_item = true;
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "ul" | "ol" | "menu" | "dir" => drop(self.0.pop()),
            "li" => {
                if let Some(list) = self.0.last_mut() {
                    (list.fresh, list.in_item) = (None, false);
                }
            }
            _ => {}
        }
    }

    /// The kind of a paragraph that is no heading: an item, a further paragraph of an item, or text.
    pub fn kind(&mut self) -> Kind {
        let level = self.0.len().saturating_sub(1).min(usize::from(u8::MAX)) as u8;
        let Some(list) = self.0.last_mut() else { return Kind::Text };
        match list.fresh.take() {
            Some(marker) => Kind::Item { level, marker },
            None if list.in_item => Kind::More { level },
            None => Kind::Text,
        }
    }
}
