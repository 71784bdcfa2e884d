//! Random sessions: whatever is pressed at whatever size, the state stays whole and the frame can be drawn.

use leitlinien::app::message::Erneuert;
use leitlinien::app::{Event, Focus, Key, Left, Mouse, MouseKind, Size};
use leitlinien::view;

use crate::support::screen::{frame, rows};
use crate::support::session::{Session, bestand};

/// A small generator of its own, so that a walk is the same on every machine.
struct Seed(u64);

impl Seed {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

const KEYS: &str = "jkhlnNbfteuzvcioVxDwwyx/?123456mmMUSpPdL+-*<lt>>=<Up><Down><Left><Right><PgUp><PgDn><Home><End><Enter><Enter><Esc>\
    <Esc><Tab><BackTab><S-Right><S-Down><S-End><Space><BS><F2><C-l><C-r>aeiopß(\"*-:";

fn check(session: &Session, trail: &[String]) {
    let app = &session.app;
    let buffer = frame(app);
    assert_eq!(buffer, frame(app), "two frames of one state differ\n{trail:?}");
    let shown: Vec<_> = app.tree().rows.iter().map(|row| row.id).collect();
    assert!(shown.is_empty() || shown.contains(&app.tree().selected), "selection lost\n{trail:?}");
    assert_eq!(
        app.focus() == Focus::Hits,
        app.focus() == Focus::Hits && app.screen.left == Left::Hits,
        "{trail:?}"
    );
    if let Some(cursor) = view::cursor(app) {
        assert!(
            cursor.x < app.world.size.width && cursor.y < app.world.size.height,
            "cursor {cursor:?} outside\n{trail:?}"
        );
    }
    if let Some(hit) = app.reader.hit {
        assert!(app.reader.hits.is_empty() || hit < app.reader.hits.len(), "{trail:?}");
    }
}

fn walk(seed: u64, steps: usize) {
    let mut seed = Seed(seed);
    let keys = Key::sequence(KEYS);
    let mut session = Session::new(80, 24);
    let mut trail = Vec::new();
    for _ in 0..steps {
        let event = match seed.next(20) {
            0 => Event::Resized(Size { width: seed.next(160) as u16, height: seed.next(60) as u16 }),
            1 => {
                let kinds = [
                    MouseKind::Click,
                    MouseKind::DoubleClick,
                    MouseKind::Drag,
                    MouseKind::Drag,
                    MouseKind::Release,
                    MouseKind::ScrollDown,
                    MouseKind::ScrollUp,
                ];
                let kind = kinds[seed.next(kinds.len())];
                Event::Mouse(Mouse { kind, column: seed.next(160) as u16, row: seed.next(60) as u16 })
            }
            2 => Event::Pasted("Polen \"Wissenschaft".to_owned()),
            _ => Event::Key(keys[seed.next(keys.len())]),
        };
        trail.push(format!("{event:?}"));
        session.event(event);
        let recent = trail.len().saturating_sub(30);
        check(&session, &trail[recent..]);
    }
}

#[test]
fn random_sessions_keep_the_state_whole() {
    for seed in [1, 7, 42, 2026] {
        walk(seed, 300);
    }
}

/// The holdings are made anew whenever somebody has changed one. Nothing has changed here: so nothing may on the screen.
#[test]
fn holdings_made_anew_and_still_the_same_change_nothing_on_the_screen() {
    let keys = Key::sequence(KEYS);
    for number in 1..=40 {
        let mut seed = Seed(number * 7919);
        let (mut session, mut trail) = (Session::new(80, 24), Vec::new());
        // As every session begins.
        session.app = session.app.with_holdings(Vec::new(), Vec::new());
        for _ in 0..60 {
            let key = keys[seed.next(keys.len())];
            trail.push(key);
            session.event(Event::Key(key));
        }
        let before = (rows(&frame(&session.app)), session.app.dialog.is_some());
        let erneuert = Erneuert { bestand: (*bestand()).clone(), fehlt: Vec::new() };
        session.event(Event::Renewed(Ok(Box::new(erneuert))));
        let after = (rows(&frame(&session.app)), session.app.dialog.is_some());
        assert_eq!(before, after, "{number}: {trail:?}");
    }
}
