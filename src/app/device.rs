//! What a user has in front of them: terminal, keys, mouse, colours. Plain data; knows nothing of the interface.

mod key;
mod keyname;
mod pointer;
mod terminal;
mod thema;

pub use key::{Key, KeyCode};
pub(super) use keyname::{named, readable};
pub use pointer::{Mouse, MouseKind};
pub use terminal::{Capabilities, Size};
pub use thema::Thema;
