//! Speed of the search on the shipped corpus: `cargo bench --bench search`. Building the index, opening it, and many
//! searches of different kinds one after the other.
#![expect(clippy::print_stdout, reason = "a measuring program prints")]

use std::error::Error;
use std::time::{Duration, Instant};

use leitlinien::corpus;
use leitlinien::search::{Index, Options, Searcher, build};

const QUERIES: [&str; 20] = [
    "Wasserstoff",
    "Fachkraeftezuwanderung",
    "Zuwanderung von Fachkräften",
    "polnisch",
    "KMU",
    "Regionalpartnershaft",
    "\"internationale Zusammenarbeit\"",
    "Polen ODER Tschechien NICHT Japan",
    "wissen*",
    "*wirtschaft",
    "art:massnahme Hochschule",
    "land:PL seit:2023",
    "\"Sachsen Polen\"~5",
    "kleine und mittlere Unternehmen",
    "Maßnahmen der Außenwirtschaftsförderung im Ausland",
    "Delegationsreise Japan Südkorea Halbleiter",
    "Kulturaustausch",
    "Gesetz über die Rechtsverhältnisse der Parlamentarischen Staatssekretäre",
    "w",
    "Welche Ziele verfolgt die Internationale Strategie des Freistaates Sachsen?",
];

fn main() -> Result<(), Box<dyn Error>> {
    let bestand = corpus::shipped()?;
    let start = Instant::now();
    let files = build(&bestand.passagen, "")?;
    println!("bauen        {:>8.2?} fuer {} Stellen", start.elapsed(), bestand.passagen.len());
    let start = Instant::now();
    let searcher = Searcher::new(vec![Index::open(&files, "")?]);
    println!("oeffnen      {:>8.2?}", start.elapsed());
    let start = Instant::now();
    searcher.search("Sachsen", &Options::default());
    println!("erste Suche  {:>8.2?}", start.elapsed());
    let mut all: Vec<Duration> = Vec::new();
    for query in QUERIES {
        let mut own: Vec<Duration> = (0..100)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(searcher.search(query, &Options::default()));
                start.elapsed()
            })
            .collect();
        own.sort();
        println!("{:>12.2?} {query}", own.get(50).copied().unwrap_or_default());
        all.extend(own);
    }
    all.sort();
    let at = |share: usize| all.get(all.len() * share / 100).copied().unwrap_or_default();
    println!("alle         p50 {:.2?}, p90 {:.2?}, p99 {:.2?}", at(50), at(90), at(99));
    Ok(())
}
