//! `baum`: a view's tree.

use serde_json::{Value, json};

use super::args::befehl::BaumArgs;
use super::call::{Call, Complaint, Ended};
use super::json;
use super::out::Out;
use crate::deutsch::cli as satz;
use crate::domain::{Art, Baum, NodeId};
use crate::holdings::Need;
use crate::text::single_spaced;

pub(super) fn run(args: &BaumArgs, call: &mut Call<'_>) -> Ended {
    let bestand = call.holdings()?.bestand(Need::All)?;
    let baum = bestand.baum(args.ansicht);
    let roots = baum.wurzeln();
    let trees = || roots.iter().map(|id| json::tree(&bestand, baum, *id)).collect::<Value>();
    call.print(
        args.json,
        || json!({"ansicht": args.ansicht.key(), "knoten": trees()}),
        |out| roots.iter().for_each(|id| node(baum, *id, 0, out)),
    );
    if roots.is_empty() {
        return Err(Complaint::nothing(satz::leere_ansicht(args.ansicht.key())));
    }
    Ok(())
}

fn node(baum: &Baum, id: NodeId, depth: usize, out: &mut Out<'_>) {
    let Some(knoten) = baum.get(id) else { return };
    let indent = "  ".repeat(depth);
    let count = count(baum, id).map_or_else(String::new, |count| format!(" ({count})"));
    out.line(&format!("{indent}{}{count}  [{}]", single_spaced(&knoten.titel), knoten.kennung));
    knoten.kinder.iter().for_each(|kind| node(baum, *kind, depth + 1, out));
}

/// The number of measures of a strategy or its part, as words, else that of its children; `None` if there are neither.
fn count(baum: &Baum, id: NodeId) -> Option<String> {
    let knoten = baum.get(id)?;
    let holds = matches!(knoten.art, Art::Strategie | Art::Instrument | Art::Bereich);
    match (if holds { baum.count(id, Art::Massnahme) } else { 0 }, knoten.kinder.len()) {
        (0, 0) => None,
        (0, kinder) => Some(kinder.to_string()),
        (massnahmen, _) => Some(satz::massnahmen(massnahmen)),
    }
}
