//! Packages: the shipped one, one of another state, damaged ones, facts beside a holding's documents.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use leitlinien::corpus::Paket;
use leitlinien::corpus::paket::{DATEIEN, FAKTEN, fakten};

fn corpus() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus"))
}

#[test]
fn the_program_holds_every_file_of_the_shipped_package() {
    let names = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_file()).collect::<Vec<_>>()
    };
    let files = names(corpus()).into_iter().chain(names(&corpus().join("quellen")));
    let names = files.map(|path| path.strip_prefix(corpus()).unwrap().to_string_lossy().into_owned());
    let there: BTreeSet<String> =
        names.filter(|name| !["tsv", "md"].iter().any(|end| name.ends_with(end))).collect();
    let held: BTreeSet<String> = DATEIEN.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(held, there, "the list in src/corpus/paket/eingebaut.rs");
}

/// At its start the program trusts its own package; here every value is looked for in its quotations.
#[test]
fn every_value_of_the_shipped_package_stands_in_a_quotation_or_is_declared_inferred() {
    let paket = Paket::shipped().unwrap();
    let quellen = paket.quellen.iter().map(|quelle| (quelle.id.as_str(), quelle)).collect();
    let json = fs::read_to_string(corpus().join(FAKTEN)).unwrap();
    let read = fakten(&json, &quellen, &paket.namen, true).unwrap();
    assert!(read.maengel.is_empty(), "{}", read.maengel.join("\n"));
    assert_eq!(read.fakten, paket.fakten.0);
}
