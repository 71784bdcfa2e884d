//! The overviews against the shipped sources and against documents they have never seen.

use leitlinien::corpus;
use leitlinien::domain::{Ansicht, Art, Bestand, FaktArt, Merkmal, MerkmalArt};
use leitlinien::holdings::{self, Umgebung};
use leitlinien::katalog::angaben::steht;
use leitlinien::katalog::uebersicht::erwaehnungen::Sucher;
use leitlinien::katalog::uebersicht::kreuz::{ANGEBOT, Achse, Kreuztabelle, kreuztabelle};
use leitlinien::katalog::uebersicht::umfang;
use leitlinien::katalog::uebersicht::zahlen::{Zahl, aus_text, zahlen};
use leitlinien::katalog::uebersicht::zeitleiste::{Termin, TerminArt, zeitleiste};
use leitlinien::katalog::{Nennungen, labels};
use leitlinien::search::Options;

use crate::support::session::{bestand, search};

/// A paper that no rule was made for.
const FREMD: &str = "\
Medieninformation

Thüringer Ministerium für Wirtschaft

05.03.2025

Thüringens Außenhandel wächst weiter

Die Ausfuhren der Thüringer Wirtschaft nach Polen erreichten 2024 einen Wert von 1,2 Milliarden Euro (+ 3,1 %). Damit belegte Polen Platz 3. Nach Tschechien wurden Waren für knapp 840 Mio. Euro exportiert, ein Minus von 2,5 Prozent.

Die Exporte nach Frankreich betrugen 900 Mio. Euro, nach Italien 700 Mio. Euro. Die Importe aus China summierten sich 2024 auf 2,4 Mrd. Euro. Die Exportinitiative wird vom Land mit 2 Millionen Euro gefördert. Der Freistaat fördert Exporte nach Indien mit 3 Millionen Euro. Im ersten Halbjahr 2024 erreichten die Exporte nach Ungarn 610 Mio. Euro. Für die Messehalle stehen 35 Millionen Euro bereit.

Die Delegation besucht vom 30. September bis 2. Oktober 2025 Niederschlesien und die AWIS in Dresden. Anträge sind bis spätestens 30. Juni 2027 zu stellen. Bis 2030 soll der Handel weiter wachsen. In der Halle arbeiten 2000 Menschen, die Durchwahl ist 2025 1234.
";

/// The shipped sources and one further.
fn with(text: &str) -> Bestand {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fremd.txt");
    std::fs::write(&path, text).unwrap();
    let quelle = holdings::document_of(&path, &Umgebung::default()).unwrap();
    corpus::Paket::shipped().unwrap().bestand(vec![quelle])
}

/// With whom, direction, amount, year, change, rank.
fn row(bestand: &Bestand, zahl: &Zahl) -> String {
    format!(
        "{}, {}: {}, {}, {}, {}",
        zahl.art(),
        zahl.name(bestand),
        zahl.betrag(),
        zahl.jahr_in_worten(),
        zahl.veraenderung_in_worten(),
        zahl.rang_in_worten()
    )
}

#[test]
fn the_rule_finds_what_people_found_and_never_says_otherwise() {
    let bestand = bestand();
    let checked: Vec<Zahl> = zahlen(&bestand).into_iter().filter(|zahl| zahl.geprueft).collect();
    let found = aus_text(&bestand);
    for known in checked.iter().filter(|zahl| zahl.millionen().is_some()) {
        let source = &known.belege[0].quelle;
        let same = found.iter().find(|zahl| {
            zahl.belege[0].quelle == *source
                && zahl.richtung == known.richtung
                && (zahl.millionen().unwrap() - known.millionen().unwrap()).abs() < 1e-6
                && !zahl.belege[0].block.ends_with("milliarden")
        });
        let same = same.unwrap_or_else(|| panic!("not found: {}", row(&bestand, known)));
        // What the rule leaves open is open; what it says is what people read.
        let agrees = |own: Option<f64>, read: Option<f64>| own.is_none() || own == read;
        assert!(agrees(same.jahr.map(f64::from), known.jahr.map(f64::from)), "{}", row(&bestand, same));
        assert!(agrees(same.veraenderung, known.veraenderung), "{}", row(&bestand, same));
        assert!(agrees(same.rang.map(f64::from), known.rang.map(f64::from)), "{}", row(&bestand, same));
        let (name, read) = (same.name(&bestand), known.name(&bestand));
        assert!(name == read || name == "nicht genannt", "{name} for {read}");
    }
    // Nothing beside the catalogue's figures is left over: the same figures are not told twice.
    assert!(zahlen(&bestand).iter().all(|zahl| zahl.geprueft));
}

#[test]
fn what_is_called_checked_stands_in_the_wording_beside_it() {
    let bestand = bestand();
    let table = leitlinien::katalog::uebersicht::zahlen::tabelle(&bestand);
    for (zahl, row) in zahlen(&bestand).iter().zip(&table.zeilen) {
        let wording = &row[9];
        let stated = |art| !zahl.gefolgert.contains(&art);
        if let Some(rang) = zahl.rang.filter(|_| stated(MerkmalArt::Rang)) {
            assert!(steht::rang(wording, f64::from(rang)), "{row:?}");
        }
        if let Some(jahr) = zahl.jahr.filter(|_| stated(MerkmalArt::Jahr)) {
            assert!(wording.contains(&jahr.to_string()), "{row:?}");
        }
    }
}

#[test]
fn what_a_note_says_is_not_stated_is_no_property() {
    let bestand = bestand();
    let share = bestand.eintrag("zahl/anteil-eu").unwrap();
    assert!(share.merkmale.get(MerkmalArt::Richtung).is_none_or(|value| *value == Merkmal::Leer));
    assert_eq!(zahlen(&bestand).iter().find(|zahl| zahl.einheit == "Prozent").unwrap().richtung, None);
    for fakt in &bestand.fakten.0 {
        let note = fakt.merkmale.text(MerkmalArt::Hinweis).unwrap_or_default();
        let Some((missing, _)) = note.split_once(" nennt der ") else { continue };
        let missing = missing.rsplit(';').next().unwrap();
        for (word, art) in
            [("Jahr", MerkmalArt::Jahr), ("Ausfuhr", MerkmalArt::Richtung), ("Stand", MerkmalArt::Stand)]
        {
            let shown = fakt.merkmale.text(art).is_some() || fakt.merkmale.zahl(art).is_some();
            assert!(!missing.contains(word) || !shown, "{note}");
        }
    }
}

#[test]
fn names_that_no_sentence_has_are_ours() {
    let bestand = bestand();
    for region in
        bestand.fakten.regionen().filter(|region| !region.merkmale.liste(MerkmalArt::Namen).is_empty())
    {
        let knoten = bestand.eintrag(&format!("region/{}", region.id)).unwrap();
        let shown = labels::properties(&bestand, knoten);
        let (_, names) = shown.iter().find(|(art, _)| *art == MerkmalArt::Namen).unwrap();
        let quoted = |name: &String| region.belege.iter().any(|beleg| beleg.wortlaut.contains(name));
        let all = region.merkmale.liste(MerkmalArt::Namen).iter().all(quoted);
        assert_eq!(names.ends_with("(von uns ergänzt)"), !all, "{names}");
    }
}

#[test]
fn figures_of_an_unknown_paper() {
    let bestand = with(FREMD);
    let rows: Vec<String> =
        zahlen(&bestand).iter().filter(|zahl| !zahl.geprueft).map(|zahl| row(&bestand, zahl)).collect();
    insta::assert_snapshot!(rows.join("\n"), @r"
    Ausfuhr, Polen: 1,2 Mrd. Euro, 2024, +3,1 %, Platz 3
    Ausfuhr, Tschechien: knapp 840 Mio. Euro, 2024, −2,5 %, nicht genannt
    Ausfuhr, Frankreich: 900 Mio. Euro, nicht genannt, nicht genannt, nicht genannt
    Ausfuhr, Italien: 700 Mio. Euro, nicht genannt, nicht genannt, nicht genannt
    Ausfuhr, Ungarn: 610 Mio. Euro, nicht genannt, nicht genannt, nicht genannt
    Einfuhr, China: 2,4 Mrd. Euro, 2024, nicht genannt, nicht genannt
    ");
    for zahl in zahlen(&bestand) {
        let words: Vec<&str> = zahl.belege.iter().map(|beleg| beleg.wortlaut.as_str()).collect();
        let number = printed(zahl.wert);
        assert!(words.iter().any(|words| words.contains(&number)), "{number} in {words:?}");
    }
}

fn printed(value: f64) -> String {
    value.to_string().replace('.', ",")
}

fn termin(termin: &Termin) -> String {
    format!("{:?} {} | {}", termin.wann.unwrap_or_default(), termin.art.key(), termin.in_worten())
}

#[test]
fn dates_of_an_unknown_paper() {
    let bestand = with(FREMD);
    let own: Vec<String> = zeitleiste(&bestand)
        .iter()
        .filter(|one| one.beleg.quelle == "fremd")
        .inspect(|one| assert!(one.art == TerminArt::Dokument || one.beleg.wortlaut.contains(&one.worte)))
        .map(termin)
        .collect();
    insta::assert_snapshot!(own.join("\n"), @r"
    (2024, 0, 0) genannt | 2024
    (2024, 0, 0) genannt | 2024
    (2024, 1, 0) genannt | ersten Halbjahr 2024
    (2025, 3, 5) dokument | 05.03.2025
    (2025, 9, 30) genannt | 30. September bis 2. Oktober 2025
    (2027, 6, 30) frist | 30. Juni 2027
    (2030, 0, 0) genannt | Bis 2030
    ");
}

#[test]
fn dates_are_sorted_and_stand_in_their_sentence() {
    let bestand = bestand();
    let all = zeitleiste(&bestand);
    assert!(all.len() > 60, "{}", all.len());
    let placed: Vec<_> = all.iter().map_while(|one| one.wann).collect();
    assert!(placed.is_sorted(), "{placed:?}");
    assert!(all.iter().skip(placed.len()).all(|one| one.wann.is_none()));
    for one in all.iter().filter(|one| one.art == TerminArt::Genannt) {
        assert!(one.beleg.wortlaut.contains(&one.worte), "{one:?}");
    }
    assert!(all.iter().all(|one| one.art != TerminArt::Frist), "no shipped text speaks of a deadline");
    let shown: Vec<String> = all.iter().map(termin).collect();
    insta::assert_snapshot!("zeitleiste", shown.join("\n"));
}

#[test]
fn an_event_stands_once_with_fairs_and_without_the_years_of_titles() {
    let bestand = bestand();
    let all = zeitleiste(&bestand);
    let of = |art| all.iter().filter(move |one| one.art == art);
    // Every journey and every fair; the visit of a fair tells that fair, too.
    assert_eq!(of(TerminArt::Reise).count(), bestand.fakten.von(FaktArt::Reise).count());
    assert_eq!(of(TerminArt::Messe).count(), bestand.fakten.von(FaktArt::Messe).count() - 1);
    for one in of(TerminArt::Genannt) {
        let told = bestand.fakten.von(FaktArt::Reise).flat_map(|fakt| &fakt.belege);
        let same = told.filter(|beleg| one.beleg.wortlaut.contains(&beleg.wortlaut));
        for beleg in same {
            let twice = of(TerminArt::Reise)
                .any(|trip| trip.beleg == *beleg && trip.wann == one.wann && trip.bis == one.bis);
            assert!(!twice, "{}: {}", one.worte, one.beleg.wortlaut);
        }
        for titel in ["Fachkräftestrategie 2030", "GZK 2030", "sachsen digital 2030", "Jahresplanung 2026"] {
            let year = titel.rsplit(' ').next().unwrap();
            assert!(one.worte != year || !one.beleg.wortlaut.contains(titel), "{}", one.beleg.wortlaut);
        }
    }
    let pandemic = |one: &&Termin| one.worte == "2019" && one.beleg.wortlaut.contains("Pandemie (2019)");
    assert!(of(TerminArt::Genannt).any(|one| pandemic(&one)), "a year in brackets is no title");
    let inferred = all.iter().find(|one| one.worte == "September 2026").unwrap();
    assert_eq!(inferred.in_worten(), "September 2026 (gefolgert)");
    // One of the two entries is a project: neither the timeline nor the search calls it a journey.
    let read = search().search("Reisen nach Italien", &Options::default()).verstanden;
    assert!(read.contains("Art Reise/Aktivität, Land Italien"), "{read}");
}

fn cells(table: &Kreuztabelle) -> impl Iterator<Item = (usize, usize)> {
    let columns = table.spalten.len();
    (0..table.zeilen.len()).flat_map(move |row| (0..columns).map(move |column| (row, column)))
}

#[test]
fn every_count_is_the_number_of_its_passages_and_sums_add_up() {
    let bestand = bestand();
    for (zeilen, spalten) in ANGEBOT {
        let table = kreuztabelle(&bestand, zeilen, spalten);
        let all: usize = cells(&table).map(|(row, column)| table.stellen(row, column).len()).sum();
        assert!(all > 0 && all == table.gesamt(), "{}", table.titel());
        let by_column: usize = (0..table.spalten.len()).map(|column| table.spaltensumme(column)).sum();
        assert_eq!(by_column, all);
        for (row, column) in cells(&table) {
            for beleg in table.stellen(row, column) {
                let quelle = bestand.quelle(&beleg.quelle).unwrap();
                let block = quelle.block(&beleg.block).unwrap();
                assert_eq!(block.text.get(beleg.stelle.0..beleg.stelle.1), Some(beleg.wortlaut.as_str()));
            }
        }
        let shorts: Vec<&str> = table.spalten.iter().map(|kopf| kopf.kurz.as_str()).collect();
        let mut distinct = shorts.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), shorts.len(), "{shorts:?}");
    }
}

#[test]
fn a_state_is_counted_where_the_catalogue_names_it() {
    let bestand = bestand();
    let table = kreuztabelle(&bestand, Achse::Land, Achse::Quelle);
    let baum = bestand.baum(Ansicht::Laender);
    for (row, kopf) in table.zeilen.iter().enumerate() {
        let group = |name| baum.find(&format!("{}/{name}", kopf.kennung)).and_then(|id| baum.get(id));
        let listed = ["massnahmen", "nennungen"].map(|name| group(name).map_or(0, |k| k.kinder.len()));
        assert_eq!(table.zeilensumme(row), listed.iter().sum::<usize>(), "{}", kopf.name);
    }
}

#[test]
fn how_binding_the_measures_are() {
    let bestand = bestand();
    let table = kreuztabelle(&bestand, Achse::Instrument, Achse::Verbindlichkeit);
    let baum = bestand.baum(Ansicht::Instrumente);
    assert_eq!(table.gesamt(), baum.iter().filter(|(_, knoten)| knoten.art == Art::Massnahme).count());
    let counts: Vec<Vec<usize>> =
        (0..7).map(|row| (0..4).map(|column| table.anzahl(row, column)).collect()).collect();
    let read =
        [[12, 0, 0, 0], [9, 0, 0, 0], [0, 8, 7, 0], [11, 0, 0, 0], [11, 0, 0, 0], [3, 0, 0, 0], [5, 0, 0, 0]];
    assert_eq!(counts, read);
    assert!(table.massnahmen && table.in_worten(2, 1).starts_with("8 Maßnahmen: III "));
}

#[test]
fn mentions_are_found_by_names_newest_first() {
    let bestand = with(FREMD);
    let suche = Sucher::new(&bestand);
    let fund = suche.zu("region/niederschlesien").unwrap();
    assert_eq!(fund.erwaehnungen.len(), 1);
    assert_eq!(fund.erwaehnungen[0].namen, ["Niederschlesien"]);
    assert!(fund.erwaehnungen[0].beleg.wortlaut.starts_with("Die Delegation besucht"));
    let awis = suche.zu("strategie/III/aussenwirtschaft/m1").unwrap();
    let sources: Vec<&str> = awis.erwaehnungen.iter().map(|one| one.beleg.quelle.as_str()).collect();
    assert_eq!(sources, ["aussenwirtschaftstag-2026"; 5].into_iter().chain(["fremd"]).collect::<Vec<_>>());
    let poland = suche.zu("land/polen").unwrap();
    assert!(poland.erwaehnungen.iter().all(|one| one.beleg.quelle != "strategie"));
    for fund in suche.alle() {
        let days: Vec<_> =
            fund.erwaehnungen.iter().map(|one| bestand.quelle(&one.beleg.quelle).unwrap().datum).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
        for one in &fund.erwaehnungen {
            assert!(one.namen.iter().all(|name| one.beleg.wortlaut.contains(name)), "{one:?}");
        }
    }
    assert!(suche.zu("strategie").is_none() && suche.zu("gibt/es/nicht").is_none());
}

#[test]
fn no_table_and_no_count_says_0_of_what_it_cannot_know() {
    let bestand = bestand();
    // A region without a proper name is found as the text writes it: „mit einer französischen Region“.
    let regions = kreuztabelle(&bestand, Achse::Partnerregion, Achse::Quelle);
    for (row, kopf) in regions.zeilen.iter().enumerate() {
        assert!(regions.zeilensumme(row) > 0, "{kopf:?} is not counted in its own sentence");
    }
    // A press release has neither instruments nor measures.
    for special in [Achse::Instrument, Achse::Verbindlichkeit] {
        let table = kreuztabelle(&bestand, Achse::Quelle, special);
        let names: Vec<&str> = table.zeilen.iter().map(|kopf| kopf.kennung.as_str()).collect();
        assert_eq!(names, ["strategie"]);
        assert_eq!(kreuztabelle(&bestand, special, Achse::Quelle).spalten.len(), 1);
    }
    let suche = Sucher::new(&bestand);
    let without = suche.zu("strategie/VII/m2").unwrap();
    assert_eq!((without.anzahl(), without.gesucht.len()), (None, 0));
    assert_eq!(suche.zu("region/hubei").unwrap().anzahl(), Some(0));
    for fund in suche.alle() {
        assert!(fund.suchbar || fund.erwaehnungen.is_empty(), "{fund:?}");
        assert!(!fund.suchbar || !fund.gesucht.is_empty(), "{fund:?}");
    }
}

#[test]
fn the_search_finds_as_many_measures_of_a_state_as_the_table_counts() {
    let table = kreuztabelle(&bestand(), Achse::Land, Achse::Verbindlichkeit);
    let states = bestand().namen.staaten.clone();
    for staat in &states {
        let row = table.zeilen.iter().position(|kopf| kopf.name == staat.name);
        let counted = row.map_or(0, |row| table.zeilensumme(row));
        let query = format!("land:{} art:massnahme", staat.iso);
        let answer = search().search(&query, &Options::default());
        assert_eq!(answer.gesamt, counted, "{query}");
    }
    let polen = search().search("land:polen art:massnahme", &Options::default());
    assert_eq!(polen.gesamt, 7);
}

#[test]
fn every_place_of_the_tables_counts_for_its_state() {
    let bestand = bestand();
    let finder = Nennungen::new(&bestand.namen, bestand.fakten.regionen());
    for ort in &bestand.namen.orte {
        for name in std::iter::once(&ort.name).chain(&ort.andere) {
            let text = format!("Die Delegation besuchte {name} im Mai.");
            let found = finder.find(&text);
            assert!(found.iter().any(|one| one.wer.land() == Some(ort.iso.as_str())), "{name}");
        }
    }
    // Mountains, too: the measure on a world heritage site on both sides of the border.
    let montan = bestand.passagen.iter().find(|passage| passage.kennung == "strategie/I/m8").unwrap();
    assert_eq!(montan.laender, ["CZ"]);
}

#[test]
fn what_is_not_loaded_is_said() {
    let mut few = (*bestand()).clone();
    assert_eq!(umfang(&few), "Ausgewertet: 5 Dokumente sind geladen, das sind alle.");
    few.quellen[4].blocks.clear();
    assert_eq!(
        umfang(&few),
        "Ausgewertet: 4 von 5 Dokumenten sind geladen; was in den anderen steht, fehlt hier."
    );
}
