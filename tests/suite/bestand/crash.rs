use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::{Home, finished, word};

fn text(number: usize) -> String {
    format!("Vermerk {number}\n\nDie Akte nennt {} und die Elbe.\n", word(number))
}

/// A home with many documents that are added in many small parts.
fn many(count: usize) -> Home {
    let home = Home::new();
    for number in 0..count {
        home.write(&format!("d{number:04}.txt"), &text(number));
    }
    home
}

/// Killed at any moment, the holding is whole: what is listed is found and reads, and the next writer goes on. Each
/// round brings new files and kills the writer soon after it has published some of them, so it always has more to do.
#[test]
fn a_killed_writer_leaves_a_usable_holding() {
    let home = many(40);
    let published = || std::fs::read_to_string(home.own().join("bestand.json")).unwrap_or_default();
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut killed = 0;
    for round in 1..=12 {
        for number in round * 40..(round + 1) * 40 {
            home.write(&format!("d{number:04}.txt"), &text(number));
        }
        let before = published();
        let mut writer = home.command(&["bestand", "hinzufuegen", &home.akten()]);
        writer.env("LEITLINIEN_PORTION", "300").stdout(Stdio::null()).stderr(Stdio::null());
        let mut writer = writer.spawn().unwrap();
        let works = |writer: &mut std::process::Child| writer.try_wait().unwrap().is_none();
        while works(&mut writer) && published() == before {
            thread::sleep(Duration::from_millis(1));
        }
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        thread::sleep(Duration::from_millis((seed >> 33) % 30));
        killed += usize::from(works(&mut writer));
        writer.kill().unwrap();
        writer.wait().unwrap();
        let about = home.json(&["bestand", "liste", "--bestand", "eigene", "--json"]);
        let documents = about["bestaende"][0]["dokumente"].as_u64().unwrap() as usize;
        if documents > 0 {
            let check = home.run(&["bestand", "pruefen"]);
            assert_eq!(check.code, 0, "{}", check.stderr);
            assert_eq!(home.found("Elbe").len(), documents);
        }
    }
    assert!(killed > 2, "the writer was killed only {killed} times");
    let end = home.json(&["bestand", "aktualisieren", "--json"]);
    assert_eq!(end["dokumente"], 13 * 40, "{end}");
    assert_eq!(home.found(&word(77)), ["d0077"]);
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
}

#[cfg(unix)]
#[test]
fn a_break_ends_after_the_part_and_keeps_what_is_done() {
    let home = many(400);
    let mut writer = home.command(&["bestand", "hinzufuegen", &home.akten()]);
    writer.env("LEITLINIEN_PORTION", "2000").stdout(Stdio::piped()).stderr(Stdio::piped());
    let writer = writer.spawn().unwrap();
    let begun = Instant::now();
    let published = || std::fs::read_to_string(home.own().join("bestand.json")).unwrap_or_default();
    while !published().contains("\"nummer\"") && begun.elapsed() < Duration::from_secs(60) {
        thread::sleep(Duration::from_millis(10));
    }
    let id = rustix::process::Pid::from_child(&writer);
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    let output = writer.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("Abgebrochen."), "{said}");
    let kept = home.found("Elbe").len();
    assert!(kept > 0 && kept < 400, "{kept}");
    assert_eq!(home.run(&["bestand", "pruefen"]).code, 0);
    assert_eq!(home.json(&["bestand", "aktualisieren", "--json"])["dokumente"], 400);
}

/// One writes, ten read; no reader ever sees an error or a document twice.
#[test]
fn one_writes_and_ten_read() {
    let home = many(100);
    home.write("immer.txt", "Vermerk\n\nDie Zschopau fließt immer.\n");
    home.run(&["bestand", "hinzufuegen", &home.path("akten/immer.txt").display().to_string()]);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..10 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let found =
                        finished(&mut home.command(&["suche", "Zschopau", "--ohne-system", "--json"]));
                    assert_eq!((found.code, found.stderr.as_str()), (0, ""));
                    assert_eq!(found.json()["gesamt"], 1, "{}", found.stdout);
                    let read = finished(&mut home.command(&["quelle", "immer"]));
                    assert_eq!((read.code, read.stderr.as_str()), (0, ""));
                }
            });
        }
        let mut add = home.command(&["bestand", "hinzufuegen", &home.akten()]);
        let added = finished(add.env("LEITLINIEN_PORTION", "500"));
        done.store(true, Ordering::Relaxed);
        assert_eq!(added.code, 0, "{}", added.stderr);
    });
    assert_eq!(home.found("Elbe").len(), 100);
}

#[test]
fn a_second_writer_says_who_holds_the_lock() {
    let home = many(1);
    home.run(&["bestand", "hinzufuegen", &home.akten()]);
    let lock = std::fs::File::options().write(true).open(home.own().join("sperre")).unwrap();
    lock.lock().unwrap();
    let second = home.run(&["bestand", "aktualisieren"]);
    assert_eq!((second.code, second.stderr.lines().count()), (2, 1), "{}", second.stderr);
    assert!(second.stderr.contains("wird gerade geändert (anna, Prozess "), "{}", second.stderr);
    drop(lock);
    assert_eq!(home.run(&["bestand", "aktualisieren"]).code, 0);
}

/// A session that is open sees what was added at its next question.
#[test]
fn an_open_search_sees_what_is_added() {
    use leitlinien::holdings::{self, Umgebung, Wanted};
    use leitlinien::search::Options;
    let home = many(1);
    let own = home.path("").into_os_string();
    let umgebung = Umgebung::from_vars(|name| match name {
        "HOME" => Some(own.clone()),
        "XDG_CONFIG_DIRS" => Some("/nicht/vorhanden".into()),
        _ => None,
    });
    let wanted = Wanted { shipped: true, umgebung, ..Wanted::default() };
    let search = holdings::indexes(&wanted).open().unwrap();
    let count = || search.search(&word(0), &Options::default()).gesamt;
    assert_eq!(count(), 0);
    home.run(&["bestand", "hinzufuegen", &home.akten()]);
    assert_eq!(count(), 1);
    home.run(&["bestand", "entfernen", "d0000"]);
    assert_eq!(count(), 0);
}
