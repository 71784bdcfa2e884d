//! Puts words in German quotation marks.

/// `words` in quotation marks; quotation marks inside become single ones. No letter, blank or other sign changes.
///
/// ```
/// use leitlinien::text::quoted;
/// assert_eq!(quoted("Das Projekt „Laser\u{201c} läuft."), "„Das Projekt ‚Laser‘ läuft.\u{201c}");
/// assert_eq!(quoted("the \u{201c}Saxon\u{201d} way"), "„the ‚Saxon‘ way\u{201c}");
/// ```
pub fn quoted(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 6);
    out.push('„');
    let mut open = 0_u32;
    let mut before: Option<char> = None;
    for c in words.chars() {
        let begins =
            before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '[' | '/' | '–'));
        let single = match c {
            '„' => Some(true),
            '”' => Some(false),
            // The German closing mark is the English opening one.
            '“' | '"' => Some(open == 0 && begins),
            _ => None,
        };
        open = match single {
            Some(true) => open + 1,
            Some(false) => open.saturating_sub(1),
            None => open,
        };
        out.push(single.map_or(c, |opens| if opens { '‚' } else { '‘' }));
        before = Some(c);
    }
    out.push('“');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_marks_become_single_whatever_their_kind() {
        for (words, shown) in [
            ("„Räume“", "„‚Räume‘“"),
            ("Die \"Brücke\" (\"Most\")", "„Die ‚Brücke‘ (‚Most‘)“"),
            ("die Brücke“ und »Most«", "„die Brücke‘ und »Most«“"),
            ("“Most” und \"Brücke\"", "„‚Most‘ und ‚Brücke‘“"),
            ("", "„“"),
        ] {
            assert_eq!(quoted(words), shown);
        }
    }

    #[test]
    fn a_mark_inside_an_open_quotation_closes_it() {
        assert_eq!(quoted("„ Brücke \" und"), "„‚ Brücke ‘ und“");
    }
}
