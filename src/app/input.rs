//! Typing: the search line, find in the text, narrowing the tree; walking hits.

use std::sync::Arc;

use super::event::{Key, KeyCode};
use super::field::Field;
use super::reader::{Marked, Spot};
use super::search::Input;
use super::{App, Effect, Find, Focus, Left, SearchAction};
use crate::deutsch::app as said;
use crate::domain::Quelle;
use crate::search::{Response, find_in};

impl App {
    pub(super) fn search_action(&mut self, action: SearchAction) -> Vec<Effect> {
        match action {
            SearchAction::Open => self.open_search(Field::new(&self.search.query.clone())),
            SearchAction::Recent => self.open_search(Field::default()),
            SearchAction::Find => {
                self.focus = Focus::Reader;
                let words = self.find.as_ref().map_or("", |find| &find.words).to_owned();
                self.input = Some(Input::Find(Field::new(&words)));
            }
            SearchAction::Narrow => self.input = Some(Input::Narrow(Field::new(&self.tree().filter.clone()))),
            SearchAction::Next => self.walk(true),
            SearchAction::Prev => self.walk(false),
            SearchAction::Order => {
                self.search.next_order();
                let name = said::ORDERS
                    .get(self.search.order as usize)
                    .copied()
                    .unwrap_or_default();
                self.say(&said::order(name));
                let words = self.search.query.clone();
                return self
                    .search
                    .ask(&words, true)
                    .map(Effect::Search)
                    .into_iter()
                    .collect();
            }
        }
        Vec::new()
    }

    fn open_search(&mut self, field: Field) {
        if self.left == Left::Tree {
            self.mark_place();
            self.before_search = Some(self.place());
        }
        self.left = Left::Hits;
        self.focus = Focus::Hits;
        self.input = Some(Input::Search(field));
    }

    /// Back to the view from before the search.
    pub(super) fn end_search(&mut self) {
        self.search.remember();
        self.search.query.clear();
        self.search.generation += 1;
        self.search.answer = None;
        self.left = Left::Tree;
        self.focus = Focus::Tree;
        match self.before_search.take() {
            Some(place) => self.restore(place),
            None => self.mark_hits(),
        }
    }

    pub(super) fn pasted(&mut self, words: &str) -> Vec<Effect> {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match &mut self.input {
            Some(input) => {
                input.field_mut().insert(&words);
                self.typed()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn input_key(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            KeyCode::Enter => self.input_done(),
            KeyCode::Esc => {
                self.input_left();
                Vec::new()
            }
            KeyCode::Down | KeyCode::Up | KeyCode::PageDown | KeyCode::PageUp => self.input_to_list(),
            _ => {
                let edits = self
                    .input
                    .as_mut()
                    .is_some_and(|input| input.field_mut().key(key));
                if edits { self.typed() } else { Vec::new() }
            }
        }
    }

    /// The field's words have changed.
    fn typed(&mut self) -> Vec<Effect> {
        let Some(input) = &self.input else {
            return Vec::new();
        };
        let words = input.field().text().to_owned();
        match input {
            Input::Search(_) => {
                return self
                    .search
                    .ask(&words, false)
                    .map(Effect::Search)
                    .into_iter()
                    .collect();
            }
            Input::Narrow(_) => self.narrow(&words),
            Input::Find(_) => self.find_words(&words),
        }
        Vec::new()
    }

    pub(super) fn narrow(&mut self, words: &str) {
        let bestand = Arc::clone(&self.bestand);
        let baum = bestand.baum(self.ansicht);
        let tree = self.tree_mut();
        words.clone_into(&mut tree.filter);
        tree.refresh(baum);
        if tree.rows.is_empty() {
            self.say(said::NARROW_EMPTY);
        } else if !words.trim().is_empty() {
            self.choose_match(words);
        }
    }

    /// Chooses the first node that itself has the words, not one that only leads to it.
    fn choose_match(&mut self, words: &str) {
        let folded = crate::text::fold(words);
        let baum = self.bestand.baum(self.ansicht);
        let fits = |title: &str| {
            let title = crate::text::fold(title);
            folded.split_whitespace().all(|word| title.contains(word))
        };
        let first = self
            .tree()
            .rows
            .iter()
            .find(|row| baum.get(row.id).is_some_and(|knoten| fits(&knoten.titel)));
        if let Some(id) = first.map(|row| row.id) {
            self.tree_mut().selected = id;
        }
    }

    fn find_words(&mut self, words: &str) {
        let Some(quelle) = self.quelle() else { return };
        if words.trim().is_empty() {
            self.find = None;
            return self.mark_hits();
        }
        let places: Vec<Marked> = quelle
            .blocks
            .iter()
            .enumerate()
            .flat_map(|(block, content)| {
                find_in(&content.text, words)
                    .into_iter()
                    .map(move |range| Marked { block, range })
            })
            .collect();
        let at = places
            .iter()
            .position(|place| place.block >= self.reader.current)
            .unwrap_or(0);
        if places.is_empty() {
            self.say(&said::not_in_text(words.trim()));
        }
        self.find = Some(Find {
            words: words.to_owned(),
            places,
            at,
        });
        self.show_find();
    }

    fn show_find(&mut self) {
        let Some(find) = &self.find else { return };
        if let Some(place) = find.places.get(find.at).cloned() {
            let spot = Spot {
                block: place.block,
                byte: place.range.start,
            };
            self.open_at(self.reader.quelle, self.reader.beleg.clone(), spot);
        }
        self.mark_hits();
    }

    fn input_done(&mut self) -> Vec<Effect> {
        match self.input.take() {
            Some(Input::Search(field)) => {
                self.search.remember();
                if field.text().trim().is_empty() {
                    self.end_search();
                } else if self.search.waiting {
                    self.jump = true;
                } else {
                    self.first_hit();
                }
            }
            Some(Input::Find(_)) if self.find.is_none() => self.mark_hits(),
            _ => {}
        }
        Vec::new()
    }

    fn first_hit(&mut self) {
        self.search.selected = 0;
        self.followed = None;
        if self.search.is_empty() {
            return;
        }
        self.settle();
        self.show_text();
    }

    fn input_left(&mut self) {
        match self.input.take() {
            Some(Input::Search(_)) => {
                self.search.remember();
                self.followed = None;
                if self.search.query.is_empty() {
                    self.end_search();
                }
            }
            Some(Input::Narrow(_)) => self.narrow(""),
            Some(Input::Find(_)) => {
                self.find = None;
                self.mark_hits();
            }
            None => {}
        }
    }

    /// From the field to the list below it; from an empty search line to the last searches.
    fn input_to_list(&mut self) -> Vec<Effect> {
        if let (Some(Input::Search(field)), Some(last)) = (&mut self.input, self.search.recent.first())
            && field.text().is_empty()
        {
            *field = Field::new(&last.clone());
            return self.typed();
        }
        let keeps = !matches!(self.input, Some(Input::Search(_))) || !self.search.query.is_empty();
        if keeps {
            self.input = None;
            self.search.remember();
            self.followed = None;
        }
        Vec::new()
    }

    pub(super) fn answered(&mut self, response: Response) {
        let current = response.generation == self.search.generation;
        self.search.answered(response);
        if !current {
            return;
        }
        self.followed = None;
        if std::mem::take(&mut self.jump) {
            self.first_hit();
        }
    }

    /// The next or previous place found in the text, else the next or previous hit.
    fn walk(&mut self, forward: bool) {
        if let Some(find) = self.find.as_mut().filter(|find| !find.places.is_empty()) {
            find.at = turned(find.at, find.places.len(), forward);
            let words = said::find_of(find.at + 1, find.places.len());
            self.say(&words);
            return self.show_find();
        }
        if self.search.is_empty() {
            return self.say(said::NO_HITS);
        }
        self.search.selected = turned(self.search.selected, self.search.len(), forward);
        self.say(&said::hit_of(self.search.selected + 1, self.search.len()));
        self.left = Left::Hits;
        if self.focus == Focus::Tree {
            self.focus = Focus::Reader;
        }
        self.followed = None;
    }

    /// Opens the text at the chosen hit.
    pub(super) fn open_hit(&mut self) {
        let Some(hit) = self.search.hit().cloned() else {
            return;
        };
        let bestand = Arc::clone(&self.bestand);
        let Some(number) = bestand.quellen.iter().position(|quelle| quelle.id == hit.quelle) else {
            return;
        };
        let block = bestand
            .quellen
            .get(number)
            .and_then(|q| q.blocks.iter().position(|b| b.kennung == hit.kennung));
        if let Some(block) = block {
            let byte = hit.stellen.first().map_or(0, |range| range.start);
            self.open_at(number, None, Spot { block, byte });
        } else {
            let entry = self.find_entry(&hit.kennung);
            let beleg = entry
                .and_then(|(a, id)| bestand.baum(a).get(id))
                .and_then(|knoten| knoten.belege.first());
            if let Some(beleg) = beleg {
                self.open(beleg);
            }
        }
    }

    /// Marks what was found in the open text: by find, else by the search.
    pub(super) fn mark_hits(&mut self) {
        if let Some(find) = &self.find {
            self.reader.hits.clone_from(&find.places);
            self.reader.hit = Some(find.at);
            return;
        }
        let Some(quelle) = self.bestand.quellen.get(self.reader.quelle) else {
            return;
        };
        let mut marks = Vec::new();
        let mut at = None;
        let hits = self
            .search
            .answer
            .iter()
            .flat_map(|answer| &answer.hits)
            .enumerate();
        for (number, hit) in hits.filter(|(_, hit)| hit.quelle == quelle.id && self.left == Left::Hits) {
            let here = number == self.search.selected;
            if here {
                at = Some(marks.len());
            }
            match quelle
                .blocks
                .iter()
                .position(|block| block.kennung == hit.kennung)
            {
                Some(block) => marks.extend(hit.stellen.iter().map(|range| Marked {
                    block,
                    range: range.clone(),
                })),
                None if here => marks.extend(self.marks_in_beleg(quelle)),
                None => {}
            }
        }
        self.reader.hits = marks;
        self.reader.hit = at;
    }

    /// The query's words in the evidence that a hit in the catalogue leads to.
    fn marks_in_beleg(&self, quelle: &Quelle) -> Vec<Marked> {
        let Some(beleg) = &self.reader.beleg else {
            return Vec::new();
        };
        let text = quelle
            .blocks
            .get(beleg.block)
            .map_or("", |block| block.text.as_str());
        let found = find_in(text, &self.search.query);
        found
            .into_iter()
            .map(|range| Marked {
                block: beleg.block,
                range,
            })
            .collect()
    }
}

/// The next or previous of `count` numbers, around the ends.
fn turned(at: usize, count: usize, forward: bool) -> usize {
    if forward {
        (at + 1) % count
    } else {
        (at + count - 1) % count
    }
}
