//! The measures of a document with everything that a comparison looks at.

use crate::domain::{Art, Baum, Fundstelle, Knoten, MerkmalArt, NodeId, Quelle, Verbindlichkeit};
use crate::katalog::dokument;

/// A measure as it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Massnahme {
    pub kennung: String,
    pub text: String,
    pub fundstelle: Fundstelle,
    /// The place as a reader names it (`Z. 283`, `S. 12`).
    pub stelle: String,
    /// Titles of the sections above it, the outermost first.
    pub pfad: Vec<String>,
    /// Address of the section it stands in.
    pub abschnitt: String,
    /// Address of the outermost section above it.
    pub instrument: String,
    pub verbindlichkeit: Verbindlichkeit,
    /// The sentence that introduces its list and says how binding it is.
    pub einleitung: Option<String>,
}

/// All measures of a document, in its order.
pub fn massnahmen(quelle: &Quelle) -> Vec<Massnahme> {
    let mut baum = Baum::default();
    dokument::add(&mut baum, None, quelle);
    let nodes = baum.iter().filter(|(_, knoten)| knoten.art == Art::Massnahme);
    nodes.filter_map(|(id, knoten)| measure(quelle, &baum, id, knoten)).collect()
}

fn measure(quelle: &Quelle, baum: &Baum, id: NodeId, knoten: &Knoten) -> Option<Massnahme> {
    let is_section = |knoten: &&Knoten| {
        matches!(knoten.art, Art::Abschnitt | Art::Instrument | Art::Bereich | Art::Ueberschrift)
    };
    let above: Vec<&Knoten> = baum.ancestors(id).filter_map(|id| baum.get(id)).filter(is_section).collect();
    let binding = knoten.merkmale.text(MerkmalArt::Verbindlichkeit).and_then(Verbindlichkeit::from_key);
    Some(Massnahme {
        kennung: knoten.kennung.clone(),
        text: knoten.wortlaut.clone().unwrap_or_else(|| knoten.titel.clone()),
        stelle: quelle.stellen.text(&knoten.belege.first()?.zeilen),
        fundstelle: knoten.belege.first()?.clone(),
        pfad: above.iter().rev().map(|section| section.titel.clone()).collect(),
        abschnitt: above.first().map_or_else(String::new, |section| section.kennung.clone()),
        instrument: above.last().map_or_else(String::new, |section| section.kennung.clone()),
        verbindlichkeit: binding.unwrap_or(Verbindlichkeit::Unbestimmt),
        einleitung: knoten.merkmale.text(MerkmalArt::VerbindlichkeitBeleg).map(str::to_owned),
    })
}
