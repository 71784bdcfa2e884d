//! The news since the last telling.

use std::ops::Range;

use crate::app::news::News;
use crate::app::{App, Focus, Left};
use crate::domain::Ansicht;

/// The news since the last telling.
#[derive(Debug, Clone, Default)]
pub(super) struct Heard {
    /// All news, each once.
    news: Vec<News>,
    /// `Some(true)` if the dialog shows something else, `Some(false)` if only another of its rows is chosen.
    pub dialog: Option<bool>,
    /// The entries below the chosen one are to be listed, whether it was opened or not.
    pub unfolded: bool,
    /// The pane is to be told as if the user had just come to it.
    pub anew: bool,
    /// Numbers of the paragraphs that were passed by turning a page.
    pub passed: Option<Range<usize>>,
}

impl Heard {
    /// No news yet; `anew` sets the field of this name.
    pub fn new(anew: bool) -> Self {
        Self { anew, ..Self::default() }
    }

    pub fn hear(&mut self, news: &[News]) {
        for one in news {
            match one {
                News::Dialog => self.dialog = Some(true),
                News::DialogRow => self.dialog = self.dialog.or(Some(false)),
                _ => {}
            }
            if !self.has(*one) {
                self.news.push(*one);
            }
        }
    }

    pub fn has(&self, news: News) -> bool {
        self.news.contains(&news)
    }

    pub fn any(&self, news: &[News]) -> bool {
        news.iter().any(|one| self.has(*one))
    }

    pub fn answered(&self) -> bool {
        self.any(&[News::Answer(true), News::Answer(false)])
    }
}

/// Where the user was at the last telling: a change that was undone in between is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub focus: Focus,
    pub view: (Ansicht, Left),
}

impl Told {
    pub fn of(app: &App) -> Self {
        Self { focus: app.focus(), view: (app.screen.ansicht, app.screen.left) }
    }

    /// True if the user has come to another pane or view.
    pub fn is_elsewhere(self, app: &App) -> bool {
        self != Self::of(app)
    }
}
