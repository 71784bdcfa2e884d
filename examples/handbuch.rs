//! Writes the table of keys into the handbook from the table of commands: `cargo run --example handbuch`.

use std::error::Error;
use std::fs;

use leitlinien::app::Tasten;

/// The file with the table.
const HANDBOOK: &str = "docs/tasten.md";

fn main() -> Result<(), Box<dyn Error>> {
    let (table, text) = (Tasten::default().table(), fs::read_to_string(HANDBOOK)?);
    let head = table.lines().next().unwrap_or_default();
    let (before, rest) = text.split_once(head).ok_or("Das Handbuch hat keine Tabelle der Tasten.")?;
    let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
    fs::write(HANDBOOK, format!("{before}{table}\n{after}"))?;
    Ok(())
}
