//! Facts beside the documents of a holding.

use std::fs;

use super::{change, installed};
use crate::bestand::Home;

/// A home whose documents are those of the invented republic, with their facts, beside the shipped strategy.
fn with_facts() -> Home {
    let home = Home::new();
    let package = installed(&home, "huegelland");
    fs::remove_dir(home.akten()).unwrap();
    fs::rename(package, home.akten()).unwrap();
    home
}

#[test]
fn facts_stand_beside_ours_with_their_source_and_their_holding() {
    let home = with_facts();
    let taken = home.json(&["bestand", "hinzufuegen", &home.akten(), "--json"]);
    assert_eq!((&taken["neu"], &taken["angaben"]), (&2.into(), &12.into()), "{taken}");
    assert_eq!(taken["uebergangen"], serde_json::json!([]));
    let regions = home.run(&["baum", "partnerregionen"]).stdout;
    assert!(regions.contains("Niederschlesien (Polen)"));
    assert!(regions.contains("Provinz Nordkap (Insulien) – Bestand „eigene“"), "{regions}");
    let figure = home.run(&["zeige", "zahl/ausfuhr-2024@eigene"]).stdout;
    assert!(figure.starts_with("Ausfuhr der Republik insgesamt 2024: rund 5 Mrd. Euro"), "{figure}");
    assert!(figure.contains("Bestand „eigene“") && figure.contains("meldung, Z. 9-10"), "{figure}");
    assert!(!home.run(&["baum", "laender"]).stdout.contains("Sachsens Außenhandel insgesamt – Bestand"));
    // What documents are called is said beside them, and passages are marked by the regions named there.
    assert_eq!(home.json(&["quelle", "meldung", "--json"])["quelle"]["datum"], "2025-03-17");
    assert_eq!(home.found("region:nordkap"), ["meldung", "strategie-2"]);
    assert_eq!(home.found("land:XI"), ["meldung", "strategie-2"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
    // Ours are as they were.
    let shipped = home.run(&["zeige", "zahl/ausfuhr-sachsen-2025"]).stdout;
    assert!(shipped.starts_with("Ausfuhr Sachsen insgesamt 2025"), "{shipped}");
}

#[test]
fn a_fact_that_does_not_hold_is_named_and_left_out() {
    let home = with_facts();
    let facts = home.path("akten/fakten.json");
    change(&facts, "\"rang\": 3", "\"rang\": 4");
    change(&facts, "mit einer Delegation", "mit zwei Delegationen");
    let taken = home.run(&["bestand", "hinzufuegen", &home.akten()]);
    assert_eq!(taken.code, 0);
    assert!(
        taken.stdout.contains("2 neu, 2 übergangen") && taken.stdout.contains("10 Angaben"),
        "{}",
        taken.stdout
    );
    assert!(
        taken.stderr.contains("„4“ (rang)") && taken.stderr.contains("steht das Zitat"),
        "{}",
        taken.stderr
    );
    let listed = home.run(&["bestand", "fehler"]).stdout;
    assert!(listed.contains("fakten.json") && listed.contains("„4“ (rang)"), "{listed}");
    let states = home.run(&["baum", "laender"]).stdout;
    assert!(
        !states.contains("Rang 4 – Bestand") && states.contains("Nachbarland – Bestand „eigene“"),
        "{states}"
    );
    // Mended, it is there, and nothing is listed any more.
    change(&facts, "\"rang\": 4", "\"rang\": 3");
    change(&facts, "mit zwei Delegationen", "mit einer Delegation");
    let again = home.run(&["bestand", "aktualisieren"]);
    assert!(again.stdout.contains("12 Angaben"), "{}", again.stdout);
    assert_eq!(home.run(&["bestand", "fehler"]).code, 1);
    assert!(home.run(&["baum", "laender"]).stdout.contains("Rang 3 – Bestand „eigene“"));
}

#[test]
fn nothing_readable_stops_no_taking_in() {
    let home = with_facts();
    fs::write(home.path("akten/fakten.json"), "{ \"schema\": 2, ").unwrap();
    fs::write(home.path("akten/namen.json"), "[]").unwrap();
    fs::write(home.path("akten/quellen.json"), "{}").unwrap();
    let taken = home.run(&["bestand", "hinzufuegen", &home.akten()]);
    assert!(taken.code == 0 && taken.stdout.contains("2 neu"), "{}", taken.stderr);
    assert!(taken.stderr.contains("kein gültiges JSON"), "{}", taken.stderr);
    assert!(
        ["namen.json", "quellen.json"].iter().all(|name| taken.stderr.contains(name)),
        "{}",
        taken.stderr
    );
    // Files of these names without facts beside them are documents like any other.
    let plain = Home::new();
    plain.write("namen.json", "Ein Vermerk über die Mulde.\n");
    assert!(plain.run(&["bestand", "hinzufuegen", &plain.akten()]).stdout.contains("1 neu"));
}

#[test]
fn facts_go_with_their_documents_and_follow_them() {
    let home = with_facts();
    home.run(&["bestand", "hinzufuegen", &home.akten()]);
    // Another wording: what rests on the old one is told and no longer shown.
    change(&home.path("akten/meldung.txt"), "auf dem dritten Rang", "auf dem vierten Rang");
    let changed = home.run(&["bestand", "aktualisieren"]);
    assert!(changed.stderr.contains("ausfuhr-insulien-2024"), "{}", changed.stderr);
    assert!(!home.run(&["baum", "laender"]).stdout.contains("Rang 3 – Bestand"));
    // A region added later marks the documents that were there before.
    assert!(home.found("region:suedmark").is_empty());
    change(
        &home.path("akten/fakten.json"),
        "\"id\": \"suedbucht\", \"name\": \"Südbucht\"",
        "\"id\": \"suedmark\", \"name\": \"Südbucht\"",
    );
    home.run(&["bestand", "aktualisieren"]);
    assert_eq!(home.found("region:suedmark"), ["strategie-2"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
    home.run(&["bestand", "entfernen", &home.akten()]);
    assert!(!home.run(&["baum", "laender"]).stdout.contains("Bestand „"));
}

#[test]
fn an_index_built_for_itself_has_them_too() {
    let home = with_facts();
    let target = crate::cli::text(&home.path("ziel"));
    let built = home.run(&["index", "bauen", &home.akten(), "--nach", &target]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let regions = home.run(&["baum", "partnerregionen", "--ohne-system", "--index", &target]).stdout;
    assert!(regions.contains("Provinz Nordkap (Insulien) – Bestand „ziel“"), "{regions}");
    assert!(!regions.contains("Niederschlesien"));
    // Built anew over itself, also without facts.
    fs::remove_file(home.path("akten/fakten.json")).unwrap();
    assert_eq!(home.run(&["index", "bauen", &home.akten(), "--nach", &target]).code, 0);
    assert!(
        !home
            .run(&["baum", "partnerregionen", "--ohne-system", "--index", &target])
            .stdout
            .contains("Nordkap")
    );
}
