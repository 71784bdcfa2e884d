//! Plain text and Markdown: line ends and pages.

use super::decode::Decoded;
use super::{Eigenschaften, Format, Gelesen, Grund};
use crate::domain::Stellen;

/// The character that begins a new page.
const FORM_FEED: char = '\u{c}';

pub(super) fn read(decoded: Decoded) -> Result<Gelesen, Grund> {
    let Decoded { text, zeichensatz, hinweise } = decoded;
    let (text, firsts) = pages(&lines(text));
    let stellen = if firsts.len() > 1 { Stellen::Seiten(firsts) } else { Stellen::Zeilen };
    if !text.contains(char::is_alphanumeric) {
        return Err(Grund::Leer);
    }
    let format = if is_markdown(&text) { Format::Markdown } else { Format::Text };
    Ok(Gelesen { format, text, stellen, eigenschaften: Eigenschaften::default(), zeichensatz, hinweise })
}

/// The text with `\n` at the end of every line, whatever system wrote it.
fn lines(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// The text with every form feed at the beginning of a line, and the number of each page's first line, from 1.
fn pages(text: &str) -> (String, Vec<u32>) {
    let mut out = String::with_capacity(text.len() + 16);
    let mut firsts = vec![1];
    let mut line = 1;
    for (number, part) in text.split(FORM_FEED).enumerate() {
        if number > 0 {
            if !out.ends_with('\n') && !out.is_empty() {
                out.push('\n');
                line += 1;
            }
            firsts.push(line);
            out.push(FORM_FEED);
        }
        out.push_str(part);
        line += part.matches('\n').count() as u32;
    }
    if text.trim_end_matches(['\n', ' ']).ends_with(FORM_FEED) {
        firsts.pop();
    }
    (out, firsts)
}

/// True if the text has Markdown markup; the parser reads both kinds alike, so this only names the format to the user.
fn is_markdown(text: &str) -> bool {
    let mut headings = 0;
    let mut signs = 0;
    for line in text.lines().take(2000) {
        let line = line.trim_end();
        let depth = line.bytes().take_while(|byte| *byte == b'#').count();
        headings += usize::from((1..=6).contains(&depth) && line.as_bytes().get(depth) == Some(&b' '));
        let target = line.len() < 2000 && line.contains("](");
        let row = line.starts_with('|') && line.ends_with('|') && line.contains("---");
        signs += usize::from(target || row || line.matches("**").count() >= 2 || line.starts_with("```"));
    }
    headings > 0 || signs > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::decode::decode;

    fn read_str(text: &str) -> Gelesen {
        read(decode(text.as_bytes(), None).unwrap()).unwrap()
    }

    #[test]
    fn every_line_end_is_one() {
        assert_eq!(read_str("eins\r\nzwei\rdrei\n\r\nvier").text, "eins\nzwei\ndrei\n\nvier");
    }

    #[test]
    fn form_feeds_make_pages() {
        let read = read_str("Seite eins\nnoch\n\u{c}Seite zwei\nmitten\u{c}Seite drei\n\u{c}\n");
        assert_eq!(read.text, "Seite eins\nnoch\n\u{c}Seite zwei\nmitten\n\u{c}Seite drei\n\u{c}\n");
        assert_eq!(read.stellen, Stellen::Seiten(vec![1, 3, 5]));
        assert_eq!(read_str("nur eine\n\u{c}").stellen, Stellen::Zeilen);
    }

    #[test]
    fn markup_makes_markdown() {
        assert_eq!(read_str("# Titel\n\nText").format, Format::Markdown);
        assert_eq!(read_str("Titel\n\n1. Text\n- Punkt #5").format, Format::Text);
    }

    #[test]
    fn a_text_needs_words() {
        assert_eq!(read(decode(b" \n\t\n---\n", None).unwrap()), Err(Grund::Leer));
    }
}
