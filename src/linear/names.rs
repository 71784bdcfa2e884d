//! The command that typed words mean: by its word, another word for it, its name in the footer, the beginning of its
//! help, its key.

use crate::app::commands::{Command, On};
use crate::app::{App, Focus, Left};
use crate::deutsch::befehle::{Befehl, alle};
use crate::text::{fold, nearest};
use std::sync::LazyLock;

/// Minimum number of letters that count as the beginning of a name.
const LETTERS: usize = 3;

/// The names of a command: its words, then what footer and help call it, unless another command has that word.
pub(super) fn names(befehl: Befehl) -> impl Iterator<Item = &'static str> {
    static ALL: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| alle().map(collect_names).collect());
    ALL.get(befehl as usize).into_iter().flatten().copied()
}

fn collect_names(befehl: Befehl) -> Vec<&'static str> {
    let own = befehl.worte();
    let begins = own.hilfe.split([':', ';', ',', '(', '?']).next().unwrap_or(own.hilfe).trim();
    let free = move |name: &&str| alle().all(|other| !words(other).any(|word| fold(name) == fold(word)));
    words(befehl).chain([own.fuss, begins].into_iter().filter(|name| !name.is_empty()).filter(free)).collect()
}

/// The words of a command.
fn words(befehl: Befehl) -> impl Iterator<Item = &'static str> {
    let own = befehl.worte();
    [own.wort].into_iter().chain(own.auch.iter().copied()).filter(|word| !word.is_empty())
}

/// The command with this whole name or key; if several have it, the one that works nearest to the user.
pub(super) fn exact(words: &str, app: &App) -> Option<Befehl> {
    // Names go before keys: a key that is called like a word does not stand for its command here.
    let folded = fold(words);
    let by_name = alle().filter(|befehl| names(*befehl).any(|name| fold(name) == folded));
    let by_key = || {
        let meant = |key: &str| key == words || key.chars().count() > 1 && fold(key) == folded;
        let rows = app.world.tasten.commands.iter().filter(|row| row.on.is_pane());
        let rows = rows.filter(|row| app.world.tasten.shown(row).split(", ").any(meant));
        rows.min_by_key(|row| rank(app, row)).map(|row| row.befehl)
    };
    by_name.min_by_key(|befehl| row(*befehl, app).map_or(0, |row| rank(app, row))).or_else(by_key)
}

/// The row of a command that works here, else the nearest one; `None` for a command without rows.
pub(super) fn row(befehl: Befehl, app: &App) -> Option<&'static Command> {
    app.world.tasten.commands.iter().filter(|row| row.befehl == befehl).min_by_key(|row| rank(app, row))
}

/// The commands with a name that begins with these words, each with that name.
pub(super) fn begun(words: &str, app: &App) -> Vec<(&'static str, Befehl)> {
    let begin = fold(words);
    if begin.chars().count() < LETTERS {
        return Vec::new();
    }
    let begins = |name: &&str| fold(name).starts_with(&begin);
    let commands = app.world.tasten.commands;
    let has_key = |befehl: &Befehl| {
        commands.iter().any(|row| row.befehl == *befehl && row.on.is_pane() && !row.keys.is_empty())
    };
    alle().filter(has_key).filter_map(|befehl| Some((names(befehl).find(begins)?, befehl))).collect()
}

/// The names most similar to words that are no name, two at most.
pub(super) fn near(words: &str) -> Vec<&'static str> {
    let first = words.split_whitespace().next().unwrap_or(words);
    if first.chars().count() <= LETTERS {
        return Vec::new();
    }
    let all: Vec<&'static str> = alle().flat_map(names).collect();
    let mut near = nearest::nearest(first, &all);
    near.truncate(2);
    near
}

/// How far from the user a row works, 0 the nearest: in the pane with the keys, everywhere, another pane, a dialog.
fn rank(app: &App, row: &Command) -> u8 {
    let list = if app.screen.left == Left::Hits { Focus::Hits } else { Focus::Tree };
    let reached = [list, Focus::Detail, Focus::Reader].into_iter().any(|pane| row.on.holds(pane));
    match row.on {
        On::All => 1,
        on if on.holds(app.focus()) => 0,
        _ if reached => 2,
        on if on.is_pane() => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Capabilities;

    /// Four sessions, one with the focus in each pane.
    fn sessions() -> [App; 4] {
        let bestand = std::sync::Arc::new(crate::corpus::shipped().unwrap());
        let app = App::new(bestand, crate::linear::SIZE, Capabilities::default());
        [Focus::Tree, Focus::Hits, Focus::Detail, Focus::Reader].map(|focus| {
            let mut app = app.clone();
            app.screen.focus_on(focus);
            app
        })
    }

    #[test]
    fn every_row_has_a_name_that_leads_to_it() {
        for app in sessions() {
            for own in app
                .world
                .tasten
                .commands
                .iter()
                .filter(|row| row.on.holds(app.focus()) && !row.keys.is_empty())
            {
                let action = |befehl| row(befehl, &app).map(|row| row.action);
                let leads = |name: &str| exact(name, &app).and_then(action) == Some(own.action);
                assert!(
                    names(own.befehl).any(leads),
                    "{:?} has no name of its own in {:?}",
                    own,
                    app.focus()
                );
                for key in app.world.tasten.shown(own).split(", ") {
                    let found = exact(key, &app).and_then(action);
                    if key == "Ende" {
                        // The key is called like the word that ends the program.
                        assert_eq!(exact(key, &app), Some(Befehl::Ende));
                        continue;
                    }
                    assert_eq!(found, Some(own.action), "{key} in {:?}", app.focus());
                }
            }
        }
    }

    #[test]
    fn every_word_stands_for_its_command_wherever_the_user_is() {
        for app in sessions() {
            for befehl in alle() {
                for word in words(befehl) {
                    assert_eq!(exact(word, &app), Some(befehl), "{word} in {:?}", app.focus());
                }
            }
        }
    }

    #[test]
    fn beginnings_and_mistakes() {
        let [app, ..] = sessions();
        let only = |words| match begun(words, &app).as_slice() {
            [(name, _)] => Some(*name),
            _ => None,
        };
        assert_eq!(only("kop"), Some("kopieren"));
        assert_eq!(only("ko"), None);
        assert!(begun("ei", &app).is_empty() && begun("vor", &app).len() > 1);
        for words in ["zuruck", "ZURUECK"] {
            assert_eq!(exact(words, &app), exact("zurück", &app));
            assert!(exact(words, &app).is_some());
        }
        assert_eq!(near("gliederng"), ["gliederung"]);
    }
}
