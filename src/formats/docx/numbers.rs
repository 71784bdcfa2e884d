//! The lists of a DOCX: bullets, and numbers as they are counted and printed.

use std::collections::HashMap;

use crate::formats::Grund;
use crate::formats::office::{Xml, XmlToken, attribute};
use crate::formats::structure::{count_on, numeral};

/// Number of levels of a list.
const LEVELS: usize = 9;

/// How the numbers of one level of a list are printed.
#[derive(Debug, Clone)]
struct Level {
    form: String,
    text: String,
    start: u32,
    style: Option<String>,
    legal: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self { form: "decimal".to_owned(), text: String::new(), start: 1, style: None, legal: false }
    }
}

/// A list of the text: the id of its form, and the first number of each level that counts anew in this list.
#[derive(Debug, Clone, Default)]
struct Use {
    form: String,
    starts: HashMap<usize, u32>,
    begun: bool,
}

/// All lists of a document and how far each has counted.
#[derive(Debug, Default)]
pub struct Numbers {
    forms: HashMap<String, HashMap<usize, Level>>,
    uses: HashMap<String, Use>,
    counts: HashMap<String, [u32; LEVELS]>,
}

impl Numbers {
    pub fn read(text: &str) -> Result<Self, Grund> {
        let mut out = Self::default();
        let mut xml = Xml::new(text);
        let (mut form, mut used, mut at) = (None::<String>, None::<String>, 0usize);
        while let Some(token) = xml.next()? {
            let tag = match token {
                XmlToken::Open(tag) => tag,
                XmlToken::Close(name) => {
                    match name.as_str() {
                        "abstractNum" => form = None,
                        "num" => used = None,
                        _ => {}
                    }
                    continue;
                }
                XmlToken::Text(_) => continue,
            };
            let value = |name: &str| attribute(&tag, name);
            match tag.local_name().as_ref() {
                "abstractNum" => form = value("abstractNumId"),
                "num" => used = value("numId"),
                "abstractNumId" => {
                    if let (Some(used), Some(form)) = (&used, value("val")) {
                        out.uses.entry(used.clone()).or_default().form = form;
                    }
                }
                "lvl" | "lvlOverride" => {
                    at = value("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0).min(LEVELS - 1);
                }
                "startOverride" => {
                    if let (Some(used), Some(start)) = (&used, value("val").and_then(|v| v.parse().ok())) {
                        out.uses.entry(used.clone()).or_default().starts.insert(at, start);
                    }
                }
                name => {
                    if let Some(form) = &form {
                        let level = out.forms.entry(form.clone()).or_default().entry(at).or_default();
                        level.set(name, value("val"));
                    }
                }
            }
        }
        Ok(out)
    }

    /// The level of the list `number` that belongs to the paragraph style `style`; `None` if there is none.
    pub fn level_of(&self, number: &str, style: &str) -> Option<u8> {
        let form = self.forms.get(&self.uses.get(number)?.form)?;
        let found = form.iter().find(|(_, level)| level.style.as_deref() == Some(style));
        found.map(|(at, _)| *at as u8)
    }

    /// Counts an item of this level of the list `number` and returns what is printed before it: `1.2`, `a)`; empty for
    /// a bullet. `None` if there is no such list or level.
    pub fn next(&mut self, number: &str, level: u8) -> Option<String> {
        let level = usize::from(level).min(LEVELS - 1);
        let used = self.uses.get_mut(number)?;
        let form = self.forms.get(&used.form)?;
        let counts = self.counts.entry(used.form.clone()).or_insert([0; LEVELS]);
        if !used.begun {
            used.begun = true;
            for (at, start) in &used.starts {
                if let Some(slot) = counts.get_mut(*at) {
                    *slot = start.saturating_sub(1);
                }
            }
        }
        let start = |at: usize| form.get(&at).map_or(1, |level| level.start);
        count_on(counts, level, start);
        Some(form.get(&level)?.printed(counts, form))
    }
}

impl Level {
    fn set(&mut self, name: &str, value: Option<String>) {
        match (name, value) {
            ("numFmt", Some(value)) => self.form = value,
            ("lvlText", Some(value)) => self.text = value,
            ("start", Some(value)) => self.start = value.parse().unwrap_or(1),
            ("pStyle", value) => self.style = value,
            ("isLgl", _) => self.legal = true,
            _ => {}
        }
    }

    fn printed(&self, counts: &[u32; LEVELS], form: &HashMap<usize, Self>) -> String {
        if matches!(self.form.as_str(), "bullet" | "none") {
            return String::new();
        }
        let mut out = String::new();
        let mut signs = self.text.chars();
        while let Some(c) = signs.next() {
            let level = if c == '%' { signs.next().and_then(|c| c.to_digit(10)) } else { None };
            let at = level.map(|level| (level as usize).saturating_sub(1));
            match at.and_then(|at| Some((at, *counts.get(at)?))) {
                Some((at, count)) => {
                    let kind = form.get(&at).map_or("decimal", |level| level.form.as_str());
                    out.push_str(&numeral(count, if self.legal { "decimal" } else { kind }));
                }
                None => out.push(c),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_count_and_begin_anew() {
        let text = r#"<numbering><abstractNum abstractNumId="0">
            <lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>
            <lvl ilvl="1"><start val="1"/><numFmt val="lowerLetter"/><lvlText val="%1.%2)"/><pStyle val="Unter"/></lvl>
            <lvl ilvl="2"><numFmt val="bullet"/><lvlText val="o"/></lvl></abstractNum>
            <num numId="4"><abstractNumId val="0"/></num>
            <num numId="5"><abstractNumId val="0"/><lvlOverride ilvl="0"><startOverride val="7"/></lvlOverride></num>
            </numbering>"#;
        let mut numbers = Numbers::read(text).unwrap();
        let mut next = |id: &str, level| numbers.next(id, level).unwrap();
        assert_eq!(
            [next("4", 0), next("4", 1), next("4", 1), next("4", 0), next("4", 1)],
            ["1.", "1.a)", "1.b)", "2.", "2.a)"]
        );
        assert_eq!([next("4", 2), next("5", 0), next("5", 0)], ["", "7.", "8."]);
        assert_eq!(numbers.next("9", 0), None);
        assert_eq!(numbers.level_of("4", "Unter"), Some(1));
    }
}
