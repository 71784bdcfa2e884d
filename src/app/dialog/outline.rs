//! The outline of the open text.

use super::choice::{Choice, Goal};
use super::panel::Turn;
use crate::app::consequence::{Consequence, Errand};
use crate::app::sight::Sight;
use crate::deutsch::app as said;
use crate::domain::{Block, BlockArt};

/// A heading, by the number of its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading(usize);

impl Goal for Heading {
    fn reach(&self, _sight: Sight<'_>) -> Turn {
        Turn::Closes(Consequence::go(Errand::Block(self.0)))
    }
}

/// The headings, the cursor at the one above the present paragraph; none without a text.
pub fn outline(sight: Sight<'_>) -> Option<Choice<Heading>> {
    let quelle = sight.quelle()?;
    let mut choice = Choice::new(format!("{}: {}", said::OUTLINE, quelle.titel));
    for (number, block) in quelle.headings() {
        let depth = u16::from(block.ebene().unwrap_or(1).saturating_sub(1));
        choice.row(depth, label(block), Heading(number));
    }
    Some(choice.at_last(|heading| heading.0 <= sight.reader.current, sight))
}

fn label(block: &Block) -> String {
    match &block.art {
        BlockArt::Ueberschrift { nummer: Some(nummer), .. } => format!("{nummer}  {}", block.text),
        _ => block.text.clone(),
    }
}
