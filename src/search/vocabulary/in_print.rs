//! How the texts print a word that is known in its folded form only.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::{DocSet as _, TERMINATED};

use crate::search::answer::report::opened;
use crate::search::answer::searcher::Searcher;
use crate::search::matching::compile::Place;
use crate::text::fold;
use crate::text::words::words;

/// So many passages of a part are looked at.
const LOOKED_AT: usize = 20;

impl Searcher {
    /// How the texts print a folded word (`Mikroelektronik`), or the most frequent word that begins so; else the word
    /// itself.
    pub fn in_print(&self, folded: &str) -> String {
        let longer = || self.complete(folded, 1).into_iter().find(|(_, passagen)| *passagen > 0);
        let printed = self.printed_form(folded).or_else(|| self.printed_form(&longer()?.0));
        printed.unwrap_or_else(|| folded.to_owned())
    }

    /// The most frequent printed form of exactly this word.
    fn printed_form(&self, folded: &str) -> Option<String> {
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
        forms.into_iter().max_by_key(|(_, rank)| *rank).map(|(form, _)| form)
    }
}
