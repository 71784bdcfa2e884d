//! `bestand`: makes holdings, adds to them, looks after them.

use serde_json::{Value, json};

use super::args::{AnlegenArgs, BestandBefehl, EntfernenArgs, HinzufuegenArgs, KorrigierenArgs, WelcherArgs};
use super::complaint::Complaint;
use super::json::SCHEMA;
use super::progress::{Progress, ingest};
use super::{Out, Outcome};
use crate::corpus::{self, Angaben};
use crate::deutsch::bestand as satz;
use crate::deutsch::cli;
use crate::domain::{Datum, QuelleArt};
use crate::holdings::{self, Auftrag, Ebene, Ergebnis, Holdings, Place, SYSTEM, Uebersicht, Wanted, manage};

pub(super) fn run(befehl: &BestandBefehl, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    match befehl {
        BestandBefehl::Anlegen(args) => create(args, wanted, out),
        BestandBefehl::Hinzufuegen(args) => add(args, wanted, out),
        BestandBefehl::Entfernen(args) => remove(args, wanted, out),
        BestandBefehl::Aktualisieren(args) => refresh(args, wanted, out),
        BestandBefehl::Liste(args) => list(args, wanted, out),
        BestandBefehl::Pruefen(args) => check(args, wanted, out),
        BestandBefehl::Fehler(args) => failures(args, wanted, out),
        BestandBefehl::Korrigieren(args) => correct(args, wanted, out),
    }
}

fn create(args: &AnlegenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let ebene = Ebene::from_key(&args.ebene).unwrap_or(Ebene::Eigener);
    let place = manage::create(wanted, &args.name, args.ordner.as_deref(), ebene)?;
    let folder = place.folder.display().to_string();
    if args.json {
        out.json(&json!({"schema": SCHEMA, "bestand": place.name, "ebene": ebene.key(), "ordner": folder}))?;
    } else {
        out.line(&satz::angelegt(&place.name, &folder))?;
    }
    Ok(Outcome::Done)
}

/// The holding that is meant; a sentence if there is none.
fn find(welcher: &WelcherArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Option<Place>, Complaint> {
    let place = manage::find(wanted, welcher.bestand.as_deref())?;
    if place.is_none() {
        out.say(satz::KEIN_EIGENER);
    }
    Ok(place)
}

fn add(args: &HinzufuegenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    for path in &args.dateien {
        std::fs::metadata(path).map_err(|error| corpus::Error::file(path, &error))?;
    }
    let place = manage::find_or_create(wanted, args.welcher.bestand.as_deref())?;
    let zeichensatz = args.zeichensatz.as_deref();
    take_in(&place, args.welcher.json, wanted, out, |auftrag| {
        Ok((manage::add(&place, &wanted.umgebung, &args.dateien, zeichensatz, auftrag)?, 0))
    })
}

fn refresh(args: &WelcherArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(place) = find(args, wanted, out)? else {
        return Ok(Outcome::Nothing);
    };
    take_in(&place, args.json, wanted, out, |auftrag| manage::refresh(&place, &wanted.umgebung, auftrag))
}

fn take_in(
    place: &Place,
    as_json: bool,
    wanted: &Wanted,
    out: &mut Out<'_>,
    work: impl FnOnce(&mut Auftrag<'_>) -> Result<(Ergebnis, usize), holdings::Error>,
) -> Result<Outcome, Complaint> {
    let mut progress = Progress::new(out);
    let (ergebnis, restored) = ingest(&mut progress, &wanted.umgebung, work)?;
    let skipped = std::mem::take(&mut progress.uebergangen);
    let about = holdings::overview(place)?;
    if as_json {
        out.json(&taken(&about, &ergebnis, restored, &skipped))?;
    } else {
        let Ergebnis { neu, ersetzt, unveraendert, doppelt, uebergangen, entfernt, .. } = ergebnis;
        let counts = [neu, ersetzt, unveraendert, doppelt, uebergangen, entfernt];
        out.line(&satz::aufgenommen(&place.name, counts))?;
        if restored > 0 {
            out.line(&satz::erneuert(restored))?;
        }
        if ergebnis.angaben > 0 {
            out.line(&satz::angaben(ergebnis.angaben))?;
        }
        out.line(&satz::umfang(about.dokumente, about.passagen))?;
    }
    if ergebnis.abgebrochen {
        out.say(satz::ABGEBROCHEN);
    }
    Ok(Outcome::Done)
}

fn taken(about: &Uebersicht, ergebnis: &Ergebnis, restored: usize, skipped: &[(String, String)]) -> Value {
    let skipped: Vec<Value> =
        skipped.iter().map(|(datei, grund)| json!({"datei": datei, "grund": grund})).collect();
    json!({
        "schema": SCHEMA,
        "bestand": about.name,
        "neu": ergebnis.neu,
        "geaendert": ergebnis.ersetzt,
        "unveraendert": ergebnis.unveraendert,
        "entfernt": ergebnis.entfernt,
        "doppelt": ergebnis.doppelt,
        "uebergangen": skipped,
        "angaben": ergebnis.angaben,
        "neu_gebaut": restored,
        "abgebrochen": ergebnis.abgebrochen,
        "dokumente": about.dokumente,
        "passagen": about.passagen,
    })
}

fn remove(args: &EntfernenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(place) = find(&args.welcher, wanted, out)? else {
        return Ok(Outcome::Nothing);
    };
    let (count, unknown) = manage::remove(&place, &wanted.umgebung, &args.dokumente)?;
    for word in &unknown {
        out.say(&satz::unbekanntes_dokument(word));
    }
    if args.welcher.json {
        out.json(&json!({"schema": SCHEMA, "bestand": place.name, "entfernt": count, "unbekannt": unknown}))?;
    } else if count > 0 {
        out.line(&satz::entfernt(&place.name, count))?;
    }
    Ok(if count > 0 { Outcome::Done } else { Outcome::Nothing })
}

fn list(args: &WelcherArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let holdings = Holdings::open(&Wanted { shipped: true, ..wanted.clone() })?;
    let shipped = holdings.system.bestand()?;
    holdings.hinweise.iter().for_each(|hinweis| out.say(hinweis));
    if wanted.umgebung.daten.is_none() {
        out.say(satz::OHNE_HEIM);
    }
    let mut all = holdings.bestaende();
    all.insert(
        0,
        Uebersicht {
            name: SYSTEM.to_owned(),
            ebene: Ebene::System,
            ordner: holdings.system.folder.unwrap_or_default(),
            dokumente: shipped.quellen.len(),
            passagen: shipped.passagen.len(),
            stand: shipped
                .quellen
                .iter()
                .filter_map(|quelle| quelle.datum)
                .max()
                .map(Datum::iso)
                .unwrap_or_default(),
            teile: 1,
            strategien: shipped
                .quellen
                .iter()
                .filter(|quelle| quelle.art == QuelleArt::Strategie)
                .map(|quelle| quelle.id.clone())
                .collect(),
        },
    );
    all.retain(|about| args.bestand.as_ref().is_none_or(|name| about.name == *name));
    if args.json {
        out.json(&json!({"schema": SCHEMA, "bestaende": all.iter().map(overview).collect::<Vec<_>>()}))?;
    } else {
        for about in &all {
            let size = satz::umfang(about.dokumente, about.passagen);
            let folder = about.ordner.display().to_string();
            out.line(&satz::zeile(&about.name, about.ebene.key(), &size, &about.stand, &folder))?;
        }
    }
    Ok(if all.is_empty() { Outcome::Nothing } else { Outcome::Done })
}

fn overview(about: &Uebersicht) -> Value {
    let ordner = Some(about.ordner.display().to_string()).filter(|path| !path.is_empty());
    json!({
        "name": about.name,
        "ebene": about.ebene.key(),
        "ordner": ordner,
        "dokumente": about.dokumente,
        "passagen": about.passagen,
        "stand": about.stand,
        "teile": about.teile,
        "strategien": about.strategien,
    })
}

fn check(args: &WelcherArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(place) = find(args, wanted, out)? else {
        return Ok(Outcome::Nothing);
    };
    let about = holdings::overview(&place)?;
    let problems = holdings::check(&place, &wanted.umgebung)?;
    if args.json {
        let sound = problems.is_empty();
        out.json(
            &json!({"schema": SCHEMA, "bestand": place.name, "in_ordnung": sound, "maengel": problems}),
        )?;
    }
    if let Some(problem) = problems.into_iter().next() {
        return Err(Complaint::Satz(problem));
    }
    if !args.json {
        out.line(&satz::in_ordnung(&place.name, &satz::umfang(about.dokumente, about.passagen)))?;
    }
    Ok(Outcome::Done)
}

fn failures(args: &WelcherArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(place) = find(args, wanted, out)? else {
        return Ok(Outcome::Nothing);
    };
    let failures = holdings::failures_of(&place)?;
    if args.json {
        out.json(&json!({"schema": SCHEMA, "bestand": place.name, "fehler": failures}))?;
    } else if failures.is_empty() {
        out.say(satz::KEINE_FEHLER);
    } else {
        failures
            .iter()
            .try_for_each(|failure| out.line(&satz::fehler(&failure.datei, &failure.grund, &failure.seit)))?;
    }
    Ok(if failures.is_empty() { Outcome::Nothing } else { Outcome::Done })
}

fn correct(args: &KorrigierenArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let Some(place) = find(&args.welcher, wanted, out)? else {
        return Ok(Outcome::Nothing);
    };
    let angaben = said(args)?;
    if !manage::correct(&place, &wanted.umgebung, &args.kennung, angaben)? {
        out.say(&satz::unbekanntes_dokument(&args.kennung));
        return Ok(Outcome::Nothing);
    }
    if args.welcher.json {
        out.json(&json!({"schema": SCHEMA, "bestand": place.name, "kennung": args.kennung}))?;
    } else {
        out.line(&satz::korrigiert(&args.kennung))?;
    }
    Ok(Outcome::Done)
}

fn said(args: &KorrigierenArgs) -> Result<Angaben, Complaint> {
    let text = |value: &Option<String>| value.as_deref().map(super::json::folded);
    let datum = match &args.datum {
        None => None,
        Some(typed) => {
            let datum = Datum::from_iso(typed.trim()).or_else(|| Datum::from_german(typed.trim()));
            Some(datum.ok_or_else(|| Complaint::Satz(satz::kein_datum(typed)))?.iso())
        }
    };
    let art = args.art.as_deref().map(|typed| {
        let art = QuelleArt::from_key(&typed.trim().to_lowercase());
        art.map(|art| art.key().to_owned()).ok_or_else(|| Complaint::Satz(satz::keine_art(typed)))
    });
    let angaben = Angaben {
        titel: text(&args.titel),
        herausgeber: text(&args.herausgeber),
        art: art.transpose()?,
        datum,
    };
    if angaben == Angaben::default() {
        return Err(Complaint::Satz(cli::fehlt(satz::KORREKTUREN)));
    }
    Ok(angaben)
}
