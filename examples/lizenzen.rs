//! Writes THIRD-PARTY.md, the notices of the libraries in the program: `cargo run --example lizenzen`. With `--pruefen` it only
//! compares, and fails where the file is not what it would write.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const NOTICES: &str = "THIRD-PARTY.md";

const HEAD: &str = "# Bibliotheken im Programm

Woraus das Programm gebaut ist, mit Lizenz und Urhebern. Wo eine Bibliothek MIT oder Apache-2.0 zur Wahl stellt, gilt der Text in
[LICENSE-MIT](LICENSE-MIT) mit ihrem Urhebervermerk oder [LICENSE-APACHE](LICENSE-APACHE); andere Lizenztexte stehen unten.
`cargo run --example lizenzen` schreibt diese Datei.

| Bibliothek | Lizenz | Urheber |
|---|---|---|
";

/// A crate the program is built from.
struct Library {
    name: String,
    licence: String,
    source: String,
    /// Copyright lines of its licence files, else its authors.
    holders: BTreeSet<String>,
    /// Licence files, whole.
    texts: Vec<String>,
}

fn main() -> Result<()> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ])
        .output()?;
    let notices = written(&libraries(&serde_json::from_slice(&output.stdout)?)?);
    if env::args().any(|arg| arg == "--pruefen") {
        let same = fs::read_to_string(NOTICES)? == notices;
        return if same { Ok(()) } else { Err(format!("{NOTICES} ist nicht auf dem Stand.").into()) };
    }
    Ok(fs::write(NOTICES, notices)?)
}

/// What the program is built from: everything its package needs at run time, and what that needs.
fn libraries(metadata: &Value) -> Result<Vec<Library>> {
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let list = list.as_array().into_iter().flatten();
        list.map(|one| (text(&one["id"]), one.clone())).collect()
    };
    let resolve = &metadata["resolve"];
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&resolve["nodes"]));
    let root = text(&resolve["root"]);
    let (mut found, mut open) = (BTreeSet::new(), vec![root.clone()]);
    while let Some(id) = open.pop() {
        let node = nodes.get(&id).ok_or("Paket ohne Knoten")?;
        let needed = node["deps"].as_array().into_iter().flatten().filter(|dep| {
            dep["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"].is_null())
        });
        open.extend(needed.map(|dep| text(&dep["pkg"])).filter(|id| !found.contains(id)));
        found.insert(id);
    }
    found.remove(&root);
    let mut libraries: Vec<Library> =
        found.iter().filter_map(|id| packages.get(id)).map(library).collect::<Result<_>>()?;
    libraries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(libraries)
}

fn library(package: &Value) -> Result<Library> {
    let manifest = text(&package["manifest_path"]);
    let folder = Path::new(&manifest).parent().ok_or("Paket ohne Ordner")?;
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    files.sort();
    let is_licence = |path: &&std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        path.is_file()
            && ["licen", "copying", "copyright", "unlicense"].iter().any(|start| name.starts_with(start))
    };
    let texts: Vec<String> =
        files.iter().filter(is_licence).map(fs::read_to_string).collect::<std::io::Result<_>>()?;
    let mut holders: BTreeSet<String> =
        texts.iter().flat_map(|text| text.lines()).filter_map(holder).collect();
    if holders.is_empty() {
        let authors = package["authors"].as_array().into_iter().flatten().map(text);
        holders = authors.map(|author| author.split(" <").next().unwrap_or_default().to_owned()).collect();
    }
    Ok(Library {
        name: format!("{} {}", text(&package["name"]), text(&package["version"])),
        licence: text(&package["license"]),
        source: text(&package["repository"]),
        holders,
        texts,
    })
}

/// The holder that a line of a licence names.
fn holder(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches('*').trim();
    let names = line.starts_with("Copyright") && line.chars().any(|c| c.is_ascii_digit() || c == '©');
    let blank = line.contains('[') || line.contains('<') && line.contains("year");
    (names && !blank).then(|| line.to_owned())
}

fn written(libraries: &[Library]) -> String {
    let mut out = HEAD.to_owned();
    for one in libraries {
        let holders: Vec<_> = one.holders.iter().map(|holder| holder.replace('|', "/")).collect();
        let name =
            if one.source.is_empty() { one.name.clone() } else { format!("[{}]({})", one.name, one.source) };
        writeln!(out, "| {name} | {} | {} |", one.licence, holders.join("; ")).ok();
    }
    // Where no choice leads to one of the two texts that lie here, the library's own text is said in full.
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for one in libraries.iter().filter(|one| one.licence.contains("AND") || !is_choice(&one.licence)) {
        for text in one.texts.iter().filter(|text| !lies_here(text)) {
            texts.entry(text).or_default().push(&one.name);
        }
    }
    for (text, names) in texts {
        write!(out, "\n## {}\n\n```text\n{}\n```\n", names.join(", "), text.trim_end()).ok();
    }
    out
}

/// True for an expression that offers MIT or Apache-2.0.
fn is_choice(licence: &str) -> bool {
    licence.contains("MIT") || licence.contains("Apache-2.0")
}

/// True for a licence text that lies here: MIT, Apache-2.0, or a list of what can be chosen.
fn lies_here(text: &str) -> bool {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    ["obtaining a copy of this software and", "Apache License", "the MIT license"]
        .iter()
        .any(|head| text.contains(head))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
