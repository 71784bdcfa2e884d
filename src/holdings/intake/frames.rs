//! Messages between the program and its readers: JSON in frames that tell their length, so that no content can be taken
//! for a frame.

use std::ffi::OsString;
use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::formats::{Gelesen, Vorgabe};

/// Maximum length of a message in bytes: longer answers are no document.
pub const LONGEST: usize = 96 * 1024 * 1024;
/// First four bytes of every frame: output that a library prints by mistake does not begin with them.
const MAGIC: u32 = 0x1e17_1be6;
/// Number of bytes before the content of a frame: the magic number and the length.
pub const HEAD: usize = 8;

/// Error: bytes that are no message.
#[derive(Debug)]
pub struct Garbage;

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileToRead {
    /// Number of the request; the answer repeats it.
    pub nummer: u32,
    pub path: OsString,
    pub vorgabe: Vorgabe,
}

/// Answer of a reader: the text, or the reason there is none as a German clause.
pub type Outcome = Result<Gelesen, String>;

/// An answer with the number of its request.
pub type Reply = (u32, Outcome);

/// Writes a message as a frame; one that is too long is not written at all (`FileTooLarge`).
pub fn send(out: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let content = serde_json::to_vec(message)?;
    if content.len() > LONGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    out.write_all(&MAGIC.to_le_bytes())?;
    out.write_all(&(content.len() as u32).to_le_bytes())?;
    out.write_all(&content)?;
    out.flush()
}

/// Reads the head of a frame: the length of its content in bytes.
pub fn length(head: [u8; HEAD]) -> Result<usize, Garbage> {
    let [magic @ .., _, _, _, _] = head;
    let [_, _, _, _, length @ ..] = head;
    let length = u32::from_le_bytes(length) as usize;
    if u32::from_le_bytes(magic) == MAGIC && length <= LONGEST { Ok(length) } else { Err(Garbage) }
}

/// Decodes the content of a frame to its message.
pub fn decode<T: DeserializeOwned>(content: &[u8]) -> Result<T, Garbage> {
    serde_json::from_slice(content).map_err(|_| Garbage)
}

/// Waits for a message; `None` if the other process has ended or sends something that is no message.
pub fn receive<T: DeserializeOwned>(input: &mut impl Read) -> Option<T> {
    let mut head = [0; HEAD];
    input.read_exact(&mut head).ok()?;
    let mut content = vec![0; length(head).ok()?];
    input.read_exact(&mut content).ok()?;
    decode(&content).ok()
}

#[cfg(test)]
mod tests {
    use std::os::unix::ffi::OsStringExt as _;

    use super::*;
    use crate::domain::Stellen;
    use crate::formats::{Eigenschaften, Format};

    fn gelesen() -> Gelesen {
        Gelesen {
            format: Format::Pdf,
            text: "Erste Zeile\0\n\u{c}Zweite\n".to_owned(),
            stellen: Stellen::Seiten(vec![1, 2]),
            eigenschaften: Eigenschaften { titel: Some("Förderung".to_owned()), ..Eigenschaften::default() },
            zeichensatz: None,
            hinweise: vec!["Seite 2 enthält keinen Text, bitte OCR.".to_owned()],
        }
    }

    fn request(nummer: u32) -> FileToRead {
        let path = OsString::from_vec(b"/tmp/a\xff.pdf".to_vec());
        FileToRead { nummer, path, vorgabe: Vorgabe { zeichensatz: Some("CP850".into()) } }
    }

    #[test]
    fn an_answer_comes_out_as_it_went_in() {
        for answer in [Ok(gelesen()), Err("kein Text, bitte OCR".to_owned())] {
            let reply: Reply = (3, answer);
            let mut line = Vec::new();
            send(&mut line, &reply).unwrap();
            assert_eq!(receive::<Reply>(&mut line.as_slice()).unwrap(), reply);
        }
    }

    #[test]
    fn no_cut_or_changed_message_is_taken_for_another_one_or_panics() {
        let reply: Reply = (3, Ok(gelesen()));
        let mut whole = Vec::new();
        send(&mut whole, &reply).unwrap();
        for end in 0..whole.len() {
            assert!(receive::<Reply>(&mut &whole[..end]).is_none(), "{end}");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            receive::<Reply>(&mut changed.as_slice());
        }
    }

    #[test]
    fn frames_part_what_is_sent() {
        let mut line = Vec::new();
        send(&mut line, &request(7)).unwrap();
        send(&mut line, &request(8)).unwrap();
        let mut input = line.as_slice();
        assert_eq!(receive::<FileToRead>(&mut input), Some(request(7)));
        assert_eq!(receive::<FileToRead>(&mut input), Some(request(8)));
        assert_eq!(receive::<FileToRead>(&mut input), None);
        assert!(length(*b"Hallo We").is_err());
        assert!(receive::<FileToRead>(&mut b"Hallo Welt, hier".as_slice()).is_none());
    }
}
