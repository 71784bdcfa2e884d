//! The search as a sentence, its filters as chips that can be taken off.

use std::ops::Range;

use super::state::SearchState;
use crate::deutsch::app as said;
use crate::search::{Answer, Filter};
use crate::text::part;
use crate::text::wrap::{width, wrap};

/// A run of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentencePart {
    pub words: String,
    /// The filter whose chip this run is, as its number in `Answer::filter`; `None` for plain words.
    pub filter: Option<usize>,
}

impl SearchState {
    /// While words are typed: how they are understood, or what the keys do.
    pub fn typed_sentence(&self) -> String {
        match &self.answer {
            None if self.waiting => said::WAITING.to_owned(),
            Some(answer) if !answer.hinweise.is_empty() => answer.hinweise.join(" "),
            Some(answer) => answer.verstanden.clone(),
            None => said::SEARCH_KEYS.to_owned(),
        }
    }

    /// The search as a sentence; `listed` says that its hits are on the screen.
    pub fn sentence(&self, listed: bool) -> Vec<SentencePart> {
        let Some(answer) = &self.answer else {
            return plain(format!("{}{}", said::SEARCH, self.query));
        };
        let mut parts = Vec::new();
        if let Some(at) = self.chosen().filter(|_| listed) {
            parts = plain(format!("{} · ", said::hit_of(at + 1, self.hits())));
        }
        parts.extend(with_chips(answer));
        parts
    }

    pub fn query_without(&self, part: impl Fn(&Answer) -> Option<Range<usize>>) -> Option<String> {
        let answer = self.answer.as_ref()?;
        without(&answer.anfrage, [(part(answer)?, String::new())])
    }

    /// The query without the filter of this number.
    pub fn query_without_filter(&self, number: usize) -> Option<String> {
        let answer = self.answer.as_ref()?;
        without_filters(&answer.anfrage, [answer.filter.get(number)?])
    }
}

/// A sentence broken into rows of so many columns, each row with its runs.
pub fn rows(sentence: &[SentencePart], columns: usize) -> Vec<Vec<SentencePart>> {
    let whole: String = sentence.iter().map(|part| part.words.as_str()).collect();
    let runs = |row: Range<usize>| {
        let mut from = 0;
        let cut = sentence.iter().filter_map(move |run| {
            let own = from..from + run.words.len();
            from = own.end;
            let (start, end) = (own.start.max(row.start), own.end.min(row.end));
            let words = (start < end).then(|| part(&run.words, start - own.start..end - own.start))?;
            Some(SentencePart { words: words.to_owned(), filter: run.filter })
        });
        cut.collect()
    };
    wrap(&whole, columns).into_iter().map(runs).collect()
}

/// The filter whose chip lies at a column of a row; `None` if none does.
pub fn chip_at(row: &[SentencePart], column: u16) -> Option<usize> {
    let mut from = 0;
    for part in row {
        let to = from + width(&part.words);
        if (from..to).contains(&usize::from(column)) {
            return part.filter;
        }
        from = to;
    }
    None
}

/// The query without these filters; `None` if a filter does not fit the query.
pub fn without_filters<'a>(query: &str, filters: impl IntoIterator<Item = &'a Filter>) -> Option<String> {
    without(query, filters.into_iter().map(|filter| (filter.getippt.clone(), filter.instead(query))))
}

/// The query with other words at these byte ranges; `None` if a range does not fit the query.
fn without(query: &str, parts: impl IntoIterator<Item = (Range<usize>, String)>) -> Option<String> {
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by_key(|(part, _)| part.start);
    // Words typed with hyphens may be read as several things: they are put back once.
    parts.dedup_by(|one, other| one.0 == other.0);
    let mut kept = Vec::new();
    let mut from = 0;
    for (part, instead) in parts {
        kept.push(query.get(from..part.start)?.trim().to_owned());
        kept.push(instead);
        from = part.end;
    }
    kept.push(query.get(from..)?.trim().to_owned());
    kept.retain(|words| !words.is_empty());
    Some(kept.join(" "))
}

/// A sentence without chips.
pub fn plain(words: String) -> Vec<SentencePart> {
    vec![SentencePart { words, filter: None }]
}

/// The sentence as runs, with a run of its own for each filter that it names.
fn with_chips(answer: &Answer) -> Vec<SentencePart> {
    let mut parts = Vec::new();
    let mut rest = answer.verstanden.as_str();
    for (number, filter) in answer.filter.iter().enumerate() {
        // A searched word, named earlier, may begin like a filter: behind the filter stands `,`, a blank or nothing.
        let ending = rest.match_indices(&filter.worte).map(|(at, _)| at).find(|at| {
            let after = part(rest, at + filter.worte.len()..);
            after.starts_with([',', ' ']) || after.is_empty()
        });
        let Some((before, after)) = ending.and_then(|at| rest.split_at_checked(at)) else {
            continue;
        };
        parts.extend(plain(before.to_owned()));
        parts.push(SentencePart { words: said::chip(&filter.worte), filter: Some(number) });
        rest = part(after, filter.worte.len()..).trim_start_matches(',');
    }
    parts.extend(plain(rest.to_owned()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_is_cut_at_its_filters_and_each_can_go() {
        let query = "polen land:PL seit 2023";
        let mut answer = Answer::empty(query);
        answer.verstanden = "Gesucht: polen, nur Land PL, ab 01.01.2023 - 9 Stellen in 2 Quellen".to_owned();
        answer.filter = vec![
            Filter { worte: "nur Land PL".to_owned(), getippt: 6..13, als_wort: false },
            Filter { worte: "ab 01.01.2023".to_owned(), getippt: 14..23, als_wort: false },
        ];
        let parts = with_chips(&answer);
        let words: Vec<&str> = parts.iter().map(|part| part.words.as_str()).collect();
        assert_eq!(
            words,
            ["Gesucht: polen, ", "[nur Land PL ×]", " ", "[ab 01.01.2023 ×]", " - 9 Stellen in 2 Quellen"]
        );
        let rows: Vec<String> =
            rows(&parts, 30).iter().map(|row| row.iter().map(|part| part.words.as_str()).collect()).collect();
        assert_eq!(
            rows,
            ["Gesucht: polen, [nur Land PL", "×] [ab 01.01.2023 ×] - 9", "Stellen in 2 Quellen"]
        );
        let rest: Vec<_> =
            answer.filter.iter().filter_map(|filter| without_filters(query, [filter])).collect();
        assert_eq!(rest, ["polen seit 2023", "polen land:PL"]);
        assert_eq!(without_filters(query, answer.filter.iter().rev()).as_deref(), Some("polen"));
        let read = Filter { worte: "Land Polen".to_owned(), getippt: 0..5, als_wort: true };
        assert_eq!(without_filters(query, [&read]).as_deref(), Some("=polen land:PL seit 2023"));
    }
}
