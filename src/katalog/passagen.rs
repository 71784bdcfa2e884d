//! The passages that the search finds: every block with words but tables of contents, and the catalogue's own entries.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::angaben::steht::fehlende_worte;
use super::angaben::zahlen::{Betrag, betraege, scale};
use super::eigenschaften::{self, Stand};
use super::fakten;
use super::labels::marked;
use super::nennung::Nennung;
use super::stoff::Stoff;
use super::uebersicht::zahlen::geordnet;
use super::verweis::REGION;
use crate::deutsch::katalog as wort;
use crate::domain::fakt::Status;
use crate::domain::{
    Art, Baum, Block, BlockArt, Eigenschaft, Fundstelle, Knoten, Merkmal, MerkmalArt as M, Passage, Quelle,
    QuelleArt, Verbindlichkeit,
};
use crate::text::LineRange;

/// The passages of the sources in their order, then those of the entries in the order of the trees.
pub(super) fn passagen(stoff: &Stoff<'_>, baeume: &[Baum]) -> Vec<Passage> {
    let nodes = baeume.last().map(nodes).unwrap_or_default();
    let documents = stoff.quellen.iter().zip(&stoff.nennungen);
    let mut out: Vec<Passage> =
        documents.flat_map(|(quelle, named)| of_document(quelle, named, &nodes)).collect();
    entries(stoff, baeume, &mut out);
    out
}

/// The passages of a document; `named` has the mentions in each block, `nodes` the nodes of its own tree by address.
pub(super) fn of_document(
    quelle: &Quelle,
    named: &[Vec<Nennung<'_>>],
    nodes: &HashMap<&str, &Knoten>,
) -> Vec<Passage> {
    let mut out: Vec<Passage> = Vec::new();
    let mut heading = quelle.titel.clone();
    let stands = eigenschaften::of_blocks(quelle, named, nodes);
    for ((block, named), stand) in quelle.blocks.iter().zip(named).zip(&stands) {
        if let BlockArt::Ueberschrift { nummer, .. } = &block.art {
            heading = nummer.as_ref().map_or_else(|| block.text.clone(), |n| format!("{n}  {}", block.text));
        }
        if block.art != BlockArt::Inhaltsverzeichnis && !block.text.is_empty() {
            let knoten = nodes.get(block.kennung.as_str()).copied();
            out.push(of_block(quelle, block, named, &Place { heading: &heading, knoten, stand }));
        }
    }
    if let Some(first) = out.first_mut() {
        first.eigenschaften.push(Eigenschaft::Dokument.mit(quelle.art.key()));
        let papier = (quelle.art == QuelleArt::Strategie).then(|| Eigenschaft::Papier.mit(&quelle.titel));
        first.eigenschaften.extend(papier);
    }
    out
}

/// The nodes of a tree by address; in a tree of sources, a block's address leads to its node.
pub(super) fn nodes(baum: &Baum) -> HashMap<&str, &Knoten> {
    baum.iter().map(|(_, knoten)| (knoten.kennung.as_str(), knoten)).collect()
}

/// Where a block stands: under which heading, as which node of its document, and below what.
struct Place<'a> {
    heading: &'a str,
    knoten: Option<&'a Knoten>,
    stand: &'a Stand<'a>,
}

fn of_block(quelle: &Quelle, block: &Block, named: &[Nennung<'_>], place: &Place<'_>) -> Passage {
    let Place { heading, knoten, stand } = *place;
    let art = knoten.map_or_else(|| kind(&block.art), |knoten| knoten.art);
    let laender = unique(named.iter().filter_map(|nennung| nennung.wer.land()));
    let value = |art| knoten.and_then(|knoten| knoten.merkmale.text(art));
    Passage {
        titel: heading.to_owned(),
        text: block.text.clone(),
        instrument: value(M::Instrument)
            .or(stand.instrument)
            .or_else(|| instrument_of(&block.kennung, quelle))
            .map(str::to_owned),
        verbindlichkeit: value(M::Verbindlichkeit).and_then(Verbindlichkeit::from_key),
        eigenschaften: stand.eigenschaften(block, art, &laender),
        laender,
        regionen: unique(named.iter().filter_map(|nennung| nennung.wer.region())),
        ..passage(quelle, &block.kennung, art, &block.zeilen)
    }
}

fn passage(quelle: &Quelle, kennung: &str, art: Art, zeilen: &[LineRange]) -> Passage {
    Passage {
        kennung: kennung.to_owned(),
        art,
        quelle: quelle.id.clone(),
        dokumenttyp: quelle.art,
        herausgeber: quelle.herausgeber.clone(),
        datum: quelle.datum,
        stelle: quelle.stellen.stelle(zeilen),
        zeilen: zeilen.to_vec(),
        ..Passage::default()
    }
}

/// The Roman number right behind the source's id in an address (`strategie/III/…`); `None` if there is none.
fn instrument_of<'a>(kennung: &'a str, quelle: &Quelle) -> Option<&'a str> {
    let rest = kennung.strip_prefix(&quelle.id)?.strip_prefix('/')?;
    let first = rest.split('/').next()?;
    let roman = !first.is_empty() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    roman.then_some(first)
}

/// The kind that a block's passage has if the block is no entry of the catalogue.
pub fn kind(art: &BlockArt) -> Art {
    match art {
        BlockArt::Ueberschrift { .. } => Art::Ueberschrift,
        BlockArt::Unterzeile => Art::Unterzeile,
        BlockArt::Absatz => Art::Absatz,
        BlockArt::Listenpunkt { .. } => Art::Punkt,
        BlockArt::Fussnote { .. } => Art::Fussnote,
        BlockArt::Briefkopf => Art::Briefkopf,
        BlockArt::Verweise => Art::Verweise,
        BlockArt::Inhaltsverzeichnis => Art::Inhaltsverzeichnis,
    }
}

fn unique<'a>(values: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut out: Vec<&str> = values.collect();
    out.sort_unstable();
    out.dedup();
    out.into_iter().map(str::to_owned).collect()
}

/// Adds a passage for each entry of the catalogue that has evidence, once for each address: figures in the order of their
/// table, all others in that of the trees.
fn entries(stoff: &Stoff<'_>, baeume: &[Baum], out: &mut Vec<Passage>) {
    let mut seen: HashSet<&str> = HashSet::new();
    // Mentions are left out: the sentences are passages already.
    let searched = |art: Art| art.is_fact() && art != Art::Nennung;
    let first = out.len();
    for (_, knoten) in baeume.iter().flat_map(Baum::iter).filter(|(_, knoten)| searched(knoten.art)) {
        let Some(beleg) = knoten.belege.first().filter(|_| seen.insert(&knoten.kennung)) else { continue };
        let Some(quelle) = stoff.quellen.iter().find(|quelle| quelle.id == beleg.quelle) else { continue };
        out.push(Passage {
            titel: titled(stoff, knoten),
            text: words(knoten),
            laender: states_of(knoten),
            eigenschaften: eigenschaften::of_fact(knoten),
            beleg: amount(knoten, beleg),
            regionen: knoten.kennung.strip_prefix(REGION).map(str::to_owned).into_iter().collect(),
            ..passage(quelle, &knoten.kennung, knoten.art, &beleg.zeilen)
        });
    }
    order_figures(stoff, out.get_mut(first..).unwrap_or_default());
}

/// Puts the figures among the entries into the order of their table; all other entries stay where they are.
fn order_figures(stoff: &Stoff<'_>, entries: &mut [Passage]) {
    let order: Vec<String> =
        geordnet(stoff.fakten).into_iter().map(|fakt| fakten::kennung(stoff, fakt)).collect();
    let own = entries.iter_mut().filter(|passage| passage.art == Art::Zahl);
    let mut figures: Vec<Passage> = own.map(std::mem::take).collect();
    figures.sort_by_key(|figure| order.iter().position(|kennung| *kennung == figure.kennung));
    // A passage that was taken out is left without an address.
    let places = entries.iter_mut().filter(|passage| passage.kennung.is_empty());
    for (place, figure) in places.zip(figures) {
        *place = figure;
    }
}

/// The words that prove a figure, with the bytes of its amount; `None` unless the amount stands there once.
fn amount(knoten: &Knoten, beleg: &Fundstelle) -> Option<(String, Range<usize>)> {
    let millions = |wert: f64, einheit: &str| Some(wert * scale(einheit.split(' ').next()?)?);
    let own = millions(knoten.merkmale.zahl(M::Wert)?, knoten.merkmale.text(M::Einheit)?)?;
    let is_own =
        |one: &Betrag| millions(one.wert, &one.einheit).is_some_and(|own_too| (own_too - own).abs() < 1e-6);
    let mut stated = betraege(&beleg.wortlaut).into_iter().filter(is_own);
    let (Some(only), None) = (stated.next(), stated.next()) else { return None };
    Some((beleg.wortlaut.clone(), only.stelle))
}

/// The title of an entry by itself, without the tree around it: a role is named with its state, a region of which the
/// text does not say that it is a partner now with its status.
fn titled(stoff: &Stoff<'_>, knoten: &Knoten) -> String {
    let status = knoten.merkmale.text(M::Status).filter(|_| knoten.art == Art::Partnerregion);
    let open =
        status.filter(|status| [Status::Ruhend, Status::InPruefung].iter().any(|one| one.key() == *status));
    if let Some(status) = open {
        return wort::mit_status(&knoten.titel, wort::wert(status));
    }
    let land = knoten.merkmale.text(M::Land).filter(|_| knoten.art == Art::Rolle);
    land.map_or_else(|| knoten.titel.clone(), |iso| wort::mit_land(stoff.namen.staat(iso), &knoten.titel))
}

/// The title, and with their labels those further properties whose values are the sources' own words: a remark of ours
/// (`ein Gemeinschaftsstand ist nicht genannt`) would be found as if the text said so.
fn words(knoten: &Knoten) -> String {
    let mut out = knoten.titel.clone();
    let texts: Vec<&str> = knoten.belege.iter().map(|beleg| beleg.wortlaut.as_str()).collect();
    let told = |text: &str| fehlende_worte(&texts, text).is_empty();
    for (art, value) in knoten.merkmale.iter() {
        let text = match value {
            Merkmal::Text(text) if matches!(art, M::Seit | M::Leitung) => text.clone(),
            Merkmal::Text(text) if art == M::Hinweis && told(text) => text.clone(),
            Merkmal::Text(text) if matches!(art, M::Zeitraum | M::Ort) && !out.contains(text) => text.clone(),
            Merkmal::Liste(values) if matches!(art, M::Namen | M::Orte | M::Themen) => values.join(", "),
            _ => continue,
        };
        if !text.is_empty() {
            let text = marked(&knoten.merkmale, art, &text);
            out = format!("{out} · {} {text}", wort::merkmal(art.key()));
        }
    }
    out
}

fn states_of(knoten: &Knoten) -> Vec<String> {
    let one = [M::Iso, M::Land].into_iter().filter_map(|art| knoten.merkmale.text(art)).map(str::to_owned);
    one.chain(knoten.merkmale.liste(M::Laender).iter().cloned()).collect()
}
