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
    assert!(baum.stdout.contains("leitlinien baum [ANSICHT]"));
    for args in [&["hilfe", "baum"] as &[&str], &["tree", "--help"], &["help", "tree"]] {
        assert_eq!(run(args).stdout, baum.stdout, "{args:?}");
    }
    for args in [["--version"], ["-V"]] {
        assert_eq!(run(&args).stdout, format!("leitlinien {}\n", env!("CARGO_PKG_VERSION")));
    }
    for name in ["suche", "index"] {
        insta::assert_snapshot!(format!("usage_hilfe_{name}"), run(&[name, "--hilfe"]).stdout);
    }
    assert_eq!(run(&["index", "bauen", "--hilfe"]).stdout, run(&["index", "-h"]).stdout);
    let all = run(&["--hilfe"]).stdout + &baum.stdout;
    for english in ["Usage", "Options", "Commands", "Print", "possible values"] {
        assert!(!all.contains(english), "{english}");
    }
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
