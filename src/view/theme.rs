//! Styles by meaning, in the colours of a theme; nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::app::{Capabilities, Thema};

/// The meaning of something on the screen, which decides its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Plain,
    Heading,
    /// Less important: numbers of lines, kinds, letterheads.
    Muted,
    Label,
    /// The source's words in the details.
    Quote,
    Link,
    Chosen,
    ChosenElsewhere,
    Hit,
    /// The hit the user stands on.
    HitHere,
    /// The words an entry rests on.
    Beleg,
    Marked,
    Focused,
    Unfocused,
    Tab,
    Key,
    /// A filter that can be removed.
    Chip,
    Notice,
}

/// The colours of a theme. A theme with its own background takes all its colours from those of the 256 that are the
/// same on every terminal, so that the contrast is known.
#[derive(Debug, Clone, Copy)]
struct ThemeColours {
    plain: Option<(Color, Color)>,
    heading: Color,
    muted: Color,
    link: Color,
    hit: Color,
    hit_here: Color,
    notice: Color,
}

const TERMINAL: ThemeColours = ThemeColours {
    plain: None,
    heading: Color::Cyan,
    muted: Color::DarkGray,
    link: Color::Blue,
    hit: Color::Yellow,
    hit_here: Color::Green,
    notice: Color::Yellow,
};
const HELL: ThemeColours = ThemeColours {
    plain: Some((Color::Indexed(235), Color::Indexed(231))),
    heading: Color::Indexed(24),
    muted: Color::Indexed(241),
    link: Color::Indexed(20),
    hit: Color::Indexed(94),
    hit_here: Color::Indexed(22),
    notice: Color::Indexed(88),
};
const DUNKEL: ThemeColours = ThemeColours {
    plain: Some((Color::Indexed(252), Color::Indexed(234))),
    heading: Color::Indexed(80),
    muted: Color::Indexed(246),
    link: Color::Indexed(111),
    hit: Color::Indexed(221),
    hit_here: Color::Indexed(114),
    notice: Color::Indexed(221),
};
const KONTRAST: ThemeColours = ThemeColours {
    plain: Some((Color::Indexed(231), Color::Indexed(16))),
    heading: Color::Indexed(51),
    muted: Color::Indexed(252),
    link: Color::Indexed(117),
    hit: Color::Indexed(226),
    hit_here: Color::Indexed(46),
    notice: Color::Indexed(226),
};

fn colours(caps: Capabilities) -> Option<ThemeColours> {
    match caps.thema {
        _ if !caps.colour => None,
        Thema::Einfarbig => None,
        Thema::Terminal => Some(TERMINAL),
        Thema::Hell => Some(HELL),
        Thema::Dunkel => Some(DUNKEL),
        Thema::Kontrast => Some(KONTRAST),
    }
}

/// The style of every cell before anything is painted.
pub fn ground(caps: Capabilities) -> Style {
    match colours(caps).and_then(|colours| colours.plain) {
        Some((words, ground)) => Style::new().fg(words).bg(ground),
        None => Style::new(),
    }
}

/// The style of a meaning.
pub fn style(meaning: Meaning, caps: Capabilities) -> Style {
    let modifier = match meaning {
        Meaning::Plain | Meaning::Quote | Meaning::Muted | Meaning::Unfocused => Modifier::empty(),
        Meaning::Heading | Meaning::Label | Meaning::Focused | Meaning::Key | Meaning::Notice => {
            Modifier::BOLD
        }
        Meaning::Link | Meaning::Beleg | Meaning::ChosenElsewhere => Modifier::UNDERLINED,
        Meaning::Chosen | Meaning::Tab | Meaning::Chip | Meaning::Hit => Modifier::REVERSED,
        Meaning::HitHere => Modifier::REVERSED.union(Modifier::BOLD),
        Meaning::Marked => Modifier::REVERSED.union(Modifier::UNDERLINED),
    };
    let style = Style::new().add_modifier(modifier);
    let Some(colours) = colours(caps) else { return style };
    match meaning {
        Meaning::Heading => style.fg(colours.heading),
        Meaning::Muted | Meaning::Unfocused => style.fg(colours.muted),
        Meaning::Link => style.fg(colours.link),
        Meaning::Hit => style.fg(colours.hit),
        Meaning::HitHere => style.fg(colours.hit_here),
        Meaning::Notice => style.fg(colours.notice),
        _ => style,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEANINGS: [Meaning; 18] = [
        Meaning::Marked,
        Meaning::Plain,
        Meaning::Heading,
        Meaning::Muted,
        Meaning::Label,
        Meaning::Quote,
        Meaning::Link,
        Meaning::Chosen,
        Meaning::ChosenElsewhere,
        Meaning::Hit,
        Meaning::HitHere,
        Meaning::Beleg,
        Meaning::Focused,
        Meaning::Unfocused,
        Meaning::Tab,
        Meaning::Key,
        Meaning::Chip,
        Meaning::Notice,
    ];

    fn caps(thema: Thema) -> Capabilities {
        Capabilities { thema, ..Capabilities::default() }
    }

    /// Relative luminance of a colour from the fixed ones of the 256: a cube of six steps and 24 greys.
    fn luminance(colour: Color) -> f64 {
        let Color::Indexed(number) = colour else { panic!("{colour:?} has no fixed value") };
        let rgb = match number {
            232.. => [8 + 10 * (number - 232); 3],
            16.. => {
                let steps = [0, 95, 135, 175, 215, 255];
                let at = usize::from(number - 16);
                [at / 36, at / 6 % 6, at % 6].map(|step| steps[step])
            }
            _ => panic!("the terminal decides about {number}"),
        };
        let linear = rgb.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// WCAG 2.2, contrast ratio.
    fn contrast(thema: Thema, meaning: Meaning) -> f64 {
        let style = ground(caps(thema)).patch(style(meaning, caps(thema)));
        let (a, b) = (luminance(style.fg.unwrap()), luminance(style.bg.unwrap()));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrasts_are_those_of_wcag() {
        assert!((contrast(Thema::Kontrast, Meaning::Plain) - 21.0).abs() < 0.01);
        for meaning in MEANINGS {
            for (thema, least) in [(Thema::Kontrast, 7.0), (Thema::Hell, 4.5), (Thema::Dunkel, 4.5)] {
                let ratio = contrast(thema, meaning);
                assert!(ratio >= least, "{thema:?} {meaning:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn without_colour_meanings_differ_by_more_than_colour() {
        for meaning in [Meaning::Chosen, Meaning::Hit, Meaning::Link, Meaning::Heading] {
            let plain = style(meaning, caps(Thema::Einfarbig));
            assert!(plain.fg.is_none() && plain.bg.is_none() && !plain.add_modifier.is_empty());
        }
        let no_color = Capabilities { colour: false, ..caps(Thema::Kontrast) };
        assert_eq!(ground(no_color), Style::new());
    }
}
