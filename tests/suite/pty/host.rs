//! The interface with an outside that panics, as a program of its own: the test binary starts itself.

use std::process::ExitCode;
use std::sync::mpsc;

use leitlinien::app::{App, Effect, Event};
use leitlinien::tui::{self, Host, Mailbox, Terminal};

use crate::support::session::bestand;

/// Where to panic: `loop` or `worker`.
pub const PLACE: &str = "LEITLINIEN_TEST_PANIC";

/// The test that is no test but the program, for the command line of the test binary.
pub const NAME: &str = "pty::host::program";

struct Outside {
    worker: Option<mpsc::Sender<()>>,
}

impl Host for Outside {
    fn carry_out(&mut self, _effect: Effect) -> Option<Event> {
        match &self.worker {
            Some(worker) => worker.send(()).unwrap(),
            None => panic!("in the loop, on purpose"),
        }
        None
    }
}

#[test]
#[ignore = "started by the panic tests in a terminal of its own"]
#[expect(clippy::exit, reason = "stands for a main function")]
fn program() {
    let in_worker = std::env::var(PLACE).unwrap() == "worker";
    let (sender, requests) = mpsc::channel();
    let mailbox = Mailbox::new().unwrap();
    std::thread::spawn(move || {
        assert!(requests.recv().is_err(), "in a worker, on purpose");
    });
    let terminal = Terminal::probe().unwrap();
    let app = App::new(bestand(), terminal.size(), terminal.capabilities());
    let mut outside = Outside {
        worker: in_worker.then_some(sender),
    };
    let code = tui::run(&terminal, app, &mut outside, mailbox).unwrap();
    std::process::exit(if code == ExitCode::from(2) { 2 } else { 1 });
}
