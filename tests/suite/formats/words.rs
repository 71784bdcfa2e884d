//! No word is lost between a file and its blocks, and none is added.

use leitlinien::corpus::parse;
use proptest::prelude::*;

use super::gelesen;
use super::office::{docx, escaped, item, odt, p};

/// A part of a document.
#[derive(Debug, Clone)]
enum Part {
    Heading(u8, String),
    Text(String),
    Item(bool, u32, String),
    Table(Vec<(String, String)>),
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zäöüß]{2,9}",
        4 => "[A-ZÄÖÜ][a-zäöüß]{2,9}",
        1 => Just("Bürger*innen".to_owned()),
        1 => Just("*Hinweis*".to_owned()),
        1 => Just("[Anlage](neu)".to_owned()),
        1 => Just("_unten_".to_owned()),
        1 => Just("`code`".to_owned()),
        1 => Just("a|b".to_owned()),
        1 => Just("C:\\Akten\\*.txt".to_owned()),
        1 => Just("#7".to_owned()),
        1 => Just("<neu>".to_owned()),
        1 => Just("**".to_owned()),
        1 => Just("§ 4".to_owned()),
        1 => Just("1.2".to_owned()),
    ];
    let end = prop_oneof![Just("."), Just(":"), Just(""), Just(" –"), Just("…")];
    (proptest::collection::vec(word, 1..12), end).prop_map(|(words, end)| format!("{}{end}", words.join(" ")))
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        (1..4_u8, words()).prop_map(|(level, words)| Part::Heading(level, words)),
        words().prop_map(Part::Text),
        (any::<bool>(), 0..2_u32, words()).prop_map(|(ordered, level, words)| {
            // The numbers of an inner list are letters, which would count as words here.
            Part::Item(ordered, if ordered { 0 } else { level }, words)
        }),
        proptest::collection::vec((words(), words()), 1..3).prop_map(Part::Table),
    ]
}

fn as_docx(parts: &[Part]) -> Vec<u8> {
    let body = parts.iter().map(|part| match part {
        Part::Heading(level, words) => p(if *level == 1 { "berschrift1" } else { "berschrift2" }, words),
        Part::Text(words) => p("", words),
        Part::Item(ordered, level, words) => item(if *ordered { 2 } else { 1 }, *level, words),
        Part::Table(rows) => {
            let rows = rows
                .iter()
                .map(|(a, b)| format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("", a), p("", b)));
            format!("<w:tbl>{}</w:tbl>", rows.collect::<String>())
        }
    });
    docx(&body.collect::<String>(), &[])
}

fn as_odt(parts: &[Part]) -> Vec<u8> {
    let body = parts.iter().map(|part| match part {
        Part::Heading(level, words) => {
            format!(r#"<text:h text:outline-level="{level}">{}</text:h>"#, escaped(words))
        }
        Part::Text(words) => format!("<text:p>{}</text:p>", escaped(words)),
        Part::Item(ordered, level, words) => {
            let depth = *level as usize + 1;
            let style = if *ordered { "L2" } else { "L1" };
            format!(
                "{}<text:p>{}</text:p>{}",
                format!(r#"<text:list text:style-name="{style}"><text:list-item>"#).repeat(depth),
                escaped(words),
                "</text:list-item></text:list>".repeat(depth)
            )
        }
        Part::Table(rows) => {
            let cell = |words: &str| {
                format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", escaped(words))
            };
            let rows = rows
                .iter()
                .map(|(a, b)| format!("<table:table-row>{}{}</table:table-row>", cell(a), cell(b)));
            format!("<table:table>{}</table:table>", rows.collect::<String>())
        }
    });
    odt(&body.collect::<String>())
}

fn as_html(parts: &[Part]) -> Vec<u8> {
    let body = parts.iter().map(|part| match part {
        Part::Heading(level, words) => format!("<h{level}>{}</h{level}>\n", escaped(words)),
        Part::Text(words) => format!("<p>{}\n", escaped(words)),
        Part::Item(ordered, level, words) => {
            let list = if *ordered { "ol" } else { "ul" };
            let depth = *level as usize + 1;
            format!(
                "{}{}{}",
                format!("<{list}><li>").repeat(depth),
                escaped(words),
                format!("</{list}>").repeat(depth)
            )
        }
        Part::Table(rows) => {
            let rows = rows.iter().map(|(a, b)| format!("<tr><td>{}<td>{}", escaped(a), escaped(b)));
            format!("<table>{}</table>", rows.collect::<String>())
        }
    });
    format!("<!doctype html><meta charset=utf-8><body>{}", body.collect::<String>()).into_bytes()
}

/// Letters in order, without the numbers that lists add.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_word_is_lost(parts in proptest::collection::vec(part(), 1..9)) {
        let all: Vec<String> = parts.iter().flat_map(|part| match part {
            Part::Heading(_, words) | Part::Text(words) | Part::Item(_, _, words) => vec![words.clone()],
            Part::Table(rows) => rows.iter().flat_map(|(a, b)| [a.clone(), b.clone()]).collect(),
        }).collect();
        // Without a single letter a document has no text, and that is its reason.
        prop_assume!(all.iter().any(|words| words.chars().any(char::is_alphanumeric)));
        for bytes in [as_docx(&parts), as_odt(&parts), as_html(&parts)] {
            let read = gelesen(&bytes);
            let blocks = parse("d", &read.text);
            let shown: Vec<String> = blocks.iter().map(|block| {
                let mark = match &block.art {
                    leitlinien::domain::BlockArt::Ueberschrift { nummer: Some(nummer), .. } => letters(nummer),
                    _ => String::new(),
                };
                format!("{mark}{}", letters(&block.text))
            }).collect();
            let expected: String = all.iter().map(|words| letters(words)).collect();
            prop_assert_eq!(shown.concat(), expected, "{}", read.text);
        }
    }
}
