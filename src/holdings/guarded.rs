//! Runs what reads an index that somebody may have damaged. The engine trusts its files and stops where one is not as it
//! was written; then the caller hears of it, and the program goes on.

use std::thread;

/// Name of threads that may panic: whoever waits for them tells the user what is wrong.
const NAME: &str = "behutsam";

/// Result of `work`, which runs on a thread of its own; `None` if it panicked.
pub fn guarded<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name(NAME.to_owned()).spawn_scoped(scope, work);
        thread.ok()?.join().ok()
    })
}

/// True on such a thread: its panic is not to be printed.
pub fn is_guarded() -> bool {
    thread::current().name() == Some(NAME)
}
