//! Runs what reads an index that somebody may have damaged. The engine trusts its files and stops where one is not as it
//! was written; then the caller hears of it, and the program goes on.

use std::thread;

/// Threads of this name may stop in the middle of their work; somebody waits for them and says what is wrong.
const NAME: &str = "behutsam";

/// What `work` gives; none if it stopped in the middle.
pub fn guarded<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name(NAME.to_owned()).spawn_scoped(scope, work);
        thread.ok()?.join().ok()
    })
}

/// True on a thread whose end in the middle of its work is nothing to be told in the words of the engine.
pub fn is_guarded() -> bool {
    thread::current().name() == Some(NAME)
}
