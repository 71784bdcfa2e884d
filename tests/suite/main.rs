//! The one integration test binary; every area of the program adds a module.

mod parser;
mod scenes;
mod support;
