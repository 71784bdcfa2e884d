//! Back and forward: places of this session, and before them those of the session before.

use super::place::Place;
use crate::domain::Bestand;
use crate::eigenes::Besucht;

/// A place of this session, or one of an earlier session, which is looked up only when the user goes there.
#[derive(Debug, Clone, PartialEq)]
pub enum Visit {
    Now(Place),
    Kept(Besucht),
}

/// Places before and after the present one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Visit>,
    future: Vec<Visit>,
}

const LIMIT: usize = 200;

impl History {
    /// The history that an earlier session kept; in both lists the place nearest to the present one comes last.
    pub fn kept(past: &[Besucht], future: &[Besucht]) -> Self {
        let visits = |kept: &[Besucht]| kept.iter().cloned().map(Visit::Kept).collect();
        Self { past: visits(past), future: visits(future) }
    }

    /// The places before and after the present one; in both lists the nearest to it comes last.
    pub fn visits(&self) -> (&[Visit], &[Visit]) {
        (&self.past, &self.future)
    }

    /// Keeps all places by their addresses: the holdings are about to change.
    pub fn keep(&mut self, bestand: &Bestand) {
        for visit in self.past.iter_mut().chain(&mut self.future) {
            if let Visit::Now(place) = visit {
                *visit = Visit::Kept(place.kept(bestand));
            }
        }
    }

    pub fn leave(&mut self, place: Place) {
        let place = Visit::Now(place);
        if self.past.last() != Some(&place) {
            self.past.push(place);
        }
        if self.past.len() > LIMIT {
            self.past.remove(0);
        }
        self.future.clear();
    }

    pub fn turn(&mut self, here: Place, back: bool) -> Option<Visit> {
        let (from, to) =
            if back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        let visit = from.pop()?;
        to.push(Visit::Now(here));
        Some(visit)
    }
}
