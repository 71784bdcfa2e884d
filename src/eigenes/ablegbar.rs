//! What makes a kind of own state a file.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of own state that is kept in one file. The default value is the state of a user without a file.
pub trait Ablegbar: Default + Serialize + DeserializeOwned {
    /// Name of the file, without its ending.
    const NAME: &'static str;
    /// Number of the file's form. A program that knows only a smaller one neither reads nor replaces the file.
    const SCHEMA: u32;
}
