//! The passages that a cross table counts, and which values of its axes each has.

use std::collections::HashMap;

use super::achsen::{Achse, Kopf, koepfe, staaten};
use crate::deutsch::katalog as wort;
use crate::domain::knoten::Verweis;
use crate::domain::{
    Ansicht, Art, Bestand, Block, BlockArt, Fundstelle, Knoten, MerkmalArt, Quelle, Verbindlichkeit,
};
use crate::katalog::nennung::Nennung;
use crate::katalog::uebersicht::tabelle::{finder, geladen};
use crate::katalog::verweis;
use crate::text::sentence::sentence_at;
use crate::text::single_spaced;

pub(super) struct Zaehlstelle<'a> {
    quelle: &'a Quelle,
    block: &'a Block,
    nennungen: Vec<Nennung<'a>>,
    instrument: Option<usize>,
    verbindlichkeit: Option<Verbindlichkeit>,
    pub massnahme: bool,
}

impl Zaehlstelle<'_> {
    /// The sentence around byte `at` of a paragraph or footnote; without `at` and for other blocks the whole block.
    pub fn fundstelle(&self, at: Option<usize>) -> Fundstelle {
        let running = matches!(self.block.art, BlockArt::Absatz | BlockArt::Fussnote { .. });
        let range = match at.filter(|_| running) {
            Some(at) => sentence_at(&self.block.text, at),
            None => 0..self.block.text.len(),
        };
        self.block.fundstelle(&self.quelle.id, range)
    }
}

/// Everything a table of counts looks at.
pub(super) struct Zaehlstoff<'a> {
    bestand: &'a Bestand,
    /// Passages in the order of the documents.
    pub passagen: Vec<Zaehlstelle<'a>>,
    instrumente: Vec<&'a Knoten>,
    laender: Vec<&'a str>,
}

/// For a block the number of the instrument above it (`None` without one), and the block's node in the tree.
type Baumstelle<'a> = (Option<usize>, &'a Knoten);

impl<'a> Zaehlstoff<'a> {
    pub fn new(bestand: &'a Bestand) -> Self {
        let baum = bestand.baum(Ansicht::Instrumente);
        let instrumente: Vec<&Knoten> =
            baum.iter().map(|(_, knoten)| knoten).filter(|knoten| knoten.art == Art::Instrument).collect();
        let numbers: HashMap<&str, usize> =
            instrumente.iter().enumerate().map(|(at, knoten)| (knoten.kennung.as_str(), at)).collect();
        let mut places: HashMap<&str, Baumstelle<'_>> = HashMap::new();
        for (id, knoten) in baum.iter() {
            let above = std::iter::once(id).chain(baum.ancestors(id)).filter_map(|id| baum.get(id));
            let instrument = above.filter_map(|knoten| numbers.get(knoten.kennung.as_str()).copied()).last();
            places.insert(&knoten.kennung, (instrument, knoten));
        }
        let passagen = passagen(bestand, &places);
        let mut laender: Vec<&str> =
            passagen.iter().flat_map(|one| &one.nennungen).filter_map(|one| one.wer.land()).collect();
        laender.sort_by_cached_key(|iso| (crate::text::fold(bestand.namen.staat(iso)), *iso));
        laender.dedup();
        Self { bestand, passagen, instrumente, laender }
    }

    pub fn koepfe(&self, achse: Achse) -> Vec<Kopf> {
        let link =
            |titel: &str, kennung: &str| Verweis { titel: titel.to_owned(), kennung: kennung.to_owned() };
        let names: Vec<Verweis> = match achse {
            Achse::Land => return staaten(&self.bestand.namen, &self.laender),
            Achse::Instrument => self.instrumente.iter().map(|one| named(one)).collect(),
            Achse::Partnerregion => self.bestand.fakten.regionen().map(verweis::region).collect(),
            Achse::Quelle => geladen(self.bestand).map(|one| link(&one.titel, &one.id)).collect(),
            Achse::Verbindlichkeit => {
                Verbindlichkeit::ALL.iter().map(|one| link(wort::wert(one.key()), one.key())).collect()
            }
        };
        koepfe(achse, names)
    }

    /// The values a passage has on an axis: the number of each head, and the byte of the text where the value is named;
    /// `None` if the value applies to the whole passage.
    pub fn zuordnen(&self, achse: Achse, passage: &Zaehlstelle<'_>) -> Vec<(usize, Option<usize>)> {
        let whole = |at: Option<usize>| at.map(|at| (at, None)).into_iter().collect();
        match achse {
            Achse::Instrument => whole(passage.instrument),
            Achse::Quelle => {
                whole(geladen(self.bestand).position(|quelle| std::ptr::eq(quelle, passage.quelle)))
            }
            Achse::Verbindlichkeit => {
                let place = |own| Verbindlichkeit::ALL.iter().position(|one| *one == own);
                whole(passage.verbindlichkeit.and_then(place))
            }
            Achse::Land => named_at(passage, |nennung| {
                let own = nennung.wer.land()?;
                self.laender.iter().position(|iso| *iso == own)
            }),
            Achse::Partnerregion => named_at(passage, |nennung| {
                let own = nennung.wer.region()?;
                self.bestand.fakten.regionen().position(|one| one.id == own)
            }),
        }
    }
}

fn passagen<'a>(bestand: &'a Bestand, places: &HashMap<&str, Baumstelle<'a>>) -> Vec<Zaehlstelle<'a>> {
    let finder = finder(bestand);
    let mut out = Vec::new();
    for quelle in geladen(bestand) {
        for block in quelle.blocks.iter().filter(|block| block.is_content()) {
            let place = places.get(block.kennung.as_str());
            let knoten = place.map(|(_, knoten)| *knoten);
            let binding = knoten.and_then(|knoten| knoten.merkmale.text(MerkmalArt::Verbindlichkeit));
            out.push(Zaehlstelle {
                quelle,
                block,
                nennungen: finder.find(&block.text),
                instrument: place.and_then(|(instrument, _)| *instrument),
                verbindlichkeit: binding.and_then(Verbindlichkeit::from_key),
                massnahme: knoten.is_some_and(|knoten| knoten.art == Art::Massnahme),
            });
        }
    }
    out
}

fn named(knoten: &Knoten) -> Verweis {
    let titel = single_spaced(&knoten.titel);
    Verweis { titel, kennung: knoten.kennung.clone() }
}

/// For each value that a passage names, once: the number of its head, from `number`, and its first mention's byte.
fn named_at(
    passage: &Zaehlstelle<'_>,
    number: impl Fn(&Nennung<'_>) -> Option<usize>,
) -> Vec<(usize, Option<usize>)> {
    let mut out: Vec<(usize, Option<usize>)> = Vec::new();
    for nennung in &passage.nennungen {
        if let Some(at) = number(nennung).filter(|at| out.iter().all(|(known, _)| known != at)) {
            out.push((at, Some(nennung.stelle.start)));
        }
    }
    out
}
