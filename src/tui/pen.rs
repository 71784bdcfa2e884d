//! Colours and attributes as sequences (SGR), changed as little as possible and never beyond what the terminal knows.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::environment::{Colours, Family, Profile};

/// Colours and attributes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

const PLAIN: Look = Look { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

/// The colours and attributes that the terminal is set to.
#[derive(Debug)]
pub(super) struct Pen {
    colours: Colours,
    /// The attributes that the terminal can show; blinking is never among them.
    modifiers: Modifier,
    look: Option<Look>,
}

impl Pen {
    pub(super) fn new(profile: Profile) -> Self {
        let simple = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
        let modifiers = match profile.family {
            Family::Vt | Family::Ansi => simple,
            Family::Console => simple | Modifier::DIM,
            Family::Xterm | Family::Screen => {
                simple | Modifier::DIM | Modifier::ITALIC | Modifier::CROSSED_OUT
            }
        };
        Self { colours: profile.colours, modifiers, look: None }
    }

    pub(super) fn forget(&mut self) {
        self.look = None;
    }

    /// True if the cell is a blank without any style.
    pub(super) fn is_blank(cell: &Cell) -> bool {
        cell.symbol() == " " && cell.fg == Color::Reset && cell.bg == Color::Reset && cell.modifier.is_empty()
    }

    /// True if the terminal is set to the cell's colours and attributes already.
    pub(super) fn holds(&self, cell: &Cell) -> bool {
        self.look == Some(self.look_of(cell))
    }

    pub(super) fn reset(&mut self, out: &mut Vec<u8>) {
        if self.look != Some(PLAIN) {
            out.extend_from_slice(b"\x1b[m");
            self.look = Some(PLAIN);
        }
    }

    pub(super) fn take(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let wanted = self.look_of(cell);
        if self.look == Some(wanted) {
            return;
        }
        let now = self.look.unwrap_or(PLAIN);
        let mut parameters = Vec::new();
        let gone = now.modifier - wanted.modifier;
        let from = if self.look.is_none() || !gone.is_empty() || (wanted == PLAIN) {
            parameters.push(0);
            PLAIN
        } else {
            now
        };
        parameters.extend(attributes(wanted.modifier - from.modifier));
        if wanted.fg != from.fg {
            Self::colour(wanted.fg, 30, &mut parameters);
        }
        if wanted.bg != from.bg {
            Self::colour(wanted.bg, 40, &mut parameters);
        }
        write(&parameters, out);
        self.look = Some(wanted);
    }

    fn look_of(&self, cell: &Cell) -> Look {
        Look { fg: self.known(cell.fg), bg: self.known(cell.bg), modifier: cell.modifier & self.modifiers }
    }

    /// The nearest colour the terminal has. With eight colours bright black would be invisible: it becomes default.
    fn known(&self, colour: Color) -> Color {
        let bright = matches!(number(colour), Some(8..=15));
        match colour {
            _ if self.colours == Colours::None => Color::Reset,
            Color::DarkGray if self.colours == Colours::Eight => Color::Reset,
            _ if bright && self.colours == Colours::Eight => {
                number(colour).map_or(Color::Reset, |n| Color::Indexed(n - 8))
            }
            Color::Rgb(..) | Color::Indexed(16..) if self.colours != Colours::Full => Color::Reset,
            colour => number(colour).map_or(colour, Color::Indexed),
        }
    }

    fn colour(colour: Color, base: u16, parameters: &mut Vec<u16>) {
        match colour {
            Color::Indexed(n @ 0..=7) => parameters.push(base + u16::from(n)),
            Color::Indexed(n @ 8..=15) => parameters.push(base + 52 + u16::from(n)),
            Color::Indexed(n) => parameters.extend([base + 8, 5, u16::from(n)]),
            Color::Rgb(r, g, b) => parameters.extend([base + 8, 2, u16::from(r), u16::from(g), u16::from(b)]),
            _ => parameters.push(base + 9),
        }
    }
}

/// The number of a named colour among the sixteen; `None` for any other colour.
fn number(colour: Color) -> Option<u8> {
    Some(match colour {
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Indexed(n @ 0..=15) => n,
        _ => return None,
    })
}

fn attributes(modifier: Modifier) -> impl Iterator<Item = u16> {
    const CODES: [(Modifier, u16); 6] = [
        (Modifier::BOLD, 1),
        (Modifier::DIM, 2),
        (Modifier::ITALIC, 3),
        (Modifier::UNDERLINED, 4),
        (Modifier::REVERSED, 7),
        (Modifier::CROSSED_OUT, 9),
    ];
    CODES.into_iter().filter(move |(one, _)| modifier.contains(*one)).map(|(_, code)| code)
}

fn write(parameters: &[u16], out: &mut Vec<u8>) {
    if parameters.is_empty() {
        return;
    }
    out.extend_from_slice(b"\x1b[");
    if parameters != [0] {
        let text: Vec<String> = parameters.iter().map(u16::to_string).collect();
        out.extend_from_slice(text.join(";").as_bytes());
    }
    out.push(b'm');
}
