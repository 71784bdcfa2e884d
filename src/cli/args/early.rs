//! What ends the program before any command runs.

/// Something to say instead of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Early {
    /// Help or version, for stdout.
    Text(String),
    /// A complaint, for stderr.
    Satz(String),
}
