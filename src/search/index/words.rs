//! The words of a part one behind the other, for questions that go through all of them.

/// Ascending words, gone through faster than the engine's list: of each how many bytes it begins with like the one before
/// it, and the rest. About seven bytes a word.
#[derive(Debug, Default)]
pub struct Words {
    bytes: Vec<u8>,
    /// The last word, while words are added.
    last: Vec<u8>,
}

impl Words {
    /// Adds a word behind the last one.
    pub(super) fn push(&mut self, word: &[u8]) {
        let same = self.last.iter().zip(word).take_while(|(a, b)| a == b).count().min(usize::from(u8::MAX));
        let rest = word.get(same..).unwrap_or_default();
        // Longer words are none.
        let rest = rest.get(..usize::from(u16::MAX)).unwrap_or(rest);
        self.bytes.push(same as u8);
        self.bytes.extend_from_slice(&(rest.len() as u16).to_le_bytes());
        self.bytes.extend_from_slice(rest);
        self.last.truncate(same);
        self.last.extend_from_slice(rest);
    }

    /// All words have been added.
    pub(super) fn finish(mut self) -> Self {
        self.last = Vec::new();
        self.bytes.shrink_to_fit();
        self
    }

    /// Calls `each` for every word with this end until it says no.
    pub fn each(&self, end: &str, each: &mut dyn FnMut(&str) -> bool) {
        let mut word: Vec<u8> = Vec::new();
        let mut left = self.bytes.as_slice();
        while let Some(([same, low, high], behind)) = left.split_first_chunk() {
            let length = usize::from(u16::from_le_bytes([*low, *high]));
            let (rest, next) = behind.split_at_checked(length).unwrap_or((behind, &[]));
            word.truncate(usize::from(*same));
            word.extend_from_slice(rest);
            left = next;
            if word.ends_with(end.as_bytes()) && std::str::from_utf8(&word).is_ok_and(|word| !each(word)) {
                return;
            }
        }
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
        let mut words = Words::default();
        for word in all {
            words.push(word.as_bytes());
        }
        let words = words.finish();
        let with_end = |end: &str| {
            let mut back = Vec::new();
            words.each(end, &mut |word| {
                back.push(word.to_owned());
                true
            });
            back
        };
        assert_eq!(with_end(""), all);
        assert_eq!(with_end("ë"), ["zoë"]);
        assert_eq!(with_end("straße"), [longer.as_str()]);
        let mut few = 0;
        words.each("", &mut |word| {
            few += 1;
            word != "abend"
        });
        assert_eq!(few, 4);
    }
}
