//! Hostile and ordinary input, in one piece and byte by byte.

use proptest::prelude::*;

use super::*;
use crate::app::{Mouse, MouseKind};
use crate::tui::events::events_in;

/// Silence until nothing is open; two rounds are enough for anything (a paste, then what was typed behind it).
fn settle(decoder: &mut Decoder, now: Instant) {
    for _ in 0..2 {
        if decoder.patience().is_some() {
            decoder.silence(now);
        }
    }
    assert_eq!(decoder.patience(), None, "the machine rests after a silence");
}

/// The events of the bytes, however they are split.
fn read(bytes: &[u8]) -> Vec<Event> {
    let whole = events_in(Charset::Utf8, &[bytes]);
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    assert_eq!(events_in(Charset::Utf8, &single), whole, "split into bytes: {bytes:?}");
    whole
}

fn keys(notation: &str) -> Vec<Event> {
    Key::sequence(notation).into_iter().map(Event::Key).collect()
}

fn pasted(text: &str) -> Vec<Event> {
    vec![Event::Pasted(text.to_owned())]
}

#[test]
fn typed_characters_are_keys() {
    assert_eq!(read("jä€😀ẞ".as_bytes()), keys("jä€😀ẞ"));
    assert_eq!(read(b"\r\n\t\x7f\x08 "), keys("<Enter><Enter><Tab><BS><BS> "));
    assert_eq!(read(b"\x00\x01\x03\x1a\x1c\x1f"), keys("<C-Space><C-a><C-c><C-z><C-\\><C-_>"));
}

#[test]
fn cursor_and_function_keys_of_every_terminal() {
    for (bytes, notation) in [
        (&b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F"[..], "<Up><Down><Right><Left><Home><End>"),
        (b"\x1bOA\x1bOB\x1bOC\x1bOD\x1bOH\x1bOF", "<Up><Down><Right><Left><Home><End>"),
        (b"\x1b[1~\x1b[4~\x1b[7~\x1b[8~\x1b[2~\x1b[3~", "<Home><End><Home><End><Ins><Del>"),
        (b"\x1b[5~\x1b[6~\x1b[Z", "<PgUp><PgDn><BackTab>"),
        (b"\x1bOP\x1bOQ\x1bOR\x1bOS\x1b[P\x1b[Q", "<F1><F2><F3><F4><F1><F2>"),
        (b"\x1b[11~\x1b[12~\x1b[13~\x1b[14~\x1b[15~\x1b[17~", "<F1><F2><F3><F4><F5><F6>"),
        (b"\x1b[18~\x1b[19~\x1b[20~\x1b[21~\x1b[23~\x1b[24~", "<F7><F8><F9><F10><F11><F12>"),
        (b"\x1b[[A\x1b[[B\x1b[[E", "<F1><F2><F5>"),
        (b"\x1b[1;2A\x1b[1;3D\x1b[1;5C\x1b[1;2R\x1b[3;5~", "<S-Up><A-Left><C-Right><S-F3><C-Del>"),
        (b"\x1bO2P\x1bO1;2P", "<S-F1><S-F1>"),
        (b"\x1b[a\x1bOa\x1b[5^\x1b[5$", "<S-Up><C-Up><C-PgUp><S-PgUp>"),
        (b"\x1bOM\x1bOk\x1bOm\x1bOj\x1bOp\x1bOy", "<Enter>+-*09"),
        (b"\x1b[27;5;13~\x1b[13;5u\x1b[102;5u\x1b[9;2u", "<C-Enter><C-Enter><C-f><BackTab>"),
    ] {
        assert_eq!(read(bytes), keys(notation), "{bytes:?}");
    }
}

#[test]
fn escape_is_a_key_even_when_the_next_one_comes_with_it() {
    assert_eq!(read(b"\x1b"), keys("<Esc>"));
    assert_eq!(read(b"\x1b\x1b"), keys("<Esc><Esc>"));
    assert_eq!(read(b"\x1bq\x1b\r\x1b\x03"), keys("<Esc>q<Esc><Enter><Esc><C-c>"));
    assert_eq!(read("\u{1b}ä".as_bytes()), keys("<Esc>ä"));
    assert_eq!(read(b"\x1b\x7f"), keys("<A-BS>"));
    assert_eq!(read(b"\x1b\x1b[A"), keys("<Esc><Up>"));
}

#[test]
fn an_arrow_key_on_a_bad_line_is_an_arrow_key() {
    let start = Instant::now();
    let mut decoder = Decoder::new(Charset::Utf8);
    decoder.feed(b"\x1b", start);
    assert_eq!(decoder.patience(), Some(ESCAPE));
    decoder.silence(start + ESCAPE);
    decoder.feed(b"[", start + ESCAPE * 2);
    decoder.feed(b"B", start + ESCAPE * 3);
    assert_eq!(decoder.take(), keys("<Esc><Down>"), "late bytes are no text");

    decoder.feed(b"\x1b", start);
    decoder.silence(start + ESCAPE);
    decoder.feed(b"[", start + ESCAPE * 2);
    decoder.silence(start + ESCAPE * 8);
    assert_eq!(decoder.take(), keys("<Esc>["), "a bracket typed after Esc is a bracket");

    decoder.feed(b"\x1b", start);
    decoder.silence(start + ESCAPE);
    decoder.feed(b"[A", start + LATE * 3);
    assert_eq!(decoder.take(), keys("<Esc>[A"), "and typed later everything is");
}

#[test]
fn answers_are_never_keys() {
    for answer in [
        &b"\x1b[?64;1;2;22c"[..],
        b"\x1b[?1;2c",
        b"\x1b[>41;354;0c",
        b"\x1b[12;40R",
        b"\x1b[1;1R",
        b"\x1b[0n",
        b"\x1b[?2026;2$y",
        b"\x1b[4;2$y",
        b"\x1b[?0u",
        b"\x1b[?1u",
        b"\x1b[8;24;80t",
        b"\x1b[I\x1b[O",
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1b]11;rgb:ffff/ffff/ffff\x07",
        b"\x1b]l\xc3\xa4 q\r\x03 title\x1b\\",
        b"\x1bP>|XTerm(354)\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b[M !!",
        b"\x1b[M\xff\xfe\xfd",
        b"\x1b[32;10;20M",
        b"\x1b[201~",
    ] {
        assert_eq!(read(answer), [], "{answer:?}");
        let followed = [answer, b"j"].concat();
        assert_eq!(read(&followed), keys("j"), "{answer:?}");
    }
}

#[test]
fn broken_sequences_end_and_the_next_key_counts() {
    for broken in [
        &b"\x1b["[..],
        b"\x1b[1;",
        b"\x1bO",
        b"\x1b[[",
        b"\x1b[M!",
        b"\x1b]11;rgb:",
        b"\x1bPq",
        b"\xc3",
        b"\xf0\x9f",
        b"\x1b[<0;1",
    ] {
        assert_eq!(read(broken), [], "{broken:?}");
        let now = Instant::now();
        let mut decoder = Decoder::new(Charset::Utf8);
        decoder.feed(broken, now);
        settle(&mut decoder, now);
        decoder.feed(b"q", now);
        assert_eq!(decoder.take(), keys("q"), "{broken:?}");
    }
    assert_eq!(read(b"\x1b[1;\x1b[A"), keys("<Up>"));
    assert_eq!(read(b"\x1b[\r"), keys("<Enter>"));
    assert_eq!(read(b"\xc3j\xa4\xff\xc0"), keys("j"));
    assert_eq!(read(&[&b"\x1b["[..], &[b'1'; 500], b"A"].concat()), []);
    assert_eq!(read(b"\x1b[99999999999999999999~"), []);
}

#[test]
fn a_string_without_end_gives_the_keyboard_back() {
    let start = Instant::now();
    let mut decoder = Decoder::new(Charset::Utf8);
    decoder.feed(b"\x1b]0;", start);
    for tenth in 0..40 {
        decoder.feed(b"x", start + Duration::from_millis(100) * tenth);
    }
    assert!(!decoder.take().is_empty());
    assert_eq!(decoder.patience(), None);
}

#[test]
fn a_latin1_terminal_types_umlauts() {
    assert_eq!(events_in(Charset::Latin1, &[b"\xe4\xdf\xa4"]), keys("äß¤"));
    assert_eq!(events_in(Charset::Latin1, &[b"\x1b[200~\xe4\x1b[201~"]), pasted("ä"));
}

#[test]
fn a_paste_is_text_with_its_line_ends() {
    assert_eq!(read(b"\x1b[200~Wasser\x1b[201~"), pasted("Wasser"));
    assert_eq!(
        read(b"\x1b[200~a\r\nb\rc\td\x03\x1b[31me\x1b]52;c;AAAA\x07f\x00\x1b[201~"),
        pasted("a\nb\nc def")
    );
    assert_eq!(read("\x1b[200~Maß\u{202e}nahme\u{9b}31m\n\x1b[201~".as_bytes()), pasted("Maßnahme\n"));
    assert_eq!(read(b"\x1b[200~\x1b[201~"), []);
    assert_eq!(read(b"\x1b[200~a\x1b[20b\x1b\x1b[201~"), pasted("a"));
    assert_eq!(read(b"\x1b[200~offen"), pasted("offen"));
}

#[test]
fn keys_typed_behind_a_paste_are_keys() {
    let typed = read(b"\x1b[200~Wasser\x1b[201~\r\x1b[B");
    assert_eq!(typed, [pasted("Wasser"), keys("<Enter><Down>")].concat());
}

#[test]
fn a_paste_that_carries_its_own_end_mark_stays_text() {
    assert_eq!(read(b"\x1b[200~harmlos\x1b[201~\x03q\x1b[201~"), pasted("harmlosq"));
    assert_eq!(read(b"\x1b[200~a\x1b[201~\rq\x1b[200~b\x1b[201~"), pasted("a\nqb"));
    let nested = b"\x1b[200~harmlos\x1b[201~\x1b[200~\x03\x1b[201~ \x1b[200~noch";
    assert_eq!(read(nested), pasted("harmlos noch"));
}

#[test]
fn a_huge_paste_is_cut_and_its_rest_is_not_typed() {
    let text = "Grundstücksverkehr ".repeat(20_000);
    let found = events_in(Charset::Utf8, &[b"\x1b[200~", text.as_bytes(), b"\x1b[201~j"]);
    let [Event::Pasted(kept), Event::Key(key)] = found.as_slice() else {
        panic!("a paste and a key");
    };
    assert!(kept.len() > 250_000 && kept.len() <= super::super::paste::LIMIT + 8, "{}", kept.len());
    assert_eq!(*key, Key::char('j'));
}

#[test]
fn the_mouse_speaks_sgr() {
    let mouse = |kind, column, row| Event::Mouse(Mouse { kind, column, row });
    assert_eq!(
        read(b"\x1b[<0;3;4M\x1b[<0;3;4m\x1b[<65;200;1M\x1b[<35;1;1M\x1b[<0;99999;1M"),
        [
            mouse(MouseKind::Click, 2, 3),
            mouse(MouseKind::Release, 2, 3),
            mouse(MouseKind::ScrollDown, 199, 0)
        ]
    );
}

/// Bytes that are more often parts of sequences than chance would have it.
fn hostile() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => any::<u8>().prop_map(|byte| vec![byte]),
        4 => proptest::sample::select(b"\x1b[]OPM<?;0123~uR$ABhm\\\x07\x9b\xc3\xa4".to_vec()).prop_map(|byte| vec![byte]),
        1 => Just(b"\x1b[200~".to_vec()),
        1 => Just(b"\x1b[201~".to_vec()),
        1 => Just(b"\x1b[<0;5;5M".to_vec()),
        1 => Just("ä😀".as_bytes().to_vec()),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_lead_home_whatever_the_split(bytes in hostile(), cuts in proptest::collection::vec(0..400usize, 0..8)) {
        let whole = events_in(Charset::Utf8, &[&bytes]);
        let mut rest = bytes.as_slice();
        let mut parts = Vec::new();
        for cut in cuts {
            let (part, after) = rest.split_at(cut.min(rest.len()));
            parts.push(part);
            rest = after;
        }
        parts.push(rest);
        prop_assert_eq!(&events_in(Charset::Utf8, &parts), &whole);
        for event in whole {
            if let Event::Pasted(text) = event {
                prop_assert!(!text.chars().any(|c| c != '\n' && is_hidden(c)), "{:?}", text);
            }
        }
    }
}
