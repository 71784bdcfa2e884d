//! Two choices about the present answer: its filters, which can be taken off, with the facets and their counts; and how
//! each word was searched, with a switch for each kind of widening.

use std::collections::{BTreeMap, BTreeSet};

use super::choice::Choice;
use super::panel::Turn;
use crate::app::action::{Action, SearchAction};
use crate::app::consequence::{Consequence, Errand};
use crate::app::search::without_filters;
use crate::app::sight::Sight;
use crate::deutsch::{app as said, gruende, katalog as wort, linear};
use crate::domain::Bestand;
use crate::search::{Answer, Facette, Widening, WortBericht, narrowed};
use crate::text::fold;

/// The choice of filters and facets; `None` if there is no answer.
pub fn filters(sight: Sight<'_>) -> Option<Choice> {
    let answer = sight.search.answer.as_ref()?;
    let mut choice = Choice::new(said::FILTERS).with_keys(said::FILTER_KEYS);
    let mut drop = |label: String, rest: Option<String>| {
        if let Some(words) = rest {
            choice.row(0, label, Errand::Search(words));
        }
    };
    for filter in &answer.filter {
        let label = if filter.als_wort { said::read_as_word } else { said::drop_filter };
        drop(label(&filter.worte), without_filters(&answer.anfrage, [filter]));
    }
    if answer.filter.len() > 1 {
        drop(said::CLEAR_FILTERS.to_owned(), without_filters(&answer.anfrage, &answer.filter));
    }
    if answer.facetten.iter().all(|facette| facette.werte.is_empty()) {
        nothing_to_narrow(&mut choice, sight, answer);
    }
    for facette in &answer.facetten {
        choice.heading(0, said::facet(facette.feld));
        values(&mut choice, sight, facette);
    }
    Some(choice)
}

/// Says why there is nothing to narrow, and offers to leave a word out.
fn nothing_to_narrow(choice: &mut Choice, sight: Sight<'_>, answer: &Answer) {
    choice.wrapped(sight.world.dialog_width(), 0, said::NOTHING_TO_NARROW, None);
    for (number, ohne) in answer.ohne.iter().enumerate() {
        let rest = sight.search.query_without(|answer| Some(answer.ohne.get(number)?.getippt.clone()));
        if let Some(words) = rest {
            choice.row(1, said::without(&ohne.wort, ohne.passagen), Errand::Search(words));
        }
    }
}

fn values(choice: &mut Choice, sight: Sight<'_>, facette: &Facette) {
    for (value, count) in &facette.werte {
        let quoted = if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.clone() };
        let label = format!("{}  {count}", value_name(&sight.world.bestand, facette.feld, value));
        let query = narrowed(&sight.search.query, &format!("{}:{quoted}", facette.feld));
        choice.row(1, label, Errand::Search(query));
    }
}

/// The name that a user reads for a field's value.
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

/// The report on the present answer; `None` if there is none.
pub fn report(sight: Sight<'_>) -> Option<Choice> {
    let answer = sight.search.answer.as_ref()?;
    let mut choice = Choice::new(said::HOW_SEARCHED);
    choice.wrapped(sight.world.dialog_width(), 0, &answer.verstanden, None);
    answer.worte.iter().for_each(|word| word_rows(&mut choice, word, sight));
    choice.heading(0, said::WIDENINGS);
    for (kind, name) in Widening::ALL.into_iter().zip(said::KINDS) {
        let on = !sight.search.off.contains(&kind);
        let label = if sight.world.caps.lines { linear::schalter(name, on) } else { said::switch(on, name) };
        // The dialog stays open until the new answer is there, and is then made anew from it.
        let switch = Errand::Act(Action::Search(SearchAction::Widen(kind)));
        choice.row(1, label, Turn::Goes(Consequence::go(switch)));
    }
    Some(choice.made_by(report))
}

/// Adds a word, and below it every way in which it was searched.
fn word_rows(choice: &mut Choice, word: &WortBericht, sight: Sight<'_>) {
    let counted: usize = word.wege.iter().flat_map(|weg| &weg.formen).map(|(_, count)| count).sum();
    let several = counted > word.passagen;
    let width = sight.world.dialog_width();
    choice.wrapped(width, 0, &gruende::word_found(&word.wort, word.passagen, several), None);
    let pieces = word.wege.iter().flat_map(|weg| &weg.formen).flat_map(|(form, _)| form.split(NEAR));
    let printed = printed(&sight.world.bestand, &word.wort, &pieces.collect());
    for weg in &word.wege {
        let forms = weg.formen.iter().filter_map(|(form, count)| {
            let pieces: Option<Vec<&str>> =
                form.split(NEAR).map(|one| Some(printed.get(one)?.as_str())).collect();
            Some(gruende::form_found(&pieces?, *count))
        });
        let forms: Vec<String> = forms.collect();
        let others = weg.formen.len() - forms.len();
        let words = gruende::way_found(gruende::mehrere(weg.grund.key()), &forms, others);
        choice.wrapped(width, 1, &words, None);
    }
}

/// What stands between words that were searched near each other.
const NEAR: &str = " + ";

/// How the texts at hand, else the query, spell these folded words: the most frequent spelling of each.
fn printed<'b>(bestand: &'b Bestand, typed: &'b str, folded: &BTreeSet<&str>) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<String, BTreeMap<&'b str, usize>> = BTreeMap::new();
    let texts = bestand.quellen.iter().flat_map(|quelle| &quelle.blocks).map(|block| block.text.as_str());
    let words = |text: &'b str| text.split(|c: char| !c.is_alphanumeric()).map(|word| (fold(word), word));
    for (own, word) in texts.flat_map(words).filter(|(own, _)| folded.contains(own.as_str())) {
        *counts.entry(own).or_default().entry(word).or_default() += 1;
    }
    for (own, word) in words(typed) {
        counts.entry(own).or_insert_with(|| BTreeMap::from([(word, 1)]));
    }
    let most = |spellings: BTreeMap<&str, usize>| {
        spellings.into_iter().max_by_key(|(_, count)| *count).map(|(word, _)| word.to_owned())
    };
    counts.into_iter().filter_map(|(own, spellings)| Some((own, most(spellings)?))).collect()
}
