//! What the outside was asked and has not answered yet: the next line of a script waits for it.

use crate::app::message::{Auftrag, Nachricht, Stapelnachricht};
use crate::app::{Effect, Event, Order};

/// What the outside has not answered yet.
#[derive(Debug, Default)]
pub(super) struct Awaited {
    /// Number of the newest search.
    search: Option<u64>,
    /// The newest document; earlier ones are not read any more.
    pub(super) document: Option<String>,
    lists: usize,
    remembering: usize,
    recherchen: usize,
    /// True from the order to do something with a holding until it is done, or has begun to read files.
    managing: bool,
    renewing: usize,
}

impl Awaited {
    pub(super) fn ask(&mut self, effect: &Effect) {
        let Effect::Outside(order) = effect else { return };
        match order {
            Order::Search(request) => self.search = Some(request.generation),
            Order::Read(id) => self.document = Some(id.clone()),
            Order::List { .. } => self.lists += 1,
            Order::Remember(_) => self.remembering += 1,
            Order::Manage(_) => self.managing = true,
            Order::Renew(_) => self.renewing += 1,
            // An export is not waited for: its result is said when it arrives.
            Order::Export { .. } | Order::Paths(_) => {}
            Order::Recherche(auftrag) if matches!(**auftrag, Auftrag::Belege { .. }) => {}
            Order::Recherche(_) => self.recherchen += 1,
        }
    }

    pub(super) fn answer(&mut self, event: &Event) {
        match event {
            Event::Answered(response) if self.search == Some(response.generation) => self.search = None,
            Event::Read(id, _) if self.document.as_ref() == Some(id) => self.document = None,
            Event::Listed(..) => self.lists = self.lists.saturating_sub(1),
            Event::Recherche(news) if ends(news) => self.recherchen = self.recherchen.saturating_sub(1),
            Event::Adding(..) | Event::Done(..) => self.managing = false,
            Event::Renewed(_) => self.renewing = self.renewing.saturating_sub(1),
            Event::Remembered(_) => self.remembering = self.remembering.saturating_sub(1),
            _ => {}
        }
    }

    pub(super) fn nothing(&self) -> bool {
        self.search.is_none()
            && self.document.is_none()
            && !self.managing
            && self.lists + self.remembering + self.recherchen + self.renewing == 0
    }
}

/// True if this is the last answer to its order.
fn ends(news: &Nachricht) -> bool {
    match news {
        Nachricht::Stapel(_, news) => matches!(news, Stapelnachricht::Fertig(_)),
        _ => true,
    }
}
