//! Makes `index/wortliste.fst` from counted word forms: `cargo run --example lexikon -- wortzahlen.tsv index/woerter.txt
//! index/wortliste.fst`.

use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let [counted, further, target] = env::args()
        .skip(1)
        .collect::<Vec<_>>()
        .try_into()
        .map_err(|_| "Aufruf: lexikon ZAHLEN WÖRTER ZIEL")?;
    fs::write(
        target,
        leitlinien::search::make_lexicon(&fs::read_to_string(counted)?, &fs::read_to_string(further)?),
    )?;
    Ok(())
}
