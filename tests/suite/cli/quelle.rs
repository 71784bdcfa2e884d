use std::io::Read as _;
use std::process::Stdio;

use super::{command, json, keys, run};
use leitlinien::corpus::paket::DATEIEN;

#[test]
fn the_original_is_the_file_byte_for_byte() {
    for (name, bytes) in DATEIEN.iter().filter(|(name, _)| name.starts_with("quellen/")) {
        let id = name.trim_start_matches("quellen/").strip_suffix(".txt").unwrap();
        let file = std::fs::read(format!("{}/corpus/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let output = command(&["quelle", id, "--original"]).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty());
        assert_eq!(output.stdout, file, "{name}");
        assert_eq!(file, *bytes);
    }
}

#[test]
fn a_source_as_reading_text_with_line_numbers() {
    let run = run(&["source", "norditalien-2024"]);
    insta::assert_snapshot!("quelle_text", run.stdout);
}

#[test]
fn a_source_as_json() {
    let source = json(&["quelle", "strategie", "--json"]);
    assert_eq!(keys(&source), ["schema", "quelle", "knoten"]);
    insta::assert_snapshot!("quelle_json", serde_json::to_string_pretty(&source["quelle"]).unwrap());
    let blocks = source["knoten"].as_array().unwrap();
    let measures = blocks.iter().filter(|block| block["art"] == "massnahme");
    assert_eq!(measures.count(), 66);
    let heading = blocks.iter().find(|block| block["kennung"] == "strategie/III").unwrap();
    assert_eq!(heading["wortlaut"], "Wirtschaft, Fachkräfte, Innovation");
    assert_eq!(heading["merkmale"]["nummer"], "III");
    assert_eq!(heading["merkmale"]["block"], "ueberschrift");
    let first = &blocks[0];
    assert_eq!((first["art"].as_str(), first["merkmale"]["ebene"].as_u64()), (Some("ueberschrift"), Some(1)));
}

#[test]
fn an_unknown_source_names_the_nearest() {
    insta::assert_snapshot!("quelle_unbekannt", run(&["quelle", "nordtialien-2024"]).transcript());
}

/// A reader that has seen enough is no error.
#[test]
fn a_broken_pipe_is_success() {
    for args in
        [["quelle", "strategie", "--original"], ["baum", "laender", "--json"], ["baum", "laender", "--hilfe"]]
    {
        let mut child = command(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output =
        command(&["quelle", "strategie", "--original"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("Die Ausgabe lässt sich nicht schreiben"));
}
