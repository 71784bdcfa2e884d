//! `merkliste`: shows what the user remembers, changes it, writes it into a file and joins a foreign one to it.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use super::args::{AbgabeArgs, EingangArgs, ListeArgs, MerklisteArgs, MerklisteBefehl, StelleArgs};
use super::complaint::Complaint;
use super::json::SCHEMA;
use super::{Out, Outcome, entry};
use crate::deutsch::{cli as satz, eigenes as eigen, export as said, merkliste as wort};
use crate::domain::Bestand;
use crate::eigenes::{self, Aenderung, Gemerkt, Merkliste};
use crate::export::{self, Format};
use crate::holdings::{self, Ablage, Need, Wanted};
use crate::katalog::merkliste as merk;

pub(super) fn run(args: &MerklisteArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let ablage = Ablage::of(&wanted.umgebung).map_err(Complaint::Satz)?;
    match &args.befehl {
        None => list(&ListeArgs { json: args.json, ..ListeArgs::default() }, &ablage, out),
        Some(MerklisteBefehl::Liste(own)) => {
            list(&ListeArgs { json: own.json || args.json, vorgang: own.vorgang.clone() }, &ablage, out)
        }
        Some(MerklisteBefehl::Merken(own)) => place(own, true, &ablage, wanted, out),
        Some(MerklisteBefehl::Vergessen(own)) => place(own, false, &ablage, wanted, out),
        Some(MerklisteBefehl::Export(own)) => give(own, &ablage, wanted, out),
        Some(MerklisteBefehl::Import(own)) => take(own, &ablage, out),
    }
}

/// The list, or only one Vorgang of it; `None` if there is none of that name, which has been said then.
fn kept(ablage: &Ablage, vorgang: Option<&str>, out: &mut Out<'_>) -> Result<Option<Merkliste>, Complaint> {
    let kept = ablage.read::<Merkliste>().map_err(Complaint::Satz)?;
    kept.hinweis.iter().for_each(|hinweis| out.say(hinweis));
    let mut liste = kept.inhalt;
    if let Some(name) = vorgang {
        if liste.vorgang(name).is_none() {
            out.say(&wort::no_vorgang(name));
            return Ok(None);
        }
        liste.vorgaenge.retain(|own| own.name == name);
    }
    Ok(Some(liste))
}

fn list(args: &ListeArgs, ablage: &Ablage, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(liste) = kept(ablage, args.vorgang.as_deref(), out)? else {
        return Ok(Outcome::Nothing);
    };
    if args.json {
        out.json(&as_json(&liste))?;
        return Ok(Outcome::Done);
    }
    for vorgang in &liste.vorgaenge {
        let chosen = vorgang.name == liste.gewaehlt();
        out.paragraph("", &wort::vorgang(&vorgang.name, vorgang.eintraege.len(), chosen))?;
        for own in &vorgang.eintraege {
            out.paragraph("  ", &format!("{}  [{}]", own.titel, own.kennung))?;
            let source = [&own.quellentitel, &own.fundstelle].map(String::as_str);
            let source = source.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
            out.paragraph("    ", &source)?;
            if !own.notiz.is_empty() {
                out.paragraph(&format!("    {}", wort::NOTE), &own.notiz)?;
            }
        }
    }
    let some = liste.alle().next().is_some();
    Ok(if some { Outcome::Done } else { Outcome::Nothing })
}

fn as_json(liste: &Merkliste) -> Value {
    let entry = |own: &Gemerkt| {
        let mut value = json!(own);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("schlagworte".to_owned(), json!(own.schlagworte()));
        }
        value
    };
    let vorgaenge: Vec<Value> = liste
        .vorgaenge
        .iter()
        .map(
            |own| json!({"name": own.name, "eintraege": own.eintraege.iter().map(entry).collect::<Vec<_>>()}),
        )
        .collect();
    json!({"schema": SCHEMA, "gewaehlt": liste.gewaehlt(), "vorgaenge": vorgaenge, "suchen": liste.suchen})
}

/// Remembers a place or forgets it.
fn place(
    args: &StelleArgs,
    remember: bool,
    ablage: &Ablage,
    wanted: &Wanted,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let kennung = args.kennung.trim();
    let mut found = 0;
    let mut name = String::new();
    let stelle = if remember {
        let bestand = super::open(wanted, out)?.bestand(Need::Entry(kennung))?;
        let Some(known) = entry::find(&bestand, kennung) else {
            out.say(&satz::unbekannte_kennung(kennung, &entry::near(&bestand, kennung)));
            return Ok(Outcome::Nothing);
        };
        merk::remember(&bestand, &known.baum, known.id)
    } else {
        // Whatever words stood there: the address is enough to forget it.
        Gemerkt { kennung: kennung.to_owned(), ..Gemerkt::default() }
    };
    let day = holdings::today();
    let kept = ablage.change(|liste: &mut Merkliste| {
        args.vorgang.as_deref().unwrap_or_else(|| liste.gewaehlt()).clone_into(&mut name);
        found = liste.vorgang(&name).map_or(0, |own| usize::from(own.find(&stelle).is_some()));
        let notiz = args.notiz.clone();
        let change = match (remember, notiz) {
            (true, Some(notiz)) => Aenderung::Notiz(name.clone(), Gemerkt { notiz, ..stelle.clone() }),
            (true, None) => Aenderung::Merken(name.clone(), stelle.clone()),
            (false, _) => Aenderung::Vergessen(name.clone(), stelle.clone()),
        };
        liste.apply(&change, &day);
    });
    kept.map_err(Complaint::Satz)?.hinweis.iter().for_each(|hinweis| out.say(hinweis));
    if remember {
        out.line(&wort::remembered_in(&name))?;
        return Ok(Outcome::Done);
    }
    out.line(&wort::forgotten_in(&name, found))?;
    Ok(if found > 0 { Outcome::Done } else { Outcome::Nothing })
}

/// Writes the list into a file: as JSON so that it can be taken in again, else with the words it is about.
fn give(
    args: &AbgabeArgs,
    ablage: &Ablage,
    wanted: &Wanted,
    out: &mut Out<'_>,
) -> Result<Outcome, Complaint> {
    let name = args.nach.display().to_string();
    let format = args.format.map(|format| format.0).or_else(|| Format::of_file(&args.nach));
    let format = format.ok_or_else(|| Complaint::Satz(said::format_unklar(&name)))?;
    let Some(liste) = kept(ablage, args.vorgang.as_deref(), out)? else {
        return Ok(Outcome::Nothing);
    };
    let bytes = match format {
        Format::Json => holdings::as_file(&liste)?,
        format => {
            let bestand = with_list(&liste, wanted, out)?;
            let auszug = match bestand.merkliste.wurzeln() {
                [only] => export::of_vorgang(&bestand, *only),
                all => export::of_branches(&bestand, &bestand.merkliste, all),
            };
            export::bytes(&auszug, format)?
        }
    };
    if args.nach == Path::new("-") {
        out.bytes(&bytes)?;
        return Ok(Outcome::Done);
    }
    holdings::write(&args.nach, &bytes, args.ueberschreiben)
        .map_err(|refused| Complaint::Satz(refused.to_string()))?;
    out.say(&said::geschrieben(&name, liste.alle().count()));
    Ok(Outcome::Done)
}

/// The holdings with all documents the list is about.
fn with_list(liste: &Merkliste, wanted: &Wanted, out: &mut Out<'_>) -> Result<Bestand, Complaint> {
    let holdings = super::open(wanted, out)?;
    let ids: BTreeSet<&str> = liste.alle().map(|(_, own)| own.quelle.as_str()).collect();
    let mut further = Vec::new();
    for id in ids {
        further.extend(holdings.load(id)?);
    }
    let mut bestand = holdings.with(further)?;
    let gone = liste.alle().map(|(_, own)| &own.quelle).filter(|id| bestand.quelle(id).is_none()).cloned();
    let gone = gone.collect();
    bestand.merkliste = merk::baum(&bestand, liste, &gone);
    Ok(bestand)
}

/// Joins a foreign list to one's own.
fn take(args: &EingangArgs, ablage: &Ablage, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let name = args.datei.display().to_string();
    let foreign = holdings::from_file::<Merkliste>(&args.datei).map_err(Complaint::Satz)?;
    let mut new = 0;
    let change = |own: &mut Merkliste| new = eigenes::merge(own, &foreign);
    let kept = ablage.change(change).map_err(Complaint::Satz)?;
    kept.hinweis.iter().for_each(|hinweis| out.say(hinweis));
    let all = foreign.alle().count();
    if all > eigenes::MOST {
        out.say(&eigen::zu_viele(eigenes::MOST));
    }
    if args.json {
        out.json(&json!({"schema": SCHEMA, "datei": name, "neu": new, "eintraege": all}))?;
    } else {
        out.line(&wort::taken_in(&name, new, all))?;
    }
    Ok(Outcome::Done)
}
