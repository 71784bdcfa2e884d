//! The changes that an update made for the user; the linear mode tells them in words.

use super::reader::{Find, Marked, Marking};
use super::screen::Left;
use crate::domain::{Ansicht, NodeId};

/// One thing that is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    Notice,
    /// Documents are being taken in from now on.
    Adding,
    /// The search has answered; `true` if the answer differs from the one before.
    Answer(bool),
    Row,
    Entry,
    Target,
    Opened,
    Shut,
    Narrowed,
    Source,
    Text,
    Marking,
    Dialog,
    DialogRow,
    DialogClosed,
    Field,
}

/// Where the user is: a small copy of the state, compared before and after every update.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub view: (Ansicht, Left),
    pub row: (NodeId, usize),
    pub open: Option<bool>,
    pub filter: String,
    pub entry: Option<(Ansicht, NodeId)>,
    pub target: usize,
    pub source: (usize, bool),
    pub paragraph: usize,
    pub beleg: Option<Marked>,
    pub hit: Option<usize>,
    pub find: Option<Find>,
    pub marking: Option<Marking>,
}

impl Standing {
    /// What is new compared with an earlier standing.
    pub fn since(&self, before: &Self) -> Vec<News> {
        let same_row = self.row == before.row && self.view == before.view;
        let opened = |now| same_row && self.open == Some(now) && before.open == Some(!now);
        let moved = (self.paragraph, self.hit) != (before.paragraph, before.hit)
            || (&self.beleg, &self.find) != (&before.beleg, &before.find)
            || self.source != before.source;
        let all = [
            (self.row != before.row, News::Row),
            (opened(true), News::Opened),
            (opened(false), News::Shut),
            (self.filter != before.filter, News::Narrowed),
            (self.entry != before.entry, News::Entry),
            (self.target != before.target, News::Target),
            (self.source != before.source, News::Source),
            (moved, News::Text),
            (self.marking != before.marking, News::Marking),
        ];
        all.into_iter().filter(|(is_new, _)| *is_new).map(|(_, news)| news).collect()
    }
}
