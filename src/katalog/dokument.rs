//! One document as a tree: its sections, paragraphs, lists and footnotes, their kinds told by their contents.

use std::collections::HashMap;

use crate::deutsch::katalog as wort;
use crate::domain::block::Einleitung;
use crate::domain::gliederung::ListenArt;
use crate::domain::knoten::Verweis;
use crate::domain::sammlung::Listeneintrag;
use crate::domain::{
    Art, Baum, Block, BlockArt, Fundstelle, Knoten, Merkmal, MerkmalArt as M, NodeId, Quelle, QuelleArt,
    Verbindlichkeit,
};
use crate::text::sentence::sentences;
use crate::text::wrap::shorten;

pub(super) fn add(baum: &mut Baum, eltern: Option<NodeId>, quelle: &Quelle) -> NodeId {
    let root = baum.add(eltern, root(quelle));
    fill(baum, root, quelle);
    root
}

/// Gives the node of a document that was only named until now its properties, its evidence and its outline.
pub(super) fn read(baum: &mut Baum, id: NodeId, quelle: &Quelle) {
    let said = root(quelle);
    if let Some(knoten) = baum.get_mut(id) {
        knoten.merkmale = said.merkmale;
        knoten.belege = said.belege;
    }
    fill(baum, id, quelle);
}

fn fill(baum: &mut Baum, root: NodeId, quelle: &Quelle) {
    let mut builder = Builder {
        baum,
        quelle,
        root,
        sections: vec![(0, root)],
        items: Vec::new(),
        groups: HashMap::new(),
        notes: Vec::new(),
        vorbehalt: vorbehalt(quelle),
        callers: callers(quelle),
    };
    for (index, block) in quelle.blocks.iter().enumerate() {
        builder.block(index, block);
    }
    builder.footnotes();
}

fn root(quelle: &Quelle) -> Knoten {
    let art = if quelle.art == QuelleArt::Strategie { Art::Strategie } else { Art::Quelle };
    let mut knoten = Knoten::new(art, quelle.id.clone(), quelle.titel.clone());
    let [herausgeber, datum, art] = ausweis(&Listeneintrag::of(quelle));
    let hinweis = (M::Hinweis, Merkmal::text(quelle.datum_hinweis.clone()));
    knoten.merkmale = [herausgeber, datum, hinweis, art].into();
    let title = quelle.blocks.iter().find(|block| block.ebene().is_some());
    let title = title.or_else(|| quelle.blocks.iter().find(|block| block.is_content()));
    knoten.belege = title.map(|block| block.ganz(&quelle.id)).into_iter().collect();
    knoten
}

pub(super) fn ausweis(eintrag: &Listeneintrag) -> [(M, Merkmal); 3] {
    [
        (M::Herausgeber, Merkmal::worte(&eintrag.herausgeber)),
        (M::Datum, Merkmal::text(eintrag.datum.map(|datum| datum.to_string()))),
        (M::Dokumenttyp, Merkmal::Text(eintrag.art.key().to_owned())),
    ]
}

/// The sentence that puts measures under the reservation of the budget; `None` if the document has none.
fn vorbehalt(quelle: &Quelle) -> Option<Fundstelle> {
    let any = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let paragraphs = quelle.blocks.iter().rev().filter(|block| block.art == BlockArt::Absatz);
    let mut likely = paragraphs.filter(|block| any(&block.text, &["orbehalt", "ORBEHALT"]));
    likely.find_map(|block| {
        sentences(&block.text).into_iter().find_map(|range| {
            let sentence = block.text.get(range.clone())?.to_lowercase();
            let reserves = sentence.contains("vorbehalt") && sentence.contains("haushalt");
            let measures = any(&sentence, &["maßnahme", "massnahme", "vorhaben"]);
            (reserves && measures).then(|| block.fundstelle(&quelle.id, range))
        })
    })
}

/// For the number of each footnote the address of the block whose text refers to it.
fn callers(quelle: &Quelle) -> HashMap<String, String> {
    let calls = quelle.blocks.iter().flat_map(|block| block.marks.iter().map(move |mark| (block, mark)));
    calls.map(|(block, mark)| (mark.nummer.clone(), block.kennung.clone())).collect()
}

struct Builder<'b, 'q> {
    baum: &'b mut Baum,
    quelle: &'q Quelle,
    root: NodeId,
    /// The sections that the current block stands in with their depth, outermost first.
    sections: Vec<(u8, NodeId)>,
    /// The last item at each level of the current list, outermost first.
    items: Vec<NodeId>,
    groups: HashMap<String, NodeId>,
    /// Nodes of footnotes, which come last in the tree, wherever they stand in the text.
    notes: Vec<Knoten>,
    vorbehalt: Option<Fundstelle>,
    callers: HashMap<String, String>,
}

impl Builder<'_, '_> {
    fn block(&mut self, index: usize, block: &Block) {
        match &block.art {
            BlockArt::Ueberschrift { ebene, nummer } => self.heading(index, block, *ebene, nummer.as_deref()),
            BlockArt::Listenpunkt { ebene, .. } => self.item(block, *ebene),
            BlockArt::Absatz => self.paragraph(index, block),
            BlockArt::Unterzeile => self.leaf(self.root, Art::Unterzeile, block),
            BlockArt::Fussnote { nummer } => self.footnote(block, nummer),
            BlockArt::Verweise => self.leaf(self.root, Art::Verweise, block),
            BlockArt::Briefkopf | BlockArt::Inhaltsverzeichnis => {}
        }
    }

    fn section(&self) -> NodeId {
        self.sections.last().map_or(self.root, |(_, id)| *id)
    }

    fn heading(&mut self, index: usize, block: &Block, ebene: u8, nummer: Option<&str>) {
        self.items.clear();
        if ebene <= 1 {
            return;
        }
        self.sections.retain(|(depth, _)| *depth < ebene);
        let titel = nummer.map_or_else(|| block.text.clone(), |nummer| format!("{nummer}  {}", block.text));
        let mut knoten = Knoten::new(self.section_art(index, ebene, nummer), block.kennung.clone(), titel);
        let opening: Vec<&Block> = self.opening(index).collect();
        let words: Vec<&str> = opening.iter().map(|block| block.text.as_str()).collect();
        knoten.wortlaut = Some(words.join("\n\n")).filter(|words| !words.is_empty());
        knoten.belege =
            std::iter::once(&block).chain(&opening).map(|block| block.ganz(&self.quelle.id)).collect();
        let id = self.baum.add(Some(self.section()), knoten);
        self.sections.push((ebene, id));
    }

    /// A section with measures is a Bereich inside an Instrument, else an Instrument if numbered; others are Abschnitt.
    fn section_art(&self, index: usize, ebene: u8, nummer: Option<&str>) -> Art {
        let below = self.quelle.blocks.iter().skip(index + 1);
        let mut inside = below.take_while(|block| block.ebene().is_none_or(|e| e > ebene));
        let measures = inside.any(|block| list_art(block) == Some(ListenArt::Massnahmen));
        let in_instrument =
            self.sections.iter().any(|(_, id)| self.baum.get(*id).is_some_and(|k| k.art == Art::Instrument));
        match (measures, nummer) {
            (true, _) if in_instrument => Art::Bereich,
            (true, Some(_)) => Art::Instrument,
            _ => Art::Abschnitt,
        }
    }

    /// The paragraphs under a heading up to its first list or sub-heading.
    fn opening(&self, index: usize) -> impl Iterator<Item = &Block> {
        let blocks = self.quelle.blocks.iter().skip(index + 1).filter(|block| block.is_content());
        blocks.take_while(|block| block.art == BlockArt::Absatz)
    }

    fn paragraph(&mut self, index: usize, block: &Block) {
        self.items.clear();
        let section = self.section();
        let leads = section != self.root && self.leads_to_list(index);
        let parent = if leads { self.group(section, "einleitung", wort::EINLEITUNG) } else { section };
        self.leaf(parent, Art::Absatz, block);
    }

    /// True if only paragraphs stand between the heading and `index`, and the section has a list or sub-heading later.
    fn leads_to_list(&self, index: usize) -> bool {
        let before = self.quelle.blocks.iter().take(index).rev().filter(|block| block.is_content());
        let after = self.quelle.blocks.iter().skip(index + 1).filter(|block| block.is_content());
        let opens =
            before.take_while(|block| block.ebene().is_none()).all(|block| block.art == BlockArt::Absatz);
        let depth = self.sections.last().map_or(0, |(depth, _)| *depth);
        let mut inside = after.take_while(|block| block.ebene().is_none_or(|ebene| ebene > depth));
        opens
            && inside
                .any(|block| block.art != BlockArt::Absatz && !matches!(block.art, BlockArt::Fussnote { .. }))
    }

    fn item(&mut self, block: &Block, ebene: u8) {
        self.items.truncate(usize::from(ebene));
        let list = list_art(block).unwrap_or(ListenArt::Punkte);
        let section = self.section();
        let parent = match (self.items.last(), list) {
            (Some(above), _) => *above,
            (None, ListenArt::Ziele) => self.group(self.root, "ziele", wort::ZIELE),
            (None, ListenArt::Laender) => self.group(section, "ziellaender", wort::ZIELLAENDER),
            _ => section,
        };
        let art = match list {
            ListenArt::Massnahmen => Art::Massnahme,
            ListenArt::Ziele => Art::Ziel,
            ListenArt::Laender => Art::Zielland,
            ListenArt::Punkte => Art::Punkt,
        };
        let mut knoten = self.node(art, block);
        self.bind(&mut knoten, block, list);
        let id = self.baum.add(Some(parent), knoten);
        self.items.push(id);
    }

    /// Adds to an item's node its introducing sentence, and to a measure how binding it is and the budget reservation.
    fn bind(&self, knoten: &mut Knoten, block: &Block, list: ListenArt) {
        let intro = block.einleitung.and_then(|einleitung| place(self.quelle, einleitung));
        if list == ListenArt::Massnahmen {
            let sentence = intro.as_ref().map(|(_, found)| found.wortlaut.clone());
            let verbindlichkeit =
                block.einleitung.map_or(Verbindlichkeit::Unbestimmt, |intro| intro.verbindlichkeit);
            let instrument = self.open_section(Art::Instrument).map(|block| match &block.art {
                BlockArt::Ueberschrift { nummer: Some(nummer), .. } => nummer.clone(),
                _ => block.text.clone(),
            });
            knoten.merkmale = [
                (M::Instrument, Merkmal::text(instrument)),
                (M::Bereich, Merkmal::text(self.open_section(Art::Bereich).map(|block| block.text.clone()))),
                (M::Verbindlichkeit, Merkmal::Text(verbindlichkeit.key().to_owned())),
                (M::VerbindlichkeitBeleg, Merkmal::text(sentence)),
            ]
            .into();
            if let Some(vorbehalt) = &self.vorbehalt {
                knoten.merkmale.push(M::Haushaltsvorbehalt, Merkmal::Text(vorbehalt.wortlaut.clone()));
                let titel = wort::HAUSHALTSVORBEHALT.to_owned();
                knoten.verweise.push(Verweis { titel, kennung: vorbehalt.block.clone() });
            }
        }
        if let Some((kennung, found)) = intro {
            if matches!(list, ListenArt::Laender | ListenArt::Punkte) {
                knoten.merkmale.push(M::Einleitung, Merkmal::Text(found.wortlaut));
            }
            knoten.verweise.insert(0, Verweis { titel: wort::EINLEITENDER_SATZ.to_owned(), kennung });
        }
    }

    fn open_section(&self, art: Art) -> Option<&Block> {
        let mut open = self.sections.iter().rev().filter_map(|(_, id)| self.baum.get(*id));
        self.quelle.block(&open.find(|knoten| knoten.art == art)?.kennung)
    }

    fn footnote(&mut self, block: &Block, nummer: &str) {
        let mut knoten = self.node(Art::Fussnote, block);
        knoten.titel = format!("{nummer}  {}", knoten.titel);
        if let Some(kennung) = self.callers.get(nummer) {
            knoten.verweise.push(Verweis { titel: wort::STEHT_BEI.to_owned(), kennung: kennung.clone() });
        }
        self.notes.push(knoten);
    }

    fn footnotes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let group = self.group(self.root, "fussnoten", wort::FUSSNOTEN);
        for knoten in std::mem::take(&mut self.notes) {
            self.baum.add(Some(group), knoten);
        }
    }

    fn leaf(&mut self, parent: NodeId, art: Art, block: &Block) {
        let knoten = self.node(art, block);
        self.baum.add(Some(parent), knoten);
    }

    fn node(&self, art: Art, block: &Block) -> Knoten {
        let titel = if art == Art::Absatz { shorten(&block.text, wort::TITLE) } else { block.text.clone() };
        let mut knoten = Knoten::an(art, block.kennung.clone(), titel, block.ganz(&self.quelle.id));
        for mark in &block.marks {
            let titel = format!("{} {}", wort::FUSSNOTE, mark.nummer);
            let kennung = format!("{}/fn{}", self.quelle.id, mark.nummer);
            knoten.verweise.push(Verweis { titel, kennung });
        }
        knoten
    }

    /// The group of this name under `parent`, made when first asked for.
    fn group(&mut self, parent: NodeId, name: &str, titel: &str) -> NodeId {
        let above = self.baum.get(parent).map_or("", |knoten| knoten.kennung.as_str());
        let kennung = format!("{above}/{name}");
        if let Some(id) = self.groups.get(&kennung) {
            return *id;
        }
        let id = self.baum.add(Some(parent), Knoten::new(Art::Gruppe, kennung.clone(), titel));
        self.groups.insert(kennung, id);
        id
    }
}

/// The kind of list an item belongs to; `None` for other blocks and for items that no sentence introduces.
pub(super) fn list_art(block: &Block) -> Option<ListenArt> {
    if !matches!(block.art, BlockArt::Listenpunkt { .. }) {
        return None;
    }
    block.einleitung.map(|intro| intro.art)
}

fn place(quelle: &Quelle, einleitung: Einleitung) -> Option<(String, Fundstelle)> {
    let block = quelle.blocks.get(einleitung.block)?;
    Some((block.kennung.clone(), block.fundstelle(&quelle.id, einleitung.von..einleitung.bis)))
}
