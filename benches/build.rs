//! Building the index of the shipped documents: `cargo bench --bench build`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use leitlinien::corpus;
use leitlinien::search;

fn index(c: &mut Criterion) {
    let passagen = corpus::shipped().map(|bestand| bestand.passagen).unwrap_or_default();
    c.bench_function("Index der mitgelieferten Dokumente bauen", |b| {
        b.iter(|| black_box(search::build(&passagen, "")));
    });
}

criterion_group! {
    name = build;
    config = Criterion::default().sample_size(10);
    targets = index
}
criterion_main!(build);
