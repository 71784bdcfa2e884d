//! Readable ASCII names for addresses.

/// A name for addresses: `Internationale Ansiedlungen in Sachsen` becomes `internationale-ansiedlungen-in-sachsen`, of
/// at most `limit` bytes, cut between words.
///
/// ```
/// use leitlinien::text::slug::slug;
/// assert_eq!(slug("Präambel", 40), "praeambel");
/// assert_eq!(slug("Großbritannien & Québec", 40), "grossbritannien-quebec");
/// assert_eq!(slug("Eins zwei drei", 8), "eins");
/// ```
pub fn slug(text: &str, limit: usize) -> String {
    let mut out = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let word = ascii(word);
        if word.is_empty() {
            continue;
        }
        let length = out.len() + usize::from(!out.is_empty()) + word.len();
        if length > limit && !out.is_empty() {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.extend(word.chars().take(limit));
    }
    out
}

fn ascii(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::new();
    for c in word.nfc().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'ł' => out.push('l'),
            c => out.extend(std::iter::once(c).nfd().filter(char::is_ascii_alphanumeric)),
        }
    }
    out
}
