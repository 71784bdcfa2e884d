//! What somebody does who sees the program for the first time.

use leitlinien::app::Focus;

use crate::support::screen::{frame, rows};
use crate::support::session::Session;

fn screen(session: &Session) -> String {
    rows(&frame(&session.app)).join("\n")
}

fn said(session: &Session) -> String {
    session.app.out.notice.clone().unwrap_or_default()
}

#[test]
fn narrowing_the_hits_leads_to_them_and_a_second_enter_undoes_nothing() {
    let mut session = Session::new(80, 24);
    session.keys("/polen<Enter>F<Down><Enter>");
    let query = session.app.search.query.clone();
    assert_ne!(query, "polen");
    assert!(session.app.dialog.is_none() && session.app.focus() == Focus::Hits);
    session.keys("<Enter>");
    assert_eq!(session.app.search.query, query);
    session.keys("F<Home><Enter>");
    assert_eq!(session.app.search.query, "polen", "{}", screen(&session));
}
