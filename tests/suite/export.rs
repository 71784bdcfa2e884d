//! Exported files are read back by readers that did not write them.

use std::io::{Cursor, Read as _};

use leitlinien::app::{Effect, Event as Happened, Order};
use leitlinien::domain::{Ansicht, Art, Stelle};
use leitlinien::export::{self, Auszug, Eigenschaft, Eintrag, Exportformat, Zitat, bytes};
use leitlinien::holdings::{self, NichtGeschrieben, SYSTEM, shipped_index};
use leitlinien::katalog::uebersicht::Tabelle;
use leitlinien::katalog::uebersicht::kreuz::{Achse, kreuztabelle};
use leitlinien::search::{Answer, Auswahl, Hit, Index, Options, Searcher, Was};
use leitlinien::text::lines::LineRange;
use leitlinien::text::quoted;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::cli::run;
use crate::support::screen::{frame, rows};
use crate::support::session::{Session, bestand};

fn branch(kennung: &str) -> Auszug {
    let bestand = bestand();
    let (ansicht, id) = bestand.find(kennung).unwrap();
    export::of_branch(&bestand, bestand.baum(ansicht), id)
}

/// An entry whose every word is meant to do harm.
fn hostile() -> Auszug {
    let evil = "=cmd|' /C calc'!A1 <script>alert(1)</script> & \"x\"; ]]> \u{fffe}*fett* [a](b)";
    let merkmale =
        vec![Eigenschaft { key: "hinweis", name: "Hinweis".to_owned(), wert: "+49;\"a\"".to_owned() }];
    let zitat = Zitat { wortlaut: evil.to_owned(), titel: "@a".to_owned(), ..Zitat::default() };
    let eintrag = Eintrag {
        ebene: 1,
        art: "massnahme",
        titel: evil.to_owned(),
        kennung: "-x/m1".to_owned(),
        merkmale,
        zitate: vec![zitat],
        nur_zitat: false,
        ..Eintrag::default()
    };
    Auszug {
        titel: "A & B < C".to_owned(),
        angaben: vec!["# keine Überschrift".to_owned()],
        eintraege: vec![eintrag],
        tabelle: None,
    }
}

/// Without blanks: what line breaking and joining of runs cannot change.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Every quotation of the export stands in the text.
fn has_all_words(auszug: &Auszug, text: &str) {
    let text = squeezed(text);
    for zitat in auszug.eintraege.iter().flat_map(|eintrag| &eintrag.zitate) {
        assert!(text.contains(&squeezed(&quoted(&zitat.wortlaut))), "„{}“", zitat.wortlaut);
        assert!(text.contains(&squeezed(&zitat.fundstelle())), "{}", zitat.fundstelle());
    }
}

/// RFC 4180 with semicolons.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'), "a bare carriage return");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\n' if !quoted => panic!("a bare line feed"),
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the last row is not closed");
    rows
}

fn text_of(auszug: &Auszug, format: Exportformat) -> String {
    String::from_utf8(bytes(auszug, format).unwrap()).unwrap()
}

#[test]
fn csv_reads_back_cell_for_cell() {
    let auszug = branch("strategie/III");
    let text = text_of(&auszug, Exportformat::Csv);
    let table = parsed(text.strip_prefix('\u{feff}').expect("a byte order mark"));
    assert!(table.iter().all(|row| row.len() == 14));
    let quotes: Vec<&Zitat> = auszug.eintraege.iter().flat_map(|eintrag| &eintrag.zitate).collect();
    let words: Vec<&str> =
        table.iter().skip(1).map(|row| row[3].as_str()).filter(|cell| !cell.is_empty()).collect();
    assert_eq!(words, quotes.iter().map(|zitat| zitat.wortlaut.as_str()).collect::<Vec<_>>());
    let measure = table.iter().find(|row| row[13] == "strategie/III/fachkraefte/m4").unwrap();
    assert_eq!(measure[1..3], ["Maßnahme", "Förderung der beruflichen Aus- und Weiterbildung"]);
    assert_eq!((measure[4].as_str(), measure[6].as_str(), measure[12].as_str()), ("III", "wird", "Z. 319"));
}

#[test]
fn no_cell_is_a_formula() {
    for auszug in [hostile(), branch("strategie"), export::of_view(&bestand(), Ansicht::Laender)] {
        let text = text_of(&auszug, Exportformat::Csv);
        for cell in parsed(text.trim_start_matches('\u{feff}')).into_iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
}

/// A table of counts, and one whose every word is meant to do harm.
fn tables() -> [Auszug; 2] {
    let table = kreuztabelle(&bestand(), Achse::Instrument, Achse::Verbindlichkeit).tabelle();
    let evil = "=1+1;\"x\" <b>| & ]]>".to_owned();
    let hostile = Tabelle {
        titel: evil.clone(),
        angaben: vec![evil.clone()],
        spalten: vec![evil.clone(), "b".to_owned()],
        zeilen: vec![vec![evil.clone(), "+26 %".to_owned()], vec![String::new(), evil]],
    };
    [export::of_table(&table), export::of_table(&hostile)]
}

#[test]
fn a_table_of_counts_reads_back_in_every_format() {
    for auszug in tables() {
        let table = auszug.tabelle.clone().unwrap();
        let all: Vec<Vec<String>> = std::iter::once(&table.spalten).chain(&table.zeilen).cloned().collect();
        let read = parsed(text_of(&auszug, Exportformat::Csv).trim_start_matches('\u{feff}'));
        let plain = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
            let cell = |cell: String| cell.trim_start_matches('\'').to_owned();
            rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
        };
        assert_eq!(plain(read), plain(all.clone()));
        let json: serde_json::Value = serde_json::from_str(&text_of(&auszug, Exportformat::Json)).unwrap();
        assert_eq!(json["tabelle"]["zeilen"], serde_json::json!(table.zeilen));
        let words: String = all.concat().concat();
        let html = text_of(&auszug, Exportformat::Html);
        let html = words_of_xml(html.strip_prefix("<!DOCTYPE html>\n").unwrap(), true);
        assert!(squeezed(&html).contains(&squeezed(&words)), "{html}");
        let parts = unzipped(bytes(&auszug, Exportformat::Docx).unwrap());
        let (_, docx) = parts.into_iter().find(|(name, _)| name == "word/document.xml").unwrap();
        assert!(squeezed(&words_of_xml(&docx, false)).contains(&squeezed(&words)), "{docx}");
        assert_eq!(docx.matches("<w:tr>").count(), all.len());
        let markdown = text_of(&auszug, Exportformat::Markdown);
        let rows: Vec<&str> = markdown.lines().filter(|line| line.starts_with('|')).collect();
        assert_eq!(rows.len(), all.len() + 1);
        for row in rows {
            // A bar that is meant as a word is escaped.
            assert_eq!(row.replace("\\|", "").matches('|').count(), table.spalten.len() + 1, "{row}");
        }
    }
}

/// The words of an XML or XHTML file; every tag is closed where it should be.
fn words_of_xml(xml: &str, html: bool) -> String {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = !html;
    let (mut open, mut out): (Vec<String>, String) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                if !(html && name == "meta") {
                    open.push(name);
                }
            }
            Event::End(tag) => {
                let name = tag.name().as_ref().to_owned();
                assert_eq!(open.pop(), Some(name));
            }
            Event::Text(text) => out.push_str(&text),
            Event::GeneralRef(name) => out.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "#39" => "'",
                other => panic!("&{other};"),
            }),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    out
}

fn unzipped(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn docx_is_well_formed_has_all_words_and_is_the_same_each_time() {
    for auszug in [branch("strategie/III"), branch("region/niederschlesien"), hostile()] {
        let made = bytes(&auszug, Exportformat::Docx).unwrap();
        assert_eq!(made, bytes(&auszug, Exportformat::Docx).unwrap());
        let parts = unzipped(made);
        let words: Vec<(&str, String)> =
            parts.iter().map(|(name, xml)| (name.as_str(), words_of_xml(xml, false))).collect();
        let document = &words.iter().find(|(name, _)| *name == "word/document.xml").unwrap().1;
        if auszug != hostile() {
            has_all_words(&auszug, document);
        }
        let core = &words.iter().find(|(name, _)| *name == "docProps/core.xml").unwrap().1;
        assert!(core.contains(&auszug.titel));
        // Everything that is named is there: styles of paragraphs, parts of the package.
        let (_, styles) = parts.iter().find(|(name, _)| name == "word/styles.xml").unwrap();
        let (_, xml) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
        for style in xml.split("<w:pStyle w:val=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
        }
        let (_, types) = parts.iter().find(|(name, _)| name == "[Content_Types].xml").unwrap();
        for name in types.split("PartName=\"/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(parts.iter().any(|(known, _)| known == name), "{name}");
        }
    }
}

#[test]
fn the_programs_own_reader_of_docx_finds_headings_and_quotations() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("auszug.docx");
    std::fs::write(&path, bytes(&branch("strategie/III"), Exportformat::Docx).unwrap()).unwrap();
    let quelle = holdings::document_of(&path, &holdings::Umgebung::default()).unwrap();
    assert!(quelle.headings().any(|(_, block)| block.text.contains("Fachkräfte")));
    assert!(quelle.text.contains("„Förderung der beruflichen Aus- und Weiterbildung“"));
}

#[test]
fn html_is_balanced_escaped_and_accessible() {
    for auszug in [branch("strategie/III"), hostile()] {
        let html = text_of(&auszug, Exportformat::Html);
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"de\">"));
        assert!(!html.contains("<script"), "no script, of whatever origin");
        let body = html.strip_prefix("<!DOCTYPE html>\n").unwrap();
        let words = words_of_xml(body, true);
        if auszug != hostile() {
            has_all_words(&auszug, &words);
        }
        assert_eq!(html.matches("<table>").count(), html.matches("<caption>").count());
        assert_eq!(html.matches("<th").count(), html.matches("<th scope=\"row\"").count());
        let mut before = 0;
        for level in html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)) {
            assert!(level <= before + 1, "a heading jumps from {before} to {level}");
            before = level;
        }
    }
}

#[test]
fn markdown_quotes_with_place_and_no_word_is_markup() {
    let auszug = branch("strategie/III/fachkraefte");
    let text = text_of(&auszug, Exportformat::Markdown).replace('\\', "");
    has_all_words(&auszug, &text);
    let evil = text_of(&hostile(), Exportformat::Markdown);
    assert!(evil.contains("\\# keine Überschrift") && evil.contains("\\*fett\\* \\[a\\](b)"), "{evil}");
    insta::assert_snapshot!(
        "ausgabe_markdown",
        text_of(&branch("strategie/III/internationale-ansiedlungen-in"), Exportformat::Markdown)
    );
}

#[test]
fn json_has_the_same_entries() {
    let auszug = branch("strategie/II");
    let value: serde_json::Value = serde_json::from_str(&text_of(&auszug, Exportformat::Json)).unwrap();
    assert_eq!(value["schema"], 1);
    assert_eq!(value["eintraege"].as_array().unwrap().len(), auszug.eintraege.len());
    assert_eq!(value["eintraege"][1]["kennung"], auszug.eintraege[1].kennung);
}

#[test]
fn hits_become_passages_even_of_documents_that_are_not_loaded() {
    let hit = |kennung: &str, quelle: &str| Hit {
        kennung: kennung.to_owned(),
        art: Art::Absatz,
        quelle: quelle.to_owned(),
        titel: "Titel".to_owned(),
        datum: None,
        zeilen: vec![LineRange::single(9)],
        stelle: Some(Stelle::Seiten(vec![LineRange::single(12)])),
        ausschnitt: "nur das".to_owned(),
        markierungen: Vec::new(),
        text: "nur das, und mehr".to_owned(),
        stellen: Vec::new(),
        wertung: 1.0,
        stufe: 1,
        gruende: Vec::new(),
        warum: None,
        ersetzt: false,
        fehlt: Vec::new(),
        bestand: 0,
    };
    let all =
        [hit("strategie/VII/m2", "strategie"), hit("fremd/abs1", "fremd"), hit("land/japan", "strategie")];
    let chosen = Auswahl { hits: all.iter().collect(), was: Was::Markierte };
    let answer = Answer { gesamt: 3, woertlich: 3, ..Answer::empty("ki") };
    let auszug = export::of_hits(&bestand(), &answer, chosen);
    assert_eq!(auszug.eintraege[0].zitate[0].wortlaut, "KI-Kongress");
    let last = auszug.eintraege.last().unwrap();
    assert_eq!(last.zitate[0].wortlaut, "nur das", "documents that are not loaded come last");
    assert!(text_of(&auszug, Exportformat::Markdown).contains("S. 12"), "its page, not its line");
    assert!(!auszug.eintraege[1].zitate.is_empty());
}

/// The hits of a query on the shipped corpus as a file.
fn hits_of(anfrage: &str, format: Exportformat) -> String {
    let search = Searcher::new(vec![Index::open(&shipped_index(), SYSTEM).unwrap()]);
    let answer = search.search(anfrage, &Options::default());
    text_of(&export::of_hits(&bestand(), &answer, answer.alle()), format)
}

#[test]
fn exported_hits_stand_under_what_they_have_of_the_query() {
    let one = hits_of("Indien", Exportformat::Markdown);
    assert!(one.contains("5 Stellen enthalten das Wort; hier stehen 5 Treffer."), "{one}");
    assert!(!one.contains("Stipendien") && !one.contains("Schreibung"), "{one}");
    let or = hits_of("Indien ODER Niederschlesien", Exportformat::Markdown);
    assert!(or.contains("8 Stellen passen zur Suche; hier stehen 8 Treffer."), "{or}");
    let some = hits_of("Niederschlesien Indien", Exportformat::Markdown);
    assert!(some.contains("0 Stellen enthalten alle Wörter") && some.contains("## Einige Wörter"), "{some}");
    let similar = hits_of("Brexit", Exportformat::Markdown);
    assert!(
        similar.contains("0 Stellen enthalten das Wort, 2 mit ähnlich geschriebenen Wörtern"),
        "{similar}"
    );
    assert!(similar.contains("„Brexit“ kommt nicht vor") && similar.contains("## Ähnliche Schreibung"));
    for (anfrage, fund) in [
        ("Indien", "alle Wörter"),
        ("Indien ODER Niederschlesien", "passt zur Suche"),
        ("Niederschlesien Indien", "einige Wörter"),
        ("Brexit", "ähnliche Schreibung"),
    ] {
        let table = parsed(&hits_of(anfrage, Exportformat::Csv));
        assert_eq!(table[0].last().unwrap(), "Fund");
        assert!(table.len() > 1 && table[1..].iter().all(|row| row.last().unwrap() == fund), "{anfrage}");
    }
    let value: serde_json::Value = serde_json::from_str(&hits_of("Brexit", Exportformat::Json)).unwrap();
    assert_eq!(value["eintraege"][0]["fund"], "aehnlich");
    assert!(!parsed(&text_of(&branch("strategie/III"), Exportformat::Csv))[0].contains(&"Fund".to_owned()));
}

#[test]
fn files_are_written_at_once_for_the_user_alone_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.md");
    holdings::write(&path, b"eins", false).unwrap();
    let again = holdings::write(&path, b"zwei", false).unwrap_err();
    assert!(matches!(again, NichtGeschrieben::Vorhanden(_)), "{again}");
    assert_eq!(std::fs::read(&path).unwrap(), b"eins");
    holdings::write(&path, b"zwei", true).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"zwei");
    let missing = holdings::write(&folder.path().join("fehlt/a.md"), b"x", false).unwrap_err();
    assert!(missing.to_string().contains("gibt es nicht"), "{missing}");
    assert!(holdings::write(folder.path(), b"x", true).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
        std::os::unix::fs::symlink(&path, folder.path().join("verweis.md")).unwrap();
        holdings::write(&folder.path().join("verweis.md"), b"drei", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"drei");
        assert!(holdings::write("/dev/null".as_ref(), b"x", true).is_err());
    }
}

#[test]
fn the_command_writes_what_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("iii.csv");
    let file = path.to_str().unwrap();
    let first = run(&["export", "strategie/III", "--nach", file]);
    assert_eq!((first.code, first.stdout.as_str()), (0, ""), "{}", first.stderr);
    assert!(first.stderr.contains("geschrieben"), "{}", first.stderr);
    let second = run(&["export", "strategie/III", "--nach", file]);
    assert_eq!(second.code, 2);
    assert!(second.stderr.contains("gibt es schon"), "{}", second.stderr);
    assert_eq!(run(&["export", "ziele", "--nach", file, "--ueberschreiben"]).code, 0);
    let hits = run(&["export", "--suche", "wasserstoff", "--nach", "-", "--format", "md"]);
    assert_eq!(hits.code, 0, "{}", hits.stderr);
    assert!(hits.stdout.starts_with("# Treffer für „wasserstoff“\n"), "{}", hits.stdout);
    assert!(hits.stdout.contains("> „Internationale Wasserstoffkonferenz“"), "{}", hits.stdout);
    let polen = folder.path().join("polen.csv");
    let all = run(&["export", "--suche", "Maßnahmen Polen", "--nach", polen.to_str().unwrap()]);
    let said = "Das sind alle 49 Treffer, ohne 1 ähnlich geschriebenen. Die Antwort darunter: 7 Einträge; nur sie \
                schreibt „--nur-antwort“.";
    assert!(all.stderr.contains(said), "{}", all.stderr);
    let only = ["export", "--suche", "Maßnahmen Polen", "--nur-antwort", "--nach", "-", "--format", "json"];
    let only: serde_json::Value = serde_json::from_str(&run(&only).stdout).unwrap();
    assert_eq!(only["eintraege"].as_array().unwrap().len(), 7);
    assert_eq!(run(&["export", "--suche", "xyzzyquux", "--nach", "-", "--format", "md"]).code, 1);
    assert_eq!(run(&["export", "gibt-es-nicht", "--nach", "-", "--format", "md"]).code, 1);
    let unclear = run(&["export", "ziele", "--nach", "ziele.odt"]);
    assert_eq!(unclear.code, 2);
    assert!(unclear.stderr.contains(".docx"), "{}", unclear.stderr);
    assert_eq!(run(&["export", "--nach", "-", "--format", "md"]).code, 2);
}

#[test]
fn the_interface_asks_for_a_name_and_before_it_replaces() {
    let mut session = Session::new(80, 24);
    session.keys("jjjj");
    session.keys("x");
    let screen = rows(&frame(&session.app)).join("\n");
    assert!(screen.contains("Der ganze Zweig, 10 Einträge, Datei: strategie-"), "{screen}");
    session.keys("<End><BS><BS><BS><BS>odt<Enter>");
    assert!(session.effects.is_empty());
    assert!(session.app.out.notice.as_ref().unwrap().contains(".docx"));
    session.keys("<BS><BS><BS>md<Enter>");
    let Some(Effect::Outside(Order::Export { path, format, auszug, replace: false })) = session.effects.pop()
    else {
        panic!("{:?}", session.effects)
    };
    assert_eq!(format, Exportformat::Markdown);
    assert!(!auszug.eintraege.is_empty());
    session.event(Happened::Exists(path.clone()));
    session.keys("<Esc>");
    assert!(session.effects.is_empty());
    session.event(Happened::Exists(path.clone()));
    session.keys("<Down><Enter>");
    let Some(Effect::Outside(Order::Export { path: again, replace: true, .. })) = session.effects.pop()
    else {
        panic!("{:?}", session.effects)
    };
    assert_eq!(again, path);
    session.keys("/japan<Enter>x");
    assert!(rows(&frame(&session.app)).join("\n").contains("japan.docx"));
}

#[test]
fn a_group_exports_each_quotation_of_its_role_once() {
    let auszug = branch("laender/ausfuhr");
    let zitate: Vec<&str> =
        auszug.eintraege.iter().flat_map(|e| &e.zitate).map(|zitat| zitat.wortlaut.as_str()).collect();
    assert!(!zitate.iter().any(|words| words.contains("Handelsbeziehungen")), "a quotation of another role");
    let of = |titel: &str| auszug.eintraege.iter().find(|e| e.titel.starts_with(titel)).unwrap();
    assert!(of("USA").zitate.is_empty(), "the figure below quotes it");
    assert!(of("Ausfuhr USA").zitate[0].wortlaut.contains("Länder-Ranking"));
    let figures = auszug.eintraege.iter().filter(|eintrag| eintrag.art == Art::Zahl.key()).count();
    assert_eq!(figures, 13, "no figure is left out, though the state above has its sentence");
}

/// The headings of an export as Markdown.
fn headings(auszug: &Auszug) -> Vec<String> {
    let text = text_of(auszug, Exportformat::Markdown);
    text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn what_is_chosen_stands_in_the_papers_order_under_each_heading_once() {
    let bestand = bestand();
    let baum = bestand.baum(Ansicht::Instrumente);
    let ids = ["V/m1", "III/fachkraefte/m2", "III/aussenwirtschaft/m2", "III/aussenwirtschaft/m1"]
        .map(|end| baum.find(&format!("strategie/{end}")).unwrap());
    let auszug = export::of_branches(&bestand, baum, &ids);
    let order: Vec<&str> = auszug.eintraege.iter().map(|eintrag| eintrag.kennung.as_str()).collect();
    assert_eq!(
        order,
        [
            "strategie/III/aussenwirtschaft/m1",
            "strategie/III/aussenwirtschaft/m2",
            "strategie/III/fachkraefte/m2",
            "strategie/V/m1"
        ]
    );
    assert_eq!(
        headings(&auszug)[2..],
        [
            "### III Wirtschaft, Fachkräfte, Innovation",
            "#### Außenwirtschaft",
            "#### Fachkräfte",
            "### V Kunst, Kultur und Tourismus"
        ]
    );
    // Nothing stands under the heading of another section.
    let text = text_of(&auszug, Exportformat::Markdown);
    let at = |words: &str| {
        text.find(words).unwrap_or_else(|| {
            panic!(
                "{words}
{text}"
            )
        })
    };
    let places = [at("#### Fachkräfte"), at("Beratungs- und Unterstützungsstruktur"), at("### V Kunst")];
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn hits_of_one_section_stand_under_its_heading_together() {
    let search = Searcher::new(vec![Index::open(&shipped_index(), SYSTEM).unwrap()]);
    let answer = search.search("land:polen art:massnahme", &Options::default());
    let all = export::of_hits(&bestand(), &answer, answer.alle());
    assert_eq!(
        headings(&all)[1..],
        ["## I Grenzüberschreitende Zusammenarbeit", "## IV Bildung, Jugend, Wissenschaft"]
    );
    let backwards = Auswahl { hits: answer.hits.iter().rev().collect(), was: Was::Markierte };
    let chosen = export::of_hits(&bestand(), &answer, backwards);
    assert_eq!(headings(&chosen)[1..], headings(&all)[1..]);
    assert_eq!(chosen.eintraege, all.eintraege, "the order of the paper, not of the choice");
}

/// What was typed in place of the proposed name, and the rest of the last row.
fn field(session: &Session) -> (String, String) {
    let shown = rows(&frame(&session.app));
    (
        session.app.input.as_ref().map_or_else(String::new, |input| input.text().to_owned()),
        shown.last().unwrap().clone(),
    )
}

#[test]
fn a_proposed_name_is_replaced_by_typing_and_its_folder_is_named() {
    let mut session = Session::new(80, 24);
    session.app = session.app.with_folders("/home/anna/akten".to_owned(), "/home/anna".to_owned());
    session.keys("xvermerk");
    let (typed, footer) = field(&session);
    assert_eq!(typed, "vermerk");
    assert!(footer.starts_with("Ordner: ~/akten · "), "{footer}");
    session.keys("<Esc>x<End><BS><BS><BS><BS>md");
    assert!(field(&session).0.starts_with("strategie.md"), "{:?}", field(&session));
    session.keys("<C-u>/tmp/ablage/vermerk<Enter>");
    let Some(Effect::Outside(Order::Export { path, format, .. })) = session.effects.pop() else { panic!() };
    assert_eq!((path.as_str(), format), ("/tmp/ablage/vermerk.docx", Exportformat::Docx));
    // It could not be written: the field is open again with what was typed.
    session.event(Happened::Written(path, Err("Den Ordner gibt es nicht.".to_owned())));
    let (typed, footer) = field(&session);
    assert_eq!((typed.as_str(), footer.as_str()), ("/tmp/ablage/vermerk.docx", "Den Ordner gibt es nicht."));
    session.keys("<C-u>/tmp/vermerk.md<Enter>");
    session.event(Happened::Written("/tmp/vermerk.md".to_owned(), Ok("Geschrieben.".to_owned())));
    // The next one lies beside it, and earlier paths come back.
    session.keys("<Esc>x");
    assert_eq!(field(&session).0, "/tmp/strategie.md");
    session.keys("<Up><Up>");
    assert_eq!(field(&session).0, "/tmp/ablage/vermerk.docx");
}

#[test]
fn tab_goes_on_with_a_path_and_what_will_be_written_is_counted() {
    let mut session = Session::new(80, 24);
    session.keys("<Space><Space><Space>x~/ak<Tab>");
    let screen = rows(&frame(&session.app)).join("\n");
    assert!(screen.contains("3 markierte mit allem darunter, 101 Einträge, Datei: ~/ak"), "{screen}");
    assert_eq!(session.effects.pop(), Some(Effect::Outside(Order::Paths("~/ak".to_owned()))));
    let both = || vec!["~/akten/ost/".to_owned(), "~/akten/west.txt".to_owned()];
    session.event(Happened::Paths("~/ak".to_owned(), both()));
    let (typed, footer) = field(&session);
    assert_eq!(typed, "~/akten/");
    assert!(footer.contains("ost/ · west.txt"), "{footer}");
    session.keys("<Tab>");
    assert_eq!(field(&session).0, "~/akten/ost/");
    session.keys("<Tab>x");
    assert_eq!(field(&session).0, "~/akten/west.txtx");
    // An answer that comes late changes nothing.
    session.event(Happened::Paths("~/ak".to_owned(), both()));
    assert_eq!(field(&session).0, "~/akten/west.txtx");
}
