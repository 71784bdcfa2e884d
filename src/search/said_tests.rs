//! Sentences about a query are true: on words that stand nowhere, operators, questions, values and reasons.

use super::whole_tests::passage;
use super::*;
use crate::domain::{Datum, Passage, Zaehlung};

fn searcher() -> Searcher {
    let texts = [
        "Die Handwerkskammer Chemnitz und die Stadt Chemnitz laden ein.",
        "Wasserstoff aus Japan.",
        "Wasserstoff aus Namibia, breit gefördert.",
        "Partnerschaften mit Niederschlesien (Dolny Śląsk) wachsen.",
        "Die Mikroelektronik wächst. Mikroelektronik aus Dresden.",
        "Indien wirbt um Fachkräfte; die Wirtschaft macht mit.",
        "Fachkräfte aus Polen sollen bleiben.",
    ];
    let mut all: Vec<Passage> =
        texts.iter().enumerate().map(|(i, text)| passage(&format!("q/{i}"), "q", text)).collect();
    all[3].regionen = vec!["dolny-slask".to_owned(), "lebuser-land".to_owned()];
    all[5].laender = vec!["IN".to_owned()];
    all[6].laender = ["PL", "CZ", "US", "JP", "FR", "IT", "ES", "AT", "CH", "BE", "NL", "SE", "DK", "FI"]
        .map(str::to_owned)
        .to_vec();
    all[6].instrument = Some("IV".to_owned());
    all[6].verbindlichkeit = Some(crate::domain::Verbindlichkeit::Koennen);
    all[6].datum = Datum::new(2021, 5, 5);
    Searcher::new(vec![Index::open(&build(&all, "").unwrap(), "x").unwrap()])
}

fn ask(typed: &str) -> Answer {
    searcher().search(typed, &Options::default())
}

fn offered(answer: &Answer) -> Vec<(&str, usize)> {
    answer.angebote.iter().map(|one| (one.anfrage.as_str(), one.passagen)).collect()
}

#[test]
fn operators_in_small_letters_are_offered_with_what_they_find() {
    let answer = ask("Wasserstoff nicht Japan");
    assert_eq!(answer.hinweise, ["NICHT gemeint? Verknüpfungen zählen nur in Großbuchstaben"]);
    assert_eq!(offered(&answer), [("Wasserstoff NICHT Japan", 1)]);
    assert_eq!(answer.gesamt, 1, "what was typed is still answered");
    assert_eq!(offered(&ask("Niederschlesien oder Indien")), [("Niederschlesien ODER Indien", 2)]);
    assert_eq!(offered(&ask("Quarks oder Leptonen")), [], "nothing is no offer");
    assert_eq!(offered(&ask("Wasserstoff und Japan")), []);
    assert_eq!(offered(&ask("Wasserstoff NICHT Japan")), []);
    let typing = Options { half_typed: true, ..Options::default() };
    assert_eq!(offered(&searcher().search("Wasserstoff nicht Japan", &typing)), []);
}

#[test]
fn a_word_that_only_begins_others_is_searched_so_and_said() {
    for (typed, longer) in
        [("Chemn", "Chemn*"), ("Partnerschaf", "Partnerschaf*"), ("Polen Fachkr", "Polen Fachkr*")]
    {
        let (short, long) = (ask(typed), ask(longer));
        assert_eq!(short.gesamt, 1, "{typed}");
        let list = |answer: &Answer| answer.hits.iter().map(|hit| hit.kennung.clone()).collect::<Vec<_>>();
        assert_eq!(list(&short), list(&long), "{typed}");
        let typing = Options { half_typed: true, ..Options::default() };
        assert_eq!(list(&searcher().search(typed, &typing)), list(&short), "{typed}");
        assert!(short.korrekturen.is_empty() && short.hits[0].gruende.contains(&Grund::Anfang), "{typed}");
    }
    let answer = ask("Chemn");
    assert_eq!(answer.hinweise, ["„Chemn“ kommt nur als Wortanfang vor; gesucht wurde Chemn*"]);
    assert_eq!(answer.verstanden, "Gesucht: Wörter wie Chemn* - 1 Stelle in 1 Quelle");
    assert_eq!(
        answer.wortanfaenge,
        [Wortanfang { getippt: "Chemn".to_owned(), muster: "Chemn*".to_owned() }]
    );
    // An excluded word is not searched as a beginning.
    assert_eq!(ask("Wasserstoff NICHT Namib").gesamt, 2);
}

#[test]
fn a_count_finds_what_its_query_finds() {
    let searcher = searcher();
    for typed in ["Chemn", "Wasserstoff NICHT Brexit", "Brexit", "Fachkräfte", "Wirt"] {
        let zaehlung = Zaehlung { anfrage: typed.to_owned(), felder: vec!["art"], einzeln_bis: 0 };
        let counted: usize = searcher.count_by(&zaehlung).iter().map(|count| count.stellen).sum();
        assert_eq!(counted, searcher.search(typed, &Options::default()).gesamt, "{typed}");
    }
}

#[test]
fn a_known_or_short_word_means_itself_and_its_beginning_is_offered() {
    let answer = ask("Wirt");
    assert_eq!((answer.gesamt, offered(&answer)), (0, vec![("Wirt*", 1)]));
    assert_eq!(answer.angebote[0].wie, Anders::Wortanfang);
    assert_eq!(offered(&ask("Indien Wirt")), [("Indien Wirt*", 1)]);
    assert_eq!(offered(&ask("Quarks Wirt")), [], "another word would still be missing");
}

#[test]
fn counts_of_similar_words_are_never_those_of_the_typed_one() {
    let answer = ask("Brexit");
    assert_eq!((answer.gesamt, answer.woertlich), (1, 0));
    assert_eq!(
        answer.verstanden,
        "Gesucht: Brexit - 0 Stellen; ähnlich geschrieben „breit“: 1 Stelle in 1 Quelle"
    );
    assert!(answer.hits.iter().all(|hit| hit.ersetzt || hit.stufe > 1));
    let answer = ask("Brexit ODER Polen");
    assert_eq!((answer.gesamt, answer.woertlich), (2, 1));
    assert_eq!(
        answer.verstanden,
        "Gesucht: (Brexit oder Polen) - 1 Stelle (Brexit 0, Polen 1); einschließlich ähnlich geschrieben „breit“: 2 Stellen in 1 Quelle"
    );
    let own: Vec<bool> = answer.hits.iter().filter(|hit| hit.stufe == 1).map(|hit| hit.ersetzt).collect();
    assert_eq!(own.iter().filter(|ersetzt| **ersetzt).count(), 1);
    let answer = ask("Wasserstoff NICHT Brexit");
    assert_eq!((answer.gesamt, answer.korrekturen.len()), (2, 0), "what is excluded is not replaced");
    for excluded in ["Mikroelektronk", "\"Niederschlesen mit\"", "\"Mikroelektronk wächst\""] {
        let answer = ask(&format!("(Wasserstoff ODER Mikroelektronik) NICHT {excluded}"));
        assert_eq!((answer.gesamt, answer.korrekturen.len()), (3, 0), "{excluded}");
    }
}

#[test]
fn what_is_meant_is_spelled_as_the_texts_print_it() {
    let answer = ask("Mikroelektronk");
    assert_eq!(
        answer.hinweise,
        ["„Mikroelektronk“ kommt nicht vor. Meinten Sie „Mikroelektronik“? Danach wurde gesucht"]
    );
}

#[test]
fn a_question_is_searched_without_what_makes_it_one() {
    let answer = ask("Was macht Sachsen mit Indien?");
    assert!(answer.verstanden.contains("Sachsen und Indien"), "{}", answer.verstanden);
    assert_eq!(answer.hinweise, ["Als Frage verstanden; nicht gesucht: „Was“, „macht“"]);
    assert_eq!(ask("Wer wirbt um Fachkräfte?").gesamt, 1);
    assert_eq!(ask("wie macht Indien das").gesamt, 1);
    let answer = ask("macht Indien");
    assert!(answer.hinweise.is_empty() && answer.verstanden.contains("macht und Indien"));
    assert_eq!(ask("Fachkräfte seit Polen").gesamt, 1, "without a date it is a small word");
    assert_eq!(ask("Seit 2024 Fachkräfte").gesamt, 1);
    assert_eq!(ask("was").hinweise, Vec::<String>::new());
}

#[test]
fn values_are_taken_in_every_form_they_are_shown_in() {
    for typed in [
        "land:PL",
        "land:Polen",
        "land:polnisch",
        "land:polnische",
        "land:Polens",
        "instrument:IV",
        "instrument:4",
        "instrument:iv",
        "verbindlichkeit:koennen",
        "verbindlichkeit:könnte",
        "verbindlichkeit:kann",
        "jahr:2021",
        "bis:2022",
        "bis:12/2021",
        "seit:2020 bis:2022",
    ] {
        let answer = ask(typed);
        assert_eq!((answer.gesamt, &answer.hinweise), (1, &Vec::new()), "{typed}");
        assert_eq!(answer.hits[0].kennung, "q/6", "{typed}");
    }
    for typed in
        ["region:lebuser-land", "region:\"Lebuser Land\"", "region:lubuskie", "region:Niederschlesien"]
    {
        assert_eq!(ask(typed).gesamt, 1, "{typed}");
    }
    for typed in ["instrument:5", "instrument:0", "verbindlichkeit:wird", "land:ruritanisch", "bis:2020"] {
        assert_eq!(ask(typed).gesamt, 0, "{typed}");
    }
    let chip = |typed: &str| ask(typed).filter[0].worte.clone();
    assert_eq!(chip("land:IN"), "nur Land Indien");
    assert_eq!(chip("land:indisch"), "nur Land Indien");
    assert_eq!(chip("instrument:4"), "nur Instrument IV");
    assert_eq!(chip("verbindlichkeit:kann"), "nur Verbindlichkeit könnte");
    assert_eq!(chip("art:massnahme"), "nur Art Maßnahme");
    assert_eq!(chip("bis:2022"), "Quellen bis 31.12.2022");
    let note = &ask("land:Mordor").hinweise[0];
    assert!(note.ends_with(" … und 3 weitere"), "{note}");
    let note = &ask("verbindlichkeit:muss").hinweise[0];
    assert!(note.ends_with("vorhanden sind könnte"), "{note}");
}

#[test]
fn the_reason_that_is_shown_is_the_best_one_of_the_weakest_word() {
    let why = |typed: &str, kennung: &str| {
        let answer = ask(typed);
        let hit = answer.hits.iter().find(|hit| hit.kennung == kennung).unwrap();
        (hit.warum, hit.gruende[0])
    };
    assert_eq!(why("Niederschlesien", "q/3"), (Some(Grund::Wort), Grund::Wort));
    assert!(ask("Niederschlesien").hits[0].gruende.contains(&Grund::Synonym), "all reasons are told");
    assert_eq!(why("Indien Fachkraft", "q/5"), (Some(Grund::Wortform), Grund::Wort));
    assert_eq!(why("Indien ODER indisch", "q/5"), (Some(Grund::Wort), Grund::Wort));
    assert_eq!(why("indisch", "q/5"), (Some(Grund::Synonym), Grund::Synonym));
}

#[test]
fn what_the_first_tier_has_in_common_is_known() {
    for (typed, expected) in [
        ("Polen", Verlangt::Wort),
        ("Polen Fachkräfte", Verlangt::Worte),
        ("kleine und mittlere Unternehmen", Verlangt::Wort),
        ("Polen ODER Indien", Verlangt::Passt),
        ("Polen NICHT Indien", Verlangt::Passt),
        ("Polen land:PL", Verlangt::Passt),
        ("Chemn", Verlangt::Passt),
        ("\"aus Polen\"", Verlangt::Passt),
    ] {
        assert_eq!(ask(typed).verlangt, expected, "{typed}");
    }
    let answer = ask("Niederschlesien Indien");
    assert_eq!(
        answer.verstanden,
        "Gesucht: Niederschlesien und Indien - 0 Stellen mit allen Wörtern, 1 ohne „Indien“, 2 mit einigen (Niederschlesien 1, Indien 1)"
    );
}
