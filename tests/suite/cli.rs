//! The real program from outside: what it prints, how it ends.

mod baum;
mod eingeschraenkt;
mod index;
mod ordner;
mod quelle;
mod suche;
mod uebersicht;
mod usage;
mod vergleich;
mod zeige;

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What a run left behind.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// stdout as one JSON document.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("{e}: {}", self.stdout))
    }

    /// Everything, for a snapshot.
    pub fn transcript(&self) -> String {
        format!("{}--- stderr\n{}--- {}\n", self.stdout, self.stderr, self.code)
    }
}

/// The program, not yet started.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leitlinien"));
    command.args(args).stdin(Stdio::null());
    isolate(&mut command);
    command
}

/// No configuration and no holdings but those a test makes itself.
pub fn isolate(command: &mut Command) {
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        command.env_remove(name);
    }
    for name in ["CONFIG", "DATEN", "INDEX", "PORTION", "ZUSTAND"] {
        command.env_remove(format!("LEITLINIEN_{name}"));
    }
    command.env("XDG_CONFIG_DIRS", NOWHERE);
}

/// A folder that does not exist.
const NOWHERE: &str = "/nicht/vorhanden";

/// Runs the program to its end.
pub fn run(args: &[&str]) -> Run {
    let output = command(args).output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs it and expects success.
pub fn json(args: &[&str]) -> Value {
    let run = run(args);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    run.json()
}

/// All nodes of a list of nodes, parents before their children.
pub fn nodes(list: &Value) -> Vec<&Value> {
    let mut out = Vec::new();
    for node in list.as_array().unwrap() {
        out.push(node);
        out.extend(nodes(&node["kinder"]));
    }
    out
}

/// The nodes of a kind.
pub fn of_kind<'a>(nodes: &[&'a Value], art: &str) -> Vec<&'a Value> {
    nodes.iter().copied().filter(|node| node["art"] == art).collect()
}

/// The keys of an object in their order.
pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Writes files into `folder/akten`, builds their index and returns its folder.
pub fn built(folder: &Path, files: &[(&str, &[u8])]) -> String {
    let akten = folder.join("akten");
    for (name, bytes) in files {
        let path = akten.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let (from, to) = (text(&akten), text(&folder.join("ziel")));
    let run = run(&["index", "bauen", &from, "--nach", &to]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    to
}

/// A path as an argument.
pub fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}
