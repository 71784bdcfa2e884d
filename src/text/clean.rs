//! Makes text from a document harmless for a terminal.

use std::borrow::Cow;

/// Maximum number of combining marks kept on one letter; more are a flood, not a language.
const MAX_COMBINING: usize = 4;

/// Drops every character that could steer a terminal or hide text: C0, DEL, C1, bidirectional controls, zero-width
/// characters, tags. Tabs and line ends become blanks; a letter keeps at most four combining marks.
///
/// ```
/// use leitlinien::text::clean;
/// assert_eq!(clean("a\u{1b}[31mb\u{202e}c\u{ad}d\te"), "a[31mbcd e");
/// ```
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let kept = judged(text).filter_map(|(_, fate)| if let Fate::Shown(c) = fate { Some(c) } else { None });
    Cow::Owned(kept.collect())
}

/// Stands for a character that [`clean`] drops, where users must see that something was dropped.
pub const HIDDEN: char = '\u{fffd}';

/// The characters of [`clean`], with [`HIDDEN`] in place of each dropped one (once for a flood of combining marks),
/// each with the byte of `text` at which it stands.
pub fn shown(text: &str) -> impl Iterator<Item = (usize, char)> {
    judged(text).filter_map(|(at, fate)| match fate {
        Fate::Shown(c) => Some((at, c)),
        Fate::Hidden => Some((at, HIDDEN)),
        Fate::Flood => None,
    })
}

/// [`shown`] as one text.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown(text).map(|(_, c)| c).collect())
}

enum Fate {
    Shown(char),
    Hidden,
    /// A dropped combining mark behind another dropped one.
    Flood,
}

fn judged(text: &str) -> impl Iterator<Item = (usize, Fate)> {
    let mut marks = 0;
    text.char_indices().map(move |(at, c)| {
        marks = if is_combining(c) { marks + 1 } else { 0 };
        let fate = match c {
            '\t' | '\n' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Fate::Shown(' '),
            _ if marks > MAX_COMBINING + 1 => Fate::Flood,
            c if is_hidden(c) || marks > MAX_COMBINING => Fate::Hidden,
            c => Fate::Shown(c),
        };
        (at, fate)
    })
}

/// True for characters that are shown as they are, one column wide, and combine with no other.
pub(crate) fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '–' | '−' | '„' | '“' | '”' | '€' | '…' | '•')
}

/// True for characters that must never reach a terminal.
pub fn is_hidden(c: char) -> bool {
    !matches!(c, ' '..='~')
        && (c.is_control()
            || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
            | '\u{1d173}'..='\u{1d17a}'))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
