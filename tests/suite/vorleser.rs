//! Files that try to hurt, hold or end the program: each gets its reason in time, and the next file is read.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::write::ZlibEncoder;
use flate2::{Compression, FlushCompress};
use leitlinien::formats::{Format, Vorgabe};
use leitlinien::holdings::Vorleser;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_leitlinien");
/// No hostile file may take longer, with its reader built for debugging.
const IN_TIME: Duration = Duration::from_secs(40);

struct Ground {
    dir: TempDir,
    vorleser: Vorleser,
}

impl Ground {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("gut.txt"), "Die sächsische Außenwirtschaft.\n").unwrap();
        Self { dir, vorleser: Vorleser::new(PROGRAM.into(), 2) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The reason of a file that yields none; the good file is read right after it.
    fn refused(&self, path: &Path) -> String {
        let begun = Instant::now();
        let grund = self.vorleser.read(path, &Vorgabe::default()).expect_err("ein Grund");
        assert!(begun.elapsed() < IN_TIME, "{}: {:?}", path.display(), begun.elapsed());
        self.good();
        grund
    }

    fn good(&self) {
        let gelesen = self.vorleser.read(&self.path("gut.txt"), &Vorgabe::default()).unwrap();
        assert_eq!(gelesen.text.trim_end(), "Die sächsische Außenwirtschaft.");
        assert_eq!(gelesen.format, Format::Text);
    }
}

/// A PDF of these objects, the first one its catalogue.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", number + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let end = format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    out.extend(end.into_bytes());
    out
}

fn page(page: &str, content: &[u8], filter: &str) -> Vec<u8> {
    let mut stream = format!("<< /Length {} {filter} >>\nstream\n", content.len()).into_bytes();
    stream.extend(content);
    stream.extend(b"\nendstream");
    pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.as_bytes().to_vec(),
        stream,
    ])
}

/// Three gigabytes of blanks in three megabytes: one packed part that ends on a byte, again and again.
fn bomb() -> Vec<u8> {
    let mut packer = flate2::Compress::new(Compression::best(), false);
    let blanks = vec![b' '; 1024 * 1024];
    let mut part = Vec::with_capacity(64 * 1024);
    packer.compress_vec(&blanks, &mut part, FlushCompress::Full).unwrap();
    assert_eq!(packer.total_in(), blanks.len() as u64);
    let mut out = ZlibEncoder::new(Vec::new(), Compression::best()).finish().unwrap();
    out.truncate(2);
    for _ in 0..3000 {
        out.extend(&part);
    }
    out
}

#[test]
fn only_regular_files_are_opened() {
    let ground = Ground::new();
    let pipe = ground.path("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    assert_eq!(ground.refused(&pipe), "keine gewöhnliche Datei");
    assert_eq!(ground.refused(Path::new("/dev/zero")), "keine gewöhnliche Datei");
    std::os::unix::fs::symlink("/dev/zero", ground.path("verweis")).unwrap();
    assert!(ground.refused(&ground.path("verweis")).starts_with("symbolische Verknüpfung"));
    std::os::unix::fs::symlink("kreis", ground.path("kreis")).unwrap();
    assert!(ground.refused(&ground.path("kreis")).starts_with("symbolische Verknüpfung"));
    assert_eq!(ground.refused(ground.dir.path()), "ein Ordner, keine Datei");
    assert_eq!(ground.refused(&ground.path("nirgends")), "nicht vorhanden");
}

#[test]
fn large_and_empty_files_have_their_reasons() {
    let ground = Ground::new();
    let sparse = ground.path("1gb.pdf");
    File::create(&sparse).unwrap().set_len(1024 * 1024 * 1024).unwrap();
    assert_eq!(ground.refused(&sparse), "größer als 100 MB");
    let zeros = ground.path("nullen.txt");
    File::create(&zeros).unwrap().set_len(20 * 1024 * 1024).unwrap();
    assert!(!ground.refused(&zeros).is_empty());
    assert!(!ground.refused(&ground.write("null.txt", b"Text\0mit\0Nullen\n")).is_empty());
    let mut line = vec![b'a'; 10 * 1024 * 1024];
    line.push(b'\n');
    let long = ground.write("zeile.txt", &line);
    // A line of ten megabytes is text; what it is not is a reason to wait.
    assert_eq!(ground.vorleser.read(&long, &Vorgabe::default()).unwrap().text.len(), line.len());
}

#[test]
fn a_bomb_ends_at_the_memory_limit() {
    let ground = Ground::new();
    let about = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    let bomb = ground.write("bombe.pdf", &page(about, &bomb(), "/Filter /FlateDecode"));
    let grund = ground.refused(&bomb);
    assert!(grund.contains("Speichergrenze") || grund.contains("beschädigt"), "{grund}");
}

#[test]
fn calls_without_end_are_ended() {
    let ground = Ground::new();
    let about = "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>";
    let own_parent = ground.write("kreis.pdf", &page(about, b"BT ET", ""));
    let grund = ground.refused(&own_parent);
    assert!(grund.starts_with("zu tief verschachtelt"), "{grund}");
}

#[test]
fn what_makes_the_library_panic_is_a_reason() {
    let ground = Ground::new();
    let without_box = "<< /Type /Page /Contents 4 0 R >>";
    let panics = ground.write("panik.pdf", &page(without_box, b"BT ET", ""));
    let grund = ground.refused(&panics);
    assert!(grund.contains("beschädigt"), "{grund}");
    let whole = page(without_box, b"BT (Hallo) Tj ET", "");
    for end in (9..whole.len()).step_by(7) {
        let cut = ground.write("rest.pdf", &whole[..end]);
        let begun = Instant::now();
        ground.vorleser.read(&cut, &Vorgabe::default()).ok();
        assert!(begun.elapsed() < IN_TIME);
    }
    ground.good();
}

fn script(dir: &TempDir, words: &str) -> PathBuf {
    let path = dir.path().join("leser");
    let mut file = File::create(&path).unwrap();
    file.write_all(words.as_bytes()).unwrap();
    file.set_permissions(fs::Permissions::from_mode(0o700)).unwrap();
    path
}

#[test]
fn silence_nonsense_and_a_sudden_end_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let read = |words: &str| {
        let vorleser = Vorleser::new(script(&dir, words), 1).with_patience(Duration::from_secs(1));
        let begun = Instant::now();
        let grund = vorleser.read(dir.path(), &Vorgabe::default()).unwrap_err();
        assert!(begun.elapsed() < Duration::from_secs(5), "{words}");
        grund
    };
    assert!(read("#!/bin/sh\nexec /bin/sleep 100\n").starts_with("Zeitgrenze erreicht: nach 1 s"));
    assert!(
        read("#!/bin/sh\nwhile :; do echo Unsinn ohne Ende; done\n").starts_with("das Lesen ist abgestürzt")
    );
    assert!(read("#!/bin/sh\nwhile :; do echo Klage >&2; done\n").starts_with("Zeitgrenze erreicht"));
    assert!(read("#!/bin/sh\nexit 3\n").starts_with("das Lesen ist abgestürzt"));
    assert!(read("#!/bin/sh\necho memory allocation of 7 bytes failed >&2\n").starts_with("Speichergrenze"));
    let none = Vorleser::new(dir.path().join("kein-programm"), 1);
    let grund = none.read(dir.path(), &Vorgabe::default()).unwrap_err();
    assert_eq!(grund, "das Programm kann keinen Leseprozess starten (nicht vorhanden)");
}

#[test]
fn several_threads_share_the_readers() {
    let ground = Ground::new();
    for number in 0..200 {
        ground.write(&format!("{number}.txt"), format!("Dokument {number}\n").as_bytes());
    }
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let ground = &ground;
            scope.spawn(move || {
                for number in (thread..200).step_by(4) {
                    let path = ground.path(&format!("{number}.txt"));
                    let text = ground.vorleser.read(&path, &Vorgabe::default()).unwrap().text;
                    assert_eq!(text, format!("Dokument {number}\n"));
                }
            });
        }
    });
}

#[test]
fn measure() {
    let Ok(dir) = std::env::var("MEASURE") else { return };
    let program = std::env::var("PROGRAM").unwrap_or_else(|_| PROGRAM.to_owned());
    let mut files: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for children in [1, 2, 3] {
        let vorleser = Vorleser::new(program.clone().into(), children);
        let begun = Instant::now();
        let next = std::sync::atomic::AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..children {
                scope.spawn(|| {
                    while let Some(path) = files.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
                    {
                        vorleser.read(path, &Vorgabe::default()).unwrap();
                    }
                });
            }
        });
        println!("{children} children: {} files in {:?}", files.len(), begun.elapsed());
    }
}
