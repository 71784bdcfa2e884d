//! The loop of the linear mode: a line in, what it means step by step, what has changed out.
//!
//! While an answer is awaited no line is read, so that lines and answers stay in order in a pipe, too. A user who types
//! need not wait while documents are taken in; the result is said with the next line.

use std::io;
use std::os::fd::AsFd as _;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::awaited::Awaited;
use super::host::{Error, FAILED, Host};
use super::linewise::{Linewise, PendingLines};
use super::mailbox::Mailbox;
use super::panics;
use super::signals::{self, Asked, Signals};
use super::wait::{Ready, Watched, wait_for_line};
use crate::app::{Action, App, Effect, Event, InField, Key, Leave};
use crate::deutsch::{app as status, linear as said};
use crate::linear::Linear;

/// Time after which the user is told that an answer takes long; later messages come at ten times this interval.
const PATIENCE: Duration = Duration::from_secs(1);

/// Runs the interface as lines until the user, a signal or the end of input ends it. Exit codes are those of
/// [`run`](super::run); output that nobody reads any more is no mistake.
pub fn run_lines<H: Host>(
    linewise: &Linewise,
    app: App,
    host: &mut H,
    mailbox: Mailbox,
) -> Result<ExitCode, Error> {
    let signals = Signals::take()?;
    signals::watch_over(signals::ends(false), || ())?;
    let panicked = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&panicked);
    panics::catch(mailbox.sender(), move |sentence| {
        flag.store(true, Ordering::SeqCst);
        rustix::io::write(rustix::stdio::stderr(), format!("{sentence}\n").as_bytes()).ok();
    });
    let (linear, greeting) = Linear::start(&app);
    let session = LineSession {
        linewise,
        app,
        linear,
        host,
        signals,
        mailbox,
        lines: PendingLines::default(),
        awaited: Awaited::default(),
        due: false,
        panicked: &panicked,
        waited: 0,
        outcome: None,
    };
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| session.run(&greeting)));
    drop(panic::take_hook());
    Ok(ExitCode::from(outcome.unwrap_or(FAILED)))
}

struct LineSession<'a, H> {
    linewise: &'a Linewise,
    app: App,
    linear: Linear,
    host: &'a mut H,
    signals: Signals,
    mailbox: Mailbox,
    lines: PendingLines,
    awaited: Awaited,
    /// True if there is something to tell before the prompt for the next line.
    due: bool,
    panicked: &'a AtomicBool,
    /// How many times the wait for the present answer ran out.
    waited: u32,
    /// The exit code, once the session is to end.
    outcome: Option<u8>,
}

impl<H: Host> LineSession<'_, H> {
    fn run(mut self, greeting: &[String]) -> u8 {
        let greeted = greeting.iter().try_for_each(|line| self.linewise.say(line));
        self.due = self.linear.is_due();
        let asked = greeted.and_then(|()| if self.due { Ok(()) } else { self.ask() });
        let ended = asked.and_then(|()| {
            self.happen(Event::Started)?;
            while self.outcome.is_none() {
                self.turn()?;
            }
            Ok(())
        });
        self.host.leave(&self.app);
        match (ended, self.outcome) {
            (Ok(()), code) => code.unwrap_or(0),
            (Err(_), _) => self.unread(),
        }
    }

    /// The exit code when the output is closed: that of a hang-up for a terminal, 0 for a pipe.
    fn unread(&self) -> u8 {
        if self.linewise.terminal { signals::hang_up() } else { 0 }
    }

    /// One turn of the loop: the next step of a line, telling what changed, reading the next line, or waiting.
    fn turn(&mut self) -> io::Result<()> {
        if self.is_quiet() {
            self.waited = 0;
            if let Some(events) = self.linear.next(&self.app) {
                return events.into_iter().try_for_each(|event| self.happen(event));
            }
            if std::mem::take(&mut self.due) {
                return self.tell();
            }
            if let Some(line) = self.lines.take() {
                self.linear.line(&line, &self.app);
                self.due = true;
                return Ok(());
            }
            if self.lines.ended && self.app.world.adding.is_none() {
                self.outcome = Some(0);
                return self.linewise.break_off();
            }
        }
        self.wait()
    }

    /// True if no answer is awaited that the next line could depend on.
    fn is_quiet(&self) -> bool {
        let adding = self.app.world.adding.is_some() && (!self.linewise.asked || self.lines.ended);
        self.awaited.nothing() && !adding
    }

    fn wait(&mut self) -> io::Result<()> {
        let quiet = self.is_quiet();
        let watched = Watched {
            input: rustix::stdio::stdin(),
            output: rustix::stdio::stdout(),
            signals: self.signals.as_fd(),
            mail: self.mailbox.as_fd(),
        };
        let wanted = quiet && !self.lines.ended;
        let ready = wait_for_line(watched, wanted, (!quiet).then_some(PATIENCE))?;
        if self.panicked.load(Ordering::SeqCst) {
            self.outcome = Some(FAILED);
        }
        self.obey()?;
        match ready {
            Ready::HangUp => self.outcome = self.outcome.or_else(|| Some(self.unread())),
            Ready::Silence => self.say_waiting()?,
            Ready::Some(true) => self.lines.read(),
            Ready::Some(false) => {}
        }
        let mail = self.mailbox.take();
        mail.into_iter().try_for_each(|event| self.happen(event))
    }

    /// Tells the user that an answer takes long: after a second, then rarely.
    fn say_waiting(&mut self) -> io::Result<()> {
        self.waited += 1;
        if self.waited % 10 != 1 {
            return Ok(());
        }
        let words = match self.app.world.adding {
            _ if self.awaited.document.is_some() => said::LIEST.to_owned(),
            Some((read, all)) => status::adding(read, all),
            None => status::WAITING.to_owned(),
        };
        self.linewise.say(&words)
    }

    fn obey(&mut self) -> io::Result<()> {
        match self.signals.asked() {
            Some(Asked::Leave(code)) => self.outcome = Some(code),
            Some(Asked::Interrupt) => self.interrupt()?,
            // The user wants to suspend the program (Ctrl+Z), which a restricted session refuses.
            Some(Asked::Stop) => {
                self.happen(Event::Called(Action::Leave(Leave::Suspend)))?;
                self.due = true;
            }
            Some(Asked::Continue | Asked::Look) | None => {}
        }
        Ok(())
    }

    /// Ctrl+C: gives up waiting, leaves a field, and passes the key on: once it says how to quit, twice it quits.
    fn interrupt(&mut self) -> io::Result<()> {
        self.linewise.break_off()?;
        if !self.awaited.nothing() {
            self.awaited = Awaited::default();
            self.linear.give_up();
        }
        if self.app.input.is_some() {
            self.happen(Event::InField(InField::Leave))?;
        }
        self.happen(Event::Key(Key::ctrl('c')))?;
        self.due = true;
        Ok(())
    }

    fn happen(&mut self, event: Event) -> io::Result<()> {
        self.awaited.answer(&event);
        let effects = self.app.update(event);
        self.linear.hear(&self.app);
        for effect in effects {
            self.awaited.ask(&effect);
            if let Some(answer) = self.carry_out(effect)? {
                self.happen(answer)?;
            }
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<Option<Event>> {
        match effect {
            Effect::Quit => self.outcome = Some(0),
            Effect::Suspend if signals::can_stop() => Signals::stop()?,
            Effect::Suspend | Effect::Redraw | Effect::Mouse(_) => {}
            Effect::Copy(text) => {
                let frame = [said::KOPIE_ANFANG].into_iter().chain(text.lines()).chain([said::KOPIE_ENDE]);
                // The user will select this with the mouse: breaks that a terminal makes itself are not copied.
                frame.into_iter().try_for_each(|line| self.linewise.say_whole(line))?;
                let sent = self.linewise.copy(&text)?;
                let words = if sent { said::KOPIERT_TERMINAL } else { said::KOPIERT };
                return Ok(Some(Event::Said(words.to_owned())));
            }
            Effect::Outside(order) => return Ok(self.host.carry_out(order)),
        }
        Ok(None)
    }

    fn tell(&mut self) -> io::Result<()> {
        let lines = self.linear.tell(&self.app);
        lines.iter().filter(|line| !line.trim().is_empty()).try_for_each(|line| self.linewise.say(line))?;
        self.ask()
    }

    fn ask(&self) -> io::Result<()> {
        self.linewise.ask(&Linear::prompt(&self.app))
    }
}
