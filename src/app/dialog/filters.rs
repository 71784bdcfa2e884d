//! Narrowing hits: the filters that are on, each to be taken off, then the facets with their counts.

use super::choice::{Choice, Goal};
use super::panel::Turn;
use crate::app::consequence::{Consequence, Errand};
use crate::app::search::{Wants, without};
use crate::app::sight::Sight;
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::Bestand;
use crate::search::Facette;

/// The query with or without a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filtered(String);

impl Goal for Filtered {
    fn reach(&self, sight: Sight<'_>) -> Turn {
        // Where lines are spoken a filter is taken for the hits that are left.
        let errand = if sight.world.caps.lines {
            Errand::Search(self.0.clone())
        } else {
            Errand::Ask(self.0.clone(), Wants::Filters)
        };
        Turn::Closes(Consequence::go(errand))
    }
}

/// The filters of the present answer; none without one.
pub fn filters(sight: Sight<'_>) -> Option<Choice<Filtered>> {
    let answer = sight.search.answer.as_ref()?;
    let mut choice = Choice::new(said::FILTERS);
    let mut drop = |label: String, rest: Option<String>| {
        if let Some(words) = rest {
            choice.row(0, label, Filtered(words));
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

fn values(choice: &mut Choice<Filtered>, sight: Sight<'_>, facette: &Facette) {
    for (value, count) in &facette.werte {
        let quoted = if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.clone() };
        let label = format!("{}  {count}", value_name(&sight.world.bestand, facette.feld, value));
        let query = format!("{} {}:{quoted}", sight.search.query, facette.feld);
        choice.row(1, label, Filtered(query));
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
