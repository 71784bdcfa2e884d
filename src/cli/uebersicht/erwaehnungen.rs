//! `uebersicht erwaehnungen`: mentions of an entry, or the number of mentions of each.

use serde_json::{Value, json};

use super::bestaende::Summen;
use super::print::{head, print};
use crate::cli::args::uebersicht::FormArgs;
use crate::cli::call::{self, Call, Complaint, Ended};
use crate::cli::{entry, json};
use crate::deutsch::uebersicht as satz;
use crate::domain::{Bestand, Datum};
use crate::katalog::uebersicht::bestaende::{erwaehnungen as zaehlung, erwaehnungen_von};
use crate::katalog::uebersicht::erwaehnungen::{ErwaehnterEintrag, Erwaehnung, Sucher, tabelle, uebersicht};
use crate::katalog::uebersicht::{ort, umfang};
use crate::text::single_spaced;

/// The mentions of one entry.
pub(super) fn of(bestand: &Bestand, kennung: &str, form: FormArgs, call: &mut Call<'_>) -> Ended {
    let known = entry::find(bestand, kennung)?.knoten.kennung;
    let fund = Sucher::new(bestand).zu(&known);
    let fund = fund.ok_or_else(|| Complaint::nothing(satz::nicht_zu_erwaehnen(&known)))?;
    let sums = Summen::count(bestand, erwaehnungen_von(bestand, &fund), call)?;
    let any = !fund.erwaehnungen.is_empty() || !sums.is_empty();
    let json = || json::with(value(bestand, &fund), sums.json());
    let csv = || tabelle(bestand, &fund);
    print(form, call, csv, json, |out| {
        let titel = satz::erwaehnungen_von(&fund.titel, fund.anzahl());
        head(&titel, &[satz::ERWAEHNUNGEN_HINWEIS, &satz::gesucht(&fund.gesucht), &sums.umfang()], out);
        sums.text(out);
        for one in &fund.erwaehnungen {
            out.paragraph("", &format!("{}, {}", ort(bestand, &one.beleg), satz::ueber(&one.namen)));
            out.paragraph("    ", &format!("„{}“ [{}]", one.beleg.wortlaut, one.beleg.block));
        }
        if fund.erwaehnungen.is_empty() {
            out.line(satz::keine_erwaehnung(fund.suchbar));
        }
    })?;
    call::found(any)
}

fn value(bestand: &Bestand, fund: &ErwaehnterEintrag) -> Value {
    let mention = |one: &Erwaehnung| {
        let datum = bestand.quelle(&one.beleg.quelle).and_then(|quelle| quelle.datum).map(Datum::iso);
        json!({"datum": datum, "namen": one.namen, "fundstelle": json::addressed(bestand, &one.beleg)})
    };
    json!({
        "hinweise": [satz::ERWAEHNUNGEN_HINWEIS, &umfang(bestand)],
        "kennung": fund.kennung,
        "titel": single_spaced(&fund.titel),
        "gesucht": fund.gesucht,
        "suchbar": fund.suchbar,
        "erwaehnungen": fund.erwaehnungen.iter().map(mention).collect::<Value>(),
    })
}

/// All entries with the number of their mentions.
pub(super) fn all(bestand: &Bestand, form: FormArgs, call: &mut Call<'_>) -> Ended {
    let funde = Sucher::new(bestand).alle();
    let sums = Summen::count(bestand, Some(zaehlung()), call)?;
    let any = funde.iter().any(|fund| !fund.erwaehnungen.is_empty()) || !sums.is_empty();
    let json = || {
        let hinweise = [satz::ERWAEHNUNGEN_HINWEIS, &umfang(bestand)];
        let entries: Value = funde.iter().map(count).collect();
        json::with(json!({"hinweise": hinweise, "eintraege": entries}), sums.json())
    };
    let csv = || uebersicht(bestand, &funde);
    print(form, call, csv, json, |out| {
        head(satz::ERWAEHNUNGEN, &[satz::ERWAEHNUNGEN_HINWEIS, &sums.umfang()], out);
        sums.text(out);
        for fund in &funde {
            let count =
                fund.anzahl().map_or_else(|| satz::NICHT_SUCHBAR.to_owned(), |count| count.to_string());
            let count = format!("{count:>13}  ");
            out.paragraph(&count, &format!("{}  [{}]", single_spaced(&fund.titel), fund.kennung));
        }
    })?;
    call::found(any)
}

fn count(fund: &ErwaehnterEintrag) -> Value {
    json!({
        "kennung": fund.kennung,
        "titel": single_spaced(&fund.titel),
        "art": fund.art.key(),
        "anzahl": fund.anzahl(),
    })
}
