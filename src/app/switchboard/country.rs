//! From whatever is chosen to the page of the state that it is about.

use crate::app::consequence::Errand;
use crate::app::dialog::choice::Choice;
use crate::app::sight::Sight;
use crate::app::{App, Focus, TreeAction};
use crate::deutsch::app as said;
use crate::katalog::genannt::{Seite, in_passage, in_text, of_entry};

/// The states that the chosen thing is about: by its properties, else those that its words name, else by what it stands
/// under.
fn states(sight: Sight<'_>) -> Vec<Seite> {
    let bestand = &sight.world.bestand;
    if sight.screen.focus() == Focus::Reader {
        let block = sight.quelle().and_then(|quelle| quelle.blocks.get(sight.reader.current));
        return block.map_or_else(Vec::new, |block| in_passage(bestand, &block.kennung, &block.text));
    }
    let Some((ansicht, id)) = sight.entry() else {
        let hit = sight.search.hit();
        return hit.map_or_else(Vec::new, |hit| in_passage(bestand, &hit.kennung, &hit.text));
    };
    let baum = bestand.baum(ansicht);
    let above = baum.ancestors(id).filter_map(|id| baum.get(id));
    let knoten = sight.node();
    let words = knoten.map_or("", |knoten| knoten.wortlaut.as_deref().unwrap_or(&knoten.titel));
    let own = knoten.into_iter().map(|knoten| of_entry(bestand, knoten));
    let named = std::iter::once_with(|| in_text(bestand, words));
    let over = above.map(|knoten| of_entry(bestand, knoten));
    own.chain(named).chain(over).find(|states| !states.is_empty()).unwrap_or_default()
}

impl App {
    pub(super) fn go_to_state(&mut self) {
        let states = states(self.sight());
        self.show_states(&states);
    }

    /// Opens the page of the only state, or lets the user choose one.
    pub(super) fn show_states(&mut self, states: &[Seite]) {
        match states {
            [] => self.say(said::NO_STATE),
            [only] => self.show_page(&only.kennung),
            several => {
                let mut choice = Choice::new(said::WHICH_STATE);
                for state in several {
                    choice.row(0, state.name.as_str(), Errand::State(vec![state.clone()]));
                }
                self.open(Box::new(choice));
            }
        }
    }

    fn show_page(&mut self, kennung: &str) {
        self.show_entry(kennung);
        self.unfold(TreeAction::Open);
        // The page begins at the top: what stands below the state is what the user came for.
        let tree = self.catalogue.tree_mut(self.screen.ansicht);
        tree.offset = tree.position().unwrap_or(0);
    }
}
