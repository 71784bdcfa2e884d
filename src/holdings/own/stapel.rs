//! Lists of questions: read from any text, one question a line, and answered with the evidence for each.

use std::collections::BTreeSet;
use std::path::Path;

use super::datei;
use super::protokoll::first_hits;
pub use super::protokoll::gefunden;
use crate::deutsch::stapel as satz;
use crate::export::{self, Auszug};
use crate::formats;
use crate::holdings::search::Search;
use crate::text::{clean, single_spaced};

/// Maximum number of questions that are searched at once.
const MOST: usize = 1000;
/// Maximum number of letters of a question.
const LETTERS: usize = 1000;
/// Maximum size of a list of questions.
const MEBIBYTES: u64 = 16;

/// Questions, and notes on how they were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragen {
    pub fragen: Vec<String>,
    /// Notes on what was left out or cut, one German sentence each.
    pub hinweise: Vec<String>,
}

/// The question in a line of a list: without control characters and without the bullet or number before it.
///
/// ```
/// use leitlinien::holdings::stapel::frage;
/// assert_eq!(frage("\u{feff} 12. Messen in\tJapan \r\n"), "Messen in Japan");
/// assert_eq!(frage("- Polen -China"), "Polen -China");
/// assert_eq!(frage("-China 2024"), "-China 2024");
/// ```
pub fn frage(line: &str) -> String {
    let line = single_spaced(&clean(line));
    let Some((first, rest)) = line.split_once(' ') else { return line };
    let number = first.strip_suffix(['.', ')']).is_some_and(|digits| {
        (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    let sign = matches!(first, "-" | "–" | "—" | "•" | "*" | "·" | "o");
    if number || sign { rest.to_owned() } else { line }
}

/// The questions of a text, one in each line; empty lines are none.
pub fn of_text(text: &str) -> Result<Fragen, String> {
    let lines = text.split(['\n', '\r', '\u{c}']).map(frage);
    let mut fragen: Vec<String> = lines.filter(|line| line.contains(char::is_alphanumeric)).collect();
    if fragen.is_empty() {
        return Err(satz::KEINE_FRAGE.to_owned());
    }
    let mut hinweise = Vec::new();
    if fragen.len() > MOST {
        hinweise.push(satz::nur_die_ersten(MOST, fragen.len()));
        fragen.truncate(MOST);
    }
    let mut long = 0;
    for frage in &mut fragen {
        if let Some((at, _)) = frage.char_indices().nth(LETTERS) {
            frage.truncate(at);
            long += 1;
        }
    }
    hinweise.extend((long > 0).then(|| satz::gekuerzt(long, LETTERS)));
    Ok(Fragen { fragen, hinweise })
}

/// The questions of a file, whatever its encoding.
pub fn of_file(path: &Path) -> Result<Fragen, String> {
    let name = path.display().to_string();
    let bytes = datei::bytes(path, MEBIBYTES).map_err(|grund| satz::nicht_lesbar(&name, &grund))?;
    of_bytes(&bytes, &name)
}

/// The questions in the bytes of a text file; `name` is how the error, a German sentence, calls the file.
pub fn of_bytes(bytes: &[u8], name: &str) -> Result<Fragen, String> {
    let refused = |grund: formats::Grund| satz::nicht_lesbar(name, &grund.to_string());
    let (text, zeichensatz) = formats::text(bytes).map_err(refused)?;
    let mut read = of_text(&text)?;
    read.hinweise.extend(zeichensatz.map(|name| satz::zeichensatz(&name)));
    Ok(read)
}

/// The evidence for every question: at most `limit` passages each, or the statement that there is none.
pub fn belege(search: &Search, fragen: &Fragen, limit: usize) -> Auszug {
    let ask = |frage: &String| first_hits(search, frage, &BTreeSet::new(), limit);
    let answers: Vec<_> = fragen.fragen.iter().map(ask).collect();
    export::of_fragen(&answers, &fragen.hinweise)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn lines_become_questions_whatever_wrote_them() {
        let text = "\u{feff}Wasserstoff\r\n\r\n  \u{1b}[31m2) Messe in Japan\u{202e}\n---\n\t• Polen\rIndien";
        let read = of_text(text).unwrap();
        assert_eq!(read.fragen, ["Wasserstoff", "[31m2) Messe in Japan", "Polen", "Indien"]);
        assert!(read.hinweise.is_empty());
        for empty in ["", "\n\n \t\n", "--- … ?", "\u{feff}\u{200b}"] {
            assert_eq!(of_text(empty), Err(satz::KEINE_FRAGE.to_owned()), "{empty:?}");
        }
    }

    #[test]
    fn too_many_and_too_long_are_bounded_and_said() {
        let read = of_text(&format!("{}\nzwei\n", "ä".repeat(5000))).unwrap();
        assert_eq!(read.fragen[0].chars().count(), LETTERS);
        assert_eq!(read.hinweise, ["1 Frage ist auf 1.000 Zeichen gekürzt."]);
        let many = of_text(&"Frage nach Polen\n".repeat(1234)).unwrap();
        assert_eq!(many.fragen.len(), MOST);
        assert_eq!(many.hinweise, ["Gesucht werden die ersten 1.000 Fragen von 1.234."]);
    }

    #[test]
    fn files_of_any_encoding_and_of_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fragen.txt");
        let read = |bytes: &[u8]| {
            fs::write(&path, bytes).unwrap();
            of_file(&path)
        };
        let wanted = ["Fachkräfte", "Außenwirtschaft"];
        assert_eq!(read("\u{feff}Fachkräfte\r\nAußenwirtschaft\r\n".as_bytes()).unwrap().fragen, wanted);
        let legacy = read(b"Fachkr\xe4fte\r\nAu\xdfenwirtschaft\r\n").unwrap();
        assert_eq!(legacy.fragen, wanted);
        assert!(legacy.hinweise[0].starts_with("Zeichensatz: "), "{:?}", legacy.hinweise);
        let wide: Vec<u8> =
            "\u{feff}Fachkräfte\nAußenwirtschaft".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide).unwrap().fragen, wanted);
        assert!(read(b"\x00\x01\x02\xff\xfe\x00").is_err());
        assert!(read(b"").is_err());
        assert!(of_file(folder.path()).unwrap_err().contains("keine gewöhnliche Datei"));
        assert!(of_file(&folder.path().join("fehlt.txt")).unwrap_err().contains("fehlt.txt"));
    }
}
