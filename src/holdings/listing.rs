//! Holdings and their documents as the interface lists them.

use super::error::Error;
use super::session::Holdings;
use super::store::Eintrag;
use crate::domain::sammlung::{self, Sammlung};
use crate::domain::{Datum, QuelleArt};

impl Holdings {
    /// Every holding but the shipped one.
    pub fn sammlungen(&self) -> Result<Vec<Sammlung>, Error> {
        let mut all = Vec::new();
        for (number, about) in self.bestaende().into_iter().enumerate() {
            let mut strategien = Vec::new();
            for id in &about.strategien {
                if let Some(found) = self.opened.get(number).map_or(Ok(None), |holding| holding.find(id))? {
                    strategien
                        .push(sammlung::Eintrag { id: self.shown(number, id)?, ..named(&found.eintrag) });
                }
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
        let Some((number, mut found)) = self.find(id)? else { return Ok(None) };
        found.eintrag.id = self.shown(number, &found.eintrag.id)?;
        Ok(Some(found.eintrag))
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
