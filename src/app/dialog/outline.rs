//! The outline of the open text.

use super::choice::Choice;
use crate::app::consequence::Errand;
use crate::app::cursor::Cursor;
use crate::app::sight::Sight;
use crate::deutsch::app as said;
use crate::domain::{Block, BlockArt};

/// The headings, the cursor at the one above the present paragraph; none without a text.
pub fn outline(sight: Sight<'_>) -> Option<Choice> {
    let quelle = sight.quelle()?;
    let mut choice = Choice::new(format!("{}: {}", said::OUTLINE, quelle.titel));
    for (number, block) in quelle.headings() {
        let depth = u16::from(block.ebene().unwrap_or(1).saturating_sub(1));
        choice.row(depth, label(block), Errand::Block(number));
    }
    let above = quelle.headings().filter(|(number, _)| *number <= sight.reader.current).count();
    Some(choice.at(Cursor { selected: above.saturating_sub(1), offset: 0 }, sight))
}

fn label(block: &Block) -> String {
    match &block.art {
        BlockArt::Ueberschrift { nummer: Some(nummer), .. } => format!("{nummer}  {}", block.text),
        _ => block.text.clone(),
    }
}
