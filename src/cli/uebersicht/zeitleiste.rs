//! `uebersicht zeitleiste`: the dates that the documents name, in their order.

use serde_json::{Value, json};

use super::bestaende::Summen;
use super::print::{head, print};
use crate::cli::args::uebersicht::FormArgs;
use crate::cli::call::{self, Call, Ended};
use crate::cli::json;
use crate::deutsch::uebersicht as satz;
use crate::domain::Bestand;
use crate::katalog::uebersicht::bestaende::zeitleiste as zaehlung;
use crate::katalog::uebersicht::zeitleiste::{Termin, tabelle, zeitleiste};
use crate::katalog::uebersicht::{ort, umfang};

pub(super) fn run(bestand: &Bestand, form: FormArgs, call: &mut Call<'_>) -> Ended {
    let all = zeitleiste(bestand);
    let sums = Summen::count(bestand, Some(zaehlung()), call)?;
    let json = || {
        let dates: Value = all.iter().map(|termin| value(bestand, termin)).collect();
        let hinweise = [satz::ZEITLEISTE_HINWEIS, &umfang(bestand)];
        json::with(json!({"hinweise": hinweise, "termine": dates}), sums.json())
    };
    let csv = || tabelle(bestand);
    print(form, call, csv, json, |out| {
        head(satz::ZEITLEISTE, &[satz::ZEITLEISTE_HINWEIS, &sums.umfang()], out);
        sums.text(out);
        for termin in &all {
            out.paragraph("", &satz::termin(&termin.in_worten(), termin.art.key(), &termin.titel));
            let (ort, beleg) = (ort(bestand, &termin.beleg), &termin.beleg);
            out.paragraph("    ", &format!("{ort} [{}]: „{}“", beleg.block, beleg.wortlaut));
        }
    })?;
    call::found(!(all.is_empty() && sums.is_empty()))
}

fn value(bestand: &Bestand, termin: &Termin) -> Value {
    // What is not named is null: a year alone has neither month nor day.
    let named = |number: u16| Some(number).filter(|number| *number > 0);
    let day = |(year, month, day): (u16, u8, u8)| json!({"jahr": named(year), "monat": named(month.into()), "tag": named(day.into())});
    json!({
        "worte": termin.worte,
        "art": termin.art.key(),
        "wann": termin.wann.map(day),
        "bis": termin.bis.map(day),
        "jahr_genannt": !termin.ohne_jahr && termin.wann.is_some(),
        "titel": termin.titel,
        "gefolgert": termin.gefolgert.iter().map(|art| art.key()).collect::<Value>(),
        "fundstellen": [json::addressed(bestand, &termin.beleg)],
    })
}
