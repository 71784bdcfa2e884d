//! The overviews against the shipped sources and against documents they have never seen.

use leitlinien::domain::Bestand;
use leitlinien::katalog::uebersicht::zahlen::{Wer, Zahl, aus_text, zahlen};

use crate::support::session::bestand;

/// With whom, direction, amount, year, change, rank.
fn row(bestand: &Bestand, zahl: &Zahl) -> String {
    format!(
        "{} | {} | {} | {} | {} | {} | {}",
        zahl.name(bestand),
        zahl.richtung.key(),
        zahl.betrag(),
        zahl.jahr_in_worten(),
        zahl.veraenderung_in_worten(),
        zahl.rang_in_worten(),
        zahl.belege
            .iter()
            .map(|beleg| bestand.stelle(&beleg.quelle, &beleg.zeilen))
            .collect::<Vec<_>>()
            .join(" + "),
    )
}

#[test]
fn figures_print() {
    let bestand = bestand();
    for zahl in aus_text(&bestand) {
        println!("{}", row(&bestand, &zahl));
    }
    println!();
    for zahl in zahlen(&bestand) {
        println!("{} {}", zahl.geprueft, row(&bestand, &zahl));
    }
}

#[test]
fn rest_prints() {
    use leitlinien::katalog::uebersicht::{erwaehnungen, kreuz, zeitleiste};
    let bestand = bestand();
    for termin in zeitleiste::zeitleiste(&bestand) {
        println!(
            "{:?} {:?} | {} | {} | {} | {} {}",
            termin.wann,
            termin.bis,
            termin.in_worten(),
            termin.art.key(),
            termin.titel,
            termin.beleg.quelle,
            termin.beleg.wortlaut.chars().take(100).collect::<String>()
        );
    }
    for (a, b) in kreuz::ANGEBOT {
        let t = kreuz::kreuztabelle(&bestand, a, b).tabelle();
        println!("{}", t.titel);
        println!(
            "{}",
            t.spalten.iter().map(|s| s.chars().take(6).collect::<String>()).collect::<Vec<_>>().join("|")
        );
        for r in t.zeilen {
            println!(
                "{}",
                r.iter().map(|s| s.chars().take(30).collect::<String>()).collect::<Vec<_>>().join("|")
            );
        }
    }
    let start = std::time::Instant::now();
    let suche = erwaehnungen::Suche::new(&bestand);
    let alle = suche.alle();
    println!("{:?}", start.elapsed());
    for fund in alle {
        println!("{} {} {:?}", fund.erwaehnungen.len(), fund.titel, fund.gesucht);
        if fund.art.key() == "massnahme" {
            for e in fund.erwaehnungen {
                println!(
                    "      {:?} {} {}",
                    e.namen,
                    e.beleg.quelle,
                    e.beleg.wortlaut.chars().take(160).collect::<String>()
                );
            }
        }
    }
}
