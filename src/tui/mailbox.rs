//! Where other threads leave finished events: a channel, and a byte in a pipe that wakes the loop.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use crate::app::Event;

/// The receiver of the channel, for the loop. Made before the workers, handed to [`run`](super::run).
#[derive(Debug)]
pub struct Mailbox {
    sender: Sender,
    events: Receiver<Event>,
    bell: UnixStream,
}

/// A sender of the channel, for a worker.
#[derive(Debug, Clone)]
pub struct Sender {
    events: mpsc::Sender<Event>,
    bell: Arc<UnixStream>,
}

impl Mailbox {
    pub fn new() -> io::Result<Self> {
        let (bell, rope) = UnixStream::pair()?;
        bell.set_nonblocking(true)?;
        rope.set_nonblocking(true)?;
        let (sender, events) = mpsc::channel();
        let sender = Sender { events: sender, bell: Arc::new(rope) };
        Ok(Self { sender, events, bell })
    }

    /// Another sender, for one more worker.
    pub fn sender(&self) -> Sender {
        self.sender.clone()
    }

    /// All events that have arrived. The wake-up bytes are read first, so an event that comes meanwhile wakes again.
    pub(super) fn take(&mut self) -> Vec<Event> {
        let mut rings = [0; 64];
        while matches!(self.bell.read(&mut rings), Ok(read) if read == rings.len()) {}
        self.events.try_iter().collect()
    }
}

impl AsFd for Mailbox {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.bell.as_fd()
    }
}

impl Sender {
    /// Sends an event and wakes the loop. False when the loop has ended: then the worker may end, too.
    pub fn send(&self, event: Event) -> bool {
        let sent = self.events.send(event).is_ok();
        self.wake();
        sent
    }

    /// Wakes the loop without an event. An error is ignored: if the pipe is full, the loop is being woken already.
    pub fn wake(&self) {
        (&*self.bell).write_all(&[1]).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Key;

    #[test]
    fn a_thousand_letters_arrive_in_order_and_the_bell_falls_silent() {
        let mut mailbox = Mailbox::new().unwrap();
        let sender = mailbox.sender();
        let worker = std::thread::spawn(move || {
            for _ in 0..1000 {
                assert!(sender.send(Event::Key(Key::char('a'))));
            }
        });
        worker.join().unwrap();
        assert_eq!(mailbox.take().len(), 1000);
        assert_eq!(mailbox.bell.read(&mut [0]).unwrap_err().kind(), io::ErrorKind::WouldBlock);
    }
}
