//! Keys in, screen out.

use crate::support::screen::{frame, rows};
use crate::support::session::Session;

#[test]
fn look() {
    let sizes = std::env::var("LOOK_SIZE").unwrap_or_else(|_| "80x24".into());
    let keys = std::env::var("LOOK_KEYS").unwrap_or_default();
    let (w, h) = sizes.split_once('x').unwrap();
    let mut s = Session::new(w.parse().unwrap(), h.parse().unwrap());
    for part in keys.split("@@") {
        s.keys(part);
        println!("===== {part}");
        println!("{}", rows(&frame(&s.app)).join("\n"));
    }
}
