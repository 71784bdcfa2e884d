//! Quality of the search on a folder with `docs.tsv`, `queries.tsv` and `qrels.tsv`:
//! `cargo bench --bench guete -- ORDNER [gewicht=wert,gewicht=wert ...]`. With weights, every
//! setting and its paired difference to the shipped one.
#![expect(clippy::print_stdout, clippy::cast_precision_loss, reason = "a measuring program prints ratios")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use leitlinien::domain::{Art, Passage, QuelleArt};
use leitlinien::search::{Index, Options, Searcher, Weights, build};
use unicode_normalization::UnicodeNormalization as _;

/// Per query: rank of each relevant document found (from 0), and how many there are.
type Run = (Vec<usize>, usize);

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Queries with the ids of their relevant documents.
type Judged = Vec<(String, BTreeSet<String>)>;

/// A way to rewrite a query.
type Variant = (&'static str, fn(&str) -> String);

fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let Some((folder, settings)) = args.split_first() else {
        println!("Aufruf: cargo bench --bench guete -- ORDNER [gewicht=wert,gewicht=wert ...]");
        return Ok(());
    };
    let mut others: Vec<(&str, Weights)> = Vec::new();
    for group in settings {
        let mut other = Weights::default();
        for setting in group.split(',') {
            let (name, value) = setting.split_once('=').ok_or("gewicht=wert erwartet")?;
            *other.get_mut(name).ok_or("unbekanntes Gewicht")? = value.parse()?;
        }
        others.push((group, other));
    }
    let folder = Path::new(folder);
    if folder.is_file() {
        return word_pairs(folder);
    }
    let docs = pairs(&folder.join("docs.tsv"))?;
    let judged = judged(folder)?;
    let start = Instant::now();
    let searcher = open(&docs, str::to_owned)?;
    println!("{:<14} {:.1} s fuer {} Texte", "Index", start.elapsed().as_secs_f64(), docs.len());
    let start = Instant::now();
    let plain = run(&searcher, &judged, str::to_owned);
    println!("{:<14} {:.2} ms", "je Anfrage", start.elapsed().as_secs_f64() * 1e3 / judged.len() as f64);
    println!("{:<14} {}", "Anfragen", judged.len());
    report("wie gestellt", &plain);
    let mut searcher = searcher;
    for (name, other) in others {
        searcher = searcher.with_weights(other);
        let changed = run(&searcher, &judged, str::to_owned);
        report(name, &changed);
        paired(&plain, &changed);
    }
    if !settings.is_empty() {
        return Ok(());
    }
    let variants: [Variant; 4] = [
        ("ae oe ue ss", digraphs),
        ("nackte Vokale", bare),
        ("klein", str::to_lowercase),
        ("ein Fehler", typo),
    ];
    for (name, rewrite) in variants {
        report(name, &run(&searcher, &judged, rewrite));
    }
    let decomposed = open(&docs, |text| text.nfd().collect())?;
    report("Texte in NFD", &run(&decomposed, &judged, str::to_owned));
    Ok(())
}

/// Word pairs in one holding: kind, class, query, text; `+` the query must find its text with all words, `-` it must
/// not. Tells the shares and every pair that is wrong.
fn word_pairs(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file)?;
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    let docs: Vec<(String, String)> = rows
        .iter()
        .enumerate()
        .map(|(number, cells)| (number.to_string(), cells.last().unwrap_or(&"").replace("\\n", "\n")))
        .collect();
    let searcher = open(&docs, str::to_owned)?;
    let options = Options { limit: docs.len(), ..Options::default() };
    for sign in ["+", "-"] {
        let (mut all, mut right) = (0_usize, 0_usize);
        for (number, cells) in rows.iter().enumerate() {
            let [kind, class, query, text] = cells.as_slice() else { continue };
            if *kind == sign {
                let hits = searcher.search(query, &options).hits;
                let found = hits.iter().any(|hit| hit.stufe == 1 && hit.kennung == number.to_string());
                all += 1;
                if found == (sign == "+") {
                    right += 1;
                } else {
                    println!("{sign} {class}: {query} | {text}");
                }
            }
        }
        println!("{sign} richtig {right} von {all} ({:.3})", right as f64 / all as f64);
    }
    Ok(())
}

fn pairs(path: &Path) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(path)?;
    let pairs = text.lines().filter_map(|line| line.split_once('\t'));
    Ok(pairs.map(|(id, rest)| (id.to_owned(), rest.to_owned())).collect())
}

fn judged(folder: &Path) -> Result<Judged> {
    let mut relevant: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (query, doc) in pairs(&folder.join("qrels.tsv"))? {
        relevant.entry(query).or_default().insert(doc.split('\t').next().unwrap_or("").to_owned());
    }
    let queries = pairs(&folder.join("queries.tsv"))?;
    Ok(queries.into_iter().filter_map(|(id, text)| Some((text, relevant.remove(&id)?))).collect())
}

fn open(docs: &[(String, String)], rewrite: fn(&str) -> String) -> Result<Searcher> {
    let passages: Vec<Passage> = docs
        .iter()
        .map(|(id, text)| Passage {
            kennung: id.clone(),
            art: Art::Absatz,
            quelle: id.clone(),
            dokumenttyp: QuelleArt::Dokument,
            herausgeber: String::new(),
            titel: String::new(),
            text: rewrite(text),
            datum: None,
            instrument: None,
            verbindlichkeit: None,
            laender: Vec::new(),
            regionen: Vec::new(),
            eigenschaften: Vec::new(),
            beleg: None,
            zeilen: Vec::new(),
            stelle: None,
        })
        .collect();
    Ok(Searcher::new(vec![Index::open(&build(&passages, "")?, "")?]))
}

fn run(searcher: &Searcher, judged: &Judged, rewrite: fn(&str) -> String) -> Vec<Run> {
    let options = Options { limit: 10, ..Options::default() };
    judged
        .iter()
        .map(|(query, relevant)| {
            let hits = searcher.search(&rewrite(query), &options).hits;
            let ranks = hits.iter().enumerate().filter(|(_, hit)| relevant.contains(&hit.kennung));
            (ranks.map(|(rank, _)| rank).collect(), relevant.len())
        })
        .collect()
}

fn gain(rank: usize) -> f64 {
    1.0 / (rank as f64 + 2.0).log2()
}

fn ndcg((ranks, relevant): &Run) -> f64 {
    let best: f64 = (0..(*relevant).min(10)).map(gain).sum();
    ranks.iter().copied().map(gain).sum::<f64>() / best
}

fn report(name: &str, runs: &[Run]) {
    let mean = |of: &dyn Fn(&Run) -> f64| runs.iter().map(of).sum::<f64>() / runs.len() as f64;
    let recall =
        |k: usize| mean(&|(ranks, all)| ranks.iter().filter(|r| **r < k).count() as f64 / *all as f64);
    let mrr = mean(&|(ranks, _)| ranks.first().map_or(0.0, |rank| 1.0 / (*rank as f64 + 1.0)));
    println!(
        "{name:<14} nDCG@10 {:.4}  MRR@10 {mrr:.4}  R@1 {:.4}  R@5 {:.4}  R@10 {:.4}",
        mean(&ndcg),
        recall(1),
        recall(5),
        recall(10)
    );
}

/// Mean difference of nDCG@10 by query with its standard error.
fn paired(plain: &[Run], changed: &[Run]) {
    let differences: Vec<f64> = plain.iter().zip(changed).map(|(a, b)| ndcg(b) - ndcg(a)).collect();
    let count = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / count;
    let variance = differences.iter().map(|d| (d - mean).powi(2)).sum::<f64>() / (count - 1.0);
    let better = differences.iter().filter(|d| **d > 0.0).count();
    let worse = differences.iter().filter(|d| **d < 0.0).count();
    println!(
        "Differenz      {mean:+.4} +- {:.4}, besser {better}, schlechter {worse}",
        (variance / count).sqrt()
    );
}

fn digraphs(query: &str) -> String {
    [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss")]
        .iter()
        .fold(query.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn bare(query: &str) -> String {
    [("ä", "a"), ("ö", "o"), ("ü", "u"), ("Ä", "A"), ("Ö", "O"), ("Ü", "U"), ("ß", "ss")]
        .iter()
        .fold(query.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// One mistake in the longest word, always the same one: a letter left out, doubled, swapped or changed.
fn typo(query: &str) -> String {
    let words: Vec<&str> = query.split(' ').collect();
    let longest =
        (0..words.len()).max_by_key(|i| (words.get(*i).map_or(0, |w| w.chars().count()), usize::MAX - i));
    let Some(at) = longest else {
        return query.to_owned();
    };
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    if let Some(word) = words.get_mut(at) {
        let mut letters: Vec<char> = word.chars().collect();
        if letters.len() > 4 {
            let seed: usize = letters.iter().map(|c| *c as usize).sum();
            let place = 1 + seed % (letters.len() - 3);
            match seed % 4 {
                0 => drop(letters.remove(place)),
                1 => letters.insert(place, letters.get(place).copied().unwrap_or('e')),
                2 => letters.swap(place, place + 1),
                _ => letters
                    .iter_mut()
                    .skip(place)
                    .take(1)
                    .for_each(|c| *c = if *c == 'e' { 'a' } else { 'e' }),
            }
            *word = letters.into_iter().collect();
        }
    }
    words.join(" ")
}
