use std::collections::BTreeMap;

use serde_json::Value;

use super::{json, keys, nodes, of_kind, run};

#[test]
fn every_view_as_text() {
    let text = |ansicht: &str| run(&["baum", ansicht]).stdout;
    insta::assert_snapshot!("baum_instrumente", text("instrumente"));
    insta::assert_snapshot!("baum_partnerregionen", text("partnerregionen"));
    insta::assert_snapshot!("baum_ziele", text("ziele"));
    assert!(text("laender").lines().count() > 200);
    assert!(text("quellen").starts_with("Strategien"));
    assert_eq!(run(&["baum"]).stdout, text("instrumente"));
    assert_eq!(run(&["tree", "ziele"]).stdout, text("ziele"));
}

#[test]
fn a_node_has_its_keys_in_order_everywhere() {
    for ansicht in ["instrumente", "partnerregionen", "laender", "ziele", "quellen"] {
        let tree = json(&["baum", ansicht, "--json"]);
        assert_eq!(keys(&tree), ["schema", "ansicht", "knoten"]);
        assert_eq!((&tree["schema"], &tree["ansicht"]), (&Value::from(1), &Value::from(ansicht)));
        for node in nodes(&tree["knoten"]) {
            let wanted =
                ["kennung", "art", "titel", "wortlaut", "merkmale", "gefolgert", "fundstellen", "kinder"];
            assert_eq!(keys(node), wanted);
            assert!(node["kennung"].as_str().unwrap().is_ascii(), "{}", node["kennung"]);
            assert!(node["merkmale"].is_object());
            for place in node["fundstellen"].as_array().unwrap() {
                assert_eq!(keys(place), ["quelle", "zeilen", "wortlaut"]);
                folded(&place["wortlaut"]);
                let mut before = 0;
                for range in place["zeilen"].as_array().unwrap() {
                    let (from, to) = (range[0].as_u64().unwrap(), range[1].as_u64().unwrap());
                    assert!(before < from && from <= to, "{place}");
                    before = to;
                }
                assert!(before > 0, "{place}");
            }
            if !node["wortlaut"].is_null() {
                folded(&node["wortlaut"]);
            }
        }
    }
}

fn folded(text: &Value) {
    let text = text.as_str().unwrap();
    assert!(!text.contains(['\n', '\t']) && !text.contains("  ") && text.trim() == text, "{text:?}");
}

#[test]
fn seven_instruments_and_sixty_six_measures_bound_by_their_sections() {
    let tree = json(&["baum", "instrumente", "--json"]);
    let nodes = nodes(&tree["knoten"]);
    let instruments = of_kind(&nodes, "instrument");
    let numbers: Vec<&str> = instruments
        .iter()
        .map(|node| node["kennung"].as_str().unwrap().rsplit('/').next().unwrap())
        .collect();
    assert_eq!(numbers, ["I", "II", "III", "IV", "V", "VI", "VII"]);
    assert_eq!(of_kind(&nodes, "ziel").len(), 6);
    assert_eq!(of_kind(&nodes, "fussnote").len(), 3);
    assert_eq!(of_kind(&nodes, "zielland").len(), 5);
    let areas: Vec<&str> =
        of_kind(&nodes, "bereich").iter().map(|node| node["titel"].as_str().unwrap()).collect();
    assert_eq!(areas, ["Außenwirtschaft", "Internationale Ansiedlungen in Sachsen", "Fachkräfte"]);

    let measures = of_kind(&nodes, "massnahme");
    assert_eq!(measures.len(), 66);
    let mut table: BTreeMap<String, usize> = BTreeMap::new();
    for measure in measures {
        let facts = &measure["merkmale"];
        let row = format!(
            "{} | {} | {} | {}",
            facts["instrument"].as_str().unwrap(),
            facts["bereich"].as_str().unwrap_or("-"),
            facts["verbindlichkeit"].as_str().unwrap(),
            facts["verbindlichkeit_beleg"].as_str().unwrap(),
        );
        *table.entry(row).or_default() += 1;
        assert!(measure["wortlaut"].is_string());
    }
    let table: Vec<String> = table.iter().map(|(row, count)| format!("{count:>2} | {row}")).collect();
    insta::assert_snapshot!("massnahmen_verbindlichkeit", table.join("\n"));
}

#[test]
fn partner_regions_by_status() {
    let tree = json(&["baum", "partnerregionen", "--json"]);
    let nodes = nodes(&tree["knoten"]);
    let regions = of_kind(&nodes, "partnerregion");
    let mut table = Vec::new();
    for region in &regions {
        let facts = &region["merkmale"];
        for key in ["land", "status", "seit", "ruht_seit"] {
            assert!(facts.get(key).is_some(), "{key} fehlt: {region}");
        }
        let cell = |key: &str| facts[key].as_str().unwrap_or("-").to_owned();
        let row = ["status", "land", "seit", "ruht_seit"].map(cell).join(" | ");
        table.push(format!("{row} | {}", region["titel"].as_str().unwrap()));
    }
    insta::assert_snapshot!("partnerregionen_merkmale", table.join("\n"));
    let states =
        |status: &str| regions.iter().filter(|region| region["merkmale"]["status"] == status).count();
    let counts = ["grenzueberschreitend", "aktiv", "ruhend", "in_pruefung"].map(states);
    assert_eq!((counts, regions.len()), ([3, 7, 3, 5], 18));
    assert_eq!(of_kind(&nodes, "buero").len(), 2);
    assert_eq!(of_kind(&nodes, "sektor").len(), 9);
}

#[test]
fn figures_are_numbers_and_missing_ones_are_null() {
    let tree = json(&["baum", "laender", "--json"]);
    let nodes = nodes(&tree["knoten"]);
    let figures = of_kind(&nodes, "zahl");
    assert!(figures.len() > 10);
    for figure in &figures {
        let facts = &figure["merkmale"];
        assert!(facts["wert"].is_number() && facts["einheit"].is_string(), "{figure}");
        for key in ["jahr", "rang"] {
            assert!(facts[key].is_u64() || facts[key].is_null(), "{key}: {figure}");
        }
        let change = &facts["veraenderung_prozent"];
        assert!(change.is_number() || change.is_null(), "{figure}");
    }
    let states = of_kind(&nodes, "land");
    for state in states {
        assert_eq!(state["merkmale"]["iso"].as_str().unwrap().len(), 2);
        assert!(state["merkmale"]["rollen"].is_array());
    }
}

#[test]
fn a_view_without_entries_is_nothing_found() {
    let folder = tempfile::tempdir().unwrap();
    let index = super::built(folder.path(), &[("notiz.txt", b"Ein Satz steht hier.\n")]);
    let run = run(&["baum", "ziele", "--ohne-system", "--index", &index, "--json"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.stdout, "{\"schema\":1,\"ansicht\":\"ziele\",\"knoten\":[]}\n");
    assert!(run.stderr.contains("ist leer"));
}
