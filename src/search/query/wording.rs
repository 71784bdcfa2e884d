//! Small words with a special role in a query: operators not in capitals, and the words that make it a question.

use super::lex::{Item, Lexeme, is_quote, lex};
use crate::deutsch::suche::hinweis;
use crate::search::german::is_stop_word;

/// Words that begin a question, folded; ascending.
const ASKING: [&str; 25] = [
    "wann", "warum", "was", "welche", "welchem", "welchen", "welcher", "welches", "wem", "wen", "wer",
    "weshalb", "wessen", "wie", "wieso", "wieviel", "wieviele", "wo", "wobei", "wofur", "woher", "wohin",
    "womit", "woran", "wozu",
];

/// Verbs and small words without a meaning of their own in a question, in small letters, folded; ascending.
#[rustfmt::skip]
const CARRYING: [&str; 63] = [
    "alles", "bedeutet", "bekommen", "bekommt", "besteht", "betrifft", "bezuglich", "bitte", "brachte",
    "brauchen", "braucht", "bringen", "bringt", "darf", "dienen", "dient", "durfen", "durfte", "eigentlich",
    "fallt", "gab", "geben", "gehen", "geht", "geschieht", "gibt", "gilt", "ging", "heisst", "hinweg",
    "ist", "kam", "kommen", "kommt", "lag", "lauft", "laut", "lautet", "liegen", "liegt", "machen", "macht",
    "machte", "meinen", "meint", "mochte", "passiert", "sagen", "sagt", "sagte", "sind", "spielen",
    "spielt", "stand", "steckt", "stehen", "steht", "tun", "tut", "uberhaupt", "will", "wollen", "wollte",
];

/// Verbs that begin a question when other words follow: `Gibt es Stipendien`, `Darf Sachsen`.
const OPENING: [&str; 20] = [
    "darf", "durfen", "gab", "gibt", "hat", "hatte", "ist", "kann", "konnen", "konnte", "muss", "mussen",
    "sind", "soll", "sollen", "sollte", "war", "waren", "werden", "wird",
];

/// Words behind `wie` that ask with it and tell nothing: `wie hoch`, `wie oft`.
const HOW: [&str; 9] = ["gross", "haufig", "hoch", "lang", "lange", "oft", "stark", "teuer", "weit"];

/// Words, folded, that turn a statement into its opposite. A search does not follow them.
pub const EXCLUDING: [&str; 13] = [
    "ausser",
    "ausserhalb",
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keines",
    "nicht",
    "nie",
    "niemals",
    "ohne",
    "weder",
];
/// The word, folded, that limits a statement to what follows it; not followed, either.
const ONLY: &str = "nur";
/// Words, folded, that bound a number, if one follows.
const BOUNDS: [&str; 9] =
    ["hochstens", "mindestens", "uber", "unter", "weniger", "mehr", "zwischen", "grosser", "kleiner"];

/// The words of a query that a reader would take as an exclusion or a bound, and that the search does not follow, as
/// typed. `offered` says that a small `nicht` is already offered as an operator.
pub(super) fn unread(lexemes: &[Lexeme], offered: bool) -> Vec<String> {
    let items: Vec<&Item> = lexemes.iter().filter_map(Lexeme::item).collect();
    let is_number =
        |at: usize| items.get(at).is_some_and(|item| item.text.starts_with(|c: char| c.is_ascii_digit()));
    let is_unread = |(at, item): (usize, &&Item)| {
        let word = item.word();
        let word = word.as_str();
        let bound = BOUNDS.contains(&word) && (is_number(at + 1) || is_number(at + 2));
        let unread = bound || word == ONLY || EXCLUDING.contains(&word);
        let known = unread && item.is_bare() && items.len() > 1;
        let typed = item.text.trim_matches(|c: char| !c.is_alphanumeric());
        (known && !(offered && word == "nicht")).then(|| typed.to_owned())
    };
    items.iter().enumerate().filter_map(is_unread).collect()
}

/// The same query with its operators in capitals.
#[derive(Debug, Clone, PartialEq)]
pub struct Capitals {
    pub operators: Vec<&'static str>,
    pub anfrage: String,
}

/// The query with its small `oder`, `nicht`, `or`, `not` between words in capitals; `None` if it has none of them.
pub(super) fn capitals(typed: &str, lexemes: &[Lexeme]) -> Option<Capitals> {
    let mut meant = Capitals { operators: Vec::new(), anfrage: String::new() };
    let mut from = 0;
    for three in lexemes.windows(3) {
        let [_, Lexeme::Item(item), Lexeme::Item(_) | Lexeme::Open] = three else { continue };
        let Some(operator) = operator(item) else { continue };
        meant.anfrage += typed.get(from..item.span.start)?;
        meant.anfrage += operator;
        from = item.span.end;
        if !meant.operators.contains(&operator) {
            meant.operators.push(operator);
        }
    }
    meant.anfrage += typed.get(from..)?;
    (!meant.operators.is_empty()).then_some(meant)
}

/// The query with a filter that holds for all of it: alternatives get brackets, an open quotation its end.
pub fn narrowed(anfrage: &str, filter: &str) -> String {
    let anfrage = anfrage.trim();
    let open = anfrage.chars().filter(|c| is_quote(*c)).count() % 2 == 1;
    let closed = if open { format!("{anfrage}\"") } else { anfrage.to_owned() };
    let (lexemes, _) = lex(&closed);
    let count = |bracket: &Lexeme| lexemes.iter().filter(|lexeme| *lexeme == bracket).count();
    let missing = count(&Lexeme::Open).saturating_sub(count(&Lexeme::Close));
    let closed = format!("{closed}{}", ")".repeat(missing));
    let alternatives = lexemes.iter().any(|lexeme| matches!(lexeme, Lexeme::Or(_)));
    if alternatives { format!("({closed}) {filter}") } else { format!("{closed} {filter}").trim().to_owned() }
}

/// The operator that a word in small letters may mean. `und` needs none: words are joined by it anyway.
fn operator(item: &Item) -> Option<&'static str> {
    match item.text.as_str() {
        _ if !item.is_bare() => None,
        "oder" | "Oder" => Some("ODER"),
        "nicht" | "Nicht" => Some("NICHT"),
        "or" => Some("OR"),
        "not" => Some("NOT"),
        _ => None,
    }
}

/// True for a query of several words that ends with a question mark or begins with a word of `ASKING`, or of several
/// words behind a verb of `OPENING`.
pub(super) fn is_question(typed: &str, lexemes: &[Lexeme]) -> bool {
    let first = |is_such: fn(&Item) -> bool| lexemes.first().and_then(Lexeme::item).is_some_and(is_such);
    let words = lexemes.iter().filter_map(Lexeme::item).count();
    let asks = first(is_asking) || words > 2 && first(is_opening);
    words > 1 && (asks || typed.trim_end().ends_with('?') && typed.contains(char::is_whitespace))
}

/// Leaves out the words that only make the query a question, and notes them; keeps all if only such words are there.
pub(super) fn without_question(lexemes: Vec<Lexeme>, notes: &mut Vec<String>) -> Vec<Lexeme> {
    let behind_how: Vec<usize> = lexemes.windows(2).filter_map(behind_how).collect();
    // The verb that begins a question has a capital, too.
    let opening = lexemes.first().and_then(Lexeme::item).filter(|item| is_opening(item));
    let opening = opening.map(|item| item.span.start);
    let is_empty = |item: &Item| {
        let start = item.span.start;
        is_asking(item) || is_carrying(item) || behind_how.contains(&start) || opening == Some(start)
    };
    let is_filler = |item: &Item| item.feld.is_none() && is_stop_word(&item.word());
    if lexemes.iter().all(|lexeme| lexeme.item().is_some_and(|item| is_empty(item) || is_filler(item))) {
        return lexemes;
    }
    let (left_out, kept): (Vec<Lexeme>, Vec<Lexeme>) =
        lexemes.into_iter().partition(|lexeme| lexeme.item().is_some_and(is_empty));
    let left_out = left_out.iter().filter_map(Lexeme::item);
    let left_out: Vec<String> = left_out.map(|item| item.text.trim_end_matches('?').to_owned()).collect();
    notes.extend((!left_out.is_empty()).then(|| hinweis::frageform(&left_out)));
    kept
}

fn is_asking(item: &Item) -> bool {
    let small = item.is_bare() && !item.text.chars().skip(1).any(char::is_uppercase);
    small && ASKING.binary_search(&item.word().as_str()).is_ok()
}

fn is_opening(item: &Item) -> bool {
    item.is_bare() && OPENING.binary_search(&item.word().as_str()).is_ok()
}

/// Where a word of `HOW` begins, if it stands behind `wie`.
fn behind_how(two: &[Lexeme]) -> Option<usize> {
    let [Lexeme::Item(wie), Lexeme::Item(how)] = two else { return None };
    let asks = wie.is_bare() && wie.word() == "wie" && HOW.binary_search(&how.word().as_str()).is_ok();
    (asks && how.is_bare()).then_some(how.span.start)
}

/// True for a verb of `CARRYING` in small letters; with a capital it is a noun (`Macht`).
fn is_carrying(item: &Item) -> bool {
    let small = item.is_bare() && !item.text.contains(char::is_uppercase);
    small && CARRYING.binary_search(&item.word().as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_ask_ascend() {
        for words in [&ASKING[..], &CARRYING, &OPENING, &HOW] {
            assert!(words.is_sorted(), "{words:?}");
        }
    }

    #[test]
    fn operators_between_words_may_be_meant() {
        let meant =
            |typed: &str| capitals(typed, &lex(typed).0).map(|meant| (meant.anfrage, meant.operators));
        let some = |query: &str, operators: &[&'static str]| Some((query.to_owned(), operators.to_vec()));
        assert_eq!(meant("Wasserstoff nicht Japan"), some("Wasserstoff NICHT Japan", &["NICHT"]));
        assert_eq!(meant("a oder b  oder (c)"), some("a ODER b  ODER (c)", &["ODER"]));
        assert_eq!(meant("a und nicht b oder c"), some("a und NICHT b ODER c", &["NICHT", "ODER"]));
        assert_eq!(meant("Polen or Japan"), some("Polen OR Japan", &["OR"]));
        for typed in
            ["a ODER b", "oder", "Polen oder", "\"a oder b\"", "a und b", "Polen Not Elend", "titel:oder x y"]
        {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_filter_holds_for_the_whole_query() {
        for (typed, whole) in [
            ("Polen", "Polen land:PL"),
            ("", "land:PL"),
            ("Polen ODER Japan", "(Polen ODER Japan) land:PL"),
            ("(Polen ODER Japan", "((Polen ODER Japan)) land:PL"),
            ("Japan \"in Polen", "Japan \"in Polen\" land:PL"),
        ] {
            assert_eq!(narrowed(typed, "land:PL"), whole);
        }
    }

    #[test]
    fn a_question_begins_or_ends_as_one() {
        let asks = |typed: &str| is_question(typed, &lex(typed).0);
        for typed in
            ["Was macht Sachsen", "Gibt es Stipendien für Indien?", "wie viele Maßnahmen", "Wer?  was"]
        {
            assert!(asks(typed), "{typed}");
        }
        for typed in ["Polen", "was", "WER Kosten", "Polen?", "Sachsen macht was", "w?rt"] {
            assert!(!asks(typed), "{typed}");
        }
    }
}
