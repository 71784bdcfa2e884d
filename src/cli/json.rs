//! Entries and places as JSON.

use serde_json::{Map, Value, json};

use crate::domain::{Art, Baum, Bestand, Fundstelle, Knoten, Merkmal, NodeId};
use crate::text::{LineRange, single_spaced};

pub(super) fn tree(bestand: &Bestand, baum: &Baum, id: NodeId) -> Value {
    baum.get(id).map_or(Value::Null, |knoten| node(bestand, knoten, &children(bestand, baum, knoten)))
}

/// The nodes below one, each with everything below it.
pub(super) fn children(bestand: &Bestand, baum: &Baum, knoten: &Knoten) -> Value {
    knoten.kinder.iter().map(|kind| tree(bestand, baum, *kind)).collect()
}

pub(super) fn node(bestand: &Bestand, knoten: &Knoten, kinder: &Value) -> Value {
    json!({
        "kennung": knoten.kennung,
        "art": knoten.art.key(),
        "titel": single_spaced(&knoten.titel),
        "wortlaut": knoten.wortlaut.as_deref().map(single_spaced),
        "merkmale": properties(knoten),
        "gefolgert": knoten.merkmale.gefolgert.iter().map(|art| art.key()).collect::<Value>(),
        "fundstellen": knoten.belege.iter().map(|beleg| place(bestand, beleg)).collect::<Value>(),
        "kinder": kinder,
    })
}

pub(super) fn links(knoten: &Knoten) -> Value {
    let links = knoten.verweise.iter();
    links.map(|link| json!({"titel": single_spaced(&link.titel), "kennung": link.kennung})).collect()
}

pub(super) fn lines(zeilen: &[LineRange]) -> Value {
    zeilen.iter().map(|range| json!([range.von, range.bis])).collect()
}

pub(super) fn addressed(bestand: &Bestand, beleg: &Fundstelle) -> Value {
    with(place(bestand, beleg), json!({"kennung": beleg.block}))
}

pub(super) fn all_addressed(bestand: &Bestand, all: &[Fundstelle]) -> Value {
    all.iter().map(|beleg| addressed(bestand, beleg)).collect()
}

/// A place as JSON: its lines in the extracted text, and its pages or paragraphs if the file has them.
fn place(bestand: &Bestand, beleg: &Fundstelle) -> Value {
    let place = json!({"quelle": beleg.quelle, "zeilen": lines(&beleg.zeilen)});
    let stelle = bestand.quelle(&beleg.quelle).and_then(|quelle| quelle.stellen.stelle(&beleg.zeilen));
    let stelle = stelle.map(|stelle| json!({(stelle.key()): lines(stelle.ranges())}));
    with(with(place, stelle.unwrap_or_default()), json!({"wortlaut": single_spaced(&beleg.wortlaut)}))
}

/// An object with the fields of `more` behind its own; unchanged if `more` is no object.
pub(super) fn with(mut object: Value, more: Value) -> Value {
    if let (Value::Object(fields), Value::Object(more)) = (&mut object, more) {
        fields.extend(more);
    }
    object
}

/// Properties every node of a kind has, be they empty.
fn required(art: Art) -> &'static [&'static str] {
    match art {
        Art::Massnahme => &["instrument", "bereich", "verbindlichkeit", "verbindlichkeit_beleg"],
        Art::Partnerregion => &["land", "status", "seit", "ruht_seit"],
        Art::Land => &["iso", "rollen"],
        Art::Zahl => &["wert", "einheit", "jahr", "veraenderung_prozent", "rang"],
        _ => &[],
    }
}

fn properties(knoten: &Knoten) -> Map<String, Value> {
    let required = required(knoten.art).iter().map(|key| ((*key).to_owned(), Value::Null));
    let mut out: Map<String, Value> = required.collect();
    out.extend(knoten.merkmale.iter().map(|(art, merkmal)| (art.key().to_owned(), value(merkmal))));
    // `seit` answers "since when does it stand so": a resting partnership has rested since that day.
    if knoten.art == Art::Partnerregion
        && out.get("seit").is_some_and(Value::is_null)
        && let Some(since) = out.get("ruht_seit").cloned()
    {
        out.insert("seit".to_owned(), since);
    }
    out
}

fn value(merkmal: &Merkmal) -> Value {
    match merkmal {
        Merkmal::Text(text) => json!(single_spaced(text)),
        Merkmal::Zahl(number) => figure(*number),
        Merkmal::Liste(values) => json!(values),
        Merkmal::Leer => Value::Null,
    }
}

/// Whole numbers without a decimal point.
fn figure(number: f64) -> Value {
    let printed = number.to_string();
    printed.parse::<i64>().map_or_else(|_| json!(number), |whole| json!(whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Quelle, QuelleArt, Stellen};

    #[test]
    fn pages_and_paragraphs_stand_beside_the_lines() {
        let quelle = |stellen| Quelle {
            id: "papier".to_owned(),
            titel: String::new(),
            herausgeber: String::new(),
            art: QuelleArt::Dokument,
            datum: None,
            datum_hinweis: None,
            sha256: String::new(),
            text: String::new(),
            stellen,
            blocks: Vec::new(),
        };
        let beleg = Fundstelle {
            quelle: "papier".to_owned(),
            zeilen: vec![LineRange { von: 3, bis: 9 }, LineRange::single(12)],
            wortlaut: "Wort".to_owned(),
            block: String::new(),
            stelle: (0, 4),
        };
        let shown = |stellen| {
            let bestand = Bestand { quellen: vec![quelle(stellen)], ..Bestand::default() };
            (place(&bestand, &beleg).to_string(), bestand.stelle("papier", &beleg.zeilen))
        };
        let (json, text) = shown(Stellen::Zeilen);
        assert_eq!(json, r#"{"quelle":"papier","zeilen":[[3,9],[12,12]],"wortlaut":"Wort"}"#);
        assert_eq!(text, "Z. 3-9, 12");
        let (json, text) = shown(Stellen::Seiten(vec![1, 5, 20]));
        assert_eq!(
            json,
            r#"{"quelle":"papier","zeilen":[[3,9],[12,12]],"seiten":[[1,2]],"wortlaut":"Wort"}"#
        );
        assert_eq!(text, "S. 1-2");
        let (json, _) = shown(Stellen::Absaetze(vec![1, 3, 12]));
        assert_eq!(
            json,
            r#"{"quelle":"papier","zeilen":[[3,9],[12,12]],"absaetze":[[2,3]],"wortlaut":"Wort"}"#
        );
    }
}
