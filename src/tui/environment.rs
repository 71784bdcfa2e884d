//! What the terminal can do, judged by `TERM` and the locale alone: a terminal is never asked.

use crate::app::{Capabilities, Thema};
use crate::text::clean;
use crate::text::words::is_listed;

/// How the terminal sends characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    Utf8,
    Latin1,
    Ascii,
}

/// Families of terminals that are handled alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Emulators in the tradition of xterm, tmux among them.
    Xterm,
    /// GNU screen: as xterm, but strings for the terminal behind it must be wrapped.
    Screen,
    /// The console of Linux and terminals with as few abilities.
    Console,
    /// DEC hardware and what imitates it: no colours.
    Vt,
    /// ansi and cons25: no scroll margins, and the last column wraps at once.
    Ansi,
}

/// How many colours may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Colours {
    None,
    Eight,
    Sixteen,
    Full,
}

/// The abilities of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Profile {
    pub(super) family: Family,
    pub(super) colours: Colours,
    pub(super) charset: Charset,
    /// True if the terminal can be told to show a frame only when it is complete (mode 2026).
    pub(super) synchronised: bool,
    pub(super) tmux: bool,
    pub(super) screen: bool,
}

/// First words of the `TERM` names of this family, separated by blanks.
const XTERM: &str = "xterm rxvt urxvt tmux putty kitty alacritty foot konsole gnome vte st stterm wezterm contour \
                     mintty iterm iterm2 mlterm nsterm teraterm ghostty xfce terminator";
const CONSOLE: &str = "linux fbterm eterm cygwin bterm hurd";
const ANSI: &str = "ansi cons25 pcansi";
/// The numbers behind `vt` in the `TERM` names of DEC's terminals.
const VT: &str = "100 102 125 132 200 220 240 300 320 340 400 420 510 520 525";
/// `TERM` names of terminals that are known to show a frame as a whole (mode 2026).
const SYNCHRONISED: [&str; 6] = ["xterm-kitty", "alacritty", "foot", "contour", "wezterm", "xterm-ghostty"];

impl Profile {
    /// Judges the environment; `None` for a terminal nobody knows.
    pub(super) fn new(variable: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let term = variable("TERM")?;
        let family = family(&term)?;
        let charset = charset(&variable);
        let full = term.contains("256color")
            || term.contains("direct")
            || SYNCHRONISED.contains(&term.as_str())
            || matches!(variable("COLORTERM").as_deref(), Some("truecolor" | "24bit"));
        let refused = variable("NO_COLOR").is_some_and(|value| !value.is_empty()) || term.ends_with("-m");
        let colours = match family {
            _ if refused => Colours::None,
            Family::Vt => Colours::None,
            Family::Ansi => Colours::Eight,
            Family::Xterm | Family::Screen if full => Colours::Full,
            Family::Xterm | Family::Screen | Family::Console => Colours::Sixteen,
        };
        let synchronised = SYNCHRONISED.contains(&term.as_str());
        let set = |name| variable(name).is_some_and(|value| !value.is_empty());
        let tmux = set("TMUX") || term.to_ascii_lowercase().starts_with("tmux");
        let screen = !tmux && (set("STY") || family == Family::Screen);
        Some(Self { family, colours, charset, synchronised, tmux, screen })
    }

    pub(super) fn capabilities(self) -> Capabilities {
        Capabilities {
            unicode: self.unicode(),
            colour: self.colours != Colours::None,
            mouse: self.modern(),
            lines: false,
            thema: Thema::default(),
        }
    }

    /// True where characters beyond ASCII may be sent.
    pub(super) fn unicode(self) -> bool {
        self.charset == Charset::Utf8 && !matches!(self.family, Family::Vt | Family::Ansi)
    }

    /// True if the terminal has the alternate screen, the mouse, bracketed paste and the clipboard.
    pub(super) fn modern(self) -> bool {
        matches!(self.family, Family::Xterm | Family::Screen)
    }

    pub(super) fn hides_cursor(self) -> bool {
        self.family != Family::Ansi
    }

    pub(super) fn margins(self) -> bool {
        self.family != Family::Ansi
    }
}

/// True if the linear mode may send more than ASCII: a pipe is judged by the locale, a terminal also by its kind.
pub(super) fn takes_unicode(variable: impl Fn(&str) -> Option<String>, terminal: bool) -> bool {
    match Profile::new(&variable).filter(|_| terminal) {
        Some(profile) => profile.unicode(),
        None => charset(variable) == Charset::Utf8,
    }
}

/// `TERM` cleaned of what must not be printed.
pub(super) fn shown(term: &str) -> String {
    clean(term).chars().take(40).collect()
}

fn family(term: &str) -> Option<Family> {
    let lower = term.to_ascii_lowercase();
    let base = lower.split(['-', '.', '+']).next().unwrap_or_default();
    let digits = base.strip_prefix("vt").map(|rest| rest.trim_end_matches(|c: char| !c.is_ascii_digit()));
    match base {
        "screen" => Some(Family::Screen),
        _ if is_listed(XTERM, base) => Some(Family::Xterm),
        _ if is_listed(CONSOLE, base) => Some(Family::Console),
        _ if is_listed(ANSI, base) || base.starts_with("cons25") => Some(Family::Ansi),
        _ if digits.is_some_and(|digits| is_listed(VT, digits)) => Some(Family::Vt),
        _ => None,
    }
}

/// The first of the three locale variables that is not empty decides, as in the C library.
fn charset(variable: impl Fn(&str) -> Option<String>) -> Charset {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))
        .unwrap_or_default()
        .to_ascii_lowercase();
    if locale.contains("utf-8") || locale.contains("utf8") {
        Charset::Utf8
    } else if locale.contains("8859-1") || locale.contains("88591") || locale.contains("@euro") {
        Charset::Latin1
    } else {
        Charset::Ascii
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(variables: &[(&str, &str)]) -> Option<Profile> {
        Profile::new(|name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn unknown_terminals_are_refused() {
        for term in ["", "dumb", "unknown", "gibtsnicht-99", "emacs", "vt52"] {
            assert_eq!(profile(&[("TERM", term)]), None, "{term}");
        }
        assert_eq!(profile(&[]), None);
    }

    #[test]
    fn known_terminals_are_told_apart() {
        for (term, family, colours) in [
            ("xterm", Family::Xterm, Colours::Sixteen),
            ("xterm-256color", Family::Xterm, Colours::Full),
            ("xterm-kitty", Family::Xterm, Colours::Full),
            ("tmux-256color", Family::Xterm, Colours::Full),
            ("putty-256color", Family::Xterm, Colours::Full),
            ("screen", Family::Screen, Colours::Sixteen),
            ("screen.xterm-256color", Family::Screen, Colours::Full),
            ("linux", Family::Console, Colours::Sixteen),
            ("vt100", Family::Vt, Colours::None),
            ("vt220-8bit", Family::Vt, Colours::None),
            ("ansi", Family::Ansi, Colours::Eight),
            ("cons25r", Family::Ansi, Colours::Eight),
        ] {
            let found = profile(&[("TERM", term)]).unwrap();
            assert_eq!((found.family, found.colours), (family, colours), "{term}");
        }
    }

    #[test]
    fn no_color_counts_unless_it_is_empty() {
        let with = |value| profile(&[("TERM", "xterm"), ("NO_COLOR", value)]).unwrap().colours;
        assert_eq!(with("1"), Colours::None);
        assert_eq!(with(""), Colours::Sixteen);
    }

    #[test]
    fn the_locale_decides_about_characters() {
        let unicode = |variables: &[(&str, &str)]| {
            let mut all = vec![("TERM", "xterm")];
            all.extend_from_slice(variables);
            profile(&all).unwrap().capabilities().unicode
        };
        assert!(unicode(&[("LANG", "de_DE.UTF-8")]));
        assert!(unicode(&[("LC_ALL", ""), ("LC_CTYPE", "C.utf8"), ("LANG", "C")]));
        assert!(!unicode(&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]));
        assert!(!unicode(&[("LANG", "de_DE.ISO-8859-1")]));
        assert!(!unicode(&[]));
    }
}
