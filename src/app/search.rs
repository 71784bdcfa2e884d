//! The search line and the list of hits.

use crate::search::{Answer, Options, Order, Request, Response};

use super::field::Field;

/// At most so many hits are listed.
const LIMIT: usize = 200;
/// At most so many earlier searches are kept.
const RECENT: usize = 20;

/// State of the search.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchState {
    /// The query that was asked last.
    pub query: String,
    /// Its number.
    pub generation: u64,
    /// Its answer is still on the way.
    pub waiting: bool,
    /// The newest answer; stays until the next one comes.
    pub answer: Option<Answer>,
    /// The chosen hit.
    pub selected: usize,
    /// First visible row of the list.
    pub offset: usize,
    /// Order of the hits.
    pub order: Order,
    /// Earlier searches, newest first.
    pub recent: Vec<String>,
}

impl SearchState {
    /// Takes new words; gives the request to send, none for an empty query or one that is already asked.
    pub fn ask(&mut self, words: &str, again: bool) -> Option<Request> {
        let words = words.trim();
        if words == self.query && !again {
            return None;
        }
        words.clone_into(&mut self.query);
        self.generation += 1;
        if words.is_empty() {
            self.answer = None;
            self.waiting = false;
            return None;
        }
        self.waiting = true;
        let options = Options {
            limit: LIMIT,
            order: self.order,
            ..Options::default()
        };
        Some(Request {
            generation: self.generation,
            anfrage: words.to_owned(),
            options,
        })
    }

    /// Takes an answer; one that is not current is dropped.
    pub fn answered(&mut self, response: Response) {
        if response.generation == self.generation {
            self.waiting = false;
            self.selected = 0;
            self.offset = 0;
            self.answer = Some(response.answer);
        }
    }

    /// How many hits are listed.
    pub fn len(&self) -> usize {
        self.answer.as_ref().map_or(0, |answer| answer.hits.len())
    }

    /// True if nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The chosen hit.
    pub fn hit(&self) -> Option<&crate::search::Hit> {
        self.answer.as_ref()?.hits.get(self.selected)
    }

    /// Remembers the query among the last searches.
    pub fn remember(&mut self) {
        if !self.query.is_empty() {
            self.recent.retain(|query| *query != self.query);
            self.recent.insert(0, self.query.clone());
            self.recent.truncate(RECENT);
        }
    }

    /// The order after the present one.
    pub fn next_order(&mut self) {
        self.order = match self.order {
            Order::Relevanz => Order::Neueste,
            Order::Neueste => Order::Aelteste,
            Order::Aelteste => Order::Quelle,
            Order::Quelle => Order::Relevanz,
        };
    }
}

/// Which field is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The search line.
    Search(Field),
    /// Find in the open text.
    Find(Field),
    /// Narrow the tree.
    Narrow(Field),
}

impl Input {
    /// The field itself.
    pub fn field(&self) -> &Field {
        match self {
            Self::Search(field) | Self::Find(field) | Self::Narrow(field) => field,
        }
    }

    /// The field itself, to edit.
    pub fn field_mut(&mut self) -> &mut Field {
        match self {
            Self::Search(field) | Self::Find(field) | Self::Narrow(field) => field,
        }
    }
}
