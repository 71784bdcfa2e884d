//! Frames painted into a terminal emulator must look like the frames.

use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};

use super::*;

fn profile(term: &'static str) -> Profile {
    with(&[("TERM", term), ("LANG", "C.UTF-8")])
}

fn with(variables: &[(&str, &str)]) -> Profile {
    let variable = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    Profile::new(variable).unwrap()
}

fn frame(lines: &[&str]) -> Buffer {
    Buffer::with_lines(lines.iter().copied())
}

fn painted(painter: &mut Painter, frame: Buffer) -> String {
    String::from_utf8(painter.paint(frame, None).0.to_vec()).unwrap()
}

#[test]
fn an_unchanged_frame_costs_nothing() {
    let mut painter = Painter::new(profile("xterm"));
    painter.paint(frame(&["Instrumente"]), Some(Position::new(0, 0)));
    let (bytes, _) = painter.paint(frame(&["Instrumente"]), Some(Position::new(0, 0)));
    assert_eq!(bytes, b"");
}

#[test]
fn one_letter_costs_a_few_bytes() {
    let mut painter = Painter::new(profile("xterm"));
    painter.paint(frame(&["> wass      ", "            "]), Some(Position::new(6, 0)));
    let (bytes, _) = painter.paint(frame(&["> wasse     ", "            "]), Some(Position::new(7, 0)));
    assert_eq!(bytes, b"\x1b[?25le\x1b[?25h");
}

#[test]
fn a_shorter_line_is_erased_not_overwritten() {
    let mut painter = Painter::new(profile("xterm"));
    painted(&mut painter, frame(&["Internationale Strategie", "x"]));
    assert_eq!(painted(&mut painter, frame(&["Inter                   ", "x"])), "\x1b[1;6H\x1b[K");
}

#[test]
fn colours_are_named_as_the_terminal_knows_them() {
    let style = Style::new().fg(Color::LightRed).bg(Color::Indexed(200)).add_modifier(Modifier::BOLD);
    let styled = || {
        let mut frame = Buffer::empty(Rect::new(0, 0, 3, 1));
        frame.set_string(0, 0, "a", style);
        frame
    };
    let sgr = |profile| {
        let text = painted(&mut Painter::new(profile), styled());
        text.split_once("[2J").unwrap().1.to_owned()
    };
    assert_eq!(sgr(profile("xterm-256color")), "\x1b[1;1H\x1b[1;91;48;5;200ma\x1b[m");
    assert_eq!(sgr(profile("xterm")), "\x1b[1;1H\x1b[1;91ma\x1b[m");
    assert_eq!(sgr(profile("ansi")), "\x1b[1;1H\x1b[1;31ma\x1b[m");
    assert_eq!(sgr(profile("vt100")), "\x1b[1;1H\x1b[1ma\x1b[m");
    assert_eq!(sgr(with(&[("TERM", "xterm-256color"), ("NO_COLOR", "1")])), "\x1b[1;1H\x1b[1ma\x1b[m");
}

#[test]
fn a_terminal_without_unicode_gets_ascii() {
    let bytes =
        painted(&mut Painter::new(with(&[("TERM", "xterm"), ("LANG", "C")])), frame(&["┌─ Maßnahme ─┐"]));
    assert!(bytes.is_ascii() && bytes.contains("+- Masnahme -+"), "{bytes}");
}

#[test]
fn the_last_corner_of_a_terminal_that_wraps_at_once_stays_empty() {
    let bytes = painted(&mut Painter::new(profile("ansi")), frame(&["ab", "cd"]));
    assert!(bytes.contains("ab") && bytes.ends_with('c'), "{bytes:?}");
}

/// A frame of random words, wide characters among them, in random styles.
fn frames() -> impl Strategy<Value = Vec<Vec<(String, u8)>>> {
    let word = prop_oneof![
        3 => "[a-z ]{0,12}",
        1 => "[äöüß–„“]{1,4}",
        1 => "[界語]{1,3}",
        2 => " {3,20}",
    ];
    let line = proptest::collection::vec((word, any::<u8>()), 0..5);
    proptest::collection::vec(line, 8)
}

fn drawn(lines: &[Vec<(String, u8)>]) -> Buffer {
    let mut frame = Buffer::empty(Rect::new(0, 0, 30, 8));
    for (y, line) in (0..).zip(lines) {
        let mut x = 0;
        for (word, look) in line {
            let mut style = Style::new();
            if look & 0b11 == 0b01 {
                style = style.fg(Color::Indexed(look >> 4));
            }
            if look & 0b1100 == 0b0100 {
                style = style.add_modifier(Modifier::BOLD);
            }
            if look & 0b1100 == 0b1100 {
                style = style.add_modifier(Modifier::REVERSED);
            }
            (x, _) = frame.set_stringn(x, y, word, usize::from(30 - x), style);
        }
    }
    frame
}

fn emulator() -> vt100::Parser {
    vt100::Parser::new(8.try_into().unwrap(), 30.try_into().unwrap(), 0)
}

/// What a terminal would show.
fn seen(screen: &vt100::Screen) -> Vec<String> {
    let cell = |x, y| {
        let cell = screen.cell(y, x).unwrap();
        let text = if cell.contents().is_empty() { " " } else { cell.contents() };
        format!("{text}{:?}{}{}", cell.fgcolor(), cell.bold(), cell.inverse())
    };
    (0..8).map(|y| (0..30).map(|x| cell(x, y)).collect()).collect()
}

#[test]
fn a_text_scrolled_by_a_line_costs_its_new_line() {
    let page = |from: usize| {
        let text: Vec<String> =
            (from..from + 22).map(|n| format!("{n:03} {}", "Wortlaut ".repeat(8))).collect();
        let lines = [vec!["Kopf".to_owned()], text, vec!["Fuss".to_owned()]].concat();
        Buffer::with_lines(lines)
    };
    let mut painter = Painter::new(profile("xterm"));
    painter.paint(page(1), None);
    let bytes = painted(&mut painter, page(2));
    assert!(bytes.starts_with("\x1b[2;23r\x1b[23H\n\x1b[r\x1b[23;1H023 Wortlaut"), "{bytes:?}");
    assert!(bytes.len() < 110, "{}", bytes.len());
    let back = painted(&mut painter, page(1));
    assert!(back.starts_with("\x1b[2;23r\x1b[2H\x1bM\x1b[r\x1b[2;1H001 Wortlaut"), "{back:?}");
}

proptest! {
    #[test]
    fn scrolling_leads_to_the_same_screen_as_painting_anew(
        page in frames(),
        starts in proptest::collection::vec(0..16usize, 1..8),
    ) {
        let lines = [page.clone(), page.clone(), page].concat();
        let mut painter = Painter::new(profile("xterm"));
        let mut terminal = emulator();
        for start in starts {
            let frame = || drawn(&lines[start..start + 8]);
            terminal.process(painter.paint(frame(), None).0);
            let mut anew = emulator();
            anew.process(Painter::new(profile("xterm")).paint(frame(), None).0);
            prop_assert_eq!(seen(terminal.screen()), seen(anew.screen()));
        }
    }

    #[test]
    fn a_change_leads_to_the_same_screen_as_painting_anew(steps in proptest::collection::vec(frames(), 1..5)) {
        for term in ["xterm-256color", "linux"] {
            let mut painter = Painter::new(profile(term));
            let mut terminal = emulator();
            for step in &steps {
                let (bytes, _) = painter.paint(drawn(step), None);
                terminal.process(bytes);
                let mut anew = emulator();
                anew.process(Painter::new(profile(term)).paint(drawn(step), None).0);
                prop_assert_eq!(seen(terminal.screen()), seen(anew.screen()));
            }
        }
    }
}
