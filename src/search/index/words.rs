//! The words of an index part: read from the engine's lists, or from one compact list for searches through all words.

use std::io;

use tantivy::postings::TermInfo;
use tantivy::termdict::TermStreamer;
use tantivy_fst::Automaton;

/// The words of a stream, ascending, each with the place of its passages; empty if the engine cannot read the stream.
pub fn each<'a, A>(
    stream: io::Result<TermStreamer<'a, A>>,
) -> impl Iterator<Item = (String, TermInfo)> + use<'a, A>
where
    A: Automaton<State: Clone> + 'a,
{
    let mut stream = stream.ok();
    std::iter::from_fn(move || {
        let stream = stream.as_mut()?;
        while stream.advance() {
            if let Ok(word) = std::str::from_utf8(stream.key()) {
                return Some((word.to_owned(), stream.value().clone()));
            }
        }
        None
    })
}

/// Ascending words, which are gone through faster than the engine's list: for each word the number of leading bytes
/// that it shares with the word before, and the rest. About seven bytes a word.
#[derive(Debug)]
pub struct SortedWords {
    bytes: Vec<u8>,
}

impl SortedWords {
    pub(super) fn new(words: impl Iterator<Item = String>) -> Self {
        let (mut bytes, mut last) = (Vec::new(), String::new());
        for word in words {
            let same = last.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
            let same = same.min(usize::from(u8::MAX));
            // What is longer is no word and is cut.
            let rest = word.as_bytes().get(same..).unwrap_or_default();
            let rest = rest.get(..usize::from(u16::MAX)).unwrap_or(rest);
            bytes.push(same as u8);
            bytes.extend_from_slice(&(rest.len() as u16).to_le_bytes());
            bytes.extend_from_slice(rest);
            last = word;
        }
        bytes.shrink_to_fit();
        Self { bytes }
    }

    pub fn with_end<'a>(&'a self, end: &'a str) -> impl Iterator<Item = String> + 'a {
        let mut left = self.bytes.as_slice();
        let mut word: Vec<u8> = Vec::new();
        std::iter::from_fn(move || {
            while let Some(([same, low, high], behind)) = left.split_first_chunk() {
                let length = usize::from(u16::from_le_bytes([*low, *high]));
                let (rest, next) = behind.split_at_checked(length).unwrap_or((behind, &[]));
                word.truncate(usize::from(*same));
                word.extend_from_slice(rest);
                left = next;
                if word.ends_with(end.as_bytes())
                    && let Ok(word) = std::str::from_utf8(&word)
                {
                    return Some(word.to_owned());
                }
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_as_they_went_in() {
        let long = "x".repeat(300);
        let longer = format!("{long}straße");
        let all = ["", "aal", "aale", "abend", "zoe", "zoë", "zoé", &long, &longer];
        let words = SortedWords::new(all.iter().map(|word| (*word).to_owned()));
        let with_end = |end: &'static str| words.with_end(end).collect::<Vec<_>>();
        assert_eq!(with_end(""), all);
        assert_eq!(with_end("ë"), ["zoë"]);
        assert_eq!(with_end("straße"), [longer.as_str()]);
        assert_eq!(words.with_end("").take_while(|word| word != "abend").count(), 3);
    }
}
