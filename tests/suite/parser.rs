//! The document parser: the five shipped sources, invented papers of other shapes, any text at all.

mod anything;
mod cases;
mod papers;
mod shipped;

use std::fmt::Write as _;

use leitlinien::corpus::parse;
use leitlinien::domain::{Block, BlockArt};
use leitlinien::text::Lines;
use leitlinien::text::clean::is_hidden;

/// Parses and checks what must hold for every document.
fn blocks(text: &str) -> Vec<Block> {
    let blocks = parse("d", text);
    check(text, &blocks);
    blocks
}

/// Every line with words lies in exactly one block; pieces stand in the file byte for byte; nothing but blanks lies
/// between them; addresses are unique; marks and introductions lie within their texts.
fn check(text: &str, blocks: &[Block]) {
    let lines = Lines::new(text);
    let mut taken = vec![0_u32; lines.count() as usize + 1];
    let mut names = std::collections::HashSet::new();
    for block in blocks {
        assert!(names.insert(block.kennung.as_str()), "twice: {}", block.kennung);
        for line in block.zeilen.iter().flat_map(|range| range.von..=range.bis) {
            taken[line as usize] += u32::from(!is_blank(lines.get(line)));
        }
        check_pieces(&lines, block);
        for mark in &block.marks {
            assert!(block.text.get(..mark.at).is_some(), "mark {mark:?} in {}", block.kennung);
        }
        if let Some(intro) = block.einleitung {
            assert!(blocks[intro.block].text.get(intro.von..intro.bis).is_some(), "{intro:?}");
        }
    }
    for (number, line) in lines.numbered() {
        let times = taken[number as usize];
        assert!(is_blank(line) || times == 1, "line {number} in {times} blocks: {line:?}");
    }
}

fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || is_hidden(c))
}

fn check_pieces(lines: &Lines<'_>, block: &Block) {
    let mut read = String::new();
    let own: std::collections::HashSet<u32> =
        block.zeilen.iter().flat_map(|range| range.von..=range.bis).collect();
    for piece in &block.pieces {
        if piece.at > read.len() {
            read.push(' ');
        }
        assert_eq!(piece.at, read.len(), "{} {piece:?}", block.kennung);
        let printed = lines.get(piece.line).get(piece.column..piece.column + piece.len).unwrap();
        assert!(!printed.is_empty(), "{} {piece:?}", block.kennung);
        assert!(own.contains(&piece.line), "{} {piece:?}", block.kennung);
        read.push_str(printed);
    }
    assert_eq!(read, block.text, "{}", block.kennung);
}

/// One line for each block: its kind, its lines, its words, the marks of its footnotes.
fn outline(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        let kind = match &block.art {
            BlockArt::Ueberschrift { ebene, nummer } => {
                let number = nummer.as_deref().map(|n| format!(" [{n}]")).unwrap_or_default();
                format!("{}{number}", "#".repeat(usize::from(*ebene)))
            }
            BlockArt::Unterzeile => "unter".to_owned(),
            BlockArt::Absatz => "absatz".to_owned(),
            BlockArt::Listenpunkt { ebene, zeichen } => {
                format!("{}{zeichen}", "  ".repeat(usize::from(*ebene) + 1))
            }
            BlockArt::Fussnote { nummer } => format!("fussnote {nummer}"),
            BlockArt::Briefkopf => "kopf".to_owned(),
            BlockArt::Verweise => "links".to_owned(),
            BlockArt::Inhaltsverzeichnis => "inhalt".to_owned(),
        };
        let lines: Vec<String> = block.zeilen.iter().map(ToString::to_string).collect();
        let mut text = block.text.clone();
        for mark in block.marks.iter().rev() {
            text.insert_str(mark.at, &format!("^{}^", mark.nummer));
        }
        writeln!(out, "{kind} | {text} | {}", lines.join(",")).unwrap();
    }
    out
}
