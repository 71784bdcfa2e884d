//! `kreuztabelle` and `uebersicht`: what the loaded documents say, counted and ordered.

mod erwaehnungen;

use std::io;

use serde_json::{Value, json};

use super::args::{KreuzArgs, UebersichtArgs, Welche};
use super::complaint::Complaint;
use super::{Out, Outcome, json};
use crate::deutsch::{cli as cli_satz, uebersicht as satz};
use crate::domain::{Bestand, Fundstelle};
use crate::export::{self, Format};
use crate::holdings::{Need, Wanted};
use crate::katalog::uebersicht::kreuz::{Achse, Kopf, Kreuztabelle, kreuztabelle};
use crate::katalog::uebersicht::zahlen::{self, Wer, Zahl};
use crate::katalog::uebersicht::zeitleiste::{self, Termin};
use crate::katalog::uebersicht::{Tabelle, ort, umfang};
use crate::text::width;

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

pub(super) fn kreuz(args: &KreuzArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let bestand = super::open(wanted, out)?.bestand(Need::All)?;
    cross(&bestand, (args.zeilen.0, args.spalten.0), form(args.json, args.csv), out)
}

pub(super) fn run(args: &UebersichtArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let form = form(args.json, args.csv);
    if let (Some(kennung), false) = (&args.kennung, args.welche == Welche::Erwaehnungen) {
        return Err(Complaint::Satz(cli_satz::zu_viel(kennung)));
    }
    let bestand = super::open(wanted, out)?.bestand(Need::All)?;
    match (args.welche, args.kennung.as_deref()) {
        (Welche::Zahlen, _) => figures(&bestand, form, out),
        (Welche::Zeitleiste, _) => dates(&bestand, form, out),
        (Welche::Verbindlichkeit, _) => {
            cross(&bestand, (Achse::Instrument, Achse::Verbindlichkeit), form, out)
        }
        (Welche::Erwaehnungen, Some(kennung)) => erwaehnungen::of(&bestand, kennung.trim(), form, out),
        (Welche::Erwaehnungen, None) => erwaehnungen::all(&bestand, form, out),
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

fn cross(
    bestand: &Bestand,
    (zeilen, spalten): (Achse, Achse),
    form: Form,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let tabelle = kreuztabelle(bestand, zeilen, spalten);
    match form {
        Form::Json => out.json(&cross_json(bestand, &tabelle))?,
        Form::Csv => csv(&tabelle.tabelle(), out)?,
        Form::Text => cross_text(&tabelle, out)?,
    }
    Ok(outcome(tabelle.gesamt() == 0))
}

fn cross_text(tabelle: &Kreuztabelle, out: &mut Out<'_>) -> io::Result<()> {
    out.line(&tabelle.titel())?;
    tabelle.hinweise.iter().try_for_each(|hinweis| out.paragraph("", hinweis))?;
    out.line("")?;
    let corner = format!("{} / {}", tabelle.zeilenachse.name(), tabelle.spaltenachse.name());
    let names = tabelle.zeilen.iter().map(|kopf| kopf.name.as_str()).chain([corner.as_str(), satz::SUMME]);
    let first = names.map(width).max().unwrap_or(0);
    let row = |name: &str, cells: &mut dyn Iterator<Item = String>| {
        let blank = " ".repeat(first.saturating_sub(width(name)));
        let cells = cells.map(|cell| format!("{}{cell}", " ".repeat(CELL.saturating_sub(width(&cell)))));
        format!("{name}{blank}{}", cells.collect::<String>())
    };
    let sum = satz::SUMME.to_owned();
    out.line(&row(&corner, &mut tabelle.spalten.iter().map(|kopf| kopf.kurz.clone()).chain([sum])))?;
    let count = |count: usize| if count == 0 { satz::LEER.to_owned() } else { count.to_string() };
    let columns = 0..tabelle.spalten.len();
    for (number, kopf) in tabelle.zeilen.iter().enumerate() {
        let sum = tabelle.zeilensumme(number).to_string();
        let cells = columns.clone().map(|column| count(tabelle.anzahl(number, column)));
        out.line(&row(&kopf.name, &mut cells.chain([sum])))?;
    }
    let sums = columns.map(|column| tabelle.spaltensumme(column)).chain([tabelle.gesamt()]);
    out.line(&row(satz::SUMME, &mut sums.map(|sum| sum.to_string())))?;
    out.line("")?;
    let legend: Vec<String> =
        tabelle.spalten.iter().map(|kopf| format!("{} = {}", kopf.kurz, kopf.name)).collect();
    out.paragraph("", &legend.join("; "))
}

/// Columns of a cell, room included for the head of the sums.
const CELL: usize = 7;

fn cross_json(bestand: &Bestand, tabelle: &Kreuztabelle) -> Value {
    let head = |kopf: &Kopf| json!({"kennung": kopf.kennung, "name": kopf.name, "kurz": kopf.kurz});
    let columns = 0..tabelle.spalten.len();
    let row = |(number, kopf): (usize, &Kopf)| {
        let counts: Vec<usize> = columns.clone().map(|column| tabelle.anzahl(number, column)).collect();
        let places = columns.clone().map(|column| places(bestand, tabelle.stellen(number, column)));
        json!({
            "kennung": kopf.kennung,
            "name": kopf.name,
            "anzahl": counts,
            "summe": tabelle.zeilensumme(number),
            "fundstellen": places.collect::<Vec<_>>(),
        })
    };
    json!({
        "schema": json::SCHEMA,
        "zeilenachse": tabelle.zeilenachse.key(),
        "spaltenachse": tabelle.spaltenachse.key(),
        "gezaehlt": if tabelle.massnahmen { "massnahmen" } else { "stellen" },
        "hinweise": tabelle.hinweise,
        "spalten": tabelle.spalten.iter().map(head).collect::<Vec<_>>(),
        "zeilen": tabelle.zeilen.iter().enumerate().map(row).collect::<Vec<_>>(),
        "spaltensummen": columns.clone().map(|column| tabelle.spaltensumme(column)).collect::<Vec<_>>(),
        "summe": tabelle.gesamt(),
    })
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
        "geprueft": zahl.geprueft,
        "hinweise": zahl.hinweise,
        "fundstellen": places(bestand, &zahl.belege),
    })
}

fn dates(bestand: &Bestand, form: Form, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let all = zeitleiste::zeitleiste(bestand);
    match form {
        Form::Json => {
            let dates: Vec<Value> = all.iter().map(|termin| date(bestand, termin)).collect();
            let hinweise = [satz::ZEITLEISTE_HINWEIS.to_owned(), umfang(bestand)];
            out.json(&json!({"schema": json::SCHEMA, "hinweise": hinweise, "termine": dates}))?;
        }
        Form::Csv => csv(&zeitleiste::tabelle(bestand), out)?,
        Form::Text => {
            head(satz::ZEITLEISTE, &[satz::ZEITLEISTE_HINWEIS, &umfang(bestand)], out)?;
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
        "fundstellen": places(bestand, std::slice::from_ref(&termin.beleg)),
    })
}
