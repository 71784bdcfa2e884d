//! The clock, as far as the holdings need one.

use jiff::Timestamp;

/// The moment as ISO 8601, UTC.
pub fn now() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The day as ISO 8601, UTC.
pub fn today() -> String {
    Timestamp::now().strftime("%Y-%m-%d").to_string()
}
