//! Going on where a session was left: what is kept of the state, and how a new one takes it up.
//!
//! What is no longer there leads to what is nearest: the entry above, the beginning of the document, the view alone.

use std::sync::Arc;

use super::merkliste::{nearest, path};
use super::reader::Spot;
use super::{App, Focus, Left};
use crate::domain::{Ansicht, Baum, NodeId};
use crate::eigenes::{Ort, Sitzung, Zweige};

/// So many open branches of a view are kept.
const BRANCHES: usize = 300;

/// The names of the panes in the file.
const PANES: [(Focus, &str); 4] =
    [(Focus::Tree, "baum"), (Focus::Hits, "treffer"), (Focus::Detail, "angaben"), (Focus::Reader, "text")];

/// The name of a pane in the file.
pub(super) fn pane_name(focus: Focus) -> &'static str {
    PANES.iter().find(|(own, _)| *own == focus).map_or("", |(_, name)| name)
}

/// The pane of this name.
pub(super) fn pane(name: &str) -> Option<Focus> {
    PANES.iter().find(|(_, own)| *own == name).map(|(focus, _)| *focus)
}

impl App {
    /// What is kept of the session.
    pub fn session(&self) -> Sitzung {
        let mut suchen = self.search.recent.clone();
        if !self.search.query.is_empty() {
            suchen.retain(|query| *query != self.search.query);
            suchen.insert(0, self.search.query.clone());
        }
        let (zurueck, vor) = self.visited();
        Sitzung { ort: Some(self.spot()), suchen, zurueck, vor }
    }

    fn spot(&self) -> Ort {
        let quelle = self.quelle();
        let block = quelle.and_then(|quelle| quelle.blocks.get(self.reader.current));
        let used = |ansicht: &Ansicht| {
            *ansicht != Ansicht::Merkliste
                || !self.bestand.baum(*ansicht).is_empty()
                || *ansicht == self.ansicht
        };
        Ort {
            ansicht: self.ansicht.key().to_owned(),
            ansichten: Ansicht::ALL.into_iter().filter(used).map(|ansicht| self.branches(ansicht)).collect(),
            bereich: pane_name(self.focus).to_owned(),
            text_daneben: self.panes.reader_beside,
            quelle: quelle.map_or_else(String::new, |quelle| quelle.id.clone()),
            stelle: block.map_or_else(String::new, |block| block.kennung.clone()),
            wie_gedruckt: self.reader.printed,
            suche: if self.left == Left::Hits { self.search.query.clone() } else { String::new() },
            treffer: self.search.chosen().unwrap_or(0),
        }
    }

    fn branches(&self, ansicht: Ansicht) -> Zweige {
        let (baum, tree) = (self.bestand.baum(ansicht), ansicht.of(&self.trees));
        Zweige {
            ansicht: ansicht.key().to_owned(),
            gewaehlt: path(baum, tree.selected).unwrap_or_default(),
            offen: tree.open.iter().take(BRANCHES).filter_map(|id| path(baum, *id)).collect(),
        }
    }

    /// Takes up what was kept: the searches always, the place unless the user wants to begin anew.
    #[must_use]
    pub fn resumed(mut self, sitzung: &Sitzung, place: bool) -> Self {
        self.search.recent.clone_from(&sitzung.suchen);
        if let Some(ort) = sitzung.ort.as_ref().filter(|_| place) {
            self.take_up(ort);
            self.take_up_history(sitzung);
        }
        self
    }

    fn take_up(&mut self, ort: &Ort) {
        for zweige in &ort.ansichten {
            match Ansicht::from_key(&zweige.ansicht) {
                // Its tree is made when the list has been read.
                Some(Ansicht::Merkliste) => self.merken.again = Some(zweige.clone()),
                Some(ansicht) => self.unfold_again(ansicht, zweige),
                None => {}
            }
        }
        let shown = |ansicht: &Ansicht| {
            *ansicht == Ansicht::Merkliste || !self.bestand.baum(*ansicht).wurzeln().is_empty()
        };
        self.ansicht = Ansicht::from_key(&ort.ansicht).filter(shown).unwrap_or(self.ansicht);
        self.focus = pane(&ort.bereich).filter(|focus| *focus != Focus::Hits).unwrap_or(Focus::Tree);
        self.panes.reader_beside = ort.text_daneben;
        self.reader.printed = ort.wie_gedruckt;
        self.resuming = Some(ort.clone());
        if !ort.suche.is_empty() {
            let focus = self.focus;
            self.search_for(&ort.suche);
            self.focus = if focus == Focus::Tree { Focus::Hits } else { focus };
        }
        self.settle();
        self.resume_text();
    }

    /// Opens what was open in a view's tree, as far as it is still there.
    pub(super) fn unfold_again(&mut self, ansicht: Ansicht, zweige: &Zweige) {
        let bestand = Arc::clone(&self.bestand);
        let baum: &Baum = bestand.baum(ansicht);
        if baum.is_empty() {
            return;
        }
        let tree = ansicht.of_mut(&mut self.trees);
        let open = zweige.offen.iter().filter_map(|path| super::merkliste::find(baum, path));
        tree.open = open.collect();
        let chosen: Option<NodeId> = nearest(baum, &zweige.gewaehlt);
        tree.selected = chosen.unwrap_or(tree.selected);
        tree.open.extend(baum.ancestors(tree.selected));
        tree.refresh(baum);
    }

    /// Opens the text where it was left, once its document and the answer of its search are there.
    pub(super) fn resume_text(&mut self) {
        let Some(ort) = self.resuming.take() else { return };
        if !ort.suche.is_empty() && self.search.answer.is_none() {
            self.resuming = Some(ort);
            return;
        }
        if !ort.suche.is_empty() && self.left == Left::Hits {
            let last = self.search.hits().saturating_sub(1);
            if self.search.hits() > 0 {
                self.search.choose(ort.treffer.min(last));
            }
        }
        let bestand = Arc::clone(&self.bestand);
        let number = bestand.quellen.iter().position(|quelle| quelle.id == ort.quelle);
        let Some((number, quelle)) = number.and_then(|at| Some((at, bestand.quellen.get(at)?))) else {
            if !ort.quelle.is_empty() {
                self.fetch(&ort.quelle);
                self.followed = self.follows();
                self.resuming = Some(Ort { suche: String::new(), ..ort });
            }
            return;
        };
        let block = quelle.blocks.iter().position(|block| block.kennung == ort.stelle).unwrap_or(0);
        // The text stays where it was, although the entry or hit may lead elsewhere.
        self.followed = self.follows();
        self.open_at(number, None, Spot { block, byte: 0 });
    }

    /// True if this document is only read because it was open the last time.
    pub(super) fn resumes(&mut self, id: &str) -> bool {
        let own = self.resuming.as_ref().is_some_and(|ort| ort.quelle == id);
        if own {
            self.resuming = None;
        }
        own
    }
}
