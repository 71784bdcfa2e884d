//! A terminal for one program: a screen to look at, keys, size, signals, hang-up, and how it was left.

use std::io::{Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Termios, tcgetattr};
use vt100::MouseProtocolMode;

use super::host;

/// Far more than anything takes; a test that waits so long has failed.
const LIMIT: Duration = Duration::from_secs(30);

pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Running,
    /// Keeps the settings readable after the program has ended.
    line: OwnedFd,
    before: Termios,
    seen: Arc<Seen>,
}

/// A test that failed leaves no program behind.
struct Running(Box<dyn Child + Send + Sync>);

/// What has come out so far.
struct Seen {
    output: Mutex<Output>,
    more: Condvar,
}

struct Output {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    was_taken: bool,
    closed: bool,
}

impl Terminal {
    /// The program, in an environment of its own.
    pub fn program(variables: &[(&str, &str)]) -> Self {
        Self::of(&[env!("CARGO_BIN_EXE_leitlinien")], variables)
    }

    /// The program with arguments.
    pub fn with_arguments(arguments: &[&str]) -> Self {
        let command: Vec<&str> =
            [env!("CARGO_BIN_EXE_leitlinien")].into_iter().chain(arguments.iter().copied()).collect();
        Self::of(&command, &[])
    }

    /// The same with arguments.
    pub fn program_with(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let command = [&[env!("CARGO_BIN_EXE_leitlinien")], arguments].concat();
        Self::of(&command, variables)
    }

    /// A shell with job control.
    pub fn shell() -> Self {
        Self::of(&["sh", "-i"], &[("PS1", "bereit> "), ("ENV", "")])
    }

    /// The interface with an outside that fails.
    pub fn host(place: &str) -> Self {
        let this = std::env::current_exe().unwrap();
        let command = [this.to_str().unwrap(), "--exact", host::NAME, "--ignored", "--nocapture"];
        Self::of(&command, &[(host::PLACE, place)])
    }

    /// Any command.
    pub fn of(command: &[&str], variables: &[(&str, &str)]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut builder = CommandBuilder::new(command[0]);
        builder.args(&command[1..]);
        builder.env_clear();
        let usual = [("PATH", "/usr/bin:/bin"), ("TERM", "xterm-256color"), ("LANG", "C.UTF-8")];
        for (name, value) in usual.iter().chain(variables) {
            builder.env(name, value);
        }
        let name = pair.master.tty_name().unwrap();
        let line = rustix::fs::open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        let before = tcgetattr(&line).unwrap();
        let child = Running(pair.slave.spawn_command(builder).unwrap());
        let seen = Arc::new(Seen {
            output: Mutex::new(Output {
                parser: vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0),
                bytes: Vec::new(),
                was_taken: false,
                closed: false,
            }),
            more: Condvar::new(),
        });
        let reader = pair.master.try_clone_reader().unwrap();
        let watcher = Arc::clone(&seen);
        std::thread::spawn(move || watcher.read(reader));
        let keyboard = pair.master.take_writer().unwrap();
        Self { master: pair.master, keyboard, child, line, before, seen }
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    pub fn wait_until(&self, what: &str, reached: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + LIMIT;
        let mut output = self.seen.output.lock().unwrap();
        while !reached(output.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            let screen = || output.parser.screen().contents();
            assert!(!left.is_zero() && !output.closed, "never seen: {what}\n{}", screen());
            (output, _) = self.seen.more.wait_timeout(output, left).unwrap();
        }
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let mut output = self.seen.output.lock().unwrap();
        let (r, c) = (rows.try_into().unwrap(), columns.try_into().unwrap());
        output.parser.screen_mut().set_size(r, c);
        drop(output);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).unwrap();
    }

    pub fn kill(&self, signal: Signal) {
        let pid = i32::try_from(self.child.0.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Waits for the end, which has to have this code; else what the program said is shown.
    pub fn assert_ends(&mut self, code: u32) {
        let ended = self.exit_code();
        assert_eq!(ended, code, "{}\n{:?}", self.text(), String::from_utf8_lossy(&self.bytes()));
    }

    /// Waits for the end and everything that was written before it.
    fn exit_code(&mut self) -> u32 {
        let end = Instant::now() + LIMIT;
        while Instant::now() < end {
            if let Some(status) = self.child.0.try_wait().unwrap() {
                self.drain();
                return status.exit_code();
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        self.child.0.kill().unwrap();
        panic!("still running\n{}", self.text());
    }

    /// Sends a mark through the line and waits until it comes out: everything before it has been read then.
    fn drain(&self) {
        const MARK: &[u8] = b"\x1b_ende\x1b\\";
        rustix::io::write(&self.line, MARK).unwrap();
        let end = Instant::now() + LIMIT;
        let mut output = self.seen.output.lock().unwrap();
        while !output.bytes.ends_with(MARK) && Instant::now() < end {
            (output, _) = self.seen.more.wait_timeout(output, LIMIT).unwrap();
        }
        let length = output.bytes.len().saturating_sub(MARK.len());
        output.bytes.truncate(length);
    }

    /// Takes the terminal away, as a dropped connection does; the exit code.
    pub fn hang_up(self) -> u32 {
        let Self { master, keyboard, mut child, line, seen, .. } = self;
        // The reader holds the last end of the line; the program's next words end it.
        seen.output.lock().unwrap().closed = true;
        rustix::io::write(&line, b"\r").unwrap();
        drop((master, keyboard, line));
        child.0.wait().unwrap().exit_code()
    }

    pub fn text(&self) -> String {
        self.seen.output.lock().unwrap().parser.screen().contents()
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.seen.output.lock().unwrap().bytes.clone()
    }

    pub fn is_taken(&self) -> bool {
        taken(self.seen.output.lock().unwrap().parser.screen())
    }

    pub fn was_taken(&self) -> bool {
        self.seen.output.lock().unwrap().was_taken
    }

    /// Nothing is left of the program: no mode, no attribute, no setting of the line.
    pub fn assert_restored(&self) {
        let now = tcgetattr(self.line.as_fd()).unwrap();
        let settings = |t: &Termios| (t.input_modes, t.output_modes, t.control_modes, t.local_modes);
        assert_eq!(settings(&now), settings(&self.before));
        let output = self.seen.output.lock().unwrap();
        let screen = output.parser.screen();
        assert!(!taken(screen), "modes are left on");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        let plain = (vt100::Color::Default, vt100::Color::Default, false, false, false);
        let pen = (screen.fgcolor(), screen.bgcolor(), screen.bold(), screen.underline(), screen.inverse());
        assert_eq!(pen, plain);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(None)) {
            self.0.kill().ok();
        }
    }
}

impl Seen {
    fn read(&self, mut reader: Box<dyn Read + Send>) {
        let mut bytes = [0; 4096];
        loop {
            let count = reader.read(&mut bytes).unwrap_or(0);
            let mut output = self.output.lock().unwrap();
            output.bytes.extend_from_slice(&bytes[..count]);
            output.parser.process(&bytes[..count]);
            output.was_taken |= taken(output.parser.screen());
            let closed = output.closed || count == 0;
            output.closed = closed;
            drop(output);
            self.more.notify_all();
            if closed {
                return;
            }
        }
    }
}

/// True while a program has the terminal.
pub fn taken(screen: &vt100::Screen) -> bool {
    screen.alternate_screen()
        || screen.bracketed_paste()
        || screen.mouse_protocol_mode() != MouseProtocolMode::None
}

/// Every sequence that sets a colour.
pub fn colours(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\u{1b}[").filter_map(|rest| rest.split_once('m'));
    let is_colour =
        |part: &str| part.parse().is_ok_and(|n: u16| (30..=49).contains(&n) || (90..=107).contains(&n));
    sequences
        .filter(|(parameters, _)| parameters.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'))
        .filter(|(parameters, _)| parameters.split(';').any(is_colour))
        .map(|(parameters, _)| parameters.to_owned())
        .collect()
}
