//! Prints the trees.
use leitlinien::domain::*;
fn show(b: &Baum, id: NodeId, d: usize) {
    let k = b.get(id).unwrap();
    println!(
        "{}{} [{}] {} {}",
        "  ".repeat(d),
        k.art.key(),
        k.kennung,
        k.titel.chars().take(90).collect::<String>(),
        k.merkmale
            .iter()
            .filter(|m| !matches!(m.1, leitlinien::domain::knoten::Merkmal::Leer))
            .map(|(n, v)| format!("{n}={}", format!("{v:?}").chars().take(30).collect::<String>()))
            .collect::<Vec<_>>()
            .join(" ")
    );
    for c in &k.kinder {
        show(b, *c, d + 1);
    }
}
fn main() {
    let t = std::time::Instant::now();
    let b = match leitlinien::corpus::shipped() {
        Ok(b) => b,
        Err(e) => {
            println!("{e}");
            return;
        }
    };
    println!("{:?}", t.elapsed());
    println!("passagen {}", b.passagen.len());
    for a in Ansicht::ALL {
        println!("=== {}", a.key());
        for w in b.baum(a).wurzeln() {
            show(b.baum(a), *w, 0);
        }
    }
}
