//! How cost grows: `cargo bench --bench scale -- ORDNER ZIEL ANZAHL...`. ORDNER has `docs.tsv` and `queries.tsv`, ZIEL is
//! a folder for the indexes, ANZAHL says how many passages to build. Each number is built in parts of 25,000 on two
//! threads and merged until `to_merge` is content, then searched by a process of its own.
//!
//! The texts are repeated as often as it takes, each time varied: numbers move on, one long word in twelve gives way to
//! another one of the texts, one in a hundred to a compound of two of them, so that words grow in number as they do in
//! real holdings.
#![expect(clippy::print_stdout, clippy::cast_precision_loss, reason = "a measuring program prints ratios")]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use leitlinien::domain::{Art, Datum, Passage, QuelleArt, Zaehlung};
use leitlinien::search::{
    Index, Options, Part, PartSize, Searcher, build_to, complete, merge, stand, to_merge,
};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Passages of one part before any merge.
const PART: usize = 25_000;
/// Passages of one source.
const SOURCE: usize = 13;

fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    match args.as_slice() {
        [search, queries, target] if search == "suchen" => search_all(Path::new(queries), Path::new(target)),
        [folder, target, counts @ ..] if !counts.is_empty() => {
            for count in counts {
                let asked = Path::new(target).join(format!("{count}.anfragen"));
                let target = Path::new(target).join(count);
                build_all(Path::new(folder), &target, count.parse()?)?;
                // The process that searches shall hold nothing but what a session holds.
                let texts = Texts::read(Path::new(folder))?;
                fs::write(&asked, queries(&texts, Path::new(folder))?.join("\n"))?;
                let status =
                    Command::new(env::current_exe()?).arg("suchen").arg(&asked).arg(&target).status()?;
                if !status.success() {
                    return Err("die Suche ist gescheitert".into());
                }
            }
            Ok(())
        }
        _ => {
            println!("Aufruf: cargo bench --bench scale -- ORDNER ZIEL ANZAHL...");
            Ok(())
        }
    }
}

fn column(path: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(path)?;
    Ok(text.lines().filter_map(|line| line.split_once('\t')).map(|(_, text)| text.to_owned()).collect())
}

/// A number that depends on both, the same every time.
fn lot(word: &str, round: usize) -> usize {
    let start = 0xcbf2_9ce4_8422_2325_u64 ^ (round as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = word.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    usize::try_from((hash ^ (hash >> 29)) >> 8).unwrap_or(0)
}

struct Texts {
    texts: Vec<String>,
    /// Long words, ascending.
    words: Vec<String>,
}

impl Texts {
    fn read(folder: &Path) -> Result<Self> {
        let texts = column(&folder.join("docs.tsv"))?;
        let long = |word: &&str| word.chars().count() > 6 && word.chars().all(char::is_alphabetic);
        let words: BTreeSet<&str> = texts.iter().flat_map(|text| text.split(' ').filter(long)).collect();
        let words = words.into_iter().map(str::to_owned).collect();
        Ok(Self { texts, words })
    }

    fn word(&self, lot: usize) -> &str {
        self.words.get(lot % self.words.len().max(1)).map_or("", String::as_str)
    }

    /// The text of a passage, varied from the second round on.
    fn text(&self, number: usize) -> String {
        let text = self.texts.get(number % self.texts.len().max(1)).map_or("", String::as_str);
        let round = number / self.texts.len().max(1);
        if round == 0 {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len() + 64);
        for (place, word) in text.split(' ').enumerate() {
            if place > 0 {
                out.push(' ');
            }
            let lot = lot(word, round * 131 + number + place);
            if let Ok(value) = word.parse::<usize>() {
                out.push_str(&(value + round).to_string());
            } else if word.len() > 6 && word.chars().all(char::is_alphabetic) && lot.is_multiple_of(12) {
                out.push_str(self.word(lot / 12));
                if lot.is_multiple_of(96) {
                    out.push_str(&self.word(lot / 7).to_lowercase());
                }
            } else {
                out.push_str(word);
            }
        }
        out
    }

    fn passage(&self, number: usize) -> Passage {
        let quelle = format!("gesetz-{:06}", number / SOURCE);
        Passage {
            kennung: format!("{quelle}/{number}"),
            art: Art::Absatz,
            dokumenttyp: QuelleArt::Dokument,
            herausgeber: format!("Behörde {}", number / SOURCE % 40),
            titel: format!("Abschnitt {}", number % SOURCE + 1),
            text: self.text(number),
            datum: Datum::new(1990 + (number / SOURCE % 35) as u16, 1 + (number / 7 % 12) as u8, 1),
            instrument: None,
            verbindlichkeit: None,
            laender: if number.is_multiple_of(3) { staaten(number / 3) } else { Vec::new() },
            regionen: Vec::new(),
            eigenschaften: Vec::new(),
            beleg: None,
            zeilen: Vec::new(),
            stelle: None,
            quelle,
        }
    }
}

/// Two states, so that a count has rows.
fn staaten(lot: usize) -> Vec<String> {
    let codes = ["PL", "CZ", "FR", "IN", "JP", "CN", "HU", "IT", "VN", "BR", "AT", "KZ", "CH", "US", "CA"];
    let one = |lot: usize| codes.get(lot % codes.len()).map(|code| (*code).to_owned());
    one(lot).into_iter().chain(one(lot / codes.len() + lot + 1)).collect()
}

fn build_all(folder: &Path, target: &Path, count: usize) -> Result<()> {
    if target.exists() {
        fs::remove_dir_all(target)?;
    }
    let texts = Texts::read(folder)?;
    let (start, cpu) = (Instant::now(), cpu());
    let next = AtomicUsize::new(0);
    let worker = || -> Result<()> {
        loop {
            let part = next.fetch_add(1, Ordering::Relaxed);
            let from = part * PART;
            if from >= count {
                return Ok(());
            }
            let passages: Vec<Passage> = (from..count.min(from + PART)).map(|n| texts.passage(n)).collect();
            build_to(&passages, &target.join(format!("{part:04}")), "")?;
        }
    };
    thread::scope(|scope| {
        let other = scope.spawn(worker);
        worker()?;
        other.join().map_err(|_| "ein Faden ist abgebrochen")?
    })?;
    let (built, built_cpu) = (start.elapsed(), self::cpu() - cpu);
    let mut number = 0;
    loop {
        let parts = parts(target)?;
        let sizes =
            parts.iter().map(|part| Ok(PartSize { passagen: stand(&part.folder)?.passagen, entfernt: 0 }));
        let sizes: Vec<PartSize> = sizes.collect::<Result<_>>()?;
        // Many parts of like size: as many neighbours as fit are made one.
        let Some(range) = to_merge(&sizes) else { break };
        let chosen = parts.get(range).unwrap_or_default();
        let Some(first) = chosen.first() else { break };
        number += 1;
        let merged = target.join(format!("neu-{number}"));
        merge(chosen, &merged, "")?;
        for part in chosen {
            fs::remove_dir_all(&part.folder)?;
        }
        fs::rename(merged, &first.folder)?;
    }
    println!(
        "{count:>9} Stellen: gebaut in {:.1} s ({built_cpu:.1} s CPU), mit Mischen {:.1} s ({:.1} s CPU), hoechstens {} MB",
        built.as_secs_f64(),
        start.elapsed().as_secs_f64(),
        self::cpu() - cpu,
        status("VmHWM") / 1024,
    );
    Ok(())
}

fn parts(target: &Path) -> Result<Vec<Part>> {
    let entries = fs::read_dir(target)?.map(|entry| Ok(entry?.path()));
    let mut folders: Vec<PathBuf> = entries.collect::<Result<_>>()?;
    folders.sort();
    Ok(folders.into_iter().map(Part::whole).collect())
}

/// Seconds of processor time in user mode and in the system.
fn cpu() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let cells: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = cells.get(11..13).unwrap_or_default().iter().filter_map(|cell| cell.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

/// A row of `/proc/self/status` in kilobytes.
fn status(row: &str) -> usize {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(row)).unwrap_or("");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn size(path: &Path) -> Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let file = entry.metadata()?;
        sum += if file.is_dir() { size(&entry.path())? } else { file.len() };
    }
    Ok(sum)
}

/// Words of the texts, one to three neighbours that say something, and the queries that come with them.
fn queries(texts: &Texts, folder: &Path) -> Result<Vec<String>> {
    let mut queries: Vec<String> = column(&folder.join("queries.tsv"))?;
    for (number, text) in texts.texts.iter().enumerate().step_by(13) {
        let word = |word: &&str| word.chars().count() > 4 && word.chars().all(char::is_alphabetic);
        let words: Vec<&str> = text.split(' ').filter(word).collect();
        let from = lot(text, 1) % words.len().max(1);
        let some: Vec<&str> = words.iter().skip(from).take(1 + number % 3).copied().collect();
        if !some.is_empty() {
            queries.push(some.join(" "));
        }
    }
    Ok(queries)
}

fn search_all(queries: &Path, target: &Path) -> Result<()> {
    let queries: Vec<String> = fs::read_to_string(queries)?.lines().map(str::to_owned).collect();
    let parts = parts(target)?;
    let before = status("RssAnon");
    let start = Instant::now();
    let searcher = Searcher::new(vec![Index::open_parts("Gesetze", &parts)?]);
    let open = start.elapsed();
    let start = Instant::now();
    let passagen = searcher.search("Verwaltungsverfahren", &Options::default()).durchsucht.passagen;
    println!(
        "{passagen:>9} Stellen in {} Teilen, {:.1} MB; geoeffnet in {open:.1?}, erste Suche {:.1?}",
        parts.len(),
        size(target)? as f64 / 1e6,
        start.elapsed(),
    );
    let top = Options { limit: 50, ..Options::default() };
    measure("Anfragen", &queries, |query| searcher.search(query, &top).hits.len());
    let full = Options { limit: 50, bericht: true, ..Options::default() };
    let half: Vec<String> = queries.iter().step_by(4).cloned().collect();
    measure("mit Bericht", &half, |query| searcher.search(query, &full).hits.len());
    // What the interface asks at each key.
    let typed = |query: &str| Options {
        limit: 50,
        half_typed: query.ends_with(char::is_alphanumeric),
        ..Options::default()
    };
    let keys: Vec<String> = queries.iter().step_by(40).flat_map(|query| beginnings(query)).collect();
    measure("je Taste", &keys, |query| searcher.search(query, &typed(query)).hits.len());
    own_memory("bis hierher", before);
    let ends: Vec<String> = keys.iter().step_by(9).cloned().collect();
    // What the interface asks at Tab.
    measure("Ergaenzung", &ends, |query| complete(&searcher.indexes, query, 8).len());
    let words: Vec<&str> = queries.iter().step_by(9).filter_map(|query| query.split(' ').next()).collect();
    let of = |pattern: &dyn Fn(&str) -> String| words.iter().map(|word| pattern(word)).collect::<Vec<_>>();
    let cut = |word: &str, from: usize, to: usize| word.chars().skip(from).take(to).collect::<String>();
    measure("wort*", &of(&|word| format!("{}*", cut(word, 0, 5))), |query| {
        searcher.search(query, &top).hits.len()
    });
    measure("*wort", &of(&|word| format!("*{}", cut(word, 3, 20))), |query| {
        searcher.search(query, &top).hits.len()
    });
    measure("Tippfehler", &of(&|word| format!("{}{}", cut(word, 0, 4), cut(word, 5, 40))), |query| {
        searcher.search(query, &top).hits.len()
    });
    let phrases: Vec<String> =
        queries.iter().filter(|q| q.contains(' ')).step_by(6).map(|q| format!("\"{q}\"")).collect();
    measure("Phrasen", &phrases, |query| searcher.search(query, &top).hits.len());
    // What the overviews ask.
    let fields: Vec<String> = ["land", "datum"].repeat(20).into_iter().map(str::to_owned).collect();
    measure("Uebersicht", &fields, |feld| {
        let feld = if feld == "land" { "land" } else { "datum" };
        let zaehlung = Zaehlung { anfrage: "art:text".to_owned(), felder: vec![feld], einzeln_bis: 30 };
        searcher.count_by(&zaehlung).len()
    });
    own_memory("am Ende", before);
    Ok(())
}

/// Memory that is no other process's, too, and what it was before the index was opened.
fn own_memory(when: &str, before: usize) {
    println!(
        "          eigener Speicher {when} {:.1} MB, davor {:.1} MB",
        status("RssAnon") as f64 / 1024.0,
        before as f64 / 1024.0
    );
}

/// What stands in the field after each key.
fn beginnings(query: &str) -> Vec<String> {
    let ends = query.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.filter_map(|end| query.get(..end)).map(str::to_owned).collect()
}

fn measure(name: &str, queries: &[String], run: impl Fn(&str) -> usize) {
    let (start, used) = (Instant::now(), cpu());
    let mut times: Vec<(Duration, &str)> = Vec::new();
    let mut hits = 0;
    for query in queries {
        let start = Instant::now();
        hits += run(query);
        times.push((start.elapsed(), query));
    }
    times.sort();
    let at = |share: usize| times.get(times.len() * share / 100).map_or(Duration::ZERO, |(time, _)| *time);
    println!(
        "          {name:<12} {:>5}: p50 {:>8.2?}, p95 {:>8.2?}, p99 {:>8.2?}, laengste {:?}; {:.2} ms CPU und {:.0} Treffer im Mittel",
        times.len(),
        at(50),
        at(95),
        at(99),
        times.last().map(|(time, query)| format!("{time:.1?} {query}")).unwrap_or_default(),
        (cpu() - used) * 1e3 / queries.len().max(1) as f64,
        hits as f64 / queries.len().max(1) as f64,
    );
    let _total = start.elapsed();
}
