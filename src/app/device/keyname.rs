//! The names of keys on a German keyboard, and the keys by these names.

use super::key::Key;
use crate::deutsch::tasten::{MODIFIERS, NAMES};

/// The German name of a key given in the notation of `Key::sequence`: `Bild↓` for `<PgDn>`.
pub fn readable(key: &str) -> String {
    if let Some((_, name)) = NAMES.iter().find(|(known, _)| *known == key) {
        return (*name).to_owned();
    }
    for (word, sign) in MODIFIERS {
        let held = key.strip_prefix('<').and_then(|rest| rest.strip_prefix(sign)?.strip_prefix('-'));
        if let Some(name) = held.and_then(|rest| rest.strip_suffix('>')) {
            let single = name.chars().count() == 1;
            return word.to_owned()
                + &if single { name.to_uppercase() } else { readable(&format!("<{name}>")) };
        }
    }
    let inner = key.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inner.filter(|name| !name.is_empty()).unwrap_or(key).to_owned()
}

/// The key with this German name: `ö`, `F5`, `Strg+L`, `Alt+←`, `Bild↓`; `None` if no key is called so.
pub fn named(name: &str) -> Option<Key> {
    let rest = MODIFIERS.iter().find_map(|(word, sign)| Some((*sign, name.strip_prefix(word)?)));
    let plain = |name: &str| {
        let known = NAMES.iter().find(|(_, german)| german.to_lowercase() == name.to_lowercase());
        known.map_or_else(|| name.to_owned(), |(key, _)| key.trim_matches(['<', '>']).to_owned())
    };
    let notation = match rest {
        Some((sign, rest)) if rest.chars().count() == 1 && plain(rest) == rest => {
            format!("<{sign}-{}>", rest.to_lowercase())
        }
        Some((sign, rest)) => format!("<{sign}-{}>", plain(rest)),
        None if name.chars().count() == 1 && plain(name) == name => {
            return Some(Key::char(name.chars().next()?));
        }
        None => format!("<{}>", plain(name)),
    };
    match Key::sequence(&notation).as_slice() {
        [key] => Some(*key),
        _ => None,
    }
}
