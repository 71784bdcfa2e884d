//! The names of a package: the general tables of states and places, and what its `namen.json` adds.

use std::collections::BTreeMap;

use serde_json::Value;

use super::json::{Mangel, Objekt, parse};
use crate::deutsch::paket as satz;
use crate::domain::Namen;
use crate::domain::namen::{Ort, Staat};

/// Name of the file.
pub const NAMEN: &str = "namen.json";
/// Version of the file's schema.
const SCHEMA: u64 = 1;

/// Adds the names of a `namen.json` to `namen`. A state there replaces the known state with the same code.
pub fn ergaenze(namen: &mut Namen, json: &str) -> Result<(), Mangel> {
    let file = parse(json)?;
    let file = Objekt::new(&file, NAMEN)?;
    file.only(&["schema", "heimat", "staaten", "orte", "bezeichnungen"])?;
    file.schema(SCHEMA)?;
    for value in file.liste("staaten")? {
        let staat = staat(value)?;
        namen.staaten.retain(|known| known.iso != staat.iso);
        namen.staaten.push(staat);
    }
    namen.staaten.sort_by(|a, b| a.iso.cmp(&b.iso));
    for value in file.liste("orte")? {
        let ort = ort(value)?;
        if namen.staaten.iter().all(|staat| staat.iso != ort.iso) {
            return Err(satz::unbekannt(&ort.name, "land", &ort.iso));
        }
        namen.orte.push(ort);
    }
    if let Some(iso) = file.text("heimat")? {
        iso.clone_into(&mut namen.heimat);
    }
    if let Some(value) = file.get("bezeichnungen") {
        namen.bezeichnungen.extend(bezeichnungen(value)?);
    }
    Ok(())
}

fn staat(value: &Value) -> Result<Staat, Mangel> {
    let mut json = Objekt::new(value, "staaten")?;
    json.needed("iso")?.clone_into(&mut json.name);
    json.only(&["iso", "name", "varianten", "adjektive", "einwohner"])?;
    Ok(Staat {
        name: json.needed("name")?.to_owned(),
        varianten: json.texte("varianten")?,
        adjektive: json.texte("adjektive")?,
        einwohner: json.texte("einwohner")?,
        iso: json.name,
    })
}

fn ort(value: &Value) -> Result<Ort, Mangel> {
    let mut json = Objekt::new(value, "orte")?;
    json.needed("name")?.clone_into(&mut json.name);
    json.only(&["name", "land", "andere"])?;
    Ok(Ort { iso: json.needed("land")?.to_owned(), andere: json.texte("andere")?, name: json.name })
}

fn bezeichnungen(value: &Value) -> Result<BTreeMap<String, String>, Mangel> {
    let json = Objekt::new(value, "bezeichnungen")?;
    let one = |(key, _): (&str, &Value)| Ok((key.to_owned(), json.needed(key)?.to_owned()));
    json.iter().map(one).collect()
}
