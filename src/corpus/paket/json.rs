//! The JSON of a package, read key by key, so that every complaint is a German one.

use serde_json::{Map, Value};

use crate::deutsch::paket as satz;

/// Reason of a complaint: the beginning of a German sentence without its full stop.
pub(super) type Mangel = String;

/// Parses JSON. An error gives only the line of the mistake, because the rest of the parser's message is English.
pub(super) fn parse(text: &str) -> Result<Value, Mangel> {
    serde_json::from_str(text).map_err(|error| satz::kein_json(error.line()))
}

/// An object whose keys are asked for one after the other.
pub(super) struct Objekt<'a> {
    fields: &'a Map<String, Value>,
    /// Name of the described thing in complaints, e.g. `Niederschlesien`.
    pub name: String,
}

impl<'a> Objekt<'a> {
    /// An object that is called `name` in complaints; an error if the value is no object.
    pub fn new(value: &'a Value, name: &str) -> Result<Self, Mangel> {
        let fields = value.as_object().ok_or_else(|| satz::kein_objekt(name))?;
        Ok(Self { fields, name: name.to_owned() })
    }

    /// An error if the object has a key that is none of these.
    pub fn only(&self, known: &[&str]) -> Result<(), Mangel> {
        match self.fields.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(satz::unbekanntes_feld(&self.name, key)),
            None => Ok(()),
        }
    }

    /// The value under a key; `None` if it is missing or `null`.
    pub fn get(&self, key: &str) -> Option<&'a Value> {
        self.fields.get(key).filter(|value| !value.is_null())
    }

    /// The text under a key; `None` if it is missing or `null`, an error if it is empty or no text.
    pub fn text(&self, key: &str) -> Result<Option<&'a str>, Mangel> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let words = value.as_str().filter(|words| !words.trim().is_empty());
        words.map(Some).ok_or_else(|| satz::kein_text(&self.name, key))
    }

    /// The text under a key; an error if there is none.
    pub fn needed(&self, key: &str) -> Result<&'a str, Mangel> {
        self.text(key)?.ok_or_else(|| satz::feld_fehlt(&self.name, key))
    }

    /// The number under a key; `None` if it is missing or `null`, an error if it is no number.
    pub fn zahl(&self, key: &str) -> Result<Option<f64>, Mangel> {
        let Some(value) = self.get(key) else { return Ok(None) };
        value.as_f64().map(Some).ok_or_else(|| satz::keine_zahl(&self.name, key))
    }

    /// The elements of the list under a key; no elements if it is missing or `null`.
    pub fn liste(&self, key: &str) -> Result<&'a [Value], Mangel> {
        let Some(value) = self.get(key) else { return Ok(&[]) };
        value.as_array().map(Vec::as_slice).ok_or_else(|| satz::keine_liste(&self.name, key))
    }

    pub fn texte(&self, key: &str) -> Result<Vec<String>, Mangel> {
        let words = self.liste(key)?.iter().map(|value| value.as_str().map(str::to_owned));
        words.collect::<Option<_>>().ok_or_else(|| satz::kein_text(&self.name, key))
    }

    /// An error if the number under `schema` is not this one.
    pub fn schema(&self, expected: u64) -> Result<(), Mangel> {
        match self.get("schema").and_then(Value::as_u64) {
            Some(schema) if schema == expected => Ok(()),
            found => Err(satz::schema(found, expected)),
        }
    }

    /// Keys with their values, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.fields.iter().map(|(key, value)| (key.as_str(), value))
    }
}
