//! The two encodings of DOS, which the crate `encoding_rs` (the encodings of the web) does not contain.
//!
//! The characters from 128 on are those of the mappings that the Unicode Consortium publishes.

/// An encoding of DOS.
#[derive(Debug, Clone, Copy)]
pub(super) struct Codepage {
    /// The encoding's usual name.
    pub name: &'static str,
    /// Characters of the bytes from 128 on, sixteen a row.
    upper: [&'static str; 8],
}

/// The encoding of DOS in Western Europe.
pub(super) const CP850: Codepage = Codepage {
    name: "CP850",
    upper: [
        "ÇüéâäàåçêëèïîìÄÅ",
        "ÉæÆôöòûùÿÖÜø£Ø×ƒ",
        "áíóúñÑªº¿®¬½¼¡«»",
        "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
        "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤",
        "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀",
        "ÓßÔÒõÕµþÞÚÛÙýÝ¯´",
        "\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
    ],
};

/// The first encoding of DOS, that of the American IBM PC.
pub(super) const CP437: Codepage = Codepage {
    name: "CP437",
    upper: [
        "ÇüéâäàåçêëèïîìÄÅ",
        "ÉæÆôöòûùÿÖÜ¢£¥₧ƒ",
        "áíóúñÑªº¿⌐¬½¼¡«»",
        "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
        "└┴┬├─┼╞╟╚╔╩╦╠═╬╧",
        "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
        "αßΓπΣσµτΦΘΩδ∞φε∩",
        "≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
    ],
};

impl Codepage {
    /// Decodes a text; every byte is a character, so that decoding cannot fail.
    pub fn decode(self, bytes: &[u8]) -> String {
        let upper: Vec<char> = self.upper.iter().flat_map(|row| row.chars()).collect();
        let letter = |byte: &u8| match byte.checked_sub(128) {
            Some(at) => upper.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
            None => char::from(*byte),
        };
        bytes.iter().map(letter).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_letters() {
        assert_eq!(
            CP850.decode(b"F\x94rderung, Gr\x81\xE1e, \x8Emter, \x9Abung"),
            "Förderung, Grüße, Ämter, Übung"
        );
        assert_eq!(CP437.decode(b"Stra\xE1e \x99l \x84u\xE1erst"), "Straße Öl äußerst");
    }

    #[test]
    fn every_byte_has_its_own_character() {
        for page in [CP850, CP437] {
            let all: Vec<u8> = (0..=255).collect();
            let text = page.decode(&all);
            let distinct: std::collections::HashSet<char> = text.chars().collect();
            assert_eq!((text.chars().count(), distinct.len()), (256, 256));
        }
    }
}
