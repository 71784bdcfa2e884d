//! The loop of the full-screen interface.

use std::io;
use std::os::fd::AsFd;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustix::event::PollFlags;
use rustix::io::Errno;
use rustix::process::Signal;

use super::clipboard::{self, Refused};
use super::host::{Error, FAILED, Host};
use super::input::Decoder;
use super::mailbox::Mailbox;
use super::paint::Painter;
use super::panics;
use super::signals::{self, Asked, Signals};
use super::terminal::{SharedScreen, Terminal};
use super::wait::{self, Ready, Watched, wait};
use crate::app::{App, Effect, Event, Size};
use crate::deutsch::terminal as sentence;
use crate::view;

/// Maximum number of reads in a row before a frame is painted: a flood of input must not stop the painting.
const READS: usize = 64;

/// Runs the interface until the user, a signal or the terminal ends it. The exit code is 0 after the user's wish, 2 after a
/// mistake of the program, else 128 and the signal's number (129 after a hang-up).
pub fn run<H: Host>(
    terminal: &Terminal,
    app: App,
    host: &mut H,
    mailbox: Mailbox,
) -> Result<ExitCode, Error> {
    let screen = SharedScreen::open(terminal)?;
    let session = Session::start(terminal, app, host, mailbox, &screen)?;
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| session.run()));
    screen.leave();
    drop(panic::take_hook());
    match outcome {
        Ok(_) if screen.has_panicked() => Ok(ExitCode::from(FAILED)),
        Ok(code) => Ok(ExitCode::from(code?)),
        Err(_) => Ok(ExitCode::from(FAILED)),
    }
}

struct Session<'a, H> {
    terminal: &'a Terminal,
    app: App,
    host: &'a mut H,
    screen: &'a SharedScreen,
    signals: Signals,
    mailbox: Mailbox,
    decoder: Decoder,
    painter: Painter,
    spare: Buffer,
    size: Size,
    mouse: bool,
    /// Text that is shown on the screen in place of a frame.
    page: Option<String>,
    stale: bool,
    started: bool,
    /// The exit code, once the session is to end.
    outcome: Option<u8>,
}

impl<'a, H: Host> Session<'a, H> {
    fn start(
        terminal: &'a Terminal,
        app: App,
        host: &'a mut H,
        mailbox: Mailbox,
        screen: &'a SharedScreen,
    ) -> io::Result<Self> {
        let signals = Signals::take()?;
        let given_back = screen.clone();
        signals::watch_over(signals::ends(true), move || given_back.leave())?;
        let told = screen.clone();
        panics::catch(mailbox.sender(), move |sentence| told.panicked(sentence));
        let mouse = terminal.profile.modern();
        screen.enter(mouse)?;
        Ok(Self {
            terminal,
            app,
            host,
            screen,
            signals,
            mailbox,
            decoder: Decoder::new(terminal.profile.charset),
            painter: Painter::new(terminal.profile),
            spare: Buffer::default(),
            size: Size::default(),
            mouse,
            page: None,
            stale: true,
            started: false,
            outcome: None,
        })
    }

    fn run(mut self) -> io::Result<u8> {
        let outcome = loop {
            if let Some(code) = self.outcome {
                break Ok(code);
            }
            match self.turn() {
                Ok(()) => {}
                Err(error) if is_gone(&error) => break Ok(signals::hang_up()),
                Err(error) => break Err(error),
            }
        };
        self.screen.leave();
        self.host.leave(&self.app);
        outcome
    }

    /// Paints what is new once the terminal has taken the last frame, else waits for something to happen.
    fn turn(&mut self) -> io::Result<()> {
        if self.stale && !self.screen.writing() {
            self.stale = false;
            return self.draw();
        }
        self.stale |= self.step()?;
        Ok(())
    }

    /// Waits, and takes everything that is ready. True if the screen may have to be painted again.
    fn step(&mut self) -> io::Result<bool> {
        let watched = Watched {
            input: rustix::stdio::stdin(),
            output: self.screen.as_fd(),
            signals: self.signals.as_fd(),
            mail: self.mailbox.as_fd(),
        };
        let ready = wait(watched, self.screen.writing(), self.decoder.patience())?;
        if self.screen.has_panicked() {
            self.outcome = Some(FAILED);
            return Ok(false);
        }
        let signalled = self.obey()?;
        match ready {
            Ready::HangUp => {
                self.outcome = self.outcome.or_else(|| Some(signals::hang_up()));
                return Ok(false);
            }
            Ready::Silence => self.decoder.silence(Instant::now()),
            Ready::Some(true) => self.read()?,
            Ready::Some(false) => {}
        }
        self.screen.flush()?;
        let mut events = self.decoder.take();
        events.extend(self.mailbox.take());
        let changed = signalled || !events.is_empty();
        for event in events {
            self.happen(event);
        }
        Ok(changed)
    }

    /// Reads the available input. If none comes although `wait` announced some, the terminal is gone.
    fn read(&mut self) -> io::Result<()> {
        let mut bytes = [0; 4096];
        for _ in 0..READS {
            let count = match rustix::io::read(rustix::stdio::stdin(), &mut bytes) {
                Ok(0) => {
                    self.outcome = self.outcome.or_else(|| Some(signals::hang_up()));
                    return Ok(());
                }
                Ok(count) => count,
                Err(Errno::AGAIN | Errno::INTR) => 0,
                Err(error) => return Err(error.into()),
            };
            self.decoder.feed(bytes.get(..count).unwrap_or_default(), Instant::now());
            if !wait::ready(rustix::stdio::stdin(), PollFlags::IN, Duration::ZERO) {
                break;
            }
        }
        Ok(())
    }

    /// Does what the signals ask. True if the screen may have to be painted again.
    fn obey(&mut self) -> io::Result<bool> {
        match self.signals.asked() {
            None => return Ok(false),
            Some(Asked::Leave(code)) => self.outcome = Some(code),
            Some(Asked::Interrupt) => self.outcome = Some(signals::interrupted()),
            Some(Asked::Stop) => self.stop()?,
            Some(Asked::Continue) => self.resume()?,
            Some(Asked::Look) => {}
        }
        Ok(true)
    }

    /// Gives the terminal back and stops the process until it gets SIGCONT; the loop then finds that signal.
    fn stop(&self) -> io::Result<()> {
        if signals::can_stop() {
            self.screen.leave();
            Signals::stop()?;
        }
        Ok(())
    }

    /// Takes the terminal again, in whatever state it is.
    fn resume(&mut self) -> io::Result<()> {
        self.screen.leave();
        self.screen.enter(self.mouse)?;
        self.painter.forget();
        self.page = None;
        Ok(())
    }

    fn happen(&mut self, event: Event) {
        for effect in self.app.update(event) {
            if let Some(answer) = self.carry_out(effect) {
                self.happen(answer);
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Quit => self.outcome = Some(0),
            Effect::Redraw => self.painter.forget(),
            Effect::Suspend if signals::can_stop() => {
                rustix::process::kill_current_process_group(Signal::TSTP).ok();
            }
            Effect::Suspend => {}
            Effect::Mouse(on) => {
                self.mouse = on;
                self.screen.mouse(on);
            }
            Effect::Copy(text) => match clipboard::sequence(self.terminal.profile, &text) {
                Ok(bytes) => self.screen.push(&bytes),
                Err(reason) => {
                    return Some(Event::Said(sentence::not_copied(reason == Refused::TooLong).to_owned()));
                }
            },
            Effect::Outside(order) => return self.host.carry_out(order),
        }
        None
    }

    /// Shows a text in place of a frame; the mouse is given back to the terminal while it is shown.
    fn show(&mut self, page: String) -> io::Result<()> {
        if self.page.as_ref() != Some(&page) {
            self.screen.mouse(false);
            self.screen.push(&self.painter.plain(&page));
            self.page = Some(page);
        }
        self.screen.flush()
    }

    /// Paints the state as it is. The terminal may have another size than at the last time.
    fn draw(&mut self) -> io::Result<()> {
        let size = self.terminal.size();
        if size != self.size {
            self.size = size;
            self.painter.forget();
            self.happen(Event::Resized(size));
            self.page = None;
        }
        if let Some(page) = view::page(&self.app) {
            return self.show(page);
        }
        if self.page.take().is_some() {
            self.painter.forget();
            self.screen.mouse(self.mouse);
        }
        let mut frame = std::mem::take(&mut self.spare);
        frame.resize(Rect::new(0, 0, size.width, size.height));
        frame.reset();
        view::draw(&self.app, &mut frame);
        let cursor = view::cursor(&self.app).filter(|at| at.x < size.width && at.y < size.height);
        let (bytes, spare) = self.painter.paint(frame, cursor);
        self.screen.push(bytes);
        self.spare = spare;
        self.screen.flush()?;
        if !std::mem::replace(&mut self.started, true) {
            self.happen(Event::Started);
        }
        Ok(())
    }
}

/// Errors of a terminal that is no longer there.
fn is_gone(error: &io::Error) -> bool {
    let gone = [Errno::IO, Errno::BADF, Errno::NXIO, Errno::NODEV, Errno::PIPE];
    gone.iter().any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}
