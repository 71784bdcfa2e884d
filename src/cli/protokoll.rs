//! `protokoll`: searches that were kept, as text and JSON; asked again; written as evidence.

use std::io;

use serde_json::{Map, Value, json};

use super::args::{ProtokollArgs, ProtokollBefehl, ProtokollExportArgs};
use super::complaint::Complaint;
use super::{Out, Outcome, json};
use crate::deutsch::protokoll as satz;
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Fund, Protokoll, Recherche, Urteil};
use crate::export;
use crate::holdings::protokoll::{Wiederholung, repeat};
use crate::holdings::{self, Ablage, Wanted};

/// Hits of the answer that are looked at beside those that are compared.
const SHOWN: usize = 20;

pub(super) fn run(args: &ProtokollArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let protokoll = read(wanted, out)?;
    match &args.befehl {
        None => list(&protokoll, args.json, out),
        Some(ProtokollBefehl::Liste(list_args)) => list(&protokoll, list_args.json, out),
        Some(ProtokollBefehl::Zeige(wanted)) => match protokoll.get(wanted.nummer) {
            Some(recherche) if wanted.json => {
                let mut shown = Map::from_iter([("schema".to_owned(), json!(json::SCHEMA))]);
                shown.extend(document(recherche));
                out.json(&shown).map(|()| Outcome::Done).map_err(Complaint::from)
            }
            Some(recherche) => show(recherche, out).map(|()| Outcome::Done).map_err(Complaint::from),
            None => Ok(unknown(wanted.nummer, out)),
        },
        Some(ProtokollBefehl::Wiederhole(asked)) => match protokoll.get(asked.nummer) {
            Some(recherche) => {
                let search = holdings::indexes(wanted).open()?;
                search.hinweise().iter().for_each(|hinweis| out.say(hinweis));
                let again = repeat(&search, recherche.clone(), SHOWN);
                if asked.json {
                    out.json(&compared(&again))?;
                } else {
                    tell(&again, out)?;
                }
                let found = !again.heute.is_fehlanzeige();
                Ok(if found { Outcome::Done } else { Outcome::Nothing })
            }
            None => Ok(unknown(asked.nummer, out)),
        },
        Some(ProtokollBefehl::Export(args)) => write(args, &protokoll, out),
    }
}

fn read(wanted: &Wanted, out: &mut Out<'_>) -> Result<Protokoll, Complaint> {
    let read = Ablage::of(&wanted.umgebung).and_then(|ablage| ablage.read()).map_err(Complaint::Satz)?;
    read.hinweis.iter().for_each(|hinweis| out.say(hinweis));
    Ok(read.inhalt)
}

fn unknown(nummer: u32, out: &mut Out<'_>) -> Outcome {
    out.say(&satz::unbekannt(nummer));
    Outcome::Nothing
}

fn list(protokoll: &Protokoll, as_json: bool, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let all = protokoll.narrowed("");
    if as_json {
        let rows: Vec<Value> = all.iter().map(|one| Value::Object(head(one))).collect();
        out.json(&json!({"schema": json::SCHEMA, "protokoll": rows}))?;
    }
    if all.is_empty() {
        out.say(satz::LEER);
        return Ok(Outcome::Nothing);
    }
    for one in all.iter().filter(|_| !as_json) {
        out.paragraph("", &one.zeile())?;
    }
    Ok(Outcome::Done)
}

/// What a list says of an entry.
fn head(one: &Recherche) -> Map<String, Value> {
    let fields = json!({
        "nummer": one.nummer,
        "zeit": one.zeit,
        "anfrage": one.anfrage,
        "gesamt": one.gefunden.stellen,
        "quellen": one.gefunden.quellen,
        "behalten": one.judged(Urteil::Behalten),
        "verworfen": one.judged(Urteil::Verworfen),
        "notiz": one.notiz,
    });
    if let Value::Object(fields) = fields { fields } else { Map::new() }
}

/// Everything that is kept of an entry.
fn document(one: &Recherche) -> Map<String, Value> {
    let mut shown = head(one);
    let more = json!({
        "verstanden": one.verstanden,
        "filter": one.filter,
        "abgeschaltet": one.abgeschaltet,
        "hinweise": one.hinweise,
        "bestaende": one.bestaende,
        "durchsucht": one.durchsucht,
        "juengste_quelle": one.juengste_quelle,
        "stufen": one.stufen,
        "treffer": one.stellen,
    });
    if let Value::Object(more) = more {
        shown.extend(more);
    }
    shown
}

fn compared(again: &Wiederholung) -> Value {
    let Abgleich { nummer, neu, geaendert, weggefallen, einzeln, .. } = &again.abgleich;
    let fresh: Vec<&Fund> = neu.iter().filter_map(|kennung| again.heute.fund(kennung)).collect();
    let changed = geaendert.iter().filter_map(|(kennung, old)| {
        let new = again.heute.fund(kennung)?;
        Some(json!({"damals": old, "heute": new}))
    });
    json!({
        "schema": json::SCHEMA,
        "nummer": nummer,
        "anfrage": again.damals.anfrage,
        "seit": again.damals.zeit,
        "zeit": again.heute.zeit,
        "satz": again.abgleich.satz(),
        "einzeln_verglichen": einzeln,
        "bestaende_fehlen": again.abgleich.fehlend,
        "hinweise": again.heute.hinweise,
        "damals": head(&again.damals).get("gesamt"),
        "heute": again.heute.gefunden.stellen,
        "neu": fresh,
        "geaendert": changed.collect::<Vec<_>>(),
        "weggefallen": weggefallen,
    })
}

fn show(one: &Recherche, out: &mut Out<'_>) -> io::Result<()> {
    out.line(&satz::ueberschrift(one.nummer, &one.anfrage))?;
    for statement in export::statements(one) {
        out.paragraph("  ", &format!("{}: {}", statement.name, statement.wert))?;
    }
    out.line("")?;
    one.stellen.iter().enumerate().try_for_each(|(number, fund)| passage(number + 1, fund, "", out))
}

/// A hit with what the user made of it, or what is new about it.
fn passage(number: usize, fund: &Fund, tail: &str, out: &mut Out<'_>) -> io::Result<()> {
    let judged = fund.urteil.map_or("", |urteil| satz::urteil(urteil.key()));
    let tails = [satz::stufe(fund.stufe), judged, tail].into_iter().filter(|words| !words.is_empty());
    let tails = tails.collect::<Vec<_>>().join(", ");
    out.paragraph(&format!("{number:>3}. "), &format!("{}  [{}]", json::folded(&fund.titel), fund.kennung))?;
    out.line(&format!("     {}, {} · {tails}", fund.quelle, fund.ort))?;
    out.paragraph("     ", &fund.wortlaut)?;
    out.line("")
}

/// What is new and what has changed with its words; what went is told in the report.
fn tell(again: &Wiederholung, out: &mut Out<'_>) -> io::Result<()> {
    let abgleich = &again.abgleich;
    out.line(&satz::ueberschrift(again.damals.nummer, &again.damals.anfrage))?;
    for note in abgleich.bericht() {
        out.paragraph("", &note)?;
    }
    again.heute.hinweise.iter().for_each(|hinweis| out.say(hinweis));
    out.line("")?;
    let fresh = abgleich.neu.iter().map(|kennung| (kennung, satz::NEU));
    let changed = abgleich.geaendert.keys().map(|kennung| (kennung, satz::GEAENDERT));
    for (number, (kennung, what)) in fresh.chain(changed).enumerate() {
        if let Some(fund) = again.heute.fund(kennung) {
            passage(number + 1, fund, what, out)?;
        }
    }
    Ok(())
}

fn write(args: &ProtokollExportArgs, protokoll: &Protokoll, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let format = args.ziel.format()?;
    let mut chosen: Vec<&Recherche> = Vec::new();
    for nummer in &args.nummern {
        match protokoll.get(*nummer) {
            Some(recherche) => chosen.push(recherche),
            None => return Ok(unknown(*nummer, out)),
        }
    }
    if args.nummern.is_empty() {
        chosen = protokoll.recherchen.iter().collect();
    }
    if chosen.is_empty() {
        out.say(satz::LEER);
        return Ok(Outcome::Nothing);
    }
    args.ziel.write(&export::of_protokoll(&chosen), format, out)
}
