//! Tables of figures are written as rows; text that only stands side by side is no table.

use super::page_tests::{ABSATZ, Paper, pdf};
use super::*;

fn text(paper: Paper) -> String {
    read(&pdf(&[paper], "")).unwrap().text
}

/// Adds rows of cells: `places` are the left edges of the columns, `y` is the height of the first row.
fn rows(mut paper: Paper, places: &[u32], y: u32, cells: &[&[&str]]) -> Paper {
    for (at, row) in cells.iter().enumerate() {
        for (x, cell) in places.iter().zip(*row) {
            if !cell.is_empty() {
                paper = paper.rows(*x, y - 14 * at as u32, &[cell]);
            }
        }
    }
    paper
}

const AUSFUHR: [&[&str]; 5] = [
    &["Zielland", "Ausfuhr 2025", "Veränderung", "Rang"],
    &["Vereinigte Staaten von Amerika", "5,2 Mrd. Euro", "-3 %", "2."],
    &["Tschechische Republik", "3,1 Mrd. Euro", "+4 %", "5."],
    &["Polen", "2,99 Mrd. Euro", "+7 %", "6."],
    &["darunter Niederschlesien", "", "+9 %", ""],
];

#[test]
fn figures_keep_their_row_and_their_column() {
    let paper = Paper::default().rows(70, 760, &ABSATZ);
    let paper = rows(paper, &[70, 260, 360, 450], 680, &AUSFUHR);
    let paper = paper.rows(70, 560, &["Quelle: Statistisches Landesamt."]);
    let written = text(paper);
    let table = "\n\n| Zielland | Ausfuhr 2025 | Veränderung | Rang |\n|---|---|---|---|\n\
        | Vereinigte Staaten von Amerika | 5,2 Mrd. Euro | -3 % | 2. |\n\
        | Tschechische Republik | 3,1 Mrd. Euro | +4 % | 5. |\n\
        | Polen | 2,99 Mrd. Euro | +7 % | 6. |\n\
        | darunter Niederschlesien |  | +9 % |  |\n\nQuelle: Statistisches Landesamt.\n";
    assert!(written.ends_with(table), "{written}");
    assert!(written.starts_with(&ABSATZ.join("\n")), "{written}");
}

#[test]
fn the_parser_reads_the_rows_of_a_table() {
    let paper = rows(Paper::default().rows(70, 760, &ABSATZ), &[70, 260, 360, 450], 680, &AUSFUHR);
    let read = read(&pdf(&[paper], "")).unwrap();
    let Stellen::Seiten(pages) = &read.stellen else { panic!("{:?}", read.stellen) };
    assert_eq!(pages, &[1]);
    assert!(read.text.lines().filter(|line| line.starts_with("| ")).count() == 5, "{}", read.text);
}

#[test]
fn columns_of_text_beside_line_numbers_are_no_table() {
    let left = [
        "Die Regierung pflegt enge",
        "Beziehungen zu Nachbarn und",
        "will sie weiter ausbauen, so",
        "weit die Mittel reichen und",
    ];
    let right = [
        "der Landtag zustimmt. Dafür",
        "werden Messen besucht und",
        "Reisen geplant, die auch den",
        "kleinen Betrieben nützen.",
    ];
    let numbers = ["5", "10", "15", "20"];
    let cells: Vec<[&str; 3]> = (0..4).map(|at| [left[at], right[at], numbers[at]]).collect();
    let cells: Vec<&[&str]> = cells.iter().map(<[&str; 3]>::as_slice).collect();
    let written = text(rows(Paper::default(), &[70, 300, 520], 700, &cells));
    assert!(!written.contains('|'), "{written}");
}

#[test]
fn contents_addresses_and_registers_are_no_tables() {
    let contents: [&[&str]; 4] = [
        &["I", "Grenzüberschreitende Zusammenarbeit", "5"],
        &["II", "Partnerschaften", "9"],
        &["III", "Wirtschaft und Fachkräfte", "12"],
        &["IV", "Bildung", "17"],
    ];
    let addresses: [&[&str]; 3] = [
        &["Hausanschrift", "Telefon", "Verbindung"],
        &["Archivstraße 1", "Zentrale 564-0", "Linien 3, 7 und 8"],
        &["Dresden", "Fax 564-1025", "Carolaplatz"],
    ];
    let register: [&[&str]; 4] = [
        &["Ausfuhr", ". . . . . . .", "12"],
        &["Beirat", ". . . . . . .", "211"],
        &["Messen", ". . . . . . .", "7"],
        &["Reisen", ". . . . . . .", "54"],
    ];
    for cells in [contents.as_slice(), addresses.as_slice(), register.as_slice()] {
        let written = text(rows(Paper::default(), &[70, 220, 450], 700, cells));
        assert!(!written.contains('|'), "{written}");
    }
}
