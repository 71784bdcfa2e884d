//! A place the user was at, and how it is kept over a restart: by addresses, since numbers of nodes and rows change
//! from one day to the next.

use crate::app::action::Focus;
use crate::app::catalogue::path::{nearest, path};
use crate::app::reader::Marked;
use crate::app::screen::Left;
use crate::domain::{Ansicht, Bestand, NodeId, Quelle};
use crate::eigenes::Besucht;

/// Where the user was: view, cursor, filter, text and scroll.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub ansicht: Ansicht,
    pub left: Left,
    pub focus: Focus,
    /// With two panes: the text stood beside the list.
    pub reader_beside: bool,
    pub tree: TreePlace,
    pub hit: usize,
    pub text: TextPlace,
}

/// The position in a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct TreePlace {
    pub chosen: NodeId,
    pub offset: usize,
    pub filter: String,
}

/// The position in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextPlace {
    pub quelle: usize,
    /// The first row on the screen; `None`: the one that brings `block` into sight.
    pub top: Option<usize>,
    pub block: usize,
    /// The evidence that the user was led to.
    pub beleg: Option<Marked>,
}

/// The view of this name; `None` if it has nothing to show.
pub fn view(bestand: &Bestand, name: &str) -> Option<Ansicht> {
    let shown =
        |ansicht: &Ansicht| *ansicht == Ansicht::Merkliste || !bestand.baum(*ansicht).wurzeln().is_empty();
    Ansicht::from_key(name).filter(shown)
}

impl Place {
    pub fn kept(&self, bestand: &Bestand) -> Besucht {
        let quelle = bestand.quellen.get(self.text.quelle);
        let address = |block: usize| {
            let block = quelle.and_then(|quelle| quelle.blocks.get(block));
            block.map_or_else(String::new, |block| block.kennung.clone())
        };
        let beleg = self.text.beleg.as_ref();
        Besucht {
            ansicht: self.ansicht.key().to_owned(),
            bereich: self.focus.key().to_owned(),
            in_treffern: self.left == Left::Hits,
            treffer: self.hit,
            text_daneben: self.reader_beside,
            gewaehlt: path(bestand.baum(self.ansicht), self.tree.chosen).unwrap_or_default(),
            eingeengt: self.tree.filter.clone(),
            quelle: quelle.map_or_else(String::new, |quelle| quelle.id.clone()),
            stelle: address(self.text.block),
            beleg: beleg.map(|beleg| (address(beleg.block), beleg.range.start, beleg.range.end)),
            worte: beleg.and_then(|beleg| words(quelle?, beleg)).unwrap_or_default().to_owned(),
        }
    }

    /// A kept place as far as it is still there. What is gone becomes the nearest that is there, else that of `here`.
    /// The second value is true if the document of the place has to be read first.
    pub fn again(kept: &Besucht, here: Self, bestand: &Bestand) -> (Self, bool) {
        let chosen = nearest(bestand.baum(here.ansicht), &kept.gewaehlt).unwrap_or(here.tree.chosen);
        let text = text_again(kept, bestand);
        let unread = text.is_none() && !kept.quelle.is_empty();
        let place = Self {
            left: if kept.in_treffern { Left::Hits } else { Left::Tree },
            focus: Focus::from_key(&kept.bereich).unwrap_or(here.focus),
            reader_beside: kept.text_daneben,
            tree: TreePlace { chosen, filter: kept.eingeengt.clone(), ..here.tree },
            hit: kept.treffer,
            text: text.unwrap_or(here.text),
            ansicht: here.ansicht,
        };
        (place, unread)
    }
}

/// The position in the text; `None` if its document is not read.
fn text_again(kept: &Besucht, bestand: &Bestand) -> Option<TextPlace> {
    let number = bestand.quellen.iter().position(|quelle| quelle.id == kept.quelle)?;
    let quelle = bestand.quellen.get(number)?;
    let block = |kennung: &str| quelle.blocks.iter().position(|block| block.kennung == kennung);
    let beleg = kept.beleg.as_ref().and_then(|(kennung, from, to)| {
        // The evidence is only highlighted if the same words still stand there.
        let marked = Marked { block: block(kennung)?, range: *from..*to };
        (words(quelle, &marked)? == kept.worte).then_some(marked)
    });
    Some(TextPlace { quelle: number, top: None, block: block(&kept.stelle).unwrap_or(0), beleg })
}

/// The words of a source that are highlighted; `None` if it has no such place.
fn words<'a>(quelle: &'a Quelle, marked: &Marked) -> Option<&'a str> {
    quelle.blocks.get(marked.block)?.text.get(marked.range.clone())
}
