//! Holdings and their documents as the interface lists them.

use super::session::AT;
use super::{Eintrag, Error, Holdings};
use crate::domain::sammlung::{self, Sammlung};
use crate::domain::{Datum, QuelleArt};

impl Holdings {
    /// Every holding but the shipped one.
    pub fn sammlungen(&self) -> Result<Vec<Sammlung>, Error> {
        let mut all = Vec::new();
        for (number, about) in self.bestaende().into_iter().enumerate() {
            let mut strategien = Vec::new();
            for id in &about.strategien {
                strategien.extend(self.record(number, id)?.as_ref().map(named));
            }
            all.push(Sammlung {
                name: about.name,
                ebene: about.ebene,
                dokumente: about.dokumente,
                passagen: about.passagen,
                stand: about.stand.get(..10).and_then(Datum::from_iso),
                strategien,
            });
        }
        Ok(all)
    }

    /// `count` documents of the holding with this name, from position `from` on.
    pub fn listed(&self, name: &str, from: usize, count: usize) -> Result<Vec<sammlung::Eintrag>, Error> {
        let number = self.bestaende().iter().position(|about| about.name == name);
        let records = number.map_or(Ok(Vec::new()), |number| self.documents(number, from, count))?;
        Ok(records.iter().map(named).collect())
    }

    /// What is kept about the document with this id of the session; none for shipped sources.
    pub(super) fn named(&self, id: &str) -> Result<Option<Eintrag>, Error> {
        for number in 0..self.opened.len() {
            if let Some(eintrag) = self.record(number, id)? {
                return Ok((eintrag.id == id).then_some(eintrag));
            }
        }
        let Some((plain, name)) = id.rsplit_once(AT) else { return Ok(None) };
        let number = self.opened.iter().position(|holding| holding.place.name == name);
        number.map_or(Ok(None), |number| self.record(number, plain))
    }

    /// What is kept about a holding's document, under its id in this session.
    fn record(&self, bestand: usize, id: &str) -> Result<Option<Eintrag>, Error> {
        let Some(holding) = self.opened.get(bestand) else {
            return Ok(None);
        };
        let Some((.., mut eintrag)) = holding.find(id)? else {
            return Ok(None);
        };
        eintrag.id = self.shown(bestand, id)?;
        Ok(Some(eintrag))
    }
}

/// What a list says of a document.
pub(super) fn named(eintrag: &Eintrag) -> sammlung::Eintrag {
    sammlung::Eintrag {
        id: eintrag.id.clone(),
        titel: eintrag.titel.clone(),
        herausgeber: eintrag.herausgeber.clone(),
        art: QuelleArt::from_key(&eintrag.art).unwrap_or(QuelleArt::Dokument),
        datum: eintrag.datum.as_deref().and_then(Datum::from_iso),
    }
}
