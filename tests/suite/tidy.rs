//! The house rules as tests: floors, sizes, where German stands, what the README promises.

mod imports;

use imports::Room;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use leitlinien::app::Tasten;
use syn::visit::Visit;

/// Production code of a file ends where its tests begin.
fn production(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

/// The files of `src` with their text.
fn sources() -> Vec<(PathBuf, String)> {
    below("src")
}

/// The Rust files below a folder of the project with their text.
fn below(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(dir: &Path, out: &mut Vec<(PathBuf, String)>) {
        let mut entries: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                out.push((path, text));
            }
        }
    }
    let mut out = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut out);
    out
}

/// The module a file belongs to: the first name below `src`.
fn module(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let first = path.strip_prefix(&root).unwrap().components().next().unwrap();
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// A file that no other declares is not compiled, and nobody notices.
#[test]
fn every_file_is_declared_by_the_one_above() {
    let all = sources();
    for (path, _) in &all {
        let name = path.file_stem().unwrap().to_str().unwrap();
        if matches!(name, "main" | "lib") {
            continue;
        }
        let (folder, own) = (path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap());
        let near = all.iter().filter(|(other, _)| {
            let beside = other.parent() == Some(folder) && other != path;
            other.with_extension("") == folder || beside
        });
        let declares = |text: &str| {
            let declared = [format!("mod {name};"), format!("#[path = \"{own}\"]")];
            text.lines().any(|line| declared.iter().any(|words| line.ends_with(words.as_str())))
        };
        assert!(near.into_iter().any(|(_, text)| declares(text)), "{} is in no module", path.display());
    }
}

/// A row of the table of floors in ARCHITECTURE.md, which is the rule.
struct Floor {
    number: u32,
    modules: Vec<String>,
    crates: BTreeSet<String>,
}

fn floors() -> Vec<Floor> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, number, modules, _, crates, _] = cells.as_slice() else { return None };
        let names =
            |cell: &str| cell.split(", ").map(|name| name.trim_matches('`').to_owned()).collect::<Vec<_>>();
        let crates = names(crates).into_iter().filter(|name| name != "std").collect();
        Some(Floor { number: number.parse().ok()?, modules: names(modules), crates })
    });
    rows.collect()
}

#[test]
fn modules_name_only_floors_below_them() {
    let floors = floors();
    let number = |module: &str| {
        let floor = floors.iter().find(|floor| floor.modules.iter().any(|own| own == module));
        floor.unwrap_or_else(|| panic!("{module} is on no floor of ARCHITECTURE.md")).number
    };
    for room in rooms().iter().filter(|room| room.floor() != "lib") {
        for named in
            room.imports.iter().map(|path| imports::floor(path)).filter(|named| *named != room.floor())
        {
            assert!(number(named) < number(room.floor()), "{} names {named}", room.path);
        }
    }
}

/// The table says of each floor exactly which crates it names.
#[test]
fn crates_stay_on_their_floors() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let known: BTreeSet<String> =
        manifest["dependencies"].as_table().unwrap().keys().map(|name| name.replace('-', "_")).collect();
    for floor in floors() {
        let own = rooms().iter().filter(|room| floor.modules.iter().any(|module| module == room.floor()));
        let named: BTreeSet<String> =
            own.flat_map(|room| room.crates.clone()).filter(|name| known.contains(name)).collect();
        assert_eq!(named, floor.crates, "the crates of floor {} {:?}", floor.number, floor.modules);
    }
}

/// Every type, trait, function and constant that other files see says what it is; a field, a variant or a method does where its
/// name and type do not. Sentences are their own documentation.
#[test]
fn what_others_see_is_documented() {
    let mut bare = Vec::new();
    for (path, text) in sources() {
        // clap would print the comments of its definitions.
        if module(&path) == "deutsch" || path.to_string_lossy().contains("/cli/args/") {
            continue;
        }
        let mut seen = Undocumented::default();
        seen.visit_file(&syn::parse_file(&text).unwrap());
        bare.extend(seen.names.into_iter().map(|name| format!("{}: {name}", path.display())));
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

/// Names of `pub` items without a doc comment.
#[derive(Default)]
struct Undocumented {
    names: Vec<String>,
}

impl Undocumented {
    fn look(&mut self, vis: &syn::Visibility, attrs: &[syn::Attribute], name: &syn::Ident) {
        let documented = attrs.iter().any(|attr| attr.path().is_ident("doc"));
        if matches!(vis, syn::Visibility::Public(_)) && !documented {
            self.names.push(name.to_string());
        }
    }
}

impl<'ast> Visit<'ast> for Undocumented {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        match item {
            syn::Item::Struct(one) => self.look(&one.vis, &one.attrs, &one.ident),
            syn::Item::Enum(one) => self.look(&one.vis, &one.attrs, &one.ident),
            syn::Item::Trait(one) => self.look(&one.vis, &one.attrs, &one.ident),
            syn::Item::Fn(one) => self.look(&one.vis, &one.attrs, &one.sig.ident),
            syn::Item::Const(one) => self.look(&one.vis, &one.attrs, &one.ident),
            syn::Item::Type(one) => self.look(&one.vis, &one.attrs, &one.ident),
            _ => {}
        }
        syn::visit::visit_item(self, item);
    }
}

/// Begins the line of a door that names its rooms, the lowest first.
const ROOMS: &str = "//! Rooms, each names only those before it: ";

#[test]
fn rooms_stand_in_one_direction() {
    let arrows = arrows();
    let doors: Vec<(PathBuf, String)> =
        sources().into_iter().filter(|(_, text)| text.contains(ROOMS)).collect();
    assert!(!doors.is_empty());
    for (path, text) in doors {
        let list = text.lines().find_map(|line| line.strip_prefix(ROOMS)).unwrap();
        let names: Vec<&str> = list.trim_end_matches('.').split(", ").collect();
        let room = |file: &str| {
            let below = file.strip_prefix(&format!("{}/", module(&path)))?;
            names.iter().position(|name| below.split(['/', '.']).next() == Some(name))
        };
        for (file, imports) in &arrows {
            let Some(own) = room(file) else { continue };
            let above = imports.iter().find(|import| room(import).is_some_and(|other| other > own));
            assert!(above.is_none(), "{file} names {above:?}, which stands above it");
        }
    }
}

const BUDGET: usize = 310;

#[test]
fn files_keep_their_budget() {
    for (path, text) in sources() {
        let lines = production(&text).lines().count();
        let name = path.to_string_lossy().replace('\\', "/");
        let excused = name.ends_with("_tests.rs")
            || name.ends_with("/tests.rs")
            || name.contains("/tests/")
            || name.contains("/deutsch/");
        assert!(excused || lines <= BUDGET, "{name} has {lines} lines");
    }
}

/// Maximum number of files of one folder.
const ROOM: usize = 25;

#[test]
fn no_folder_is_full() {
    let mut files: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for (path, _) in sources().into_iter().chain(below("tests")) {
        *files.entry(path.parent().unwrap().to_path_buf()).or_default() += 1;
    }
    let full: Vec<_> = files.iter().filter(|(_, count)| **count > ROOM).collect();
    assert!(full.is_empty(), "{full:#?}");
}

/// Maximum number of parts of the interface's state.
const PANELS: usize = 12;

#[test]
fn the_interface_is_made_of_few_panels() {
    let (path, text) = sources().into_iter().find(|(path, _)| path.ends_with("src/app.rs")).unwrap();
    let fields = syn::parse_file(&text).unwrap().items.into_iter().find_map(|item| match item {
        syn::Item::Struct(one) if one.ident == "App" => Some(one.fields.len()),
        _ => None,
    });
    let fields = fields.unwrap_or_else(|| panic!("no App in {}", path.display()));
    assert!(fields <= PANELS, "App has {fields} fields");
}

/// How literals begin that look like a sentence and are none, with the reason.
const NO_SENTENCES: &[(&str, &str, &str)] = &[
    ("tui/environment.rs", "xterm rxvt", "names of terminals"),
    ("tui/environment.rs", "linux fbterm", "names of terminals"),
    ("tui/environment.rs", "ansi cons25", "names of terminals"),
    ("formats/sniff.rs", "PowerPoint Document", "the name of a part of the file"),
    ("holdings/intake/vorleser.rs", "memory allocation of", "what the runtime of the child says"),
    ("holdings/intake/vorleser.rs", "overflowed its stack", "what the runtime of the child says"),
];

/// True if words follow each other; what stands in braces is filled in later, what stands in angles is markup.
fn reads_like_a_sentence(literal: &str) -> bool {
    let words: Vec<&str> = literal.split(' ').collect();
    let word = |text: &str| {
        text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !text.contains(['{', '<', '=', '/'])
    };
    words.windows(2).any(|pair| pair.iter().all(|text| word(text)))
}

/// Where a user reads what stands there, no words follow each other; elsewhere none that begin like a sentence.
#[test]
fn german_for_users_stands_in_one_place() {
    let mut found = Vec::new();
    let is_test = |room: &&Room| room.path.ends_with("_tests.rs") || room.path.ends_with("/tests.rs");
    for room in rooms().iter().filter(|room| room.floor() != "deutsch" && !is_test(room)) {
        let shown = matches!(room.floor(), "app" | "view" | "linear" | "cli" | "tui" | "main" | "outside");
        // Names of keys, and words that a user may type.
        let key_names = matches!(room.path.as_str(), "app/commands.rs" | "view/paint.rs")
            || room.path.starts_with("cli/args");
        for literal in &room.literals {
            let excused =
                NO_SENTENCES.iter().any(|(path, own, _)| *path == room.path && literal.starts_with(own));
            let umlaut = shown && !key_names && literal.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']);
            let begins = shown || literal.starts_with(|c: char| c.is_uppercase() || c == '„');
            let sentence = begins && !literal.contains('<') && reads_like_a_sentence(literal);
            if !excused && (umlaut || sentence) {
                found.push(format!("{}: {literal:?} belongs into deutsch", room.path));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_state_hides_from_update() {
    for (path, text) in sources() {
        if !matches!(
            module(&path).as_str(),
            "app" | "view" | "linear" | "domain" | "eigenes" | "katalog" | "text"
        ) {
            continue;
        }
        for word in [
            "RefCell",
            "Cell<",
            "static mut",
            "thread_local",
            "OnceLock",
            "std::env",
            "std::fs",
            "Instant",
            "println!",
        ] {
            let found = production(&text)
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(word));
            assert!(!found, "{} uses {word}", path.display());
        }
    }
}

/// `cargo run --example handbuch` writes it.
#[test]
fn the_handbook_lists_every_key() {
    let handbook = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tasten.md")).unwrap();
    assert!(handbook.contains(&Tasten::default().table()), "cargo run --example handbuch");
}

/// What stands between backquotes in ARCHITECTURE.md and ends like a file of ours is one.
#[test]
fn the_architecture_names_files_that_are_there() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let files: Vec<PathBuf> =
        sources().into_iter().chain(below("tests")).chain(below("examples")).map(|(path, _)| path).collect();
    let is_file = |name: &&str| Path::new(name).extension().is_some_and(|ending| ending == "rs");
    let named = text.split('`').skip(1).step_by(2).filter(is_file).filter(|name| !name.contains('<'));
    let gone: Vec<&str> = named.filter(|name| !files.iter().any(|file| file.ends_with(name))).collect();
    assert!(gone.is_empty(), "{gone:?}");
    assert!(text.contains("`app/commands.rs`"));
}

#[test]
fn the_documents_stay_short() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lines = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap().lines().count();
    assert!(lines <= 300, "ARCHITECTURE.md has {lines} lines");
}

/// All files of `src` with their imports; parsed once for all tests.
fn rooms() -> &'static [Room] {
    static ROOMS: LazyLock<Vec<Room>> = LazyLock::new(imports::rooms);
    &ROOMS
}

fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    rooms().iter().map(|room| (room.path.clone(), room.imports.clone())).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let arrows = arrows();
    let circles = imports::circles(&arrows);
    for circle in &circles {
        println!("circle of {}:", circle.len());
        for file in circle {
            let to: Vec<&String> = arrows[file].iter().filter(|to| circle.contains(to)).collect();
            println!("  {file} -> {to:?}");
        }
    }
    assert!(circles.is_empty(), "{} circles", circles.len());
}
