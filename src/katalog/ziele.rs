//! View 4: the goals of the strategies, and the sentences that speak of these goals as a whole.

use super::dokument;
use crate::deutsch::katalog as wort;
use crate::domain::gliederung::ListenArt;
use crate::domain::knoten::Verweis;
use crate::domain::{Art, Baum, Block, BlockArt, Fundstelle, Knoten, Merkmal, MerkmalArt, Quelle, QuelleArt};
use crate::text::sentence::sentences;

pub(super) fn baum(quellen: &[Quelle]) -> Baum {
    let mut baum = Baum::default();
    for quelle in quellen.iter().filter(|quelle| quelle.art == QuelleArt::Strategie) {
        goals(&mut baum, quelle);
    }
    baum
}

fn goals(baum: &mut Baum, quelle: &Quelle) {
    let ziele: Vec<&Block> =
        quelle.blocks.iter().filter(|block| dokument::list_art(block) == Some(ListenArt::Ziele)).collect();
    if ziele.is_empty() {
        return;
    }
    let root = baum.add(None, Knoten::new(Art::Gruppe, format!("{}/ziele", quelle.id), wort::ZIELE));
    let said = overall(quelle);
    for block in ziele {
        let beleg = block.ganz(&quelle.id);
        let mut knoten = Knoten::an(Art::Ziel, block.kennung.clone(), block.text.clone(), beleg);
        knoten.merkmale = [(MerkmalArt::Hinweis, Merkmal::Text(wort::ZIEL_OHNE_ZUORDNUNG.to_owned()))].into();
        let links =
            said.iter().map(|found| Verweis { titel: found.wortlaut.clone(), kennung: found.block.clone() });
        knoten.verweise = links.collect();
        baum.add(Some(root), knoten);
    }
    let kennung = format!("{}/ziele/insgesamt", quelle.id);
    let group = baum.add(None, Knoten::new(Art::Gruppe, kennung, wort::ZIELE_INSGESAMT));
    for found in said {
        let (kennung, titel) = (found.block.clone(), found.wortlaut.clone());
        baum.add(Some(group), Knoten::an(Art::Absatz, kennung, titel, found));
    }
}

/// The sentences of paragraphs that contain the word `Ziele` or `Zielen` and introduce no list.
fn overall(quelle: &Quelle) -> Vec<Fundstelle> {
    let paragraphs = quelle.blocks.iter().filter(|block| block.art == BlockArt::Absatz);
    let spoken = paragraphs.flat_map(|block| {
        sentences(&block.text).into_iter().map(move |range| block.fundstelle(&quelle.id, range))
    });
    let plural = |found: &Fundstelle| {
        found.wortlaut.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "Ziele" | "Zielen"))
    };
    spoken.filter(|found| plural(found) && !found.wortlaut.ends_with(':')).collect()
}
