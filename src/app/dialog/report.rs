//! „Wie wurde gesucht?“: every word with the ways in which it was searched, and the kinds of widening, each a switch.

use super::choice::Choice;
use super::panel::Turn;
use crate::app::action::{Action, SearchAction};
use crate::app::consequence::{Consequence, Errand};
use crate::app::sight::Sight;
use crate::deutsch::{app as said, gruende, linear};
use crate::search::{Kind, WortBericht};

/// The report on the present answer; none without one.
pub fn report(sight: Sight<'_>) -> Option<Choice> {
    let answer = sight.search.answer.as_ref()?;
    let mut choice = Choice::new(said::HOW_SEARCHED);
    choice.heading(0, answer.verstanden.clone());
    answer.worte.iter().for_each(|word| word_rows(&mut choice, word));
    choice.heading(0, said::WIDENINGS);
    for (kind, name) in Kind::ALL.into_iter().zip(said::KINDS) {
        let on = !sight.search.off.contains(&kind);
        let label = if sight.world.caps.lines { linear::schalter(name, on) } else { said::switch(on, name) };
        // It stays until the answer is there, then it is made anew.
        let switch = Errand::Act(Action::Search(SearchAction::Widen(kind)));
        choice.row(1, label, Turn::Goes(Consequence::go(switch)));
    }
    Some(choice.made_by(report))
}

/// A word, and below it every way in which it was searched.
fn word_rows(choice: &mut Choice, word: &WortBericht) {
    choice.heading(0, said::word_found(&word.wort, word.passagen));
    for weg in &word.wege {
        let forms: Vec<String> = weg.formen.iter().map(|(form, count)| format!("{form} ({count})")).collect();
        choice.heading(1, format!("{}: {}", gruende::mehrere(weg.grund.key()), forms.join(", ")));
    }
}
