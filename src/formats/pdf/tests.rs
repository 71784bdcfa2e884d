use super::*;

#[test]
fn look() {
    let Ok(path) = std::env::var("LOOK") else { return };
    match read(&std::fs::read(path).unwrap()) {
        Ok(g) => {
            println!("{}", g.text.replace('\u{c}', "<FF>"));
            println!("{:?} {:?} {:?}", g.stellen, g.eigenschaften, g.hinweise);
        }
        Err(e) => println!("GRUND {e}"),
    }
}

#[test]
fn look_rows() {
    let Ok(path) = std::env::var("LOOKROWS") else { return };
    let doc = open(&std::fs::read(path).unwrap()).unwrap();
    for page in collect(&doc).unwrap().iter().take(2) {
        for row in row::rows(&page.glyphs) {
            let s: Vec<String> = row
                .segments
                .iter()
                .map(|s| format!("[{:.0}-{:.0} y{:.0} s{:.1} {}]", s.x, s.end, s.y, s.size, s.text))
                .collect();
            println!("{}", s.join(" "));
        }
    }
}
