//! Messages between the program and its readers: numbers and words with their lengths before them, so that no
//! content can be taken for a frame.

use std::io::{self, Read, Write};

use crate::domain::Stellen;
use crate::formats::{Eigenschaften, Format, Gelesen, Vorgabe};

/// The output limit: longer answers are no document.
pub(super) const LONGEST: usize = 96 * 1024 * 1024;
/// Begins every frame; what a library prints by mistake does not.
const MAGIC: u32 = 0x1e17_1be5;
/// Bytes before the content of a frame: the sign, the number of the request, the length.
pub(super) const HEAD: usize = 16;

/// Why something is no message.
#[derive(Debug)]
pub(super) struct Garbage;

/// What is asked of a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// The path, as the system names it.
    pub path: Vec<u8>,
    pub vorgabe: Vorgabe,
}

/// What a reader answers: the text, or the reason there is none as a German clause.
pub(super) type Answer = Result<Gelesen, String>;

/// Writes a frame at once.
pub(super) fn send(out: &mut impl Write, number: u64, content: &[u8]) -> io::Result<()> {
    let mut frame = Vec::with_capacity(HEAD + content.len());
    frame.extend(MAGIC.to_le_bytes());
    frame.extend(number.to_le_bytes());
    frame.extend((content.len() as u32).to_le_bytes());
    frame.extend(content);
    out.write_all(&frame)?;
    out.flush()
}

/// Number and length of a frame.
pub(super) fn head(bytes: &[u8]) -> Result<(u64, usize), Garbage> {
    let mut fields = Fields { rest: bytes };
    if fields.u32()? != MAGIC {
        return Err(Garbage);
    }
    let number = u64::from_le_bytes(fields.array()?);
    let length = fields.u32()? as usize;
    if length > LONGEST { Err(Garbage) } else { Ok((number, length)) }
}

/// Waits for a frame; none if the other side is gone.
pub(super) fn receive(input: &mut impl Read) -> Option<(u64, Vec<u8>)> {
    let mut first = [0; HEAD];
    input.read_exact(&mut first).ok()?;
    let (number, length) = head(&first).ok()?;
    let mut content = vec![0; length];
    input.read_exact(&mut content).ok()?;
    Some((number, content))
}

impl Request {
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::new();
        bytes(&mut out, &self.path);
        option(&mut out, self.vorgabe.zeichensatz.as_deref());
        out
    }

    pub fn decode(content: &[u8]) -> Result<Self, Garbage> {
        let mut fields = Fields { rest: content };
        let path = fields.bytes()?.to_vec();
        let vorgabe = Vorgabe { zeichensatz: fields.option()? };
        fields.end(Self { path, vorgabe })
    }
}

/// Formats by the number that stands for them.
const FORMATS: [Format; 6] =
    [Format::Text, Format::Markdown, Format::Html, Format::Pdf, Format::Docx, Format::Odt];

pub(super) fn encode(answer: &Answer) -> Vec<u8> {
    let mut out = Vec::new();
    match answer {
        Err(grund) => {
            number(&mut out, 0);
            bytes(&mut out, grund.as_bytes());
        }
        Ok(gelesen) => {
            number(&mut out, 1);
            let format = FORMATS.iter().position(|format| *format == gelesen.format);
            number(&mut out, format.unwrap_or(0) as u32);
            bytes(&mut out, gelesen.text.as_bytes());
            let (kind, firsts): (u32, &[u32]) = match &gelesen.stellen {
                Stellen::Zeilen => (0, &[]),
                Stellen::Seiten(firsts) => (1, firsts),
                Stellen::Absaetze(firsts) => (2, firsts),
            };
            number(&mut out, kind);
            number(&mut out, firsts.len() as u32);
            for first in firsts {
                number(&mut out, *first);
            }
            let Eigenschaften { titel, urheber, datum } = &gelesen.eigenschaften;
            for field in [titel, urheber, datum, &gelesen.zeichensatz] {
                option(&mut out, field.as_deref());
            }
            number(&mut out, gelesen.hinweise.len() as u32);
            for hinweis in &gelesen.hinweise {
                bytes(&mut out, hinweis.as_bytes());
            }
        }
    }
    out
}

pub(super) fn decode(content: &[u8]) -> Result<Answer, Garbage> {
    let mut fields = Fields { rest: content };
    if fields.u32()? == 0 {
        let grund = fields.text()?;
        return fields.end(Err(grund));
    }
    let format = *FORMATS.get(fields.u32()? as usize).ok_or(Garbage)?;
    let text = fields.text()?;
    let kind = fields.u32()?;
    let mut firsts = Vec::new();
    for _ in 0..fields.u32()? {
        firsts.push(fields.u32()?);
    }
    let stellen = match kind {
        0 => Stellen::Zeilen,
        1 => Stellen::Seiten(firsts),
        2 => Stellen::Absaetze(firsts),
        _ => return Err(Garbage),
    };
    let (titel, urheber, datum) = (fields.option()?, fields.option()?, fields.option()?);
    let eigenschaften = Eigenschaften { titel, urheber, datum };
    let zeichensatz = fields.option()?;
    let mut hinweise = Vec::new();
    for _ in 0..fields.u32()? {
        hinweise.push(fields.text()?);
    }
    fields.end(Ok(Gelesen { format, text, stellen, eigenschaften, zeichensatz, hinweise }))
}

fn number(out: &mut Vec<u8>, number: u32) {
    out.extend(number.to_le_bytes());
}

fn bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len() as u32);
    out.extend(bytes);
}

fn option(out: &mut Vec<u8>, text: Option<&str>) {
    number(out, u32::from(text.is_some()));
    if let Some(text) = text {
        bytes(out, text.as_bytes());
    }
}

/// Takes a message apart; whatever is wrong with it is [`Garbage`].
struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Garbage> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(Garbage)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Garbage> {
        self.take(N)?.try_into().map_err(|_| Garbage)
    }

    fn u32(&mut self) -> Result<u32, Garbage> {
        self.array().map(u32::from_le_bytes)
    }

    fn bytes(&mut self) -> Result<&'a [u8], Garbage> {
        let count = self.u32()? as usize;
        self.take(count)
    }

    fn text(&mut self) -> Result<String, Garbage> {
        String::from_utf8(self.bytes()?.to_vec()).map_err(|_| Garbage)
    }

    fn option(&mut self) -> Result<Option<String>, Garbage> {
        match self.u32()? {
            0 => Ok(None),
            1 => self.text().map(Some),
            _ => Err(Garbage),
        }
    }

    fn end<T>(&self, message: T) -> Result<T, Garbage> {
        if self.rest.is_empty() { Ok(message) } else { Err(Garbage) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gelesen() -> Gelesen {
        Gelesen {
            format: Format::Pdf,
            text: "Erste Zeile\0\n\u{c}Zweite\n".to_owned(),
            stellen: Stellen::Seiten(vec![1, 2]),
            eigenschaften: Eigenschaften { titel: Some("Förderung".to_owned()), ..Eigenschaften::default() },
            zeichensatz: None,
            hinweise: vec!["Seite 2 enthält keinen Text, bitte OCR.".to_owned()],
        }
    }

    #[test]
    fn an_answer_comes_out_as_it_went_in() {
        for answer in [Ok(gelesen()), Err("kein Text, bitte OCR".to_owned())] {
            assert_eq!(decode(&encode(&answer)).unwrap(), answer);
        }
        let request = Request {
            path: b"/tmp/a\xff.pdf".to_vec(),
            vorgabe: Vorgabe { zeichensatz: Some("CP850".into()) },
        };
        assert_eq!(Request::decode(&request.encode()).unwrap(), request);
    }

    #[test]
    fn no_cut_or_changed_message_is_taken_for_another_one_or_panics() {
        let whole = encode(&Ok(gelesen()));
        for end in 0..whole.len() {
            assert!(decode(&whole[..end]).is_err(), "{end}");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            decode(&changed).ok();
        }
    }

    #[test]
    fn frames_part_what_is_sent() {
        let mut line = Vec::new();
        send(&mut line, 7, b"eins").unwrap();
        send(&mut line, 8, b"").unwrap();
        let mut input = line.as_slice();
        assert_eq!(receive(&mut input), Some((7, b"eins".to_vec())));
        assert_eq!(receive(&mut input), Some((8, Vec::new())));
        assert_eq!(receive(&mut input), None);
        assert!(head(b"Hallo Welt, hier").is_err());
    }
}
