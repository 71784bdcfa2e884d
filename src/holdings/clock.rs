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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Datum;
    use crate::eigenes::zeitpunkt::Zeitpunkt;

    #[test]
    fn what_is_written_down_can_be_told() {
        let (moment, day) = (now(), today());
        assert!(moment.starts_with(&day) && moment.ends_with('Z') && moment.len() == 20, "{moment}");
        assert!(Zeitpunkt::from_utc(&moment).is_some() && Datum::from_iso(&day).is_some());
    }
}
