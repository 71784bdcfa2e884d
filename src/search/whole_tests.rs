//! The search as a whole, on a small holding of German sentences.
#![expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]

use std::collections::BTreeSet;

use super::*;
use crate::domain::{Art, Datum, Passage, QuelleArt};
use crate::text::LineRange;

/// A passage of the source `quelle`.
pub(super) fn passage(kennung: &str, quelle: &str, text: &str) -> Passage {
    Passage {
        kennung: kennung.to_owned(),
        art: Art::Absatz,
        quelle: quelle.to_owned(),
        dokumenttyp: QuelleArt::Medieninformation,
        herausgeber: "Sächsische Staatskanzlei".to_owned(),
        titel: "Überschrift".to_owned(),
        text: text.to_owned(),
        datum: Datum::new(2024, 3, 15),
        instrument: None,
        verbindlichkeit: None,
        laender: Vec::new(),
        eigenschaften: Vec::new(),
        beleg: None,
        regionen: Vec::new(),
        zeilen: vec![LineRange { von: 3, bis: 4 }],
        stelle: None,
    }
}

fn holding() -> Vec<Passage> {
    let mut all = vec![
        passage("a/1", "a", "Förderung der Forschung in Polen. Die Maßnahmen beginnen 2024."),
        passage("a/2", "a", "Eine Massnahme der dänischen Nachbarn, gefördert vom Freistaat."),
        passage("a/3", "a", "Wasserstoffkonferenz in Dresden mit Gästen aus Japan."),
        passage("b/1", "b", "Der Freistaat Sachsen wirbt um Fachkräfte aus Kirgisistan und Japan."),
        passage("b/2", "b", "Die MOE-Staaten, besonders Polen, sind wichtige Partner der Außenwirtschaft."),
    ];
    all[3].datum = Datum::new(2023, 1, 2);
    all[3].laender = vec!["KG".to_owned(), "JP".to_owned()];
    all[4].datum = None;
    all[4].instrument = Some("III".to_owned());
    all[4].art = Art::Massnahme;
    all
}

fn searcher() -> Searcher {
    let index = Index::open(&build(&holding(), "probe").unwrap(), "Bestand").unwrap();
    Searcher::new(vec![index])
}

fn tier(searcher: &Searcher, anfrage: &str, stufe: u8) -> Vec<String> {
    let answer = searcher.search(anfrage, &Options::default());
    answer.hits.into_iter().filter(|hit| hit.stufe == stufe).map(|hit| hit.kennung).collect()
}

#[track_caller]
fn found(anfrage: &str, expected: &[&str]) {
    let mut got = tier(&searcher(), anfrage, 1);
    got.sort();
    assert_eq!(got, expected, "{anfrage}");
}

#[test]
fn words_are_joined_by_und() {
    found("Polen Freistaat", &[]);
    found("Polen Partner", &["b/2"]);
    found("Polen und Partner", &["b/2"]);
    assert_eq!(tier(&searcher(), "Polen Forschung", 2), ["b/2"]);
}

#[test]
fn operators_count_in_capitals_only() {
    found("Polen ODER Japan", &["a/1", "a/3", "b/1", "b/2"]);
    found("Japan NICHT Dresden", &["b/1"]);
    found("Japan -Dresden", &["b/1"]);
    found("NICHT Freistaat", &["a/1", "a/3", "b/2"]);
    found("(Polen OR Japan) AND NOT (Dresden ODER Fachkräfte)", &["a/1", "b/2"]);
    let answer = searcher().search("polen oder japan", &Options::default());
    assert!(answer.hinweise.iter().any(|h| h.starts_with("ODER gemeint?")), "{:?}", answer.hinweise);
}

#[test]
fn spellings_and_forms_meet() {
    for typed in ["Massnahmen", "Maßnahme", "massnahmen", "MASSNAHMEN", "Ma\u{df}nahmen"] {
        found(typed, &["a/1", "a/2"]);
    }
    for typed in ["Foerderung", "Forderung", "fo\u{308}rderung", "Förde\u{ad}rung"] {
        assert!(tier(&searcher(), typed, 1).contains(&"a/1".to_owned()), "{typed}");
    }
    found("moestaaten", &["b/2"]);
    found("MOE-Staat", &["b/2"]);
    found("Fachkraft", &["b/1"]);
}

#[test]
fn digits_belong_to_the_word_they_stand_in() {
    let passages = [
        passage("a/1", "a", "Nach Artikel5 des Abkommens gilt die Agenda2030 auch für die EU27."),
        passage("a/2", "a", "Ein Artikel des Abkommens nennt das Jahr 2030 und die Agenda der Länder."),
        passage("a/3", "a", "Der Antrag zu Horizont2020 nach Artikel7 wurde gestellt."),
    ];
    let index = Index::open(&build(&passages, "probe").unwrap(), "Bestand").unwrap();
    let searcher = Searcher::new(vec![index]);
    let all = |anfrage: &str| {
        let mut got = tier(&searcher, anfrage, 1);
        got.sort();
        got
    };
    assert_eq!(all("Artikel5"), ["a/1"]);
    assert_eq!(all("\"Artikel5 des Abkommens\""), ["a/1"]);
    assert_eq!(all("\"Artikel des Abkommens\""), ["a/2"]);
    assert_eq!(all("Artikel"), ["a/1", "a/2", "a/3"]);
    assert_eq!(all("Agenda 2030"), ["a/1", "a/2"]);
    assert_eq!(all("Horizont 2020"), ["a/3"]);
    assert_eq!(all("EU27"), ["a/1"]);
}

#[test]
fn the_exact_spelling_ranks_first() {
    assert_eq!(tier(&searcher(), "Massnahme", 1), ["a/2", "a/1"]);
    assert_eq!(tier(&searcher(), "Maßnahmen", 1), ["a/1", "a/2"]);
}

#[test]
fn phrases_and_nearness() {
    found("\"Forschung in Polen\"", &["a/1"]);
    found("„Polen in Forschung“", &[]);
    found("\"dänische Nachbarn\"", &[]);
    found("\"Freistaat Fachkräfte\"~5", &["b/1"]);
    found("\"Fachkräfte Freistaat\"~5", &["b/1"]);
    found("\"Fachkräfte Freistaat\"~3", &[]);
}

#[test]
fn patterns() {
    found("wasser*", &["a/3"]);
    found("*konferenz", &["a/3"]);
    found("Fachkr?fte", &["b/1"]);
    found("kongress*", &[]);
    found("konferenz", &["a/3"]);
    found("kongress", &[]);
    let answer = searcher().search("*", &Options::default());
    assert_eq!((answer.hits.len(), answer.hinweise.len()), (0, 1));
}

#[test]
fn fields_and_dates() {
    found("art:massnahme", &["b/2"]);
    found("instrument:III", &["b/2"]);
    found("instrument:II", &[]);
    found("quelle:b Polen", &["b/2"]);
    found("land:KG", &["b/1"]);
    found("land:kirgistan", &["b/1"]);
    found("datum:2023", &["b/1"]);
    found("seit:2024 Polen", &["a/1"]);
    found("seit 03/2024 NICHT Japan", &["a/1", "a/2"]);
    found("datum:2022-2023", &["b/1"]);
    for quarter in ["Q1/2024", "2024-Q1", "\"1. Quartal 2024\"", "1. Quartal 2024"] {
        found(&format!("datum:{quarter} Polen"), &["a/1"]);
    }
    found("1. Quartal 2024 Polen", &["a/1"]);
    found("seit:Q1/2023 Polen", &["a/1"]);
    found("herausgeber:staatskanzlei Polen", &["a/1", "b/2"]);
    found("Ziel: Polen", &[]);
    let said = |typed: &str| searcher().search(typed, &Options::default()).hinweise.join("; ");
    let notes = said("land:Mordor");
    assert!(notes.contains("Mordor") && notes.contains("Kirgisistan"), "{notes}");
    assert!(!notes.contains("KG"), "{notes}");
    let notes = said("lnad:Polen");
    assert!(notes.contains("lnad") && notes.ends_with("Felder: land:"), "{notes}");
    assert!(said("xyzabc:Polen").contains("verbindlichkeit:"));
    assert_eq!(said("https://polen.de 10:30"), "");
}

#[test]
fn similar_spelling_shows_the_word() {
    let options = Options::default();
    let answer = searcher().search("Wasserstoffkongress", &options);
    let hit = answer.hits.iter().find(|hit| hit.stufe == 3).unwrap();
    assert_eq!(hit.gruende, [Grund::Aehnlich]);
    assert_eq!(&holding()[2].text[hit.stellen[0].clone()], "Wasserstoffkonferenz");
}

#[test]
fn goals_have_numbers() {
    let mut goal = passage("strategie/praeambel/z3", "strategie", "Verflechtungsraum mit Polen.");
    goal.art = Art::Ziel;
    let index = Index::open(&build(&[goal], "").unwrap(), "x").unwrap();
    let searcher = Searcher::new(vec![index]);
    for (typed, count) in [("ziel:3", 1), ("ziel:z3", 1), ("ziel:praeambel Polen", 1), ("ziel:1", 0)] {
        assert_eq!(searcher.search(typed, &Options::default()).gesamt, count, "{typed}");
    }
}

#[test]
fn half_typed_input_is_never_an_error() {
    let searcher = searcher();
    let half = [
        "(Polen",
        "\"Forschung in",
        "titel:",
        "Polen UND",
        "ODER",
        "NICHT",
        "-",
        "((((",
        "))))",
        "~",
        "\"\"",
        "*",
        "a:b:c",
        "land:",
        "datum:gestern",
        "Polen)",
        "\u{202e}",
        "w?",
        "\"a\"~99999999999999999999",
        "datum:\"2024",
    ];
    for typed in half {
        let answer = searcher.search(typed, &Options::default());
        assert_eq!(answer.anfrage, typed);
    }
    assert_eq!(searcher.search("(Polen", &Options::default()).hinweise, ["Klammer noch offen"]);
    assert_eq!(searcher.search("(Polen", &Options::default()).gesamt, 2);
    assert_eq!(searcher.search("\"Forschung in", &Options::default()).gesamt, 1);
    let deep = "(".repeat(5000) + "Polen";
    assert_eq!(searcher.search(&deep, &Options::default()).gesamt, 2);
    let long = "wort ".repeat(500);
    assert!(searcher.search(&long, &Options::default()).hinweise.iter().any(|h| h.contains("64")));
}

#[test]
fn a_hit_shows_exactly_what_matched() {
    let answer = searcher().search("förderung \"in Polen\"", &Options::default());
    let hit = &answer.hits[0];
    let chars: Vec<char> = hit.ausschnitt.chars().collect();
    let marked: Vec<String> = hit.markierungen.iter().map(|m| chars[m.clone()].iter().collect()).collect();
    assert_eq!(marked, ["Förderung", "in Polen"]);
    assert_eq!(&holding()[0].text[hit.stellen[1].clone()], "in Polen");
    assert_eq!(hit.gruende, [Grund::Wort, Grund::Phrase]);
    assert_eq!(hit.zeilen, [LineRange { von: 3, bis: 4 }]);
    assert_eq!(
        answer.verstanden,
        "Gesucht: förderung und „in Polen“ - 1 Stelle in 1 Quelle (förderung 2, in Polen 1)"
    );
}

#[test]
fn orders() {
    let order = |order| {
        let options = Options { order, ..Options::default() };
        let answer = searcher().search("Polen ODER Japan", &options);
        answer.hits.into_iter().map(|hit| hit.kennung).collect::<Vec<_>>()
    };
    assert_eq!(order(Sort::Quelle), ["a/1", "a/3", "b/1", "b/2"]);
    assert_eq!(order(Sort::Aelteste)[0], "b/1");
    assert_eq!(order(Sort::Aelteste)[3], "b/2");
    assert_eq!(order(Sort::Neueste)[2..], ["b/1", "b/2"]);
}

#[test]
fn two_builds_are_the_same_bytes_and_pass_their_own_check() {
    let (first, second) = (build(&holding(), "probe").unwrap(), build(&holding(), "probe").unwrap());
    assert!(first.contents().eq(second.contents()));
    assert_eq!(first.verify().unwrap().passagen, 5);
    assert_eq!(first.stand().unwrap().corpus, "probe");
}

#[test]
fn a_written_index_is_read_back_and_damage_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    build(&holding(), "probe").unwrap().write_to(dir.path()).unwrap();
    let files = IndexFiles::read_from(dir.path()).unwrap();
    files.verify().unwrap();
    assert_eq!(tier(&Searcher::new(vec![Index::open(&files, "x").unwrap()]), "Polen", 1).len(), 2);
    let name =
        files.contents().map(|(name, _)| name.to_owned()).find(|name| name.ends_with("store")).unwrap();
    let mut bytes = std::fs::read(dir.path().join(&name)).unwrap();
    bytes[3] ^= 1;
    std::fs::write(dir.path().join(&name), bytes).unwrap();
    let error = IndexFiles::read_from(dir.path()).unwrap().verify().unwrap_err();
    assert!(error.to_string().contains(&name), "{error}");
    assert!(matches!(IndexFiles::read_from(&dir.path().join("fehlt")), Err(Error::NoIndex { .. })));
}

#[test]
fn an_index_of_another_version_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    build(&holding(), "probe").unwrap().write_to(dir.path()).unwrap();
    let path = dir.path().join(STAND);
    let text = std::fs::read_to_string(&path).unwrap().replace("tantivy 0.27.0", "tantivy 0.26.0");
    std::fs::write(&path, text).unwrap();
    let error = Index::open(&IndexFiles::read_from(dir.path()).unwrap(), "x").unwrap_err();
    assert!(error.to_string().contains("0.26.0"), "{error}");
}

#[test]
fn several_indexes_are_searched_as_one() {
    let more = [passage("c/1", "c", "Auch Polen wird genannt.")];
    let open = |passages: &[Passage], name| Index::open(&build(passages, "").unwrap(), name).unwrap();
    let searcher = Searcher::new(vec![open(&holding(), "Erster"), open(&more, "Zweiter")]);
    let answer = searcher.search("Polen", &Options::default());
    assert_eq!((answer.gesamt, answer.quellen), (3, 3));
    assert_eq!(answer.hits[0].bestand, 1, "the short passage is the best");
    assert_eq!(tier(&searcher, "Polen bestand:zweiter", 1), ["c/1"]);
}

#[test]
fn any_text_can_be_searched() {
    let text = "Die Fachkraft und die Fachkräfte.";
    let found: Vec<&str> = find_in(text, "fachkraefte").into_iter().map(|span| &text[span]).collect();
    assert_eq!(found, ["Fachkraft", "Fachkräfte"]);
    assert!(find_in(text, "NICHT Fachkraft").is_empty());
    assert!(find_in("", "x").is_empty());
}

#[test]
fn compounds_are_found_by_their_parts_and_the_other_way_round() {
    let texts = [
        "Zuwanderung von ausländischen Fachkräften nach Sachsen.",
        "Die Fachkräftezuwanderung wird erleichtert.",
        "Der Bundesstaat und die Länder.",
        "Fach- und Kooperationsveranstaltungen sowie Kulturaustausch und -förderung.",
        "Die Wirtschaftsförderungsgesellschaft berät.",
        "Beratung der Partner in Finnland.",
    ];
    let passages: Vec<Passage> =
        texts.iter().enumerate().map(|(i, text)| passage(&i.to_string(), "q", text)).collect();
    let searcher = Searcher::new(vec![Index::open(&build(&passages, "").unwrap(), "x").unwrap()]);
    let found = |anfrage: &str| {
        let mut all = tier(&searcher, anfrage, 1);
        all.sort();
        all.join(" ")
    };
    for (typed, expected) in [
        ("Fachkräftezuwanderung", "0 1"),
        ("Fachkraeftezuwanderung", "0 1"),
        ("Zuwanderung Fachkräfte", "0 1"),
        ("Zuwanderung von Fachkräften", "0 1"),
        ("Staatenbund", ""),
        ("Bund", "2"),
        ("Fachveranstaltung", "3"),
        ("Kooperationsveranstaltung", "3"),
        ("Kulturförderung", "3"),
        ("Wirtschaftsförderung", "4"),
        ("Rat", ""),
        ("Land", "2"),
        ("finnisch", "5"),
        ("Wirtschaftsforderungsgeselschaft", "4"),
        ("beraten", "4 5"),
    ] {
        assert_eq!(found(typed), expected, "{typed}");
    }
    let hit = &searcher.search("Zuwanderung", &Options::default()).hits[1];
    assert_eq!(
        (hit.gruende.as_slice(), &texts[1][hit.stellen[0].clone()]),
        (&[Grund::Wortteil][..], "zuwanderung")
    );
}

#[test]
fn mistyped_words_are_answered_by_their_nearest() {
    let answer = searcher().search("Waserstoffkonferenz", &Options::default());
    assert_eq!((answer.gesamt, answer.hits[0].kennung.as_str()), (1, "a/3"));
    assert_eq!(answer.korrekturen[0].gefunden, ["Wasserstoffkonferenz"]);
    assert_eq!(answer.hits[0].gruende, [Grund::Aehnlich]);
    assert!(answer.hinweise[0].contains("Meinten Sie „Wasserstoffkonferenz“?"));
    let off = Options { off: BTreeSet::from([Widening::Aehnlich]), ..Options::default() };
    assert_eq!(searcher().search("Waserstoffkonferenz", &off).gesamt, 0);
}

/// The words offered for a mistyped one, and the addresses of the hits of the first tier.
fn corrected(texts: &[&str], typed: &str) -> (Vec<String>, Vec<String>) {
    let passages = texts.iter().enumerate().map(|(i, text)| passage(&(i + 1).to_string(), "q", text));
    let index = Index::open(&build(&passages.collect::<Vec<_>>(), "").unwrap(), "x").unwrap();
    let searcher = Searcher::new(vec![index]);
    let offered = searcher.search(typed, &Options::default()).korrekturen;
    let folded = |word: String| crate::text::fold(&word);
    (offered.into_iter().flat_map(|one| one.gefunden).map(folded).collect(), tier(&searcher, typed, 1))
}

#[test]
fn what_was_meant_is_the_likeliest_printed_word() {
    let own = |offered: &[&str], found: &[&str]| {
        let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<String>>();
        (owned(offered), owned(found))
    };
    // Of a word's forms the nearest to the typed one is offered, not the most frequent.
    let texts = ["Die Gesellschafter tagen.", "Die Gesellschafter reisen.", "Mehrere Gesellschaften planen."];
    assert_eq!(corrected(&texts, "Gesellschaftten"), own(&["gesellschaften"], &["3"]));
    // Two swapped letters are likelier than one letter too many; the less likely word stays in the list.
    let texts = ["Die Besitzer zahlen.", "Die Beisitzer schweigen."];
    assert_eq!(corrected(&texts, "Biesitzer"), own(&["beisitzer", "besitzer"], &["2", "1"]));
    // A mistake in one part of a compound whose parts stand apart in the texts.
    let texts = ["Wünsche zur Betreuung werden beachtet.", "Die Betreuung endet.", "Es gibt Wünsche."];
    assert_eq!(corrected(&texts, "Betreuungsünsche"), own(&["betreuungswunsche"], &["1"]));
    // Other linking letters between the parts of a compound.
    let texts = ["Die Schiedsstelle entscheidet.", "Eine Stelle, die schied, blieb leer."];
    assert_eq!(corrected(&texts, "Schiedstelle").0, ["schiedsstelle"]);
    // A mistyped word in a phrase.
    let texts = ["Die Grundlagen der Personalorganisation.", "Personal und Organisation."];
    assert_eq!(corrected(&texts, "\"der Personaloganisation\""), own(&["personalorganisation"], &["1"]));
    assert_eq!(corrected(&texts, "\"und Organisation der Personal\""), own(&[], &[]));
    // A rare word that stands in a text is no mistake for a frequent one.
    let texts = ["Der Beisitzer schweigt.", "Der Besitzer zahlt.", "Der Besitzer geht."];
    assert_eq!(corrected(&texts, "Beisitzer"), own(&[], &["1"]));
}

#[test]
fn a_hyphen_excludes_only_before_a_word() {
    found("\"Freistaat Sachsen\"-Fachkräfte", &["b/1"]);
    found("„Freistaat Sachsen“-Japan", &["b/1"]);
    found("Freistaat -Fachkräfte", &["a/2"]);
    found("(Polen ODER Japan) -Fachkräfte", &["a/1", "a/3", "b/2"]);
}

#[test]
fn since_without_a_day_is_a_filler() {
    found("seit Polen Partner", &["b/2"]);
}

#[test]
fn hyphens_show_the_parts() {
    let texts = ["Der Name der Stadt ist alt.", "Der Name von NTL ist alt.", "Der Name der Ware ist alt."];
    let passages = texts.iter().enumerate().map(|(i, text)| passage(&(i + 1).to_string(), "q", text));
    let index = Index::open(&build(&passages.collect::<Vec<_>>(), "").unwrap(), "x").unwrap();
    let hits = Searcher::new(vec![index]).search("Name der NTL-Dienste", &Options::default()).hits;
    assert_eq!(hits.first().map(|hit| hit.kennung.as_str()), Some("2"));
}

#[test]
fn names_and_synonyms_meet() {
    found("polnisch", &["a/1", "b/2"]);
    found("Polens", &["a/1", "b/2"]);
    found("Pol", &[]);
    found("Mittel- und Osteuropa", &["b/2"]);
    found("Kirgistan", &["b/1"]);
    let off = Options { off: BTreeSet::from([Widening::Synonym]), ..Options::default() };
    assert_eq!(searcher().search("polnisch", &off).gesamt, 0);
}

#[test]
fn nothing_found_is_an_answer() {
    let answer = searcher().search("Polen Dresden Quarks", &Options::default());
    assert_eq!((answer.gesamt, answer.durchsucht.passagen, answer.durchsucht.quellen), (0, 5, 2));
    assert_eq!(answer.durchsucht.stand, Datum::new(2024, 3, 15));
    let ohne = searcher().search("Polen Dresden", &Options::default()).ohne;
    let list: Vec<(&str, usize)> = ohne.iter().map(|o| (o.wort.as_str(), o.passagen)).collect();
    assert_eq!(list, [("Dresden", 2), ("Polen", 1)]);
}

#[test]
fn the_report_says_how_words_were_searched_and_counts_by_field() {
    let options = Options { bericht: true, ..Options::default() };
    let answer = searcher().search("Maßnahme", &options);
    let wege: Vec<(Grund, Vec<(String, usize)>)> =
        answer.worte[0].wege.iter().map(|weg| (weg.grund, weg.formen.clone())).collect();
    assert_eq!(answer.worte[0].passagen, 2);
    assert_eq!(wege[0], (Grund::Wort, vec![("massnahme".to_owned(), 1)]));
    assert!(wege.iter().any(|(grund, _)| *grund == Grund::Wortform));
    let answer = searcher().search("Polen ODER Japan", &options);
    let quelle = answer.facetten.iter().find(|f| f.feld == "quelle").unwrap();
    assert_eq!(quelle.werte, [("a".to_owned(), 2), ("b".to_owned(), 2)]);
    let jahre = answer.facetten.iter().find(|f| f.feld == "datum").unwrap();
    assert_eq!(jahre.werte, [("2024".to_owned(), 2), ("2023".to_owned(), 1)]);
}

#[test]
fn words_and_values_are_completed() {
    let words = complete(&searcher().indexes, "Polen wass", 5);
    assert_eq!(words, [("wasserstoffkonferenz".to_owned(), 1)]);
    assert_eq!(complete(&searcher().indexes, "art:mas", 5), [("art:massnahme".to_owned(), 0)]);
    assert_eq!(complete(&searcher().indexes, "dok", 5), [("dokumenttyp:".to_owned(), 0)]);
    assert_eq!(complete(&searcher().indexes, "Land:kir", 5), [("land:Kirgisistan".to_owned(), 0)]);
    assert_eq!(complete(&searcher().indexes, "seit:202", 1), [("seit:2023".to_owned(), 0)]);
    assert_eq!(
        complete(&searcher().indexes, "titel:wasserst", 5),
        [("titel:wasserstoffkonferenz".to_owned(), 1)]
    );
}

/// True if a passage with this text has every word of the query.
fn matches(typed: &str, text: &str) -> bool {
    let searcher =
        Searcher::new(vec![Index::open(&build(&[passage("1", "q", text)], "").unwrap(), "x").unwrap()]);
    searcher.search(typed, &Options::default()).gesamt == 1
}

#[test]
fn pairs_that_must_match() {
    let pairs = [
        ("Maßnahme", "Die Massnahmen laufen."),
        ("Hochschule", "An den Hochschulen wird gelehrt."),
        ("Museum", "Die Museen sind offen."),
        ("Stipendium", "Es gibt Stipendien."),
        ("fördern", "Die Förderung wird erhöht."),
        ("Förderung", "Projekte werden gefördert."),
        ("Evaluation", "Die Evaluierung erfolgt jährlich."),
        ("Kooperation", "Wir kooperieren eng."),
        ("Energieversorgung", "Die Versorgung mit Energie ist sicher."),
        ("Versorgung Energie", "Die Energieversorgung ist sicher."),
        ("Grenzregion", "In den Grenzregionen leben viele."),
        ("Schulpartnerschaft", "Partnerschaften zwischen Schulen entstehen."),
        ("Ausbildung", "Berufs- und Fachausbildung sind wichtig."),
        ("Exportförderung", "Import- und Exportförderung helfen."),
        ("Kulturpolitik", "Die Außen- und Kulturpolitik wirkt."),
        ("tschechisch", "Treffen in Tschechien."),
        ("Ukraine", "Ukrainische Gäste kamen."),
        ("Wroclaw", "Eine Reise nach Breslau."),
        ("IHK", "Die Industrie- und Handelskammer lädt ein."),
        ("Delegationsriese", "Eine Delegationsreise führt nach Japan."),
        ("Wirtschaftsförderrung", "Die Wirtschaftsförderung berät."),
        ("E-Mobilität", "Die E-Mobilität wächst."),
        ("Emobilität", "Die E-Mobilität wächst."),
        ("Strasse", "Eine Straße wird gebaut."),
        ("Muenchen", "Besuch aus München."),
        ("Länder", "Das Land hilft."),
        ("Halbleiterindustrie", "Die Halbleiterindustrie wächst."),
        ("Industrie", "Die Halbleiterindustrie wächst."),
        ("Automobil", "Die Automobilindustrie leidet."),
        ("Vertrag", "Die Verträge gelten."),
        ("Arbeitnehmerfreizügigkeit", "Die Freizügigkeit der Arbeitnehmer gilt."),
        ("Gemeinsame Erklärung", "Die Gemeinsamen Erklärungen wurden unterzeichnet."),
        ("Jugendaustausch", "Der Austausch der Jugend wird unterstützt."),
        ("Klimaschutz", "Schutz des Klimas."),
        ("Sachsen", "Die sächsische Wirtschaft."),
        ("Unterstützung", "Unternehmen werden unterstützt."),
    ];
    let missed: Vec<_> = pairs.iter().filter(|(typed, text)| !matches(typed, text)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn pairs_that_must_not_match() {
    let pairs = [
        ("Pol", "Eine Reise nach Polen."),
        ("Rat", "Die Beratung ist kostenlos."),
        ("Land", "Besuch aus Finnland."),
        ("Art", "Die Partner kommen."),
        ("Ende", "Spenden sind willkommen."),
        ("Haus", "Die Maus läuft."),
        ("Bundesstaat", "Ein Staatenbund entsteht."),
        ("Staatenbund", "Ein Bundesstaat entsteht."),
        ("Messe", "Die Messung ist genau."),
        ("Stift", "Die Stiftung hilft."),
        ("Zeit", "Die Zeitung schreibt."),
        ("Forschung", "Die Forderung steht."),
        ("Niederlande", "Das Land liegt nieder."),
        ("Österreich", "Reich an Osten."),
        ("Polen", "Tschechien und Japan."),
        ("Region", "Die Religion ist frei."),
        ("Weimar", "Der Weimer kommt."),
        ("Kunst", "Künftig wird es besser."),
        ("Verein", "Die Vereinbarung gilt."),
        ("Gericht", "Die Nachricht kam."),
        ("Leiter", "Die Leitung ist lang."),
        ("Wirt", "Die Wirtschaft wächst."),
        ("Irland", "Reise nach Island."),
        ("Austausch", "Er tauscht aus Angst."),
        ("Krankenkassen", "Die Kassen sind leer."),
        ("Arzneimitteln", "Die Mittel reichen nicht aus."),
    ];
    let wrong: Vec<_> = pairs.iter().filter(|(typed, text)| matches(typed, text)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn abbreviations_are_learned_and_synonyms_added() {
    let passages = [
        passage("1", "q", "Die Zentralstelle für Grenzfragen (ZFG) lädt ein."),
        passage("2", "q", "Die ZFG antwortet."),
        passage("3", "q", "Ein Gemeinwohlausschuss tagt."),
    ];
    let index = Index::open(&build(&passages, "").unwrap(), "x").unwrap();
    let searcher = Searcher::new(vec![index]).with_synonyms("# eigene\nGWA = Gemeinwohlausschuss\n");
    for (typed, expected) in
        [("ZFG", vec!["1", "2"]), ("Zentralstelle für Grenzfragen", vec!["1", "2"]), ("GWA", vec!["3"])]
    {
        let mut got = tier(&searcher, typed, 1);
        got.sort();
        assert_eq!(got, expected, "{typed}");
    }
}

#[test]
fn tiers_ascend_in_long_queries_too() {
    let searcher = searcher();
    for typed in [
        "Förderung der Forschung in Polen und Japan mit dem Freistaat",
        "Freistaat Sachsen Japan Fachkräfte",
        "Wasserstoffkonferenz Dresden Gäste Polen Partner",
    ] {
        let answer = searcher.search(typed, &Options::default());
        assert!(answer.hits.is_sorted_by_key(|hit| hit.stufe), "{typed}");
        let first = answer.hits.iter().filter(|hit| hit.stufe == 1).count();
        assert!(first <= answer.gesamt, "{typed}");
    }
}

/// A long text that has every word once scores less than short ones that have most words often, yet it alone has all.
#[test]
fn the_only_passage_with_all_words_comes_first() {
    let filler = "Weitere Angaben stehen in den Unterlagen der zuständigen Stelle und werden dort geführt. ";
    let whole = format!(
        "{filler}Eine Genehmigung liegt vor. {}Der Deichbau ruht. {}Der Hafen auch. {}Kosten trägt das Land.",
        filler.repeat(40),
        filler.repeat(40),
        filler.repeat(40)
    );
    let mut passages = vec![passage("ganz", "q", &whole)];
    for number in 0..6 {
        let text = "Genehmigung Deichbau Hafen. ".repeat(4);
        passages.push(passage(&format!("teil{number}"), "q", &text));
        passages.push(passage(&format!("kosten{number}"), "q", "Kosten."));
    }
    let searcher = Searcher::new(vec![Index::open(&build(&passages, "").unwrap(), "x").unwrap()]);
    let answer = searcher.search("Genehmigung Deichbau Hafen Kosten", &Options::default());
    assert_eq!(answer.gesamt, 1);
    let first = &answer.hits[0];
    assert_eq!((first.kennung.as_str(), first.stufe), ("ganz", 1));
    assert!(answer.hits[1].wertung > first.wertung, "else there is nothing to see");
}

/// For the pairs that must match, and for those that must not: the share of wrong ones in percent, and these pairs. A
/// line of `table` is a sign, a class, a query and its text; all texts are in one holding.
fn wrong_pairs(table: &str) -> [(usize, Vec<String>); 2] {
    let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
    let passages: Vec<Passage> = lines
        .iter()
        .enumerate()
        .map(|(number, cells)| passage(&number.to_string(), "q", &cells[3].replace("\\n", "\n")))
        .collect();
    let searcher = Searcher::new(vec![Index::open(&build(&passages, "").unwrap(), "x").unwrap()]);
    let options = Options { limit: 1000, ..Options::default() };
    ["+", "-"].map(|sign| {
        let signed = lines.iter().enumerate().filter(|(_, cells)| cells[0] == sign);
        let (mut all, mut wrong) = (0, Vec::new());
        for (number, cells) in signed {
            all += 1;
            let hits = searcher.search(cells[2], &options).hits;
            let found = hits.iter().any(|hit| hit.stufe == 1 && hit.kennung == number.to_string());
            if found != (sign == "+") {
                wrong.push(cells[1..].join(" · "));
            }
        }
        (wrong.len() * 100 / all, wrong)
    })
}

/// Word pairs of official German: with `+` the query must find the text with all its words, with `-` it must not. The
/// test limits the share of wrong pairs and fixes no single pair.
#[test]
fn pairs_of_official_german() {
    let [(missed, first), (let_in, second)] = wrong_pairs(include_str!("../../tests/daten/suchpaare.tsv"));
    assert!(missed <= 4 && let_in <= 4, "{missed} % {first:#?} {let_in} % {second:#?}");
}

/// Further pairs: plurals, participles, compounds, hyphens, names, abbreviations, mistakes and a trap to each. Before
/// there were rules for them, 21 % were missed and 14 % wrongly let in.
#[test]
fn further_pairs_of_official_german() {
    let [(missed, first), (let_in, second)] = wrong_pairs(include_str!("../../tests/daten/suchpaare-2.tsv"));
    assert!(missed <= 4 && let_in <= 9, "{missed} % {first:#?} {let_in} % {second:#?}");
}

/// Pairs of derivations, strong verbs, spellings and compounds with their traps, written without a look at the rules.
/// Before there were rules for them, 18 % of the first set and 14 % of the second were missed, 11 and 9 % wrongly let
/// in; with the rules learned from the first set 6 % of the second were missed and 9 % let in.
#[test]
fn pairs_of_everyday_german() {
    let [(missed, first), (let_in, second)] = wrong_pairs(include_str!("../../tests/daten/suchpaare-3.tsv"));
    assert!(missed <= 2 && let_in <= 12, "{missed} % {first:#?} {let_in} % {second:#?}");
    let [(missed, first), (let_in, second)] = wrong_pairs(include_str!("../../tests/daten/suchpaare-4.tsv"));
    assert!(missed <= 4 && let_in <= 9, "{missed} % {first:#?} {let_in} % {second:#?}");
}

/// Quality on 300 sections of federal law, 60 of them asked for by their headings: where in the first ten the section
/// stands, as the headings are and with one mistake in the longest word of each. The floors are a little below what is
/// reached; they may rise, not sink.
#[test]
fn headings_of_laws_find_their_sections() {
    let lines: Vec<(&str, &str)> = include_str!("../../tests/daten/gesetze.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let passages: Vec<Passage> =
        lines.iter().enumerate().map(|(number, (_, text))| passage(&number.to_string(), "q", text)).collect();
    let searcher = Searcher::new(vec![Index::open(&build(&passages, "").unwrap(), "x").unwrap()]);
    let options = Options { limit: 10, ..Options::default() };
    let ndcg = |rewrite: fn(&str) -> String| -> f64 {
        let (mut gain, mut count) = (0.0, 0.0);
        for (number, (heading, _)) in lines.iter().enumerate().filter(|(_, (heading, _))| !heading.is_empty())
        {
            let hits = searcher.search(&rewrite(heading), &options).hits;
            let rank = hits.iter().position(|hit| hit.kennung == number.to_string());
            gain += rank.map_or(0.0, |rank| 1.0 / f64::from(rank as u8 + 2).log2());
            count += 1.0;
        }
        gain / count
    };
    let (plain, mistyped) = (ndcg(str::to_owned), ndcg(swapped));
    assert!(plain >= 0.86, "{plain:.4}");
    assert!(mistyped >= 0.855, "{mistyped:.4}");
}

/// The two letters in the middle of the longest word swapped.
fn swapped(heading: &str) -> String {
    let longest = heading.split(' ').max_by_key(|word| word.chars().count()).unwrap_or("");
    let mut letters: Vec<char> = longest.chars().collect();
    let middle = letters.len() / 2;
    letters.swap(middle - 1, middle);
    heading.replace(longest, &letters.into_iter().collect::<String>())
}
