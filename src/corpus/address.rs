//! Gives headings their depth, lists their introduction and blocks their stable address.

use std::collections::HashMap;

use super::heading::Key;
use super::marker::Scheme;
use super::parse::{Draft, Kind};
use crate::domain::block::Einleitung;
use crate::domain::gliederung::ListenArt;
use crate::domain::{Block, BlockArt};
use crate::text::LineRange;
use crate::text::sentence::sentences;
use crate::text::slug::slug;

/// Longest readable part of an address made from a heading's words.
const SLUG: usize = 36;

/// Makes blocks of drafts.
pub(super) fn finish(id: &str, drafts: Vec<Draft>) -> Vec<Block> {
    let depths = depths(&drafts);
    let mut blocks: Vec<Block> = drafts
        .into_iter()
        .zip(depths)
        .map(|(draft, depth)| block(draft, depth))
        .collect();
    introduce(&mut blocks);
    address(id, &mut blocks);
    blocks
}

fn block(draft: Draft, depth: u8) -> Block {
    let art = match draft.kind {
        Kind::Heading { nummer, .. } => BlockArt::Ueberschrift { ebene: depth, nummer },
        Kind::Subtitle => BlockArt::Unterzeile,
        Kind::Paragraph => BlockArt::Absatz,
        Kind::Item { level, marker, .. } => BlockArt::Listenpunkt {
            ebene: level,
            zeichen: marker.printed,
        },
        Kind::Note(nummer) => BlockArt::Fussnote { nummer },
        Kind::Letterhead => BlockArt::Briefkopf,
        Kind::Links => BlockArt::Verweise,
        Kind::Contents => BlockArt::Inhaltsverzeichnis,
    };
    let (text, pieces) = draft.joiner.finish();
    let zeilen = LineRange::gather(draft.lines);
    Block {
        kennung: String::new(),
        art,
        text,
        pieces,
        zeilen,
        marks: draft.marks,
        einleitung: None,
    }
}

/// One entry of the heading stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Numbered(Scheme),
    Plain,
}

/// Depth of each heading: 1 for the title; Markdown says it; numbers nest in the order in which their families
/// first appear; headings of words alone stand below the numbered section they interrupt.
fn depths(drafts: &[Draft]) -> Vec<u8> {
    let last_numbered = drafts.iter().rposition(|d| {
        matches!(
            d.kind,
            Kind::Heading {
                key: Key::Numbered(_),
                ..
            }
        )
    });
    let mut stack: Vec<Rank> = Vec::new();
    let mut list_since_number = false;
    let mut out = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let rank = match &draft.kind {
            Kind::Heading { key: Key::Title, .. } => {
                out.push(1);
                continue;
            }
            Kind::Heading {
                key: Key::Markdown(depth),
                ..
            } => {
                out.push(*depth);
                continue;
            }
            Kind::Heading {
                key: Key::Numbered(scheme),
                ..
            } => Rank::Numbered(*scheme),
            Kind::Heading { key: Key::Plain, .. } => Rank::Plain,
            Kind::Item { .. } => {
                list_since_number |= stack.last() != Some(&Rank::Plain);
                out.push(0);
                continue;
            }
            _ => {
                out.push(0);
                continue;
            }
        };
        let behind_all = last_numbered.is_some_and(|last| index > last);
        let closing =
            rank == Rank::Plain && (is_closing(draft.joiner.text()) || behind_all && list_since_number);
        if closing {
            stack.clear();
        }
        descend(&mut stack, rank);
        list_since_number = false;
        out.push((stack.len() + 1).min(9) as u8);
    }
    out
}

fn descend(stack: &mut Vec<Rank>, rank: Rank) {
    let at = match rank {
        Rank::Numbered(Scheme::Decimal(parts)) => stack.iter().position(|before| match before {
            Rank::Numbered(Scheme::Decimal(other)) => *other >= parts,
            Rank::Numbered(_) => false,
            Rank::Plain => true,
        }),
        Rank::Numbered(_) => stack
            .iter()
            .position(|before| *before == rank || *before == Rank::Plain),
        Rank::Plain => stack.iter().position(|before| *before == rank),
    };
    if let Some(at) = at {
        stack.truncate(at);
    }
    stack.push(rank);
}

/// Headings that close a paper stand beside its sections, not under the last of them.
fn is_closing(title: &str) -> bool {
    let first = title
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("")
        .to_lowercase();
    matches!(
        first.as_str(),
        "schluss"
            | "schlussbemerkung"
            | "schlussbemerkungen"
            | "schlussbestimmungen"
            | "schlussfolgerungen"
            | "fazit"
            | "ausblick"
            | "resümee"
            | "evaluierung"
            | "evaluation"
            | "monitoring"
            | "haushaltsvorbehalt"
            | "finanzierungsvorbehalt"
            | "inkrafttreten"
            | "anhang"
            | "anlagen"
            | "literatur"
            | "literaturverzeichnis"
            | "quellenverzeichnis"
            | "abkürzungsverzeichnis"
            | "glossar"
    )
}

/// Links every item to the sentence that introduces its list.
fn introduce(blocks: &mut [Block]) {
    let mut current: Option<Einleitung> = None;
    for index in 0..blocks.len() {
        let Some(block) = blocks.get_mut(index) else {
            continue;
        };
        match block.art {
            BlockArt::Listenpunkt { .. } => block.einleitung = current,
            BlockArt::Absatz => current = introduction(index, &block.text),
            BlockArt::Ueberschrift { .. } | BlockArt::Unterzeile => current = None,
            _ => {}
        }
    }
}

/// The last sentence of a paragraph, if it announces something.
fn introduction(block: usize, text: &str) -> Option<Einleitung> {
    let range = sentences(text).pop()?;
    let sentence = text.get(range.clone())?;
    let announces = sentence.ends_with(':') || sentence.to_lowercase().contains("folgend");
    announces.then_some(Einleitung {
        block,
        von: range.start,
        bis: range.end,
    })
}

/// Addresses: the numbers or words of the sections, then `abs2`, `m3`, `z1` counted within the section.
fn address(id: &str, blocks: &mut [Block]) {
    let sentences: Vec<Option<String>> = blocks.iter().map(|block| introducing(blocks, block)).collect();
    let mut path: Vec<(u8, String)> = Vec::new();
    let mut counts: HashMap<String, u32> = HashMap::new();
    let mut parents: Vec<String> = Vec::new();
    for (block, sentence) in blocks.iter_mut().zip(sentences) {
        if let BlockArt::Ueberschrift { ebene, nummer } = &block.art {
            path.retain(|(depth, _)| depth < ebene);
            let own = nummer
                .as_deref()
                .map_or_else(|| slug(&block.text, SLUG), number_address);
            if *ebene > 1 {
                path.push((*ebene, own));
            }
            let kennung = if *ebene > 1 {
                section(id, &path)
            } else {
                format!("{id}/titel")
            };
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
                let above = parents.last().cloned();
                let letter = ListenArt::of(sentence.as_deref().unwrap_or("")).letter();
                let base = above.map_or_else(|| format!("{section}/{letter}"), |above| format!("{above}."));
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

fn introducing(blocks: &[Block], block: &Block) -> Option<String> {
    let intro = block.einleitung?;
    Some(
        blocks
            .get(intro.block)?
            .text
            .get(intro.von..intro.bis)?
            .to_owned(),
    )
}

fn section(id: &str, path: &[(u8, String)]) -> String {
    let mut out = id.to_owned();
    for (_, part) in path {
        out.push('/');
        out.push_str(part);
    }
    out
}

/// `III`, `1.2`, `par4`, `kapitel-2`.
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
    if *count == 1 {
        kennung
    } else {
        format!("{kennung}-{count}")
    }
}
