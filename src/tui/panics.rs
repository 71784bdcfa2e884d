//! What becomes of a panic in any thread: one sentence for the user, and the loop is told to end.

use std::panic::{self, PanicHookInfo};

use super::mailbox::Sender;
use crate::deutsch::terminal as sentence;
use crate::holdings::is_guarded;

/// Sets a panic hook that hands a sentence to `tell` and wakes the loop. Panics of guarded threads are ignored: the
/// thread that waits for one says what is wrong.
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
