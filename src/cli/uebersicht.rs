//! `kreuztabelle` and `uebersicht`: what the loaded documents say, counted and ordered.

mod bestaende;
mod erwaehnungen;
mod kreuz;

use std::io;

use serde_json::{Value, json};

use super::args::{KreuzArgs, UebersichtArgs, Welche};
use super::complaint::Complaint;
use super::{Out, Outcome, json};
use crate::deutsch::{cli as cli_satz, uebersicht as satz};
use crate::domain::{Bestand, Fundstelle};
use crate::export::{self, Format};
use crate::holdings::{Need, Wanted};
use crate::katalog::uebersicht::bestaende::zeitleiste as zaehlung;
use crate::katalog::uebersicht::kreuz::Achse;
use crate::katalog::uebersicht::zahlen::{self, Wer, Zahl};
use crate::katalog::uebersicht::zeitleiste::{self, Termin};
use crate::katalog::uebersicht::{Tabelle, ort, umfang};

/// How a table is wanted.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Json,
    Csv,
}

fn form(json: bool, csv: bool) -> Form {
    match (json, csv) {
        (true, _) => Form::Json,
        (_, true) => Form::Csv,
        _ => Form::Text,
    }
}

pub(super) fn table(args: &KreuzArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let bestand = super::open(wanted, out)?.bestand(Need::All)?;
    kreuz::cross(&bestand, (args.zeilen.0, args.spalten.0), wanted, form(args.json, args.csv), out)
}

pub(super) fn run(args: &UebersichtArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let form = form(args.json, args.csv);
    if let (Some(kennung), false) = (&args.kennung, args.welche == Welche::Erwaehnungen) {
        return Err(Complaint::Satz(cli_satz::zu_viel(kennung)));
    }
    let bestand = super::open(wanted, out)?.bestand(Need::All)?;
    match (args.welche, args.kennung.as_deref()) {
        (Welche::Zahlen, _) => figures(&bestand, form, out),
        (Welche::Zeitleiste, _) => dates(&bestand, wanted, form, out),
        (Welche::Verbindlichkeit, _) => {
            kreuz::cross(&bestand, (Achse::Instrument, Achse::Verbindlichkeit), wanted, form, out)
        }
        (Welche::Erwaehnungen, Some(kennung)) => {
            erwaehnungen::of(&bestand, kennung.trim(), wanted, form, out)
        }
        (Welche::Erwaehnungen, None) => erwaehnungen::all(&bestand, wanted, form, out),
    }
}

/// A table as CSV, by the one writer of CSV.
fn csv(tabelle: &Tabelle, out: &mut Out<'_>) -> Result<(), Complaint> {
    let bytes = export::bytes(&export::of_table(tabelle), Format::Csv)?;
    Ok(out.bytes(&bytes)?)
}

/// Done, unless there is nothing.
fn outcome(empty: bool) -> Outcome {
    if empty { Outcome::Nothing } else { Outcome::Done }
}

/// Places with the addresses of their passages.
fn places(bestand: &Bestand, all: &[Fundstelle]) -> Value {
    all.iter().map(|beleg| json::addressed(bestand, beleg)).collect()
}

fn figures(bestand: &Bestand, form: Form, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let all = zahlen::zahlen(bestand);
    match form {
        Form::Json => {
            let figures: Vec<Value> = all.iter().map(|zahl| figure(bestand, zahl)).collect();
            let hinweise = [satz::ZAHLEN_HINWEIS.to_owned(), umfang(bestand)];
            out.json(&json!({"schema": json::SCHEMA, "hinweise": hinweise, "zahlen": figures}))?;
        }
        Form::Csv => csv(&zahlen::tabelle(bestand), out)?,
        Form::Text => {
            head(satz::ZAHLEN, &[satz::ZAHLEN_HINWEIS, &umfang(bestand)], out)?;
            for zahl in &all {
                figure_text(bestand, zahl, out)?;
            }
        }
    }
    Ok(outcome(all.is_empty()))
}

fn head(titel: &str, hinweise: &[&str], out: &mut Out<'_>) -> io::Result<()> {
    out.line(titel)?;
    hinweise.iter().try_for_each(|hinweis| out.paragraph("", hinweis))?;
    out.line("")
}

fn figure_text(bestand: &Bestand, zahl: &Zahl, out: &mut Out<'_>) -> io::Result<()> {
    let cells = [
        format!("{}, {}", zahl.art(), zahl.name(bestand)),
        zahl.jahr_in_worten(),
        zahl.betrag(),
        zahl.veraenderung_in_worten(),
        zahl.rang_in_worten(),
    ];
    out.paragraph("", &satz::zahl_in_worten(&cells))?;
    for beleg in &zahl.belege {
        quote(&satz::beleg(&ort(bestand, beleg), zahl.geprueft), beleg, out)?;
    }
    zahl.hinweise.iter().try_for_each(|hinweis| out.paragraph("    ", &satz::hinweis(hinweis)))
}

fn quote(head: &str, beleg: &Fundstelle, out: &mut Out<'_>) -> io::Result<()> {
    out.paragraph("    ", &format!("{head} [{}]: „{}“", beleg.block, beleg.wortlaut))
}

fn figure(bestand: &Bestand, zahl: &Zahl) -> Value {
    let land = match &zahl.wer {
        Wer::Staat(iso) => Some(iso.as_str()),
        Wer::Eu => Some("EU"),
        Wer::Insgesamt | Wer::Offen => None,
    };
    json!({
        "land": land,
        "name": zahl.name(bestand),
        "richtung": zahl.richtung.key(),
        "wert": zahl.wert,
        "einheit": zahl.einheit,
        "zusatz": zahl.zusatz,
        "jahr": zahl.jahr,
        "veraenderung_prozent": zahl.veraenderung,
        "rang": zahl.rang,
        "gefolgert": zahl.gefolgert.iter().map(|art| art.key()).collect::<Vec<_>>(),
        "geprueft": zahl.geprueft,
        "hinweise": zahl.hinweise,
        "fundstellen": places(bestand, &zahl.belege),
    })
}

fn dates(bestand: &Bestand, wanted: &Wanted, form: Form, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let all = zeitleiste::zeitleiste(bestand);
    let sums = bestaende::sums(bestand, Some(&zaehlung()), wanted, out)?;
    match form {
        Form::Json => {
            let dates: Vec<Value> = all.iter().map(|termin| date(bestand, termin)).collect();
            let hinweise = [satz::ZEITLEISTE_HINWEIS.to_owned(), umfang(bestand)];
            let mut document = json!({"schema": json::SCHEMA, "hinweise": hinweise, "termine": dates});
            bestaende::add_json(&mut document, sums.as_ref());
            out.json(&document)?;
        }
        Form::Csv => csv(&zeitleiste::tabelle(bestand), out)?,
        Form::Text => {
            let scope = bestaende::umfang(bestand, sums.as_ref());
            head(satz::ZEITLEISTE, &[satz::ZEITLEISTE_HINWEIS, &scope], out)?;
            bestaende::text(bestand, sums.as_ref(), out)?;
            for termin in &all {
                out.paragraph("", &satz::termin(&termin.in_worten(), termin.art.key(), &termin.titel))?;
                quote(&ort(bestand, &termin.beleg), &termin.beleg, out)?;
            }
        }
    }
    Ok(outcome(all.is_empty()))
}

fn date(bestand: &Bestand, termin: &Termin) -> Value {
    // What is not named is null: a year alone has neither month nor day.
    let part = |day: Option<(u16, u8, u8)>| {
        let named = |number: u16| if number == 0 { Value::Null } else { json!(number) };
        day.map_or(Value::Null, |(year, month, tag)| {
            json!({"jahr": named(year), "monat": named(u16::from(month)), "tag": named(u16::from(tag))})
        })
    };
    json!({
        "worte": termin.worte,
        "art": termin.art.key(),
        "wann": part(termin.wann),
        "bis": part(termin.bis),
        "jahr_genannt": !termin.ohne_jahr && termin.wann.is_some(),
        "titel": termin.titel,
        "gefolgert": termin.gefolgert.iter().map(|art| art.key()).collect::<Vec<_>>(),
        "fundstellen": places(bestand, std::slice::from_ref(&termin.beleg)),
    })
}
