//! Reads `fakten.json`: makes facts of its lists, finds each quotation in its source and each value in a quotation.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::felder::{Feld, Form, felder, name};
use super::json::{Mangel, Objekt, parse};
use super::pruefung::Pruefung;
use crate::deutsch::{katalog as wort, paket as satz};
use crate::domain::fakt::EU;
use crate::domain::{Block, Fakt, FaktArt, Fundstelle, Merkmal, MerkmalArt as M, Merkmale, Namen, Quelle};
use crate::text::single_spaced;

/// Name of the file.
pub const FAKTEN: &str = "fakten.json";
/// Version of the file's schema. Version 1 could not declare fields as inferred.
const SCHEMA: u64 = 2;
/// Keys that a fact may have beside the fields of its kind.
const COMMON: [&str; 3] = ["id", "belege", "gefolgert"];

/// Documents by the ids under which facts name them.
pub type Quellen<'a> = BTreeMap<&'a str, &'a Quelle>;

/// Result of reading a `fakten.json`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GeleseneFakten {
    /// The facts that passed all checks.
    pub fakten: Vec<Fakt>,
    /// For each fact that failed a check, the German reason.
    pub maengel: Vec<String>,
}

/// Names of the documents that the facts of a `fakten.json` quote; empty if the text is no JSON.
pub fn quoted(json: &str) -> HashSet<String> {
    let Ok(file) = parse(json) else { return HashSet::new() };
    let lists = file.as_object().into_iter().flat_map(|file| file.values());
    let facts = lists.filter_map(Value::as_array).flatten();
    let belege = facts.filter_map(|fakt| fakt.get("belege")?.as_array()).flatten();
    belege.filter_map(|beleg| Some(beleg.get("quelle")?.as_str()?.to_owned())).collect()
}

/// The partner regions of a `fakten.json`, without evidence: for finding the passages that name a region.
pub fn regionen(json: &str, namen: &Namen) -> Vec<Fakt> {
    let read = fakten(json, None, namen, false).unwrap_or_default();
    read.fakten.into_iter().filter(|fakt| fakt.art == FaktArt::Partnerregion).collect()
}

/// Reads facts. Their quotations are looked for in `quellen`, if given, and with `values` each value in a quotation. A
/// fact that fails a check becomes one of the `maengel`; an error means that the whole file is unusable.
pub fn fakten(
    json: &str,
    quellen: Option<&Quellen<'_>>,
    namen: &Namen,
    values: bool,
) -> Result<GeleseneFakten, Mangel> {
    let file = parse(json)?;
    let file = Objekt::new(&file, FAKTEN)?;
    file.schema(SCHEMA)?;
    let known: Vec<&str> = std::iter::once("schema").chain(FaktArt::ALL.map(FaktArt::key)).collect();
    file.only(&known)?;
    let reader = FactReader { quellen, namen, pruefung: values.then(|| Pruefung::new(namen)) };
    let mut out = GeleseneFakten::default();
    let mut ids: HashSet<(FaktArt, String)> = HashSet::new();
    for art in FaktArt::ALL {
        for value in file.liste(art.key())? {
            match reader.fakt(art, value) {
                Ok(fakt) if !fakt.id.is_empty() && !ids.insert((art, fakt.id.clone())) => {
                    out.maengel.push(satz::doppelt(&fakt.id));
                }
                Ok(fakt) => out.fakten.push(fakt),
                Err(grund) => out.maengel.push(grund),
            }
        }
    }
    Ok(out)
}

struct FactReader<'a> {
    quellen: Option<&'a Quellen<'a>>,
    namen: &'a Namen,
    pruefung: Option<Pruefung<'a>>,
}

impl FactReader<'_> {
    fn fakt(&self, art: FaktArt, value: &Value) -> Result<Fakt, Mangel> {
        let mut json = Objekt::new(value, art.key())?;
        let named = name(art);
        let keys = named.map_or(["id", "land", "rolle"], |feld| [feld.key, "", ""]);
        let called: Vec<&str> = keys.into_iter().filter_map(|key| json.text(key).ok()?).collect();
        json.name = if called.is_empty() { art.key().to_owned() } else { called.join(" ") };
        let all: Vec<Feld> = named.into_iter().chain(felder(art)).collect();
        let keys: Vec<&str> = COMMON.into_iter().chain(all.iter().map(|feld| feld.key)).collect();
        json.only(&keys)?;
        let mut merkmale = Merkmale::default();
        for feld in all.iter().filter(|feld| feld.art != M::Name) {
            merkmale.push(feld.art, self.merkmal(&json, feld)?);
        }
        merkmale.gefolgert = inferred(&json, &all)?;
        let fakt = Fakt {
            art,
            id: if art == FaktArt::Rolle { String::new() } else { id(&json)?.to_owned() },
            name: match named {
                Some(feld) => json.needed(feld.key)?.to_owned(),
                None if art == FaktArt::Zahl && merkmale.text(M::Land).is_none() => {
                    self.namen.bezeichnung("insgesamt", wort::INSGESAMT).to_owned()
                }
                None => String::new(),
            },
            merkmale,
            belege: self.belege(&json)?,
            bestand: None,
        };
        if let Some(pruefung) = &self.pruefung {
            pruefung.check(&fakt, &json.name, &all)?;
        }
        Ok(fakt)
    }

    fn merkmal(&self, json: &Objekt<'_>, feld: &Feld) -> Result<Merkmal, Mangel> {
        // A share may be one of all trade: the text need not say in which direction.
        let share = feld.art == M::Richtung && json.text(M::Einheit.key())? == Some(wort::PROZENT);
        if feld.noetig && !share && json.get(feld.key).is_none() {
            return Err(satz::feld_fehlt(&json.name, feld.key));
        }
        let fits = |words: &str| match feld.form {
            Form::Schluessel(is_key) => is_key(words),
            Form::Land | Form::Laender => {
                words == EU || self.namen.staaten.iter().any(|staat| staat.iso == words)
            }
            _ => true,
        };
        let unfit = |words: &str| satz::unbekannt(&json.name, feld.key, words);
        match feld.form {
            Form::Betrag | Form::Jahr | Form::Prozent | Form::Rang => {
                Ok(json.zahl(feld.key)?.map_or(Merkmal::Leer, Merkmal::Zahl))
            }
            Form::Namen | Form::Laender => {
                let words = json.texte(feld.key)?;
                match words.iter().find(|words| !fits(words)) {
                    Some(words) => Err(unfit(words)),
                    None => Ok(Merkmal::Liste(words)),
                }
            }
            _ => match json.text(feld.key)? {
                Some(words) if !fits(words) => Err(unfit(words)),
                words => Ok(Merkmal::text(words)),
            },
        }
    }

    fn belege(&self, json: &Objekt<'_>) -> Result<Vec<Fundstelle>, Mangel> {
        let belege = json.liste("belege")?;
        if belege.is_empty() {
            return Err(satz::ohne_beleg(&json.name));
        }
        if self.quellen.is_none() {
            return Ok(Vec::new());
        }
        belege.iter().map(|value| self.beleg(&json.name, value)).collect()
    }

    fn beleg(&self, fakt: &str, value: &Value) -> Result<Fundstelle, Mangel> {
        let json = Objekt::new(value, fakt)?;
        json.only(&["quelle", "zitat"])?;
        let (quelle, zitat) = (json.needed("quelle")?, json.needed("zitat")?);
        let words = single_spaced(zitat);
        let source = self.quellen.and_then(|quellen| quellen.get(quelle));
        let found = source.and_then(|source| beleg(source, &words));
        found.ok_or_else(|| satz::zitat_fehlt(fakt, zitat, quelle))
    }
}

/// The id of a fact; an error if it is missing or has a character that an address may not have.
fn id<'a>(json: &Objekt<'a>) -> Result<&'a str, Mangel> {
    let id = json.needed("id")?;
    let good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if id.chars().all(good) { Ok(id) } else { Err(satz::keine_kennung(id)) }
}

/// The properties that a fact declares as inferred; an error if the fact lacks one of them.
fn inferred(json: &Objekt<'_>, felder: &[Feld]) -> Result<Vec<M>, Mangel> {
    let keys = json.texte("gefolgert")?;
    let art = |key: &String| {
        let feld = felder.iter().find(|feld| feld.key == key && json.get(key).is_some());
        feld.map(|feld| feld.art).ok_or_else(|| satz::nichts_gefolgert(&json.name, key))
    };
    keys.iter().map(art).collect()
}

/// The place where a quotation is printed, `None` if there is none; a block of exactly these words goes first.
fn beleg(quelle: &Quelle, zitat: &str) -> Option<Fundstelle> {
    let whole = quelle.blocks.iter().find(|block| block.text == zitat).map(|block| (block, 0));
    let begin = beginning(zitat);
    let inside = || {
        let likely = |block: &&Block| block.text.contains(begin);
        let mut likely = quelle.blocks.iter().filter(likely);
        likely.find_map(|block| Some((block, block.text.find(zitat)?)))
    };
    let (block, at) = whole.or_else(inside).filter(|_| !zitat.is_empty())?;
    Some(block.fundstelle(&quelle.id, at..at + zitat.len()))
}

/// At most the first 32 bytes of a quotation: the search for a longer string costs more to prepare than to run.
fn beginning(zitat: &str) -> &str {
    let end = (0..=zitat.len().min(32)).rev().find(|end| zitat.is_char_boundary(*end));
    end.and_then(|end| zitat.get(..end)).unwrap_or(zitat)
}
