//! The page of a state has all that the sources say of it, and one key leads there.

use std::collections::BTreeSet;

use leitlinien::domain::{Ansicht, Art, FaktArt, Knoten, MerkmalArt};

use crate::support::lines::Lines;
use crate::support::screen::{frame, rows};
use crate::support::session::{Session, bestand};

/// The titles of everything below the entry of this address.
fn below(kennung: &str) -> Vec<Knoten> {
    let bestand = bestand();
    let (ansicht, id) = bestand.find(kennung).unwrap();
    let baum = bestand.baum(ansicht);
    let inside =
        |node: &Knoten| std::iter::successors(node.eltern, |id| baum.get(*id)?.eltern).any(|up| up == id);
    baum.iter().map(|(_, knoten)| knoten).filter(|knoten| inside(knoten)).cloned().collect()
}

fn chosen(session: &Session) -> String {
    session.app.sight().node().map(|knoten| knoten.kennung.clone()).unwrap_or_default()
}

#[test]
fn the_page_of_every_state_has_every_entry_and_passage_about_it() {
    let bestand = bestand();
    let baum = bestand.baum(Ansicht::Laender);
    let states = baum.iter().filter(|(_, knoten)| knoten.art == Art::Land);
    let states: BTreeSet<(&str, &str)> =
        states.map(|(_, k)| (k.merkmale.text(MerkmalArt::Iso).unwrap(), k.kennung.as_str())).collect();
    assert!(states.len() > 30);
    for (iso, kennung) in states {
        let page = below(kennung);
        let has = |kennung: &str| page.iter().filter(|knoten| knoten.kennung == kennung).count();
        for fakt in bestand.fakten.0.iter().filter(|fakt| fakt.land() == Some(iso)) {
            if !matches!(fakt.art, FaktArt::Rolle) {
                let end = format!("/{}", fakt.id);
                assert_eq!(
                    page.iter().filter(|k| k.kennung.ends_with(&end)).count(),
                    1,
                    "{kennung} {}",
                    fakt.id
                );
            }
        }
        let passages =
            bestand.passagen.iter().filter(|p| p.art.is_text() && p.laender.iter().any(|l| l == iso));
        for passage in passages {
            assert_eq!(has(&passage.kennung), 1, "{kennung}: {}", passage.kennung);
        }
        let measures = page.iter().filter(|knoten| knoten.art == Art::Massnahme).count();
        let found =
            bestand.passagen.iter().filter(|p| p.art == Art::Massnahme && p.laender.iter().any(|l| l == iso));
        assert_eq!(measures, found.count(), "{kennung}");
    }
}

#[test]
fn partnerships_offices_and_declarations_stand_under_their_state() {
    let titles = |kennung: &str| below(kennung).into_iter().map(|knoten| knoten.titel).collect::<Vec<_>>();
    let russland = titles("land/russland");
    let rests = |titel: &&String| titel.starts_with("Ruht: ") && titel.ends_with("(seit 24. Februar 2022)");
    assert_eq!(russland.iter().filter(rests).count(), 3, "{russland:?}");
    let tschechien = titles("land/tschechien");
    for titel in [
        "Partnerregion Tschechische Republik (grenzüberschreitend, seit 1992)",
        "Verbindungsbüro Prag (seit 2012) (Land gefolgert)",
        "Gemeinsame Erklärung: Liberecký Kraj (Land gefolgert)",
    ] {
        assert!(tschechien.iter().any(|own| own == titel), "{tschechien:?}");
    }
}

#[test]
fn one_key_leads_to_the_page_from_wherever_a_state_stands() {
    for (way, page) in [
        // A region, its mentions, its details; a state under a role; a hit; a measure in the text; an overview.
        ("2<Right>r", "land/polen"),
        ("2<Right><Right><Down>r", "land/polen"),
        ("2<Right><Tab>r", "land/polen"),
        ("3<Down>r", "land/aegypten"),
        ("/uganda<Enter>r", "land/uganda"),
        ("/hubei<Down>r", "land/china"),
        ("yj<Enter>r", "land/polen"),
    ] {
        let mut session = Session::new(80, 24);
        session.keys(way);
        assert_eq!(chosen(&session), page, "{way}: {:?}", session.app.out.notice);
        assert!(session.app.dialog.is_none(), "{way}");
        session.keys("<Down>");
        assert!(below(page).iter().any(|knoten| knoten.kennung == chosen(&session)), "{way}: it is not open");
    }
    let mut session = Session::new(80, 24);
    session.keys("/Verwaltungsaustausch<Enter>r");
    assert!(session.app.dialog.is_some(), "two states are named");
    session.keys("<Down><Enter>");
    assert_eq!(chosen(&session), "land/tschechien");
    session.keys("z");
    assert_ne!(chosen(&session), "land/tschechien", "the way back");
}

/// A passage that names no state leads to those of the entries that rest on it.
#[test]
fn a_passage_without_a_name_leads_to_the_states_of_its_entries() {
    let mut session = Session::new(80, 24);
    session.keys("/\"Mobilität der Zukunft und Wasserstoff\"<Enter>");
    let hit = session.app.search.hit().unwrap();
    assert!(hit.kennung.contains("unterzeile") || !hit.text.contains("Japan"), "{}", hit.text);
    session.keys("r");
    let shown = rows(&frame(&session.app)).join("\n");
    assert!(shown.contains("Japan") && shown.contains("Südkorea"), "{shown}");
}

#[test]
fn the_page_is_on_the_screen_at_once() {
    let mut session = Session::new(80, 24);
    session.keys("2<Right>r");
    let screen = rows(&frame(&session.app)).join("\n");
    for words in ["Polen", "Partnerregion Nied", "Verbindungsbüro", "Maßnahmen zum"] {
        assert!(screen.contains(words), "{words}\n{screen}");
    }
}

#[test]
fn in_lines_the_word_for_it_is_land() {
    let mut lines = Lines::new();
    lines.lines(&["suche hubei", "1"]);
    let told = lines.lines(&["land"]);
    assert!(told.contains("China"), "{told}");
}
