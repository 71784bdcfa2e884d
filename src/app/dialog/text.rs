//! Choices about the open text: its outline, and the way back to the entries of the catalogue that rest on a paragraph.

use super::choice::Choice;
use super::panel::Turn;
use crate::app::consequence::Errand;
use crate::app::cursor::Cursor;
use crate::app::sight::Sight;
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Art, Baum, Block, BlockArt, NodeId};

/// The choice of headings, with the cursor on the one above the present paragraph; `None` without an open text.
pub fn outline(sight: Sight<'_>) -> Option<Choice> {
    let quelle = sight.quelle()?;
    let mut choice = Choice::new(format!("{}: {}", said::OUTLINE, quelle.titel));
    for (number, block) in quelle.headings() {
        let depth = u16::from(block.ebene().unwrap_or(1).saturating_sub(1));
        choice.row(depth, label(block), Errand::Block(number));
    }
    let above = quelle.headings().filter(|(number, _)| *number <= sight.reader.current).count();
    Some(choice.with_cursor(Cursor { selected: above.saturating_sub(1), offset: 0 }, sight))
}

fn label(block: &Block) -> String {
    match &block.art {
        BlockArt::Ueberschrift { nummer: Some(nummer), .. } => format!("{nummer}  {}", block.text),
        _ => block.text.clone(),
    }
}

/// The way to the entries that rest on the present paragraph: to the only one, or a choice; `None` if none does.
pub fn rests(sight: Sight<'_>) -> Option<Turn> {
    let bestand = &sight.world.bestand;
    let on_block = sight.reader.margin.on_block(sight.reader.current);
    let all: Vec<_> = on_block.filter_map(|rest| named(bestand.baum(rest.ansicht), rest.id)).collect();
    if let [(_, only)] = all.as_slice() {
        return Some(Errand::Entry(only.clone()).into());
    }
    let mut choice = Choice::new(said::RESTS_ON);
    for (label, kennung) in all {
        choice.row(0, label, Errand::Entry(kennung));
    }
    (!choice.is_empty()).then(|| choice.into())
}

/// The label of an entry (kind, title, for a role also whose it is) and its address; `None` if there is no such node.
fn named(baum: &Baum, id: NodeId) -> Option<(String, String)> {
    let knoten = baum.get(id)?;
    let above = knoten.eltern.and_then(|id| baum.get(id)).filter(|_| knoten.art == Art::Rolle);
    let whose = above.map_or_else(String::new, |land| format!("{} – ", land.titel));
    let label = format!("{}: {whose}{}", wort::art(knoten.art.key()), knoten.titel);
    Some((label, knoten.kennung.clone()))
}
