//! The configuration: which holdings there are beside the user's own, further synonyms, how quotations are written.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::{At as _, Error};
use super::store::{Ebene, Standort, create_private, is_name, publish};
use super::umgebung::{Umgebung, system_config};
use crate::corpus;
use crate::deutsch::bestand as satz;
use crate::export::Vorlage;
use crate::text::part;

/// Name of the file of synonyms in a configuration's folder; read even if the configuration does not name it.
pub const SYNONYME: &str = "synonyme.txt";

/// The settings of all configurations together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The configured holdings; where two have one name, that of the later configuration counts.
    pub places: Vec<Standort>,
    pub synonyme: String,
    /// True if the interface starts in the linear mode.
    pub linear: bool,
    /// Name of the interface's theme, as it was written.
    pub thema: Option<String>,
    /// A new key and the key whose meaning it takes, as they were written.
    pub tasten: Vec<(String, String)>,
    pub vorlage: Vorlage,
    /// Folder of the package that takes the place of the shipped strategy.
    pub strategie: Option<PathBuf>,
    /// Notes on settings that could not be used, one German sentence each.
    pub hinweise: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigToml {
    #[serde(default)]
    eingeschraenkt: bool,
    linear: Option<bool>,
    synonyme: Option<PathBuf>,
    thema: Option<String>,
    #[serde(default)]
    tasten: BTreeMap<String, String>,
    vorlage: Option<String>,
    strategie: Option<PathBuf>,
    #[serde(default)]
    bestand: Vec<BestandToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BestandToml {
    name: String,
    pfad: PathBuf,
    ebene: Option<String>,
    index: Option<PathBuf>,
}

impl Config {
    /// Reads every configuration; a setting that cannot be read or understood becomes a note, all others apply.
    pub fn read(umgebung: &Umgebung) -> Self {
        let mut config = Self::default();
        for path in &umgebung.configs {
            match read(path) {
                Ok(toml) => {
                    let beside = path.parent().unwrap_or_else(|| Path::new("."));
                    match &toml.synonyme {
                        Some(named) => config.synonyms(&beside.join(named), true),
                        None => config.synonyms(&path.with_file_name(SYNONYME), false),
                    }
                    config.linear = toml.linear.unwrap_or(config.linear);
                    config.thema = toml.thema.or(config.thema);
                    config.tasten.extend(toml.tasten);
                    config.strategie = toml.strategie.map(|folder| beside.join(folder)).or(config.strategie);
                    config.template(toml.vorlage.as_deref(), path);
                    let own = Some(path) == umgebung.config.as_ref();
                    toml.bestand.into_iter().for_each(|entry| config.add(entry, beside, path, own));
                }
                Err(sentence) => config.hinweise.push(sentence),
            }
        }
        config
    }

    fn add(&mut self, entry: BestandToml, beside: &Path, config: &Path, own: bool) {
        let usual = if own { Ebene::Eigener } else { Ebene::System };
        let ebene = entry.ebene.as_deref().map_or(Some(usual), Ebene::from_key);
        let shown = config.display().to_string();
        let (Some(ebene), true) = (ebene, is_name(&entry.name)) else {
            self.hinweise.push(satz::config_eintrag(&shown, &entry.name));
            return;
        };
        let place = Standort {
            name: entry.name,
            ebene,
            folder: beside.join(entry.pfad),
            index: entry.index.map(|index| beside.join(index)),
        };
        self.places.retain(|known| known.name != place.name);
        self.places.push(place);
    }

    fn template(&mut self, named: Option<&str>, config: &Path) {
        let Some(named) = named else { return };
        match Vorlage::from_key(named) {
            Some(vorlage) => self.vorlage = vorlage,
            None => self.hinweise.push(satz::config_vorlage(&config.display().to_string(), named)),
        }
    }

    /// Adds the synonyms of a file; each line that is none becomes a note with the line's number.
    fn synonyms(&mut self, path: &Path, named: bool) {
        let text = match fs::read(path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) => {
                if named || error.kind() != ErrorKind::NotFound && error.kind() != ErrorKind::NotADirectory {
                    self.hinweise.push(corpus::Error::file(path, &error).to_string());
                }
                return;
            }
        };
        for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let words = line.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            let sides = words.split(" = ").filter(|side| side.contains(char::is_alphanumeric)).count();
            let clean = !words.contains(char::is_control) && !words.contains('\u{fffd}');
            if sides < 2 || sides != words.split(" = ").count() || !clean {
                self.hinweise.push(satz::synonym_zeile(&path.display().to_string(), number + 1));
                continue;
            }
            self.synonyme.push_str(words);
            self.synonyme.push('\n');
        }
    }
}

/// True if a configuration restricts every session. The system's own is read even if an environment variable names
/// another place; a configuration that cannot be parsed restricts if it mentions the setting at all.
pub fn is_restricted(umgebung: &Umgebung) -> bool {
    let system = system_config();
    umgebung.configs.iter().chain([&system]).any(|path| match read(path) {
        Ok(toml) => toml.eingeschraenkt,
        Err(_) => {
            fs::read(path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains("eingeschraenkt"))
        }
    })
}

/// Reads one configuration; a missing file is read like an empty one. The error is the reason in German.
fn read(path: &Path) -> Result<ConfigToml, String> {
    let text = match fs::read_to_string(path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => String::new(),
        read => read.map_err(|error| corpus::Error::file(path, &error).to_string())?,
    };
    parsed(path, &text)
}

fn parsed(path: &Path, text: &str) -> Result<ConfigToml, String> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().map_or("", |span| part(text, ..span.start));
        satz::config_zeile(&path.display().to_string(), before.matches('\n').count() + 1)
    })
}

/// Appends a holding to the user's own configuration file.
pub fn register(config: &Path, place: &Standort) -> Result<(), Error> {
    let mut text = match fs::read_to_string(config) {
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        read => read.at(config)?,
    };
    parsed(config, &text)?;
    // A JSON string is a TOML string.
    let quoted = |words: &str| serde_json::Value::from(words).to_string();
    let path = |path: &Path| quoted(&path.display().to_string());
    let (name, folder, ebene) = (quoted(&place.name), path(&place.folder), quoted(place.ebene.key()));
    let index = place.index.as_ref().map_or_else(String::new, |index| format!("index = {}\n", path(index)));
    let gap = if text.is_empty() || text.ends_with('\n') { "\n" } else { "\n\n" };
    text = format!("{text}{gap}[[bestand]]\nname = {name}\npfad = {folder}\nebene = {ebene}\n{index}");
    // Nothing is written that could not be read again.
    parsed(config, &text)?;
    if let Some(above) = config.parent() {
        create_private(above).at(above)?;
    }
    publish(config, text.trim_start().as_bytes())
}
