//! Going on where a session was left: which state is kept, and how a new session takes it up.
//!
//! For anything no longer there the nearest is taken: the entry above, the document's beginning, the view alone.

use std::sync::Arc;

use crate::app::reader::Spot;
use crate::app::way::{History, Place, Visit, view};
use crate::app::{App, Focus, Left};
use crate::domain::Ansicht;
use crate::eigenes::{Besucht, Sitzung, Sitzungsort};

impl App {
    pub fn session(&self) -> Sitzung {
        let mut suchen = self.search.recent.clone();
        if !self.search.query.is_empty() {
            suchen.retain(|query| *query != self.search.query);
            suchen.insert(0, self.search.query.clone());
        }
        let (past, future) = self.way.history.visits();
        Sitzung { ort: Some(self.spot()), suchen, zurueck: self.visited(past), vor: self.visited(future) }
    }

    fn visited(&self, all: &[Visit]) -> Vec<Besucht> {
        let last = all.iter().skip(all.len().saturating_sub(Sitzung::ORTE));
        let kept = |visit: &Visit| match visit {
            Visit::Kept(kept) => kept.clone(),
            Visit::Now(place) => place.kept(&self.world.bestand),
        };
        last.map(kept).collect()
    }

    fn spot(&self) -> Sitzungsort {
        let quelle = self.quelle();
        let block = quelle.and_then(|quelle| quelle.blocks.get(self.reader.current));
        let baum = |ansicht| self.world.bestand.baum(ansicht);
        let used = |ansicht: &Ansicht| {
            *ansicht != Ansicht::Merkliste || !baum(*ansicht).is_empty() || *ansicht == self.screen.ansicht
        };
        let branches = |ansicht| self.catalogue.branches(baum(ansicht), ansicht);
        Sitzungsort {
            ansicht: self.screen.ansicht.key().to_owned(),
            ansichten: Ansicht::ALL.into_iter().filter(used).map(branches).collect(),
            bereich: self.focus().key().to_owned(),
            text_daneben: self.screen.panes.reader_beside,
            quelle: quelle.map_or_else(String::new, |quelle| quelle.id.clone()),
            stelle: block.map_or_else(String::new, |block| block.kennung.clone()),
            wie_gedruckt: self.reader.printed,
            suche: if self.screen.left == Left::Hits { self.search.query.clone() } else { String::new() },
            treffer: self.search.chosen().unwrap_or(0),
        }
    }

    /// Takes up a kept session: its last searches always, its place only if `place` is true.
    #[must_use]
    pub fn resumed(mut self, sitzung: &Sitzung, place: bool) -> Self {
        self.search.recent.clone_from(&sitzung.suchen);
        if let Some(ort) = sitzung.ort.as_ref().filter(|_| place) {
            self.take_up(ort);
            // The history; its places are looked up only when the user goes there.
            self.way.history = History::kept(&sitzung.zurueck, &sitzung.vor);
        }
        self
    }

    fn take_up(&mut self, ort: &Sitzungsort) {
        let bestand = Arc::clone(&self.world.bestand);
        for zweige in &ort.ansichten {
            match Ansicht::from_key(&zweige.ansicht) {
                // The tree of the Merkliste is made when the list has been read.
                Some(Ansicht::Merkliste) => self.kept.again = Some(zweige.clone()),
                Some(ansicht) => self.catalogue.unfold_again(bestand.baum(ansicht), ansicht, zweige),
                None => {}
            }
        }
        self.screen.ansicht = view(&bestand, &ort.ansicht).unwrap_or(self.screen.ansicht);
        let focus =
            Focus::from_key(&ort.bereich).filter(|focus| *focus != Focus::Hits).unwrap_or(Focus::Tree);
        self.screen.focus_on(focus);
        self.screen.panes.reader_beside = ort.text_daneben;
        self.reader.printed = ort.wie_gedruckt;
        self.way.resuming = Some(ort.clone());
        if !ort.suche.is_empty() {
            self.search_for(&ort.suche);
            self.screen.focus_on(if focus == Focus::Tree { Focus::Hits } else { focus });
        }
        self.settle();
        self.resume_text();
    }

    /// Opens the text where the last session left it, once its document and the answer of its search are there.
    pub(super) fn resume_text(&mut self) {
        let Some(ort) = self.way.resuming.take() else { return };
        if !ort.suche.is_empty() && self.search.answer.is_none() {
            self.way.resuming = Some(ort);
            return;
        }
        if !ort.suche.is_empty() && self.screen.left == Left::Hits && self.search.hits() > 0 {
            self.search.choose(ort.treffer.min(self.search.hits() - 1));
        }
        let Some((number, quelle)) = self.world.source(&ort.quelle) else {
            if !ort.quelle.is_empty() {
                self.fetch(&ort.quelle);
                self.way.followed = self.to_follow();
                self.way.resuming = Some(Sitzungsort { suche: String::new(), ..ort });
            }
            return;
        };
        let block = quelle.blocks.iter().position(|block| block.kennung == ort.stelle).unwrap_or(0);
        // The text stays where it was, although the chosen entry or hit may lead elsewhere.
        self.way.followed = self.to_follow();
        self.open_at(number, None, Spot { block, byte: 0 });
    }

    /// True if the document `id` was awaited only to resume the last session's text; it is then awaited no longer.
    pub(super) fn resumes(&mut self, id: &str) -> bool {
        self.way.resuming.take_if(|ort| ort.quelle == id).is_some()
    }

    /// Goes to a place of an earlier session; a document that is not read yet is shown when it is.
    pub(super) fn revisit(&mut self, kept: &Besucht) {
        self.screen.ansicht = view(&self.world.bestand, &kept.ansicht).unwrap_or(self.screen.ansicht);
        // The tree of the Merkliste is only made when somebody looks at it.
        self.refresh_merkliste();
        let (place, unread) = Place::again(kept, self.place(), &self.world.bestand);
        let tree = self.catalogue.tree_mut(place.ansicht);
        tree.open.extend(self.world.bestand.baum(place.ansicht).ancestors(place.tree.chosen));
        self.restore(place);
        if unread {
            self.fetch(&kept.quelle);
            self.way.revisiting = Some(kept.clone());
        }
    }

    /// A document was read, or could not be: if a place of the history waits for it, goes there.
    pub(super) fn revisit_read(&mut self, id: &str, is_read: bool) {
        if let Some(kept) = self.way.revisiting.take_if(|kept| kept.quelle == id)
            && is_read
        {
            self.revisit(&kept);
        }
    }
}
