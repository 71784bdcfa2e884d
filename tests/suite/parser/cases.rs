//! Single rules, each with the smallest text that shows it.

use super::{blocks, outline};

/// The outline of a text without its line numbers.
fn read(text: &str) -> Vec<String> {
    outline(&blocks(text))
        .lines()
        .map(|line| line.rsplit_once(" | ").unwrap().0.trim_start().to_owned())
        .collect()
}

const BEFORE: &str = "Das Land pflegt seit vielen Jahren enge Beziehungen zu seinen Nachbarn im Osten und";

#[test]
fn hyphens_at_line_ends() {
    for (first, second, joined) in [
        ("Außen-", "wirtschaft", "Außenwirtschaft"),
        ("EU-", "weit", "EU-weit"),
        ("MOE-", "Staaten", "MOE-Staaten"),
        ("Kultur- und", "Bildungsstätten", "Kultur- und Bildungsstätten"),
        ("Aus-", "und Weiterbildung", "Aus- und Weiterbildung"),
        ("deutsch-", "polnischen", "deutsch-polnischen"),
        ("sächsisch-", "tschechische", "sächsisch-tschechische"),
        ("Zusam\u{ad}", "menarbeit", "Zusammenarbeit"),
        ("Zusam¬", "menarbeit", "Zusammenarbeit"),
        ("2024–", "2026", "2024–2026"),
        ("Leipzig/", "Halle", "Leipzig/Halle"),
        ("Wirtschafts-", "(und Finanz-)Politik", "Wirtschafts- (und Finanz-)Politik"),
        ("Handels-", "bzw. Zollfragen", "Handels- bzw. Zollfragen"),
        ("CO2-", "neutral", "CO2-neutral"),
        ("50-", "prozentige", "50-prozentige"),
        ("Ost-West-", "Handel", "Ost-West-Handel"),
        ("Nord\u{2010}", "Süd-Achse", "Nord\u{2010}Süd-Achse"),
        ("Gedanke –", "so heißt es", "Gedanke – so heißt es"),
        ("innova-", "tiven", "innovativen"),
    ] {
        let text = format!(
            "{BEFORE}\nder Text sagt dazu an dieser Stelle des langen Satzes das Wort {first}\n{second} und endet hier.\n"
        );
        let read = read(&text);
        assert_eq!(read.len(), 1, "{read:?}");
        assert!(read[0].contains(&format!("Wort {joined} und")), "{read:?}");
    }
}

#[test]
fn numbers_and_dashes_that_are_no_markers() {
    for line in [
        "13. Mai 2025 und danach wieder aufgenommen.",
        "2025. Danach begann eine neue Zeit.",
        "2025 begann eine neue Zeit.",
        "22 % der Ausfuhren dorthin.",
        "§ 4 des Gesetzes die Grundlage.",
        "CO2 oder H2 gespart.",
        "H2 erzeugt.",
        "A. Beispiel das Wort ergriffen.",
        "– wie es heißt – Vertrauen geschaffen.",
        "- so heißt es - Vertrauen geschaffen.",
        "1.000 Menschen beteiligt.",
        "Artikel 3 des Abkommens umgesetzt.",
        "a. D. Muster gesprochen.",
        "10.30 Uhr geredet.",
        "Ziel 2 der Strategie erreicht.",
        "Teil 3 des Berichts erwähnt.",
        "I. Kant gelesen.",
        "* so die Fußnote * gerechnet.",
    ] {
        let text = format!(
            "{BEFORE}\nhat dabei stets auf den Austausch gesetzt. Auf diesem Weg wurden immer wieder einmal\n{line}\n"
        );
        assert_eq!(read(&text).len(), 1, "{line}: {:?}", read(&text));
    }
}

#[test]
fn lists_after_every_verb() {
    for verb in ["könnten", "sollen", "werden", "müssen"] {
        let text = format!(
            "## Vorhaben\n\nDie folgenden Maßnahmen {verb} ergriffen werden:\n- Ausbau\n- Aufbau der\n  Netze\n\n- Abbau\n\nDanach geht es weiter.\n"
        );
        let expected = [
            "## | Vorhaben".to_owned(),
            format!("absatz | Die folgenden Maßnahmen {verb} ergriffen werden:"),
            "- | Ausbau".to_owned(),
            "- | Aufbau der Netze".to_owned(),
            "- | Abbau".to_owned(),
            "absatz | Danach geht es weiter.".to_owned(),
        ];
        assert_eq!(read(&text), expected);
        let items = blocks(&text);
        let letters: Vec<&str> = items.iter().filter_map(|b| b.kennung.rsplit('/').next()).collect();
        assert_eq!(letters, ["vorhaben", "abs1", "m1", "m2", "m3", "abs2"]);
    }
}

#[test]
fn headings_of_many_kinds() {
    for (line, expected) in [
        ("1. Ausgangslage", "## [1] | Ausgangslage"),
        ("1.1.1 Ausgangslage", "## [1.1.1] | Ausgangslage"),
        ("1.1.1. Ausgangslage", "## [1.1.1] | Ausgangslage"),
        ("A) Ausgangslage", "## [A] | Ausgangslage"),
        ("A.1 Ausgangslage", "## [A.1] | Ausgangslage"),
        ("II.3. Ausgangslage", "## [II.3] | Ausgangslage"),
        ("IV. Ausgangslage", "## [IV] | Ausgangslage"),
        ("§ 5a Ausgangslage", "## [§ 5a] | Ausgangslage"),
        ("Artikel 7 Ausgangslage", "## [Artikel 7] | Ausgangslage"),
        ("KAPITEL 2: AUSGANGSLAGE", "## [KAPITEL 2] | AUSGANGSLAGE"),
        ("Handlungsfeld 3 – Ausgangslage", "## [Handlungsfeld 3] | Ausgangslage"),
        ("Maßnahme 3.2: Ausgangslage", "## [Maßnahme 3.2] | Ausgangslage"),
        ("Zu TOP 4: Ausgangslage", "## [TOP 4] | Ausgangslage"),
        ("Was ist die Lage?", "## | Was ist die Lage?"),
        ("**Ausgangslage**", "## | Ausgangslage"),
        ("__Ausgangslage__", "## | Ausgangslage"),
        ("AUSGANGSLAGE", "## | AUSGANGSLAGE"),
        ("### 2.1 Ausgangslage", "## [2.1] | Ausgangslage"),
        ("Teil B: Ausgangslage", "## [Teil B] | Ausgangslage"),
        ("Ausgangslage und\nHerausforderungen", "## | Ausgangslage und Herausforderungen"),
        ("2. Ausgangslage und\n   Herausforderungen", "## [2] | Ausgangslage und Herausforderungen"),
    ] {
        let text = format!(
            "Strategie des Landes\n\nDas ist die Einleitung des Papiers. Sie hat zwei Sätze.\n\n{line}\n\nDie Lage ist gut. Sie war es auch früher und wird es\nbleiben, wenn alle helfen.\n"
        );
        let found = read(&text);
        assert_eq!(found.get(2).map(String::as_str), Some(expected), "{found:?}");
        assert_eq!(found.len(), 4, "{found:?}");
    }
}

#[test]
fn items_cut_by_blank_lines_and_pages() {
    for (cut, words) in [
        ("Ausbau der Zusammenarbeit mit den Ländern des Globalen Südens und mit den\n\nNachbarn", "Nachbarn"),
        (
            "Ausbau der Zusammenarbeit mit den Ländern des Globalen Südens und auch mit\n\n- 7 -\n\u{c}\nNachbarn",
            "Nachbarn",
        ),
        (
            "Ausbau der Zusammenarbeit mit den Ländern des Globalen Südens, insbe-\n\nsondere mit Afrika",
            "Afrika",
        ),
        (
            "Ausbau der Zusammenarbeit mit den Ländern des Globalen Südens sowie\n\n\n mit den Nachbarn",
            "Nachbarn",
        ),
    ] {
        for last in ["", "- Abbau von Hürden\n"] {
            let text = format!(
                "## Vorhaben\n\nGeplant sind vor allem diese Vorhaben der Regierung des Landes im Norden:\n\n- {cut}\n{last}\nDanach geht es weiter.\n"
            );
            let found = read(&text);
            let item = found.iter().find(|line| line.starts_with("- |")).unwrap();
            assert!(item.ends_with(words), "{found:?}");
            assert_eq!(found.last().unwrap(), "absatz | Danach geht es weiter.", "{found:?}");
        }
    }
}

#[test]
fn footnotes_of_many_kinds() {
    for (mark, note, nummer) in [
        ("Wort1", "1 Vgl. Bericht.", "1"),
        ("Wort.1", "1 Vgl. Bericht.", "1"),
        ("Wort¹", "1 Vgl. Bericht.", "1"),
        ("Wort¹", "¹ Vgl. Bericht.", "1"),
        ("Wort“1", "1 Vgl. Bericht.", "1"),
        ("Wort[^1]", "[^1]: Vgl. Bericht.", "1"),
        ("Wort[^siehe]", "[^siehe]: Vgl. Bericht.", "siehe"),
        ("Wort[1]", "[1] Vgl. Bericht.", "1"),
        ("Wort*)", "*) Vgl. Bericht.", "*"),
        ("Wort1)", "1) Vgl. Bericht.", "1"),
    ] {
        let text = format!(
            "Strategie des Landes\n\nHier steht das {mark} in einem langen Satz, den das Ende der Seite in seiner\n\n{note}\n\n- 2 -\n\nMitte trennt.\n"
        );
        let found = read(&text);
        assert!(found.contains(&format!("fussnote {nummer} | Vgl. Bericht.")), "{mark}: {found:?}");
        assert!(
            found[1].contains(&format!("^{nummer}^")) && found[1].ends_with("Mitte trennt."),
            "{mark}: {found:?}"
        );
    }
}

#[test]
fn letterheads_of_many_offices() {
    for head in [
        "Pressemitteilung Nr. 12/2025\n\nDresden, den 3. Mai 2025",
        "PRESSEMITTEILUNG\nNr. 12/2025\n3. Mai 2025",
        "Medieninformation\n\n12/2025\n\nDresden, 3. Mai 2025",
        "Presseinformation 12/2025 vom 3. Mai 2025",
        "Ministerium für Europa\nPressestelle\nAm Markt 1\n01067 Dresden\n\nPressemitteilung\n\nDresden, 3.5.2025",
        "Pressemitteilung\n03.05.2025\nSperrfrist: 3. Mai 2025, 12:00 Uhr",
    ] {
        let text = format!(
            "{head}\n\nMinister besucht Breslau\n\nDer Minister ist heute nach Breslau gereist. Er trifft dort die Spitzen der Wirtschaft und der Politik und wirbt um Fachkräfte.\n\n„Wir freuen uns“, sagte er.\n"
        );
        let found = read(&text);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[0].starts_with("kopf"), "{found:?}");
        assert_eq!(found[1], "# | Minister besucht Breslau", "{found:?}");
    }
}

#[test]
fn letterhead_inside_a_sentence() {
    for block in [
        "Hausanschrift:\nMinisterium für Europa\nAm Markt 1\n01067 Dresden\nwww.amt.example",
        "Kontakt\n\nTelefon 0351 564-0\n\npresse@amt.example",
        "Ministerium für Europa | Am Markt 1 | 01067 Dresden\nTel.: 0351 564-0 | presse@amt.example",
    ] {
        let text = format!(
            "Medieninformation\n\nMinister besucht Breslau\n\nDer Minister ist heute nach Breslau gereist. Er trifft dort die Spitzen der Wirtschaft und der Politik und wirbt um\n\n{block}\n\nFachkräfte aus Polen. Danach reist er weiter.\n"
        );
        let found = read(&text);
        assert!(found.iter().any(|line| line.contains("wirbt um Fachkräfte aus Polen")), "{found:?}");
        assert_eq!(found.iter().filter(|line| line.starts_with("kopf")).count(), 2, "{found:?}");
    }
}

#[test]
fn digits_of_names_call_no_note() {
    let text = format!(
        "{BEFORE}\nverweist dabei auf Artikel5, auf Horizont2020, die Agenda2030, CO2, H2, EU27, G7, Referat23 und auf\nErasmus2021. Damit sind alle Grundlagen genannt.\n\n5 Handlungsfelder werden unterschieden.\n\n23 Gemeinden nehmen teil.\n\nDanach geht es weiter.\n"
    );
    let read = read(&text);
    assert!(
        read[0].contains(
            "Artikel5, auf Horizont2020, die Agenda2030, CO2, H2, EU27, G7, Referat23 und auf Erasmus2021."
        ),
        "{read:?}"
    );
    assert!(!read.iter().any(|block| block.contains("fussnote")), "{read:?}");
}

#[test]
fn notes_are_told_from_names_with_digits() {
    let text = format!(
        "{BEFORE}\nberuft sich auf Artikel1 und auf eine Ansiedlungskonzeption,1 ferner auf Märkte2 und\nauf Artikel3 sowie den Beschluss3 des Kabinetts.\n\n1 Vgl. den Beschluss vom 3. März 2020.\n2 Gemeint sind alle Märkte der Nachbarn.\n3 Nicht veröffentlicht.\n"
    );
    let read = read(&text);
    let words = "Artikel1 und auf eine Ansiedlungskonzeption,^1^ ferner auf Märkte^2^ und auf Artikel3 sowie den Beschluss^3^ des";
    assert!(read[0].contains(words), "{read:?}");
    assert_eq!(read.iter().filter(|block| block.starts_with("fussnote")).count(), 3, "{read:?}");
}
