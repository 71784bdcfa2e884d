//! How the search was done and how it can be narrowed: the report on each word, the filters with their counts.

use super::overlay::{Goal, Item, List, Overlay};
use super::search::Wants;
use super::sentence::without;
use super::{App, Effect, Focus};
use crate::deutsch::{app as said, gruende, katalog as wort};
use crate::search::{Answer, Facette, Kind, WortBericht};

impl App {
    /// Asks for the report on each word or for the filters; the dialog opens with the answer.
    pub(super) fn ask_report(&mut self, wants: Wants) -> Vec<Effect> {
        if self.search.query.is_empty() {
            self.say_how(said::no_search);
            return Vec::new();
        }
        let words = self.search.query.clone();
        self.ask(&words, wants)
    }

    pub(super) fn open_report(&mut self) {
        let Some(answer) = &self.search.answer else { return };
        let mut items = vec![heading(0, answer.verstanden.clone())];
        for word in &answer.worte {
            items.extend(word_rows(word));
        }
        items.push(heading(0, said::WIDENINGS.to_owned()));
        for (kind, name) in Kind::ALL.into_iter().zip(said::KINDS) {
            let label = said::switch(!self.search.off.contains(&kind), name);
            items.push(Item { depth: 1, label, goal: Goal::Toggle(kind) });
        }
        self.open_choice(said::HOW_SEARCHED, items);
    }

    pub(super) fn open_filters(&mut self) {
        let Some(answer) = &self.search.answer else { return };
        let items = self.filter_rows(answer);
        self.open_choice(said::FILTERS, items);
    }

    fn filter_rows(&self, answer: &Answer) -> Vec<Item> {
        let mut items = Vec::new();
        let mut drop = |label: String, rest: Option<String>| {
            items.extend(rest.map(|words| Item { depth: 0, label, goal: Goal::Query(words) }));
        };
        for filter in &answer.filter {
            let rest = without(&answer.anfrage, [&filter.getippt]);
            drop(said::drop_filter(&filter.worte), rest);
        }
        if answer.filter.len() > 1 {
            let rest = without(&answer.anfrage, answer.filter.iter().map(|filter| &filter.getippt));
            drop(said::CLEAR_FILTERS.to_owned(), rest);
        }
        for facette in &answer.facetten {
            items.push(heading(0, said::facet(facette.feld).to_owned()));
            items.extend(self.facet_rows(facette));
        }
        items
    }

    fn facet_rows(&self, facette: &Facette) -> Vec<Item> {
        let row = |(value, count): &(String, usize)| {
            let quoted =
                if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.clone() };
            let label = format!("{}  {count}", self.value_name(facette.feld, value));
            Item {
                depth: 1,
                label,
                goal: Goal::Query(format!("{} {}:{quoted}", self.search.query, facette.feld)),
            }
        };
        facette.werte.iter().map(row).collect()
    }

    /// A field's value as a user reads it.
    fn value_name(&self, feld: &str, value: &str) -> String {
        match feld {
            "land" => self.bestand.namen.staat(&value.to_uppercase()).to_owned(),
            "art" => wort::art(value).to_owned(),
            "region" => self
                .bestand
                .find(&format!("region/{value}"))
                .and_then(|(ansicht, id)| {
                    self.bestand.baum(ansicht).get(id).map(|knoten| knoten.titel.clone())
                })
                .unwrap_or_else(|| value.to_owned()),
            _ => wort::wert(value).to_owned(),
        }
    }

    /// True if the chosen row of the list is an offer: to open what an address names, to search without one of the words.
    pub(super) fn on_offer(&self) -> bool {
        self.focus == Focus::Hits && self.search.selected < self.search.offers()
    }

    /// Opens what the address names, asks the other query, or searches without the chosen word.
    pub(super) fn take_offer(&mut self) -> Vec<Effect> {
        let Some(at) = self.search.selected.checked_sub(usize::from(self.search.address.is_some())) else {
            self.open_address();
            return Vec::new();
        };
        let otherwise = self.search.otherwise();
        if let Some(offer) = otherwise.get(at) {
            let words = offer.anfrage.clone();
            return self.ask(&words, Wants::Hits);
        }
        let at = at.saturating_sub(otherwise.len());
        self.ask_without(|answer| answer.ohne.get(at).map(|ohne| ohne.getippt.clone()))
    }

    pub(super) fn open_choice(&mut self, title: &str, items: Vec<Item>) {
        let before = self.dialog_list.take().unwrap_or_default();
        let first = items.iter().position(|item| item.goal != Goal::None).unwrap_or(0);
        let selected = before.selected.max(first).min(items.len().saturating_sub(1));
        let offset = super::tree::scrolled(before.offset, selected, items.len(), self.dialog_height());
        self.overlay =
            Some(Overlay::Choice { title: title.to_owned(), items, list: List { selected, offset } });
    }

    pub(super) fn filter_with(&mut self, words: &str, list: List) -> Vec<Effect> {
        self.dialog_list = Some(List { selected: 0, ..list });
        self.ask(words, Wants::Filters)
    }

    pub(super) fn toggle(&mut self, kind: Kind, list: List) -> Vec<Effect> {
        if !self.search.off.remove(&kind) {
            self.search.off.insert(kind);
        }
        self.dialog_list = Some(list);
        self.ask_report(Wants::Report)
    }
}

fn heading(depth: u16, label: String) -> Item {
    Item { depth, label, goal: Goal::None }
}

/// A word, and below it every way in which it was searched.
fn word_rows(word: &WortBericht) -> Vec<Item> {
    let mut items = vec![heading(0, said::word_found(&word.wort, word.passagen))];
    for weg in &word.wege {
        let forms: Vec<String> = weg.formen.iter().map(|(form, count)| format!("{form} ({count})")).collect();
        items.push(heading(1, format!("{}: {}", gruende::mehrere(weg.grund.key()), forms.join(", "))));
    }
    items
}
