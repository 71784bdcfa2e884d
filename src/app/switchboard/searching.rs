//! Searching: the search line, the hits, the filters and how the search was done.

use crate::app::dialog::{filters, report};
use crate::app::field::{Asks, Field, Input};
use crate::app::news::News;
use crate::app::reader::Find;
use crate::app::screen::Pane;
use crate::app::search::{SentencePart, Wants, plain, turned};
use crate::app::{App, Focus, Left, Order, SearchAction};
use crate::deutsch::app as said;
use crate::search::{Answer, Request, Response};

impl App {
    pub(super) fn search_action(&mut self, action: SearchAction) {
        match action {
            SearchAction::Open => self.open_search(Field::selected(&self.search.query)),
            SearchAction::Recent => {
                self.open_search(Field::default());
                self.search.ask("");
            }
            SearchAction::Find => {
                self.screen.pane = Pane::Text;
                let words = self.reader.find.as_ref().map_or("", |find| &find.words).to_owned();
                self.reader.find_from = self.reader.current;
                self.open_field(Input::new(Asks::Find, &words));
            }
            SearchAction::Narrow => {
                let filter = self.tree().filter.clone();
                self.catalogue.tree_mut(self.screen.ansicht).begin_narrowing();
                self.open_field(Input::new(Asks::Narrow, &filter));
            }
            SearchAction::Filters => self.ask_about(Wants::Filters),
            SearchAction::Widen(kind) => {
                self.search.toggle_widening(kind);
                self.ask_about(Wants::Report);
            }
            SearchAction::Next => self.walk(true),
            SearchAction::Prev => self.walk(false),
            SearchAction::Order => {
                let name = self.search.next_order();
                self.say(said::order(name));
                let words = self.search.query.clone();
                self.ask(&words, Wants::Hits);
            }
        }
    }

    pub(super) fn send(&mut self, request: Option<Request>) {
        if let Some(request) = request {
            self.out.ask(Order::Search(request));
        }
    }

    /// Asks anew, even if the words are the same.
    pub(super) fn ask(&mut self, words: &str, wants: Wants) {
        let request = self.search.ask_again(words, wants);
        self.send(request);
    }

    /// Asks the present query again with a report on the search; the dialog opens with the answer.
    pub(super) fn ask_about(&mut self, wants: Wants) {
        if self.search.query.is_empty() {
            return self.say(self.world.how(said::no_search));
        }
        let words = self.search.query.clone();
        self.ask(&words, wants);
    }

    fn open_search(&mut self, line: Field) {
        self.show_hits();
        self.open_field(Input { asks: Asks::Search, line });
    }

    pub(super) fn show_hits(&mut self) {
        if self.screen.left == Left::Tree {
            self.mark_place();
            self.way.before_search = Some(self.place());
        }
        self.screen.focus_on(Focus::Hits);
        self.input = None;
    }

    pub(super) fn search_for(&mut self, words: &str) {
        self.show_hits();
        self.ask(words, Wants::Hits);
    }

    pub(super) fn end_search(&mut self) {
        self.search.remember();
        self.search.forget();
        self.screen.focus_on(Focus::Tree);
        match self.way.before_search.take() {
            Some(place) => self.restore(place),
            None => self.mark_hits(),
        }
    }

    pub(super) fn answered(&mut self, response: Response) {
        let before = self.search.answer.as_ref().map(|answer| answer.verstanden.clone());
        let notes = self.search.notes();
        let followed = self.followed_hit();
        let Some(wants) = self.search.answered(response) else { return };
        let now = self.search.answer.as_ref().map(|answer| answer.verstanden.clone());
        if self.input.as_ref().is_some_and(|input| input.asks == Asks::Export) {
            self.research.geschrieben = self.to_write();
        }
        if wants != Wants::Again {
            self.out.news.push(News::Answer(before != now || notes != self.search.notes()));
        }
        match wants {
            Wants::Hits => {
                self.way.followed = None;
                self.resume_text();
            }
            Wants::Jump => self.first_hit(),
            Wants::Report => self.open_if_any(report(self.sight())),
            Wants::Filters => {
                // Other hits stand there now: the text follows the chosen one.
                self.way.followed = None;
                self.open_if_any(filters(self.sight()));
            }
            Wants::Completion => self.complete(),
            // The text stays where it is as long as the same hit is chosen.
            Wants::Again
                if followed.is_some() && followed == self.search.hit().map(|hit| hit.kennung.clone()) =>
            {
                self.way.followed = self.to_follow();
            }
            Wants::Again if self.screen.left == Left::Tree => {}
            Wants::Again => self.way.followed = None,
        }
    }

    /// The address of the chosen hit, if the text has gone to it.
    fn followed_hit(&self) -> Option<String> {
        let hit = self.search.hit().filter(|_| self.screen.left == Left::Hits)?;
        (self.way.followed == self.to_follow()).then(|| hit.kennung.clone())
    }

    fn first_hit(&mut self) {
        self.search.selected = 0;
        self.way.followed = None;
    }

    /// Goes to the next or previous place found in the text, else to the next or previous hit.
    fn walk(&mut self, forward: bool) {
        if let Some(find) = self.reader.find.as_mut().filter(|find| !find.places.is_empty()) {
            find.at = turned(find.at, find.places.len(), forward);
            return self.show_find();
        }
        let hits = self.search.hits();
        if hits == 0 {
            return self.say(self.world.how(said::no_hits));
        }
        let before = self.search.walk(forward);
        let around = before.zip(self.search.chosen()).is_some_and(|(at, next)| (next < at) == forward);
        if around && hits > 1 {
            self.say(if forward { said::AROUND_FIRST } else { said::AROUND_LAST });
        }
        if self.focus() == Focus::Tree {
            self.screen.pane = Pane::Text;
        }
        self.screen.left = Left::Hits;
        self.way.followed = None;
    }

    /// True if the chosen row of the list is an offer: to open what an address names, or to search in another way.
    pub(super) fn on_offer(&self) -> bool {
        self.focus() == Focus::Hits && self.search.selected < self.search.offers()
    }

    /// Opens what the address names, asks the other query, or searches without the chosen word.
    pub(super) fn take_offer(&mut self) {
        let Some(at) = self.search.selected.checked_sub(usize::from(self.search.address.is_some())) else {
            return self.open_address();
        };
        let otherwise = self.search.otherwise();
        if let Some(offer) = otherwise.get(at) {
            let words = offer.anfrage.clone();
            return self.ask(&words, Wants::Hits);
        }
        let at = at.saturating_sub(otherwise.len());
        self.ask_without(|answer| answer.ohne.get(at).map(|ohne| ohne.getippt.clone()));
    }

    pub(super) fn drop_filter(&mut self, number: usize) {
        if let Some(words) = self.search.query_without_filter(number) {
            self.ask(&words, Wants::Hits);
        }
    }

    fn ask_without(&mut self, part: impl Fn(&Answer) -> Option<std::ops::Range<usize>>) {
        if let Some(words) = self.search.query_without(part) {
            self.ask(&words, Wants::Hits);
        }
    }

    /// The words of the second row of the screen while no field is open.
    pub fn sentence(&self) -> Vec<SentencePart> {
        if let Some(find) = &self.reader.find {
            return plain(found(find));
        }
        let filter = &self.tree().filter;
        if self.screen.left == Left::Tree && !filter.is_empty() {
            return plain(format!("{}{filter}", said::NARROW));
        }
        self.search.sentence(self.screen.left == Left::Hits)
    }
}

/// The words that are looked for in the text, and at which place of how many the user is.
fn found(find: &Find) -> String {
    let at = if find.places.is_empty() { 0 } else { find.at + 1 };
    format!("{}{} – {}", said::FIND, find.words, said::find_of(at, find.places.len()))
}
