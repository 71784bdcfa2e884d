//! What is different from what was told last, and where the user is.

use super::listing::{Listing, Turn};
use super::{Linear, detail, dialog, hits, reader, tree};
use crate::app::field::Input;
use crate::app::{App, Focus, Left};
use crate::deutsch::{app, linear as said};

impl Linear {
    /// The lines that say what has happened since the last telling.
    pub fn tell(&mut self, app: &App) -> Vec<String> {
        let mut lines = std::mem::take(&mut self.said);
        let silent = lines.is_empty();
        lines.extend(self.changes(app, silent));
        if silent && lines.is_empty() {
            let mut place = place(app).into_iter();
            lines.extend(place.next().map(|first| said::unveraendert(&first)));
            lines.extend(place);
        }
        self.before = app.clone();
        (self.unfolded, self.anew) = (false, false);
        lines
    }

    fn changes(&mut self, app: &App, silent: bool) -> Vec<String> {
        let mut lines = Vec::new();
        if app.adding.is_some() && self.before.adding.is_none() {
            lines.push(said::AUFNAHME.to_owned());
        }
        let answered = app.search.answer.is_some() && app.search.generation != self.before.search.generation;
        // A dialog about the same hits does not say them again.
        if answered && (app.overlay.is_none() || hits::sentences(app) != hits::sentences(&self.before)) {
            lines.extend(hits::sentences(app));
        }
        if app.overlay.is_some() {
            // The dialog for copying shows the template.
            if app.overlay != self.before.overlay || app.copying.vorlage != self.before.copying.vorlage {
                lines.extend(self.dialog(app));
            }
            return lines;
        }
        if app.input.is_some() {
            if app.input != self.before.input {
                lines.extend(self.field(app));
            }
            return lines;
        }
        let closed = silent && self.before.overlay.is_some();
        let mut told = self.pane(app);
        // The next hit may be shown in the text while the user is elsewhere.
        if told.is_empty() && reader::differs(&self.before, app) {
            told = reader::passage(app);
        }
        if closed && told.is_empty() {
            lines.push(said::GESCHLOSSEN.to_owned());
        }
        lines.extend(told);
        lines
    }

    fn dialog(&mut self, app: &App) -> Vec<String> {
        if let Some(row) = dialog::moved(self.before.overlay.as_ref(), app.overlay.as_ref()) {
            return vec![said::gewaehlt(&row)];
        }
        let title = dialog::title(app);
        self.list(title, dialog::listing(app).unwrap_or_default())
    }

    fn field(&mut self, app: &App) -> Vec<String> {
        let Some(input) = &app.input else { return Vec::new() };
        let asks = said::feld(input.label(), input.field().text());
        match input {
            Input::Search(_) if app.search.answer.is_none() => self.list(vec![asks], hits::offered(app)),
            _ => vec![asks],
        }
    }

    fn pane(&mut self, app: &App) -> Vec<String> {
        let before = &self.before;
        let came = self.anew || before.focus != app.focus || before.left != app.left;
        let answered = before.search.generation != app.search.generation;
        match app.focus {
            Focus::Hits if came || answered => self.hits(app),
            Focus::Hits if before.search.selected != app.search.selected => vec![hits::chosen(app)],
            Focus::Detail if came || before.entry() != app.entry() => {
                self.list(Vec::new(), detail::listing(app))
            }
            Focus::Detail if before.detail.selected != app.detail.selected => detail::chosen(app),
            Focus::Reader if came || reader::differs(before, app) => reader::told(before, app),
            Focus::Tree => self.tree(app),
            _ => Vec::new(),
        }
    }

    /// The list of hits, and once how to go on from it.
    fn hits(&mut self, app: &App) -> Vec<String> {
        let mut lines = self.list(Vec::new(), hits::listing(app));
        if app.search.hits() > 0 && !self.guided {
            self.guided = true;
            lines.push(said::WIE_WEITER.to_owned());
        }
        lines
    }

    fn tree(&mut self, app: &App) -> Vec<String> {
        let before = &self.before;
        let same = before.ansicht == app.ansicht && before.left == app.left;
        let beside = matches!(before.focus, Focus::Tree | Focus::Hits);
        let narrowed = before.tree().filter != app.tree().filter;
        if self.anew || beside && (!same || narrowed) {
            return self.list(vec![tree::title(app)], tree::listing(app));
        }
        let opened =
            same && tree::is_open(before, app) == Some(false) && tree::is_open(app, app) == Some(true);
        if self.unfolded || opened {
            return self.list(vec![tree::chosen(app)], tree::below(app));
        }
        if !same || before.focus != app.focus || before.tree().selected != app.tree().selected {
            let mut lines = vec![tree::chosen(app)];
            lines.extend(tree::above(app).filter(|_| !same || before.focus != app.focus));
            return lines;
        }
        if tree::is_open(before, app) != tree::is_open(app, app) {
            return vec![tree::chosen(app)];
        }
        Vec::new()
    }

    /// Shows the first page of a list behind its title.
    fn list(&mut self, title: Vec<String>, listing: Listing) -> Vec<String> {
        self.listing = listing;
        let mut lines = title;
        lines.extend(self.listing.turn(Turn::Next).unwrap_or_default());
        lines
    }
}

/// Where the user is.
pub(super) fn place(app: &App) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some((read, all)) = app.adding {
        lines.push(app::adding(read, all));
    }
    if app.overlay.is_some() {
        lines.extend(dialog::title(app));
        return lines;
    }
    if app.left == Left::Hits && app.search.answer.is_some() {
        lines.extend(hits::sentences(app));
    }
    match app.focus {
        Focus::Tree => lines.push(tree::chosen(app)),
        Focus::Hits => lines.push(hits::chosen(app)),
        Focus::Detail => lines.extend(detail::chosen(app)),
        Focus::Reader => lines.extend(reader::passage(app)),
    }
    lines
}
