//! The cut-out of a passage that is shown: whole words around the matches, preferably whole sentences.

use std::cmp::Reverse;
use std::ops::Range;

use super::mark::Mark;
use crate::search::query::bits;
use crate::text::part;

/// Length of a cut-out in bytes, about.
const SNIPPET: usize = 220;

/// A cut-out and its highlighted ranges, counted in characters.
pub struct Snippet {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

/// The best cut-out of `text`.
pub fn snippet(text: &str, marks: &[Mark]) -> Snippet {
    let range = window(text, marks);
    let inner = part(text, range.clone());
    let before = if range.start > 0 { "… " } else { "" };
    let after = if range.end < text.trim_end().len() { " …" } else { "" };
    let offset = before.chars().count();
    let count = |to: usize| part(text, range.start..to).chars().count();
    let inside = |span: &Range<usize>| range.start <= span.start && span.end <= range.end;
    let marks = spans(marks).into_iter().filter(inside);
    let marks = marks.map(|span| offset + count(span.start)..offset + count(span.end)).collect();
    Snippet { text: format!("{before}{inner}{after}"), marks }
}

fn is_inside(mark: &Mark, range: &Range<usize>) -> bool {
    range.start <= mark.span.start && mark.span.end <= range.end
}

/// The range of the sentences around the one that matches most leaves of the query, cut to whole words if too long.
fn window(text: &str, marks: &[Mark]) -> Range<usize> {
    let sentences = sentences(text);
    let value = |range: &Range<usize>| {
        let inside = marks.iter().filter(|mark| is_inside(mark, range));
        let best = inside.clone().map(|mark| Reverse(mark.grund)).max();
        (bits(inside.clone().map(|mark| mark.leaf)).count_ones(), best, inside.count().min(3))
    };
    // Of equally good sentences the first.
    let best = sentences.iter().enumerate().rev().max_by_key(|(_, sentence)| value(sentence));
    let Some((best, Range { start, end })) = best.map(|(best, sentence)| (best, sentence.clone())) else {
        return 0..text.len();
    };
    if end - start > SNIPPET {
        return cut(text, start..end, marks);
    }
    let ends = sentences.iter().skip(best + 1).map(|next| next.end);
    let end = ends.take_while(|end| end - start <= SNIPPET).last().unwrap_or(end);
    let starts = sentences.iter().take(best).rev().map(|previous| previous.start);
    starts.take_while(|start| end - start <= SNIPPET).last().unwrap_or(start)..end
}

/// About [`SNIPPET`] bytes of a long sentence, from a little before the densest matches, at blanks.
fn cut(text: &str, sentence: Range<usize>, marks: &[Mark]) -> Range<usize> {
    let inside: Vec<&Mark> = marks.iter().filter(|mark| is_inside(mark, &sentence)).collect();
    let reach = |from: usize| {
        let near = inside.iter().filter(|mark| is_inside(mark, &(from..from + SNIPPET)));
        bits(near.map(|mark| mark.leaf)).count_ones()
    };
    // Of equally good starts the first; a match that does not fit is cut from its sentence's beginning.
    let starts = inside.iter().rev().map(|mark| mark.span.start).filter(|start| reach(*start) > 0);
    let start = starts.max_by_key(|start| reach(*start)).unwrap_or(sentence.start);
    let lead = start.saturating_sub(SNIPPET / 4).max(sentence.start);
    let from = if lead == sentence.start { lead } else { blank_before(text, lead, sentence.start) };
    let to = (from + SNIPPET).min(sentence.end);
    let to = if to == sentence.end { to } else { blank_before(text, to, start) };
    let last = inside.iter().filter(|m| m.span.start < to).map(|m| m.span.end).max();
    from..last.unwrap_or(to).max(to)
}

/// The byte of the last white space from byte `floor` to before byte `at`, where a text can be cut; else `floor`.
fn blank_before(text: &str, at: usize, floor: usize) -> usize {
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    if at <= floor {
        return floor;
    }
    part(text, floor..at).rfind(char::is_whitespace).map_or(floor, |blank| floor + blank)
}

/// The ranges of the sentences. A dot behind a single letter, a number or a short abbreviation ends no sentence.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let end = at + c.len_utf8();
        let rest = part(text, end..).trim_start_matches(['“', '”', '"', ')', '«']);
        let opens = rest.trim_start().chars().next().is_none_or(|c| c.is_uppercase() || c.is_ascii_digit());
        if rest.starts_with(char::is_whitespace) && opens && !(c == '.' && is_abbreviation(text, at)) {
            let end = text.len() - rest.len();
            push(text, start..end, &mut out);
            start = end;
        }
    }
    push(text, start..text.len(), &mut out);
    out
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let inner = part(text, range.clone());
    let start = range.start + (inner.len() - inner.trim_start().len());
    let end = start + inner.trim().len();
    if start < end {
        out.push(start..end);
    }
}

fn is_abbreviation(text: &str, dot: usize) -> bool {
    let ends = |c: char| c.is_whitespace() || matches!(c, '.' | '(');
    let word = part(text, ..dot).rsplit(ends).next().unwrap_or_default();
    let known = [
        "bzw", "ca", "Dr", "Prof", "Nr", "Abs", "Art", "Mio", "Mrd", "ggf", "inkl", "usw", "vgl", "St", "Tel",
    ];
    word.chars().count() <= 1 || known.contains(&word) || word.chars().all(|c| c.is_ascii_digit())
}

/// The ranges of the matches, ascending, without overlaps.
pub fn spans(marks: &[Mark]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match spans.last_mut() {
            Some(last) if mark.span.start < last.end => last.end = last.end.max(mark.span.end),
            _ => spans.push(mark.span.clone()),
        }
    }
    spans
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong boundary shall fail the test")]
mod tests {
    use super::*;
    use crate::search::matching::Grund;

    fn mark(text: &str, word: &str, leaf: usize) -> Mark {
        let at = text.find(word).unwrap();
        Mark { span: at..at + word.len(), leaf, grund: Grund::Wort }
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_not_at_a_number_or_abbreviation() {
        let text = "Am 9. April 2024 ca. 30 Gäste. Dr. Müller sprach. Ende!";
        let list: Vec<&str> = sentences(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(list, ["Am 9. April 2024 ca. 30 Gäste.", "Dr. Müller sprach.", "Ende!"]);
    }

    #[test]
    fn a_long_sentence_is_cut_at_blanks_around_the_match() {
        let text = format!(
            "{} Wasserstoffkonferenz {} Ende.",
            "Übergänge möglich ".repeat(30),
            "schöne Grüße ".repeat(40)
        );
        let got = snippet(&text, &[mark(&text, "Wasserstoffkonferenz", 0)]);
        let chars: Vec<char> = got.text.chars().collect();
        let word: String = chars[got.marks[0].clone()].iter().collect();
        assert_eq!(word, "Wasserstoffkonferenz");
        assert!(got.text.starts_with("… ") && got.text.ends_with(" …"), "{}", got.text);
        assert!(chars.len() < 260);
        for word in got.text.split_whitespace().filter(|w| *w != "…") {
            assert!(
                ["Übergänge", "möglich", "Wasserstoffkonferenz", "schöne", "Grüße"].contains(&word),
                "{word}"
            );
        }
    }

    #[test]
    fn the_sentence_with_most_of_the_query_wins() {
        let filler = "Das ist ein Satz ohne Belang, der nur Platz braucht und deshalb lang und länger wird, bis er reicht. ";
        let text = format!("Polen liegt nah. {}{}Polen und Wissenschaft.", filler, filler.repeat(2));
        let last = text.rfind("Polen").unwrap();
        let marks = [
            mark(&text, "Polen", 0),
            Mark { span: last..last + 5, leaf: 0, grund: Grund::Wort },
            mark(&text, "Wissenschaft", 1),
        ];
        assert!(snippet(&text, &marks).text.ends_with("Polen und Wissenschaft."));
    }
}
