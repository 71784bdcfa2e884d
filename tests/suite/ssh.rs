//! Real OpenSSH sessions with the configuration that the handbook recommends. `.ci/run` runs these; they need `sshd`.

use std::fmt::Write as _;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::Signal;
use tempfile::TempDir;

use crate::pty::terminal::Terminal;

const PROGRAM: &str = env!("CARGO_BIN_EXE_leitlinien");
const READY: &str = "Instrumente";
/// A session whose client is dead has to be gone after so long.
const GONE: Duration = Duration::from_secs(2);
const SESSIONS: usize = 10;

/// A server of its own, for the user who runs the tests.
struct Server {
    folder: TempDir,
    port: u16,
    process: Child,
}

impl Server {
    /// A server with these rules for its user.
    fn start(rules: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        for key in ["host", "user"] {
            let made = Command::new("ssh-keygen")
                .args(["-q", "-t", "ed25519", "-N", "", "-f"])
                .arg(file(key))
                .status();
            assert!(made.unwrap().success());
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut config =
            format!("Port {port}\nListenAddress 127.0.0.1\nUsePAM no\nStrictModes no\nPidFile none\n");
        writeln!(config, "HostKey {}", file("host").display()).unwrap();
        writeln!(config, "AuthorizedKeysFile {}", file("user.pub").display()).unwrap();
        // A home of their own: what other sessions left would be resumed.
        std::fs::create_dir(file("home")).unwrap();
        writeln!(config, "SetEnv LANG=C.UTF-8 HOME={}", file("home").display()).unwrap();
        writeln!(config, "Match User {}\n{rules}", user_name()).unwrap();
        std::fs::write(file("sshd_config"), config).unwrap();
        let process = Command::new(sshd())
            .args(["-D", "-q", "-f"])
            .arg(file("sshd_config"))
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { folder, port, process };
        let end = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < end, "the server does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// The home of everyone who logs in here.
    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A command of the same user that needs no session; what it wrote.
    fn command(&self, arguments: &[&str]) -> String {
        let output =
            Command::new(PROGRAM).args(arguments).env_clear().env("HOME", self.home()).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{arguments:?}: {said}");
        said
    }

    fn client(&self, command: &[&str]) -> Terminal {
        let (port, key) = (self.port.to_string(), self.folder.path().join("user").display().to_string());
        let user = format!("{}@127.0.0.1", user_name());
        let mut all = vec!["ssh", "-tt", "-F", "/dev/null", "-p", &port, "-i", &key];
        for option in ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR"] {
            all.extend(["-o", option]);
        }
        all.push(&user);
        all.extend(command);
        Terminal::of(&all, &[])
    }

    /// The sessions' processes: those that know this server's port.
    fn sessions(&self) -> Vec<PathBuf> {
        let port = format!(" {}\0", self.port);
        let all = std::fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
        let ours = all.filter(|process| {
            let program = std::fs::read_link(process.join("exe")).is_ok_and(|exe| exe == Path::new(PROGRAM));
            let environment = std::fs::read(process.join("environ")).unwrap_or_default();
            program && String::from_utf8_lossy(&environment).contains(&port)
        });
        ours.collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn sshd() -> &'static str {
    let places = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/sbin/sshd"];
    places.into_iter().find(|place| Path::new(place).exists()).unwrap_or("sshd")
}

fn user_name() -> String {
    let output = Command::new("id").arg("-un").output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// The lines of the example in the handbook below its `Match`, with the program that is tested.
fn recommended() -> String {
    let readme = include_str!("../../docs/eingeschraenkt.md");
    let (_, rest) = readme.split_once("```sshd_config\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let (_, lines) = example.split_once('\n').unwrap();
    assert!(example.starts_with("Match ") && lines.contains("/usr/local/bin/leitlinien --eingeschraenkt"));
    lines.replace("/usr/local/bin/leitlinien", PROGRAM)
}

#[test]
#[ignore = "needs sshd; .ci/run runs it"]
fn ten_sessions_work_and_are_gone_when_their_clients_die() {
    let server = Server::start(&recommended());
    let mut clients: Vec<Terminal> = (0..SESSIONS).map(|_| server.client(&[])).collect();
    for client in &mut clients {
        client.wait_for(READY);
        client.send("/Wasserstoff\r".as_bytes());
    }
    for client in &clients {
        client.wait_for("Gesucht:");
    }
    assert_eq!(server.sessions().len(), SESSIONS);
    for client in &clients {
        client.kill(Signal::KILL);
    }
    let begun = Instant::now();
    while !server.sessions().is_empty() {
        assert!(begun.elapsed() < GONE, "{} sessions are left", server.sessions().len());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
#[ignore = "needs sshd; .ci/run runs it"]
fn the_recommended_configuration_lets_nobody_out() {
    let server = Server::start(&recommended());
    // Another command is not carried out.
    let mut client = server.client(&["sh", "-c", "echo entkommen"]);
    client.wait_for(READY);
    for key in ["x", "A", "\x1a"] {
        client.send(key.as_bytes());
        client.wait_for("eingeschränkten Sitzung");
        client.send(b"j");
        client.wait_until("the notice is gone", |screen| !screen.contents().contains("eingeschränkten"));
    }
    client.send(b"q");
    client.assert_ends(0);
    client.assert_restored();
    assert!(server.home().join(".local/state/leitlinien").is_dir());
    assert!(!String::from_utf8_lossy(&client.bytes()).contains("entkommen"));
    assert!(server.sessions().is_empty());
}

#[test]
#[ignore = "needs sshd; .ci/run runs it"]
fn sessions_go_on_while_their_index_is_rebuilt() {
    const ROUNDS: usize = 3;
    const DOCUMENTS: usize = 40;
    let server = Server::start("PermitTTY yes\n");
    let papers = server.home().join("vorlagen");
    std::fs::create_dir(&papers).unwrap();
    for number in 0..DOCUMENTS {
        let text = format!(
            "Vorlage {number}\n\nDer Ausschuss beriet über Förderbescheide im Grenzraum.\n\nFassung eins.\n"
        );
        std::fs::write(papers.join(format!("vorlage-{number}.md")), text).unwrap();
    }
    let folder = papers.to_str().unwrap();
    server.command(&["bestand", "hinzufuegen", folder]);
    let mut clients: Vec<Terminal> = (0..SESSIONS).map(|_| server.client(&[PROGRAM])).collect();
    for client in &clients {
        client.wait_for(READY);
    }
    let mut asked = 0;
    for round in 0..ROUNDS {
        // Every round makes every document anew: parts are written, merged and removed under the sessions.
        for number in 0..DOCUMENTS {
            let path = papers.join(format!("vorlage-{number}.md"));
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(path, format!("{text}\nRunde{round} hat neue Förderbescheide gebracht.\n"))
                .unwrap();
        }
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| server.command(&["bestand", "aktualisieren"]));
            while !writer.is_finished() {
                // Every search is another one: its own answer is waited for, so that none piles up behind it.
                asked += 1;
                for client in &mut clients {
                    client.send(format!("/Förderbescheide ausschuss{asked}\r").as_bytes());
                }
                for client in &clients {
                    client.wait_for(&format!("und ausschuss{asked} "));
                }
            }
        });
    }
    // The state that stands now is what a new search finds.
    for client in &mut clients {
        client.send(format!("/Runde{}\r", ROUNDS - 1).as_bytes());
        client.wait_for(&format!("{DOCUMENTS} Stellen"));
        client.send(b"qq");
        client.assert_ends(0);
        client.assert_restored();
    }
}
