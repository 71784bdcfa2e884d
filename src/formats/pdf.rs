//! PDF: pages of placed letters to lines of text.
//!
//! A PDF says where each letter stands, not what is a word, a row, a column or a heading. Letters become rows
//! ([`row`]), rows that are repeated on every page are left out ([`beiwerk`]), the others are brought into the order of
//! reading ([`order`], tables by [`mod@table`]) and written with headings and paragraphs ([`mod@write`]).

mod beiwerk;
mod glyph;
#[cfg(test)]
mod locked_tests;
mod order;
#[cfg(test)]
mod page_tests;
mod row;
mod sign;
mod style;
mod table;
#[cfg(test)]
mod table_tests;
mod write;

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{Dictionary, Document, Object, decode_text_string, output_doc, output_doc_page};

use self::glyph::{Collector, Glyph, Page};
use self::row::RowGroup;
use super::{Eigenschaften, Format, Gelesen, Grund};
use crate::deutsch::lesen as satz;
use crate::domain::Stellen;
use crate::text::clean;

/// A page with a picture and fewer letters than this is taken for a scan.
const FEW: usize = 20;
/// The format's name in error messages.
const PDF: &str = "PDF";

/// Reads a PDF. Where the library fails or panics, the error says so; the process still needs limits of its own for
/// memory and time.
pub(super) fn read(bytes: &[u8]) -> Result<Gelesen, Grund> {
    let doc = survived(|| open(bytes)).unwrap_or(Err(Grund::Beschaedigt(PDF)))?;
    let pages = collect(&doc)?;
    let (mut scans, mut broken) = (Vec::new(), Vec::new());
    for page in &pages {
        let letters = page.glyphs.iter().filter(|glyph| glyph.sign.is_alphanumeric()).count();
        let picture = || survived(|| has_picture(&doc, page.number)).unwrap_or(false);
        if letters < FEW && picture() {
            scans.push(page.number);
        } else if !page.whole {
            broken.push(page.number);
        }
    }
    let letters = pages.iter().flat_map(|page| &page.glyphs).any(|glyph| glyph.sign.is_alphanumeric());
    if !letters && scans.is_empty() && !broken.is_empty() {
        return Err(Grund::Beschaedigt(PDF));
    }
    if !letters || scans.len() == pages.len() {
        return Err(Grund::OhneText);
    }
    let (text, begins) = write::write(&arranged(&pages));
    let unreadable = text.chars().filter(|c| *c == '\u{fffd}').count() as u32;
    let hinweise = [
        (!scans.is_empty()).then(|| satz::seiten_ohne_text(&scans)),
        (!broken.is_empty()).then(|| satz::seiten_beschaedigt(&broken)),
        (unreadable > 0).then(|| satz::zeichen_unlesbar(unreadable)),
    ];
    Ok(Gelesen {
        format: Format::Pdf,
        text,
        stellen: Stellen::Seiten(begins),
        eigenschaften: survived(|| properties(&doc)).unwrap_or_default(),
        zeichensatz: None,
        hinweise: hinweise.into_iter().flatten().collect(),
    })
}

/// The result of `work`; `None` if the library panicked, as it does on files that break the rules.
fn survived<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// The document, if no password is needed to open it; its pictures are emptied.
fn open(bytes: &[u8]) -> Result<Document, Grund> {
    let mut doc = Document::load_mem(bytes).map_err(|_| Grund::Beschaedigt(PDF))?;
    // The library tries the empty password and removes `Encrypt` if it fits; if the entry is left, it did not fit.
    if doc.trailer.has(b"Encrypt") {
        return Err(Grund::Verschluesselt);
    }
    drop_pictures(&mut doc);
    Ok(doc)
}

/// The letters of all pages. After a page that cannot be read, reading goes on with the next one.
fn collect(doc: &Document) -> Result<Vec<Page>, Grund> {
    let numbers: Vec<u32> = survived(|| doc.get_pages()).unwrap_or_default().into_keys().collect();
    let mut collector = Collector::default();
    // One pass over all pages is quickest; the pages from the first bad one on are read one by one.
    let passed = survived(|| output_doc(doc, &mut collector).is_ok()).unwrap_or(false);
    if !passed {
        let begun = collector.pages.last().map_or(0, |page| page.number);
        for number in numbers.iter().filter(|number| **number > begun) {
            if collector.is_full() {
                return Err(Grund::ZuGross);
            }
            survived(|| output_doc_page(doc, &mut collector, *number).is_ok());
        }
    }
    let mut read = collector.pages.into_iter().peekable();
    let mut pages = Vec::with_capacity(numbers.len());
    for number in numbers {
        let page = read.next_if(|page| page.number == number);
        let mut page = page.unwrap_or_else(|| Page { number, ..Page::default() });
        if !page.whole && page.glyphs.is_empty() {
            page.glyphs = plain(doc, number);
        }
        pages.push(page);
    }
    mend(&mut pages);
    Ok(pages)
}

/// If `ÿ` occurs but no `ß`, a font without letter names was misread: `ÿ` becomes `ß`, lone accents become ligatures.
fn mend(pages: &mut [Page]) {
    let has = |sign: char| pages.iter().flat_map(|page| &page.glyphs).any(|glyph| glyph.sign == sign);
    if has('ß') || !has('ÿ') {
        return;
    }
    for page in pages {
        let glyphs = std::mem::take(&mut page.glyphs);
        for glyph in glyphs {
            let mended = sign::mended(glyph.sign);
            page.glyphs.extend(mended.chars().map(|sign| Glyph { sign, ..glyph }));
            if mended.is_empty() {
                page.glyphs.push(glyph);
            }
        }
    }
}

/// The letters of a page as the simpler reader of the library finds them, laid out in rows at places made up here.
fn plain(doc: &Document, number: u32) -> Vec<Glyph> {
    let text = survived(|| doc.extract_text(&[number]).unwrap_or_default());
    let mut y = 0.0;
    let mut out = Vec::new();
    for line in text.unwrap_or_default().lines() {
        y -= 12.0;
        let mut x = 0.0;
        for sign in line.chars() {
            out.push(Glyph { sign, x, end: x + 5.0, y, size: 10.0, turn: 0 });
            x += 5.0;
        }
    }
    out
}

/// The blocks of rows of each page in the order of reading, without running heads and feet.
fn arranged(pages: &[Page]) -> Vec<Vec<RowGroup>> {
    let rows: Vec<_> = pages.iter().map(|page| row::rows(&page.glyphs)).collect();
    let usual = style::usual_size(rows.iter().flatten().flat_map(|row| &row.segments));
    let rows = beiwerk::without(&rows, usual);
    rows.iter()
        .map(|rows| {
            let em = style::usual_size(rows.iter().flat_map(|row| &row.segments));
            order::blocks(rows, em)
        })
        .collect()
}

/// True if the resources of the page contain pictures or drawings (`XObject`).
fn has_picture(doc: &Document, number: u32) -> bool {
    let pages = doc.get_pages();
    let Some((own, inherited)) = pages.get(&number).and_then(|id| doc.get_page_resources(*id).ok()) else {
        return false;
    };
    let inherited = inherited.into_iter().filter_map(|id| doc.get_dictionary(id).ok());
    own.into_iter().chain(inherited).any(|resources| {
        let parts = resources.get(b"XObject").ok().and_then(|parts| doc.dereference(parts).ok());
        parts.and_then(|(_, parts)| parts.as_dict().ok()).is_some_and(|parts| !parts.is_empty())
    })
}

/// Empties all pictures: the library would unpack each and interpret it as the content of a page.
fn drop_pictures(doc: &mut Document) {
    let is_picture =
        |dict: &Dictionary| dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image");
    for object in doc.objects.values_mut() {
        if let Object::Stream(stream) = object
            && is_picture(&stream.dict)
        {
            stream.content = Vec::new();
            stream.dict.remove(b"Filter");
            stream.dict.remove(b"DecodeParms");
        }
    }
}

/// Title, author and day from the document's own table of properties (`Info`).
fn properties(doc: &Document) -> Eigenschaften {
    let info = doc.trailer.get(b"Info").ok().and_then(|info| doc.dereference(info).ok());
    let Some(info) = info.and_then(|(_, info)| info.as_dict().ok()) else { return Eigenschaften::default() };
    let day = entry(doc, info, b"CreationDate").or_else(|| entry(doc, info, b"ModDate"));
    Eigenschaften {
        titel: entry(doc, info, b"Title"),
        urheber: entry(doc, info, b"Author"),
        datum: day.and_then(|day| iso(&day)),
    }
}

fn entry(doc: &Document, info: &Dictionary, key: &[u8]) -> Option<String> {
    let value: &Object = doc.dereference(info.get(key).ok()?).ok()?.1;
    let text = decode_text_string(value).ok()?;
    let text = clean(text.trim()).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// The day of a time stamp: `D:20250314120000+01'00'` becomes `2025-03-14`; `None` if it is no day.
fn iso(stamp: &str) -> Option<String> {
    let digits: String =
        stamp.trim_start_matches("D:").chars().take_while(char::is_ascii_digit).take(8).collect();
    let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?);
    let real = (1..=12).contains(&month.parse::<u8>().ok()?) && (1..=31).contains(&day.parse::<u8>().ok()?);
    real.then(|| format!("{year}-{month}-{day}"))
}
