//! The start without the terminal: `cargo bench --bench start`.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use leitlinien::app::{App, Capabilities, Size};
use leitlinien::{corpus, view};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Loads the shipped documents and draws the first frame.
fn first_frame(width: u16, height: u16) -> Result<Buffer, corpus::Error> {
    let bestand = Arc::new(corpus::shipped()?);
    let app = App::new(bestand, Size { width, height }, Capabilities::default());
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    view::draw(&app, &mut buffer);
    Ok(buffer)
}

fn loading(c: &mut Criterion) {
    c.bench_function("Bestand laden", |b| b.iter(|| black_box(corpus::shipped())));
}

fn frames(c: &mut Criterion) {
    for (width, height) in [(80, 24), (120, 40)] {
        c.bench_function(&format!("Start bis zum ersten Bild, {width}x{height}"), |b| {
            b.iter(|| black_box(first_frame(width, height)));
        });
    }
}

criterion_group!(start, loading, frames);
criterion_main!(start);
