//! Holdings from outside, as a user and an administrator work with them.

mod ausgabe;
mod config;
mod crash;
mod erneuern;
mod fetch;
mod keep;
mod nennungen;
mod zaehlung;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::cli::{Run, isolate};

/// A home of its own, and what happens in it.
pub struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    pub fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir(home.path("akten")).unwrap();
        home
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of documents.
    pub fn akten(&self) -> String {
        self.path("akten").to_str().unwrap().to_owned()
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path("akten").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leitlinien"));
        command.args(args).stdin(std::process::Stdio::null());
        isolate(&mut command);
        command.env("HOME", self.folder.path()).env("USER", "anna");
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        finished(&mut self.command(args))
    }

    pub fn json(&self, args: &[&str]) -> Value {
        let run = self.run(args);
        assert!(run.code == 0, "{args:?}: {}", run.stderr);
        run.json()
    }

    /// Ids of the documents that have all these words.
    pub fn found(&self, query: &str) -> Vec<String> {
        let answer = self.run(&["suche", query, "--ohne-system", "--json", "-n", "1000"]).json();
        let hits = answer["treffer"].as_array().unwrap().iter().filter(|hit| hit["stufe"] == 1);
        let mut ids: Vec<String> = hits.map(|hit| hit["quelle"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// The folder of the user's own holding.
    pub fn own(&self) -> PathBuf {
        self.path(".local/share/leitlinien/bestaende/eigene")
    }
}

pub fn finished(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The folders of parts.
pub fn parts(holding: &Path) -> usize {
    std::fs::read_dir(holding.join("teile")).unwrap().count()
}

/// A word that no other number has, in quotation marks, so that only it is found.
pub fn word(number: usize) -> String {
    let digits = format!("{number:03}").into_bytes();
    let syllables = digits
        .iter()
        .map(|digit| ["ba", "ke", "di", "fo", "gu", "hä", "li", "mo", "nu", "rö"][usize::from(digit - b'0')]);
    format!("\"Q{}x\"", syllables.collect::<String>())
}
