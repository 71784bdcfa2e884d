//! `uebersicht zahlen`: the figures that the documents name.

use serde_json::{Value, json};

use super::print::{head, print};
use crate::cli::args::uebersicht::FormArgs;
use crate::cli::call::{self, Call, Ended};
use crate::cli::json;
use crate::cli::out::Out;
use crate::deutsch::uebersicht as satz;
use crate::domain::Bestand;
use crate::katalog::uebersicht::zahlen::{Richtung, Wer, Zahl, tabelle, zahlen};
use crate::katalog::uebersicht::{ort, umfang};

pub(super) fn run(bestand: &Bestand, form: FormArgs, call: &mut Call<'_>) -> Ended {
    let all = zahlen(bestand);
    let hinweise = [satz::ZAHLEN_HINWEIS, &umfang(bestand)];
    let values = || all.iter().map(|zahl| value(bestand, zahl)).collect::<Value>();
    let json = || json!({"hinweise": hinweise, "zahlen": values()});
    let csv = || tabelle(bestand);
    print(form, call, csv, json, |out| {
        head(satz::ZAHLEN, &hinweise, out);
        for zahl in &all {
            text(bestand, zahl, out);
        }
    })?;
    call::found(!all.is_empty())
}

fn value(bestand: &Bestand, zahl: &Zahl) -> Value {
    let land = match &zahl.wer {
        Wer::Staat(iso) => Some(iso.as_str()),
        Wer::Eu => Some("EU"),
        Wer::Insgesamt | Wer::Offen => None,
    };
    json!({
        "land": land,
        "name": zahl.name(bestand),
        "richtung": zahl.richtung.map(Richtung::key),
        "wert": zahl.wert,
        "einheit": zahl.einheit,
        "zusatz": zahl.zusatz,
        "jahr": zahl.jahr,
        "veraenderung_prozent": zahl.veraenderung,
        "rang": zahl.rang,
        "gefolgert": zahl.gefolgert.iter().map(|art| art.key()).collect::<Value>(),
        "geprueft": zahl.geprueft,
        "hinweise": zahl.hinweise,
        "fundstellen": json::all_addressed(bestand, &zahl.belege),
    })
}

fn text(bestand: &Bestand, zahl: &Zahl, out: &mut Out<'_>) {
    let cells = [
        format!("{}, {}", zahl.art(), zahl.name(bestand)),
        zahl.jahr_in_worten(),
        zahl.betrag(),
        zahl.veraenderung_in_worten(),
        zahl.rang_in_worten(),
    ];
    out.paragraph("", &satz::zahl_in_worten(&cells));
    for beleg in &zahl.belege {
        let head = satz::beleg(&ort(bestand, beleg), zahl.geprueft);
        out.paragraph("    ", &format!("{head} [{}]: „{}“", beleg.block, beleg.wortlaut));
    }
    zahl.hinweise.iter().for_each(|hinweis| out.paragraph("    ", &satz::hinweis(hinweis)));
}
