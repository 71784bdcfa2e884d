//! Floor 0: every German sentence the user can read, one module per place where it appears.

pub mod terminal;
