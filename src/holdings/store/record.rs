//! What is kept of a document beside its text.

use std::ffi::OsString;
use std::fs::Metadata;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::corpus::{self, Angaben, Beschrieben, Herkuenfte};
use crate::domain::{Datum, Quelle, QuelleArt, Stellen, sammlung};
use crate::formats::{Eigenschaften, Format, Gelesen, StellenJson};
use crate::text::clean;

/// A document as a holding keeps it: its file, how it was read, what it says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Akte {
    pub id: String,
    /// Path of the document's file when it was read.
    pub pfad: String,
    /// The bytes of the file's path in hex, if the path is no valid text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pfad_roh: Option<String>,
    pub groesse: u64,
    /// When the file was changed, nanoseconds since 1970.
    pub geaendert: u64,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    pub text_sha256: String,
    pub stellen_sha256: String,
    pub titel: String,
    /// Publisher; empty if unknown.
    pub herausgeber: String,
    /// Key of the kind.
    pub art: String,
    /// The day of the document as ISO 8601.
    pub datum: Option<String>,
    /// A note on the date, one German sentence.
    pub datum_hinweis: Option<String>,
    pub herkunft: Herkuenfte,
    /// Format of the file: `text`, `pdf`.
    pub format: String,
    /// Encoding of the file, if it had to be detected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zeichensatz: Option<String>,
    /// Encoding that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vorgabe: Option<String>,
    /// Notes for the reader, one German sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hinweise: Vec<String>,
    /// Pages or paragraphs of the file, with the first line of each.
    #[serde(default, with = "StellenJson", skip_serializing_if = "is_default")]
    stellen: Stellen,
    #[serde(default, skip_serializing_if = "is_default")]
    eigenschaften: Eigenschaften,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A file as the system describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datei {
    pub pfad: PathBuf,
    pub groesse: u64,
    pub geaendert: u64,
}

impl Datei {
    pub fn new(pfad: PathBuf, metadata: &Metadata) -> Self {
        let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let geaendert = since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or(0);
        Self { pfad, groesse: metadata.len(), geaendert }
    }
}

/// A document that was read, on its way into a holding.
#[derive(Debug)]
pub struct Neu {
    pub datei: Datei,
    pub id: String,
    pub sha256: String,
    pub vorgabe: Option<String>,
    pub angaben: Angaben,
}

impl Neu {
    /// Describes a file that was read: returns the record to store, and the document.
    pub fn describe(self, gelesen: Gelesen) -> (Akte, Quelle) {
        let name = stem(&self.datei.pfad);
        let format = gelesen.format.key().to_owned();
        let (zeichensatz, hinweise) = (gelesen.zeichensatz.clone(), gelesen.hinweise.clone());
        let eigenschaften = gelesen.eigenschaften.clone();
        let beschrieben = corpus::describe(self.id, &name, gelesen, self.sha256, &self.angaben);
        let Beschrieben { quelle, herkunft } = beschrieben;
        let path = &self.datei.pfad;
        let raw = || corpus::hex(path.as_os_str().as_encoded_bytes());
        let eintrag = Akte {
            id: quelle.id.clone(),
            pfad: path.to_string_lossy().into_owned(),
            pfad_roh: path.to_str().is_none().then(raw),
            groesse: self.datei.groesse,
            geaendert: self.datei.geaendert,
            sha256: quelle.sha256.clone(),
            text_sha256: corpus::sha256(quelle.text.as_bytes()),
            stellen_sha256: String::new(),
            titel: quelle.titel.clone(),
            herausgeber: quelle.herausgeber.clone(),
            art: quelle.art.key().to_owned(),
            datum: quelle.datum.map(Datum::iso),
            datum_hinweis: quelle.datum_hinweis.clone(),
            herkunft,
            format,
            zeichensatz,
            vorgabe: self.vorgabe,
            hinweise,
            stellen: quelle.stellen.clone(),
            eigenschaften,
        };
        (eintrag, quelle)
    }
}

impl Akte {
    pub fn path(&self) -> PathBuf {
        self.pfad_roh.as_deref().and_then(raw_path).unwrap_or_else(|| PathBuf::from(&self.pfad))
    }

    pub fn quelle_art(&self) -> QuelleArt {
        QuelleArt::from_key(&self.art).unwrap_or(QuelleArt::Dokument)
    }

    pub fn listed(&self) -> sammlung::Listeneintrag {
        sammlung::Listeneintrag {
            id: self.id.clone(),
            titel: self.titel.clone(),
            herausgeber: self.herausgeber.clone(),
            art: self.quelle_art(),
            datum: self.day(),
        }
    }

    fn day(&self) -> Option<Datum> {
        self.datum.as_deref().and_then(Datum::from_iso)
    }

    pub fn without_text(&self, id: &str) -> Quelle {
        Quelle {
            id: id.to_owned(),
            titel: self.titel.clone(),
            herausgeber: self.herausgeber.clone(),
            art: self.quelle_art(),
            datum: self.day(),
            datum_hinweis: self.datum_hinweis.clone(),
            sha256: self.sha256.clone(),
            text: String::new(),
            stellen: self.stellen.clone(),
            blocks: Vec::new(),
        }
    }

    pub fn quelle(&self, id: &str, text: String) -> Quelle {
        Quelle { blocks: corpus::parse(id, &text), text, ..self.without_text(id) }
    }

    /// The document as if its file had just been read, so that it can be described with other corrections.
    pub fn as_if_just_read(&self, text: String, angaben: Angaben) -> (Neu, Gelesen) {
        let gelesen = Gelesen {
            format: Format::from_key(&self.format).unwrap_or(Format::Text),
            text,
            stellen: self.stellen.clone(),
            eigenschaften: self.eigenschaften.clone(),
            zeichensatz: self.zeichensatz.clone(),
            hinweise: self.hinweise.clone(),
        };
        let datei = Datei { pfad: self.path(), groesse: self.groesse, geaendert: self.geaendert };
        let (id, sha256, vorgabe) = (self.id.clone(), self.sha256.clone(), self.vorgabe.clone());
        (Neu { datei, id, sha256, vorgabe, angaben }, gelesen)
    }
}

/// The file's name without its ending, as somebody can type it; empty if it has no such characters.
pub fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = stem.split_whitespace().map(clean).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn raw_path(hex: &str) -> Option<PathBuf> {
    let pairs = (0..hex.len() / 2).map(|at| u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok());
    Some(PathBuf::from(OsString::from_vec(pairs.collect::<Option<Vec<u8>>>()?)))
}
