//! `protokoll`: searches that were kept, as text and JSON; asked again; written as evidence.

use serde_json::{Value, json};

use super::args::eigenes::{ProtokollArgs, ProtokollBefehl, ProtokollExportArgs};
use super::call::{self, Call, Complaint, Ended};
use super::json;
use super::out::Out;
use crate::deutsch::protokoll as satz;
use crate::eigenes::abgleich::Abgleich;
use crate::eigenes::protokoll::{Fund, Protokoll, Recherche, Urteil};
use crate::export;
use crate::holdings::protokoll::{Wiederholung, repeat};
use crate::text::single_spaced;

/// Limit of the hits to show when a search is asked again; the comparison uses all hits.
const SHOWN: usize = 20;

pub(super) fn run(args: &ProtokollArgs, call: &mut Call<'_>) -> Ended {
    let protokoll = &call.kept::<Protokoll>()?;
    match &args.befehl {
        None => list(protokoll, args.json, call),
        Some(ProtokollBefehl::Liste { json }) => list(protokoll, *json, call),
        Some(ProtokollBefehl::Zeige(own)) => {
            let one = get(protokoll, own.nummer)?;
            call.print(own.json, || document(one), |out| show(one, out));
            Ok(())
        }
        Some(ProtokollBefehl::Wiederhole(own)) => {
            let one = get(protokoll, own.nummer)?;
            let again = repeat(&call.search()?, one.clone(), SHOWN);
            call.print(own.json, || compared(&again), |out| tell(&again, out));
            call::found(!again.heute.is_fehlanzeige())
        }
        Some(ProtokollBefehl::Export(own)) => write(own, protokoll, call),
    }
}

fn get(protokoll: &Protokoll, nummer: u32) -> Result<&Recherche, Complaint> {
    protokoll.get(nummer).ok_or_else(|| Complaint::nothing(satz::unbekannt(nummer)))
}

fn list(protokoll: &Protokoll, as_json: bool, call: &mut Call<'_>) -> Ended {
    let all = protokoll.narrowed("");
    call.print(
        as_json,
        || json!({"protokoll": all.iter().map(|one| head(one)).collect::<Value>()}),
        |out| all.iter().for_each(|one| out.paragraph("", &one.zeile())),
    );
    if all.is_empty() {
        return Err(Complaint::nothing(satz::LEER));
    }
    Ok(())
}

/// JSON fields of an entry in a list, without its hits.
fn head(one: &Recherche) -> Value {
    json!({
        "nummer": one.nummer,
        "zeit": one.zeit,
        "anfrage": one.anfrage,
        "gesamt": one.gefunden.stellen,
        "quellen": one.gefunden.quellen,
        "behalten": one.judged(Urteil::Behalten),
        "verworfen": one.judged(Urteil::Verworfen),
        "notiz": one.notiz,
    })
}

fn document(one: &Recherche) -> Value {
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
    json::with(head(one), more)
}

fn show(one: &Recherche, out: &mut Out<'_>) {
    out.line(&satz::ueberschrift(one.nummer, &one.anfrage));
    for statement in export::statements(one) {
        out.paragraph("  ", &format!("{}: {}", statement.name, statement.wert));
    }
    out.line("");
    for (number, fund) in one.stellen.iter().enumerate() {
        passage(number + 1, fund, "", out);
    }
}

/// Prints a hit with the user's judgement; `tail` says how it differs from the kept one.
fn passage(number: usize, fund: &Fund, tail: &str, out: &mut Out<'_>) {
    let judged = fund.urteil.map_or("", |urteil| satz::urteil(urteil.key()));
    let tails = [satz::stufe(fund.stufe), judged, tail].into_iter().filter(|words| !words.is_empty());
    let tails = tails.collect::<Vec<_>>().join(", ");
    out.paragraph(&format!("{number:>3}. "), &format!("{}  [{}]", single_spaced(&fund.titel), fund.kennung));
    out.line(&format!("     {}, {} · {tails}", fund.quelle, fund.ort));
    out.paragraph("     ", &fund.wortlaut);
    out.line("");
}

fn compared(again: &Wiederholung) -> Value {
    let Abgleich { nummer, neu, geaendert, weggefallen, einzeln, .. } = &again.abgleich;
    let fresh: Vec<&Fund> = neu.iter().filter_map(|kennung| again.heute.fund(kennung)).collect();
    let changed = geaendert.iter().filter_map(|(kennung, old)| {
        let new = again.heute.fund(kennung)?;
        Some(json!({"damals": old, "heute": new}))
    });
    json!({
        "nummer": nummer,
        "anfrage": again.damals.anfrage,
        "seit": again.damals.zeit,
        "zeit": again.heute.zeit,
        "satz": again.abgleich.satz(),
        "einzeln_verglichen": einzeln,
        "bestaende_fehlen": again.abgleich.fehlend,
        "hinweise": again.heute.hinweise,
        "damals": again.damals.gefunden.stellen,
        "heute": again.heute.gefunden.stellen,
        "neu": fresh,
        "geaendert": changed.collect::<Value>(),
        "weggefallen": weggefallen,
    })
}

/// Prints new and changed passages with their words; the report names those that are gone.
fn tell(again: &Wiederholung, out: &mut Out<'_>) {
    let abgleich = &again.abgleich;
    out.line(&satz::ueberschrift(again.damals.nummer, &again.damals.anfrage));
    abgleich.bericht().iter().for_each(|note| out.paragraph("", note));
    out.say_all(&again.heute.hinweise);
    out.line("");
    let fresh = abgleich.neu.iter().map(|kennung| (kennung, satz::NEU));
    let changed = abgleich.geaendert.keys().map(|kennung| (kennung, satz::GEAENDERT));
    for (number, (kennung, what)) in fresh.chain(changed).enumerate() {
        if let Some(fund) = again.heute.fund(kennung) {
            passage(number + 1, fund, what, out);
        }
    }
}

fn write(args: &ProtokollExportArgs, protokoll: &Protokoll, call: &mut Call<'_>) -> Ended {
    let format = args.ziel.format()?;
    let named = args.nummern.iter().map(|nummer| get(protokoll, *nummer));
    let mut chosen = named.collect::<Result<Vec<_>, _>>()?;
    if args.nummern.is_empty() {
        chosen = protokoll.recherchen.iter().collect();
    }
    if chosen.is_empty() {
        return Err(Complaint::nothing(satz::LEER));
    }
    args.ziel.write(&export::of_protokoll(&chosen), format, call)
}
