use std::collections::BTreeSet;

use serde_json::Value;

use super::{json, keys, nodes, run};

#[test]
fn entries_of_every_kind_as_text() {
    for (name, kennung) in [
        ("massnahme", "strategie/III/fachkraefte/m2"),
        ("bereich", "strategie/III/fachkraefte"),
        ("ziel", "strategie/praeambel/z1"),
        ("fussnote", "strategie/fn2"),
        ("region", "region/niederschlesien"),
        ("ruhend", "region/tatarstan"),
        ("land", "land/mexiko"),
        ("zahl", "zahl/ausfuhr-cn-2025"),
        ("quelle", "norditalien-2024"),
        ("titel", "strategie/titel"),
    ] {
        let run = run(&["zeige", kennung]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{kennung}");
        insta::assert_snapshot!(format!("zeige_{name}"), run.stdout);
    }
}

#[test]
fn the_evidence_as_quotations() {
    let quote = "Weiterer Aufbau einer sachsenweiten Beratungs- und Unterstützungsstruktur für Arbeitgeber, \
                 Beschäftigte und Internationals";
    let of = |vorlage: &str| run(&["zeige", "strategie/III/fachkraefte/m2", "--vorlage", vorlage]).stdout;
    assert!(of("kurz").starts_with(&format!("„{quote}“ (Leitlinien zur ")), "{}", of("kurz"));
    assert!(of("voll").starts_with(&format!("„{quote}“ (Freistaat Sachsen: ")), "{}", of("voll"));
    assert!(
        of("markdown").starts_with(&format!("> „{quote}“\n>\n> – Freistaat Sachsen: ")),
        "{}",
        of("markdown")
    );
    for vorlage in ["kurz", "voll"] {
        let end = "o. D., ";
        assert!(
            of(vorlage).contains(end)
                && of(vorlage).ends_with("Z. 315-316 [strategie/III/fachkraefte/m2])\n")
        );
    }
    // All of them, parted by empty lines.
    let state = run(&["zeige", "land/japan", "--vorlage", "kurz"]).stdout;
    assert!(
        state.split("\n\n").count() > 2 && state.split("\n\n").all(|one| one.starts_with('„')),
        "{state}"
    );
    let unknown = run(&["zeige", "land/japan", "--vorlage", "lang"]);
    assert_eq!((unknown.code, unknown.stderr.lines().count()), (2, 1), "{}", unknown.stderr);
    let group = run(&["zeige", "regionen/grenzueberschreitend", "--vorlage", "kurz"]);
    assert!(group.stdout.is_empty() && group.code == 1, "{}", group.stdout);
    assert!(group.stderr.contains("keinen eigenen Beleg"), "{}", group.stderr);
}

#[test]
fn an_entry_as_json() {
    let run = run(&["show", "strategie/III/fachkraefte/m2", "--json"]);
    insta::assert_snapshot!("zeige_json", serde_json::to_string_pretty(&run.json()).unwrap());
    let region = json(&["zeige", "region/tatarstan", "--json"]);
    let wanted =
        ["kennung", "art", "titel", "wortlaut", "merkmale", "gefolgert", "fundstellen", "kinder", "verweise"];
    assert_eq!(keys(&region["knoten"]), wanted);
}

#[test]
fn an_entry_at_several_places_shows_the_fullest() {
    let state = json(&["zeige", "land/japan", "--json"]);
    let kinds: BTreeSet<&str> =
        nodes(&state["knoten"]["kinder"]).iter().map(|node| node["art"].as_str().unwrap()).collect();
    assert!(kinds.is_superset(&BTreeSet::from(["zahl", "reise", "nennung"])), "{kinds:?}");
}

/// Every address any tree or source prints can be shown, and every link leads somewhere.
#[test]
fn no_address_leads_nowhere() {
    let bestand = leitlinien::corpus::shipped().unwrap();
    let known: BTreeSet<&str> = bestand
        .baeume
        .iter()
        .flat_map(leitlinien::domain::Baum::iter)
        .map(|(_, knoten)| knoten.kennung.as_str())
        .chain(bestand.quellen.iter().flat_map(|q| q.blocks.iter().map(|b| b.kennung.as_str())))
        .collect();
    let links = bestand.baeume.iter().flat_map(leitlinien::domain::Baum::iter).flat_map(|(_, k)| &k.verweise);
    for link in links {
        assert!(known.contains(link.kennung.as_str()), "{link:?}");
    }
    for kennung in
        ["strategie/evaluierung-und-haushaltsvorbehalt/abs2", "buero/prag", "sektor/wasser", "regionen/aktiv"]
    {
        assert_eq!(json(&["zeige", kennung, "--json"])["knoten"]["kennung"], Value::from(kennung));
    }
}

#[test]
fn an_unknown_address_names_the_nearest() {
    let run = run(&["zeige", "strategie/III/fachkrafte/m2"]);
    insta::assert_snapshot!("zeige_unbekannt", run.transcript());
}
