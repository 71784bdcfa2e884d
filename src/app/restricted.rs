//! A restricted session: searching, reading and copying, but nothing that reaches beyond it.

use super::{Action, App, Leave};

impl App {
    /// The same for a session that must not write files, take documents in or be stopped.
    #[must_use]
    pub fn restricted(mut self) -> Self {
        self.restricted = true;
        self
    }

    /// True if the session must not do this.
    pub(super) fn refuses(&self, action: Action) -> bool {
        self.restricted && matches!(action, Action::Add | Action::Export | Action::Leave(Leave::Suspend))
    }
}
