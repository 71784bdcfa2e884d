//! Carrying out a panel's answer: effects, sentences, and errands for other panels.

use crate::app::consequence::{Consequence, Errand};
use crate::app::detail::Target;
use crate::app::dialog::{OverviewList, TextScreen, Turn, rests};
use crate::app::field::{Asks, Input};
use crate::app::news::News;
use crate::app::reader::Spot;
use crate::app::research::Blatt;
use crate::app::screen::Pane;
use crate::app::{App, Comparing};
use crate::deutsch::app as said;
use crate::eigenes::Aenderung;

impl App {
    /// Carries out a consequence: its effects, then its errand. Its sentence comes last and is thus the one that the
    /// status line shows.
    pub(super) fn follow(&mut self, consequence: Consequence) {
        let Consequence { effects, say, go } = consequence;
        self.out.ask_all(effects);
        if let Some(errand) = go {
            self.run(errand);
        }
        if let Some(words) = say {
            self.say(words);
        }
    }

    fn run(&mut self, errand: Errand) {
        match errand {
            Errand::Act(action) => self.act(action),
            Errand::Field(input) => self.open_field(input),
            Errand::Search(words) => self.search_for(&words),
            Errand::Question(frage) => {
                // The list of questions was searched with every kind of widening; only with the same are the
                // hits those that the list has counted.
                self.search.off.clear();
                self.search_for(&frage);
            }
            Errand::Ask(words, wants) => self.ask(&words, wants),
            Errand::State(states) => self.show_states(&states),
            Errand::Entry(kennung) => self.show_entry(&kennung),
            Errand::Block(block) => {
                self.mark_place();
                self.screen.pane = Pane::Text;
                self.settle();
                self.open_at(self.reader.quelle, None, Spot { block, byte: 0 });
            }
            Errand::Place(beleg) => self.go_to_place(&beleg),
            Errand::Compare(id) => self.compare_with(&id),
            Errand::CompareFrom(id) => {
                self.show_entry(&id);
                self.compare(Comparing::Anew);
            }
            Errand::CompareInOrder(alt, neu) => self.compare_in_order(&alt, &neu),
            Errand::Export(what, name) => self.ask_for_file(&name, what),
            Errand::Replace(name) => self.write(&name, true),
            Errand::Window(words) => {
                self.out.keep_copied(&words);
                self.open(Box::new(TextScreen::new(words, self.world.size)));
            }
            Errand::Change(changes, back) => {
                let moves = matches!(changes.first(), Some(Aenderung::Verschieben(..)));
                self.out.ask_all(self.kept.remove(changes, back));
                if moves {
                    self.unmark();
                }
            }
            Errand::Batch(vorlage) => self.start_batch(vorlage),
            Errand::Manage(vorhaben) => self.manage(vorhaben),
        }
    }

    pub(super) fn follow_target(&mut self) {
        match self.detail.target().cloned() {
            Some(Target::Text(beleg)) => self.go_to_place(&beleg),
            Some(Target::Entry(kennung)) => self.show_entry(&kennung),
            Some(Target::Search(query)) => self.search_for(&query),
            Some(Target::Mentions(kennung)) => {
                self.open(Box::new(OverviewList::alone(self.sight(), Blatt::Erwaehnung(kennung))));
            }
            None => self.say(said::NOTHING),
        }
    }

    /// Goes from the paragraph in the text to the entries that rest on it.
    pub(super) fn show_catalogue(&mut self) {
        match rests(self.sight()) {
            Some(Turn::Closes(consequence)) => self.follow(consequence),
            Some(Turn::Opens(choice)) => self.open(choice),
            _ => self.say(said::NOTHING_RESTS),
        }
    }

    pub(super) fn show_entry(&mut self, kennung: &str) {
        let Some((ansicht, id)) = self.world.bestand.find(kennung) else {
            return self.say(said::NO_ENTRY);
        };
        self.mark_place();
        self.screen.show(ansicht);
        self.screen.panes.reader_beside = false;
        self.catalogue.tree_mut(ansicht).reveal(self.world.bestand.baum(ansicht), id);
    }

    /// Opens the entry that the query names, else the passage in its text, and ends the search.
    pub(super) fn open_address(&mut self) {
        let Some(address) = self.search.address.take() else { return };
        self.search.remember();
        self.search.forget();
        self.way.before_search = None;
        let bestand = &self.world.bestand;
        if bestand.find(&address.kennung).is_some() {
            return self.show_entry(&address.kennung);
        }
        let place = bestand.quellen.iter().enumerate().find_map(|(number, quelle)| {
            Some((number, quelle.blocks.iter().position(|block| block.kennung == address.kennung)?))
        });
        if let Some((number, block)) = place {
            self.mark_place();
            self.screen.left = crate::app::Left::Tree;
            self.screen.pane = Pane::Text;
            self.settle();
            self.open_at(number, None, Spot { block, byte: 0 });
        }
    }

    /// Opens a field; a dialog that is open stays in front of it.
    pub(super) fn open_field(&mut self, input: Input) {
        if input.asks == Asks::Export {
            // Once, not with every key typed into it: all that will be written is gathered for it.
            self.research.geschrieben = self.to_write();
        }
        self.input = Some(input);
        self.world.paths.begin();
        self.out.news.push(News::Field);
    }
}
