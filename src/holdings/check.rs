//! Checks every byte of a holding, and that its index holds the words of its documents.

use super::error::Error;
use super::store::{Holding, Loaded, Place, extend, verify};
use super::system::System;
use super::umgebung::Umgebung;
use crate::corpus;
use crate::deutsch::bestand as satz;
use crate::katalog::Einzeln;
use crate::search;

/// What is wrong with a holding, one German sentence each; nothing if all is well.
pub fn check(place: &Place, umgebung: &Umgebung) -> Result<Vec<String>, Error> {
    let holding = Holding::open(place)?;
    let mut paket = System::read(umgebung).paket()?;
    extend(&mut paket, &holding.beiblaetter);
    let einzeln = Einzeln::new(&paket.fakten, &paket.namen);
    let problems = holding.parts.iter().filter_map(|loaded| part_is_sound(&holding, loaded, &einzeln).err());
    Ok(problems.map(|error| error.to_string()).collect())
}

fn part_is_sound(holding: &Holding, loaded: &Loaded, einzeln: &Einzeln<'_>) -> Result<(), Error> {
    let (place, number) = (&holding.place, loaded.state.nummer);
    verify(&place.part(number))?;
    let stand = search::verify(&place.part_index(number)).map_err(|error| holding.told(error))?;
    let unfit = || Error::from(satz::passt_nicht(&place.shown()));
    let mut all = String::new();
    for document in 0..loaded.part.documents() {
        let eintrag = loaded.part.record(document)?;
        let text = loaded.part.text(document, &eintrag)?;
        let quelle = eintrag.quelle(&eintrag.id, text);
        if corpus::digest(&einzeln.passagen(&quelle)) != eintrag.stellen_sha256 {
            return Err(unfit());
        }
        all.push_str(&eintrag.stellen_sha256);
    }
    if corpus::sha256(all.as_bytes()) == stand.corpus { Ok(()) } else { Err(unfit()) }
}
