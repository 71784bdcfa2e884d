//! Markdown (CommonMark): headings, quotations with their place, lists of properties.

use super::Auszug;
use super::absatz::{Teil, parts};
use super::zitat::PARAGRAPH;
use crate::text::quoted;

pub(super) fn write(auszug: &Auszug) -> String {
    let mut blocks: Vec<String> = Vec::new();
    for part in parts(auszug) {
        blocks.push(match part {
            Teil::Ueberschrift(level, text) => {
                format!("{} {}", "#".repeat(usize::from(level)), escaped(text))
            }
            Teil::Absatz(text) => escaped(&text),
            Teil::Zitat(words, place) => quotation(words, &place),
            Teil::Tabelle(tabelle) => {
                let row = |cells: &Vec<String>| {
                    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                    format!("| {} |", cells.join(" | "))
                };
                let rule = format!("|{}", " --- |".repeat(tabelle.spalten.len()));
                let rows = tabelle.zeilen.iter().map(row);
                [row(&tabelle.spalten), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
            }
            Teil::Merkmale(_, all) => {
                let rows = all.iter().map(|one| format!("- {}: {}", escaped(&one.name), escaped(&one.wert)));
                rows.collect::<Vec<_>>().join("\n")
            }
        });
    }
    blocks.join("\n\n") + "\n"
}

/// A quotation, paragraph by paragraph, and where it stands.
pub(super) fn quotation(words: &str, place: &str) -> String {
    let words = quoted(words);
    let paragraphs = words.split(PARAGRAPH).map(escaped);
    let lines: Vec<String> = paragraphs.chain([format!("– {}", escaped(place))]).collect();
    format!("> {}", lines.join("\n>\n> "))
}

/// The words as words: nothing in them reads as markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    // At the beginning of a line also what would open a list or a ruled line.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    let mut behind = out.chars().skip(digits);
    let marker = behind.next().is_some_and(|c| matches!(c, '.' | ')'));
    let parted = behind.next().is_none_or(char::is_whitespace);
    if digits > 0 && marker && parted {
        out.insert(digits, '\\');
    } else if out.starts_with(['-', '+', '=']) {
        out.insert(0, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_markup() {
        assert_eq!(escaped("[a](b) *c* <d> #e"), "\\[a\\](b) \\*c\\* \\<d\\> \\#e");
        assert_eq!(escaped("12. Mai"), "12\\. Mai");
        assert_eq!(escaped("- a"), "\\- a");
        assert_eq!(escaped("2030 beginnt"), "2030 beginnt");
        assert_eq!(escaped("21.11.2026"), "21.11.2026");
    }
}
