//! The properties by which a search finds the entries of the catalogue, from their nodes and from the text above them.

use std::collections::{BTreeSet, HashMap};

use super::nennung::Nennung;
use crate::domain::{Art, Block, BlockArt, Eigenschaft as E, Knoten, MerkmalArt as M, Quelle};

/// Properties of a fact: its status, its role, its stand, the years that it states.
pub(super) fn of_fact(knoten: &Knoten) -> Vec<String> {
    let own = [(M::Status, E::Status), (M::Rolle, E::Rolle), (M::Richtung, E::Rolle), (M::Stand, E::Stand)];
    let keys = own.into_iter().filter_map(|(art, own)| Some(own.mit(knoten.merkmale.text(art)?)));
    let rests = knoten.merkmale.text(M::RuhtSeit).map(in_text).unwrap_or_default();
    let rests = rests.into_iter().map(|year| E::RuhtSeit.mit(&year.to_string()));
    let rank = knoten.merkmale.zahl(M::Rang).map(|rank| E::Rang.mit(&rank.to_string()));
    let roles = knoten.merkmale.liste(M::Rollen).iter().map(|rolle| E::Rolle.mit(rolle));
    let keys = keys.chain(rests).chain(rank).chain(roles);
    keys.chain(years(knoten).into_iter().map(|year| E::Jahr.mit(&year.to_string()))).collect()
}

/// The years of a fact; of a period every year from its first to its last.
fn years(knoten: &Knoten) -> BTreeSet<u16> {
    let of = |art| knoten.merkmale.text(art).map(in_text).unwrap_or_default();
    let single = knoten.merkmale.zahl(M::Jahr).and_then(|year| year.to_string().parse().ok());
    let (from, to) = (of(M::Von), of(M::Bis));
    let period = from.iter().zip(&to).flat_map(|(from, to)| *from..=*to);
    let named = [M::Seit, M::Von, M::Bis, M::Zeitraum].into_iter().flat_map(of);
    single.into_iter().chain(period).chain(named).collect()
}

/// The numbers of four digits in a text that are years.
fn in_text(text: &str) -> Vec<u16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).filter(|year| (1800..2200).contains(year)).collect()
}

/// Where a block stands: in which instrument, under which titles, and which states are named above it.
#[derive(Debug, Clone, Default)]
pub(super) struct Stand<'a> {
    /// The printed number of the instrument.
    pub instrument: Option<&'a str>,
    titles: Vec<&'a str>,
    named: BTreeSet<&'a str>,
}

impl Stand<'_> {
    /// Properties of the block with this kind, which itself names these states.
    pub fn eigenschaften(&self, block: &Block, art: Art, own: &[String]) -> Vec<String> {
        if let BlockArt::Fussnote { nummer } = &block.art {
            return vec![E::Nummer.mit(nummer)];
        }
        if !(art.is_statement() || matches!(art, Art::Instrument | Art::Bereich)) {
            return Vec::new();
        }
        let above =
            self.named.iter().filter(|iso| art == Art::Massnahme && own.iter().all(|own| own != *iso));
        let titles = self.titles.iter().map(|titel| E::Abschnitt.mit(titel));
        titles.chain(above.map(|iso| E::Umfeld.mit(iso))).collect()
    }
}

/// A section that is open while a document is gone through, from its heading on.
struct Section<'a> {
    ebene: u8,
    /// The number of the instrument, if the section is one.
    instrument: Option<&'a str>,
    /// The title of the instrument or area; `None` for any other section.
    titel: Option<&'a str>,
    /// The states that the section's heading and paragraphs name.
    named: BTreeSet<&'a str>,
}

/// Where each block of a document stands; `named` has the mentions in each block, `nodes` the document's own tree.
pub(super) fn of_blocks<'a>(
    quelle: &'a Quelle,
    named: &[Vec<Nennung<'a>>],
    nodes: &HashMap<&str, &Knoten>,
) -> Vec<Stand<'a>> {
    let art = |block: &Block| nodes.get(block.kennung.as_str()).map(|knoten| knoten.art);
    let mut open: Vec<Section<'a>> = Vec::new();
    let mut out = Vec::with_capacity(quelle.blocks.len());
    for (at, block) in quelle.blocks.iter().enumerate() {
        if let BlockArt::Ueberschrift { ebene, nummer } = &block.art {
            open.retain(|section| section.ebene < *ebene);
            let kind = art(block);
            let instrument = (kind == Some(Art::Instrument)).then_some(nummer.as_deref()).flatten();
            let titled = matches!(kind, Some(Art::Instrument | Art::Bereich));
            // The title of a paper names its own state; above a measure that says nothing.
            let is_target = |block: &Block| art(block) == Some(Art::Zielland);
            let named = if *ebene > 1 { in_section(quelle, at, named, is_target) } else { BTreeSet::new() };
            let titel = titled.then_some(block.text.as_str());
            open.push(Section { ebene: *ebene, instrument, titel, named });
        }
        out.push(Stand {
            instrument: open.iter().rev().find_map(|section| section.instrument),
            titles: open.iter().filter_map(|section| section.titel).collect(),
            named: open.iter().flat_map(|section| section.named.iter().copied()).collect(),
        });
    }
    out
}

/// The states that a heading, the paragraphs under it and its list of target states name, up to the next heading.
fn in_section<'a>(
    quelle: &'a Quelle,
    heading: usize,
    named: &[Vec<Nennung<'a>>],
    is_target: impl Fn(&Block) -> bool,
) -> BTreeSet<&'a str> {
    let blocks = quelle.blocks.iter().zip(named).skip(heading);
    let own = blocks.enumerate().take_while(|(at, (block, _))| *at == 0 || block.ebene().is_none());
    let says = |block: &Block| block.art == BlockArt::Absatz || block.ebene().is_some() || is_target(block);
    own.filter(|(_, (block, _))| says(block))
        .flat_map(|(_, (_, named))| named.iter().filter_map(|nennung| nennung.wer.land()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Merkmal;

    #[test]
    fn a_period_has_all_its_years_and_a_price_none() {
        let mut knoten = Knoten::new(Art::Reise, "reise/x", "Reise");
        knoten.merkmale.push(M::Von, Merkmal::Text("2023-12-30".to_owned()));
        knoten.merkmale.push(M::Bis, Merkmal::Text("2025-01-02".to_owned()));
        knoten.merkmale.push(M::Stand, Merkmal::Text("geplant".to_owned()));
        assert_eq!(of_fact(&knoten), ["stand:geplant", "jahr:2023", "jahr:2024", "jahr:2025"]);
        assert_eq!(in_text("seit 24. Februar 2022, 10000 Euro, 0815"), [2022]);
    }
}
