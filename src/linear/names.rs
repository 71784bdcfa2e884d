//! What a row of the key map is called: its word, its key, its name in the footer, the beginning of its help.

use crate::app::keymap::{Binding, KEYMAP, On};
use crate::app::{App, Focus, Left};
use crate::deutsch::linear::befehle;
use crate::text::ascii::ascii;
use crate::text::{fold, nearest};

/// Shorter beginnings of a name are not taken for it.
const LETTERS: usize = 3;

/// The names of a row, its word first; none that is the word of something else.
pub(super) fn names(row: &Binding) -> impl Iterator<Item = &'static str> + use<> {
    let (help, footer) = row.text;
    let own = befehle::wort(row.text);
    let begins = help.split([':', ';', ',', '(', '?']).next().unwrap_or(help).trim();
    let free = move |name: &&str| !name.is_empty() && befehle::alle().all(|(word, ..)| !same(name, word));
    own.into_iter().chain([footer, begins].into_iter().filter(free))
}

/// True if the words are the name, with or without umlauts.
pub(super) fn same(words: &str, name: &str) -> bool {
    let words = fold(words);
    words == fold(name) || words == ascii(name).to_lowercase()
}

/// The row that a key or a whole name means here; elsewhere if it means nothing here.
pub(super) fn exact(words: &str, app: &App) -> Option<&'static Binding> {
    let by_key = |row: &&Binding| {
        app.tasten
            .shown(row)
            .split(", ")
            .any(|key| key == words || key.chars().count() > 1 && same(words, key))
    };
    // A single letter is a key; a key called like a word is not meant by it.
    let by_name = |row: &&Binding| names(row).any(|name| same(words, name));
    best(app, by_name).or_else(|| best(app, by_key))
}

/// The rows whose name begins so, one for each action.
pub(super) fn begun(words: &str, app: &App) -> Vec<(&'static str, &'static Binding)> {
    let begin = fold(words);
    if begin.chars().count() < LETTERS {
        return Vec::new();
    }
    let mut found: Vec<(&'static str, &'static Binding)> = Vec::new();
    for row in KEYMAP {
        let name = names(row).find(|name| fold(name).starts_with(&begin));
        let known = found.iter_mut().find(|(_, other)| other.action == row.action);
        match (name, known) {
            (Some(_), Some(known)) if row.on.holds(app.focus) => known.1 = row,
            (Some(name), None) => found.push((name, row)),
            _ => {}
        }
    }
    found
}

/// The names nearest to words that are none.
pub(super) fn near(words: &str, own: &[&'static str]) -> Vec<&'static str> {
    let first = words.split_whitespace().next().unwrap_or(words);
    if first.chars().count() <= LETTERS {
        return Vec::new();
    }
    let all: Vec<&'static str> = KEYMAP.iter().flat_map(names).chain(own.iter().copied()).collect();
    let mut near = nearest::nearest(first, &all);
    near.truncate(2);
    near
}

fn best(app: &App, fits: impl Fn(&&Binding) -> bool) -> Option<&'static Binding> {
    let list = if app.left == Left::Hits { Focus::Hits } else { Focus::Tree };
    let reached = |on: On| [list, Focus::Detail, Focus::Reader].into_iter().any(|pane| on.holds(pane));
    let rank = |row: &&Binding| match row.on {
        On::All => 1,
        on if on.holds(app.focus) => 0,
        on if reached(on) => 2,
        _ => 3,
    };
    KEYMAP.iter().filter(fits).min_by_key(rank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Capabilities;
    use crate::deutsch::linear as said;

    /// A session with the focus in each pane.
    fn sessions() -> [App; 4] {
        let bestand = std::sync::Arc::new(crate::corpus::shipped().unwrap());
        let app = App::new(bestand, crate::linear::SIZE, Capabilities::default());
        [Focus::Tree, Focus::Hits, Focus::Detail, Focus::Reader].map(|focus| {
            let mut app = app.clone();
            app.focus = focus;
            app
        })
    }

    #[test]
    fn every_row_has_a_name_that_leads_to_it() {
        for app in sessions() {
            for row in KEYMAP.iter().filter(|row| row.on.holds(app.focus)) {
                let leads = |name: &str| exact(name, &app).is_some_and(|found| found.action == row.action);
                assert!(names(row).any(leads), "{:?} has no name of its own in {:?}", row.text, app.focus);
                for key in app.tasten.shown(row).split(", ") {
                    let found = exact(key, &app).map(|found| found.action);
                    assert_eq!(found, Some(row.action), "{key} in {:?}", app.focus);
                }
            }
        }
    }

    #[test]
    fn every_other_word_stands_for_a_row() {
        let sessions = sessions();
        for (word, stands_for) in said::ANDERE {
            let key = stands_for.split(' ').next().unwrap();
            assert!(sessions.iter().all(|app| exact(key, app).is_some()), "{word}: {stands_for}");
            assert!(exact(word, &sessions[0]).is_none(), "{word} is a name already");
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
        assert!(same("zuruck", "zurück") && same("ZURUECK", "zurück"));
        assert_eq!(near("gliederng", &[]), ["gliederung"]);
    }
}
