//! The words of the command line, before clap reads them.

use std::ffi::OsString;

use clap::builder::{StringValueParser, TypedValueParser};

/// Put before a word of a query that begins with a hyphen, so that clap does not take the word for an option.
const WORD: char = '\u{e000}';

/// Reads words of a query as they were typed.
pub(super) fn query() -> impl TypedValueParser<Value = String> {
    StringValueParser::new().map(|word| word.replace(WORD, ""))
}

/// `leitlinien hilfe baum` means `leitlinien baum --hilfe`; `suche Messe -China` leaves China out.
pub(super) fn prepare(mut args: Vec<OsString>) -> Vec<OsString> {
    let asks = args.get(1).is_some_and(|word| word == "hilfe" || word == "help");
    if asks {
        args.remove(1);
        args.push(OsString::from("--hilfe"));
    }
    let search = args.iter().position(|word| word == "suche" || word == "search");
    for word in args.iter_mut().skip(search.map_or(usize::MAX, |at| at + 1)) {
        if word == "--" {
            break;
        }
        if let Some(text) = word.to_str().filter(|text| is_excluded_word(text)) {
            *word = OsString::from(format!("{WORD}{text}"));
        }
    }
    gather_indexes(args)
}

/// Puts every `--index` before the command: clap forgets those before it when others stand behind it.
fn gather_indexes(args: Vec<OsString>) -> Vec<OsString> {
    let (mut front, mut rest) = (Vec::new(), Vec::new());
    let mut words = args.into_iter();
    front.extend(words.next());
    while let Some(word) = words.next() {
        if word == "--index" {
            match words.next() {
                Some(folder) => front.extend([word, folder]),
                None => rest.push(word),
            }
        } else if word.as_encoded_bytes().starts_with(b"--index=") {
            front.push(word);
        } else {
            let end = word == "--";
            rest.push(word);
            if end {
                rest.extend(words.by_ref());
            }
        }
    }
    front.append(&mut rest);
    front
}

/// True for an excluded word of a query such as `-China`, but not for `-n`, `-n5`, `-h`, `--json`.
fn is_excluded_word(text: &str) -> bool {
    let Some(word) = text.strip_prefix('-') else {
        return false;
    };
    let mut rest = word.chars();
    let first = rest.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '"' | '„' | '('));
    let count = word.strip_prefix('n').is_some_and(|n| n.trim_start_matches('=').parse::<u64>().is_ok());
    first && rest.next().is_some() && !count
}
