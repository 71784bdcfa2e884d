//! Comparing two documents of 500 measures each: `cargo bench --bench vergleich`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use leitlinien::corpus;
use leitlinien::katalog::vergleich::{Massnahme, compare, massnahmen};

/// Measures of each document.
const COUNT: usize = 500;

/// The strategy's measures over and over, each time with other words among them.
fn many(shift: usize) -> Vec<Massnahme> {
    let bestand = corpus::shipped().unwrap_or_default();
    let own = bestand.quelle("strategie").map(massnahmen).unwrap_or_default();
    let words: Vec<&str> = own.iter().flat_map(|one| one.text.split(' ')).collect();
    let mut all = Vec::new();
    for (at, one) in own.iter().cycle().take(COUNT).enumerate() {
        let mut one = one.clone();
        let extra: Vec<&str> = words.iter().cycle().skip(at * 7 + shift).take(6).copied().collect();
        one.text = format!("{} {}", one.text, extra.join(" "));
        one.abschnitt = format!("{}/{}", one.abschnitt, at / own.len().max(1));
        all.push(one);
    }
    all
}

fn comparison(c: &mut Criterion) {
    let (old, new) = (many(0), many(2));
    c.bench_function("500 mit 500 Maßnahmen vergleichen", |b| {
        b.iter(|| black_box(compare(old.clone(), new.clone())));
    });
}

criterion_group! {
    name = vergleich;
    config = Criterion::default().sample_size(10);
    targets = comparison
}
criterion_main!(vergleich);
