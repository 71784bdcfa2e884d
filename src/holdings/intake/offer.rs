//! What lies below the roots of a holding, and what is told of the facts among it.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use super::ingest::{Auftrag, Ergebnis, Meldung};
use super::plan::Candidate;
use super::walk::{Walked, walk};
use crate::corpus::paket::{FAKTEN, NAMEN, QUELLEN};
use crate::deutsch::ordner;
use crate::holdings::error::Error;
use crate::holdings::store::{Beiblatt, Holding, Writer, Wurzel, facts, update_failures};

/// What lies below some roots.
#[derive(Default)]
pub struct Offer {
    pub candidates: Vec<Candidate>,
    pub beiblaetter: Vec<Beiblatt>,
    /// Number of links and the like.
    pub skipped: usize,
}

/// The files below these roots, each once; links and the like are told.
pub fn offer(writer: &Writer, roots: &[Wurzel], auftrag: &mut Auftrag<'_>) -> Offer {
    let mut offer = Offer::default();
    let mut seen: HashSet<PathBuf> = HashSet::new();
    for root in roots {
        let mut walked = Walked::default();
        if let Err(error) = walk(&root.pfad, &mut walked) {
            walked.uebergangen.push((root.pfad.clone(), ordner::systemgrund(&error)));
        }
        for folder in walked.ordner.into_iter().filter(|folder| seen.insert(folder.clone())) {
            match Beiblatt::of(&folder) {
                Ok(blatt) => offer.beiblaetter.push(blatt),
                Err(grund) => walked.uebergangen.push((folder.join(FAKTEN), grund)),
            }
        }
        for (path, grund) in walked.uebergangen {
            offer.skipped += 1;
            (auftrag.melden)(Meldung::Uebergangen { datei: path.display().to_string(), grund });
        }
        for datei in walked.dateien {
            let out = writer.manifest.ausgenommen.contains(&datei.pfad);
            if !out && seen.insert(datei.pfad.clone()) {
                offer.candidates.push(Candidate { datei, zeichensatz: root.zeichensatz.clone() });
            }
        }
    }
    offer
}

/// Counts the facts beside the documents, and tells those that do not hold.
pub fn tell_facts(writer: &Writer, ergebnis: &mut Ergebnis, auftrag: &mut Auftrag<'_>) -> Result<(), Error> {
    if writer.beside.all.is_empty() {
        return Ok(());
    }
    let holding = Holding::open(&writer.place)?;
    let read = facts(&holding, &writer.beside.paket.namen, &|id| Ok(id.to_owned()))?;
    ergebnis.angaben = read.fakten.len();
    ergebnis.uebergangen += read.maengel.len();
    let mut listed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, grund) in read.maengel {
        let datei = path.display().to_string();
        listed.entry(datei.clone()).or_default().push(grund.clone());
        (auftrag.melden)(Meldung::Uebergangen { datei, grund });
    }
    let failed: Vec<(String, String)> =
        listed.into_iter().map(|(datei, gruende)| (datei, gruende.join("; "))).collect();
    let files = writer
        .beside
        .all
        .iter()
        .flat_map(|blatt| [FAKTEN, NAMEN, QUELLEN].map(|name| blatt.ordner.join(name)));
    let files: Vec<String> = files.map(|path| path.display().to_string()).collect();
    update_failures(&writer.place, &failed, &files)
}
