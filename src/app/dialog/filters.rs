//! Narrowing hits: the filters that are on, each to be taken off, then the facets with their counts.

use super::choice::Choice;
use crate::app::consequence::Errand;
use crate::app::search::{Wants, without};
use crate::app::sight::Sight;
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::Bestand;
use crate::search::Facette;

/// The filters of the present answer; none without one.
pub fn filters(sight: Sight<'_>) -> Option<Choice> {
    let answer = sight.search.answer.as_ref()?;
    let mut choice = Choice::new(said::FILTERS);
    let mut drop = |label: String, rest: Option<String>| {
        if let Some(words) = rest {
            choice.row(0, label, filtered(sight, words));
        }
    };
    for filter in &answer.filter {
        drop(said::drop_filter(&filter.worte), without(&answer.anfrage, [&filter.getippt]));
    }
    if answer.filter.len() > 1 {
        let all = answer.filter.iter().map(|filter| &filter.getippt);
        drop(said::CLEAR_FILTERS.to_owned(), without(&answer.anfrage, all));
    }
    for facette in &answer.facetten {
        choice.heading(0, said::facet(facette.feld));
        values(&mut choice, sight, facette);
    }
    Some(choice)
}

/// Asks the query with or without a filter. Where lines are spoken a filter is taken for the hits that are left.
fn filtered(sight: Sight<'_>, query: String) -> Errand {
    if sight.world.caps.lines { Errand::Search(query) } else { Errand::Ask(query, Wants::Filters) }
}

fn values(choice: &mut Choice, sight: Sight<'_>, facette: &Facette) {
    for (value, count) in &facette.werte {
        let quoted = if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.clone() };
        let label = format!("{}  {count}", value_name(&sight.world.bestand, facette.feld, value));
        let query = format!("{} {}:{quoted}", sight.search.query, facette.feld);
        choice.row(1, label, filtered(sight, query));
    }
}

/// A field's value as a user reads it.
fn value_name(bestand: &Bestand, feld: &str, value: &str) -> String {
    let region = || {
        let (ansicht, id) = bestand.find(&format!("region/{value}"))?;
        bestand.baum(ansicht).get(id).map(|knoten| knoten.titel.clone())
    };
    match feld {
        "land" => bestand.namen.staat(&value.to_uppercase()).to_owned(),
        "art" => wort::art(value).to_owned(),
        "region" => region().unwrap_or_else(|| value.to_owned()),
        _ => wort::wert(value).to_owned(),
    }
}
