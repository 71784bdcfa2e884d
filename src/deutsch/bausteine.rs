//! What sentences are made of: numbers with their nouns, words in quotation marks, lists.

use std::borrow::Borrow;

/// `1.234`.
pub fn zahl(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// `1 Stelle`, `1.234 Stellen`.
pub(super) fn gezaehlt(n: usize, eins: &str, viele: &str) -> String {
    format!("{} {}", zahl(n), if n == 1 { eins } else { viele })
}

/// A beginning of a sentence in words that may stand within one.
pub(super) fn grosz(worte: &str) -> String {
    let mut letters = worte.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(super) fn n_stellen(n: usize) -> String {
    gezaehlt(n, "Stelle", "Stellen")
}

pub(super) fn n_quellen(n: usize) -> String {
    gezaehlt(n, "Quelle", "Quellen")
}

pub(super) fn n_dokumente(n: usize) -> String {
    gezaehlt(n, "Dokument", "Dokumente")
}

pub(super) fn n_eintraege(n: usize) -> String {
    gezaehlt(n, "Eintrag", "Einträge")
}

pub(super) fn n_massnahmen(n: usize) -> String {
    gezaehlt(n, "Maßnahme", "Maßnahmen")
}

/// `„a“ oder „b“` with ` oder ` between them.
pub(super) fn zitiert(worte: &[impl AsRef<str>], dazwischen: &str) -> String {
    let worte: Vec<String> = worte.iter().map(|wort| format!("„{}“", wort.as_ref())).collect();
    worte.join(dazwischen)
}

/// `a, b oder c` with ` oder ` before the last.
pub(super) fn aufzaehlung<W: Borrow<str>>(worte: &[W], zuletzt: &str) -> String {
    match worte {
        [vorn @ .., letztes] if !vorn.is_empty() => vorn.join(", ") + zuletzt + letztes.borrow(),
        worte => worte.concat(),
    }
}
