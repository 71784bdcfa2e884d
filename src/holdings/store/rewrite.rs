//! Documents whose passages are made anew from the text that was kept, without their files.

use std::ops::Range;
use std::sync::Arc;

use super::making::Making;
use super::manifest::PartState;
use super::parts::{Position, Present};
use super::writer::Writer;
use crate::holdings::error::Error;
use crate::katalog::Einzeln;
use crate::search;

/// Number of passages after which rewriting begins another index part.
const PART: usize = 20_000;

/// Makes the passages of all documents anew.
pub fn rewrite_all(writer: &mut Writer) -> Result<(), Error> {
    rewrite_parts(writer, |_| true)
}

fn rewrite_parts(writer: &mut Writer, wanted: impl Fn(u32) -> bool) -> Result<(), Error> {
    let documents = writer.known.of(wanted).map(Position::read).collect::<Result<_, _>>()?;
    rewrite(writer, documents)
}

/// Makes the passages of these documents anew, with the present corrections and descriptions.
pub fn rewrite(writer: &mut Writer, documents: Vec<Present>) -> Result<(), Error> {
    let paket = Arc::clone(&writer.beside.paket);
    let einzeln = Einzeln::new(&paket.fakten, &paket.namen);
    let place = writer.place.clone();
    let mut documents = documents.into_iter().peekable();
    while documents.peek().is_some() {
        let mut making = Making::new(&place, writer.manifest.naechster_teil);
        let mut old = Vec::new();
        while making.passages() < PART {
            let Some(found) = documents.next() else { break };
            let text = writer.known.text(&found)?;
            let angaben = writer.angaben(&found.eintrag.id, &found.eintrag.path());
            let (neu, gelesen) = found.eintrag.as_if_just_read(text, angaben);
            let (eintrag, quelle) = neu.describe(gelesen);
            making.add(eintrag, &quelle.text, einzeln.passagen(&quelle))?;
            old.push(found);
        }
        let finished = making.build()?;
        writer.publish(finished.into_iter().collect(), &old)?;
    }
    writer.settle()
}

/// Merges neighbouring parts with their indexes as long as `search::to_merge` advises it.
pub fn tidy(writer: &mut Writer) -> Result<(), Error> {
    loop {
        let size = |teil: &PartState| search::PartSize {
            passagen: teil.passagen as usize,
            entfernt: (teil.passagen - teil.live_passages()) as usize,
        };
        let sizes: Vec<search::PartSize> = writer.manifest.teile.iter().map(size).collect();
        // A small part at the end must not prevent the many before it from being merged.
        let upto = |end: usize| search::to_merge(sizes.get(..end).unwrap_or_default());
        match (1..=sizes.len()).rev().find_map(upto) {
            Some(range) => join(writer, range)?,
            None => return Ok(()),
        }
    }
}

/// Merges all parts into one.
pub fn join_all(writer: &mut Writer) -> Result<(), Error> {
    let parts = writer.manifest.teile.len();
    if parts > 1 { join(writer, 0..parts) } else { Ok(()) }
}

fn join(writer: &mut Writer, range: Range<usize>) -> Result<(), Error> {
    let teile = writer.manifest.teile.get(range.clone()).unwrap_or_default();
    let numbers: Vec<u32> = teile.iter().map(|teil| teil.nummer).collect();
    let parts: Vec<search::Part> = teile.iter().map(|teil| teil.index(&writer.place)).collect();
    let place = writer.place.clone();
    let mut making = Making::new(&place, writer.manifest.naechster_teil);
    for position in writer.known.of(|number| numbers.contains(&number)) {
        let found = position.read()?;
        let (from, to) = writer.known.passages(&found)?;
        making.keep(&found.eintrag, &writer.known.text(&found)?, to - from)?;
    }
    let finished = making.end(|folder, digest| search::merge(&parts, folder, digest).map(drop))?;
    writer.replace(range, finished)
}

/// Rebuilds the parts whose index is missing, damaged or of another version; returns their number.
pub fn restore(writer: &mut Writer) -> Result<usize, Error> {
    let teile = &writer.manifest.teile;
    let broken = |teil: &&PartState| {
        let part = teil.index(&writer.place);
        search::verify(&part.folder).is_err() || search::Index::open_parts("", &[part]).is_err()
    };
    let broken: Vec<u32> = teile.iter().filter(broken).map(|teil| teil.nummer).collect();
    if !broken.is_empty() {
        rewrite_parts(writer, |number| broken.contains(&number))?;
    }
    Ok(broken.len())
}
