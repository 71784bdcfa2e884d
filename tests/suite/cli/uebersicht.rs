use super::{json, keys, run};

#[test]
fn counts_as_text_json_and_csv() {
    let text = run(&["kreuztabelle", "instrument", "land"]);
    assert_eq!((text.code, text.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("kreuztabelle_text", text.stdout);
    let value = json(&["crosstab", "instrument", "land", "--json"]);
    assert_eq!(
        keys(&value),
        [
            "schema",
            "zeilenachse",
            "spaltenachse",
            "gezaehlt",
            "hinweise",
            "spalten",
            "zeilen",
            "spaltensummen",
            "summe"
        ]
    );
    let mut sum = 0;
    for row in value["zeilen"].as_array().unwrap() {
        let counts = row["anzahl"].as_array().unwrap();
        let places = row["fundstellen"].as_array().unwrap();
        assert_eq!(counts.len(), value["spalten"].as_array().unwrap().len());
        for (count, places) in counts.iter().zip(places) {
            assert_eq!(count.as_u64().unwrap() as usize, places.as_array().unwrap().len());
        }
        sum += row["summe"].as_u64().unwrap();
    }
    assert_eq!(value["summe"], sum);
    let csv = run(&["kreuztabelle", "instrument", "land", "--csv"]).stdout;
    let first = csv.lines().next().unwrap();
    assert!(first.starts_with("\u{feff}Instrument / Land;Polen;Tschechien;"), "{first}");
    assert_eq!(csv.lines().count(), value["zeilen"].as_array().unwrap().len() + 2);
}

#[test]
fn overviews_as_text_for_a_clerk() {
    for name in ["zahlen", "zeitleiste", "verbindlichkeit", "erwaehnungen"] {
        let run = run(&["uebersicht", name]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        insta::assert_snapshot!(format!("uebersicht_{name}"), run.stdout);
    }
    let run = run(&["uebersicht", "erwaehnungen", "land/indien"]);
    insta::assert_snapshot!("uebersicht_erwaehnungen_indien", run.transcript());
}

#[test]
fn overviews_as_json_for_programs() {
    let figures = json(&["uebersicht", "zahlen", "--json"]);
    let figures = figures["zahlen"].as_array().unwrap();
    assert_eq!(figures.len(), 19);
    let japan = figures.iter().find(|zahl| zahl["land"] == "JP").unwrap();
    assert_eq!((&japan["wert"], &japan["einheit"]), (&851.0.into(), &"Mio. Euro".into()));
    assert_eq!(
        (&japan["rang"], &japan["jahr"], &japan["veraenderung_prozent"]),
        (&17.into(), &2022.into(), &26.0.into())
    );
    assert!(figures.iter().all(|zahl| !zahl["fundstellen"].as_array().unwrap().is_empty()));
    let dates = json(&["overview", "zeitleiste", "--json"]);
    let month =
        dates["termine"].as_array().unwrap().iter().find(|one| one["worte"] == "September 2018").unwrap();
    assert_eq!(month["wann"], serde_json::json!({"jahr": 2018, "monat": 9, "tag": null}));
    let mentions = json(&["uebersicht", "erwaehnungen", "land/indien", "--json"]);
    assert_eq!(
        keys(&mentions),
        ["schema", "hinweise", "kennung", "titel", "gesucht", "suchbar", "erwaehnungen"]
    );
    assert_eq!(mentions["erwaehnungen"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_not_there_is_said() {
    let none = run(&["uebersicht", "erwaehnungen", "region/niederschlesien"]);
    assert_eq!((none.code, none.stderr.as_str()), (1, ""));
    assert!(none.stdout.contains("keine Erwähnung gefunden"), "{}", none.stdout);
    for args in [["uebersicht", "erwaehnungen", "strategie"], ["uebersicht", "erwaehnungen", "land/indie"]] {
        let run = run(&args);
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.lines().count()), (1, "", 1), "{}", run.stderr);
    }
    assert_eq!(run(&["uebersicht", "zahlen", "land/indien"]).code, 2);
    assert_eq!(run(&["kreuztabelle", "land"]).code, 2);
    assert_eq!(run(&["kreuztabelle", "land", "mond"]).code, 2);
}
