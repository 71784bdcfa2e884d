//! Reading files: what a PDF lacks, and what ends a reader that got lost in a file.

pub const ABGESTUERZT: &str =
    "das Lesen ist abgestürzt; die Datei ist vermutlich beschädigt, bitte neu speichern";
pub const SPEICHERGRENZE: &str = "Speichergrenze erreicht; bitte in Teile zerlegen oder neu speichern";
pub const TIEFE: &str = "zu tief verschachtelt; bitte neu speichern oder als Text ausgeben";
pub const AUSGABEGRENZE: &str = "enthält mehr Text als ein Dokument; bitte in Teile zerlegen";

pub fn zeitgrenze(sekunden: u64) -> String {
    format!(
        "Zeitgrenze erreicht: nach {sekunden} s nicht gelesen; bitte in Teile zerlegen oder neu speichern"
    )
}

pub fn ohne_vorleser(error: &std::io::Error) -> String {
    format!("das Programm kann keinen Leseprozess starten ({})", super::ordner::systemgrund(error))
}

pub fn seiten_ohne_text(seiten: &[u32]) -> String {
    match seiten {
        [eine] => format!("Seite {eine} enthält keinen Text, bitte OCR."),
        _ => format!("Die Seiten {} enthalten keinen Text, bitte OCR.", aufzaehlung(seiten)),
    }
}

pub fn seiten_beschaedigt(seiten: &[u32]) -> String {
    match seiten {
        [eine] => format!("Seite {eine} ist beschädigt und vielleicht nicht vollständig gelesen."),
        _ => {
            format!(
                "Die Seiten {} sind beschädigt und vielleicht nicht vollständig gelesen.",
                aufzaehlung(seiten)
            )
        }
    }
}

pub fn zeichen_unlesbar(anzahl: u32) -> String {
    match anzahl {
        1 => "Ein Zeichen ist nicht lesbar: Seine Schrift nennt keinen Buchstaben dazu.".to_owned(),
        _ => format!("{anzahl} Zeichen sind nicht lesbar: Ihre Schrift nennt keine Buchstaben dazu."),
    }
}

fn aufzaehlung(seiten: &[u32]) -> String {
    let mut spannen: Vec<(u32, u32)> = Vec::new();
    for seite in seiten {
        match spannen.last_mut() {
            Some((_, bis)) if *bis + 1 == *seite => *bis = *seite,
            _ => spannen.push((*seite, *seite)),
        }
    }
    let mut teile: Vec<String> = Vec::new();
    for (von, bis) in spannen {
        teile.push(if von == bis { von.to_string() } else { format!("{von}-{bis}") });
    }
    match teile.split_last() {
        Some((letzter, vorn)) if !vorn.is_empty() => format!("{} und {letzter}", vorn.join(", ")),
        _ => teile.concat(),
    }
}
