//! Styles by meaning. Sixteen colours, the terminal's own background; nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Capabilities;

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Ordinary words.
    Plain,
    /// Headings.
    Heading,
    /// Less important: numbers of lines, kinds, letterheads.
    Muted,
    /// Names of properties.
    Label,
    /// The source's words in the details.
    Quote,
    /// What can be followed.
    Link,
    /// The chosen row of the focused pane.
    Chosen,
    /// The chosen row of another pane.
    ChosenElsewhere,
    /// What was searched for.
    Hit,
    /// The hit the user stands on.
    HitHere,
    /// The words an entry rests on.
    Beleg,
    /// Words the user marks.
    Marked,
    /// Title of the focused pane.
    Focused,
    /// Title of another pane.
    Unfocused,
    /// The view that is open.
    Tab,
    /// Keys in the footer.
    Key,
    /// A filter that can be removed.
    Chip,
    /// Notices.
    Notice,
}

/// The style of a meaning.
pub fn style(meaning: Meaning, caps: Capabilities) -> Style {
    let (colour, modifier) = match meaning {
        Meaning::Plain | Meaning::Quote => (None, Modifier::empty()),
        Meaning::Heading => (Some(Color::Cyan), Modifier::BOLD),
        Meaning::Muted | Meaning::Unfocused => (Some(Color::DarkGray), Modifier::empty()),
        Meaning::Label | Meaning::Focused | Meaning::Key => (None, Modifier::BOLD),
        Meaning::Link => (Some(Color::Blue), Modifier::UNDERLINED),
        Meaning::Chosen | Meaning::Tab | Meaning::Chip => (None, Modifier::REVERSED),
        Meaning::Hit => (Some(Color::Yellow), Modifier::REVERSED),
        Meaning::HitHere => (Some(Color::Green), Modifier::REVERSED.union(Modifier::BOLD)),
        Meaning::Beleg | Meaning::ChosenElsewhere => (None, Modifier::UNDERLINED),
        Meaning::Marked => (None, Modifier::REVERSED.union(Modifier::UNDERLINED)),
        Meaning::Notice => (Some(Color::Yellow), Modifier::BOLD),
    };
    let style = Style::new().add_modifier(modifier);
    match colour {
        Some(colour) if caps.colour => style.fg(colour),
        _ => style,
    }
}
