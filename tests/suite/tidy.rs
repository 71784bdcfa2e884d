//! The house rules as tests: floors, sizes, where German stands, what the README promises.

use std::fs;
use std::path::{Path, PathBuf};

use leitlinien::app::Tasten;
use leitlinien::app::keymap::KEYMAP;

/// Production code of a file ends where its tests begin.
fn production(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

fn sources() -> Vec<(PathBuf, String)> {
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
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut out);
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

/// Floors, lowest first. Modules of one floor do not see each other.
const FLOORS: &[&[&str]] = &[
    &["text", "deutsch"],
    &["domain", "eigenes"],
    &["katalog", "formats"],
    &["corpus", "search"],
    &["export"],
    &["app", "holdings"],
    &["linear", "view"],
    &["cli", "tui"],
    &["main", "outside", "lib"],
];

fn floor(module: &str) -> usize {
    FLOORS
        .iter()
        .position(|floor| floor.contains(&module))
        .unwrap_or_else(|| panic!("{module} is on no floor"))
}

#[test]
fn modules_name_only_floors_below_them() {
    for (path, text) in sources() {
        let own = module(&path);
        for line in production(&text).lines().filter(|line| !line.trim_start().starts_with("//")) {
            for rest in line.split("crate::").skip(1) {
                let named: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if FLOORS.iter().any(|floor| floor.contains(&named.as_str())) && named != own {
                    assert!(floor(&named) < floor(&own), "{}: {own} names {named}", path.display());
                }
            }
        }
    }
}

/// Which floors may name which crates.
const CRATES: &[(&str, &[&str])] = &[
    ("tantivy", &["search"]),
    ("crossterm", &["tui"]),
    ("ratatui", &["app", "view", "tui"]),
    ("clap", &["cli"]),
    ("serde_json", &["cli", "corpus", "export", "holdings", "search"]),
    ("rustix", &["holdings", "tui"]),
    ("pdf_extract", &["formats"]),
    ("signal_hook", &["cli", "tui"]),
    ("toml", &["holdings"]),
    ("zip", &["export", "formats"]),
    ("quick_xml", &["formats"]),
    ("encoding_rs", &["formats"]),
    ("chardetng", &["formats"]),
    ("html5gum", &["formats"]),
];

#[test]
fn crates_stay_on_their_floors() {
    for (path, text) in sources() {
        let own = module(&path);
        for (name, floors) in CRATES {
            let named = production(&text)
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(&format!("{name}::")));
            assert!(!named || floors.contains(&own.as_str()), "{} names {name}", path.display());
        }
    }
}

/// Files that may be longer than the budget, with the reason.
const LONG: &[(&str, &str)] =
    &[("search/compile.rs", "every kind of query leaf becomes its test in one place")];
const BUDGET: usize = 310;

#[test]
fn files_keep_their_budget() {
    for (path, text) in sources() {
        let lines = production(&text).lines().count();
        let name = path.to_string_lossy().replace('\\', "/");
        let excused = name.ends_with("_tests.rs")
            || name.ends_with("/tests.rs")
            || name.contains("/tests/")
            || name.contains("/deutsch/")
            || LONG.iter().any(|(known, _)| name.ends_with(known));
        assert!(excused || lines <= BUDGET, "{name} has {lines} lines");
    }
}

#[test]
fn german_for_users_stands_in_one_place() {
    for (path, text) in sources() {
        let tests = path.to_string_lossy().ends_with("_tests.rs");
        if tests || !matches!(module(&path).as_str(), "app" | "view" | "linear" | "cli" | "tui" | "main") {
            continue;
        }
        for (number, line) in production(&text).lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            if code.contains("alias") {
                continue; // What a user may type, not what is said.
            }
            let literal = code
                .split('"')
                .skip(1)
                .step_by(2)
                .any(|inside| inside.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']));
            let key_names = path.ends_with("app/keymap.rs") || path.ends_with("view/paint.rs");
            assert!(!literal || key_names, "{}:{}: {line}", path.display(), number + 1);
        }
    }
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

/// The table of keys as the README shows it.
fn key_table() -> String {
    let rows: Vec<String> = KEYMAP
        .iter()
        .map(|row| {
            format!(
                "| `{}` | {} | {} |",
                Tasten::default().shown(row).replace(", ", "` `"),
                row.on.place(),
                row.text.0
            )
        })
        .collect();
    rows.join("\n")
}

#[test]
fn the_readme_lists_every_key() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains(&key_table()), "The table of keys in README.md should read:\n{}", key_table());
}

#[test]
fn the_documents_stay_short() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lines = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap().lines().count();
    assert!(lines <= 150, "ARCHITECTURE.md has {lines} lines");
}
