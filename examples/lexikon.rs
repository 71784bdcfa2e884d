//! Makes `index/wortliste.fst` from counted word forms and further nouns: `cargo run --example lexikon`.

use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let counted = fs::read_to_string("index/wortzahlen-gesetze.tsv")?;
    let further = fs::read_to_string("index/woerter.txt")?;
    fs::write("index/wortliste.fst", leitlinien::search::make_lexicon(&counted, &further))?;
    Ok(())
}
