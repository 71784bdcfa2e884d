//! `uebersicht erwaehnungen`: mentions of an entry, or how many there are of each.

use serde_json::{Value, json};

use super::{Form, bestaende, csv, head, outcome};
use crate::cli::complaint::Complaint;
use crate::cli::{Out, Outcome, entry, json};
use crate::deutsch::{cli as cli_satz, uebersicht as satz};
use crate::domain::{Bestand, Datum};
use crate::holdings::Wanted;
use crate::katalog::uebersicht::bestaende::{erwaehnungen as zaehlung, erwaehnungen_von};
use crate::katalog::uebersicht::erwaehnungen::{self, Fund, Suche};
use crate::katalog::uebersicht::{ort, umfang};

/// The mentions of one entry.
pub(super) fn of(
    bestand: &Bestand,
    kennung: &str,
    wanted: &Wanted,
    form: Form,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let known = entry::find(bestand, kennung).and_then(|entry| entry.knoten().map(|one| one.kennung.clone()));
    let Some(known) = known else {
        out.say(&cli_satz::unbekannte_kennung(kennung, &entry::near(bestand, kennung)));
        return Ok(Outcome::Nothing);
    };
    let Some(fund) = Suche::new(bestand).zu(&known) else {
        out.say(&satz::nicht_zu_erwaehnen(&known));
        return Ok(Outcome::Nothing);
    };
    let zaehlung = erwaehnungen_von(bestand, &fund);
    let sums = bestaende::sums(bestand, zaehlung.as_ref(), wanted, out)?;
    match form {
        Form::Json => {
            let mut document = fund_json(bestand, &fund);
            bestaende::add_json(&mut document, sums.as_ref());
            out.json(&document)?;
        }
        Form::Csv => csv(&erwaehnungen::tabelle(bestand, &fund), out)?,
        Form::Text => {
            let titel = satz::erwaehnungen_von(&fund.titel, fund.erwaehnungen.len());
            let scope = bestaende::umfang(bestand, sums.as_ref());
            let hinweise = [satz::ERWAEHNUNGEN_HINWEIS, &satz::gesucht(&fund.gesucht), &scope];
            head(&titel, &hinweise, out)?;
            bestaende::text(bestand, sums.as_ref(), out)?;
            for one in &fund.erwaehnungen {
                out.paragraph("", &format!("{}, {}", ort(bestand, &one.beleg), satz::ueber(&one.namen)))?;
                out.paragraph("    ", &format!("„{}“ [{}]", one.beleg.wortlaut, one.beleg.block))?;
            }
            if fund.erwaehnungen.is_empty() {
                out.line(satz::KEINE_ERWAEHNUNG)?;
            }
        }
    }
    Ok(outcome(fund.erwaehnungen.is_empty() && sums.is_none_or(|sums| sums.is_empty())))
}

fn fund_json(bestand: &Bestand, fund: &Fund) -> Value {
    let mention = |one: &erwaehnungen::Erwaehnung| {
        let datum = bestand.quelle(&one.beleg.quelle).and_then(|quelle| quelle.datum).map(Datum::iso);
        json!({"datum": datum, "namen": one.namen, "fundstelle": json::addressed(bestand, &one.beleg)})
    };
    json!({
        "schema": json::SCHEMA,
        "hinweise": [satz::ERWAEHNUNGEN_HINWEIS.to_owned(), umfang(bestand)],
        "kennung": fund.kennung,
        "titel": json::folded(&fund.titel),
        "gesucht": fund.gesucht,
        "erwaehnungen": fund.erwaehnungen.iter().map(mention).collect::<Vec<_>>(),
    })
}

/// All entries with the number of their mentions.
pub(super) fn all(
    bestand: &Bestand,
    wanted: &Wanted,
    form: Form,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let funde = Suche::new(bestand).alle();
    let sums = bestaende::sums(bestand, Some(&zaehlung()), wanted, out)?;
    match form {
        Form::Json => {
            let one = |fund: &Fund| {
                json!({
                    "kennung": fund.kennung,
                    "titel": json::folded(&fund.titel),
                    "art": fund.art.key(),
                    "anzahl": fund.erwaehnungen.len(),
                })
            };
            let hinweise = [satz::ERWAEHNUNGEN_HINWEIS.to_owned(), umfang(bestand)];
            let eintraege: Vec<Value> = funde.iter().map(one).collect();
            let mut document = json!({"schema": json::SCHEMA, "hinweise": hinweise, "eintraege": eintraege});
            bestaende::add_json(&mut document, sums.as_ref());
            out.json(&document)?;
        }
        Form::Csv => csv(&erwaehnungen::uebersicht(bestand, &funde), out)?,
        Form::Text => {
            let scope = bestaende::umfang(bestand, sums.as_ref());
            head(satz::ERWAEHNUNGEN, &[satz::ERWAEHNUNGEN_HINWEIS, &scope], out)?;
            bestaende::text(bestand, sums.as_ref(), out)?;
            for fund in &funde {
                let count = format!("{:>4}  ", fund.erwaehnungen.len());
                out.paragraph(&count, &format!("{}  [{}]", json::folded(&fund.titel), fund.kennung))?;
            }
        }
    }
    let none = funde.iter().all(|fund| fund.erwaehnungen.is_empty());
    Ok(outcome(none && sums.is_none_or(|sums| sums.is_empty())))
}
