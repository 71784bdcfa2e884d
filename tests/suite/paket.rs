//! Packages: the shipped one, that of an invented republic in its place, damaged ones, facts beside a holding's documents.

mod beiblatt;
mod huegelland;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use leitlinien::corpus::Paket;
use leitlinien::corpus::paket::{DATEIEN, FAKTEN, Quellen, fakten};

use crate::bestand::Home;
use crate::cli::{Run, text};

fn corpus() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus"))
}

/// A copy of the package of an invented state below a home, and a configuration that names it.
pub fn installed(home: &Home, name: &str) -> PathBuf {
    let from = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/daten")).join(name);
    let to = home.path("paket");
    fs::create_dir(&to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
    }
    fs::write(home.path("leitlinien.toml"), "strategie = \"paket\"\n").unwrap();
    to
}

/// Runs the program with that configuration.
pub fn run(home: &Home, args: &[&str]) -> Run {
    let config = text(&home.path("leitlinien.toml"));
    home.run(&[args, &["--config", &config]].concat())
}

/// Changes a word of a file, which must be there.
fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no {from}", file.display());
    fs::write(file, text.replace(from, to)).unwrap();
}

#[test]
fn the_program_holds_every_file_of_the_shipped_package() {
    let files_of = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_file()).collect::<Vec<_>>()
    };
    let files = files_of(corpus()).into_iter().chain(files_of(&corpus().join("quellen")));
    let names = files.map(|path| path.strip_prefix(corpus()).unwrap().to_string_lossy().into_owned());
    let there: BTreeSet<String> =
        names.filter(|name| !["tsv", "md"].iter().any(|end| name.ends_with(end))).collect();
    let held: BTreeSet<String> = DATEIEN.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(held, there, "the list in src/corpus/paket/eingebaut.rs");
}

#[test]
fn the_general_tables_have_their_columns() {
    for (name, columns) in [("staaten.tsv", 5), ("orte.tsv", 3)] {
        let table = fs::read_to_string(corpus().join(name)).unwrap();
        let rows = table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        for row in rows {
            assert!(row.split('\t').count() >= columns && !row.starts_with('\t'), "{name}: {row}");
        }
    }
}

/// At its start the program trusts its own package; here every value is looked for in its quotations.
#[test]
fn every_value_of_the_shipped_package_stands_in_a_quotation_or_is_declared_inferred() {
    let paket = Paket::shipped().unwrap();
    let quellen: Quellen<'_> = paket.quellen.iter().map(|quelle| (quelle.id.as_str(), quelle)).collect();
    let json = fs::read_to_string(corpus().join(FAKTEN)).unwrap();
    let read = |json: &str| fakten(json, Some(&quellen), &paket.namen, true).unwrap();
    let all = read(&json);
    assert!(all.maengel.is_empty(), "{}", all.maengel.join("\n"));
    assert_eq!(all.fakten, paket.fakten.0);
    // What started without a word once: 1899 above „seit 1999“.
    let wrong = read(&json.replace("\"seit\": \"1999\"", "\"seit\": \"1899\""));
    assert_eq!(wrong.fakten.len() + 1, all.fakten.len());
    assert!(wrong.maengel[0].contains("Niederschlesien") && wrong.maengel[0].contains("1899"));
    // And a rank that no sentence gives, once nothing says that it is inferred.
    let silent = read(&json.replace("[\n        \"rang\"\n      ]", "[]"));
    assert_eq!(silent.maengel.len(), 10);
    assert!(silent.maengel.iter().all(|reason| reason.contains("(rang)")), "{:?}", silent.maengel);
}
