//! Finds the entry of a tree, or the block of a source, that has an address.

use std::borrow::Cow;

use super::call::Complaint;
use crate::deutsch::{cli as satz, katalog as wort};
use crate::domain::{Ansicht, Art, Baum, Bestand, Block, Knoten, NodeId, Quelle};
use crate::katalog;
use crate::text::fold;
use crate::text::nearest::nearest;
use crate::text::wrap::shorten;

pub(super) struct Entry<'a> {
    /// The tree of the entry; for a block that is in no tree, a tree of this block alone.
    pub baum: Cow<'a, Baum>,
    pub id: NodeId,
    pub knoten: Knoten,
}

/// The entry with this address (in any capitals) or the block (as it is written); else the error names the nearest.
pub(super) fn find<'a>(bestand: &'a Bestand, typed: &str) -> Result<Entry<'a>, Complaint> {
    let kennung = typed.trim();
    let exact = in_trees(bestand, kennung).or_else(|| in_sources(bestand, kennung));
    let found = exact.or_else(|| in_trees(bestand, &known(bestand, kennung)?));
    found.ok_or_else(|| Complaint::nothing(satz::unbekannte_kennung(typed, &near(bestand, typed))))
}

fn in_trees<'a>(bestand: &'a Bestand, kennung: &str) -> Option<Entry<'a>> {
    let (ansicht, id) = bestand.find(kennung)?;
    let baum = bestand.baum(ansicht);
    Some(Entry { baum: Cow::Borrowed(baum), id, knoten: baum.get(id)?.clone() })
}

/// The address that differs from `kennung` in capitals and umlauts only.
fn known(bestand: &Bestand, kennung: &str) -> Option<String> {
    let wanted = fold(kennung);
    let all = Ansicht::KATALOG.into_iter().flat_map(|ansicht| bestand.baum(ansicht).iter());
    all.map(|(_, knoten)| &knoten.kennung).find(|known| fold(known) == wanted).cloned()
}

fn in_sources<'a>(bestand: &'a Bestand, kennung: &str) -> Option<Entry<'a>> {
    let mut blocks = bestand.quellen.iter().filter_map(|quelle| Some((quelle, quelle.block(kennung)?)));
    let (quelle, block) = blocks.next()?;
    let mut baum = Baum::default();
    let knoten = of_block(quelle, block);
    let id = baum.add(None, knoten.clone());
    Some(Entry { baum: Cow::Owned(baum), id, knoten })
}

pub(super) fn of_block(quelle: &Quelle, block: &Block) -> Knoten {
    let art = katalog::kind(&block.art);
    let titel = match art {
        Art::Ueberschrift | Art::Unterzeile | Art::Punkt => block.text.clone(),
        _ => shorten(&block.text, wort::TITLE),
    };
    let mut knoten = Knoten::new(art, block.kennung.clone(), titel);
    knoten.wortlaut = Some(block.text.clone());
    knoten.belege = vec![block.ganz(&quelle.id)];
    knoten
}

fn near<'a>(bestand: &'a Bestand, kennung: &str) -> Vec<&'a str> {
    let nodes = bestand.baeume.iter().flat_map(Baum::iter);
    let nodes = nodes.map(|(_, knoten)| knoten.kennung.as_str());
    let blocks = bestand.quellen.iter().flat_map(|quelle| &quelle.blocks);
    let blocks = blocks.map(|block| block.kennung.as_str());
    nearest(kennung, &nodes.chain(blocks).collect::<Vec<_>>())
}
