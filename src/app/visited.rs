//! The way back over a restart: places by addresses when they are kept, and as places again when somebody goes there.

use std::sync::Arc;

use super::history::{History, Place, Visit};
use super::merkliste::{nearest, path};
use super::reader::Marked;
use super::resume::{pane, pane_name};
use super::{App, Left};
use crate::domain::Ansicht;
use crate::eigenes::{Besucht, Sitzung};

impl App {
    /// The last places before the present one and behind it.
    pub(super) fn visited(&self) -> (Vec<Besucht>, Vec<Besucht>) {
        let (past, future) = self.history.visits();
        let kept = |all: &[Visit]| {
            let last = all.len().saturating_sub(Sitzung::ORTE);
            all.iter().skip(last).map(|visit| self.kept(visit)).collect()
        };
        (kept(past), kept(future))
    }

    fn kept(&self, visit: &Visit) -> Besucht {
        let place = match visit {
            Visit::Kept(kept) => return kept.clone(),
            Visit::Now(place) => place,
        };
        let (number, _, block, beleg) = &place.reader;
        let quelle = self.bestand.quellen.get(*number);
        let address = |block: usize| {
            let block = quelle.and_then(|quelle| quelle.blocks.get(block));
            block.map_or_else(String::new, |block| block.kennung.clone())
        };
        Besucht {
            ansicht: place.ansicht.key().to_owned(),
            bereich: pane_name(place.focus).to_owned(),
            in_treffern: place.left == Left::Hits,
            treffer: place.hit,
            text_daneben: place.reader_beside,
            gewaehlt: path(self.bestand.baum(place.ansicht), place.tree.0).unwrap_or_default(),
            eingeengt: place.tree.2.clone(),
            quelle: quelle.map_or_else(String::new, |quelle| quelle.id.clone()),
            stelle: address(*block),
            beleg: beleg.as_ref().map(|beleg| (address(beleg.block), beleg.range.start, beleg.range.end)),
        }
    }

    /// Takes up the way back of an earlier session; nothing of it is looked up yet.
    pub(super) fn take_up_history(&mut self, sitzung: &Sitzung) {
        self.history = History::kept(&sitzung.zurueck, &sitzung.vor);
    }

    /// Goes to a place of the history.
    pub(super) fn visit(&mut self, visit: Visit) {
        self.revisiting = None;
        match visit {
            Visit::Now(place) => self.restore(place),
            Visit::Kept(kept) => self.revisit(&kept),
        }
    }

    /// What is no longer there leads to what is nearest; a document that is not read yet is shown when it is.
    fn revisit(&mut self, kept: &Besucht) {
        let shown = |ansicht: &Ansicht| {
            *ansicht == Ansicht::Merkliste || !self.bestand.baum(*ansicht).wurzeln().is_empty()
        };
        self.ansicht = Ansicht::from_key(&kept.ansicht).filter(shown).unwrap_or(self.ansicht);
        // Its tree is made when somebody looks at it.
        self.refresh_list();
        let bestand = Arc::clone(&self.bestand);
        let baum = bestand.baum(self.ansicht);
        let here = self.place();
        let chosen = nearest(baum, &kept.gewaehlt).unwrap_or(here.tree.0);
        self.tree_mut().open.extend(baum.ancestors(chosen));
        let number = bestand.quellen.iter().position(|quelle| quelle.id == kept.quelle);
        let reader = number.and_then(|number| {
            let quelle = bestand.quellen.get(number)?;
            let block = |kennung: &str| quelle.blocks.iter().position(|block| block.kennung == kennung);
            let beleg = kept.beleg.as_ref().and_then(|(kennung, from, to)| {
                let number = block(kennung)?;
                // Marked is what is still there, word for word or not at all.
                quelle.blocks.get(number)?.text.get(*from..*to)?;
                Some(Marked { block: number, range: *from..*to })
            });
            let current = block(&kept.stelle).unwrap_or(0);
            Some((number, current, current, beleg))
        });
        let unread = reader.is_none() && !kept.quelle.is_empty();
        self.restore(Place {
            ansicht: self.ansicht,
            left: if kept.in_treffern { Left::Hits } else { Left::Tree },
            focus: pane(&kept.bereich).unwrap_or(here.focus),
            reader_beside: kept.text_daneben,
            tree: (chosen, here.tree.1, kept.eingeengt.clone()),
            hit: kept.treffer,
            reader: reader.unwrap_or(here.reader),
        });
        if unread {
            self.fetch(&kept.quelle);
            self.revisiting = Some(kept.clone());
        }
    }

    /// A document was read, or could not be: perhaps a place of the history waits for it.
    pub(super) fn revisit_read(&mut self, id: &str, is_read: bool) {
        if let Some(kept) = self.revisiting.take_if(|kept| kept.quelle == id)
            && is_read
        {
            self.revisit(&kept);
        }
    }
}
