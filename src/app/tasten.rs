//! The meaning of keys: the table of commands, and keys to which a user gave another meaning. A new key does what the
//! old one does, outside fields.

use super::action::{Action, Focus};
use super::commands::{COMMANDS, Command, On};
use super::device::{Key, KeyCode, named, readable};
use crate::deutsch::befehle::Befehl;
use crate::deutsch::tasten as satz;

/// Keys that keep their meaning, so that nobody is locked in.
const FIXED: [&str; 5] = ["<Esc>", "<Enter>", "<C-c>", "?", "q"];

#[derive(Debug, Clone, PartialEq, Eq)]
struct Pair {
    new: Key,
    old: Key,
    /// The new key as the user calls it.
    name: String,
}

/// The table of commands with the user's own keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tasten {
    /// All commands; the footer shows them in the order of the rows.
    pub commands: &'static [Command],
    pairs: Vec<Pair>,
}

impl Default for Tasten {
    fn default() -> Self {
        Self { commands: COMMANDS, pairs: Vec::new() }
    }
}

impl Tasten {
    /// Takes pairs of a new key and an old one as a configuration names them, e.g. `ö` and `/`, `F5` and `Strg+L`. The
    /// returned sentences say which pairs were not taken, and which functions no key is left for.
    pub fn read<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<String>) {
        let (mut own, mut said) = (Self::default(), Vec::new());
        for (new, old) in entries {
            match own.pair(new, old) {
                Ok(pair) => own.pairs.push(pair),
                Err(sentence) => said.push(sentence),
            }
        }
        let unreachable = own.commands.iter().filter(|row| !row.keys.is_empty() && own.names(row).is_empty());
        said.extend(unreachable.map(|row| satz::ohne_taste(&Self::default().shown(row), row.help())));
        said.dedup();
        (own, said)
    }

    pub fn command(&self, befehl: Befehl) -> Option<&'static Command> {
        self.commands.iter().find(|row| row.befehl == befehl)
    }

    /// The action of a key in the pane with the focus; a row for this pane goes before one for all panes.
    pub fn in_pane(&self, focus: Focus, key: Key) -> Option<Action> {
        let rows = self.called(self.meant(key)).filter(|row| row.on.holds(focus));
        rows.min_by_key(|row| row.on == On::All).map(|row| row.action)
    }

    /// The action of a key in a dialog. The dialog's own rows go first: a key that works there keeps its meaning.
    pub fn in_dialog(&self, dialog: On, key: Key) -> Option<Action> {
        self.own(dialog, key).or_else(|| self.own(dialog, self.meant(key)))
    }

    fn own(&self, dialog: On, key: Key) -> Option<Action> {
        let rows = self.called(key).filter(|row| row.on.holds_in(dialog));
        rows.min_by_key(|row| row.on != dialog).map(|row| row.action)
    }

    fn meant(&self, key: Key) -> Key {
        self.pairs.iter().find(|pair| pair.new == key).map_or(key, |pair| pair.old)
    }

    fn called(&self, key: Key) -> impl Iterator<Item = &'static Command> {
        // Shift changes nothing about a blank.
        let key = if key.code == KeyCode::Char(' ') { Key::new(KeyCode::Char(' ')) } else { key };
        self.commands.iter().filter(move |row| row.all_keys().any(|own| own == key))
    }

    /// All keys of a row as a user reads them, e.g. `/, s`.
    pub fn shown(&self, row: &Command) -> String {
        self.names(row).join(", ")
    }

    /// The keys of a row that also work as a line of the linear mode: one letter or punctuation sign, no digit.
    pub fn typed(&self, row: &Command) -> Vec<String> {
        let sign = |key: &str| match key.chars().collect::<Vec<_>>().as_slice() {
            [sign] => sign.is_alphabetic() || sign.is_ascii_punctuation(),
            _ => false,
        };
        self.names(row).into_iter().filter(|key| sign(key)).collect()
    }

    /// The first key of a command; empty if it has none.
    pub fn key(&self, befehl: Befehl) -> String {
        self.command(befehl).map_or_else(String::new, |row| self.first(row))
    }

    /// The first of a row's keys; empty if the user's own keys leave it none.
    pub fn first(&self, row: &Command) -> String {
        self.names(row).into_iter().next().unwrap_or_default()
    }

    /// The keys of a row as a user reads them, the user's own first.
    fn names(&self, row: &Command) -> Vec<String> {
        let free = |pair: &&Pair| row.on.is_pane() || self.own(row.on, pair.new).is_none();
        let own = self.pairs.iter().filter(free).filter(|pair| row.all_keys().any(|key| key == pair.old));
        let mut names: Vec<String> = own.map(|pair| pair.name.clone()).collect();
        let kept = row.keys.split_whitespace().filter(|text| {
            let taken = |key: Key| self.pairs.iter().any(|pair| pair.new == key);
            !row.on.is_pane() || !Key::sequence(text).into_iter().any(taken)
        });
        names.extend(kept.map(readable));
        names.dedup();
        names
    }

    /// The table as Markdown, for the handbook.
    pub fn table(&self) -> String {
        let rows = self.commands.iter().filter(|row| !row.keys.is_empty()).map(|row| {
            let shown = self.shown(row).replace(", ", "` `");
            format!("| `{shown}` | {} | {} |\n", row.on.place(), row.help())
        });
        [satz::TABELLE.to_owned()].into_iter().chain(rows).collect()
    }

    fn pair(&self, new: &str, old: &str) -> Result<Pair, String> {
        let key = |name: &str| named(name).ok_or_else(|| satz::unbekannt(name));
        let (taken, meant) = (key(new)?, key(old)?);
        if FIXED.iter().any(|fixed| Key::sequence(fixed).first() == Some(&taken)) {
            return Err(satz::fest(new));
        }
        if !self.commands.iter().any(|row| row.all_keys().any(|key| key == meant)) {
            return Err(satz::ohne_aufgabe(old, new));
        }
        Ok(Pair { new: taken, old: meant, name: new.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Go, Move, SearchAction, Show};

    fn shown(own: &Tasten, action: Action) -> Vec<String> {
        own.names(COMMANDS.iter().find(|row| row.action == action).unwrap())
    }

    #[test]
    fn a_new_key_takes_a_meaning_and_is_shown_first() {
        let (own, said) = Tasten::read([("ö", "/"), ("F5", "Strg+L")]);
        assert_eq!(said, Vec::<String>::new());
        let action = |name: &str| own.in_pane(Focus::Tree, named(name).unwrap());
        assert_eq!(action("ö"), Some(Action::Search(SearchAction::Open)));
        assert_eq!(action("F5"), Some(Action::Show(Show::Redraw)));
        assert_eq!(action("/"), Some(Action::Search(SearchAction::Open)));
        assert_eq!(shown(&own, Action::Search(SearchAction::Open)), ["ö", "/", "s"]);
    }

    #[test]
    fn what_cannot_be_or_hides_something_is_said() {
        let told = |new, old| Tasten::read([(new, old)]).1.join(" ");
        assert!(told("Esc", "/").contains("„Esc“"));
        assert!(told("ö", "F11").contains("„F11“"));
        assert!(told("Hyper+x", "/").contains("„Hyper+x“"));
        assert!(told("x", "/").contains("ausgeben"), "{}", told("x", "/"));
        // `j` is one of two keys for it, so nothing is lost.
        assert_eq!(told("j", "/"), "");
    }

    #[test]
    fn keys_are_shown_as_on_a_german_keyboard() {
        let shown =
            |action| Tasten::default().shown(COMMANDS.iter().find(|row| row.action == action).unwrap());
        assert_eq!(shown(Action::Move(Move::PageDown)), "Bild↓");
        assert_eq!(shown(Action::Search(SearchAction::Open)), "/, s");
        assert_eq!(shown(Action::Show(Show::Narrower)), "<");
        assert_eq!(shown(Action::Show(Show::Wider)), ">");
        assert_eq!(shown(Action::Go(Go::Back)), "z, Alt+←, Rücktaste");
        assert_eq!(shown(Action::Show(Show::Help)), "?, F1");
    }
}
