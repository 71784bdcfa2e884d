//! Questions in the words of the catalogue find the entries that answer them; words stay words where they are meant.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use leitlinien::domain::{Ansicht, Art, Bestand, Knoten, MerkmalArt as M};
use leitlinien::holdings::{SYSTEM, shipped_index};
use leitlinien::search::{Answer, Grund, Index, Options, Searcher};
use serde_json::Value;

use crate::bestand::Home;
use crate::paket;
use crate::support::session;

pub(super) fn searcher() -> &'static Searcher {
    static SEARCHER: OnceLock<Searcher> = OnceLock::new();
    SEARCHER.get_or_init(|| Searcher::new(vec![Index::open(&shipped_index(), SYSTEM).unwrap()]))
}

pub(super) fn bestand() -> &'static Bestand {
    static BESTAND: OnceLock<Arc<Bestand>> = OnceLock::new();
    BESTAND.get_or_init(session::bestand)
}

fn ask(query: &str) -> Answer {
    searcher().search(query, &Options { limit: 500, ..Options::default() })
}

/// The addresses of the entries that the query was read as.
fn entries(answer: &Answer) -> BTreeSet<String> {
    let own = answer.hits.iter().filter(|hit| hit.gruende.contains(&Grund::Eintrag));
    own.map(|hit| hit.kennung.clone()).collect()
}

/// The questions on a paper, each with the entries that answer it.
fn questions(paper: &str) -> Vec<(String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/daten/katalogfragen.tsv");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'));
    let own = rows.filter_map(|mut row| {
        (row.next()? == paper).then_some(())?;
        let question = row.next()?.to_owned();
        Some((question, row.next()?.split(' ').map(str::to_owned).collect()))
    });
    own.collect()
}

pub(super) fn number(count: usize) -> f64 {
    u32::try_from(count).unwrap().into()
}

/// The year that a figure states.
fn year_of(knoten: &Knoten) -> Option<u16> {
    knoten.merkmale.zahl(M::Jahr).map(|year| year.to_string().parse().unwrap())
}

/// Mean over the questions of the share of the expected entries among the first hits, two more than are expected.
fn share(home: &Home, questions: &[(String, Vec<String>)], config: bool) -> f64 {
    let mut list = String::new();
    for (question, _) in questions {
        writeln!(list, "{question}").unwrap();
    }
    let path = home.path("fragen.txt");
    fs::write(&path, list).unwrap();
    let path = path.display().to_string();
    let args = ["suche", "--stapel", &path];
    let run = if config { paket::run(home, &args) } else { home.run(&args) };
    let mut shares = Vec::new();
    for (line, (question, expected)) in run.stdout.lines().zip(questions) {
        let answer: Value = serde_json::from_str(line).unwrap();
        let hits = answer["treffer"].as_array().unwrap();
        let first: Vec<&str> =
            hits.iter().take(expected.len() + 2).map(|hit| hit["kennung"].as_str().unwrap()).collect();
        let found = expected.iter().filter(|one| first.contains(&one.as_str())).count();
        assert!(found > 0, "{question}: {first:?}");
        shares.push(number(found) / number(expected.len()));
    }
    assert_eq!(shares.len(), questions.len(), "{}", run.stderr);
    shares.iter().sum::<f64>() / number(shares.len())
}

#[test]
fn questions_in_the_words_of_the_catalogue_find_their_entries() {
    let shipped = share(&Home::new(), &questions("sachsen"), false);
    let home = Home::new();
    paket::installed(&home, "seenland");
    let invented = share(&home, &questions("seenland"), true);
    assert!(shipped >= 0.95 && invented >= 0.95, "shipped {shipped}, invented {invented}");
}

/// For each kind and state the entries of the trees, told by their properties alone, are those that the search reads.
#[test]
fn a_kind_and_a_state_give_the_entries_of_the_trees() {
    let kinds = [
        (Art::Partnerregion, "Partnerregionen in"),
        (Art::Buero, "Verbindungsbüros"),
        (Art::Erklaerung, "Gemeinsame Erklärungen mit"),
        (Art::Messe, "Messen in"),
        (Art::Reise, "Reisen nach"),
    ];
    let mut seen = 0;
    for (art, words) in kinds {
        for staat in &bestand().namen.staaten {
            let nodes = Ansicht::KATALOG.into_iter().flat_map(|ansicht| bestand().baum(ansicht).iter());
            let named = |merkmale: &leitlinien::domain::Merkmale| {
                merkmale.text(M::Land) == Some(&staat.iso) || merkmale.liste(M::Laender).contains(&staat.iso)
            };
            let own = nodes.filter(|(_, knoten)| knoten.art == art && named(&knoten.merkmale));
            let own: BTreeSet<String> = own.map(|(_, knoten)| knoten.kennung.clone()).collect();
            if own.is_empty() {
                continue;
            }
            let answer = ask(&format!("{words} {}", staat.name));
            assert_eq!(entries(&answer), own, "{words} {}", staat.name);
            assert_eq!(answer.gelesen.unwrap().eintraege, own.len());
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen}");
}

/// What the words find stays what it is, whatever they are read as: the same hits as with each word marked as a word.
#[test]
fn reading_takes_no_hit_from_the_words() {
    for query in [
        "Ziel",
        "Reise",
        "Messe",
        "Instrument",
        "aktiv",
        "Maßnahmen",
        "Export",
        "Ziele Kultur",
        "Messe Mikroelektronik",
        "Reise Japan",
        "Partnerschaften Russland",
        "Länder",
        "Quelle",
        "Maßnahmen Fachkräfte",
        "Ausfuhr USA 2025",
    ] {
        let plain: Vec<String> = query.split(' ').map(|word| format!("={word}")).collect();
        let (read, words) = (ask(query), ask(&plain.join(" ")));
        assert_eq!(words.gelesen, None, "{query}");
        assert_eq!((read.gesamt, read.weitere), (words.gesamt, words.weitere), "{query}");
        let first = |answer: &Answer| -> Vec<String> {
            answer.hits.iter().filter(|hit| hit.stufe == 1).map(|hit| hit.kennung.clone()).collect()
        };
        assert_eq!(first(&read), first(&words), "{query}");
        for hit in &read.hits {
            let once: BTreeSet<Grund> = hit.gruende.iter().copied().collect();
            assert_eq!(hit.gruende, once.into_iter().collect::<Vec<_>>(), "{query}: {}", hit.kennung);
        }
        let all = |answer: &Answer| -> BTreeSet<String> {
            answer.hits.iter().map(|hit| hit.kennung.clone()).collect()
        };
        assert!(all(&read).is_superset(&all(&words)), "{query}");
    }
}

#[test]
fn quoted_words_are_words() {
    for query in
        ["\"Maßnahmen\" Polen", "„Messen“ 2026", "=Messen 2026", "Polen ODER Maßnahmen", "-Messe Japan"]
    {
        assert_eq!(ask(query).gelesen, None, "{query}");
    }
}

/// Each part can be taken off, and is a word then; once none is left, nothing is read.
#[test]
fn every_part_of_a_reading_can_be_taken_off() {
    for (query, _) in questions("sachsen") {
        let mut now = query.clone();
        for _ in 0..8 {
            let answer = ask(&now);
            let Some(filter) = answer.filter.iter().find(|filter| filter.als_wort) else { break };
            let (range, instead) = (filter.getippt.clone(), filter.instead(&now));
            now.replace_range(range, &instead);
        }
        let answer = ask(&now);
        assert_eq!(answer.gelesen, None, "{query}: {now}");
        assert_eq!(answer.gesamt, ask(&query).gesamt, "{query}: {now}");
    }
}

#[test]
fn the_sentence_says_how_it_was_read() {
    for (query, said) in [
        (
            "Maßnahmen Polen",
            "Gelesen als: Art Maßnahme, Land Polen – 7 Einträge, 15 weitere im Zusammenhang; als Wörter: Maßnahmen und Polen - 0 Stellen",
        ),
        (
            "Messen 2026",
            "Gelesen als: Art Messe, Jahr 2026 – 15 Einträge; als Wörter: Messen und 2026 - 4 Stellen",
        ),
        (
            "Messen Chile",
            "Gelesen als: Art Messe, Land Chile – 0 Einträge; als Wörter: Messen und Chile - 0 Stellen",
        ),
        ("Soll-Maßnahmen", "Gelesen als: Verbindlichkeit soll, Art Maßnahme – 8 Einträge; als Wörter"),
        (
            "Wie viel exportiert Sachsen in die USA?",
            "Gelesen als: Ausfuhr, Land USA, „Sachsen“ nicht beachtet – 1 Eintrag; als Wörter",
        ),
    ] {
        let answer = ask(query);
        assert!(answer.verstanden.starts_with(said), "{}", answer.verstanden);
    }
    assert!(ask("Messen Chile").is_fehlanzeige() && !ask("Maßnahmen Polen").is_fehlanzeige());
}

#[test]
fn what_is_excluded_is_not_read_as_asked_for() {
    for (query, _) in questions("sachsen") {
        for word in ["nicht", "ohne", "außer", "keine", "bis auf"] {
            let (first, rest) = query.split_once(' ').unwrap_or((&query, ""));
            assert_eq!(ask(&format!("{word} {query}")).gelesen, None, "{word} {query}");
            assert_eq!(ask(&format!("{first} {word} {rest}")).gelesen, None, "{first} {word} {rest}");
        }
    }
}

/// Figures of trade tell exports from here and imports to here: the other direction is not read.
#[test]
fn trade_in_the_other_direction_is_not_read() {
    let nodes = Ansicht::KATALOG.into_iter().flat_map(|ansicht| bestand().baum(ansicht).iter());
    let mut seen = 0;
    for (_, knoten) in nodes.filter(|(_, knoten)| knoten.art == Art::Zahl) {
        let (Some(iso), Some(way)) = (knoten.merkmale.text(M::Land), knoten.merkmale.text(M::Richtung))
        else {
            continue;
        };
        let land = bestand().namen.staat(iso);
        if land == iso {
            continue;
        }
        let (along, against, verb) = match way {
            "ausfuhr" => (format!("Ausfuhr nach {land}"), format!("Ausfuhr aus {land}"), "exportiert"),
            _ => (format!("Einfuhr aus {land}"), format!("Einfuhr nach {land}"), "importiert"),
        };
        assert!(entries(&ask(&along)).contains(&knoten.kennung), "{along}");
        assert_eq!(ask(&against).gelesen, None, "{against}");
        let subject = format!("Wie viel {verb} {land} nach Sachsen?");
        assert_eq!(ask(&subject).gelesen, None, "{subject}");
        seen += 1;
    }
    assert!(seen > 12, "{seen}");
}

/// The years of figures, as the words before a year mean it.
#[test]
fn words_before_a_year_count() {
    let nodes = bestand().baum(Ansicht::Laender).iter();
    let figures: Vec<(String, u16)> = nodes
        .filter(|(_, knoten)| knoten.merkmale.text(M::Richtung) == Some("ausfuhr"))
        .filter_map(|(_, knoten)| Some((knoten.kennung.clone(), year_of(knoten)?)))
        .collect();
    let of = |fits: &dyn Fn(u16) -> bool| -> BTreeSet<String> {
        figures.iter().filter(|(_, year)| fits(*year)).map(|(kennung, _)| kennung.clone()).collect()
    };
    for year in 2021..=2027 {
        for (words, own) in [
            (format!("Ausfuhr {year}"), of(&|own| own == year)),
            (format!("Ausfuhr vor {year}"), of(&|own| own < year)),
            (format!("Ausfuhr bis {year}"), of(&|own| own <= year)),
            (format!("Ausfuhr nach {year}"), of(&|own| own > year)),
            (format!("Ausfuhr seit {year}"), of(&|own| own >= year)),
            (format!("Ausfuhr {year} bis {}", year + 1), of(&|own| own == year || own == year + 1)),
            (format!("Ausfuhr {year} und {}", year + 1), of(&|own| own == year || own == year + 1)),
        ] {
            assert_eq!(entries(&ask(&words)), own, "{words}");
        }
    }
}

/// A town is not its state: what stands elsewhere in the state is no answer.
#[test]
fn a_place_is_no_state_of_entries() {
    for query in [
        "Verbindungsbüro Warschau",
        "Messe Madrid",
        "Ausfuhr Schottland",
        "Partnerregion Toskana",
        "Reise nach Rom",
    ] {
        assert_eq!(entries(&ask(query)), BTreeSet::new(), "{query}");
    }
}

#[test]
fn partner_regions_are_counted_by_their_status() {
    let lesart = ask("Wie viele Partnerregionen gibt es?").gelesen.unwrap();
    assert_eq!(lesart.nach_status.iter().map(|(_, count)| count).sum::<usize>(), lesart.eintraege);
    assert!(lesart.nach_status.len() > 2);
    assert_eq!(ask("ruhende Partnerregionen").gelesen.unwrap().nach_status, []);
}

/// `jahr:` means the year that an entry states, not that of its source.
#[test]
fn a_year_is_that_of_the_entry() {
    let found = |query: &str| -> BTreeSet<String> {
        ask(query).hits.iter().filter(|hit| hit.stufe == 1).map(|hit| hit.kennung.clone()).collect()
    };
    let set = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<BTreeSet<String>>();
    assert_eq!(found("art:reise jahr:2017"), set(&["reise/japan-2017"]));
    assert_eq!(found("art:reise jahr:2023"), set(&["reise/japan-2023", "reise/suedkorea-2023"]));
    let figures = Ansicht::KATALOG.into_iter().flat_map(|ansicht| bestand().baum(ansicht).iter());
    let mut by_year: std::collections::BTreeMap<u16, BTreeSet<String>> = std::collections::BTreeMap::new();
    for (_, knoten) in figures.filter(|(_, knoten)| knoten.art == Art::Zahl) {
        if let Some(year) = year_of(knoten) {
            by_year.entry(year).or_default().insert(knoten.kennung.clone());
        }
    }
    assert!(by_year.len() > 2);
    // Figures without a year go by the day of their source.
    let undated = found("art:zahl").difference(&by_year.values().flatten().cloned().collect()).count();
    let mut seen = 0;
    for (year, own) in by_year {
        let all = found(&format!("art:zahl jahr:{year}"));
        assert!(all.is_superset(&own), "{year}");
        seen += all.len() - own.len();
    }
    assert!(seen <= undated);
}

/// A kind with one letter missing is offered as what it may mean, with the entries that the right word finds.
#[test]
fn a_mistyped_kind_is_offered_with_its_entries() {
    let (mut slips, mut offered) = (0, 0);
    for kind in
        ["Maßnahmen", "Partnerregionen", "Verbindungsbüros", "Delegationsreisen", "Medieninformationen"]
    {
        let entries = ask(kind).eintraege();
        let letters: Vec<char> = kind.chars().collect();
        for at in 1..letters.len() - 2 {
            let slip: String = letters[..at].iter().chain(&letters[at + 1..]).collect();
            let answer = ask(&slip);
            let offers = answer.angebote.iter().any(|offer| offer.passagen == entries);
            slips += 1;
            offered += usize::from(offers || answer.eintraege() == entries);
        }
    }
    assert!(number(offered) / number(slips) >= 0.9, "{offered} of {slips}");
}

/// Entries that state no year are told beside those of the year, counted by the passages' own properties.
#[test]
fn entries_without_a_year_are_told_where_one_is_asked_for() {
    let year = |wert: &String| wert.starts_with("jahr:");
    for (art, words) in
        [(Art::Reise, "Reisen"), (Art::Messe, "Messen"), (Art::Partnerregion, "Partnerregionen")]
    {
        let own = bestand().passagen.iter().filter(|passage| passage.art == art);
        let undated = own.filter(|passage| !passage.eigenschaften.iter().any(year)).count();
        for asked in 1990..2030 {
            let answer = ask(&format!("{words} {asked}"));
            let Some(lesart) = &answer.gelesen else { continue };
            assert_eq!(lesart.ohne_jahr, undated, "{words} {asked}");
            assert_eq!(answer.verstanden.contains("ohne Jahr"), undated > 0, "{}", answer.verstanden);
        }
    }
}

/// The year in which a partnership began, as the words before a year mean it.
#[test]
fn a_period_of_partner_regions_is_that_of_their_beginning() {
    let nodes = bestand()
        .baum(Ansicht::Partnerregionen)
        .iter()
        .filter(|(_, knoten)| knoten.art == Art::Partnerregion);
    let begun: BTreeSet<(String, u16)> = nodes
        .filter_map(|(_, knoten)| {
            Some((knoten.kennung.clone(), knoten.merkmale.text(M::Seit)?.get(..4)?.parse().ok()?))
        })
        .collect();
    assert!(begun.len() > 2, "{begun:?}");
    let of = |fits: &dyn Fn(u16) -> bool| -> BTreeSet<String> {
        begun.iter().filter(|(_, year)| fits(*year)).map(|(kennung, _)| kennung.clone()).collect()
    };
    for year in 1989..2012 {
        for (words, own, said) in [
            (format!("Partnerregionen seit {year}"), of(&|own| own >= year), "oder später"),
            (format!("Partnerregionen ab {year}"), of(&|own| own >= year), "oder später"),
            (format!("Partnerregionen vor {year}"), of(&|own| own < year), "begonnen bis"),
            (format!("Partnerregionen bis {year}"), of(&|own| own <= year), "begonnen bis"),
            (format!("Partnerregionen nach {year}"), of(&|own| own > year), "oder später"),
        ] {
            let answer = ask(&words);
            assert_eq!(entries(&answer), own, "{words}");
            assert!(own.is_empty() || answer.verstanden.contains(said), "{}", answer.verstanden);
        }
    }
}

/// A slip in the name of a state is read as that state, and each time the sentence says so; other words are not.
#[test]
fn a_mistyped_state_is_read_and_said_to_be_a_guess() {
    let (mut slips, mut read) = (0, 0);
    for staat in &bestand().namen.staaten {
        let letters: Vec<char> = staat.name.chars().collect();
        let own = ask(&format!("Messen in {}", staat.name)).eintraege();
        if letters.len() < 6 || !letters.iter().all(|c| c.is_alphabetic()) || own == 0 {
            continue;
        }
        for at in 1..letters.len() - 1 {
            let slip: String = letters[..at].iter().chain(&letters[at + 1..]).collect();
            let answer = ask(&format!("Messen in {slip}"));
            slips += 1;
            if answer.eintraege() > 0 {
                let said = format!("Land {} (vermutet für „{slip}“)", staat.name);
                assert!(answer.verstanden.contains(&said), "{}", answer.verstanden);
                assert!(answer.hinweise.iter().any(|note| note.contains(&slip)), "{:?}", answer.hinweise);
                assert_eq!(answer.eintraege(), own, "{slip}");
                read += 1;
            }
        }
    }
    assert!(slips > 20 && number(read) / number(slips) >= 0.8, "{read} of {slips}");
    for query in ["Reisen nach Pollen", "Maßnahmen Posten", "Messen Indes", "Maßnahmen Kosten"] {
        assert!(!ask(query).verstanden.contains("vermutet"), "{}", ask(query).verstanden);
    }
}

/// A compound of a kind with a title of a section or a state is read as the two; any other compound stays a word.
#[test]
fn a_compound_of_a_kind_is_read_as_its_parts() {
    for (compound, apart) in [
        ("Kulturmaßnahmen", "Maßnahmen Kultur"),
        ("Kultur-Maßnahmen", "Maßnahmen Kultur"),
        ("Bildungsmaßnahmen", "Maßnahmen Bildung"),
        ("Fachkräftemaßnahmen", "Maßnahmen Fachkräfte"),
        ("Tourismusmaßnahme", "Maßnahmen Tourismus"),
        ("Japanreise", "Reise Japan"),
        ("Polenmaßnahmen", "Maßnahmen Polen"),
    ] {
        let answer = ask(compound);
        assert!(answer.eintraege() > 0, "{compound}");
        assert_eq!(entries(&answer), entries(&ask(apart)), "{compound}");
        let filter = answer.filter.iter().find(|filter| filter.als_wort).unwrap();
        assert_eq!(filter.instead(compound), format!("={compound}"));
    }
    for word in ["Erziehungsmaßnahmen", "Musikinstrument", "Sparziel", "Weltreise", "Regionalmesse"] {
        assert_eq!(ask(word).gelesen, None, "{word}");
    }
}

/// A compound that begins with the title of a section brings what stands there, as context and never as what was asked.
#[test]
fn a_compound_brings_its_section_as_context() {
    let answer = ask("Maßnahmen zur Fachkräftegewinnung");
    let section = ask("Maßnahmen Fachkräfte");
    let lesart = answer.gelesen.as_ref().unwrap();
    assert_eq!((lesart.eintraege, lesart.im_zusammenhang), (0, section.eintraege()));
    assert!(
        answer.verstanden.contains("7 im Zusammenhang (Abschnitt „Fachkräfte“)"),
        "{}",
        answer.verstanden
    );
    let context = answer.hits.iter().filter(|hit| hit.gruende.contains(&Grund::Zusammenhang));
    let context: BTreeSet<String> = context.map(|hit| hit.kennung.clone()).collect();
    assert_eq!(context, entries(&section));
    assert!(ask("Maßnahmen Kulturhoheit").is_fehlanzeige());
}

/// Figures come by direction, totals first, then by year and size, which is their rank, each with its own sentence.
#[test]
fn figures_come_by_rank_with_the_sentence_that_proves_them() {
    let figures: Vec<&Knoten> = bestand()
        .baum(Ansicht::Laender)
        .iter()
        .map(|(_, knoten)| knoten)
        .filter(|knoten| knoten.art == Art::Zahl)
        .collect();
    let of = |kennung: &str| *figures.iter().find(|knoten| knoten.kennung == kennung).unwrap();
    for query in ["Exportländer nach Rang", "Handelspartner nach Rang", "größte Exportmärkte"] {
        let answer = ask(query);
        let own: Vec<&Knoten> =
            answer.hits.iter().filter(|hit| hit.stufe == 0).map(|hit| of(&hit.kennung)).collect();
        let ranks: Vec<(u16, f64)> = own
            .iter()
            .map(|knoten| (u16::MAX - year_of(knoten).unwrap(), knoten.merkmale.zahl(M::Rang).unwrap()))
            .collect();
        assert!(ranks.len() > 10 && ranks.is_sorted(), "{query}: {ranks:?}");
        let ranked = figures.iter().filter(|one| {
            one.merkmale.zahl(M::Rang).is_some() && one.merkmale.text(M::Richtung) == Some("ausfuhr")
        });
        let all: BTreeSet<&str> = ranked.map(|knoten| knoten.kennung.as_str()).collect();
        assert_eq!(own.iter().map(|one| one.kennung.as_str()).collect::<BTreeSet<_>>(), all, "{query}");
    }
    let mut proved = 0;
    for hit in ask("Ausfuhr und Einfuhr").hits.iter().filter(|hit| hit.stufe == 0) {
        let knoten = of(&hit.kennung);
        let amount = knoten.merkmale.zahl(M::Wert).unwrap().to_string().replace('.', ",");
        let letters: Vec<char> = hit.ausschnitt.chars().collect();
        let marked: Vec<String> =
            hit.markierungen.iter().map(|mark| letters[mark.clone()].iter().collect()).collect();
        if hit.ausschnitt != hit.text {
            let [only] = marked.as_slice() else { panic!("{}: {marked:?}", hit.kennung) };
            assert!(only.starts_with(&amount) && only.contains("Euro"), "{}: {only}", hit.kennung);
            let words = hit.ausschnitt.trim_start_matches("… ").trim_end_matches(" …");
            assert!(knoten.belege[0].wortlaut.contains(words), "{}: {words}", hit.kennung);
            proved += 1;
        }
    }
    assert!(proved > 12, "{proved}");
}
