//! The news since the last telling, in sentences.

use super::heard::{Heard, Told};
use super::listing::Listing;
use super::place::place;
use super::step::PageTurn;
use super::{Linear, detail, dialog, hits, reader, tree};
use crate::app::field::Asks;
use crate::app::news::News;
use crate::app::{App, Focus};
use crate::deutsch::linear as said;

impl Linear {
    /// The lines that tell what has happened since the last telling.
    pub fn tell(&mut self, app: &App) -> Vec<String> {
        let mut lines = std::mem::take(&mut self.said);
        let silent = lines.is_empty();
        let heard = std::mem::take(&mut self.heard);
        lines.extend(self.changes(app, &heard, silent));
        if silent && lines.is_empty() {
            let mut place = place(app).into_iter();
            lines.extend(place.next().map(|first| said::unveraendert(&first)));
            lines.extend(place);
        }
        self.told = Told::of(app);
        lines
    }

    fn changes(&mut self, app: &App, heard: &Heard, silent: bool) -> Vec<String> {
        let mut lines = Vec::new();
        if heard.has(News::Adding) && app.world.adding.is_some() {
            lines.push(said::AUFNAHME.to_owned());
        }
        // A dialog about the same hits does not repeat the sentences about them.
        let says = if app.dialog.is_none() { heard.answered() } else { heard.has(News::Answer(true)) };
        if says && app.search.answer.is_some() {
            lines.extend(hits::sentences(app));
        }
        if let Some(dialog) = app.dialog.as_deref() {
            match heard.dialog {
                Some(true) => lines.extend(self.dialog(app)),
                Some(false) => lines.extend(dialog.chosen(app.sight()).map(|row| said::gewaehlt(&row))),
                None => {}
            }
            return lines;
        }
        if app.input.is_some() {
            if heard.has(News::Field) {
                lines.extend(self.field(app));
            }
            return lines;
        }
        let mut told = self.pane(app, heard);
        // The next hit may be shown in the text while the user is elsewhere.
        if told.is_empty() && heard.any(&[News::Text, News::Marking]) {
            told = reader::passage(app);
        }
        if silent && told.is_empty() && heard.has(News::DialogClosed) {
            lines.push(said::GESCHLOSSEN.to_owned());
        }
        lines.extend(told);
        lines
    }

    fn dialog(&mut self, app: &App) -> Vec<String> {
        let title = dialog::title(app);
        self.list(title, dialog::listing(app).unwrap_or_default())
    }

    fn field(&mut self, app: &App) -> Vec<String> {
        let Some(input) = &app.input else { return Vec::new() };
        let asks = said::feld(&app.label(input), input.text());
        if input.searches() && app.search.answer.is_none() {
            return self.list(vec![asks], hits::offered(app));
        }
        let instead = app.research.geschrieben.sonst.clone().filter(|_| input.asks == Asks::Export);
        [asks].into_iter().chain(instead.map(|words| said::satz(&words))).collect()
    }

    fn pane(&mut self, app: &App, heard: &Heard) -> Vec<String> {
        let came = heard.anew || self.told.is_elsewhere(app);
        match app.focus() {
            Focus::Hits if came || heard.answered() => self.hits(app),
            Focus::Hits if heard.has(News::Row) => vec![hits::chosen(app)],
            Focus::Detail if came || heard.has(News::Entry) => self.list(Vec::new(), detail::listing(app)),
            Focus::Detail if heard.has(News::Target) => detail::chosen(app),
            Focus::Reader if came || heard.any(&[News::Text, News::Marking]) => {
                reader::told(app, heard, came || heard.has(News::Source))
            }
            Focus::Tree => self.tree(app, heard),
            _ => Vec::new(),
        }
    }

    /// The list of hits, and the first time also how to go on from it.
    fn hits(&mut self, app: &App) -> Vec<String> {
        let mut lines = self.list(Vec::new(), hits::listing(app));
        if app.search.hits() > 0 && !self.guided {
            self.guided = true;
            lines.push(said::WIE_WEITER.to_owned());
        }
        lines
    }

    fn tree(&mut self, app: &App, heard: &Heard) -> Vec<String> {
        let beside = matches!(self.told.focus, Focus::Tree | Focus::Hits);
        let another = self.told.view != Told::of(app).view;
        if heard.anew || beside && (another || heard.has(News::Narrowed)) {
            return self.list(vec![tree::title(app)], tree::listing(app));
        }
        if heard.unfolded || heard.has(News::Opened) {
            return self.list(vec![tree::chosen(app)], tree::below(app));
        }
        let came = self.told.is_elsewhere(app);
        if came || heard.any(&[News::Row, News::Shut]) {
            let above = tree::above(app).filter(|_| came);
            return [tree::chosen(app)].into_iter().chain(above).collect();
        }
        Vec::new()
    }

    /// Makes `listing` the present list and returns its first page behind the title.
    fn list(&mut self, title: Vec<String>, listing: Listing) -> Vec<String> {
        self.listing = listing;
        let mut lines = title;
        lines.extend(self.listing.turn(PageTurn::Next).unwrap_or_default());
        lines
    }
}
