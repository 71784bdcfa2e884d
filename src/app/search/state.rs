//! The query, its answer, and the list of hits.

use std::collections::BTreeSet;

use super::address::{Address, DocumentLookup};
use super::completion::Completion;
use crate::app::action::Move;
use crate::app::cursor::moved;
use crate::app::layout::HIT_ROWS;
use crate::deutsch::app as said;
use crate::search::{Angebot, Answer, Auswahl, Hit, Ohne, Options, Request, Response, Sort, Widening};

/// Maximum number of hits in an answer.
const LIMIT: usize = 200;
/// Maximum number of hits while words are being typed, when the excerpt of every hit is made anew at each key.
const LIMIT_TYPED: usize = 50;
const RECENT: usize = 20;
/// Number of recent searches shown under the empty search line.
pub const RECENT_SHOWN: usize = 5;

/// What is to be done with the next answer beside listing its hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wants {
    #[default]
    Hits,
    Jump,
    Report,
    Filters,
    Completion,
    /// Nothing, not even a notice: the same words were answered before.
    Again,
}

/// State of the search.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchState {
    pub query: String,
    pub generation: u64,
    pub waiting: bool,
    pub wants: Wants,
    pub answer: Option<Answer>,
    /// Index of the chosen row: the offers come first, then the hits.
    pub selected: usize,
    pub offset: usize,
    pub(super) columns: usize,
    /// Rows of the head of the chosen hit.
    pub(super) head: u16,
    pub order: Sort,
    /// Kinds of widening that are switched off.
    pub off: BTreeSet<Widening>,
    pub completion: Option<Completion>,
    pub recent: Vec<String>,
    /// Index of the last search or example that was put into the field.
    pub offered: Option<usize>,
    pub address: Option<Address>,
    /// The document that was last looked for because of an address.
    pub(super) looked_up: Option<DocumentLookup>,
    pub marked: BTreeSet<String>,
    pub(super) typing: bool,
    /// The query may end in the middle of a word.
    half_typed: bool,
}

impl SearchState {
    /// Takes new words and returns the request to send; `None` for an empty query or one that is already asked.
    pub fn ask(&mut self, words: &str) -> Option<Request> {
        if words.trim() == self.query { None } else { self.ask_again(words, Wants::Hits) }
    }

    pub fn ask_typed(&mut self, words: &str) -> Option<Request> {
        let mut request = self.ask(words)?;
        self.half_typed = words.ends_with(char::is_alphanumeric);
        self.typing = true;
        request.options.half_typed = self.half_typed;
        request.options.limit = LIMIT_TYPED;
        Some(request)
    }

    /// Asks for the hits that were left out while words were being typed; `None` if none were.
    pub fn ask_rest(&mut self) -> Option<Request> {
        if !self.typing || !self.waiting && self.hits() < LIMIT_TYPED {
            return None;
        }
        let words = self.query.clone();
        let mut request = self.ask_again(&words, Wants::Hits)?;
        request.options.half_typed = self.half_typed;
        self.typing = true;
        Some(request)
    }

    /// The next or previous of the last searches and the examples, to be put into the field.
    pub fn offer(&mut self, up: bool) -> String {
        let examples = said::EXAMPLES.iter().map(|(query, _)| (*query).to_owned());
        let all: Vec<String> = self.recent.iter().take(RECENT_SHOWN).cloned().chain(examples).collect();
        let count = all.len().max(1);
        let at = match (self.offered, up) {
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(at), up) => turned(at, count, !up),
        };
        self.offered = Some(at);
        all.get(at).cloned().unwrap_or_default()
    }

    pub fn ask_again(&mut self, words: &str, wants: Wants) -> Option<Request> {
        words.trim().clone_into(&mut self.query);
        self.generation += 1;
        self.waiting = !self.query.is_empty();
        self.wants = wants;
        self.typing = false;
        self.completion = None;
        if self.query.is_empty() {
            self.answer = None;
            return None;
        }
        let bericht = matches!(wants, Wants::Report | Wants::Filters | Wants::Completion);
        let off = self.off.clone();
        let half_typed = wants == Wants::Completion;
        let options = Options { limit: LIMIT, order: self.order, off, bericht, half_typed };
        Some(Request { generation: self.generation, anfrage: self.query.clone(), options })
    }

    /// Asks for the same once more, in the way it was asked: with words that were still being typed as such.
    pub fn repeat(&mut self) -> Option<Request> {
        let (words, typing) = (self.query.clone(), self.typing);
        let some = typing && self.hits() <= LIMIT_TYPED;
        let mut request = self.ask_again(&words, Wants::Again)?;
        self.typing = typing;
        request.options.half_typed = typing && self.half_typed;
        request.options.limit = if some { LIMIT_TYPED } else { LIMIT };
        Some(request)
    }

    /// Takes an answer and returns the purpose it was wanted for; `None` if the answer is out of date and dropped.
    pub fn answered(&mut self, response: Response) -> Option<Wants> {
        if response.generation != self.generation {
            return None;
        }
        self.waiting = false;
        let hits = &response.answer.hits;
        let goes_on = self.answer.as_ref().is_some_and(|before| {
            before.hits == *hits || !before.hits.is_empty() && hits.starts_with(&before.hits)
        });
        let chosen = self.hit().filter(|_| self.wants == Wants::Again).map(|hit| hit.kennung.clone());
        if !goes_on && chosen.is_none() {
            self.selected = 0;
            self.offset = 0;
        }
        self.answer = Some(response.answer);
        if let Some(kennung) = chosen {
            // The same words again: the chosen hit stays so, wherever it stands now.
            let found =
                self.answer.iter().flat_map(|answer| &answer.hits).position(|hit| hit.kennung == kennung);
            self.choose(found.unwrap_or(0));
        }
        Some(std::mem::take(&mut self.wants))
    }

    pub fn show_answer(&mut self, words: &str, answer: Answer) {
        self.remember();
        self.ask_again(words, Wants::Hits);
        (self.waiting, self.selected, self.offset) = (false, 0, 0);
        self.answer = Some(answer);
    }

    pub fn offers(&self) -> usize {
        usize::from(self.address.is_some()) + self.otherwise().len() + self.without().len()
    }

    pub fn otherwise(&self) -> &[Angebot] {
        self.answer.as_ref().filter(|_| !self.typing).map_or(&[], |answer| &answer.angebote)
    }

    /// The words without which the search would find something.
    pub fn without(&self) -> &[Ohne] {
        let answer = self.answer.as_ref().filter(|answer| answer.is_empty_handed() && !self.typing);
        answer.map_or(&[], |answer| &answer.ohne)
    }

    /// A document that was not there may be there now.
    pub fn forget_lookup(&mut self) {
        self.looked_up = None;
    }

    pub fn forget(&mut self) {
        self.query.clear();
        self.generation += 1;
        self.waiting = false;
        self.answer = None;
    }

    pub fn hits(&self) -> usize {
        self.answer.as_ref().map_or(0, |answer| answer.hits.len())
    }

    /// Number of rows that can be chosen: the offers, then the hits.
    pub fn rows(&self) -> usize {
        self.offers() + self.hits()
    }

    pub fn chosen(&self) -> Option<usize> {
        self.selected.checked_sub(self.offers()).filter(|number| *number < self.hits())
    }

    pub fn choose(&mut self, number: usize) {
        self.selected = self.offers() + number;
    }

    pub fn hit(&self) -> Option<&Hit> {
        self.answer.as_ref()?.hits.get(self.chosen()?)
    }

    /// The hit whose passage is shown beside the list: the chosen one; while an offer is chosen, the first.
    pub fn shown(&self) -> Option<&Hit> {
        self.hit().or_else(|| self.answer.as_ref()?.hits.first())
    }

    /// Remembers the query among the last searches.
    pub fn remember(&mut self) {
        if !self.query.is_empty() {
            self.recent.retain(|query| *query != self.query);
            self.recent.insert(0, self.query.clone());
            self.recent.truncate(RECENT);
        }
    }

    /// Switches to the next order of the hits and returns its name.
    pub fn next_order(&mut self) -> &'static str {
        self.order = match self.order {
            Sort::Relevanz => Sort::Neueste,
            Sort::Neueste => Sort::Aelteste,
            Sort::Aelteste => Sort::Quelle,
            Sort::Quelle => Sort::Relevanz,
        };
        said::ORDERS.get(self.order as usize).copied().unwrap_or_default()
    }

    /// Moves the cursor; `height` rows of the screen are visible.
    pub fn step(&mut self, to: Move, height: usize) {
        let page = height / usize::from(HIT_ROWS);
        self.selected = moved(self.selected, self.rows().saturating_sub(1), page, to);
    }

    /// Chooses the next or previous hit, going around at the ends; returns the index of the hit chosen before.
    pub fn walk(&mut self, forward: bool) -> Option<usize> {
        let before = self.chosen();
        let next = before.map_or(0, |at| turned(at, self.hits(), forward));
        self.choose(next);
        before
    }

    pub fn toggle_widening(&mut self, kind: Widening) {
        if !self.off.remove(&kind) {
            self.off.insert(kind);
        }
    }

    pub fn marked_hits(&self) -> Vec<&Hit> {
        self.answer.as_ref().map_or_else(Vec::new, |answer| answer.markierte(&self.marked).hits)
    }

    /// The hits that an export writes, if not all are wanted: the ticked ones, else those that are the answer.
    pub fn to_export(&self) -> Option<Auswahl<'_>> {
        let answer = self.answer.as_ref()?;
        let ticked = answer.markierte(&self.marked);
        Some(if ticked.hits.is_empty() { answer.antwort() } else { ticked })
    }

    /// Ticks or unticks the chosen hit; returns `false` if no hit is chosen.
    pub fn toggle_mark(&mut self) -> bool {
        let Some(kennung) = self.hit().map(|hit| hit.kennung.clone()) else { return false };
        if !self.marked.remove(&kennung) {
            self.marked.insert(kennung);
        }
        true
    }
}

/// The next or previous of the numbers below `count`, going around at the ends.
pub fn turned(at: usize, count: usize, forward: bool) -> usize {
    if forward { (at + 1) % count } else { (at + count - 1) % count }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Art;

    fn hit(number: usize) -> Hit {
        Hit {
            kennung: format!("strategie/{number}"),
            art: Art::Absatz,
            quelle: "strategie".to_owned(),
            titel: String::new(),
            datum: None,
            zeilen: Vec::new(),
            stelle: None,
            ausschnitt: String::new(),
            markierungen: Vec::new(),
            stellen: Vec::new(),
            text: String::new(),
            wertung: 1.0,
            stufe: 1,
            gruende: Vec::new(),
            warum: None,
            ersetzt: false,
            fehlt: Vec::new(),
            bestand: 0,
        }
    }

    fn answered(search: &mut SearchState, hits: usize) {
        let answer =
            Answer { gesamt: 90, hits: (0..hits).map(hit).collect(), ..Answer::empty(&search.query) };
        search.answered(Response { generation: search.generation, answer });
    }

    #[test]
    fn the_rest_is_asked_for_when_the_list_is_gone_to_and_what_is_chosen_stays() {
        let mut search = SearchState::default();
        let typed = search.ask_typed("Sach").unwrap();
        assert_eq!((typed.options.limit, typed.options.half_typed), (LIMIT_TYPED, true));
        answered(&mut search, LIMIT_TYPED);
        search.choose(7);
        let rest = search.ask_rest().unwrap();
        assert_eq!(
            (rest.options.limit, rest.options.half_typed, rest.anfrage.as_str()),
            (LIMIT, true, "Sach")
        );
        answered(&mut search, 90);
        assert_eq!((search.chosen(), search.hits()), (Some(7), 90));
        // Other words begin at the top.
        search.ask_typed("Pol");
        let answer = Answer { hits: vec![hit(300), hit(301)], ..Answer::empty("Pol") };
        search.answered(Response { generation: search.generation, answer });
        assert_eq!(search.chosen(), Some(0));
    }

    #[test]
    fn a_short_list_is_whole_and_not_asked_for_again() {
        let mut search = SearchState::default();
        search.ask_typed("Polen ").unwrap();
        answered(&mut search, 3);
        assert_eq!(search.ask_rest(), None);
        search.ask_again("Polen", Wants::Hits);
        assert_eq!(search.ask_rest(), None);
    }
}
