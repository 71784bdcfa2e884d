//! The text of a DOCX: paragraphs, runs, tables, text boxes, and the changes that were tracked in them.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::numbers::Numbers;
use super::styles::{Styles, is_on};
use crate::formats::Grund;
use crate::formats::office::{Xml, XmlToken, attribute};
use crate::formats::structure::{Document, Element, Inline, Kind, Stack, marker, numeral, one_line};
use crate::text::words::is_listed;

/// Elements whose content is not part of the text: what was deleted or moved away, instructions of fields, what a
/// paragraph looked like before, the second copy of a text box, the reading above a word.
const OMITTED: &str = "del moveFrom delText instrText delInstrText pPrChange rPrChange sectPrChange tblPrChange \
    tcPrChange trPrChange tblGridChange numberingChange Fallback rt sdtPr tabs";

/// The labels of the notes that the text refers to, by the ids of the notes.
#[derive(Debug, Default)]
pub struct Calls {
    pub footnotes: HashMap<String, String>,
    pub endnotes: HashMap<String, String>,
}

impl Calls {
    /// The label of a note, numbered in the order in which the text refers to notes; `at_end` for an endnote.
    pub fn label(&mut self, id: String, at_end: bool) -> String {
        let (labels, form) =
            if at_end { (&mut self.endnotes, "lowerRoman") } else { (&mut self.footnotes, "decimal") };
        let count = labels.len() as u32 + 1;
        labels.entry(id).or_insert_with(|| numeral(count, form)).clone()
    }
}

/// Reads the file with the text, or a file with notes, whose texts are returned by their ids.
pub fn body(
    text: &str,
    styles: &Styles,
    numbers: &mut Numbers,
    calls: &mut Calls,
) -> Result<Document, Grund> {
    let mut xml = Xml::new(text);
    let mut walk = Walk {
        styles,
        numbers,
        calls,
        stack: Stack::new(),
        found: Document::default(),
        note: String::new(),
        run: Run::default(),
        omitted: 0,
        in_properties: false,
        in_text: false,
        carried: None,
    };
    while let Some(token) = xml.next()? {
        match token {
            XmlToken::Open(tag) => walk.open(&tag),
            XmlToken::Close(name) => walk.close(&name),
            XmlToken::Text(words) if walk.in_text && walk.omitted == 0 => walk.words(&words),
            XmlToken::Text(_) => {}
        }
    }
    Ok(walk.finish())
}

/// A paragraph that is being read.
#[derive(Default)]
struct Open {
    inline: Inline,
    style: Option<String>,
    number: Option<String>,
    level: Option<u8>,
    outline: Option<u8>,
    /// True if the end of the paragraph was deleted, so that it goes on in the next one.
    goes_on: bool,
    /// True if the paragraph's style is bold; `None` until it is looked up.
    bold: Option<bool>,
}

/// The look of the words in the run being read.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    bold: Option<bool>,
    hidden: bool,
    raised: bool,
}

struct Walk<'w> {
    styles: &'w Styles,
    numbers: &'w mut Numbers,
    calls: &'w mut Calls,
    stack: Stack<Open>,
    found: Document,
    /// The id of the note being read.
    note: String,
    run: Run,
    /// Number of omitted elements that are open.
    omitted: usize,
    in_properties: bool,
    in_text: bool,
    /// A paragraph whose end was deleted, with the elements of its text boxes, until the next one goes on with it.
    carried: Option<(Open, Vec<Element>)>,
}

impl Walk<'_> {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name();
        let name = name.as_ref();
        if self.omitted > 0 || is_listed(OMITTED, name) {
            let mark = self.in_properties && matches!(name, "del" | "moveFrom");
            if let (true, 0, Some(open)) = (mark, self.omitted, self.stack.paragraph()) {
                open.goes_on = true;
            }
            self.found.deletions |= matches!(name, "delText" | "moveFrom");
            self.omitted += 1;
            return;
        }
        if self.in_properties && self.property(tag, name) {
            return;
        }
        match name {
            "p" => self.stack.open_paragraph(Open::default()),
            "pPr" => self.in_properties = true,
            "tbl" => self.stack.open_table(),
            "tr" => self.stack.open_row(),
            "tc" => self.stack.open_flow(),
            "footnote" | "endnote" => {
                self.note = attribute(tag, "id").unwrap_or_default();
                self.stack.open_flow();
            }
            "r" => self.run = Run::default(),
            "t" => self.in_text = true,
            _ => self.sign(tag, name),
        }
    }

    /// Takes an element of a run that stands for a character, refers to a note or changes the look of the words.
    fn sign(&mut self, tag: &BytesStart<'_>, name: &str) {
        let value = || attribute(tag, "val");
        match name {
            "b" => self.run.bold = Some(value().is_none_or(|value| is_on(&value))),
            "vanish" => self.run.hidden = value().is_none_or(|value| is_on(&value)),
            "vertAlign" => self.run.raised = value().as_deref() == Some("superscript"),
            "tab" | "ptab" => self.words("\t"),
            "br" if attribute(tag, "type").is_some_and(|kind| kind != "textWrapping") => self.words(" "),
            "br" | "cr" => self.words("\n"),
            "noBreakHyphen" => self.words("-"),
            "footnoteReference" | "endnoteReference" => {
                let label =
                    self.calls.label(attribute(tag, "id").unwrap_or_default(), name == "endnoteReference");
                if let Some(open) = self.stack.paragraph() {
                    open.inline.call(&label);
                }
            }
            _ => {}
        }
    }

    /// Takes a property of the open paragraph; false if no paragraph is open.
    fn property(&mut self, tag: &BytesStart<'_>, name: &str) -> bool {
        let value = attribute(tag, "val");
        let Some(open) = self.stack.paragraph() else { return false };
        match name {
            "pStyle" => open.style = value,
            "numId" => open.number = value,
            "ilvl" => open.level = value.and_then(|value| value.parse().ok()),
            "outlineLvl" => open.outline = value.and_then(|value| value.parse().ok()),
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        if self.omitted > 0 {
            self.omitted -= 1;
            return;
        }
        match name {
            "p" => self.close_paragraph(),
            "pPr" => self.in_properties = false,
            "t" => self.in_text = false,
            "tc" => {
                self.release();
                self.stack.close_cell();
            }
            "tr" => self.stack.close_row(),
            "tbl" => self.stack.close_table(),
            "footnote" | "endnote" => self.close_note(),
            _ => {}
        }
    }

    fn close_note(&mut self) {
        self.release();
        if let Some(content) = self.stack.close_flow() {
            self.found.notes.insert(self.note.clone(), one_line(&content));
        }
    }

    fn close_paragraph(&mut self) {
        let Some((mut open, mut boxes)) = self.stack.close_paragraph() else { return };
        if let Some((mut begun, mut before)) = self.carried.take() {
            begun.inline.append(std::mem::take(&mut open.inline));
            begun.goes_on = open.goes_on;
            before.append(&mut boxes);
            (open, boxes) = (begun, before);
        }
        if open.goes_on {
            self.carried = Some((open, boxes));
        } else {
            self.settle(open, boxes);
        }
    }

    /// Ends a paragraph whose end was deleted if no next one goes on with it.
    fn release(&mut self) {
        if let Some((open, boxes)) = self.carried.take() {
            self.settle(open, boxes);
        }
    }

    /// Decides whether a paragraph is a title, heading, item or text, and adds it to the document.
    fn settle(&mut self, mut open: Open, boxes: Vec<Element>) {
        let look = self.styles.look(open.style.as_deref());
        let heading = match open.outline {
            Some(level) => (level < 9).then_some(level + 1),
            None => look.heading,
        };
        let number = open.number.take().or(look.number).filter(|number| number != "0");
        let by_style = open.style.as_deref().zip(number.as_deref());
        let level = open.level.or(look.level);
        let level =
            level.or_else(|| by_style.and_then(|(style, number)| self.numbers.level_of(number, style)));
        let level = level.unwrap_or(0);
        if look.contents {
            open.inline.lead();
        }
        // No program counts an empty paragraph of a list.
        let printed = number.filter(|_| !open.inline.is_blank()).and_then(|id| self.numbers.next(&id, level));
        let kind = match (look.title, heading, printed) {
            (true, _, _) => Kind::Title,
            (_, Some(level), printed) => {
                if let Some(number) = printed.filter(|number| !number.is_empty()) {
                    let mut inline = Inline::default();
                    inline.text(&format!("{number} "), look.bold);
                    inline.append(std::mem::take(&mut open.inline));
                    open.inline = inline;
                }
                Kind::Heading(level)
            }
            (_, None, Some(number)) => Kind::Item { level, marker: marker(&number) },
            (_, None, None) => Kind::Text,
        };
        self.stack.deliver_paragraph(kind, open.inline, boxes);
    }

    fn words(&mut self, words: &str) {
        let run = self.run;
        let styles = self.styles;
        let Some(open) = self.stack.paragraph().filter(|_| !run.hidden) else { return };
        let style = &open.style;
        let bold =
            run.bold.unwrap_or_else(|| *open.bold.get_or_insert_with(|| styles.look(style.as_deref()).bold));
        open.inline.words(words, bold, run.raised);
    }

    fn finish(mut self) -> Document {
        self.release();
        self.found.elements = self.stack.finish();
        self.found
    }
}
