//! How the texts print a word that is known by its folded form or its stem only.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::postings::TermInfo;

use super::complete::complete;
use crate::search::german::{TABLES, canonical, term};
use crate::search::index::{Index, Segment, TextField, docs, segments};
use crate::text::words::words;
use crate::text::{fold, part};

/// Maximum number of passages of an index part that are read for the printed form.
const LOOKED_AT: usize = 20;

/// A folded word as the texts print it (`Mikroelektronik`), or the most frequent longer word, or the word itself.
pub fn in_print(indexes: &[Index], folded: &str) -> String {
    let longer = || complete(indexes, folded, 1).into_iter().find(|(_, passagen)| *passagen > 0);
    let printed = printed_form(indexes, folded).or_else(|| printed_form(indexes, &longer()?.0));
    printed.unwrap_or_else(|| folded.to_owned())
}

/// The most frequent printed form of exactly this folded word; `None` if no text has it.
fn printed_form(indexes: &[Index], folded: &str) -> Option<String> {
    let mut forms: HashMap<String, (usize, Reverse<usize>)> = HashMap::new();
    for segment in segments(indexes) {
        let found = segment.postings(TextField::Exact, folded).into_iter().flat_map(docs).take(LOOKED_AT);
        for stored in found.filter(|doc| segment.is_alive(*doc)).filter_map(|doc| segment.stored(doc)) {
            let printed = words(&stored.text).into_iter().map(|word| part(&stored.text, word.span));
            for form in printed.filter(|form| fold(form) == folded) {
                // Of equally frequent forms the first.
                let place = Reverse(forms.len());
                forms.entry(form.to_owned()).or_insert((0, place)).0 += 1;
            }
        }
    }
    forms.into_iter().max_by_key(|(_, rank)| *rank).map(|(form, _)| form)
}

/// A frequent folded word with this term: in the field `Exact` the term itself; the bare stem if no word has it.
pub fn word_of_term(indexes: &[Index], field: TextField, term: &str) -> String {
    if field == TextField::Exact {
        return term.to_owned();
    }
    let stem = term::bare(term);
    let beginning: String = stem.chars().take(4).collect();
    let fits = |word: &str| canonical(&TABLES.stem(word)) == stem;
    let form = segments(indexes).find_map(|part| form(part, &beginning, fits));
    form.unwrap_or_else(|| stem.to_owned())
}

/// The most frequent folded word of an index part with this beginning for which `fits` is true.
fn form(segment: &Segment, beginning: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let mut best: Option<(u32, String)> = None;
    for (word, TermInfo { doc_freq, .. }) in segment.words_with(beginning) {
        let more = best.as_ref().is_none_or(|(most, _)| doc_freq > *most);
        if more && fits(&word) && segment.has_term(TextField::Exact, &word) {
            best = Some((doc_freq, word));
        }
    }
    best.map(|(_, word)| word)
}
