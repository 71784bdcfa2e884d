//! Characters whose bytes may arrive one at a time.

/// A character that has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Partial {
    bytes: [u8; 4],
    /// Number of bytes so far, and (`need`) of the whole character.
    have: usize,
    need: usize,
}

/// What a begun character is after one more byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Utf8Step {
    More(Partial),
    Whole(char),
    /// Complete, but no character.
    Nothing,
    /// The byte does not belong to it.
    Foreign,
}

impl Partial {
    pub(super) fn begin(byte: u8) -> Option<Self> {
        let need = match byte {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => return None,
        };
        Some(Self { bytes: [byte, 0, 0, 0], have: 1, need })
    }

    pub(super) fn push(mut self, byte: u8) -> Utf8Step {
        match self.bytes.get_mut(self.have) {
            Some(place) if byte & 0xc0 == 0x80 => *place = byte,
            _ => return Utf8Step::Foreign,
        }
        self.have += 1;
        if self.have < self.need {
            return Utf8Step::More(self);
        }
        let text = self.bytes.get(..self.need).and_then(|bytes| std::str::from_utf8(bytes).ok());
        text.and_then(|text| text.chars().next()).map_or(Utf8Step::Nothing, Utf8Step::Whole)
    }
}
