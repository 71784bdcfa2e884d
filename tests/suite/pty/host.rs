//! The interface with an outside that fails, as a program of its own: the test binary starts itself.

use std::process::ExitCode;
use std::sync::mpsc;

use leitlinien::app::{App, Event, Order};
use leitlinien::tui::{self, Host, Mailbox, Terminal};

use crate::support::session::bestand;

/// What a search does: panic in the `loop`, panic in a `worker`, or never come back (`stuck`).
pub const PLACE: &str = "LEITLINIEN_TEST_FAILURE";

/// The test that is no test but the program, for the command line of the test binary.
pub const NAME: &str = "pty::host::program";

struct Outside {
    place: String,
    worker: mpsc::Sender<()>,
}

impl Host for Outside {
    fn carry_out(&mut self, order: Order) -> Option<Event> {
        if !matches!(order, Order::Search(_)) {
            return None;
        }
        match self.place.as_str() {
            "worker" => self.worker.send(()).unwrap(),
            "stuck" => {
                rustix::io::write(rustix::stdio::stdout(), b"steckt").unwrap();
                loop {
                    std::thread::park();
                }
            }
            _ => panic!("in the loop, on purpose"),
        }
        None
    }
}

#[test]
#[ignore = "started by other tests in a terminal of its own"]
#[expect(clippy::exit, reason = "stands for a main function")]
fn program() {
    let place = std::env::var(PLACE).unwrap();
    let (worker, requests) = mpsc::channel();
    let mailbox = Mailbox::new().unwrap();
    std::thread::spawn(move || {
        assert!(requests.recv().is_err(), "in a worker, on purpose");
    });
    let terminal = Terminal::probe().unwrap();
    let app = App::new(bestand(), terminal.size(), terminal.capabilities());
    let mut outside = Outside { place, worker };
    let code = tui::run(&terminal, app, &mut outside, mailbox).unwrap();
    std::process::exit(if code == ExitCode::from(2) { 2 } else { 1 });
}
