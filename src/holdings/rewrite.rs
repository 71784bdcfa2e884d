//! Documents whose passages are made anew from the text that was kept, without their files.

use super::failures::Korrekturen;
use super::writer::{Found, Making, Writer};
use super::{Error, Place};
use crate::corpus;
use crate::katalog::Einzeln;
use crate::search::{self, IndexFiles};

/// Passages of a part.
const PART: usize = 20_000;
/// Parts with fewer passages are small.
const SMALL: u32 = 1000;
/// So many small parts may stand side by side.
const SMALL_PARTS: usize = 8;

/// Makes these documents anew, with the corrections as they are now.
pub(super) fn rewrite(writer: &mut Writer, documents: Vec<Found>) -> Result<(), Error> {
    let (fakten, namen) = (corpus::facts()?, corpus::names()?);
    let einzeln = Einzeln::new(&fakten, &namen);
    let korrekturen: Korrekturen = writer.korrekturen.clone();
    let (mut making, mut old) = (Making::default(), Vec::new());
    for found in documents {
        let text = writer.known.text(&found)?;
        let angaben = korrekturen.get(&found.eintrag.id).cloned().unwrap_or_default();
        let (neu, gelesen) = found.eintrag.again(text, angaben);
        let (eintrag, quelle) = neu.describe(gelesen);
        making.add(&eintrag, &quelle.text, einzeln.passagen(&quelle));
        old.push(found);
        if making.passages() >= PART {
            publish(writer, std::mem::take(&mut making), &std::mem::take(&mut old))?;
        }
    }
    publish(writer, making, &old)?;
    writer.settle()
}

fn publish(writer: &mut Writer, making: Making, old: &[Found]) -> Result<(), Error> {
    let number = writer.manifest.naechster_teil;
    let finished = making.write(&writer.place, number)?;
    if finished.is_none() && old.is_empty() {
        return Ok(());
    }
    writer.publish(finished.into_iter().collect(), old)
}

/// Puts many small parts together, and parts of which most is gone.
pub(super) fn tidy(writer: &mut Writer) -> Result<(), Error> {
    let teile = &writer.manifest.teile;
    let mut chosen: Vec<u32> =
        teile.iter().filter(|teil| 2 * teil.live() < teil.dokumente).map(|teil| teil.nummer).collect();
    let small: Vec<u32> =
        teile.iter().filter(|teil| teil.live_passages() < SMALL).map(|teil| teil.nummer).collect();
    if small.len() > SMALL_PARTS {
        chosen.extend(small);
    }
    remake(writer, &chosen)
}

/// Makes the parts anew whose index is missing, damaged or of another version; says how many they were.
pub(super) fn restore(writer: &mut Writer) -> Result<usize, Error> {
    let broken = |number: &u32| !is_usable(&writer.place, *number);
    let broken: Vec<u32> = writer.manifest.teile.iter().map(|teil| teil.nummer).filter(broken).collect();
    remake(writer, &broken)?;
    Ok(broken.len())
}

fn is_usable(place: &Place, number: u32) -> bool {
    let files = IndexFiles::read_from(&place.part_index(number));
    files.is_ok_and(|files| files.stand().is_ok() && search::Index::open(&files, "").is_ok())
}

fn remake(writer: &mut Writer, parts: &[u32]) -> Result<(), Error> {
    if parts.is_empty() {
        return Ok(());
    }
    let documents =
        writer.known.all().filter(|found| found.as_ref().map_or(true, |found| parts.contains(&found.teil)));
    let documents = documents.collect::<Result<Vec<Found>, Error>>()?;
    rewrite(writer, documents)
}
