//! Whatever is typed into the search line: an answer whose marks lie within what is shown.
#![no_main]

use std::sync::OnceLock;

use leitlinien::holdings::{SYSTEM, shipped_index};
use leitlinien::search::{Index, Options, Searcher};
use libfuzzer_sys::fuzz_target;

static SEARCHER: OnceLock<Searcher> = OnceLock::new();

fuzz_target!(|typed: &str| {
    let searcher =
        SEARCHER.get_or_init(|| Searcher::new(vec![Index::open(&shipped_index(), SYSTEM).expect("shipped")]));
    for (half_typed, bericht) in [(true, false), (false, true)] {
        let answer = searcher.search(typed, &Options { half_typed, bericht, ..Options::default() });
        for hit in &answer.hits {
            let letters = hit.ausschnitt.chars().count();
            assert!(hit.markierungen.iter().all(|mark| mark.start < mark.end && mark.end <= letters));
        }
        assert!(answer.filter.iter().all(|filter| typed.get(filter.getippt.clone()).is_some()));
    }
});
