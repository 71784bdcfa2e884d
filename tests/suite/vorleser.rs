//! Files that try to hurt, hold or end the program: each gets its reason in time, and the next file is read.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::write::ZlibEncoder;
use flate2::{Compression, FlushCompress};
use leitlinien::formats::{Format, Vorgabe};
use leitlinien::holdings::Vorleser;
use leitlinien::text::LineRange;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_leitlinien");
/// No hostile file may take longer, with its reader built for debugging.
const IN_TIME: Duration = Duration::from_secs(60);

struct Lab {
    dir: TempDir,
    vorleser: Vorleser,
}

impl Lab {
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
fn a_sentence_over_two_pages_is_one_paragraph_and_is_found_on_both() {
    let lab = Lab::new();
    let content = |rows: &[&str], number: u32| {
        let mut out = String::new();
        for (row, at) in rows.iter().zip(0..) {
            writeln!(out, "BT /F1 10 Tf 1 0 0 1 70 {} Tm ({row}) Tj ET", 740 - 12 * at).unwrap();
        }
        writeln!(out, "BT /F1 8 Tf 1 0 0 1 70 810 Tm (Bericht der Staatskanzlei) Tj ET").unwrap();
        writeln!(out, "BT /F1 8 Tf 1 0 0 1 290 30 Tm (Seite {number}) Tj ET").unwrap();
        format!("<< /Length {} >>\nstream\n{out}\nendstream", out.len()).into_bytes()
    };
    let first = ["Die Staatsregierung stimmt sich mit den Partnern in Polen und mit der Re-", "gierung von"];
    let second =
        ["Tschechien ab, damit die Messen der Nachbarn nicht auf einen Tag fallen und", "niemand reist."];
    let about = |content: u32| {
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        )
        .into_bytes()
    };
    let bytes = pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>".to_vec(),
        about(5),
        about(6),
        content(&first, 1),
        content(&second, 2),
    ]);
    let gelesen = lab.vorleser.read(&lab.write("bericht.pdf", &bytes), &Vorgabe::default()).unwrap();
    assert_eq!(gelesen.format, Format::Pdf);
    let blocks = leitlinien::corpus::parse("bericht", &gelesen.text);
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Die Staatsregierung stimmt sich mit den Partnern in Polen und mit der Regierung von Tschechien ab, damit \
          die Messen der Nachbarn nicht auf einen Tag fallen und niemand reist."
        ]
    );
    let [block] = blocks.as_slice() else { panic!("ein Block") };
    let lines: Vec<LineRange> =
        block.pieces.iter().map(|piece| LineRange { von: piece.line, bis: piece.line }).collect();
    assert_eq!(gelesen.stellen.text(&lines), "S. 1-2");
}

#[test]
fn only_regular_files_are_opened() {
    let lab = Lab::new();
    let pipe = lab.path("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    assert_eq!(lab.refused(&pipe), "keine gewöhnliche Datei");
    assert_eq!(lab.refused(Path::new("/dev/zero")), "keine gewöhnliche Datei");
    std::os::unix::fs::symlink("/dev/zero", lab.path("verweis")).unwrap();
    assert!(lab.refused(&lab.path("verweis")).starts_with("symbolische Verknüpfung"));
    std::os::unix::fs::symlink("kreis", lab.path("kreis")).unwrap();
    assert!(lab.refused(&lab.path("kreis")).starts_with("symbolische Verknüpfung"));
    assert_eq!(lab.refused(lab.dir.path()), "ein Ordner, keine Datei");
    assert_eq!(lab.refused(&lab.path("nirgends")), "nicht vorhanden");
}

#[test]
fn large_and_empty_files_have_their_reasons() {
    let lab = Lab::new();
    let sparse = lab.path("1gb.pdf");
    File::create(&sparse).unwrap().set_len(1024 * 1024 * 1024).unwrap();
    assert_eq!(lab.refused(&sparse), "größer als 100 MB; bitte in Teile zerlegen");
    let zeros = lab.path("nullen.txt");
    File::create(&zeros).unwrap().set_len(20 * 1024 * 1024).unwrap();
    assert!(!lab.refused(&zeros).is_empty());
    assert!(!lab.refused(&lab.write("null.txt", b"Text\0mit\0Nullen\n")).is_empty());
    let mut line = vec![b'a'; 10 * 1024 * 1024];
    line.push(b'\n');
    let long = lab.write("zeile.txt", &line);
    // A line of ten megabytes is text; what it is not is a reason to wait.
    assert_eq!(lab.vorleser.read(&long, &Vorgabe::default()).unwrap().text.len(), line.len());
}

#[test]
fn a_bomb_ends_at_the_memory_limit() {
    let lab = Lab::new();
    let about = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    let bomb = lab.write("bombe.pdf", &page(about, &bomb(), "/Filter /FlateDecode"));
    let grund = lab.refused(&bomb);
    // On a machine under load a reader built for debugging may run out of time first.
    assert!(grund.starts_with("Speichergrenze") || grund.starts_with("Zeitgrenze"), "{grund}");
}

/// A DOCX of this text.
fn docx(fill: impl FnOnce(&mut dyn Write)) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("[Content_Types].xml", options).unwrap();
    let types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>\
        <Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.\
        wordprocessingml.document.main+xml'/></Types>";
    archive.write_all(types.as_bytes()).unwrap();
    archive.start_file("word/document.xml", options).unwrap();
    fill(&mut archive);
    archive.finish().unwrap().into_inner()
}

#[test]
fn an_archive_that_unpacks_without_end_and_nesting_without_end_are_refused() {
    let lab = Lab::new();
    let begin = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>";
    let packed = docx(|part| {
        part.write_all(begin.as_bytes()).unwrap();
        let blanks = vec![b' '; 1024 * 1024];
        (0..80).for_each(|_| part.write_all(&blanks).unwrap());
    });
    let grund = lab.refused(&lab.write("bombe.docx", &packed));
    assert!(grund.contains("zu groß") || grund.contains("grenze"), "{grund}");
    let nested = docx(|part| {
        part.write_all(begin.as_bytes()).unwrap();
        (0..200_000).for_each(|_| part.write_all(b"<w:p>").unwrap());
    });
    let grund = lab.refused(&lab.write("tief.docx", &nested));
    assert!(grund.contains("verschachtelt") || grund.contains("beschädigt"), "{grund}");
    let html = format!("<html><body>{}Text", "<div>".repeat(1_000_000));
    // Where nothing is built of the nesting it does no harm; only the time counts.
    lab.vorleser.read(&lab.write("tief.html", html.as_bytes()), &Vorgabe::default()).ok();
    lab.good();
}

#[test]
fn calls_without_end_are_ended() {
    let lab = Lab::new();
    let about = "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>";
    let own_parent = lab.write("kreis.pdf", &page(about, b"BT ET", ""));
    let grund = lab.refused(&own_parent);
    assert!(grund.starts_with("zu tief verschachtelt"), "{grund}");
}

#[test]
fn what_makes_the_library_panic_is_a_reason() {
    let lab = Lab::new();
    let without_box = "<< /Type /Page /Contents 4 0 R >>";
    let panics = lab.write("panik.pdf", &page(without_box, b"BT ET", ""));
    let grund = lab.refused(&panics);
    assert!(grund.contains("beschädigt"), "{grund}");
    let whole = page(without_box, b"BT (Hallo) Tj ET", "");
    for end in (9..whole.len()).step_by(7) {
        let cut = lab.write("rest.pdf", &whole[..end]);
        let begun = Instant::now();
        lab.vorleser.read(&cut, &Vorgabe::default()).ok();
        assert!(begun.elapsed() < IN_TIME);
    }
    lab.good();
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
    let lab = Lab::new();
    for number in 0..200 {
        lab.write(&format!("{number}.txt"), format!("Dokument {number}\n").as_bytes());
    }
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let lab = &lab;
            scope.spawn(move || {
                for number in (thread..200).step_by(4) {
                    let path = lab.path(&format!("{number}.txt"));
                    let text = lab.vorleser.read(&path, &Vorgabe::default()).unwrap().text;
                    assert_eq!(text, format!("Dokument {number}\n"));
                }
            });
        }
    });
}
