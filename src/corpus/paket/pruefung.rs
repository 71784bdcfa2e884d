//! Checks that the quotations of a fact state its values.

use super::felder::{Feld, Form};
use super::json::Mangel;
use crate::deutsch::paket as satz;
use crate::domain::fakt::EU;
use crate::domain::{Fakt, Merkmal, MerkmalArt as M, Namen};
use crate::katalog::angaben::steht;
use crate::katalog::{Gegenstand, Nennungen, is_union};

/// Looks for values in quotations.
pub(super) struct Pruefung<'a> {
    staaten: Nennungen<'a>,
}

impl<'a> Pruefung<'a> {
    /// Gathers the names of states once.
    pub fn new(namen: &'a Namen) -> Self {
        Self { staaten: Nennungen::of_states(namen) }
    }

    /// An error for the first value that stands in no quotation and is not declared as inferred.
    pub fn check(&self, fakt: &Fakt, name: &str, felder: &[Feld]) -> Result<(), Mangel> {
        let texts: Vec<&str> = fakt.belege.iter().map(|beleg| beleg.wortlaut.as_str()).collect();
        let own_name = Merkmal::Text(fakt.name.clone());
        for feld in felder.iter().filter(|feld| !fakt.merkmale.is_inferred(feld.art)) {
            let value = if feld.art == M::Name { Some(&own_name) } else { fakt.merkmale.get(feld.art) };
            let unit = fakt.merkmale.text(M::Einheit).unwrap_or_default();
            let missing = match value {
                Some(Merkmal::Text(words)) => self.word(&texts, feld.form, words),
                Some(Merkmal::Liste(all)) => all.iter().find_map(|words| self.word(&texts, feld.form, words)),
                Some(Merkmal::Zahl(number)) => number_missing(&texts, feld.form, *number, unit),
                Some(Merkmal::Leer) | None => None,
            };
            if let Some(missing) = missing {
                return Err(satz::steht_nicht(name, feld.key, &missing));
            }
        }
        Ok(())
    }

    /// Those words (or numbers) of a value that stand in no quotation; `None` if nothing is missing.
    fn word(&self, texts: &[&str], form: Form, words: &str) -> Option<String> {
        let any = |stands: &dyn Fn(&str) -> bool| texts.iter().any(|text| stands(text));
        let all = |stands: bool| (!stands).then(|| words.to_owned());
        let list = |missing: Vec<&str>| (!missing.is_empty()).then(|| missing.join(" "));
        match form {
            Form::Name | Form::Namen => all(any(&|text| steht::name(text, words))),
            Form::Worte => list(steht::fehlende_worte(texts, words)),
            Form::Frei => list(steht::fehlende_zahlen(texts, words)),
            Form::Land | Form::Laender => all(any(&|text| self.names(text, words))),
            Form::Tag => all(steht::tag(texts, words)),
            _ => None,
        }
    }

    /// True if the text names the state by its name, its adjective or its inhabitants; a city in it is not enough.
    fn names(&self, text: &str, iso: &str) -> bool {
        let wanted = Gegenstand::Land(iso);
        self.staaten.find(text).iter().any(|nennung| nennung.wer == wanted) || iso == EU && is_union(text)
    }
}

/// The number in German notation if it stands in no quotation, else `None`.
fn number_missing(texts: &[&str], form: Form, number: f64, unit: &str) -> Option<String> {
    let stands = |text: &&str| match form {
        Form::Betrag => steht::betrag(text, number, unit),
        Form::Jahr => steht::jahr(text, number),
        Form::Prozent => steht::veraenderung(text, number),
        Form::Rang => steht::rang(text, number),
        _ => true,
    };
    (!texts.iter().any(stands)).then(|| number.to_string().replace('.', ","))
}
