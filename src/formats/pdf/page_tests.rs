//! Pages made here, letter by letter, with the traps that real programs set.

use super::*;

/// The content of a page, to which words are added at given places.
#[derive(Default)]
pub(super) struct Paper {
    content: Vec<u8>,
}

impl Paper {
    /// A row in the usual font; the text is written in Windows-1252, as most programs do.
    fn row(mut self, x: u32, y: u32, size: u32, text: &str) -> Self {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        self.content.extend(format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <").bytes());
        self.content.extend(bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()));
        self.content.extend(b"> Tj ET\n");
        self
    }

    /// Rows one below the other, in the size of running text.
    pub(super) fn rows(self, x: u32, y: u32, texts: &[&str]) -> Self {
        texts.iter().zip(0..).fold(self, |paper, (text, at)| paper.row(x, y - 12 * at, 10, text))
    }

    /// A character of the symbol font, by its code.
    fn symbol(mut self, x: u32, y: u32, code: u8) -> Self {
        self.content.extend(format!("BT /F2 10 Tf 1 0 0 1 {x} {y} Tm <{code:02x}> Tj ET\n").bytes());
        self
    }

    fn raw(mut self, operators: &str) -> Self {
        self.content.extend(operators.bytes());
        self
    }
}

const TO_UNICODE: &str = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <ff> endcodespacerange
4 beginbfchar <01> <FB00> <02> <F0B7> <03> <00660069> <04> <0001> endbfchar
endcmap end end";

fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut out = format!("<< /Length {} {entries} >>\nstream\n", content.len()).into_bytes();
    out.extend(content);
    out.extend(b"\nendstream");
    out
}

/// A PDF of these pages, with `info` as its properties. Every letter is half as wide as its font is high.
pub(super) fn pdf(papers: &[Paper], info: &str) -> Vec<u8> {
    let widths = "500 ".repeat(256);
    let kids: Vec<String> = (0..papers.len()).map(|at| format!("{} 0 R", 8 + 2 * at)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), papers.len()).into_bytes(),
        format!("<< /Type /Font /Subtype /TrueType /BaseFont /Text /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [{widths}] >>").into_bytes(),
        format!("<< /Type /Font /Subtype /TrueType /BaseFont /Zeichen /ToUnicode 5 0 R /FirstChar 0 /LastChar 255 /Widths [{widths}] >>").into_bytes(),
        stream("", TO_UNICODE.as_bytes()),
        format!("<< {info} >>").into_bytes(),
        stream(
            "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
            b"\xff\xd8(<< [ 7 TJ Q Q BT 4 cm \xff) ] Tj cm",
        ),
    ];
    for (at, paper) in papers.iter().enumerate() {
        let resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im1 7 0 R >> >>";
        objects.push(
            format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {} 0 R >>", 9 + 2 * at)
                .into_bytes(),
        );
        objects.push(stream("", &paper.content));
    }
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", number + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    let count = objects.len() + 1;
    out.extend(format!("xref\n0 {count}\n0000000000 65535 f \n").bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    out.extend(
        format!("trailer\n<< /Size {count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes(),
    );
    out
}

fn gelesen(papers: &[Paper]) -> Gelesen {
    read(&pdf(papers, "")).unwrap()
}

fn text(papers: &[Paper]) -> String {
    gelesen(papers).text
}

pub(super) const ABSATZ: [&str; 4] = [
    "Die Staatsregierung unterstützt kleine Unternehmen, die sich auf den Märk-",
    "ten der Nachbarn behaupten; sie hilft ihnen mit Messen, mit Reisen und mit",
    "Beratung. Der Landtag wird jährlich über die Fortschritte und Hindernisse in",
    "den Partnerregionen unterrichtet.",
];

#[test]
fn headings_and_paragraphs_keep_their_shape() {
    let paper = Paper::default()
        .row(70, 780, 18, "Strategie der Außenwirt-")
        .row(70, 758, 18, "schaft")
        .row(70, 720, 14, "1. Ausgangslage")
        .rows(70, 700, &ABSATZ)
        .rows(70, 700 - 48, &["Ein zweiter Absatz folgt ohne Abstand, weil die letzte Zeile kurz war und"])
        .rows(70, 700 - 60, &["hier endet er."]);
    let expected = format!(
        "# Strategie der Außenwirtschaft\n\n## 1. Ausgangslage\n\n{}\n\nEin zweiter Absatz folgt ohne Abstand, \
         weil die letzte Zeile kurz war und\nhier endet er.\n",
        ABSATZ.join("\n")
    );
    assert_eq!(text(&[paper]), expected);
}

#[test]
fn columns_are_read_one_behind_the_other_below_a_title_across_both() {
    let left = [
        "Links beginnt der Text und",
        "läuft in schmalen Zeilen bis",
        "an das Ende der Spalte, wo",
        "er abbricht und nach",
    ];
    let right = [
        "rechts oben weiterläuft, wie",
        "es in gedruckten Broschüren",
        "üblich ist, und dort endet",
        "der Absatz.",
    ];
    // Programs draw in any order; here row by row across both columns.
    let mut paper = Paper::default().row(
        70,
        780,
        10,
        "Ein Vorspann, der über beide Spalten der Seite reicht und sie einleitet.",
    );
    for at in 0..4 {
        let y = 750 - 12 * at as u32;
        paper = paper.row(320, y, 10, right[at]).row(70, y, 10, left[at]);
    }
    let text = text(&[paper]);
    let (first, second) = (left.join("\n"), right.join("\n"));
    assert!(text.ends_with(&format!("{first}\n{second}\n")), "{text}");
    assert!(text.starts_with("Ein Vorspann"), "{text}");
}

#[test]
fn a_table_with_short_cells_is_read_row_by_row() {
    let mut paper = Paper::default();
    for (at, (land, zahl)) in
        [("Polen", "4,1"), ("Tschechien", "4,4"), ("Frankreich", "2,9")].iter().enumerate()
    {
        let y = 700 - 12 * at as u32;
        paper = paper.row(70, y, 10, land).row(300, y, 10, zahl);
    }
    assert_eq!(text(&[paper]), "Polen 4,1\nTschechien 4,4\nFrankreich 2,9\n");
}

#[test]
fn running_heads_and_page_numbers_are_left_out_and_a_sentence_runs_on() {
    let page =
        |number: u32, rows: &[&str]| {
            Paper::default()
                .row(70, 810, 8, "Internationale Strategie | Staatskanzlei")
                .rows(70, 770, rows)
                .row(290, 30, 9, &format!("- {number} -"))
        };
    let papers = [
        page(1, &ABSATZ[..2]),
        page(2, &ABSATZ[2..]),
        page(3, &["Ein neuer Absatz beginnt auf der dritten Seite und ist kurz."]),
    ];
    let gelesen = gelesen(&papers);
    assert_eq!(
        gelesen.text,
        format!(
            "{}\n\u{c}{}\n\n\u{c}Ein neuer Absatz beginnt auf der dritten Seite und ist kurz.\n",
            ABSATZ[..2].join("\n"),
            ABSATZ[2..].join("\n")
        )
    );
    assert_eq!(gelesen.stellen, Stellen::Seiten(vec![1, 3, 6]));
}

#[test]
fn what_returns_inside_the_text_is_no_running_head() {
    let page = || Paper::default().rows(70, 770, &ABSATZ);
    let text = text(&[page(), page(), page()]);
    assert_eq!(text.matches("Beratung. Der Landtag").count(), 3, "{text}");
    assert_eq!(text.matches("Die Staatsregierung").count(), 3, "{text}");
}

#[test]
fn bullets_of_symbol_fonts_stand_before_their_items_wherever_they_are_drawn() {
    let paper = Paper::default()
        .rows(70, 720, &["Folgende Schritte sind vorgesehen:"])
        .rows(90, 700, &["Messen in Prag und Breslau, die den Unternehmen nützen", "und sie bekannt machen,"])
        .rows(90, 676, &["Reisen"])
        .symbol(72, 700, 2)
        .symbol(72, 671, 4);
    let text = text(&[paper]);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "Folgende Schritte sind vorgesehen:",
            "• Messen in Prag und Breslau, die den Unternehmen nützen",
            "und sie bekannt machen,",
            "• Reisen"
        ]
    );
}

#[test]
fn ligatures_and_parted_words_are_mended() {
    let paper = Paper::default()
        .row(70, 700, 10, "O")
        .symbol(75, 700, 1)
        .row(80, 700, 10, "ene Märkte und Ausland, mit denen der Freistaat ver -")
        .row(70, 688, 10, "dient  und   gewinnt, Kultur- und Bildungsarbeit.");
    assert_eq!(
        text(&[paper]),
        "Offene Märkte und Ausland, mit denen der Freistaat ver-\ndient und gewinnt, Kultur- und Bildungsarbeit.\n"
    );
}

#[test]
fn notes_get_raised_numbers_and_bold_letters_drawn_twice_are_read_once() {
    let paper = Paper::default()
        .row(70, 700, 10, "Der Bericht")
        .row(125, 704, 6, "3")
        .row(132, 700, 10, "liegt vor.")
        .row(70, 680, 10, "Wichtig")
        .raw("BT /F1 10 Tf 1 0 0 1 70.3 680 Tm (Wichtig) Tj ET\n");
    assert!(text(&[paper]).starts_with("Der Bericht³ liegt vor.\nWichtig\n"));
}

#[test]
fn turned_pages_are_read_along_their_lines() {
    let paper = Paper::default()
        .raw("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Eine Tabelle im Querformat) Tj ET\n")
        .raw("BT /F1 10 Tf 0 1 -1 0 112 50 Tm (steht auf der Seite.) Tj ET\n");
    assert_eq!(text(&[paper]), "Eine Tabelle im Querformat\nsteht auf der Seite.\n");
}

#[test]
fn pages_of_pictures_are_named_and_a_document_of_them_has_no_text() {
    let scan = || Paper::default().raw("q 500 0 0 800 50 20 cm /Im1 Do Q\n");
    let gelesen = gelesen(&[Paper::default().rows(70, 700, &ABSATZ), scan()]);
    assert_eq!(gelesen.hinweise, ["Seite 2 enthält keinen Text, bitte OCR."]);
    assert_eq!(gelesen.stellen, Stellen::Seiten(vec![1, 5]));
    assert_eq!(read(&pdf(&[scan(), scan()], "")), Err(Grund::OhneText));
}

#[test]
fn a_picture_among_the_words_does_no_harm() {
    let paper = Paper::default()
        .rows(70, 700, &["Vor dem Bild"])
        .raw("q 50 0 0 50 50 600 cm /Im1 Do Q\n")
        .rows(70, 500, &["und nach dem Bild steht Text."]);
    let gelesen = gelesen(&[paper]);
    assert_eq!(
        gelesen.text.split_whitespace().collect::<Vec<_>>().join(" "),
        "Vor dem Bild und nach dem Bild steht Text."
    );
    assert!(gelesen.hinweise.is_empty());
}

#[test]
fn the_properties_are_read_in_both_encodings() {
    let info = "/Title <FEFF0053007400E40072006B0065> /Author (Sächsische Staatskanzlei) /CreationDate (D:20240503120000+02'00')";
    let (info, _, _) = encoding_rs::WINDOWS_1252.encode(info);
    let mut bytes = pdf(&[Paper::default().rows(70, 700, &ABSATZ)], "/Title (x)");
    let at = bytes.windows(10).position(|window| window == b"/Title (x)").unwrap();
    bytes.splice(at..at + 10, info.iter().copied());
    // The table of object places is wrong now: the library must find the objects itself or return an error.
    if let Ok(gelesen) = read(&bytes) {
        assert_eq!(gelesen.format, Format::Pdf);
    }
    let plain = pdf(
        &[Paper::default().rows(70, 700, &ABSATZ)],
        "/Title <FEFF0053007400E40072006B0065> /CreationDate (D:20240503120000)",
    );
    let eigenschaften = read(&plain).unwrap().eigenschaften;
    assert_eq!(eigenschaften.titel.as_deref(), Some("Stärke"));
    assert_eq!(eigenschaften.datum.as_deref(), Some("2024-05-03"));
    assert_eq!(iso("D:20241303"), None);
    assert_eq!(iso("gestern"), None);
}

#[test]
fn damaged_files_end_in_a_reason_or_in_what_is_left_of_them() {
    let whole = pdf(&[Paper::default().rows(70, 700, &ABSATZ), Paper::default().rows(70, 700, &ABSATZ)], "");
    for end in (0..whole.len()).step_by(97) {
        read(&whole[..end]).ok();
    }
    for at in (0..whole.len()).step_by(31) {
        let mut bytes = whole.clone();
        bytes[at] = bytes[at].wrapping_add(13);
        read(&bytes).ok();
    }
    assert!(matches!(read(b"%PDF-1.4\nnichts"), Err(Grund::Beschaedigt(_))));
}
