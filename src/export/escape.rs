//! Words as words: nothing in them reads as markup.

/// For XML and HTML: no tag, no entity, no character that XML does not know.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}

pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    // At the beginning of a line also what would open a list or a ruled line.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    let mut behind = out.chars().skip(digits);
    let marker = behind.next().is_some_and(|c| matches!(c, '.' | ')'));
    let parted = behind.next().is_none_or(char::is_whitespace);
    if digits > 0 && marker && parted {
        out.insert(digits, '\\');
    } else if out.starts_with(['-', '+', '=']) {
        out.insert(0, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_markup() {
        assert_eq!(markdown("[a](b) *c* <d> #e"), "\\[a\\](b) \\*c\\* \\<d\\> \\#e");
        assert_eq!(markdown("12. Mai"), "12\\. Mai");
        assert_eq!(markdown("- a"), "\\- a");
        assert_eq!(markdown("2030 beginnt"), "2030 beginnt");
        assert_eq!(markdown("21.11.2026"), "21.11.2026");
    }
}
