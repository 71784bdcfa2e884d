//! XML as a stream of tags and words, without recursion, external entities and endless nesting.

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use crate::formats::Grund;
use crate::text::single_spaced;

/// Maximum depth of nested elements; office programs nest a few dozen.
const DEEPEST: usize = 400;

/// A start tag, an end tag with its name, or words of an XML file.
pub enum XmlToken<'x> {
    Open(BytesStart<'x>),
    Close(String),
    Text(String),
}

/// Reads an XML file from its beginning to its end.
pub struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    depth: usize,
}

impl<'x> Xml<'x> {
    pub fn new(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next tag or words; `None` at the end of the file.
    pub fn next(&mut self) -> Result<Option<XmlToken<'x>>, Grund> {
        loop {
            let event = self.reader.read_event().map_err(|_| Grund::Beschaedigt("XML"))?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Grund::ZuTief);
                    }
                    XmlToken::Open(start)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    XmlToken::Close(end.local_name().as_ref().to_owned())
                }
                Event::Text(text) => XmlToken::Text(text.xml10_content().into_owned()),
                Event::CData(data) => XmlToken::Text(data.xml10_content().into_owned()),
                Event::GeneralRef(name) => {
                    let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                    let name = name.xml10_content();
                    let known = || resolve_xml_entity(&name).map(str::to_owned);
                    XmlToken::Text(letter.or_else(known).unwrap_or_else(|| format!("&{name};")))
                }
                Event::Eof if self.depth > 0 => return Err(Grund::Beschaedigt("XML")),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                    continue;
                }
            }));
        }
    }
}

/// The value of the attribute with this name, without regard to its namespace; `None` if the tag has none.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let found =
        all.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = unescape(&found.value);
    Some(value.map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned))
}

/// The words of the elements with these names in a small file of properties; `None` where there are none.
pub fn properties<const N: usize>(text: &str, names: [&str; N]) -> [Option<String>; N] {
    let mut found = [const { None::<String> }; N];
    let mut xml = Xml::new(text);
    let mut open: Option<usize> = None;
    // A broken file of properties says nothing; the document is read all the same.
    while let Ok(Some(token)) = xml.next() {
        match token {
            XmlToken::Open(tag) => open = names.iter().position(|known| *known == tag.local_name().as_ref()),
            XmlToken::Close(_) => open = None,
            XmlToken::Text(words) => {
                if let Some(slot) = open.and_then(|at| found.get_mut(at)) {
                    slot.get_or_insert_default().push_str(&words);
                }
            }
        }
    }
    found.map(|value| value.map(|words| single_spaced(&words)).filter(|words| !words.is_empty()))
}
