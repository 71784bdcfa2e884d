//! Patterns: `*` is any letters, `?` one letter.

/// True if a folded word fits a pattern.
pub fn fits(pattern: &str, word: &str) -> bool {
    // A quick test first: most words end differently.
    if !word.ends_with(fixed_end(pattern)) {
        return false;
    }
    if pattern.is_ascii() && word.is_ascii() {
        return fits_letters(pattern.as_bytes(), word.as_bytes(), *b"*?");
    }
    let letters = |text: &str| text.chars().collect::<Vec<char>>();
    fits_letters(&letters(pattern), &letters(word), ['*', '?'])
}

/// The letters before the first `*` or `?`.
pub fn fixed_beginning(pattern: &str) -> &str {
    pattern.split(['*', '?']).next().unwrap_or(pattern)
}

/// The letters behind the last `*` or `?`.
pub fn fixed_end(pattern: &str) -> &str {
    pattern.rsplit(['*', '?']).next().unwrap_or(pattern)
}

fn fits_letters<L: Copy + PartialEq>(pattern: &[L], word: &[L], [any, one]: [L; 2]) -> bool {
    let (mut p, mut w) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(c) = word.get(w) {
        match pattern.get(p) {
            Some(x) if *x == any => {
                star = Some((p, w));
                p += 1;
            }
            Some(x) if *x == one || x == c => {
                p += 1;
                w += 1;
            }
            _ => {
                let Some((at, from)) = star else { return false };
                p = at + 1;
                w = from + 1;
                star = Some((at, from + 1));
            }
        }
    }
    pattern.iter().skip(p).all(|c| *c == any)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns_fit_whole_words() {
        assert!(fits("wasser*", "wasserstoff"));
        assert!(fits("*stoff", "wasserstoff"));
        assert!(fits("w?rt", "wort"));
        assert!(fits("*e*g*", "strategiegeber"));
        assert!(!fits("w?rt", "wrt"));
        assert!(!fits("wasser", "wasserstoff"));
        assert!(!fits("*stoff", "stoffe"));
        assert!(fits("*", ""));
    }
}
