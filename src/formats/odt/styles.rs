//! The styles of an ODT: which ones are headings and titles, what is bold, and how lists count.

use std::collections::HashMap;

use crate::formats::Grund;
use crate::formats::office::{Xml, XmlToken, attribute};
use crate::formats::structure::numeral;

/// Maximum number of styles in a chain of parent styles.
const DEEPEST: usize = 16;

/// One style as the file states it, without the properties of its parent styles.
#[derive(Debug, Clone, Default)]
struct Style {
    parent: Option<String>,
    display: String,
    outline: Option<u8>,
    bold: Option<bool>,
    raised: Option<bool>,
    hidden: Option<bool>,
}

impl Style {
    /// Takes whether letters are bold, raised or hidden; `value` returns the attribute with a name.
    fn letters(&mut self, value: impl Fn(&str) -> Option<String>) {
        let weight = value("font-weight");
        self.bold =
            weight.map(|weight| weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600));
        self.raised = value("text-position").map(|position| {
            let percent = position.split(['%', ' ']).next().unwrap_or("");
            percent == "super" || percent.parse().is_ok_and(|percent: f32| percent > 0.0)
        });
        self.hidden = value("display").map(|display| display == "none");
    }
}

/// The look of words by their style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// The level of a heading, 1 for the highest; `None` for other words.
    pub heading: Option<u8>,
    pub title: bool,
    /// True for an entry of a table of contents.
    pub contents: bool,
    pub bold: Option<bool>,
    pub raised: Option<bool>,
    pub hidden: bool,
}

/// How the numbers of one level of a list are printed.
#[derive(Debug, Clone, Default)]
pub struct Level {
    form: &'static str,
    before: String,
    behind: String,
    /// Number of levels whose numbers are printed: 2 for `1.2`.
    shown: usize,
    pub start: u32,
}

/// The levels of a list, from 0.
pub type ListStyle = HashMap<usize, Level>;

/// The name under which `Styles::lists` contains the numbering of headings.
const OUTLINE: &str = "\u{1}outline";

/// All styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    lists: HashMap<String, ListStyle>,
}

impl Styles {
    /// Adds the styles that an XML file of the document states.
    pub fn read(&mut self, text: &str) -> Result<(), Grund> {
        let mut xml = Xml::new(text);
        let mut open: Option<(String, Style)> = None;
        let mut list: Option<String> = None;
        while let Some(token) = xml.next()? {
            let tag = match token {
                XmlToken::Open(tag) => tag,
                XmlToken::Close(name) => {
                    match name.as_str() {
                        "style" => self.styles.extend(open.take()),
                        "list-style" | "outline-style" => list = None,
                        _ => {}
                    }
                    continue;
                }
                XmlToken::Text(_) => continue,
            };
            let value = |name: &str| attribute(&tag, name);
            match tag.local_name().as_ref() {
                "body" => break,
                "style" => {
                    let style = Style {
                        parent: value("parent-style-name"),
                        display: value("display-name").unwrap_or_default(),
                        outline: value("default-outline-level").and_then(|level| level.parse().ok()),
                        ..Style::default()
                    };
                    open = Some((value("name").unwrap_or_default(), style));
                }
                "text-properties" => {
                    if let Some((_, style)) = &mut open {
                        style.letters(value);
                    }
                }
                "list-style" => list = value("name"),
                "outline-style" => list = Some(OUTLINE.to_owned()),
                name @ ("list-level-style-number" | "list-level-style-bullet" | "outline-level-style") => {
                    let at = value("level").and_then(|level| level.parse::<usize>().ok()).unwrap_or(1);
                    let level = Level::of(name, value);
                    if let Some(list) = &list {
                        self.lists.entry(list.clone()).or_default().insert(at.saturating_sub(1), level);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The look of a style, completed from its parent styles.
    pub fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(id);
        for _ in 0..DEEPEST {
            let Some(id) = next else { break };
            let style = self.styles.get(id);
            let name = style.filter(|style| !style.display.is_empty()).map_or(id, |style| &style.display);
            let name = name.replace("_20_", " ").to_lowercase();
            look.heading = look.heading.or_else(|| style.and_then(|style| style.outline));
            look.heading = look.heading.or_else(|| level_of(&name, &["heading ", "überschrift "]));
            look.title |= matches!(name.as_str(), "title" | "titel");
            look.contents |= level_of(&name, &["contents ", "inhaltsverzeichnis "]).is_some();
            let Some(style) = style else { break };
            look.bold = look.bold.or(style.bold);
            look.raised = look.raised.or(style.raised);
            look.hidden |= style.hidden == Some(true);
            next = style.parent.as_deref();
        }
        look.heading = look.heading.filter(|level| (1..=9).contains(level));
        look
    }

    pub fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }

    /// The numbering of headings; `None` if the document has none.
    pub fn outline(&self) -> Option<&ListStyle> {
        self.lists.get(OUTLINE)
    }
}

/// The number behind one of these words in a name: `heading 2`, `überschrift 2`; `None` for other names.
fn level_of(name: &str, words: &[&str]) -> Option<u8> {
    let rest = words.iter().find_map(|word| name.strip_prefix(word))?;
    rest.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

impl Level {
    fn of(name: &str, value: impl Fn(&str) -> Option<String>) -> Self {
        let form = match value("num-format").as_deref() {
            _ if name == "list-level-style-bullet" => "",
            Some("1") => "decimal",
            Some("a") => "lowerLetter",
            Some("A") => "upperLetter",
            Some("i") => "lowerRoman",
            Some("I") => "upperRoman",
            _ => "",
        };
        let number = |name: &str| value(name).and_then(|value| value.parse().ok());
        Self {
            form,
            before: value("num-prefix").unwrap_or_default(),
            behind: value("num-suffix").unwrap_or_default(),
            shown: number("display-levels").unwrap_or(1) as usize,
            start: number("start-value").unwrap_or(1),
        }
    }
}

/// What is printed before an item: `1.2.`, `a)`; empty for a bullet. `counts` are the counts of all levels.
pub fn printed(list: &ListStyle, counts: &[u32], level: usize) -> String {
    let Some(own) = list.get(&level).filter(|own| !own.form.is_empty()) else { return String::new() };
    let from = (level + 1).saturating_sub(own.shown.max(1));
    let numbers = (from..=level).filter_map(|at| {
        let form = list.get(&at).map(|level| level.form).filter(|form| !form.is_empty())?;
        Some(numeral(*counts.get(at)?, form))
    });
    format!("{}{}{}", own.before, numbers.collect::<Vec<_>>().join("."), own.behind)
}
