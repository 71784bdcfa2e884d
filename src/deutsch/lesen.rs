//! Reading files: what a PDF lacks, and what ends a reader that got lost in a file.

use super::bausteine::{aufzaehlung, zahl};

sentences! {
    pub ABGESTUERZT = "das Lesen ist abgestürzt; die Datei ist vermutlich beschädigt, bitte neu speichern";
    pub SPEICHERGRENZE = "Speichergrenze erreicht; bitte in Teile zerlegen oder neu speichern";
    pub TIEFE = "zu tief verschachtelt; bitte neu speichern oder als Text ausgeben";
    pub AUSGABEGRENZE = "enthält mehr Text als ein Dokument; bitte in Teile zerlegen";
    pub zeitgrenze(sekunden: u64) =
        "Zeitgrenze erreicht: nach {sekunden} s nicht gelesen; bitte in Teile zerlegen oder neu speichern";
    pub ohne_vorleser(error: &std::io::Error) =
        ("das Programm kann keinen Leseprozess starten ({})", super::ordner::systemgrund(error));
}

pub fn seiten_ohne_text(seiten: &[u32]) -> String {
    match seiten {
        [eine] => format!("Seite {eine} enthält keinen Text, bitte OCR."),
        _ => format!("Die Seiten {} enthalten keinen Text, bitte OCR.", genannt(seiten)),
    }
}

pub fn seiten_beschaedigt(seiten: &[u32]) -> String {
    match seiten {
        [eine] => format!("Seite {eine} ist beschädigt und vielleicht nicht vollständig gelesen."),
        _ => {
            format!(
                "Die Seiten {} sind beschädigt und vielleicht nicht vollständig gelesen.",
                genannt(seiten)
            )
        }
    }
}

pub fn zeichen_unlesbar(anzahl: u32) -> String {
    match zahl(anzahl as usize).as_str() {
        "1" => "Ein Zeichen ist nicht lesbar: Seine Schrift nennt keinen Buchstaben dazu.".to_owned(),
        n => format!("{n} Zeichen sind nicht lesbar: Ihre Schrift nennt keine Buchstaben dazu."),
    }
}

fn genannt(seiten: &[u32]) -> String {
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
    aufzaehlung(&teile, " und ")
}
