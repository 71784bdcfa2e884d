use std::fs;
use std::path::Path;

use clap::{Arg, Command, CommandFactory as _};
use leitlinien::cli;

use super::run;

#[test]
fn every_mistake_gets_one_german_sentence() {
    let mut said = String::new();
    for args in [
        &["bamu"] as &[&str],
        &["xyzxyz"],
        &["baum", "lander"],
        &["baum", "x"],
        &["baum", "ziele", "quellen"],
        &["zeige"],
        &["zeige", "--jsn", "strategie"],
        &["--foo"],
        &["quelle", "strategie", "--json", "--original"],
        &["baum", "--index"],
        &["baum", "--ohne-system"],
        &["baum", "--index", "gibt-es-nicht"],
        &["baum", "--index", "index"],
        &["suche"],
        &["suche", "-n", "viele", "messe"],
        &["suche", "--stapel", "gibt-es-nicht"],
        &["suche", "--stapel", "-", "messe"],
        &["bestand"],
        &["index"],
        &["index", "baun"],
        &["index", "bauen", "src"],
        &["index", "bauen", "gibt-es-nicht", "--nach", "auch-nicht"],
        &["index", "bauen", "src", "--nach", "src"],
    ] {
        let run = run(args);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}");
        assert_eq!(run.stderr.lines().count(), 1, "{args:?}: {}", run.stderr);
        said = format!("{said}{}\n    {}", args.join(" "), run.stderr);
    }
    insta::assert_snapshot!("usage_fehler", said);
}

#[test]
fn help_and_version() {
    let help = run(&["--hilfe"]);
    insta::assert_snapshot!("usage_hilfe", help.stdout);
    for args in [&["--help"] as &[&str], &["-h"], &["hilfe"], &["help"]] {
        let same = run(args);
        assert_eq!((same.code, &same.stdout), (0, &help.stdout), "{args:?}");
    }
    let baum = run(&["baum", "--hilfe"]);
    assert!(baum.stdout.contains("leitlinien baum [Optionen] [ANSICHT]"));
    for args in [&["hilfe", "baum"] as &[&str], &["tree", "--help"], &["help", "tree"]] {
        assert_eq!(run(args).stdout, baum.stdout, "{args:?}");
    }
    for args in [["--version"], ["-V"]] {
        assert_eq!(run(&args).stdout, format!("leitlinien {}\n", env!("CARGO_PKG_VERSION")));
    }
    for name in ["suche", "index"] {
        insta::assert_snapshot!(format!("usage_hilfe_{name}"), run(&[name, "--hilfe"]).stdout);
    }
    assert_eq!(run(&["index", "bauen", "--hilfe"]).stdout, run(&["hilfe", "index", "build"]).stdout);
}

/// Every command that a user sees, with the names that lead to it.
fn walk(path: &str, command: &Command, check: &mut impl FnMut(&str, &Command)) {
    check(path, command);
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        walk(&format!("{path} {}", sub.get_name()), sub, check);
    }
}

#[test]
fn the_arguments_are_consistent() {
    cli::Args::command().debug_assert();
    cli::command().debug_assert();
}

/// What clap says by itself, and no German does.
const ENGLISH: [&str; 14] = [
    "Usage",
    "OPTIONS",
    "Options",
    "COMMAND",
    "Commands",
    "Arguments",
    "default",
    "possible",
    "values",
    "alias",
    "error:",
    "Print",
    "help",
    "required",
];

#[test]
fn every_page_of_help_names_every_command_and_option_in_german_and_fits_the_screen() {
    let mut pages = String::new();
    walk("leitlinien", &cli::command(), &mut |path, command| {
        let page = command.clone().render_help().to_string();
        for option in command.get_arguments().filter_map(Arg::get_long) {
            assert!(page.contains(&format!("--{option}")), "--{option} is missing:\n{page}");
        }
        for sub in command.get_subcommands() {
            assert_eq!(page.contains(&format!("\n  {} ", sub.get_name())), !sub.is_hide_set(), "{page}");
        }
        for english in ENGLISH {
            assert!(!page.contains(english), "„{english}“ in:\n{page}");
        }
        assert!(page.lines().all(|line| line.chars().count() <= 80), "too wide:\n{page}");
        // The options of every command stand on every page; once is enough to read them.
        let (own, general) = page.split_once("Optionen für alle Befehle:").unwrap();
        let behind = general.split_once("\n\n").map_or("\n", |(_, behind)| behind);
        pages = format!("{pages}=== {path}\n{own}{behind}");
    });
    insta::assert_snapshot!("usage_hilfe_befehle", pages);
}

/// A comment in the code never becomes a text of help: each text stands in `deutsch::aufruf`, word for word.
#[test]
fn every_command_and_argument_has_a_german_text() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/deutsch/aufruf.rs");
    let german = fs::read_to_string(file).unwrap().replace("\\\n", "");
    let check = |whose: &str, text: Option<String>| {
        let text = text.unwrap_or_else(|| panic!("{whose} has no text"));
        assert!(german.contains(&format!("\"{text}\"")), "{whose}: {text}");
    };
    walk("leitlinien", &cli::Args::command(), &mut |path, command| {
        check(path, command.get_about().map(ToString::to_string));
        for arg in command.get_arguments() {
            check(&format!("{path} {}", arg.get_id()), arg.get_help().map(ToString::to_string));
            for value in arg.get_possible_values().iter().filter_map(|value| value.get_help()) {
                check(&format!("{path} {}", arg.get_id()), Some(value.to_string()));
            }
        }
    });
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let bad = std::ffi::OsStr::from_bytes(b"strat\xff");
    let output = super::command(&["zeige"]).arg(bad).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("UTF-8"));
}
