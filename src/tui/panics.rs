//! What becomes of a panic in any thread: one sentence for the user, and the loop is told to end.

use std::panic::{self, PanicHookInfo};

use super::mailbox::Sender;
use crate::deutsch::terminal as sentence;
use crate::holdings::is_guarded;

/// Hands the sentence about a panic to `tell`, then wakes the loop, which looks for it. A guarded thread may stop:
/// whoever waits for it says what is wrong.
pub(super) fn catch(sender: Sender, tell: impl Fn(&str) + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        if is_guarded() {
            return;
        }
        let place = info.location().map_or_else(String::new, ToString::to_string);
        tell(&sentence::panicked(&place));
        sender.wake();
    }));
}
