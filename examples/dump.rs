//! Prints the blocks of a document, for looking at the parser.
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    for b in leitlinien::corpus::parse("d", &text) {
        let z: Vec<String> = b.zeilen.iter().map(|z| z.to_string()).collect();
        println!(
            "{:40} {:?} [{}] {}{}",
            b.kennung,
            b.art,
            z.join(","),
            b.text,
            if b.marks.is_empty() {
                String::new()
            } else {
                format!("  {:?}", b.marks)
            }
        );
    }
}
