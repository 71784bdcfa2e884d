//! Speed of the search on the shipped corpus: `cargo bench --bench search`. Building the index, opening it, some searches
//! of different kinds, and 10,000 made from the words of the corpus: of one to three words, long questions, phrases,
//! patterns and words with a mistake. Times are those of the thread's processor, so that a busy machine does not show.
//!
//! `cargo bench --bench search -- antworten DATEI [INDEX ANFRAGEN]` writes the answers instead, to be compared with those
//! of another version: of the shipped corpus, or of the folder of parts INDEX to the lines of ANFRAGEN.
#![expect(clippy::print_stdout, reason = "a measuring program prints")]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use leitlinien::corpus;
use leitlinien::domain::Passage;
use leitlinien::search::{Index, Options, Part, Searcher, build};
use rustix::time::{ClockId, clock_gettime};

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

const KINDS: [&str; 7] = ["1-3 Wörter", "Nachbarn", "Frage", "Phrase", "*wort", "wort*", "Tippfehler"];

/// How many queries are made.
const COUNT: usize = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let bestand = corpus::shipped()?;
    let made = made(&bestand.passagen);
    if let [mode, target, rest @ ..] = args.as_slice()
        && mode == "antworten"
    {
        let (searcher, queries) = if let [index, queries] = rest {
            let queries = fs::read_to_string(queries)?.lines().map(str::to_owned).collect();
            (Searcher::new(vec![Index::open_parts("Bestand", &parts(Path::new(index))?)?]), queries)
        } else {
            let searcher = Searcher::new(vec![Index::open(&build(&bestand.passagen, "")?, "")?]);
            (searcher, made.into_iter().map(|(_, query)| query).collect::<Vec<_>>())
        };
        return Ok(fs::write(target, answers(&searcher, &queries))?);
    }
    let start = Instant::now();
    let files = build(&bestand.passagen, "")?;
    println!("bauen        {:>8.2?} fuer {} Stellen", start.elapsed(), bestand.passagen.len());
    let start = Instant::now();
    let searcher = Searcher::new(vec![Index::open(&files, "")?]);
    println!("oeffnen      {:>8.2?}", start.elapsed());
    let start = Instant::now();
    searcher.search("Sachsen", &Options::default());
    println!("erste Suche  {:>8.2?}", start.elapsed());
    for query in QUERIES {
        let own: Vec<Duration> = (0..50).map(|_| timed(&searcher, query)).collect();
        println!("{:>12.2?} {query}", at(&own, 50));
    }
    let times: Vec<(usize, Duration)> =
        made.iter().map(|(kind, query)| (*kind, timed(&searcher, query))).collect();
    for (number, name) in KINDS.iter().enumerate() {
        let own: Vec<Duration> = times.iter().filter(|(kind, _)| *kind == number).map(|(_, t)| *t).collect();
        show(name, &own);
    }
    show("alle", &times.iter().map(|(_, time)| *time).collect::<Vec<_>>());
    let mut slow: Vec<(Duration, &str)> =
        times.iter().zip(&made).map(|((_, time), (_, query))| (*time, query.as_str())).collect();
    slow.sort();
    for (time, query) in slow.iter().rev().take(10) {
        println!("{time:>12.2?} {query}");
    }
    Ok(())
}

fn show(name: &str, times: &[Duration]) {
    let (p50, p90, p99, most) = (at(times, 50), at(times, 90), at(times, 99), at(times, 100));
    println!(
        "{name:<12} {:>5}: p50 {p50:.2?}, p90 {p90:.2?}, p99 {p99:.2?}, laengste {most:.2?}",
        times.len()
    );
}

fn at(times: &[Duration], share: usize) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}

fn timed(searcher: &Searcher, query: &str) -> Duration {
    let start = used();
    std::hint::black_box(searcher.search(query, &Options::default()));
    used().saturating_sub(start)
}

/// Processor time of this thread.
fn used() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

fn parts(folder: &Path) -> Result<Vec<Part>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut folders: Vec<PathBuf> = entries.collect::<std::io::Result<_>>()?;
    folders.sort();
    Ok(folders.into_iter().map(Part::whole).collect())
}

/// Everything that is said to each query but how long it took.
fn answers(searcher: &Searcher, queries: &[String]) -> String {
    let mut out = String::new();
    for (number, query) in queries.iter().enumerate() {
        let limit = if number % 2 == 0 { 20 } else { 50 };
        let options =
            Options { limit, bericht: number % 5 == 0, half_typed: number % 7 == 0, ..Options::default() };
        let mut answer = searcher.search(query, &options);
        answer.dauer = Duration::ZERO;
        let hits = std::mem::take(&mut answer.hits);
        let _ = writeln!(out, "{answer:?}");
        for hit in hits {
            let _ = writeln!(out, "  {hit:?}");
        }
    }
    out
}

/// Numbers that look random, the same in each run.
struct Lots(u64);

impl Lots {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}

/// Queries from the words of the corpus, each with the number of its kind.
fn made(passagen: &[Passage]) -> Vec<(usize, String)> {
    let texts: Vec<Vec<&str>> = passagen.iter().map(|passage| own_words(&passage.text)).collect();
    let texts: Vec<Vec<&str>> = texts.into_iter().filter(|words| words.len() > 20).collect();
    let mut lots = Lots(7);
    let mut out = Vec::with_capacity(COUNT);
    while out.len() < COUNT {
        let Some(words) = texts.get(lots.below(texts.len())) else { break };
        let from = lots.below(words.len() - 12);
        let some =
            |count: usize| words.iter().skip(from).take(count).copied().collect::<Vec<&str>>().join(" ");
        let word = some(1);
        let kind = match out.len() % 20 {
            0..10 => 0,
            10..14 => 1,
            rest => rest - 12,
        };
        let query = match kind.min(KINDS.len() - 1) {
            0 => {
                let mut any = || {
                    let words = texts.get(lots.below(texts.len())).map_or(&[][..], Vec::as_slice);
                    words.get(lots.below(words.len())).copied().unwrap_or("")
                };
                (0..=out.len() % 3).map(|_| any()).collect::<Vec<_>>().join(" ")
            }
            1 => some(1 + out.len() % 3),
            2 => format!("Wie {}?", some(8 + lots.below(5))),
            3 => format!("\"{}\"", some(2 + lots.below(3))),
            4 => format!("*{}", word.chars().skip(word.chars().count() / 2).collect::<String>()),
            5 => format!("{}*", word.chars().take(word.chars().count().div_ceil(2)).collect::<String>()),
            _ => mistyped(&word, lots.below(1000)),
        };
        out.push((kind.min(KINDS.len() - 1), query));
    }
    out
}

fn own_words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect()
}

/// A word with a letter dropped, doubled or swapped with the next one.
fn mistyped(word: &str, lot: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = lot % letters.len().max(1);
    match lot % 3 {
        0 if letters.len() > 1 => {
            letters.remove(place);
        }
        1 if place + 1 < letters.len() => letters.swap(place, place + 1),
        _ => letters.insert(place, letters.get(place).copied().unwrap_or('e')),
    }
    letters.into_iter().collect()
}
