//! The passages that the search finds: every block with words but tables of contents, and the catalogue's own entries.

use std::collections::{HashMap, HashSet};

use super::angaben::steht::fehlende_worte;
use super::eigenschaften::{self, Stand};
use super::labels::marked;
use super::nennung::Nennung;
use super::stoff::Stoff;
use super::verweis::REGION;
use crate::deutsch::katalog as wort;
use crate::domain::fakt::Status;
use crate::domain::{
    Art, Baum, Block, BlockArt, Eigenschaft, Knoten, Merkmal, MerkmalArt as M, Passage, Quelle, QuelleArt,
    Verbindlichkeit,
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

/// Adds a passage for each entry of the catalogue that has evidence, once for each address.
fn entries(stoff: &Stoff<'_>, baeume: &[Baum], out: &mut Vec<Passage>) {
    let mut seen: HashSet<&str> = HashSet::new();
    // Mentions are left out: the sentences are passages already.
    let searched = |art: Art| art.is_fact() && art != Art::Nennung;
    for (_, knoten) in baeume.iter().flat_map(Baum::iter).filter(|(_, knoten)| searched(knoten.art)) {
        let Some(beleg) = knoten.belege.first().filter(|_| seen.insert(&knoten.kennung)) else { continue };
        let Some(quelle) = stoff.quellen.iter().find(|quelle| quelle.id == beleg.quelle) else { continue };
        out.push(Passage {
            titel: titled(stoff, knoten),
            text: words(knoten),
            laender: states_of(knoten),
            eigenschaften: eigenschaften::of_fact(knoten),
            regionen: knoten.kennung.strip_prefix(REGION).map(str::to_owned).into_iter().collect(),
            ..passage(quelle, &knoten.kennung, knoten.art, &beleg.zeilen)
        });
    }
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
