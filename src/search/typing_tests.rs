//! Answers while a query is being typed, and the answer to the finished query.

use std::time::Duration;

use super::vocabulary::TYPED_WORDS;
use super::whole_tests::passage;
use super::*;
use crate::domain::Passage;

/// Passages with many words that begin alike, `rare` words in one passage each.
fn holding(rare: usize) -> Vec<Passage> {
    let letters = |number: usize| {
        [number / 676, number / 26, number]
            .map(|n| char::from(b'a' + (n % 26) as u8))
            .iter()
            .collect::<String>()
    };
    let one = |number: usize| {
        let text = format!(
            "Die Zuwanderung{} nach Sachsen{}. Beschluss {number} vom Vorjahr.",
            letters(number),
            if number.is_multiple_of(3) { " aus Polen, der Wirtschaft zuliebe" } else { "" },
        );
        passage(&format!("q{:03}/{number}", number / 7), &format!("q{:03}", number / 7), &text)
    };
    (0..rare).map(one).collect()
}

fn searcher(passagen: &[Passage]) -> Searcher {
    Searcher::new(vec![Index::open(&build(passagen, "").unwrap(), "x").unwrap()])
}

fn typed(searcher: &Searcher, query: &str) -> Answer {
    let mut answer = searcher.search(query, &Options { half_typed: true, ..Options::default() });
    answer.dauer = Duration::ZERO;
    answer
}

fn whole(searcher: &Searcher, query: &str) -> Answer {
    let mut answer = searcher.search(query, &Options::default());
    answer.dauer = Duration::ZERO;
    answer
}

#[test]
fn words_that_stand_somewhere_are_answered_at_once_as_in_the_end() {
    let searcher = searcher(&holding(150));
    for query in ["Polen", "Sachsen Polen", "Beschluss 17", "Wirtschaft ODER Japan", "Sachsen NICHT Polen"] {
        let answer = typed(&searcher, query);
        assert!(answer.gesamt > 0 && !answer.mindestens, "{query}");
        assert_eq!(answer, whole(&searcher, query), "{query}");
    }
}

#[test]
fn a_word_that_stands_nowhere_is_the_beginning_of_others() {
    let searcher = searcher(&holding(150));
    for (query, longer, count) in [("Wirtsch", "Wirtsch*", 50), ("Polen Beschl", "Polen Beschl*", 50)] {
        let answer = typed(&searcher, query);
        assert_eq!((answer.gesamt, answer.mindestens), (count, false), "{query}");
        assert_eq!(answer, whole(&searcher, longer), "{query}");
    }
    // No word begins like this: it is a slip already while it is typed.
    let slip = typed(&searcher, "Wirtschfat");
    assert_eq!(slip.korrekturen.len(), 1);
    assert_eq!(slip, whole(&searcher, "Wirtschfat"));
}

#[test]
fn what_is_counted_of_some_words_only_says_so() {
    let count = TYPED_WORDS + 60;
    let searcher = searcher(&holding(count));
    let (some, all) = (typed(&searcher, "Zuwand"), whole(&searcher, "Zuwand*"));
    assert_eq!((all.gesamt, all.mindestens), (count, false));
    assert_eq!((some.gesamt, some.mindestens), (TYPED_WORDS, true));
    assert!(some.verstanden.contains(&format!("mindestens {} Stellen", some.gesamt)), "{}", some.verstanden);
    assert!(!all.verstanden.contains("mindestens"), "{}", all.verstanden);
}

#[test]
fn few_hits_are_the_first_of_many() {
    let searcher = searcher(&holding(150));
    for order in [Sort::Relevanz, Sort::Neueste, Sort::Aelteste, Sort::Quelle] {
        for query in
            ["Sachsen", "Polen Beschluss", "Die Zuwanderung nach Sachsen aus Polen", "datum:2024", "z*"]
        {
            let list = |limit| {
                let answer = searcher.search(query, &Options { limit, order, ..Options::default() });
                (
                    answer.gesamt,
                    answer.hits.into_iter().map(|hit| (hit.kennung, hit.stufe)).collect::<Vec<_>>(),
                )
            };
            let (count, all) = list(400);
            assert!(all.len() >= 50, "{query}");
            for limit in [0, 1, 7, 40] {
                assert_eq!(list(limit), (count, all[..limit].to_vec()), "{query} {order:?} {limit}");
            }
        }
    }
}
