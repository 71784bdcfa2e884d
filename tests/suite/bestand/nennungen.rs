//! What documents of holdings name a state or region: counted when it is asked for, as the search counts.

use leitlinien::app::{Effect, Event, Key, Order, Size};
use leitlinien::domain::Ansicht;
use leitlinien::holdings::indexes;
use leitlinien::search::Options;

use super::fetch::Session;

/// Notes of which each names Poland in so many paragraphs as its number says, and Lower Silesia in the last.
fn notes(count: usize) -> Vec<(String, String)> {
    let note = |number: usize| {
        let text = (1..=number).fold(format!("# Vermerk {number}\n\nEin Vermerk ohne Ort.\n"), |text, at| {
            let place = if at == number { "die Woiwodschaft Niederschlesien in Polen" } else { "Polen" };
            format!("{text}\nIm {at}. Absatz von {number} geht es um {place}.\n")
        });
        (format!("vermerk-{number}.md"), text)
    };
    (1..=count).map(note).collect()
}

/// The titles of the nodes below the node of the holdings.
fn listed(session: &Session, kennung: &str) -> (String, Vec<String>) {
    let (ansicht, _) = session.app.world.bestand.find(kennung).unwrap();
    let baum = session.app.world.bestand.baum(ansicht);
    let (_, node) = baum.iter().find(|(_, knoten)| knoten.kennung == format!("{kennung}/bestaende")).unwrap();
    (node.titel.clone(), node.kinder.iter().map(|id| baum.get(*id).unwrap().titel.clone()).collect())
}

/// Chooses the node of the holdings below an entry, as the linear interface does by its number.
fn choose(session: &mut Session, kennung: &str) {
    let bestand = session.app.world.bestand.clone();
    let (ansicht, _) = bestand.find(kennung).unwrap();
    session.keys(if ansicht == Ansicht::Laender { "3" } else { "2" });
    let baum = bestand.baum(ansicht);
    let (id, _) = baum.iter().find(|(_, knoten)| knoten.kennung == format!("{kennung}/bestaende")).unwrap();
    let tree = &mut session.app.catalogue.trees[if ansicht == Ansicht::Laender { 2 } else { 1 }];
    tree.reveal(baum, id);
}

#[test]
fn nothing_is_counted_before_it_is_asked_for() {
    let mut session = Session::of(&notes(3));
    assert_eq!(listed(&session, "land/polen"), ("Nennungen in Beständen: zählen".to_owned(), Vec::new()));
    choose(&mut session, "land/polen");
    session.keys("<Down><Up>");
    assert!(session.screen().contains("Nennungen in Beständen: zählen"), "{}", session.screen());
    assert_eq!(listed(&session, "land/polen").1, Vec::<String>::new());
    assert!(session.read.is_empty());
}

#[test]
fn documents_are_listed_as_the_search_counts_them_and_lead_to_their_first_passage() {
    let mut session = Session::of(&notes(3));
    choose(&mut session, "land/polen");
    session.keys("<Enter>");
    let (titel, below) = listed(&session, "land/polen");
    assert_eq!(titel, "Nennungen in Beständen");
    assert_eq!(below, ["3 Stellen: Vermerk 3", "2 Stellen: Vermerk 2", "1 Stelle: Vermerk 1"]);
    let search = indexes(&session.wanted).open().unwrap();
    for (document, count) in [("vermerk-3", 3), ("vermerk-2", 2), ("vermerk-1", 1)] {
        let answer = search.search(&format!("land:PL quelle:{document}"), &Options::default());
        assert_eq!(answer.gesamt, count, "{document}");
    }
    assert_eq!(session.read, ["vermerk-3"], "only the chosen one is read");
    session.keys("<Down><Enter>");
    assert_eq!(session.app.quelle().unwrap().id, "vermerk-2", "{}", session.screen());
    assert!(session.screen().contains("Im 1. Absatz von 2 geht es um Polen."), "{}", session.screen());
}

#[test]
fn a_region_counts_only_what_names_it() {
    let mut session = Session::of(&notes(3));
    choose(&mut session, "region/niederschlesien");
    session.keys("<Right>");
    let (titel, below) = listed(&session, "region/niederschlesien");
    assert_eq!(titel, "Nennungen in Beständen");
    assert!(below.iter().all(|titel| titel.starts_with("1 Stelle: ")), "{below:?}");
    choose(&mut session, "land/mexiko");
    session.keys("<Right>");
    assert_eq!(listed(&session, "land/mexiko"), ("Nennungen in Beständen: keine".to_owned(), Vec::new()));
}

#[test]
fn of_many_documents_fifty_are_listed_and_the_others_sought() {
    let mut session = Session::of(&notes(53));
    choose(&mut session, "land/polen");
    session.keys("<Enter>");
    let (titel, below) = listed(&session, "land/polen");
    assert_eq!((titel.as_str(), below.len()), ("Nennungen in Beständen", 51));
    assert!(session.screen().contains("Nennungen in Beständen 53"), "{}", session.screen());
    assert_eq!(below[0], "53 Stellen: Vermerk 53");
    assert_eq!(below[49], "4 Stellen: Vermerk 4");
    assert_eq!(below[50], "3 weitere Dokumente: suchen");
    let bestand = session.app.world.bestand.clone();
    let baum = bestand.baum(Ansicht::Laender);
    let (rest, _) = baum.iter().find(|(_, k)| k.kennung == "land/polen/bestaende/weitere").unwrap();
    session.app.catalogue.trees[2].reveal(baum, rest);
    let effects = session.app.update(Event::Key(Key::sequence("<Enter>")[0]));
    assert!(effects.iter().any(
        |effect| matches!(effect, Effect::Outside(Order::Search(request)) if request.anfrage == "land:PL")
    ));
}

#[test]
fn the_list_fits_every_size() {
    let mut session = Session::of(&notes(3));
    choose(&mut session, "region/niederschlesien");
    session.keys("<Enter>");
    for (width, height) in [(120, 40), (80, 24), (40, 12)] {
        session.event(Event::Resized(Size { width, height }));
        insta::assert_snapshot!(format!("in_ihren_bestaenden_{width}x{height}"), session.screen());
    }
}
