//! The user's clipboard, over any distance: OSC 52, which the terminal at the user's own desk understands.

use super::environment::Profile;

/// Maximum number of bytes of a copied text: xterm accepts at most 100,000 bytes in base64.
const LIMIT: usize = 74_994;

/// Why nothing was copied. Whether the terminal obeys, no program can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// Longer than a terminal takes: 74,994 bytes.
    TooLong,
    Unsupported,
}

/// The bytes that make a terminal put `text` into the clipboard.
pub(super) fn sequence(profile: Profile, text: &str) -> Result<Vec<u8>, Refused> {
    if !profile.modern() {
        return Err(Refused::Unsupported);
    }
    if text.len() > LIMIT {
        return Err(Refused::TooLong);
    }
    let plain = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    // tmux and screen keep the sequence for themselves or drop it; wrapped it also reaches the terminal behind them.
    let wrapped = if profile.tmux {
        format!("\x1bPtmux;\x1b{plain}\x1b\\")
    } else if profile.screen {
        pieces(&plain)
    } else {
        String::new()
    };
    Ok((plain + &wrapped).into_bytes())
}

/// The sequence `plain`, wrapped in pieces of at most 500 bytes: screen takes strings of at most 768 bytes.
fn pieces(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len() + plain.len() / 64);
    let mut rest = plain;
    while let Some((piece, after)) =
        rest.split_at_checked(rest.len().min(500)).filter(|(piece, _)| !piece.is_empty())
    {
        out.extend(["\x1bP", piece, "\x1b\\"]);
        rest = after;
    }
    out
}

fn base64(bytes: &[u8]) -> String {
    let letter = |six: u32| match u8::try_from(six & 63).unwrap_or(0) {
        n @ 0..=25 => b'A' + n,
        n @ 26..=51 => b'a' + n - 26,
        n @ 52..=61 => b'0' + n - 52,
        62 => b'+',
        _ => b'/',
    };
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let six = char::from(letter(bits >> (18 - 6 * place)));
            out.push(if place <= chunk.len() { six } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(term: &str, tmux: bool) -> Profile {
        let variable = |name: &str| match name {
            "TERM" => Some(term.to_owned()),
            "TMUX" if tmux => Some("/tmp/tmux,1,0".to_owned()),
            _ => None,
        };
        Profile::new(variable).unwrap()
    }

    #[test]
    fn base64_is_the_one_of_the_standard() {
        for (text, code) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
            ("Maßnahme", "TWHDn25haG1l"),
            ("\u{3ff}\u{7ff}~?", "z7/fv34/"),
        ] {
            assert_eq!(base64(text.as_bytes()), code, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_copied_is_said() {
        let fits = "ä".repeat(LIMIT / 2);
        let long = format!("{fits}ä");
        assert_eq!(sequence(profile("xterm", false), &long), Err(Refused::TooLong));
        assert_eq!(sequence(profile("linux", false), "a"), Err(Refused::Unsupported));
        assert!(sequence(profile("xterm", false), &fits).unwrap().len() <= 100_000);
    }

    #[test]
    fn tmux_and_screen_are_known_by_their_variables_and_by_their_names() {
        let wrapped = |variables: &[(&str, &str)]| {
            let find = |name: &str| variables.iter().find(|(known, _)| *known == name);
            let profile = Profile::new(|name| find(name).map(|(_, value)| (*value).to_owned())).unwrap();
            let bytes = String::from_utf8(sequence(profile, "a").unwrap()).unwrap();
            bytes.split_once('\u{7}').unwrap().1.to_owned()
        };
        let (tmux, screen) = ("\u{1b}Ptmux;\u{1b}\u{1b}]52", "\u{1b}P\u{1b}]52");
        assert!(wrapped(&[("TERM", "xterm-256color"), ("STY", "1.pts")]).starts_with(screen));
        assert!(wrapped(&[("TERM", "screen-256color"), ("TMUX", "/tmp/t,1,0")]).starts_with(tmux));
        assert!(wrapped(&[("TERM", "screen.xterm-256color")]).starts_with(screen));
        assert!(wrapped(&[("TERM", "tmux-256color")]).starts_with(tmux));
        assert_eq!(wrapped(&[("TERM", "xterm-256color"), ("TMUX", ""), ("STY", "")]), "");
    }

    #[test]
    fn tmux_and_screen_are_passed_through() {
        let tmux = sequence(profile("tmux-256color", true), "a").unwrap();
        assert_eq!(tmux, b"\x1b]52;c;YQ==\x07\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\");
        let screen = sequence(profile("screen", false), &"a".repeat(900)).unwrap();
        let wrapped = String::from_utf8(screen).unwrap();
        let (_, wrapped) = wrapped.split_once('\u{7}').unwrap();
        assert!(wrapped.split("\x1b\\").all(|piece| piece.len() <= 502));
        assert!(wrapped.replace("\x1b\\\x1bP", "").contains("YWFh"));
    }
}
