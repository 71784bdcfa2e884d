//! The tree of a view in words: each entry with its level, whether it is open, and how many entries lie below.

use super::listing::Listing;
use super::step::Step;
use crate::app::App;
use crate::app::catalogue::tree::TreeRow;
use crate::deutsch::{app, katalog as wort, linear as said, merkliste};
use crate::domain::{Art, NodeId};
use crate::katalog::labels;
use crate::text::single_spaced;
use crate::text::wrap::uncut;

/// The name of the view and the number of visible entries.
pub(super) fn title(app: &App) -> String {
    let (name, tree) = (name(app), app.tree());
    if tree.filter.trim().is_empty() {
        said::ansicht(name, tree.rows.len())
    } else {
        said::eingeengt(name, tree.filter.trim(), tree.rows.len())
    }
}

fn name(app: &App) -> &'static str {
    app::VIEWS.get(app.screen.ansicht as usize).copied().unwrap_or(app::TREE)
}

pub(super) fn listing(app: &App) -> Listing {
    let mut listing = Listing::default();
    for row in &app.tree().rows {
        listing.choice(&words(app, *row), node(app, row.id));
    }
    listing
}

/// The entries directly below the chosen one; if there are none, those beside it.
pub(super) fn below(app: &App) -> Listing {
    let mut listing = Listing::default();
    let (baum, chosen) = (app.baum(), app.tree().selected);
    let holds = |id: &NodeId| baum.get(*id).is_some_and(|knoten| !knoten.kinder.is_empty());
    let above = Some(chosen).filter(holds).or_else(|| baum.get(chosen)?.eltern);
    for row in &app.tree().rows {
        if baum.get(row.id).is_some_and(|knoten| knoten.eltern == above) {
            listing.choice(&words(app, *row), node(app, row.id));
        }
    }
    listing
}

fn node(app: &App, id: NodeId) -> Vec<Step> {
    vec![Step::Node(app.screen.ansicht, id)]
}

/// The chosen entry and its place among the visible ones.
pub(super) fn chosen(app: &App) -> String {
    let rows = &app.tree().rows;
    match app.tree().position().and_then(|at| Some((at, rows.get(at)?))) {
        Some((at, row)) => said::im_baum(name(app), at + 1, rows.len(), &words(app, *row)),
        None => said::KEIN_EINTRAG.to_owned(),
    }
}

pub(super) fn above(app: &App) -> Option<String> {
    let baum = app.baum();
    let titles = baum.ancestors(app.tree().selected).filter_map(|id| baum.get(id));
    let mut above: Vec<String> = titles.map(|knoten| single_spaced(&knoten.titel)).collect();
    above.reverse();
    (!above.is_empty()).then(|| said::darueber(&above.join(" › ")))
}

fn words(app: &App, row: TreeRow) -> String {
    let Some(knoten) = app.baum().get(row.id) else { return String::new() };
    let group = knoten.art == Art::Gruppe;
    let kind = if group { wort::art(knoten.art.key()).to_owned() } else { labels::kind(knoten) };
    let titel = knoten.wortlaut.as_deref().map_or(knoten.titel.as_str(), |words| uncut(&knoten.titel, words));
    let words = said::knoten(&single_spaced(titel), &kind, row.depth + 1, row.open, knoten.kinder.len());
    // In a strategy the count is that of the measures below.
    let counted = matches!(knoten.art, Art::Strategie | Art::Instrument | Art::Bereich);
    let measures = row.count.filter(|_| counted).map_or_else(String::new, said::massnahmen);
    let note = |note| format!(". {}", merkliste::note(&single_spaced(note)));
    let note = knoten.notiz().map_or_else(String::new, note);
    words + &measures + &note
}
