//! `bestand`: makes holdings, adds to them, looks after them.

use serde_json::{Value, json};

use super::args::bestand::{
    AnlegenArgs, BestandBefehl, EntfernenArgs, HinzufuegenArgs, KorrigierenArgs, WelcherArgs,
};
use super::call::{self, Call, Complaint, Ended};
use super::progress::ingest;
use crate::corpus::{self, Angabe, Angaben};
use crate::deutsch::{bestand as satz, cli};
use crate::domain::{Datum, QuelleArt};
use crate::holdings::{
    self, Ebene, Ergebnis, Holdings, Leseauftrag, SYSTEM, Standort, System, Uebersicht, Wanted, manage,
};

pub(super) fn run(befehl: &BestandBefehl, call: &mut Call<'_>) -> Ended {
    match befehl {
        BestandBefehl::Anlegen(args) => create(args, call),
        BestandBefehl::Hinzufuegen(args) => add(args, call),
        BestandBefehl::Entfernen(args) => remove(args, call),
        BestandBefehl::Aktualisieren(args) => refresh(args, call),
        BestandBefehl::Liste(args) => list(args, call),
        BestandBefehl::Pruefen(args) => check(args, call),
        BestandBefehl::Fehler(args) => failures(args, call),
        BestandBefehl::Korrigieren(args) => correct(args, call),
    }
}

fn create(args: &AnlegenArgs, call: &mut Call<'_>) -> Ended {
    let place = manage::create(call.wanted, &args.name, args.ordner.as_deref(), args.ebene)?;
    let folder = place.folder.display().to_string();
    call.print(
        args.json,
        || json!({"bestand": place.name, "ebene": args.ebene.key(), "ordner": folder}),
        |out| out.line(&satz::angelegt(&place.name, &folder)),
    );
    Ok(())
}

fn find(welcher: &WelcherArgs, wanted: &Wanted) -> Result<Standort, Complaint> {
    let place = manage::find(wanted, welcher.bestand.as_deref())?;
    place.ok_or_else(|| Complaint::nothing(satz::KEIN_EIGENER))
}

fn add(args: &HinzufuegenArgs, call: &mut Call<'_>) -> Ended {
    for path in &args.dateien {
        std::fs::metadata(path).map_err(|error| corpus::Error::file(path, &error))?;
    }
    let (wanted, zeichensatz) = (call.wanted, args.zeichensatz.as_deref());
    let place = manage::find_or_create(wanted, args.welcher.bestand.as_deref())?;
    take_in(&place, args.welcher.json, call, |auftrag| {
        Ok((manage::add(&place, &wanted.umgebung, &args.dateien, zeichensatz, auftrag)?, 0))
    })
}

fn refresh(args: &WelcherArgs, call: &mut Call<'_>) -> Ended {
    let wanted = call.wanted;
    let place = find(args, wanted)?;
    take_in(&place, args.json, call, |auftrag| manage::refresh(&place, &wanted.umgebung, auftrag))
}

/// Takes files in; `work` returns what became of them, and the number of index parts rebuilt from the kept texts.
fn take_in(
    place: &Standort,
    as_json: bool,
    call: &mut Call<'_>,
    work: impl FnOnce(&mut Leseauftrag<'_>) -> Result<(Ergebnis, usize), holdings::Error>,
) -> Ended {
    let ((ergebnis, rebuilt), skipped) = ingest(call, work)?;
    let about = holdings::overview(place)?;
    let file = |(datei, grund): &(String, String)| json!({"datei": datei, "grund": grund});
    let json = || {
        json!({
            "bestand": about.name,
            "neu": ergebnis.neu,
            "geaendert": ergebnis.ersetzt,
            "unveraendert": ergebnis.unveraendert,
            "entfernt": ergebnis.entfernt,
            "doppelt": ergebnis.doppelt,
            "uebergangen": skipped.iter().map(file).collect::<Value>(),
            "angaben": ergebnis.angaben,
            "neu_gebaut": rebuilt,
            "abgebrochen": ergebnis.abgebrochen,
            "dokumente": about.dokumente,
            "passagen": about.passagen,
        })
    };
    call.print(as_json, json, |out| {
        out.line(&satz::aufgenommen(&about.name, ergebnis.zahlen()));
        if rebuilt > 0 {
            out.line(&satz::erneuert(rebuilt));
        }
        if ergebnis.angaben > 0 {
            out.line(&satz::angaben(ergebnis.angaben));
        }
        out.line(&satz::umfang(about.dokumente, about.passagen));
    });
    if ergebnis.abgebrochen {
        call.out.say(satz::ABGEBROCHEN);
    }
    Ok(())
}

fn remove(args: &EntfernenArgs, call: &mut Call<'_>) -> Ended {
    let place = find(&args.welcher, call.wanted)?;
    let (count, unknown) = manage::remove(&place, &call.wanted.umgebung, &args.dokumente)?;
    call.out.say_all(unknown.iter().map(|word| satz::unbekanntes_dokument(word)));
    let json = || json!({"bestand": place.name, "entfernt": count, "unbekannt": unknown});
    call.print(args.welcher.json, json, |out| {
        if count > 0 {
            out.line(&satz::entfernt(&place.name, count));
        }
    });
    call::found(count > 0)
}

fn list(args: &WelcherArgs, call: &mut Call<'_>) -> Ended {
    let holdings = Holdings::open(&Wanted { shipped: true, ..call.wanted.clone() })?;
    let mut all = vec![system(&holdings.system)?];
    call.out.say_all(&holdings.hinweise);
    if call.wanted.umgebung.daten.is_none() {
        call.out.say(satz::OHNE_HEIM);
    }
    all.extend(holdings.bestaende());
    all.retain(|about| args.bestand.as_ref().is_none_or(|name| about.name == *name));
    let json = || json!({"bestaende": all.iter().map(overview).collect::<Value>()});
    call.print(args.json, json, |out| {
        for about in &all {
            let size = satz::umfang(about.dokumente, about.passagen);
            let folder = about.ordner.display().to_string();
            out.line(&satz::zeile(&about.name, about.ebene.key(), &size, &about.stand, &folder));
        }
    });
    call::found(!all.is_empty())
}

fn system(system: &System) -> Result<Uebersicht, Complaint> {
    let bestand = system.bestand()?;
    let newest = bestand.quellen.iter().filter_map(|quelle| quelle.datum).max();
    let strategien = bestand.quellen.iter().filter(|quelle| quelle.art == QuelleArt::Strategie);
    Ok(Uebersicht {
        name: SYSTEM.to_owned(),
        ebene: Ebene::System,
        ordner: system.folder.clone().unwrap_or_default(),
        dokumente: bestand.quellen.len(),
        passagen: bestand.passagen.len(),
        stand: newest.map(Datum::iso).unwrap_or_default(),
        teile: 1,
        strategien: strategien.map(|quelle| quelle.id.clone()).collect(),
    })
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

fn check(args: &WelcherArgs, call: &mut Call<'_>) -> Ended {
    let place = find(args, call.wanted)?;
    let about = holdings::overview(&place)?;
    let problems = holdings::check(&place, &call.wanted.umgebung)?;
    let sound = problems.is_empty();
    let json = || json!({"bestand": place.name, "in_ordnung": sound, "maengel": problems});
    call.print(args.json, json, |out| {
        if sound {
            out.line(&satz::in_ordnung(&place.name, &satz::umfang(about.dokumente, about.passagen)));
        }
    });
    problems.into_iter().next().map_or(Ok(()), |problem| Err(Complaint::Satz(problem)))
}

fn failures(args: &WelcherArgs, call: &mut Call<'_>) -> Ended {
    let place = find(args, call.wanted)?;
    let failures = holdings::failures_of(&place)?;
    let json = || json!({"bestand": place.name, "fehler": failures});
    call.print(args.json, json, |out| {
        for failure in &failures {
            out.line(&satz::fehler(&failure.datei, &failure.grund, &failure.seit));
        }
        if failures.is_empty() {
            out.say(satz::KEINE_FEHLER);
        }
    });
    call::found(!failures.is_empty())
}

fn correct(args: &KorrigierenArgs, call: &mut Call<'_>) -> Ended {
    let place = find(&args.welcher, call.wanted)?;
    if !manage::correct(&place, &call.wanted.umgebung, &args.kennung, said(args)?)? {
        return Err(Complaint::nothing(satz::unbekanntes_dokument(&args.kennung)));
    }
    call.print(
        args.welcher.json,
        || json!({"bestand": place.name, "kennung": args.kennung}),
        |out| out.line(&satz::korrigiert(&args.kennung)),
    );
    Ok(())
}

fn said(args: &KorrigierenArgs) -> Result<Angaben, Complaint> {
    let typed = [
        (Angabe::Datum, &args.datum),
        (Angabe::Titel, &args.titel),
        (Angabe::Herausgeber, &args.herausgeber),
        (Angabe::Art, &args.art),
    ];
    let mut angaben = Angaben::default();
    for (angabe, words) in typed {
        if let Some(words) = words {
            angaben = angaben.or(Some(&Angaben::typed(angabe, words)?));
        }
    }
    if angaben == Angaben::default() {
        return Err(Complaint::Satz(cli::fehlt(satz::KORREKTUREN)));
    }
    Ok(angaben)
}
