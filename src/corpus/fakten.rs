//! `corpus/strategie.json`: its shape on disk and what it becomes.

use serde::Deserialize;

use super::Error;
use super::belege::beleg;
use crate::domain::land::{Gruppe, LandRolle, Messe, Reise, Rolle, Zahl};
use crate::domain::region::{Eintrag, Partnerregion, Status};
use crate::domain::{Fakten, Fundstelle, Quelle};

const DATEI: &str = "strategie.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    partnerregionen: Vec<RegionJson>,
    reaktivierung: BelegeJson,
    bueros: Vec<EintragJson>,
    erklaerungen: Vec<EintragJson>,
    sektoren: Vec<EintragJson>,
    rollen: Vec<RolleJson>,
    gruppen: Vec<GruppeJson>,
    zahlen: Vec<ZahlJson>,
    reisen: Vec<ReiseJson>,
    messen: Vec<MesseJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BelegJson {
    quelle: String,
    zitat: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BelegeJson {
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionJson {
    id: String,
    name: String,
    namen: Vec<String>,
    land: String,
    status: String,
    seit: Option<String>,
    ruht_seit: Option<String>,
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EintragJson {
    id: String,
    name: String,
    land: Option<String>,
    seit: Option<String>,
    ort: Option<String>,
    partner: Option<String>,
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RolleJson {
    land: String,
    rolle: String,
    hinweis: Option<String>,
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GruppeJson {
    id: String,
    name: String,
    rolle: String,
    laender: Vec<String>,
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ZahlJson {
    id: String,
    land: Option<String>,
    richtung: String,
    wert: f64,
    einheit: String,
    jahr: Option<u16>,
    veraenderung_prozent: Option<f64>,
    rang: Option<u16>,
    rang_hinweis: Option<String>,
    hinweis: Option<String>,
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReiseJson {
    id: String,
    titel: String,
    laender: Vec<String>,
    zeitraum: Option<String>,
    von: Option<String>,
    bis: Option<String>,
    orte: Vec<String>,
    themen: Vec<String>,
    leitung: Option<String>,
    stand: String,
    belege: Vec<BelegJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MesseJson {
    id: String,
    name: String,
    ort: Option<String>,
    land: Option<String>,
    thema: Option<String>,
    zeitraum: Option<String>,
    hinweis: Option<String>,
    belege: Vec<BelegJson>,
}

/// Reads the facts and finds every quotation in `quellen`.
pub(super) fn fakten(json: &str, quellen: &[Quelle]) -> Result<Fakten, Error> {
    let file: File = serde_json::from_str(json).map_err(|error| complaint(error.to_string()))?;
    if file.schema != 1 {
        return Err(complaint(format!("Schema {} ist unbekannt, erwartet wird 1", file.schema)));
    }
    let check = Check { quellen };
    Ok(Fakten {
        partnerregionen: check.each(file.partnerregionen, Check::region)?,
        reaktivierung: check.belege("reaktivierung", file.reaktivierung.belege)?,
        bueros: check.each(file.bueros, Check::eintrag)?,
        erklaerungen: check.each(file.erklaerungen, Check::eintrag)?,
        sektoren: check.each(file.sektoren, Check::eintrag)?,
        rollen: check.each(file.rollen, Check::rolle)?,
        gruppen: check.each(file.gruppen, Check::gruppe)?,
        zahlen: check.each(file.zahlen, Check::zahl)?,
        reisen: check.each(file.reisen, Check::reise)?,
        messen: check.each(file.messen, Check::messe)?,
    })
}

fn complaint(grund: String) -> Error {
    Error::Format { datei: DATEI.to_owned(), grund }
}

fn rolle_from(key: &str) -> Result<Rolle, Error> {
    Rolle::from_key(key).ok_or_else(|| complaint(format!("Die Rolle „{key}“ ist unbekannt")))
}

struct Check<'a> {
    quellen: &'a [Quelle],
}

impl Check<'_> {
    fn each<J, T>(
        &self,
        items: Vec<J>,
        convert: impl Fn(&Self, J) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        items.into_iter().map(|item| convert(self, item)).collect()
    }

    fn belege(&self, fakt: &str, belege: Vec<BelegJson>) -> Result<Vec<Fundstelle>, Error> {
        if belege.is_empty() {
            return Err(complaint(format!("Zu „{fakt}“ fehlt der Beleg")));
        }
        belege.into_iter().map(|json| beleg(self.quellen, fakt, &json.quelle, &json.zitat)).collect()
    }

    fn region(&self, json: RegionJson) -> Result<Partnerregion, Error> {
        let status = Status::from_key(&json.status)
            .ok_or_else(|| complaint(format!("Der Status „{}“ ist unbekannt", json.status)))?;
        let belege = self.belege(&json.name, json.belege)?;
        let RegionJson { id, name, namen, land, seit, ruht_seit, .. } = json;
        Ok(Partnerregion { id, name, namen, land, status, seit, ruht_seit, belege })
    }

    fn eintrag(&self, json: EintragJson) -> Result<Eintrag, Error> {
        let belege = self.belege(&json.name, json.belege)?;
        let hinweis = json.ort.or(json.partner);
        Ok(Eintrag { id: json.id, name: json.name, land: json.land, seit: json.seit, hinweis, belege })
    }

    fn rolle(&self, json: RolleJson) -> Result<LandRolle, Error> {
        let belege = self.belege(&format!("{} {}", json.land, json.rolle), json.belege)?;
        Ok(LandRolle { rolle: rolle_from(&json.rolle)?, land: json.land, hinweis: json.hinweis, belege })
    }

    fn gruppe(&self, json: GruppeJson) -> Result<Gruppe, Error> {
        let belege = self.belege(&json.name, json.belege)?;
        let rolle = rolle_from(&json.rolle)?;
        Ok(Gruppe { id: json.id, name: json.name, rolle, laender: json.laender, belege })
    }

    fn zahl(&self, json: ZahlJson) -> Result<Zahl, Error> {
        let belege = self.belege(&json.id, json.belege)?;
        let rolle = rolle_from(&json.richtung)?;
        let ZahlJson {
            id, land, wert, einheit, jahr, veraenderung_prozent, rang, rang_hinweis, hinweis, ..
        } = json;
        let veraenderung = veraenderung_prozent;
        Ok(Zahl { id, land, rolle, wert, einheit, jahr, veraenderung, rang, rang_hinweis, hinweis, belege })
    }

    fn reise(&self, json: ReiseJson) -> Result<Reise, Error> {
        let belege = self.belege(&json.titel, json.belege)?;
        let ReiseJson { id, titel, laender, zeitraum, von, bis, orte, themen, leitung, stand, .. } = json;
        Ok(Reise { id, titel, laender, zeitraum, von, bis, orte, themen, leitung, stand, belege })
    }

    fn messe(&self, json: MesseJson) -> Result<Messe, Error> {
        let belege = self.belege(&json.name, json.belege)?;
        let MesseJson { id, name, ort, land, thema, zeitraum, hinweis, .. } = json;
        Ok(Messe { id, name, ort, land, thema, zeitraum, hinweis, belege })
    }
}
