//! The styles of a DOCX: which ones are headings, lists and tables of contents.

use std::collections::HashMap;

use crate::formats::Grund;
use crate::formats::office::{Xml, XmlToken, attribute};

/// Maximum number of styles in a chain of `basedOn`.
const DEEPEST: usize = 16;

/// One style as the file states it, without the properties of the styles it is based on.
#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    number: Option<String>,
    level: Option<u8>,
    bold: Option<bool>,
}

/// The look of a paragraph by its style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// The level of a heading, 1 for the highest; `None` for other paragraphs.
    pub heading: Option<u8>,
    pub title: bool,
    /// True for an entry of a table of contents.
    pub contents: bool,
    /// The id of the list that the paragraph belongs to.
    pub number: Option<String>,
    pub level: Option<u8>,
    pub bold: bool,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    /// The id of the style of paragraphs that name no style.
    standard: Option<String>,
}

impl Styles {
    pub fn read(text: &str) -> Result<Self, Grund> {
        let mut out = Self::default();
        let mut xml = Xml::new(text);
        let mut open: Option<(String, Style)> = None;
        while let Some(token) = xml.next()? {
            match token {
                XmlToken::Open(tag) if tag.local_name().as_ref() == "style" => {
                    let id = attribute(&tag, "styleId").unwrap_or_default();
                    let on = attribute(&tag, "default").is_some_and(|value| is_on(&value));
                    if on && attribute(&tag, "type").as_deref() == Some("paragraph") {
                        out.standard = Some(id.clone());
                    }
                    open = Some((id, Style::default()));
                }
                XmlToken::Open(tag) => {
                    let Some((_, style)) = &mut open else { continue };
                    let value = attribute(&tag, "val");
                    match tag.local_name().as_ref() {
                        "name" => style.name = value.unwrap_or_default().to_lowercase(),
                        "basedOn" => style.based_on = value,
                        "outlineLvl" => style.outline = value.and_then(|value| value.parse().ok()),
                        "numId" => style.number = value,
                        "ilvl" => style.level = value.and_then(|value| value.parse().ok()),
                        "b" => style.bold = Some(value.is_none_or(|value| is_on(&value))),
                        _ => {}
                    }
                }
                XmlToken::Close(name) if name == "style" => out.styles.extend(open.take()),
                XmlToken::Close(_) | XmlToken::Text(_) => {}
            }
        }
        Ok(out)
    }

    /// The look of a paragraph of this style, completed from the styles it is based on; `None` is the standard style.
    pub fn look(&self, id: Option<&str>) -> Look {
        let mut look = Look::default();
        let (mut outline, mut bold) = (None, None);
        let mut next = id.or(self.standard.as_deref());
        for depth in 0..DEEPEST {
            let Some(id) = next else { break };
            let style = self.styles.get(id);
            let name = style.map_or_else(|| id.to_lowercase(), |style| style.name.clone());
            outline = outline.or_else(|| style.and_then(|style| style.outline)).or_else(|| heading(&name));
            look.title |= depth == 0 && matches!(name.as_str(), "title" | "titel");
            look.contents |= is_contents(&name);
            let Some(style) = style else { break };
            look.number = look.number.or_else(|| style.number.clone());
            look.level = look.level.or(style.level);
            bold = bold.or(style.bold);
            next = style.based_on.as_deref();
        }
        look.heading = outline.filter(|level| *level < 9).map(|level| level + 1);
        look.bold = bold.unwrap_or(false);
        look
    }
}

/// The level in the name of a style such as `heading 2` or `Überschrift 2`, 0 for the highest; `None` for other names.
fn heading(name: &str) -> Option<u8> {
    let words = ["heading", "überschrift", "ueberschrift", "berschrift"];
    let rest = words.iter().find_map(|word| name.strip_prefix(word))?;
    let level: u8 = rest.trim_matches([' ', '_', '-']).parse().ok()?;
    (1..=9).contains(&level).then(|| level - 1)
}

/// True for the name of a style for tables of contents: `toc 1`, `Verzeichnis 1`.
fn is_contents(name: &str) -> bool {
    ["toc", "verzeichnis", "inhaltsverzeichnis"].iter().any(|word| {
        name.strip_prefix(word).is_some_and(|rest| rest.trim().parse::<u8>().is_ok_and(|level| level < 10))
    })
}

/// True unless a switch says `0`, `false` or `off`.
pub fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off")
}
