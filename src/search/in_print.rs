//! How the texts print a word that is known in its folded form only.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::{DocSet as _, TERMINATED};

use super::compile::Place;
use super::report::opened;
use super::searcher::Searcher;
use crate::text::fold;
use crate::text::words::words;

/// So many passages of a part are looked at.
const LOOKED_AT: usize = 20;

impl Searcher {
    /// The most frequent printed form of a folded word (`Mikroelektronik`); the word itself if none is seen.
    pub(super) fn in_print(&self, folded: &str) -> String {
        let mut forms: HashMap<String, (usize, Reverse<usize>)> = HashMap::new();
        for (.., part) in opened(&self.indexes) {
            let Some(mut docs) = part.postings(Place::Exact, folded) else { continue };
            let mut seen = 0;
            while docs.doc() != TERMINATED && seen < LOOKED_AT {
                let stored = if part.is_alive(docs.doc()) { part.stored(docs.doc()) } else { None };
                let text = stored.map(|stored| stored.text).unwrap_or_default();
                seen += 1;
                let printed = words(&text).into_iter().filter_map(|word| text.get(word.span));
                for form in printed.filter(|form| fold(form) == folded) {
                    // Of equals the first one.
                    let place = Reverse(forms.len());
                    forms.entry(form.to_owned()).or_insert((0, place)).0 += 1;
                }
                docs.advance();
            }
        }
        let best = forms.into_iter().max_by_key(|(_, rank)| *rank);
        best.map_or_else(|| folded.to_owned(), |(form, _)| form)
    }
}
