//! Finds passages with words spelled like those of a query: they share much of a word's rarer runs of letters.

use std::collections::BTreeSet;

use super::join::at_or_behind;
use super::rarity::Rarity;
use super::{How, Test};
use crate::search::index::{Segment, TextField, docs};

/// A passage is shown as similar if it has this share of a word's runs of letters, weighed by their rarity.
const GRAM_SHARE: f32 = 0.4;

pub(super) fn alike(segment: &Segment, leaves: &[Vec<Test>], rarity: &Rarity<'_>) -> Vec<u32> {
    let mut docs = BTreeSet::new();
    for test in leaves.iter().flatten() {
        if let How::Grams(grams) = &test.how {
            of_word(segment, grams, rarity, &mut docs);
        }
    }
    docs.into_iter().collect()
}

fn of_word(segment: &Segment, grams: &[String], rarity: &Rarity<'_>, out: &mut BTreeSet<u32>) {
    let mut lists: Vec<(f32, &String)> =
        grams.iter().map(|gram| (rarity.idf(TextField::Gram, std::slice::from_ref(gram)), gram)).collect();
    lists.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let total: f32 = lists.iter().map(|(idf, _)| idf).sum();
    let mut shares = vec![0.0_f32; segment.docs as usize];
    let mut touched: Vec<u32> = Vec::new();
    let mut left = total;
    for (idf, gram) in lists {
        // A passage without any of the rarer runs cannot reach the share with the remaining runs.
        let opens = left >= GRAM_SHARE * total * 0.999;
        left -= idf;
        let Some(mut postings) = segment.postings(TextField::Gram, gram) else { continue };
        if opens {
            for doc in docs(postings) {
                if let Some(share) = shares.get_mut(doc as usize) {
                    if *share == 0.0 {
                        touched.push(doc);
                    }
                    *share += idf / total;
                }
            }
            continue;
        }
        touched.sort_unstable();
        for doc in touched.iter().filter(|doc| at_or_behind(&mut postings, **doc) == **doc) {
            if let Some(share) = shares.get_mut(*doc as usize) {
                *share += idf / total;
            }
        }
    }
    let enough = |doc: &u32| shares.get(*doc as usize).is_some_and(|share| *share >= GRAM_SHARE);
    out.extend(touched.into_iter().filter(enough));
}
