//! The words of a query as a user sees them: which of them narrow.

use crate::search::FIELDS;

/// The words of a query, quoted ones whole.
pub fn tokens(query: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for c in query.chars() {
        quoted ^= c == '"';
        match out.last_mut() {
            Some(last) if quoted || !c.is_whitespace() => last.push(c),
            _ => out.push(String::new()),
        }
    }
    out.retain(|token| !token.is_empty());
    out
}

/// True for `feld:wert`.
pub fn is_filter(token: &str) -> bool {
    token.split_once(':').is_some_and(|(field, value)| FIELDS.contains(&field) && !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_cut_at_blanks_outside_quotes() {
        assert_eq!(tokens("polen  titel:\"neue Wege\" -messe"), ["polen", "titel:\"neue Wege\"", "-messe"]);
        assert!(
            is_filter("land:PL") && !is_filter("Ziel: Polen") && !is_filter("12:30") && !is_filter("land:")
        );
    }
}
