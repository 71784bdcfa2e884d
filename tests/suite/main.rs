//! The one integration test binary; every area of the program adds a module.

mod parser;
#[cfg(test)]
mod pty;
mod scenes;
mod support;
mod walks;
