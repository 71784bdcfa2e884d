//! The readers of all formats: what they keep, what they leave out, what they refuse.

mod fremd;
mod hostile;
mod office;
mod pages;
mod words;

use leitlinien::corpus::parse;
use leitlinien::domain::{Block, BlockArt, Stellen};
use leitlinien::formats::{Eigenschaften, Format, Gelesen, Vorgabe, read};
use leitlinien::text::LineRange;
use office::{docx, item, odt, p};

fn gelesen(bytes: &[u8]) -> Gelesen {
    read(bytes, &Vorgabe::default()).unwrap()
}

/// Reads and parses; blocks as `H1 words`, `- words`, `Abs words`, `Note 1 words`.
fn shapes(bytes: &[u8]) -> Vec<String> {
    let read = gelesen(bytes);
    parse("d", &read.text).iter().map(shape).collect()
}

fn shape(block: &Block) -> String {
    let kind = match &block.art {
        BlockArt::Ueberschrift { ebene, nummer } => match nummer {
            Some(nummer) => format!("H{ebene} ({nummer})"),
            None => format!("H{ebene}"),
        },
        BlockArt::Listenpunkt { ebene, zeichen } => format!("{}{zeichen}", "  ".repeat(usize::from(*ebene))),
        BlockArt::Fussnote { nummer } => format!("Note {nummer}"),
        BlockArt::Absatz => "Abs".to_owned(),
        other => format!("{other:?}"),
    };
    format!("{kind} {}", block.text)
}

fn eigenschaften() -> Eigenschaften {
    Eigenschaften {
        titel: Some("Kulturkonzept".to_owned()),
        urheber: Some("Referat 24".to_owned()),
        datum: Some("2024-03-01".to_owned()),
    }
}

/// The same paper as every format has it.
const PAPER: [&str; 13] = [
    "H1 Konzept für die Kulturförderung",
    "H2 Anlass",
    "Abs Die Staatsregierung fördert die Kultur in allen Landesteilen.",
    "Note 1 Vgl. den Beschluss des Kabinetts vom 3. März 2020.",
    "H2 Maßnahmen",
    "Abs Folgende Maßnahmen sind vorgesehen:",
    "- Ausbau der Bibliotheken im ländlichen Raum,",
    "  - mit Fahrbüchereien",
    "- Förderung der Museen.",
    "1. Prüfung der Anträge",
    "  a) durch das Landesamt",
    "2. Auszahlung der Mittel",
    "Abs Ansprechpartner sind die Kulturräume selbst.",
];

fn paper_docx() -> Vec<u8> {
    let note = r#"<w:p><w:r><w:t>Die Staatsregierung fördert die Kultur in allen Landes</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>teilen.</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>"#;
    let body = [
        p("Titel", "Konzept für die Kulturförderung"),
        p("Amtskapitel", "Anlass"),
        note.to_owned(),
        p("berschrift1", "Maßnahmen"),
        p("", "Folgende Maßnahmen sind vorgesehen:"),
        item(1, 0, "Ausbau der Bibliotheken im ländlichen Raum,"),
        item(1, 1, "mit Fahrbüchereien"),
        item(1, 0, "Förderung der Museen."),
        item(2, 0, "Prüfung der Anträge"),
        item(2, 1, "durch das Landesamt"),
        item(2, 0, "Auszahlung der Mittel"),
        p("", "Ansprechpartner sind die Kulturräume selbst."),
    ];
    docx(&body.concat(), &[(7, "Vgl. den Beschluss des Kabinetts vom 3. März 2020.")])
}

fn paper_odt() -> Vec<u8> {
    odt(r#"<text:p text:style-name="Title">Konzept für die Kulturförderung</text:p>
<text:h text:outline-level="1">Anlass</text:h>
<text:p>Die Staatsregierung fördert die <text:span text:style-name="T1">Kultur</text:span> in<text:s/>allen
   Landes&#xAD;teilen.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Vgl. den Beschluss des Kabinetts vom 3. März 2020.</text:p></text:note-body></text:note></text:p>
<text:h text:outline-level="1">Maßnahmen</text:h>
<text:p>Folgende Maßnahmen sind vorgesehen:</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Ausbau der Bibliotheken im ländlichen Raum,</text:p>
<text:list><text:list-item><text:p>mit Fahrbüchereien</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>Förderung der Museen.</text:p></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>Prüfung der Anträge</text:p>
<text:list><text:list-item><text:p>durch das Landesamt</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>Auszahlung der Mittel</text:p></text:list-item></text:list>
<text:p>Ansprechpartner sind die Kulturräume selbst.</text:p>"#)
}

fn paper_html() -> Vec<u8> {
    r##"<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kulturkonzept</title>
<meta name="author" content="Referat 24"><meta name="date" content="2024-03-01"><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Start</a></li></ul></nav><main>
<h1>Konzept für die Kulturförderung</h1><h2>Anlass</h2>
<p>Die Staatsregierung f&ouml;rdert die <b>Kultur</b> in allen Landes&shy;teilen.<sup><a href="#fn1" id="r1">1</a></sup>
<h2>Maßnahmen</h2><p>Folgende Maßnahmen sind vorgesehen:
<ul><li>Ausbau der Bibliotheken im ländlichen Raum,<ul><li>mit Fahrbüchereien</ul><li>Förderung der Museen.</ul>
<ol><li>Prüfung der Anträge<ol type=a><li>durch das Landesamt</ol><li>Auszahlung der Mittel</ol>
<p>Ansprechpartner sind die Kulturräume selbst.</p>
<ol><li id="fn1">Vgl. den Beschluss des Kabinetts vom 3. März 2020. <a href="#r1">↩</a></li></ol>
</main><footer>Impressum</footer><script>var x = "<p>nein</p>";</script></body></html>"##
        .as_bytes()
        .to_vec()
}

#[test]
fn one_paper_reads_alike_in_every_format() {
    for (format, bytes) in
        [(Format::Docx, paper_docx()), (Format::Odt, paper_odt()), (Format::Html, paper_html())]
    {
        let read = gelesen(&bytes);
        assert_eq!(read.format, format);
        assert_eq!(shapes(&bytes), PAPER, "{}", read.text);
        assert_eq!(read.eigenschaften, eigenschaften());
        assert_eq!(read.hinweise, [""; 0]);
    }
}

#[test]
fn paragraphs_are_counted_as_the_document_has_them() {
    for bytes in [paper_docx(), paper_odt(), paper_html()] {
        let read = gelesen(&bytes);
        let Stellen::Absaetze(firsts) = &read.stellen else { panic!("{:?}", read.stellen) };
        assert_eq!(firsts.len(), 12);
        let line = |words: &str| read.text.lines().position(|line| line.contains(words)).unwrap() as u32 + 1;
        let place = |words| read.stellen.text(&[LineRange::single(line(words))]);
        assert_eq!(place("Konzept"), "Abs. 1");
        // A note belongs to the paragraph that calls it.
        assert_eq!(place("Beschluss"), "Abs. 3");
        assert_eq!(place("Museen"), "Abs. 8");
        assert_eq!(place("selbst"), "Abs. 12");
    }
}

#[test]
fn what_was_deleted_stays_out_and_what_was_inserted_comes_in() {
    let body = r#"<w:p><w:r><w:t xml:space="preserve">Das Land </w:t></w:r><w:del><w:r><w:delText>kann</w:delText></w:r></w:del><w:ins><w:r><w:t>muss</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>hier</w:t></w:r></w:moveFrom><w:r><w:t xml:space="preserve"> han</w:t></w:r></w:p>
<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Der erste Satz</w:t></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">geht weiter, obwohl </w:t></w:r></w:p><w:p><w:r><w:t>hier ein Absatz war.</w:t></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:t>Seite 4</w:t></w:r></w:p>"#;
    let read = gelesen(&docx(body, &[]));
    assert_eq!(
        read.text,
        "Das Land muss han\n\nDer erste Satz\n\ngeht weiter, obwohl hier ein Absatz war.\n\nSeite 4\n\n"
    );
    assert_eq!(read.hinweise.len(), 1);
    let read = gelesen(&odt(
        r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>nie</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:p>Das Land <text:change text:change-id="1"/>muss<office:annotation><text:p>Frage</text:p></office:annotation> handeln.</text:p>"#,
    ));
    assert_eq!((read.text.as_str(), read.hinweise.len()), ("Das Land muss handeln.\n\n", 1));
}

#[test]
fn boxes_come_once_and_signs_are_kept() {
    let inner = p("", "Im Kasten steht ein Hinweis.");
    let body = format!(
        r#"<w:p><w:r><w:t>Vor dem Kasten.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{inner}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t><w:tab/><w:t>an: 5 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>"#
    );
    assert_eq!(
        gelesen(&docx(&body, &[])).text,
        "Vor dem Kasten.\n\nIm Kasten steht ein Hinweis.\n\nE-Mail an: 5 m²\n\n"
    );
}

#[test]
fn tables_keep_their_rows() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p("", text));
    let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", cell(a), cell(b));
    let frame = format!(
        "<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>",
        p("berschrift1", "Im Rahmen"),
        p("", "Steht Text.")
    );
    let body = format!("<w:tbl>{}{}</w:tbl>{frame}", row("Land", "Rolle"), row("Polen", "Partner | Nachbar"));
    let bytes = docx(&body, &[]);
    assert_eq!(
        gelesen(&bytes).text,
        "| Land | Rolle |\n|---|---|\n| Polen | Partner \\| Nachbar |\n\n# Im Rahmen\n\nSteht Text.\n\n"
    );
    assert_eq!(shapes(&bytes)[..2], ["Abs Land | Rolle", "Abs Polen | Partner | Nachbar"]);
}

#[test]
fn letters_take_their_usual_form() {
    let decomposed = "Fo\u{308}rderung der Ha\u{308}fen, Eﬃzienz";
    for bytes in [docx(&p("", decomposed), &[]), odt(&format!("<text:p>{decomposed}</text:p>"))] {
        assert_eq!(gelesen(&bytes).text, "Förderung der Häfen, Effizienz\n\n");
    }
    assert_eq!(gelesen("Fo\u{308}rderung".as_bytes()).text, "Förderung");
}

#[test]
fn numbered_headings_keep_their_numbers() {
    let numbered = |level: u32, style: &str, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let body = [
        numbered(0, "berschrift1", "Lage"),
        p("", "So ist es."),
        numbered(0, "berschrift1", "Ziele"),
        p("", "So soll es sein."),
    ];
    assert_eq!(
        shapes(&docx(&body.concat(), &[])),
        ["H2 (1) Lage", "Abs So ist es.", "H2 (2) Ziele", "Abs So soll es sein."]
    );
}
