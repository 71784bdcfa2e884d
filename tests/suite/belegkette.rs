//! Every statement leads to its sentence and every sentence back to its statements.

mod land;

use std::sync::Arc;

use leitlinien::app::reader::{Margin, printed, reading};
use leitlinien::deutsch::katalog::randzeichen;
use leitlinien::domain::{Ansicht, Art, Bestand, Knoten, NodeId};

use crate::support::screen::{frame, rows};
use crate::support::session::{Session, bestand};

fn statements(bestand: &Bestand) -> impl Iterator<Item = &Knoten> {
    let nodes = Ansicht::ALL.into_iter().flat_map(|ansicht| bestand.baum(ansicht).iter());
    nodes.map(|(_, knoten)| knoten).filter(|knoten| knoten.art.is_statement() && knoten.art != Art::Nennung)
}

#[test]
fn every_statement_is_in_the_margin_of_each_of_its_sentences() {
    let bestand = Arc::new(bestand());
    let mut seen = 0;
    for (number, quelle) in bestand.quellen.iter().enumerate() {
        let mut margin = Margin::default();
        margin.refresh(&bestand, 1, number);
        for knoten in statements(&bestand) {
            for beleg in knoten.belege.iter().filter(|beleg| beleg.quelle == quelle.id) {
                let block = quelle.blocks.iter().position(|block| block.kennung == beleg.block).unwrap();
                let back = margin
                    .on_block(block)
                    .any(|rest| bestand.baum(rest.ansicht).get(rest.id).unwrap().kennung == knoten.kennung);
                assert!(back, "{} is not found from {}", knoten.kennung, beleg.block);
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen}");
}

/// However the text is shown, the sign of a statement stands in exactly one row.
#[test]
fn a_sign_stands_where_the_evidence_begins() {
    let bestand = Arc::new(bestand());
    for (number, quelle) in bestand.quellen.iter().enumerate() {
        let mut margin = Margin::default();
        margin.refresh(&bestand, 1, number);
        let blocks = (0..quelle.blocks.len()).filter(|block| margin.count_on_block(*block) > 0).count();
        for all in [
            reading(quelle, 34, &[]),
            reading(quelle, 100, &[]),
            printed(quelle, 34, &[]),
            printed(quelle, 100, &[]),
        ] {
            let signed = all.iter().filter(|row| {
                let kinds: Vec<&str> = margin.kinds(row, &bestand).into_iter().map(Art::key).collect();
                randzeichen(&kinds).is_some()
            });
            assert!(signed.count() >= blocks, "{}", quelle.id);
        }
    }
}

#[test]
fn from_a_region_to_its_sentence_and_back_to_another() {
    let mut session = Session::new(80, 24);
    session.keys("2<Right><Enter>");
    let screen = rows(&frame(&session.app));
    assert!(screen[1].contains("b: 15 Einträge"), "{}", screen[1]);
    session.keys("b<Down><Enter>");
    let screen = rows(&frame(&session.app)).join("\n");
    assert!(
        screen.contains("Lebuser Land (Polen)\n") || screen.contains("│Lebuser Land (Polen)"),
        "{screen}"
    );
}

#[test]
fn a_group_says_that_no_sentence_carries_it() {
    let mut session = Session::new(120, 40);
    session.keys("2");
    assert!(rows(&frame(&session.app)).iter().any(|row| row.contains("Zusammenstellung, ohne eigene")));
    session.keys("<Right><Down>");
    assert!(!rows(&frame(&session.app)).iter().any(|row| row.contains("ohne eigene Stelle")));
}

#[test]
fn a_state_under_a_role_rests_on_the_sentences_of_this_role_alone() {
    let bestand = bestand();
    let baum = bestand.baum(Ansicht::Laender);
    let below = |id: &NodeId| baum.get(*id).into_iter().flat_map(|k| k.kinder.iter().copied());
    let groups = baum.wurzeln().iter().filter(|id| !baum.get(**id).unwrap().kennung.ends_with("/alle"));
    let states: Vec<NodeId> = groups.flat_map(below).collect();
    for id in states.iter().filter(|id| baum.get(**id).is_some_and(|k| k.art == Art::Land)) {
        let state = baum.get(*id).unwrap();
        let told: Vec<_> = below(id).filter_map(|id| baum.get(id)).flat_map(|k| &k.belege).collect();
        assert!(state.belege.iter().all(|beleg| told.contains(&beleg)), "{}", state.titel);
        assert_eq!(state.belege.first(), told.first().copied(), "{}", state.titel);
    }
}
