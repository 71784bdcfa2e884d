//! The one integration test binary; every area of the program adds a module.

mod cli;
mod parser;
mod pty;
mod scenes;
mod support;
mod tidy;
mod walks;
