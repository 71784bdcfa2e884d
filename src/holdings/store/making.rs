//! A part in the making: documents, their passages and their index. Documents are written one after another; only a few
//! numbers of each stay in memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::files;
use super::manifest::PartState;
use super::part::{EINTRAEGE, TAFEL, TEIL, TEXTE, TeilJson};
use super::place::Standort;
use super::record::Akte;
use super::tables::{By, DocumentRow, PAIR, hash};
use crate::corpus::{self, hex};
use crate::domain::{Passage, QuelleArt};
use crate::holdings::error::{At as _, Error};
use crate::search;

/// A part that is complete on disk but not named yet.
#[derive(Debug)]
pub struct Finished {
    pub state: PartState,
    pub strategien: Vec<String>,
}

/// Documents and passages of a part in the making.
#[derive(Debug)]
pub struct Making<'p> {
    place: &'p Standort,
    nummer: u32,
    /// `None` until the first document is added.
    collected: Option<Collected>,
    passagen: Vec<Passage>,
    strategien: Vec<String>,
}

impl<'p> Making<'p> {
    pub fn new(place: &'p Standort, nummer: u32) -> Self {
        Self { place, nummer, collected: None, passagen: Vec::new(), strategien: Vec::new() }
    }

    pub fn add(&mut self, mut eintrag: Akte, text: &str, passagen: Vec<Passage>) -> Result<(), Error> {
        eintrag.stellen_sha256 = corpus::digest(&passagen);
        self.keep(&eintrag, text, passagen.len() as u32)?;
        self.passagen.extend(passagen);
        Ok(())
    }

    /// Adds a document whose passages are not indexed here: the index of another part that contains them is merged in.
    pub fn keep(&mut self, eintrag: &Akte, text: &str, passagen: u32) -> Result<(), Error> {
        if eintrag.quelle_art() == QuelleArt::Strategie {
            self.strategien.push(eintrag.id.clone());
        }
        let folder = self.place.part(self.nummer);
        let collected = if let Some(collected) = &mut self.collected {
            collected
        } else {
            files::create_inside(&folder)?;
            self.collected.insert(Collected::new(&folder).at(&folder)?)
        };
        collected.add(eintrag, text, passagen).at(&folder)
    }

    pub fn passages(&self) -> usize {
        self.passagen.len()
    }

    /// Builds the index and completes the part; `None` if the part has no document.
    pub fn build(mut self) -> Result<Option<Finished>, Error> {
        let passagen = std::mem::take(&mut self.passagen);
        self.end(|folder, digest| search::build_to(&passagen, folder, digest).map(drop))
    }

    /// Completes the part: `make` gets folder and digest and writes the index there; `None` if there is no document.
    pub fn end(
        self,
        make: impl FnOnce(&Path, &str) -> Result<(), search::Error>,
    ) -> Result<Option<Finished>, Error> {
        let Self { place, nummer, collected, strategien, .. } = self;
        let Some(collected) = collected else { return Ok(None) };
        let (dokumente, passagen) = (collected.rows.len() as u32, collected.passagen);
        let (folder, index) = (place.part(nummer), place.part_index(nummer));
        if index != folder {
            files::create_private(&index).at(&index)?;
        }
        make(&index, &hex(&collected.digest.clone().finalize()))?;
        collected.end(&folder).at(&folder)?;
        files::seal(&folder)?;
        if index != folder {
            files::seal(&index)?;
        }
        let state = PartState { nummer, dokumente, passagen, entfernt: Vec::new() };
        Ok(Some(Finished { state, strategien }))
    }
}

/// A file that is written from front to back, with its checksum.
#[derive(Debug)]
struct Sink {
    file: BufWriter<File>,
    sum: Sha256,
    len: u64,
}

impl Sink {
    fn new(path: &Path) -> io::Result<Self> {
        Ok(Self { file: BufWriter::new(File::create(path)?), sum: Sha256::new(), len: 0 })
    }

    /// Appends bytes and returns the position of the first.
    fn add(&mut self, bytes: &[u8]) -> io::Result<u64> {
        let at = self.len;
        self.file.write_all(bytes)?;
        self.sum.update(bytes);
        self.len += bytes.len() as u64;
        Ok(at)
    }

    fn end(mut self) -> io::Result<String> {
        self.file.flush()?;
        Ok(hex(&self.sum.finalize()))
    }
}

#[derive(Debug)]
struct Collected {
    texte: Sink,
    eintraege: Sink,
    rows: Vec<DocumentRow>,
    keys: [Vec<(u64, u32)>; 3],
    passagen: u32,
    /// Running digest of the checksums of all documents' passages, as the index keeps it.
    digest: Sha256,
}

impl Collected {
    fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            texte: Sink::new(&folder.join(TEXTE))?,
            eintraege: Sink::new(&folder.join(EINTRAEGE))?,
            rows: Vec::new(),
            keys: Default::default(),
            passagen: 0,
            digest: Sha256::new(),
        })
    }

    /// Adds a document with its text and the number of its passages.
    fn add(&mut self, eintrag: &Akte, text: &str, passagen: u32) -> io::Result<()> {
        let number = self.rows.len() as u32;
        let json = serde_json::to_vec(eintrag)?;
        self.rows.push(DocumentRow {
            eintrag: (self.eintraege.add(&json)?, json.len() as u32),
            text: (self.texte.add(text.as_bytes())?, text.len() as u32),
            passagen: (self.passagen, passagen),
        });
        self.passagen += passagen;
        self.digest.update(eintrag.stellen_sha256.as_bytes());
        for (key, pairs) in By::ALL.into_iter().zip(&mut self.keys) {
            pairs.push((hash(&key.of(eintrag)), number));
        }
        Ok(())
    }

    /// Writes the tables by which documents are found, and completes the part.
    fn end(self, folder: &Path) -> io::Result<()> {
        let Self { texte, eintraege, rows, mut keys, passagen, .. } = self;
        let mut dateien =
            BTreeMap::from([(TEXTE.to_owned(), texte.end()?), (EINTRAEGE.to_owned(), eintraege.end()?)]);
        let mut write = |name: &str, bytes: &[u8]| -> io::Result<()> {
            let mut sink = Sink::new(&folder.join(name))?;
            sink.add(bytes)?;
            dateien.insert(name.to_owned(), sink.end()?);
            Ok(())
        };
        write(TAFEL, &rows.iter().flat_map(|row| row.bytes()).collect::<Vec<u8>>())?;
        for (key, pairs) in By::ALL.into_iter().zip(&mut keys) {
            pairs.sort_unstable();
            let mut bytes = Vec::with_capacity(pairs.len() * PAIR);
            for (hash, number) in pairs {
                bytes.extend(hash.to_be_bytes());
                bytes.extend(number.to_le_bytes());
            }
            write(key.file(), &bytes)?;
        }
        let json = TeilJson { dokumente: rows.len() as u32, passagen, dateien };
        fs::write(folder.join(TEIL), serde_json::to_vec_pretty(&json)?)
    }
}
