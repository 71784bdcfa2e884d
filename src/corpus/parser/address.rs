//! Links the items of a list to the sentence that introduces it, and gives blocks their stable address.

use std::collections::HashMap;

use super::depth::depths;
use super::walk::{Draft, Kind};
use crate::domain::block::Einleitung;
use crate::domain::gliederung::ListenArt;
use crate::domain::{Block, BlockArt, Verbindlichkeit};
use crate::text::LineRange;
use crate::text::sentence::{is_terminated, sentences};
use crate::text::slug::slug;

/// Maximum number of bytes of a part of an address that is made from a heading's words.
const SLUG: usize = 36;

/// Turns the drafts into blocks with depth, introduction and address; `id` is the source's id.
pub(super) fn finish(id: &str, drafts: Vec<Draft>) -> Vec<Block> {
    let depths = depths(&drafts);
    let mut blocks: Vec<Block> =
        drafts.into_iter().zip(depths).map(|(draft, depth)| block(draft, depth)).collect();
    introduce(&mut blocks);
    address(id, &mut blocks);
    blocks
}

fn block(draft: Draft, depth: u8) -> Block {
    let art = match draft.kind {
        Kind::Heading { nummer, .. } => BlockArt::Ueberschrift { ebene: depth, nummer },
        Kind::Subtitle => BlockArt::Unterzeile,
        Kind::Paragraph => BlockArt::Absatz,
        Kind::Item { level, marker, .. } => BlockArt::Listenpunkt { ebene: level, zeichen: marker.printed },
        Kind::Note(nummer) => BlockArt::Fussnote { nummer },
        Kind::Letterhead => BlockArt::Briefkopf,
        Kind::Links => BlockArt::Verweise,
        Kind::Contents => BlockArt::Inhaltsverzeichnis,
    };
    let (text, pieces) = draft.joiner.finish();
    let zeilen = LineRange::gather(draft.lines);
    Block { kennung: String::new(), art, text, pieces, zeilen, marks: draft.marks, einleitung: None }
}

/// Links every item to the sentence that introduces its list. For an inner list that is the item above, if that item
/// says how binding the list is.
fn introduce(blocks: &mut [Block]) {
    let mut current: Option<Einleitung> = None;
    let mut above: Vec<Option<Einleitung>> = Vec::new();
    for index in 0..blocks.len() {
        let listed =
            matches!(blocks.get(index + 1), Some(next) if matches!(next.art, BlockArt::Listenpunkt { .. }));
        let Some(block) = blocks.get_mut(index) else { continue };
        match block.art {
            BlockArt::Listenpunkt { ebene, .. } => {
                above.truncate(usize::from(ebene));
                let outer = above.iter().rev().find_map(|intro| *intro);
                block.einleitung = outer.or(current);
                let own = listed.then(|| introduction(index, &block.text, false)).flatten();
                above.resize(usize::from(ebene), None);
                above.push(own.filter(|own| own.verbindlichkeit != Verbindlichkeit::Unbestimmt));
            }
            BlockArt::Absatz => {
                current = introduction(index, &block.text, listed);
                above.clear();
            }
            BlockArt::Ueberschrift { .. } | BlockArt::Unterzeile => {
                current = None;
                above.clear();
            }
            _ => {}
        }
    }
}

/// The last sentence of block number `block`, whose text is `text`, if it announces a list: by a colon, by the word
/// `folgend`, or because it is unfinished and a list follows (`listed`).
fn introduction(block: usize, text: &str, listed: bool) -> Option<Einleitung> {
    let range = sentences(text).pop()?;
    let sentence = text.get(range.clone())?;
    let announces = sentence.ends_with(':')
        || listed && !is_terminated(sentence)
        || ["folgend", "Folgend", "FOLGEND"].iter().any(|word| sentence.contains(word));
    announces.then(|| Einleitung {
        block,
        von: range.start,
        bis: range.end,
        art: ListenArt::of(sentence),
        verbindlichkeit: Verbindlichkeit::of(sentence),
    })
}

/// Gives each block its address: numbers or words of its sections, then `abs2`, `m3`, `z1` counted in the section.
fn address(id: &str, blocks: &mut [Block]) {
    let mut path: Vec<(u8, String)> = Vec::new();
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut parents: Vec<String> = Vec::new();
    for block in blocks {
        if let BlockArt::Ueberschrift { ebene, nummer } = &block.art {
            path.retain(|(depth, _)| depth < ebene);
            let own = nummer.as_deref().map_or_else(|| slug(&block.text, SLUG), number_address);
            if *ebene > 1 {
                path.push((*ebene, own));
            }
            let kennung = if *ebene > 1 { section(id, &path) } else { format!("{id}/titel") };
            block.kennung = unique(&mut counts, kennung);
            if let (Some(last), Some(own)) = (path.last_mut(), block.kennung.rsplit('/').next()) {
                own.clone_into(&mut last.1);
            }
            continue;
        }
        let section = section(id, &path);
        block.kennung = match &block.art {
            BlockArt::Fussnote { nummer } => unique(&mut counts, format!("{id}/fn{nummer}")),
            BlockArt::Listenpunkt { ebene, .. } => {
                let level = usize::from(*ebene).min(parents.len());
                parents.truncate(level);
                let list = block.einleitung.map_or(ListenArt::Punkte, |intro| intro.art);
                let base = parents
                    .last()
                    .map_or_else(|| format!("{section}/{}", list.key()), |above| format!("{above}."));
                let kennung = counted(&mut counts, &base);
                parents.push(kennung.clone());
                kennung
            }
            BlockArt::Unterzeile => unique(&mut counts, format!("{id}/unterzeile")),
            BlockArt::Briefkopf => counted(&mut counts, &format!("{id}/briefkopf")),
            BlockArt::Verweise => counted(&mut counts, &format!("{id}/verweise")),
            BlockArt::Inhaltsverzeichnis => unique(&mut counts, format!("{id}/inhalt")),
            BlockArt::Absatz | BlockArt::Ueberschrift { .. } => {
                counted(&mut counts, &format!("{section}/abs"))
            }
        };
        if !matches!(
            block.art,
            BlockArt::Listenpunkt { .. } | BlockArt::Briefkopf | BlockArt::Fussnote { .. }
        ) {
            parents.clear();
        }
    }
}

fn section(id: &str, path: &[(u8, String)]) -> String {
    path.iter().fold(id.to_owned(), |out, (_, part)| format!("{out}/{part}"))
}

/// A section's number as part of an address: `III`, `1.2`, `par4`, `kapitel-2`.
fn number_address(nummer: &str) -> String {
    match nummer.strip_prefix('§') {
        Some(rest) => format!("par{}", rest.trim()),
        None if nummer.contains(' ') => slug(nummer, SLUG),
        None => nummer.to_owned(),
    }
}

fn counted(counts: &mut HashMap<String, u32>, base: &str) -> String {
    let count = counts.entry(base.to_owned()).or_insert(0);
    *count += 1;
    format!("{base}{count}")
}

fn unique(counts: &mut HashMap<String, u32>, kennung: String) -> String {
    let count = counts.entry(kennung.clone()).or_insert(0);
    *count += 1;
    if *count == 1 { kennung } else { format!("{kennung}-{count}") }
}
