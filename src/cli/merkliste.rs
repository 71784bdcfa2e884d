//! `merkliste`: shows what the user remembers, changes it, writes it into a file and joins a foreign one to it.

use serde_json::{Value, json};

use super::args::eigenes::{AbgabeArgs, EingangArgs, MerkenArgs, MerklisteArgs, MerklisteBefehl, StelleArgs};
use super::call::{self, Call, Complaint, Ended, documents};
use super::out::Out;
use super::{entry, json};
use crate::deutsch::{eigenes as eigen, merkliste as wort};
use crate::domain::Bestand;
use crate::eigenes::{self, Aenderung, Gemerkt, Merkliste, Vorgang};
use crate::export::{self, Exportformat};
use crate::holdings::{self, Need};
use crate::katalog::merkliste as merk;

pub(super) fn run(args: &MerklisteArgs, call: &mut Call<'_>) -> Ended {
    match &args.befehl {
        None => list(None, args.json, call),
        Some(MerklisteBefehl::Liste { vorgang, json }) => list(vorgang.as_deref(), *json || args.json, call),
        Some(MerklisteBefehl::Merken(own)) => remember(own, call),
        Some(MerklisteBefehl::Vergessen(own)) => forget(own, call),
        Some(MerklisteBefehl::Export(own)) => give(own, call),
        Some(MerklisteBefehl::Import(own)) => take(own, call),
    }
}

fn kept(vorgang: Option<&str>, call: &mut Call<'_>) -> Result<Merkliste, Complaint> {
    let mut liste = call.kept::<Merkliste>()?;
    if let Some(name) = vorgang {
        if liste.vorgang(name).is_none() {
            return Err(Complaint::nothing(wort::no_vorgang(name)));
        }
        liste.vorgaenge.retain(|own| own.name == name);
    }
    Ok(liste)
}

fn list(vorgang: Option<&str>, as_json: bool, call: &mut Call<'_>) -> Ended {
    let liste = kept(vorgang, call)?;
    call.print(as_json, || value(&liste), |out| text(&liste, out));
    // With JSON an empty list is a success: a program asks for the content, not whether there is any.
    call::found(as_json || liste.alle().next().is_some())
}

fn text(liste: &Merkliste, out: &mut Out<'_>) {
    for vorgang in &liste.vorgaenge {
        let chosen = vorgang.name == liste.gewaehlt();
        out.paragraph("", &wort::vorgang(&vorgang.name, vorgang.eintraege.len(), chosen));
        for own in &vorgang.eintraege {
            out.paragraph("  ", &format!("{}  [{}]", own.titel, own.kennung));
            let source = [&own.quellentitel, &own.fundstelle].map(String::as_str);
            let source: Vec<&str> = source.into_iter().filter(|words| !words.is_empty()).collect();
            out.paragraph("    ", &source.join(", "));
            if !own.notiz.is_empty() {
                out.paragraph(&format!("    {}", wort::NOTE), &own.notiz);
            }
        }
    }
}

fn value(liste: &Merkliste) -> Value {
    let entry = |own: &Gemerkt| json::with(json!(own), json!({"schlagworte": own.schlagworte()}));
    let entries = |own: &Vorgang| own.eintraege.iter().map(entry).collect::<Value>();
    let vorgaenge = liste.vorgaenge.iter().map(|own| json!({"name": own.name, "eintraege": entries(own)}));
    json!({"gewaehlt": liste.gewaehlt(), "vorgaenge": vorgaenge.collect::<Value>(), "suchen": liste.suchen})
}

fn remember(args: &MerkenArgs, call: &mut Call<'_>) -> Ended {
    let kennung = args.stelle.kennung.trim();
    let bestand = call.holdings()?.bestand(Need::Entry(kennung))?;
    let known = entry::find(&bestand, kennung)?;
    let stelle = merk::remember(&bestand, &known.baum, known.id);
    let (vorgang, _) = change(&args.stelle, &stelle, call, |name| match args.notiz.clone() {
        Some(notiz) => Aenderung::Notiz(name, Gemerkt { notiz, ..stelle.clone() }),
        None => Aenderung::Merken(name, stelle.clone()),
    })?;
    call.out.line(&wort::remembered_in(&vorgang));
    Ok(())
}

fn forget(args: &StelleArgs, call: &mut Call<'_>) -> Ended {
    // The words of the passage do not matter: the address is enough to remove an entry.
    let stelle = Gemerkt { kennung: args.kennung.trim().to_owned(), ..Gemerkt::default() };
    let (vorgang, was_there) =
        change(args, &stelle, call, |name| Aenderung::Vergessen(name, stelle.clone()))?;
    call.out.line(&wort::forgotten_in(&vorgang, usize::from(was_there)));
    call::found(was_there)
}

/// Changes the Vorgang that is meant; returns its name, and whether it contained `stelle` before.
fn change(
    args: &StelleArgs,
    stelle: &Gemerkt,
    call: &mut Call<'_>,
    change: impl FnOnce(String) -> Aenderung,
) -> Result<(String, bool), Complaint> {
    let (mut name, mut was_there) = (String::new(), false);
    let kept = call.ablage()?.change(|liste: &mut Merkliste| {
        args.vorgang.as_deref().unwrap_or_else(|| liste.gewaehlt()).clone_into(&mut name);
        was_there = liste.vorgang(&name).is_some_and(|own| own.find(stelle).is_some());
        liste.apply(&change(name.clone()), &holdings::today());
    });
    call.out.say_all(&kept?.hinweis);
    Ok((name, was_there))
}

/// Writes the list into a file: as JSON, which can be taken in again, or in another format with the quoted words.
fn give(args: &AbgabeArgs, call: &mut Call<'_>) -> Ended {
    let format = args.ziel.format()?;
    let liste = kept(args.vorgang.as_deref(), call)?;
    let bytes = if format == Exportformat::Json {
        holdings::as_file(&liste)?
    } else {
        let bestand = with_list(&liste, call)?;
        let auszug = match bestand.merkliste.wurzeln() {
            [only] => export::of_vorgang(&bestand, *only),
            all => export::of_branches(&bestand, &bestand.merkliste, all),
        };
        export::bytes(&auszug, format)?
    };
    args.ziel.write_bytes(&bytes, liste.alle().count(), call)
}

/// The holdings with all documents the list is about.
fn with_list(liste: &Merkliste, call: &mut Call<'_>) -> Result<Bestand, Complaint> {
    let ids = || liste.alle().map(|(_, own)| &own.quelle);
    let mut bestand = documents(&call.holdings()?, ids().map(String::as_str))?;
    let gone = ids().filter(|id| bestand.quelle(id).is_none()).cloned().collect();
    bestand.merkliste = merk::baum(&bestand, liste, &gone);
    Ok(bestand)
}

/// Joins a foreign list to one's own.
fn take(args: &EingangArgs, call: &mut Call<'_>) -> Ended {
    let ablage = call.ablage()?;
    let datei = args.datei.display().to_string();
    let foreign = holdings::from_file::<Merkliste>(&args.datei)?;
    let mut new = 0;
    let kept = ablage.change(|own: &mut Merkliste| new = eigenes::merge(own, &foreign))?;
    call.out.say_all(&kept.hinweis);
    let all = foreign.alle().count();
    if all > eigenes::MOST {
        call.out.say(&eigen::zu_viele(eigenes::MOST));
    }
    call.print(
        args.json,
        || json!({"datei": datei, "neu": new, "eintraege": all}),
        |out| out.line(&wort::taken_in(&datei, new, all)),
    );
    Ok(())
}
