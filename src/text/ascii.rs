//! German text where a terminal knows no more than ASCII.

/// Spells out German letters, makes typographic signs plain, drops accents; any other character becomes `?`.
///
/// ```
/// use leitlinien::text::ascii::ascii;
/// assert_eq!(ascii("„Maßnahmen für Orléans“ – 5 €"), "\"Massnahmen fuer Orleans\" - 5 EUR");
/// ```
pub fn ascii(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            ' '..='~' => out.push(c),
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'Ä' => out.push_str("Ae"),
            'Ö' => out.push_str("Oe"),
            'Ü' => out.push_str("Ue"),
            'ß' => out.push_str("ss"),
            '„' | '“' | '”' | '»' | '«' => out.push('"'),
            '‚' | '‘' | '’' => out.push('\''),
            '–' | '—' | '−' | '‐' => out.push('-'),
            '…' => out.push_str("..."),
            '·' | '•' => out.push('*'),
            '×' => out.push('x'),
            '█' => out.push('#'),
            '€' => out.push_str("EUR"),
            '↑' => out.push('^'),
            '↓' => out.push('v'),
            '›' | '→' => out.push('>'),
            '←' => out.push('<'),
            '§' => out.push_str("Par."),
            '\u{a0}' => out.push(' '),
            other => out.push_str(&plain_letter(other)),
        }
    }
    out
}

/// The letter without its accent (`é` is `e`); a question mark if there is no such ASCII letter.
fn plain_letter(c: char) -> String {
    let folded = super::fold(&c.to_string());
    let folded = if folded.is_ascii() { folded } else { "?".to_owned() };
    if c.is_uppercase() { folded.to_uppercase() } else { folded }
}
